"""The statistics' part of bench.py: each method of issue 5's table beside its peer, on the same input and in the same run.

Peers are installed by bench.sh, R's from Debian and Python's by peers/requirements.txt into .build/peers; peers/inputs.py says what the
input is. What is timed is the method itself, without start and reading, but for Gi* and local Moran, where it is the whole cold process.
Each peer run stands between runs of ours, so that a busy machine is busy for both. Every answer is held against the peer's: where they
differ by more than the goldens allow the two have not done the same work, and the goal is not met. Peak memory is what the process itself
says of its own (VmHWM), so that what started it is not counted.
"""
import array
import csv
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/samsyn-bench"
PYTHON = ROOT / ".build/peers/bin/python3"
PEERS = ROOT / "scripts/peers"
PERMUTATIONS, REPLICATES = 999, 99


class Side:
    """What the processes of one side have told: seconds of each run and of each whole process, peak memory in MB, version."""

    def __init__(self, command):
        self.command, self.inner, self.process, self.peaks, self.version = command, [], [], [], ""

    def run(self):
        began = time.monotonic()
        ended = subprocess.run([str(part) for part in self.command], cwd=ROOT, capture_output=True, text=True)
        self.process.append(time.monotonic() - began)
        if ended.returncode != 0:
            raise SystemExit(f"{self.command[1]} slutade med {ended.returncode}: {(ended.stderr or ended.stdout)[-600:]}")
        self.inner += told(ended.stdout, "seconds")
        self.peaks += told(ended.stdout, "peak_mb")
        self.version = (re.findall(r"^version (.+?)\s*$", ended.stdout, re.M) or [""])[-1]

    @property
    def peak(self):
        return max(self.peaks)


def told(text, what):
    return [float(number) for number in re.findall(rf"^{what} (\S+)", text, re.M)]


def python(script):
    return lambda folder: [PYTHON, PEERS / script, folder]


def rscript(script, *words):
    return lambda folder: ["Rscript", PEERS / script, folder, *words]


def measure(work, folder, peers, inside=2, processes=1):
    """Ours, and for each round every peer and ours again; `peers` are (command, rounds), `inside` the runs in each process of ours."""
    ours = Side([PROGRAM, work, folder, inside])
    sides = [Side(command(folder)) for command, _ in peers]
    for _ in range(processes):
        ours.run()
    for number in range(max(rounds for _, rounds in peers)):
        for side, (_, rounds) in zip(sides, peers):
            if number < rounds:
                side.run()
        for _ in range(processes):
            ours.run()
    return ours, sides


def made(work, folder):
    subprocess.run([sys.executable, PEERS / "inputs.py", work, folder], check=True)


class Agreement:
    """How far the two answers lie from each other, column by column, and what lies too far."""

    def __init__(self):
        self.values, self.passed_over, self.at_threshold, self.worst, self.faults = 0, 0, [], {}, []

    def hold(self, column, ours, theirs, tolerance, where):
        self.values += 1
        deviation = abs(ours - theirs) if math.isfinite(theirs) else (0 if ours == theirs else math.inf)
        if deviation <= tolerance:
            self.worst[column] = max(self.worst.get(column, 0), deviation)
        else:
            self.faults.append(f"{where}: {column} {ours} mot {theirs}")

    def told(self):
        worst = ", ".join(f"{column} {deviation:.1e}" if deviation else f"{column} lika" for column, deviation in self.worst.items())
        passed = f", {self.passed_over} som jämförelsen inte har" if self.passed_over else ""
        number = len(self.at_threshold)
        borders = f", {number} {'rad' if number == 1 else 'rader'} på en gräns" if number else ""
        return f"{self.values} värden jämförda{passed}{borders}; störst skillnad: {worst}"


def relative(tolerance):
    """Absolute, and relative above 1 in size."""
    return lambda ours, theirs: tolerance * max(1, abs(theirs))


def band(ours, theirs, first, second):
    """What two simulated p values may differ by: three standard errors and a step of each."""
    p = (ours + theirs) / 2
    return 3 * math.sqrt(p * (1 - p) * (1 / first + 1 / second)) + 1 / first + 1 / second


