place-onboarding = Incorporación
missing-onboarding = No existe esa incorporación.
missing-task = No existe esa tarea.
missing-record = Todavía no se ha entregado nada.
missing-question = No existe esa pregunta.
missing-certificate = Ese certificado todavía no está.
missing-checklist = No existe esa lista.
onboarding-far_off = Elija un primer día a menos de un año de hoy
onboarding-no_such_role = Elija una lista de las que hay
onboarding-no_application = Elija una solicitud que exista
onboarding-application_ended = Esta solicitud terminó. Inicie la incorporación desde la página de la persona
onboarding-unreachable = Escriba un teléfono o un correo electrónico
onboarding-beyond = Elija un día que exista
onboarding-not_running = Esta incorporación terminó.
onboarding-already_running = Esta persona ya está en incorporación.
onboarding-other_name = ¿Es este su nombre? Lo conocemos por otro. Corríjalo o marque la casilla de abajo
onboarding-not_theirs = Esta tarea la hace otra persona.
onboarding-text_changed = El documento cambió desde que usted abrió esta página. Léalo de nuevo y luego firme.
onboarding-no_text = El consultorio todavía no ha escrito este documento, así que no hay nada que firmar.
onboarding-unwritten = Espera un documento que ustedes todavía no han escrito
onboarding-unwritten-why = Todavía no hay un documento para firmar, así que no se le pide nada.
onboarding-unwritten-do = Escribirlo
onboarding-settled = Esto ya se entregó o ya está hecho.
onboarding-opens_on = Esto se abre el { $on }. La capacitación obligatoria se hace en horario pagado.
onboarding-waits_for = Antes va otra tarea.
onboarding-nothing_handed_in = Todavía no se ha entregado nada.
onboarding-sheet_waits = Esto se firmó en papel. Revise primero la foto y luego registre la firma o devuélvala.
onboarding-no_sheet = No hay ninguna foto de la página firmada por revisar. Quizá alguien ya decidió.
onboarding-sheets_changed = Llegó o se decidió algo desde que usted abrió esta página. Revise todo lo que hay y luego decida.
onboarding-contact_name = Escriba el nombre de esa persona
onboarding-too_many_files = Son más de { $most } fotos y archivos para una sola cosa. Póngalos en un solo PDF o llame al consultorio.
onboarding-too_many_sheets = Ya hay { $most } fotos y escaneos por revisar.
onboarding-other_text = Este no es el código del texto que se firma hoy. Si el papel es de otro texto, devuélvalo y pida que se firme el de hoy
onboarding-signed_before = La incorporación empezó el { $day }, así que esto no puede estar firmado antes
onboarding-signed_after = La foto llegó el { $day }, así que no puede estar firmado después
missing-onboarding_text = En esta tarea todavía no hay nada que firmar.
onboarding-wrong_evidence = Esta tarea pide otra cosa.
onboarding-sealed = Esto se guarda aparte. Solo puede aceptarlo quien lo lee.
onboarding-own = Usted no puede decidir sobre su propia incorporación. Pídaselo a otra persona.
onboarding-only_an_owner = De esto depende empezar a trabajar, atender pacientes o usar el expediente electrónico, así que solo puede hacerlo una persona titular.
onboarding-gate_is_open = Nada detiene esto.
onboarding-has_started = Ya trabajó, así que el primer día no puede cambiar.
onboarding-too_early = Elija { $first } o un día posterior: una lista se remonta a un año como máximo
onboarding-one_person = Nombre a la persona una sola vez: con una solicitud, con su identificador o como alguien nuevo
onboarding-in_the_future = Elija hoy o un día anterior
onboarding-no_own_list = Elija la lista de quien entra o la de quien sale
onboarding-secret_number = No escriba números de Seguro Social ni de cuenta: se quedan en el formulario
onboarding-names_a_paper = No escriba qué documentos se mostraron: lo dice el formulario
onboarding-too_long = Use 200 caracteres como máximo
onboarding-failed = { $right } de { $of } correctas; necesita { $pass }. Lea otra vez e inténtelo de nuevo, cuantas veces quiera.

