tab-funnel = Hasta dónde llegan
tab-questions = Preguntas
questions = Qué tal funcionan las preguntas
questions-lead = { $count ->
    [0] Qué dicen las respuestas de las pruebas de habilidades sobre sus preguntas
    [one] Qué dice 1 prueba de habilidades calificada sobre sus preguntas
   *[other] Qué dicen { $count } pruebas de habilidades calificadas sobre sus preguntas
}
questions-behind = Algunas pruebas aún no se han contado. Vuelva a mirar en un minuto.
questions-role = Prueba de habilidades
questions-all = Preguntas
questions-flagged = { $count ->
    [0] Por ahora nada llama la atención.
    [one] Conviene revisar 1 pregunta. Aparece primero.
   *[other] Conviene revisar { $count } preguntas. Aparecen primero.
}
questions-others = Las demás preguntas
questions-one = Pregunta
questions-earlier = Redacción anterior
questions-answers = Respuestas
questions-asked = en el { $percent }% de las pruebas
questions-right = Acertadas
questions-right-after = acertadas
questions-rest = Va con el resto
questions-within = de { $low } a { $high }
questions-from = desde { $need } respuestas
questions-time = Tiempo habitual
questions-minutes = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
questions-look = Revisar
questions-why = Una pregunta va con el resto si a quienes les va bien en el resto de la prueba también les va bien aquí: 0 es nada, 0.30 es bueno. El margen dice dónde puede estar, 19 veces de cada 20. Las respuestas se cuentan de cinco en cinco, para que ninguna cifra delate a una persona. Los porcentajes y los tiempos necesitan 20 respuestas; cómo va con el resto necesita 30, y se saca alguna conclusión desde 100. Lo que quedó en blanco cuenta como error.
questions-none = Aún no se ha calificado ninguna prueba
questions-none-why = En cuanto alguien entregue una prueba de habilidades, aquí verá con qué frecuencia se acierta cada pregunta. Desde 10 respuestas Muster revisa si su respuesta puede estar equivocada; desde 30, qué tal va con el resto.
questionflag-check_key = Revise la respuesta
questionflag-reversed = Va contra el resto
questionflag-weak = Dice poco
questionflag-very_hard = Muy difícil
questionflag-very_easy = Muy fácil
questionflag-unused = Opción sin uso
questionflag-why-check_key = Las respuestas encajan mejor con otra opción.
questionflag-why-reversed = A quienes les va bien en el resto de la prueba aquí les va peor. Vuelva a leerla: puede confundir.
questionflag-why-weak = Apenas distingue: a quienes les va bien en el resto aquí les va más o menos como a cualquiera.
questionflag-why-very_hard = Se gana menos del 25% de sus puntos.
questionflag-why-very_easy = Se gana más del 95% de sus puntos: dice poco de cualquiera.
questionflag-why-unused = Menos del 5% eligió una de sus respuestas equivocadas: no confunde a nadie.
certainty = Qué tan seguros son los puntajes
certainty-test = Prueba
certainty-own = Su propia prueba para esta función
certainty-expected = Confiabilidad esperada
certainty-alpha = Alfa
certainty-empirical = Confiabilidad observada
certainty-from = desde { $need } personas
certainty-others = { $count ->
    [one] Otra prueba la tomaron menos personas.
   *[other] Otras { $count } pruebas las tomaron menos personas.
}
certainty-why = 1 sería ninguna duda. La confiabilidad esperada se calcula por lo seguro que es cada puntaje, para la población en general. Alfa dice qué tanto concuerdan las preguntas de una prueba, con su margen. La confiabilidad observada compara cuánto difieren estas personas con lo seguro que es cada puntaje. Las dificultades de las preguntas todavía son estimaciones nuestras.
told = Dónde dice más la prueba
told-says = Distingue mejor alrededor de un puntaje de { $at }.
told-why = Cuanto más alta la línea, más seguro es ahí un puntaje. Sale de las dificultades que esperamos de las preguntas de la prueba que más personas tomaron.
told-weaker = Más bajo
told-middle = Medio
told-stronger = Más alto
told-score = Puntaje
told-information = Información
told-error = Error estándar
question-wording = Redacción { $number }
question-generated = Cada persona recibió números propios. Este es un ejemplo.
question-suspect = Las respuestas son más de 20 veces más probables si la correcta es esta:
question-suspect-do = Eso no prueba nada. Vuelva a leer la pregunta, su respuesta y su fuente. Si la respuesta está equivocada, no se apoye en esta pregunta y revise las decisiones que dependieron de un puntaje muy justo.
question-empty = En blanco
question-options = Qué se eligió
question-option = Opción
question-key = Respuesta correcta
question-chose = Personas
question-share = Parte
question-ability = Su nivel
question-ability-from = desde { $need } personas
question-options-why = Su nivel es cómo les fue en el resto de la prueba: 0 es el medio, 1 es mejor que 84 de cada 100. Quienes eligen la respuesta correcta deberían estar más arriba.
question-months = Mes a mes
question-months-says = Qué parte se contestó bien en cada mes
question-month = Mes
question-difficulty = Dificultad
question-months-why = La dificultad está en logits, según cómo les fue a las personas en el resto de la prueba: más alto es más difícil. Sirve para comparar unos meses con otros y no es una calibración. Las respuestas se cuentan de cinco en cinco, en el mes de la última. Llama la atención si los últimos tres meses se apartan de los anteriores en medio logit o más, por encima del azar, con 100 respuestas de cada lado.
question-harder = En los últimos tres meses fue más difícil que antes, por { $by } logits. ¿Cambió una regla?
question-easier = En los últimos tres meses fue más fácil que antes, por { $by } logits. ¿Se ha corrido la voz?
question-compared = ¿Es más difícil para algunos?
question-beside = Comparación
question-beside-people = { $focal } y { $reference }
question-delta = Diferencia
question-says = Qué indica
question-pooled = con las de su tipo
question-compared-why = Se compara a personas a las que les va igual en el resto de la prueba (Mantel-Haenszel). Por debajo de 0 es más difícil en español o en un teléfono. Hacen falta { $need } personas en el grupo más pequeño, o en todas las preguntas de este tipo juntas y 20 aquí. Es una pista para revisar, no un veredicto: quienes eligen un idioma o un dispositivo se distinguen también en otras cosas. Aquí no se usa nada de lo que las personas dicen de su sexo o raza.
comparedby-language = Español frente a inglés
comparedby-device = Teléfonos frente a computadoras
leadsaid-too_few = Son muy pocas personas para decirlo
leadsaid-alike = Más o menos igual de difícil
leadsaid-harder = Más difícil: revísela
leadsaid-easier = Más fácil: revísela
questionflag-drifted = Cambió con el tiempo
questionflag-why-drifted = En los últimos tres meses fue claramente más difícil o más fácil que antes. Puede que se haya corrido la voz o que haya cambiado una regla.
questionflag-uneven = Desigual
questionflag-why-uneven = Es más difícil o más fácil en español o en un teléfono para personas a las que les va igual en el resto de la prueba. Lea las dos redacciones y mírela en un teléfono.
content = Qué pide la prueba
content-of = { $job }: qué pide la prueba
content-lead = { $count ->
    [one] 1 pregunta, fijada el { $day } según las tareas de este anuncio
   *[other] { $count } preguntas, fijadas el { $day } según las tareas de este anuncio
}
content-duties = Tareas, habilidades y preguntas
content-duty = Tarea
content-needed = Hace falta
content-asks = Habilidades y preguntas
content-essential = Esencial
content-day_one = Desde el primer día
content-not_asked = La prueba no pregunta por ella
content-unasked = { $count ->
    [one] La prueba no pregunta por 1 tarea; puede cubrirla una pregunta de entrevista.
   *[other] La prueba no pregunta por { $count } tareas; pueden cubrirlas preguntas de entrevista.
}
content-why = Esto muestra que la prueba pide lo que pide el trabajo (evidencia de contenido). No muestra que a quienes sacan más puntos les vaya mejor en el trabajo: para eso hacen falta resultados de al menos 100 personas, y aquí ninguna prueba se llama validada.
tab-raters = Quienes entrevistan
raters = Cuánto coinciden quienes entrevistan
raters-lead = Entrevistas que calificaron dos o más personas, cada una sin ver las calificaciones de la otra
raters-agree = Coincidencia
raters-count = { $interviews ->
    [one] 1 entrevista fue calificada por varias personas.
   *[other] { $interviews } entrevistas fueron calificadas por varias personas.
}
raters-near = De { $pairs } pares de calificaciones, { $near } fueron iguales o con un punto de diferencia.
raters-one = La calificación de una persona (ICC)
raters-two = El promedio de dos (ICC)
raters-kappa = Pregunta por pregunta (kappa ponderado)
raters-from = hacen falta { $need } entrevistas; hay { $have }
raters-why = 1 sería coincidencia total, 0 la del azar. El margen dice dónde puede estar, 19 veces de cada 20. Que el número sea más alto para dos que para una es la razón de que califiquen dos. Una coincidencia baja es motivo para hablar de cómo se ve un 3, no una falta de nadie.
raters-each = Cada persona
raters-who = Quien entrevista
raters-interviews = Entrevistas
raters-higher = Califica más alto por
raters-each-from = desde { $need } entrevistas
raters-each-why = En puntos, al lado de quienes calificaron las mismas entrevistas. Menos de 0 es más estricto. Depende de quiénes eran las otras personas.
raters-none = Aún no hay entrevistas calificadas por dos personas
raters-none-why = Cuando dos personas califiquen la misma entrevista, cada una por su cuenta, aquí verá cuánto coinciden. Hacen falta 20 entrevistas así para decirlo.
tab-outcomes = En el trabajo
outcomes = Los puntajes y cómo va en el trabajo
outcomes-lead = De quienes tomaron la prueba y fueron evaluados en un seguimiento a los 30, 60 o 90 días
outcomes-people = { $count ->
    [one] 1 persona tiene puntaje y evaluación.
   *[other] { $count } personas tienen puntaje y evaluación.
}
outcomes-evidence = Indicios hasta ahora
outcomes-r = Cómo van juntos (correlación)
outcomes-unrestricted = Corregida por haber visto solo a quienes contrató
outcomes-from = Hacen falta { $need } personas; hay { $have }
outcomes-parts = A cuántos les va bien en cada tercio de los puntajes
outcomes-third = Puntajes
outcomes-well = Cumple o supera lo que pide el puesto
outcomes-part-lower = Tercio más bajo
outcomes-part-middle = Tercio del medio
outcomes-part-upper = Tercio más alto
outcomes-why = 0 es nada, 1 sería por completo. El margen dice dónde puede estar, 19 veces de cada 20: 0.30 con 30 personas puede ser cualquier cosa entre −0.07 y 0.60. El puntaje es el primero que tuvo antes del seguimiento; la evaluación es el promedio de las señales evaluadas en el más reciente. Desde 100 personas son indicios hasta ahora, y solo entonces se corrige algo. Ninguna cantidad de personas hace que una prueba quede validada.
outcomes-none = Todavía nadie tiene las dos cosas
outcomes-none-why = Cuando alguien que tomó la prueba tenga un seguimiento a los 30, 60 o 90 días, verá aquí cómo van los puntajes con las evaluaciones. Hacen falta 10 personas para decir algo y 100 para hablar de indicios.
parallel = Hasta dónde coinciden dos versiones de la prueba
parallel-of = { $count } personas tomaron después otra versión.
parallel-few = { $count } de { $need }: tantas personas han tomado otra versión, y hacen falta { $need } para decir algo.
parallel-why = Quien toma después otra versión debería tener más o menos el mismo puntaje. 1 sería exactamente el mismo orden. Algunas personas aprenden entre una y otra y solo algunas vuelven, así que la cifra verdadera probablemente es más alta.
