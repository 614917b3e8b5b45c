place-reports = Informes
reports-lead = { $count ->
    [0] Hasta dónde llegan los candidatos y cuánto tarda
    [one] Hasta dónde ha llegado 1 candidato
   *[other] Hasta dónde han llegado { $count } candidatos y cuánto tarda
}
reports-export = Descargar como CSV
reports-tables = Todas las tablas (ZIP)
reports-job = Puesto
reports-all_jobs = Todos los puestos
reports-role = Tipo de trabajo
reports-all_roles = Todos los tipos de trabajo
reports-all_locations = Todas las sedes
reports-period = Se postularon
reports-show = Mostrar
reports-table = Ver como tabla
reportperiod-month = Últimos 30 días
reportperiod-quarter = Últimos 90 días
reportperiod-year = Últimos 12 meses
reportperiod-all = Todo el tiempo
milestone-applied = Solicitud
milestone-chat = Conversación corta
milestone-test = Prueba de habilidades
milestone-interview = Entrevista
milestone-offer = Oferta
milestone-hired = Contratación

reports-funnel = De la solicitud a la contratación
reports-funnel-why = Cada barra cuenta a quienes llegaron por lo menos hasta ahí. Quien se saltó un paso y llegó más lejos también cuenta. Los porcentajes son del paso anterior. Si ahí había menos de 20 personas, se ve la cantidad: una sola persona cambiaría demasiado el porcentaje.
reports-of = de { $before }
reports-of-people = { $people } de { $before }
reports-step = Paso
reports-people = Personas
reports-before = Del paso anterior
reports-here = Están ahí ahora
reports-closed = Cerradas ahí
reports-withdrawn = Se retiraron ahí
reports-times = Cuánto tarda cada paso
reports-times-why = El punto es la mediana: la mitad no tardó más. La línea abarca la mitad central. Solo se cuenta a quienes ya salieron del paso.
reports-left = { $count ->
    [one] 1 ya salió
   *[other] { $count } ya salieron
}
reports-few-times = { $count ->
    [one] 1 persona: muy pocas para decirlo
   *[other] { $count } personas: muy pocas para decirlo
}
reports-took = La mitad no tardó más de { $median }. La mitad central tardó de { $lower } a { $upper }
reports-span = { $unit ->
    [moment] < 1 hora
    [hours] { $count ->
        [one] 1 hora
       *[other] { $count } horas
    }
   *[days] { $count } días
}
reports-median = Mediana
reports-half = Mitad central
reports-between = de { $lower } a { $upper }
reports-no_times = Nadie ha salido todavía de un paso.
reports-to_hire = De la solicitud a la contratación, la mitad no tardó más de { $median }; la mitad central tardó de { $lower } a { $upper } ({ $count } personas).
reports-to_hire-few = { $count ->
    [0] No se contrató a nadie, así que no hay tiempo de contratación.
    [one] Se contrató a 1 persona: muy pocas para decir cuánto tarda.
   *[other] Se contrató a { $count } personas: muy pocas para decir cuánto tarda.
}
reports-sources = De dónde llegaron los candidatos
reports-source = Origen
reports-unknown_source = No se sabe
reports-interviewed = Con entrevista
reports-other_sources = { $count ->
    [one] 1 persona llegó de otro origen.
   *[other] { $count } personas llegaron de otros orígenes.
}
reports-sources-why = Según el enlace que siguieron, o quien los agregó.
reports-none = Todavía no hay nada que mostrar
reports-none-why = En cuanto alguien se postule, aquí verá hasta dónde llegan los candidatos y cuánto tarda. Si eligió arriba un puesto o un periodo, elija uno más amplio.
reports-waiting = Quienes más han esperado
reports-all_candidates = Todos los candidatos
reports-who = Candidato
reports-on = Esperan a
reports-since = Cuánto tiempo
reports-turn-read = Usted: leer la prueba
reports-turn-decide = Usted: decidir el siguiente paso
reports-turn-candidate = La persona: hacer la prueba
reports-turn-interview_wishes = Usted: ofrecer otras horas de entrevista
reports-turn-interviews_unpicked = Usted: ofrecer horas de entrevista otra vez
reports-turn-interview_ratings = Usted: calificar la entrevista
reports-turn-interviews_open = La persona: elegir la hora de la entrevista
reports-turn-interview_ahead = La entrevista
reports-turn-offer_sheets = Usted: revisar la oferta firmada en papel
reports-turn-offer_questions = Usted: responder su pregunta sobre la oferta
reports-turn-offers_signed = Usted: empezar la incorporación
reports-turn-offers_open = La persona: responder a la oferta
reports-turn-chats_passed_on = Usted: continuar la conversación en persona
reports-turn-chats_asked = Usted: responder en la conversación
reports-turn-chats_sent = Usted: leer la conversación
reports-turn-chats_open = La persona: terminar la conversación
reports-days = { $count ->
    [0] Desde hoy
    [one] 1 día
   *[other] { $count } días
}
reports-months = Mes a mes
reports-open = Siguen en curso
reports-took_to_hire = Tiempo hasta contratar
reports-months-why = Cada línea es de quienes se postularon en ese mes, pase lo que pase después. De los últimos meses es pronto para decir a cuántos se contratará: algunos siguen en camino. El tiempo hasta contratar necesita 5 contrataciones.