onboardings = Incorporación
onboardings-lead = { $running ->
    [0] Nadie está por empezar ni por irse.
    [one] 1 persona.
   *[other] { $running } personas.
} { $overdue ->
    [0] { "" }
    [one] 1 tiene algo atrasado.
   *[other] { $overdue } tienen algo atrasado.
} { $handed_in ->
    [0] { "" }
    [one] 1 cosa por revisar.
   *[other] { $handed_in } cosas por revisar.
}
onboardings-by = Personas según lo que sigue
onboardings-leaving = Se van
onboardings-again = Toca otra vez
onboardings-none = Nadie está por empezar
onboardings-none-why = Inicie una incorporación desde una solicitud o para alguien que conozca. Muster hace la lista y dice qué vence y cuándo.
onboarding-new = Iniciar incorporación
onboarding-new-of = Iniciar la incorporación de { $name }
onboarding-start = Iniciar incorporación
onboarding-look = Ver primero la lista
onboarding-preview = { $tasks } tareas, { $before } de ellas antes del primer día
onboarding-preview-show = Mostrar todas
onboarding-is_past = Ese primer día ya pasó. Lo que vencía antes vence hoy.
onboarding-is_closed = El consultorio está cerrado ese día.
onboarding-name = Nombre
onboarding-name-missing = Escriba el nombre
onboarding-reach-hint = Basta un teléfono o un correo electrónico
onboarding-language = Idioma en que se le escribe
onboarding-starts_on = Primer día
onboarding-starts_on-missing = Escriba el primer día
onboarding-starts_on-hint = También puede ser hoy
onboarding-role = Lista
onboarding-role-missing = Elija una lista
onboarding-role-hint = Lo que exige este tipo de trabajo. Se agregan las reglas del estado
onboarding-position-missing = Escriba el nombre de su puesto
onboarding-kind-missing = Elija cómo trabaja aquí
onboarding-state = Estado donde trabaja
onboarding-more = Más cosas que cambian la lista
onboarding-i9_completed_on = ¿Cuándo se completó el formulario I-9 anterior?
onboarding-i9_completed_on-hint = Si todavía lo tienen. Dentro de 3 años se puede volver a usar
onboarding-access_ends_on = ¿Cuándo termina su acceso?
onboarding-access_ends_on-hint = Para personal de agencia, por contrato y en formación
onboarding-offer_signed_on = ¿Cuándo firmó la oferta?
onboarding-offer_signed_on-hint = Si no se firmó aquí. Si no, contamos desde hoy
onboarding-first_exposure_on = ¿Cuándo empieza a trabajar con sangre?
onboarding-first_exposure_on-hint = Si es después del primer día
onboarding-license_expires_on = ¿Cuándo vence su licencia?
onboarding-license_expires_on-hint = Si su licencia no está registrada aquí
onboarding-work_permission_ends_on = ¿Cuándo termina su autorización de trabajo?
onboarding-work_permission_ends_on-hint = Solo si el formulario I-9 ya completado tiene una fecha de término. No se la pida antes
onboarding-mismatch_on = ¿Cuándo mostró E-Verify una discrepancia?
onboarding-mismatch_on-hint = Desde ese día cuentan diez días laborables federales
onboarding-known = Qué hay de nuevo
onboarding-known-of = ¿Qué hay de nuevo sobre { $name }?
onboarding-known-why = Anote lo que ya sabe. Las tareas que siguen se agregan a la lista.
onboarding-known-do = Guardar
particulars-office = Su consultorio
particulars-person = Esta persona
particulars-work = Su trabajo, si la lista no lo incluye ya
particular-minor = Menor de 18 años
particular-short_job = El trabajo dura menos de 3 días hábiles
particular-e_verify = Usamos E-Verify
particular-background_check = Verificación de antecedentes
particular-drug_test = Prueba de drogas
particular-health_plan = Plan de salud
particular-direct_deposit = Depósito directo
particular-state_withholding = Formulario estatal de impuestos
particular-drives = Maneja por trabajo
particular-payroll_by_hand = Incluimos a las personas en la nómina nosotros mismos
particular-state_asks_for_flu_shot = El estado pide una respuesta sobre la vacuna contra la influenza
particular-earlier_case_authorized = Su caso anterior en E-Verify terminó en «empleo autorizado»
particular-gives_injections = Pone inyecciones
particular-draws_blood = Extrae sangre
particular-handles_sharps = Maneja agujas y otros objetos punzantes
particular-waived_tests = Hace pruebas sencillas de laboratorio (waived)
particular-moderate_tests = Hace pruebas de laboratorio de complejidad moderada
particular-takes_x_rays = Toma radiografías
particular-wears_respirator = Usa respirador (N95)
particular-controlled_substances = Receta sustancias controladas
particular-supervises = Trabaja con un acuerdo con un médico
particular-reads_medical_records_of_staff = Lee las respuestas médicas del personal

onboardingstate-running = En curso
onboardingstate-finished = Terminada
onboardingstate-did_not_start = No empezó
onboardingstate-stopped = Detenida
onboarding-has_worked = Ya trabaja aquí
listkind-joining = Entra
listkind-leaving = Sale
listkind-again = Toca otra vez
taskstate-open = Por hacer
taskstate-handed_in = Por revisar
taskstate-sent_back = Devuelta
taskstate-accepted = Hecha
taskstate-skipped = Omitida
lane-start = Antes de empezar
lane-patient_contact = Antes de atender pacientes
lane-ehr_access = Antes de tener acceso al expediente electrónico
lane-after = Después
gatekind-start = Empezar a trabajar
gatekind-patient_contact = Atender pacientes
gatekind-ehr_access = Usar el expediente electrónico
doneby-hire = Lo hace la persona
doneby-manager = Gerencia
doneby-owner = Una persona titular
doneby-buddy = Su persona de apoyo
doneby-named = Alguien que usted elija
doneby-knowledgeable = Alguien que conoce el tema y el lugar
doneby-outside = Alguien de fuera

