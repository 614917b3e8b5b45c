# stub
missing-job = No existe ese puesto.
spoken-es = español
spoken-vi = vietnamita
