kind-single = Una respuesta
kind-multiple = Varias respuestas
kind-numeric = Un número
kind-ordering = Poner en orden
kind-matching = Relacionar
kind-grid = Valorar cada afirmación
kind-short_text = Unas pocas palabras
kind-find_errors = Encontrar los errores
kind-inbox = Ordenar por urgencia
kind-schedule = Ubicar citas
kind-record = Capturar un registro

level-entry = Inicial
level-working = Con práctica
level-advanced = Avanzado

unit-usd = dólares
unit-percent = por ciento
unit-days = días
unit-minutes = minutos
unit-count = cantidad
unit-mg = mg
unit-ml = mL
unit-mg_kg = mg/kg
unit-kg = kg
unit-lb = lb
unit-cm = cm
unit-units = unidades
unit-drops_min = gotas por minuto
unit-celsius = °C
unit-bmi = IMC

# Answers.
answers-missing = Responda esta pregunta o déjela para después.
answers-one_only = Dé una sola respuesta.
answers-number_form = Escriba un número con cifras, por ejemplo 12 o 12.50.
answers-number_comma = Ponga un punto antes de los decimales, por ejemplo 12.5. La coma solo separa los miles, por ejemplo 1,234.
answers-unknown_choice = Esta opción no es de esta pregunta. Vuelva a cargar la página y elija de nuevo.
answers-twice = Usó dos veces la misma opción o el mismo lugar. Use cada uno una sola vez.
answers-incomplete = Numere todas las líneas.
answers-too_long = La respuesta es demasiado larga. Acórtela.
answers-sent_before = Desde esta página ya se envió otra respuesta. Revise lo que aparece ahora y guárdelo de nuevo.