onboarding-open = { $open ->
    [one] 1 tarea pendiente
   *[other] { $open } tareas pendientes
}
onboarding-overdue = Vencía el { $day }
onboarding-is_overdue = Atrasada
onboarding-waits_on_you = Le espera a usted
onboarding-next = Sigue: { $day }
onboarding-lane-none = Nadie
onboarding-first_day = primer día { $day }
onboarding-last_day = último día { $day }
onboarding-staff = Página de personal
onboarding-packet = Imprimir el expediente
onboarding-packet-of = Expediente de incorporación: { $name }
onboarding-packet-buddy = Acompañante: { $name }
onboarding-packet-made = Hecho el { $day }
onboarding-packet-how = Use Imprimir de su navegador. Lo que se entregó queda en sus propias páginas; lo que está aparte se nombra aquí y no se muestra.
onboarding-packet-task = Tarea
onboarding-packet-due = Fecha
onboarding-packet-state = Estado
onboarding-packet-apart = Guardado aparte
onboarding-packet-overridden = Lo que abrió una persona titular
onboarding-packet-sign = Firmas
onboarding-tell = Nota del primer día
onboarding-tell-lead = Lo que lee en su teléfono antes del primer día
onboarding-at = Hora
onboarding-at-hint = Como 8:00 a. m.
onboarding-place = Dónde
onboarding-place-hint = La dirección y por qué puerta
onboarding-ask_for = Por quién preguntar
onboarding-bring = Qué traer
onboarding-bring-hint = No diga qué documentos traer para el formulario I-9: la lista oficial está enlazada y la persona elige
onboarding-buddy = Persona de apoyo
onboarding-buddy-hint = Quién le ayuda las primeras semanas
onboarding-moved = El primer día pasó del { $from } al { $to }
onboarding-recounted = Cambiaron fechas límite el { $on }, porque cambiaron los días de cierre
onboarding-moved-what = { $moved ->
    [0] No se movió ninguna fecha.
    [one] Se movió 1 fecha.
   *[other] Se movieron { $moved } fechas.
} { $stayed } no cambiaron.
onboarding-moved-show = Qué se movió
onboarding-no_day = aún sin fecha
onboarding-done = { $done } de { $all } hechas
onboarding-minutes = { $minutes ->
    [0] no queda nada por hacer
    [one] queda cerca de 1 minuto
   *[other] quedan unos { $minutes } minutos
}
onboarding-review = Revise esto
onboarding-open_record = Abrir lo que entregó
onboarding-look_closer = Más
onboarding-accept = Aceptar
onboarding-send_back = Devolver
onboarding-send_back-why = ¿Qué debe hacer?
onboarding-send_back-hint = La persona leerá esto
onboarding-reason-missing = Diga por qué
onboarding-tasks = Tareas
onboarding-all_settled = Hechas
onboarding-opens = Se abre el { $day }
onboarding-after = Antes: { $task }
onboarding-questions = Preguntas
onboarding-answer = Respuesta
onboarding-answer-do = Enviar la respuesta
onboarding-words-missing = Escriba una respuesta
onboarding-is_it-missing = Marque la casilla si es este texto y está firmado
onboarding-code-missing = Escriba el código que está al pie de la página firmada
onboarding-answer-missing = Elija la respuesta que está marcada en el papel
onboarding-signed_on-missing = Escriba la fecha que está en el papel
onboarding-because-missing = Diga qué le falta
onboarding-file-missing = Elija una foto o un PDF
onboarding-gates = Qué puede hacer
onboarding-gate-shut = { $open ->
    [one] Todavía no: 1 tarea
   *[other] Todavía no: { $open } tareas
}
onboarding-gate-open = Sí
onboarding-gate-overridden = Sí, aunque no todo está hecho
onboarding-override = Permitirlo de todos modos
onboarding-override-why = ¿Por qué? Queda en el registro
onboarding-override-do = Permitirlo
onboarding-day = Primer día
onboarding-move = Mover el primer día
onboarding-move-do = Moverlo
onboarding-no_show = No empezó
onboarding-no_show-why = Los plazos se detienen y los enlaces dejan de funcionar. Su solicitud se conserva.
onboarding-no_show-do = No empezó
onboarding-why = Sobre esta tarea
onboarding-law = De dónde viene
onboarding-is_sealed = Lo que entrega se guarda aparte. Usted ve que respondió, y el registro anota cada vez que se lee.
onboarding-complete = ¿Está hecho?
onboarding-complete-do = Marcar como hecho
onboarding-on = Día
onboarding-on-hint = Si no fue hoy
onboarding-note = Nota
onboarding-note-missing = Escriba quién contestó las preguntas y qué preparación tiene
onboarding-trainer = ¿Quién contestó las preguntas y qué preparación tiene?
onboarding-trainer-hint = Nombre, puesto y en qué se capacitó. Aparece en el certificado. Por ejemplo: Priya Nair, enfermera registrada, instructora de patógenos transmitidos por la sangre desde 2023
onboarding-edition = Edición del formulario
onboarding-edition-hint = Como está impresa en el formulario
onboarding-paper_lies = ¿Dónde está el formulario en papel?
onboarding-paper_lies-missing = Escriba dónde está el formulario en papel
onboarding-paper_lies-hint = Por ejemplo, carpeta I-9, recepción. Sin números y sin decir qué documentos mostró
onboarding-nudge = Recordarle
onboarding-skip = Omitir
onboarding-skip-why = ¿Por qué se puede omitir?
onboarding-skip-hint = El motivo queda en el registro
onboarding-skip-owner = De esto depende empezar a trabajar, atender pacientes o usar el expediente electrónico, así que solo puede omitirlo una persona titular. El motivo queda en el registro
onboarding-english-missing = Escriba el texto
record = Lo que se entregó
record-ticked = La persona dice que está hecho.
record-files = Fotos y archivos que van juntos
record-signed = Firmado
record-on_paper = Firmado en papel
record-words = Con sus palabras
record-hepatitis_b = Vacuna contra la hepatitis B
record-outside = Hecho en papel
record-checked = Revisado por una persona
record-score = Cuestionario
record-file = Abrir { $number } de { $of }
record-of-name = Nombre como se escribió
record-of-read = Nombre, como se leyó en el papel
record-of-signed_on = Fecha en el papel
record-of-seen_by = Visto por
record-of-sheet = Huella de la foto (SHA-256)
record-of-text = Huella del texto (SHA-256)
record-of-version = Versión del texto
record-of-words = Texto
record-of-answer = Respuesta
record-of-edition = Edición
record-of-on = Día
record-of-paper = Dónde está el formulario en papel
record-of-score = Respuestas correctas
record-of-written = Fecha del texto de la capacitación

