assessment-missing = No existe esa prueba de habilidades. Elija una de la lista
assessments-closed = Este puesto está cerrado, así que ya no se invita a nadie a su prueba, salvo a quienes se postularon y siguen en espera: indique su solicitud.
assessments-no_blueprint = Todavía no hay prueba para este puesto.
assessments-too_few_items = Solo quedan { $left } preguntas para las tareas esenciales; una prueba necesita { $min }.
missing-assessment = No existe esa prueba de habilidades.
missing-item = Esta pregunta no está en el banco.
event-assessment-frozen = La prueba de habilidades quedó fija

# Lo que se fija al publicar.
publication-test = Qué se preguntará a quienes se postulen
publication-emptied = De esto no se pregunta nada, porque ninguna tarea esencial lo necesita: { $emptied }. Queda fuera del informe.
publication-without = Publicar sin prueba
test-given = Una prueba de habilidades de { $count } preguntas, la misma para todas las personas: { $parts }.
testlanguages-both = Se puede hacer en inglés o en español.
testlanguages-english = Solo se puede hacer en inglés. Todavía no hay suficientes preguntas en español.
test-too_few = Solo { $count } preguntas sirven para las tareas que marcó; una prueba de habilidades necesita 10. Este puesto se publicaría sin prueba. Marque más tareas o acéptelo abajo.
test-none = Todavía no hay una prueba de habilidades para este puesto. Usted elegirá por lo que sepa de otras maneras.
