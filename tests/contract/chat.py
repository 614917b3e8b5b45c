"""Begins a chat, puts its id in the place of the one before among what is known, and prints what its link ends with.

What a made-up request ends takes the link of a chat with it, so each round of them gets a chat of its own.
"""

import json
import os
import sys

from practice import Practice

url, key, first = sys.argv[1:]
practice = Practice(url, key, int(first))
made = practice.send("POST", "/screenings", {"application_id": practice.application()["id"]})
with open(os.environ["MUSTER_KNOWN"]) as file:
    known = json.load(file)
known["ids"][made["id"].split("_")[0]] = [made["id"]]
with open(os.environ["MUSTER_KNOWN"], "w") as file:
    json.dump(known, file)
print(made["url"].rsplit("/", 1)[-1])