policies = Documentos para firmar
policies-lead = Lo que la gente lee y firma al empezar. Donde hay un texto breve, firma ese mientras ustedes no escriban uno propio.
policy-version = Versión { $version }
policy-none = Todavía no se ha escrito
policy-only_yours = No se pide nada a quien empieza hasta que lo escriban
policy-short = Mientras tanto se firma nuestro texto breve
policy-why = Mientras tanto se firma lo que dice la tarea
policy-short-is = Lo que se firma mientras ustedes no escriban uno propio
policy-no_spanish = Todavía no está en español
policy-lead = Al guardar se crea una versión nueva. Lo que la gente ya firmó queda como estaba.
policy-english = Texto en inglés
policy-spanish = Texto en español
policy-spanish-hint = Para quien lee español. Si lo deja en blanco, lee el texto en inglés
policy-save = Guardar como versión nueva

welcome = Le damos la bienvenida, { $name }
welcome-starts = Su primer día es el { $day }.
welcome-again = Toca otra vez
welcome-again-why = Esto ya lo hizo antes, y toca de nuevo. Abajo están las fechas.
welcome-first_day = Su primer día
welcome-next = Sigue: { $task }
welcome-takes = { $minutes ->
    [one] Cerca de 1 minuto
   *[other] Unos { $minutes } minutos
}
welcome-by = A más tardar el { $day }
welcome-open = Abrir
welcome-nothing = Por ahora no hay nada que hacer
welcome-nothing-why = Lo que se abre más adelante está abajo.
welcome-list = Su lista
welcome-now = Por hacer
welcome-later = Se abre más adelante
welcome-past = Entregado y hecho
welcome-opens = Se abre el { $day }, en horario pagado
welcome-state-open = Por hacer
welcome-state-handed_in = Entregado. El consultorio lo revisará
welcome-state-sent_back = Devuelto
welcome-state-accepted = Hecho
welcome-state-skipped = Omitido
welcome-over = Esta lista está cerrada
welcome-over-why = Aquí ya no hay nada más que hacer. Llámenos si cree que es un error.
welcome-ask = ¿Preguntas?
welcome-buddy = { $buddy } le acompaña las primeras semanas.
welcome-unanswered = Le responderemos aquí.
welcome-question = Pregunte al consultorio
welcome-question-do = Enviar
welcome-words-missing = Escríbalo con sus palabras
welcome-saved = Puede parar cuando quiera. Todo queda guardado y este enlace sigue funcionando.
welcome-sealed = Lo que escriba aquí se guarda aparte. Su gerente solo ve que usted respondió.
welcome-certificate = Certificado
welcome-file = Fotos o PDF
welcome-file-missing = Elija una foto o un PDF
welcome-file-hint = ¿Dos lados? Elija todas las fotos a la vez o agregue la otra después. 10 MB cada una y 20 MB en total, como máximo. Revise que se puedan leer
welcome-words = Con sus palabras
welcome-name = Su nombre completo
welcome-name-hint = Escribir su nombre aquí es su firma. También puede pedirlo en papel
welcome-name-decline = Solo si dice que no: al escribir su nombre firma la declaración de arriba
welcome-name-missing = Escriba su nombre
welcome-phone-missing = Escriba el teléfono
welcome-answer = Su respuesta
welcome-answer-missing = Elija una respuesta
welcome-answers-missing = Responda todas las preguntas
welcome-agree = Leí esto y lo firmo electrónicamente
welcome-agree-missing = Marque la casilla para firmar
welcome-declination = Si dice que no, firma esto
welcome-quiz = Preguntas
welcome-quiz-why = { $pass } de { $of } correctas completan la capacitación, y puede intentarlo cuantas veces quiera. Sus respuestas no se usan para nada más.
welcome-outside = Esto se hace en papel o en otro sitio. No escriba números ni suba nada aquí; solo márquelo cuando esté hecho.
welcome-so_far = { $count ->
    [one] Entregó una foto o un archivo. Mientras el consultorio no lo revise, puede agregar otro, como el otro lado de una tarjeta.
   *[other] Entregó { $count } fotos o archivos. Mientras el consultorio no los revise, puede agregar otro.
}
welcome-add = Agregar
welcome-do-tick = Ya lo hice
welcome-do-file = Entregar
welcome-do-signature = Firmar
welcome-do-contact = Guardar
welcome-do-hepatitis_b = Responder
welcome-do-words = Entregar
welcome-do-quiz = Entregar las respuestas
welcome-leave_out = Omitir esto
welcome-no_text = Todavía no está aquí. No tiene que hacer nada
welcome-no_text-why = El consultorio todavía no ha puesto aquí este documento. Por ahora no tiene que hacer nada.
welcome-sources = De dónde viene
welcome-ask_for = Pregunte por
welcome-bring = Traiga
welcome-i9 = Formulario I-9
welcome-i9-what = Usted elige qué documentos mostrar. Las listas oficiales:
welcome-late = ¿Llega tarde o no se siente bien? Llámenos
certificate = Certificado de capacitación
certificate-on = Completada
certificate-score = Cuestionario
certificate-right = { $right } de { $of } correctas
certificate-written = Fecha del texto de la capacitación
certificate-practice = Consultorio
certificate-position = Puesto
certificate-by = Preguntas contestadas por
certificate-contents = De qué trató la capacitación

