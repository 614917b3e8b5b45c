"""Plays a short story by API, and prints every id that was seen in it, and a candidate's link to a test."""

import json
import sys

from practice import Practice

practice = Practice(*sys.argv[1:])
for _ in range(5):
    practice.job()
    practice.application()
    practice.license()
    practice.invitation()
invitation, link = practice.invitation()
practice.send("POST", "/sittings", {}, link=link)
kind = {"Content-Type": "application/octet-stream"}
practice.ask("POST", "/files", data=b"%PDF-1.4\n%%EOF\n", headers=kind)
for path in ["/people", "/assessments", "/users"]:
    practice.read(path)
seen = {"source": "Oregon State Board of Nursing", "method": "website", "status": "Active"}
practice.send("POST", f"/licenses/{practice.license()}/verifications", seen)
[decider, *_] = practice.ids["user"]
decision = {"reason": "another_chosen", "letter": "Thank you.", "decided_by": decider}
application = practice.application()["id"]
practice.send("POST", f"/applications/{application}/decision", decision)
practice.read("/messages")
# A new link for this one would take away the one that is used.
practice.ids["inv"].remove(invitation)
json.dump({"ids": practice.ids, "link": link}, sys.stdout)
