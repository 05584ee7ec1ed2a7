# SPDX-License-Identifier: GPL-2.0-or-later
"""Cut training samples out of cubes: a window before a random origin, and what came after it."""

# Shapes: N cells, H target epochs

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..cube import DisplacementCube, to_millimetres
from ..errors import InputError
from ..gridding import column_and_row, lattice_m
from ..models.gaussian_process import GaussianProcess
from ..models.spatial_process import SpatialProcess
from ..network.config import NetworkConfig
from ..network.inputs import WindowInputs, cell_inputs, horizon_basis, kinematic_basis, window_inputs
from ..window import BIN_DAYS, SHORTEST_CONTEXT_DAYS, make_context, well_observed

TARGETS = 48
SHORTEST_LEAD_DAYS = 20
FEWEST_TARGETS = 4
FEWEST_CELLS = 8
MOVED_SHARE = 0.5
"""At most this share of a window's loss speaks of cells to which motion was added; they are few, and the hard ones."""

Dress = Callable[[DisplacementCube, np.random.Generator, int], tuple[DisplacementCube, np.ndarray]]
"""What happens to a window's cells before they are cut at the issue date; tells which cells matter most."""


@dataclass(frozen=True, kw_only=True)
class Sample:
    """Hold one window and its later truth, in units of each cell's noise from its last level."""

    window: WindowInputs
    loss_cells: np.ndarray
    """Indices of the cells that enter the loss."""
    base_NH: np.ndarray
    log_sigma_NH: np.ndarray
    target_NH: np.ndarray
    """NaN where no epoch was observed; only rows of `loss_cells` are kept in these arrays."""
    basis_HK: np.ndarray
    kinematic_NHG: np.ndarray


def cut_sample(
    cube: DisplacementCube,
    rng: np.random.Generator,
    config: NetworkConfig,
    *,
    longest_lead_days: float,
    cells_per_window: int,
    last_day: int | None = None,
    origin_day: int | None = None,
    dress: Dress | None = None,
) -> Sample | None:
    """Draw a window position and an origin, and cut one sample; None when the draw holds too little.

    Args:
        cube: one place; all of its record may be used as truth up to `last_day`.
        origin_day: a fixed issue date instead of a drawn one (validation).
        dress: changes the cells of the window before they are cut (`semi_synthetic.add_motion`).
    """
    last_day = int(cube.days_T[-1] if last_day is None else last_day)
    first_origin = int(cube.days_T[0]) + SHORTEST_CONTEXT_DAYS + 2 * BIN_DAYS
    if origin_day is None:
        latest = last_day - min(int(longest_lead_days), max((last_day - first_origin) // 2, 60))
        if latest <= first_origin:
            return None
        # Half of the draws leave room for the longest leads, half come later and see shorter ones.
        origin_day = int(rng.integers(first_origin, latest if rng.random() < 0.5 else last_day - 60))
    cube = _crop(cube, rng, config)
    if cube.cells < FEWEST_CELLS:
        return None
    moved_N = np.zeros(cube.cells, bool)
    if dress is not None:
        cube, moved_N = dress(cube, rng, origin_day)
    longest_bins = int(rng.integers(32, config.bins + 1)) if rng.random() < 0.4 else config.bins
    try:
        context = make_context(cube, origin_day, longest_bins=longest_bins)
    except InputError:
        return None
    observed = well_observed(context)
    if np.count_nonzero(observed) < FEWEST_CELLS:
        return None
    context, cube = context.select(observed), cube.select(observed)
    alone = GaussianProcess(context.values_NB, context.days_B)
    process = SpatialProcess(alone, context.easting_N, context.northing_N)
    days_T = cube.days_T - context.anchor_day
    usable = (cube.days_T > origin_day) & (cube.days_T <= last_day) & (days_T <= longest_lead_days)
    usable &= days_T >= SHORTEST_LEAD_DAYS
    epochs = np.flatnonzero(usable)
    if epochs.size < FEWEST_TARGETS:
        return None
    epochs = np.sort(rng.permutation(epochs)[:TARGETS])
    inputs = cell_inputs(context, process, config)
    window = window_inputs(
        _hide_priors(inputs, rng, config), int(inputs.column_N.min()), int(inputs.row_N.min()), config
    )
    rows = _loss_cells(rng, moved_N[observed], cells_per_window)
    scaled = process.scaled
    days_H = days_T[epochs].astype(np.float64)
    base_NH, _, sigma_NH = process.predict_scaled(days_H)
    recent_N4 = inputs.recent_N4[rows] if config.recent else None
    target_NH = to_millimetres(cube.values_NT[rows][:, epochs], np.float64)
    target_NH = (target_NH - scaled.level_N[rows, None]) / scaled.noise_N[rows, None]
    return Sample(
        window=window,
        loss_cells=rows,
        base_NH=base_NH[rows],
        log_sigma_NH=np.log(sigma_NH[rows]),
        target_NH=target_NH.astype(np.float32),
        basis_HK=horizon_basis(days_H, inputs.anchor_phase),
        kinematic_NHG=kinematic_basis(inputs.kinematics_N4[rows], recent_N4, days_H),
    )


def _crop(cube: DisplacementCube, rng: np.random.Generator, config: NetworkConfig) -> DisplacementCube:
    """Take one window around a random cell, turned and mirrored at random on the lattice."""
    size = lattice_m(cube.cell_size)
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, size)
    centre = int(rng.integers(cube.cells))
    shift = rng.integers(0, config.window_cells, 2)
    column_N, row_N = column_N - (column_N[centre] - shift[0]), row_N - (row_N[centre] - shift[1])
    inside = (column_N >= 0) & (column_N < config.window_cells) & (row_N >= 0) & (row_N < config.window_cells)
    x, y = column_N[inside], row_N[inside]
    if rng.random() < 0.5:
        x = config.window_cells - 1 - x
    if rng.random() < 0.5:
        y = config.window_cells - 1 - y
    if rng.random() < 0.5:
        x, y = y, x
    # Two points in one lattice place cannot both enter; the first stays.
    _, first = np.unique(y * config.window_cells + x, return_index=True)
    chosen = np.flatnonzero(inside)[first]
    return dataclasses.replace(
        cube.select(chosen), easting_N=(x[first] + 0.5) * size, northing_N=(y[first] + 0.5) * size
    )


def _loss_cells(rng: np.random.Generator, moved_N: np.ndarray, count: int) -> np.ndarray:
    """Choose the cells of the loss at random, those with added motion first, up to their share."""
    order = rng.permutation(moved_N.size)
    first = order[moved_N[order]][: int(MOVED_SHARE * count)]
    others = order[~np.isin(order, first)]
    return np.sort(np.concatenate([first, others[: count - first.size]]))


def _hide_priors(inputs, rng: np.random.Generator, config: NetworkConfig):
    """Drop each physical prior with its own chance, so that the network never depends on one."""
    kept = {name: value for name, value in inputs.priors.items() if rng.random() >= config.prior_dropout}
    return dataclasses.replace(inputs, priors=kept)
