# stub
missing-job = There is no such job.
spoken-es = Spanish
spoken-vi = Vietnamese
