# SPDX-License-Identifier: GPL-2.0-or-later
"""How well areas of concern are found, and whether chances hold: `python -m benchmarks.areas`.

Ustica (bundled), with known motion added to patches of its cells and as it is; and simulated tiles, whose motion is
known free of noise. Closed forms alone, so that anybody can repeat it. Writes docs/results/areas.md; five minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.areas_chances import chances, differences, process
from benchmarks.experiments.common import table
from mmstt_core.analysis.areas import Found, Rules, describe, find, forecast_ways, observed_ways, rules_of
from mmstt_core.analysis.significance import AMONG_ALL, chance_at_rest, classes, observed_velocity
from mmstt_core.backtest.added_motion import Motion, Patch, added_motion, patches
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.forecast import assemble
from mmstt_core.forecaster import Forecaster
from mmstt_core.gridding import to_cells
from mmstt_core.kinematics import least_squares, seasonal_design
from mmstt_core.models.shared import Networks
from mmstt_core.options import AreasRequest, ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.results.forecast import Forecast
from mmstt_core.simulation import simulate_tile
from mmstt_core.simulation.tile import SimulatedTile

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "resources" / "ustica"
UP, SIGHT = "EGMS_L3_E45N17_100km_U_2020_2024_1.zip", "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"
RATES = (3.0, 5.0, 8.0, 15.0)
GROUNDS = {
    "Ustica Up, 100 m": (UP, 100.0, RATES),
    "Ustica track 22, 100 m": (SIGHT, 100.0, RATES),
    "Ustica track 22, 40 m": (SIGHT, 40.0, (5.0, 15.0)),
}
ISSUE = to_day("2023-12-31")
FIRST_ISSUE = to_day("2022-12-31")
"""No issue date is earlier: what gathers points into cells looks at nothing later."""
PATCHES = 4
MONTHS = 12
SEEDS = range(41, 49)
"""None of those that `significance.SLOW_NOISE` was measured on."""
EDGE = 32
HEAD = """\
# Areas of concern and assets: what was measured

