# En el escritorio.
notices = Avisos
notices-of = Avisos: { $name }
missing-notice_request = No existe esa petición.
notices-against = Todavía no puede salir ningún rechazo
notices-laws = Lo que pide su estado
notices-laws-none = Su estado no pide ningún aviso que hayamos podido confirmar.
notices-since = desde el { $day }
notices-source = Fuente: { $source }. Revisado por última vez el { $day }. No es asesoría legal.
notices-read = Lo que ha leído
notices-read-none = No ha confirmado ningún aviso.
notices-read-on = { $law }: leído el { $day }
notices-letter-sent = Explicado el { $day }
notices-explain = Explique antes de rechazar
notices-explain-what = Su estado quiere que, antes de rechazar a alguien, le diga cuánto contó una prueba o conversación y por qué. Lo recibe como carta en su idioma, con un enlace para pedir una corrección o que una persona lo vuelva a mirar. Lo que usted escribe va tal como lo escribe.
notices-explain-do = Enviar la explicación
notices-asked = Lo que pidió
notice-counted = Cuánto contó la prueba o la conversación
notice-counted-ask = ¿Cuánto contó la prueba o la conversación?
notice-counted-hint = Por ejemplo: una de tres cosas, junto con la entrevista y la experiencia.
notice-counted-missing = Diga cuánto contó la prueba o la conversación
notice-reasons = Las razones principales
notice-reasons-ask = ¿Cuáles fueron las razones principales?
notice-reasons-hint = En palabras sencillas. La persona lo leerá.
notice-reasons-missing = Diga las razones principales
notice-looked = Miré yo sus respuestas y resultados, y habría podido decidir otra cosa
notice-looked-missing = Marque la casilla cuando lo haya mirado usted
notice-outcome-ask = ¿En qué quedó?
notice-outcome-missing = Elija en qué quedó
notice-answer-ask = ¿Qué le dice?
notice-answer-hint = Lo recibe como carta.
notice-answer-missing = Escriba lo que le dice
notice-answer-do = Enviar la respuesta
notices-letter_first = Su estado quiere una carta que explique qué contó y por qué antes de rechazar a alguien. Escríbala en Avisos. Quien ya no tiene interés puede retirar su solicitud en su propia página.
notices-answer_first = Pidió una corrección, o que una persona lo vuelva a mirar. Contéstele primero en Avisos.
notices-not_wanted = Nada aquí lo requiere: ninguna ley lo pide, o no se calificó ninguna prueba ni se terminó ninguna conversación.
notices-already_sent = La explicación ya se envió.
notices-already_answered = Esto ya se contestó.
notices-enough_open = Ya pidió varias cosas. Espere primero las respuestas, por favor.
notices-nobody_looked = Una persona tiene que mirar antes de que esto salga. Marque la casilla cuando lo haya hecho.
noticelaw-illinois = Illinois (HB 3773)
noticelaw-colorado = Colorado (SB 26-189)
noticelaw-connecticut = Connecticut (SB 5)
want-notice = un aviso antes de la prueba o conversación
want-letter = una carta que explique, antes de un rechazo
want-correction = una manera de corregir lo que está mal
want-review = una persona que vuelva a mirar
requestkind-correction = Una corrección
requestkind-review = Que una persona vuelva a mirar
requestoutcome-changed = Cambió
requestoutcome-unchanged = No cambió
event-notice-acknowledged = Aviso leído
event-notice-outcome_explained = Resultado explicado
event-notice-correction_asked = Pidió una corrección
event-notice-review_asked = Pidió que una persona vuelva a mirar
event-notice-answered = Petición contestada
waits-notice_requests = { $count ->
    [one] Una persona pidió una corrección o que se vuelva a mirar
   *[other] { $count } personas pidieron una corrección o que se vuelva a mirar
}
waits-act-notice_requests = Contestar

# Para quien solicita.
notice-back = Volver a su solicitud
notice-tool = Cómo cuentan la prueba y la conversación
notice-tool-what = Usamos un programa que se llama Muster. Califica la prueba con reglas fijas, iguales para todos, y ordena lo que usted dice en la conversación corta según lo que pide el puesto.
notice-tool-data = Usa solo sus respuestas: ni su edad, ni su voz o imagen, ni cómo escribe. No rechaza a nadie.
notice-tool-person = Una persona de { $practice } lee los resultados y decide. Si tiene una pregunta o necesita otra manera de hacer la prueba, díganos.
notice-law-illinois = Illinois: este es el aviso de que un programa de computadora (lo que la ley de Illinois puede llamar inteligencia artificial) ayuda en las decisiones sobre este puesto.
notice-law-colorado = Colorado: si no se le elige, antes le decimos qué contó y por qué. Puede pedirnos que corrijamos lo que esté mal sobre usted, y pedir que una persona vuelva a mirar.
notice-law-connecticut = Connecticut: un programa de computadora es parte de cómo se cubre este puesto. Usted lee esto antes de que alguien decida.
notice-read = Lo he leído
notice-is_read = Usted ya leyó esto.
notice-letter = Qué contó, y por qué
notice-asked = Lo que usted pidió
notice-waits = Todavía sin respuesta
notice-ask = Pedir algo
notice-ask-what = Puede pedirnos que corrijamos algo que tenemos mal, o que una persona vuelva a mirar. Le contestará una persona.
notice-kind-ask = ¿Qué desea?
notice-kind-missing = Elija qué desea
notice-said-ask = ¿Qué debemos saber?
notice-said-hint = Bastan unas frases.
notice-said-missing = Díganos de qué se trata
notice-ask-do = Enviar
letter-outcome-subject = Sobre su solicitud: { $job }
letter-outcome = Hola, { $name }:

    Antes de que { $practice } decida sobre su solicitud para { $job }, debe saber cómo se ve y por qué.

    Cuánto contó la prueba o la conversación: { $counted }

    Las razones principales: { $reasons }

    Una persona ha mirado sus respuestas y resultados. Si algo sobre usted está mal, o quiere que una persona vuelva a mirar, pídalo aquí: { $url }

    El enlace es solo para usted.

    { $practice }
letter-notice-answer-subject = Respuesta a lo que pidió: { $job }
letter-notice-answer = Hola, { $name }:

    { $outcome ->
        [changed] Usted nos preguntó por su solicitud para { $job }, y algo cambió.
       *[unchanged] Usted nos preguntó por su solicitud para { $job }. Lo miramos, y nada cambió.
    }

    { $answer }

    Puede leerlo otra vez aquí: { $url }

    { $practice }
