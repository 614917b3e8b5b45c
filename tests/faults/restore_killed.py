"""A restore is killed at a random moment. The next start has the old database or the new one, whole,
or names the command that finishes it; the same backup can then be restored again."""

import collections
import contextlib
import pathlib
import random
import re
import shlex
import subprocess
import sys
import time

from backup_lib import again, another, count, fatten, hand_in, restore
from lib import MUSTER, Office, Server, is_long, report


class Case:
    """What lies in the data folder when the restore begins."""

    def __init__(self, name, prepare):
        self.name, self.prepare = name, prepare


def nothing(home):
    for each in home.glob("muster.db*"):
        each.unlink()


def damaged(home):
    (home / "muster.db").write_bytes(b"no database")
    (home / "muster.db-wal").write_bytes(b"nor its log")


CASES = [
    Case("old", lambda home: None),
    Case("old with a log", lambda home: None),
    Case("damaged", damaged),
    Case("nothing", nothing),
]


def killed(words, until):
    """Runs a command and kills it at a moment. Returns whether it was still running."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(process)
    was_running = process.poll() is None
    process.kill()
    process.wait()
    return was_running


def after(seconds):
    """A moment somewhere in the whole."""
    def wait(process):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    return wait


def while_it_is_put_in_place(home, seconds):
    """A moment after the old one has got its second name, which is the last that is done but for a
    few thousandths of a second."""
    def wait(process):
        while process.poll() is None and not any(home.glob("before-restore-*")):
            time.sleep(0.0002)
        time.sleep(seconds)
    return wait


class Trial:
    """One data folder, one backup, and what each of them has."""

    def __init__(self, megabytes):
        self.source = Server()
        office = Office(self.source)
        self.key = office.key
        self.source.start()
        office.publish()
        hand_in(self.source)
        self.source.stop()
        fatten(self.source.home / "muster.db", megabytes)
        self.backup = pathlib.Path(self.source.run("backup", "--with-keys").splitlines()[0])
        # What has happened since is in the old database, and some of it in its log alone.
        self.source.start()
        self.source.api("POST", "/jobs", self.key, {"role": "receptionist"})
        self.source.kill()
        assert (self.source.home / "muster.db-wal").stat().st_size > 0
        self.to = another(self.source)

    def prepare(self, case):
        again(self.to)
        subprocess.run(["cp", "-a", f"{self.source.home}/.", self.to.home], check=True)
        if case.name == "old":
            self.to.run("verify-log")
        case.prepare(self.to.home)

    def measure(self):
        self.prepare(CASES[0])
        began = time.monotonic()
        subprocess.run(restore(self.to, self.backup), check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - began

    def comes_up(self):
        """Starts a server, as whoever looks after it would. Returns what was found."""
        self.to.said.clear()
        try:
            self.to.start()
            named = None
        except RuntimeError:
            # Its last words may still be on their way to us.
            time.sleep(0.5)
            said = "".join(self.to.said)
            named = re.search(r"finish it with: muster (restore .*)", said)
            if not named:
                return f"does not start: {said}"
            subprocess.run([MUSTER, *shlex.split(named[1])], check=True, stdout=subprocess.DEVNULL)
            self.to.start()
        found = len(self.to.api("GET", "/jobs", self.key)["data"])
        self.to.stop()
        self.to.run("verify-log")
        return {1: "new", 2: "old"}[found] + (", by the command" if named else "")

    def close(self):
        self.source.close()


def has_begun(trial, case):
    """Whether the kill came after the restore had begun to protect what it needs."""
    home = trial.to.home
    can_start = case.name in ("old", "old with a log")
    return can_start or (home / "restore-unfinished").exists() or is_database(home / "muster.db")


def is_database(path):
    return path.exists() and path.read_bytes()[:15] == b"SQLite format 3"


def kill_one(trial, case, chance, whole, is_late):
    """Kills a restore while it runs, at a random moment, of the whole or of its end."""
    while True:
        trial.prepare(case)
        if is_late and case.name != "nothing":
            moment = while_it_is_put_in_place(trial.to.home, chance.uniform(0, 0.012))
        else:
            moment = after(chance.uniform(0.02, 1) * whole)
        if killed(restore(trial.to, trial.backup), moment) and has_begun(trial, case):
            return


def main():
    began, times, chance = time.monotonic(), count(), random.Random(8)
    trial, found, faults = Trial(30 if is_long() else 12), collections.Counter(), 0
    try:
        whole = trial.measure()
        for number in range(times):
            case = CASES[number % len(CASES)]
            kill_one(trial, case, chance, whole, is_late=number // len(CASES) % 2 == 0)
            state = trial.comes_up()
            if state.startswith("does not start"):
                faults += 1
                print(f"{case.name}: {state}")
            found[f"{case.name}: {state.splitlines()[0]}"] += 1
            # The same backup, whatever the kill has left.
            for _ in range(2):
                subprocess.run(restore(trial.to, trial.backup), check=True, stdout=subprocess.DEVNULL)
            after = trial.comes_up()
            if after != "new":
                faults += 1
                print(f"{case.name}, restored twice: {after}")
    finally:
        trial.close()
    for state, often in sorted(found.items()):
        print(f"  {often} x {state}")
    is_good = report("restores killed", began, times, faults, f", a whole one takes {whole:.2f} s")
    sys.exit(not is_good)


main()
