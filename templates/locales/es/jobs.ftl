# stub
missing-job = No existe ese puesto.
spoken-spanish = español
spoken-vietnamese = vietnamita
