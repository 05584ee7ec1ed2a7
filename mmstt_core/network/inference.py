# SPDX-License-Identifier: GPL-2.0-or-later
"""Run MM-STT over an area window by window, on windows fixed to the global lattice of cells."""

# Shapes: N cells, H targets, W windows

from __future__ import annotations

import numpy as np
import torch

from ..baselines import Prediction
from ..baselines.spatial import SpatialProcess
from ..progress import Progress
from ..window import Context
from .config import NetworkConfig
from .inputs import CellInputs, cell_inputs, horizon_basis, kinematic_basis, window_inputs
from .mmstt import MMSTT, SCALE_LIMIT, Batch

WINDOWS_PER_GPU_BATCH = 16


def predict_network(
    network: MMSTT,
    context: Context,
    process: SpatialProcess,
    days_H: np.ndarray,
    *,
    device: str = "cpu",
    progress: Progress | None = None,
    stage: str = "Forecasting",
) -> Prediction:
    """Correct B6 with one network: see `predict_networks`."""
    return predict_networks([network], context, process, days_H, device=device, progress=progress, stage=stage)[0]


def predict_networks(
    networks: list[MMSTT],
    context: Context,
    process: SpatialProcess,
    days_H: np.ndarray,
    *,
    device: str = "cpu",
    progress: Progress | None = None,
    stage: str = "Forecasting",
) -> list[Prediction]:
    """Correct B6 with each network; they read the same windows, so these are gathered once.

    Args:
        networks: in eval mode, on any device, alike in all but their attention; moved to `device`.
        context: window before the issue date.
        process: B6 fitted on the same window.
        days_H: target days after the anchor.
    Returns:
        Mean and scale of one observed epoch, mm; before calibration.
    Windows are anchored to the global lattice and only their centres are kept, so an area computed in pieces (each
    with the margin around it) equals the same area computed at once, bit for bit on a CPU.
    """
    cells = cell_inputs(context, process, networks[0].config)
    coefficients = run_windows(networks, cells, device=device, progress=progress, stage=stage)
    basis_HK = horizon_basis(days_H, cells.anchor_phase)
    base_NH, _, base_sigma_NH = process.predict_scaled(days_H)
    noise_N1 = process.scaled.noise_N[:, None].astype(np.float32)
    strange = int((~coefficients[0][0].any(1)).sum())
    if strange and progress is not None:
        progress.warn(
            f"{strange} of {context.cells} cells are unlike anything that the network was trained on; the closed form "
            "beneath it (B6) forecasts them alone."
        )
    found = []
    for mean_NK, gate_NG, scale_NK in coefficients:
        mean_NH = np.empty((context.cells, days_H.size), np.float64)
        sigma_NH = np.empty_like(mean_NH)
        for begin in range(0, context.cells, 16384):
            rows = slice(begin, begin + 16384)
            kinematic_NHG = kinematic_basis(cells.kinematics_N4[rows], days_H)
            z_NH = base_NH[rows] + mean_NK[rows] @ basis_HK.T + np.einsum("ng,nhg->nh", gate_NG[rows], kinematic_NHG)
            mean_NH[rows] = process.scaled.level_N[rows, None] + noise_N1[rows] * z_NH
            shift_NH = np.clip(scale_NK[rows] @ basis_HK.T, -SCALE_LIMIT, SCALE_LIMIT)
            sigma_NH[rows] = noise_N1[rows] * base_sigma_NH[rows] * np.exp(shift_NH)
        found.append(Prediction(mean_NH=mean_NH, sigma_NH=sigma_NH))
    return found


Coefficients = tuple[np.ndarray, np.ndarray, np.ndarray]


def run_windows(
    networks: list[MMSTT],
    cells: CellInputs,
    *,
    device: str = "cpu",
    progress: Progress | None = None,
    stage: str = "Forecasting",
) -> list[Coefficients]:
    """Return each network's coefficients for every cell: mean (N, K), gates (N, G), scale (N, K)."""
    networks = [network.to(device) for network in networks]
    config = networks[0].config
    per_batch = 1 if device == "cpu" else WINDOWS_PER_GPU_BATCH
    found: list[list[np.ndarray]] = [[] for _ in networks]
    plan = list(_plan(cells, config))
    with torch.inference_mode():
        for begin in range(0, len(plan), per_batch):
            if progress is not None:
                progress.step(stage, begin / len(plan), f"window {begin + 1} of {len(plan)}")
            chunk = plan[begin : begin + per_batch]
            windows = [window_inputs(cells.select(members), column, row, config) for column, row, members, _ in chunk]
            batch = Batch(windows, config, device)
            for network, parts in zip(networks, found):
                outputs = [part.float().cpu().numpy() for part in network.coefficients(batch)]
                if not parts:
                    parts += [np.zeros((cells.z_NB.shape[0], output.shape[1]), np.float32) for output in outputs]
                first = 0
                for _, _, members, written in chunk:
                    last = first + members.size
                    for part, output in zip(parts, outputs):
                        part[members[written]] = output[first:last][written]
                    first = last
    if not found[0]:
        raise ValueError("there are no cells to forecast")
    return [(parts[0], parts[1], parts[2]) for parts in found]


def _plan(cells: CellInputs, config: NetworkConfig):
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