# Hacer una.
take-title = { $title }: prueba de habilidades
take-skip = Ir a la pregunta
take-hello = Hola, { $name }. Esto muestra cómo resuelve usted el trabajo. Nadie acierta todo.
take-closed = Esta prueba está cerrada
take-closed-what = No se empezó a tiempo o el consultorio la canceló. Si todavía quiere hacerla, pregunte al consultorio.
take-questions = Preguntas
take-questions-what = { $count }, una a la vez
take-time = Tiempo
take-time-what = { $limit } minutos. Calculamos que lleva unos { $expected } y damos el doble
take-time-arranged = { $limit } minutos, como se acordó con usted. Calculamos que lleva unos { $expected }
take-may = Puede usar
take-may-what = Papel, calculadora, sus propias notas
take-please = Por favor
take-please-what = Sin ayuda de otras personas
take-until = Abierta hasta
take-until-what = El final del { $day }
take-know = Lo que conviene saber
take-know-clock = El reloj empieza con la primera pregunta. No se detiene, aunque cierre la página.
take-know-saved = Cada respuesta se guarda en cuanto sigue. Si se corta la conexión, deje la página abierta: su respuesta sigue en ella y se envía cuando vuelva la conexión. Si en cambio ve un error, recargue la página y siga donde estaba. Mientras tanto, el tiempo corre.
take-know-guess = Adivinar no resta. Una respuesta vacía cuenta como incorrecta.
take-know-change = Puede cambiar respuestas hasta entregar.
take-fit = Ajústelo a su medida
take-fit-what = Cualquiera puede activar esto. No pedimos motivo y quien decide no lo ve.
take-fit-time = Tiempo y medio
take-fit-time-what = { $longer } minutos en vez de { $limit }
take-fit-large = Texto más grande
take-fit-large-what = Todavía puede ampliar
take-fit-airy = Más espacio
take-fit-airy-what = Entre líneas, palabras y respuestas
take-fit-breaks = Descansos
take-fit-breaks-what = 10 minutos más, para parar entre preguntas
take-fit-noclock = Ocultar el reloj
take-fit-noclock-what = Puede mostrarlo cuando quiera
take-else = ¿Necesita otra cosa?
take-else-what = Más tiempo que ese, alguien que lea en voz alta, otro lugar: pídalo antes de empezar. La página siguiente dice quién lo lee.
take-else-ask = Pedirlo
take-else-asked = El { $day } pidió otra manera de hacer esta prueba.
take-else-wait = La respuesta aparecerá aquí. Espérela antes de empezar; el consultorio también puede llamarle o escribirle.
take-else-answer = La respuesta a lo que pidió
take-else-call = Llame a { $name }, que no trabaja para { $practice }:
ask = Pedir otra manera de hacerla
ask-who = Quién lee esto
ask-reader = { $reads ->
    [user] Lo que escriba aquí lo lee { $name }, de { $practice }, o quien el consultorio nombre después para eso; también puede ser quien decide. Se guarda sellado y no aparece en ninguna página con la que se decide.
   *[owner] Lo que escriba aquí lo lee { $name }, a quien pertenece { $practice }. También puede ser quien decide. Se guarda sellado y no aparece en ninguna página con la que se decide.
}
ask-words = ¿Qué le ayudaría?
ask-words-hint = En sus propias palabras. No hace falta que nombre ninguna enfermedad. Por favor, no escriba nada sobre pruebas genéticas ni sobre la salud de su familia.
ask-words-missing = Escriba qué le ayudaría
ask-send = Enviar
ask-back = Volver
take-counts = Para qué cuenta
take-counts-what = Quienes eligen ven su puntaje general y qué tan seguro es, y en palabras dónde le fue mejor o peor. No ven cuánto tardó, qué activó ni en qué idioma respondió. El puntaje por sí solo nunca decide. Usted lo verá al final.
take-start = Empezar
take-number = Pregunta { $number } de { $count }
take-progress = { $answered } de { $count } respondidas
take-ends = Hora de fin: { $time }
take-left-minutes = { $count ->
    [one] Queda { $count } minuto
   *[other] Quedan { $count } minutos
}
take-left-seconds = { $count ->
    [one] Queda { $count } segundo
   *[other] Quedan { $count } segundos
}
take-over = Se acabó el tiempo
take-over-what = Cuenta todo lo que está guardado.
take-over-go = Ir al final
take-unsaved-away = Todavía sin guardar: no hay conexión.
take-unsaved-busy = Todavía sin guardar: el servidor está ocupado.
take-unsaved-what = Su respuesta sigue aquí; volveremos a intentarlo sin que usted haga nada. Mientras tanto, el tiempo corre.
take-unsaved-again = Intentar ahora
take-clock = el reloj
take-clock-hide = Ocultar
take-clock-show = Mostrar el reloj
take-multiple = Puede haber más de una. Marque todas las que correspondan
take-ordering = Numere estas en orden: 1 es la primera
take-matching = Elija lo que corresponde a cada una. Quizás no use todas las opciones
take-grid = Elija una opción para cada afirmación
take-short_text = Escriba una o pocas palabras. Las mayúsculas y los acentos no cuentan
take-find_errors = Marque cada línea que no puede ser correcta. Marcar una línea correcta resta un punto
take-inbox = Elija para cada mensaje qué tan pronto hay que actuar
take-schedule = Elija una hora para cada cita. Ninguna hora puede darse dos veces
take-record = Escriba cada dato exactamente como se muestra
take-flag = Quiero volver a ver esta
take-go-on = Continuar
take-saved = Guardada
take-back = Pregunta anterior
take-next = Guardar y continuar
take-review = Antes de entregar
take-review-head = Revise sus respuestas
take-review-what = { $answered } de { $count } respondidas. Todavía puede cambiarlas.
take-empty = { $count ->
    [one] Falta una respuesta
   *[other] Faltan { $count } respuestas
}
take-empty-what = Una respuesta vacía cuenta como incorrecta. Adivinar no resta.
take-answered = , respondida
take-not-answered = , vacía
take-flagged = , para volver a ver
take-hand-in = Entregar
done = Gracias
done-what = Entregó sus respuestas de { $title }.
done-late = Su última respuesta llegó después del límite de tiempo
done-late-what = Está guardada y por ahora no cuenta. Si algo se lo impidió, por ejemplo una conexión perdida, avise al consultorio: una persona aún puede hacer que cuente.
done-score = Su puntaje
done-score-what = Qué parte de todas las preguntas de este tipo acertaría probablemente, y el margen en que cae nueve de cada diez veces.
done-next = Qué sigue
done-next-what = { $practice } verá su puntaje junto con todo lo demás que usted les contó. Decide una persona, y le avisarán.
paused = Su prueba está detenida
paused-what = Falta algo de nuestro lado, y por ahora { $title } no puede seguir. No se debe a nada que usted haya hecho.
paused-clock = Su tiempo no corre
paused-clock-what = Todo lo guardado se conserva. Cuando la prueba siga, le quedará el mismo tiempo que tenía.
paused-not-begun = Su tiempo no ha empezado
paused-not-begun-what = Todavía no cuenta nada. Si mientras tanto pasa su último día para empezar, tendrá ese mismo tiempo de más.
paused-next = { $practice } ya lo sabe. Vuelva más tarde con el mismo enlace: la prueba sigue sola en cuanto se arregle. Si tarda más de un día, llame.
paused-look = Ver si ya sigue

