# SPDX-License-Identifier: GPL-2.0-or-later
"""Cases that networks are scored on: places that none was trained on, as they are and with motion added to patches."""

# Shapes: N cells, R scored cells of a window, H target epochs, K horizon basis, G kinematic basis, T epochs

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.places import ALL_PLACES, Place, find_file
from mmstt_core.backtest.added_motion import Motion, Patch, displaced, oracle, patches
from mmstt_core.backtest.origins import target_epochs
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.gridding import to_cells
from mmstt_core.models.gaussian_process import GaussianProcess
from mmstt_core.models.shared import Shared, Start
from mmstt_core.models.spatial_process import SpatialProcess
from mmstt_core.network.config import NetworkConfig
from mmstt_core.network.inference import plan_windows
from mmstt_core.network.inputs import (
    CellInputs,
    WindowInputs,
    cell_inputs,
    horizon_basis,
    kinematic_basis,
    window_inputs,
)
from mmstt_core.reading import read_cube
from mmstt_core.training.saving import written
from mmstt_core.window import make_context, well_observed

LEADS = (1, 3, 6, 12)
RADII_M = (230.0, 330.0)
"""Standard deviation of the patches of each layout."""
PATCHES, FEWEST_CELLS, MOST_CELLS = 4, 4, 40
AREA_CELLS = 600
"""Motion is added to so many cells about a place drawn at random: what lies farther away tells nothing of a patch."""
MOST_SHARE = 0.1
"""Of a place's cells, that all patches together may hold."""
SHAPE = NetworkConfig(recent=True)

DATES = {
    "Bagnoregio": ("2016-06-24", "2015-06-30", "2014-10-03"),
    "Nieuwolda": ("2017-12-28", "2017-06-21", "2016-12-23"),
    "Almonte ascending": ("2017-01-17", "2016-11-08", "2016-08-20"),
    "Almonte descending": ("2016-11-25", "2016-08-27", "2016-05-29"),
}
"""Places that no network was trained on, and dates a year or more before their development day."""
TRAINED = {"Ustica L2b 022": ("2023-12-31",), "Ustica L3 Up": ("2023-12-31",)}
"""Places that were trained on, and the end of what training saw of them: all that is scored comes later."""

