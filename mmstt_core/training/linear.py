# SPDX-License-Identifier: GPL-2.0-or-later
"""The first stage: a linear correction, solved in one go from simulated windows, and the range they cover."""

# Shapes: N cells, H target epochs, K horizon basis, I inputs, F cell features, J = K * I unknowns

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch

from ..network.inputs import BASIS, CELL_FEATURES, ODD_FEATURES
from ..network.layout import linear_inputs
from ..network.mmstt import MMSTT, TensorBatch, odd_inputs
from .samples import Sample

PENALTIES = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""Ridge penalties tried, as shares of the mean diagonal of the normal matrix."""
HELD_OUT_EVERY = 5
ERROR_LIMIT = 6.0
"""Errors beyond this many baseline scales are clipped: steps and outliers are no matter for a linear map."""
RANGE_QUANTILE = 0.001
FEATURE_CELLS = 64
"""Cells per window that tell the range of the features."""


def solve_linear(network: MMSTT, samples: Iterable[Sample]) -> dict[str, float]:
    """Fit `network.linear` and the guard's ranges; returns the held-out skill against the baseline and the penalty.

    Minimises the squared error in units of the baseline's own scale; every window weighs the same. One window in five
    chooses the penalty. Source: Hoerl and Kennard (1970).
    """
    inputs = linear_inputs(network.config)
    normal_JJ, right_J = np.zeros((BASIS * inputs, BASIS * inputs)), np.zeros(BASIS * inputs)
    held_out, features = [], []
    for number, sample in enumerate(samples):
        batch = TensorBatch([sample.window], network.config)
        features.append(feature_sample(batch))
        parts = _weighted(odd_inputs(batch)[sample.loss_cells].numpy().astype(np.float64), sample)
        if number % HELD_OUT_EVERY == HELD_OUT_EVERY - 1:
            held_out.append(parts)
            continue
        _accumulate(normal_JJ, right_J, *parts)
    if not held_out:  # too few windows to judge by: the correction stays zero
        return {"skill": 0.0, "penalty": float("inf")}
    best = _choose(normal_JJ, right_J, held_out)
    with torch.no_grad():
        network.linear.weight.copy_(torch.from_numpy(best["weights_KI"]))
    _set_range(network, np.concatenate(features))
    return {"skill": best["skill"], "penalty": best["penalty"]}


def _weighted(x_NI: np.ndarray, sample: Sample) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return inputs, clipped errors of the baseline, weights (0 where unobserved, sum 1) and basis."""
    seen_NH = np.isfinite(sample.target_NH)
    sigma_NH = np.exp(sample.log_sigma_NH)
    error_NH = np.where(seen_NH, sample.target_NH, 0) - np.where(seen_NH, sample.base_NH, 0)
    error_NH = np.clip(error_NH, -ERROR_LIMIT * sigma_NH, ERROR_LIMIT * sigma_NH)
    weight_NH = seen_NH / sigma_NH**2 / max(int(seen_NH.sum()), 1)
    return x_NI, error_NH.astype(np.float64), weight_NH.astype(np.float64), sample.basis_HK.astype(np.float64)


def _accumulate(
    normal_JJ: np.ndarray,
    right_J: np.ndarray,
    x_NI: np.ndarray,
    error_NH: np.ndarray,
    weight_NH: np.ndarray,
    basis_HK: np.ndarray,
) -> None:
    """Add one window to the normal equations; unknowns are ordered by basis function, then input."""
    inputs = x_NI.shape[1]
    for first in range(BASIS):
        for second in range(first, BASIS):
            pair_N = weight_NH @ (basis_HK[:, first] * basis_HK[:, second])
            block_II = (x_NI * pair_N[:, None]).T @ x_NI
            rows, columns = slice(first * inputs, (first + 1) * inputs), slice(second * inputs, (second + 1) * inputs)
            normal_JJ[rows, columns] += block_II
            if first != second:
                normal_JJ[columns, rows] += block_II
    right_J += (x_NI.T @ ((weight_NH * error_NH) @ basis_HK)).T.ravel()


def _choose(normal_JJ: np.ndarray, right_J: np.ndarray, held_out: list) -> dict:
    """Solve with each penalty and keep the one with the smallest held-out error."""
    inputs = len(right_J) // BASIS
    scale = np.trace(normal_JJ) / len(right_J)
    best: dict[str, Any] = {
        "skill": 0.0,
        "penalty": float("inf"),
        "weights_KI": np.zeros((BASIS, inputs), np.float32),
    }
    base = sum(float((weight * error**2).sum()) for _, error, weight, _ in held_out)
    for penalty in PENALTIES:
        solution_J = np.linalg.solve(normal_JJ + penalty * scale * np.eye(len(right_J)), right_J)
        weights_KI = solution_J.reshape(BASIS, inputs)
        left = sum(
            float((weight * (error - (x_NI @ weights_KI.T) @ basis.T) ** 2).sum())
            for x_NI, error, weight, basis in held_out
        )
        skill = 1 - left / base if base else 0.0
        if skill > best["skill"]:
            best = {"skill": skill, "penalty": penalty, "weights_KI": weights_KI.astype(np.float32)}
    return best


def feature_sample(batch: TensorBatch) -> np.ndarray:
    """Return the features of some cells of a window, enough to tell their range by."""
    return batch.features_NF[:: max(1, len(batch.features_NF) // FEATURE_CELLS)].numpy()


def widen_range(network: MMSTT, samples: Iterable[Sample]) -> None:
    """Let the guard also allow what further windows hold, where another training goes on from a network."""
    features_SF = np.concatenate([feature_sample(TensorBatch([sample.window], network.config)) for sample in samples])
    low_F, high_F = np.quantile(features_SF, [RANGE_QUANTILE, 1 - RANGE_QUANTILE], axis=0)
    centre_F, half_F = network.feature_centre_F.cpu().numpy(), network.feature_half_F.cpu().numpy()
    _remember(network, np.minimum(low_F, centre_F - half_F), np.maximum(high_F, centre_F + half_F))


def _set_range(network: MMSTT, features_SF: np.ndarray) -> None:
    """Remember the range of the features; odd ones are symmetric, since mirrored ground is as likely."""
    _remember(network, *np.quantile(features_SF, [RANGE_QUANTILE, 1 - RANGE_QUANTILE], axis=0))


def _remember(network: MMSTT, low_F: np.ndarray, high_F: np.ndarray) -> None:
    odd = np.isin(np.arange(CELL_FEATURES), list(ODD_FEATURES))
    reach_F = np.maximum(np.abs(low_F), np.abs(high_F))
    centre_F = np.where(odd, 0.0, 0.5 * (low_F + high_F))
    half_F = np.maximum(np.where(odd, reach_F, 0.5 * (high_F - low_F)), 1e-3)
    network.feature_centre_F.copy_(torch.from_numpy(centre_F.astype(np.float32)))
    network.feature_half_F.copy_(torch.from_numpy(half_F.astype(np.float32)))
