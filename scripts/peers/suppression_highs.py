"""The cheapest suppression of each table of suppression.csv, and its audit, with HiGHS through scipy: suppression_highs.py FOLDER

One 0/1 number says of every cell whether it is withheld. For each cell under five and each direction there is a movement of the withheld
cells that keeps all sums and takes the cell down to 0 or up to 5. A movement of so few steps never has to move another cell further.
The audit finds, for every withheld cell, the least and the greatest count that the sums leave possible.
Where ours has left its answer, its patterns are audited too, so that both audits can be compared on the same pattern.
"""
import pathlib
import sys
import time

import numpy
import scipy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import block_diag, coo_array, csr_array, hstack, vstack

import told

folder = sys.argv[1]
SMALLEST = 5


def balance(height, width):
    """One row per sum: parts minus total."""
    cells = numpy.arange(height * width).reshape(height, width)
    rows = []
    for line in list(cells) + list(cells.T):
        row = numpy.zeros(height * width)
        row[line[:-1]], row[line[-1]] = 1, -1
        rows.append(row)
    return csr_array(numpy.array(rows))


def cheapest(table):
    counts, size = table.ravel().astype(float), table.size
    sensitive = (counts > 0) & (counts < SMALLEST)
    cost = counts + 1
    cost[-1] = 10_000
    attacks = [(cell, move) for cell in numpy.flatnonzero(sensitive) for move in (-counts[cell], SMALLEST - counts[cell])]
    sums = balance(*table.shape)
    movements = len(attacks) * size
    low, high = numpy.full(movements, -numpy.inf), numpy.full(movements, numpy.inf)
    down, up = [], []
    for number, (cell, move) in enumerate(attacks):
        place = number * size + cell
        low[place] = high[place] = move
        down.append(numpy.minimum(counts, abs(move)))
        up.append(numpy.full(size, abs(move)))
    diagonal = numpy.arange(movements)
    onto = numpy.tile(numpy.arange(size), len(attacks))
    reach = [coo_array((numpy.concatenate(limits), (diagonal, onto)), shape=(movements, size)).tocsr() for limits in (down, up)]
    one = coo_array((numpy.ones(movements), (diagonal, diagonal))).tocsr()
    constraints = [
        LinearConstraint(hstack([csr_array((sums.shape[0] * len(attacks), size)), block_diag([sums] * len(attacks))]).tocsr(), 0, 0),
        LinearConstraint(vstack([hstack([reach[0], one]), hstack([reach[1], -one])]).tocsr(), 0, numpy.inf)]
    bounds = Bounds(numpy.concatenate([sensitive.astype(float), low]), numpy.concatenate([numpy.ones(size), high]))
    found = milp(
        numpy.concatenate([cost, numpy.zeros(movements)]), constraints=constraints, bounds=bounds,
        integrality=numpy.concatenate([numpy.ones(size), numpy.zeros(movements)]), options={"mip_rel_gap": 0})
    if found.status != 0:
        raise SystemExit(f"HiGHS: {found.message}")
    return found.x[:size] > 0.5, cost


def audit(table, suppressed):
    counts = table.ravel().astype(float)
    hidden = numpy.flatnonzero(suppressed)
    sums = balance(*table.shape).toarray()
    sums = sums[(sums[:, hidden] != 0).any(axis=1)]
    left, right = sums[:, hidden], sums[:, hidden] @ counts[hidden]
    intervals = {}
    for place, cell in enumerate(hidden):
        limits = []
        for sign in (1, -1):
            objective = numpy.zeros(len(hidden))
            objective[place] = sign
            found = linprog(objective, A_eq=left, b_eq=right, bounds=(0, None), method="highs")
            limits.append(numpy.inf if found.status == 3 else sign * found.fun)
        intervals[int(cell)] = limits
    return intervals


def work(table):
    began = time.perf_counter()
    suppressed, cost = cheapest(table)
    intervals = audit(table, suppressed)
    return time.perf_counter() - began, cost[suppressed].sum(), intervals


def told_of(intervals):
    return " ".join(f"{cell}:{low}:{high}" for cell, (low, high) in sorted(intervals.items()))


rows = numpy.array(told.rows(folder, "suppression.csv"), dtype=int)
tables = [rows[rows[:, 0] == number, 1:] for number in range(rows[-1, 0] + 1)]
answers = told.timed(lambda: [work(table) for table in tables])
told.end(f"scipy {scipy.__version__}")
told.write(folder, "highs-suppression.csv", "table,seconds,cost,intervals", (
    (number, seconds, cost, told_of(intervals)) for number, (seconds, cost, intervals) in enumerate(answers)))
if pathlib.Path(f"{folder}/ours-suppression.csv").exists():
    ours = told.rows(folder, "ours-suppression.csv")
    told.write(folder, "highs-suppression-of-ours.csv", "table,intervals", (
        (number, told_of(audit(tables[number], numpy.array(list(row[4])) == "1"))) for number, row in enumerate(ours)))
