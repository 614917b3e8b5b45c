# Instalación, hoy, ajustes.
set_up = Configurar Muster
set_up-steps = Configuración inicial
set_up-step-practice = Usted y su consultorio
set_up-step-reach = Conectar teléfonos
set_up-step-first = Empezar
set_up-step-done = hecho
set_up-practice = Su consultorio
set_up-lead = Algunos datos de su consultorio y quién se encarga.
set_up-name = Nombre del consultorio
set_up-name-hint = Como lo verán los candidatos
set_up-name-missing = Escriba el nombre del consultorio
set_up-state = Estado
set_up-state-hint = Nos dice qué reglas sobre el pago y los avisos se aplican a sus páginas de empleo
set_up-city = Ciudad
set_up-city-missing = Escriba la ciudad
set_up-zone = Zona horaria
set_up-head_count = ¿Cuántas personas trabajan ahí?
set_up-head_count-hint = Todas las personas en la nómina, también a tiempo parcial. Las leyes sobre mostrar el pago empiezan en 4, 5, 10, 15, 25, 26, 30 o 50 personas según el estado; por eso pedimos el número
set_up-head_count-missing = Escriba cuántas personas trabajan ahí
set_up-state-missing = Elija su estado
set_up-zone-missing = Elija su zona horaria
set_up-you = Usted
set_up-your_name = Su nombre
set_up-your_name-missing = Escriba su nombre
set_up-email-hint = Con este correo iniciará sesión
set_up-reader = Si alguien necesita otra manera de hacer una prueba
set_up-reader-ask = ¿Quién lee esas solicitudes?
set_up-reader-me = Yo
set_up-reader-me-what = Hasta que nombre a otra persona en los ajustes. A los candidatos se les dice que lo lee la persona titular, y que no aparece en ninguna página con la que se decide
settings-reader = { $reads ->
    [outside] { $name }, de fuera del consultorio
   *[other] { $name }
}
today-failed = { $count ->
    [one] Falló una tarea automática
   *[other] Fallaron { $count } tareas automáticas
}
today-failed-see = Ver qué falló e intentarlo de nuevo
today-paused = { $count ->
    [one] Una prueba está detenida: no se encuentra una de sus preguntas
   *[other] { $count } pruebas están detenidas: no se encuentran algunas de sus preguntas
}
today-paused-what = No se pierde nada, y el reloj está detenido para quien la esté haciendo. Pida a la persona encargada de este servidor que instale la versión más reciente de Muster, o la que publicó la prueba; después sigue sola. Si no sigue, lo que falta está en una copia de seguridad. Las preguntas:
set_up-email-missing = Escriba su correo
set_up-password-missing = Escriba una contraseña
set_up-reader_name-missing = Escriba el nombre de la persona de fuera
set_up-reader_phone-missing = Escriba su teléfono
set_up-go-on = Guardar y continuar
set_up-demo = ¿Solo quiere echar un vistazo?
set_up-demo-what = El consultorio de muestra está lleno de personas inventadas. No se envía nada a nadie.
set_up-demo-go = Ver el consultorio de muestra
reach = Conectar los teléfonos de los candidatos
reach-no = Los teléfonos todavía no pueden conectarse
reach-no-what = Mientras no escriba una dirección, este servidor responde solo en esta computadora ({ $url }). Los candidatos no pueden abrir sus enlaces en el teléfono.
reach-yes = Los teléfonos pueden conectarse
reach-yes-what = Los enlaces, códigos y mensajes usan esta dirección.
reach-ways = Elija una manera
reach-tailscale = Un túnel desde esta computadora: Tailscale Funnel. Sin ayuda técnica
reach-computer = Elija una computadora que quede encendida. No la que tiene los expedientes de pacientes.
reach-tailscale-get = Instale en ella Tailscale, desde tailscale.com, e inicie sesión. Si lo pide, permita HTTPS y Funnel para esta computadora.
reach-tailscale-on = Abra una ventana de terminal y active el túnel:
reach-tailscale-address = Muestra una dirección que termina en .ts.net. Escríbala abajo. Sigue igual después de reiniciar.
reach-awake = Ponga la suspensión en «nunca» mientras la computadora esté conectada. Mientras duerme, los candidatos no pueden llegar a usted, y muchos envían su solicitud por la noche.
reach-cloudflare = Un túnel con su propia dirección web: Cloudflare Tunnel. Si tiene un dominio
reach-cloudflare-domain = Agregue su dominio a una cuenta de Cloudflare.
reach-cloudflare-tunnel = En sus páginas de Zero Trust, cree un túnel en Networks y ejecute en esta computadora el comando que muestra. Vuelve a empezar solo.
reach-cloudflare-name = Dé al túnel un nombre público, como jobs.suconsultorio.com, que lleve a
reach-cloudflare-address = Escriba ese nombre abajo, con https:// delante.
reach-server = Su propio servidor. Para un consultorio con ayuda técnica
reach-kiosk = Las personas vienen y usan su dispositivo
reach-opens = Qué abre esto: sus páginas de puestos y los enlaces de cada candidato. También se puede llegar a su página de inicio de sesión, así que use una contraseña larga. Qué no abre: los archivos de esta computadora ni nada más de su red.
reach-lasts = Use una dirección que dure. Una que cambia con cada inicio no se puede imprimir en un cartel, y no la aceptamos.
reach-way-server = Su propio servidor con un dominio: ponga delante un proxy con TLS y escriba abajo su dirección.
reach-way-kiosk = Solo esta computadora: los candidatos vienen y la usan aquí. Deje el campo vacío.
reach-url = Dirección para los candidatos
reach-url-hint = Como https://jobs.cedarhollow.example
reach-named = Hay una dirección
reach-named-what = Los enlaces, códigos y mensajes la usan. Pruébela una vez, para saber que los candidatos logran conectarse.
reach-check = Pruébelo con un teléfono
reach-check-how = Apague el wifi del teléfono, para que entre desde fuera como el de un candidato. Apunte la cámara al código, abra el enlace y toque el botón.
reach-check-last = Un teléfono logró conectarse { $at }.
reach-check-none = Todavía ningún teléfono se ha conectado con esta dirección.
reach-check-again = Revisar otra vez
reach-check-on = Continuar
reach-away = Cuándo los teléfonos no pudieron conectarse
reach-away-what = En estas horas la computadora estaba suspendida o apagada, o Muster no estaba en marcha. Mucha gente solicita empleo por la noche. Ponga la suspensión en «nunca» o use una computadora que quede encendida.
away-span = { $from } a { $until }
today-away = Los teléfonos no pudieron conectarse
today-away-why = La computadora estaba suspendida o apagada, o Muster no estaba en marcha.
today-away-see = Qué ayuda
# El certificado del dominio de este servidor.
reach-domain = Su propio servidor y dominio, sin proxy: Muster consigue el certificado. Para un consultorio con ayuda técnica
reach-domain-computer = Elija una computadora que quede encendida y no haga nada más: un pequeño servidor alquilado o una del consultorio. No la que tiene los expedientes de pacientes.
reach-domain-record = Donde administra su dominio, agregue un registro A para un nombre como jobs.suconsultorio.com que lleve a la dirección IP pública de esa computadora.
reach-domain-ports = Deje entrar hasta ella los puertos 80 y 443, en el router y en su firewall. Ningún otro programa puede usarlos.
reach-domain-start = Inicie Muster con ese nombre. El comando dice que usted acepta las condiciones de Let’s Encrypt (letsencrypt.org/repository), que da el certificado gratis:
reach-domain-after = En uno o dos minutos la dirección se abre con https y los enlaces la usan. Muster renueva el certificado por su cuenta, un mes antes de que venza.
reach-domain-opens = Qué abre esto: los puertos 80 y 443 de esa computadora, para cualquiera en internet. Allí responde solo Muster, con sus páginas de puestos, los enlaces de cada candidato y su página de inicio de sesión. Qué no abre: sus archivos, otros puertos ni nada más de su red. El nombre, y nada más, aparece en una lista pública, como el de todo certificado.
own_certificate = Certificado de { $domain }
own_certificate-good = Es válido. Vencimiento: { $until }
own_certificate-renews = Muster lo renueva por su cuenta. Próxima renovación: { $at }
own_certificate-short = El certificado vence pronto ({ $until }) y Muster todavía no pudo renovarlo. Después, los navegadores no abrirán sus páginas.
own_certificate-over = El certificado venció ({ $until }). Los navegadores no abrirán sus páginas hasta que haya uno nuevo.
own_certificate-none = Todavía no hay certificado, así que los teléfonos no pueden abrir sus páginas.
own_certificate-said = Detalles: «{ $said }».
own_certificate-tried = Último intento: { $at }
own_certificate-other = Los enlaces todavía usan otra dirección. Para usar la de este servidor, escriba { $url } abajo.
own_certificate_trouble-away = No se puede llegar a la autoridad que da los certificados. Revise la conexión a internet de este servidor. Si está bien, espere: Muster lo intenta otra vez.
own_certificate_trouble-clock = El reloj de este servidor está mal. Corrija la fecha y la hora; lo mejor es activar la hora automática.
own_certificate_trouble-nameless = El nombre no tiene dirección. Donde administra su dominio, agregue un registro A que lleve a este servidor. Puede tardar una hora en funcionar en todas partes.
own_certificate_trouble-closed = La autoridad que da los certificados no logró llegar a este servidor por el puerto 80. Revise que el nombre lleve aquí y que el router y el firewall dejen entrar el puerto 80.
own_certificate_trouble-elsewhere = Con este nombre respondió otro servidor. Cambie su registro para que lleve aquí, o quite lo que esté delante.
own_certificate_trouble-limited = Preguntamos demasiadas veces y la autoridad que da los certificados quiere que esperemos. Muster lo intenta más tarde.
own_certificate_trouble-refused = La autoridad que da los certificados se negó a darlo.
own_certificate_trouble-unkept = No se pudo guardar el certificado. Casi siempre es porque el disco está lleno: libere espacio.
today-certificate-short = El certificado de su sitio web vence pronto
today-certificate-over = El certificado de su sitio web venció
today-certificate-none = Su sitio web no tiene certificado
today-certificate-see = Ver qué ayuda
reach-save = Guardar y continuar
reach-later = Más tarde
first = ¿Qué quiere hacer primero?
first-lead = Todo está listo. También encontrará todo esto en el menú.
first-way = { $way ->
    [test] Hacer una prueba a alguien que ya conoce
    [license] Agregar una licencia y verificarla
    [colleague] Invitar a una persona del equipo
   *[job] Publicar un puesto
}
first-why = { $way ->
    [test] Usted recibe un enlace para el teléfono de esa persona y después ve su puntaje con el rango. No hace falta publicar un puesto.
    [license] Recibe un aviso antes de que venza.
    [colleague] Tendrá su propia sesión y podrá hacer lo que usted indique.
   *[job] Empiece con un perfil del puesto; toma unos 15 minutos. Tendrá una página, un cartel y una prueba de habilidades.
}
first-none = Todavía nada: solo ver
settings-careers = Su página de empleos
settings-here-only = Solo esta computadora
settings-where = Dirección
settings-no-phone = Agréguelo, para que los candidatos sepan a quién llamar
settings-change = Cambiar
settings-people = Personas y programas
settings-account-why = Su idioma y dónde cerrar sesión
settings-demo = Este es el consultorio de muestra
settings-demo-what = Cuando haya visto lo suficiente, elimínelo y configure el suyo.
removal = Eliminar el consultorio de muestra
removal-lead = Se eliminan todas las personas, el registro y los archivos subidos. Las copias de seguridad anteriores quedan en el disco de este servidor hasta que otras más nuevas las reemplacen.
removal-what = Después podrá configurar su propio consultorio. Si hay otros, quedan como están: solo se elimina { $practice }.
removal-do = Eliminarlo
removal-keep = Conservarlo
today-hello = Hola, { $name }
today-reach = Conecte los teléfonos de los candidatos, para que puedan postularse y hacer las pruebas en ellos.
today-new-job = Nuevo puesto
today-unwritten = Ahora mismo no se puede guardar nada
today-unwritten-why = { $minutes ->
    [one] El disco no acepta nada desde hace un minuto.
   *[other] El disco no acepta nada desde hace { $minutes } minutos.
 } A quien envía algo se le pide que lo intente otra vez, y lo que ya estaba guardado está a salvo. Casi siempre el disco está lleno: libere espacio. Muster se recupera por sí solo en cuanto puede.
