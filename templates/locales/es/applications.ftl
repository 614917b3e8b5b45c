# En el escritorio.
applications = Candidatos
applications-lead = Primero quien más ha esperado
applications-of = Candidatos: { $job }
applications-board-lead = Primero quien más ha esperado. Seleccione personas para moverlas juntas.
applications-as-list = Ver como lista
applications-q = Nombre, teléfono o correo electrónico
applications-q-short = Para buscar, escriba al menos dos letras o números.
applications-sort = Ordenar por
applicationsort-waiting = Quien más ha esperado
applicationsort-name = Nombre
applicationsort-applied = Quien se postuló más recientemente
applications-jobs-all = Todos los puestos
applications-stages-open = Todas las abiertas
applications-show = Mostrar
applications-no_match = Nadie coincide.
applications-clear = Mostrar a quienes esperan
applications-none = Nadie está esperando
applications-none-why = Aquí aparece quien se postula en su página de empleos y quien usted agrega a mano.
applications-none-ask = Una persona con función de gerencia o titular puede agregar a alguien.
applications-closed-look = Ver solicitudes cerradas
applications-lane-none = Nadie
applications-lane-rest = { $count } más en { $stage }
applications-hired = Contrataciones: { $count }
applications-closed = Cerradas: { $count }
applications-ticked = Seleccionadas
applications-ticked-with = Con las personas seleccionadas
applications-move-look = Revisar
applications-moving = Mover candidatos
applications-moving-ask = { $count ->
    [0] Nadie puede pasar a { $stage }
    [one] ¿Mover a una persona a { $stage }?
   *[other] ¿Mover a { $count } personas a { $stage }?
}
applications-moving-tells = Verán la nueva etapa en su propia página.
applications-goes = Se mueven
applications-goes-none = Con esto no se mueve a nadie. Seleccione personas en el tablero y elija adónde pasan.
applications-stays = Se quedan donde están
applications-from-to = { $from } → { $to }
applications-move = { $count ->
    [one] Mover a una persona
   *[other] Mover a { $count } personas
}
applications-moved = { $count ->
    [0] No se movió a nadie: algo cambió desde que miró.
    [one] Se movió a una persona.
   *[other] Se movió a { $count } personas.
}
applications-board-back = Volver al tablero
applications-no_jobs = No hay puestos abiertos
applications-no_jobs-why = Las personas se agregan a un puesto. Publique uno primero.
applications-job_draft = Este puesto todavía no está publicado, así que nadie puede postularse. Publíquelo primero.
people-email_taken = Otra persona tiene esta dirección de correo electrónico. Aquí una dirección es de una sola persona. Cambie los datos de esa persona o use otra dirección.
applications-already_applied = Esta persona ya se postuló a este puesto. No se guardó nada de lo que envió: cambie el nombre o el contacto en la persona y agregue un currículum a esa solicitud.
applications-own = Usted solicitó este puesto
applications-own-why = Por eso no se le muestra la solicitud de nadie, y no puede cambiar el puesto. Otra persona del consultorio se encarga.
applications-own-way = ¿Fue una prueba, o alguien usó su correo? Retire la solicitud y se le volverá a mostrar todo. El registro dice que usted lo hizo.
applications-own-withdraw = Retirar mi solicitud
applications-notice_first = Su estado quiere algo antes de rechazar a { $name }. Abra { $name } y luego Avisos.
applications-not_open = Esta solicitud está cerrada y ya no se puede cambiar.
applications-same_stage = Ya está en esa etapa.
applications-by_decision = Una solicitud no se cierra moviéndola. Ciérrela con un motivo y una carta.
applications-without_offer = Antes de contratar, haga una oferta. Pase esta solicitud a Oferta.
applications-may_not_decide = Nombre a un usuario que esté aquí y pueda decidir. GET /users los enumera.
applications-not_the_decider = Indíquese a usted, o use una clave creada por una persona: quien decide tiene que ser quien actúa
applications-job_missing = No existe ese puesto. Búsquelo de nuevo
applications-job_closed = Este puesto está cerrado. Ya no recibe solicitudes.
applications-applied_since = { $count ->
    [one] Alguien se postuló después de que usted vio esta página. Ahora espera una persona. Mire la lista y marque de nuevo
   *[other] Alguien se postuló después de que usted vio esta página. Ahora esperan { $count } personas. Mire la lista y marque de nuevo
}
applications-unreachable = Escriba un teléfono o un correo electrónico; basta con uno
applications-speaks_missing = Diga si habla el idioma lo suficientemente bien
applications-consent_missing = Marque que leyó cómo usamos lo que nos cuenta
applications-nothing_found = No encontramos una solicitud con estos dos datos. Revíselos e inténtelo de nuevo
applications-list_faults = Algunas líneas no se pudieron leer. Corríjalas y revise de nuevo
applications-list_too_long = Pegue { $max } personas como máximo a la vez; aquí hay { $are }
applications-line_form = Escriba el nombre, una coma y un teléfono o un correo electrónico
applications-line_twice = Esta persona ya está más arriba en la lista
return_code-form = Escriba las diez letras y números, como K7QM4-XPD9R
missing-application = No existe esa solicitud.
missing-resume = Esta solicitud no tiene ese currículum.
applications-enough_resumes = Una solicitud puede tener { $max } currículums, y esta ya llegó a ese número

