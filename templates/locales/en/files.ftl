# Files that people hand in.
missing-file = There is no such file.
file-missing = There is no such file. Send it first, then name the id that you get
event-file-added = File uploaded
