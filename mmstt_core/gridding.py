# SPDX-License-Identifier: GPL-2.0-or-later
"""Average measurement points into square cells."""

# Shapes: N points (sorted by cell), C cells, T epochs

from __future__ import annotations

import dataclasses

import numpy as np

from .cube import CLASSES, DisplacementCube, is_present
from .errors import InputError
from .terrain import DERIVED
from .threads import over
from .words import mark, say

NEIGHBOURHOOD_M = 100.0
"""Edge of the squares in which the neighbours of points are seen: that of the cells which the network learned from."""
_POINTS_PER_BLOCK = 5_000
_MOST_ROUNDS = 20
_SETTLED_MM = 0.005
_FROM_ELEVATION = mark("from the elevation")

Box = tuple[float, float, float, float]
"""West, south, east, north, m."""


def lattice_m(cell_size: float) -> float:
    """Return the edge of the squares by which cells of this size, or points (0), see their neighbours, m."""
    return cell_size or NEIGHBOURHOOD_M


def column_and_row(easting_N: np.ndarray, northing_N: np.ndarray, edge_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the squares (int64) in which points lie, on the lattice of multiples of `edge_m`."""
    return np.floor(easting_N / edge_m).astype(np.int64), np.floor(northing_N / edge_m).astype(np.int64)


def in_box(box: Box, easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Tell what lies in a box; its west and south edges belong to it, the others do not."""
    west, south, east, north = box
    return (easting_N >= west) & (easting_N < east) & (northing_N >= south) & (northing_N < north)


def in_order(cube: DisplacementCube) -> DisplacementCube:
    """Sort points or cells by row, column and name: how a file lists them must not move a forecast."""
    keys = [cube.easting_N, cube.northing_N]
    if cube.point_id_N is not None:
        keys.insert(0, cube.point_id_N.astype(str))
    order_N = np.lexsort(keys)
    return cube if (np.diff(order_N) == 1).all() else cube.select(order_N)


def to_cells(cube: DisplacementCube, cell_size: float, *, until_day: int | None = None) -> DisplacementCube:
    """Average the points of each cell; L3, which comes as cells, is returned as it is.

    Cells are aligned to multiples of `cell_size`: centre = (floor(coordinate / size) + 0.5) * size.
    Where a point lacks an epoch, a plain mean of the others would jump to their level; they are first moved to the
    level of the cell, by offsets estimated only from epochs up to `until_day`: nothing later reaches an earlier sample.

    Args:
        cell_size: edge of a cell, m.
        until_day: last day that offsets may look at; None uses the whole record of the cube.
    Returns:
        A cube with `points_N` counting the points per cell, means that are not rounded, and priors averaged (elevation,
        slope) or by majority (classes); slope and relief of a known elevation are added (`terrain`).
    """
    if cube.cell_size > 0:
        return with_terrain(cube)
    if not (np.isfinite(cell_size) and cell_size > 0):
        raise InputError(say("The cell size is {0:g} m.", cell_size), hint=say("Choose a size above 0 m."))
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, cell_size)
    order_N = np.lexsort((column_N, row_N))
    column_N, row_N = column_N[order_N], row_N[order_N]
    new_N = np.ones(order_N.size, bool)
    new_N[1:] = (np.diff(column_N) != 0) | (np.diff(row_N) != 0)
    starts_C = np.flatnonzero(new_N)
    points_C = np.diff(starts_C, append=order_N.size)
    past_T = np.ones(cube.days_T.size, bool) if until_day is None else cube.known_days_T <= until_day
    values_CT = _mean_series(cube.values_NT, order_N, starts_C, points_C, past_T)
    weight_N = np.ones(order_N.size) if cube.points_N is None else cube.points_N[order_N]
    cells = dataclasses.replace(
        cube,
        easting_N=(column_N[starts_C] + 0.5) * cell_size,
        northing_N=(row_N[starts_C] + 0.5) * cell_size,
        values_NT=values_CT,
        cell_size=float(cell_size),
        point_id_N=None,
        sight_N3=None,
        points_N=np.add.reduceat(weight_N, starts_C).astype(np.int32),
        priors={name: _summarise(name, values[order_N], starts_C, points_C) for name, values in cube.priors.items()},
    )
    return with_terrain(cells)


