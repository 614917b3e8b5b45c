# Invitar.
status-invited = Con invitación
status-submitted = Entregada
status-scored = Con puntaje
status-expired = No empezó a tiempo
status-cancelled = Cancelada
invitations = Pruebas de habilidades
invitations-lead = A quién se invitó a qué prueba y cómo le fue, en el orden en que se invitó
invitations-none = Todavía no se invitó a nadie
invitations-none-why = Invite a un candidato desde su página, o a cualquier persona por su nombre.
invitation-new = Invitar a alguien
invitation-of = Prueba de habilidades: { $person }
invitation-application = Solicitud
invitation-score = Lo que sabe hacer
invitation-answers = Ver preguntas y respuestas
invitation-no-cut = Esta prueba abarca estas preguntas en un solo día. No dice nada de la dedicación, la honradez ni la amabilidad. No hay puntaje mínimo: decide una persona, con todo lo que sabe.
invitation-printed = Impreso por { $by } el { $day }.
invitation-facts = Invitación
invitation-made = Invitación
invitation-submitted = Entrega
invitation-new-link = Hacer otro enlace
invitation-cancel = Cancelar la invitación
invitation-person = Nombre
invitation-what = Prueba
invitation-status = Estado
invitation-since = Invitación del { $day }
invitation-which = ¿Qué prueba de habilidades?
invitation-size = { $count } preguntas, unos { $minutes } minutos
invitation-size-again = Otra versión. En la invitación verá cuánto lleva.
invitation-length = Duración
invitation-phone = Teléfono
invitation-language = Idioma de los mensajes
invitation-expires_on = Último día para empezar
invitation-expires_on-hint = Déjelo en blanco para una semana
invitation-make = Invitar
invitation-assessment_id-missing = Elija qué prueba
invitation-name-missing = Escriba el nombre de la persona
invitations-already_invited = Esta persona ya recibió la invitación a esta prueba. Si la entregó, puede pedirle que tome otra versión.
invitations-application_closed = Esta solicitud está cerrada, así que no hay prueba que hacer.
invitations-not_open = Esta prueba ya se entregó, o la invitación venció o se canceló.
invitations-one_person = Nombre a una persona: application_id, person_id o candidate
invitations-expires_on = Elija un día desde hoy, a { $max } días como máximo
application-missing = No existe esa solicitud
missing-invitation = No existe esa invitación.
event-invitation-invited = Se invitó a una prueba de habilidades
event-invitation-link_made = Se hizo otro enlace
event-invitation-submitted = Entregó la prueba de habilidades
event-invitation-scored = La prueba de habilidades se calificó
event-invitation-called_back = Se avisó del puntaje al sistema que la pidió
event-invitation-callback_given_up = No se pudo avisar del puntaje al sistema que la pidió
event-invitation-expired = La prueba no se empezó a tiempo
event-invitation-cancelled = Se canceló la invitación
event-invitation-labelled = Otro sistema cambió sus propias etiquetas de la invitación
event-invitation-extended = La prueba ya se puede empezar, y su último día se movió tanto como duró la espera

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

# Muchas personas a la vez.
invitations-many = Invitar a la prueba de habilidades
invitations-many-ask = { $count ->
    [0] No hay a quién invitar
    [one] Invitar a una persona a la prueba de habilidades
   *[other] Invitar a { $count } personas a la prueba de habilidades
}
invitations-many-test = { $count } preguntas, unos { $minutes } minutos. Todas las personas reciben las mismas y pueden empezar hasta el final del { $day }.
invitations-many-goes = A quién se invita
invitations-many-letter = Lo que van a leer
invitations-many-language = Cada carta lleva el nombre y el enlace de la persona, en el idioma que eligió.
invitations-many-send = { $count ->
    [one] Invitar a una persona
   *[other] Invitar a { $count } personas
}
invitations-many-none = Quienes eligió ya tienen una invitación o ya no esperan.
invitations-many-stays = No se invitan otra vez
invitations-way-mail = Por correo, enseguida
invitations-way-hand = Espera en Mensajes a que usted la envíe
invitations-own-link = (su propio enlace)
invitations-stands_already = Ya tiene una invitación.
invitations-without_test = Este puesto no tiene prueba de habilidades.
everyone = Invitar a todas las personas que se postulen
everyone-on = Activado desde el { $day }: quien se postula con el formulario recibe la invitación enseguida.
everyone-off = Desactivado: usted invita a cada persona.
everyone-why = Así pueden hacer la prueba mientras tienen el puesto presente. Esto no invita a quienes se postularon antes ni a quienes usted agregue.
everyone-start = Invitar a todas desde ahora
everyone-stop = Dejar de invitar a todas
event-invitation-everyone_on = Desde ahora se invita a la prueba a quien se postule
event-invitation-everyone_off = Ya no se invita automáticamente a quien se postula
event-invitation-reminded = Se recordó que la prueba cierra pronto
letter-closes_soon-subject = Todavía abierta: la prueba de habilidades para { $title }
letter-closes_soon = { $named ->
    [no] Hola:
   *[yes] Hola, { $name }:
    }

    La prueba de habilidades para { $title } en { $practice } sigue abierta, al menos hasta el final del { $day }. Tiene { $count } preguntas y lleva unos { $minutes } minutos; usted tiene el doble.

    Empiece o siga aquí: { $url }

    Si acaba de entregarla, ya terminó. Si necesita hacerla de otra manera, pídalo antes de empezar: la página dice cómo.

    { $practice }
