# En la oficina.
interview = Entrevista
interviews = Entrevistas
interviews-lead = Primero la más reciente
interviews-none = Todavía no hay entrevistas
interviews-none-why = Ofrezca horarios en la página de la persona.
interviews-already_planned = Esta persona ya tiene una entrevista pendiente. Ofrezca otros horarios ahí.
interviews-application_closed = Esta solicitud está cerrada, así que no hay entrevista que acordar.
interviews-not_open = { $state ->
    [declined] Esta entrevista fue rechazada.
    [cancelled] Esta entrevista se canceló.
    [missed] No se presentó a esta entrevista. El consultorio puede ofrecer otros horarios.
    [held] Esta entrevista ya se hizo.
   *[other] Esta entrevista no está abierta para eso.
}
interviews-time_gone = Ese horario ya no está libre. Elija otro.
interviews-too_late_to_move = Falta muy poco para la entrevista; aquí ya no se puede cambiar la hora. Por favor, llame.
interviews-not_begun_yet = La entrevista todavía no empieza.
interviews-still_ahead = Esta entrevista está fijada para más tarde. Si ya se hizo, marque «Se hizo antes de lo previsto».
interviews-was_held = Ya hay calificaciones, así que esta entrevista sí se hizo.
interviews-already_submitted = Usted ya entregó sus calificaciones.
interviews-not_rated = Esta entrevista no se hizo, así que no hay nada que calificar.
interviews-has_submitted = Esa persona ya entregó sus calificaciones.
interviews-last_rater = Al menos una persona tiene que calificar. No puede seguir sin la última.
interviews-enough_questions = Puede agregar hasta { $max } preguntas propias. Primero quite una.
interviews-not_asked = Quite «{ $said }». { $topic ->
    [age] La edad no puede influir. Si el trabajo lo pide, pregunte: ¿Tiene 18 años o más?
    [family] La familia no puede influir. Pregunte: ¿Puede trabajar en el horario del anuncio?
    [health] Antes de una oferta no se pregunta por la salud. Pregunte: ¿Puede hacer las tareas esenciales, con o sin un ajuste?
    [religion] La religión no puede influir. Pregunte: ¿Puede trabajar en el horario del anuncio?
    [origin] De dónde es alguien no puede influir. Pregunte: ¿Tiene autorización para trabajar en EE. UU.? O, si el puesto lo pide: ¿Qué idiomas habla lo bastante bien para usarlos con pacientes?
    [orientation] A quién ama o quién es alguien no puede influir. Déjelo fuera.
    [record] No se pregunta por arrestos, y en muchos lugares por condenas solo después de una oferta. La verificación de antecedentes viene después de la oferta.
    [money] El dinero y los bienes no pueden influir. Pregunte: ¿Tiene una manera segura de llegar?
    [past_pay] Muchos estados prohíben preguntar cuánto ganaba alguien. Pregunte: ¿Cuánto espera ganar?
   *[groups] Los sindicatos, partidos y clubes no pueden influir. Déjelo fuera.
}
interviews-not_noted = Quite «{ $said }». { $topic ->
    [age] Una decisión no puede basarse en la edad.
    [family] Una decisión no puede basarse en la familia.
    [health] Una decisión no puede basarse en la salud.
    [religion] Una decisión no puede basarse en la religión.
    [origin] Una decisión no puede basarse en el origen.
    [orientation] Una decisión no puede basarse en quién es alguien o a quién ama.
    [record] Los antecedentes no se anotan aquí. La verificación viene después de la oferta.
    [money] Una decisión no puede basarse en el dinero ni en los bienes.
    [past_pay] Una decisión no puede basarse en lo que alguien ganaba.
   *[groups] Una decisión no puede basarse en sindicatos, partidos ni clubes.
} Escriba solo lo que se dijo del trabajo.
interviews-time_past = Elija horarios que todavía no pasan
interviews-time_taken = Una de las personas que entrevistan no está libre en uno de estos horarios. Elija otro
interviews-times_count = Elija al menos un horario, y no más de { $max }
interviews-raters_count = Elija quién entrevista: al menos una persona, y no más de { $max }
interviews-rater_unknown = Elija personas de la lista, o escriba sus nombres
interviews-place_missing = Escriba el lugar, o el enlace de la llamada
interviews-other_time = Escriba una fecha y una hora que existan, o deje las dos en blanco
interviews-rating_missing = Pregunta { $number }: elija una calificación del 1 al 5
missing-interview = No existe esa entrevista.
missing-rater = No existe esa persona que entrevista.
missing-interview_question = No existe esa pregunta.
missing-booking = No hay un horario reservado.

