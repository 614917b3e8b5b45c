"""A practice by its API: what requests are about is made when it is needed."""

import itertools
import re
import sys
from functools import cached_property

import requests

TYPE_ID = re.compile(r"\b([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}\b")


class Practice:
    def __init__(self, url: str, key: str, first: int = 0):
        """Its candidates and licenses are numbered from `first`: none comes twice."""
        self.base = f"{url}/api/v1"
        self.session = requests.Session()
        self.key = key
        self.numbers = itertools.count(first)
        # Every id that was told, by what it names.
        self.ids: dict[str, list[str]] = {}
        self.open_job: str | None = None

    def ask(self, method: str, path: str, *, link: str | None = None, **said) -> requests.Response:
        headers = {"Authorization": f"Bearer {link or self.key}"} | said.pop("headers", {})
        answer = self.session.request(method, self.base + path, headers=headers, **said)
        if not answer.ok:
            sys.exit(f"{method} {path}: {answer.status_code} {answer.text}")
        if "json" in answer.headers["Content-Type"]:
            for found in TYPE_ID.finditer(answer.text):
                seen = self.ids.setdefault(found[1], [])
                if found[0] not in seen:
                    seen.append(found[0])
        return answer

    def send(self, method: str, path: str, body=None, **said) -> dict:
        return self.ask(method, path, json=body, **said).json()

    def read(self, path: str) -> list[dict]:
        return self.send("GET", path)["data"]

    def now(self, path: str) -> dict[str, str]:
        """Says that what is changed is what was read a moment ago."""
        return {"If-Match": self.ask("GET", path).headers["ETag"]}

    def address(self) -> str:
        return f"candidate{next(self.numbers)}@mail.example"

    def job(self, *, ready: bool = False, published: bool = False) -> str:
        job = f"/jobs/{self.send('POST', '/jobs', {'role': 'receptionist'})['id']}"
        if ready or published:
            self.send("PUT", job, self.description, headers=self.now(job))
        if published:
            self.send("POST", f"{job}/publication", {"without_test": True}, headers=self.now(job))
        return job.removeprefix("/jobs/")

    @cached_property
    def description(self) -> dict:
        duties = self.send("GET", "/role-profiles/receptionist")["duties"]
        return {
            "title": "Front desk receptionist",
            "summary": "You are who patients meet first.",
            "schedule": "Monday to Friday",
            "employment": "full_time",
            "location": "Salem",
            "duties": [
                {"id": duty["id"], "text": duty["text"], "essential": True, "day_one": True}
                for duty in duties
            ],
            "pay": {"min_cents": 1950, "max_cents": 2300, "period": "hour"},
        }

    @property
    def opening(self) -> str:
        """A job to which many apply: another, once a request that was made up has closed it."""
        stage = self.open_job and self.send("GET", f"/jobs/{self.open_job}")["stage"]
        if stage != "published":
            self.open_job = self.job(published=True)
        return self.open_job

    def application(self, stage: str | None = None) -> dict:
        body = {"name": "Marisol", "email": self.address(), "job_id": self.opening}
        made = self.send("POST", "/applications", body)
        if stage:
            self.send("POST", f"/applications/{made['id']}/moves", {"to": stage})
        return made

    @cached_property
    def person(self) -> str:
        return self.read("/people")[0]["id"]

    def license(self) -> str:
        body = {"person_id": self.person, "kind": "registered_nurse", "jurisdiction": "OR"}
        number = str(200_341 + next(self.numbers))
        return self.send("POST", "/licenses", body | {"number": number})["id"]

    @cached_property
    def assessment(self) -> str:
        # Nobody is invited to the test of a posting that is closed.
        return next(one["id"] for one in self.read("/assessments") if one["is_open"])

    def invitation(self) -> tuple[str, str]:
        """Invites somebody, and returns the id and what the candidate's link ends with."""
        candidate = {"name": "Lee", "email": self.address()}
        body = {"assessment_id": self.assessment, "candidate": candidate}
        made = self.send("POST", "/invitations", body)
        return made["id"], made["url"].rsplit("/", 1)[-1]

    def message(self) -> str:
        """A message that waits for a hand."""
        self.invitation()
        return self.read("/messages?state=waiting&limit=1")[0]["id"]

    def sitting(self, *, handed_in: bool = False) -> tuple[str, str]:
        """Begins a test, and returns the sitting and its link."""
        _, link = self.invitation()
        made = self.send("POST", "/sittings", {}, link=link)["id"]
        if handed_in:
            self.send("POST", f"/sittings/{made}/submission", link=link)
        return made, link
