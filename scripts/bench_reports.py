"""What people tell in a week, and the page that it is weighed on: bench.py's part.

report     one report after another from one reporter: how long each takes until it is answered, which is when it is on the disk
reporters  200 reporters that send as fast as they are answered, for a minute, some reports twice: what is lost and what is doubled is counted in the store
week       the week's page and the open meeting with 500 reports in nine areas, as who leads finds them: asked again and again, as the first after a change,
           and as the first of a server that has just been started

Pages of those who have signed in are never kept finished: each is made anew. The reporters are five accounts of the demonstration on 40 lines each: sign-ins
from one address are few on purpose.
"""
import html
import pathlib
import re
import selectors
import socket
import sqlite3
import statistics
import subprocess
import tempfile
import time

import bench_wire
from bench_wire import Answer, Serving, Visitor, percentile, row, told

REPORTERS = ["rapportor", "part", "samordnare", "polis", "omradesansvarig"]
AREAS = ["hasselby-gard", "hasselby-strand", "hasselby-villastad", "vallingby", "vinsta", "racksta", "grimsta", "kalvesta", "nalsta"]
CATEGORIES = [11, 12, 13, 14, 15, 22, 31, 32, 41, 43, 53, 62, 94]
# The demonstration's clock stands at this day, a Monday.
TODAY, WEEK = "2024-11-11", "/veckor/2024/46"
SINGLE, SINGLE_GOAL = 500, 0.010
LINES, SECONDS, TWICE = 200, 60, 10
REPORTS, TURNS, PAGE_GOAL = 500, 200, 0.025
STARTS = 5


def report(number, key, **changes):
    """A report's fields: every area, and gravity and category as they come."""
    return {
        "nyckel": key, "slag": "incident", "kategori": CATEGORIES[number % len(CATEGORIES)], "allvar": 1 + (number % 7 == 0) + (number % 31 == 0),
        "sakerhet": "seen", "dag": TODAY, "dygnsdel": "night", f"omrade-{AREAS[number % len(AREAS)]}": "ja", "polis": "no",
        "ord": "Flera samlade vid entrén sent på kvällen, och skräp kvar på morgonen.",
    } | changes


class Demonstration:
    """The demonstration in a folder of its own."""

    def __init__(self, folder):
        self.place = pathlib.Path(folder) / "demo"

    def serve(self):
        return Serving("--demo", "--data", self.place)

    def keys(self):
        """The keys of all reports that stand, without whose they are; invented ones are not among them."""
        store = sqlite3.connect(f"file:{self.place}/samsyn.sqlite?mode=ro", uri=True)
        found = [key for (key,) in store.execute("SELECT entry_key FROM observation WHERE until IS NULL")]
        store.close()
        return [key.partition(" ")[2] for key in found if re.match(r"k\d+ ", key)]

    def verify(self):
        """True when the trail holds."""
        return subprocess.run([bench_wire.PROGRAM, "audit", "verify", "--data", self.place], stdout=subprocess.DEVNULL).returncode == 0


# One after another

def single(results):
    with tempfile.TemporaryDirectory() as folder, Demonstration(folder).serve() as server:
        reporter = Visitor(server.port, REPORTERS[0])
        for number in range(20):
            reporter.post("/rapportera", report(number, f"uppvarmning-{number}"))
        took = [reporter.post("/rapportera", report(number, f"rapport-nummer-{number}")) for number in range(SINGLE)]
    p50, p99 = statistics.median(took), percentile(took, 0.99)
    met = p99 < SINGLE_GOAL
    print(f"report: en rapport, skickad till lagrad: median {p50 * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms, längst {max(took) * 1e3:.1f} ms "
          f"({SINGLE} i följd){told(met)}", flush=True)
    row(results, "report-single", {"p50_s": p50, "p99_s": p99, "max_s": max(took), "reports": SINGLE}, f"p99<{SINGLE_GOAL} s", met)


# Two hundred at once

class Reporter:
    """One line that sends its next report when the last is answered; every so many is sent once more, as by a phone that heard no answer."""

    def __init__(self, number, visitor, port):
        self.number, self.visitor, self.count, self.is_again = number, visitor, -1, True
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self):
        self.is_again = not self.is_again and self.count % TWICE == 0
        self.count += not self.is_again
        self.key = f"skickare-{self.number}-rapport-{self.count}"
        self.answer, self.began = Answer(), time.perf_counter()
        # Written whole before anything else is done: a report is smaller than what the system holds of a line.
        self.socket.sendall(self.visitor.form("/rapportera", report(self.number + self.count, self.key)))


def minute(reporters):
    """Everybody sends until the time is out, and waits for the last answer."""
    selector, took, sent, acknowledged, wrong, again = selectors.DefaultSelector(), [], set(), set(), 0, 0
    began, worked = time.perf_counter(), time.process_time()
    for reporter in reporters:
        selector.register(reporter.socket, selectors.EVENT_READ, reporter)
        reporter.send()
        sent.add(reporter.key)
    while selector.get_map():
        for key, _ in selector.select(30) or stop("Servern svarar inte."):
            reporter = key.data
            if not reporter.answer.take(reporter.socket.recv(1 << 16) or stop("Servern lade på under belastningen.")):
                continue
            now = time.perf_counter()
            took.append(now - reporter.began)
            if reporter.answer.status == 303:
                acknowledged.add(reporter.key)
            else:
                wrong += 1
            if now - began < SECONDS:
                reporter.send()
                sent.add(reporter.key)
                again += reporter.is_again
            else:
                selector.unregister(reporter.socket)
                reporter.socket.close()
    length = time.perf_counter() - began
    share = (time.process_time() - worked) / length
    return {"took": took, "sent": sent, "acknowledged": acknowledged, "wrong": wrong, "again": again, "seconds": length, "client_cpu": share}


