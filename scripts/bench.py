"""Measures Samsyn against its goals and prints every number; writes .build/bench.json in the shape of the contract.

    scripts/bench.sh [pages|peer|pdf|edit|reports|counts-1m|events-1m|xlsx-12mb|engines-pages|engines-events|engines-import|engines-many|methods|method-…]

pages  every page of the demonstration, cold, warm and without the page cache, with hey at 1,000 requests a second and wrk -t1 -c16
peer   the same finished page of bytes from Python's own HTTP server, on the same cores in the same run
pdf    the yearly picture as PDF, a whole process
edit   a changed line in a page: time until the debug program is built again

counts-1m  a million events to counts, batch and hash, against the sqlite3 shell's .import and the same GROUP BY, and against pandas
events-1m  each of them stored with its row number and a unique key, against the shell importing into a table with such a key, and against pandas
xlsx-12mb  a workbook whose sheet is some 12 MB of XML, read as a stream of events on a trial run

reports  all of bench_reports.py: one report, 200 reporters for a minute, and the week's pages with 500 reports; one with report, reporters or week

engines-…  both engines: bench_engines.py and bench_many.py say what each is

methods  all of bench_methods.py: each method of the statistics beside its peer; one with method-farrington, method-farrington-latest,
         method-local, method-kde, method-knox, method-scan, method-survey or method-suppression
"""
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import bench_engines as engines
import bench_imports as imports
import bench_many
import bench_methods
import bench_reports

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/samsyn"
PAGES = [
    "/", "/omraden", "/omraden/vallingby", "/arssammanstallning/2024", "/arssammanstallning/2024?jamfor=vallingby,hasselby-gard", "/statistik",
    "/rapporter", "/rapporter/lagesbild-2024", "/kallor", "/figur/levels.ge3:vallingby:2024",
    "/figur/counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10", "/sok?q=vallingby", "/metoder",
]
MATRIX = "/arssammanstallning/2024"


class Server:
    """The demonstration on a free port, ended when the measuring is."""

    def __init__(self, folder, cache):
        environment = dict(os.environ, SAMSYN_PAGE_CACHE="on" if cache else "off", SAMSYN_PYTHON=str(ROOT / ".venv/bin/python3"))
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--demo", "--port", "0", "--data", folder], stdout=subprocess.PIPE, env=environment, cwd=ROOT, text=True)
        self.address = self.process.stdout.readline().strip().split()[-1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)


def seconds(text):
    """wrk's `1.23ms`, `45.6us`, `1.2s` as seconds."""
    number, unit = re.match(r"([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 1e-6, "ms": 1e-3, "s": 1}[unit]


def wrk(url, length=4):
    out = subprocess.run(["wrk", "-t1", "-c16", f"-d{length}s", "--latency", url], capture_output=True, text=True, check=True).stdout
    p99 = seconds(re.search(r"99%\s+(\S+)", out).group(1))
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), p99


def hey(url, length=4):
    """An open loop: 20 workers that each send 50 requests a second."""
    out = subprocess.run(["hey", "-z", f"{length}s", "-c", "20", "-q", "50", url], capture_output=True, text=True, check=True).stdout
    p99 = re.search(r"99%+ in ([\d.]+) secs", out)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), float(p99.group(1)) if p99 else float("nan")


def size(url):
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    return len(urllib.request.urlopen(request).read()), len(urllib.request.urlopen(url).read())


def row(identity, ours, goal, met, peers=()):
    return {"id": identity, "ours": ours, "peers": list(peers), "goal": goal, "met": met}


def measure(results, name, server, page, judged):
    """One page: hey first, so that a cold server meets it cold."""
    url = server.address + page
    sent, opened = hey(url)
    rate, closed = wrk(url)
    packed, raw = size(url)
    met = not judged or (opened < 0.020 and closed < 0.020 and packed < 50_000)
    print(f"{name:6} {page[:54]:54} hey {sent:5.0f}/s p99 {opened * 1000:6.1f} ms   wrk {rate:6.0f}/s p99 {closed * 1000:6.1f} ms   "
          f"{packed / 1000:5.1f} kB gzip, {raw / 1000:5.1f} rått{'' if met else '   MÅLET INTE NÅTT'}")
    ours = {"p99_wrk_s": closed, "rate_wrk": rate, "p99_hey_s": opened, "rate_hey": sent, "gzip_bytes": packed, "raw_bytes": raw}
    results.append(row(f"page-{name}:{page}", ours, "p99<0.020 s, gzip<50 kB" if judged else "reported", met))
    if page == MATRIX and name == "varm":
        results.append(row("matrix-rate", {"rate_wrk": rate}, "rate>=2500/s", rate >= 2500))


def pages(results):
    """kall: a server just started, nothing remembered; varm: the same server again; utan: the page cache off, every page made anew (reported)."""
    with tempfile.TemporaryDirectory() as folder:
        for page in PAGES:
            with Server(folder, True) as server:
                measure(results, "kall", server, page, True)
                measure(results, "varm", server, page, True)
        with Server(folder, False) as server:
            for page in PAGES:
                measure(results, "utan", server, page, False)


