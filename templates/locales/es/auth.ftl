# Entrar, usuarios y claves.
sign_in = Iniciar sesión
sign_in-email = Correo electrónico
sign_in-password = Contraseña
sign_in-forgot = ¿Olvidó su contraseña?
sign_in-candidate = ¿Busca empleo aquí? No necesita cuenta. Use el enlace del mensaje que recibió del consultorio.
sign_in-wrong = El correo y la contraseña no coinciden. Revíselos e inténtelo de nuevo
forgot = Restablecer su contraseña
forgot-lead = Escriba el correo con que inicia sesión. Le enviaremos un enlace para elegir otra contraseña.
forgot-email-missing = Escriba su correo electrónico
forgot-send = Enviarme un enlace
forgot-asked = Revise su correo
forgot-asked-what = Si este correo es de alguien que inicia sesión aquí, un enlace va en camino o salió hace menos de una hora. Sirve una vez, durante una hora.
forgot-asked-look = Puede tardar unos minutos. Busque también en el correo no deseado. Si llegan varios mensajes, sirve el enlace del más nuevo.
forgot-nothing = ¿No llegó nada?
forgot-no_mail = Este servidor no puede enviarle por correo un enlace para una contraseña nueva.
forgot-ask = Pida ayuda a una persona titular de su consultorio. En Ajustes, en Usuarios, puede crearle un enlace para elegir otra contraseña.
forgot-owner = ¿No hay otra persona titular? La persona encargada de este servidor puede crear el enlace con este comando:
forgot-back = Volver a iniciar sesión
letter-password-subject = Su contraseña nueva para { $practice }
letter-password = Hola, { $name }:

    Alguien pidió una contraseña nueva para iniciar sesión en { $practice }. Si fue usted, elíjala aquí: { $url }

    El enlace sirve una vez, durante una hora. Si la pidió otra vez después, sirve el enlace del mensaje más nuevo.

    Si no fue usted, no haga nada. Su contraseña queda como está.

    { $practice }
