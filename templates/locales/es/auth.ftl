# Entrar, usuarios y claves.
sign_in = Iniciar sesión
sign_in-email = Correo electrónico
sign_in-password = Contraseña
sign_in-forgot = ¿Olvidó su contraseña?
sign_in-candidate = ¿Busca empleo aquí? No necesita cuenta. Use el enlace del mensaje que recibió del consultorio.
sign_in-wrong = Este correo y esta contraseña no van juntos. Revíselos y pruebe de nuevo
forgot = Una contraseña nueva
forgot-lead = Escriba el correo con que inicia sesión. Le enviamos un enlace para elegir otra contraseña.
forgot-email-missing = Escriba su correo electrónico
forgot-send = Enviarme un enlace
forgot-asked = Revise su correo
forgot-asked-what = Si este correo es de alguien que inicia sesión aquí, un enlace va en camino. Sirve una vez, durante una hora.
forgot-asked-look = Puede tardar unos minutos. Busque también en el correo no deseado. Si llegan varios mensajes, sirve el enlace del más nuevo.
forgot-nothing = ¿No llegó nada?
forgot-no_mail = Este servidor no envía correo, así que no puede pedir que le envíen un enlace.
forgot-ask = Pida ayuda a un titular de su consultorio. En Ajustes, en Usuarios, puede hacerle un enlace para elegir otra contraseña.
forgot-owner = ¿Usted es el único titular? Quien cuida este servidor hace el enlace con este comando:
forgot-back = Volver a iniciar sesión
letter-password-subject = Una contraseña nueva para { $practice }
letter-password = Hola, { $name }:

    Alguien pidió una contraseña nueva con la que usted inicia sesión en { $practice }. Si fue usted, elíjala aquí: { $url }

    El enlace sirve una vez, durante una hora. Si la pidió otra vez después, sirve el enlace del mensaje más nuevo.

    Si no fue usted, no haga nada. Su contraseña queda como está.

    { $practice }
password-choose = Elija una contraseña
password-for = Para { $user }. Con ella iniciará sesión desde ahora.
password-new = Contraseña
password-hint = Al menos 12 caracteres. Varias palabras seguidas sirven bien
password-password-missing = Escriba una contraseña
password-keep = Guardar esta contraseña
password-short = Escriba al menos { $min } caracteres. Varias palabras seguidas son fáciles de recordar
password-long = Escriba como máximo { $max } caracteres
account = Su cuenta
account-sign-out = Cerrar sesión
account-sign-out-everywhere = Cerrar sesión en todas partes
account-language = Idioma en que lee
users = Usuarios
users-lead = Quién inicia sesión aquí y qué puede hacer
users-name = Nombre
users-name-missing = Escriba el nombre de la persona
users-email-missing = Escriba el correo de la persona
users-role = Función
users-role-of = Función de { $name }
users-role-ask = ¿Qué puede hacer?
users-role-missing = Elija qué puede hacer
users-acts = Qué se puede hacer
users-change = Cambiar
users-password = Enlace para otra contraseña
users-remove = Quitar
users-left = Ya no está aquí
users-new = Dar acceso a alguien
users-invite = Invitar
users-invited = Un enlace para { $name }
users-link-once = Entregue este enlace en persona. Se abre durante 24 horas y se muestra solo esta vez. Uno nuevo lo cierra.
users-last_owner = Alguien debe ser titular. Primero haga titular a otra persona.
users-beyond_own_role = Nadie puede dar más de lo que tiene. Pregunte a un titular.
users-already_there = Ya hay alguien con este correo.
role-is-viewer = Ver: puestos, candidatos, informes
role-is-reviewer = Ver y escribir notas
role-is-manager = Contratar: escribir puestos, invitar, decidir
role-is-owner = Todo, también usuarios y ajustes
api_keys = Claves de API
api_keys-lead = Claves con las que otros programas actúan por usted
api_keys-docs = Cómo se usan
api_keys-name = Nombre
api_keys-name-hint = Para qué programa es
api_keys-name-missing = Escriba para qué programa es
api_keys-scopes = Puede
api_keys-scopes-ask = ¿Qué puede hacer?
api_keys-used = Último uso
api_keys-since = Desde el { $day }
api_keys-never = Todavía nunca
api_keys-revoked = Revocada
api_keys-revoke = Revocar
api_keys-none = Todavía no hay claves de API
api_keys-none-why = Un sistema de personal necesita una para pedir pruebas y leer resultados aquí.
api_keys-new = Una clave nueva
api_keys-make = Crear la clave
api_keys-made = La clave está lista
api_keys-once = Cópiela ahora. Se muestra solo esta vez y no se guarda en ningún lugar.
api_keys-callback = Y con esto se firman los avisos que recibe, según Standard Webhooks, si pide pruebas y quiere saber del puntaje.
event-user-added = Se agregó como usuario
event-user-role_changed = Cambió la función
event-user-removed = Se quitó de los usuarios
event-user-password_chosen = Eligió una contraseña
event-user-password_forgotten = Recibió un enlace para otra contraseña
event-user-password_link_mailed = Se envió por correo un enlace para otra contraseña
event-user-signed_in = Inició sesión
event-user-signed_out = Cerró sesión
event-user-locked_out = Tuvo que esperar por contraseñas equivocadas
event-api_key-made = Se creó una clave de API
event-api_key-revoked = Se revocó una clave de API
api_keys-no_scope = Marque al menos una cosa que pueda hacer, de las que usted mismo puede hacer
