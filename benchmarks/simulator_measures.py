# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of displacement series, computed alike for real and simulated ones."""

# Shapes: N series, T epochs, P design columns

from __future__ import annotations

import numpy as np

LOSS = np.datetime64("2021-12-23")
"""Sentinel-1B fails."""
DISTANCES_M = (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000)
OCCUPANCY_BANDS = ((0.03, 0.1), (0.1, 0.2), (0.2, 0.35), (0.35, 0.6), (0.6, 1.01))


def residuals(values_NT: np.ndarray, days_T: np.ndarray) -> np.ndarray:
    """Return what a line and an annual cycle leave."""
    years_T = (days_T - days_T[0]) / 365.25
    columns_TP = np.stack(
        [np.ones_like(years_T), years_T, np.cos(2 * np.pi * years_T), np.sin(2 * np.pi * years_T)], axis=1
    )
    return values_NT - (columns_TP @ (np.linalg.pinv(columns_TP) @ values_NT.T)).T


def lag_correlation(values_NT: np.ndarray, lag: int = 1) -> float:
    """Return the median over series of the correlation with itself, `lag` steps later."""
    left, right = values_NT[:, :-lag], values_NT[:, lag:]
    left, right = left - left.mean(axis=1, keepdims=True), right - right.mean(axis=1, keepdims=True)
    norm = np.sqrt((left**2).sum(axis=1) * (right**2).sum(axis=1))
    return float(np.median((left * right).sum(axis=1)[norm > 0] / norm[norm > 0]))


def kurtosis(values_NT: np.ndarray) -> float:
    """Return the kurtosis (3 is Gaussian) of residuals standardised per series."""
    scaled = values_NT / values_NT.std(axis=1, keepdims=True)
    return float((scaled**4).mean())


def outliers(values_NT: np.ndarray) -> tuple[float, float]:
    """Return the share of samples beyond 4 robust sigma, and beyond 10 mm, of a nine-epoch running median."""
    padded = np.pad(values_NT, ((0, 0), (4, 4)), mode="reflect")
    middle = np.median(np.lib.stride_tricks.sliding_window_view(padded, 9, axis=1), axis=2)
    apart = np.abs(values_NT - middle)
    sigma_N1 = 1.4826 * np.median(apart, axis=1, keepdims=True)
    return float((apart > 4 * np.maximum(sigma_N1, 1e-6)).mean()), float((apart > 10.0).mean())


def masked_epoch_error(values_NT: np.ndarray) -> float:
    """Return the RMSE, mm, of guessing an epoch as the mean of its two neighbours."""
    return float(np.sqrt(((values_NT[:, 1:-1] - 0.5 * (values_NT[:, :-2] + values_NT[:, 2:])) ** 2).mean()))


def series_table(values_NT: np.ndarray, days_T: np.ndarray) -> dict[str, float]:
    """Return every statistic of a set of series, by name."""
    values_NT = values_NT.astype(float)
    early_T = days_T.astype("datetime64[D]") < LOSS
    left_NT = residuals(values_NT, days_T)
    spread = np.quantile(left_NT.std(axis=1), (0.05, 0.5, 0.95))
    years_T = (days_T - days_T[0]) / 365.0
    angle_T = 2 * np.pi * years_T
    columns = np.stack(
        [years_T, years_T**2, years_T**3, np.cos(angle_T) - 1, np.sin(angle_T), np.ones_like(years_T)], axis=1
    )
    fitted = np.linalg.pinv(columns) @ values_NT.T
    amplitude = np.quantile(np.hypot(fitted[3], fitted[4]), (0.5, 0.95))
    linear = np.linalg.pinv(columns[:, [0, 3, 4, 5]]) @ values_NT.T
    beyond_sigma, beyond_mm = outliers(values_NT)
    steps = np.abs(np.diff(values_NT, axis=1))
    return {
        "residual sd p5 (mm)": spread[0],
        "residual sd p50 (mm)": spread[1],
        "residual sd p95 (mm)": spread[2],
        "residual lag-1 correlation": lag_correlation(left_NT),
        "residual lag-1 correlation before Dec 2021": lag_correlation(left_NT[:, early_T])
        if early_T.sum() > 30
        else np.nan,
        "residual lag-1 correlation after": lag_correlation(left_NT[:, ~early_T]) if (~early_T).sum() > 30 else np.nan,
        "difference lag-1 correlation before Dec 2021": lag_correlation(np.diff(values_NT[:, early_T]))
        if early_T.sum() > 30
        else np.nan,
        "difference lag-1 correlation after": lag_correlation(np.diff(values_NT[:, ~early_T]))
        if (~early_T).sum() > 30
        else np.nan,
        "masked epoch RMSE before (mm)": masked_epoch_error(values_NT[:, early_T]) if early_T.sum() > 30 else np.nan,
        "masked epoch RMSE after (mm)": masked_epoch_error(values_NT[:, ~early_T]) if (~early_T).sum() > 30 else np.nan,
        "kurtosis of residuals": kurtosis(left_NT),
        "beyond 4 robust sigma (%)": 100 * beyond_sigma,
        "beyond 10 mm (%)": 100 * beyond_mm,
        "steps above 14 mm (per 10,000)": 1e4 * float((steps > 14.0).mean()),
        "annual amplitude p50 (mm)": amplitude[0],
        "annual amplitude p95 (mm)": amplitude[1],
        "velocity sd over cells (mm/yr)": float(linear[0].std()),
    }


