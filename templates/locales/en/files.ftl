# Files that people hand in.
missing-file = There is no such file.
file-missing = There is no such file. Send it first, then name the id that you get
file-other_use = This file was sent for something else. Send it again with the right used_for
file-of_another = This file belongs to someone else. Send it again for this person
file-sealed = Programs can’t send health-related files
file-sheet_kind = Choose a JPEG, a PNG or a PDF
event-file-added = File uploaded
event-file-swept = File removed: nothing used it
fileuse-proof = Proof
fileuse-resume = Résumé
fileuse-health = Health-related
fileuse-onboarding = From a new hire
fileuse-background_report = From a background check
fileuse-signed_sheet = Offer signed on paper
fileuse-onboarding_sheet = Onboarding document signed on paper