def mean_of_points(values_NT: np.ndarray, rows: np.ndarray, past_T: np.ndarray) -> np.ndarray:
    """Return the mean of some points or cells, mm (T,), NaN where none has a sample; levelled as those of a cell are.

    Args:
        values_NT: held as in `DisplacementCube.values_NT`.
        past_T: epochs that may tell how the levels of the points differ.
    """
    return _mean_block(values_NT[rows], np.zeros(1, np.int64), np.array([rows.size]), past_T)[0]


def with_terrain(cube: DisplacementCube) -> DisplacementCube:
    """Add slope (degrees) and relief (m) to cells whose elevation is known; what is there already stays."""
    elevation_N = cube.priors.get("elevation")
    missing = [name for name in DERIVED if name not in cube.priors]
    if elevation_N is None or not missing or cube.cell_size <= 0 or not np.isfinite(elevation_N).any():
        return cube
    lattice = column_and_row(cube.easting_N, cube.northing_N, cube.cell_size)
    found = dict(zip(missing, over(lambda name: DERIVED[name](elevation_N, *lattice, cube.cell_size), missing)))
    origin = {**cube.prior_origin, **dict.fromkeys(missing, _FROM_ELEVATION)}
    return dataclasses.replace(cube, priors={**cube.priors, **found}, prior_origin=origin)


def with_terrain_of_squares(cube: DisplacementCube, edge_m: float = NEIGHBOURHOOD_M) -> DisplacementCube:
    """Add to points the slope and relief of the squares in which they lie; cells come back with their own."""
    if cube.cell_size > 0 or cube.cells == 0 or not cube.priors:
        return with_terrain(cube)
    cells = to_cells(cube.at_epochs(slice(0, 1)), edge_m)
    new = [name for name in cells.priors if name not in cube.priors]
    if not new:
        return cube
    square_N = square_keys(cube.easting_N, cube.northing_N, edge_m)
    square_C = square_keys(cells.easting_N, cells.northing_N, edge_m)
    order_C = np.argsort(square_C)
    cell_N = order_C[np.searchsorted(square_C[order_C], square_N)]
    priors = {**cube.priors, **{name: cells.priors[name][cell_N] for name in new}}
    origin = {**cube.prior_origin, **{name: cells.prior_origin[name] for name in new}}
    return dataclasses.replace(cube, priors=priors, prior_origin=origin)


def square_keys(easting_N: np.ndarray, northing_N: np.ndarray, edge_m: float) -> np.ndarray:
    """Return of each point the number of the square in which it lies, int64: from south to north, west to east."""
    column_N, row_N = column_and_row(easting_N, northing_N, edge_m)
    return (row_N << 32) + column_N


def without_terrain(cube: DisplacementCube) -> DisplacementCube:
    """Take away what `with_terrain` has added, as the elevation changes."""
    added = [name for name, words in cube.prior_origin.items() if words == _FROM_ELEVATION]
    priors = {name: values for name, values in cube.priors.items() if name not in added}
    origin = {name: words for name, words in cube.prior_origin.items() if name not in added}
    return dataclasses.replace(cube, priors=priors, prior_origin=origin)


def _mean_series(
    values_NT: np.ndarray, order_N: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray, past_T: np.ndarray
) -> np.ndarray:
    """Average cell by cell, mm, in blocks of whole cells so that the working memory stays small."""
    if starts_C.size == order_N.size:
        return values_NT[order_N]
    result_CT = np.empty((starts_C.size, values_NT.shape[1]), np.float32)
    begin = 0
    while begin < starts_C.size:
        end = max(int(np.searchsorted(starts_C, starts_C[begin] + _POINTS_PER_BLOCK, side="right")) - 1, begin + 1)
        if starts_C[-1] < starts_C[begin] + _POINTS_PER_BLOCK:
            end = starts_C.size
        stop = starts_C[end] if end < starts_C.size else order_N.size
        block_NT = values_NT[order_N[starts_C[begin] : stop]]
        result_CT[begin:end] = _mean_block(block_NT, starts_C[begin:end] - starts_C[begin], points_C[begin:end], past_T)
        begin = end
    return result_CT