# El puntaje.
score-caption = { $answered } de { $count } respondidas, { $right } correctas.
score-provisional = Provisional
score-provisional-why = Qué tan difícil es cada pregunta es una estimación nuestra, hasta que haya contestado más gente.
score-overall = General
score-items = { $count } preguntas
score-said = { $score }, probablemente entre { $low } y { $high }
score-short = { $score }, probablemente { $low }–{ $high }. Provisional
score-count = { $right } de { $count }
score-table = Ver como tabla
score-part = Área
score-score = Puntaje
score-range = Probablemente entre
score-right = Correctas
score-hint = Áreas (pocas preguntas)
score-hint-why = En comparación con el resultado general. Muy pocas preguntas en cada una: sirve para conversar, no como puntaje.
word-stronger = Mejor
word-as_expected = Más o menos igual
word-weaker = Más bajo

# Invitar.
status-invited = Con invitación
status-submitted = Entregada
status-scored = Con puntaje
status-expired = No empezó a tiempo
status-cancelled = Cancelada
invitations = Pruebas de habilidades
invitations-lead = A quién se invitó a cuál y qué resultó. En el orden en que se invitó
invitations-next = Siguientes
invitations-none = Todavía no se invitó a nadie
invitations-none-why = Invite a quien se postuló desde su página, o a cualquiera por su nombre.
invitation-new = Invitar a alguien
invitation-of = Prueba de habilidades: { $person }
invitation-application = Solicitud
invitation-link = Enlace para compartir
invitation-link-once = Se muestra solo una vez. Envíelo, o deje que apunten el teléfono al código.
invitation-code = Código de { $url }
invitation-no-phone = Esta dirección sirve solo en esta computadora, por eso no hay código para un teléfono.
invitation-score = Lo que sabe hacer
invitation-no-cut = No hay puntaje mínimo. Decide una persona, con todo lo que sabe.
invitation-printed = Impreso por { $by } el { $day }. Versión de puntaje { $scoring }.
invitation-facts = Invitación
invitation-made = Invitación
invitation-submitted = Entrega
invitation-new-link = Hacer otro enlace
invitation-cancel = Cancelar la invitación
invitation-person = Nombre
invitation-what = Prueba
invitation-status = Situación
invitation-since = Invitación del { $day }
invitation-which = ¿Qué prueba?
invitation-size = { $count } preguntas, unos { $minutes } minutos
invitation-phone = Teléfono
invitation-language = Idioma de los mensajes
invitation-expires_on = Último día para empezar
invitation-expires_on-hint = Déjelo en blanco para una semana. Como 2027-01-31
invitation-make = Invitar
invitation-assessment_id-missing = Elija qué prueba
invitation-name-missing = Escriba el nombre de la persona
invitations-already_invited = Esta persona ya tiene invitación, como { $invitation }. Cada quien tiene una oportunidad.
invitations-not_open = Esta prueba ya se entregó, o la invitación venció o se canceló.
invitations-one_person = Nombre a una persona: application_id, person_id o candidate
invitations-expires_on = Elija un día desde hoy, a { $max } días como máximo
assessment-missing = No existe esa prueba. Elija una de la lista
application-missing = No existe esa solicitud
assessments-no_blueprint = Todavía no hay prueba para este puesto.
assessments-too_few_items = Solo quedan { $left } preguntas para las tareas marcadas; una prueba necesita { $min }.
sittings-not_shown = No existe esa pregunta o todavía no se mostró.
sittings-begun = Ya empezó. Lo que haga falta se acuerda antes.
sittings-paused = Esta prueba está detenida: de nuestro lado no se encuentra una de sus preguntas. Lo respondido está guardado y el tiempo no corre. Vuelva a intentarlo más tarde.
sittings-handed_in = Esto ya se entregó.
missing-assessment = No existe esa prueba.
missing-invitation = No existe esa invitación.
missing-sitting = No existe esa sesión.
missing-score = Todavía no hay puntaje.
missing-item = Esta pregunta no está en el banco.
event-assessment-frozen = La prueba de habilidades quedó fija
event-invitation-invited = Se invitó a una prueba de habilidades
event-invitation-link_made = Se hizo otro enlace
event-invitation-submitted = Entregó la prueba de habilidades
event-invitation-scored = La prueba tiene puntaje
event-invitation-called_back = Se avisó del puntaje al sistema que la pidió
event-invitation-callback_given_up = No se pudo avisar del puntaje al sistema que la pidió
event-invitation-expired = La prueba no se empezó a tiempo
event-invitation-cancelled = Se canceló la invitación
event-invitation-labelled = Otro sistema cambió sus propias etiquetas de la invitación
event-invitation-stopped = No se pudo empezar la prueba: no se encuentra una de sus preguntas
event-invitation-extended = La prueba ya se puede empezar, y el plazo se alargó lo mismo que duró la espera
unit-ask-usd = Su respuesta en dólares, como 52.40
unit-ask-percent = Su respuesta en porcentaje
unit-ask-days = Su respuesta en días
unit-ask-minutes = Su respuesta en minutos
unit-ask-count = Su respuesta como número
unit-ask-mg = Su respuesta en mg, como 0.5
unit-ask-ml = Su respuesta en mL, como 0.5
unit-ask-mg_kg = Su respuesta en mg/kg
unit-ask-kg = Su respuesta en kg
unit-ask-lb = Su respuesta en lb
unit-ask-cm = Su respuesta en cm
unit-ask-units = Su respuesta en unidades
unit-ask-drops_min = Su respuesta en gotas por minuto
unit-ask-celsius = Su respuesta en °C
unit-ask-bmi = Su respuesta como IMC