def pair_correlation(
    values_N: np.ndarray,
    east_N: np.ndarray,
    north_N: np.ndarray,
    distance_m: float,
    *,
    seed: int = 1,
    width: float = 0.15,
    tries: int = 400_000,
) -> float:
    """Return the correlation of a map with itself at a distance, from random pairs of cells on the 100 m grid."""
    rng = np.random.default_rng(seed)
    values_N = values_N - values_N.mean()
    column_N, row_N = ((axis - axis.min()).round(-2).astype(int) // 100 for axis in (east_N, north_N))
    at = np.full((row_N.max() + 1, column_N.max() + 1), -1, np.int64)
    at[row_N, column_N] = np.arange(len(values_N))
    first = rng.integers(0, len(values_N), tries)
    angle, reach = rng.uniform(0, 2 * np.pi, tries), distance_m / 100.0 * rng.uniform(1 - width, 1 + width, tries)
    if distance_m <= 100:
        angle, reach = rng.integers(0, 4, tries) * np.pi / 2, np.ones(tries)
    row, column = (
        row_N[first] + np.rint(reach * np.sin(angle)).astype(int),
        column_N[first] + np.rint(reach * np.cos(angle)).astype(int),
    )
    inside = (row >= 0) & (row < at.shape[0]) & (column >= 0) & (column < at.shape[1])
    second = at[row[inside], column[inside]]
    first = first[inside][second >= 0]
    second = second[second >= 0]
    return float((values_N[first] * values_N[second]).mean() / values_N.var())


def neighbour_correlation(
    values_NT: np.ndarray, east_N: np.ndarray, north_N: np.ndarray, days_T: np.ndarray, cells: int
) -> float:
    """Return the mean correlation of residuals of cells that lie `cells` of 100 m apart, west to east."""
    left_NT = residuals(values_NT, days_T)
    left_NT = (left_NT - left_NT.mean(axis=1, keepdims=True)) / left_NT.std(axis=1, keepdims=True)
    place = {(int(e // 100), int(n // 100)): index for index, (e, n) in enumerate(zip(east_N, north_N))}
    pairs = [(index, place[e + cells, n]) for (e, n), index in place.items() if (e + cells, n) in place]
    if len(pairs) < 10:
        return np.nan
    first, second = np.array(pairs).T
    return float((left_NT[first] * left_NT[second]).mean())


def windows_of(mask: np.ndarray, edge: int = 64) -> list[np.ndarray]:
    """Return half-overlapping square windows that hold something (3 % or more)."""
    rows, columns = (range(0, size - edge + 1, edge // 2) for size in mask.shape)
    windows = [mask[row : row + edge, column : column + edge] for row in rows for column in columns]
    return [window for window in windows if window.mean() >= 0.03]


def joint_occupancy(windows: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Return occupancy (windows,), and P(occupied at distance | occupied) for 1, 2, 4, 8, 16 cells, (windows, 5)."""
    shares = [[((w[:, lag:] & w[:, :-lag]).mean() / w.mean()) for lag in (1, 2, 4, 8, 16)] for w in windows]
    return np.array([w.mean() for w in windows]), np.array(shares)


def autocorrelation(values_NT: np.ndarray, lags: int = 30) -> np.ndarray:
    """Return the median autocorrelation over series for lags 0 to `lags` - 1."""
    return np.array([1.0] + [lag_correlation(values_NT, lag) for lag in range(1, lags)])
