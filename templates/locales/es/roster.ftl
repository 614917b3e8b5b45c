place-staff = Personal
missing-staff = No existe esa persona en el personal.
roster-already_here = Esta persona ya está en la lista del personal.
roster-not_leaving = Esta persona no tiene un último día registrado.
roster-has_left = Esta persona ya no trabaja aquí.
roster-has_started = Esta persona ya empezó a trabajar.
roster-before_first = Elija el primer día de esta persona o uno posterior
roster-in_the_future = Elija hoy o un día anterior
roster-long_before = El primer día acordado es más de un año después. Revise el año
roster-excel_file = Este es un archivo de Excel. En Excel, guárdelo como CSV y elija ese archivo
roster-not_a_list = Esto no es una lista. Elija un archivo CSV, como lo guarda Excel o su programa de nómina
roster-far_ahead = Elija un día dentro del próximo año
roster-long_ago = Revise el año: eso fue hace más de 70 años
roster-own_manager = Una persona no puede responder ante sí misma. Elija a otra
roster-manager_missing = Elija a alguien de la lista del personal

staff = Personal
staff-lead = Quién trabaja aquí, dónde y desde cuándo
staff-new = Agregar a una persona
staff-new-lead = Para quien ya trabaja aquí.
staff-new-onboard = ¿Alguien está por empezar? Es mejor iniciar su incorporación
staff-add = Agregar al personal
staff-save = Guardar
staff-emergency = Lista de emergencia
staff-emergency-lead = Imprímala y guárdela donde todos la encuentren
staff-emergency-unknown = No se sabe
staff-export = Descargar en CSV
staff-q = Nombre, teléfono o correo
staff-short = Escriba al menos dos letras o números.
staff-any = Cualquiera
staff-show = Mostrar
staff-sort = Ordenar por
staff-stage = Estado
staff-name = Nombre
staff-phone = Teléfono
staff-email = Correo electrónico
staff-position = Puesto
staff-position-hint = El nombre de su puesto aquí
staff-location = Sede
staff-since = Desde
staff-since-day = desde el { $day }
staff-starts-day = empieza el { $day }
staff-hours = { $hours ->
    [one] 1 hora por semana
   *[other] { $hours } horas por semana
}
staff-hours_a_week = Horas por semana
staff-kind = ¿Cómo trabaja aquí?
staff-starts_on = Primer día
staff-manager = Reporta a
staff-manager-hint = Déjelo así si no responde ante nadie
staff-no_match = No hay coincidencias
staff-all = Mostrar a todos
staff-none = Todavía no hay nadie
staff-none-why = Las personas aparecen aquí cuando usted las agrega o inicia su incorporación.
staff-contact = Contacto
staff-contact-name = Nombre
staff-emergency_contact = Contacto de emergencia
staff-name_contact = Cambiar el contacto de emergencia
staff-licenses = Licencias
staff-licenses-none = No hay ninguna registrada
staff-expires = Vence el { $day }
staff-again = Toca otra vez
staff-again-by = A más tardar el { $day }
staff-again-overdue = Atrasado
staff-spans = Empleo
staff-waiting = Próximos cambios
staff-from = Desde el { $day }
staff-worked = ¿Ya empezó?
staff-worked-why = Puede anotarlo aunque queden tareas pendientes. Desde ese momento corren los plazos que cuentan a partir del primer día trabajado.
staff-worked-do = Trabajó hoy
staff-worked-sure = Se anota el { $day } como su primer día trabajado, y los plazos cuentan desde ese día. No se puede deshacer.
staff-worked-agreed = El primer día acordado era el { $day }.
staff-worked-yes = Sí, trabajó hoy
staff-change = Cambiar el puesto
staff-change-lead = Qué hace, dónde y cuántas horas, a partir del día que elija. Si ese día aún no llega, el cambio espera hasta entonces.
staff-effective_on = Desde
staff-leave = Se va
staff-leave-title = { $name } se va
staff-leave-lead = La lista para cerrar sus accesos y documentos empieza de inmediato.
staff-leave-do = Guardar e iniciar la lista
staff-stay = Se queda
staff-stay-title = ¿{ $name } se queda?
staff-stay-lead = Se quita su último día y se detiene la lista de salida. Lo que se había detenido por el aviso sigue.
staff-stay-done = Lo que ya se hizo queda hecho: devuelva usted las llaves y los accesos. Los enlaces que se le enviaron antes ya no sirven: elija «Recordarle» en una tarea de su incorporación para enviar uno nuevo.
staff-stay-do = Quitar el último día
staff-reason-missing = Escriba por qué
staff-last_day = Último día
staff-last_day-hint = Ese día todavía trabaja aquí
staff-reason = Motivo
staff-reason-hint = Solo lo ven gerencia y titulares

