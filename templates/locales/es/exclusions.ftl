exclusions = Listas de exclusión
exclusions-lead = { $people ->
    [0] Todavía no trabaja nadie aquí.
    [one] 1 persona trabaja aquí o empieza pronto.
   *[other] { $people } personas trabajan aquí o empiezan pronto.
}
exclusions-next = Se revisa a todas las personas de nuevo a más tardar el { $day }.
exclusions-check = Revisar a todas las personas ahora
exclusions-waiting = Posibles coincidencias por revisar
exclusions-settled = Posibles coincidencias ya revisadas
exclusions-since = Desde el { $day }
exclusions-use = En uso
exclusions-none = Todavía no hay ninguna lista en uso. Descargue la LEIE de oig.hhs.gov/exclusions y cárguela aquí.
exclusions-list = Lista
exclusions-listed_on = Edición
exclusions-rows = Filas
exclusions-number = { $number }
exclusions-checked = Revisados
exclusions-people = { $people ->
    [one] 1 persona
   *[other] { $people } personas
}
exclusions-nobody = Nadie todavía
exclusions-not_checked = { $people ->
    [one] no se pudo revisar a 1 persona
   *[other] no se pudo revisar a { $people } personas
}
exclusions-opened = { $count ->
    [0] Ninguna posible coincidencia nueva
    [one] 1 posible coincidencia nueva
   *[other] { $count } posibles coincidencias nuevas
}
exclusions-checks = Revisiones
exclusions-past = Cargadas antes
exclusions-loaded = Cargada
exclusions-file = Archivo
exclusions-result = Resultado
exclusions-load = Cargar una lista
exclusions-which = ¿Qué lista es?
exclusions-list-missing = Elija qué lista es
exclusions-file-hint = CSV o Excel, tal como lo descargó, de 24 MB como máximo
exclusions-file-missing = Elija el archivo
exclusions-listed_on-ask = Fecha de la lista
exclusions-listed_on-hint = Déjelo en blanco para usar la fecha de su fila más reciente
exclusions-more = Otra lista, o una más corta o anterior
exclusions-mapping-ask = Archivo de columnas
exclusions-mapping-hint = Otra lista necesita un archivo JSON que diga qué columna es cuál
exclusions-smaller-ask = Sí, la lista debe ser mucho más corta, o anterior
exclusions-load-do = Cargar y revisar
exclusions-load-why = Si el archivo está vacío, cortado o no es una lista, no cambia nada.

listsource-leie = Exclusiones federales (LEIE)
listsource-leie_supplement = Suplemento mensual de la LEIE
listsource-sam = Contratos federales (SAM.gov)
listsource-other = Otra lista

editionstate-loading = Sin terminar
editionstate-in_force = En uso
editionstate-replaced = Reemplazada
editionstate-refused = Rechazada