Closed forms (`gp`), issue date 31 December 2023 unless said otherwise; nothing after it is seen. Cells are gathered
from points by what was measured until the first issue date. Regenerate: `.venv/bin/python -m benchmarks.areas`.
"""


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "results" / "areas.md", help="page to write")
    parser.add_argument("--only", choices=PARTS, help="measure one part, and print it")
    options = parser.parse_args()
    np.seterr(all="ignore")
    if options.only:
        print("\n".join(PARTS[options.only]()))
        return
    lines = [HEAD, *(line for part in PARTS.values() for line in part())]
    options.out.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def forecast_of(cube: DisplacementCube, issue_day: int, months: int = MONTHS, threshold_mm: float = 10.0) -> Forecast:
    """Return the forecast of a cube of cells by the Gaussian process of each."""
    request = ForecastRequest(sources=("-",), out="-", model="gp", horizon_months=months, threshold_mm=threshold_mm)
    seen = cube.until(issue_day)
    forecaster = Forecaster(seen, issue_day, ("gp",), Networks())
    parts = (one.select(forecaster.cells) for one in (seen, cube))
    return assemble(request, next(parts), forecaster, {}, Progress(), later=next(parts))


def forecast_cells(cube: DisplacementCube, issue_day: int) -> np.ndarray:
    """Return the rows of a cube that have a forecast."""
    return Forecaster(cube.until(issue_day), issue_day, ("gp",), Networks()).cells


def ustica(name: str, cell_size: float = 100.0) -> DisplacementCube:
    """Return the cells of a bundled file."""
    return to_cells(read_cube([str(SAMPLES / name)]), cell_size, until_day=FIRST_ISSUE)


class Scores(NamedTuple):
    """Count what was found of what is there."""

    patches: int
    found: int
    cells: int
    hit: int
    called: int
    right: int

    def row(self) -> list[str]:
        """Return the counts as cells of a table."""
        precision = f"{self.right / self.called:.2f}" if self.called else "-"
        recall = f"{self.hit / self.cells:.2f}" if self.cells else "-"
        return [f"{self.found} of {self.patches}", recall, precision, f"{self.called}"]


def score(areas: list[np.ndarray], there: list[np.ndarray], allowed_N: np.ndarray) -> Scores:
    """Compare areas with what is there: rows of cells; a cell may be called where `allowed_N` is true.

    A patch is found when one area holds half of its cells or more.
    """
    called = np.concatenate(areas) if areas else np.empty(0, int)
    found = sum(any(np.isin(one, area).mean() >= 0.5 for area in areas) for one in there)
    cells = np.unique(np.concatenate(there)) if there else np.empty(0, int)
    return Scores(
        len(there), found, cells.size, int(np.isin(cells, called).sum()), called.size, int(allowed_N[called].sum())
    )


def areas_of(forecast: Forecast, **asked: object) -> tuple[list[np.ndarray], list[np.ndarray], Rules]:
    """Return the areas, observed and forecast."""
    velocity_N = observed_velocity(forecast, 3.0).velocity_N
    rules = rules_of(AreasRequest(folder="-", **asked), forecast, velocity_N)
    places = forecast.easting_N, forecast.northing_N
    ways = observed_ways(velocity_N, rules), forecast_ways(forecast, rules)
    observed, ahead = (find(way_N, *places, rules).areas for way_N in ways)
    return observed, ahead, rules


def added() -> Iterator[str]:
    """Add steady motion to patches of Ustica, and look for them."""
    yield "## Motion added to patches of Ustica\n"
    yield (
        f"To {PATCHES} patches of 7 to 20 cells (at 40 m up to 60), apart from one another, steady sinking is added: a "
        "bump with a standard deviation of 230 m. A patch is its cells with 0.3 and more of the motion of the centre "
        "(forecast: 0.5). *Patches*: found when one area holds half of their cells. *Cells*: share of their cells that "
        "lie in an area. *Precision*: share of the cells of areas that the motion reaches (2 % of the centre's), or "
        "that lie in an area of the same ground without anything added. Observed: defaults. Forecast: more than half "
        "the yearly motion of the centre, and the median of the ground's own, within a year with probability 0.5.\n"
    )
    rows = []
    for name, (file, cell_size, rates) in GROUNDS.items():
        cube = ustica(file, cell_size)
        cube = cube.select(forecast_cells(cube, ISSUE))
        chosen = patches(cube, PATCHES, np.random.default_rng(3), most=20 if cell_size > 40 else 60)
        plain = forecast_of(cube, ISSUE)
        own = abs(float(np.median(plain.quantile_since_issue(0.5)[:, -1])))
        for rate in rates:
            moved = cube
            for patch in chosen:
                moved = added_motion(moved, ISSUE, Motion(law="steady", size=-rate), patch)
            limit = own + rate / 2
            before, after = areas_of(plain, thresholds_mm=(limit,)), areas_of(forecast_of(moved, ISSUE, MONTHS, limit))
            found = []
            for share, old, new in zip((0.3, 0.5), before[:2], after[:2]):
                there = [np.flatnonzero(patch.share_N >= share) for patch in chosen]
                found.append(score(new, there, _allowed(chosen, old, cube.cells)))
            threshold = after[2].velocity_mm_yr
            rows.append([name, f"{rate:g}", f"{threshold:.1f}", *found[0].row(), *found[1].row()])
    head = ["ground", "mm/yr", "2 sigma"]
    for kind in ("observed", "forecast"):
        head += [f"{kind}: patches", "cells", "precision", "cells called"]
    yield from table(head, rows)


def _allowed(chosen: list[Patch], old: list[np.ndarray], cells: int) -> np.ndarray:
    allowed_N = np.zeros(cells, bool)
    for patch in chosen:
        allowed_N |= ~patch.outside_N
    if old:
        allowed_N[np.concatenate(old)] = True
    return allowed_N


def simulated() -> Iterator[str]:
    """Compare areas, velocities and significance on simulated tiles with what truly moves there."""
    yield "## Simulated tiles, whose motion is known\n"
    rows, quality, calls = [], {}, np.zeros(6)
    for seed in SEEDS:
        tile = simulate_tile(seed, cells=EDGE, product="L3U", window=(2019, 2023))
        issue_day, cube, days_T = to_day("2022-12-31"), _cube(tile), tile.days_T
        forecast, truth_NT = forecast_of(cube, issue_day), tile.truth_NT
        truth_NT = truth_NT[forecast_cells(cube, issue_day)]
        velocity = observed_velocity(forecast, 3.0)
        true_N = _true_velocity(truth_NT, days_T, issue_day)
        observed, ahead, rules = areas_of(forecast)
        active_N = observed_ways(true_N, rules) != 0
        target_N = find(observed_ways(true_N, rules), forecast.easting_N, forecast.northing_N, rules).areas
        there = score(observed, target_N, active_N)
        moved_N = _true_change(truth_NT, days_T, issue_day, forecast.dates_H[rules.lead])
        ways_N = np.sign(moved_N) * (np.abs(moved_N) > rules.thresholds_mm[0])
        going = score(ahead, find(ways_N, forecast.easting_N, forecast.northing_N, rules).areas, ways_N != 0)
        rows.append(
            [f"{seed}", f"{forecast.easting_N.size}", f"{rules.velocity_mm_yr:.1f}", *there.row(), *going.row()]
        )
        class_N = classes(chance_at_rest(velocity))
        for area in describe(Found(observed, 0, 0, 0), forecast.only, velocity, class_N, rules):
            right = active_N[area.cells_S].mean() >= 0.5
            quality.setdefault(area.quality.grade, []).append(right)
        error_N = (velocity.velocity_N - true_N) / velocity.sigma_N
        still_N = np.abs(true_N) < 0.2
        calls += [
            np.isfinite(error_N).sum(),
            (np.abs(error_N) < 1.96).sum(),
            (class_N >= 1).sum(),
            ((class_N >= 1) & still_N).sum(),
            (class_N == AMONG_ALL).sum(),
            ((class_N == AMONG_ALL) & still_N).sum(),
        ]
    yield (
        f"{EDGE} x {EDGE} cells of 100 m, issue date 31 December 2022; a cell truly is active by the same rules and "
        "the noise-free velocity of the three years (forecast: the noise-free displacement a year ahead).\n"
    )
    head = ["seed", "cells", "2 sigma, mm/yr"]
    for kind in ("observed", "forecast"):
        head += [f"{kind}: areas", "cells", "precision", "cells called"]
    yield from table(head, rows)
    known, held, alone, alone_still, among, among_still = calls
    yield (
        f"\nThe 95 % interval of the observed velocity holds the true one in {held / known:.3f} of {known:.0f} cells. "
        f"Different from 0 at 95 %, asked alone: {alone:.0f} cells, of which {alone_still / alone:.3f} truly move by "
        f"less than 0.2 mm/yr; among all cells: {among:.0f}, of which {among_still / max(among, 1):.3f}.\n"
    )
    yield "Observed areas by quality index, and how many truly are active in half of their cells or more:\n"
    yield from table(
        ["quality", "areas", "truly active"],
        [[f"{index}", f"{len(hits)}", f"{np.mean(hits):.2f}"] for index, hits in sorted(quality.items())],
    )


def _cube(tile: SimulatedTile) -> DisplacementCube:
    """Return the series of a tile as read from a file."""
    return DisplacementCube(
        easting_N=tile.easting_N,
        northing_N=tile.northing_N,
        days_T=tile.days_T,
        values_NT=tile.values_NT,
        component=tile.component,
        cell_size=tile.cell_size,
        interpolated=tile.interpolated,
        level="L3",
    )


def _true_velocity(truth_NT: np.ndarray, days_T: np.ndarray, issue_day: int) -> np.ndarray:
    """Return the noise-free velocity of the three years before the issue date, mm/yr, by the fit of `significance`."""
    chosen_T = (days_T <= issue_day) & (days_T >= issue_day - 3 * 365.25)
    years_T = (days_T[chosen_T] - issue_day) / 365.25
    return least_squares(truth_NT[:, chosen_T].astype(np.float64), seasonal_design(years_T))[:, 1]


def _true_change(truth_NT: np.ndarray, days_T: np.ndarray, issue_day: int, date: np.datetime64) -> np.ndarray:
    """Return the noise-free displacement from the issue date to a date, mm."""
    day = float(date.astype("datetime64[D]").astype(int))
    return np.array([np.interp(day, days_T, row) - np.interp(issue_day, days_T, row) for row in truth_NT])


PARTS = {
    "added": added,
    "simulated": simulated,
    "chances": lambda: chances(ustica),
    "differences": lambda: differences(ustica),
    "process": process,
}


if __name__ == "__main__":
    main()