staffstage-starting = Por empezar
staffstage-active = En activo
staffstage-left = Se fue
staffstage-did_not_start = No empezó
staffkind-employee = Con empleo directo
staffkind-agency = Por medio de una agencia
staffkind-contractor = Por contrato
staffkind-student = En formación
staffsort-name = Nombre
staffsort-since = Más recientes primero

event-staff-added = Se agregó al personal
event-staff-signed_on = Se acordó su primer día
event-staff-rescheduled = Se movió el primer día
event-staff-started = Empezó a trabajar
event-staff-released = Puede empezar
event-staff-held_back = Se detuvo su inicio
event-staff-did_not_start = No empezó
event-staff-changing = Se anotó un cambio
event-staff-changed = Cambió el puesto, la sede o el horario
event-staff-stays = Se queda
event-staff-leaving = Se va
event-staff-contact_named = Se anotó un contacto de emergencia
event-staff-labelled = Un sistema de recursos humanos lo etiquetó

event-staff-list_discarded = Se descartó una lista de personal
roster-list_added = { $count ->
    [one] Ya se agregó a una persona de esta lista. No queda nada por descartar.
   *[other] Ya se agregó a { $count } personas de esta lista. No queda nada por descartar.
}
missing-list = No existe esa lista, o ya se agregó.
roster-unreadable_list = Este archivo no se puede leer como tabla. Guárdelo como CSV e inténtelo otra vez
roster-too_many_rows = Una lista puede tener { $max } filas como máximo. Divídala en dos
roster-empty_list = Esta lista no tiene filas. La primera línea debe nombrar las columnas
roster-columns_missing = Elija qué columna tiene el nombre y cuál el puesto
staff-import = Importar una lista
staff-import-lead = Un archivo de su hoja de cálculo o de su programa de nómina. Usted lo revisa antes de agregar a nadie.
staff-file = Archivo
staff-file-hint = CSV, 4 MB y 10,000 filas como máximo. La primera línea nombra las columnas
staff-file-missing = Elija un archivo
staff-import-read = Leer el archivo
staff-import-look = Antes de agregar a nadie
staff-import-found = { $new ->
    [one] 1 nueva
   *[other] { $new } nuevas
}{ $there ->
    [0] { "" }
    [one] , 1 que ya está en el personal
   *[other] , { $there } que ya están en el personal
}{ $doubled ->
    [0] { "" }
    [one] , 1 repetida en esta lista
   *[other] , { $doubled } repetidas en esta lista
}{ $wrong ->
    [0] { "" }
   *[other] , { $wrong } con algún error
}.
staff-columns = ¿Qué hay en cada columna?
staff-import-do = { $new ->
    [one] Agregar a 1 persona
   *[other] Agregar a { $new } personas
}
staff-import-again = Revisar otra vez
staff-import-discard = Descartar esta lista
staff-import-later = Decidir después
staff-import-kept = La lista queda aquí hasta que agregue a las personas o la descarte. A los { $days } días se borra.
staff-import-wrong = { $wrong ->
    [one] 1 fila queda fuera
   *[other] { $wrong } filas quedan fuera
}
staff-import-line = Línea { $line }
staff-import-new = Nuevas
meaning-name = Nombre completo
meaning-first_name = Nombre
meaning-last_name = Apellido
meaning-phone = Teléfono
meaning-email = Correo electrónico
meaning-position = Puesto
meaning-location = Sede
meaning-hours = Horas por semana
meaning-kind = Cómo trabaja aquí
meaning-starts_on = Primer día
meaning-external_id = Número en otro sistema
meaning-nothing = No importar
waits-staff_unstarted = { $count ->
    [one] Un primer día ya pasó: ¿vino la persona?
   *[other] { $count } primeros días ya pasaron: ¿vinieron esas personas?
}
waits-act-staff_unstarted = Responder
waits-staff_lists = { $count ->
    [one] Una lista de personal sin incorporar
   *[other] { $count } listas de personal sin incorporar
}
waits-act-staff_lists = Continuar
