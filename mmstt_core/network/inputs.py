# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn a context into what the network reads: scaled series on a 12-day lattice, neighbours, patches, priors."""

# Shapes: N cells, B lattice slots (config.bins), P occupied patches, F cell features, H targets, K basis functions

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..cube import rows_of
from ..gridding import column_and_row, lattice_m
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design
from ..window import BIN_DAYS, Context
from .config import NetworkConfig

if TYPE_CHECKING:  # the models import this file
    from ..models.scaling import Scaled
    from ..models.spatial_process import SpatialProcess

NEIGHBOUR_RADII = (2, 7)
"""Half edges, in cells, of the boxes whose mean series each cell sees beside its own."""
NEIGHBOUR_SERIES = len(NEIGHBOUR_RADII) + 1
"""The boxes, and what the spatial process finds at its widest radius: the common motion of the whole surroundings."""
KNOTS_DAYS = (30.0, 91.0, 183.0, 365.0, 548.0, 730.0)
GUARDED_FEATURES = 36
"""The first so many tell whether a cell resembles what training has seen; the others describe its surroundings."""
CELL_FEATURES = 45
ODD_FEATURES = range(0, 16)
"""Cell features that change sign with the motion: kinematics, the baseline's curve, and its shared part."""
AMPLITUDE_FEATURES = (23, 24, 25, 27, 29, 30)
"""Logarithms of the baseline's trend, season, short, slow, walk and white scales: however small, no harm."""
PRIOR_FEATURES = 10
BASIS = 8
KINEMATIC_BASIS = 6
RECENT_BINS = (10, 20)
"""Spans, in bins, whose own and shared slopes a network with `recent` can carry on: four months and eight."""
RECENT_BASIS = 2 * len(RECENT_BINS)
SCALE_LIMIT = 3.0
"""Natural logarithm by which the learned scale may differ from the one beneath it."""


@dataclass(frozen=True, kw_only=True)
class CellInputs:
    """Hold everything about single cells that does not depend on the window they are read in."""

    z_NB: np.ndarray
    """float32, series from the last level in units of the noise; 0 where missing."""
    seen_NB: np.ndarray
    wide_NB: np.ndarray
    """float32, what the surroundings share at the spatial process's widest radius, in units of the cell's noise."""
    features_NF: np.ndarray
    kinematics_N4: np.ndarray
    """Trend per year, annual cos, annual sin, and how far the last level is from the process at the anchor."""
    recent_N4: np.ndarray
    """Slopes per year of the last bins of what neighbours share, and of the cell's own rest, from the long trend."""
    column_N: np.ndarray
    row_N: np.ndarray
    """Position on the global lattice of cells (floor of coordinate / cell size)."""
    log_noise_N: np.ndarray
    priors: dict[str, np.ndarray]
    cell_size: float
    anchor_phase: float
    """Year fraction of the anchor."""
    square_NB: np.ndarray | None = None
    """float32, as `z_NB`: what the neighbours see of the square in which each point lies, where points share squares.

    The network learned from one series per square; None where that is each cell's own."""
    square_seen_NB: np.ndarray | None = None

    def select(self, cells: np.ndarray) -> CellInputs:
        """Keep some cells."""
        return dataclasses.replace(self, **rows_of(self, cells))


def cell_inputs(context: Context, process: SpatialProcess, config: NetworkConfig) -> CellInputs:
    """Compute the per-cell inputs of one area.

    Args:
        context: the window before the issue date.
        process: fitted on the same window.
    Every value is in units of the cell's own noise and counted from its own level, so that a constant added to a
    series, or a factor on it, leaves all inputs unchanged.
    """
    scaled = process.scaled
    kept_B = context.slot_B < config.bins
    z_NB, seen_NB = _on_lattice(scaled.z_NB, context, config), _on_lattice(np.isfinite(scaled.z_NB), context, config)
    ratio_N1 = (process.widest.scale_N / scaled.noise_N).astype(np.float32)[:, None]
    base_NH, shared_NH, sigma_NH = process.predict_scaled(np.array((0.0, *KNOTS_DAYS)))
    filled_NB = process.process.z_NB
    fit_N4 = least_squares(filled_NB, seasonal_design(context.days_B / YEAR_DAYS)).astype(np.float32)
    kinematics_N4 = np.concatenate([fit_N4[:, 1:], -base_NH[:, :1]], axis=1).astype(np.float32)
    shared = _shared_features(context, process, kept_B)
    own = [
        np.arcsinh(kinematics_N4),
        np.arcsinh(base_NH[:, 1:]),
        np.arcsinh(shared_NH[:, 1:]),
        np.log1p(filled_NB.std(axis=1, keepdims=True)),
        np.log(sigma_NH[:, 1:]),
    ]
    features = [*own, np.broadcast_to(shared, (context.cells, shared.size)), np.log(ratio_N1)]
    features_NF = np.concatenate(features, axis=1).astype(np.float32)
    if features_NF.shape[1] != CELL_FEATURES:
        raise ValueError(f"{features_NF.shape[1]} cell features, expected {CELL_FEATURES}")
    size = lattice_m(context.cell_size)
    column_N, row_N = column_and_row(context.easting_N, context.northing_N, size)
    return CellInputs(
        z_NB=np.where(seen_NB, z_NB, np.float32(0)),
        seen_NB=seen_NB,
        wide_NB=ratio_N1 * _on_lattice(process.widest.z_NB, context, config),
        features_NF=features_NF,
        kinematics_N4=kinematics_N4,
        recent_N4=_recent_slopes(process.shared_NB, filled_NB, context.days_B),
        column_N=column_N,
        row_N=row_N,
        log_noise_N=np.log(scaled.noise_N).astype(np.float32),
        priors=context.priors,
        cell_size=size,
        anchor_phase=_year_fraction(context.anchor_day),
        **_squares(context, scaled, column_N, row_N, config),
    )


