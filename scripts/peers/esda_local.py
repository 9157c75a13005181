"""esda's Gi* and local Moran's I with 999 permutations on local.csv: esda_local.py FOLDER

The first time compiles, as every new process has to; the second is what it costs after that.
"""
import sys

import esda
import libpysal

import told

folder = sys.argv[1]
input_rows = told.rows(folder, "local.csv")
rate = [float(row[1]) for row in input_rows]
beside = {area: [int(near) for near in row[2].split(" ")] for area, row in enumerate(input_rows)}


def work():
    # One job: more would start processes that each compile anew.
    rows, binary = libpysal.weights.W(beside, silence_warnings=True), libpysal.weights.W(beside, silence_warnings=True)
    hot = esda.G_Local(rate, binary, transform="B", star=True, permutations=999, n_jobs=1, seed=1, keep_simulations=False)
    return hot, esda.Moran_Local(rate, rows, permutations=999, n_jobs=1, seed=1, keep_simulations=False)


told.timed(work)
hot, moran = told.timed(work)
# Its m2 is divided by n - 1, ours and spdep's by n.
scale = len(rate) / (len(rate) - 1)
told.write(folder, "esda-local.csv", "area,gstar,moran,gstar_p,moran_p", (
    (area, hot.Zs[area], moran.Is[area] * scale, hot.p_sim[area], moran.p_sim[area]) for area in range(len(rate))))
told.end(esda.__version__)