def _mean_block(values_NT: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray, past_T: np.ndarray) -> np.ndarray:
    """Average the points of some cells, mm.

    Where all points of a cell are present the mean is plain; where some are absent, the others are levelled first.
    """
    unit_mm, exact = (0.1, np.int32) if values_NT.dtype == np.int16 else (1.0, np.float64)
    present_NT = is_present(values_NT)
    if not present_NT.all():
        values_NT = np.where(present_NT, values_NT, values_NT.dtype.type(0))
    sum_CT = np.add.reduceat(values_NT, starts_C, axis=0, dtype=exact)
    count_CT = np.add.reduceat(present_NT, starts_C, axis=0, dtype=np.int32)
    mean_CT = sum_CT * unit_mm / np.maximum(count_CT, 1)
    uneven_CT = (count_CT < points_C[:, None]) & (count_CT > 0)
    uneven_C = uneven_CT.any(axis=1)
    if uneven_C.any():
        rows = np.flatnonzero(np.repeat(uneven_C, points_C))
        starts = np.cumsum(points_C[uneven_C]) - points_C[uneven_C]
        offset = _offsets(values_NT[rows] * unit_mm, present_NT[rows], starts, points_C[uneven_C], past_T)
        moved_CT = np.add.reduceat(np.where(present_NT[rows], offset[:, None], 0), starts, axis=0)
        mean_CT[uneven_C] -= np.where(uneven_CT[uneven_C], moved_CT / np.maximum(count_CT[uneven_C], 1), 0)
    mean_CT[count_CT == 0] = np.nan
    return mean_CT.astype(np.float32)


def _offsets(
    values_NT: np.ndarray, present_NT: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray, past_T: np.ndarray
) -> np.ndarray:
    """Estimate how far each point lies above its cell, mm: point level + common series.

    Only epochs in `past_T` are used. The offsets of a cell have mean zero, so that levelled and plain means agree.
    Series are compared without their own means, so that a constant added to a point is its offset in full, however
    early the alternation ends; each cell ends by itself, since what one cell holds must not move another.
    """
    weight_NT = present_NT[:, past_T].astype(np.float32)
    samples_N = weight_NT.sum(axis=1)
    level_N = values_NT[:, past_T].sum(axis=1, dtype=np.float64) / np.maximum(samples_N, 1)
    values_NT = (weight_NT * (values_NT[:, past_T] - level_N[:, None])).astype(np.float32)
    known_N = samples_N > 0
    points_N = np.repeat(np.maximum(np.add.reduceat(known_N.astype(np.int64), starts_C), 1), points_C)

    def without_mean(offset_N: np.ndarray) -> np.ndarray:
        mean_N = np.repeat(np.add.reduceat(np.where(known_N, offset_N, 0.0), starts_C), points_C) / points_N
        return np.where(known_N, offset_N - mean_N, 0.0)

    offset_N = np.zeros(len(values_NT))
    active_C = np.ones(starts_C.size, bool)
    for _ in range(_MOST_ROUNDS):
        points = points_C[active_C]
        rows = np.flatnonzero(np.repeat(active_C, points_C))
        if not rows.size:
            break
        starts = np.cumsum(points) - points
        weight = weight_NT[rows]
        above = np.add.reduceat(values_NT[rows] - weight * offset_N[rows, None].astype(np.float32), starts, axis=0)
        common = above / np.maximum(np.add.reduceat(weight, starts, axis=0), 1)
        fitted = (weight * np.repeat(common, points, axis=0)).astype(np.float64).sum(axis=1)
        moved = -fitted / np.maximum(samples_N[rows], 1)  # the samples themselves have mean zero
        change = np.maximum.reduceat(np.abs(moved - offset_N[rows]), starts)
        offset_N[rows] = moved
        active_C[active_C] = change >= _SETTLED_MM
    return without_mean(level_N + offset_N)


def _summarise(name: str, values_N: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray) -> np.ndarray:
    """Average a physical prior over each cell, or take the commonest known class (the lowest wins a tie)."""
    if name not in CLASSES:
        known_N = np.isfinite(values_N)
        count_C = np.add.reduceat(known_N.astype(np.int64), starts_C)
        with np.errstate(invalid="ignore", divide="ignore"):
            return (np.add.reduceat(np.where(known_N, values_N, 0.0), starts_C) / count_C).astype(np.float32)
    cell_N = np.repeat(np.arange(starts_C.size), points_C)
    known = values_N >= 0
    pairs, counts = np.unique(np.stack([cell_N[known], values_N[known]]), axis=1, return_counts=True)
    result_C = np.full(starts_C.size, -1, np.int32)
    order = np.lexsort((pairs[1], -counts, pairs[0]))
    cells, first = np.unique(pairs[0][order], return_index=True)
    result_C[cells] = pairs[1][order][first]
    return result_C
