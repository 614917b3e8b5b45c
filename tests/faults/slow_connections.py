#!/usr/bin/env python3
"""Who connects and says nothing keeps nobody out.

    python3 tests/faults/slow_connections.py

Starts a server that may have 1,024 descriptors, and opens 1,000 connections
from 127.0.0.2 to 127.0.0.9, then as many from 127.0.0.1, which stands for a tunnel: half of them
never end the head of a request, the others never its body. Meanwhile /sign-in is asked for from
127.0.0.1. Ends with 1 if it took a second, if a slow one was kept for longer than it should be, or
if the server was busy with waiting."""
import http.client, os, resource, shutil, signal, socket, subprocess, sys, tempfile, time

from lib import MUSTER

COUNT = 1000
HEAD = b'GET /sign-in HTTP/1.1\r\nHost: muster.example\r\nX-Slow: '
BODY = (b'POST /sign-in HTTP/1.1\r\nHost: muster.example\r\nContent-Length: 1000\r\n'
        b'Content-Type: application/x-www-form-urlencoded\r\n\r\na')
# Ten seconds are given to a head and to a body that does not come; the rest is this machine's.
GIVEN_UP_AFTER = 20
faults = []


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


class Server:
    def __init__(self):
        self.data = tempfile.mkdtemp(prefix='muster-slow-')
        self.port = free_port()
        self.log = open(os.path.join(self.data, 'log'), 'wb')
        few = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (1024, 1024))
        self.process = subprocess.Popen(
            [MUSTER, 'serve', '--data', os.path.join(self.data, 'data'), '--listen', f'127.0.0.1:{self.port}'],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, preexec_fn=few)
        for _ in range(300):
            try:
                self.ask('/healthz')
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise SystemExit('the server did not start: ' + open(self.log.name).read()[-500:])

    def ask(self, path):
        """Asks from 127.0.0.1, and returns the status and how long it took."""
        began = time.monotonic()
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=20)
        try:
            connection.request('GET', path)
            answer = connection.getresponse()
            answer.read()
            return answer.status, time.monotonic() - began
        finally:
            connection.close()

    def cpu(self):
        fields = open(f'/proc/{self.process.pid}/stat').read().rsplit(')', 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')

    def descriptors(self):
        return len(os.listdir(f'/proc/{self.process.pid}/fd'))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.data, ignore_errors=True)


def slow(server, address, number):
    one = socket.socket()
    one.settimeout(3)
    try:
        one.bind((address, 0))
        one.connect(('127.0.0.1', server.port))
        one.sendall(BODY if number % 2 else HEAD)
    except OSError:
        one.close()
        return None
    one.setblocking(False)
    return one


def is_open(one):
    try:
        # Before it hangs up it may say why.
        while one.recv(65536):
            pass
        return False
    except BlockingIOError:
        return True
    except OSError:
        return False


def asked(server, times):
    worst = 0
    for _ in range(times):
        try:
            status, seconds = server.ask('/sign-in')
        except (OSError, http.client.HTTPException) as error:
            faults.append(f'/sign-in: {error!r}')
            return 99
        if status != 200:
            faults.append(f'/sign-in answers {status}')
        worst = max(worst, seconds)
    return worst


def crowd(server, addresses):
    began = time.monotonic()
    worst, all_slow = 0, []
    for number in range(COUNT):
        one = slow(server, addresses[number % len(addresses)], number)
        if one:
            all_slow.append(one)
        if number % 100 == 99:
            worst = max(worst, asked(server, 1))
    opened = time.monotonic() - began
    worst = max(worst, asked(server, 10))
    kept = sum(map(is_open, all_slow))
    before = server.cpu()
    time.sleep(2)
    busy = (server.cpu() - before) / 2
    worst = max(worst, asked(server, 5))
    while any(map(is_open, all_slow)) and time.monotonic() - began < opened + GIVEN_UP_AFTER:
        time.sleep(0.5)
    left, after = sum(map(is_open, all_slow)), time.monotonic() - began
    for one in all_slow:
        one.close()
    print(f'{COUNT} slow from {len(addresses)} address(es), opened in {opened:.1f} s: {kept} kept, '
          f'{server.descriptors()} descriptors; /sign-in at worst {worst:.2f} s; '
          f'{100 * busy:.0f} % of a core while waiting; {left} left after {after:.0f} s', flush=True)
    if worst >= 1:
        faults.append(f'/sign-in took {worst:.2f} s')
    if left:
        faults.append(f'{left} slow connections were still open after {after:.0f} s')
    if busy > 0.5:
        faults.append(f'the server was busy with waiting: {100 * busy:.0f} % of a core')


resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
server = Server()
try:
    print(f'/sign-in alone {asked(server, 5):.2f} s')
    crowd(server, [f'127.0.0.{last}' for last in range(2, 10)])
    crowd(server, ['127.0.0.1'])
finally:
    server.stop()
for fault in faults:
    print('FAULT', fault)
sys.exit(bool(faults))
