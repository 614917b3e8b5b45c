"""Plays a short story by API, and prints every id that was seen in it, and a candidate's link."""

import json
import re
import sys

import requests

url, key, email, password = sys.argv[1:]
base = f"{url}/api/v1"
session = requests.Session()
session.headers["Authorization"] = f"Bearer {key}"
ids: dict[str, list[str]] = {}
BYTES = "application/octet-stream"
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


def job(*, ready: bool = False, published: bool = False) -> str:
    job = f"/jobs/{send('POST', '/jobs', {'role': 'receptionist'})['id']}"
    if ready or published:
        send("PUT", job, DESCRIPTION, **{"If-Match": etag(job)})
    if published:
        send("POST", f"{job}/publication", {"without_test": True}, **{"If-Match": etag(job)})
    return job.removeprefix("/jobs/")


profile = send("GET", "/role-profiles/receptionist")
DESCRIPTION = {
    "title": "Front desk receptionist",
    "summary": "You are who patients meet first.",
    "schedule": "Monday to Friday",
    "employment": "full_time",
    "location": "Salem",
    "duties": [
        {"id": duty["id"], "text": duty["text"], "essential": True, "day_one": True}
        for duty in profile["duties"]
    ],
    "pay": {"min_cents": 1950, "max_cents": 2300, "period": "hour"},
}
# What ends something gets things of its own: else nothing would be left for the others. So does
# what only a draft allows.
own = {
    "change_job": {"job": [job() for _ in range(5)]},
    "publish_job": {"job": [job(ready=True) for _ in range(20)]},
    "close_job": {"job": [job(published=True) for _ in range(5)]},
    "add_application": {"job": [job(published=True)]},
}
[opening] = own["add_application"]["job"]


def apply(number: int) -> str:
    body = {"name": "Marisol", "phone": f"503 555 01{number:02}", "job_id": opening}
    return send("POST", "/applications", body)["id"]


def claim(number: int) -> str:
    body = {"person_id": person, "kind": "registered_nurse", "jurisdiction": "OR"}
    return send("POST", "/licenses", body | {"number": str(200341 + number)})["id"]


def invite(number: int) -> dict:
    candidate = {"name": "Lee", "email": f"lee{number}@mail.example"}
    body = {"assessment_id": assessment, "candidate": candidate}
    return send("POST", "/invitations", body)


assessment = send("GET", "/assessments")["data"][0]["id"]
own["close_application"] = {"appl": [apply(number) for number in range(20)]}
person = send("GET", "/people")["data"][0]["id"]
own["withdraw_license"] = {"lic": [claim(number) for number in range(20)]}
own["cancel_invitation"] = {"inv": [invite(number)["id"] for number in range(20)]}
# So far nothing but what will end.
ids.clear()
for number in range(20, 25):
    job()
    apply(number)
    claim(number)
    link = invite(number)["url"].rsplit("/", 1)[-1]
# A new link for the last of them would take away the one that is used below.
ids["inv"].pop()
file = session.post(f"{base}/files", data=b"%PDF-1.4\n%%EOF\n", headers={"Content-Type": BYTES})
ids["file"] = [file.json()["id"]]
for path in ["/people", "/assessments"]:
    send("GET", path)
# Who decides is named by an id that only this page shows.
browser = requests.Session()
browser.post(f"{url}/sign-in", data={"email": email, "password": password})
ids["user"] = [TYPE_ID.search(browser.get(f"{url}/settings/users").text)[0]]
seen = {"source": "Oregon State Board of Nursing", "method": "website", "status": "Active"}
send("POST", f"/licenses/{ids['lic'][0]}/verifications", seen)
decision = {"reason": "another_chosen", "letter": "Thank you.", "decided_by": ids["user"][0]}
send("POST", f"/applications/{own['close_application']['appl'].pop()}/decision", decision)
send("GET", "/messages")
session.headers["Authorization"] = f"Bearer {link}"
send("POST", "/sittings", {})
json.dump({"ids": ids, "own": own, "link": link}, sys.stdout)
