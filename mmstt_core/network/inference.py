# SPDX-License-Identifier: GPL-2.0-or-later
"""Run MM-STT over an area window by window, on windows fixed to the global lattice of cells."""

# Shapes: N cells, K horizon basis, G kinematic basis

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..gridding import column_and_row, lattice_m
from ..progress import Progress
from ..window import Context
from .batch import Batch
from .config import NetworkConfig
from .inputs import CellInputs, window_inputs
from .numpy_pass import Coefficients
from .rates import Runs

WINDOWS_PER_GPU_BATCH = 16


def run_windows(
    networks: Sequence[Runs],
    cells: CellInputs,
    *,
    wanted: np.ndarray | None = None,
    device: str = "cpu",
    progress: Progress | None = None,
) -> list[Coefficients]:
    """Return each network's coefficients for every cell: mean (N, K), gates (N, G), scale (N, K).

    Args:
        wanted: numbers of the cells that are asked for, all if None; of the others coefficients are zero.


    The networks compute in numpy, or all in torch on a device; `choice` tells which. Windows are anchored to the global
    lattice and only their centres are kept, so an area computed in pieces (each with the margin around it) equals the
    same area computed at once, bit for bit by either on a CPU.
    """
    config = networks[0].config
    per_batch = 1 if device == "cpu" else WINDOWS_PER_GPU_BATCH
    found: list[list[np.ndarray]] = [[] for _ in networks]
    plan = list(plan_windows(cells, config))
    if wanted is not None:
        wanted_N = np.isin(np.arange(cells.z_NB.shape[0]), wanted)
        plan = [window for window in plan if wanted_N[window[2][window[3]]].any()]
    for begin in range(0, len(plan), per_batch):
        if progress is not None:
            progress.step("Forecasting", begin / len(plan), f"window {begin + 1} of {len(plan)}")
        chunk = plan[begin : begin + per_batch]
        # Only what is written is decoded: nearly half of a window's cells are its halo.
        windows = [
            window_inputs(cells.select(members), column, row, config, np.flatnonzero(written))
            for column, row, members, written in chunk
        ]
        batch = Batch(windows, config)
        rows_R = np.flatnonzero(np.concatenate([written for *_, written in chunk]))
        decoded = np.concatenate([members[written] for _, _, members, written in chunk])
        for network, parts in zip(networks, found):
            outputs = network.run(batch, rows_R, device)
            if not parts:
                parts += [np.zeros((cells.z_NB.shape[0], output.shape[1]), np.float32) for output in outputs]
            for part, output in zip(parts, outputs):
                part[decoded] = output
    if not found[0]:
        raise ValueError("there are no cells to forecast")
    return [(parts[0], parts[1], parts[2]) for parts in found]


def plan_windows(cells: CellInputs, config: NetworkConfig):
    """Yield (column, row, members, written): each window's corner, its cells, and which of them it decides."""
    stride, margin = config.stride_cells, config.margin_cells
    tile_x, tile_y = cells.column_N // stride, cells.row_N // stride
    span = int(tile_y.max() - tile_y.min()) + 3
    key_N = (tile_x - tile_x.min() + 1) * span + (tile_y - tile_y.min() + 1)
    order = np.argsort(key_N, kind="stable")
    keys, starts = np.unique(key_N[order], return_index=True)
    group = {int(key): order[start:end] for key, start, end in zip(keys, starts, [*starts[1:], order.size])}
    around = [dx * span + dy for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    for key in keys:
        near = np.sort(np.concatenate([group[int(key) + step] for step in around if int(key) + step in group]))
        own = group[int(key)][0]
        column, row = tile_x[own] * stride - margin, tile_y[own] * stride - margin
        x, y = cells.column_N[near] - column, cells.row_N[near] - row
        inside = (x >= 0) & (x < config.window_cells) & (y >= 0) & (y < config.window_cells)
        members, x, y = near[inside], x[inside], y[inside]
        written = (x >= margin) & (x < margin + stride) & (y >= margin) & (y < margin + stride)
        yield int(column), int(row), members, written


def rows_of_windows(
    context: Context, stride: int, margin: int, least_cells: int
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield the cells that whole rows of windows decide, so many at least at once, of the last ones half as many, and
    those that they look at.

    Args:
        stride, margin: rows of cells that a window decides, and that it looks at beside them.
    """
    _, row_N = column_and_row(context.easting_N, context.northing_N, lattice_m(context.cell_size))
    first, last = int(row_N.min()) // stride, int(row_N.max()) // stride
    count_R = np.bincount(row_N // stride - first, minlength=last - first + 1)
    begin, held = 0, 0
    for row, count in enumerate(count_R.tolist()):
        held += count
        left = int(count_R[row + 1 :].sum())
        if (held >= least_cells and left >= least_cells // 2) or (not left and held):
            south, north = (first + begin) * stride, (first + row + 1) * stride
            own_N = (row_N >= south) & (row_N < north)
            near_N = (row_N >= south - margin) & (row_N < north + margin)
            yield np.flatnonzero(own_N), np.flatnonzero(near_N)
            begin, held = row + 1, 0
