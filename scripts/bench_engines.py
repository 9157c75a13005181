"""Both engines' part of bench.py: the same pages on SQLite and on PostgreSQL, pages as events grow, bulk, and many municipalities on one server.

engines-pages   every page of the demonstration on both engines, by turns, none of them remembered
engines-events  CompStat and matrix at ten thousand, one million and twenty million events in the same cells, on both engines
engines-import  a million events into a schema, and a store with them copied between the engines

The database server is one of its own, durable, with the settings that PostgreSQL comes with. Without PostgreSQL nothing is measured, and that is said.
"""
import gc
import html
import itertools
import json
import operator
import os
import random
import re
import statistics

import bench_imports as imports
from bench_wire import PROGRAM, Database, Serving, Visitor, Wire, measured_on_server, row, told

SCHEMA = "samsyn"
# Times a page is asked for on each engine with what it is made of remembered, and as the first after a change.
TURNS, FRESH_TURNS = 11, 3
RATIO, GROWTH, ROWS_A_SECOND = 2.5, 1.3, 100_000


# Pages

def crawl(wire):
    """Every address that a reader can come to from the front page, but for documents, which another program sets."""
    found, left = [], ["/"]
    seen = set(left)
    while left:
        path = left.pop(0)
        answer, _ = wire.get(path)
        if answer.status in (301, 303, 308):
            links = [answer.field("location")]
        elif answer.status == 200:
            found.append(path)
            is_page = answer.field("content-type").startswith("text/html")
            links = re.findall(r'href="(/[^"#]*)', answer.body.decode()) if is_page else []
        else:
            raise SystemExit(f"{path} svarade {answer.status}.")
        for link in map(html.unescape, links):
            if link not in seen and not link.startswith(("//", "/assets/")) and ".pdf" not in link:
                seen.add(link)
                left.append(link)
    return found


class Noted:
    """Makes a small change in a store again and again: a caveat about a source, added and taken back by turns."""

    def __init__(self, writer, source):
        self.writer, self.source, self.standing = writer, source, None

    def change(self):
        if self.standing is None:
            self.writer.post("/noter", {"kalla": self.source, "slag": "forbehall", "text": "Siffrorna granskas"})
            page = self.writer.get(f"/kallor/{self.source}")[0].body.decode()
            self.standing = re.findall(r'name="not" value="(\d+)"', page)[-1]
        else:
            self.writer.post("/noter/ta-tillbaka", {"kalla": self.source, "not": self.standing})
            self.standing = None


def by_turns(wires, path, turns, before=lambda name: None):
    """The median time of a page for each of some servers, asked by turns so that a busy machine is busy for all."""
    times = {name: [] for name in wires}
    for name, wire in itertools.chain.from_iterable(itertools.repeat(list(wires.items()), turns)):
        before(name)
        answer, seconds = wire.get(path)
        if answer.status != 200:
            raise SystemExit(f"{path} svarade {answer.status} på {name}.")
        times[name].append(seconds)
    return {name: statistics.median(took) for name, took in times.items()}


@measured_on_server
def pages(results, database, folder):
    """Memory of what pages are made of (Memo) is as in production; finished pages are not kept."""
    Serving("--demo", "--data", folder / "demo").__exit__()
    imports.call([PROGRAM, "store", "copy", folder / "demo", database.place(SCHEMA)])
    with Serving("--demo", "--data", folder / "demo") as lite, Serving("--demo", "--store", database.place(SCHEMA)) as server:
        wires = {"sqlite": Wire(lite.port), "postgresql": Wire(server.port)}
        paths = crawl(wires["sqlite"])
        for path in paths:
            same(path, wires)
        noted = {name: Noted(Visitor(wire.port, "samordnare"), "anmalda-brott") for name, wire in wires.items()}
        warm = twice(wires, paths, TURNS, lambda name: None)
        fresh = twice(wires, paths, FRESH_TURNS, lambda name: noted[name].change())
    judge(results, "engines-pages-warm", "varma", warm)
    judge(results, "engines-pages-fresh", "efter en ändring", fresh)


