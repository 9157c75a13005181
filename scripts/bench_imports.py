"""The imports' part of bench.py: a million events, and a workbook, against peers in the same run."""
import datetime
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/samsyn"
ROWS = 1_000_000
RUNS = 5
AREAS = ["Hässelby gård", "Hässelby strand", "Hässelby villastad", "Vällingby", "Råcksta", "Grimsta", "Kälvesta", "Nälsta", "Vinsta"]
CATEGORIES = [
    "Misshandel utomhus", "Stöld ur fordon", "Cykelstöld", "Skadegörelse", "Inbrott i bostad", "Rån", "Bedrägeri", "Narkotikabrott", "Olaga hot",
    "Snatteri", "Klotter", "Bilstöld", "Väskryckning", "Ofredande", "Inbrott i källare", "Brand", "Ordningsstörning", "Rattfylleri", "Vapenbrott",
    "Övrigt",
]
PANDAS = """
import hashlib, sys
import pandas as pd
hashlib.sha256(open(sys.argv[1], 'rb').read())
table = pd.read_csv(sys.argv[1], parse_dates=['datetime']).drop_duplicates('id')
months = table.groupby(['area', 'category', table['datetime'].dt.to_period('M')]).size()
if len(sys.argv) > 2:
    import sqlite3
    store = sqlite3.connect(sys.argv[2])
    store.execute('CREATE TABLE e (id TEXT NOT NULL UNIQUE, datetime TEXT NOT NULL, category TEXT NOT NULL, area TEXT NOT NULL, row INTEGER)')
    table['datetime'] = table['datetime'].astype(str)
    table['row'] = table.index + 2
    table.to_sql('e', store, if_exists='append', index=False, chunksize=10000)
    store.commit()
print(pd.__version__)
"""


def number_of_events(path):
    """Five years of events, 64 MB, the same every time."""
    dice = random.Random(3)
    start = datetime.datetime(2020, 1, 1)
    minutes = (datetime.datetime(2025, 1, 1) - start).days * 1440
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,datetime,category,area\n")
        for number in range(ROWS):
            moment = start + datetime.timedelta(minutes=dice.randrange(minutes))
            file.write(f"0105-K{1_000_000 + number}-2024,{moment:%Y-%m-%d %H:%M:%S},{dice.choice(CATEGORIES)},{dice.choice(AREAS)}\n")


def areas(folder):
    """A store with the areas that the events are in, squares on a map."""
    squares = []
    for number, name in enumerate(AREAS):
        west = 17.8 + number * 0.01
        ring = [[west, 59.36], [west + 0.009, 59.36], [west + 0.009, 59.37], [west, 59.37], [west, 59.36]]
        squares.append({"type": "Feature", "properties": {"stadsdel": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}})
    path = pathlib.Path(folder) / "areas.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": squares}), encoding="utf-8")
    store = pathlib.Path(folder) / "store"
    call([PROGRAM, "store", "create", "--data", store])
    call([PROGRAM, "import", "areas", path, "--division", "stadsdel", "--name-property", "stadsdel", "--parent", "Hässelby-Vällingby",
          "--data", store])
    return store


def call(command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


def timed(command, **options):
    """Seconds, peak memory in MB, output and seconds of processor of a program run to its end; the last say more when the machine is busy."""
    began = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT, **options)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} slutade med {process.returncode}: {out.decode()[:400]}")
    return seconds, usage.ru_maxrss / 1024, out.decode(), usage.ru_utime + usage.ru_stime


def shell(folder, csv, keyed):
    """The sqlite3 shell: into a table with a unique key, or into a plain one and then the counts."""
    path = pathlib.Path(folder) / "shell.sqlite"
    path.unlink(missing_ok=True)
    if keyed:
        table = "CREATE TABLE e (id TEXT NOT NULL UNIQUE, datetime TEXT NOT NULL, category TEXT NOT NULL, area TEXT NOT NULL);"
        return timed(["sqlite3", path, table, f".import --csv --skip 1 {csv} e"])
    return timed(["sqlite3", path, f".import --csv {csv} e", "SELECT area, category, substr(datetime, 1, 7), count(*) FROM e GROUP BY 1, 2, 3;"])


def pandas(folder, csv, keyed):
    """Nil, said once, where pandas is not installed."""
    path = pathlib.Path(folder) / "pandas.sqlite"
    path.unlink(missing_ok=True)
    return timed([sys.executable, "-c", PANDAS, csv] + ([path] if keyed else []))


def has_pandas():
    found = subprocess.run([sys.executable, "-c", "import pandas"], capture_output=True).returncode == 0
    if not found:
        print("pandas finns inte i .venv: jämförelsen med pandas hoppas över.")
    return found


def ours(folder, csv, keeps):
    """A fresh store each time: what is measured is the first import."""
    store = pathlib.Path(folder) / "run"
    shutil.rmtree(store, ignore_errors=True)
    shutil.copytree(pathlib.Path(folder) / "store", store)
    return timed([PROGRAM, "import", "events", csv, "--source", "Polisen", "--keep", keeps, "--data", store])


