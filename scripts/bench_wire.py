"""What the measurements on both engines ask with: a database server, a program that serves, and clients that cost little themselves."""
import collections
import functools
import os
import pathlib
import re
import select
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/samsyn"
# Of every account of the demonstration.
DEMO_PASSWORD = "en bild av samma plats"
# What a server for real data has; the rest is as PostgreSQL comes, but for the number of connections.
DURABLE = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=128MB"


class Absent(Exception):
    """No database server is installed here, or the program does not speak with one."""


class Database:
    """A PostgreSQL server of its own, durable, gone afterwards."""

    def __init__(self, settings=DURABLE):
        environment = dict(os.environ, SAMSYN_SERVER_SETTINGS=settings)
        self.process = subprocess.Popen(
            [ROOT / "scripts/with_server.sh", "sh", "-c", 'echo "$SAMSYN_TEST_SERVER"; exec cat'],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True)
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise Absent("PostgreSQL är inte installerat")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(60)

    def place(self, schema):
        return f"{self.address}?schema={schema}"

    def ask(self, sql):
        return subprocess.run(["psql", "-XAtq", self.address, "-c", sql], capture_output=True, text=True, check=True).stdout.strip()


def measured_on_server(measure):
    """A measurement that needs a database server and a folder; where there is none it is passed over, and that is said."""
    @functools.wraps(measure)
    def measured(results):
        try:
            with Database() as database, tempfile.TemporaryDirectory() as folder:
                measure(results, database, pathlib.Path(folder))
        except Absent as absent:
            print(f"{measure.__module__}.{measure.__name__}: {absent}: mätningen hoppas över.")
    return measured


def row(results, identity, ours, goal, met, peers=()):
    results.append({"id": identity, "ours": ours | {"load": os.getloadavg()[0]}, "peers": list(peers), "goal": goal, "met": met})


def told(met):
    return "" if met else "   MÅLET INTE NÅTT"