letter-welcome-subject = Le damos la bienvenida a { $practice }
letter-welcome = Hola, { $name }:

    Nos alegra que vaya a trabajar con nosotros ({ $position }). Esta es su lista para los primeros días, con lo que hay que hacer y para cuándo:

    { $url }

    Funciona en el teléfono. El enlace es solo para usted: por favor, no lo comparta.

    { $practice }
letter-due_again-subject = Le toca hacer algo otra vez
letter-due_again = Hola, { $name }:

    Algo que ya hizo en { $practice } toca otra vez. Su lista dice qué y para cuándo:

    { $url }

    Funciona en el teléfono. El enlace es solo para usted: por favor, no lo comparta.

    { $practice }
letter-waits-subject = Hay algo pendiente en su lista
letter-waits = Hola, { $name }:

    Hay algo pendiente en su lista para { $practice }:

    { $url }

    { $practice }
letter-sent_back-subject = Algo de su lista necesita otra revisión
letter-sent_back = Hola, { $name }:

    Gracias por lo que entregó. Hay que hacer una cosa de nuevo. Su lista dice cuál y por qué:

    { $url }

    { $practice }

event-onboarding-started = Empezó la incorporación
event-onboarding-leaving_started = Empezó la salida
event-onboarding-due_again = Algo toca otra vez
event-onboarding-task_handed_in = Tarea entregada
event-onboarding-task_done = Tarea hecha
event-onboarding-task_opened_again = Tarea abierta de nuevo
event-onboarding-task_sent_back = Tarea devuelta
event-onboarding-task_skipped = Tarea omitida
event-onboarding-nudged = Se le recordó
event-onboarding-recounted = Cambiaron fechas límite por los días de cierre
event-onboarding-moved = Se movió el primer día
event-onboarding-told = Se actualizó lo que se sabe de la persona
event-onboarding-tasks_added = Incorporación: tareas agregadas
event-onboarding-clocks_started = Primer día trabajado: los plazos cuentan desde ahí
event-onboarding-gate_overridden = Una persona titular lo permitió antes de que todo estuviera hecho: { $gate ->
    [start] empezar
    [patient_contact] pacientes
   *[ehr_access] expediente electrónico
}
event-onboarding-finished = Todo está hecho
event-onboarding-did_not_start = No empezó
event-onboarding-resumed = Sigue: se retiró el aviso de salida
event-onboarding-stopped = Se detuvo
event-onboarding-question_asked = Hizo una pregunta
event-onboarding-question_answered = Se respondió la pregunta
event-onboarding-first_day_told = Cambió la nota del primer día
event-onboarding-link_made = Enlace nuevo
event-onboarding-labelled = Un sistema de recursos humanos la etiquetó
event-onboarding-record_read = Se leyó algo que se guarda aparte
event-policy-written = Se escribió un documento para firmar

application-onboarding = Incorporación
application-onboard = Iniciar incorporación

waits-hire_questions = { $count ->
    [one] Una persona recién contratada tiene una pregunta
   *[other] { $count } personas recién contratadas tienen preguntas
}
waits-act-hire_questions = Contestar
waits-handed_in = { $count ->
    [one] Revise lo que entregó una persona recién contratada
   *[other] Revise lo que entregaron { $count } personas recién contratadas
}
waits-act-handed_in = Revisar
waits-policy_missing = { $count ->
    [one] Escriba el documento: lo espera 1 persona recién contratada ({ $of })
   *[other] Escriba el documento: lo esperan { $count } personas recién contratadas ({ $of })
}
waits-act-policy_missing = Escribir
waits-onboarding_overdue = { $count ->
    [one] Una incorporación tiene tareas atrasadas
   *[other] { $count } incorporaciones tienen tareas atrasadas
}
waits-act-onboarding_overdue = Ver
waits-again_overdue = { $count ->
    [one] A una persona se le pasó la fecha de algo que tocaba otra vez
   *[other] A { $count } personas se les pasó la fecha de algo que tocaba otra vez
}
waits-act-again_overdue = Ver
waits-due_again = { $count ->
    [one] A una persona le toca algo otra vez
   *[other] A { $count } personas les toca algo otra vez
}
waits-act-due_again = Ver
onboarding-objection = Todavía no se puede completar
onboarding-license_not_good = La licencia registrada no está en orden: { $standing ->
    [unverified] nadie la ha verificado
    [expired] está vencida
    [barred] su fuente dice que no es válida
    [other_state] es para otro estado
    [multistate_not_shown] es de otro estado, y nadie anotó si es multiestatal
   *[review] hay que revisar su estado
}. Verifíquela antes en su fuente.
onboarding-license_too_old = La licencia registrada se verificó por última vez hace más de { $days } días. Vuelva a verificarla antes en su fuente.
onboarding-contact_held = Todavía hay tareas pendientes antes del contacto con pacientes.

