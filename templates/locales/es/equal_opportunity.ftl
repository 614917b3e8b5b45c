status-way-about_you_open = Voluntario: cuéntenos algo de usted
status-way-about_you_done = Ya nos contó algo de usted
status-way-do-about_you_open = Ver las dos preguntas
status-way-do-about_you_done = Verlo o cambiarlo
about_you = Sobre usted (opcional)
about_you-back = Volver a su solicitud
about_you-lead = Dos preguntas que ayudan a { $practice } a ver si contrata de manera justa. Puede contestar ambas, una o ninguna. No cambia nada en su solicitud.
about_you-who = Quién ve esto
about_you-who-what = Nadie que decida sobre su solicitud, ni nadie más en { $practice }. Sus respuestas se guardan cifradas. Solo se suman con las de otras personas cuando termina un trimestre, y no se muestra ningún número con menos de 5 personas. Hasta entonces puede cambiarlas.
about_you-sex = Sexo (opcional)
about_you-race = Raza u origen étnico (opcional)
about_you-rather_not = Prefiero no decirlo
about_you-again = Ya estuvo aquí. Lo que elija ahora reemplaza lo que eligió entonces.
about_you-save = Guardar
about_you-leave = No contestar
categorysex-female = Femenino
categorysex-male = Masculino
categoryrace-hispanic = Hispano o latino
categoryrace-white = Blanco
categoryrace-black = Negro o afroamericano
categoryrace-pacific = Nativo de Hawái u otra isla del Pacífico
categoryrace-asian = Asiático
categoryrace-native = Indígena de las Américas o nativo de Alaska
categoryrace-two_or_more = Dos o más razas
ratioreading-below_four_fifths = Menos de cuatro quintos
ratioreading-not_below = No menos de cuatro quintos
ratioreading-one_person_changes_it = No concluyente: una persona lo cambia
tab-rates = Tasas de selección
rates = Tasas de selección
rates-lead = Con qué frecuencia las personas de cada grupo llegan al paso siguiente
rates-edition = Contado
rates-before = Antes del { $day }
rates-by-sex = Por sexo
rates-by-race = Por raza u origen étnico
rates-by-both = Por sexo y raza u origen étnico
rates-by-job = { $job }: { $by }
rates-from = De { $from } a { $to }
rates-step-applied = solicitud
rates-step-chat = conversación corta
rates-step-test = prueba de habilidades
rates-step-interview = entrevista
rates-step-offer = oferta
rates-step-hired = contratación
rates-step-tested = prueba hecha
rates-step-above = puntuación por encima del medio
rates-group = Grupo
rates-of = Personas
rates-taken = Siguieron
rates-rate = Tasa
rates-ratio = Razón
rates-says = Qué dice
rates-unknown = No lo dijeron
rates-unknown-why = Se cuentan y no se comparan con nadie
rates-highest = La tasa más alta
rates-p = p de Fisher = { $p }
rates-z = { $z } desviaciones estándar
rates-shortfall = con { $people } más serían iguales las tasas
rates-small = Menos del 2% del total: una auditoría puede dejarlo fuera
rates-withheld = Grupos que no se muestran
rates-withheld-why = Menos de 5 personas en una celda, o hacen falta para que esas no se puedan deducir
rates-pooled = Dentro del mismo puesto
rates-odds = las posibilidades de contratación difieren por un factor de { $odds } (p = { $p })
rates-pooled-why = Se compara puesto por puesto y luego en conjunto (Mantel y Haenszel), para que no importe a qué puesto se postuló cada quien. 1 es ninguna diferencia.
rates-ties = { $count ->
    [one] 1 persona sacó justo la puntuación del medio y cuenta como no por encima.
   *[other] { $count } personas sacaron justo la puntuación del medio y cuentan como no por encima.
}
rates-read = Cómo leer esto
rates-people = { $count ->
    [one] 1 solicitud terminó entre el { $since } y el { $until }. Las retiradas no se cuentan.
   *[other] { $count } solicitudes terminaron entre el { $since } y el { $until }. Las retiradas no se cuentan.
}
rates-read-what = La razón es la tasa de un grupo al lado de la más alta. Menos de 0.80 se ha tomado por mucho tiempo como motivo para mirar más de cerca (Uniform Guidelines, sección 4D). No prueba nada, y una razón más alta tampoco. Donde una persona más o menos cambiaría la respuesta, lo decimos. Estos números se contaron una vez y no se vuelven a contar.
rates-auditor = La Ley Local 144 de la ciudad de Nueva York pide números con esta forma. También pide una auditoría independiente: Muster prepara los números y no se audita a sí mismo. Si la ley le aplica, contrate una.
rates-few = Muy pocas personas para decir algo
rates-few-why = Para mostrar una tasa hacen falta al menos 5 personas de cada grupo que siguieron y 5 que no. Con menos, un número revelaría lo que alguien dijo de sí. En un consultorio pequeño eso suele tardar más de un año, y puede que nunca pase.
rates-off = No se cuenta
rates-needed = Hace falta
rates-needed-what = 5 personas en cada celda de al menos dos grupos
rates-now = Hasta ahora
rates-now-what = { $count ->
    [0] Ninguna solicitud ha terminado desde el { $day }
    [one] 1 solicitud ha terminado desde el { $day }
   *[other] { $count } solicitudes han terminado desde el { $day }
}
rates-next = Próxima revisión
rates-neither = Esto no es ni buena ni mala noticia.
rates-ask = Preguntar a quienes se postulan
rates-ask-what = Después de postularse, cada persona puede decir su sexo y su raza u origen étnico, en inglés o en español. Es voluntario. Nadie que decida puede leerlo: se guarda cifrado y solo sale como los números de esta página, contados una vez por trimestre.
rates-staff = { $count ->
    [one] Aquí trabaja 1 persona.
   *[other] Aquí trabajan { $count } personas.
}
advice-off = Con menos de 15 personas no preguntamos: la ley federal no lo exige, y sus números serían demasiado pequeños para mostrarse alguna vez.
advice-explained = Con 15 a 99 personas, usted decide. La ley federal le aplica, y con estos números se nota si un paso deja fuera a un grupo. Cuente con leer «muy pocas personas» por mucho tiempo.
advice-recommended = Desde 100 personas lo recomendamos. Es probable que ya informe por estas categorías, y hay suficientes personas para que los números digan algo.
rates-begin = Preguntar a quienes se postulan
rates-stop = Dejar de preguntar
rates-owner = Solo una persona titular puede activar o desactivar esto.
selection_rates-too_small = Con menos de 15 personas no se puede activar: los números serían demasiado pequeños para mostrarse alguna vez.
missing-rates_edition = No hay tasas de selección de ese trimestre.
event-selection_rates-on = Se pregunta el sexo y la raza a quienes se postulan, de forma voluntaria
event-selection_rates-off = Ya no se pregunta el sexo ni la raza a quienes se postulan
event-selection_rates-frozen = Tasas de selección contadas y guardadas
event-selection_rates-too_few = Tasas de selección revisadas: muy pocas personas