def compare(results, identity, keeps, limit):
    """Ours and the peers by turns, so that a busy machine is busy for all."""
    with tempfile.TemporaryDirectory() as folder:
        csv = pathlib.Path(folder) / "events.csv"
        number_of_events(csv)
        areas(folder)
        keyed, runs, shells, pandases = keeps == "events", [], [], []
        with_pandas = has_pandas()
        for _ in range(RUNS):
            runs.append(ours(folder, csv, keeps))
            shells.append(shell(folder, csv, keyed))
            if with_pandas:
                pandases.append(pandas(folder, csv, keyed))
    seconds, peak = median(runs), max(run[1] for run in runs)
    version = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True).stdout.split()[0]
    peers = [peer("sqlite3 shell", version, shells, runs)]
    if pandases:
        peers.append(peer("pandas", pandases[0][2].strip(), pandases, runs))
    met = seconds <= limit * median(shells) and peak < 60 and all(one["ratio"] >= 1 for one in peers[1:])
    for one in peers:
        print(f"{identity}: {seconds:.2f} s, {peak:.0f} MB; {one['name']} {one['version']} {one['median_s']:.2f} s, {one['peak_mb']:.0f} MB, "
              f"kvot {one['ratio']:.2f}, i processortid {one['cpu_ratio']:.2f}")
    print(f"{identity}: last {os.getloadavg()[0]:.1f}")
    print(f"{identity}: {'målet nått' if met else 'MÅLET INTE NÅTT'} (högst {limit} gånger skalets tid, under 60 MB)")
    results.append({
        "id": identity, "ours": {"runs_s": [run[0] for run in runs], "median_s": seconds, "cpu_s": median(runs, 3), "peak_mb": peak},
        "peers": peers,
        "goal": f"time<={limit}*sqlite3, peak<60 MB, ahead of pandas", "met": met})


def peer(name, version, runs, ours):
    return {
        "name": name, "version": version, "median_s": median(runs), "cpu_s": median(runs, 3), "peak_mb": max(run[1] for run in runs),
        "ratio": median(runs) / median(ours), "cpu_ratio": median(runs, 3) / median(ours, 3)}


def median(runs, part=0):
    return statistics.median(run[part] for run in runs)


def counts(results):
    compare(results, "counts-1m", "cells", 0.5)


def events(results):
    compare(results, "events-1m", "events", 1.25)


def sheet(path):
    """A workbook of events whose sheet is some 12 MB of XML; four shared strings for each area and category."""
    strings = AREAS + CATEGORIES + ["id", "datum", "kategori", "område"]
    dice, rows = random.Random(5), 68_000
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        main, relations = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/package/2006/relationships"
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        book.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        book.writestr("_rels/.rels", f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" '
                                     'Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/>'
                                         "</sheets></workbook>")
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/worksheet" '
                      f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
                      f'<Relationship Id="r3" Type="{office}/styles" Target="styles.xml"/></Relationships>')
        book.writestr("xl/styles.xml", f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>')
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">' + "".join(f"<si><t>{text}</t></si>" for text in strings) + "</sst>")
        text = [f'<worksheet xmlns="{main}"><sheetData><row r="1">'] + [
            f'<c r="{column}1" t="s"><v>{len(strings) - 4 + index}</v></c>' for index, column in enumerate("ABCD")] + ["</row>"]
        for row in range(2, rows + 2):
            moment = 43_831 + dice.random() * 1826
            text.append(f'<row r="{row}" spans="1:4" x14ac:dyDescent="0.25"><c r="A{row}"><v>{1_000_000 + row}</v></c>'
                        f'<c r="B{row}" s="1"><v>{moment:.10f}</v></c><c r="C{row}" t="s"><v>{dice.randrange(20) + 9}</v></c>'
                        f'<c r="D{row}" t="s"><v>{dice.randrange(9)}</v></c></row>'.replace(' x14ac:dyDescent="0.25"', ""))
        text.append("</sheetData></worksheet>")
        content = "".join(text)
        book.writestr("xl/worksheets/sheet1.xml", content)
    return len(content)


def workbook(results):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "events.xlsx"
        size = sheet(path)
        store = areas(folder)
        command = [PROGRAM, "import", "events", path, "--source", "Polisen", "--keep", "cells", "--dry-run", "--data", store]
        runs = [timed(command) for _ in range(RUNS)]
    seconds, peak = median(runs), max(run[1] for run in runs)
    print(f"xlsx-12mb: {size / 1e6:.1f} MB XML, hela processen {seconds:.2f} s, {peak:.0f} MB")
    results.append({
        "id": "xlsx-12mb", "ours": {"runs_s": [run[0] for run in runs], "median_s": seconds, "peak_mb": peak, "sheet_bytes": size}, "peers": [],
        "goal": "median<0.5 s", "met": seconds < 0.5})
