# En el escritorio.
offer = Oferta
offers = Ofertas
offers-lead = Primero las que esperan respuesta; después, en el orden en que se enviaron
offers-none = Todavía no hay ofertas
offers-none-why = Haga una en la página de la persona.
offers-already_open = Esta persona ya tiene una oferta abierta. Cambie esa.
offers-replaced_missing = Esta persona no tiene esa oferta. Déjela fuera o indique la que está abierta
offers-already_accepted = Esta persona ya firmó una oferta.
offers-not_open = { $state ->
    [accepted] Esta oferta ya está firmada.
    [declined] Esta oferta se rechazó.
    [withdrawn] Esta oferta se retiró.
    [expired] Ya pasó el último día para contestar esta oferta.
   *[replaced] Una oferta más nueva ocupa el lugar de esta.
}
offers-application_closed = Esta solicitud está cerrada; no hay nada que ofrecer.
offers-letter_changed = La carta cambió desde que usted abrió esta página. Léala de nuevo y luego firme.
offers-reason_after_signing = Esta oferta está firmada. Elija el informe de antecedentes, una lista de exclusión, una licencia, una razón médica u otra, y diga abajo por qué.
offers-outside_range = El anuncio dice de { $min } a { $max } { $period ->
    [hour] por hora
   *[year] al año
}. Diga por qué esta oferta es distinta
offers-first_day_past = Elija un primer día que no haya pasado
offers-answer_by_past = Elija un día que no haya pasado
offers-answer_by_late = Elija un día que no sea después del primer día de trabajo
offer-missing = No existe esa oferta
missing-offer = No existe esa oferta.

offer-person = Nombre
offer-job = Puesto
offer-state = Estado
offer-terms = Las condiciones
offer-pay = Pago
offer-pay-said = { $pay } { $period ->
    [hour] por hora
   *[year] al año
}
offer-hours = Horario
offer-hours-said = { $hours } horas por semana
offer-first_day = Primer día
offer-location = Lugar
offer-supervisor = Su jefe o jefa
offer-answer_by = Último día para contestar
offer-answer_by-said = Contestar a más tardar el { $day }
offer-conditions = Depende de
offer-sent-on = Enviada el { $day }
offer-starts = empieza el { $day }
offerstate-open = Esperando respuesta
offerstate-accepted = Firmada
offerstate-declined = Rechazada
offerstate-withdrawn = Retirada
offerstate-expired = Sin respuesta a tiempo
offerstate-replaced = Cambiada
condition-license_verified = Licencia o certificado verificado
condition-exclusions_checked = Listas de exclusión revisadas
condition-background_check = Verificación de antecedentes
condition-work_authorization = Permiso para trabajar en EE. UU. (formulario I-9)

offer-new-for = Oferta para { $person }
offer-change-for = Cambiar la oferta para { $person }
offer-new-lead = Las condiciones vienen del anuncio. Cambie lo que sea distinto.
offer-change-lead = La persona recibirá la oferta nueva para leerla, y la anterior ya no contará.
offer-pay-hours = Pago y horario
offer-pay_cents = Pago
offer-pay_cents-ask = Pago
offer-pay_cents-hint = En dólares, como 24.00
offer-pay_cents-missing = Escriba el pago, como 24.00
offer-pay_period = Por
offer-pay_period-ask = Por
offer-pay_period-missing = Elija hora o año
offer-hours-ask = Horas por semana
offer-posted = Publicado: de { $min } a { $max } { $period ->
    [hour] por hora
   *[year] al año
}. Si es distinto, diga por qué.
offer-outside_because = Por qué el pago es distinto del anuncio
offer-outside_because-ask = Por qué el pago es distinto del anuncio
offer-outside_because-hint = Solo si está fuera de lo publicado. La persona no lo ve
offer-outside_because-missing = Diga por qué el pago es distinto del anuncio
offer-schedule = Horario
offer-schedule-ask = Horario
offer-schedule-missing = Escriba el horario
offer-where = Lugar e inicio
offer-location-ask = ¿Dónde?
offer-location-missing = Escriba el lugar de trabajo
offer-supervisor-ask = Reporta a
offer-supervisor-missing = Escriba ante quién responde
offer-first_day-ask = Primer día
offer-first_day-missing = Elija el primer día
offer-answer_by-ask = Último día para contestar
offer-answer_by-hint = Se le recuerda el día anterior
offer-answer_by-missing = Elija el último día para contestar
offer-before = Antes de empezar
offer-conditions-ask = La oferta depende de
offer-line = Unas palabras suyas
offer-line-ask = Unas palabras suyas
offer-line-hint = Se envían tal como las escribe
offer-look = Ver la vista previa
offer-look-again = Actualizar la vista previa
offer-send = Enviar la oferta
offer-as = Lo que verá { $person }
offer-as-none = Complete el formulario y luego elija «Ver la vista previa».