application-name = Nombre
application-name-hint = Como lo escribe la persona
application-name-missing = Escriba el nombre de la persona
application-job = Puesto
application-job_id-missing = Elija un puesto
application-stage = Etapa
application-stages = Etapas
application-waits = Espera
application-waits-days = { $days ->
    [0] Desde hoy
    [one] 1 día
   *[other] { $days } días
}
application-waits-no = No espera
application-applied-on = Se postuló el { $day }
application-applied_as = Se postuló como «{ $name }»
application-applied_as-why = El teléfono o el correo electrónico es de { $person }, a quien conocemos desde el { $day }. Se conserva el nombre que se dio primero.
application-applied_as-what = Si son dos personas, como una familia que comparte el teléfono, hable con cada una y escríbalo en una nota: aquí son una sola.
application-select = Seleccionar a { $name }
application-new = Agregar a alguien
application-add = Agregar a esta persona
application-paste = Pegar una lista
application-list = Lista
application-list-hint = Una persona por línea: nombre, teléfono o correo. Puede pegar desde una hoja de cálculo
application-list-missing = Pegue la lista aquí
application-reach = Teléfono o correo: basta con uno
application-reach-or = o
application-reach-short = Teléfono o correo
application-reach-office = Cómo comunicarse con esta persona. Puede dejar el otro en blanco
application-phone = Teléfono
application-email = Correo electrónico
application-facts = Solicitud
application-speaks = Habla { $language } para el trabajo
application-speaks-said = En sus propias palabras
application-resume = Currículum
application-resume-get = Abrir ({ $kind })
application-resume-there = Entregado ({ $kind }). Una persona con función de gerencia puede abrirlo.
application-resume-none = No entregó ninguno
application-resume-add = Agregar un currículum
application-resume-add-hint = Un PDF, un documento de Word u otro programa, o una imagen, de hasta 10 MB
application-resume-add-do = Agregar currículum
application-resume-missing = Primero elija un archivo
application-came_by = { $source ->
    [careers] La página de puestos
    [poster] El cartel
   *[other] { $source }
}
application-source = Origen
application-external_id = Su número
application-agreed = Aceptó el aviso
application-agreed-on = Versión { $version }, el { $day }
application-agreed-none = La agregó el consultorio; no se preguntó
application-notes = Notas
application-notes-none = Todavía no hay notas. Los candidatos nunca las ven.
application-text = Nota nueva
application-text-hint = Solo la ven las personas del consultorio
application-text-missing = Escriba la nota
application-text-keep = Guardar nota
application-contact = Contacto
application-decide = Su decisión
application-decide-why = Solo una persona mueve o cierra una solicitud, y su nombre queda registrado. Los candidatos ven la etapa en su propia página.
application-to-ask = Pasar a
application-to-missing = Elija adónde pasa
application-note = Nota
application-move = Mover
application-close = Cerrar con un motivo
application-close-of = ¿Cerrar la solicitud de { $name }?
application-letter = Carta
application-letter-draft = Hola, { $name }:

    Gracias por postularse en { $practice } para { $job }. Hemos decidido no seguir adelante con su solicitud.

    Le deseamos lo mejor.

