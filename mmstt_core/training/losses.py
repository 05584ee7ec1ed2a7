# SPDX-License-Identifier: GPL-2.0-or-later
"""What training minimises: the likelihood of later epochs under the corrected baseline, window by window."""

# Shapes: W windows, N cells of all windows, R cells of all windows that enter the loss, H target epochs (padded)
#         K horizon basis, G kinematic basis

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from ..network.config import NetworkConfig
from ..network.inputs import SCALE_LIMIT
from ..network.mmstt import MMSTT, TensorBatch, student_nll
from .samples import Sample


class LossBatch:
    """Hold several samples as tensors: their windows, and the later truth of the cells that enter the loss."""

    def __init__(self, samples: list[Sample], config: NetworkConfig) -> None:
        """Join the samples; targets are padded to the longest list of epochs, as unobserved."""
        epochs = max(sample.target_NH.shape[1] for sample in samples)

        def join(name: str, fill: float, axis: int) -> Tensor:
            arrays = []
            for sample in samples:
                array = getattr(sample, name)
                widths = [(0, 0)] * array.ndim
                widths[axis] = (0, epochs - array.shape[axis])
                arrays.append(np.pad(array, widths, constant_values=fill))
            return torch.from_numpy(np.stack(arrays) if axis == 0 else np.concatenate(arrays))

        cells = np.array([len(sample.window.z_NB) for sample in samples])
        first_W = np.cumsum(cells) - cells
        self.inputs = TensorBatch([sample.window for sample in samples], config)
        self.rows_R = torch.from_numpy(np.concatenate([s.loss_cells + first for s, first in zip(samples, first_W)]))
        counts = [len(sample.loss_cells) for sample in samples]
        self.window_R = torch.from_numpy(np.repeat(np.arange(len(samples)), counts))
        self.target_RH = join("target_NH", np.nan, 1)
        self.base_RH, self.log_sigma_RH = join("base_NH", 0.0, 1), join("log_sigma_NH", 0.0, 1)
        self.kinematic_RHG, self.basis_WHK = join("kinematic_NHG", 0.0, 1), join("basis_HK", 0.0, 0)
        self.windows = len(samples)

    def to(self, device: str) -> LossBatch:
        """Move every tensor; returns itself."""
        if torch.device(device).type != "cpu":
            for holder in (self, self.inputs):
                for name, value in vars(holder).items():
                    if isinstance(value, Tensor):
                        setattr(holder, name, value.to(device, non_blocking=True))
        return self


def window_losses(network: MMSTT, batch: LossBatch, *, beta: float) -> tuple[Tensor, Tensor, Tensor]:
    """Return the loss (mean over windows, every window weighs the same) and the squared errors per window.

    The squared errors, of the baseline and of the network, are sums in noise units, shape (W,), without gradient.
    """
    mean_RK, gate_RG, scale_RK = network.coefficients(batch.inputs, batch.rows_R)
    basis_RHK = batch.basis_WHK[batch.window_R]
    correction = torch.einsum("rk,rhk->rh", mean_RK, basis_RHK)
    correction = correction + torch.einsum("rg,rhg->rh", gate_RG, batch.kinematic_RHG)
    shift = torch.einsum("rk,rhk->rh", scale_RK, basis_RHK).clamp(-SCALE_LIMIT, SCALE_LIMIT)
    seen = torch.isfinite(batch.target_RH)
    error = torch.where(seen, batch.target_RH - batch.base_RH, 0.0)
    residual = error - correction
    loss = student_nll(residual, batch.log_sigma_RH + shift, network.nu, beta=beta)

    def by_window(values_RH: Tensor) -> Tensor:
        sums_R = (values_RH * seen).sum(1)
        return torch.zeros(batch.windows, dtype=sums_R.dtype, device=sums_R.device).index_add(0, batch.window_R, sums_R)

    samples_W = by_window(torch.ones_like(loss)).clamp(min=1)
    with torch.no_grad():
        base_W, network_W = by_window(error**2), by_window(residual**2)
    return (by_window(loss) / samples_W).mean(), base_W, network_W
