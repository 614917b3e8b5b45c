"""A domain is served: the certificate comes, is renewed, and outlives an authority that is away."""

import http.server
import pathlib
import shutil
import socket
import tempfile
import threading
import time

from authority import Authority, Names, free_port, nearly_over, trusting, wait_for
from server import Browser, Server

NAME = "office.cedar.example"
# What a connection may take until it has asked for something, and some more for a busy machine.
HEAD, SLACK = 10, 5


def mode(path):
    return oct(path.stat().st_mode & 0o777)


def fetched(server, authority):
    """The first certificate: https under the name, and port 80 leads there."""
    server.start()
    server.wait_until_said("there is a new certificate")
    browser = Browser(server, authority.trust())
    status, headers, _ = browser.ask("GET", "/sign-in")
    assert status == 200 and "max-age" in headers["Strict-Transport-Security"], headers
    assert browser.connection.sock.version() in ("TLSv1.2", "TLSv1.3")
    browser.close()
    status, headers, _ = server.plain("/careers/cedar-hollow?lang=es")
    assert (status, headers["Location"]) == (308, f"https://{NAME}/careers/cedar-hollow?lang=es"), status
    assert server.plain("//evil.example/")[1]["Location"].startswith(f"https://{NAME}/")
    assert server.plain("/.well-known/acme-challenge/guessed")[0] == 404
    folder = server.home / "certificates"
    kept = folder / f"{NAME}.pem"
    assert (mode(folder), mode(kept), mode(folder / "account.json")) == ("0o700", "0o600", "0o600")
    backup = pathlib.Path(server.home / "backups")
    server.run("backup", "--with-keys")
    assert not list(backup.rglob("*.pem")) and not list(backup.rglob("account.json")), "a key is in a backup"


def limited(server, authority):
    """Who says nothing, or takes all the places, holds up nobody. Returns what is looked at later."""
    silent, began, lasted = socket.create_connection(("127.0.0.1", server.https), HEAD + SLACK), time.monotonic(), []

    def hold():
        if silent.recv(1) == b"":
            lasted.append(time.monotonic() - began)

    held = threading.Thread(target=hold, daemon=True)
    held.start()
    crowd = []
    for _ in range(80):
        one = socket.socket()
        one.bind(("127.0.0.2", 0))
        one.connect(("127.0.0.1", server.https))
        crowd.append(one)
    asked = time.monotonic()
    browser = Browser(server, authority.trust())
    browser.get("/sign-in")
    assert time.monotonic() - asked < 2, "a crowd keeps others waiting"
    browser.close()
    gone = 0
    for one in crowd:
        one.settimeout(0.01)
        try:
            gone += one.recv(1) == b""
        except TimeoutError:
            pass
        except OSError:
            gone += 1
        one.close()
    assert gone >= 80 - 64, f"{gone} of 80 were sent away"

    def ends():
        held.join(HEAD + SLACK)
        assert lasted and lasted[0] > HEAD - 1, f"a handshake that does not come was waited for {lasted} s"
    return ends


def renewed(server, authority, link, folder):
    """Nearly over, and the authority is away: the old one is served, pages say so. Back again: a new one, without a restart."""
    authority.stop()
    old, whole = nearly_over(folder, NAME)
    kept = server.home / "certificates" / f"{NAME}.pem"
    kept.write_text(f"by {authority.directory}\n{whole}")
    server.start()
    server.wait_until_said("no new certificate")
    browser = Browser(server, trusting(old))
    browser.sign_in(link)
    for path, words in [
        ("/settings/reach", "The certificate authority can’t be reached"),
        ("/settings/reach", "browsers won’t open your pages"),
        ("/settings/background", "The certificate authority can’t be reached"),
        ("/", "certificate expires soon"),
    ]:
        page = browser.get(path)
        assert words in page, f"{words} is not in {path}"
    authority.start()
    page = browser.get("/settings/background")
    again = "/settings/background/rounds/renew_certificate/attempt"
    assert again in page
    status, _, said = browser.ask("POST", again, {"form_token": browser.token(page), "thing": ""})
    assert status == 303, said[:300]
    server.wait_until_said("there is a new certificate")
    fresh = Browser(server, authority.trust())
    assert fresh.certificate != browser.certificate
    # Who was connected stays so.
    assert "certificate expires soon" not in browser.get("/")
    assert "It’s valid" in browser.get("/settings/reach")
    for one in (fresh, browser):
        one.close()
    server.stop()
    # The next start takes what is kept, and asks nobody.
    authority.stop()
    before = kept.read_bytes()
    server.start()
    time.sleep(0.5)
    assert not any("certificate" in line for line in server.said), server.said
    assert kept.read_bytes() == before
    server.stop()
    authority.start()


