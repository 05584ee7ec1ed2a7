# SPDX-License-Identifier: GPL-2.0-or-later
"""How often the intervals of a difference of two cells hold what was measured after the issue date.

python -m benchmarks.differences FORECAST_FOLDER

The folder is that of a forecast that was issued before the end of its data. Pairs of cells are drawn by distance; each
later measurement of a pair is one case, so cases of one pair are not independent.
"""

from __future__ import annotations

import sys

import numpy as np

from mmstt_core.results import zero
from mmstt_core.results.reader import ForecastFolder

PAIRS, SEED = 150, 0
DISTANCES_M = ((0, 250), (250, 700), (700, 5000))


def pairs(forecast: ForecastFolder, low: float, high: float, generator: np.random.Generator) -> list[tuple[int, int]]:
    """Draw pairs of cells that are so far apart."""
    found: list[tuple[int, int]] = []
    while len(found) < PAIRS:
        one, other = (int(cell) for cell in generator.integers(0, forecast.easting_N.size, 2))
        apart = np.hypot(*(values[one] - values[other] for values in (forecast.easting_N, forecast.northing_N)))
        if low < apart <= high:
            found.append((one, other))
    return found


def held(forecast: ForecastFolder, drawn: list[tuple[int, int]], record: dict) -> tuple[float, float, int]:
    """Return the share of 90 % intervals that held: of the differences, of the first cells alone; and the cases."""
    of_pairs, of_cells = np.zeros(2, int), np.zeros(2, int)
    for one, other in drawn:
        series, reference = forecast.series(one), forecast.series(other)
        of_pairs += zero.counted(series, zero.reference(reference, record)).held_90()
        of_cells += series.held_90()
    return float(of_pairs[0] / of_pairs[1]), float(of_cells[0] / of_cells[1]), int(of_pairs[1])


def main(folder: str) -> int:
    """Print a row per distance, with the measured correlation of errors and without any."""
    forecast, generator = ForecastFolder(folder), np.random.default_rng(SEED)
    print("distance m     errors         differences  single cells  cases")
    for name, record in (("as measured", forecast.record), ("independent", {})):
        for low, high in DISTANCES_M:
            of_pairs, of_cells, cases = held(forecast, pairs(forecast, low, high, generator), record)
            print(f"{low:>5} to {high:<5} {name:>12} {of_pairs:>13.1%} {of_cells:>13.1%} {cases:>6}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
