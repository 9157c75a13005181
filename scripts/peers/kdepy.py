"""KDEpy's FFTKDE on kde.f64: kdepy.py FOLDER

It cuts its hills off where they are 1e-4 high per unit of length, which for 300 metres would be at 2.3 standard deviations. In units of
the kernel's own width that is at four, so that is the unit it is given; the change of unit is not timed.
"""
import sys

import KDEpy
import numpy

import told

folder = sys.argv[1]
points = numpy.fromfile(f"{folder}/kde.f64").reshape(-1, 2)
extent, pixels, sigma = (float(text) for text in told.rows(folder, "kde.csv")[0])
points /= sigma
side = (numpy.arange(int(pixels)) + 0.5) * (extent / pixels / sigma)
grid = numpy.column_stack([numpy.repeat(side, len(side)), numpy.tile(side, len(side))])
density = told.timed(lambda: KDEpy.FFTKDE(kernel="gaussian", bw=1).fit(points).evaluate(grid))
# Its grid goes northwards first, ours eastwards; its mass is 1, ours the number of points, per square metre.
(density.reshape(len(side), len(side)).T * (len(points) / sigma**2)).tofile(f"{folder}/kdepy-kde.f64")
told.end(KDEpy.__version__)
