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

from benchmarks.places import find_file
from mmstt_core.backtest.origins import target_epochs
from mmstt_core.cube import DisplacementCube, from_millimetres, to_day
from mmstt_core.gridding import to_cells
from mmstt_core.models.shared import Shared, Start
from mmstt_core.network.config import NetworkConfig
from mmstt_core.network.inference import plan_windows
from mmstt_core.network.inputs import CellInputs, WindowInputs, cell_inputs, horizon_basis, kinematic_basis, window_inputs
from mmstt_core.network.weights import written
from mmstt_core.reading import read_cube
from mmstt_core.reading.laea import to_laea
from mmstt_core.training.added_motion import Curve, accelerates, begins, bump, draw_shape, steady, stops, turns
from mmstt_core.window import make_context, well_observed

LEADS = (1, 3, 6, 12)
LAYOUTS, PATCHES = 3, 4
ROUND_M = 230.0
"""Bump of the first layout; the others are drawn."""
SCORED_SHARE = 0.3
"""Cells that get this share of a patch's motion are scored."""
FEWEST_CELLS, MOST_SHARE = 4, 0.1
"""Cells that a patch must hold, and the share of a place's cells that all patches may."""
APART_M = 1500.0
SHAPE = NetworkConfig(recent=True)


@dataclass(frozen=True, kw_only=True)
class Unseen:
    """Name a place that no network was trained on, its development day, and the dates it is forecast from."""

    name: str
    file: str
    kind: str
    last_day: str
    issues: tuple[str, ...]
    trained: bool = False
    """It was trained on, up to the first of these dates: only what comes later is unseen."""


UNSEEN = (
    Unseen(
        name="Bagnoregio (COSMO-SkyMed)",
        file="bagnoregio.npz",
        kind="landslides",
        last_day="2017-06-30",
        issues=("2016-06-24", "2015-06-30", "2014-10-03"),
    ),
    Unseen(
        name="Nieuwolda (Sentinel-1)",
        file="insart88_assimilationpnt_parcel2015_2020_Ny288.csv",
        kind="gas field and peat, few points (no neighbourhoods to add motion to)",
        last_day="2018-12-31",
        issues=("2017-12-28", "2017-06-21", "2016-12-23"),
    ),
    Unseen(
        name="Almonte ascending (Sentinel-1)",
        file="almonte/asc.npz",
        kind="aquifer",
        last_day="2018-05-31",
        issues=("2017-05-27", "2016-11-28", "2016-08-30"),
    ),
    Unseen(
        name="Almonte descending (Sentinel-1)",
        file="almonte/desc.npz",
        kind="aquifer",
        last_day="2018-05-31",
        issues=("2017-05-24", "2016-11-25", "2016-08-27"),
    ),
)

TRAINED = (
    Unseen(
        name="Ustica L2b 022 (Sentinel-1)",
        file="EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
        kind="quiet island",
        last_day="2024-12-31",
        issues=("2023-12-31",),
        trained=True,
    ),
    Unseen(
        name="Ustica L3 Up (Sentinel-1)",
        file="EGMS_L3_E45N17_100km_U_2020_2024_1.zip",
        kind="quiet island",
        last_day="2024-12-31",
        issues=("2023-12-31",),
        trained=True,
    ),
)

