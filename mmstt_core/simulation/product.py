# SPDX-License-Identifier: GPL-2.0-or-later
"""What EGMS makes of the tracks: a six-day grid, East and Up, the zero level, one decimal, the published statistics."""

# Shapes: A acquisitions, T epochs, N cells, P parameters

from __future__ import annotations

import numpy as np

from .sensors import Track

LONGEST_GAP_DAYS = 90
YEAR = 365.0
"""The product's year, in trend and annual term alike (not 365.25)."""


def to_epochs(samples_AN: np.ndarray, days_A: np.ndarray, epochs_T: np.ndarray) -> np.ndarray:
    """Interpolate linearly to the product's epochs; NaN inside gaps beyond 90 days. Returns float32 (T, N)."""
    right_T = np.clip(np.searchsorted(days_A, epochs_T), 1, len(days_A) - 1)
    gap_T = (days_A[right_T] - days_A[right_T - 1]).astype(np.float32)
    share_T = np.clip((epochs_T - days_A[right_T - 1]) / gap_T, 0.0, 1.0).astype(np.float32)[:, None]
    result_TN = samples_AN[right_T]
    result_TN *= share_T
    left_TN = samples_AN[right_T - 1]
    left_TN *= 1.0 - share_T
    result_TN += left_TN
    inside_gap_T = (gap_T > LONGEST_GAP_DAYS) & (share_T[:, 0] > 0) & (share_T[:, 0] < 1)
    result_TN[inside_gap_T] = np.nan
    return result_TN


def decomposition(tracks: tuple[Track, ...]) -> np.ndarray:
    """Return the 2 x 2 matrix that turns (ascending, descending) into (east, up); the north part is ignored."""
    return np.linalg.inv(np.array([[track.los[0], track.los[2]] for track in tracks]))


def design(epochs_T: np.ndarray, degree: int) -> np.ndarray:
    """Return columns t..t^degree, cos - 1, sin, 1: the model behind the published statistics."""
    years_T = (np.asarray(epochs_T, float) - float(epochs_T[0])) / YEAR
    angle_T = 2 * np.pi * years_T
    powers = [years_T**power for power in range(1, degree + 1)]
    return np.stack([*powers, np.cos(angle_T) - 1.0, np.sin(angle_T), np.ones_like(years_T)], axis=1)


def zero_level(values_TN: np.ndarray, epochs_T: np.ndarray) -> np.ndarray:
    """Return each series' constant of the degree-3 model: EGMS subtracts it, so levels depend on the whole record."""
    missing_T = np.isnan(values_TN[:, 0]) if values_TN.shape[1] else np.zeros(len(epochs_T), bool)
    weight_T = np.zeros(len(epochs_T), np.float32)
    weight_T[~missing_T] = np.linalg.pinv(design(epochs_T, 3)[~missing_T])[-1]
    return (
        weight_T @ np.where(missing_T[:, None], np.float32(0), values_TN) if missing_T.any() else weight_T @ values_TN
    )


def round_tenths(values: np.ndarray) -> np.ndarray:
    """Round to 0.1 mm, the product's last decimal, in place; NaN stays."""
    values *= np.float32(10.0)
    np.rint(values, out=values)
    values /= np.float32(10.0)
    return values


def published_statistics(values_NT: np.ndarray, epochs_T: np.ndarray) -> dict[str, np.ndarray]:
    """Compute the attribute columns as EGMS does: from the whole record, so they know every later epoch.

    Args:
        values_NT: mm, without missing samples.
    Returns:
        `rmse`, `mean_velocity`, `acceleration`, `seasonality` and their formal `_std`, float64 (N,).
    Source: EGMS product description; the formulas reproduce delivered values to rounding.
    """
    values_TN = np.asarray(values_NT, float).T
    linear, linear_sd, _ = _fit(values_TN, design(epochs_T, 1))
    square, square_sd, _ = _fit(values_TN, design(epochs_T, 2))
    cubic, cubic_sd, rms_N = _fit(values_TN, design(epochs_T, 3))
    cosine_N, sine_N = cubic[-3], cubic[-2]
    amplitude_N = np.hypot(cosine_N, sine_N)
    safe_N = np.maximum(amplitude_N, 1e-9)
    amplitude_sd_N = np.hypot(cosine_N * cubic_sd[-3], sine_N * cubic_sd[-2]) / safe_N
    return {
        "rmse": rms_N,
        "mean_velocity": linear[0],
        "mean_velocity_std": linear_sd[0],
        "acceleration": 2 * square[1],
        "acceleration_std": 2 * square_sd[1],
        "seasonality": amplitude_N,
        "seasonality_std": amplitude_sd_N,
    }


def _fit(values_TN: np.ndarray, columns_TP: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return parameters (P, N), their formal standard deviations, and the RMS residual (N,)."""
    parameters_PN = np.linalg.pinv(columns_TP) @ values_TN
    residual_TN = values_TN - columns_TP @ parameters_PN
    spread_P = np.sqrt(np.diag(np.linalg.inv(columns_TP.T @ columns_TP)))
    return parameters_PN, spread_P[:, None] * residual_TN.std(axis=0), np.sqrt((residual_TN**2).mean(axis=0))
