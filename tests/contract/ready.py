"""What must be so before a request can do its work: rules of the house that no schema tells."""

import datetime
import os

from practice import Practice

# What the story made has lower numbers, and each round before this one has its own.
FIRST = 1_000 + 100_000 * (int(os.environ["MUSTER_ROUND"]) - 1)
PRACTICE = Practice(os.environ["MUSTER_URL"], os.environ["MUSTER_KEY"], FIRST)
READY = {}


def ready(operation):
    """Names the operation whose well-formed requests the function makes ready."""

    def name(prepare):
        READY[operation] = prepare
        return prepare

    return name


def unique(value: str) -> str:
    """Another text of the same length, as far as that can be: the longest stays the longest."""
    end = str(next(PRACTICE.numbers))
    return value[: max(0, len(value) - len(end))] + end


def put(case, **parameters):
    case.path_parameters = {**case.path_parameters, **parameters}


def come_by(case, link: str):
    case.headers["Authorization"] = f"Bearer {link}"


def something_new(body: dict, *names: str):
    for name in names:
        if body.get(name):
            body[name] = unique(body[name])


def somebody_new(body: dict):
    """Nobody applies, or is invited, twice with an address of his own."""
    if body.get("phone"):
        body["phone"] = f"503 555 {next(PRACTICE.numbers):04}"
    if body.get("email") or not body.get("phone"):
        body["email"] = PRACTICE.address()


# What ends something, or what only something new allows, gets one of its own each time.
NEW = {
    "change_job": PRACTICE.job,
    "publish_job": lambda: PRACTICE.job(ready=True),
    "close_job": lambda: PRACTICE.job(published=True),
    "close_application": lambda: PRACTICE.application()["id"],
    "verify_license": PRACTICE.license,
    "withdraw_license": PRACTICE.license,
    "cancel_invitation": lambda: PRACTICE.invitation()[0],
    "make_invitation_link": lambda: PRACTICE.invitation()[0],
    "hand_over_message": PRACTICE.message,
}
for operation, make in NEW.items():
    ready(operation)(lambda case, make=make: put(case, id=make()))


@ready("label_job")
@ready("draft_job")
def name_job(case):
    something_new(case.body, "external_id")


@ready("claim_license")
def claim_license(case):
    something_new(case.body, "number")


@ready("add_application")
def add_application(case):
    case.body["job_id"] = PRACTICE.opening
    something_new(case.body, "external_id")
    somebody_new(case.body)


@ready("move_application")
def move_application(case):
    # Nobody is hired without an offer, or moved to where he is.
    before = {"hired": "offer", "applied": "screened"}.get(case.body["to"])
    put(case, id=PRACTICE.application(before)["id"])


@ready("invite")
def invite(case):
    body = case.body
    something_new(body, "external_id")
    # Exactly one of them is a rule.
    named = [name for name in ("application_id", "person_id", "candidate") if body.get(name)]
    for name in named[1:]:
        del body[name]
    if named and named[0] != "candidate":
        applied = PRACTICE.application()
        body[named[0]] = applied["id" if named[0] == "application_id" else "person_id"]
    else:
        body["candidate"] = body.get("candidate") or {"name": "Lee"}
        somebody_new(body["candidate"])
    if body.get("expires_on"):
        # So is a day within the next two months.
        days = 1 + next(PRACTICE.numbers) % 50
        body["expires_on"] = str(datetime.date.today() + datetime.timedelta(days))


@ready("ask_for_adjustment")
def ask_for_adjustment(case):
    come_by(case, PRACTICE.invitation()[1])


@ready("hand_in")
def hand_in(case):
    sitting, link = PRACTICE.sitting()
    put(case, id=sitting)
    come_by(case, link)


@ready("get_score")
def get_score(case):
    sitting, link = PRACTICE.sitting(handed_in=True)
    put(case, id=sitting)
    come_by(case, link)


# Others may hand in the sitting of the story: a request that was meant to be wrong can be right.
ASKED, LINK = PRACTICE.sitting()


@ready("get_question")
def get_question(case):
    put(case, id=ASKED, number=1)
    come_by(case, LINK)


@ready("answer")
def answer(case):
    put(case, id=ASKED)
    come_by(case, LINK)
    case.body["number"] = 1