exclusions-file_empty = El archivo está vacío. Descárguelo de nuevo. La lista en uso sigue en uso.
exclusions-no_rows = El archivo tiene encabezado pero ninguna fila. Descárguelo de nuevo. La lista en uso sigue en uso.
exclusions-web_page = Es una página web, no una lista. Abra la dirección de la lista en un navegador y descárguela de nuevo.
exclusions-pdf = Es un PDF. Busque un archivo CSV o Excel de la lista.
exclusions-archive = Es un archivo zip. Descomprímalo y cargue el archivo CSV que trae.
exclusions-too_large = Este archivo de Excel contiene demasiado para abrirlo. Guarde la hoja con la lista como CSV y cárguela así.
exclusions-old_workbook = Es un archivo de Excel antiguo. Guárdelo como XLSX o CSV.
exclusions-binary = No es un archivo de texto ni de Excel.
exclusions-workbook = No se puede leer este archivo de Excel. Está dañado o la descarga se cortó: descárguelo de nuevo. La lista en uso sigue en uso.
exclusions-no_sheet = El archivo de Excel no tiene la hoja «{ $sheet }».
exclusions-cut_off = El archivo está cortado en la fila { $row }. Descárguelo de nuevo. La lista en uso sigue en uso.
exclusions-ragged = La fila { $row } tiene { $found } columnas y el encabezado tiene { $expected }. Puede faltar una coma o una comilla.
exclusions-columns_missing = Faltan columnas: { $columns }. Puede ser otra lista.
exclusions-other_columns = Esta no es la lista que eligió: al archivo le faltan { $columns } y { $more } columnas más. Revise qué lista eligió o descargue el archivo de nuevo.
exclusions-column_twice = La columna { $column } está dos veces.
exclusions-utf16 = Este archivo está guardado en UTF-16. Guárdelo como CSV UTF-8.
exclusions-nameless = { $rows } de { $of } filas no tienen nombre. Las columnas pueden estar mezcladas.
exclusions-undated = { $rows } de { $of } filas no tienen fecha. Esta lista siempre la da, así que las columnas pueden estar mezcladas.
exclusions-mapping = No se puede leer el archivo de columnas: { $why }
exclusions-supplement = Todas las personas de este archivo están readmitidas. Es un suplemento mensual y no reemplaza nada: elija «Suplemento mensual» o cargue la lista completa.
exclusions-no_mapping = Elija también el archivo de columnas. Dice qué columna es cuál.
exclusions-name_taken = El archivo de columnas le da a la lista el nombre de otra.
exclusions-smaller = Este archivo tiene { $rows } filas y la lista en uso tiene { $before }. Puede estar cortado. Si es correcto, marque la casilla en «Otra lista, o una más corta o anterior».
exclusions-the_same = Este archivo ya está en uso.
exclusions-ahead = Ese día todavía no llega. Escriba la fecha de la lista.
exclusions-not_fetched = No se pudo descargar la lista. La lista en uso sigue en uso, y Muster lo intenta otra vez mañana.
exclusions-older = Esta lista es anterior a la que está en uso: se perderían las personas que se agregaron desde entonces. Si es correcto, marque la casilla en «Otra lista, o una más corta o anterior».
exclusions-no_list = Todavía no hay ninguna lista en uso. Cargue una primero.
exclusions-own = Usted no puede decidir sobre su propio caso. Pídaselo a otra persona del consultorio.
exclusions-match_open = Primero hay que revisar una posible coincidencia en una lista de exclusión. Está en Licencias, Listas de exclusión.
exclusions-match_confirmed = Esta persona está en una lista de exclusión: alguien lo confirmó con quien publica la lista. No puede empezar.
exclusions-contradiction = Eso no coincide con su respuesta. Elija de nuevo cómo lo sabe.
exclusions-not_confirmed = Solo quien publica la lista puede decir que es la misma persona. Verifique antes el número en su sitio.
exclusions-without_words = Diga cómo lo sabe
exclusions-secret_number = Parece un número de Seguro Social. Quítelo: no debe guardarse aquí.
exclusions-birth_date = Revise la fecha de nacimiento: no corresponde a una edad para trabajar
exclusions-npi = No es un NPI. Un NPI tiene 10 dígitos, y el último comprueba los demás.
missing-edition = No existe esa lista.
missing-check = No existe esa revisión.
missing-match = No existe esa coincidencia.

checkcause-monthly = Revisión mensual
checkcause-new_list = Se cargó una lista más reciente
checkcause-new_people = Se agregó a alguien
checkcause-new_facts = Cambió el nombre, la fecha de nacimiento o el NPI de alguien
checkcause-asked = Alguien la pidió
checkoutcome-no_match = Sin coincidencia
checkoutcome-weak = Nombre parecido, nada que hacer
checkoutcome-possible = Posible coincidencia
checkoutcome-not_checked = No se pudo revisar

exclusion-check = Revisión de exclusiones del { $day }
exclusion-check-unread = Las listas usan letras latinas: un nombre sin ninguna no se puede buscar. Escríbalo como aparece en una identificación, o agréguelo entre los nombres anteriores.
exclusion-check-what = Qué se revisó
exclusion-check-at = Cuándo
exclusion-check-id = Número de revisión
exclusion-check-who = A quién se revisó
exclusion-edition = Edición del { $day }, { $rows } filas
exclusion-name = Nombre
exclusion-by = Se buscó por
exclusion-by-birth_date = Nombre y fecha de nacimiento{ $former ->
    [0] { "" }
    [one] , y 1 nombre anterior
   *[other] , y { $former } nombres anteriores
}
exclusion-by-name = Solo el nombre{ $former ->
    [0] { "" }
    [one] , y 1 nombre anterior
   *[other] , y { $former } nombres anteriores
}

