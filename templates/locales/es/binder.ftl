binder = Carpeta de auditoría
binder-span = Del { $from } al { $to }
binder-made = Creada el { $at }
binder-from = Desde
binder-to = Hasta
binder-show = Mostrar
binder-everyone = Todas las personas
binder-until = hasta el { $day }
binder-no_looks = Nadie consultó la fuente durante este tiempo.
binder-no_licenses = Ninguna licencia registrada
binder-matches = Posibles coincidencias en listas de exclusión
binder-row = fila { $row }
binder-events = En el registro
binder-checks = Revisiones en listas de exclusión
binder-no_checks = No hubo ninguna revisión durante este tiempo.
binder-chain = Prueba
binder-chain-says = { $events ->
    [one] El registro del consultorio está intacto: 1 evento, enlazado con lo anterior. Termina con esta huella:
   *[other] El registro del consultorio está intacto: { $events } eventos, cada uno enlazado con el anterior. Termina con esta huella:
}
binder-chain-how = Compárela con la de una copia de seguridad o con lo que dice «muster verify-log». «muster event-proof» prueba cada evento por separado.
binder-instead = Aquí está este año en su lugar.
binder-ends_before = El último día es anterior al primero
binder-signed = Final firmado
binder-signed-how = Guarde este texto como archivo, HEAD.json. Más adelante, «muster verify-log --since HEAD.json» dice si el registro continúa desde ahí, sin cambios.
