"""Muster under a domain, on ports of its own, and a browser that finds it there."""

import http.client
import http.cookies
import os
import pathlib
import re
import socket
import subprocess
import threading
import urllib.parse

from authority import PATIENCE, free_port, wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
MUSTER = os.environ.get("MUSTER", str(ROOT / "target/debug/muster"))


class Server:
    def __init__(self, folder, name, authority, http=None):
        self.name = name
        self.home = pathlib.Path(folder)
        self.https, self.http = free_port(), http or free_port()
        self.env = dict(
            os.environ, MUSTER_DATA=str(self.home), MUSTER_LOG="info", MUSTER_DOMAIN=name, MUSTER_CA_TERMS_AGREED="yes",
            MUSTER_CA_DIRECTORY=authority.directory, MUSTER_CA_ROOT=str(authority.root),
            MUSTER_CA_CONTACT="dana@cedar.example",
            MUSTER_HTTPS_LISTEN=f"127.0.0.1:{self.https}", MUSTER_HTTP_LISTEN=f"127.0.0.1:{self.http}")
        self.process = None
        self.said = []

    def run(self, *arguments):
        done = subprocess.run([MUSTER, *arguments], env=self.env, capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode:
            raise RuntimeError(f"muster {' '.join(arguments)}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def refusal(self, *arguments, **env):
        """What it says when it does not start."""
        done = subprocess.run([MUSTER, "serve", *arguments], env={**self.env, **env}, capture_output=True, text=True,
                              timeout=PATIENCE)
        assert done.returncode, "it started"
        return done.stderr

    def start(self):
        self.said = []
        self.process = subprocess.Popen([MUSTER, "serve"], env=self.env, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, text=True)
        threading.Thread(target=self._listen, args=(self.process.stderr, self.said), daemon=True).start()
        wait_for("port 80", lambda: self.plain("/") is not None)

    @staticmethod
    def _listen(lines, said):
        for line in lines:
            said.append(line)

    def wait_until_said(self, words):
        return wait_for(f"“{words}” in the log", lambda: any(words in line for line in list(self.said)))

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                # How a server ends is looked at elsewhere.
                self.process.kill()
                self.process.wait()

    def plain(self, path, method="GET"):
        """What port 80 answers: its status, its headers and its body. Nothing while nobody is there."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http, timeout=5)
        try:
            connection.request(method, path, headers={"Host": "somebody.example"})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        except OSError:
            return None
        finally:
            connection.close()


class Browser:
    """Comes by https under the name, trusts whom it is told to, and keeps cookies."""

    def __init__(self, server, trust):
        self.server, self.cookies = server, {}
        plain = socket.create_connection(("127.0.0.1", server.https), 10)
        self.connection = http.client.HTTPSConnection("127.0.0.1", server.https, timeout=10)
        self.connection.sock = trust.wrap_socket(plain, server_hostname=server.name)
        self.certificate = self.connection.sock.getpeercert(True)

    def ask(self, method, path, fields=None):
        headers = {"Host": self.server.name, "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = None
        if fields is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{self.server.name}"}
            body = urllib.parse.urlencode(fields)
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        for line in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in http.cookies.SimpleCookie(line).items():
                self.cookies[name] = morsel.value
                assert morsel["secure"], line
        return answer.status, answer.headers, answer.read().decode()

    def get(self, path):
        status, _, body = self.ask("GET", path)
        assert status == 200, (path, status, body[:300])
        return body

    def sign_in(self, link):
        status, headers, body = self.ask("POST", urllib.parse.urlsplit(link).path, {"password": "a-slow-river-in-march"})
        assert status == 303, (status, body[:2000])
        if "__Host-session" not in self.cookies:
            self.ask("POST", "/sign-in", {"email": "dana@cedar.example", "password": "a-slow-river-in-march"})
        assert "__Host-session" in self.cookies, self.cookies

    def token(self, page):
        return re.search(r'name="form_token" value="([^"]+)"', page)[1]

    def close(self):
        self.connection.close()
