#!/usr/bin/env python3
"""A file that finds no room is refused with what to do, and what must be written still is.

    python3 tests/faults/full_uploads.py

Runs a server on a file system of 24 MB, fills that, sends a file, drafts a job, makes room and sends
the file again. Only root may make such a file system: without it nothing is tried, and that is said."""
import http.client, json, os, shutil, signal, socket, subprocess, sys, tempfile, time

from lib import MUSTER

MB = 1024 * 1024
faults = []

place = tempfile.mkdtemp(prefix='muster-full-')
if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', place], capture_output=True).returncode:
    os.rmdir(place)
    print('not tried: a small file system needs root')
    sys.exit(0)

with socket.socket() as one:
    one.bind(('127.0.0.1', 0))
    port = one.getsockname()[1]
env = dict(os.environ, MUSTER_DATA=os.path.join(place, 'data'), MUSTER_LISTEN=f'127.0.0.1:{port}')


def run(*words):
    done = subprocess.run([MUSTER, *words], env=env, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f'{words}: {done.stderr}')
    return done.stdout.strip()


def ask(method, path, body=None, media_type='application/json'):
    connection = http.client.HTTPConnection('127.0.0.1', port, timeout=30)
    try:
        headers = {'Authorization': f'Bearer {key}', 'Content-Type': media_type}
        connection.request(method, path, body, headers if key else {})
        answer = connection.getresponse()
        sent = answer.read()
        return answer.status, sent
    finally:
        connection.close()


def expect(what, status, code, answer):
    said = json.loads(answer[1]).get('code') if answer[1] else None
    print(f'{what}: {answer[0]} {said or ""}', flush=True)
    if answer[0] != status or (code and said != code):
        faults.append(f'{what}: {answer[0]} {said}, not {status} {code}')


key, log, server = '', tempfile.TemporaryFile(), None
try:
    run('practice', 'add', '--name', 'Cedar Hollow', '--city', 'Eugene', '--state', 'OR', '--zone', 'pacific',
        '--head-count', '14')
    run('user', 'add', '--name', 'Dana Whitfield', '--email', 'dana@cedar.example', '--role', 'owner')
    key = run('api-key', 'create', '--user', 'dana@cedar.example', '--days', '2', '--scopes', 'all')
    server = subprocess.Popen([MUSTER, 'serve'], env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    for _ in range(300):
        try:
            ask('GET', '/healthz')
            break
        except OSError:
            time.sleep(0.1)
    file, drafted = b'%PDF-' + b'a' * MB, json.dumps({'role': 'receptionist'})
    send = lambda: ask('POST', '/api/v1/files', file, 'application/octet-stream')
    time.sleep(3)  # the first backup
    filler = os.path.join(place, 'filler')
    with open(filler, 'wb') as full:
        room = os.statvfs(place)
        full.write(b'\0' * max(0, room.f_bavail * room.f_frsize - 2 * MB))
    expect('a file with 2 MB left', 503, 'server.full', send())
    expect('a job with 2 MB left', 201, None, ask('POST', '/api/v1/jobs', drafted))
    os.remove(filler)
    expect('a file when there is room', 201, None, send())
finally:
    if server:
        server.send_signal(signal.SIGTERM)
        server.wait(40)
    subprocess.run(['umount', place])
    shutil.rmtree(place, ignore_errors=True)
for fault in faults:
    print('FAULT', fault)
sys.exit(bool(faults))
