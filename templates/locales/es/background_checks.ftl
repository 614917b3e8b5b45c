# En el escritorio.
background_check = Verificación de antecedentes
background_checks = Verificaciones de antecedentes
background_checks-lead = En el orden en que se pidieron
background_checks-none = Todavía no hay verificaciones de antecedentes
background_checks-none-why = Pídala en la página de una oferta firmada que dependa de ella.
background_check-person = Nombre
background_check-state = Estado
background_check-asked_on = Pedida el { $day }
background_check-of = Verificación de antecedentes: { $person }
background_check-none = Todavía no se pidió
background_check-asked = Esperando su firma
background_check-authorized = Firmada: pídala a la agencia
background_check-refused = No dio su permiso
background_check-ordered = Pedida a la agencia
background_check-under_review = La revisa una persona titular
background_check-passed = Completa
background_check-ended = Cerrada
background_check-closed = Detenida
backgroundcheckstate-asked = Esperando su firma
backgroundcheckstate-authorized = Firmada: pídala a la agencia
backgroundcheckstate-refused = No dio su permiso
backgroundcheckstate-ordered = Pedida a la agencia
backgroundcheckstate-under_review = La revisa una persona titular
backgroundcheckstate-passed = Completa
backgroundcheckstate-ended = Cerrada
backgroundcheckstate-closed = Detenida
missing-background_check = No existe esa verificación de antecedentes.

background_checks-offer_first = La verificación empieza cuando la oferta está firmada, y esta no lo está o se retiró.
background_checks-not_a_condition = La oferta firmada no depende de una verificación de antecedentes, así que no se puede pedir.
background_checks-already_asked = Esta verificación de antecedentes ya se pidió.
background_checks-disclosure_first = Lea la primera página antes de firmar.
background_checks-paper_changed = El texto cambió desde que usted abrió esta página. Léalo de nuevo.
background_checks-not_now = { $state ->
    [asked] Todavía no ha firmado. Antes de eso no se pide nada.
    [refused] No dio su permiso. Hable con la persona; todavía puede firmar.
    [authorized] Está firmada y todavía no se pidió a la agencia.
    [ordered] Se pidió a la agencia y todavía no llegó nada.
    [under_review] Una persona titular revisa el informe. Esto ya se hizo o todavía no toca.
    [passed] Esta verificación está completa.
    [closed] Esta verificación se detuvo. No se hace nada más con ella.
   *[ended] Esta verificación está cerrada.
}
background_checks-day_to_come = Elija un día que no esté por venir
background_checks-before_permission = Elija el día en que dio su permiso o uno posterior
background_checks-before_asked = Elija el día en que pidió esta verificación o uno posterior
background_checks-after_order = Elija el día en que se encargó o uno anterior
background_checks-after_report = Elija el día en que llegó el informe o uno anterior
background_checks-address_form = Escriba la calle o el apartado postal con su número, la ciudad y el código postal
background_checks-before_order = Elija el día en que se pidió o uno posterior
background_checks-report_missing = Agregue el informe. La persona debe recibir copia de lo que hay en su contra
background_checks-notice_first = Escriba el primer aviso antes de decidir en contra. Con él recibe el informe y tiempo para contestar.
background_checks-not_reached = Puede que todavía no tenga el informe. Entregue el enlace y anote el día: desde entonces corre el tiempo para contestar.
background_checks-before_notice = Elija el día en que se escribió el primer aviso o uno posterior
background_checks-too_few_days = Dé al menos { $days } días hábiles, o déjelo en blanco
background_checks-changed_meanwhile = Se agregó algo desde que usted abrió esta página, quizá su respuesta. Léala abajo y decida después. El motivo que escribió sigue aquí.
background_checks-own = No puede hacer esto en su propia verificación de antecedentes. Pídaselo a otra persona del consultorio.
background_checks-decide_first = Hay una verificación de esta persona en curso, o su informe está con una persona titular. Mientras no se decida, esta oferta solo se retira por una coincidencia de exclusión, o por una licencia de la que depende y que su junta dio por no válida antes de pedir la verificación. Una persona titular decide en la página del informe; mientras no haya llegado nada, también puede retirar la oferta por otro motivo.
background_checks-still_waits = Tiene hasta el { $day } para contestar. Decida al día siguiente.
background_checks-disputed = Dice que el informe está equivocado. Pida a la agencia que lo revise y anote lo que encontró. Después decida.
background_checks-owner_hands_over = A estas alturas el enlace abre el informe. Una persona titular crea uno nuevo en la página del informe.
background_checks-end_first = Una oferta firmada se retira por un informe de antecedentes solo con el aviso final. Abra la verificación de esta oferta: lleva por el primer aviso, la espera y el aviso final.
background_checks-not_settled = Hay una verificación de antecedentes en curso, o se cerró. La tarea termina cuando esté completa.

