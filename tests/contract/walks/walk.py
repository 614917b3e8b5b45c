"""The README's walk by the client that `openapi-python-client` made of docs/openapi.json, with a
webhook that the package of Standard Webhooks has verified. Arguments: the server, and an API key."""

import json
import queue
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from muster import AuthenticatedClient
from muster.api.applications import add_application
from muster.api.assessments import get_invitation, invite, list_assessments
from muster.api.events import add_webhook, list_events
from muster.api.jobs import change_job, draft_job, get_job, publish_job
from muster.api.sittings import answer, begin_sitting, get_question, hand_in
from muster.models import (
    AnswerIn,
    ApplicationIn,
    DescriptionIn,
    EventKind,
    InvitationIn,
    JobIn,
    JobStage,
    PairIn,
    ProfileRoleKey,
    PublicationIn,
    QuestionOut,
    StartIn,
    StepAskedOut,
    WebhookIn,
)
from standardwebhooks import Webhook

SERVER, KEY = sys.argv[1:]


def client(secret: str) -> AuthenticatedClient:
    return AuthenticatedClient(f"{SERVER}/api/v1", secret, raise_on_unexpected_status=True)


def read(response, *, status: int = 200):
    """What was answered, if it is what should be."""
    assert response.status_code == status, response.content.decode()
    return response.parsed


def first_answer(question: QuestionOut) -> list[PairIn]:
    """Answers a question of any kind by what comes first."""
    if not question.steps:
        return answer_to(question)
    # What answers a step of a case is named after it: 2.answer.
    named = [(at, pair) for at, step in enumerate(question.steps, 1) for pair in answer_to(step)]
    return [PairIn(name=f"{at}.{pair.name}", value=pair.value) for at, pair in named]


def answer_to(asked: QuestionOut | StepAskedOut) -> list[PairIn]:
    keys = [choice.key for choice in asked.choices]
    rights = [right.key for right in asked.rights]
    if rights:
        return [PairIn(name=key, value=rights[at % len(rights)]) for at, key in enumerate(keys)]
    if asked.kind == "ordering":
        return [PairIn(name=key, value=str(place)) for place, key in enumerate(keys, 1)]
    if asked.kind in ("record", "table", "cloze"):
        offered = [choice.offers[0].key if choice.offers else "42" for choice in asked.choices]
        return [PairIn(name=key, value=value) for key, value in zip(keys, offered)]
    return [PairIn(name="answer", value=keys[0] if keys else "42")]


class Receiver(HTTPServer):
    """Keeps what it is sent, on a port that the system chose."""

    def __init__(self):
        self.received = queue.Queue()
        received = self.received

        class Keep(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                received.put((body, dict(self.headers)))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Keep)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hooks/muster"


hr = client(KEY)
receiver = Receiver()
body = WebhookIn(url=receiver.url, types=[EventKind.INVITATION_SCORED])
webhook = read(add_webhook.sync_detailed(client=hr, body=body), status=201)

job = read(
    draft_job.sync_detailed(client=hr, body=JobIn(role=ProfileRoleKey.RECEPTIONIST)), status=201
)
assert job.obstacles == ["jobs.pay_missing", "jobs.duties_unticked"], job.obstacles
shown = get_job.sync_detailed(job.id, client=hr)
described = read(shown).description.to_dict()
described["pay"] = {"min_cents": 1900, "max_cents": 2300, "period": "hour"}
for duty in described["duties"]:
    duty |= {"essential": True, "day_one": True}
changed = change_job.sync_detailed(
    job.id, client=hr, body=DescriptionIn.from_dict(described), if_match=shown.headers["ETag"]
)
assert read(changed).stage == JobStage.DRAFT
published = publish_job.sync_detailed(
    job.id, client=hr, body=PublicationIn(), if_match=changed.headers["ETag"]
)
assert read(published, status=201).stage == JobStage.PUBLISHED

[test] = read(list_assessments.sync_detailed(client=hr, job_id=job.id)).data
body = ApplicationIn(name="Marisol Vega", job_id=job.id, phone="541 555 0148")
application = read(add_application.sync_detailed(client=hr, body=body), status=201)
order = InvitationIn(assessment_id=test.id, application_id=application.id, external_id="R-1042-py")
sent = {"client": hr, "body": order, "idempotency_key": "marisol-is-invited-by-python"}
invitation = read(invite.sync_detailed(**sent), status=201)
again = invite.sync_detailed(**sent)
assert read(again, status=201).id == invitation.id
assert again.headers["Idempotency-Replayed"] == "true"

candidate = client(invitation.url.rpartition("/")[2])
sitting = read(begin_sitting.sync_detailed(client=candidate, body=StartIn()), status=201)
for number in range(1, sitting.count + 1):
    question = read(get_question.sync_detailed(sitting.id, number, client=candidate))
    step = AnswerIn(number=number, client_step_id=f"q{number}-1", answer=first_answer(question))
    kept = read(answer.sync_detailed(sitting.id, client=candidate, body=step), status=201)
    assert (kept.number, kept.is_counted) == (number, True)
handed_in = read(hand_in.sync_detailed(sitting.id, client=candidate))
assert (handed_in.is_handed_in, handed_in.answered) == (True, sitting.count)

told, headers = receiver.received.get(timeout=30)
event = Webhook(webhook.secret).verify(told, headers)
assert event == json.loads(told) and event["type"] == "invitation.scored", event
assert invitation.id in event["subjects"], event
listed = read(list_events.sync_detailed(client=hr, type_=[EventKind.INVITATION_SCORED])).data
assert headers["webhook-id"] in [one.id for one in listed]

result = read(get_invitation.sync_detailed(invitation.id, client=hr)).result
assert result.low <= result.score <= result.high and result.provisional, result
print(f"python: {result.score} of {result.max_score}, likely {result.low} to {result.high}")