offer-to = Oferta a { $person }
offer-change = Cambiar las condiciones
offer-withdraw = Retirar la oferta
offer-link-lost = ¿Se perdió el enlace?
offer-link-lost-what = Un enlace nuevo abre la misma oferta. El anterior deja de funcionar.
offer-new-link = Crear un enlace nuevo
offer-signature = Firma
offer-other_name = Firmado como { $signed }; la oferta era para { $offered }
offer-other_name-what = Pregunte quién firmó. Si no fue esa persona, retire la oferta y envíe otra.
offer-signed-by = Firmada por
offer-signed-typed = Nombre escrito
offer-signed-at = Cuándo
offer-signed-how = Cómo sabemos quién firmó
offer-signed-link = Por su enlace personal
offer-signed-consent = Aceptó firmar en línea
offer-signed-consent-said = Sí, versión { $version } del consentimiento
offer-signed-device = Dirección y dispositivo
offer-ended-on = { $day }
offer-questions = Preguntas sobre la oferta
offer-questions-after = Se preguntó antes de la respuesta. Llame o escriba si todavía está pendiente.
offer-questions-what = Llame, escriba o cambie las condiciones. La oferta sigue en pie hasta que contesten.
offer-letter = La carta
offer-letter-number = Versión { $number }
offer-outside = Fuera de lo publicado: { $because }

offer-withdraw-of = ¿Retirar la oferta a { $person }?
offer-withdraw-lead = Le avisaremos que la oferta se retiró. Puede hacer otra más adelante.
offer-withdraw-signed = Ya firmó. Una oferta firmada solo se puede retirar por una razón de la que depende. Antes de retirarla por un informe de antecedentes, la persona tiene que haber recibido el primer aviso, con el informe y tiempo para contestar. Si tiene dudas, pregunte antes a un abogado.
offer-reason = ¿Por qué?
offer-reason-ask = ¿Por qué?
offer-reason-missing = Elija por qué
offer-note = Más detalles
offer-note-ask = Más detalles
offer-note-hint = Para su archivo. La persona no lo ve
withdrawalreason-not_filling = No vamos a cubrir el puesto
withdrawalreason-another_chosen = Se eligió a otra persona
withdrawalreason-report = Informe de antecedentes
withdrawalreason-exclusion = Está en una lista de exclusión
withdrawalreason-license = Falta una licencia o un certificado
withdrawalreason-medical = No puede hacer las tareas esenciales, ni con ajustes
withdrawalreason-other = Otra razón
offers-steps_open = Haga antes lo que pide este motivo: { $count ->
    [one] falta 1 paso
   *[other] faltan { $count } pasos
}
offer-steps = Lo que se hizo antes
offer-steps-ask = Antes de retirar una oferta firmada por este motivo
offer-steps-missing = Marque lo que se hizo antes
offer-steps-done = Se hizo antes
rescissionstep-identity_compared = Es esta persona la de la lista, comparada por más que el nombre
rescissionstep-list_told_them = Se le dijo de la coincidencia y pudo decir que es otra persona
rescissionstep-source_read = Se consultó la página de la propia junta o certificadora
rescissionstep-license_told_them = Se le dijo y tuvo tiempo de mostrarla o renovarla
rescissionstep-same_for_everyone = A todas las personas que entran a este tipo de puesto se les pidió lo mismo
rescissionstep-duty_named = Se nombró la tarea esencial del anuncio que no se puede hacer
rescissionstep-adjustments_tried = Se hablaron ajustes con la persona y ninguno sirve
rescissionstep-source_named = Se puede decir de dónde se sabe
rescissionstep-they_answered = Se le dijo y pudo contestar

