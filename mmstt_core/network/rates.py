# SPDX-License-Identifier: GPL-2.0-or-later
"""How many cells per second a network computes here, measured on one window of made-up ground."""

# Shapes: N cells, B bins

from __future__ import annotations

import time
from typing import Protocol

import numpy as np

from .batch import Batch
from .config import NetworkConfig
from .inputs import CELL_FEATURES, RECENT_BASIS, CellInputs, window_inputs
from .numpy_pass import Coefficients, NumpyNetwork


class Runs(Protocol):
    """Be a network that computes: `numpy_pass.NumpyNetwork` or, in torch, `mmstt.MMSTT`."""

    config: NetworkConfig

    def run(self, batch: Batch, rows_R: np.ndarray, device: str = "cpu") -> Coefficients:
        """See `numpy_pass.NumpyNetwork.run`."""
        ...


def rate(network: Runs, device: str = "cpu", *, windows: int = 1, passes: int = 1) -> float:
    """Return the cells per second of forward passes, as if nothing else ran on the processor.

    Args:
        windows: that go through at once.
        passes: measured, after one that is not where there are several.
    """
    batch, rows_R = made_up_batch(network.config, windows)
    if passes > 1:
        network.run(batch, rows_R, device)
    # What numpy does it does in this thread; a card, or threads of torch, only a watch can time.
    watch = time.thread_time if isinstance(network, NumpyNetwork) else time.perf_counter
    began = watch()
    for _ in range(passes):
        network.run(batch, rows_R, device)
    return passes * rows_R.size / max(watch() - began, 1e-9)


def made_up_batch(config: NetworkConfig, windows: int = 1) -> tuple[Batch, np.ndarray]:
    """Return full windows, all alike, and the rows of the cells that a forecast would decode."""
    edge, margin, cells = config.window_cells, config.margin_cells, made_up_cells(config)
    nearest_N, farthest_N = np.minimum(cells.column_N, cells.row_N), np.maximum(cells.column_N, cells.row_N)
    inner_N = (nearest_N >= margin) & (farthest_N < edge - margin)
    window = window_inputs(cells, 0, 0, config)
    return Batch([window] * windows, config), np.flatnonzero(np.tile(inner_N, windows))


def made_up_cells(config: NetworkConfig) -> CellInputs:
    """Return cells in every place of a window."""
    edge = config.window_cells
    row_N, column_N = (places.ravel() for places in np.mgrid[:edge, :edge])
    # Waves take any value that real ground may, and are the same on every machine.
    waves_NB = np.sin(0.37 * np.arange(edge**2)[:, None] * np.arange(1, 1 + max(config.bins, CELL_FEATURES)))
    waves_NB = waves_NB.astype(np.float32)
    return CellInputs(
        z_NB=3 * waves_NB[:, : config.bins],
        seen_NB=waves_NB[:, : config.bins] > -0.98,
        wide_NB=waves_NB[:, : config.bins],
        features_NF=waves_NB[:, :CELL_FEATURES],
        kinematics_N4=waves_NB[:, :4],
        recent_N4=waves_NB[:, :RECENT_BASIS],
        column_N=column_N,
        row_N=row_N,
        log_noise_N=waves_NB[:, 0],
        priors={},
        cell_size=100.0,
        anchor_phase=0.25,
    )
