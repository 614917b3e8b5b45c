"""What the fault tests share: a server in a process of its own, an office on it, and candidates.

Everything happens on loopback, is bounded in time, and ends only processes that it has started."""

import contextlib
import http.client
import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]
MUSTER = os.environ.get("MUSTER", str(ROOT / "target/debug/muster"))
PATIENCE = 60


def is_long():
    return sys.argv[1:2] == ["long"]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """`muster serve` over a data folder of its own."""

    def __init__(self, home=None, database=None, env=None):
        self.folder = pathlib.Path(home or tempfile.mkdtemp(prefix="muster-faults-"))
        self.home = self.folder / "data"
        self.port = free_port()
        self.env = dict(os.environ, MUSTER_DATA=str(self.home), MUSTER_LISTEN=f"127.0.0.1:{self.port}")
        self.env["MUSTER_LOG"] = "warn"
        if database:
            self.env["MUSTER_DATABASE"] = database
        self.env.update(env or {})
        self.process = None
        self.said = []

    def run(self, *arguments):
        """Runs a command, and returns what it printed."""
        env = {name: value for name, value in self.env.items() if name != "LD_PRELOAD"}
        done = subprocess.run([MUSTER, *arguments], env=env, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"muster {' '.join(arguments)}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def start(self):
        """Starts it and waits until it is ready. Returns how many seconds that took."""
        began = time.monotonic()
        # Python ignores what a file-size limit sends, and so does the server, which then hears of it
        # as a failed write.
        self.process = subprocess.Popen(
            [MUSTER, "serve"], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True, restore_signals=False)
        threading.Thread(target=self._listen, args=(self.process.stderr,), daemon=True).start()
        while time.monotonic() - began < PATIENCE:
            if self.process.poll() is not None:
                raise RuntimeError("the server ended:\n" + "".join(self.said[-20:]))
            if self.status("/readyz") == 200:
                return time.monotonic() - began
            time.sleep(0.02)
        raise RuntimeError("the server does not get ready")

    def _listen(self, lines):
        for line in lines:
            self.said.append(line)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)

    def close(self):
        """Ends it and takes its folder away."""
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, method, path, secret=None, body=None, headers=None, raw=None, timeout=20):
        """Sends one request. Returns its status, its headers and its body."""
        headers = dict(headers or {})
        if secret:
            headers["Authorization"] = f"Bearer {secret}"
        if body is not None:
            raw = json.dumps(body)
            headers["Content-Type"] = "application/json"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            try:
                connection.request(method, path, raw, headers)
            except BrokenPipeError:
                # Refused before all of it was sent: what came back says why.
                pass
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def status(self, path):
        try:
            return self.ask("GET", path, timeout=5)[0]
        except OSError:
            return None

    def api(self, method, path, secret, body=None, headers=None):
        """Sends one request that has to do. Returns what came of it."""
        status, _, answer = self.ask(method, "/api/v1" + path, secret, body, headers)
        if status >= 300:
            raise RuntimeError(f"{method} {path}: {status} {answer[:300]}")
        return json.loads(answer)

    def steps(self):
        """The names of all steps in the database, as another program reads them."""
        if "MUSTER_DATABASE" in self.env:
            done = subprocess.run(
                ["psql", "-AtX", self.env["MUSTER_DATABASE"], "-c", "select client_step from sitting_steps"],
                capture_output=True, text=True, check=True)
            return set(done.stdout.split())
        with contextlib.closing(sqlite3.connect(f"file:{self.home}/muster.db?mode=ro", uri=True, timeout=20)) as database:
            return {name for (name,) in database.execute("select client_step from sitting_steps")}


class Office:
    """A practice with a published job, whose test candidates take."""

    def __init__(self, server):
        self.server = server
        self.slug = server.run(
            "practice", "add", "--name", "Cedar Hollow", "--city", "Eugene", "--state", "OR",
            "--zone", "pacific", "--head-count", "14")
        server.run("user", "add", "--email", "dana@cedar.example", "--name", "Dana Whitfield", "--role", "owner")
        self.key = server.run("api-key", "create", "--user", "dana@cedar.example", "--days", "9")
        self.test = None
        self.job = None

    def publish(self):
        job = self.server.api("POST", "/jobs", self.key, {"role": "receptionist"})
        self.job = job["id"]
        description = job["description"]
        description["pay"] = {"min_cents": 1900, "max_cents": 2300, "period": "hour"}
        for duty in description["duties"]:
            duty.update(essential=True, day_one=True)
        for method, path, body in [
            ("PUT", f"/jobs/{self.job}", description),
            ("POST", f"/jobs/{self.job}/publication", {}),
        ]:
            tag = self.server.ask("GET", f"/api/v1/jobs/{self.job}", self.key)[1]["etag"]
            self.server.api(method, path, self.key, body, {"If-Match": tag})
        tests = self.server.api("GET", "/assessments", self.key)["data"]
        self.test = next(test["id"] for test in tests if test.get("job_id") == self.job)

    def candidate(self, number):
        """Invites somebody, who begins. Returns their link and their sitting."""
        invitation = self.server.api("POST", "/invitations", self.key, {
            "assessment_id": self.test,
            "candidate": {"name": f"Person {number}", "email": f"p{number}@mail.example"}})
        link = invitation["url"].rsplit("/", 1)[1]
        return link, self.server.api("POST", "/sittings", link, {})["id"]


