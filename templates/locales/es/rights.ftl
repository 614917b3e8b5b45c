# Datos de las personas.
rights = Datos de las personas
rights-lead = Dé a las personas una copia de lo que guarda sobre ellas, reténgalo por motivos legales o bórrelo cuando la ley lo permita.
rights-find = Nombre, teléfono o correo
rights-find-do = Buscar
rights-found = Resultados
rights-nobody = No hay nadie con ese nombre. Pruebe con menos letras.
rights-holds = Retenciones legales
rights-no-holds = Nadie está bajo retención legal.
rights-copies-head = Copias de seguridad
rights-copies = Las copias de seguridad que aún lo tienen se borran en un plazo de { $days } días, siempre que se hagan otras nuevas. Si se restaura una, lo borrado se borra otra vez.
rights-as-of = Estas son las leyes tal como las leímos el { $day }. Si el caso es importante, consulte a su abogado.
rights-done = Se borró todo lo relativo a esa persona.
rights-of = Lo que guarda sobre { $name }
rights-held = Lo que hay registrado
rights-until = guardar hasta el { $day }
rights-ongoing = guardar mientras siga en curso
rights-free = Ninguna ley obliga ya a guardarlo
rights-give = Una copia para la persona
rights-give-why = Tiene todo lo que Muster guarda sobre la persona. Lo entregado por motivos de salud se queda con la única persona que lo lee. El registro anota que se hizo una copia.
rights-read = Leer o imprimir
rights-file = Descargar como JSON
rights-file-more = El archivo tiene además los números internos, que aquí no se muestran.
rights-hold = Retención legal
rights-hold-why = Póngala si hay una denuncia, una demanda o una carta de un abogado. No se borra nada hasta que la levante.
rights-hold-since = Desde el { $day }, por { $by }
rights-reason = Motivo
rights-reason-missing = Escriba el motivo
rights-hold-set = Poner retención
rights-hold-lift = Levantar retención
rights-forget = Borrar
rights-preview = Ver qué se borraría
rights-all-may-go = Ninguna ley obliga ya a guardar nada.
rights-part-may-go = Una parte se puede borrar. La ley obliga a guardar el resto.
rights-on_hold = Hay una retención legal. No se borra nada hasta que se levante.
rights-already_on_hold = Ya hay una retención legal.
rights-not_on_hold = No hay ninguna retención legal que levantar.
rights-nothing_may_go = Todavía no se puede borrar nada. La ley obliga a guardarlo hasta las fechas indicadas.
rights-forget-ask = ¿Borrar lo que guarda sobre { $name }?
rights-goes = Se borrará
rights-stays = Se queda
rights-sure = Antes de borrar
rights-log-stays = El registro sigue mostrando lo que ocurrió, con números en lugar del nombre.
rights-elsewhere = No se encuentra lo que otros escribieron sobre la persona en expedientes ajenos.
rights-forget-do = Borrar todo
rights-forget-part = Borrar lo permitido
rights-export-of = Todo sobre { $name }
rights-export-made = Creado el { $at }
rights-open-file = Abrir el archivo
rights-log = En el registro
audit = Registro
audit-lead = Todo lo que ocurrió, quién lo hizo y cuándo. Nadie puede cambiarlo.
audit-kind = Qué
audit-any = Todo
audit-by = Quién
audit-anybody = Cualquiera
audit-about = Sobre (nombre o ID)
audit-csv = Descargar como CSV
audit-events = Actividad
audit-what = Qué
audit-at = Cuándo
audit-ids = En el registro
audit-none = Ninguna actividad coincide.
keeping-hiring = Contratación
keeping-licenses = Licencias
keeping-employment = Empleo
keeping-exclusions = Revisiones de exclusión
keeping-identity = Nombre y contacto (se borra al final)
keeping-passing = Enlaces y pendientes
keptrecord-hiring_records = Expediente de contratación
keptrecord-personnel_records = Expediente de personal
keptrecord-pay_records = Nombre y pago
keptrecord-form_i9 = Formulario I-9
keptrecord-privacy_training = Capacitación en privacidad
keptrecord-safety_training = Capacitación en seguridad
keptrecord-health_records = Registros de salud y exposición
keptrecord-exclusion_proofs = Comprobantes de exclusión
event-person-exported = Se hizo una copia de sus datos
event-person-forgotten = Se borraron sus datos
event-legal_hold-set = Retención legal puesta
event-legal_hold-lifted = Retención legal levantada
rights-rows = { $count ->
    [one] 1 dato
   *[other] { $count } datos
}
held-people = La persona
held-person_words = Palabras de búsqueda
held-files = Archivos
held-messages = Mensajes
held-adjustment_requests = Solicitudes de ajuste
held-form_drafts = Lo que alguien empezó a escribir
held-applications = Solicitudes
held-application_answers = Idiomas que habla
held-application_additions = Lo que envió después
held-application_resumes = Currículums
held-application_closings = Decisiones
held-application_notes = Notas
held-return_codes = Códigos de regreso
held-invitations = Invitaciones a pruebas
held-sittings = Pruebas de habilidades
held-sitting_states = Avance de la prueba
held-sitting_items = Preguntas que se hicieron
held-sitting_steps = Respuestas
held-pauses = Pausas
held-assessment_scores = Puntajes
held-licenses = Licencias
held-license_reminders = Recordatorios de licencias
held-license_withdrawals = Licencias retiradas
held-license_verifications = Verificaciones de licencias
held-notice_acknowledgments = Avisos que leyó
held-notice_letters = Cartas que explican un resultado
held-notice_requests = Correcciones y revisiones que pidió
held-screenings = Conversaciones cortas
held-screening_turns = Lo dicho en la conversación corta
held-interviews = Entrevistas
held-interview_raters = Calificaciones
held-offers = Ofertas
held-offer_signatures = Firmas
held-offer_sheets = Fotos de ofertas firmadas
held-offer_copies = Huellas de los PDF de las ofertas
held-offer_endings = Cómo terminaron las ofertas
held-offer_questions = Preguntas sobre ofertas
held-background_checks = Verificaciones de antecedentes
held-background_check_papers = Documentos de las verificaciones de antecedentes
held-staff = Registro de personal
held-staff_spans = Periodos de empleo
held-staff_changes = Cambios de puesto
held-staff_imports = Listas que se importan
held-onboardings = Incorporación
held-onboarding_tasks = Tareas de incorporación
held-onboarding_overrides = Excepciones de una persona titular
held-onboarding_questions = Preguntas de la persona contratada
held-onboarding_sheets = Fotos de documentos firmados en papel
held-check_ins = Conversaciones a los 30, 60 y 90 días
held-exclusion_identities = Fecha de nacimiento y nombres anteriores
held-exclusion_checked = Revisiones en listas de exclusión
held-exclusion_matches = Posibles coincidencias
held-exclusion_dispositions = Respuestas sobre las coincidencias
held-legal_holds = Retenciones legales
held-automation_firings = Lo que hicieron las reglas
held-self_identifications = Lo que dijo de su sexo y raza, sellado
retention = Datos que se pueden borrar
retention-lead = Lo que ninguna ley obliga ya a conservar. Nada se borra por sí solo: usted lo decide.
retention-due = { $count ->
    [one] Datos de 1 persona
   *[other] Datos de { $count } personas
}
retention-all = No quedaría nada de esa persona.
retention-part = Lo demás se conserva, porque una ley todavía lo exige.
retention-since = Se puede borrar desde el { $day }.
retention-look = Ver
retention-never-back = Lo que se borra no vuelve.
retention-erase = Borrar lo marcado
retention-more = Hay más. Aparecen cuando estas ya no estén.
retention-said = { $count ->
    [0] No se borró nada. Marque primero a quién quiere borrar.
    [one] Se están borrando los datos de 1 persona.
   *[other] Se están borrando los datos de { $count } personas.
}
retention-going = { $count ->
    [one] Todavía se están borrando los datos de 1 persona.
   *[other] Todavía se están borrando los datos de { $count } personas.
}
retention-none = Todavía no se puede borrar nada
retention-none-why = Muster revisa con regularidad a las personas agregadas hace más de un año. Cuando ninguna ley obligue a conservar sus datos, aparecerán aquí y en Hoy.
retention-classes = Cuánto tiempo se conserva cada cosa
retention-record = Registros
retention-years = Se conserva
retention-law = Ley
retention-for = { $from ->
    [first_day] { $years ->
        [one] 1 año desde el primer día de trabajo
       *[other] { $years } años desde el primer día de trabajo
    }
    [last_day] { $years ->
        [one] 1 año desde el último día de trabajo
       *[other] { $years } años desde el último día de trabajo
    }
   *[last_record] { $years ->
        [one] 1 año desde el último registro
       *[other] { $years } años desde el último registro
    }
}
retention-classes-why = Si se aplican varias leyes, cuenta la fecha más lejana. Una retención legal conserva todo hasta que se levanta.
event-retention-ordered = { $count ->
    [one] Una persona titular mandó borrar lo que se puede borrar de 1 persona
   *[other] Una persona titular mandó borrar lo que se puede borrar de { $count } personas
}
held-retention_looks = Cuándo se revisó por última vez qué se puede borrar
waits-retention_due = { $count ->
    [one] Se pueden borrar los datos de 1 persona: ninguna ley obliga a conservarlos
   *[other] Se pueden borrar los datos de { $count } personas: ninguna ley obliga a conservarlos
}
waits-act-retention_due = Ver

