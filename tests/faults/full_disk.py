"""The disk is full for a while. Whoever answers is told to come again, and it goes on without a restart.

Where we are root it is a small file system; everywhere it is a limit of the size of files, which is
lifted again."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

from lib import Candidates, Office, Server, is_long, limit_files, report, verify_log


def full(name, server, fill, free, seconds):
    """Runs candidates before, while and after the disk is full."""
    began = time.monotonic()
    try:
        office = Office(server)
        server.start()
        office.publish()
        candidates = Candidates(office, 10)
        candidates.begin()
        time.sleep(1.5)
        fill(server)
        until, unready = time.monotonic() + seconds, set()
        while time.monotonic() < until:
            fill(server)
            unready.add(server.status("/readyz"))
            time.sleep(0.2)
        refused = dict(candidates.refused)
        upload = server.ask("POST", "/api/v1/files", office.key, raw=b"%PDF-1.4\n" + b"x" * 300_000,
                            headers={"Content-Type": "application/octet-stream"})[0]
        free(server)
        back = candidates.wait_for_more()
        time.sleep(1.5)
        candidates.end()
        ready_again = server.status("/readyz")
        server.stop()
        verify_log(server)
        told = candidates.told()
        missing = len(told - server.steps())
        kinds = {status for status, _ in candidates.refused}
        more = f", refused {refused}, upload {upload}, back after {back and round(back, 2)} s"
        is_good = report(f"full disk, {name}", began, len(told), missing, more)
        if not refused or kinds - {503} or back is None or upload != 503:
            print(f"full disk, {name}: refusals {kinds}, readyz {unready}, then {ready_again}")
            is_good = False
        return is_good
    finally:
        server.close()


def limited(seconds):
    server = Server()

    def fill(server):
        size = (server.home / "muster.db-wal").stat().st_size
        limit_files(server.process, min(size, 200_000))

    return full("by a limit", server, fill, lambda server: limit_files(server.process, None), seconds)


def small(seconds):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="muster-small-"))
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        print("full disk, small file system: not tried, it cannot be mounted here")
        folder.rmdir()
        return True
    filler = folder / "filler"

    def fill(_):
        with open(filler, "ab", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass

    try:
        return full("small file system", Server(home=folder / "office"), fill, lambda _: filler.unlink(), seconds)
    finally:
        subprocess.run(["umount", str(folder)], check=False)
        folder.rmdir()


def main():
    # Longer than the server takes to notice by itself.
    seconds = 25 if is_long() else 12
    is_good = limited(seconds)
    if os.geteuid() == 0:
        is_good &= small(seconds)
    else:
        print("full disk, small file system: not tried without root")
    sys.exit(not is_good)


main()
