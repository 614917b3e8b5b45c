# Lo que se les dice a otros sistemas.

missing-webhook = No existe ese webhook.
events-kind_unknown = «{ $kind }» no es un tipo de evento que se envíe. La referencia de la API los enumera.
events-cursor_unknown = Este cursor no existe en este consultorio. Vuelva a empezar sin «cursor».
event-missing = No existe ese evento, o no es de los que se envían.
webhooks-closed = Este webhook está desactivado. Actívelo primero.
webhooks-closed_already = Este webhook ya está desactivado.
webhooks-many_secrets = Ya firman { $max } claves secretas para este webhook, y en un encabezado no caben más. Cada una deja de firmar un día después de cambiarse. Use la última que se le mostró o cree otra mañana.
webhooks-open = Este webhook ya está activado.
webhooks-too_many_types = Nombre { $max } tipos como máximo, o ninguno para recibirlos todos.
webhooks-span_too_long = En ese tiempo hubo más de { $max } eventos. Elija un período más corto.
webhooks-span_reversed = El final está antes del comienzo. Inviértalos.
webhooks-one_or_span = Envíe «event_id», o bien «from» y «to».

because-by_hand = Desactivado a mano
because-gone = Respondió que ya no existe (410)
because-failing = No aceptó nada durante cinco días
webhookstate-open = Activado
webhookstate-failing = Con fallas
webhookstate-closed = Desactivado
deliverystate-waiting = En curso
deliverystate-delivered = Entregado
deliverystate-given_up = Abandonado
deliverystate-stopped = Detenido
outcome-taken = Aceptado
outcome-gone = Respondió que ya no existe
outcome-answered = Respondió, pero no lo aceptó
outcome-silent = Sin respuesta en 10 segundos
outcome-unreachable = Sin conexión
outcome-unknown = No existe un servidor con ese nombre
outcome-inside = El nombre lleva a una red privada
outcome-distrusted = Su certificado no es de confianza
outcome-garbled = No se entiende lo que respondió

event-webhook-added = Agregado
event-webhook-changed = Modificado
event-webhook-secret_made = Clave secreta nueva
event-webhook-closed = Desactivado
event-webhook-opened = Activado de nuevo
event-webhook-replayed = Eventos enviados otra vez
event-webhook-pinged = Probado

webhooks = Webhooks
webhooks-lead = Direcciones de otros programas a las que se les avisa de lo que pasa aquí
webhooks-docs = Cómo usarlos
webhooks-address = Dirección
webhooks-state = Estado
webhooks-types = Eventos
webhooks-types-count = { $count ->
    [0] Todos
    [one] 1 tipo
   *[other] { $count } tipos
}
webhooks-of-invitation = Solo se le avisa de un puntaje
webhooks-none = Aún no hay webhooks
webhooks-none-why = Un sistema de recursos humanos que se sincroniza con Muster necesita uno.
webhooks-new = Webhook nuevo
webhooks-url = Dirección
webhooks-url-hint = Empieza con https:// y se puede abrir desde internet
webhooks-url-missing = Escriba la dirección, como https://hr.example/hooks
webhooks-description = Nombre
webhooks-description-missing = Escriba un nombre
webhooks-choose = Elegir eventos
webhooks-choose-hint = Si no elige ninguno, se le avisa de todo.
webhooks-never = Las respuestas de las pruebas, las solicitudes de salud y lo sellado nunca se envían.
webhooks-add = Agregar webhook
webhooks-secret-made = Su clave secreta nueva
webhooks-secret-once = Cópiela ahora. Solo se muestra una vez. Con ella, el otro programa comprueba que el mensaje viene de aquí.
webhooks-deliveries = Lo que se envió
webhooks-deliveries-none = Todavía no ha pasado nada de lo que se le avisa.
webhooks-event = Evento
webhooks-result = Resultado
webhooks-next = Próximo
webhooks-last = Último intento
webhooks-tries = { $count ->
    [one] 1 intento
   *[other] { $count } intentos
}
webhooks-what = Qué se envía
webhooks-old = La clave anterior sirve hasta
webhooks-rules = Cómo se envía
webhooks-rule-tries = Hasta 11 intentos en 75 horas, con pausas cada vez más largas
webhooks-rule-gone = «410 Gone» lo desactiva
webhooks-rule-failing = Cinco días sin un solo éxito lo desactivan
webhooks-acts = Acciones
webhooks-ping = Enviar una prueba
webhooks-rotate = Crear clave nueva
webhooks-rotate-why = Después de crear una clave nueva, la anterior sirve un día más, para que no se pierda nada mientras la cambia allá.
webhooks-close = Desactivar
webhooks-reopen = Activar
webhooks-redirects = Después de una prueba
webhooks-redirects-why = Un programa que pide una prueba puede indicar la página donde siguen los candidatos. Solo puede indicar estos sitios web.
webhooks-redirect_hosts = Sitios web
webhooks-redirect_hosts-hint = Uno o más, como hr.example
webhooks-redirect_hosts-missing = Escriba nombres de sitios web, como hr.example
webhooks-redirects-save = Guardar sitios web
webhooks-again = Enviar de nuevo
webhooks-all = Todo
webhooks-failed = Solo lo que falló
webhooks-failed-none = Nada ha fallado.
webhooks-before = Intentos anteriores
webhooks-span = Enviar eventos otra vez
webhooks-span-why = Hasta 1,000 eventos a la vez. Cada uno lleva el id que tenía, para que un programa pueda descartar lo que ya vio.
webhooks-end-from = Desde
webhooks-end-to = Hasta
webhooks-from-missing = Indique cuándo empieza
webhooks-to-missing = Indique cuándo termina
webhooks-span-again = Enviar estos otra vez
webhooks-save = Guardar cambios