class Serving:
    """The program as it serves, on a free port, ended when the measuring is."""

    def __init__(self, *order, cache=False, **environment):
        # What the place where this runs may have set must not change what is measured.
        usual = {name: value for name, value in os.environ.items() if not name.startswith("SAMSYN_")}
        usual |= {"SAMSYN_PAGE_CACHE": "on" if cache else "off", "SAMSYN_PYTHON": str(ROOT / ".venv/bin/python3")}
        self.process = subprocess.Popen(
            [str(part) for part in (PROGRAM, "serve", "--port", "0", *order)], stdout=subprocess.PIPE, env=usual | environment, cwd=ROOT, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("Servern startade inte.")
        self.port = int(line.strip().rsplit(":", 1)[-1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def memory(self):
        """Megabytes of memory now, and at most."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status).group(1)) / 1024 for name in ("VmRSS", "VmHWM"))


def request(path, host="127.0.0.1", form=None, packed=False, cookie=None):
    """The bytes of a request; with a form it is posted."""
    lines = [f"{'GET' if form is None else 'POST'} {path} HTTP/1.1", f"Host: {host}"]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    if packed:
        lines.append("Accept-Encoding: gzip")
    if form is not None:
        lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(form.encode())}"]
    return ("\r\n".join(lines) + "\r\n\r\n" + (form or "")).encode()


class Answer:
    """What has come so far of an answer."""

    def __init__(self):
        self.bytes, self.left = b"", None

    def take(self, piece):
        """True when it is whole."""
        if self.left is None:
            self.bytes += piece
            end = self.bytes.find(b"\r\n\r\n")
            if end < 0:
                return False
            self.head, body = self.bytes[:end], self.bytes[end + 4:]
            length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", self.head)
            self.left, self.pieces = int(length.group(1)) if length else 0, [body]
            self.left -= len(body)
        else:
            self.pieces.append(piece)
            self.left -= len(piece)
        return self.left <= 0

    @property
    def status(self):
        return int(self.head[9:12])

    @property
    def body(self):
        return b"".join(self.pieces)

    def field(self, name):
        found = re.search(rb"(?i)\r\n" + name.encode() + rb": *([^\r]*)", self.head)
        return found.group(1).decode() if found else ""


class Wire:
    """One connection that is kept, and blocks."""

    def __init__(self, port, host="127.0.0.1"):
        self.port, self.host = port, host
        self.open()

    def open(self):
        self.socket = socket.create_connection(("127.0.0.1", self.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, asked):
        """An answer, and the seconds it took."""
        began, answer = time.perf_counter(), Answer()
        self.socket.sendall(asked)
        while True:
            piece = self.socket.recv(1 << 18)
            if not piece:
                raise SystemExit("Servern lade på.")
            if answer.take(piece):
                return answer, time.perf_counter() - began

    def awake(self):
        """The same wire, opened anew where the server has hung up: it does on whoever has been silent for half a minute."""
        if select.select([self.socket], [], [], 0)[0]:
            self.socket.close()
            self.open()
        return self

    def get(self, path):
        return self.awake().send(request(path, self.host))


class Visitor:
    """Somebody who has signed in to the demonstration."""

    def __init__(self, port, name):
        self.wire = Wire(port)
        form = urllib.parse.urlencode({"adress": f"{name}@demo.example", "losenord": DEMO_PASSWORD})
        answer = self.wire.send(request("/logga-in", form=form))[0]
        if answer.status != 303:
            raise SystemExit(f"{name} kunde inte logga in: {answer.status}")
        self.cookie = "; ".join(re.findall(r"(?i)\r\nset-cookie: *([^;\r]+)", answer.head.decode()))
        self.token = re.search(r'name="formular" value="([^"]+)"', self.get("/konto")[0].body.decode()).group(1)

    def get(self, path):
        return self.wire.awake().send(request(path, cookie=self.cookie))

    def form(self, path, fields):
        """The bytes of a form of theirs."""
        return request(path, form=urllib.parse.urlencode({"formular": self.token, **fields}), cookie=self.cookie)

    def post(self, path, fields):
        """Sends a form of theirs; the seconds that it took."""
        answer, seconds = self.wire.awake().send(self.form(path, fields))
        if answer.status != 303:
            raise SystemExit(f"{path} svarade {answer.status}: {answer.body[:300].decode(errors='replace')}")
        return seconds


class Steady:
    """Requests sent at a constant rate whatever comes back: how long each took is counted from when it was meant to be sent."""

    def __init__(self, port, connections=32):
        self.selector, self.free = selectors.DefaultSelector(), collections.deque()
        for _ in range(connections):
            made = socket.create_connection(("127.0.0.1", port))
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            made.setblocking(False)
            self.selector.register(made, selectors.EVENT_READ)
            self.free.append(made)
        self.busy, self.seconds, self.wrong, self.late = {}, [], 0, 0.0

    def run(self, asked, rate):
        """Seconds of each answer, in the order they came. What was late in being sent, since every connection was busy or this client was slow, is told too."""
        waiting, sent, began, worked = collections.deque(), 0, time.perf_counter(), time.process_time()
        while sent < len(asked) or waiting or self.busy:
            now = time.perf_counter() - began
            while sent < len(asked) and sent / rate <= now:
                waiting.append(sent)
                sent += 1
            while waiting and self.free:
                self.send(waiting.popleft(), asked, rate, began)
            pause = max(0.0, sent / rate - (time.perf_counter() - began)) if sent < len(asked) else 1.0
            for key, _ in self.selector.select(pause):
                self.receive(key.fileobj, began)
        return (time.process_time() - worked) / (time.perf_counter() - began)

    def send(self, index, asked, rate, began):
        wire = self.free.popleft()
        self.late = max(self.late, time.perf_counter() - began - index / rate)
        wire.send(asked[index])
        self.busy[wire] = (index / rate, Answer())

    def receive(self, wire, began):
        meant, answer = self.busy[wire]
        piece = wire.recv(1 << 18)
        if not piece:
            raise SystemExit("Servern lade på under belastningen.")
        if answer.take(piece):
            self.seconds.append(time.perf_counter() - began - meant)
            self.wrong += answer.status != 200
            del self.busy[wire]
            self.free.append(wire)

    def close(self):
        for key in list(self.selector.get_map().values()):
            key.fileobj.close()
        self.selector.close()


def percentile(seconds, part):
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


NOTHING = """
import socket, threading
body = b"x" * 20000
answer = b"HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(body) + body
def serve(wire):
    while wire.recv(65536): wire.sendall(answer)
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
while True:
    wire, _ = server.accept()
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=serve, args=(wire,), daemon=True).start()
"""


class Nothing:
    """A server that answers everything with the same bytes at once: what the client itself costs."""

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, "-c", NOTHING], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
