# Instalación, hoy, ajustes.
set_up = Instalar Muster
set_up-steps = Instalación
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
set_up-state-hint = Nos dice qué reglas sobre pago y avisos valen para sus páginas de empleo
set_up-city = Ciudad
set_up-city-missing = Escriba la ciudad
set_up-zone = Zona horaria
set_up-head_count = ¿Cuántas personas trabajan ahí?
set_up-head_count-hint = Todas las personas en la nómina, también a tiempo parcial. Las leyes sobre mostrar el pago empiezan en 4, 5, 10, 15, 25, 26, 30 o 50 personas según el estado; por eso pedimos el número
set_up-head_count-missing = Escriba con un número cuántas personas trabajan ahí
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
today-late = { $count ->
    [one] En una prueba llegaron respuestas tarde
   *[other] En { $count } pruebas llegaron respuestas tarde
}
today-late-see = Decir si deben contar
today-failed = { $count ->
    [one] Falló algo que Muster hace por sí solo
   *[other] Fallaron { $count } cosas que Muster hace por sí solo
}
today-failed-see = Ver qué falló e intentarlo de nuevo
today-paused = { $count ->
    [one] Una prueba está detenida: no se encuentra una de sus preguntas
   *[other] { $count } pruebas están detenidas: no se encuentra una de sus preguntas
}
today-paused-what = No se pierde nada, y a quien la hace no le corre el tiempo. Pida a quien cuida este servidor que instale la versión más reciente de Muster, o la que publicó la prueba; después sigue sola. Si no sigue, lo que falta está en una copia de seguridad. Las preguntas:
today-requests = { $count ->
    [one] Una solicitud le espera solo a usted
   *[other] { $count } solicitudes le esperan solo a usted
}
today-requests-read = Alguien pide otra manera de hacer una prueba
set_up-email-missing = Escriba su correo
set_up-password-missing = Escriba una contraseña
set_up-reader_name-missing = Escriba el nombre de la persona de fuera
set_up-reader_phone-missing = Escriba su teléfono
set_up-go-on = Guardar y continuar
set_up-demo = ¿Solo quiere dar un vistazo?
set_up-demo-what = El consultorio de muestra está lleno de personas inventadas. No se envía nada a nadie.
set_up-demo-go = Ver el consultorio de muestra
reach = Conectar los teléfonos de los candidatos
reach-no = Los teléfonos todavía no pueden conectarse
reach-no-what = Mientras no escriba una dirección, este servidor responde solo en esta computadora ({ $url }). Los candidatos no pueden abrir sus enlaces en el teléfono.
reach-yes = Los teléfonos pueden conectarse
reach-yes-what = Los enlaces, códigos y mensajes usan esta dirección.
reach-ways = Tres maneras
reach-way-server = Su propio servidor con un dominio: ponga delante un proxy con TLS y escriba abajo su dirección.
reach-way-tunnel = Un túnel: un programa que le presta una dirección https://. Escríbala abajo.
reach-way-kiosk = Solo esta computadora: los candidatos vienen y la usan aquí. Deje el campo vacío.
reach-url = Dirección para los candidatos
reach-url-hint = Como https://jobs.cedarhollow.example
reach-save = Guardar y continuar
reach-later = Más tarde
first = ¿Qué quiere hacer primero?
first-lead = Todo está listo. En el menú vuelve a encontrar todo esto.
first-way = { $way ->
    [test] Dar una prueba a alguien que ya conoce
    [license] Agregar una licencia y verificarla
    [colleague] Invitar a una persona del equipo
   *[job] Publicar un puesto
}
first-why = { $way ->
    [test] Recibe un enlace para su teléfono y lee un puntaje con su rango. No hace falta ningún puesto.
    [license] Recibe un aviso antes de que venza.
    [colleague] Inicia sesión por su cuenta y puede hacer lo que usted diga.
   *[job] A partir de un perfil del puesto, en un cuarto de hora. Tiene página, cartel y prueba de habilidades.
}
first-none = Todavía nada: solo ver
settings-careers = Su página de empleos
settings-here-only = Solo esta computadora
settings-where = Dirección
settings-no-phone = Agréguelo, para que los candidatos sepan a quién llamar
settings-change = Cambiar
settings-people = Personas y programas
settings-account-why = Quién es usted aquí y dónde cierra sesión
settings-demo = Este es el consultorio de muestra
settings-demo-what = Cuando haya visto lo suficiente, elimínelo y configure el suyo.
removal = Eliminar el consultorio de muestra
removal-lead = Desaparecen todas las personas, su registro y los archivos entregados. Las copias de seguridad anteriores quedan en el disco de este servidor hasta que otras más nuevas las reemplacen.
removal-what = Después configura su propio consultorio. Si tiene otros, quedan como están: solo desaparece { $practice }.
removal-do = Eliminarlo
removal-keep = Conservarlo
today-hello = Hola, { $name }
today-reach = Conecte los teléfonos de los candidatos, para que usen el suyo.
today-new-job = Nuevo puesto
today-waiting = Candidatos por decidir
today-longest = { $days ->
    [0] El que más espera: desde hoy
    [one] El que más espera: 1 día
   *[other] El que más espera: { $days } días
}
today-messages = Mensajes por enviar
today-jobs = Puestos abiertos
today-unwritten = Ahora mismo no se puede guardar nada
today-unwritten-why = { $minutes ->
    [one] El disco no acepta nada desde hace un minuto.
   *[other] El disco no acepta nada desde hace { $minutes } minutos.
 } A quien envía algo se le pide que lo intente otra vez, y lo que ya estaba guardado está a salvo. Casi siempre es que el disco está lleno: libere espacio. Muster sigue solo en cuanto pueda.
today-backup = Días desde la última copia
today-backup-old = Todavía no hay copia, o no es reciente
today-backup-good = Se hace cada noche
today-backup-files = Solo los archivos, cada noche. La base de datos se copia con pg_dump
today-backup-failed = { $times ->
    [one] No se pudo hacer la copia
   *[other] No se pudo hacer la copia, { $times } veces seguidas
}
today-backup-no-room = Hacen falta { $needed } MB en el disco y quedan { $free } MB. Libere espacio en el disco del servidor.
today-backup-why = Quien cuida el servidor encuentra el motivo en su registro.
today-backup-again = Se vuelve a intentar sin que usted haga nada.
today-none = Todavía no hay puestos abiertos
today-none-why = Empiece con un puesto: elija el tipo de trabajo, revise sus tareas, agregue el pago y publíquelo.
today-handover = Mensajes por enviar
today-all-messages = Todos los mensajes
today-no-messages = No hay mensajes por enviar.
closing = ¿Cerrar este puesto?
closing-lead = Al cerrar se quita el anuncio: nadie más puede postularse. Su dirección dirá que está cerrado y mostrará lo que está abierto.
closing-lead-draft = Nunca se publicó, así que nadie de fuera lo notará.
closing-undecided = { $count ->
    [one] Una persona todavía no ha recibido una decisión
   *[other] { $count } personas todavía no han recibido una decisión
}
closing-undecided-why = Al cerrar no se decide sobre nadie. Estas personas siguen en el tablero y siguen esperando su decisión.
closing-undecided-all = Ver a las { $count } personas en el tablero
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