today-backup-old = Todavía no hay copia, o no es reciente
today-backup-files = Solo los archivos, cada noche. La base de datos se copia con pg_dump
today-backup-failed = { $times ->
    [one] No se pudo hacer la copia
   *[other] No se pudo hacer la copia, { $times } veces seguidas
}
today-backup-no-room = Hacen falta { $needed } MB en el disco y quedan { $free } MB. Libere espacio en el disco del servidor.
today-backup-why = La persona encargada del servidor encontrará el motivo en su registro.
today-backup-again = Muster lo intentará otra vez por sí solo.
today-none = Todavía no hay puestos abiertos
today-none-why = Empiece con un puesto: elija el tipo de trabajo, revise sus tareas, agregue el pago y publíquelo.
closing = ¿Cerrar este puesto?
closing-lead = Al cerrar se quita el anuncio y nadie más puede postularse. Su página dirá que está cerrado y mostrará los puestos abiertos.
closing-lead-draft = Nunca se publicó, así que nadie de fuera lo notará.
closing-undecided = { $count ->
    [one] Una persona todavía no ha recibido una decisión
   *[other] { $count } personas todavía no han recibido una decisión
}
closing-undecided-why = Al cerrar no se decide sobre nadie. Estas personas siguen en el tablero y siguen esperando su decisión.
closing-undecided-all = Ver a las { $count } personas en el tablero
closing-tell-all = { $count ->
    [one] Enviar una carta y cerrar el puesto
   *[other] Enviar una carta a cada una de las { $count } personas y cerrar el puesto
}
closing-undecided-none = Todas las personas que se postularon ya recibieron una decisión.
closing-undecided-tick = { $count ->
    [one] Sé que una persona todavía espera una decisión
   *[other] Sé que { $count } personas todavía esperan una decisión
}
closing-undecided-missing = Marque que sabe quiénes esperan todavía, o decida primero sobre cada persona
closing-reason = ¿Por qué?
closing-reason-hint = Para sus propios registros, como «cubierto con alguien del equipo»
closing-reason-missing = Escriba en pocas palabras por qué se cierra
closing-do = Cerrar el puesto
closing-keep = Dejarlo abierto

