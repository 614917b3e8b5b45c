"""The server is killed under load, again and again, on both databases. What was acknowledged is there."""

import random
import sys
import time

from lib import Candidates, Office, Postgres, Server, is_long, report, verify_log


def killed(name, database, kills):
    began, starts = time.monotonic(), []
    server = Server(database=database)
    try:
        office = Office(server)
        starts.append(server.start())
        office.publish()
        candidates = Candidates(office, 12)
        candidates.begin()
        chance = random.Random(1)
        for _ in range(kills):
            time.sleep(chance.uniform(0.2, 0.9))
            server.kill()
            starts.append(server.start())
        candidates.wait_for_more()
        candidates.end()
        server.stop()
        verify_log(server)
        told = candidates.told()
        missing = len(told - server.steps())
        return report(f"kills, {name}", began, len(told), missing,
                      f", {kills} kills, ready after {max(starts):.2f} s at most")
    finally:
        server.close()


def main():
    kills = 50 if is_long() else 3
    is_good = killed("SQLite", None, kills)
    postgres = Postgres()
    try:
        is_good &= killed("PostgreSQL", postgres.url, kills)
    finally:
        postgres.close()
    sys.exit(not is_good)


main()
