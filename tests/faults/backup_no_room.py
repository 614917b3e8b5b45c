"""A disk without room for a backup: none is begun, nothing is left there, the office goes on, and the
next is made when there is room. It wants a small file system, which root alone can have."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

from backup_lib import fatten
from lib import Office, Server, report

MEGABYTE = 1 << 20


def free(folder):
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize // MEGABYTE


def main():
    if os.geteuid() != 0:
        print("backups without room: left out, because only root can have a small file system")
        return
    began, faults, saved = time.monotonic(), [], 0
    disk = pathlib.Path(tempfile.mkdtemp(prefix="muster-small-"))
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk], check=False)
    if mount.returncode:
        disk.rmdir()
        print("backups without room: left out, because nothing can be mounted here")
        return
    server = Server(home=disk / "office")
    try:
        office = Office(server)
        fatten(server.home / "muster.db", 30)
        filler = disk / "other"
        filler.write_bytes(b"x" * ((free(disk) - 25) * MEGABYTE))
        before = free(disk)
        server.start()
        for _ in range(20):
            time.sleep(0.5)
            server.api("POST", "/jobs", office.key, {"role": "receptionist"})
            saved += 1
        left = [entry for entry in (server.home / "backups").iterdir() if entry.is_dir()]
        if left or before - free(disk) > 8:
            faults.append(f"{len(left)} folders left, {before - free(disk)} MB gone")
        try:
            server.run("backup")
            faults.append("a backup was made where there is no room")
        except RuntimeError as error:
            if "too little room on the disk" not in str(error):
                faults.append(str(error))
        filler.unlink()
        made = pathlib.Path(server.run("backup").splitlines()[0])
        if not (made / "manifest.json").exists():
            faults.append("no backup when there is room again")
        there = len(server.api("GET", "/jobs?limit=100", office.key)["data"])
        server.stop()
    finally:
        server.close()
        subprocess.run(["umount", disk], check=True)
        disk.rmdir()
    for fault in faults:
        print(fault)
    is_good = report("backups without room", began, saved, saved - there)
    sys.exit(not (is_good and not faults))


main()
