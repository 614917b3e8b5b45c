"""Events happen while the server is killed, on both databases, on PostgreSQL with two servers. Each of three
webhooks hears of each of them.

What a killed server was bringing is brought again when its claim has passed, after five minutes: so only the
long part kills."""

import http.server
import json
import sys
import threading
import time

from lib import Office, Postgres, Server, is_long, report

CLAIM = 300


class Receiver:
    """Another system, which keeps what it was told by its id."""

    def __init__(self):
        told, lock = {}, threading.Lock()

        class Take(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                with lock:
                    told.setdefault(self.headers["webhook-id"], []).append((time.time(), json.loads(body)))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.told = told
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Take)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hooks"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()


def draft(server, key, count, writers=4):
    """Drafts jobs, whatever happens to the server. Returns how many were acknowledged."""
    left, done, lock = [count], [0], threading.Lock()

    def write():
        while True:
            with lock:
                if left[0] == 0:
                    return
                left[0] -= 1
            while True:
                try:
                    if server.ask("POST", "/api/v1/jobs", key, {"role": "receptionist"})[0] == 201:
                        break
                except OSError:
                    pass
                time.sleep(0.05)
            with lock:
                done[0] += 1

    threads = [threading.Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    return threads, done


def events(server, key):
    """The ids of all drafts in the log, with when they happened."""
    found, path = {}, "/events?type=job.drafted&limit=100"
    cursor = ""
    while True:
        page = server.api("GET", path + cursor, key)
        found.update({event["id"]: event["timestamp"] for event in page["data"]})
        cursor = "&cursor=" + page["next_cursor"]
        if not page["has_more"]:
            return found


def told(name, database, count, kills, servers):
    began = time.monotonic()
    env = {"MUSTER_CALLBACKS_TO_LOOPBACK": "yes"}
    server = Server(database=database, env=env)
    others = [Server(home=server.folder, database=database, env=env) for _ in range(servers - 1)]
    receivers = [Receiver() for _ in range(3)]
    try:
        office = Office(server)
        server.start()
        for other in others:
            other.start()
        for receiver in receivers:
            server.api("POST", "/webhooks", office.key, {"url": receiver.url, "types": ["job.drafted"]})
        threads, done = draft(server, office.key, count)
        for number in range(kills):
            while done[0] < count * (number + 1) // (kills + 1):
                time.sleep(0.02)
            server.kill()
            server.start()
        for thread in threads:
            thread.join()
        happened, limit = events(server, office.key), time.monotonic() + 60 + (CLAIM if kills else 0)
        missing = lambda: sum(len(set(happened) - set(one.told)) for one in receivers)
        while missing() and time.monotonic() < limit:
            time.sleep(0.2)
        again = sum(len(tries) - 1 for one in receivers for tries in one.told.values())
        made_up = sum(len(set(one.told) - set(happened)) for one in receivers)
        return report(f"webhooks, {name}", began, len(happened), missing() + made_up,
                      f", {kills} kills, {servers} servers, {again} brought twice")
    finally:
        for each in [*others, server]:
            each.close()
        for receiver in receivers:
            receiver.close()


def main():
    count, kills = (1000, 2) if is_long() else (60, 0)
    is_good = told("SQLite", None, count, kills, 1)
    postgres = Postgres()
    try:
        is_good &= told("PostgreSQL", postgres.url, count, kills, 2)
    finally:
        postgres.close()
    sys.exit(not is_good)


main()
