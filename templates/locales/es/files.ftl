# Archivos que la gente entrega.
missing-file = No existe ese archivo.
file-missing = No existe ese archivo. Envíelo primero y use el identificador que recibe
event-file-added = Se entregó un archivo
