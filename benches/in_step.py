"""How fast another system is told, how long it reads, and whether it misses anything: prints figures.

    MUSTER=target/release/muster python3 benches/in_step.py [--small]

Without MUSTER the debug build is measured. It measures SQLite, and PostgreSQL where `initdb` is there. Everything
happens on 127.0.0.1, in folders that go again. What is lost or doubled over a kill -9 of the server is counted by
`tests/faults/webhooks_killed.py long`."""

import http.client
import itertools
import json
import pathlib
import statistics
import sys
import threading
import time
import urllib.parse
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/faults"))
from lib import MUSTER, Office, Postgres, Server  # noqa: E402

SMALL = "--small" in sys.argv
BROUGHT = 20 if SMALL else 100
APPLICATIONS = 300 if SMALL else 5_000
WRITERS = 20
EVENTS = 400 if SMALL else 10_000


class Client:
    """One connection that is kept, as a sync has one."""

    def __init__(self, server, key):
        self.server, self.key = server, key
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        # So that a request can be sent again after a connection that broke, and is done once.
        self.name, self.numbers = uuid.uuid4().hex, itertools.count()

    def send(self, method, path, body=None):
        headers = {"Authorization": f"Bearer {self.key}"}
        raw = None
        if body is not None:
            raw, headers["Content-Type"] = json.dumps(body), "application/json"
            headers["Idempotency-Key"] = f"{self.name}-{next(self.numbers)}"
        broken = 0
        while True:
            try:
                self.connection.request(method, "/api/v1" + path, raw, headers)
                answer = self.connection.getresponse()
                said = answer.read()
            except (ConnectionError, http.client.RemoteDisconnected):
                # Who is silent for a while loses their connection to others, and opens another.
                broken += 1
                if broken > 20:
                    raise
                self.connection.close()
                time.sleep(0.05)
                continue
            if answer.status in (429, 503):
                time.sleep(float(answer.headers.get("retry-after", 1)))
                continue
            if answer.status >= 300:
                raise RuntimeError(f"{method} {path}: {answer.status} {said[:300]}")
            return json.loads(said)

    def pages(self, path):
        """Every row of a list, and how many requests that took."""
        rows, cursor, asked = [], "", 0
        while True:
            page = self.send("GET", f"{path}{cursor}")
            rows, asked = rows + page["data"], asked + 1
            if not page["has_more"]:
                return rows, asked
            cursor = "&cursor=" + page["next_cursor"]