event-offer-sent = Oferta enviada
event-offer-asked = Pregunta sobre la oferta
event-offer-accepted = Oferta firmada
event-offer-declined = Oferta rechazada
event-offer-withdrawn = Oferta retirada
event-offer-replaced = Oferta cambiada
event-offer-expired = Oferta sin respuesta a tiempo
event-offer-link_made = Se creó un enlace nuevo a la oferta

# Para el candidato.
offer-yours = Su oferta, { $name }
offer-please = Por favor, conteste antes de que termine el { $day }. Hasta entonces, la oferta sigue en pie.
offer-sign = Aceptar y firmar
offer-ask = Hacer una pregunta
offer-letter-what = Esto es lo que usted firma, palabra por palabra. Está en inglés; arriba están las condiciones en español, y lo que escribió el consultorio, como lo escribió.
offer-letter-signed = Esto es lo que usted firmó, palabra por palabra. Está en inglés; arriba están las condiciones en español, y lo que escribió el consultorio, como lo escribió.
offer-keep-job = Por favor, no deje su trabajo actual hasta que le avisemos que todo esto está listo.
offer-paper = También puede imprimir esta página, firmarla en papel y llevarla a { $practice }. Vale lo mismo.
offer-over = { $state ->
    [declined] Usted rechazó esta oferta
    [withdrawn] Esta oferta se retiró
    [expired] Ya pasó el último día para contestar
    [replaced] Hay una oferta más nueva
   *[other] Esta oferta está cerrada
}
offer-over-what = Si tiene preguntas o cambió de opinión, llame a { $practice }.
offer-asked = Lo que usted preguntó
offer-asked-what = { $practice } tiene su pregunta. La oferta sigue en pie mientras espera.
offer-asked-over = { $practice } tiene su pregunta.
offer-ask-what = Pago, horario, otro primer día: pregunte antes de firmar. Si algo cambia, recibirá una oferta nueva para leer.
offer-question = Su pregunta
offer-question-ask = Su pregunta
offer-question-missing = Escriba su pregunta
offer-question-send = Enviar la pregunta
offer-consent = Acepto firmar en línea y guardar mi copia en esta página
offer-consent-missing = Marque la primera casilla si acepta firmar en línea, o firme en papel
offer-intent = Acepto esta oferta, y escribir mi nombre es mi firma
offer-intent-missing = Marque la segunda casilla si acepta la oferta
offer-consent-about = Sobre la firma en línea
offer-consent-paper = No es obligatorio. Firmar en papel es gratis y vale lo mismo: imprima esta página o pida la carta a { $practice }.
offer-consent-scope = Su consentimiento es solo para esta oferta. Puede retirarlo antes de firmar, llamando a { $practice }. No cambia nada más.
offer-consent-needs = Necesita un teléfono o una computadora que abra esta página y pueda imprimirla o guardarla. Avísenos si cambia su teléfono o su correo electrónico.
offer-signature-ask = Su nombre legal completo
offers-other_name = ¿Es este su nombre? La oferta está a otro nombre. Corríjalo o marque la casilla de abajo
offer-own_name = Sí, este es mi nombre
offer-signature-missing = Escriba su nombre completo
offer-no = ¿No es para usted?
offer-no-what = No tiene que dar una razón.
offer-decline = Rechazar la oferta
offer-decline-ask = ¿Rechazar esta oferta?
offer-decline-what = Avisaremos a { $practice } que usted no quiere el puesto: { $job }. Aquí no podrá deshacerlo.
offer-decline-leave = Conservar la oferta
offer-back = Volver a la oferta
offer-accepted = Usted aceptó la oferta
offer-accepted-lead = Gracias. Ya avisamos a { $practice }, que se comunicará con usted sobre lo que sigue.
offer-fingerprint = Huella
offer-fingerprint-what = Muestra si se cambió aunque sea una letra de la carta
offer-copy = Esta es su copia. Queda en esta página durante un año; descargue el PDF para conservarla más tiempo.

# Los mensajes.
letter-offer-subject = Su oferta de { $practice }: { $job }
letter-offer = Hola, { $name }:

    { $practice } le ofrece el puesto: { $job }. Puede leer la oferta en su teléfono, hacer una pregunta y firmarla o rechazarla. Conteste a más tardar el { $day }.

    Su oferta: { $url }

    El enlace es solo para usted.

    { $practice }
