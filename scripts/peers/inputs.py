"""Makes the input of one measurement, the same every time and for both sides: inputs.py WORK FOLDER

farrington   200 weekly series of ten years and the 52 weeks to be judged, with season, trend, overdispersion and past outbreaks
local        3,363 areas on a triangulated 59 × 57 mesh (some six neighbours each), with rates
kde          a million clustered points on 1024 × 1024 pixels of 30 m; standard deviation of the kernel 300 m
knox         20,000 points over a year, dense enough for about 248,000 pairs within 400 m if they lay anyhow; every tenth lies near by and
             soon after another
scan         3,363 areas × 13 weeks, zones of at most 1.5 percent of the population (some 168,000), a cluster of some 17 areas
survey       100,000 answers over 120 areas with uneven weights
suppression  20 tables of 9 × 8 with their totals, about a quarter of the cells under five
"""
import array
import datetime
import math
import pathlib
import random
import sys


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8") as file:
        file.write(header + "\n")
        file.writelines(",".join(map(str, row)) + "\n" for row in rows)


def poisson(dice, mean):
    """A Poisson number; sums of smaller ones keep the product above rounding."""
    number = 0
    while mean > 0:
        part, product = min(mean, 30), dice.random()
        mean -= part
        while product > math.exp(-part):
            number, product = number + 1, product * dice.random()
    return number


def farrington(folder, dice):
    weeks, monday = 10 * 52 + 2 + 52, datetime.date(2014, 1, 6)
    series = []
    for number in range(200):
        level, drift, shift = [1.5, 3, 7, 50][number % 4], dice.uniform(-0.001, 0.001), dice.random() * 52
        means = [level * math.exp(drift * week + 0.3 * math.sin(2 * math.pi * (week + shift) / 52.18)) for week in range(weeks)]
        outbreaks = [3 if dice.random() < 0.02 else 1 for _ in means]
        series.append([poisson(dice, mean * more * dice.gammavariate(4, 0.25)) for mean, more in zip(means, outbreaks)])
    rows = ([monday + datetime.timedelta(weeks=week)] + [counts[week] for counts in series] for week in range(weeks))
    write(folder, "farrington.csv", "monday," + ",".join(f"s{number}" for number in range(200)), rows)


def local(folder, dice):
    """A mesh of squares, each with one of its diagonals, so that the areas have as many neighbours as areas of a town have."""
    columns, rows = 59, 57
    beside = [set() for _ in range(columns * rows)]

    def join(first, second):
        beside[first].add(second)
        beside[second].add(first)

    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns:
                join(here, here + 1)
            if row + 1 < rows:
                join(here, here + columns)
            if column + 1 < columns and row + 1 < rows:
                join(*((here, here + columns + 1) if dice.random() < 0.5 else (here + 1, here + columns)))
    rate = [1000 * poisson(dice, 12 * dice.gammavariate(4, 0.25)) / dice.randint(700, 2700) for _ in beside]
    write(folder, "local.csv", "area,rate,neighbours", (
        (area, rate[area], " ".join(map(str, sorted(near)))) for area, near in enumerate(beside)))


def kde(folder, dice):
    extent, pixels, sigma = 30_720.0, 1024, 300.0
    middles = [(dice.uniform(3000, 27_000), dice.uniform(3000, 27_000), dice.uniform(200, 3000)) for _ in range(40)]
    flat = array.array("d")
    while len(flat) < 2_000_000:
        x, y, spread = dice.choice(middles)
        point = dice.gauss(x, spread), dice.gauss(y, spread)
        # Inside the outermost middles of pixels, as the peer wants it.
        if all(15 < coordinate < extent - 15 for coordinate in point):
            flat.extend(point)
    with open(folder / "kde.f64", "wb") as file:
        flat.tofile(file)
    write(folder, "kde.csv", "extent,pixels,sigma", [(extent, pixels, sigma)])


def knox(folder, dice):
    side = math.sqrt(20_000**2 / 2 * math.pi * 400**2 / 248_000)
    events = []
    for _ in range(20_000):
        if events and dice.random() < 0.1:
            x, y, day = dice.choice(events)
            events.append((x + dice.gauss(0, 60), y + dice.gauss(0, 60), min(364, day + dice.randrange(10))))
        else:
            events.append((dice.uniform(0, side), dice.uniform(0, side), dice.randrange(365)))
    write(folder, "knox.csv", "x,y,day", events)
    write(folder, "knox-bands.csv", "distance,days", [(100, 7), (200, 14), (300, 21), (400, 28)])


def scan(folder, dice):
    areas = [(dice.uniform(0, 100), dice.uniform(0, 100), dice.randint(700, 2700)) for _ in range(3363)]
    counts = [
        [poisson(dice, population / 14_000 * (2.5 if week >= 10 and math.hypot(x - 30, y - 60) < 4 else 1)) for x, y, population in areas]
        for week in range(13)]
    write(folder, "scan-areas.csv", "x,y,population", areas)
    write(folder, "scan-counts.csv", ",".join(f"a{area}" for area in range(len(areas))), counts)
    write(folder, "scan.csv", "share", [(0.015,)])


def survey(folder, dice):
    share = [dice.uniform(0.1, 0.6) for _ in range(120)]
    areas = (dice.randrange(120) for _ in range(100_000))
    write(folder, "survey.csv", "area,unsafe,weight", (
        (area, int(dice.random() < share[area]), dice.lognormvariate(0, 0.5)) for area in areas))


def suppression(folder, dice):
    rows, small = [], []
    for number in range(20):
        table = [[int(dice.lognormvariate(2.5, 1.3)) for _ in range(8)] for _ in range(9)]
        table = [row + [sum(row)] for row in table]
        table.append([sum(column) for column in zip(*table)])
        rows += [[number] + row for row in table]
        small.append((number, " ".join(str(cell) for cell, count in enumerate(sum(table, [])) if 0 < count < 5)))
    write(folder, "suppression-small.csv", "table,cells", small)
    write(folder, "suppression.csv", "table," + ",".join(f"c{column}" for column in range(9)), rows)


if __name__ == "__main__":
    work = {"farrington": farrington, "local": local, "kde": kde, "knox": knox, "scan": scan, "survey": survey, "suppression": suppression}
    work[sys.argv[1]](pathlib.Path(sys.argv[2]), random.Random(sys.argv[1]))