def agree(folder, ours, theirs, keys, exact=(), within=None, simulated=(), number=PERMUTATIONS):
    """Holds two tables with the same keys against each other.

    Of a simulated column one value in a hundred may lie outside its band, since there are thousands of them.
    """
    found, (first, second) = Agreement(), (read(folder, name) for name in (ours, theirs))
    if [[row[key] for key in keys] for row in first] != [[row[key] for key in keys] for row in second] or not first:
        found.faults.append(f"{ours} och {theirs} har inte samma rader")
        return found
    for mine, other in zip(first, second):
        compare(found, mine, other, " ".join(mine[key] for key in keys), exact, within or {})
    for column in simulated:
        pairs = [(float(mine[column]), float(other[column])) for mine, other in zip(first, second)]
        outside = sum(abs(a - b) > band(a, b, number, number) for a, b in pairs)
        found.values += len(pairs)
        found.worst[column] = max(abs(a - b) for a, b in pairs)
        if outside > len(pairs) / 100:
            found.faults.append(f"{column}: {outside} av {len(pairs)} utanför slumpens band")
    return found


def compare(found, mine, other, where, exact, within):
    """One row; what the peer has left empty is passed over and counted."""
    for column in exact:
        if other[column] == "":
            found.passed_over += 1
        elif equal(mine[column], other[column]):
            found.hold(column, 0, 0, 0, where)
        else:
            found.faults.append(f"{where}: {column} {mine[column]} mot {other[column]}")
    for column, tolerance in within.items():
        if other[column] == "":
            found.passed_over += 1
        else:
            mine_is, other_is = float(mine[column] or "nan"), float(other[column])
            found.hold(column, mine_is, other_is, tolerance(mine_is, other_is), where)


def equal(first, second):
    """The same text or the same number."""
    try:
        return first == second or float(first) == float(second)
    except ValueError:
        return False