barredtopic-age = La edad, los cumpleaños, cuándo terminó la escuela
barredtopic-family = La familia, el embarazo, el cuidado de los hijos, el matrimonio
barredtopic-health = La salud, discapacidades, medicamentos, lesiones o reclamos anteriores
barredtopic-religion = La religión y sus fiestas
barredtopic-origin = De dónde es la persona o su familia, raza, acento, ciudadanía
barredtopic-orientation = A quién ama, y quién es
barredtopic-record = Arrestos y condenas
barredtopic-money = Crédito, deudas, si tiene carro o casa propios
barredtopic-past_pay = Cuánto ganaba antes. Pregunte cuánto espera ganar
barredtopic-groups = Sindicatos, partidos, clubes
interview-not-asked = Lo que no se pregunta
interview-not-asked-what = Si la persona lo menciona, no lo anote y pase a la siguiente pregunta.

interview-person = Nombre
interview-job = Puesto
interview-state = Estado
interview-when = Cuándo
interview-how = Cómo
interview-place = Lugar
interviewstate-offered = Horarios ofrecidos
interviewstate-booked = Reservada
interviewstate-other_times = Pidió otros horarios
interviewstate-declined = Rechazada
interviewstate-cancelled = Cancelada
interviewstate-missed = No se presentó
interviewstate-held = Se hizo
meetingkind-in_person = En persona
meetingkind-phone = Por teléfono
meetingkind-video = Por video
interview-minutes-said = { $minutes } minutos
interview-open-times = { $count ->
    [0] Ya no hay horarios abiertos
    [one] 1 horario para elegir
   *[other] { $count } horarios para elegir
}

interview-new-for = Ofrecer una entrevista a { $person }
interview-new-lead = La persona elige un horario en su teléfono.
interview-kind-ask = Dónde
interview-kind-missing = Elija cómo se reúnen
interview-minutes-ask = Minutos
interview-minutes-missing = Escriba cuántos minutos, como 45
interview-place-ask = Lugar o enlace
interview-place-hint = Qué puerta, o el enlace de la videollamada. Déjelo en blanco si es por teléfono.
interview-raters-ask = Quién entrevista
interview-raters-missing = Elija quién entrevista
interview-others-ask = Otras personas que entrevistan
interview-others-hint = Un nombre por línea. Califican con un enlace y no necesitan cuenta
interview-times = Horarios
interview-times-hint = Lo mejor son tres o más
interview-times-missing = Elija al menos un horario
interview-taken = { $time }: ocupado
interview-other-time = Otro horario
interview-other_date = Fecha
interview-other_time = Hora
interview-message = Mensaje para { $person }
interview-message-what = Lleva el puesto, cómo se reúnen y un enlace para elegir un horario. El día antes sale un recordatorio, nunca entre las 8 p. m. y las 8 a. m.
interview-line = Unas palabras suyas
interview-line-ask = Agregue unas palabras
interview-line-hint = Se envía tal como la escribe, debajo del mensaje
interview-offer = Ofrecer estos horarios
interview-kit = Preguntas
interview-kit-see = Ver y agregar
interview-kit-none = No tenemos preguntas para las tareas marcadas de este puesto. Agregue una propia.
interview-times-for = Otros horarios para { $person }
interview-times-lead = Estos reemplazan los horarios que ofreció antes.
interview-wish-of = { $person } pidió otro horario
interview-leave = Volver