letter-offer-reminder-subject = Conteste a más tardar el { $day }: su oferta de { $practice }
letter-offer-reminder = Hola, { $name }:

    Su oferta de { $practice } sigue en pie hasta el final del { $day }: { $job }.

    Léala, haga una pregunta o conteste: { $url }

    Este enlace reemplaza al anterior.

    { $practice }
letter-offer-withdrawn-subject = Su oferta de { $practice }
letter-offer-withdrawn = Hola, { $name }:

    { $practice } retiró su oferta para el puesto: { $job }. Si tiene preguntas, llámenos.

    { $practice }

# La carta que se firma está en inglés, sea quien sea que la lea.
offer-letter-dear = Dear { $name }:
offer-letter-position = { $practice } offers you the position of { $job } in { $location }, reporting to { $supervisor }, starting { $day }.
offer-letter-pay = { $period ->
    [hour] We will pay you { $pay } for each hour you work.
   *[year] We will pay you { $pay } a year.
} Your schedule: { $schedule }.{ $hours ->
    [0] {""}
   *[other] {" "}That is { $hours } hours a week.
}
offer-letter-overtime = Hours over 40 in a week, and any other hours the law counts as overtime, are paid as the law requires: at least one and a half times your regular rate.
offer-letter-benefits = The position comes with: { $benefits }.
offer-letter-conditions = This offer depends on: { $conditions }.
offer-letter-condition = { $condition ->
    [license_verified] the verification of the license or certificate that the position needs
    [exclusions_checked] a check of the federal and state exclusion lists
    [background_check] a background check that you authorize
   *[work_authorization] Form I-9, which shows that you may work in the United States
}
offer-letter-at_will = Employment is at will as far as the law of { $state } allows: you or we may end it at any time, for any lawful reason. This letter is not a contract for a fixed time, and takes nothing away from your rights under the law.
offer-letter-open = The offer is open through the end of { $day }.
waits-offer_questions = { $count ->
    [one] Una pregunta sobre una oferta
   *[other] { $count } preguntas sobre ofertas
}
waits-act-offer_questions = Contestar
waits-offers_signed = { $count ->
    [one] Una oferta firmada: inicie la incorporación
   *[other] { $count } ofertas firmadas: inicie la incorporación
}
waits-act-offers_signed = Iniciar incorporación
waits-offers_open = { $count ->
    [one] Una oferta por contestar
   *[other] { $count } ofertas por contestar
}
waits-act-offers_open = Ver
offers-take_back_first = Firmó su oferta. Primero retírela en la página de la oferta; después puede rechazar la solicitud.

