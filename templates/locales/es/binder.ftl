binder = Carpeta de auditoría
binder-span = Del { $from } al { $to }
binder-made = Creada el { $at }
binder-from = Desde
binder-to = Hasta
binder-show = Mostrar
binder-everyone = Todas las personas
binder-until = hasta el { $day }
binder-looked_on = con fecha del { $day }
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

binder-file = Descargar para entregar
binder-file-how = Un solo archivo con todo lo de arriba, para quien no tiene Muster. Se prueba a sí mismo en cualquier navegador, sin red, y dice qué entrada se cambió.
binder-offline-title = Carpeta de auditoría
binder-offline-proved = Comprobado
binder-offline-proved_means = Cada entrada de abajo es la que firmó el Muster del consultorio, y el registro detrás de ella está completo.
binder-offline-broken = No comprobado
binder-offline-broken_means = Algo en este archivo no es lo que se firmó. Pida el archivo otra vez.
binder-offline-changed = Esta entrada se cambió: {"{}"}
binder-offline-missing = Falta esta entrada: {"{}"}
binder-offline-added = Esta entrada se agregó: {"{}"}
binder-offline-order = Las entradas no están en el orden en que se firmaron.
binder-offline-beside = En este archivo hay algo que no forma parte de una carpeta. No se muestra. Puede venir de las extensiones de su navegador: abra el archivo en una ventana privada. Si esto sigue, el archivo se cambió.
binder-offline-signature = Se cambió la lista de entradas, los códigos del registro o la firma.
binder-offline-chain = El registro no llega a su final: un evento se cambió, se quitó o se agregó ({"{}"}).
binder-offline-manifest = La lista de lo firmado no se puede leer: se cambió.
binder-offline-unproved = No comprobado
binder-offline-unproved_means = La prueba de este archivo no se ha ejecutado. Necesita JavaScript; si está activado, el archivo se cambió.
binder-offline-how = La firma corresponde a esta clave (Ed25519). Compárela con la clave que le dé el consultorio: cualquiera puede hacer un archivo con una clave propia.
