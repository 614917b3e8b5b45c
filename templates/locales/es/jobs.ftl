# Los puestos, en el escritorio.
jobs = Puestos
jobs-lead = Los puestos que quiere cubrir.
jobs-careers = Su página pública de empleos
jobs-none = Todavía no hay puestos
jobs-none-why = Empiece con un perfil. Recibirá una descripción para revisar. Nada es público hasta que usted lo publique.
jobs-none-first = Describir el primer puesto
jobs-none-ask = Una persona con función de gerencia o titular puede agregar uno.
jobs-roles = O empiece con uno de estos
change = Cambiar

jobs-not_a_draft = Este puesto ya no es un borrador.
jobs-applied_yourself = Usted solicitó este puesto, así que otra persona se encarga. En su tablero puede retirar la solicitud.
jobs-not_closed = Este puesto no está cerrado.
jobs-closed_too_long = Ya es tarde para deshacerlo. Copie el puesto y publique la copia.
jobs-already_closed = Este puesto ya está cerrado.
jobs-pay_missing = Escriba el pago más bajo y el más alto, y si es por hora o por año. Muchos estados lo piden en cada anuncio, y nadie debería tener que postularse para saberlo.
jobs-pay_order = El pago más alto es menor que el más bajo. Escriba la cantidad mayor en segundo lugar
jobs-duties_none = Escriba al menos una tarea, para que se sepa cuál es el trabajo.
jobs-duties_unticked = { $count ->
    [one] Una tarea espera un sí o un no: ¿es esencial? ¿Hace falta desde el primer día? De eso depende lo que se pregunta a quienes se postulan.
   *[other] { $count } tareas esperan un sí o un no: ¿es esencial cada una? ¿Hace falta desde el primer día? De eso depende lo que se pregunta a quienes se postulan.
}
jobs-duty_twice = Otra tarea tiene este identificador. Déjelo fuera y la tarea recibe el suyo
jobs-language_twice = Este idioma ya está más arriba
jobs-too_many = Escriba { $max } como máximo
jobs-changed_meanwhile = Mientras tanto otra persona cambió este puesto. Lo que ve aquí es lo suyo; revíselo y guarde de nuevo.
missing-job = No existe ese puesto.
missing-profile = No existe ese perfil.

obstacle-jobs-pay_missing = Agregue el pago
obstacle-jobs-pay_order = Escriba primero el pago más bajo
obstacle-jobs-words_missing = Escriba para qué es el trabajo y cuándo
jobs-words_missing = Un puesto en blanco todavía no dice nada. Agregue unas oraciones sobre para qué es el trabajo, y el horario habitual.
jobs-title_missing = Escriba un título para el puesto
obstacle-jobs-duties_none = Agregue las tareas
obstacle-jobs-duties_unticked = Diga qué tareas son esenciales
job-obstacles = { $count ->
    [one] Falta una cosa para poder publicarlo
   *[other] Faltan { $count } cosas para poder publicarlo
}