# En papel, y sus copias.
offer-paper-file = Carta de oferta { $person }.pdf
offer-paper-title = Carta de oferta
offer-paper-for = Carta de oferta para { $person }
offer-paper-signed = { $how ->
    [on_paper] Firmada en papel por { $name }. El registro de la firma está en la última página.
   *[online] Firmada por { $name }. El registro de la firma está en la última página.
}
offer-paper-not_signed = { $state ->
    [open] Sin firmar. La oferta está abierta hasta el { $day }.
    [declined] Sin firmar. La oferta se rechazó.
    [withdrawn] Sin firmar. La oferta se retiró.
    [expired] Sin firmar. Ya pasó el último día para contestar.
   *[replaced] Sin firmar. Una oferta más nueva ocupa su lugar.
}
offer-paper-attached = La carta, exactamente como se firma
offer-paper-by_hand = Para firmar en papel
offer-paper-by_hand-what = Acepto esta oferta.
offer-paper-by_hand-signature = Firma
offer-paper-by_hand-name = Nombre
offer-paper-by_hand-day = Fecha
offer-paper-by_hand-then = Después traiga esta página, o tome una foto y mándela en la página de la oferta.
offer-paper-record = Registro de la firma
offer-paper-record-what = Cómo se firmó la carta que está antes de esta página, según lo guarda { $practice }.
offer-paper-utc = { $at } (UTC)
offer-paper-link = Enlace número { $link }
offer-paper-address = Dirección de internet
offer-paper-device = Dispositivo
offer-paper-unknown = No se sabe
offer-paper-sha256 = Huella de la carta
offer-paper-sha256-what = SHA-256 de los bytes exactos de la carta. Van adjuntos a este PDF como { $file }.
offer-paper-to = Ofrecida a
offer-paper-practice = Consultorio
offer-paper-sent = Enviada
offer-paper-withdrawn = Retirada después de firmada
offer-paper-check = Para revisar una copia, abra la oferta y elija «Revisar una copia». Si se cambió aunque sea una letra, la copia no se reconoce.
offer-print = Descargar PDF
offer-check = Revisar una copia
offer-check-lead = Sepa si una copia es exactamente lo que se firmó. Nada de lo que envíe aquí se guarda.
offer-check-unsigned = Todavía no hay nada firmado. Hasta entonces solo puede saber si una copia es la carta exactamente como se ofreció. Nada de lo que envíe aquí se guarda.
offer-check-back = Volver a la oferta
offer-file = PDF o archivo de texto
offer-file-ask = La copia, como archivo
offer-file-hint = El PDF de aquí, o la carta como archivo de texto; hasta 10 MB
offer-file-missing = Elija un archivo que no esté vacío
offer-text = El texto
offer-text-ask = O pegue la carta o su huella
offer-text-hint = La carta entera, desde la fecha hasta el nombre del consultorio, o 64 letras y números
offer-text-missing = Elija un archivo, o pegue la carta o su huella
offers-copy_kind = Esto no es un PDF ni un archivo de texto. Elija el PDF de aquí, o pegue la carta.
offer-verdict = { $verdict ->
    [signed] Sí, esto es lo que se firmó
    [unsigned] Es la oferta, pero no prueba una firma
    [same_words] Las mismas palabras, pero no es una copia exacta
    [other] Es una copia de otra oferta
   *[unknown] No, esto no es una copia de esta oferta
}
offer-verdict-what = { $verdict ->
    [signed_letter] Cada letra de la carta es igual.
    [signed_pdf] Este PDF se hizo aquí después de la firma, y no se le cambió nada.
    [unsigned_letter] Cada letra de la carta es igual, y nadie la ha firmado.
    [unsigned_pdf] Este PDF se hizo aquí antes de que alguien firmara, y no se le cambió nada.
    [same_words] Solo cambian espacios o finales de línea. Descargue el PDF para tener una copia exacta.
    [other] Es exacta, pero es de una oferta distinta.
   *[unknown] Se le cambió algo, o nunca se hizo aquí. Hasta un archivo que se abrió y se guardó de nuevo es distinto. Descargue el PDF para ver lo que se firmó.
}
offer-verdict-sha256 = Huella de lo que usted envió
offer-verdict-other = Abrir esa oferta
missing-offer_copy = Ninguna copia de esta oferta tiene esa huella. Se le cambió algo, o nunca se hizo aquí.
copyof-letter = El texto de la carta
copyof-pdf = PDF