background_check-new = Pedir una verificación de antecedentes
background_check-new-of = ¿Pedir a { $person } una verificación de antecedentes?
background_check-new-what = Recibe un enlace. Lee una página sobre la verificación y firma otra para permitirla. Usted la pide a una agencia, después de la firma.
background_check-new-papers = Lo que lee y firma
background_check-new-disclosure = Primera página: se lee, sin nada más en ella
background_check-new-authorization = Segunda página: se firma
background_check-new-do = Enviar el enlace
background_check-place = Lo que pide { $state }
background_check-place-days = Después del primer aviso, { $days } días hábiles para contestar. Puede dar más.
background_check-place-usual = Es el plazo usual.
background_check-place-law = El estado pide al menos { $days } días hábiles.
background_check-place-source = Fuente: { $source }. Al { $day }. No es asesoría legal.
background_check-place-papers = { $state ->
    [CA] California tiene documentos y avisos propios que no están en esta página. Pídalos a su agencia o a su asesoría legal, y pregunte cuánto más hay que esperar si la persona disputa el informe. En las zonas no incorporadas del condado de Los Ángeles son 10 días hábiles más.
    [IL] Illinois tiene avisos propios que no están en esta página. El primero dice qué condena cuenta y por qué, y cómo contestar. El último dice además cómo pedirle que lo revise otra vez, y que la persona puede presentar un cargo ante el Departamento de Derechos Humanos de Illinois. Pídalos a su agencia o a su asesoría legal.
   *[other] Este estado tiene un documento o aviso propio que no está en esta página. Pídalo a su agencia o a su asesoría legal.
} Se leyó en: { $source }.

background_check-steps = Hasta dónde ha llegado
background_check-step-read = Primera página leída
background_check-step-signed = Permiso firmado
background_check-step-ordered = Pedida a { $agency }
background_check-step-order = Pedida a su agencia
background_check-step-back = Informe
background_check-step-sealed = Lo lee una persona titular. Los demás solo ven cuándo está completa.
background_check-step-refused = No dio su permiso ({ $when }). Hable con la persona: todavía puede firmar con el mismo enlace.
background_check-order = Anotar el pedido
background_check-order-what = Pida la verificación en el sitio de la agencia y anótelo aquí. El aviso final nombraría a la agencia.
background_check-agency = Agencia
background_check-agency-ask = Agencia
background_check-agency-missing = Escriba el nombre de la agencia
background_check-agency_phone = Teléfono de la agencia
background_check-agency_phone-ask = Teléfono de la agencia
background_check-agency_phone-missing = Escriba el teléfono de la agencia
background_check-agency_address = Dirección de la agencia
background_check-agency_address-ask = Dirección de la agencia
background_check-agency_address-missing = Escriba la dirección de la agencia
background_check-on = Día
background_check-signed_on = Firmada el
background_check-on-ordered = Pedida el
background_check-on-received = Recibido el
background_check-on-missing = Elija el día
background_check-signed_on-missing = Elija el día
background_check-order-do = Guardar el pedido
background_check-order-fix = Corregir el encargo
background_check-order-fix-what = Un aviso final nombraría a la agencia. Mientras no se escriba, puede corregir estos datos.
background_check-open = Abrir la página del informe
background_check-open-what = Para titulares. Queda registrado cada vez que alguien la abre.
background_check-link-lost = ¿Se perdió el enlace?
background_check-link-lost-what = Un enlace nuevo abre la misma página. El anterior deja de funcionar.
background_check-hand_over = Entregue en persona este enlace a { $person }, ahora: abre el informe. Ninguna carta lo lleva.
background_check-link-owner = El enlace abre el informe, así que solo lo crea una persona titular. El anterior deja de funcionar.
background_check-new-link = Crear un enlace nuevo
background_check-paper = ¿Firmó en papel?
background_check-paper-what = Si leyó y firmó las dos páginas en papel, anótelo aquí. Vale lo mismo.
background_check-on-signed = Firmada el
background_check-lies = Dónde está el papel
background_check-lies-ask = Dónde está el papel
background_check-lies-missing = Diga dónde está el papel
background_check-paper-do = Guardar la firma
background_check-paper-fix = Corregir la firma
background_check-paper-fix-what = Si guardó un día o un lugar equivocado, corríjalo aquí. Puede hacerlo hasta que llegue el informe.
background_check-step-paper = En papel, el { $day }. El papel está aquí: { $lies }
background_check-close = ¿Ya no hace falta?
background_check-close-what = Detiene esta verificación, por ejemplo si no dio su permiso y la contratan de todos modos. No se puede empezar de nuevo para esta oferta.
background_check-close-do = Detener esta verificación

