# SPDX-License-Identifier: GPL-2.0-or-later
"""Write `forecast.npz`, `forecast.json` and the table of points: what programs read, and what needs numpy alone."""

# Shapes: N cells, H leads, F fields

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..reading.npy import write_arrays
from .changes import LAWS
from .forecast import BY_CELL, Forecast

NPZ, RECORD, TABLE = "forecast.npz", "forecast.json", "points.csv"
ROWS_AT_ONCE = 4096
_MARKS = frozenset(',"\r\n;\t ')
"""Of a name of a point, what a table needs quotes for; blanks at its ends would else be lost."""
DATE_KIND = "U10"
KINDS = {
    **dict.fromkeys(("easting", "northing"), "float64"),
    "change_law": "int8",
    **dict.fromkeys(("change_date", "change_first", "change_last"), DATE_KIND),
    "point_id": "U",
}
"""Of arrays with one row per cell that are not float32; dates are ISO text, empty where there is none."""
CHANGES = {
    **{"change_prob": "Real", "change_law": "String"},
    **dict.fromkeys(("change_date", "change_first", "change_last"), "Date"),
}
"""Fields of the points about changes of motion, and their types."""


def write_npz(forecast: Forecast, path: Path) -> None:
    """Write the arrays uncompressed, one after the other, so that a large area needs no second copy in memory."""
    arrays: dict[str, np.ndarray | np.generic] = {
        "dates": _iso(forecast.dates_H),
        "quantile_levels": np.asarray(forecast.quantile_levels_Q, np.float64),
        "observed_dates": _iso(forecast.observed_dates_T),
        "issue_date": np.array(forecast.issue_date.isoformat()),
        "calibrated": forecast.calibrated_H.astype(bool, copy=False),
        "threshold_mm": np.float64(forecast.threshold_mm),
        "cell_size": np.float64(forecast.cell_size),
        "component": np.array(forecast.component),
        "crs": np.array(forecast.crs),
    }
    if forecast.later_dates_L is not None:
        arrays["later_dates"] = _iso(forecast.later_dates_L)
    for name in BY_CELL:
        if (value := getattr(forecast, name)) is not None:
            kind = KINDS.get(name.rsplit("_", 1)[0], "float32")
            arrays[name.rsplit("_", 1)[0]] = _dated(value) if kind == DATE_KIND else value.astype(kind, copy=False)
    write_arrays(path, arrays)


def npz_bytes(forecast: Forecast) -> int:
    """Estimate the size of `forecast.npz`."""
    cells, leads, levels = forecast.displacement_NHQ.shape
    laws = 1 if forecast.ground_NHQ is None else 2
    return cells * (4 * (laws * leads * levels + forecast.observed_NT.shape[1] + 2 * leads + 4) + 16)


def write_table(forecast: Forecast, path: Path, tick: Callable[[float], None]) -> None:
    """Write cells as points: velocity, support, the median per date, and all quantiles of the ground at the last date.

    Millimetres since the issue date, rounded to 0.01, nothing where missing; the D-prefixed date fields are what InSAR
    viewers look for. A file beside it, points.csvt, tells GIS programs the types of the columns. `tick` is called with
    the fraction done and may raise to stop.
    """
    told = CHANGES if forecast.change_law_N is not None else {}
    names = ["velocity", "velocity_sigma", "support"]
    names += ["D" + str(date).replace("-", "") for date in forecast.dates_H.astype("datetime64[D]")]
    names += [quantile_name(level) for level in forecast.quantile_levels_Q]
    names += ["exceedance"] if forecast.of_points else []
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(["point_id", "easting", "northing", *told, *names]) + "\n")
        for start in range(0, forecast.easting_N.size, ROWS_AT_ONCE):
            rows = forecast.only(slice(start, start + ROWS_AT_ONCE))
            values = [change + row for change, row in zip(_changes(rows), hundredths(_fields(rows)))]
            places = zip(point_ids(rows), rows.easting_N.tolist(), rows.northing_N.tolist(), values)
            file.writelines(f"{name},{east!r},{north!r},{row}" for name, east, north, row in places)
            tick(min(1.0, (start + ROWS_AT_ONCE) / forecast.easting_N.size))
    kinds = ["String", "CoordX", "CoordY", *told.values(), *["Real"] * len(names)]
    path.with_suffix(".csvt").write_text(",".join(kinds) + "\n", encoding="ascii")


