# SPDX-License-Identifier: GPL-2.0-or-later
"""Write `forecast.npz` and `forecast.json`: the two files that programs read."""

from __future__ import annotations

import datetime
import json
import math
import zipfile
from pathlib import Path

import numpy as np

from ..result import Forecast


def write_npz(forecast: Forecast, path: Path) -> None:
    """Write the arrays uncompressed, one after the other, so that a large area needs no second copy in memory."""
    arrays = {
        "easting": forecast.easting_N.astype(np.float64, copy=False),
        "northing": forecast.northing_N.astype(np.float64, copy=False),
        "dates": _iso(forecast.dates_H),
        "quantile_levels": np.asarray(forecast.quantile_levels_Q, np.float64),
        "displacement": forecast.displacement_NHQ.astype(np.float32, copy=False),
        "observed_dates": _iso(forecast.observed_dates_T),
        "observed": forecast.observed_NT.astype(np.float32, copy=False),
        "issue_level": forecast.issue_level_N.astype(np.float32, copy=False),
        "issue_date": np.array(forecast.issue_date.isoformat()),
        "baseline": forecast.baseline_NH.astype(np.float32, copy=False),
        "calibrated": forecast.calibrated_H.astype(bool, copy=False),
        "velocity": forecast.velocity_N.astype(np.float32, copy=False),
        "velocity_sigma": forecast.velocity_sigma_N.astype(np.float32, copy=False),
        "exceedance": forecast.exceedance_NH.astype(np.float32, copy=False),
        "threshold_mm": np.float64(forecast.threshold_mm),
        "support": forecast.support_N.astype(np.float32, copy=False),
        "cell_size": np.float64(forecast.cell_size),
        "component": np.array(forecast.component),
    }
    with zipfile.ZipFile(path, "w") as archive:  # np.savez leaves the archive open when the disk is full
        for name, value in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, np.asanyarray(value), allow_pickle=False)


def npz_bytes(forecast: Forecast) -> int:
    """Estimate the size of `forecast.npz`."""
    cells, leads, levels = forecast.displacement_NHQ.shape
    return cells * (4 * (leads * levels + forecast.observed_NT.shape[1] + 2 * leads + 4) + 16)


def write_json(record: dict, path: Path) -> None:
    """Write strict JSON: no NaN, no infinity (both become null), no types that only Python knows."""
    path.write_text(json.dumps(plain(record), indent=2, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")


def plain(value: object) -> object:
    """Turn numpy values, dates, paths and tuples into what JSON knows.

    Raises:
        TypeError: the value has no plain form.
    """
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
    if isinstance(value, np.ndarray):
        return plain(_iso(value).tolist() if value.dtype.kind == "M" else value.tolist())
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, np.datetime64):
        return str(value)
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in a JSON record")


def _iso(dates: np.ndarray) -> np.ndarray:
    """Return dates as YYYY-MM-DD text."""
    return np.asarray(dates).astype("datetime64[D]").astype("U10")
