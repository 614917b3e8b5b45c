# En la oficina.
screening = Conversación corta
screenings = Conversaciones cortas
screenings-lead = Lo que dijeron sobre horario, pago y experiencia
screenings-none = Todavía no hay conversaciones
screenings-none-why = Quien se postula puede empezar una desde su página de estado, o usted puede invitarle desde la página de la persona.
screening-of = Conversación corta con { $person }
screening-person = Nombre
screening-job = Puesto
screening-state = Estado
screening-for-you = Para usted
screening-wants-answer = Espera una respuesta suya
screening-finished-on = Respuestas recibidas el { $day }
screeningstate-waiting = Sin empezar
screeningstate-begun = Empezada
screeningstate-stopped = Detenida
screeningstate-lapsed = Sin terminar a tiempo
screeningstate-sent = Ya hay respuestas
screeningstate-passed_on = A cargo de una persona
screening-none = Todavía no hay conversación
screening-none-why = Un asistente automático pregunta por el horario, el pago, el inicio y la experiencia, en inglés o español. No descarta a nadie.
screening-invite = Invitar a conversar
screening-again = ¿Se perdió el enlace?
screening-again-what = Un enlace nuevo abre la misma conversación por 7 días más. El anterior deja de servir.
screening-new-link = Crear un enlace nuevo
screening-wants-person = Quiere hablar con una persona
screening-wants-person-what = Llámele o escríbale. Se le dijo que usted vería esto.
screening-left = { $count ->
    [one] 1 mensaje para usted
   *[other] { $count } mensajes para usted
}
screening-left-what = Preguntas que el asistente no pudo contestar, y lo que no entendió.
screening-left-read = Leer con sus propias palabras
screening-found = Lo que nos dijo
screening-found-what = Son datos, no una decisión. Donde dice «Preguntar», pregunte.
screening-must = Necesario para este puesto
screening-no-answer = Sin respuesta
screening-own = Con sus propias palabras
screening-nothing = Todavía no hay respuestas
screening-nothing-why-waiting = No ha empezado.
screening-nothing-why-begun = Empezó, pero todavía no envía nada.
screening-nothing-why-stopped = Paró antes de enviar algo. Eso no dice nada de la persona.
screening-nothing-why-lapsed = Pasaron los 7 días. Puede seguir desde su página de estado.
screening-nothing-why-sent = No había nada que preguntar.
screening-nothing-why-passed_on = No había nada que preguntar.
findingstanding-meets = Cumple
findingstanding-does_not_meet = No cumple
findingstanding-unclear = Preguntar
findingstanding-none = Para su información
missing-screening = No existe esa conversación.
screenings-application_closed = Esta solicitud está cerrada; ya no hay nada que contestar.
screenings-finished = Las respuestas ya se enviaron.
screenings-lapsed = Pasaron los 7 días de esta conversación. Puede continuar desde su página de estado.
screenings-moved_on = La conversación avanzó desde que se abrió esta página. No se cambió nada: lea otra vez la pregunta y conteste.
screenings-too_many = Esta conversación ya es demasiado larga. Por favor, llame al consultorio.
screenings-no_hours = Marque las horas en que puede trabajar, o escríbalo con sus palabras
event-screening-invited = Se le invitó a una conversación corta
event-screening-asked = Mensaje para el consultorio en la conversación
event-screening-finished = Llegaron las respuestas de la conversación

# En la conversación.
screening-chat = Una conversación corta – { $practice }
screening-assistant = Asistente automático
screening-about = Una conversación corta sobre el puesto: { $job }
screening-skip = Ir al mensaje más reciente
screening-question = Pregunta { $number } de { $count }
screening-minutes = { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
}
screening-answered = { $answered } de { $count } contestadas
screening-all-asked = No hay más preguntas
screening-said = Lo que se ha dicho
screening-now = Mensaje más reciente
screening-you = Usted
screening-why = ¿Por qué lo pregunta?
screening-act-ticked = Marqué mi horario.
screening-act-changed = Quiero cambiar una respuesta.
screening-answers = Sus respuestas
screening-answer = Su respuesta
screening-replies = Respuestas rápidas
screening-own-words = O con sus palabras
screening-send = Enviar
screening-send-words = Enviar lo que escribí
screening-change = Cambiar
screening-week = Marque las horas en que puede trabajar
screening-week-send = Este es mi horario
screening-say = Su respuesta
screening-say-missing = Escriba una respuesta o toque un botón
screening-hours = Horario
screening-day = { $day ->
    [0] Lun
    [1] Mar
    [2] Mié
    [3] Jue
    [4] Vie
    [5] Sáb
   *[6] Dom
}
screening-over-sent = Sus respuestas están enviadas
screening-over-passed_on = A partir de aquí, le atiende una persona
screening-over-lapsed = Pasaron los 7 días de esta conversación
screening-over-closed = Esta solicitud está cerrada
screening-over-what-sent = Puede leerlas aquí cuando quiera. Si hay que corregir algo, avise al consultorio.
screening-over-call = El teléfono es { $phone }.
screening-over-what-passed_on = Lo que escribió queda guardado, y alguien del consultorio lo leerá.
screening-over-what-lapsed = Lo que contestó queda guardado. Continúe desde su página de estado cuando quiera.
screening-over-what-closed = Ya no hay nada que contestar.
screening-typed = Esto es lo que escribió. No se envió:
screening-fact-place = Estamos aquí: { $what }.
screening-fact-hours = El anuncio dice: { $what }.
screening-fact-benefits = El anuncio dice: { $what }.
screening-fact-duties = El anuncio dice: { $what }.
letter-screening-subject = Unas preguntas sobre el puesto: { $job }
letter-screening = Hola:

    Tenemos unas preguntas sobre el puesto { $job } en { $practice }. Las hace un asistente automático; sus respuestas las leen personas, y ellas deciden. Toma unos minutos y tiene 7 días. Puede parar y continuar cuando quiera:

    { $url }

    { $practice }
waits-chats_passed_on = { $count ->
    [one] Una charla en la que alguien debe continuar
   *[other] { $count } charlas en las que alguien debe continuar
}
waits-act-chats_passed_on = Leer
waits-chats_asked = { $count ->
    [one] Alguien le pregunta algo en su conversación corta
   *[other] { $count } personas le preguntan algo en sus conversaciones cortas
}
waits-act-chats_asked = Leer
waits-chats_sent = { $count ->
    [one] Una charla por leer
   *[other] { $count } charlas por leer
}
waits-act-chats_sent = Leer
waits-chats_open = { $count ->
    [one] Una charla por terminar
   *[other] { $count } charlas por terminar
}
waits-act-chats_open = Ver
