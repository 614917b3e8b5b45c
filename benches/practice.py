#!/usr/bin/env python3
"""How long reports and lists take in a practice with a million answers.

    cargo build --release
    python3 benches/practice.py                              # SQLite, in a folder that goes afterwards
    python3 benches/practice.py --data /tmp/crowd            # kept for the next run
    python3 benches/practice.py --data /tmp/crowd --database postgres://…/empty   # wants psql

It opens the demo practice with the program itself, stops it, and copies its applications past the product, each with its person, its events, and
half of them with a test: other people, other days, other answers left empty. Then it counts everything anew, compares, serves, and asks for each page as
a browser does, one after the other, over the loopback. It ends with 1 if a report takes longer than 100 ms (the median) or the count longer than 10 s.

The copied events are in no chain: `verify-log` of such a folder fails, and is not what is measured. Needs nothing but Python's own library.
"""

import argparse
import csv
import datetime
import http.client
import json
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid

BUDGET_MS, REBUILD_S = 100.0, 10.0
DAYS = 330
AT_ONCE = 5_000
FIRST = "Maria Jose Ana Juan James Mary Luis Patricia Carlos Linda Michael Marisol David Rosa Jorge Olga Wei Aisha Quinn Elena".split()
LAST = "Garcia Smith Martinez Johnson Rodriguez Williams Hernandez Brown Lopez Jones Okafor Lindqvist Nunez Kim Clark Ruiz".split()
SYLLABLES = "ba ken lo mir zan etx quo vel dor shi pra nu tek wol".split()
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
MOMENT = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
TOLD = ("application.", "interview.", "offer.", "screening.", "invitation.", "person.added")


class Sqlite:
    """Values as the product keeps them: ids are 16 bytes, moments text."""

    def __init__(self, data):
        self.db = sqlite3.connect(data / "muster.db", isolation_level=None)
        self.db.execute("pragma synchronous=off")
        self.db.execute("pragma cache_size=-400000")

    def rows(self, table, where="1=1"):
        found = self.db.execute(f'select * from "{table}" where {where}')
        names = [column[0] for column in found.description]
        read = lambda value: uuid.UUID(bytes=value) if isinstance(value, bytes) and len(value) == 16 else value
        return [dict(zip(names, map(read, row))) for row in found]

    def write(self, table, names, rows):
        kept = lambda value: value.bytes if isinstance(value, uuid.UUID) else value
        marks = ",".join("?" * len(names))
        columns = ",".join(f'"{name}"' for name in names)
        self.db.execute("begin")
        self.db.executemany(f'insert into "{table}" ({columns}) values ({marks})', ([kept(v) for v in row] for row in rows))
        self.db.execute("commit")

    def run(self, statement):
        self.db.execute(statement)

    def end(self):
        self.db.execute("analyze")
        self.db.execute("pragma wal_checkpoint(truncate)")
        self.db.close()


class Postgres:
    """Values as psql writes them: everything is text, and nothing is `\\N`."""

    def __init__(self, url):
        self.url = url

    def psql(self, statement, text=None):
        done = subprocess.run(
            ["psql", self.url, "-qX", "-v", "ON_ERROR_STOP=1", "-c", statement],
            input=text, capture_output=True, text=True, check=False,
        )
        if done.returncode:
            sys.exit(f"psql: {done.stderr.strip()}")
        return done.stdout

    def rows(self, table, where="true"):
        told = self.psql(f"copy (select * from \"{table}\" where {where}) to stdout with (format csv, header, null '\\N')")
        read = lambda value: None if value == "\\N" else uuid.UUID(value) if ID.match(value) else value
        return [{name: read(value) for name, value in row.items()} for row in csv.DictReader(told.splitlines(keepends=True))]

    def write(self, table, names, rows):
        text = []
        for row in rows:
            cells = ("\\N" if v is None else '"' + str(v).replace('"', '""') + '"' for v in row)
            text.append(",".join(cells))
        columns = ",".join(f'"{name}"' for name in names)
        self.psql(f"copy \"{table}\" ({columns}) from stdin with (format csv, null '\\N')", "\n".join(text) + "\n")

    def run(self, statement):
        self.psql(statement)

    def end(self):
        self.psql("vacuum analyze")