match = Posible coincidencia
match-title = ¿Es { $name }?
match-holds = En espera hasta que se revise
match-both = Esta persona y la lista
match-field = Dato
match-ours = Nuestro registro
match-listed = En la lista
match-compared = Comparación
match-unknown = No registrado
match-not_given = No indicado
match-from = { $list }, edición del { $day }, fila { $row }
match-why = Por qué se muestra
match-against = Por qué puede ser otra persona
match-says_nothing = Muchas personas se llaman igual que alguien de la lista. Una posible coincidencia no dice nada de esta persona.
match-found = Qué se encontró
match-ask = ¿Qué encontró?
match-site = Abra la página de búsqueda de quien publica la lista
match-site-other = Abra la página de búsqueda de quien publica la lista
match-search = Busque ahí el nombre y verifique con el número de Seguro Social en ese sitio.
match-come_back = Regrese y responda.
match-no_ssn = Nunca escriba ni adjunte aquí un número de Seguro Social.
match-finding = Respuesta
match-finding-missing = Elija su respuesta
match-means = ¿Cómo lo sabe?
match-means-missing = Elija cómo lo sabe
match-words = Con sus palabras
match-words-hint = No incluya un número de Seguro Social
match-save = Guardar respuesta
match-quiet = Se guarda con su nombre y la hora. No vuelve a aparecer hasta que cambie la fila de la lista o los datos de esta persona. Nadie puede responder sobre su propio caso.
match-then-not_the_same = Puede seguir adelante
match-then-the_same = No puede empezar, y los programas federales no pagan nada en lo que trabaje
match-then-could_not_tell = El inicio sigue en espera

matchfield-name = Nombre
matchfield-former_names = Nombres anteriores
matchfield-birth_date = Fecha de nacimiento
matchfield-state = Estado
matchfield-work = Trabajo
matchfield-npi = NPI
matchfield-excluded_on = Excluida desde
matchfield-grounds = Motivo
compared-same = Igual
compared-close = Parecido
compared-differs = Distinto
compared-unknown = No se sabe
compared-list_only = Solo en la lista

matchtier-weak = Poco más que un nombre
matchtier-possible = Posible
matchtier-strong = Fuerte
matchstate-open = Por revisar
matchstate-ruled_out = No es la misma persona
matchstate-confirmed = Confirmada
matchstate-undecided = No se pudo saber
matchstate-gone = Ya no está en la lista
matchfinding-not_the_same = No es la misma persona
matchfinding-the_same = Es la misma persona
matchfinding-could_not_tell = No se pudo saber
matchmeans-number_differs = Número verificado en el sitio de quien publica la lista: no coincide
matchmeans-number_fits = Número verificado en el sitio de quien publica la lista: coincide
matchmeans-birth_date = Fecha de nacimiento de otra fuente
matchmeans-other = Otro, con mis palabras

identity = Fecha de nacimiento y nombres anteriores
identity-title = { $name }: fecha de nacimiento y nombres anteriores
identity-lead = Se usa solo para las listas de exclusión. Se guarda sellado y no se vuelve a mostrar. Deje en blanco lo que no cambia.
identity-born_on = Fecha de nacimiento
identity-former_names = Nombres anteriores
identity-former_names-hint = Uno por línea: un apellido, o nombre y apellido
identity-npi = NPI
identity-npi-hint = 10 dígitos
identity-kept = Registrado
identity-not_kept = No registrado
identity-count = { $count ->
    [0] Ninguno registrado
   *[other] { $count } registrados
}
identity-save = Guardar

event-exclusion_list-loaded = Se cargó una lista de exclusión
event-exclusion_list-refused = Se rechazó un archivo para una lista de exclusión
event-exclusion_check-made = Se revisó a todas las personas en las listas de exclusión
event-exclusion_match-opened = Se encontró una posible coincidencia
event-exclusion_match-reopened = Volvió una posible coincidencia
event-exclusion_match-gone = Una posible coincidencia ya no está en la lista
event-exclusion_match-settled = Se revisó una posible coincidencia
event-person-identity_told = Se dio la fecha de nacimiento o nombres anteriores

waits-exclusion_matches = { $count ->
    [one] Una posible coincidencia en una lista de exclusión
   *[other] { $count } posibles coincidencias en listas de exclusión
}
waits-act-exclusion_matches = Revisar
waits-exclusion_list_old = La lista federal de exclusión es antigua. Cargue la de este mes.
waits-act-exclusion_list_old = Cargar
waits-exclusion_no_list = Todavía no se revisa a nadie en la lista federal de exclusión
waits-act-exclusion_no_list = Cargar la lista
waits-exclusion_extract_old = La lista de exclusión de SAM.gov es antigua. Cargue una nueva.
waits-act-exclusion_extract_old = Cargar
waits-exclusion_check_late = La revisión mensual en las listas de exclusión está atrasada. Revise a todas las personas ahora.
waits-act-exclusion_check_late = Revisar
waits-exclusion_not_checked = { $count ->
    [one] No se pudo revisar a 1 persona en las listas de exclusión
   *[other] No se pudo revisar a { $count } personas en las listas de exclusión
}
waits-act-exclusion_not_checked = Ver

