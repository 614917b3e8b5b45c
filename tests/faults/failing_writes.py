"""The n-th write or sync of the database fails, and sometimes the next too, for many n.

A small preloaded library fails them, in a process that goes on. What was acknowledged is there."""

import os
import pathlib
import subprocess
import sys
import time

from lib import Candidates, Office, Server, is_long, report, verify_log

HERE = pathlib.Path(__file__).resolve().parent


def library(folder):
    built = folder / "fail_write.so"
    subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-O1", "-o", str(built),
                    str(HERE / "fail_write.c"), "-ldl", "-lpthread"], check=True)
    return built


def order(file, line):
    """Puts another file in its place, so that it is never read half."""
    fresh = file.with_suffix(".new")
    fresh.write_text(line + "\n")
    fresh.rename(file)


def injected(kind, numbers, runs, began):
    server = Server()
    file = server.folder / "order"
    server.env.update(LD_PRELOAD=str(library(server.folder)), MUSTER_FAULT=str(file))
    try:
        office = Office(server)
        server.start()
        office.publish()
        candidates = Candidates(office, 1)
        count, statuses = 0, {}
        for running in runs:
            for number in numbers:
                order(file, f"{kind} {number} {running}")
                count += 1
                # Enough answers to meet the fault, and some after it.
                for pick in range(number + running + 3):
                    status = candidates.one(pick)
                    statuses[status] = statuses.get(status, 0) + 1
        order(file, "")
        last = candidates.one()
        server.kill()
        told = candidates.told()
        missing = len(told - server.steps())
        del server.env["LD_PRELOAD"]
        verify_log(server)
        is_good = report(f"failing {kind}s", began, len(told), missing,
                         f", {count} faults, answers {statuses}")
        # A fault that nobody met would show nothing.
        if last != 201 or set(statuses) - {201, 503} or statuses.get(503, 0) < count // 2:
            print(f"failing {kind}s: the last answer {last}, answers {statuses}")
            is_good = False
        return is_good
    finally:
        server.close()


def main():
    numbers = range(1, 41) if is_long() else range(1, 11)
    is_good = True
    for kind in ["write", "sync"]:
        is_good &= injected(kind, numbers, [1, 2, 3] if is_long() else [1, 2], time.monotonic())
    sys.exit(not is_good)


main()