checklists = Listas de tareas
checklists-lead = Lo que pide cada tipo de trabajo cuando alguien entra o sale. Agregue sus propias tareas, quite lo que no necesita, ponga fechas más tempranas, active o desactive paquetes de tareas y diga quién hace qué. Lo que exige la ley se queda.
checklist-of = Lista: { $role }
checklist-tasks = { $count ->
    [one] 1 tarea
   *[other] { $count } tareas
}
checklist-as_shipped = Tal como viene con Muster.
checklist-version = Versión { $version }
checklist-changed = { $own ->
    [0] { "" }
    [one] 1 tarea propia.
   *[other] { $own } tareas propias.
} { $out ->
    [0] { "" }
    [one] 1 quitada.
   *[other] { $out } quitadas.
} { $days ->
    [0] { "" }
    [one] 1 con otra fecha.
   *[other] { $days } con otra fecha.
} { $packs ->
    [0] { "" }
    [one] 1 paquete cambiado.
   *[other] { $packs } paquetes cambiados.
} { $doers ->
    [0] { "" }
    [one] 1 la hace otra persona.
   *[other] { $doers } las hace otra persona.
}
checklist-saved = Versión { $version }, guardada el { $day }.
checklist-keep = Quien entre después tendrá esta lista. Quienes ya empezaron su incorporación conservan la suya.
checklist-add = Agregar una tarea
checklist-try = Mostrar las fechas para un primer o último día el
checklist-try-do = Mostrar
checklist-day_one = El primer día hay para todos { $tasks ->
    [one] 1 tarea
   *[other] { $tasks } tareas
}, y la persona nueva necesita unos { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
} para las suyas. Hasta 8 tareas y 30 minutos es un primer día llevadero.
checklist-task = Tarea
checklist-who = Quién la hace
checklist-due = Vence
checklist-holds = Hace falta antes de
checklist-holds-nothing = Nada depende de ella
checklist-is_own = Propia
checklist-is_law = La exige una ley
checklist-is_for_some = Solo para algunas personas
checklist-is_other_day = Fecha propia
checklist-left_out = Quitadas
checklist-due-hint = 0 es el día mismo. Los días hábiles son los que abren ustedes; los laborables, de lunes a viernes sin feriados federales
checklist-due-count = Número
checklist-due-unit = Tipo de días
checklist-due-side = Antes o después
checklist-due-from = Se cuenta desde
checklist-due-days = días
checklist-due-on = el día
checklist-due-same = del mismo punto de partida
dayunit-calendar = días calendario
dayunit-business = días hábiles
dayunit-working = días laborables
dayunit-months = meses
dayside-after = después
dayside-before = antes
countedfrom-start = del primer día
countedfrom-first_day_worked = del primer día trabajado
countedfrom-access_ends = del día en que termina su acceso
countedfrom-separation = del último día
proof-tick = La marca quien la hace
proof-file = Archivo o foto
proof-signature = Firma
proof-words = Una respuesta escrita
proof-check = La revisa una persona
checklist-would = Para alguien que entra o sale uno de los próximos lunes:
checklist-law-day = A más tardar:
checklist-our-day = Tal como viene con Muster:
checklist-save = Guardar como versión nueva
checklist-look = Ver primero la fecha
checklist-as_written = Usar la fecha original
checklist-asked = ¿Necesitan esta tarea?
checklist-law-stays = La exige una ley, así que no se puede quitar, y su fecha solo puede ser más temprana.
checklist-may_leave_out = No tenemos registrada ninguna ley para esta tarea. Si ni su estado ni sus contratos la piden, puede quitarla.
checklist-is_left_out = Usted la quitó. Quienes ya empezaron su incorporación quizá todavía la tengan.
checklist-leave_out = Quitarla
checklist-put_back = Ponerla de nuevo
checklist-own = Tarea propia
checklist-own-lead = No reúna aquí papeles de salud, de antecedentes ni del formulario I-9: sus propias tareas los guardan aparte.
checklist-title = Tarea
checklist-why = Por qué
checklist-why-hint = Para quien la hace. Si se firma y no hay un documento, se firman estas palabras
checklist-list = Cuándo
checklist-proof = ¿Qué muestra que está hecha? Un archivo, una firma o una respuesta escrita son para lo que hace la persona nueva
checklist-until = Hasta que esté hecha, no puede
checklist-after = Va después de (opcional)
checklist-after-hint = Se abre cuando aquella está hecha
checklist-minutes = Minutos que toma
checklist-paid = Es capacitación o trabajo: se abre el primer día, en horario pagado
checklist-spanish = Para quien lee español
checklist-spanish-hint = Si lo deja en blanco, se lee el texto en inglés
checklist-title_es = Tarea en español
checklist-why_es = Por qué, en español
checklist-remove = Eliminar esta tarea
onboarding-title-missing = Escriba qué hay que hacer
onboarding-why-missing = Escriba por qué, para quien la hace
onboarding-by-missing = Elija quién la hace
onboarding-minutes-missing = Escriba cuántos minutos toma, más o menos
onboarding-due-count-missing = Escriba cuántos días, o 0 para el día mismo
onboarding-due-unit-missing = Elija qué días se cuentan
onboarding-due-side-missing = Elija antes o después
onboarding-due-from-missing = Elija el día desde el que se cuenta
onboarding-no_task_name = Use letras minúsculas, números y guiones bajos
onboarding-checklist_changed = Alguien guardó esta lista mientras usted trabajaba. Revísela y guarde otra vez.
onboarding-opens_a_gate = «{ $task }» debe estar hecha antes de empezar a trabajar, atender pacientes o usar el expediente electrónico. Solo puede cambiarlo una persona titular.
onboarding-no_such_task = En esta lista no hay ninguna tarea «{ $task }».
onboarding-not_an_own_id = El nombre «{ $task }» debe empezar con own_.
onboarding-task_twice = «{ $task }» está dos veces.
onboarding-too_many_tasks = Use 60 tareas propias como máximo.
onboarding-rests_on_law = La ley exige «{ $task }», así que no se puede quitar.
onboarding-needed_by = «{ $by }» va después de «{ $task }». Cambie primero esa.
onboarding-later_than_law = La ley exige «{ $task }». Elija su fecha original o una más temprana, contada desde el mismo día.
onboarding-before_paid_time = «{ $task }» se hace en horario pagado, así que no puede vencer antes del primer día.
onboarding-opens_with_the_start = «{ $task }» se abre el primer día, en horario pagado, así que empezar a trabajar no puede depender de ella.
onboarding-counts_from_other_list = «{ $task }» usa una fecha de la otra lista. Quien entra cuenta desde un primer día; quien sale, desde el último.
onboarding-waits_for_other_list = «{ $task }» no puede ir después de «{ $on }»: una es para quien entra y otra para quien sale.
onboarding-waits_for_voluntary = «{ $task }» no puede ir después de «{ $on }», que es voluntaria.
onboarding-ring = Estas tareas se esperan unas a otras: { $tasks }. Elija para una de ellas otra tarea anterior.
onboarding-holds_who_leaves = «{ $task }» es para quien sale, así que nada puede depender de ella.
onboarding-handed_in_by_nobody = «{ $task }» no la hace la persona nueva. Elija «La revisa una persona».
onboarding-task_names_a_paper = Quite «{ $paper }» de «{ $task }»: cada persona elige qué documentos muestra.
onboarding-task_secret_number = Quite «{ $number }» de «{ $task }»: Muster no guarda ese número ni lo pide.
packs = Paquetes
packs-of = Paquetes para: { $role }
packs-lead = Un paquete reúne tareas que van juntas. Aquí ve cuáles tiene este tipo de trabajo y por qué. Active o desactive uno para todo el personal o solo para algunas formas de trabajo. Lo que exige la ley se queda.
packreason-role = Viene con este tipo de trabajo.
packreason-added = Lo activaron ustedes.
packreason-state = Viene con el estado.
packreason-absent = No está en esta lista.
pack-state = Para quien trabaja en ese estado.
pack-state-here = Viene con su estado.
pack-absent = No está en esta lista.
pack-off = { $law ->
    [0] Lo desactivaron ustedes.
   *[other] Lo desactivaron ustedes; lo que exige la ley se queda.
}
pack-of_some = Solo para:
pack-of_law = { $count ->
    [one] 1 por ley
   *[other] { $count } por ley
}
pack-of = Paquete: { $pack }
pack-preview = Qué cambiaría
pack-preview-none = No cambiaría nada.
pack-comes = Se agregan
pack-goes = Se quitan
pack-is_for = Quedan solo para
pack-stays = Se quedan, porque las exige una ley
pack-opens = Solo una persona titular puede guardar esto
pack-opens-why = De estas tareas depende empezar a trabajar, atender pacientes o usar el expediente electrónico:
pack-only_if = Solo si lo marca cuando empiezan, o si su lista lo dice:
pack-kept = La exige una ley y se queda
pack-whose = ¿A quién se piden estas tareas?
pack-is_state = Este paquete viene con el estado donde trabaja cada persona. No se puede activar ni desactivar.
pack-is_role = Muster incluye este paquete en este tipo de trabajo.
pack-is_added = Ustedes agregaron este paquete a este tipo de trabajo.
pack-is_absent = Este tipo de trabajo no tiene este paquete. Agréguelo si aquí hace falta.
pack-law-stays = { $count ->
    [one] 1 tarea la exige una ley y se queda para quienes les toca.
   *[other] { $count } tareas las exige una ley y se quedan para quienes les toca.
}
pack-all_law = Una ley exige todo lo de este paquete para este tipo de trabajo, así que se queda.
pack-kinds = Personas que trabajan aquí como
pack-kinds-hint = Para desactivar el paquete, no marque ninguna
pack-look = Ver qué cambia
checklist-just_saved = Se guardó como versión { $version }.
checklist-is_other_doer = Elección propia
checklist-who-stays = No puede hacerla otra persona: le toca a ella, o una ley dice quién la hace.
checklist-who-here = Aquí la hace
checklist-who-hint = Está escrita para quien la hace según Muster
checklist-our-who = Tal como viene con Muster:
checklist-who-save = Guardar quién la hace
missing-pack = No existe ese paquete.
missing-checklist_version = Esta lista nunca tuvo esa versión.
onboarding-no_such_pack = No hay ningún paquete «{ $pack }».
onboarding-pack_twice = El paquete «{ $pack }» está dos veces.
onboarding-pack_of_a_state = El paquete «{ $pack }» viene con el estado donde trabaja la persona.
onboarding-pack_rests_on_law = La ley exige todo lo de «{ $pack }», así que se queda.
onboarding-law_says_who = La ley dice quién hace «{ $task }», así que no puede ser otra persona.
onboarding-theirs_alone = «{ $task }» solo puede hacerla la persona nueva.
onboarding-the_offices = «{ $task }» solo puede hacerla el consultorio.
onboarding-lies_apart = El registro de «{ $task }» se guarda aparte: elija a gerencia, a una persona titular o a alguien que usted nombre.
onboarding-nothing_to_undo = Esta lista está tal como viene con Muster. No hay nada que deshacer.
event-checklist-changed = Se cambió una lista de tareas

