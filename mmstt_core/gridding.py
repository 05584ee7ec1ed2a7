# SPDX-License-Identifier: GPL-2.0-or-later
"""Average measurement points into square cells."""

# Shapes: N points (sorted by cell), C cells, T epochs

from __future__ import annotations

import dataclasses

import numpy as np

from .cube import CLASSES, LARGEST_TENTHS, MISSING, DisplacementCube
from .errors import InputError

_POINTS_PER_BLOCK = 5_000
_MOST_ROUNDS = 20
_SETTLED_TENTHS = 0.05


def column_and_row(easting_N: np.ndarray, northing_N: np.ndarray, edge_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the squares (int64) in which points lie, on the lattice of multiples of `edge_m`."""
    return np.floor(easting_N / edge_m).astype(np.int64), np.floor(northing_N / edge_m).astype(np.int64)


def to_cells(cube: DisplacementCube, cell_size: float, *, until_day: int | None = None) -> DisplacementCube:
    """Average the points of each cell; L3, which comes as cells, is returned as it is.

    Cells are aligned to multiples of `cell_size`: centre = (floor(coordinate / size) + 0.5) * size.
    Where a point lacks an epoch, a plain mean of the others would jump to their level; they are first moved to the
    level of the cell, by offsets estimated only from epochs up to `until_day`: nothing later reaches an earlier sample.

    Args:
        cell_size: edge of a cell, m.
        until_day: last day that offsets may look at; None uses the whole record of the cube.
    Returns:
        A cube with `points_N` counting the points per cell, samples rounded to tenths of a mm (halves to even), and
        priors averaged (elevation, slope) or by majority (classes).
    """
    if cube.cell_size > 0:
        return cube
    if not (np.isfinite(cell_size) and cell_size > 0):
        raise InputError(f"The cell size is {cell_size:g} m.", hint="Choose a size above 0 m.")
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, cell_size)
    order_N = np.lexsort((column_N, row_N))
    column_N, row_N = column_N[order_N], row_N[order_N]
    new_N = np.ones(order_N.size, bool)
    new_N[1:] = (np.diff(column_N) != 0) | (np.diff(row_N) != 0)
    starts_C = np.flatnonzero(new_N)
    points_C = np.diff(starts_C, append=order_N.size)
    past_T = np.ones(cube.days_T.size, bool) if until_day is None else cube.days_T <= until_day
    tenths_CT = _mean_series(cube.tenths_NT, order_N, starts_C, points_C, past_T)
    weight_N = np.ones(order_N.size) if cube.points_N is None else cube.points_N[order_N]
    return dataclasses.replace(
        cube,
        easting_N=(column_N[starts_C] + 0.5) * cell_size,
        northing_N=(row_N[starts_C] + 0.5) * cell_size,
        tenths_NT=tenths_CT,
        cell_size=float(cell_size),
        point_id_N=None,
        points_N=np.add.reduceat(weight_N, starts_C).astype(np.int32),
        priors={name: _summarise(name, values[order_N], starts_C, points_C) for name, values in cube.priors.items()},
    )


def _mean_series(
    tenths_NT: np.ndarray, order_N: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray, past_T: np.ndarray
) -> np.ndarray:
    """Average cell by cell, in blocks of whole cells so that the working memory stays small."""
    result_CT = np.empty((starts_C.size, tenths_NT.shape[1]), np.int16)
    begin = 0
    while begin < starts_C.size:
        end = max(int(np.searchsorted(starts_C, starts_C[begin] + _POINTS_PER_BLOCK, side="right")) - 1, begin + 1)
        if starts_C[-1] < starts_C[begin] + _POINTS_PER_BLOCK:
            end = starts_C.size
        stop = starts_C[end] if end < starts_C.size else order_N.size
        block_NT = tenths_NT[order_N[starts_C[begin] : stop]]
        result_CT[begin:end] = _mean_block(block_NT, starts_C[begin:end] - starts_C[begin], points_C[begin:end], past_T)
        begin = end
    return result_CT


def _mean_block(tenths_NT: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray, past_T: np.ndarray) -> np.ndarray:
    """Average the points of some cells.

    Where all points of a cell are present the mean is plain; where some are absent, the others are levelled first.
    """
    absent_NT = tenths_NT == MISSING
    if not absent_NT.any():
        mean_CT = np.add.reduceat(tenths_NT, starts_C, axis=0, dtype=np.int32) / points_C[:, None]
        return np.rint(mean_CT).astype(np.int16)
    tenths_NT = np.where(absent_NT, 0, tenths_NT).astype(np.int16)
    sum_CT = np.add.reduceat(tenths_NT, starts_C, axis=0, dtype=np.int32)
    count_CT = np.add.reduceat(~absent_NT, starts_C, axis=0, dtype=np.int32)
    mean_CT = sum_CT / np.maximum(count_CT, 1)
    partial_C = ((count_CT < points_C[:, None]) & (count_CT > 0)).any(axis=1)
    if partial_C.any():
        rows = np.flatnonzero(np.repeat(partial_C, points_C))
        starts = np.cumsum(points_C[partial_C]) - points_C[partial_C]
        offset = _offsets(tenths_NT[rows], ~absent_NT[rows], starts, points_C[partial_C], past_T)
        moved_CT = np.add.reduceat(np.where(absent_NT[rows], 0, offset[:, None]), starts, axis=0)
        uneven_CT = count_CT[partial_C] < points_C[partial_C, None]
        mean_CT[partial_C] -= np.where(uneven_CT, moved_CT / np.maximum(count_CT[partial_C], 1), 0)
    mean_CT = np.clip(np.rint(mean_CT), -LARGEST_TENTHS, LARGEST_TENTHS)
    return np.where(count_CT == 0, MISSING, mean_CT).astype(np.int16)


def _offsets(
    tenths_NT: np.ndarray, present_NT: np.ndarray, starts_C: np.ndarray, points_C: np.ndarray, past_T: np.ndarray
) -> np.ndarray:
    """Estimate how far each point lies above its cell, in tenths of a mm: point level + common series, by alternation.

    Only epochs in `past_T` are used. The offsets of a cell have mean zero, so that levelled and plain means agree. Each
    cell stops by itself: what one cell holds must not move another by a rounding.
    """
    offset_N = np.zeros(len(tenths_NT))
    values_NT = tenths_NT[:, past_T].astype(np.float32)
    weight_NT = present_NT[:, past_T].astype(np.float32)
    samples_N, total_N = weight_NT.sum(axis=1), values_NT.sum(axis=1, dtype=np.float64)
    active_C = np.ones(starts_C.size, bool)
    for _ in range(_MOST_ROUNDS):
        points = points_C[active_C]
        rows = np.flatnonzero(np.repeat(active_C, points_C))
        if not rows.size:
            break
        starts = np.cumsum(points) - points
        weight, samples = weight_NT[rows], samples_N[rows]
        level = np.add.reduceat(values_NT[rows] - weight * offset_N[rows, None].astype(np.float32), starts, axis=0)
        common = level / np.maximum(np.add.reduceat(weight, starts, axis=0), 1)
        fitted = (weight * np.repeat(common, points, axis=0)).astype(np.float64).sum(axis=1)
        moved = (total_N[rows] - fitted) / np.maximum(samples, 1)
        known = samples > 0
        counted = np.maximum(np.add.reduceat(known.astype(np.int64), starts), 1)
        moved = np.where(known, moved - np.repeat(np.add.reduceat(moved * known, starts) / counted, points), 0.0)
        change = np.maximum.reduceat(np.abs(moved - offset_N[rows]), starts)
        offset_N[rows] = moved
        active_C[active_C] = change >= _SETTLED_TENTHS
    return offset_N


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
