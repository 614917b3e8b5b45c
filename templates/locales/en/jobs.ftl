# stub
missing-job = There is no such job.
spoken-spanish = Spanish
spoken-vietnamese = Vietnamese