decision-first = Algo va antes de esta carta
decision-lead = Su nombre y el motivo se guardan. La persona lee la carta en su propia página; el motivo no lo ve.
decision-reason-ask = ¿Por qué?
decision-reason-hint = Solo lo ven las personas del consultorio
decision-reason-missing = Elija el motivo
decision-letter-ask = Carta a la persona
decision-letter-hint = La leerá tal como está aquí
decision-letter-missing = Escriba la carta
decision-keep = Cerrar la solicitud
decision-leave = Dejarla abierta

paste-read = { $count ->
    [one] Se leyó una línea
   *[other] Se leyeron { $count } líneas
}
paste-line = Línea
paste-look = Revisar la lista
paste-known = Quien ya se postuló a este puesto queda como está.
listedas-unknown = Persona nueva
listedas-known = Ya se conoce
listedas-shared = Se agrega como otra persona
listedas-applied = Ya se postuló
listedas-twice = La misma persona de antes
listed-line = (línea { $line })
listed-name = { $as ->
    [shared] El teléfono o correo también es de { $name }.
   *[other] (como { $name })
}
paste-there-before = { $count ->
    [one] 1 persona de esta lista ya se postuló.
   *[other] { $count } personas de esta lista ya se postularon.
}
paste-add-details = Agregar lo nuevo de estas personas
applications-told_closed = Ya se avisó a personas que se postularon, así que no se puede deshacer. Copie el puesto y publique la copia.
paste-wrong = { $count ->
    [one] Hay que revisar una línea
   *[other] Hay que revisar { $count } líneas
}
paste-why = Por qué
paste-nobody_told = Nadie recibe un mensaje todavía.
paste-add-some = Agregar a { $count ->
    [one] una persona
   *[other] { $count } personas
  } y omitir { $wrong }
paste-columns = Asigne las columnas
paste-column = Columna { $number }
paste-again = Actualizar la vista previa
paste-added = { $count ->
    [0] No se agregó a nadie.
    [one] Se agregó a una persona.
   *[other] Se agregó a { $count } personas.
}
paste-there = { $count ->
    [one] Una ya se había postulado y queda como está.
   *[other] { $count } ya se habían postulado y quedan como están.
}
paste-left_out = { $count ->
    [one] Se omitió una línea.
   *[other] Se omitieron { $count } líneas.
}
pastecolumn-name = Nombre (nombre apellido)
pastecolumn-last_first = Nombre (apellido, nombre)
pastecolumn-first = Nombre
pastecolumn-last = Apellido
pastecolumn-phone = Teléfono
pastecolumn-email = Correo electrónico
pastecolumn-nothing = Omitir
applications-row_unreachable = Ni teléfono ni correo electrónico
applications-row_many_phones = Varios números. Usamos { $used }
paste-add = { $count ->
    [one] Agregar a una persona
   *[other] Agregar a { $count } personas
}

applicationstage-applied = Recibida
applicationstage-screened = Revisada
applicationstage-assessed = Evaluada
applicationstage-interview = Entrevista
applicationstage-offer = Oferta
applicationstage-hired = Contratada
applicationstage-closed = Cerrada
ending-rejected = Cerrada por el consultorio
ending-withdrawn = Retirada por la persona
grounds-another_chosen = Se eligió a otra persona
grounds-requirement_not_met = No cumple un requisito del puesto
grounds-withdrew_interest = Ya no le interesa
grounds-position_closed = El puesto se cerró
speaks-yes = Sí
speaks-some = Algo
speaks-no = No
event-application-received = Se postuló
event-application-repeated = Se postuló de nuevo a este puesto; cuenta la primera solicitud
event-application-moved = Pasó a { $to ->
    [applied] Recibida
    [screened] Revisada
    [assessed] Evaluada
    [interview] Entrevista
    [offer] Oferta
    [hired] Contratada
   *[other] otra etapa
}
event-application-noted = Se agregó una nota
event-application-resume_added = Se agregó un currículum
event-application-closed = Cerrada: { $reason ->
    [another_chosen] se eligió a otra persona
    [requirement_not_met] no cumple un requisito del puesto
    [withdrew_interest] ya no le interesa
    [position_closed] el puesto se cerró
   *[other] por otro motivo
}
event-application-withdrawn = Retirada
event-application-labelled = Otro sistema cambió sus propias etiquetas de esta solicitud