AS_IT_IS = "as it is"
CASES = {
    "none": Motion(law="none"),
    "began 60 d ago, 100 mm/yr": Motion(law="begins", size=-100.0, since=60.0),
    "began 120 d ago, 30 mm/yr": Motion(law="begins", size=-30.0, since=120.0),
    "began 240 d ago, 30 mm/yr": Motion(law="begins", size=-30.0, since=240.0),
    "rest for 200 d after 50 mm/yr": Motion(law="rests", size=-50.0, since=200.0),
    "grows by e in 250 d, 30 mm/yr now": Motion(law="accelerates", size=-30.0, since=250.0),
    "steady 50 mm/yr": Motion(law="steady", size=-50.0),
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Seen:
    """Hold one window as a network sees it, and the spatial process beneath it, for the scored cells."""

    window: WindowInputs
    shuffled: WindowInputs | None
    """The same with the physical priors of other cells; None where there are none."""
    kinematic_RHG: np.ndarray
    level_R: np.ndarray
    """mm."""
    noise_R: np.ndarray
    base_RH: np.ndarray
    """The spatial process, in units of the noise from the level."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Scored:
    """Hold one window of a case: what a network sees, what it corrects, what then happened (mm)."""

    measured: Seen
    settled: Seen
    """Without what the laws of change have found; the same where they found nothing."""
    rows_R: np.ndarray
    months_H: np.ndarray
    basis_HK: np.ndarray
    truth_RH: np.ndarray
    put_back_RH: np.ndarray
    """What the laws of change add to a forecast of the settled window."""
    oracle_RH: np.ndarray | None = None
    """Least squares that knows law and date of what was added."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """Hold the windows of one case at one place and date; of added motion there is one window for each patch."""

    place: str
    kind: str
    trained: bool
    """The place was trained on, up to the issue date."""
    issued: str
    layout: int
    name: str
    windows: list[Scored]


def make(folder: Path, data: Path | None) -> None:
    """Make every case that is not yet in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for title, dates in {**DATES, **TRAINED}.items():
        place = next(place for place in ALL_PLACES if place.title == title)
        found = find_file(place.file, data)
        if found is None:
            raise SystemExit(f"not found: {place.file}")
        cube = to_cells(read_cube([str(found)]), 100.0)  # with the elevation of its points
        if title not in TRAINED:
            cube = cube.until(to_day(place.chosen_until))
        for issued in dates:
            path = folder / f"{title}-{issued}.pickle"
            if not path.is_file():
                cases = list(_cases(place, cube, issued))
                with written(path) as part:
                    part.write_bytes(pickle.dumps(cases))
                print(place.name, issued, len(cases), "cases", flush=True)


def load(folder: Path) -> list[Case]:
    """Read what `make` wrote; these files are our own."""
    return [case for path in sorted(folder.glob("*.pickle")) for case in pickle.loads(path.read_bytes())]  # noqa: S301 - our own


def _cases(place: Place, cube: DisplacementCube, issued: str) -> Iterator[Case]:
    day = to_day(issued)
    cube = cube.select(np.flatnonzero(well_observed(make_context(cube, day))))
    told = {"place": place.title, "kind": place.kind, "trained": place.title in TRAINED, "issued": issued}
    windows, start = _as_it_is(cube, day)
    yield Case(**told, layout=0, name=AS_IT_IS, windows=windows)
    for layout, radius_m in enumerate(RADII_M):
        rng = np.random.default_rng((day, layout))
        middle = int(rng.integers(cube.cells))
        apart_N = np.hypot(cube.easting_N - cube.easting_N[middle], cube.northing_N - cube.northing_N[middle])
        area = cube.select(np.sort(np.argsort(apart_N)[:AREA_CELLS]))
        found = _patches(rng, area, radius_m)
        share_N = np.sum([patch.share_N for patch in found], axis=0)
        for name, motion in CASES.items() if found else ():
            moved = displaced(area, share_N[:, None] * motion.at(area.days_T - day))
            yield Case(**told, layout=layout, name=name, windows=_added(moved, day, motion, found, start))


def _patches(rng: np.random.Generator, cube: DisplacementCube, radius_m: float) -> list[Patch]:
    """Draw patches apart from each other, as many as the place has room for."""
    found = patches(cube, PATCHES, rng, radius_m=radius_m, fewest=FEWEST_CELLS, most=MOST_CELLS)
    held_P = np.cumsum([patch.inside_N.sum() for patch in found])
    return [patch for patch, held in zip(found, held_P) if held <= MOST_SHARE * cube.cells]


def _as_it_is(cube: DisplacementCube, day: int) -> tuple[list[Scored], Start]:
    """Return the windows of a whole place, and what its fits end with."""
    fitted = Fitted(cube, day, LEADS, {})
    return [
        fitted.scored(members, column, row, np.flatnonzero(kept))
        for column, row, members, kept in plan_windows(fitted.measured[1], SHAPE)
    ], fitted.shared.start


def _added(cube: DisplacementCube, day: int, motion: Motion, found: list[Patch], start: Start) -> list[Scored]:
    """Return a window about each patch."""
    fitted, edge, windows = Fitted(cube, day, LEADS[-1:], start), SHAPE.window_cells, []
    oracle_NH = oracle(cube, day, motion, fitted.targets_H)
    inputs = fitted.measured[1]
    for patch in found:
        column, row = int(inputs.column_N[patch.centre]) - edge // 2, int(inputs.row_N[patch.centre]) - edge // 2
        x_N, y_N = inputs.column_N - column, inputs.row_N - row
        members = np.flatnonzero((x_N >= 0) & (x_N < edge) & (y_N >= 0) & (y_N < edge))
        kept = np.flatnonzero(patch.inside_N[members])
        scored = fitted.scored(members, column, row, kept)
        windows.append(dataclasses.replace(scored, oracle_RH=oracle_NH[members[kept]].astype(np.float32)))
    return windows


class Fitted:
    """Fit the closed forms and the laws of change to a place, and hold what a network reads."""

    def __init__(self, cube: DisplacementCube, day: int, leads: tuple[int, ...], start: Start) -> None:
        context = make_context(cube, day)
        last_day = int(cube.days_T[-1])
        epochs, self.months_H = target_epochs(cube.days_T, day, context.anchor_day, leads, last_day=last_day)
        self.targets_H = cube.days_T[epochs]
        self.truth_NH = cube.millimetres_NT()[:, epochs]
        self.days_H = (self.targets_H - context.anchor_day).astype(np.float64)
        self.shared = Shared(context, start=start)
        settled = self.shared.found.settled(context)
        self.put_back_NH = self.shared.found.ahead(self.days_H).expected(np.zeros(self.truth_NH.shape))
        process = self.shared.fitted("spatial")
        self.settled = self.measured = (process, cell_inputs(settled, process, SHAPE))
        if not np.array_equal(settled.values_NB, context.values_NB, equal_nan=True):
            alone = GaussianProcess.fit_alone(context, self.shared.start_of("gp"))
            process = SpatialProcess(
                alone, context.easting_N, context.northing_N, start=self.shared.start_of("spatial")
            )
            self.measured = (process, cell_inputs(context, process, SHAPE))
        self.order_N = np.random.default_rng(day).permutation(cube.cells)

    def scored(self, members: np.ndarray, column: int, row: int, kept: np.ndarray) -> Scored:
        """Return one window: its cells, its lower left corner on the lattice, and those of its cells that count."""
        measured = self._seen(*self.measured, members, column, row, kept)
        same = self.settled is self.measured
        rows = members[kept]
        return Scored(
            measured=measured,
            settled=measured if same else self._seen(*self.settled, members, column, row, kept),
            rows_R=kept,
            months_H=self.months_H,
            basis_HK=horizon_basis(self.days_H, self.measured[1].anchor_phase),
            truth_RH=self.truth_NH[rows],
            put_back_RH=self.put_back_NH[rows].astype(np.float32),
        )

    def _seen(
        self, process: SpatialProcess, inputs: CellInputs, members: np.ndarray, column: int, row: int, kept: np.ndarray
    ) -> Seen:
        rows = members[kept]
        priors = {name: prior_N[self.order_N] for name, prior_N in inputs.priors.items()}
        others = dataclasses.replace(inputs, priors=priors)
        return Seen(
            window=window_inputs(inputs.select(members), column, row, SHAPE),
            shuffled=window_inputs(others.select(members), column, row, SHAPE) if priors else None,
            kinematic_RHG=kinematic_basis(inputs.kinematics_N4[rows], inputs.recent_N4[rows], self.days_H),
            level_R=process.scaled.level_N[rows],
            noise_R=process.scaled.noise_N[rows],
            base_RH=process.predict_scaled(self.days_H)[0][rows],
        )