class Stranger(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"a parked domain")

    def log_message(self, *_):
        pass


def led_elsewhere(folder, authority, names, looks_at):
    """A name that leads elsewhere is refused in words, on the terminal and by port 80."""
    parked = http.server.ThreadingHTTPServer(("127.0.0.3", looks_at), Stranger)
    threading.Thread(target=parked.serve_forever, daemon=True).start()
    began = []
    try:
        for name, address, words in [
            ("nobody.cedar.example", "127.0.0.4", "do router and firewall let port 80 in?"),
            ("parked.cedar.example", "127.0.0.3", "another server answered under the domain"),
        ]:
            names.lead(name, address)
            server = Server(folder / name, name, authority)
            began.append((server, words))
            server.start()
        for server, words in began:
            server.wait_until_said(words)
            status, _, said = server.plain("/")
            assert status == 503 and words in said, said
    finally:
        for server, _ in began:
            server.stop()
    parked.shutdown()
    parked.server_close()


def refused(folder, authority):
    """What cannot be is said before anything is begun."""
    server = Server(folder / "refused", NAME, authority)
    for env, words in [
        ({"MUSTER_DOMAIN": "192.0.2.7"}, "write one like office.example.com"),
        ({"MUSTER_DOMAIN": "https://office.example.com"}, "without https://"),
        ({"MUSTER_CA_TERMS_AGREED": "no"}, "--agree-to-terms"),
        ({"MUSTER_BEHIND_PROXY": "yes"}, "leave the domain out"),
        ({"MUSTER_CA_DIRECTORY": "http://ca.example"}, "no https:// address"),
        ({"MUSTER_CA_ROOT": "/nowhere/root.pem"}, "/nowhere/root.pem"),
    ]:
        said = server.refusal(**env)
        assert words in said, said
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", server.http))
        taken.listen()
        said = server.refusal()
        assert "is taken by another program" in said and "MUSTER_BEHIND_PROXY=yes" in said, said


def main():
    began = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="muster-acme-"))
    looks_at = free_port()
    names = Names()
    authority = Authority(folder, names, looks_at)
    server = Server(folder / "data", NAME, authority, looks_at)
    try:
        server.run("practice", "add", "--name", "Cedar Hollow", "--city", "Eugene", "--state", "OR", "--zone", "pacific",
                   "--head-count", "14")
        link = server.run("user", "add", "--email", "dana@cedar.example", "--name", "Dana Whitfield", "--role", "owner")
        assert link.startswith(f"https://{NAME}/password/"), link
        refused(folder, authority)
        # The authority is away at the very first start: there is somebody who says so.
        server.start()
        said = wait_for("words", lambda: "cannot be reached" in server.plain("/")[2] and server.plain("/"))
        assert said[0] == 503, said
        server.stop()
        authority.start()
        fetched(server, authority)
        handshake_ends = limited(server, authority)
        led_elsewhere(folder, authority, names, looks_at)
        handshake_ends()
        server.stop()
        renewed(server, authority, link, folder)
    except BaseException:
        print("".join(server.said[-40:]))
        raise
    finally:
        server.stop()
        authority.stop()
        names.close()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"acme: fetched, limited, refused, renewed, authority away and back: {time.monotonic() - began:.1f} s")


main()