# En el mostrador.
apply-to = Postularse: { $job }
apply-lead = Unos 2 minutos. Basta con un teléfono o un correo electrónico; no necesita currículum ni cuenta.
apply-name = Su nombre
apply-name-hint = Como le gusta que le llamen
apply-name-missing = Escriba su nombre, para saber cómo dirigirnos a usted
apply-reach-hint = Ahí le responderemos. Puede dejar el otro en blanco
apply-language = ¿En qué idioma quiere que le escribamos?
apply-language-missing = Elija un idioma
apply-speaks = ¿Habla { $language } lo suficientemente bien para este trabajo?
apply-resume = Currículum
apply-resume-hint = Un PDF, un documento de Word u otro programa, o una foto, de hasta 10 MB. Puede agregar más después
apply-notice = Cómo usamos lo que nos cuenta
apply-notice-who = Lo leen las personas de { $practice } que buscan a alguien para este puesto, y nadie más.
apply-notice-how = Sobre su solicitud decide una persona, nunca un programa por sí solo. Si hay una prueba, es la misma para todos.
apply-notice-not = Antes de una oferta nunca preguntamos su edad, su salud, su familia ni lo que ganaba antes. Por favor, no lo incluya.
apply-notice-back = Puede retirar su solicitud cuando quiera, en su propia página.
apply-consent = Leí esto y acepto que usen lo que envío para esta solicitud
apply-send = Enviar mi solicitud
received = Gracias
received-to = Gracias, { $name }
received-lead = Recibimos su solicitud: { $job }.
received-back = Su código de regreso
received-back-why = Con este código puede volver a su solicitud. Anótelo o tómele una foto.
received-back-once = Después no se vuelve a mostrar. Junto con él le pediremos los últimos cuatro números de su teléfono o su correo electrónico.
received-status = Ver el estado de mi solicitud
received-next = Qué sigue
received-next-read = Una persona del consultorio lee lo que envió.
received-next-hear = Le responderemos por el teléfono o el correo electrónico que nos dio.
status-of = Su solicitud: { $job }
status-applied = Recibimos su solicitud.
status-screened = Leímos su solicitud.
status-assessed = Estamos viendo todo lo que nos envió.
status-interview = Nos gustaría hablar con usted.
status-offer = Estamos preparando una oferta, o ya recibió una nuestra.
status-hired = El puesto es suyo.
status-rejected = Esta solicitud está cerrada.
status-withdrawn = Usted retiró esta solicitud.
status-way-test_open = Su prueba de habilidades. Si ya la empezó, el reloj sigue corriendo
status-way-test_ending = Su prueba ya no se puede empezar
status-way-test_done = Usted entregó su prueba
status-way-test_in_office = Una prueba corta que se toma en el consultorio
status-way-test_over = Su prueba no se empezó a tiempo
status-way-screening_open = Unas preguntas en una conversación corta
status-way-screening_done = Usted envió sus respuestas de la conversación
status-way-interview_pick = Elija un horario para su entrevista
status-way-interview_booked = Su entrevista está reservada
status-way-interview_asked = Usted pidió otros horarios de entrevista
status-way-notice_unread = Lea cómo cuentan la prueba y la conversación
status-way-notice_read = Cómo cuentan la prueba y la conversación
status-way-notice_letter = Qué contó, y por qué
status-way-offer_open = Tiene una oferta
status-way-offer_signed = Usted firmó la oferta
status-way-onboarding = Su incorporación ya empezó
status-way-until = Hasta el final del { $day }
status-way-do-test_open = Empezar o continuar la prueba
status-way-do-test_ending = Continuar, si ya la había empezado
status-way-do-test_done = Ver mi resultado
status-way-do-test_in_office = Empezarla en la pantalla del consultorio
status-way-do-test_over = Ir a la prueba
status-way-do-screening_open = Ir a la conversación
status-way-do-screening_done = Leerlas otra vez
status-way-do-interview_pick = Elegir un horario
status-way-do-interview_booked = Verla o cambiarla
status-way-do-interview_asked = Ver lo que pidió
status-way-do-notice_unread = Leerlo
status-way-do-notice_read = Leerlo otra vez
status-way-do-notice_letter = Leerlo
status-way-do-offer_open = Leer la oferta
status-way-do-offer_signed = Ver mi copia
status-way-do-onboarding = Ir a mis tareas
status-more = Hay más aquí cuando abre esta página en su propio teléfono o computadora.
status-next = Qué sigue
status-next-applied = Una persona del consultorio la lee. Le responderemos por el teléfono o el correo electrónico que nos dio.
status-next-screened = Si necesitamos algo de usted, se lo pediremos por el teléfono o el correo electrónico que nos dio.
status-next-assessed = Una persona decide qué sigue, y le avisaremos.
status-next-interview = Acordaremos una hora con usted por el teléfono o el correo electrónico que nos dio.
status-next-offer = Hablaremos con usted sobre la oferta.
status-next-hired = Le daremos los detalles de su primer día.
status-next-rejected = Nada más. Puede postularse a nuestros otros puestos cuando quiera.
status-next-withdrawn = Nada más. Puede postularse de nuevo cuando quiera.
status-letter = Carta de { $practice }
status-resumes = Su currículum
status-resume = { $kind }, enviado el { $day }
status-resume-add = Agregar un currículum
status-resume-do = Enviar currículum
status-withdraw = ¿Cambió de opinión?
status-withdraw-why = Puede retirar su solicitud. No tiene que dar ningún motivo.
status-withdraw-do = Retirar mi solicitud
status-back = Su solicitud
status-lost_here = Guarde su código de regreso: con él puede abrir esta página en su propio teléfono.
status-lost = Guarde la dirección de esta página o su código de regreso.
withdrawal-ask = ¿Retirar su solicitud: { $job }?
withdrawal-what = Se avisará a { $practice } que usted la retiró. Después, esta página se cierra y su código de regreso deja de servir.
withdrawal-do = Retirar mi solicitud
withdrawal-leave = Conservarla
withdrawn = Su solicitud quedó retirada
withdrawn-lead = { $practice } puede ver que usted la retiró: { $job }.
withdrawn-again = Puede postularse de nuevo cuando quiera. Gracias por su interés.
lost = Perdí mi enlace
lost-ask = ¿Ya se postuló?
lost-lead = Con su código de regreso puede volver a su solicitud.
lost-code = Código de regreso
lost-code-hint = Diez letras y números, como K7QM4-XPD9R. No importan las mayúsculas ni los guiones
lost-code-missing = Escriba su código de regreso
lost-reach = Últimos cuatro números de su teléfono, o su correo electrónico
lost-reach-hint = El que dio cuando se postuló
lost-reach-missing = Escriba los últimos cuatro números o el correo electrónico
lost-find = Buscar mi solicitud
lost-else = ¿No tiene el código? Pregunte a { $practice }.