AS_IT_IS = "as it is"
CASES: dict[str, Curve] = {
    "none": steady(0.0),
    "began 60 d ago, 100 mm/yr": begins(-100.0, 60.0),
    "began 120 d ago, 30 mm/yr": begins(-30.0, 120.0),
    "began 240 d ago, 30 mm/yr": begins(-30.0, 240.0),
    "began 240 d ago, 100 mm/yr": begins(-100.0, 240.0),
    "rest for 200 d after 50 mm/yr": stops(-50.0, 200.0),
    "60 to 15 mm/yr 200 d ago": turns(-60.0, 200.0, -15.0),
    "grows by e in 250 d, 20 mm/yr now": accelerates(-20.0, 250.0),
    "steady 50 mm/yr": steady(-50.0),
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
    shuffled: WindowInputs | None = None
    """The same window with the physical priors of other cells."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """Hold the windows of one case at one place and date; of added motion there is one window for each patch."""

    place: str
    kind: str
    trained: bool
    issued: str
    layout: int
    name: str
    windows: list[Scored]


def make(folder: Path, data: Path | None) -> None:
    """Make every case that is not yet in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, place in enumerate((*UNSEEN, *TRAINED)):
        file = find_file(place.file, data)
        if file is None:
            raise SystemExit(f"not found: {place.file}")
        cube = read_place(file).until(to_day(place.last_day))
        for issued in place.issues:
            path = folder / f"{number}-{issued}.pickle"
            if not path.is_file():
                cases = list(_cases(place, cube, issued))
                with written(path) as part:
                    part.write_bytes(pickle.dumps(cases))
                print(place.name, issued, len(cases), "cases", flush=True)


def load(folder: Path) -> list[Case]:
    """Read what `make` wrote; these files are our own."""
    return [case for path in sorted(folder.glob("*.pickle")) for case in pickle.loads(path.read_bytes())]


def read_place(file: Path) -> DisplacementCube:
    """Read a place as cells of 100 m."""
    if file.parent.name != "almonte":
        return to_cells(read_cube([str(file)]), 100.0)
    held = np.load(file)
    easting_N, northing_N = to_laea(held["lonlat"][:, 1], held["lonlat"][:, 0])
    points = DisplacementCube(
        easting_N=easting_N,
        northing_N=northing_N,
        days_T=held["dates"].astype("datetime64[D]").astype(np.int64),
        values_NT=from_millimetres(held["disp_mm"]),
        component="los",
        priors={"elevation": held["height"].astype(np.float32)},
    )
    return to_cells(points, 100.0)


def _cases(place: Unseen, cube: DisplacementCube, issued: str) -> Iterator[Case]:
    day = to_day(issued)
    cube = cube.select(np.flatnonzero(well_observed(make_context(cube, day))))
    told = {"place": place.name, "kind": place.kind, "trained": place.trained, "issued": issued}
    windows, start = _as_it_is(cube, day)
    yield Case(**told, layout=0, name=AS_IT_IS, windows=windows)
    day_T = (cube.days_T - day).astype(np.float64)
    for layout in range(LAYOUTS):
        shares = _patches(np.random.default_rng((day, layout)), cube, layout)
        if not shares:
            continue
        together_N = np.max(shares, axis=0)
        for name, curve in CASES.items():
            values_NT = cube.millimetres_NT() + (together_N[:, None] * curve(day_T)).astype(np.float32)
            moved = dataclasses.replace(cube, values_NT=values_NT.astype(np.float32))
            yield Case(**told, layout=layout, name=name, windows=_added(moved, day, shares, start))


def _patches(rng: np.random.Generator, cube: DisplacementCube, layout: int) -> list[np.ndarray]:
    """Draw patches apart from each other, each with enough cells: the share of the motion that each cell takes."""
    east_N, north_N = cube.easting_N, cube.northing_N
    shares: list[np.ndarray] = []
    for centre in rng.permutation(cube.cells):
        if layout == 0:
            share_N = bump(east_N, north_N, int(centre), ROUND_M, ROUND_M)
        else:
            share_N = draw_shape(rng, east_N, north_N)
        cells = int((share_N >= SCORED_SHARE).sum())
        held = sum(int((share >= SCORED_SHARE).sum()) for share in shares)
        if cells < FEWEST_CELLS or held + cells > MOST_SHARE * cube.cells:
            continue
        middle = int(share_N.argmax())
        near = [np.hypot(east_N - east_N[middle], north_N - north_N[middle])[share >= SCORED_SHARE] for share in shares]
        if all(apart.min() >= APART_M for apart in near):
            shares.append(share_N)
        if len(shares) == PATCHES:
            break
    return shares


def _as_it_is(cube: DisplacementCube, day: int) -> tuple[list[Scored], Start]:
    """Return the windows of a whole place, and what its fits end with."""
    shared, inputs, rest = _fitted(cube, day, LEADS, {})
    other = _shuffled(inputs, day)
    windows = [
        _scored(inputs, other, members, column, row, np.flatnonzero(kept), rest)
        for column, row, members, kept in plan_windows(inputs, SHAPE)
    ]
    return windows, shared.start


def _added(cube: DisplacementCube, day: int, shares: list[np.ndarray], start: Start) -> list[Scored]:
    """Return a window about each patch."""
    _, inputs, rest = _fitted(cube, day, LEADS[-1:], start)
    other, edge, windows = _shuffled(inputs, day), SHAPE.window_cells, []
    for share_N in shares:
        middle = int(share_N.argmax())
        column, row = int(inputs.column_N[middle]) - edge // 2, int(inputs.row_N[middle]) - edge // 2
        x_N, y_N = inputs.column_N - column, inputs.row_N - row
        members = np.flatnonzero((x_N >= 0) & (x_N < edge) & (y_N >= 0) & (y_N < edge))
        kept = np.flatnonzero(share_N[members] >= SCORED_SHARE)
        windows.append(_scored(inputs, other, members, column, row, kept, rest))
    return windows


def _fitted(cube: DisplacementCube, day: int, leads: tuple[int, ...], start: Start):
    """Fit the closed forms; return them, the network's inputs, and arrays over cells and targets."""
    context = make_context(cube, day)
    epochs, months_H = target_epochs(cube.days_T, day, context.anchor_day, leads, last_day=int(cube.days_T[-1]))
    days_H = (cube.days_T[epochs] - context.anchor_day).astype(np.float64)
    shared = Shared(context, start=start)
    process = shared.fitted("spatial")
    inputs = cell_inputs(context, process, SHAPE)
    changed = shared.fitted("changing").predict(days_H)
    probability_N = getattr(changed, "probability_N", np.isfinite(changed.mean_NH).any(1).astype(float))
    return (
        shared,
        inputs,
        {
            "months_H": months_H,
            "basis_HK": horizon_basis(days_H, inputs.anchor_phase),
            "kinematic_NHG": kinematic_basis(inputs.kinematics_N4, inputs.recent_N4, days_H),
            "level_N": process.scaled.level_N,
            "noise_N": process.scaled.noise_N,
            "base_NH": process.predict_scaled(days_H)[0],
            "truth_NH": cube.millimetres_NT()[:, epochs],
            "changed_NH": changed.mean_NH,
            "probability_N": probability_N,
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
