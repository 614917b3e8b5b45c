# Después de entregar.
done = Gracias
done-what = Entregó sus respuestas de { $title }.
done-late = Su última respuesta llegó después del límite de tiempo
done-late-what = Está guardada, pero por ahora no cuenta. Si algo se lo impidió, por ejemplo una conexión perdida, avise al consultorio: una persona aún puede hacer que cuente.
done-score = Su puntaje
done-next = Qué sigue
done-next-what = { $practice } verá su puntaje junto con todo lo demás que usted les contó. Decide una persona, y le avisarán.

# El puntaje.
score-caption = { $answered } de { $count } respondidas, { $right ->
    [one] 1 correcta
   *[other] { $right } correctas
}.
score-provisional = Provisional
score-provisional-why = La dificultad de cada pregunta es una estimación nuestra hasta que haya contestado más gente.
score-provisional-some = En algunas preguntas, la dificultad es una estimación nuestra hasta que haya contestado más gente.
score-unattended = Se hizo sin supervisión: no se puede descartar que alguien haya ayudado.
score-in_office = Se hizo en el consultorio, en una pantalla de allí.
score-blind = Contestando al azar se acierta más o menos { $guessed ->
    [one] 1 pregunta
   *[other] { $guessed } preguntas
}.
score-version = Versión de puntaje { $scoring }.
score-overall = General
score-items = { $count } preguntas
score-said = { $score }, probablemente entre { $low } y { $high }
score-short = { $score }, probablemente { $low }–{ $high }
score-short-provisional = . Provisional
score-count = { $right } de { $count }
score-table = Ver como tabla
score-part = Área
score-score = Puntaje
score-range = Probablemente entre
score-right = Correctas
score-hint = Áreas (pocas preguntas)
score-means = { $score } quiere decir: de 100 preguntas como estas, probablemente acertaría unas { $score }. Con { $count } preguntas, lo probable va de { $low } a { $high } (nueve de cada diez veces). No elija entre personas por diferencias más pequeñas.
score-means-you = { $score } quiere decir: de 100 preguntas como estas, usted probablemente acertaría unas { $score }. Con { $count } preguntas, lo probable va de { $low } a { $high } (nueve de cada diez veces).
score-edge-none = Ninguna pregunta quedó del todo bien. El puntaje no es 0 porque tan pocas preguntas no alcanzan para saber si alguien fallaría las 100.
score-edge-guessed = No son más aciertos que los que da contestar al azar.
score-edge-all = Todas las preguntas quedaron bien. El puntaje no es 100 porque tan pocas preguntas no alcanzan para saber si alguien acertaría las 100.
score-right-of = { $right } de { $count } correctas
score-hint-why = Muy pocas preguntas en cada una para dar un número. Las palabras comparan cada área con el resultado general de esta misma persona, no con el de otras. «Vale la pena preguntar» puede ser mejor o peor de lo que el resto hace esperar: pregunte en la entrevista.
score-hint-why-you = Muy pocas preguntas en cada una para dar un número. Las palabras comparan cada área con su propio resultado general, no con el de otras personas. «Vale la pena preguntar» puede ser mejor o peor de lo que el resto hace esperar.
word-stronger = Mejor que el resultado general
word-as_expected = Parecido al resultado general
word-too_few_to_say = Son muy pocas para decirlo
word-weaker = Más bajo que el resultado general
word-worth_asking_about = Vale la pena preguntar

missing-score = Todavía no hay puntaje.

# Answers that came late.
late = Respuestas que llegaron tarde
late-lead = Se guardan, pero no cuentan. Usted decide si deben contar. Quien decide sobre la persona solo ve el puntaje.
late-count = { $count ->
    [one] Una respuesta llegó tarde
   *[other] { $count } respuestas llegaron tarde
}
late-none = Ninguna respuesta llegó tarde
late-none-why = Cuando llegue una, por ejemplo porque se perdió la conexión, la encuentra aquí.
late_answers-more_came = Llegaron más respuestas desde que abrió esta página. Revise el número y decida sobre todas juntas.
late_answers-settled = Aquí no queda nada por decidir: alguien ya lo hizo.
late_answers-lost = No se encuentra una pregunta de esta prueba, así que ahora no se puede calificar. No se cambió nada. Vuelva a intentarlo cuando la página Hoy ya no muestre una prueba detenida.
settlement-lead = Si cuenta, la prueba se vuelve a calificar y solo se muestra el nuevo puntaje. El registro guarda los dos y su motivo.
settlement-ask = ¿Debe contar?
verdict-accepted = Sí, que cuente
verdict-left_out = No, que quede fuera
settlement-why = ¿Por qué?
settlement-why-hint = Según lo que le dijeron la persona o su propio personal
lategrounds-connection = Se perdió la conexión
lategrounds-server = Nuestro servidor no respondía
lategrounds-device = Falló el dispositivo
lategrounds-no_reason = Nadie dio un motivo
settlement-keep = Guardar la decisión
settlement-leave = Más tarde
settlement-verdict-missing = Diga si debe contar
settlement-grounds-missing = Elija un motivo
event-sitting-rescored = Se aceptó una respuesta tardía y la prueba se volvió a calificar
event-sitting-late_left_out = Una respuesta tardía quedó fuera

# Las preguntas con lo que se contestó, lo correcto y por qué.
answers = Preguntas y respuestas
answers-of = Preguntas y respuestas: { $person }
answers-why = La próxima persona puede recibir las mismas preguntas. No saque esta página del consultorio ni la muestre a quienes se postulan.
answers-question = Pregunta { $number }
answers-step = Paso { $number }
answers-answered = Contestó
answers-none = Sin respuesta
answers-right = Respuesta correcta
answers-because = Por qué
mark-right = Correcta
mark-part = Correcta en parte: { $earned } de { $of } puntos
mark-wrong = No es correcta
mark-empty = Sin respuesta
mark-unscored = No se califica
done-onward = Continuar en { $host }

# El informe en papel.
report = Informe de resultados
report-of = Informe de resultados de { $person }
report-file = Informe de resultados { $person }.pdf
report-person = Nombre
report-test = Prueba
report-practice = Consultorio
report-printed = Impreso por
report-standing = Comparada con el resultado total
report-caveat-provisional = Provisional.
report-caveat-alone = Se hizo sin supervisión.
report-caveat-office = Se hizo en el consultorio.
report-caveat-no_cut = No hay puntaje mínimo.
report-how = Cómo se lee
report-print = Descargar PDF
