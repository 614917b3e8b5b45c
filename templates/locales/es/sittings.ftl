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
kind-record = Ingresar los datos de un registro
kind-cloze = Completar una frase
kind-table = Completar una tabla
kind-case = Un caso por pasos

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
answers-number_form = Escriba un número con dígitos, por ejemplo 12 o 12.50.
answers-number_comma = Use punto decimal, por ejemplo 12.5. La coma solo separa los miles, por ejemplo 1,234.
answers-unknown_choice = Esta opción no es de esta pregunta. Vuelva a cargar la página y elija de nuevo.
answers-twice = Usó dos veces la misma opción o el mismo lugar. Use cada uno una sola vez.
answers-incomplete = Numere todas las líneas.
answers-too_long = La respuesta es demasiado larga. Acórtela.
answers-none_and_some = Marque las líneas incorrectas o diga que todas son correctas, pero no las dos cosas.
answers-sent_before = Desde esta página ya se envió otra respuesta. Revise lo que aparece ahora y guárdelo de nuevo.

# Hacer una.
take-title = { $title }: prueba de habilidades
take-skip = Ir a la pregunta
take-hello = Hola, { $name }. Esto muestra cómo resuelve usted el trabajo. Nadie acierta todo.
take-again = Usted ya tomó una prueba para este tipo de trabajo. Esta hace otras preguntas mientras haya suficientes. Se guardan los dos resultados, y ninguno reemplaza al otro.
take-confirming = Esta prueba corta acompaña a la que ya tomó. El consultorio compara los dos resultados y conserva ambos.
take-closed = Esta prueba está cerrada
take-closed-what = No se empezó a tiempo, el consultorio la canceló o su solicitud está cerrada. Si todavía quiere hacerla, pregunte al consultorio.
take-questions = Preguntas
take-questions-what = { $count }, una a la vez
take-time = Tiempo
take-time-what = { $limit } minutos. Calculamos que lleva unos { $expected } y damos el doble
take-time-arranged = { $limit } minutos, como se acordó con usted. Calculamos que lleva unos { $expected }
take-may = Puede usar
take-may-what = Papel, calculadora, sus propias notas
take-please = Por favor
take-please-what = Sin ayuda de otras personas ni de un asistente de IA
take-until = Abierta hasta
take-until-what = el final del { $day }
take-know = Lo que conviene saber
take-know-clock = El reloj empieza con la primera pregunta. No se detiene, aunque cierre la página.
take-know-saved = Cada respuesta se guarda en cuanto sigue. Si se corta la conexión, deje la página abierta: su respuesta sigue en ella y se envía cuando vuelva la conexión. Si en cambio ve un error, recargue la página y siga donde estaba. Mientras tanto, el reloj sigue corriendo.
take-know-guess = Adivinar no resta. Una respuesta vacía cuenta como incorrecta.
take-know-change = Puede cambiar respuestas hasta entregar.
take-fit = Ajústelo a su medida
take-fit-what = Cualquiera puede activar esto. No pedimos motivo y quien decide no lo ve.
take-fit-time = Tiempo y medio
take-fit-time-what = { $longer } minutos en vez de { $limit }
take-fit-large = Texto más grande
take-fit-large-what = También puede ampliar la pantalla
take-fit-airy = Más espacio
take-fit-airy-what = Entre líneas, palabras y respuestas
take-fit-breaks = Descansos
take-fit-breaks-what = 10 minutos más, para parar entre preguntas
take-fit-noclock = Ocultar el reloj
take-fit-noclock-what = Puede mostrarlo cuando quiera
take-else = ¿Necesita otra cosa?
take-else-carried = El tiempo adicional que se le dio para la prueba anterior también vale aquí. No tiene que pedirlo de nuevo.
take-else-what = Aún más tiempo, alguien que lea en voz alta, otro lugar: pídalo antes de empezar. La página siguiente dice quién lo lee.
take-else-ask = Pedirlo
take-else-asked = El { $day } pidió otra manera de hacer esta prueba.
take-else-answer = La respuesta a lo que pidió
take-else-call = Llame a { $name }, que no trabaja para { $practice }:
ask = Pedir un ajuste
ask-who = Quién lee esto
ask-reader = { $reads ->
    [user] Lo que escriba aquí lo lee { $name }, de { $practice }, o quien el consultorio nombre después para eso; también puede ser quien decide. Se guarda sellado y no aparece en ninguna página con la que se decide.
   *[owner] Lo que escriba aquí lo lee { $name }, a quien pertenece { $practice }. También puede ser quien decide. Se guarda sellado y no aparece en ninguna página con la que se decide.
}
ask-words = Otra cosa
ask-words-hint = Solo lo que le ayudaría. Por favor, no escriba sobre su salud, pruebas genéticas ni la salud de su familia.
ask-send = Enviar
ask-back = Volver
take-counts = Para qué cuenta
take-counts-what = Quienes eligen ven su puntaje general y qué tan seguro es, y, en palabras, en qué le fue mejor o peor. No ven cuánto tardó, qué activó ni en qué idioma respondió. El puntaje por sí solo nunca decide. Usted lo verá al final.
take-start = Empezar
take-number = Pregunta { $number } de { $count }
take-progress = { $answered } de { $count } respondidas
take-ends = Hora de fin: { hour }
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
take-unsaved-what = Su respuesta sigue aquí, y seguimos intentando guardarla. Mientras tanto, el reloj sigue corriendo.
take-unsaved-again = Intentar ahora
take-clock = el reloj
take-clock-hide = Ocultar
take-clock-show = Mostrar el reloj
take-multiple = Puede haber más de una. Marque todas las que correspondan
take-ordering = Numere en orden: 1 es lo primero
take-matching = Elija por su letra lo que corresponde a cada una. Quizás no use todas las opciones
take-grid = Elija una opción para cada afirmación
take-short_text = Responda con pocas palabras, o con la fecha o el número que se pide. Las mayúsculas y los acentos no importan
take-find_errors = Marque cada línea que no puede ser correcta. Marcar una línea correcta resta un punto
take-none_wrong = Todas las líneas son correctas
take-offers = Lo que puede elegir
take-inbox = Elija para cada renglón lo que corresponde
take-schedule = Elija una hora para cada cita. Cada hora se puede usar una sola vez
take-record = Escriba cada dato exactamente como se muestra
take-cloze = Elija lo que va en cada espacio
take-gap = Espacio { $number } de { $count }
take-table = Complete cada celda vacía
take-case = { $count } pasos sobre el mismo caso. Cada uno cuenta por separado
take-case-group = El caso y sus pasos
take-step = Paso { $number } de { $count }
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
paused = Su prueba está detenida
paused-what = Falta algo de nuestro lado, así que su prueba ({ $title }) tiene que esperar. Usted no hizo nada mal.
paused-clock = Su reloj está detenido
paused-clock-what = Todo lo guardado se conserva. Cuando la prueba siga, le quedará el mismo tiempo que tenía.
paused-not-begun = Su tiempo no ha empezado
paused-not-begun-what = Todavía no cuenta nada. Si mientras tanto pasa su último día para empezar, recuperará esos días.
paused-next = { $practice } ya lo sabe. Vuelva más tarde con el mismo enlace: la prueba continúa en cuanto se arregle. Si tarda más de un día, llame al consultorio.
paused-look = Ver si ya sigue