background_check-record = Informe y decisión
background_check-record-sealed = Solo las personas titulares abren esta página, y cada apertura queda registrada. Nada de esto aparece donde se comparan candidaturas.
background_check-papers = Lo que leyó y firmó
background_check-paper-disclosure = Primera página, leída
background_check-paper-authorization = Permiso, firmado
background_check-paper-name = Firma
background_check-paper-at = Cuándo
background_check-paper-fingerprint = Huella digital
background_check-receive = Anotar lo que llegó
background_check-receive-what = Si nada hay en su contra, está completa. Si puede haber algo, todavía no pasa nada: sigue el primer aviso.
background_check-result = Resultado
background_check-result-ask = ¿Qué dice el informe?
background_check-result-missing = Elija qué dice el informe
backgroundresult-clear = No hay nada en su contra
backgroundresult-concern = Puede haber algo en su contra
background_check-report = Informe
background_check-report-ask = El informe
background_check-report-hint = Se necesita si puede haber algo en su contra. Un PDF o una foto, hasta 10 MB. Se guarda sellado
background_check-report-missing = Elija el archivo del informe
background_check-report-open = Abrir el informe
background_check-summary-open = Abrir el resumen de derechos
background_check-received-on = Informe recibido el { $day }
background_check-notify = Escribir el primer aviso
background_check-notify-what = Antes de decidir en contra, la persona recibe el informe, el resumen de sus derechos y tiempo para contestar. Usted entrega el enlace en persona. La oferta sigue en pie mientras tanto.
background_check-because = De qué se trata
background_check-because-ask = ¿Qué parte del informe puede contar en su contra y por qué importa en este puesto?
background_check-because-hint = La persona lo lee. Nombre el dato y la tarea que afecta; diga cuánto tiempo hace
background_check-because-missing = Diga de qué se trata y por qué importa en este puesto
background_check-days = Días para contestar
background_check-days-ask = Días hábiles para contestar
background_check-days-hint = Déjelo en blanco si son { $days }. Puede dar más, no menos
background_check-summary = Resumen de derechos
background_check-summary-ask = «Resumen de sus derechos según la Ley de Informe Imparcial de Crédito»
background_check-summary-hint = Descargue el archivo actual de consumerfinance.gov, en el idioma de la persona. No escriba uno propio
background_check-summary-missing = Elija el archivo del resumen de derechos
background_check-notify-do = Crear el aviso y su enlace
background_check-first = Primer aviso
background_check-first-written = Escrito el { $day }, con el informe y el resumen de derechos.
background_check-first-waits = { $days } días hábiles, hasta el { $day }. Puede decidir al día siguiente.
background_check-first-over = Tuvo hasta el { $day } para contestar.
background_check-reached = { $how ->
    [opened] Abrió el informe el { $day }.
    [answered] Contestó el { $day }.
   *[handed] Entregado el { $day }.
}
background_check-not-reached = Todavía no se entregó: sus { $days } días hábiles no han empezado.
background_check-opened = Su enlace abrió el informe por primera vez: { $when }.
background_check-not-opened = Su enlace no ha abierto el informe.
background_check-handed = ¿Ya lo entregó?
background_check-handed-what = Entregue en persona el enlace a { $person } y anote el día. Desde ese día corre el tiempo para contestar.
background_check-handed-do = Guardar el día
background_check-on-handed = Entregado el
background_check-final-open = El aviso final está en la página que abre su enlace. Entregue el enlace y anote el día.
background_check-final-handed = Aviso final entregado el { $day }.
background_check-their-answer = Su respuesta
background_check-no-answer = Todavía sin respuesta
answerkind-explains = Quiero explicarlo
answerkind-disputes = El informe está equivocado
background_check-rechecked = Lo que encontró la agencia
background_check-decide = Su decisión
background_check-decision = Decisión
background_check-decision-ask = ¿Qué hace usted?
background_check-decision-missing = Elija qué hace
backgrounddecision-rechecked = La agencia revisó de nuevo: anotar lo que encontró
backgrounddecision-go_ahead = Seguir con la contratación
backgrounddecision-end = Escribir el aviso final y retirar la oferta
background_check-words = Motivo
background_check-words-ask = Por qué, o qué se encontró
background_check-words-hint = Queda sellado. Diga cuánto tiempo hace, cómo afecta al puesto y qué dijo la persona
background_check-words-missing = Diga por qué, o qué se encontró
background_check-said = Su respuesta
background_check-said-missing = Escriba su respuesta
background_check-decide-do = Guardar la decisión
background_check-outcome = { $how ->
    [clear] No había nada en su contra. La verificación está completa.
    [went_ahead] Usted siguió con la contratación.
   *[ended] Usted decidió en contra y la oferta se retiró.
}
background_check-offer-note = Después de una verificación de antecedentes. El motivo está sellado allí.