password-choose = Elija una contraseña
password-for = Para { $user }. La usará para iniciar sesión de ahora en adelante.
password-new = Contraseña
password-hint = Al menos 12 caracteres. Varias palabras seguidas sirven bien
password-elsewhere = Ya tiene una contraseña aquí
password-elsewhere-what = { $user }, usted usa este correo en otro consultorio de este servidor. Entre aquí con la contraseña que tiene allí. Después, al iniciar sesión se abre el consultorio donde entró primero; para volver a entrar aquí, pida un enlace nuevo a una persona titular.
password-elsewhere-lost = Este enlace no puede cambiar esa contraseña: también abre el otro consultorio, y otras personas pueden ver un enlace. ¿La olvidó? Pida que le enviemos un enlace por correo, elija una contraseña nueva y vuelva a esta página. Si este servidor no envía correo, pida ayuda a la persona encargada.
password-join = Iniciar sesión
password-wrong = Esta no es la contraseña con la que inicia sesión en el otro consultorio. Inténtelo de nuevo
password-password-missing = Escriba una contraseña
password-keep = Guardar contraseña
password-short = Escriba al menos { $min } caracteres. Varias palabras seguidas son fáciles de recordar
password-long = Escriba como máximo { $max } caracteres
password-guessable = Esta es de las primeras que alguien probaría. Escriba tres o cuatro palabras que no tengan relación entre sí, sin su correo ni el nombre del consultorio
account = Su cuenta
account-sign-out = Cerrar sesión
account-sign-out-everywhere = Cerrar sesión en todas partes
account-language = Idioma
users = Usuarios
users-lead = Quién inicia sesión aquí y qué puede hacer
users-name = Nombre
users-name-missing = Escriba el nombre de la persona
users-email-missing = Escriba el correo de la persona
users-role = Función
users-role-of = Función de { $name }
users-role-ask = ¿Qué puede hacer?
users-role-missing = Elija qué puede hacer
users-acts = Acciones
users-change = Cambiar
users-password = Enlace para otra contraseña
users-remove = Quitar
users-left = Ya no está aquí
users-new = Invitar a alguien
users-invite = Crear la invitación
users-invited = Un enlace para { $name }
users-link-once = Envíeselo usted. Sirve durante 24 horas y se muestra solo una vez. Un enlace nuevo lo reemplaza.
users-last_owner = El consultorio necesita al menos una persona titular. Primero haga titular a otra persona.
users-beyond_own_role = Nadie puede dar más acceso del que tiene. Pídaselo a una persona titular.
users-elsewhere = Esta contraseña también abre otro consultorio, así que este enlace no puede cambiarla.
users-already_there = Ya hay alguien con este correo.
role-is-viewer = Ver puestos, candidatos e informes
role-is-reviewer = Ver y escribir notas
role-is-manager = Contratar: publicar puestos, invitar, decidir
role-is-owner = Todo, incluidos los usuarios y los ajustes
api_keys = Claves de API
api_keys-lead = Claves con las que otros programas actúan por usted
api_keys-docs = Cómo se usan
api_keys-name = Nombre
api_keys-name-hint = Para qué programa es
api_keys-name-missing = Escriba para qué programa es
api_keys-scopes = Acceso
api_keys-scopes-ask = ¿Qué puede hacer?
api_keys-used = Último uso
api_keys-since = Desde el { $day }
api_keys-never = Nunca
api_keys-revoked = Revocada
api_keys-revoke = Revocar
api_keys-none = Todavía no hay claves de API
api_keys-none-why = Un sistema de recursos humanos necesita una para pedir pruebas y leer resultados.
api_keys-new = Una clave nueva
api_keys-make = Crear la clave
api_keys-made = Su clave nueva
api_keys-once = Cópiela ahora. Se muestra solo una vez y no se guarda.
api_keys-callback = Si el programa pide pruebas y recibe avisos con los puntajes, los avisos van firmados con esto, según Standard Webhooks.
event-user-added = Se le dio acceso
event-user-role_changed = Cambió la función
event-user-removed = Se le quitó el acceso
event-user-password_chosen = Eligió una contraseña
event-user-password_forgotten = Recibió un enlace para otra contraseña
event-user-password_link_mailed = Se envió por correo un enlace para otra contraseña
event-user-signed_in = Inició sesión
event-user-signed_out = Cerró sesión
event-user-locked_out = Tuvo que esperar por contraseñas incorrectas
event-api_key-made = Se creó una clave de API
event-api_key-revoked = Se revocó una clave de API
api_keys-no_scope = Marque al menos una cosa que pueda hacer, de las que usted puede hacer

# El nombre y la contraseña propios.
account-name = Su nombre
account-name-hint = Aparece junto a lo que usted decide y escribe
account-name-missing = Escriba su nombre
account-name-keep = Guardar el nombre
account-password-change = Cambiar su contraseña
account-old = Contraseña actual
account-new = Contraseña nueva
account-password-missing = Escriba una contraseña nueva
account-password-ends = Se cerrará su sesión en todos los demás lugares.
account-password-keep = Cambiar la contraseña
password-not_yours = Esta no es su contraseña actual. Inténtelo otra vez
account-changed = { $what ->
    [email] Su correo electrónico se cambió. En todos los demás lugares se cerró su sesión.
    [name] Su nombre quedó guardado.
   *[password] Su contraseña cambió. Se cerró su sesión en todos los demás lugares.
}
event-user-renamed = Nombre cambiado

account-email = Su correo electrónico
account-email-new = Correo electrónico nuevo
account-email-hint = Con él iniciará sesión en este consultorio. En otros consultorios sigue como antes
account-email-missing = Escriba su correo electrónico nuevo
account-current = Contraseña actual
account-email-keep = Cambiar el correo
account-address_taken = Alguien ya inicia sesión con este correo. Use otro
event-user-email_changed = Correo electrónico cambiado
letter-address-subject = Cambió su acceso a { $practice }
letter-address = Hola, { $name }:

    Desde ahora inicia sesión en { $practice } con otro correo electrónico. Esta dirección ya no abre nada allí.

    Si no fue usted, avise de inmediato a una persona titular del consultorio.

    { $practice }