rolekey-office_manager = Gerencia de consultorio
rolekey-medical_biller = Facturación médica
rolekey-receptionist = Recepción médica
rolekey-medical_assistant = Asistente médico
rolekey-other = Otro tipo de trabajo
job-role-other = Un puesto en blanco: usted escribe en qué consiste. No hay prueba ni preguntas de entrevista ya hechas.
jobstage-draft = Borrador
jobstage-published = Publicado
jobstage-closed = Cerrado
employment-full_time = Tiempo completo
employment-part_time = Tiempo parcial
employment-per_diem = Según se necesite (per diem)
employment-temporary = Temporal
payperiod-hour = hora
payperiod-year = año
pay-range = { $min } a { $max } por { $period ->
    [hour] hora
   *[year] año
}
pay-one = { $min } por { $period ->
    [hour] hora
   *[year] año
}
jobsection-basics = Título, lugar y horario
jobsection-duties = Tareas
jobsection-requirements = Requisitos
jobsection-pay = Pago y beneficios
jobsection-languages = Idiomas
spoken-spanish = Español
spoken-american_sign = Lengua de señas americana
spoken-arabic = Árabe
spoken-cantonese = Cantonés
spoken-chuukese = Chuukés
spoken-french = Francés
spoken-haitian_creole = Criollo haitiano
spoken-hindi = Hindi
spoken-hmong = Hmong
spoken-korean = Coreano
spoken-mandarin = Mandarín
spoken-marshallese = Marshalés
spoken-navajo = Navajo
spoken-persian = Persa
spoken-portuguese = Portugués
spoken-punjabi = Panyabí
spoken-russian = Ruso
spoken-somali = Somalí
spoken-swahili = Suajili
spoken-tagalog = Tagalo
spoken-ukrainian = Ucraniano
spoken-vietnamese = Vietnamita
tick-yes = Sí
tick-no = No
tick-unsaid = Sin definir
ticks = esencial: { $essential ->
    [yes] sí
    [no] no
   *[unsaid] sin definir
}, el primer día: { $day_one ->
    [yes] sí
    [no] no
   *[unsaid] sin definir
}

job-new = Nuevo puesto
job-new-lead = Empiece con un tipo de trabajo que conocemos y hágalo suyo.
job-role-ask = ¿Qué tipo de trabajo es?
job-role-missing = Elija un tipo de trabajo para empezar
job-title-own = Título
job-title-own-hint = Déjelo en blanco para usar el nombre del tipo de trabajo
job-start = Empezar el borrador
job-title = Título
job-title-hint = Lo que alguien buscaría
job-title-missing = Escriba el nombre del puesto
job-summary = Resumen
job-summary-hint = Dos o tres frases sobre para qué es el trabajo
job-summary-missing = Escriba en dos o tres frases para qué es el trabajo
job-schedule = Horario
job-schedule-hint = Por ejemplo, lunes a viernes, de 8 a 5
job-schedule-missing = Escriba el horario
job-employment = Tipo de empleo
job-employment-missing = Elija el tipo de empleo
job-location = Lugar
job-location-hint = La ciudad del lugar de trabajo, o una de sus sedes
job-location-missing = Escriba la ciudad del lugar de trabajo
job-stage = Estado
job-duty = Tarea
job-must_have = Obligatorio
job-must_have-hint = Uno por línea. Unos cinco como máximo, cada uno ligado a una tarea
job-nice_to_have = Deseable
job-nice_to_have-hint = Uno por línea
job-pay = Pago
job-pay-unsaid = Sin definir
job-pay-min = Pago más bajo
job-pay-min-hint = En dólares, como 19.50
job-pay-max = Pago más alto
job-pay-max-hint = La misma cantidad si no hay rango
job-pay-period = Por
job-pay-min_cents-missing = Escriba el pago más bajo en dólares, como 19.50
job-pay-min_cents-form = Escriba el pago más bajo en dólares, como 19.50
job-pay-max_cents-missing = Escriba el pago más alto en dólares, como 23.00
job-pay-max_cents-form = Escriba el pago más alto en dólares, como 23.00
job-pay-period-missing = Elija si el pago es por hora o por año
job-benefit = Beneficio
job-benefits = Beneficios
job-benefits-hint = Uno por línea, como 15 días libres pagados el primer año
job-language = Idioma
job-language-why = Para qué se necesita
job-language-why-hint = Por ejemplo, lo habla uno de cada tres pacientes
job-languages-none = Solo inglés
job-languages-language-missing = Elija el idioma o borre la línea de al lado
job-languages-why-missing = Escriba para qué hace falta el idioma: sin un motivo, aleja a gente injustamente
job-duties-text-too_long = Escriba esta tarea en { $max } caracteres como máximo; son { $are }