# Firmado en papel: el PDF, la página del consultorio y la de la persona contratada.
document-print = { $language ->
    [es] Imprimirlo en español
   *[en] Imprimirlo en inglés
}
document-paper-file = { $title } ({ $person }).pdf
document-paper-for = Para { $person }, { $practice }
document-paper-not_signed = Todavía sin firmar. Firme en su teléfono, o a mano en la última página.
document-paper-attached = El texto, exactamente como se firma
document-paper-answer = Su respuesta: marque una
document-paper-by_hand = Para firmar en papel
document-paper-by_hand-what = Leí esto y lo firmo.
document-paper-signature = Firma
document-paper-name = Nombre
document-paper-day = Fecha
document-paper-by_hand-then = Después traiga esta página, o tome una foto y mándela desde su lista. Alguien del consultorio la revisa y registra su firma.
document-paper-code = Código { $code }
document-paper-code-name = Código de este texto
document-paper-sha256 = Huella del texto
document-paper-sha256-what = SHA-256 de los bytes exactos del texto. Van adjuntos a este PDF como { $file }.
document-sheets = Firmado en papel
document-sheets-of = Firmado en papel: { $person }
document-sheets-lead = Cuando alguien firma a mano la página impresa, ponga aquí una foto y diga qué ve. Desde ese momento está firmado.
document-sheets-apart = Esto se guarda aparte. Solo usted ve lo que dice el papel, y el registro anota cada vez que se abre una foto.
document-sheets-offer = Si prefiere firmar a mano, imprímaselo. Puede mandar una foto desde su página, o la agrega usted.
document-sheets-offer-apart = Si prefiere contestar a mano, imprímaselo. La foto la manda desde su propia página, y solo la abre quien lee los expedientes médicos.
document-sheets-see = Ver lo que llegó en papel
document-sheets-look = Llegó una página firmada
document-sheets-look-what = Compárela con el texto y luego registre la firma o devuélvala.
document-sheets-look-do = Revisarla
document-sheets-add = Agregar una foto de la página firmada
document-sheets-compare = { $language ->
    [es] El texto en español
   *[en] El texto en inglés
}
document-sheets-seen = Abra primero todas las fotos. El código al pie de la página dice qué texto es.
document-sheets-is_it = Es este texto, sin nada tachado ni agregado, y está firmado
document-sheets-code = Código de la página
document-sheets-code-hint = Al pie, como 9F2C-4B1D
document-sheets-answer = ¿Qué respuesta está marcada?
document-sheets-reason-hint = Lo lee la persona contratada
document-sheets-how-print = Imprima la página, o que la imprima la persona contratada. Al final la firma y le pone la fecha.
document-sheets-how-photo = Alguien toma una foto y la agrega aquí o en la página de la persona contratada.
document-sheets-how-look = Usted la revisa. El registro dice «firmado en papel, visto por» usted. Guarde la página.
document-own = ¿Prefiere firmar en papel?
document-own-what = Imprímalo, fírmelo, póngale la fecha y mande una foto de la página con su firma y el código { $code }. { $practice } la revisa y registra su firma. Hasta entonces no hay nada firmado.
document-own-print = Imprimirlo (PDF)
document-own-sent = Lo que firmó en papel
document-own-late = Había que entregarlo a más tardar el { $day }. Mándelo otra vez pronto, o firme aquí.
waits-onboarding_sheets = { $count ->
    [one] Una persona contratada firmó algo en papel
   *[other] { $count } personas contratadas firmaron algo en papel
}
waits-act-onboarding_sheets = Revisar
letter-sent_back-late = Hola, { $name }:

    Gracias por lo que entregó. Hay algo que se tiene que hacer otra vez. Había que entregarlo a más tardar el { $day }, así que hágalo pronto, por favor. Su lista dice qué es y por qué:

    { $url }

    { $practice }