# Letters.
letter-received-subject = Recibimos su solicitud: { $job }
letter-received = Hola:

    Gracias. Recibimos su solicitud para { $job } en { $practice }. La leerá una persona y nos comunicaremos con usted.

    Puede ver el estado de su solicitud cuando quiera: { $url }

    { $practice }
letter-closed-subject = Su solicitud: { $job }
application-invite = Invitar a la prueba de habilidades
application-offer = Hacer una oferta
application-overview = Resumen
application-interviews = Entrevistas
application-interview = Ofrecer una entrevista
application-offers = Ofertas

# La prueba junto a la decisión.
test = Prueba de habilidades
test-open = { $state ->
    [scored] Ver el informe
   *[other] Ver la invitación
}
test-turned_in = Entregada el { $day }
test-until = Esperamos su prueba hasta el { $day }
test-expired = No empezó a tiempo
application-screening = Conversación corta
received-chat = Conteste unas preguntas ahora
received-chat-what = Una conversación corta sobre horario, pago y experiencia, unos minutos, en inglés o español. Es automática; la leen personas y deciden ellas. También puede hacerla después desde su página de estado.
received-chat-go = Ir a la conversación
applications-line_many = Deje un solo teléfono y un solo correo electrónico en esta línea

# A link that has ended, and whom to ask.
link_ended = Este enlace ya no funciona
link_ended-lead = Un enlace deja de funcionar cuando le enviamos uno más nuevo, cuando ya pasó la etapa para la que servía o cuando usted retira su solicitud. Lo que nos envió está guardado.
link_ended-code = Escribir mi código
link_ended-help = ¿Necesita ayuda ahora?
link_ended-call = Llame y diga su nombre y el puesto.
link_ended-ask = Pida un enlace nuevo a { $practice } y diga su nombre y el puesto.
link_ended-new = ¿Es su primera vez aquí?
reached-call = Llamar al { $phone }
status-questions = ¿Preguntas? Llámenos

