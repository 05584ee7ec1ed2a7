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

from benchmarks.places import ALL_PLACES, Place, read_place
from mmstt_core.backtest.added_motion import Motion, Patch, displaced, oracle, patches
from mmstt_core.backtest.origins import target_epochs
from mmstt_core.cube import DisplacementCube, to_day
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
from mmstt_core.network.weights import written
from mmstt_core.window import make_context, well_observed

LEADS = (1, 3, 6, 12)
RADII_M = (230.0, 160.0, 330.0)
"""Standard deviation of the patches of each layout."""
PATCHES, FEWEST_CELLS, MOST_CELLS = 4, 4, 40
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
    "began 240 d ago, 100 mm/yr": Motion(law="begins", size=-100.0, since=240.0),
    "rest for 200 d after 50 mm/yr": Motion(law="rests", size=-50.0, since=200.0),
    "grows by e in 250 d, 30 mm/yr now": Motion(law="accelerates", size=-30.0, since=250.0),
    "step of 25 mm 60 d ago": Motion(law="step", size=-25.0, since=60.0),
    "steady 50 mm/yr": Motion(law="steady", size=-50.0),
}


@dataclass(frozen=True, kw_only=True)
class Scored:
    """Hold one window of a case: what a network sees, what it corrects, what then happened (mm)."""

    window: WindowInputs
    rows_R: np.ndarray
    months_H: np.ndarray
    basis_HK: np.ndarray
    kinematic_RHG: np.ndarray
    level_R: np.ndarray
    noise_R: np.ndarray
    base_RH: np.ndarray
    """The spatial process, in units of the noise from the level."""
    truth_RH: np.ndarray
    changed_RH: np.ndarray
    """What the laws of change forecast, given a change; NaN where they see none."""
    probability_R: np.ndarray
    """That the motion has changed, as the laws of change see it."""
    oracle_RH: np.ndarray | None = None
    """Least squares that knows law and date of what was added."""
    shuffled: WindowInputs | None = None
    """The same window with the physical priors of other cells."""


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
        cube = read_place(place, data)
        if cube is None:
            raise SystemExit(f"not found: {place.file}")
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
        found = _patches(np.random.default_rng((day, layout)), cube, radius_m)
        share_N = np.sum([patch.share_N for patch in found], axis=0)
        for name, motion in CASES.items() if found else ():
            moved = displaced(cube, share_N[:, None] * motion.at(cube.days_T - day))
            yield Case(**told, layout=layout, name=name, windows=_added(moved, day, motion, found, start))


def _patches(rng: np.random.Generator, cube: DisplacementCube, radius_m: float) -> list[Patch]:
    """Draw patches apart from each other, as many as the place has room for."""
    found = patches(cube, PATCHES, rng, radius_m=radius_m, fewest=FEWEST_CELLS, most=MOST_CELLS)
    held_P = np.cumsum([patch.inside_N.sum() for patch in found])
    return [patch for patch, held in zip(found, held_P) if held <= MOST_SHARE * cube.cells]


def _as_it_is(cube: DisplacementCube, day: int) -> tuple[list[Scored], Start]:
    """Return the windows of a whole place, and what its fits end with."""
    shared, inputs, rest = _fitted(cube, day, LEADS, {})
    del rest["epochs_H"]
    other = _shuffled(inputs, day)
    windows = [
        _scored(inputs, other, members, column, row, np.flatnonzero(kept), rest)
        for column, row, members, kept in plan_windows(inputs, SHAPE)
    ]
    return windows, shared.start


def _added(cube: DisplacementCube, day: int, motion: Motion, found: list[Patch], start: Start) -> list[Scored]:
    """Return a window about each patch."""
    _, inputs, rest = _fitted(cube, day, LEADS[-1:], start)
    rest["oracle_NH"] = oracle(cube, day, motion, rest.pop("epochs_H"))
    other, edge, windows = _shuffled(inputs, day), SHAPE.window_cells, []
    for patch in found:
        column, row = int(inputs.column_N[patch.centre]) - edge // 2, int(inputs.row_N[patch.centre]) - edge // 2
        x_N, y_N = inputs.column_N - column, inputs.row_N - row
        members = np.flatnonzero((x_N >= 0) & (x_N < edge) & (y_N >= 0) & (y_N < edge))
        windows.append(_scored(inputs, other, members, column, row, np.flatnonzero(patch.inside_N[members]), rest))
    return windows


def _fitted(cube: DisplacementCube, day: int, leads: tuple[int, ...], start: Start):
    """Fit the closed forms; return them, the network's inputs, and arrays over cells and targets."""
    context = make_context(cube, day)
    epochs, months_H = target_epochs(cube.days_T, day, context.anchor_day, leads, last_day=int(cube.days_T[-1]))
    days_H = (cube.days_T[epochs] - context.anchor_day).astype(np.float64)
    shared = Shared(context, ("spatial",), start=start)
    laws = shared.predict_all(days_H)["spatial"]
    # The networks learn on the process of the window as it is: what follows changes is what they are held against.
    alone = GaussianProcess.fit_alone(context, shared.start_of("gp"))
    process = SpatialProcess(alone, context.easting_N, context.northing_N)
    inputs = cell_inputs(context, process, SHAPE)
    return (
        shared,
        inputs,
        {
            "epochs_H": cube.days_T[epochs],
            "months_H": months_H,
            "basis_HK": horizon_basis(days_H, inputs.anchor_phase),
            "kinematic_NHG": kinematic_basis(inputs.kinematics_N4, inputs.recent_N4, days_H),
            "level_N": process.scaled.level_N,
            "noise_N": process.scaled.noise_N,
            "base_NH": process.predict_scaled(days_H)[0],
            "truth_NH": cube.millimetres_NT()[:, epochs],
            "changed_NH": laws.mean_NH,
            "probability_N": shared.found.probability_N,
        },
    )


def _shuffled(inputs: CellInputs, seed: int) -> CellInputs:
    order = np.random.default_rng(seed).permutation(len(inputs.z_NB))
    return dataclasses.replace(inputs, priors={name: prior_N[order] for name, prior_N in inputs.priors.items()})


def _scored(
    inputs: CellInputs, other: CellInputs, members: np.ndarray, column: int, row: int, kept: np.ndarray, rest: dict
) -> Scored:
    rows = members[kept]
    return Scored(
        window=window_inputs(inputs.select(members), column, row, SHAPE),
        shuffled=window_inputs(other.select(members), column, row, SHAPE) if inputs.priors else None,
        rows_R=kept,
        **{name: rest[name] for name in ("months_H", "basis_HK")},
        **{
            name.replace("_N", "_R", 1): rest[name][rows].astype(np.float32)
            for name in rest
            if name.rpartition("_")[2].startswith("N")
        },
    )