# Signed on paper, at the desk.
sheets = Firmada en papel
sheets-of = Firmada en papel: { $person }
sheets-lead = Cuando alguien firma a mano la carta impresa, ponga aquí una foto y diga qué ve. Desde ese momento la oferta está firmada.
sheets-offer = Si prefiere firmar a mano la carta impresa, puede mandar una foto, o la agrega usted.
sheets-count = { $count ->
    [one] 1 foto o escaneo de la carta firmada
   *[other] { $count } fotos o escaneos de la carta firmada
}
sheets-see = Ver lo que llegó
sheets-came = Lo que llegó
sheets-none = Todavía nada.
sheets-open = Abrir la foto o el escaneo
sheetstate-waiting = Falta revisarla
sheetstate-confirmed = Confirmada
sheetstate-returned = No sirvió
sheetstate-set_aside = Ya no hace falta
sheets-add = Agregar una foto de la carta firmada
sheets-add-do = Agregarla
sheets-file = Foto o escaneo
sheets-file-hint = Un JPEG, PNG o PDF de toda la página con la firma, de hasta 10 MB
sheets-compare = La carta con que se compara
sheets-seen = ¿Qué ve?
sheets-seen-what = Abra primero todas las fotos. Compare las condiciones y el número al pie de la página con la carta de aquí.
sheets-is_it = Es esta carta, sin nada tachado ni agregado, y está firmada
sheets-name = Quién firmó
sheets-name-hint = El nombre tal como está escrito en el papel
sheets-signed_on = Fecha en el papel
sheets-confirm = Registrar la firma
sheets-return = ¿No sirve?
sheets-reason = Qué le falta
sheets-reason-hint = Lo lee la persona candidata
sheets-return-do = Pedir otra foto
sheets-return-over = { $why ->
    [closed] Esta solicitud está cerrada: ya no se puede registrar una firma ni puede llegar otra foto. No le escribimos sobre esto.
   *[late] Ya pasó el último día para contestar, así que no puede llegar otra foto. Le avisaremos que la oferta venció.
}
sheets-return-over-do = { $why ->
    [closed] No sirve; la solicitud está cerrada
   *[late] No sirve; la oferta venció
}
sheets-how = Cómo funciona
sheets-how-print = Imprima el PDF, o que lo imprima la persona candidata. Firma y fecha la página al final de la carta.
sheets-how-photo = Alguien toma una foto de esa página y la agrega aquí o en la página de la persona candidata.
sheets-how-look = Usted la revisa. El registro dice «firmada en papel, vista por» usted. Guarde la hoja.
offer-is_it = Es esta carta y está firmada
offer-is_it-missing = Marque la casilla si es esta carta y está firmada
offer-name = Quién firmó
offer-name-missing = Escriba el nombre que está en el papel
offer-signed_on = Fecha en el papel
offer-signed_on-missing = Escriba la fecha que está en el papel
offer-because = Qué le falta
offer-because-missing = Diga qué le falta
offers-no_sheet = No hay ninguna foto de la carta firmada por revisar. Quizá alguien ya decidió.
offers-sheets_changed = Llegó o se decidió algo desde que usted abrió esta página. Revise todo lo que hay y luego decida.
offers-sheet_waits = Hay una carta firmada de esta oferta por revisar. Revísela primero: registre la firma o devuélvala.
offers-too_many_sheets = Ya hay { $most } fotos y escaneos de esta oferta.
offers-sheet_kind = Elija un JPEG, un PNG o un PDF
offers-signed_before_sent = La oferta se envió el { $day }, así que no puede estar firmada antes
offers-signed_too_late = No puede estar firmada después del { $day }: ese día llegó la foto o terminó el plazo
offers-own_sheet = Esta oferta es para usted. Tiene que revisarla otra persona.
offer-signed-read = Leído en la hoja
offer-signed-on = Fecha en el papel
offer-signed-on-what = Tal como está escrita
offer-signed-paper = En papel
offer-signed-paper-what = El consultorio guarda la hoja firmada. No se firmó nada en forma electrónica.
offer-seen-by = Vista por
offer-seen-at = Registrada
event-offer-sheet_handed_in = Foto de una oferta firmada agregada
event-offer-sheet_returned = La foto de una oferta firmada no sirvió
signedhow-online = En línea
signedhow-on_paper = En papel
waits-offer_sheets = { $count ->
    [one] Una oferta firmada en papel por revisar
   *[other] { $count } ofertas firmadas en papel por revisar
}
waits-act-offer_sheets = Revisar

# Signed on paper, for the candidate.
offer-paper-photo = O mándenos una foto.
sheets-own = ¿La firmó en papel?
sheets-own-what = Imprima la carta, fírmela y póngale la fecha, y tome una foto de la página con su firma. { $practice } la revisa y registra su firma. Hasta entonces no hay nada firmado.
sheets-own-send = Enviar la foto
sheets-own-sent = Su foto de la carta firmada
sheets-own-state = { $state ->
    [waiting] { $practice } la tiene y la va a revisar.
    [confirmed] { $practice } registró su firma.
    [returned] A { $practice } no le sirvió esta foto. Mande otra, por favor.
    [returned_late] A { $practice } no le sirvió esta foto.
   *[set_aside] Ya no hace falta.
}
letter-offer-sheet-subject = Por favor mande otra foto de su oferta firmada
letter-offer-sheet = Hola, { $name }:

    A { $practice } no le sirvió la foto de su oferta firmada: { $job }. En su página está el motivo. Ahí puede mandar otra foto, o firmar en su teléfono, hasta el final del { $day }.

    Su oferta: { $url }

    { $practice }
letter-offer-late-subject = Sobre la foto de su oferta firmada
letter-offer-late = Hola, { $name }:

    A { $practice } no le sirvió la foto de su oferta firmada: { $job }. En su página está el motivo. El último día para contestar fue el { $day }, así que la oferta venció. Si todavía quiere el puesto, llámenos, por favor.

    Su oferta: { $url }

    { $practice }