def _squares(
    context: Context, scaled: Scaled, column_N: np.ndarray, row_N: np.ndarray, config: NetworkConfig
) -> dict[str, np.ndarray]:
    """Return the mean series of the square in which each point lies, by its noise; nothing where none share."""
    key_N = column_N * (np.ptp(row_N) + 1) + row_N - row_N.min()
    squares, square_N = np.unique(key_N, return_inverse=True)
    if squares.size == key_N.size:
        return {}
    order = np.argsort(square_N, kind="stable")
    starts = np.searchsorted(square_N[order], np.arange(squares.size))
    apart_NB = scaled.z_NB * scaled.noise_N[:, None].astype(np.float32)
    seen_NB = np.isfinite(apart_NB)
    count_CB = np.add.reduceat(seen_NB[order], starts, axis=0, dtype=np.float32)
    total_CB = np.add.reduceat(np.where(seen_NB, apart_NB, np.float32(0))[order], starts, axis=0)
    mean_CB = np.where(count_CB > 0, total_CB / np.maximum(count_CB, 1), np.float32(np.nan))
    from ..models.scaling import scale_series  # the models import this file

    z_CB = scale_series(mean_CB, context.days_B).z_NB
    there_CB = _on_lattice(np.isfinite(z_CB), context, config)
    held_CB = np.where(there_CB, _on_lattice(z_CB, context, config), np.float32(0))
    return {"square_NB": held_CB[square_N], "square_seen_NB": there_CB[square_N]}


