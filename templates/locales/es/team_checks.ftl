team = ¿Cómo le iría a su propio equipo?
team-lead = Pida a quienes hacen este trabajo que tomen la misma prueba. Usted ve cómo le fue al equipo en conjunto, y nunca a una sola persona.
team-few = { $count ->
    [0] Nadie de su lista de personal trabaja aquí todavía.
    [one] En su lista de personal hay 1 persona que trabaja aquí ahora.
   *[other] En su lista de personal hay { $count } personas que trabajan aquí ahora.
}
team-few-why = Los resultados se muestran solo cuando { $need } personas han tomado la prueba. Con menos, no verá ninguno.
team-link = Enlace para el equipo
team-none = Todavía no se le ha pedido a nadie.
team-ended = Terminó el { $day }.
team-open = Está abierta hasta el final del { $day }.
team-open-what = Envíe el enlace a quienes hacen este trabajo, o pídales que apunten el teléfono al código.
team-open-how = Recibe un solo enlace para todo el equipo. Funciona { $days } días, o hasta que usted la termine.
team-rule-paid = Tomarla es trabajo: cuéntela como tiempo pagado. Nadie está obligado a tomarla.
team-rule-nameless = A nadie se le pide el nombre. No se guardan el dispositivo, la hora ni el orden. Ninguna página, informe o descarga dice de quién es cada resultado, tampoco a la gerencia ni a la propiedad.
team-rule-shown = No se muestra nada hasta que { $need } personas la hayan entregado. Después, los resultados cambian solo cuando la entregan { $need } más.
team-make = Crear el enlace
team-again = Abrirla de nuevo
team-new_link = Crear otro enlace
team-end = Terminarla ahora
team-end-why = Un enlace nuevo desactiva el anterior. Al terminar, se borran las respuestas que aún no están en los resultados, porque los resultados solo crecen de { $need } en { $need }.
team-results = Resultados
team-results-of = Estos son los resultados de { $people } personas.
team-results-waiting = { $count ->
    [one] 1 persona más la ha entregado. Se suma cuando sean { $need }.
   *[other] { $count } personas más la han entregado. Se suman cuando sean { $need }.
}
team-taken = { $count ->
    [0] Hasta ahora nadie la ha entregado.
    [one] 1 persona la ha entregado.
   *[other] { $count } personas la han entregado.
}
team-too_few = Son muy pocas para mostrarlo: los resultados se muestran a partir de { $need } personas.
team-middle = La mitad quedó por debajo y la mitad por encima
team-range = Del puntaje más bajo al más alto, de 100
team-band = { $low }–{ $high }
team-from_to = De { $low }–{ $low_end } a { $high }–{ $high_end }
team-no_cut = Esto muestra qué tan difícil es la prueba para quienes hacen el trabajo. No es razón para fijar un puntaje mínimo: son pocas personas, las eligió usted y para ellas no había nada en juego.
team-questions = Pregunta por pregunta
team-questions-why = Si quienes hacen bien el trabajo fallan una pregunta, revise la pregunta: puede ser poco clara, estar desactualizada o tratar de algo que su consultorio hace de otra manera.
team-question = Pregunta
team-right = La acertaron
team-of = { $right } de { $people }
team-missed = Revise esta
team-without = Este puesto no tiene prueba de habilidades
team-without-why = Su equipo puede tomar la prueba de un puesto cuando esté publicado con una.
team-join = { $title }: la prueba para quienes llegan
team-join-lead = { $practice } le pide que tome la prueba que toman quienes se postulan, para ver si la prueba sirve. No se trata de usted.
team-join-questions = { $count }, todas en una página
team-join-time = Unos { $minutes } minutos. No hay límite de tiempo, y es tiempo de trabajo pagado
team-who = Quién ve qué
team-who-nameless = No se le pide su nombre. Tampoco se guardan su dispositivo, la hora ni el orden.
team-who-together = Su consultorio ve los resultados solo cuando { $need } personas la han entregado, y solo de todas en conjunto.
team-who-not_you = Nada de esto cuenta para su puesto, su pago ni su evaluación. Nadie está obligado a tomarla.
team-keep = Por favor
team-keep-secret = No muestre ni cuente las preguntas a nadie: quienes se postulan reciben las mismas.
team-keep-applying = Si usted se está postulando a este puesto, no siga.
team-keep-once = Tómela una sola vez. Nada se guarda hasta que la entregue al final, así que hágala de corrido.
team-begin = Ver las preguntas
team-sheet-lead = Deje en blanco lo que no sepa. Nada se guarda hasta que la entregue al final de la página.
team-turn_in = Entregarla
team-done = Gracias
team-done-lead = Sus respuestas se contaron. Ya puede cerrar esta página.
take-form-empty = Responda al menos una pregunta.
team_checks-empty = Responda al menos una pregunta.
team_checks-without_test = Este puesto no tiene prueba de habilidades.
team_checks-open = Ya está abierta. Termínela primero, o cree otro enlace.
team_checks-ended = Ya terminó. Ábrala de nuevo para crear un enlace.
team_checks-full = Se ha entregado { $max } veces, más de lo que es un equipo. Pida otro enlace a quien dirige el consultorio.
teamcheckstate-open = Abierta
teamcheckstate-ended = Terminada
missing-team_check = Este puesto no tiene prueba del equipo.
event-team_check-opened = Se creó el enlace para la prueba del equipo
event-team_check-ended = Terminó la prueba del equipo