sittings-not_shown = No existe esa pregunta o todavía no se mostró.
sittings-begun = Esta prueba ya empezó. Los ajustes se acuerdan antes de empezar.
sittings-paused = Esta prueba está detenida: de nuestro lado no se encuentra una de sus preguntas. Sus respuestas están guardadas y el reloj está detenido. Vuelva a intentarlo más tarde.
sittings-handed_in = Esta prueba ya se entregó.
missing-sitting = No existe esa sesión.
event-invitation-stopped = No se pudo empezar la prueba: no se encuentra una de sus preguntas
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

# What happens.
event-sitting-paused = Una prueba se detuvo: no se encuentra una de sus preguntas
event-sitting-resumed = Una prueba detenida se reanudó

# What the reader of requests arranges.
arrangement = Acordar más tiempo
arrangement-for = Acordar más tiempo para { $name }
arrangement-lead = Para una solicitud hecha por teléfono, en persona o a alguien de fuera. Se guarda sellada con las demás y no aparece en ninguna página con la que se decide. Hay que acordarlo antes de que empiece la prueba.
sittings-waits = Usted pidió otra manera de hacer esta prueba y espera la respuesta. Para empezar ahora, retire su solicitud.
take-try = Pruebe primero una pregunta
ask-lead = Díganos qué le ayuda. No preguntamos por qué, y no cuenta en su contra.
ask-own = Tiempo y medio, texto más grande, más espacio, descansos y reloj oculto: eso lo activa usted antes de la prueba. No hace falta pedirlo.
ask-test = ¿Qué le ayudaría con la prueba?
ask-interview = ¿Y con una entrevista?
ask-helps-missing = Marque qué le ayudaría o escríbalo abajo
ask-by = Le responden en dos días hábiles, a más tardar el { $day }.
ask-moves = Su prueba espera la respuesta, y el plazo se alarga tantos días como usted espere. A quienes deciden no se les dice.
waiting = { $name } tiene su solicitud
waiting-sent = Enviada el { $day }
waiting-lead = Por ahora no tiene que hacer nada. La prueba queda en espera hasta que llegue la respuesta.
waiting-next = Qué sigue
waiting-asked = Usted la pidió
waiting-answers = { $name } responde
waiting-by = A más tardar el { $day }: dos días hábiles. La respuesta estará en esta página; también pueden llamarle o escribirle
waiting-test = Usted hace la prueba
waiting-moves = Recupera cada día que esperó. Hoy está abierta hasta el { $day }
waiting-what = Lo que pidió
waiting-change = Cambiar mi solicitud
waiting-back = ¿Ya no la necesita?
waiting-back-what = Retire la solicitud y la prueba se abre de inmediato. El reloj todavía no empieza.
waiting-back-do = Retirar mi solicitud
try = Pruebe una pregunta
try-lead = No cuenta y no se guarda. No hay reloj.
try-question = Un paciente debe $42.50 y paga con tres billetes de $20. ¿Cuánto cambio le da?
try-choice-a = $7.50
try-choice-b = $17.50
try-choice-c = $18.50
try-choice-d = $22.50
try-right = Así es
try-other = La respuesta es $17.50
try-why = Tres billetes de $20 son $60.00, y $60.00 menos $42.50 son $17.50. En la prueba usted elige una respuesta y pasa a la siguiente pregunta; nadie le dice si acertó hasta que la entregue.
try-do = Responder
try-again = Otra vez
try-back = Volver al inicio

preview = Preguntas de la prueba
preview-lead = Así las ven los candidatos, con números de muestra. Cada candidato recibe otros números, y aquí no se envía nada. Al publicar queda fijo qué preguntas se hacen.
preview-because = Se pregunta por lo que usted marcó:
preview-shown = La pregunta, solo para verla
preview-next = Pregunta siguiente
preview-done = Terminar de ver
publication-look = Ver las preguntas
testdevice-phone = Teléfono
testdevice-computer = Computadora
