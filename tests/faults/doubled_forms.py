#!/usr/bin/env python3
"""Twice as many fields take about twice as long, and too many are refused at once.

    python3 tests/faults/doubled_forms.py

Sends to the two forms that anybody may send to, by a real connection, as many fields as are read
and half as many, and then 40,000. Every form of the house is doubled in `tests/http/forms.rs`; this
one measures what a stranger sees, and what somebody else waits meanwhile."""
import http.client, json, os, shutil, signal, socket, subprocess, sys, tempfile, time

from lib import MUSTER

FORM = 'application/x-www-form-urlencoded'
PARTS = 'multipart/form-data; boundary=E'
faults = []


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


class Server:
    def __init__(self):
        self.data, self.port = tempfile.mkdtemp(prefix='muster-forms-'), free_port()
        self.log = open(os.path.join(self.data, 'log'), 'wb')
        self.env = dict(os.environ, MUSTER_DATA=os.path.join(self.data, 'data'),
                        MUSTER_LISTEN=f'127.0.0.1:{self.port}')
        self.slug = self.run('practice', 'add', '--name', 'Cedar Hollow', '--city', 'Eugene', '--state',
                             'OR', '--zone', 'pacific', '--head-count', '14')
        self.run('user', 'add', '--name', 'Dana Whitfield', '--email', 'dana@cedar.example', '--role', 'owner')
        self.key = self.run('api-key', 'create', '--user', 'dana@cedar.example', '--days', '2', '--scopes', 'all')
        self.process = subprocess.Popen([MUSTER, 'serve'], env=self.env, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)
        for _ in range(300):
            try:
                self.ask('GET', '/healthz')
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit('the server did not start')

    def run(self, *words):
        done = subprocess.run([MUSTER, *words], env=self.env, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f'{words}: {done.stderr}')
        return done.stdout.strip()

    def ask(self, method, path, body=None, headers={}):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=120)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            connection.close()

    def api(self, method, path, body, headers={}):
        headers = {'Authorization': f'Bearer {self.key}', 'Content-Type': 'application/json', **headers}
        status, answer, headers = self.ask(method, '/api/v1' + path, json.dumps(body), headers)
        if status >= 300:
            raise SystemExit(f'{method} {path}: {status} {answer[:300]}')
        return json.loads(answer), headers

    def posting(self):
        """Publishes a job, and returns the address of its form."""
        job, _ = self.api('POST', '/jobs', {'role': 'receptionist'})
        headers = self.ask('GET', '/api/v1/jobs/' + job['id'], None, {'Authorization': f'Bearer {self.key}'})[2]
        described = job['description']
        described['pay'] = {'min_cents': 1900, 'max_cents': 2300, 'period': 'hour'}
        for duty in described['duties']:
            duty.update(essential=True, day_one=True)
        _, headers = self.api('PUT', f"/jobs/{job['id']}", described, {'If-Match': headers['ETag']})
        self.api('POST', f"/jobs/{job['id']}/publication", {}, {'If-Match': headers['ETag']})
        return f"/careers/{self.slug}/jobs/{job['id']}/apply"

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.data, ignore_errors=True)


def fields(count, media_type):
    if media_type == FORM:
        return b'&'.join(b'speaks.%d=a' % number for number in range(count))
    part = b'--E\r\nContent-Disposition: form-data; name="speaks.%d"\r\n\r\na\r\n'
    return b''.join(part % number for number in range(count)) + b'--E--\r\n'


def measured(server, path, count, media_type):
    """Returns the statuses, and the shortest time of five."""
    body, shortest, statuses = fields(count, media_type), 99, set()
    for _ in range(5):
        began = time.monotonic()
        statuses.add(server.ask('POST', path, body, {'Content-Type': media_type})[0])
        shortest = min(shortest, time.monotonic() - began)
    return statuses, shortest


server = Server()
try:
    for path in (server.posting(), f'/careers/{server.slug}/lost'):
        for media_type in (FORM, PARTS):
            what = f"{path.rsplit('/', 1)[1]}, {media_type.split(';')[0].split('/')[1]}"
            read, half = measured(server, path, 240, media_type)
            also_read, whole = measured(server, path, 480, media_type)
            refused, many = measured(server, path, 40_000, media_type)
            print(f'{what}: 240 fields {1000 * half:.1f} ms, 480 {1000 * whole:.1f} ms; '
                  f'40,000 {sorted(refused)} in {1000 * many:.1f} ms', flush=True)
            if 413 in read | also_read or refused != {413}:
                faults.append(f'{what}: {read} {also_read} {refused}')
            if whole > 3 * half + 0.02:
                faults.append(f'{what}: twice as many fields took {whole / half:.1f} times as long')
            if many >= 0.05:
                faults.append(f'{what}: 40,000 fields took {1000 * many:.0f} ms')
finally:
    server.stop()
for fault in faults:
    print('FAULT', fault)
sys.exit(bool(faults))