job-edit-basics = Título, lugar y horario
job-edit-basics-lead = Lo que se lee primero.
job-edit-duties = Tareas
job-edit-duties-lead = Cambie el texto como quiera; deje una casilla en blanco para quitar la tarea. Luego diga de cada una si sin ella no se podría hacer el trabajo y si hace falta desde el primer día.
job-edit-requirements = Requisitos
job-edit-requirements-lead = Pida lo que las tareas necesitan, y nada más: cada línea aleja a alguien.
job-edit-pay = Pago y beneficios
job-edit-pay-lead = El rango que de verdad pagaría. Ningún puesto se publica sin él.
job-edit-languages = Idiomas
job-edit-languages-lead = Incluya un idioma solo si el trabajo lo necesita, y diga por qué: a cada persona que se postula se le pregunta si lo habla.
job-save-basics = Guardar título y horario
job-save-duties = Guardar las tareas
job-save-requirements = Guardar los requisitos
job-save-pay = Guardar pago y beneficios
job-save-languages = Guardar los idiomas
duty-new = Otra tarea
duty-number = Tarea { $number }
duty-text = Descripción
duty-essential = ¿Esencial?
duty-day_one = ¿Necesaria desde el primer día?
duty-proposed-yes = Sugerimos que sí
duty-proposed-no = Sugerimos que no
language-number = Idioma { $number }

job-preview = Como lo ven quienes se postulan
job-description = Descripción
job-inside = Uso interno
job-inside-why = Del perfil del trabajo. Quienes se postulan no lo ven.
job-skills = Habilidades
job-kpis = Cómo medir el éxito
job-published-on = publicado el { $day }
job-undo-closing = Durante 15 minutos puede deshacerlo. No se ha avisado a nadie que se postuló.
job-closed-on = Cerrado el { $day }
job-page = Página del puesto
job-poster = Cartel
job-close = Cerrar el puesto
job-publish-look = Revisar y publicar
job-publish = Publicar el puesto
job-versions = Versiones
job-versions-lead = Cada cambio guardado, el más nuevo primero.
job-versions-see = { $count ->
    [one] Una versión
   *[other] { $count } versiones, con lo que cambió
}
job-version = Versión { $number }
job-version-first = La primera versión.
job-version-order = Solo cambió el orden.
difference-added = Agregado
difference-removed = Quitado
difference-changed = Cambiado

publication = ¿Publicar este puesto?
publication-lead = Cualquiera podrá leerlo y postularse. La prueba se prepara ahora y se queda igual. Si después corrige la descripción, a quienes ya se postularon se les avisa qué cambió.

poster = Cartel
poster-lead = Imprímalo y cuélguelo donde pasen pacientes y vecinos.
poster-not-open = Este puesto no está publicado
poster-not-open-why = La hoja no tiene código, porque todavía nadie puede postularse.
poster-unreachable = Los teléfonos todavía no pueden conectarse
poster-unreachable-why = Este servidor no tiene una dirección pública, o solo puede abrirla esta computadora. Una persona titular puede cambiarlo en Ajustes: un dominio propio, un túnel, o esta computadora como quiosco.
poster-code = Código de { $address }
poster-apply = Apunte aquí la cámara de su teléfono para leer más y postularse.
poster-ask = Pregunte en recepción cómo postularse.

event-job-drafted = Empezó como borrador
event-job-edited = Cambiado: versión { $version }
event-job-published = Publicado
event-job-reopened = Se deshizo el cierre
event-job-closed = Cerrado
event-job-labelled = Otro sistema cambió sus propias etiquetas de este puesto