def _recent_slopes(shared_NB: np.ndarray, filled_NB: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return how much faster the last bins move than the whole window does, per year, float32 (N, RECENT_BASIS)."""
    years_B = days_B / YEAR_DAYS
    slopes = []
    for series_NB in (shared_NB, filled_NB - shared_NB):
        long_N = least_squares(series_NB, seasonal_design(years_B))[:, 1]
        for bins in RECENT_BINS:
            centred_B = years_B[-bins:] - years_B[-bins:].mean()
            slopes.append(series_NB[:, -bins:] @ (centred_B / np.sum(centred_B**2)) - long_N)
    return np.stack(slopes, axis=1).astype(np.float32)


def _on_lattice(values_NB: np.ndarray, context: Context, config: NetworkConfig) -> np.ndarray:
    """Place bins on the network's 12-day lattice, of the values' own kind; 0 where there is no bin."""
    kept_B = context.slot_B < config.bins
    lattice_NB = np.zeros((len(values_NB), config.bins), values_NB.dtype)
    lattice_NB[:, config.bins - 1 - context.slot_B[kept_B]] = values_NB[:, kept_B]
    return lattice_NB


def _shared_features(context: Context, process: SpatialProcess, kept_B: np.ndarray) -> np.ndarray:
    """Return what all cells have in common: hyper-parameters, time of the year, length and filling of the window."""
    angle = 2 * np.pi * _year_fraction(context.anchor_day)
    # The closed forms may see more years than the network does.
    years = -context.days_B[kept_B][0] / YEAR_DAYS
    filled = kept_B.sum() / max(years * YEAR_DAYS / BIN_DAYS, 1)
    window = [np.cos(angle), np.sin(angle), years, filled, float(context.interpolated)]
    return np.concatenate([process.log_P, window, process.widest.log_P])


@dataclass(frozen=True, kw_only=True)
class WindowInputs:
    """Hold one window as arrays: its cells, its occupied patches and where each cell sits in them."""

    z_NB: np.ndarray
    seen_NB: np.ndarray
    square_NB: np.ndarray
    """What the patches hold: the cells themselves, or the squares in which points lie."""
    square_seen_NB: np.ndarray
    neighbour_NSB: np.ndarray
    """asinh of the mean series of the surrounding boxes, one per radius, and of the widest common motion."""
    features_NF: np.ndarray
    kinematics_N4: np.ndarray
    patch_N: np.ndarray
    """Index of the occupied patch of each cell."""
    place_N: np.ndarray
    """Position of each cell inside its patch."""
    offset_P2: np.ndarray
    """Patch centre from the window centre, km."""
    prior_PF: np.ndarray
    geology_P: np.ndarray
    soil_P: np.ndarray
    """Majority classes, -1 unknown."""
    anchor_phase: float


def window_inputs(
    cells: CellInputs, column: int, row: int, config: NetworkConfig, asked_R: np.ndarray | None = None
) -> WindowInputs:
    """Gather the cells of one window whose lower left corner is at lattice position (column, row).

    Args:
        asked_R: numbers of the cells that will be decoded, all if None: of the others the surroundings are left 0.
    """
    edge = config.window_cells
    x_N, y_N = cells.column_N - column, cells.row_N - row
    square_NB = cells.z_NB if cells.square_NB is None else cells.square_NB
    square_seen_NB = cells.seen_NB if cells.square_seen_NB is None else cells.square_seen_NB
    asked_R = np.arange(x_N.size) if asked_R is None else asked_R
    neighbour_NSB = np.zeros((x_N.size, NEIGHBOUR_SERIES, config.bins), np.float32)
    neighbour_NSB[asked_R, -1] = np.arcsinh(cells.wide_NB[asked_R])
    for number, mean_RB in enumerate(_box_means(square_NB, square_seen_NB, x_N - x_N.min(), y_N - y_N.min(), asked_R)):
        neighbour_NSB[asked_R, number] = mean_RB

    across = edge // config.patch_cells
    patch_G = (y_N // config.patch_cells) * across + x_N // config.patch_cells
    occupied_P, patch_N = np.unique(patch_G, return_inverse=True)
    place_N = (y_N % config.patch_cells) * config.patch_cells + x_N % config.patch_cells
    centre = (np.stack([occupied_P % across, occupied_P // across], axis=1) + 0.5) * config.patch_cells - edge / 2
    return WindowInputs(
        z_NB=cells.z_NB,
        seen_NB=cells.seen_NB,
        square_NB=square_NB,
        square_seen_NB=square_seen_NB,
        neighbour_NSB=neighbour_NSB,
        features_NF=cells.features_NF,
        kinematics_N4=cells.kinematics_N4,
        patch_N=patch_N,
        place_N=place_N,
        offset_P2=(centre * cells.cell_size / 1000).astype(np.float32),
        prior_PF=_prior_features(cells, patch_N, place_N, occupied_P.size),
        geology_P=_majority(cells.priors.get("geology"), patch_N, occupied_P.size, config.classes),
        soil_P=_majority(cells.priors.get("soil"), patch_N, occupied_P.size, config.classes),
        anchor_phase=cells.anchor_phase,
    )


def _box_means(
    z_NB: np.ndarray, seen_NB: np.ndarray, x_N: np.ndarray, y_N: np.ndarray, asked_R: np.ndarray
) -> list[np.ndarray]:
    """Average the observed cells of square boxes around some cells, themselves left out, float32 (R, B) each.

    asinh keeps fast ones in range.
    """
    if (seen_NB == seen_NB[:1]).all():
        # All cells lack the same bins: one count per place serves them all, at a hundredth of the work.
        seen_NB = np.ones((len(seen_NB), 1))
    grids = []
    for values_NB in (z_NB, seen_NB):
        grid = np.zeros((y_N.max() + 1, x_N.max() + 1, values_NB.shape[1]), np.float32)
        grid[y_N, x_N] = values_NB
        grids.append(grid)
    x_R, y_R, means = x_N[asked_R], y_N[asked_R], []
    for radius in NEIGHBOUR_RADII:
        total_RB, count_RB = (
            _box_sums(grid, radius, x_R, y_R) - values_NB[asked_R] for grid, values_NB in zip(grids, (z_NB, seen_NB))
        )
        means.append((np.arcsinh(total_RB / np.maximum(count_RB, 1)) * (count_RB > 0)).astype(np.float32))
    return means


def _box_sums(grid: np.ndarray, radius: int, x_R: np.ndarray, y_R: np.ndarray) -> np.ndarray:
    """Sum a grid (Y, X, B) over squares of half edge `radius` around some of its places, float32 (R, B).

    By products with bands of ones. No sum that runs on: its rounding would depend on what lies far away.
    """
    if not x_R.size:
        return np.zeros((0, grid.shape[2]), np.float32)
    edges = [slice(int(places_R.min()), int(places_R.max()) + 1) for places_R in (y_R, x_R)]
    up, across = (
        (np.abs(np.arange(own.start, own.stop)[:, None] - np.arange(size)) <= radius).astype(np.float32)
        for own, size in zip(edges, grid.shape)
    )
    columns = (up @ grid.reshape(len(grid), -1)).reshape(len(up), *grid.shape[1:])
    return (across @ columns)[y_R - edges[0].start, x_R - edges[1].start]


def _patch_mean(values_N: np.ndarray, patch_N: np.ndarray, patches: int) -> np.ndarray:
    """Average cell values by patch, NaN left out; NaN where a patch has none."""
    known = np.isfinite(values_N)
    total = np.bincount(patch_N[known], values_N[known], minlength=patches)
    count = np.bincount(patch_N[known], minlength=patches)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _prior_features(cells: CellInputs, patch_N: np.ndarray, place_N: np.ndarray, patches: int) -> np.ndarray:
    """Return per patch: occupancy, window kinematics, and elevation and slope with a flag whether they are known."""
    held_N = patch_N if cells.square_NB is None else np.unique(np.stack([patch_N, place_N]), axis=1)[0]
    columns = [
        np.bincount(held_N, minlength=patches) / 64.0,
        *(np.arcsinh(_patch_mean(cells.kinematics_N4[:, term], patch_N, patches)) for term in range(3)),
        np.log1p(_patch_mean(np.abs(cells.kinematics_N4[:, 0]), patch_N, patches)),
        _patch_mean(cells.log_noise_N - np.median(cells.log_noise_N), patch_N, patches),
    ]
    for name, scale in (("elevation", 100.0), ("slope", 20.0)):
        prior_N = cells.priors.get(name)
        mean_P = np.full(patches, np.nan) if prior_N is None else _patch_mean(prior_N, patch_N, patches)
        if name == "elevation" and np.isfinite(mean_P).any():
            mean_P = mean_P - np.nanmean(mean_P)
        columns += [np.nan_to_num(mean_P / scale), np.isfinite(mean_P)]
    return np.stack(columns, axis=1).astype(np.float32)


def _majority(class_N: np.ndarray | None, patch_N: np.ndarray, patches: int, classes: int) -> np.ndarray:
    """Return the most frequent known class of each patch, -1 where none is known."""
    if class_N is None:
        return np.full(patches, -1, np.int64)
    votes = np.zeros((patches, classes), np.int64)
    known = class_N >= 0
    np.add.at(votes, (patch_N[known], class_N[known] % classes), 1)
    return np.where(votes.any(1), votes.argmax(1), -1)


def horizon_basis(days_H: np.ndarray, anchor_phase: float) -> np.ndarray:
    """Return the K functions of lead on which corrections live, float32 (H, K).

    Constant, two saturating trends, two annual differences from the anchor, two fading offsets, square root of time.
    """
    years = np.maximum(days_H, 0) / YEAR_DAYS
    now, then = 2 * np.pi * anchor_phase, 2 * np.pi * (anchor_phase + years)
    columns = [
        np.ones_like(years),
        *(tau * -np.expm1(-years / tau) for tau in (0.5, 2.0)),
        np.cos(then) - np.cos(now),
        np.sin(then) - np.sin(now),
        np.exp(-days_H / 15.0),
        np.exp(-days_H / 90.0),
        np.sqrt(years),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def kinematic_basis(kinematics_N4: np.ndarray, recent_N4: np.ndarray | None, days_H: np.ndarray) -> np.ndarray:
    """Return the cell's own motion carried on, float32 (N, H, G): what the gates may add or take away.

    Trend straight, trend fading over 0.5 and 2 years, annual cycle as a change since the anchor, last level fading in
    30 days and staying; then, for a network with `recent`, recent slopes carried on.
    """
    years_H = np.maximum(days_H, 0) / YEAR_DAYS
    trend_N, cos_N, sin_N, level_N = (column[:, None] for column in kinematics_N4.T)
    angle_H = 2 * np.pi * years_H
    annual_NH = cos_N * (np.cos(angle_H) - 1) + sin_N * np.sin(angle_H)
    fading_H = np.exp(-np.maximum(days_H, 0) / 30.0)
    parts = [
        trend_N * years_H,
        *(trend_N * (tau * -np.expm1(-years_H / tau)) for tau in (0.5, 2.0)),
        annual_NH,
        level_N * fading_H,
        np.broadcast_to(level_N, annual_NH.shape),
    ]
    if recent_N4 is not None:
        parts += [slope_N[:, None] * years_H for slope_N in recent_N4.T]
    return np.stack(parts, axis=-1).astype(np.float32)


def _year_fraction(day: int) -> float:
    """Return the phase of a day in the tropical year, 0 on 1 January 1970."""
    return (day / YEAR_DAYS) % 1.0