def stop(words):
    raise SystemExit(words)


def crowd(results):
    with tempfile.TemporaryDirectory() as folder:
        demonstration = Demonstration(folder)
        with demonstration.serve() as server:
            visitors = [Visitor(server.port, name) for name in REPORTERS]
            run = minute([Reporter(number, visitors[number % len(visitors)], server.port) for number in range(LINES)])
            memory, most = server.memory()
        stored = demonstration.keys()
        holds = demonstration.verify()
    took, distinct = run.pop("took"), set(stored)
    lost, doubled = len(run["acknowledged"] - distinct), len(stored) - len(distinct)
    strange = len(distinct - run["sent"])
    met = lost == doubled == strange == run["wrong"] == 0 and holds and len(stored) > LINES
    p50, p99 = percentile(took, 0.5), percentile(took, 0.99)
    print(f"reporters: {LINES} skickare i {run['seconds']:.0f} s: {len(took)} sändningar ({len(took) / run['seconds']:.0f}/s, {run['again']} av dem en gång till), "
          f"{len(stored)} rapporter; p50 {p50 * 1e3:.0f} ms, p99 {p99 * 1e3:.0f} ms, längst {max(took) * 1e3:.0f} ms; "
          f"förlorade {lost}, dubbla {doubled}, okända {strange}, nekade {run['wrong']}; spåret {'håller' if holds else 'HÅLLER INTE'}; "
          f"{memory:.0f} MB (högst {most:.0f}); klienten {run['client_cpu']:.0%} av en kärna{told(met)}", flush=True)
    row(results, "report-crowd", {
        "p50_s": p50, "p99_s": p99, "max_s": max(took), "sent": len(took), "again": run["again"], "stored": len(stored), "lost": lost, "doubled": doubled,
        "strange": strange, "wrong": run["wrong"], "rate": len(took) / run["seconds"], "peak_mb": most, "client_cpu": run["client_cpu"]},
        "lost=doubled=wrong=0", met)


# The week

def accept(leader):
    """Takes in everything that waits, each with its own tap."""
    page = leader.get("/granska")[0].body.decode()
    forms = re.findall(r'<form method="post" action="(/granska/\d+)"[^>]*>(.*?)</form>', page, re.S)
    for path, form in forms:
        fields = {html.unescape(name): html.unescape(value) for name, value in re.findall(r'name="([^"]*)" value="([^"]*)"', form)}
        leader.post(path, fields)
    return len(forms)


def week(results):
    with tempfile.TemporaryDirectory() as folder:
        demonstration = Demonstration(folder)
        with demonstration.serve() as server:
            reporter, leader = Visitor(server.port, REPORTERS[0]), Visitor(server.port, "samordnare")
            accept(leader)
            for number in range(REPORTS):
                reporter.post("/rapportera", report(number, f"rapport-nummer-{number}"))
            taken = accept(leader)
            if taken < REPORTS:
                raise SystemExit(f"Bara {taken} rapporter gick att ta in.")
            page(results, "week", "veckosidan", demonstration, reporter, leader)
            leader.post(f"{WEEK}/mote", {"gor": "borja", "slag": "weekly"})
            page(results, "meeting", "det öppna mötet", demonstration, reporter, leader)
        start(results, demonstration)


def page(results, name, words, demonstration, reporter, leader):
    """The same page warm, and as the first after a change: a report of another week, so that this one has as many as before."""
    def asked():
        answer, seconds = leader.get(WEEK)
        if answer.status != 200:
            raise SystemExit(f"{WEEK} svarade {answer.status}.")
        size.append(len(answer.body))
        return seconds

    size = []
    for _ in range(10):
        asked()
    warm = [asked() for _ in range(TURNS)]
    cold = []
    for number in range(TURNS):
        reporter.post("/rapportera", report(number, f"{name}-andring-{number}", dag="2024-10-15"))
        cold.append(asked())
    for kind, text, took in (("warm", "varm", warm), ("cold", "efter en ändring", cold)):
        p50, p99 = statistics.median(took), percentile(took, 0.99)
        met = p99 < PAGE_GOAL
        print(f"week: {words} med {REPORTS} rapporter i {len(AREAS)} områden, {text}: median {p50 * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms, "
              f"längst {max(took) * 1e3:.1f} ms, {size[-1] / 1e3:.0f} kB{told(met)}", flush=True)
        row(results, f"report-{name}-{kind}", {"p50_s": p50, "p99_s": p99, "max_s": max(took), "raw_bytes": size[-1]}, f"p99<{PAGE_GOAL} s", met)


def start(results, demonstration):
    """The very first page of a server that has just been started: nothing has been read yet. Reported."""
    took = []
    for _ in range(STARTS):
        with demonstration.serve() as server:
            took.append(Visitor(server.port, "samordnare").get(WEEK)[1])
    print(f"week: det öppna mötet, första gången efter start: median {statistics.median(took) * 1e3:.1f} ms av {STARTS}", flush=True)
    row(results, "report-meeting-start", {"runs_s": took, "median_s": statistics.median(took)}, "reported", True)


PARTS = {"report": single, "reporters": crowd, "week": week}
