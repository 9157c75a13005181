"""Knox's table with scipy's KD-tree for the near pairs and numpy for the permutations, on knox.csv: knox_numpy.py FOLDER"""
import sys

import numpy
import scipy
from scipy.spatial import cKDTree

import told

folder = sys.argv[1]
events = numpy.array(told.rows(folder, "knox.csv"), dtype=float)
places, days = events[:, :2], events[:, 2].astype(numpy.int32)
bands = numpy.array(told.rows(folder, "knox-bands.csv"), dtype=float)
distances, limits = bands[:, 0], bands[:, 1].astype(numpy.int32)
PERMUTATIONS = 999


def work():
    pairs = cKDTree(places).query_pairs(distances[-1], output_type="ndarray").astype(numpy.int32)
    apart = numpy.sqrt(((places[pairs[:, 0]] - places[pairs[:, 1]]) ** 2).sum(1))
    space = numpy.searchsorted(distances, apart)
    first, second = numpy.ascontiguousarray(pairs[:, 0]), numpy.ascontiguousarray(pairs[:, 1])
    # The cell of a pair is its band of distance and, from a table by days apart, its band of time; the last is "later".
    later, width = len(limits), len(limits) + 1
    time = numpy.searchsorted(limits, numpy.arange(days.max() - days.min() + 1)).astype(numpy.int32)
    offset = (space * width).astype(numpy.int32)

    def table(order):
        cells = offset + time[numpy.abs(order[first] - order[second])]
        return numpy.bincount(cells, minlength=width * len(distances)).reshape(-1, width)[:, :later]

    observed, dice = table(days), numpy.random.default_rng(1)
    total, at_least = numpy.zeros(observed.shape), numpy.zeros(observed.shape)
    for _ in range(PERMUTATIONS):
        permuted = table(dice.permutation(days))
        total += permuted
        at_least += permuted >= observed
    ordered = numpy.sort(days)
    within = [int((numpy.searchsorted(ordered, ordered + limit, "right") - 1 - numpy.arange(len(ordered))).sum()) for limit in limits]
    soon = numpy.diff(within, prepend=0)
    return observed, numpy.bincount(space, minlength=len(distances)), soon, total / PERMUTATIONS, (1 + at_least) / (1 + PERMUTATIONS)


observed, near, soon, mean, p = told.timed(work)
told.write(folder, "numpy-knox.csv", "distance,days,observed,near,soon,mean,p", (
    (distances[i], limits[j], observed[i, j], near[i], soon[j], mean[i, j], p[i, j])
    for i in range(len(distances)) for j in range(len(limits))))
told.end(f"{numpy.__version__}, scipy {scipy.__version__}")
