"""Backups are made while candidates answer and the office invites. Each can be restored, and has all
that had been acknowledged before it was begun."""

import pathlib
import shutil
import sys
import threading
import time

from backup_lib import again, another, count, fatten, hand_in, manifest, steps
from lib import Candidates, Office, Server, report


class Inviting:
    """An office that invites one person after another: each is an event in the log."""

    def __init__(self, office):
        self.office, self.invited = office, 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._invite, daemon=True)
        self._thread.start()

    def _invite(self):
        while not self._ended.is_set():
            self.office.candidate(f"invited-{self.invited}")
            self.invited += 1

    def end(self):
        self._ended.set()
        self._thread.join(30)


def main():
    began, times = time.monotonic(), count()
    server, told_in_all, missing, refused = Server(), 0, 0, []
    try:
        office = Office(server)
        server.start()
        office.publish()
        hand_in(server)
        fatten(server.home / "muster.db", 20)
        candidates, inviting = Candidates(office, 4), Inviting(office)
        candidates.begin(pause=0.01)
        made = []
        for number in range(times):
            time.sleep(0.5)
            told = candidates.told()
            folder = pathlib.Path(server.run("backup", "--with-keys").splitlines()[0])
            # Only seven are kept.
            kept = server.folder / f"kept-{number}"
            shutil.copytree(folder, kept)
            made.append((kept, told))
        inviting.end()
        candidates.end()
        server.stop()
        to = another(server)
        for folder, told in made:
            again(to)
            try:
                to.run("restore", str(folder))
                to.run("verify-log")
            except RuntimeError as error:
                refused.append(str(error))
                continue
            told_in_all += len(told)
            missing += len(told - steps(to.home / "muster.db"))
        heads = [manifest(folder)["heads"][0]["seq"] for folder, _ in made]
    finally:
        server.close()
    for error in refused:
        print(error)
    is_good = report("backups under load", began, told_in_all, missing,
                     f", {times - len(refused)} of {times} restored, events in them {heads[0]} to {heads[-1]}")
    sys.exit(not (is_good and not refused))


main()
