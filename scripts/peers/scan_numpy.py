"""Kulldorff's prospective space-time scan in numpy, zones from scipy's KD-tree, on scan-areas.csv and scan-counts.csv.

    scan_numpy.py FOLDER
"""
import sys

import numpy
import scipy
from scipy.spatial import cKDTree

import told

folder = sys.argv[1]
areas = numpy.array(told.rows(folder, "scan-areas.csv"), dtype=float)
places, population = areas[:, :2], areas[:, 2]
counts = numpy.array(told.rows(folder, "scan-counts.csv"), dtype=float)
share = float(told.rows(folder, "scan.csv")[0][0])
REPLICATES = 99


def zones():
    """The areas of each centre's largest zone one centre after the other, and which positions begin one."""
    limit = share * population.sum() * (1 + 1e-12)
    most = int(limit / population.min()) + 1
    _, nearest = cKDTree(places).query(places, k=min(most, len(places)))
    inside = numpy.cumsum(population[nearest], axis=1) <= limit
    return nearest[inside], numpy.concatenate([[0], numpy.cumsum(inside.sum(1))])


def sums(values, order, starts):
    """Of every zone: running sums along each centre's areas."""
    running = numpy.cumsum(values[..., order], axis=-1)
    before = numpy.concatenate([numpy.zeros(values.shape[:-1] + (1,)), running], axis=-1)[..., starts[:-1]]
    return running - numpy.repeat(before, numpy.diff(starts), axis=-1)


def ratios(cases, order, starts, expected):
    """The log likelihood ratio of every window and zone; 0 where there are not more events than expected."""
    total = cases.sum()
    observed = sums(numpy.cumsum(cases[::-1], axis=0), order, starts)
    raised = observed > expected
    c, e = observed[raised], expected[raised]
    found = numpy.zeros(observed.shape)
    rest = total - c
    found[raised] = c * numpy.log(c / e) + numpy.where(rest > 0, rest * numpy.log(numpy.maximum(rest, 1) / (total - e)), 0)
    return observed, found


def work():
    order, starts = zones()
    periods, total = len(counts), counts.sum()
    windows = numpy.arange(1, periods + 1)[:, None]
    expected = total * windows / periods * sums(population, order, starts) / population.sum()
    observed, found = ratios(counts, order, starts, expected)
    window, zone = numpy.unravel_index(found.argmax(), found.shape)
    dice, highest = numpy.random.default_rng(1), []
    chance = numpy.tile(population / population.sum() / periods, periods)
    for _ in range(REPLICATES):
        highest.append(ratios(dice.multinomial(int(total), chance).reshape(counts.shape), order, starts, expected)[1].max())
    centre = numpy.searchsorted(starts, zone, "right") - 1
    best = found[window, zone]
    p = (1 + sum(ratio >= best for ratio in highest)) / (1 + REPLICATES)
    inside = sorted(order[starts[centre]:zone + 1])
    return order, starts, (inside, periods - window - 1, observed[window, zone], expected[window, zone], best, p, numpy.mean(highest))


def distinct(order, starts):
    """How many different sets of areas the zones are, told apart by 64 random bits an area; not timed."""
    marks = numpy.random.default_rng(2).integers(0, 2**63, len(population), dtype=numpy.int64)
    running = (numpy.bitwise_xor.accumulate(marks[order[first:last]]) for first, last in zip(starts, starts[1:]))
    return len(numpy.unique(numpy.concatenate(list(running))))


order, starts, (inside, start, observed, expected, best, p, mean) = told.timed(work)
told.end(f"{numpy.__version__}, scipy {scipy.__version__}")
told.write(folder, "numpy-scan.csv", "rank,zones,areas,from,observed,expected,llr,p,replicate_mean", [
    (1, distinct(order, starts), " ".join(map(str, inside)), start, int(observed), expected, best, p, mean)])