interview-with = Entrevista con { $person }
interview-other-times = Ofrecer otros horarios
interview-rate = Calificar
interview-link-of = Enlace de { $name }
interview-awaited = { $count ->
    [one] Falta que 1 persona entregue sus calificaciones
   *[other] Falta que { $count } personas entreguen sus calificaciones
}
interview-all-in = Están todas las calificaciones
interview-blind = Nadie ve las calificaciones ni las notas de los demás hasta que estén todas.
interview-missed = { $person } no se presentó
interview-cancel = Cancelar la entrevista
interview-cancel-sure = Se le avisa a { $person } que se cancela. No se puede deshacer; puede ofrecer otra.
interview-cancel-yes = Sí, cancelarla
interview-raters = Quién entrevista
interview-raters-what = Cada persona califica con su propio enlace.
interview-submitted = Calificaciones entregadas: { $when }
interview-excused = Se sigue sin esta persona
interview-not-submitted = Todavía sin calificaciones
interview-rater-link = Crear un enlace
interview-excuse = Seguir sin esta persona
interview-link-lost = ¿Se perdió el enlace?
interview-link-lost-what = Un enlace nuevo abre la misma página. El anterior deja de funcionar.
interview-new-link = Crear un enlace nuevo
questionkind-talk = De una tarea del puesto
questionkind-work_sample = Muestra de trabajo
questionkind-own = Pregunta propia
interview-listen = Fíjese en: { $good }
interview-follow-ups = Si la respuesta es corta
agreement-same = Coinciden
agreement-near = A uno de distancia
agreement-apart = A dos o más de distancia: hablen de esto
interview-rating-said = { $rating } de 5

interview-kit-of = Preguntas de entrevista: { $job }
interview-kit-lead = A todas las personas se les pregunta lo mismo. Las preguntas vienen de las tareas que usted marcó.
interview-question-own = Una pregunta propia
interview-question-own-what = Se hace en las entrevistas que se ofrezcan a partir de ahora.
interview-ask = La pregunta
interview-ask-ask = La pregunta
interview-ask-missing = Escriba la pregunta
interview-one-ask = Cómo es un 1
interview-one-missing = Diga cómo es un 1
interview-three-ask = Cómo es un 3
interview-three-missing = Diga cómo es un 3
interview-five-ask = Cómo es un 5
interview-five-missing = Diga cómo es un 5
interview-question-add = Agregar la pregunta
interview-question-remove = Quitar

# La página de quien califica.
interview-blind-you = Usted ve las otras calificaciones después de entregar las suyas
interview-other-in = { $name } ya entregó.
interview-other-out = { $name } todavía no entrega.
interview-rated-of = { $rated } de { $count } preguntas calificadas
interview-draft-kept = Borrador guardado
interview-rating-ask = Su calificación
interview-between = Entre las dos
interview-note-ask = Notas
interview-met_earlier = Se hizo antes de lo previsto
interview-met_earlier-why = Está fijada para { $at }. Márquelo solo si ya se reunieron: a la otra persona no se le recuerda más la cita.
interview-submit = Entregar calificaciones
interview-draft = Guardar borrador
interview-draft-refused = Todavía no se guardó. Lo que escribió queda en esta página: elija «Guardar borrador» para ver qué hay que cambiar.
interview-you-submitted = Usted ya entregó sus calificaciones

