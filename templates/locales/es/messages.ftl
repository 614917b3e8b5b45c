# Lo que el consultorio dice a la gente de fuera.
messages = Mensajes
messages-lead = Lo que el consultorio comunica a la gente, y cómo le llega
messages-waiting = Por enviar
messages-oldest = Primero lo que más tiempo lleva esperando
messages-no_mail = No hay un servidor de correo configurado, así que estos mensajes los envía usted.
messages-none = No hay mensajes por enviar
messages-none-why = Aquí aparece un mensaje cuando alguien se postula, recibe una invitación o se le avisa de una decisión. Puede copiarlo, enviarlo por correo o por texto, o imprimirlo.
messages-none-mail = Los mensajes salen por el servidor de correo. Aquí aparece uno cuando no puede salir, o cuando alguien no dio un correo.
messages-others = Listos
messages-newest = Primero lo más reciente
messages-sent = El servidor de correo aceptó este mensaje. Ya no hace falta enviarlo.
messages-handed_over = Este mensaje ya se envió.
messages-expired = Este mensaje habla de algo que ya terminó. No hace falta que le llegue a nadie.
messages-not_handed_over = Este mensaje no está marcado como enviado.
messages-too_late = Ya es tarde para deshacerlo. Si el mensaje no le llegó, haga un enlace nuevo o escriba otra vez.
messages-newer = Se escribió algo más reciente sobre esto. Envíe ese mensaje.
message-just = Marcado como enviado: { $what }, para { $name }
messages-wiped = Tenía un enlace personal. Mostramos un texto así solo hasta que se envía.
missing-message = No existe ese mensaje.
missing-phone = Esta persona no dio un teléfono.

message = Mensaje
message-for = { $what }, para { $name }
message-since = Desde el { day }, { hour }
message-ways-both = Por texto o correo
message-ways-email = Por correo
message-ways-phone = Por texto
message-ways-none = En persona
message-returned = El servidor de correo no lo aceptó. Dijo: «{ $said }»
message-returned-heading = Envíelo usted, por favor
message-copy = Copiar texto
message-copied = Copiado
message-mail = Abrir en mi programa de correo
message-text = Enviarlo desde mi teléfono
message-print = Imprimirlo
message-print-how = Imprima esta página con su navegador.
message-hand_over = Marcar como enviado
message-hand_over-whose = , el mensaje para { $name }
message-back = Volver a los mensajes
message-written = Escrito
message-state = Estado
message-words = Texto
message-whom = Para
message-name = Nombre
message-email = Correo
message-phone = Teléfono
message-wiped = El texto ya no se guarda
message-code-of = Código para un mensaje de texto a { $name }
message-code-how = Apunte la cámara de su teléfono al código. Se abre un mensaje de texto para { $name }, listo para enviar.
message-code-then = Cuando se haya enviado desde su teléfono, vuelva y elija «Marcar como enviado».
message-code-too_long = Este texto es demasiado largo para un código
message-code-instead = Abra esta página en su teléfono o copie el texto.
message-code-here = Este es mi teléfono: abrir el mensaje

messagekind-application_received = Solicitud recibida
messagekind-assessment_invitation = Invitación a la prueba
messagekind-application_closed = Solicitud cerrada
messagekind-application_moved = Siguiente paso: entrevista u oferta
messagekind-job_corrected = El anuncio cambió
messagekind-screening = Invitación a una conversación corta
messagekind-interview = Entrevista
messagekind-offer = Oferta
messagekind-offer_withdrawn = Oferta retirada
messagekind-background_check = Verificación de antecedentes
messagekind-state_notice = Aviso del estado
messagekind-onboarding = Enlace a la lista de tareas
messagekind-license = Recordatorio de una licencia
messagekind-other = Mensaje
messagestate-waiting = Por enviar
messagestate-sending = En camino
messagestate-sent = Enviado
messagestate-handed_over = Marcado como enviado
messagestate-expired = Vencido

event-message-written = Se escribió un mensaje: { $kind ->
    [application_received] solicitud recibida
    [assessment_invitation] invitación a la prueba
    [application_closed] solicitud cerrada
    [screening] invitación a una conversación corta
    [application_moved] siguiente paso: entrevista u oferta
    [job_corrected] el anuncio cambió
    [interview] entrevista
    [offer] oferta
    [offer_withdrawn] oferta retirada
    [onboarding] enlace a la lista de tareas
    [license] recordatorio de una licencia
   *[other] un mensaje del consultorio
}
event-message-sent = Se envió un mensaje: { $kind ->
    [application_received] solicitud recibida
    [assessment_invitation] invitación a la prueba
    [application_closed] solicitud cerrada
    [screening] invitación a una conversación corta
    [application_moved] siguiente paso: entrevista u oferta
    [job_corrected] el anuncio cambió
    [interview] entrevista
    [offer] oferta
    [offer_withdrawn] oferta retirada
    [onboarding] enlace a la lista de tareas
    [license] recordatorio de una licencia
   *[other] un mensaje del consultorio
}
event-message-returned = El servidor de correo no aceptó un mensaje: { $kind ->
    [application_received] solicitud recibida
    [assessment_invitation] invitación a la prueba
    [application_closed] solicitud cerrada
    [screening] invitación a una conversación corta
    [application_moved] siguiente paso: entrevista u oferta
    [job_corrected] el anuncio cambió
    [interview] entrevista
    [offer] oferta
    [offer_withdrawn] oferta retirada
    [onboarding] enlace a la lista de tareas
    [license] recordatorio de una licencia
   *[other] un mensaje del consultorio
}
event-message-handed_over = Se marcó un mensaje como enviado: { $kind ->
    [application_received] solicitud recibida
    [assessment_invitation] invitación a la prueba
    [application_closed] solicitud cerrada
    [screening] invitación a una conversación corta
    [application_moved] siguiente paso: entrevista u oferta
    [job_corrected] el anuncio cambió
    [interview] entrevista
    [offer] oferta
    [offer_withdrawn] oferta retirada
    [onboarding] enlace a la lista de tareas
    [license] recordatorio de una licencia
   *[other] un mensaje del consultorio
}
event-message-taken_back = Se desmarcó un mensaje como enviado: { $kind ->
    [application_received] solicitud recibida
    [assessment_invitation] invitación a la prueba
    [application_closed] solicitud cerrada
    [screening] invitación a una conversación corta
    [application_moved] siguiente paso: entrevista u oferta
    [job_corrected] el anuncio cambió
    [interview] entrevista
    [offer] oferta
    [offer_withdrawn] oferta retirada
    [onboarding] enlace a la lista de tareas
    [license] recordatorio de una licencia
   *[other] un mensaje del consultorio
}
event-message-expired = Un mensaje venció antes de enviarse: { $kind ->
    [application_received] solicitud recibida
    [assessment_invitation] invitación a la prueba
    [application_closed] solicitud cerrada
    [screening] invitación a una conversación corta
    [application_moved] siguiente paso: entrevista u oferta
    [job_corrected] el anuncio cambió
    [interview] entrevista
    [offer] oferta
    [offer_withdrawn] oferta retirada
    [onboarding] enlace a la lista de tareas
    [license] recordatorio de una licencia
   *[other] un mensaje del consultorio
}