event-background_check-asked = Verificación de antecedentes: pedida
event-background_check-disclosure_read = Verificación de antecedentes: primera página leída
event-background_check-authorized = Verificación de antecedentes: permiso firmado
event-background_check-refused = Verificación de antecedentes: sin permiso
event-background_check-ordered = Verificación de antecedentes: pedida a la agencia
event-background_check-received = Verificación de antecedentes: informe recibido
event-background_check-link_made = Verificación de antecedentes: enlace nuevo
event-background_check-passed = Verificación de antecedentes: completa
event-background_check-ended = Verificación de antecedentes: aviso final escrito
event-background_check-signed_on_paper = Verificación de antecedentes: firmada en papel
event-background_check-corrected = Verificación de antecedentes: se corrigió el encargo o el papel
event-background_check-closed = Verificación de antecedentes: detenida
event-background_check-handed_over = Verificación de antecedentes: enlace entregado
event-background_check-report_opened = Verificación de antecedentes: abrió el informe
event-background_check-first_notice_sent = Verificación de antecedentes: primer aviso escrito
event-background_check-answered = Verificación de antecedentes: la persona contestó
event-background_check-rechecked = Verificación de antecedentes: revisada de nuevo
event-background_check-record_read = Verificación de antecedentes: informe abierto

waits-background_order = { $count ->
    [one] Una verificación de antecedentes está firmada: pídala
   *[other] { $count } verificaciones de antecedentes están firmadas: pídalas
}
waits-act-background_order = Anotar el pedido
waits-background_review = { $count ->
    [one] Un informe de antecedentes espera a una persona titular
   *[other] { $count } informes de antecedentes esperan a una persona titular
}
waits-act-background_review = Abrir
waits-background_final = { $count ->
    [one] Un aviso final por entregar
   *[other] { $count } avisos finales por entregar
}
waits-act-background_final = Abrir
waits-background_sign = { $count ->
    [one] Una verificación de antecedentes por leer y firmar
   *[other] { $count } verificaciones de antecedentes por leer y firmar
}
waits-act-background_sign = Ver

