"""A certificate authority on loopback: Debian's pebble, whose names are answered by pebble-challtestsrv."""

import json
import os
import pathlib
import socket
import ssl
import subprocess
import time
import urllib.request

PATIENCE = 20


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(what, is_so, seconds=PATIENCE):
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        found = is_so()
        if found:
            return found
        time.sleep(0.05)
    raise RuntimeError(f"waited {seconds} s for {what}")


def is_open(port, host="127.0.0.1"):
    try:
        socket.create_connection((host, port), 1).close()
        return True
    except OSError:
        return False


def openssl(*arguments, folder):
    done = subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"openssl {arguments[0]}: {done.stderr}")


def trusting(pem):
    """Trusts what this vouches for, as browsers do: not every authority for tests is strict about its extensions."""
    trust = ssl.create_default_context(cadata=pem)
    trust.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return trust


class Names:
    """Answers every name with 127.0.0.1, unless it was told otherwise."""

    def __init__(self):
        self.port, self.management = free_port(), free_port()
        self.process = subprocess.Popen(
            [os.environ["PEBBLE_CHALLTESTSRV"], "-dns01", f"127.0.0.1:{self.port}", "-http01", "", "-https01", "",
             "-tlsalpn01", "", "-defaultIPv6", "", "-management", f"127.0.0.1:{self.management}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("the names", lambda: is_open(self.management))

    def lead(self, name, address):
        told = json.dumps({"host": f"{name}.", "addresses": [address]}).encode()
        urllib.request.urlopen(f"http://127.0.0.1:{self.management}/add-a", told, PATIENCE).close()

    def close(self):
        self.process.kill()
        self.process.wait()


class Authority:
    """Looks at one port for http-01. It forgets everything when it ends, its own key too."""

    def __init__(self, folder, names, looks_at):
        self.folder = pathlib.Path(folder)
        self.names = names
        self.port, self.management = free_port(), free_port()
        self.directory = f"https://127.0.0.1:{self.port}/dir"
        # Who vouches for the authority's own door.
        self.root = self.folder / "root.pem"
        self.process = None
        config = {"pebble": {
            "listenAddress": f"127.0.0.1:{self.port}", "managementListenAddress": f"127.0.0.1:{self.management}",
            "certificate": str(self.folder / "door.pem"), "privateKey": str(self.folder / "door.key"),
            "httpPort": looks_at, "tlsPort": free_port(), "ocspResponderURL": "",
            "externalAccountBindingRequired": False}}
        (self.folder / "pebble.json").write_text(json.dumps(config))
        (self.folder / "door.ext").write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "root.key",
                "-out", "root.pem", "-days", "2", "-subj", "/CN=Test root", folder=self.folder)
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "door.key", "-out",
                "door.csr", "-subj", "/CN=localhost", folder=self.folder)
        openssl("x509", "-req", "-in", "door.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-out",
                "door.pem", "-days", "2", "-extfile", "door.ext", folder=self.folder)

    def start(self):
        # It refuses one nonce in twenty by itself, which a client has to bear.
        env = dict(os.environ, PEBBLE_VA_NOSLEEP="1", PEBBLE_AUTHZREUSE="0")
        self.process = subprocess.Popen(
            [os.environ["PEBBLE"], "-config", "pebble.json", "-dnsserver", f"127.0.0.1:{self.names.port}"],
            cwd=self.folder, env=env, stdout=subprocess.DEVNULL, stderr=open(self.folder / "pebble.log", "a"))
        wait_for("the authority", lambda: is_open(self.port) and is_open(self.management))

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def trust(self):
        """Trusts what it has given since it was started."""
        door = trusting(self.root.read_text())
        with urllib.request.urlopen(f"https://127.0.0.1:{self.management}/roots/0", context=door, timeout=PATIENCE) as read:
            return trusting(read.read().decode())


def nearly_over(folder, name):
    """Makes a certificate with a few hours left of ninety days, which vouches for itself. Returns it as PEM, and with its key."""
    folder = pathlib.Path(folder)
    (folder / "ca.cnf").write_text(f"""[ca]
default_ca = own
[own]
dir = .
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = own_extensions
unique_subject = no
[any]
commonName = supplied
[own_extensions]
subjectAltName = DNS:{name}
basicConstraints = CA:TRUE
""")
    (folder / "index.txt").write_text("")
    at = lambda hours: time.strftime("%Y%m%d%H%M%SZ", time.gmtime(time.time() + hours * 3600))
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "old.key", "-out",
            "old.csr", "-subj", f"/CN={name}", folder=folder)
    openssl("ca", "-batch", "-selfsign", "-config", "ca.cnf", "-keyfile", "old.key", "-in", "old.csr", "-out", "old.pem",
            "-notext", "-startdate", at(-24 * 89), "-enddate", at(6), folder=folder)
    pem = (folder / "old.pem").read_text()
    return pem, (folder / "old.key").read_text() + pem