# Lo que todos ven.
careers = Trabaje con nosotros
careers-of = Puestos en { $practice }
careers-lead = Todos los puestos abiertos en { $practice }. Cada uno muestra el pago.
careers-none = No hay puestos abiertos por ahora
careers-none-why = Por ahora no hay nada abierto. Vuelva pronto: los puestos nuevos aparecen primero en esta página.
posting-of = { $title }, { $practice }
posting-apply = Postularse, unos 2 minutos
posting-duties = Lo que hará
posting-must_have = Lo que necesita
posting-nice_to_have = Deseable
posting-languages = Idiomas para este trabajo
posting-benefits = Beneficios
posting-how = Cómo elegimos
posting-how-apply = Usted se postula
posting-how-apply-what = Unos 2 minutos, sin cuenta
posting-how-read = Lo leemos
posting-how-read-what = Puede ver el estado de su solicitud en cualquier momento
posting-how-check = Prueba de habilidades
posting-how-check-what = { $items } preguntas, unos { $minutes } minutos en su teléfono. Todas las personas que se postulan reciben las mismas preguntas.
posting-how-meet = Nos conocemos
posting-how-meet-what = Con las personas con quienes trabajaría
posting-how-person = Una persona decide en cada paso.
posting-since = Publicado el { $day }
filled = Este puesto está cerrado
filled-why = «{ $title }» ya no está abierto. Gracias por su interés.
filled-others = Estos están abiertos:

# Lo que se sabe del pago, lo que sugerimos y dónde publicarlo.
jobs-pay_below_minimum = { $min } por hora es menos que el salario mínimo federal, $7.25. Su estado o ciudad puede exigir más
jobs-pay_unlikely = ¿De { $min } a { $max } { $period ->
    [hour] por hora? Revise las cantidades o elija por año
   *[year] al año? Revise las cantidades o elija por hora
}
jobs-duties_unconfirmed = Lea las tareas y marque la casilla si nuestras sugerencias sirven para este puesto. Si no, cámbielas primero
publication-fit = { $count ->
    [one] Leí las tareas, y la sugerencia para una de ellas sirve para este puesto
   *[other] Leí las tareas, y las sugerencias para { $count } de ellas sirven para este puesto
}
job-edit-duties-suggested = Ya pusimos nuestras sugerencias. Cambie lo que no corresponda. Al guardar, usted confirma lo demás.
pay-others = Lo que pagan otros
pay-others-are = Mediana { $median } { $period ->
    [hour] por hora
   *[year] al año
}, por lo general de { $low } a { $high }.
pay-others-from = De una guía publicada el { $day }.
pay-others-old = Eso fue hace más de dos años, y los pagos han cambiado desde entonces.
pay-law = Lo que la ley exige en un anuncio donde usted está
pay-law-from = { $count ->
    [one] empleadores de cualquier tamaño
   *[other] empleadores con { $count } personas o más
}
pay-law-since = desde el { $day }
pay-law-begins = comienza el { $day }
pay-law-enforced = se exige desde el { $day }
pay-law-source = Fuente: { $source }
pay-law-none = No conocemos ninguna ley estatal o municipal que exija en su anuncio más de lo que ya pide Muster. Aquí, todo anuncio muestra un rango de pago.
pay-law-minimum = Rigen todos los salarios mínimos de su lugar: el federal es de $7.25 por hora, y muchos estados y ciudades tienen uno más alto, que Muster no conoce.
pay-law-looked = Revisado por última vez el { $day }. No es asesoría legal; las leyes cambian.
asks-pay_range = El anuncio debe decir el rango de pago.
asks-benefits = El anuncio debe mencionar los beneficios.
asks-other_pay = El anuncio debe mencionar los bonos, las comisiones y otros pagos.
asks-deadline = El anuncio debe decir el último día para postularse: indíquelo junto al título y el horario.
asks-on_request = Hay que decirle el rango a quien se postula, aunque no esté en el anuncio.
job-share = Compartirlo
job-share-copy = Copiar el enlace
job-share-text = Enviármelo por mensaje
job-share-whatsapp = Enviar por WhatsApp
job-share-where = Dónde publicarlo
job-share-google = Google: no tiene que hacer nada. Encuentra la página por sí solo; puede tardar unos días.
job-share-boards = Bolsas de trabajo, también la de su estado: pegue el enlace o el texto del anuncio.
job-share-schools = Escuelas cercanas que preparan para este trabajo: muchas avisan de las vacantes a quienes egresan.
job-share-staff = Las personas que trabajan con usted: mándeles el enlace. Conocen a otras que hacen este trabajo.
job-share-door = Su sitio web, su puerta y su sala de espera: imprima el cartel.
job-share-not_yet = Los teléfonos de los candidatos todavía no pueden conectarse a esta computadora, así que aún no hay enlace para compartir.