# Somebody who has applied before.
applied_again = Recibimos lo que envió
applied_again-lead = Usted ya se había postulado a este puesto: { $job }. Lo que envió hoy se agregó a esa solicitud.
applied_again-now = Qué pasa ahora
applied_again-link = { $practice } le envía su enlace personal por el teléfono o el correo electrónico que dio la primera vez
applied_again-open = Ábralo para ver cómo va su solicitud y qué sigue
applied_again-read = Una persona del consultorio lee también lo que envió hoy
applied_again-why = Le enviamos el enlace en vez de mostrarlo aquí para que nadie más pueda abrir su solicitud con solo escribir su nombre y su número.
applied_again-before = ¿Todavía tiene su código?
applied_again-kept = El código que recibió la primera vez sigue sirviendo. Nada de lo que envió antes se cambió.
applied_again-none = ¿Sin enlace y sin código?
applied_again-call = Pregunte en { $practice } y diga a qué puesto se postuló.
status-echo = Agregamos lo que envió a su primera solicitud.
status-next-echo = El enlace o el código que recibió con su primera solicitud muestra cómo va. Este enlace no, para que nadie más pueda abrir su solicitud con solo escribir su número. Si no tiene ninguno de los dos, pregunte en el consultorio.
letter-again-subject = Su enlace: { $job }
letter-again = Hola:

    Alguien se postuló otra vez al puesto de { $job } en { $practice } con su nombre y su teléfono o correo electrónico. Si fue usted, guardamos todo lo que envió, y aquí puede ver cómo va su solicitud: { $url }

    Si no fue usted, no tiene que hacer nada. Su solicitud sigue igual.
application-added = También enviado el { $day }
application-added-why = Llegó con el teléfono o correo electrónico de esta persona, pero nadie ha confirmado que lo haya enviado ella. Pregunte antes de usarlo. Nada de esta página se cambió.
application-added-name = Nombre
application-also_theirs = Otras personas con este teléfono o correo electrónico:
event-application-added_to = Se envió algo nuevo para la solicitud

# Corregir un nombre o un número.
contact = Nombre y contacto
contact-of = Nombre y contacto: { $name }
contact-edit = Editar
contact-language = Idioma para los mensajes
contact-language-hint = Los correos y mensajes que usted le envía empiezan en este idioma. No se muestra donde se decide
contact-language-keep = Dejarlo como está
contact-keep = Guardar
event-person-corrected = Nombre o contacto cambiado

