"""PostgreSQL is killed and stays away. Whoever answers is told to come again, and it goes on by itself."""

import sys
import time

from lib import Candidates, Office, Postgres, Server, is_long, report, verify_log


def main():
    away = 30 if is_long() else 4
    began = time.monotonic()
    postgres = Postgres()
    server = Server(database=postgres.url)
    try:
        office = Office(server)
        server.start()
        office.publish()
        candidates = Candidates(office, 10)
        candidates.begin()
        time.sleep(2)
        postgres.kill()
        time.sleep(away)
        unready = server.status("/readyz")
        postgres.start()
        back = candidates.wait_for_more()
        time.sleep(1)
        candidates.end()
        server.stop()
        verify_log(server)
        told = candidates.told()
        missing = len(told - server.steps())
        refused = {status for status, _ in candidates.refused}
        is_good = report("PostgreSQL away", began, len(told), missing,
                         f", away {away} s, refused {candidates.refused}, back after {back and round(back, 2)} s")
        if back is None or unready != 503 or refused - {503}:
            print(f"PostgreSQL away: readyz {unready}, refusals {refused}")
            is_good = False
        sys.exit(not is_good)
    finally:
        server.close()
        postgres.close()


main()