# El lugar en el consultorio.
jobsection-workplace = Equipo, exigencias y experiencia
overtime-non_exempt = Con derecho a horas extra: se pagan
overtime-exempt = Exento: sin pago de horas extra
education-high_school = Preparatoria (high school) o GED
education-certificate = Certificado
education-associate = Título asociado
education-bachelor = Licenciatura
education-postgraduate = Posgrado
asksmore-schooling = Pide estudios después de la preparatoria. Ninguna de nuestras tareas para este puesto los necesita, y deja fuera a personas que saben hacer el trabajo. Pídalos solo si podría demostrar que el puesto los requiere.
asksmore-years = Pide más años de los que los consultorios suelen pedir para este puesto. Alguien con menos puede hacerlo igual de bien; la prueba de habilidades puede mostrarlo.
job-asks_more = ¿Más de lo que el trabajo necesita?
job-apply_by = Último día para postularse
job-apply_by-hint = Algunos estados lo exigen. Nada se cierra solo
job-reports_to = Reporta a
job-reports_to-hint = Un puesto, como la gerencia del consultorio
job-team = Equipo
job-team-hint = Con quién trabaja y cuántas personas son
job-systems = Sistemas
job-systems-hint = Expediente electrónico, facturación, teléfonos
job-overtime = Horas extra
job-overtime-hint = Exento exige un salario y ciertas tareas; la mayoría de los puestos de recepción, facturación y apoyo clínico no lo son
job-physical = Exigencias físicas
job-physical-hint = Lo que hace el cuerpo la mayor parte del día
job-education = Estudios
job-education-hint = No los pida si las tareas no los necesitan
job-experience_years = Años de experiencia
job-experience_years-hint = Un número entero. Déjelo en blanco si el trabajo se puede aprender aquí
job-edit-workplace = Equipo, exigencias y experiencia
job-edit-workplace-lead = Lo que la gente quiere saber antes de postularse. Deje en blanco lo que no pueda decir.
job-save-workplace = Guardar equipo y exigencias
job-copy = Copiar como borrador nuevo
posting-about = { $title } en { $location }, { $practice }. { $summary }
posting-apply_by = Postúlese a más tardar el { $day }
posting-place = El lugar de trabajo
posting-years = { $count ->
    [one] Un año
   *[other] { $count } años
}
posting-equal = Igualdad de oportunidades
posting-equal-what = { $practice } ofrece igualdad de oportunidades. Elegimos a quien sabe hacer el trabajo, sin importar raza, color, religión, sexo, embarazo, orientación sexual, identidad de género, origen nacional, edad, discapacidad, información genética, condición de veterano ni nada más que la ley proteja.
posting-adjust = ¿Necesita postularse, hacer la prueba de habilidades o reunirse con nosotros de otra manera por su salud o una discapacidad? Díganos. No tiene que dar explicaciones, y no cuenta en su contra. Adaptamos la forma de trabajar para quien lo necesite.
jobs-duties_frozen = La prueba se preparó a partir de estas tareas: no se puede agregar ni quitar ninguna, ni cambiar cuáles son esenciales o hacen falta desde el primer día. Solo puede cambiar el texto.
job-correct = Al guardar se crea una versión nueva, que es la que todos leen desde ese momento. A quienes ya se postularon se les avisa qué cambió.
job-correct-told = Este puesto está publicado. Al guardar, todos podrán leer la versión nueva, y cada persona que se postuló y sigue en espera recibe un mensaje que dice qué cambió, aunque el pago baje.
told-changed = { $what }: decía { $before }. Ahora es { $after }.
told-added = Nuevo: { $what }: { $after }
told-removed = Ya no está: { $what }: { $before }
event-job-corrected = Corregido ya publicado: versión { $version }