# La página del candidato.
interview-yours = { $state ->
    [offered] Elija un horario para reunirnos, { $name }
    [other_times] Usted pidió otros horarios
    [declined] Usted rechazó la entrevista
    [cancelled] La entrevista se canceló
    [missed] Su entrevista
    [held] Gracias por venir
   *[booked] Su entrevista
}
interview-yours-lead = { $state ->
    [offered] Estos horarios están apartados para usted.
    [other_times] { $practice } le enviará otros. Eso no cuenta en su contra.
    [declined] Gracias por avisarnos.
    [cancelled] { $practice } la canceló. En la página de su solicitud puede ver cómo va.
    [missed] { $practice } anotó que no se hizo. Si surgió algo, por favor, llame.
    [held] En la página de su solicitud puede ver cómo va.
   *[booked] Nos vemos entonces.
}
interview-see-you = Nos vemos entonces, { $name }. Le enviaremos un recordatorio el día anterior.
interview-to-calendar = Agregar a mi calendario
interview-pick-h = Elija un horario
interview-move-h = Cambiar el horario
interview-zone = Hora: { $zone }
interview-from-to = De { $from } a { $to }
interview-pick = Reservar este horario
interview-move = Cambiar el horario
interview-at = El horario
interview-at-missing = Elija un horario
interview-too-late = Falta muy poco para la entrevista; aquí ya no se puede cambiar la hora. Por favor, llame a { $practice }.
interview-yours-h = Cómo será
interview-with-whom = Con
interview-same-questions = { $count ->
    [one] A todas las personas se les hace la misma pregunta sobre el trabajo. También hay tiempo para las suyas.
   *[other] A todas las personas se les hacen las mismas { $count } preguntas sobre el trabajo. También hay tiempo para las suyas.
}
interview-needs = ¿Necesita intérprete, subtítulos, un cuarto tranquilo u otra cosa? Avísenos. No tiene que decir por qué.
interview-came-up = ¿Surgió algo?
interview-none-work = ¿No le sirve ninguno?
interview-ask-others = Pedir otros horarios
interview-wish = Sus horarios
interview-wish-ask = ¿Cuándo podría venir?
interview-wish-hint = Días y horas. No tiene que decir por qué
interview-wish-missing = Diga cuándo podría venir
interview-decline = Rechazar la entrevista
interview-cancel-do = Cancelar la entrevista
interview-decline-ask = ¿Rechazar la entrevista?
interview-cancel-ask = ¿Cancelar la entrevista?
interview-decline-what = Le avisaremos a { $practice } que usted no quiere reunirse por el puesto: { $job }. Su solicitud sigue abierta hasta que usted la retire.
interview-decline-leave = Conservarla
interview-back = Volver a la entrevista
interview-rather-talk = ¿Prefiere hablar? Llámenos
interview-calendar = Entrevista con { $practice }: { $job }
interview-calendar-call = ¿Se le hace tarde? Llame al { $phone }

# Cartas.
letter-interview-subject = Elija un horario para reunirnos: { $job } en { $practice }
letter-interview = Hola, { $name }:

    Nos gustaría hablar con usted sobre el puesto { $job }: { $minutes } minutos, { $how ->
    [phone] por teléfono
    [video] por video
    [video_at] por video ({ $place })
    [in_person] en persona
   *[in_person_at] en persona, { $place }
}. Elija { $count ->
    [one] el horario
   *[other] uno de { $count } horarios
} aquí:
    { $url }

    ¿No le sirve ninguno? Díganoslo ahí. No cuenta en su contra.

    { $practice }{ $reached ->
    [yes] , { $phone }
   *[no] {""}
}
letter-rate-subject = Faltan sus calificaciones
letter-rate = Hola, { $name }:

    Usted entrevistó a { $candidate } y todavía faltan sus calificaciones. Los demás no pueden ver las suyas hasta que usted califique.

    Califique aquí:
    { $url }

    { $practice }
letter-interview-reminder-subject = Su entrevista: { $day }, { $hour }
letter-interview-reminder = Hola, { $name }:

    Su entrevista para el puesto { $job } es el { $day }, { $hour }, { $how ->
    [phone] por teléfono. Le llamaremos nosotros
    [video] por video
    [video_at] por video ({ $place })
    [in_person] en persona
   *[in_person_at] en persona, { $place }
}.

    ¿Surgió algo? Díganoslo aquí:
    { $url }

    { $practice }{ $reached ->
    [yes] , { $phone }
   *[no] {""}
}
letter-interview-cancelled-subject = Su entrevista se canceló: { $job } en { $practice }
letter-interview-cancelled = Hola, { $name }:

    Tuvimos que cancelar la entrevista para el puesto { $job }. Esto no es una decisión sobre su solicitud. Nos comunicaremos con usted.

    { $practice }{ $reached ->
    [yes] , { $phone }
   *[no] {""}
}

event-interview-offered = Horarios de entrevista ofrecidos
event-interview-booked = Entrevista reservada
event-interview-moved = Entrevista cambiada de horario
event-interview-others_asked = Pidió otros horarios de entrevista
event-interview-declined = Entrevista rechazada
event-interview-cancelled = Entrevista cancelada
event-interview-missed = No se presentó a la entrevista
event-interview-rated = Calificaciones de la entrevista entregadas
event-interview-rater_excused = Se siguió sin las calificaciones de una persona
event-interview-link_made = Enlace nuevo de la entrevista creado
event-interview-rater_link_made = Enlace para quien entrevista creado
event-interview-question_added = Pregunta de entrevista agregada
event-interview-question_removed = Pregunta de entrevista quitada