def read(folder, name):
    with open(pathlib.Path(folder) / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def entry(name, side, seconds, ours):
    """A peer's part of a row; `seconds` are what ours are compared with."""
    return {
        "name": name, "version": side.version, "runs_s": seconds, "median_s": statistics.median(seconds),
        "process_s": statistics.median(side.process), "peak_mb": side.peak, "ratio": statistics.median(seconds) / statistics.median(ours)}


def conclude(results, identity, ours, seconds, peers, agreements, goal, reached, more=None):
    """Prints a measurement and keeps it; `goal` is for people, with the machine's wording in its second place."""
    median = statistics.median(seconds)
    print(f"{identity}: {median:.4f} s (median av {len(seconds)}, {min(seconds):.4f}–{max(seconds):.4f}), {ours.peak:.0f} MB, "
          f"hela processen {statistics.median(ours.process):.2f} s")
    for one in peers:
        print(f"{identity}: {one['name']} {one['version']}: {one['median_s']:.4f} s ({len(one['runs_s'])} st), {one['peak_mb']:.0f} MB, "
              f"kvot {one['ratio']:.1f}")
    faults = [fault for agreement in agreements.values() for fault in agreement.faults]
    for name, agreement in agreements.items():
        print(f"{identity}: svaret mot {name}: {agreement.told()}")
    for fault in faults[:5]:
        print(f"{identity}: INTE SAMMA SVAR: {fault}")
    met = reached and not faults
    print(f"{identity}: {'målet nått' if met else 'MÅLET INTE NÅTT'} ({goal[0]}); last {os.getloadavg()[0]:.1f}")
    mine = {"runs_s": seconds, "median_s": median, "process_s": statistics.median(ours.process), "peak_mb": ours.peak, **(more or {})}
    agreed = {name: {"values": found.values, "worst": found.worst, "faults": len(found.faults)} for name, found in agreements.items()}
    results.append({"id": identity, "ours": mine, "peers": peers, "agreement": agreed, "goal": goal[1], "met": met})


ALARMS = {"expected": relative(1e-5), "phi": relative(5e-4), "p": relative(1e-4)}


def farrington(results):
    """The peer judges 10,400 weeks in over a minute, so it does it once."""
    weeks(results, "farrington", "all", rounds=1, inside=4, times=30)


def farrington_latest(results):
    weeks(results, "farrington-latest", "latest", rounds=3, inside=3, times=50)


def weeks(results, work, which, rounds, inside, times):
    with tempfile.TemporaryDirectory() as folder:
        made("farrington", folder)
        ours, (other,) = measure(work, folder, [(rscript("farrington.R", which), rounds)], inside)
        same = agree(folder, f"ours-{work}.csv", f"surveillance-{work}.csv", ["series", "week"], exact=["upper", "alarm"], within=ALARMS)
        excuse_thresholds(same, folder, f"ours-{work}.csv")
    peer = entry("R surveillance", other, other.inner, ours.inner)
    conclude(results, f"method-{work}", ours, ours.inner, [peer], {"surveillance": same},
             (f"{times} gånger snabbare", f"ratio>={times}"), peer["ratio"] >= times)


def excuse_thresholds(same, folder, ours):
    """Asks the peer again of the weeks that differ, with the threshold for past outbreaks moved by a ten-thousandth; one way must agree."""
    differing = sorted({fault.split(":")[0] for fault in same.faults})
    if not 0 < len(differing) <= 10:
        return
    again = Side(["Rscript", PEERS / "farrington.R", folder, "moved", *[week.replace(" ", ":") for week in differing]])
    again.run()
    mine = {f"{row['series']} {row['week']}": row for row in read(folder, ours)}
    for other in read(folder, "surveillance-moved.csv"):
        week = f"{other['series']} {other['week']}"
        kept = Agreement()
        compare(kept, mine[week], other, week, ["upper", "alarm"], ALARMS)
        if not kept.faults and week not in same.at_threshold:
            same.at_threshold.append(week)
    same.faults = [fault for fault in same.faults if fault.split(":")[0] not in same.at_threshold]


def local(results):
    """Whole processes that start cold, ours and the peers'; the ratio of an esda that is warm is to ours without start and reading."""
    with tempfile.TemporaryDirectory() as folder:
        made("local", folder)
        ours, (esda, spdep) = measure("local", folder, [(python("esda_local.py"), 3), (rscript("spdep.R"), 3)], inside=1, processes=3)
        exact = {"gstar": relative(1e-9), "moran": relative(1e-9)}
        agreements = {
            "esda": agree(folder, "ours-local.csv", "esda-local.csv", ["area"], within=exact, simulated=["gstar_p", "moran_p"]),
            "spdep": agree(folder, "ours-local.csv", "spdep-local.csv", ["area"], within=dict(exact, gstar_q=relative(1e-9)),
                           simulated=["gstar_p", "moran_p"])}
    peers = [
        entry("esda, ny process", esda, esda.process, ours.process), entry("esda, uppvärmd, inre", esda, esda.inner[1::2], ours.inner),
        entry("R spdep, ny process", spdep, spdep.process, ours.process), entry("R spdep, inre", spdep, spdep.inner, ours.inner)]
    reached = statistics.median(ours.process) < 0.3 and ours.peak < 100
    conclude(results, "method-local", ours, ours.process, peers, agreements,
             ("ny process under 0,3 s och 100 MB", "process<0.3 s, peak<100 MB"), reached, {"inner_s": statistics.median(ours.inner)})


def kde(results):
    """The peer cuts its hills off where they are a ten-thousandth high, so a thousandth of the highest value is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        made("kde", folder)
        ours, (other,) = measure("kde", folder, [(python("kdepy.py"), 3)])
        same, (mine, theirs) = Agreement(), (doubles(folder, name) for name in ("ours-kde.f64", "kdepy-kde.f64"))
        highest = max(theirs, default=0)
        for pixel, (first, second) in enumerate(zip(mine, theirs)):
            same.hold("andel av högsta", first / highest, second / highest, 1e-3, pixel)
        if len(mine) != 1024 * 1024 or len(theirs) != len(mine):
            same.faults.append(f"{len(mine)} och {len(theirs)} bildpunkter")
    peer = entry("KDEpy FFTKDE", other, other.inner, ours.inner)
    conclude(results, "method-kde", ours, ours.inner, [peer], {"KDEpy": same}, ("före", "ratio>1"), peer["ratio"] > 1)


def doubles(folder, name):
    values, path = array.array("d"), pathlib.Path(folder) / name
    with open(path, "rb") as file:
        values.fromfile(file, path.stat().st_size // 8)
    return values


def knox(results):
    with tempfile.TemporaryDirectory() as folder:
        made("knox", folder)
        ours, (other,) = measure("knox", folder, [(python("knox_numpy.py"), 3)])
        same = agree(folder, "ours-knox.csv", "numpy-knox.csv", [], exact=["distance", "days", "observed", "near", "soon"],
                     within={"mean": lambda a, b: 4 * math.sqrt(2 * max(a, b) / PERMUTATIONS)}, simulated=["p"])
    peer = entry("KD-träd och numpy", other, other.inner, ours.inner)
    conclude(results, "method-knox", ours, ours.inner, [peer], {"numpy": same}, ("4 gånger snabbare", "ratio>=4"), peer["ratio"] >= 4)


def scan(results):
    """The replicates' mean of the highest ratio may differ by four standard errors."""
    with tempfile.TemporaryDirectory() as folder:
        made("scan", folder)
        ours, (other,) = measure("scan", folder, [(python("scan_numpy.py"), 3)])
        spread = float(read(folder, "ours-scan.csv")[0]["replicate_sd"])
        same = agree(folder, "ours-scan.csv", "numpy-scan.csv", ["rank"], exact=["zones", "areas", "from", "observed"], within={
            "expected": relative(1e-9), "llr": relative(1e-9), "replicate_mean": lambda a, b: 4 * spread * math.sqrt(2 / REPLICATES)},
            simulated=["p"], number=REPLICATES)
        zones = int(read(folder, "ours-scan.csv")[0]["zones"])
    peer = entry("numpy", other, other.inner, ours.inner)
    conclude(results, "method-scan", ours, ours.inner, [peer], {"numpy": same}, ("5 gånger snabbare", "ratio>=5"), peer["ratio"] >= 5,
             {"zones": zones})


def survey(results):
    with tempfile.TemporaryDirectory() as folder:
        made("survey", folder)
        ours, (other,) = measure("survey", folder, [(rscript("survey.R"), 3)])
        same = agree(folder, "ours-survey.csv", "survey-survey.csv", ["area"], exact=["answers"],
                     within={column: relative(1e-6) for column in ("share", "se", "lower", "upper")})
    peer = entry("R survey", other, other.inner, ours.inner)
    conclude(results, "method-survey", ours, ours.inner, [peer], {"survey": same}, ("under 0,05 s", "median<0.05 s"),
             statistics.median(ours.inner) < 0.05)


def suppression(results):
    """Twenty tables; a run is all of them, and the goal is for the slowest."""
    with tempfile.TemporaryDirectory() as folder:
        made("suppression", folder)
        ours, (other,) = measure("suppression", folder, [(python("suppression_highs.py"), 3)])
        mine, theirs = read(folder, "ours-suppression.csv"), read(folder, "highs-suppression.csv")
        same = agree(folder, "ours-suppression.csv", "highs-suppression.csv", ["table"], exact=["cost"])
        for ours_is, other_is in zip(mine, read(folder, "highs-suppression-of-ours.csv")):
            compare_audits(same, ours_is, other_is)
        for row in mine:
            same.hold("bevisat billigast", float(row["optimal"]), 1, 0, row["table"])
        tables = {row["table"]: row for row in read(folder, "suppression-small.csv")}
        for side in (mine, theirs):
            for row in side:
                hold_protected(same, row, tables)
    slowest, theirs_slowest = (max(float(row["seconds"]) for row in side) for side in (mine, theirs))
    peer = dict(entry("HiGHS", other, other.inner, ours.inner), worst_s=theirs_slowest)
    print(f"method-suppression: långsammaste tabellen {slowest:.3f} s, med HiGHS {theirs_slowest:.3f} s")
    conclude(results, "method-suppression", ours, ours.inner, [peer], {"HiGHS": same},
             ("varje tabell under 1 s, prövad", "worst<1 s, audited"), slowest < 1, {"worst_s": slowest, "tables": len(mine)})


def intervals(row):
    parts = (part.split(":") for part in row["intervals"].split(" "))
    return {int(cell): (float(low), float(high)) for cell, low, high in parts}


def compare_audits(same, ours, other):
    """Our pattern as our attacker and as the peer's sees it."""
    first, second = intervals(ours), intervals(other)
    if first.keys() != second.keys():
        same.faults.append(f"tabell {ours['table']}: olika celler prövade")
    for cell in first.keys() & second.keys():
        for side in (0, 1):
            same.hold("angriparens gränser", first[cell][side], second[cell][side], 1e-6 * max(1, abs(min(second[cell][side], 1e9))), cell)


def hold_protected(same, row, tables):
    """Every cell under five is withheld, and could be anything from 0 to 5."""
    found = intervals(row)
    for cell in map(int, tables[row["table"]]["cells"].split(" ")):
        low, high = found.get(cell, (1, 0))
        same.hold("skyddad", float(low <= 1e-6 and high >= 5 - 1e-6), 1, 0, f"{row['table']} cell {cell}")


PARTS = {
    "method-farrington": farrington, "method-farrington-latest": farrington_latest, "method-local": local, "method-kde": kde,
    "method-knox": knox, "method-scan": scan, "method-survey": survey, "method-suppression": suppression,
}