exclusionreason-last_name-same = Los apellidos son iguales.
exclusionreason-last_name-cut = Los apellidos son iguales hasta donde la lista los escribe.
exclusionreason-last_name-half = Uno de varios apellidos es igual.
exclusionreason-last_name-former = Un apellido anterior es el de la lista.
exclusionreason-last_name-is_middle_name = El apellido de una persona es el segundo nombre de la otra.
exclusionreason-last_name-typo = Los apellidos difieren en una o dos letras.
exclusionreason-last_name-sounds_alike = Los apellidos suenan parecido.
exclusionreason-last_name-differs = Los apellidos son distintos.
exclusionreason-first_name-same = Los nombres son iguales.
exclusionreason-first_name-cut = Los nombres son iguales hasta donde la lista los escribe.
exclusionreason-first_name-part = Uno de varios nombres es igual.
exclusionreason-first_name-former = Un nombre anterior es el de la lista.
exclusionreason-first_name-is_middle_name = El primer nombre de una persona es el segundo de la otra.
exclusionreason-first_name-nickname = Un nombre es la forma corta del otro.
exclusionreason-first_name-begins_alike = Los nombres empiezan igual.
exclusionreason-first_name-initial = Un nombre es solo una inicial, y coincide.
exclusionreason-first_name-typo = Los nombres difieren en una o dos letras.
exclusionreason-first_name-sounds_alike = Los nombres suenan parecido.
exclusionreason-first_name-differs = Los nombres son distintos.
exclusionreason-first_name-missing = A uno de los dos le falta el nombre.
exclusionreason-names-swapped = El nombre y el apellido están intercambiados.
exclusionreason-name-alias = La lista lo da como otro nombre.
exclusionreason-middle_name-same = Un segundo nombre es igual.
exclusionreason-middle_name-initial = La inicial del segundo nombre coincide.
exclusionreason-middle_name-differs = Los segundos nombres son distintos.
exclusionreason-suffix-same = Los sufijos son iguales.
exclusionreason-suffix-differs = Los sufijos son distintos, como entre padre e hijo.
exclusionreason-birth_date-same = Las fechas de nacimiento son iguales.
exclusionreason-birth_date-swapped = Las fechas de nacimiento son iguales con día y mes cambiados.
exclusionreason-birth_date-one_digit = Las fechas de nacimiento difieren en un dígito.
exclusionreason-birth_date-same_year = Las fechas de nacimiento son distintas, del mismo año.
exclusionreason-birth_date-differs = Las fechas de nacimiento son distintas.
exclusionreason-birth_date-not_listed = La lista no da fecha de nacimiento, así que no descarta a nadie.
exclusionreason-birth_date-not_known = No tenemos su fecha de nacimiento, así que no descarta a nadie.
exclusionreason-state-same = Los estados son iguales.
exclusionreason-state-differs = Los estados son distintos.
exclusionreason-npi-same = El NPI es igual.
exclusionreason-npi-differs = Los NPI son distintos.
exclusionreason-work-same = El tipo de trabajo es igual.
exclusionreason-work-differs = Los tipos de trabajo son distintos.
exclusionreason-list-past = La lista dice que esta exclusión terminó.
exclusionreason-list-waived = La exclusión está dispensada en un estado.
exclusions-not_settled = La revisión en las listas de exclusión no está resuelta.

exclusiongrounds-1128a1 = Condena por un delito relacionado con un programa de salud
exclusiongrounds-1128a2 = Condena por maltrato o descuido de pacientes
exclusiongrounds-1128a3 = Condena por delito grave: fraude en servicios de salud
exclusiongrounds-1128a4 = Condena por delito grave: sustancias controladas
exclusiongrounds-1128b1 = Condena por delito menor: fraude
exclusiongrounds-1128b2 = Obstrucción de una investigación o una auditoría
exclusiongrounds-1128b3 = Condena por delito menor: sustancias controladas
exclusiongrounds-1128b4 = Licencia revocada, suspendida o entregada
exclusiongrounds-1128b5 = Exclusión o suspensión por otro programa federal o estatal
exclusiongrounds-1128b6 = Cobros excesivos o servicios innecesarios o deficientes
exclusiongrounds-1128b7 = Fraude, sobornos u otros actos prohibidos
exclusiongrounds-1128b8 = Entidad controlada por una persona sancionada
exclusiongrounds-1128b14 = Falta de pago de un préstamo para estudios de salud
exclusiongrounds-1128b15 = Controla una entidad sancionada
exclusiongrounds-1128b16 = Declaración falsa o engañosa
exclusiongrounds-1156 = Incumplió sus deberes de calidad de la atención
