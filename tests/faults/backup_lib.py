"""What the tests of backups share: an office that has something to lose."""

import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import sqlite3
import sys

from lib import MUSTER, Server, is_long

SHORT, LONG = 3, 20


def count():
    """How often: as many times as the first argument says, or few, or many for `long`."""
    if sys.argv[1:2] and sys.argv[1].isdigit():
        return int(sys.argv[1])
    return LONG if is_long() else SHORT


def fatten(database, megabytes):
    """Makes a database large, so that copying it takes a while."""
    with contextlib.closing(sqlite3.connect(database, timeout=20)) as connection:
        connection.execute("create table if not exists filler (bytes blob)")
        for _ in range(megabytes):
            connection.execute("insert into filler values (?)", (os.urandom(1 << 20),))
            connection.commit()
        connection.execute("pragma wal_checkpoint(truncate)")


def hand_in(server, content=b"%PDF-1.7 proof"):
    """Puts a file where the server keeps what people hand in."""
    folder = server.home / "files" / "practice_faults"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha256(content).hexdigest()).write_bytes(content)


def another(server, name="another"):
    """A server over another data folder, beside that one."""
    return Server(home=server.folder / name)


def again(server):
    """Empties the data folder of a server that is not running."""
    shutil.rmtree(server.home, ignore_errors=True)
    server.home.mkdir(parents=True)


def manifest(folder):
    return json.loads((pathlib.Path(folder) / "manifest.json").read_text())


def restore(server, folder):
    """The words of a command that restores into that server's data folder."""
    return [MUSTER, "restore", str(folder), "--data", str(server.home)]


def steps(database):
    """The names of all steps in a database file."""
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return {name for (name,) in connection.execute("select client_step from sitting_steps")}