def with_choices(server, sitting, link):
    """The first question that is answered by one of its choices. What is asked is drawn, and a new kind of
    question may be answered in a way that nobody here knows."""
    count = server.api("GET", f"/sittings/{sitting}", link)["count"]
    for number in range(1, count + 1):
        question = server.api("GET", f"/sittings/{sitting}/questions/{number}", link)
        if question["kind"] == "single":
            return number, [choice["key"] for choice in question["choices"]]
        server.api("POST", f"/sittings/{sitting}/answers", link, {
            "number": number, "client_step_id": f"skipped-{number}"})
    raise RuntimeError(f"none of {count} questions is answered by one choice")


class Candidates:
    """People who answer one question over and over, and keep what they were told."""

    def __init__(self, office, count):
        self.server = office.server
        self.acknowledged = set()
        self.refused = {}
        self.latest = time.monotonic()
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._people = []
        for number in range(count):
            link, sitting = office.candidate(number)
            self._people.append((link, sitting, *with_choices(self.server, sitting, link)))
        self._threads = []

    def begin(self, pause=0.002):
        for person in self._people:
            thread = threading.Thread(target=self._answer, args=(*person, pause), daemon=True)
            thread.start()
            self._threads.append(thread)

    def one(self, pick=0):
        """Has the first of them answer once. Returns the status."""
        return self._send(*self._people[0], pick)

    def _answer(self, link, sitting, number, choices, pause):
        pick = 0
        while not self._ended.is_set():
            pick += 1
            try:
                status = self._send(link, sitting, number, choices, pick)
            except OSError:
                status = None
            time.sleep(pause if status == 201 else 0.05)

    def _send(self, link, sitting, number, choices, pick):
        name = str(uuid.uuid4())
        status, headers, _ = self.server.ask("POST", f"/api/v1/sittings/{sitting}/answers", link, {
            "number": number, "client_step_id": name,
            "answer": [{"name": "answer", "value": choices[pick % len(choices)]}]})
        with self._lock:
            if status == 201:
                self.acknowledged.add(name)
                self.latest = time.monotonic()
            else:
                kind = (status, headers.get("retry-after") is not None)
                self.refused[kind] = self.refused.get(kind, 0) + 1
        return status

    def told(self):
        with self._lock:
            return set(self.acknowledged)

    def end(self):
        self._ended.set()
        for thread in self._threads:
            thread.join(30)

    def wait_for_more(self, seconds=PATIENCE):
        """Waits until one more answer is acknowledged. Returns after how many seconds, or None."""
        began, before = time.monotonic(), len(self.told())
        while time.monotonic() - began < seconds:
            if len(self.told()) > before:
                return time.monotonic() - began
            time.sleep(0.01)
        return None


class Postgres:
    """A PostgreSQL server whose commits outlive its processes."""

    def __init__(self):
        found = shutil.which("initdb") or sorted(
            str(path) for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))[-1]
        self.bin = pathlib.Path(found).resolve().parent
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="muster-postgres-"))
        self.port = free_port()
        self.url = f"postgres://muster@127.0.0.1:{self.port}/postgres"
        self._as = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self._as = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        self._run("initdb", "--pgdata=data", "--username=muster", "--auth=trust", "--encoding=UTF8",
                  "--locale=C", "--no-sync")
        # The machine is not switched off here, only processes end: what has been handed to the
        # system is safe, but it must have been handed over at the commit.
        with open(self.folder / "data/postgresql.conf", "a") as settings:
            settings.write(f"unix_socket_directories = '{self.folder}'\nfsync = off\nmax_connections = 200\n")
        self.start()

    def _run(self, tool, *arguments):
        subprocess.run([*self._as, str(self.bin / tool), *arguments], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL)

    def start(self):
        self._run("pg_ctl", "--pgdata=data", "--log=log", "--wait", "--silent",
                  "-o", f"-h 127.0.0.1 -p {self.port}", "start")

    def kill(self):
        """Ends all of its processes at once, as a crash does."""
        pid = int((self.folder / "data/postmaster.pid").read_text().split()[0])
        children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
        for each in [pid, *map(int, children)]:
            try:
                os.kill(each, signal.SIGKILL)
            except ProcessLookupError:
                pass
        while pathlib.Path(f"/proc/{pid}").exists():
            time.sleep(0.02)

    def close(self):
        try:
            self._run("pg_ctl", "--pgdata=data", "--mode=immediate", "--silent", "stop")
        except subprocess.CalledProcessError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


def limit_files(process, size):
    """Lets no file of that process grow beyond a size, or lifts the limit."""
    soft = resource.RLIM_INFINITY if size is None else size
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (soft, resource.RLIM_INFINITY))


def report(name, began, acknowledged, missing, more=""):
    """Prints the figures. Returns whether nothing is missing."""
    seconds = time.monotonic() - began
    print(f"{name}: {acknowledged} acknowledged, {missing} missing, {seconds:.1f} s{more}", flush=True)
    return missing == 0


def verify_log(server):
    server.run("verify-log")