PEER = """
import http.server, socketserver, sys
body = open(sys.argv[1], 'rb').read()
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def do_GET(self):
        self.send_response(200); self.send_header('Content-Length', str(len(body))); self.end_headers(); self.wfile.write(body)
    def log_message(self, *_): pass
class Threaded(socketserver.ThreadingMixIn, http.server.HTTPServer): daemon_threads = True
server = Threaded(('127.0.0.1', 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
"""


def peer(results):
    """The matrix page as it is served, against Python's own server that hands over the same finished bytes."""
    with tempfile.TemporaryDirectory() as folder, Server(folder, True) as server:
        body = pathlib.Path(folder) / "page.html"
        body.write_bytes(urllib.request.urlopen(server.address + MATRIX).read())
        other = subprocess.Popen([sys.executable, "-c", PEER, str(body)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = other.stdout.readline().strip()
        rounds = [(wrk(server.address + MATRIX, 3)[0], wrk(f"http://127.0.0.1:{port}/", 3)[0]) for _ in range(3)]
        other.kill()
    ours, theirs = statistics.median(r[0] for r in rounds), statistics.median(r[1] for r in rounds)
    print(f"matrisen {ours:.0f}/s, Pythons http.server med färdiga byte {theirs:.0f}/s, kvot {ours / theirs:.2f}")
    results.append(row("matrix-vs-python", {"rate_wrk": ours}, "ratio>=1", ours >= theirs, [
        {"name": "python http.server, finished bytes", "version": sys.version.split()[0], "rate_wrk": theirs, "ratio": ours / theirs}]))


def pdf(results):
    with tempfile.TemporaryDirectory() as folder:
        Server(folder, True).__exit__()
        runs = []
        for _ in range(5):
            began = time.monotonic()
            subprocess.run([PROGRAM, "report", "build", "lagesbild-2024", "--format", "pdf", "--out", f"{folder}/x.pdf", "--data", folder],
                           check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
            runs.append(time.monotonic() - began)
        began = time.monotonic()
        with Server(folder, True):
            start = time.monotonic() - began
    print(f"PDF, hela processen: median {statistics.median(runs):.2f} s ({', '.join(f'{r:.2f}' for r in runs)})")
    print(f"start på färdigt lager: {start:.2f} s")
    results.append(row("pdf", {"runs_s": runs, "median_s": statistics.median(runs)}, "median<1.5 s", statistics.median(runs) < 1.5))
    results.append(row("second-start", {"runs_s": [start], "median_s": start}, "median<3 s", start < 3))


def edit(results):
    """Adds a comment to a page and takes it away again; the file is the same afterwards."""
    path = ROOT / "Sources/Weekly/Room/YearMatrixPage.swift"
    text = path.read_text()
    build = ["swift", "build", "--product", "samsyn", "--explicit-target-dependency-import-check", "error"]
    subprocess.run(build, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    runs = []
    try:
        for number in range(3):
            path.write_text(text + f"\nprivate let measured = {number}\n")
            began = time.monotonic()
            subprocess.run(build, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
            runs.append(time.monotonic() - began)
    finally:
        path.write_text(text)
    subprocess.run(build, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    print(f"en ändrad sida byggs om på: median {statistics.median(runs):.1f} s ({', '.join(f'{r:.1f}' for r in runs)})")
    results.append(row("leaf-edit", {"runs_s": runs, "median_s": statistics.median(runs)}, "median<15 s", statistics.median(runs) < 15))


def machine():
    cpu = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return {"cores": os.cpu_count(), "cpu": cpu.group(1) if cpu else "", "load": os.getloadavg()[0]}


def main(only):
    parts = {
        "pages": pages, "peer": peer, "pdf": pdf, "edit": edit, "counts-1m": imports.counts, "events-1m": imports.events,
        "xlsx-12mb": imports.workbook, "engines-pages": engines.pages, "engines-events": engines.events, "engines-import": engines.bulk,
        "engines-many": bench_many.many, **bench_reports.PARTS, **bench_methods.PARTS,
    }
    groups = {"methods": bench_methods.PARTS, "reports": bench_reports.PARTS}
    if only and only[0] not in [*parts, *groups]:
        print(f"Mätningen {only[0]} finns inte. Det finns: {', '.join([*parts, *groups])}")
        return 2
    if only and only[0] in groups:
        only = list(groups[only[0]])
    facts, results = machine(), []
    for name, part in parts.items():
        if not only or name in only:
            part(results)
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    (ROOT / ".build/bench.json").write_text(
        json.dumps({"machine": facts, "commit": commit, "results": results}, ensure_ascii=False, indent=1))
    missed = [r["id"] for r in results if not r["met"]]
    print("Alla mål nådda." if not missed else f"Mål som inte nåddes: {', '.join(missed)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