# What the log can be filtered by: the nouns of its kinds, and the kinds whose sentence tells of one event.
eventof-adjustment_request = Solicitudes de ajuste
eventof-api_key = Claves de API
eventof-application = Solicitudes de empleo
eventof-assessment = Pruebas de habilidades
eventof-automation = Reglas
eventof-background_check = Verificaciones de antecedentes
eventof-exclusion_check = Revisiones de exclusión
eventof-exclusion_list = Listas de exclusión
eventof-exclusion_match = Posibles coincidencias
eventof-file = Archivos
eventof-interview = Entrevistas
eventof-invitation = Invitaciones a pruebas
eventof-item = Preguntas
eventof-job = Puestos
eventof-kiosk = Pantallas compartidas
eventof-legal_hold = Retenciones legales
eventof-license = Licencias
eventof-medical_reader = Quién lee lo de salud
eventof-message = Mensajes
eventof-offer = Ofertas
eventof-onboarding = Incorporación
eventof-person = Personas
eventof-policy = Documentos para firmar
eventof-checklist = Listas de tareas
eventof-practice = El consultorio
eventof-regrade = Preguntas fuera de los puntajes
eventof-retention = Conservación
eventof-screening = Conversaciones cortas
eventof-sitting = Pruebas hechas
eventof-staff = Personal
eventof-team_check = Pruebas del propio equipo
eventof-user = Usuarios
eventof-selection_rates = Tasas de selección
eventof-check_in = Conversaciones de seguimiento
eventof-notice = Avisos
eventof-webhook = Webhooks
eventkind-application-moved = Pasó a otra etapa
eventkind-application-closed = Cerrada
eventkind-automation-switched_on = Regla activada
eventkind-automation-switched_off = Regla desactivada
eventkind-automation-stopped = Regla detenida
eventkind-automation-fired = Hecho por una regla
eventkind-job-edited = Cambiado
eventkind-job-corrected = Corregido estando publicado
eventkind-license-verified = Verificada
eventkind-license-snoozed = Recordatorios en pausa
eventkind-message-written = Escrito
eventkind-message-sent = Enviado
eventkind-message-returned = El servidor de correo no lo aceptó
eventkind-message-handed_over = Marcado como enviado
eventkind-message-taken_back = Desmarcado como enviado
eventkind-message-expired = Venció sin enviarse
eventkind-onboarding-gate_overridden = Permitido antes de terminar todo
eventkind-retention-ordered = Se eligió borrar
eventkind-check_in-held = Conversación hecha
eventkind-check_in-corrected = Conversación corregida