# Muchas personas a la vez.
applications-tick-all = Seleccionar todas
applications-tick-none = Quitar la selección
applications-invite-all = Invitar a la prueba
applications-invite-ticked = Invitar a la prueba
applications-close-ticked = Cerrar con una carta
applications-told = { $count ->
    [0] No se cerró ninguna: algo cambió desde que usted miró.
    [one] Se cerró una solicitud y la carta está escrita.
   *[other] Se cerraron { $count } solicitudes y la carta para cada persona está escrita.
}
applications-invited = { $count ->
    [0] No se invitó a nadie: algo cambió desde que usted miró.
    [one] Se invitó a una persona a la prueba de habilidades.
   *[other] Se invitó a { $count } personas a la prueba de habilidades.
}
applications-letters-see = Ver qué cartas envía usted
applications-applied_meanwhile = { $count ->
    [one] Ahora espera una persona más. Mire la lista y vea otra vez las cartas
   *[other] Ahora esperan { $count } personas más. Mire la lista y vea otra vez las cartas
}
applications-without_letter = La carta va con una entrevista o una oferta. Primero mueva ahí la solicitud.
closing_many = Cerrar con una carta
closing_many-ask = { $count ->
    [0] No hay solicitudes por cerrar
    [one] Cerrar una solicitud con una carta
   *[other] Cerrar { $count } solicitudes con una sola carta
}
closing_many-lead = Con cada solicitud se guardan su nombre y el motivo. Cada persona recibe su propia carta, con su nombre.
closing_many-closes = Quienes todavía esperan reciben su propia carta, con su nombre, y se cierra el puesto.
closing_many-who = Para:
closing_many-write = Motivo y carta
closing_many-again = Cambiar la carta
closing_many-letter = Carta
closing_many-letter-hint = Donde dice { $mark }, cada persona lee su propio nombre
closing_many-closing = ¿Por qué se cierra el puesto?
closing_many-preview = Ver antes de enviar
closing_many-look = { $count ->
    [one] Esto es lo que leerá
   *[other] Esto es lo que leerán las { $count } personas
}
closing_many-look-why = Todavía no se envía nada. Abra un nombre para leer esa carta.
closing_many-send = { $count ->
    [one] Cerrarla y enviar la carta
   *[other] Cerrar { $count } y enviar las cartas
}
closing_many-send-close = { $count ->
    [one] Enviar la carta y cerrar el puesto
   *[other] Enviar { $count } cartas y cerrar el puesto
}
closing_many-none = Ninguna de las que eligió se puede cerrar. Elija en el tablero a quienes todavía esperan.
decisions-reason-missing = Elija el motivo
decisions-letter-missing = Escriba la carta
decisions-closing-missing = Diga en pocas palabras por qué se cierra el puesto
moving-tell = { $count ->
    [one] Enviar también esta carta
   *[other] Enviar también esta carta a cada persona
}
moving-letter = La carta
moving-here = (Aquí va lo que usted agregue.)
new_letter = Escribir a { $name }
new_letter-here = Carta
new_letter-lead = Nuestras palabras se envían en el idioma que eligió la persona. Lo que usted agregue se envía tal como lo escriba.
new_letter-added = ¿Quiere agregar algo?
new_letter-added-hint-interview = Por ejemplo: días y horas para elegir, por quién preguntar y dónde estacionarse
new_letter-added-hint-offer = Por ejemplo: cuándo sabrá más, o a quién llamar
new_letter-send = Enviar la carta
new_letter-not = Ahora no
new_letter-write = Escribirle sobre esto
new_letter-offer = Pasó a { $stage }
new_letter-offer-why = La persona ve la nueva etapa en su propia página. Nadie le ha escrito todavía.
new_letter-done = La carta está escrita.
letter-moved-subject = { $stage ->
    [offer] Buenas noticias sobre su solicitud: { $job }
   *[interview] Queremos conocerle: { $job } en { $practice }
}
letter-moved = { $named ->
    [no] Hola:
   *[yes] Hola, { $name }:
    }

    { $stage ->
        [offer] Gracias por el tiempo que nos dedicó. Queremos ofrecerle el puesto: { $job }. Recibirá la oferta por escrito, con todas sus condiciones, y podrá preguntar lo que quiera antes de responder.
       *[interview] Gracias por postularse al puesto de { $job }. Queremos conocerle en una entrevista y nos pondremos de acuerdo en una hora que le quede bien.
    }
apply-about = Postúlese para { $job } en { $practice }. Unos 2 minutos, sin cuenta.
letter-corrected-subject = { $job } en { $practice }: el anuncio cambió
letter-corrected =
    Usted se postuló para { $job } en { $practice }. Desde entonces cambió esto en el anuncio:

    { $told }

    Su solicitud sigue en pie y no tiene que hacer nada. Si el puesto ya no le conviene, avísenos o retírela en su página.

    { $practice }
expandapplication-person = La persona
expandapplication-job = El puesto

undo = Deshacer
application-moved = Se movió a { $stage }.
application-undo-closing = La carta todavía no ha salido. Durante 15 minutos puede deshacer esto, y la carta no se envía. Si la persona miró su página mientras tanto, ya lo vio.
applications-own_device = Esto se abre solo en su propio teléfono o computadora, no en la pantalla del consultorio.
applications-not_undoable = Ya no se puede deshacer. No se cerró en los últimos 15 minutos, o su carta ya salió.
