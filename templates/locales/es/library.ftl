place-library = Preguntas
missing-skill = Esa habilidad no existe.
missing-blueprint = No hay prueba para este puesto.
library-unspoken = Esta pregunta no está escrita en ese idioma
library = Preguntas
library-lead = Las { $count } preguntas de las que pueden salir sus pruebas de habilidades. Cualquiera puede leerlas; por eso casi todas traen números nuevos para cada candidatura.
library-tab-questions = Preguntas
library-tab-skills = Habilidades
library-tab-tests = Pruebas por puesto
library-find = Palabras de la pregunta
library-area = Área
library-role = Puesto
library-roles = Puestos
library-kind = Tipo
library-language = Idioma
library-state = Estado
library-all = Todo
library-show = Mostrar
library-found = { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
}
library-question = Pregunta
library-skill = Habilidad
library-level = Nivel
library-time = Tiempo previsto
library-generated = Números nuevos cada vez
library-english-only = Solo en inglés
library-both = Inglés y español
library-of-skill = Solo preguntas sobre: { $skill }.
library-of-all = Mostrar todas las preguntas
library-none = Ninguna pregunta coincide
library-none-why = Pruebe con menos palabras o ponga un filtro otra vez en Todo.
library-none-do = Mostrar todas las preguntas
library-set-aside = { $count ->
    [one] Muster no puede usar 1 pregunta
   *[other] Muster no puede usar { $count } preguntas
}
library-set-aside-why = Algo en su archivo está mal, así que ninguna prueba la hace. Las demás preguntas funcionan. Avise a quien se encarga de este servidor.
library-set-aside-file = Un archivo completo
library-line = línea { $line }
calibrationmodel-rasch = Modelo de Rasch
calibrationsource-expert = El juicio de una persona
calibrationsource-local = Respuestas en un consultorio
calibrationsource-commons = Respuestas en tres consultorios o más
itemstate-offered = En uso
itemstate-retired = Retirada
library-shown = Como se ve en la prueba
library-in-en = Leer en inglés
library-in-es = Leer en español
library-draw = Números nuevos
library-order = Otro orden
library-drawn = Sorteo { $number } de 1,000. Nadie recibe estos números en su prueba.
library-same = El texto es igual para todas las personas. Solo cambia el orden.
library-about = Sobre esta pregunta
library-difficulty = Dificultad
library-difficulty-guess = Una estimación nuestra, hasta que haya contestado suficiente gente.
library-difficulty-found = { $difficulty }, con un margen de { $within }
library-difficulty-people = En una escala en la que 0 corresponde al candidato promedio. { $source ->
    [expert] A juicio de un experto, { $day }.
    [local] Según las respuestas de { $people } personas o más en un consultorio, { $day }.
   *[other] Según las respuestas de { $people } personas o más en varios consultorios, { $day }.
}
library-difficulty-settled = Las pruebas nuevas se califican con ella.
library-difficulty-open = Todavía no se califica con ella: sigue contando nuestra estimación.
library-points = Puntos
library-source = Fuente
library-source-read = Leída para esta pregunta
library-source-known = De conocimiento general. No se consultó para esta pregunta.
library-as-of = Con fecha de
library-review-by = Volver a leerla antes del
library-second = Segunda lectura
library-second-agrees = La contestó sin ver la respuesta y coincidió ({ $day })
library-second-differs = La contestó sin ver la respuesta y no coincidió ({ $day })
library-second-none = Nadie más la ha contestado todavía.
library-expert = Especialista con licencia
library-expert-read = La leyó una persona con { $credential } ({ $day })
library-expert-none = Ninguna persona especialista con licencia ha leído esta pregunta.
library-retired = Retirada
library-retired-on = Desde el { $day }. Ninguna prueba nueva la hace.
library-keys = La respuesta
library-keys-why = Esta pregunta puede salir en una prueba. No saque esta página del consultorio.
library-keys-show = Mostrar la respuesta
library-knows = Lo que hay que saber
library-outcome = Lo que dijo la segunda lectura
library-mistakes = Lo que dicen las respuestas equivocadas
library-mistake = Respuesta
library-mistake-says = Suele significar
library-mistake-any = Cualquier otra respuesta
library-skills = Habilidades
library-skills-lead = { $with ->
    [0] { $count } habilidades de un consultorio médico. Ninguna tiene preguntas todavía.
   *[other] { $count } habilidades de un consultorio médico. { $with } de ellas tienen preguntas.
}
library-skills-found = { $count ->
    [one] 1 habilidad
   *[other] { $count } habilidades
}
library-no-questions = Todavía ninguna
library-skills-none = Ninguna habilidad coincide
library-skills-none-do = Mostrar todas las habilidades
library-served = Para quién hace falta
need-essential = Indispensable en casi todos los consultorios
need-useful = Ayuda
library-levels = Lo que se puede hacer en cada nivel
library-levels-none = Todavía no está escrito.
library-skill-review = Las reglas cambian: conviene volver a leer estas preguntas antes del { $day }.
library-skill-none = Todavía no hay preguntas
library-skill-none-why = Hoy ninguna prueba pregunta por esta habilidad.
library-tests = Pruebas por puesto
library-tests-lead = Lo que pregunta una prueba de habilidades para cada puesto. Cada vacante saca de aquí sus propias preguntas.
library-tests-all = Todos los puestos
library-offered = Disponible
library-draft = Todavía no disponible
library-draft-why = Por qué nadie puede tomarla todavía
library-test-about = Qué es
library-words = Para leer
library-words-mean = Unas { $words } palabras, 1,800 como máximo
library-leaves-out = Lo que no mide
library-shares = Sobre qué pregunta
library-places = Preguntas en una prueba
library-share = Parte
library-choose-from = Para elegir
library-unscored = Sin puntos hasta que una persona especialista con licencia lea sus preguntas
library-shares-why = Una vacante puede preguntar menos: se dejan fuera las habilidades que no hacen falta para sus tareas.
itemstate-taken_out = Quitada por nosotros
itemstate-regraded = Sin contar en los puntajes
library-retire = Quitar de nuestras pruebas
library-retire-title = ¿Quitar esta pregunta de sus pruebas?
library-retire-lead = Ninguna prueba nueva suya la hará. Las pruebas ya publicadas la conservan, y también quienes están tomando una. Puede traerla de vuelta cuando quiera.
library-reason-ask = ¿Por qué?
library-reason-missing = Elija un motivo
library-note-ask = Nota
library-note-hint = Solo la lee su consultorio. Muster no la envía a ninguna parte.
library-spanish-lost = Algunas pruebas quedarán solo en inglés
library-spanish-lost-why = Sin esta pregunta no hay suficientes en español para estos puestos:
library-out = Quitada de sus pruebas
library-out-why = { $reason }. { $by }, { $day }. Ninguna prueba nueva suya la hace.
library-back = Traer de vuelta
library-regraded = Sin contar en ningún puntaje
library-regraded-why = { $by } la dejó fuera de todos los puntajes el { $day }, así que tampoco la hace ninguna prueba nueva suya. Si eso se deshace, las pruebas nuevas pueden volver a hacerla.
library-regraded-see = Ver en qué quedó
library-retired_by_bank = El banco retiró esta pregunta, así que ninguna prueba nueva la hace de todos modos.
library-out_already = Esta pregunta ya está fuera de sus pruebas.
library-not_out = Esta pregunta no está fuera de sus pruebas.
library-needed = { $role ->
    [medical_biller] La prueba de facturación médica
    [receptionist] La prueba de recepción
    [medical_assistant] La prueba para asistente médico
   *[office_manager] La prueba de administración del consultorio
} necesita esta pregunta: hace { $places } sobre esta habilidad y no quedan más. Primero traiga otra de vuelta.
retirementreason-wrong_answer = La respuesta parece equivocada
retirementreason-out_of_date = Cambió una regla
retirementreason-unclear = Se puede entender mal
retirementreason-not_our_work = No hacemos este trabajo
retirementreason-known = Ya la conocen quienes se postulan
retirementreason-other = Otro motivo
event-item-retired = Pregunta quitada de las pruebas nuevas
event-item-brought_back = Pregunta de vuelta en las pruebas nuevas
library-export = Descargar con respuestas (YAML)
library-too_many = Son { $found } preguntas, y un archivo tiene { $most } como máximo. Redúzcalas primero.
library-comments = Notas de su consultorio
library-comments-said = Notas
library-comments-none = Nadie ha escrito nada sobre esta pregunta todavía.
library-text-ask = ¿Qué conviene saber de ella?
library-text-hint = Solo la leen titulares y gerentes. No escriba nada sobre pacientes ni candidaturas.
library-text-do = Añadir nota
library-text-missing = Escriba algo o vuelva atrás
event-item-commented = Nota añadida a una pregunta
bank_name-form = Envíe un nombre como lo escribe el banco de preguntas, por ejemplo insurance.eligibility
library-opinion = ¿Es correcta la respuesta?
library-opinion-link = ¿Cree que la correcta es otra?
library-opinion-ask = Contéstela primero usted
library-opinion-why = Sin mirar la clave. No se muestra su nombre, y usted ve lo que dijeron los demás solo después de decir algo, cuando ya son tres. Puede cambiarlo.
library-opinion-right = ¿Qué respuesta es la correcta?
library-opinion-few = Guardado. Lo que opinan todos se muestra cuando son tres o más.
library-opinion-do = Guardar lo que pienso
library-opinion-heard = { $people ->
    [one] Ha opinado 1 persona
   *[other] Han opinado { $people } personas
}; { $others ->
    [0] nadie señala
    [one] 1 señala
   *[other] { $others } señalan
} otra respuesta que la de la clave.
library-opinion-needed = Si { $needed } o más, y tres de cada cinco en total, señalan la misma otra respuesta, la pregunta queda marcada para revisarla. Si usted está seguro, no tiene que esperar a eso.
library-doubted = Revise la respuesta de esta pregunta
library-doubted-what = Al menos tres de ustedes, y tres de cada cinco de quienes opinaron, piensan que la correcta es la misma otra respuesta. Nada cambia por sí solo: lea la pregunta otra vez y, si está mal, déjela fuera de los puntajes.
library-doubted-do = Dejarla fuera de los puntajes
library-choice-missing = Elija la respuesta que cree correcta
library-not_one_answer = Esta pregunta no tiene una sola respuesta correcta para todos.
event-item-judged = Alguien dijo qué respuesta de una pregunta cree correcta