def twice(wires, paths, turns, before):
    """Every page some times; those that come near the limit four times as often once more, since among thousands of pages some are always disturbed."""
    took = {path: by_turns(wires, path, turns, before) for path in paths}
    near = [path for path in paths if took[path]["postgresql"] > 0.7 * RATIO * took[path]["sqlite"]]
    return took | {path: by_turns(wires, path, 4 * turns, before) for path in near}


def same(path, wires):
    """A page must be the same on both engines, byte for byte, but for what it tells of the engine itself."""
    bodies = {name: wire.get(path)[0].body for name, wire in wires.items()}
    if len(set(bodies.values())) > 1 and not path.startswith("/drift"):
        print(f"engines-pages: {path} är inte lika på båda motorerna")


def judge(results, identity, words, times):
    ratios = {path: took["postgresql"] / took["sqlite"] for path, took in times.items()}
    ordered = sorted(ratios, key=ratios.get, reverse=True)
    worst = ordered[0]
    met = ratios[worst] <= RATIO
    typical = statistics.median(ratios.values())
    for path in ordered[:10]:
        print(f"{identity}: {ratios[path]:5.2f} {times[path]['sqlite'] * 1e3:7.2f} ms {times[path]['postgresql'] * 1e3:7.2f} ms  {path[:110]}")
    print(f"{identity}: {len(ratios)} sidor, {words}: kvot PostgreSQL/SQLite median {typical:.2f}, sämst {ratios[worst]:.2f} ({worst}){told(met)}")
    row(results, identity, {
        "pages": len(ratios), "median_ratio": typical, "worst_ratio": ratios[worst], "worst_page": worst,
        "sqlite_s": {path: took["sqlite"] for path, took in times.items()}, "ratios": ratios}, f"ratio<={RATIO} for every page", met)


# Events

SIZES = {"10 000": 10_000, "1 miljon": 1_000_000, "20 miljoner": 20_000_000}
# Few enough cells for ten thousand events to make every row of CompStat one that is judged: what differs is then the number of events alone.
COUNTED, FROM, MONTHS = ["Vällingby", "Råcksta"], 2022, 36
COMPSTAT, MATRIX = "/statistik?kalla=polisen&omrade=vallingby", "/arssammanstallning/2024"
JUDGED = [COMPSTAT, COMPSTAT.replace("?", ".json?"), COMPSTAT + "&till=2024-06&jamfor=racksta", "/tyck-till?kalla=polisen&omrade=vallingby", MATRIX, MATRIX + ".json"]
TOLD = ["/", "/omraden/vallingby", "/kallor"]


def endings(count):
    """What follows the number of an event: every area, category and month has one before any has two, so that the cells are the same however many come."""
    dice, days = random.Random(4), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    cells = list(itertools.product(COUNTED, imports.CATEGORIES, range(MONTHS)))
    dice.shuffle(cells)
    for number in range(count):
        area, category, month = cells[number] if number < len(cells) else dice.choice(cells)
        # The last days of the last month have events, or it would not count as covered.
        day = days[month % 12] if number < len(cells) else 1 + dice.randrange(days[month % 12])
        yield (f",{FROM + month // 12}-{month % 12 + 1:02}-{day:02} {dice.randrange(24):02}:{dice.randrange(60):02}:00,{category},{area}\n")


def write_events(path, count):
    """A file of events; past a million the same days, categories and areas come again under new numbers."""
    block = list(endings(min(count, 1_000_000)))
    gc.collect()
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,datetime,category,area\n")
        for start in range(0, count, len(block)):
            numbers = range(1_000_000 + start, 1_000_000 + min(start + len(block), count))
            file.write("".join(map(operator.add, map(str, numbers), block)))


def write_levels(path):
    """Levels of every week of 2024, so that there is a matrix."""
    dice = random.Random(6)
    lines = [f"2024,{week},{area},{1 + dice.randrange(5)}" for week in range(1, 53) for area in imports.AREAS]
    path.write_text("iso_year,iso_week,area,level\n" + "\n".join(lines) + "\n", encoding="utf-8")