invitations-redirect_unknown = Todavía no se puede enviar a los candidatos a { $host }. Permítalo primero: Ajustes → Webhooks.
expandinvitation-person = La persona
expandinvitation-application = La solicitud
invitations-too_soon = Ya tomó una prueba para este tipo de trabajo. Puede tomar otra versión a partir del { $from }.
invitations-stands_until = Ya tomó una prueba para este tipo de trabajo. Es posible a partir del { $from }.
invitation-again = Ya tomó antes una prueba para este tipo de trabajo.
invitation-again-early = Ya tomó una prueba para este tipo de trabajo. Otra es posible a partir del { $day }.
invitation-again-what = Recibe otra versión: otras preguntas mientras haya suficientes y, en todo caso, otros números. Los dos puntajes se guardan uno al lado del otro. Si deja que una persona lo intente de nuevo, piense a quién más le corresponde la misma oportunidad.
invitation-again-ask = Quien puede decidir sobre las solicitudes puede permitirlo antes.
invitation-again-do = Pedirle que tome otra versión
invitation-retest_reason = Por qué antes
invitation-retest_reason-too_soon = Puede tomar otra versión a partir del { $from }. Para invitar antes, diga por qué.
invitation-standing = Ver la invitación que ya tiene
invitation-retest_reason-hint = Para su consultorio. Se guarda con la invitación.
invitation-retest = Tomada de nuevo
invitation-retest-of = Ver lo que entregó antes
invitation-early = Permitida antes
beside = En otra ocasión:
beside-one = { $day }: { $score }, probablemente { $low }–{ $high }
beside-short = ; en otra ocasión { $score }, probablemente { $low }–{ $high }
beside-why = Cada puntaje se conserva y ninguno reemplaza a otro. Que uno sea más alto no lo hace más cierto.
invitations-in_office = Esta prueba se toma en el consultorio, en una pantalla de allí. Pregunte al consultorio cuándo puede ir.
invitations-nothing_to_confirm = Aquí no hay un resultado que se pueda confirmar.
invitations-without_application = Solo quien tiene una solicitud abierta puede confirmar una prueba en el consultorio.
beside-office = En el consultorio:
confirms-ask = Pedir una prueba corta en el consultorio
confirms-ask-what = Si la tomó a solas en su casa, puede pedirle que responda otras 10 preguntas en el consultorio. Pídaselo a todas las personas en el mismo punto de su proceso, no solo a aquellas que le dan una impresión.
confirms-what = Esta prueba corta se tomó en el consultorio.
confirms-first = Ver la primera
confirms-lower = En el consultorio el resultado es más bajo de lo que explicaría solo el azar. Háblelo con la persona.
confirms-lower-what = No decide nada. Un mal día, una pantalla desconocida o tener a alguien cerca puede ser la causa, y de 20 personas que hicieron la primera con honestidad, a una le sale esto también.
confirms-as_before = En el consultorio le fue más o menos igual que antes, o mejor. Una diferencia pequeña puede ser casualidad.
confirms-how = Esta se toma en el consultorio, en una pantalla para postulantes. Desde casa no se puede abrir.
confirms-how-screen = Entregue una tableta o computadora.
confirms-how-screen-go = Entregar esta pantalla
confirms-how-code = Cree un código. La persona lo escribe en esa pantalla y pulsa el botón de la prueba corta.
confirms-how-code-go = Crear un código
confirms-how-near = Quédese cerca hasta que la entregue.