# Lo que espera, en Hoy.
today-yours = { $count ->
    [0] Nada está pendiente de usted.
    [one] Una cosa está pendiente de usted.
   *[other] { $count } cosas están pendientes de usted.
}
today-on = Pendiente de
today-backup-see = Ver cuándo se hace la próxima
on-you = Usted
on-others = Otros
on-candidates = Candidatos
today-waiting = { $on ->
    [you] Pendiente de usted
    [others] Pendiente de otros
   *[candidates] Pendiente de los candidatos
}
today-unsaid-phone = Los candidatos no ven su número de teléfono
today-unsaid-address = Los candidatos no ven su dirección
today-unsaid-both = Los candidatos no ven ni su número de teléfono ni su dirección
today-unsaid-why = Sus páginas dicen «llámenos» y adónde venir, así que les hace falta.
today-unsaid-do = Agregar los datos
waits-since = Desde el { $day }
waits-until = Hasta el { $day }
waits-decide = { $count ->
    [one] Decidir sobre una persona: { $of }
   *[other] Decidir sobre { $count } personas: { $of }
}
waits-act-decide = Decidir
waits-read_tests = { $count ->
    [one] Leer una prueba de habilidades: { $of }
   *[other] Leer { $count } pruebas de habilidades: { $of }
}
waits-act-read_tests = Leer
waits-tests = { $count ->
    [one] Una prueba de habilidades por hacer: { $of }
   *[other] { $count } pruebas de habilidades por hacer: { $of }
}
waits-act-tests = Abrir
waits-more_candidates = Esperan más candidatos de los que caben aquí
waits-act-more_candidates = Ver a todos
waits-send = { $count ->
    [one] Enviar un mensaje
   *[other] Enviar { $count } mensajes
}
waits-act-send = Enviar
waits-publish = Terminar el borrador: { $of }
waits-act-publish = Continuar
waits-requests = { $count ->
    [one] Una solicitud es solo para usted: alguien pide otra manera de hacer una prueba
   *[other] { $count } solicitudes son solo para usted: piden otra manera de hacer una prueba
}
waits-act-requests = Responder
waits-late = { $count ->
    [one] En una prueba llegaron respuestas tarde
   *[other] En { $count } pruebas llegaron respuestas tarde
}
waits-act-late = Decidir si cuentan
waits-doubted = { $count ->
    [one] Hay una pregunta cuya respuesta varios de ustedes creen incorrecta
   *[other] Hay { $count } preguntas cuyas respuestas varios de ustedes creen incorrectas
}
waits-act-doubted = Leerla otra vez
search = Buscar
search-label = Buscar personas y puestos
search-hint = Nombre, puesto, últimos 4 dígitos
search-for = Resultados de «{ $words }»
search-found = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
search-short = Escriba un poco más
search-short-why = Como mínimo, dos letras de un nombre o de un puesto, o dos dígitos de un teléfono. Bastan los últimos cuatro dígitos de un teléfono.
search-none = No se encontró a nadie ni nada con «{ $words }»
search-none-why = Pruebe con el comienzo de un nombre, un correo, un teléfono o sus últimos cuatro dígitos, o un puesto. Los acentos no importan.
search-more = Hay más de { $count }. Escriba más letras.
search-begun = Sin terminar
hitkind-candidate = Candidatos
hitkind-staff = Personal
hitkind-person = Otras personas
hitkind-job = Puestos