class Program:
    """The built program, with one folder and one database."""

    def __init__(self, muster, data, database):
        self.words = ["--data", str(data)] + (["--database", database] if database else [])
        self.muster, self.server = muster, None

    def run(self, *words):
        began = time.monotonic()
        done = subprocess.run([self.muster, *words, *self.words], capture_output=True, text=True, check=False)
        took = time.monotonic() - began
        if done.returncode:
            sys.exit(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return took

    def serve(self, word):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        told = tempfile.NamedTemporaryFile("w+", suffix=".said")
        words = [self.muster, word, *self.words, "--listen", f"127.0.0.1:{port}"]
        self.server = subprocess.Popen(words, stdout=told, stderr=subprocess.STDOUT)
        for _ in range(1_200):
            if self.server.poll() is not None:
                sys.exit(f"{word} ended: {pathlib.Path(told.name).read_text()}")
            try:
                if ask(port, "/readyz")[1] == 200:
                    # What it prints of the demo comes a moment later.
                    time.sleep(1)
                    return port, pathlib.Path(told.name).read_text()
            except OSError:
                pass
            time.sleep(0.1)
        self.stop()
        sys.exit(f"{word} is not ready after two minutes")

    def stop(self):
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(60)
        self.server = None


def ask(port, path, headers=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    began = time.perf_counter()
    connection.request("POST" if body else "GET", path, body, headers or {})
    answer = connection.getresponse()
    text = answer.read()
    took = 1_000 * (time.perf_counter() - began)
    connection.close()
    return took, answer.status, text, answer


def typed(prefix, id):
    """An id as the product writes it: a word, and 26 letters of 5 bits."""
    number, letters = id.int, []
    for _ in range(26):
        letters.append(LETTERS[number & 31])
        number >>= 5
    return f"{prefix}_{''.join(reversed(letters))}"


def made(at, dice):
    """An id of a moment and of chance (version 7)."""
    millis = int(at.timestamp() * 1_000) << 80
    return uuid.UUID(int=millis | 0x7 << 76 | dice.getrandbits(12) << 64 | 0b10 << 62 | dice.getrandbits(62))


def moment(value):
    """A moment as text, or nothing."""
    if not isinstance(value, str) or not MOMENT.match(value):
        return None
    return datetime.datetime.fromisoformat(value)


class Template:
    """One application of the demo, with all that hangs on it."""

    def __init__(self, rows, application):
        one = lambda table, name, id: [row for row in rows[table] if row[name] == id]
        self.application = application
        self.person = one("people", "id", application["person_id"])[0]
        self.closings = one("application_closings", "application_id", application["id"])
        # A second try would need its first.
        self.invitations = [row for row in one("invitations", "application_id", application["id"]) if not row["retest_of"] and not row["confirms"]]
        ids = {row["id"] for row in self.invitations}
        self.scores = [row for row in rows["assessment_scores"] if row["invitation_id"] in ids]
        self.sittings = [row for row in rows["sittings"] if row["invitation_id"] in ids]
        sat = {row["id"] for row in self.sittings}
        of_sittings = lambda table: [row for row in rows[table] if row["sitting_id"] in sat]
        self.states, self.items, self.steps = map(of_sittings, ("sitting_states", "sitting_items", "sitting_steps"))
        own = {typed("appl", application["id"]), typed("person", self.person["id"])}
        self.events = [
            event for event in rows["events"]
            if event["kind"].startswith(TOLD) and own & set(json.loads(event["subjects"]))
        ]
        self.begin = moment(application["applied_at"])


class Crowd:
    """Copies applications until there are enough."""

    def __init__(self, store, candidates, tested):
        self.store, self.dice = store, random.Random(15)
        tables = (
            "people application_closings applications invitations assessment_scores sittings sitting_states sitting_items sitting_steps events"
        ).split()
        self.rows = {table: store.rows(table) for table in tables}
        self.head = store.rows("chain_heads")
        applied = {event["practice_id"] for event in self.rows["events"] if event["kind"] == "application.received"}
        self.practice = applied.pop()
        templates = [Template(self.rows, one) for one in self.rows["applications"]]
        templates = [one for one in templates if one.events]
        self.of_tested = [one for one in templates if one.scores]
        self.of_others = [one for one in templates if not one.invitations]
        self.plan = [True] * tested + [False] * (candidates - tested)
        self.dice.shuffle(self.plan)
        self.seq = max(int(event["seq"]) for event in self.rows["events"] if event["practice_id"] == self.practice)
        self.waiting, self.names, self.answers = {}, {}, 0
        self.now = datetime.datetime.now(datetime.timezone.utc)

    def gather(self):
        for number, is_tested in enumerate(self.plan):
            self.copy(number, self.dice.choice(self.of_tested if is_tested else self.of_others))
            if number % AT_ONCE == AT_ONCE - 1:
                self.flush()
                print(f"practice: {number + 1} candidates", file=sys.stderr)
        self.flush()
        where = f"where practice_id = {self.literal(self.practice)}"
        self.store.run(f"update chain_heads set seq = {self.seq}, hash = '{self.seq:064x}' {where}")
        for table in ("analytics_readings", "quality_readings"):
            self.store.run(f"update {table} set seen = {self.seq} {where}")
        # Rules that were turned on in the demo would write to thousands of people while pages are measured.
        self.store.run(f"delete from automation_firings {where}")
        self.store.run(f"delete from automation_rules {where}")

    def literal(self, id):
        return f"x'{id.hex}'" if isinstance(self.store, Sqlite) else f"'{id}'"

    def add(self, table, row):
        self.names.setdefault(table, list(row))
        self.waiting.setdefault(table, []).append([row[name] for name in self.names[table]])

    def flush(self):
        order = "people person_words applications application_closings invitations sittings sitting_states sitting_items sitting_steps assessment_scores events event_subjects"
        for table in order.split():
            if self.waiting.get(table):
                self.store.write(table, self.names[table], self.waiting.pop(table))

    def copy(self, number, of):
        began = self.now - datetime.timedelta(days=self.dice.uniform(45, DAYS))
        by = began - of.begin
        ids = {id: made(began, self.dice) for id in (of.person["id"], of.application["id"])}
        ids |= {row["id"]: made(began, self.dice) for row in of.invitations}
        ids |= {row["id"]: uuid.UUID(int=self.dice.getrandbits(128), version=4) for row in of.sittings}
        # A turn stands for a moment, too.
        ids[of.application["turn"]] = made(began, self.dice)
        words = {typed(prefix, id): typed(prefix, ids[id]) for prefix, id in self.named(of)}

        def again(row):
            new = {}
            for name, value in row.items():
                if isinstance(value, uuid.UUID):
                    new[name] = ids.get(value, value)
                else:
                    at = moment(value) if name.endswith(("_at", "_since", "deadline")) else None
                    new[name] = (at + by).isoformat() if at else value
            return new

        self.person(number, of, again)
        for table, rows in (
            ("application_closings", of.closings), ("invitations", of.invitations),
            ("sitting_items", of.items), ("assessment_scores", of.scores), ("sitting_states", of.states),
        ):
            for row in rows:
                self.add(table, again(row))
        for row in of.sittings:
            seen = {"language": self.dice.choice(("en", "en", "es")), "device": self.dice.choice(("phone", "computer"))}
            self.add("sittings", again(row) | {"circumstances": json.dumps(seen)})
        self.steps(of, again)
        self.log(of, again, words)

    def named(self, of):
        yield "appl", of.application["id"]
        yield "person", of.person["id"]
        for row in of.invitations:
            yield "inv", row["id"]

    def person(self, number, of, again):
        rare = "".join(self.dice.choice(SYLLABLES) for _ in range(3)).capitalize()
        name = f"{self.dice.choice(FIRST)} {self.dice.choice(LAST + [rare])}"
        person = again(of.person) | {"name": name, "name_folded": name.lower(), "external_id": None}
        mail = f"{name.lower().replace(' ', '.')}{number}@mail.example"
        person |= {"email": mail, "email_folded": mail, "phone": f"503{2_000_000 + number:07d}"}
        self.add("people", person)
        for word in sorted(set(name.lower().split())):
            self.add("person_words", {"practice_id": self.practice, "word": word, "person_id": person["id"]})
        application = again(of.application)
        self.add("applications", application | {"name_folded": name.lower(), "external_id": None})

    def steps(self, of, again):
        """Some leave more empty than others, and nobody answers at one moment."""
        left_empty, seconds = self.dice.uniform(0, 0.6), 0
        for row in sorted(of.steps, key=lambda row: int(row["step_no"])):
            new = again(row)
            seconds += self.dice.randint(8, 110)
            new["received_at"] = (moment(new["received_at"]) + datetime.timedelta(seconds=seconds)).isoformat()
            if self.dice.random() < left_empty:
                new["response"] = None
            self.answers += 1
            self.add("sitting_steps", new)

    def log(self, of, again, words):
        for event in of.events:
            self.seq += 1
            subjects = [words.get(one, one) for one in json.loads(event["subjects"])]
            new = again(event) | {"seq": self.seq, "subjects": json.dumps(subjects, separators=(",", ":"))}
            new["id"] = made(moment(new["at"]), self.dice)
            self.add("events", new | {"prev_hash": f"{self.seq - 1:064x}", "hash": f"{self.seq:064x}"})
            for subject in subjects:
                self.add("event_subjects", {"practice_id": self.practice, "subject": subject, "seq": self.seq})


def signed_in(port, mail, password):
    body = urllib.parse.urlencode({"email": mail, "password": password})
    site = f"http://127.0.0.1:{port}"
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": site}
    _, status, text, answer = ask(port, "/sign-in", headers, body)
    cookies = [value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"]
    if status != 303 or not cookies:
        sys.exit(f"nobody could sign in: {status} {text[:300]!r}")
    return {"Cookie": "; ".join(cookies)}


def measure(port, ways, times):
    """Asks for each page, and says which reports take too long."""
    session = signed_in(port, ways["email"], ways["password"])
    key = {"Authorization": f"Bearer {ways['key']}"}
    text = lambda path: ask(port, path, session)[2].decode()
    found = lambda pattern, path: (re.findall(pattern, text(path)) or [None])[0]
    question = found(r'"(/reports/questions/[^"]+)"', "/reports/questions")
    job = found(r"(job_[0-9a-z]{26})", "/jobs")
    person = found(r'"(/applications/appl_[0-9a-z]{26})"', "/candidates")
    reports = [
        "/reports", "/reports?period=all", f"/reports?job={job}", "/reports/funnel.csv", "/reports/questions",
        "/reports/questions?role=medical_biller", "/reports/questions.csv", question and question.replace("&amp;", "&"),
        "/reports/raters", "/reports/outcomes", "/reports/rates", "/reports/regrades",
    ]
    api = ["funnel", "trend", "items", "items?role=medical_biller", "outcomes", "selection-rates"]
    lists = [
        "/", "/candidates", "/candidates?cursor=last", "/candidates?sort=name&cursor=last", "/candidates?stage=closed&sort=name&cursor=last",
        "/candidates?q=maria", "/jobs", f"/jobs/{job}", f"/jobs/{job}/board", person, "/staff",
    ]
    asked = [(path, session, True) for path in reports]
    asked += [(f"/api/v1/analytics/{path}", key, True) for path in api]
    asked += [(path, session, False) for path in lists]
    print("| page | median ms | worst ms | bytes |\n|---|---|---|---|")
    slow = []
    for path, headers, is_report in asked:
        if path is None:
            continue
        answers = [ask(port, path, headers) for _ in range(times)]
        if answers[0][1] != 200:
            slow.append(f"{path}: {answers[0][1]}")
            continue
        took = [answer[0] for answer in answers]
        print(f"| {path} | {statistics.median(took):.1f} | {max(took):.1f} | {len(answers[0][2])} |")
        if is_report and statistics.median(took) > BUDGET_MS:
            slow.append(f"{path}: {statistics.median(took):.0f} ms, and {BUDGET_MS:.0f} are promised")
    return slow


def opened(program, store, asked, kept):
    """Opens the demo, and makes a crowd of it. Returns how one signs in."""
    port, said = program.serve("demo")
    program.stop()
    ways = dict(re.findall(r"(e-mail|password|API key)\s+(\S+)", said))
    ways = {"email": ways["e-mail"], "password": ways["password"], "key": ways["API key"]}
    store = store()
    crowd = Crowd(store, asked.candidates, asked.tested)
    crowd.gather()
    store.end()
    ways["answers"] = crowd.answers
    kept.write_text(json.dumps(ways))
    return ways


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--muster", default="target/release/muster", help="the built program")
    cli.add_argument("--candidates", type=int, default=100_000)
    cli.add_argument("--tested", type=int, default=50_000, help="how many of them took a test of twenty questions")
    cli.add_argument("--times", type=int, default=11, help="how often each page is asked for")
    cli.add_argument("--data", type=pathlib.Path, help="where it is kept for the next run")
    cli.add_argument("--database", help="an empty PostgreSQL database, in place of a file")
    asked = cli.parse_args()
    data = asked.data or pathlib.Path(tempfile.mkdtemp())
    program = Program(asked.muster, data, asked.database)
    store = lambda: Postgres(asked.database) if asked.database else Sqlite(data)
    kept = data / "practice.json"
    try:
        ways = json.loads(kept.read_text()) if kept.exists() else opened(program, store, asked, kept)
        slow = []
        rebuild = program.run("analytics", "rebuild")
        check = program.run("analytics", "rebuild", "--check")
        # Every count is followed by a comparison.
        anew = rebuild - check
        port, _ = program.serve("serve")
        slow += measure(port, ways, asked.times)
        print(f"\n{ways['answers']} answers. Counted anew in {anew:.1f} s (with its comparison {rebuild:.1f} s); compared in {check:.1f} s.")
        if anew > REBUILD_S:
            slow.append(f"analytics rebuild: {anew:.1f} s, and {REBUILD_S:.0f} are promised")
    finally:
        program.stop()
        if not asked.data:
            shutil.rmtree(data, ignore_errors=True)
    for line in slow:
        print(f"practice: {line}", file=sys.stderr)
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