# Para la persona.
background_yours = Su verificación de antecedentes
paperkind-disclosure = Sobre una verificación de antecedentes
paperkind-authorization = Su permiso
background_yours-read = Ya lo leí
background_yours-step = Página { $number } de 2
background_yours-sign-what = Léalo y firme abajo. Usted decide: sin su permiso no se hace ninguna verificación.
background_yours-refused = Usted dijo que no está de acuerdo. { $practice } ya lo sabe y hablará con usted. Si cambia de opinión, todavía puede firmar aquí.
background_yours-consent = Acepto firmar en línea y guardar mi copia en esta página
background_check-consent-missing = Marque la primera casilla si acepta firmar en línea, o firme en papel
background_yours-intent = Doy mi permiso, y escribir mi nombre es mi firma
background_check-intent-missing = Marque la segunda casilla si da su permiso
background_yours-paper = No tiene que firmar en línea. Firmar en papel es gratis y vale lo mismo: imprima esta página o pídala a { $practice }. Su acuerdo es solo para estas dos páginas. Necesita un teléfono o una computadora que abra esta página y pueda imprimirla o guardarla.
background_check-signature = Nombre legal completo
background_yours-signature = Su nombre legal completo
background_check-signature-missing = Escriba su nombre completo
background_yours-sign = Dar mi permiso
background_yours-no = ¿No está de acuerdo?
background_yours-no-what = Su oferta puede depender de la verificación. { $practice } hablará con usted antes de decidir nada.
background_yours-no-do = No estoy de acuerdo
background_yours-authorized = Gracias. { $practice } pedirá ahora la verificación. Usted no tiene que hacer nada.
background_yours-ordered = La verificación está en curso. Usted no tiene que hacer nada.
background_yours-under_review = { $practice } está revisando el resultado. Si hay una pregunta, la verá aquí antes de que se decida nada.
background_yours-passed = Su verificación de antecedentes está completa.
background_yours-first = Lea esto, por favor: todavía no se ha decidido nada
background_yours-first-what = { $practice } recibió un informe sobre usted y puede retirar la oferta por lo que dice. Primero usted recibe el informe y un resumen de sus derechos, y tiempo para contestar.
background_yours-first-until = Tiene hasta el final del { $day }.
background_yours-first-days = Tiene { $days } días hábiles desde el día en que abra aquí el informe, o desde el día en que { $practice } le dio este enlace.
background_yours-about = De qué se trata
background_yours-report = Leer el informe
background_yours-summary = Leer el resumen de sus derechos
background_yours-answer = Su respuesta
background_yours-answer-what = Si algo está equivocado, dígalo aquí y avise también usted a la agencia: si usted se lo pide, tiene que revisarlo gratis, por lo general en 30 días. No decidimos antes de tener su respuesta. También puede llamar a { $practice }.
background_yours-agency = La agencia que hizo el informe:
background_check-kind = Respuesta
background_yours-kind = ¿Qué quiere decir?
background_check-kind-missing = Elija una opción
background_yours-words = En sus propias palabras
background_yours-answer-do = Enviar mi respuesta
background_yours-answered = { $practice } tiene su respuesta. Una persona titular la lee antes de decidir.
background_yours-more = ¿Quiere agregar algo?
background_yours-unsent = Lo que escribió no se envió
background_yours-closed = Esta verificación de antecedentes se detuvo. No tiene que hacer nada aquí.
background_checks-page_past = Esta página cambió desde que la abrió, y lo que envió no se guardó. Lea lo que dice ahora. Si algo está mal, llame al consultorio.
background_checks-answered_so = Usted ya envió una respuesta de este tipo y guardamos esa. Lo que escribió ahora no se agregó: llame al consultorio y dígalo.
background_checks-answer_late = Se decidió antes de que esto llegara, así que lo que escribió no se agregó. Llame al consultorio y dígalo.
background_yours-ended = La oferta se retiró
background_yours-ended-what = { $practice } decidió no seguir adelante por un informe sobre usted. El informe lo hizo:
background_yours-ended-rights = La agencia no tomó esta decisión y no puede decirle por qué se tomó. Puede recibir una copia gratis del informe si la pide a la agencia dentro de 60 días. También puede decirle a la agencia que algo del informe está incompleto o equivocado, y ella tiene que investigarlo.
background_yours-copies = Sus copias
background_yours-copies-what = Imprímalas o guárdelas para tenerlas más de un año.

status-way-background_open = Una verificación de antecedentes por leer y firmar
status-way-background_signed = Su verificación de antecedentes
status-way-do-background_open = Leer y firmar
status-way-do-background_signed = Ver cómo va

# Los dos documentos, tal como se firman.
background_paper-disclosure = Aviso sobre una verificación de antecedentes

    { $practice } puede obtener un informe del consumidor sobre usted de una empresa de verificación de antecedentes y usarlo para tomar decisiones sobre su empleo. Muchas veces esto se llama verificación de antecedentes.

    El informe puede tener información sobre su carácter, su reputación general, sus características personales y su modo de vida.
background_paper-authorization = Permiso para una verificación de antecedentes

    Leí el aviso sobre una verificación de antecedentes en la página anterior.

    Doy permiso a { $practice } para obtener un informe del consumidor sobre mí de una empresa de verificación de antecedentes y usarlo para tomar decisiones sobre mi empleo.

# Los mensajes.
letter-background-subject = El siguiente paso de su oferta de { $practice }
letter-background = Hola, { $name }:

    Su oferta de { $practice } depende de una verificación de antecedentes. Léalo y firme en su teléfono: { $url }

    Usted decide. Si tiene una pregunta, llámenos antes.

    El enlace es solo para usted.

    { $practice }
letter-background-news-subject = Novedades sobre su verificación de antecedentes
letter-background-news = Hola, { $name }:

    Hay novedades sobre su verificación de antecedentes. { $practice } le da un enlace personal para leerlas. Si todavía no tiene el enlace, llámenos y pregunte por la persona titular.

    { $practice }
