regrades = Preguntas que no cuentan en los puntajes
regrades-lead = Si una pregunta resulta estar mal, los puntajes que se hicieron con ella se pueden volver a calcular sin ella.
regrades-which = En qué pruebas
regrades-every = Todas las pruebas que la hacen
regrades-state = Estado
regrades-began = { $day }, { $by }
regrades-none = No se ha dejado fuera ninguna pregunta
regrades-none-why = Abra una pregunta desde la lista de preguntas. Si su respuesta está equivocada, puede hacer que sus pruebas se vuelvan a calificar sin ella.
regrades-already = Ya está fuera de estos puntajes.
regrades-not_asked = Ninguna prueba así hace esta pregunta con esta redacción.
regrades-too_few_left = Sin ella, una prueba se quedaría con { $left } preguntas, y un puntaje necesita { $min }. Elija las pruebas una por una, o deje que las personas tomen otra prueba.
regrades-wider = También está fuera de todas las pruebas. Para que cuente, deshaga eso.
regrades-own = Usted mismo tomó una de estas pruebas. Tiene que hacerlo otra persona.
regrades-not_in_force = La pregunta ya cuenta.
regrades-item-missing = Indique qué pregunta
regrades-sha256-missing = Indique qué redacción
regrades-reason-missing = Elija un motivo
regrade = Dejarla fuera de los puntajes
regrade-title = Dejar una pregunta fuera de los puntajes
regrade-of = Fuera de los puntajes: { $title }
regrade-of-undone = Se deshizo: { $title }
regrade-concerns = { $tests ->
    [one] 1 prueba la hace con esta redacción.
   *[other] { $tests } pruebas la hacen con esta redacción.
}
regrade-scored = { $count ->
    [0] Todavía no hay ningún puntaje hecho con ella.
    [one] Hay 1 puntaje hecho con ella.
   *[other] Hay { $count } puntajes hechos con ella.
}
regrade-does-anew = Cada puntaje de las pruebas que elija se vuelve a calcular sin esta pregunta, para todos por igual.
regrade-does-keep = Los puntajes anteriores se conservan. Puede deshacerlo en cualquier momento.
regrade-does-tell = Los candidatos ven en su propia página que una pregunta no cuenta, pero no cuál.
regrade-does-list = Después verá sobre quiénes se decidió con el puntaje anterior.
regrade-does-ask = Las pruebas que ya tiene siguen haciéndola, para que todos reciban las mismas preguntas. Si elige todas las pruebas, las nuevas no la hacen. Para que solo falte en las nuevas, quítela en el banco de preguntas.
regrade-which = En qué pruebas
regrade-which-hint = Una respuesta equivocada lo está en todas partes. Elija una sola prueba si el motivo vale solo allí.
regrade-reason = Por qué
regrade-note = Nota
regrade-note-hint = Solo para su consultorio
regradereason-wrong_answer = La respuesta está equivocada
regradereason-unclear = Más de una respuesta puede ser correcta
regradereason-out_of_date = Cambió una regla
regradereason-known = Algunos candidatos la conocían de antes
regradereason-other = Otro motivo
regradestate-counting = Calculando
regradestate-counted = Fuera
regradestate-restoring = Volviendo a incluirla
regradestate-restored = Vuelve a contar
regradestate-said-counting = Los puntajes se están calculando de nuevo sin ella.
regradestate-said-counted = Todos los puntajes están calculados sin ella.
regradestate-said-restoring = Los puntajes se están calculando de nuevo con ella.
regradestate-said-restored = Vuelve a contar en todos los puntajes.
regrade-wait = Tarda alrededor de un minuto. Vuelva a abrir esta página para ver más.
regrade-what = Qué se hizo
regrade-changed = Puntajes calculados de nuevo
regrade-unscored = Puntajes que se quedan como están, porque falta otra pregunta de su prueba
regrade-began = Comenzó
regrade-undone = Se deshizo
regrade-undo = Que vuelva a contar
regrade-undo-why = Si deja que vuelva a contar, cada puntaje se calcula con esta pregunta, para todos por igual.
regrade-decisions = Decisiones que conviene revisar
regrade-decisions-why = Estas personas siguieron adelante o fueron rechazadas con un puntaje que ya no vale. Revise cada caso: ¿decidiría lo mismo?
regrade-who = Candidato
regrade-decided = Decisión
regrade-before = Puntaje de entonces
regrade-now = Puntaje de ahora
regrade-far = Fuera del rango anterior
regrade-none-decided = No se decidió sobre nadie con un puntaje anterior.
regrade-none-here = No hay ninguna entre estas. Puede haber más.
regrade-none-last = No hay ninguna entre estas, que son las últimas.
regrade-none-yet = Ninguna hasta ahora. Los puntajes se siguen calculando.
regrade-other = Sigue fuera de algunos de estos puntajes, por otro motivo.
regrade-more = Seguir buscando
question-regraded = Fuera de los puntajes de todas las pruebas
question-regraded-one = Fuera de los puntajes de una prueba
question-regraded-see = Ver qué se hizo
missing-regrade = No hay tal corrección de puntajes.
event-regrade-began = Pregunta dejada fuera de los puntajes
event-regrade-counted = Puntajes calculados de nuevo sin una pregunta
event-regrade-undone = Pregunta incluida otra vez en los puntajes
event-regrade-restored = Puntajes calculados de nuevo con una pregunta que estaba fuera
event-invitation-rescored = Puntaje calculado de nuevo
score-again = { $count ->
    [0] Calculado de nuevo
    [one] Pregunta fuera
   *[other] Preguntas fuera
}
score-again-why = { $count ->
    [0] Todas las preguntas vuelven a contar, para todos.
    [one] 1 pregunta no cuenta, para nadie.
   *[other] { $count } preguntas no cuentan, para nadie.
}