waits-interview_wishes = { $count ->
    [one] Una persona pidió otro horario de entrevista
   *[other] { $count } personas pidieron otro horario de entrevista
}
waits-act-interview_wishes = Ofrecer horarios
waits-interviews_unpicked = { $count ->
    [one] Una entrevista no tiene horario, y los ofrecidos ya pasaron
   *[other] { $count } entrevistas no tienen horario, y los ofrecidos ya pasaron
}
waits-act-interviews_unpicked = Ofrecer horarios
waits-interview_ratings = { $count ->
    [one] Una entrevista terminó: faltan calificaciones
   *[other] { $count } entrevistas terminaron: faltan calificaciones
}
waits-act-interview_ratings = Calificar
waits-interviews_open = { $count ->
    [one] Un horario de entrevista por elegir
   *[other] { $count } horarios de entrevista por elegir
}
waits-act-interviews_open = Ver

# La página en la que alguien decide.
decide = Decidir
decide-of = Decidir: { $job }
decide-on = Decidir sobre { $name }
decide-lead = { $count ->
    [0] No hay nadie sobre quien decidir.
    [one] Hay 1 persona sobre quien decidir.
   *[other] Hay { $count } personas sobre quienes decidir. Primero va quien lleva más tiempo esperando. No se clasifica a nadie.
}
decide-all = Todo lo que hay, en una página
decide-board = Tablero
decide-sides = Lado a lado
decide-shown = De { $first } a { $last } de { $count }, primero quien más espera
decide-subject = Tema
decide-select = Seleccionar
decide-waits = Espera desde
decide-waits-since = Espera desde el { $day }
decide-test = Prueba de habilidades
decide-likely = probable { $low }–{ $high }
decide-provisional = , provisional
decide-report = Informe
decide-none = Todavía nada
decide-compared = Comparación por puntaje
decide-from = de
decide-than = que
decide-alone = No hay con quién comparar
decide-interview = Calificaciones de la entrevista
decide-rated-alike = { $count ->
    [one] 1 persona calificó: { $rating } de 5
   *[other] { $count } personas calificaron: { $rating } de 5
}
decide-rated = { $count ->
    [one] 1 persona calificó: de { $low } a { $high } de 5
   *[other] { $count } personas calificaron: de { $low } a { $high } de 5
}
decide-differ = { $count ->
    [one] A dos o más de distancia en una pregunta
   *[other] A dos o más de distancia en { $count } preguntas
}
decide-agree = Coinciden, o están a uno de distancia
decide-hidden = { $count ->
    [one] Ocultas hasta que entregue la última persona
   *[other] Ocultas hasta que entreguen { $count } personas
}
decide-found = { $meets } { $meets ->
    [one] cumple
   *[other] cumplen
}{ $unclear ->
    [0] {""}
   *[other] , { $unclear } por preguntar
}{ $doesnt ->
    [0] {""}
    [one] , 1 no cumple
   *[other] , { $doesnt } no cumplen
}
decide-missing = Lo que falta
decide-nothing-missing = Nada
decide-one = Una sola persona
decide-to-offer = Pasar a Oferta
decide-before = Anteriores
decide-after = Siguientes
decide-nobody = No hay nadie sobre quien decidir
decide-nobody-why = Aquí aparecen quienes entregaron una prueba o pasaron a otra etapa, hasta que haya una oferta.
decide-apart-none = Por el puntaje no se distingue a nadie de aquí
decide-apart-some = Por el puntaje no se distingue a todas las personas de aquí
decide-apart-why = Con tan pocas preguntas, diferencias tan pequeñas pueden ser casualidad. Elija por la entrevista, la conversación corta o una referencia.
comparison-not_distinguishable = No se distinguen
comparison-higher = Claramente más alto
comparison-lower = Claramente más bajo
missingpart-test = Prueba de habilidades
missingpart-chat = Conversación corta, aún no enviada
missingpart-interview = Entrevista
missingpart-ratings = Calificaciones de la entrevista
missingpart-license = Una licencia por verificar