class Receiver:
    """Another system, which notes when it was told what."""

    def __init__(self):
        import http.server

        told = {}

        class Take(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                now = time.time()
                self.rfile.read(int(self.headers["content-length"]))
                told.setdefault(self.headers["webhook-id"], now)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.told = told
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Take)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hooks"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def together(count, act):
    threads = [threading.Thread(target=act, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    return threads


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def first_tries(server, office):
    """From the answer that says that it is committed to the request that tells it."""
    receiver, client = Receiver(), Client(server, office.key)
    client.send("POST", "/webhooks", {"url": receiver.url, "types": ["application.noted"]})
    application = client.send("POST", "/applications", {
        "job_id": office.job, "name": "Marisol Vega", "email": "marisol@mail.example"})["id"]
    waited = []
    for number in range(BROUGHT):
        before = len(receiver.told)
        client.send("POST", f"/applications/{application}/notes", {"text": f"Note {number}"})
        committed = time.time()
        while len(receiver.told) == before:
            time.sleep(0.001)
        waited.append(max(0.0, max(receiver.told.values()) - committed))
    receiver.server.shutdown()
    print(f"  first try after the commit, of {BROUGHT}: middle {statistics.median(waited) * 1000:.0f} ms, "
          f"95th {percentile(waited, 0.95) * 1000:.0f} ms, longest {max(waited) * 1000:.0f} ms")


def full_sync(server, office):
    """Reads all applications, as at night, and then what has changed since."""
    left, lock = iter(range(APPLICATIONS)), threading.Lock()

    def apply(_):
        client = Client(server, office.key)
        while True:
            with lock:
                number = next(left, None)
            if number is None:
                return
            client.send("POST", "/applications", {
                "job_id": office.job, "name": f"Person {number}", "email": f"p{number}@mail.example"})

    began = time.monotonic()
    for thread in together(8, apply):
        thread.join()
    wrote = time.monotonic() - began
    # Of PostgreSQL what was written in the last five seconds is not listed yet.
    time.sleep(6)
    client, first = Client(server, office.key), "/applications?limit=100&updated_after=2020-01-01T00:00:00Z"
    began = time.monotonic()
    rows, asked = client.pages(first)
    took = time.monotonic() - began
    last = urllib.parse.quote(rows[-1]["updated_at"])
    nothing, once = client.pages(f"/applications?limit=100&updated_after={last}")
    ids = {row["id"] for row in rows}
    print(f"  {len(ids)} applications (written in {wrote:.0f} s) read in {took:.1f} s by {asked} requests; "
          f"the next sync: {len(nothing)} rows by {once} request")
    return len(ids) == len(rows) and len(ids) >= APPLICATIONS and not nothing and once == 1


def no_event_skipped(servers, office):
    """Twenty write at once, by every server there is, while one reads behind them."""
    made, lock, left = [], threading.Lock(), iter(range(EVENTS))
    cursor = None
    reader = Client(servers[0], office.key)
    # From here on, whatever there was before.
    while True:
        page = reader.send("GET", "/events?limit=100" + (f"&cursor={cursor}" if cursor else ""))
        cursor = page.get("next_cursor", cursor)
        if not page["has_more"]:
            break
    done = threading.Event()
    seen, asked = [], 0

    def write(number):
        client = Client(servers[number % len(servers)], office.key)
        application = client.send("POST", "/applications", {
            "job_id": office.job, "name": f"Writer {number}", "email": f"w{number}@mail.example"})["id"]
        count = 0
        while True:
            with lock:
                if next(left, None) is None:
                    break
            client.send("POST", f"/applications/{application}/notes", {"text": "Called."})
            count += 1
        with lock:
            made.append(count)

    began = time.monotonic()
    writers = together(WRITERS, write)
    threading.Thread(target=lambda: ([one.join() for one in writers], done.set()), daemon=True).start()
    while True:
        is_last = done.is_set()
        page = reader.send("GET", f"/events?type=application.noted&limit=100&cursor={cursor}")
        cursor, asked = page.get("next_cursor", cursor), asked + 1
        seen += [event["id"] for event in page["data"]]
        if is_last and not page["has_more"]:
            break
    took = time.monotonic() - began
    skipped, doubled = sum(made) - len(set(seen)), len(seen) - len(set(seen))
    print(f"  {sum(made)} events of {WRITERS} writers by {len(servers)} server(s) in {took:.0f} s, read behind "
          f"them by {asked} requests: {skipped} skipped, {doubled} twice")
    return skipped == 0 and doubled == 0


def measure(name, database, count):
    print(f"{name}, {count} server(s), {MUSTER}", flush=True)
    env = {"MUSTER_CALLBACKS_TO_LOOPBACK": "yes"}
    server = Server(database=database, env=env)
    others = [Server(home=server.folder, database=database, env=env) for _ in range(count - 1)]
    try:
        office = Office(server)
        for each in [server, *others]:
            each.start()
        office.publish()
        first_tries(server, office)
        is_good = full_sync(server, office)
        return no_event_skipped([server, *others], office) and is_good
    finally:
        for each in [*others, server]:
            each.close()


def main():
    is_good = measure("SQLite", None, 1)
    try:
        postgres = Postgres()
    except (IndexError, FileNotFoundError):
        print("PostgreSQL: no initdb here, not measured")
        sys.exit(not is_good)
    try:
        is_good &= measure("PostgreSQL", postgres.url, 2)
    finally:
        postgres.close()
    sys.exit(not is_good)


main()