def point_ids(forecast: Forecast, *, quoted: bool = True) -> list[str]:
    """Return the name of each row, quoted where a table needs it: that of the point, else the place of the cell."""
    if forecast.point_id_N is None:
        places = zip(forecast.easting_N.tolist(), forecast.northing_N.tolist())
        return [f"E{east:.0f}N{north:.0f}" for east, north in places]
    names = np.asarray(forecast.point_id_N).tolist()
    return ['"' + name.replace('"', '""') + '"' if quoted and _MARKS & set(name) else name for name in names]


def _changes(forecast: Forecast) -> list[str]:
    """Return the fields of each row about changes of motion, each with a comma after it; empty where nobody looked."""
    if forecast.change_law_N is None or forecast.change_probability_N is None:
        return [""] * forecast.easting_N.size
    labels = ["", *(law.label for law in LAWS[1:])]
    days = [_dated(getattr(forecast, f"{name}_N")) for name in CHANGES if CHANGES[name] == "Date"]
    columns = zip(forecast.change_probability_N.tolist(), forecast.change_law_N.tolist(), *days)
    return [f"{chance:.2f},{labels[law]},{','.join(dates)}," for chance, law, *dates in columns]


def _fields(forecast: Forecast) -> np.ndarray:
    """Return the values of the rows, [N, F]; mm, mm/yr or 1."""
    last_NQ = forecast.shown_NHQ[:, -1] - forecast.issue_level_N[:, None]
    rates = [forecast.velocity_N, forecast.velocity_sigma_N, forecast.support_N]
    chance = [forecast.exceedance_NH[:, -1]] if forecast.of_points else []  # points have no map of it but this
    return np.column_stack([*rates, forecast.quantile_since_issue(0.5), last_NQ, *chance])


def hundredths(values_NF: np.ndarray) -> list[str]:
    """Return each row as text that ends its line, rounded to 0.01, nothing where missing.

    All digits at once, from the last to the first: three times faster than Python's own formatting, one by one.
    """
    known_NF = np.isfinite(values_NF)
    left_NF = np.where(known_NF, np.rint(np.abs(values_NF, dtype=np.float64) * 100), 0).astype(np.int64)
    width = 3 + max(3, len(str(left_NF.max(initial=0))))  # sign, digits, point and comma
    signs_NFW = np.empty((*left_NF.shape, width), np.uint8)
    used_NFW = np.empty(signs_NFW.shape, bool)
    signs_NFW[..., 0], signs_NFW[..., -4], signs_NFW[..., -1] = b"-.,"
    used_NFW[..., 0], used_NFW[..., -4], used_NFW[..., -1] = known_NF & np.signbit(values_NF), known_NF, True
    signs_NFW[:, -1, -1] = ord("\n")
    for number, place in enumerate([width - 2, width - 3, *range(width - 5, 0, -1)]):
        used_NFW[..., place] = known_NF if number < 3 else left_NF > 0
        more_NF = left_NF // 10
        signs_NFW[..., place] = left_NF - 10 * more_NF + ord("0")
        left_NF = more_NF
    text = signs_NFW[used_NFW].tobytes().decode("ascii")
    ends = np.cumsum(used_NFW.sum(axis=(1, 2))).tolist()
    return [text[start:end] for start, end in zip([0, *ends], ends)]


def quantile_name(level: float) -> str:
    """Name the field of a quantile by its percent: p05 for 0.05, p50 for 0.5, p02_5 for 0.025."""
    whole, _, rest = f"{100 * level:.6g}".partition(".")
    return f"p{whole.zfill(2)}" + (f"_{rest}" if rest else "")


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


def _dated(days_N: np.ndarray) -> np.ndarray:
    """Return dates as YYYY-MM-DD text, empty where there is none."""
    return np.where(np.isnat(days_N), "", _iso(days_N))


def _iso(dates: np.ndarray) -> np.ndarray:
    """Return dates as YYYY-MM-DD text."""
    return np.asarray(dates).astype("datetime64[D]").astype("U10")
