automation = Automatización
automation-lead = Seis cosas que Muster puede hacer sin que se lo pidan. Cada una está apagada hasta que usted la active, y antes muestra lo que habría hecho.
automation-people = Las personas deciden sobre las personas
automation-people-why = Ninguna regla mira un puntaje, una calificación ni una respuesta para mover, invitar o rechazar a nadie. Cada regla actúa con los permisos de quien la activó, y se detiene cuando los pierde.
automation-on = Activada
automation-off = Apagada
automation-turn-on = Activar
automation-turn-off = Apagar
automation-leave-off = Dejarla apagada
automation-save = Guardar
readyrule-finished_tests = Pruebas entregadas
readyrule-no_answer = Un candidato no responde
readyrule-expiring_licenses = Licencias por vencer
readyrule-signed_offers = Ofertas firmadas
readyrule-new_applications = Solicitudes nuevas
readyrule-missing_ratings = Faltan calificaciones de la entrevista
automation-start = { $rule ->
    [finished_tests] Cuando se entrega una prueba, pasar a la persona a donde la prueba está hecha, para que espere su decisión en Hoy.
    [no_answer] Cuando un candidato no ha respondido a una prueba, a unos horarios de entrevista o a una oferta en
    [expiring_licenses] Cuando una licencia vence dentro de
    [signed_offers] Cuando se firma una oferta, iniciar la incorporación con la lista de ese puesto.
    [new_applications] Cuando alguien presenta una solicitud, invitarle a la prueba. Como máximo
   *[missing_ratings] Cuando faltan calificaciones
}
automation-days = { $rule ->
    [no_answer] días, escribir un recordatorio. Como máximo
    [expiring_licenses] días, crear una tarea en Hoy.
   *[missing_ratings] días hábiles después de la entrevista, recordárselo a quien entrevistó.
}
automation-most = { $rule ->
    [no_answer] recordatorios por cada una.
   *[new_applications] al día.
}
automation-days-name = { $rule ->
    [no_answer] Días sin respuesta
    [expiring_licenses] Días antes de que venza
   *[missing_ratings] Días hábiles después de la entrevista
}
automation-most-name = { $rule ->
    [no_answer] Recordatorios por cada una
   *[new_applications] Invitaciones al día
}
automation-would = { $count ->
    [0] No habría actuado en los últimos 90 días
    [one] Habría actuado una vez en los últimos 90 días
   *[other] Habría actuado { $count } veces en los últimos 90 días
}
automation-would-now = { $count ->
    [0] Ahora no crearía ninguna tarea
    [one] Ahora crearía 1 tarea
   *[other] Ahora crearía { $count } tareas
}
automation-more = y { $count } más
automation-by-dates = Contado con las fechas de hoy; las anteriores no se guardan.
automation-since = Activada desde { $day } por { $name }.
automation-ran = { $count ->
    [0] Todavía no ha hecho nada.
    [one] Ha actuado una vez.
   *[other] Ha actuado { $count } veces.
}
automation-limit = Ninguna regla actúa más de { $count } veces al día; lo que queda espera al día siguiente. Cada vez figura en el registro de actividad con la versión de la regla.
automation-may_not = Usted no tiene permiso para lo que hace esta regla, así que no puede activarla.
automation-nobody = Una regla actúa por una persona. Esta clave no es de nadie: active la regla con una clave que haya creado un usuario.
automation-no_such_number = Esta regla no tiene ese número.
automation-task_done = Alguien ya lo hizo.
automation-days-missing = Escriba un número
automation-most-missing = Escriba un número
automation-days-range = Elija de { $min } a { $max } días
stopcause-left = { $by } activó esta regla y ya no es usuario aquí, así que se detuvo. Actívela de nuevo para que actúe con los permisos de usted.
stopcause-denied = { $by } activó esta regla y ya no tiene permiso para lo que hace, así que se detuvo. Actívela de nuevo para que actúe con los permisos de usted.
automation-tasks = Tareas de las reglas
automation-tasks-lead = Lo que una regla puso en Hoy, hasta que alguien diga que está hecho.
automation-tasks-open = { $count ->
    [one] 1 pendiente
   *[other] { $count } pendientes
}
automation-task = { $name }: una licencia vence el { $day }
automation-task-refused = { $name }: la regla no pudo hacerlo. Abra esto para ver qué lo impide
automation-task-made = { $rule }, { $day }
automation-task-done = Hecho
automation-tasks-none = Nada pendiente
automation-tasks-none-why = Cuando una regla crea una tarea, espera aquí y en Hoy.
missing-rule = Esa regla no existe.
waits-automation_tasks = { $count ->
    [one] Una tarea de una regla
   *[other] { $count } tareas de las reglas
}
waits-act-automation_tasks = Ver
waits-automation_stopped = { $count ->
    [one] Una regla se detuvo: quien la activó ya no tiene permiso
   *[other] { $count } reglas se detuvieron: quien las activó ya no tiene permiso
}
waits-act-automation_stopped = Ver
firingoutcome-done = Hecho
firingoutcome-task = Tarea creada
firingoutcome-left = Se dejó como estaba
event-automation-switched_on = Regla activada: { $rule ->
    [finished_tests] pruebas entregadas
    [no_answer] un candidato no responde
    [expiring_licenses] licencias por vencer
    [signed_offers] ofertas firmadas
    [new_applications] solicitudes nuevas
   *[missing_ratings] faltan calificaciones de la entrevista
}
event-automation-switched_off = Regla apagada: { $rule ->
    [finished_tests] pruebas entregadas
    [no_answer] un candidato no responde
    [expiring_licenses] licencias por vencer
    [signed_offers] ofertas firmadas
    [new_applications] solicitudes nuevas
   *[missing_ratings] faltan calificaciones de la entrevista
}
event-automation-stopped = Regla detenida, porque quien la activó ya no tiene permiso: { $rule ->
    [finished_tests] pruebas entregadas
    [no_answer] un candidato no responde
    [expiring_licenses] licencias por vencer
    [signed_offers] ofertas firmadas
    [new_applications] solicitudes nuevas
   *[missing_ratings] faltan calificaciones de la entrevista
}
event-automation-fired = { $rule ->
    [finished_tests] Por una regla: pasó a donde toca decidir
    [no_answer] Por una regla: recordatorio, porque no hubo respuesta
    [expiring_licenses] Por una regla: tarea creada, porque vence una licencia
    [signed_offers] Por una regla: incorporación iniciada
    [new_applications] Por una regla: invitación a la prueba
   *[missing_ratings] Por una regla: recordatorio de calificaciones a quien entrevistó
}
event-automation-task_done = Tarea de una regla hecha