# Lo que se fija al publicar.
publication-test = Qué se preguntará a quienes se postulen
publication-emptied = De esto no se pregunta nada, porque ninguna tarea marcada lo necesita: { $emptied }. Queda fuera del informe.
publication-without = Publicar sin prueba
test-given = Una prueba de { $count } preguntas, la misma para todas las personas: { $parts }.
test-too_few = Solo { $count } preguntas sirven a las tareas que marcó; una prueba necesita 10. Este puesto se publicaría sin prueba. Marque más tareas o acéptelo abajo.
test-none = Todavía no hay prueba para este puesto. Usted elige por lo que sepa de otra manera.

# The letter.
letter-invitation-subject = Una prueba de habilidades para usted: { $title }
letter-invitation = { $named ->
    [no] Hola:
   *[yes] Hola, { $name }:
    }

    { $practice } le invita a una prueba de habilidades: { $title }. Tiene { $count } preguntas y lleva unos { $minutes } minutos; usted tiene el doble. Puede hacerla en su teléfono, hasta el final del { $day }.

    Empiece aquí: { $url }

    El enlace es solo para usted. Nadie acierta todo.

    { $practice }

# Answers that came late.
late = Respuestas que llegaron tarde
late-lead = Se guardan y no cuentan. Usted dice si deben contar. Quien decide sobre la persona solo ve el puntaje.
late-count = { $count ->
    [one] Una respuesta llegó tarde
   *[other] { $count } respuestas llegaron tarde
}
late-none = Ninguna respuesta llegó tarde
late-none-why = Cuando llegue una, por ejemplo porque se perdió la conexión, la encuentra aquí.
late_answers-more_came = Llegaron más respuestas desde que abrió esta página. Mire el número y resuélvalas juntas.
late_answers-settled = Aquí no queda nada por resolver: ya lo hizo alguien.
late_answers-lost = No se encuentra una pregunta de esta prueba, así que ahora no se puede calificar. No se ha decidido nada. Vuelva a intentarlo cuando la página Hoy no nombre ninguna prueba detenida.
settlement-lead = Si cuenta, la prueba se vuelve a calificar y solo se muestra el nuevo puntaje. El registro guarda los dos y su motivo.
settlement-ask = ¿Debe contar?
verdict-accepted = Sí, que cuente
verdict-left_out = No, que quede fuera
settlement-why = ¿Por qué?
settlement-why-hint = Según lo que le dijeron la persona o su propio personal
lategrounds-connection = Se perdió la conexión
lategrounds-server = Nuestro servidor no respondía
lategrounds-device = Falló el dispositivo
lategrounds-no_reason = Nadie dio un motivo
settlement-keep = Guardar la decisión
settlement-leave = Más tarde
settlement-verdict-missing = Diga si debe contar
settlement-grounds-missing = Elija un motivo
event-sitting-rescored = Se aceptó una respuesta tardía y la prueba se volvió a calificar
event-sitting-late_left_out = Una respuesta tardía quedó fuera
event-sitting-paused = Una prueba se detuvo: no se encuentra una de sus preguntas
event-sitting-resumed = Una prueba detenida siguió adelante

# What the reader of requests arranges.
arrangement = Acordar más tiempo
arrangement-for = Acordar más tiempo para { $name }
arrangement-lead = Para lo que se pidió por teléfono, en persona o a alguien de fuera. Se guarda sellado con las solicitudes y no aparece en ninguna página con la que se decide. Hay que acordarlo antes de que empiece la prueba.
