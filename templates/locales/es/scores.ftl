# Después de entregar.
done = Gracias
done-what = Entregó sus respuestas de { $title }.
done-late = Su última respuesta llegó después del límite de tiempo
done-late-what = Está guardada y por ahora no cuenta. Si algo se lo impidió, por ejemplo una conexión perdida, avise al consultorio: una persona aún puede hacer que cuente.
done-score = Su puntaje
done-score-what = Qué parte de todas las preguntas de este tipo acertaría probablemente, y el margen en que cae nueve de cada diez veces.
done-next = Qué sigue
done-next-what = { $practice } verá su puntaje junto con todo lo demás que usted les contó. Decide una persona, y le avisarán.

# El puntaje.
score-caption = { $answered } de { $count } respondidas, { $right } correctas.
score-provisional = Provisional
score-provisional-why = Qué tan difícil es cada pregunta es una estimación nuestra, hasta que haya contestado más gente.
score-unattended = Se hizo sin supervisión: no se puede descartar que alguien haya ayudado.
score-blind = Respondiendo al azar se obtendría { $blind }.
score-version = Versión de puntaje { $scoring }.
score-overall = General
score-items = { $count } preguntas
score-said = { $score }, probablemente entre { $low } y { $high }
score-short = { $score }, probablemente { $low }–{ $high }. Provisional
score-count = { $right } de { $count }
score-table = Ver como tabla
score-part = Área
score-score = Puntaje
score-range = Probablemente entre
score-right = Correctas
score-hint = Áreas (pocas preguntas)
score-hint-why = En comparación con el resultado general. Muy pocas preguntas en cada una: sirve para conversar, no como puntaje.
word-stronger = Mejor
word-as_expected = Más o menos igual
word-weaker = Más bajo
word-worth_asking_about = Vale la pena preguntar

missing-score = Todavía no hay puntaje.

# Answers that came late.
late = Respuestas que llegaron tarde
late-lead = Se guardan y no cuentan. Usted dice si deben contar. Quien decide sobre la persona solo ve el puntaje.
late-count = { $count ->
    [one] Una respuesta llegó tarde
   *[other] { $count } respuestas llegaron tarde
}
late-none = Ninguna respuesta llegó tarde
late-none-why = Cuando llegue una, por ejemplo porque se perdió la conexión, la encuentra aquí.
late_answers-more_came = Llegaron más respuestas desde que abrió esta página. Mire el número y resuélvalas juntas.
late_answers-settled = Aquí no queda nada por resolver: ya lo hizo alguien.
late_answers-lost = No se encuentra una pregunta de esta prueba, así que ahora no se puede calificar. No se ha decidido nada. Vuelva a intentarlo cuando la página Hoy no nombre ninguna prueba detenida.
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
