# Archivos que la gente entrega.
missing-file = No existe ese archivo.
file-missing = No existe ese archivo. Envíelo primero y use el identificador que recibe
file-other_use = Este archivo se envió para otra cosa. Envíelo de nuevo con el used_for correcto
file-of_another = Este archivo es de otra persona. Envíelo de nuevo para esta
file-sealed = Los programas no pueden enviar archivos entregados por motivos de salud
file-sheet_kind = Elija un JPEG, un PNG o un PDF
event-file-added = Se subió un archivo
event-file-swept = Se eliminó un archivo que nada usaba
fileuse-proof = Comprobante
fileuse-resume = Currículum
fileuse-health = Por motivos de salud
fileuse-onboarding = De una persona recién contratada
fileuse-background_report = De una verificación de antecedentes
fileuse-signed_sheet = Oferta firmada en papel
fileuse-onboarding_sheet = Documento de incorporación firmado en papel