def fill(database, folder):
    """Stores with each number of events, on both engines; answers their places."""
    base, csv, places = imports.areas(folder), folder / "events.csv", {}
    write_levels(folder / "levels.csv")
    imports.call([PROGRAM, "import", "levels", folder / "levels.csv", "--data", base])
    environment = dict(os.environ, SAMSYN_STATEMENT_SECONDS="3600")
    for words, count in SIZES.items():
        write_events(csv, count)
        for name, place in (("sqlite", folder / f"store-{count}"), ("postgresql", database.place(f"events_{count}"))):
            imports.call([PROGRAM, "store", "copy", base, place])
            seconds = imports.timed(
                [PROGRAM, "import", "events", csv, "--source", "Polisen", "--keep", "events", "--data", place], env=environment)[0]
            print(f"engines-events: {words} händelser inlästa på {name} på {seconds:.1f} s ({count / seconds:,.0f} rader/s)", flush=True)
            places[(name, words)] = place
        csv.unlink()
    return places


@measured_on_server
def events(results, database, folder):
    places = fill(database, folder)
    for name in ("sqlite", "postgresql"):
        servers = {words: Serving("--data", places[(name, words)]) for words in SIZES}
        try:
            grown(results, name, {words: Wire(server.port) for words, server in servers.items()})
        finally:
            for server in servers.values():
                server.__exit__()


def grown(results, engine, wires):
    """How much longer each page takes with the most events than with the fewest. After a change is not measured: nobody can sign in to these stores."""
    for path in JUDGED + TOLD:
        for wire in wires.values():
            wire.get(path)
        took = by_turns(wires, path, 61)
        growth = took["20 miljoner"] / took["10 000"]
        met = path not in JUDGED or growth < GROWTH
        print(f"engines-events: {engine:10} {growth:5.2f} ggr "
              f"({', '.join(f'{size} {seconds * 1e3:.2f} ms' for size, seconds in took.items())})  {path}{told(met)}")
        row(results, f"engines-events-{engine}-warm:{path}", {"median_s": took, "growth": growth}, f"growth<{GROWTH}" if path in JUDGED else "reported", met)


# Bulk

@measured_on_server
def bulk(results, database, folder):
    """Whole programs: the file read, hashed and judged, and its rows on disk; a copy read back and held against what it came from too."""
    csv = folder / "events.csv"
    imports.number_of_events(csv)
    base = imports.areas(folder)
    runs = []
    for number in range(3):
        place = database.place(f"bulk_{number}")
        imports.call([PROGRAM, "store", "copy", base, place])
        runs.append(imports.timed([PROGRAM, "import", "events", csv, "--source", "Polisen", "--keep", "events", "--data", place]))
    rate(results, "engines-import-events", "en miljon händelser in i ett schema", [imports.ROWS] * 3, runs)
    imports.call([PROGRAM, "import", "events", csv, "--source", "Polisen", "--keep", "events", "--data", base])
    for identity, words, source, target in (
        ("engines-copy-to-postgresql", "lagret till ett schema", lambda _: base, lambda number: database.place(f"copy_{number}")),
        ("engines-copy-to-sqlite", "schemat till en mapp", lambda _: database.place("copy_0"), lambda number: folder / f"back-{number}"),
    ):
        runs = [imports.timed([PROGRAM, "store", "copy", source(number), target(number), "--format", "json"]) for number in range(3)]
        rows = [sum(table["rows"] for table in json.loads(run[2])["data"]["tables"]) for run in runs]
        rate(results, identity, words, rows, runs, judged=identity.endswith("postgresql"))


def rate(results, identity, words, rows, runs, judged=True):
    rates = [count / run[0] for count, run in zip(rows, runs)]
    typical = statistics.median(rates)
    met = not judged or typical >= ROWS_A_SECOND
    print(f"{identity}: {words}: {typical:,.0f} rader/s (median av {len(rates)}: {', '.join(f'{run[0]:.2f} s' for run in runs)}), "
          f"{max(run[1] for run in runs):.0f} MB{told(met)}")
    row(results, identity, {"rates": rates, "median_rate": typical, "runs_s": [run[0] for run in runs], "peak_mb": max(run[1] for run in runs)},
        f"rate>={ROWS_A_SECOND}/s" if judged else "reported", met)
