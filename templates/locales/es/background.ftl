# Lo que Muster hace por su cuenta.
settings-server = Este servidor
background = Trabajo en segundo plano
background-lead = Lo que Muster hace por su cuenta, cuándo lo hizo por última vez y qué salió mal.
background-failed = Hay que revisarlo
background-failed-count = { $count ->
    [one] 1 cosa
   *[other] { $count } cosas
}
background-well = No ha fallado nada
background-well-why = Todo lo que Muster hace por su cuenta salió bien la última vez.
background-all = Todo lo que se ejecuta
background-shows = Hora de esta página: { $at }.
background-refresh = Actualizar
background-what = Trabajo
background-last = Última vez
background-next = Próxima vez
background-result = Resultado
background-how-often = Frecuencia
background-not-since = Todavía no desde que arrancó Muster
background-name = { $name ->
    [resume_tests] Reanudar las pruebas que se detuvieron
    [close_sittings] Entregar las pruebas cuyo tiempo terminó
    [lapse_invitations] Cerrar las invitaciones que nadie empezó a tiempo
    [expire_messages] Retirar los mensajes que ya no sirven
    [wipe_messages] Quitar los enlaces de los mensajes enviados
    [expire_offers] Cerrar las ofertas que nadie contestó a tiempo
    [remind_of_offers] Recordar las ofertas que esperan respuesta
    [remind_of_interviews] Recordar las entrevistas el día antes
    [remind_of_tests] Recordar las pruebas de habilidades que cierran pronto
    [count_reports] Actualizar los números de los informes
    [count_questions] Contar las respuestas a cada pregunta
    [count_scores_again] Calcular de nuevo los puntajes sin una pregunta que se dejó fuera
    [end_team_checks] Terminar las pruebas del equipo cuyo plazo venció
    [freeze_selection_rates] Contar las tasas de selección cuando termina un trimestre
    [look_what_is_kept] Buscar los datos que ninguna ley obliga a conservar
    [erase_what_is_due] Borrar lo que una persona titular mandó borrar
    [run_rules] Aplicar las reglas de automatización
    [change_staff] Aplicar en su día los cambios de puesto, sede y horario
    [empty_staff_lists] Borrar las listas de personal que nadie importó
    [come_again] Pedir otra vez lo que toca de nuevo: capacitaciones, pruebas, revisiones
    [hold_lapsed_licenses] Detener el inicio de quien tiene la licencia vencida
    [fetch_exclusion_list] Descargar la lista federal de exclusión
    [check_exclusions] Revisar a todos en las listas de exclusión
    [remind_of_expiry] Avisar de las licencias que vencen pronto
    [ask_sources] Consultar los números NPI en el registro
    [write_down_uses] Anotar cuándo se usaron las claves y las sesiones
    [forget_answers] Borrar respuestas antiguas guardadas para programas
    [sweep_files] Eliminar archivos que nada usa
    [sweep_disk] Quitar del disco los archivos que ya no hacen falta
    [forget_attempts] Borrar intentos antiguos: inicio de sesión, códigos y formularios públicos
    [read_mail_server] Leer cómo sale el correo
    [heartbeat] Comprobar que se puede guardar
    [renew_certificate] Renovar el certificado del dominio de este servidor
    [backup] Ver si toca una copia de seguridad
    [messages_send] Enviar mensajes por correo
    [auth_mail_link] Enviar enlaces para contraseñas nuevas
    [auth_mail_moved] Avisar al correo anterior que se cambió
    [webhooks_deliver] Avisar a un webhook de lo que pasó
    [invitations_invite] Invitar a quien se postuló
    [assessments_call_back] Avisar a otro sistema de que hay un puntaje
   *[other] { $name }
}
background-state = { $state ->
    [well] Bien
    [failed] { $count ->
        [0] Falló
        [one] 1 falló
       *[other] { $count } fallaron
    }
    [waiting] { $count } en espera
   *[not_yet] Todavía no
}
background-every = { $unit ->
    [seconds] { $count ->
        [one] Cada segundo
       *[other] Cada { $count } segundos
    }
    [minutes] { $count ->
        [one] Cada minuto
       *[other] Cada { $count } minutos
    }
    [hours] { $count ->
        [one] Cada hora
       *[other] Cada { $count } horas
    }
   *[at_once] En cuanto hay algo que hacer
}
background-code = Muster no pudo hacerlo. El registro del servidor dice por qué.
background-tries = { $count ->
    [one] Se intentó una vez.
   *[other] Se intentó { $count } veces.
}
background-next-try = Próximo intento: { $at }
background-given-up = Ya no se intenta por sí solo.
background-again = Intentar otra vez
background-failed-at = Falló { $at }
background-details = Detalles para la persona encargada del servidor
background-details-why = El registro del servidor nombra cada fallo con su identificador. Las horas son las de este servidor desde que arrancó.
missing-failure = Eso ya se hizo.
cause-answered = { $host } respondió { $status } y no lo aceptó.
cause-silent = { $host } no respondió a tiempo.
cause-unreachable = No se puede llegar a { $host }.
cause-unknown = No existe ningún servidor llamado { $host }.
cause-inside = { $host } lleva a una red privada, y ahí Muster no envía nada.
cause-distrusted = { $host } no tiene un certificado en el que se pueda confiar.
cause-garbled = { $host } envió una respuesta que no se entiende.