## Lo que abre un teléfono para saber si se conecta.
reached-check = ¿Se conecta este teléfono?
reached-check-what = Abrió la prueba de teléfonos de { $practice }. Si puede leer esto, toque el botón y el consultorio lo sabrá.
reached-tell = Sí, puedo leer esto
reached-through = Este teléfono se conecta
reached-through-what = La computadora ya lo sabe. Elija allí «Revisar otra vez». Puede cerrar esta página.
reached-here = Esta es la computadora misma
reached-here-what = Abra esta página en un teléfono con el wifi apagado, con la dirección que usan los candidatos. Solo así se ve si el teléfono de un candidato se conecta.

## El servidor de correo.
mail_server = Correo electrónico
mail_server-lead = Cómo salen los mensajes sin que alguien tenga que enviar cada uno.
mail_server-fixed = El correo ya está configurado en este servidor
mail_server-fixed-what = Quien administra el servidor eligió cómo sale el correo. Aquí no se puede cambiar.
mail_server-demo = El correo está apagado en la demostración
mail_server-demo-what = Aquí todas las personas son inventadas y no se le envía nada a nadie. En su propio consultorio lo configura aquí.
mail_server-lost = Escriba la contraseña otra vez
mail_server-lost-what = El correo está apagado: en esta computadora no se puede leer la contraseña guardada. Pasa después de restaurar una copia de seguridad, que no lleva claves.
mail_server-on = El correo está activado
mail_server-on-what = Los mensajes a quienes tienen correo salen solos. Los demás esperan en Mensajes.
mail_server-off = Sin configurar
mail_server-off-what = Usted envía los mensajes desde Mensajes. Para unas pocas contrataciones al año basta.
mail_server-tried = Enviamos un correo de prueba a { $to }
mail_server-tried-what = Revise que llegue y que no esté en el correo no deseado. Desde ahora los mensajes salen por este servidor.
mail_server-which = Su servidor de correo
mail_server-google = Google Workspace o Gmail
mail_server-google-how = Servidor smtp.gmail.com, puerto 465, TLS. El nombre de usuario es su dirección de correo completa. Como contraseña, cree una «contraseña de aplicación» en la sección Seguridad de su cuenta de Google; la contraseña habitual no sirve.
mail_server-microsoft = Microsoft 365 u Outlook
mail_server-microsoft-how = Servidor smtp.office365.com, puerto 587, STARTTLS. El nombre de usuario es su dirección de correo completa. Quien administra su cuenta de Microsoft quizá tenga que permitir antes «SMTP AUTH».
mail_server-host-label = Servidor
mail_server-host-hint = Por ejemplo, smtp.gmail.com
mail_server-host = No puede haber un servidor de correo con ese nombre
mail_server-host-missing = Escriba el nombre del servidor de correo
mail_server-port = Puerto
mail_server-port-hint = 465 para TLS, 587 para STARTTLS
mail_server-port-missing = Escriba el puerto, por ejemplo 465
mail_server-security = Cifrado
mail_server-security-missing = Elija cómo se cifra la conexión
security-tls = TLS
security-starttls = STARTTLS
security-open = Ninguno: el servidor de correo está en esta misma computadora
mail_server-open = Sin cifrado, cualquiera en el camino podría leer los mensajes. Elija TLS o STARTTLS
mail_server-user = Nombre de usuario
mail_server-user-hint = Casi siempre es la dirección de correo completa
mail_server-password = Contraseña
mail_server-password-hint = { $kept ->
    [true] Déjela en blanco para conservar la que tenemos. Se guarda cifrada y no se muestra a nadie
   *[other] Se guarda cifrada y no se muestra a nadie
}
mail_server-sender = Remitente
mail_server-sender-hint = La dirección de la que salen los mensajes. Allí llegan las respuestas
mail_server-sender-missing = Escriba la dirección de la que salen los mensajes
mail_server-try = Guardar y enviar un correo de prueba
mail_server-try-what = Enviamos un correo de prueba a { $to } y guardamos esto solo si el servidor lo acepta.
mail_server-turn_off = Desactivar el correo
mail_server-turn_off-what = Entonces los mensajes esperan en Mensajes hasta que alguien los envíe, y la contraseña se borra.
mail_server-turn_off-do = Desactivar
mail_server-not_yours = El correo lo configura quien administra este servidor.
mail_server-letter-subject = { $practice }: el correo funciona
mail_server-letter =
    Esta es una prueba de Muster. Si puede leerla, los mensajes de { $practice } pueden salir por correo.

    No tiene que hacer nada.
