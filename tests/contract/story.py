"""Plays a short story by API, and prints every id that was seen in it, and a candidate's link."""

import json
import re
import sys

import requests

base, key = sys.argv[1:]
session = requests.Session()
session.headers["Authorization"] = f"Bearer {key}"
ids: dict[str, list[str]] = {}
TYPE_ID = re.compile(r"\b([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}\b")


def send(method: str, path: str, body=None, **headers) -> dict:
    answer = session.request(method, base + path, json=body, headers=headers)
    if not answer.ok:
        sys.exit(f"{method} {path}: {answer.status_code} {answer.text}")
    if "json" in answer.headers["Content-Type"]:
        for found in TYPE_ID.finditer(answer.text):
            seen = ids.setdefault(found[1], [])
            if found[0] not in seen:
                seen.append(found[0])
    return answer.json()


def etag(path: str) -> str:
    return session.get(base + path).headers["ETag"]


def publish() -> str:
    job = f"/jobs/{send('POST', '/jobs', {'role': 'receptionist'})['id']}"
    profile = send("GET", "/role-profiles/receptionist")
    duties = [duty | {"essential": True, "day_one": True} for duty in profile["duties"]]
    description = {
        "title": "Front desk receptionist",
        "summary": "You are who patients meet first.",
        "schedule": "Monday to Friday",
        "employment": "full_time",
        "location": "Salem",
        "duties": [{k: duty[k] for k in ("id", "text", "essential", "day_one")} for duty in duties],
        "pay": {"min_cents": 1950, "max_cents": 2300, "period": "hour"},
    }
    send("PUT", job, description, **{"If-Match": etag(job)})
    send("POST", f"{job}/publication", {"without_test": True}, **{"If-Match": etag(job)})
    return job.removeprefix("/jobs/")


for _ in range(20):
    send("POST", "/jobs", {"role": "medical_biller"})
published = publish()
for number in range(20):
    body = {"name": "Marisol", "phone": f"503 555 01{number:02}", "job_id": published}
    applied = send("POST", "/applications", body)
    send("GET", f"/applications/{applied['id']}/timeline")

person = send("GET", "/people")["data"][0]["id"]
for number in range(20):
    body = {"person_id": person, "kind": "registered_nurse", "jurisdiction": "OR"}
    send("POST", "/licenses", body | {"number": str(200341 + number)})
send("GET", "/messages")

assessment = send("GET", "/assessments")[0]["id"]
for number in range(20):
    candidate = {"name": "Lee", "email": f"lee{number}@mail.example"}
    invited = send("POST", "/invitations", {"assessment_id": assessment, "candidate": candidate})
link = invited["url"].rsplit("/", 1)[-1]
session.headers["Authorization"] = f"Bearer {link}"
send("POST", "/sittings", {})
json.dump({"ids": ids, "link": link}, sys.stdout)
