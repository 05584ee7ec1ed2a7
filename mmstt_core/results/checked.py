# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the record and the arrays of a forecast folder once, at its opening: the rest of the program may trust them."""

# Shapes: N cells, H leads, Q quantile levels, T observed epochs

from __future__ import annotations

import contextlib
import datetime
import json
import re
import stat
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..reading.streams import DAMAGE
from ..words import mark, say
from .arrays import NPZ, RECORD
from .changes import LAWS
from .signs import SIGNS

LARGEST_RECORD = 64 * 10**6
"""Bytes; a thousand times the largest seen."""
LARGEST_MM = 1e6
"""A kilometre: what moves farther is no ground, but a damaged number."""
FARTHEST_M = 1e8
NEEDED_LEVELS = (0.05, 0.5, 0.95)
"""Quantiles that maps show."""
_FIRST_YEAR, _LAST_YEAR = 1950, 2200
_LONGEST_TEXT = 100_000
_CRS = re.compile(r"EPSG:\d{4,6}")
_ODD = (
    *DAMAGE,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    EOFError,
    MemoryError,
    SyntaxError,
    tokenize.TokenError,
)
"""What zipfile, numpy and json raise on bytes that nobody wrote for them."""


REGION, TILES, WORK = "region.json", "tiles", ".region"
"""The record of a region, the folder of its tiles, and one that goes when the region is complete."""
_WITHIN = (
    (REGION, f"{TILES}/*", mark("{0} holds a region of tiles. Give the folder of one tile, such as {1}.")),
    ("watch.json", "*", mark("{0} holds a watch list. Give the folder of one of its forecasts, such as {1}.")),
)
"""By record: where forecasts lie inside a folder of another kind, and what is said of it."""


class NotAForecast(InputError):
    """Say in one sentence why a folder cannot be shown; `language.told` translates it."""

    def __init__(self, pattern: str, *values: object) -> None:
        super().__init__(say(pattern, *values))


@contextlib.contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn whatever a missing or damaged file makes Python raise into one sentence."""
    try:
        yield
    except FileNotFoundError as failure:
        missing = failure.filename or folder
        raise _held_by(folder) or NotAForecast(
            mark("{0} is missing: this folder holds no finished forecast."), missing
        ) from None
    except _ODD as failure:
        reason = " ".join(str(failure).split())[:200] or type(failure).__name__
        raise NotAForecast(mark("The forecast in {0} cannot be read ({1})."), folder, reason) from None


def _held_by(folder: Path) -> NotAForecast | None:
    """Say what a folder holds that has forecasts inside it and is none itself; None where it is no such folder."""
    if (folder / RECORD).exists():
        return None
    for record, inside, pattern in _WITHIN:
        if (folder / record).is_file() and (found := sorted(folder.glob(f"{inside}/{RECORD}"))):
            return NotAForecast(pattern, folder, found[-1].parent)
    if (folder / WORK).is_dir() and not (folder / REGION).exists():
        return NotAForecast(
            mark("{0} holds a region that is not finished. Start it again; the run goes on where it was."), folder
        )
    return None


def damaged(folder: Path, file: str, entry: str) -> NotAForecast:
    """Say which entry of which file is none that the engine writes."""
    pattern = mark("The forecast in {0} is damaged ({1}). Make it again, or copy its folder anew.")
    return NotAForecast(pattern, folder, f"{file}: {entry}")


def read_record(folder: Path, name: str = RECORD) -> dict:
    """Return what a record tells, each entry of the kind that readers take it for; missing entries stay missing.

    Raises:
        NotAForecast: the file is missing, damaged or another program's.
    """
    path = folder / name
    with explained(folder):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_RECORD:
            raise ValueError(f"{name} is no plain file, or too large")
        held = json.loads(path.read_text(encoding="utf-8"), parse_constant=lambda word: None)
        text = json.dumps(held, ensure_ascii=False)
        record = json.loads(text.encode("utf-8", "replace"))  # halves of characters can be written nowhere
    if not isinstance(record, dict):
        raise damaged(folder, name, type(record).__name__)
    for entry, holds in _ENTRIES.items():
        if record.get(entry) is not None and not holds(record[entry]):
            raise damaged(folder, name, entry)
    return record


def check_places(folder: Path, arrays: dict[str, np.ndarray]) -> None:
    """Check what is read at the opening: places, dates, levels and the system of the cells.

    Raises:
        NotAForecast: names the array that is of another kind or shape, or holds what cannot be.
    """
    lengths = {name: arrays[name].shape[0] if arrays[name].ndim == 1 else 0 for name in arrays}
    fine = {
        "easting": lengths["easting"] > 0 and _bounded(arrays["easting"], FARTHEST_M),
        "northing": lengths["northing"] == lengths["easting"] and _bounded(arrays["northing"], FARTHEST_M),
        "dates": lengths["dates"] > 0 and _rising(arrays["dates"]),
        "observed_dates": lengths["observed_dates"] > 0 and _rising(arrays["observed_dates"]),
        "quantile_levels": lengths["quantile_levels"] > 0 and _levels(arrays["quantile_levels"]),
        "calibrated": arrays["calibrated"].dtype.kind == "b" and lengths["calibrated"] == lengths["dates"],
        "crs": arrays["crs"].ndim == 0 and bool(_CRS.fullmatch(str(arrays["crs"]))),
    }
    for name, good in fine.items():
        if not good:
            raise damaged(folder, NPZ, name)


def check_values(folder: Path, name: str, values: np.ndarray) -> None:
    """Check computed values of some cells: finite, of a size that ground can have, quantiles in order.

    Raises:
        NotAForecast: names the array.
    """
    if name == "change_law":
        good = values.dtype.kind == "i" and bool(((values >= 0) & (values < len(LAWS))).all())
        if not good:
            raise damaged(folder, NPZ, name)
        return
    if values.dtype.kind == "M":
        return  # `days` has looked at each
    if name == "point_id":
        if values.dtype.kind != "U":
            raise damaged(folder, NPZ, name)
        return
    share = name in ("exceedance", "support", "change_probability")
    good = _bounded(values, LARGEST_MM) and not (share and (values.min() < -1e-3 or values.max() > 1 + 1e-3))
    if good and name in ("displacement", "ground"):
        good = bool((np.diff(values, axis=-1) >= -1e-3).all())
    if not good:
        raise damaged(folder, NPZ, name)


def days(folder: Path, name: str, text_N: np.ndarray) -> np.ndarray:
    """Return dates that were written as text, datetime64[D]; NaT where there is none.

    Raises:
        NotAForecast: names the array.
    """
    if text_N.dtype.kind != "U" or not all(day == "" or _day(day) for day in np.unique(text_N).tolist()):
        raise damaged(folder, NPZ, name)
    return np.where(text_N == "", "NaT", text_N).astype("datetime64[D]")


def _bounded(values: np.ndarray, most: float) -> bool:
    """Tell whether all are finite numbers that reach no farther than `most`."""
    return values.dtype.kind == "f" and bool((np.abs(values) <= most).all())


def _rising(dates: np.ndarray) -> bool:
    """Tell whether all are days, one after the other."""
    if dates.dtype.kind == "U":
        return all(map(_day, dates.tolist())) and bool((dates[1:] > dates[:-1]).all())
    return dates.dtype.kind == "M" and _rising(dates.astype("datetime64[D]").astype(str))


def _levels(levels: np.ndarray) -> bool:
    if levels.dtype.kind != "f" or not ((levels > 0) & (levels < 1)).all() or (np.diff(levels) <= 0).any():
        return False
    return all(np.isclose(levels, level).any() for level in NEEDED_LEVELS)


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT


def _day(value: object) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        return _FIRST_YEAR <= datetime.date.fromisoformat(value).year <= _LAST_YEAR
    except ValueError:
        return False


def _number(low: float, high: float) -> Callable[[object], bool]:
    def holds(value: object) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high

    return holds


def _list_of(holds: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(map(holds, value))


def _source(value: object) -> bool:
    return _text(value) or (isinstance(value, dict) and _text(value.get("name", "")))


_SCORES = (
    *("months", "rmse_mm", "crps_mm", "coverage_80", "coverage_90"),
    *("ground_rmse_mm", "ground_coverage_50", "ground_coverage_80", "ground_coverage_90", "ground_width_90_mm"),
)


def _row(value: object) -> bool:
    """Tell whether a row of the backtest is one: its months and scores are numbers, where there are any."""
    if not isinstance(value, dict) or not _text(value.get("model", "")):
        return False
    held = {name: value.get(name) for name in _SCORES}
    return all(score is None or _number(0, 1e9)(score) for score in held.values()) and (held["months"] or 0) <= 1200


def _backtest(value: object) -> bool:
    rows = value.get("rows") if isinstance(value, dict) else value
    return rows is None or _list_of(_row)(rows)


_ENTRIES: dict[str, Callable[[object], bool]] = {
    **dict.fromkeys(("software", "model", "label", "release", "area_name", "attribution", "coverage", "device"), _text),
    "crs": _text,
    "component": lambda value: _text(value) and str(value).lower() in SIGNS,
    "issue_date": _day,
    "cell_size_m": _number(0, 1e6),
    "threshold_mm": _number(0, LARGEST_MM),
    "sources": lambda value: _source(value) or _list_of(_source)(value),
    "weights": lambda value: _text(value) or isinstance(value, dict),
    "warnings": _list_of(_text),
    "files": _list_of(_text),
    "backtest": _backtest,
    "reference": lambda value: (
        isinstance(value, dict) and _text(value.get("words", "")) and _text(value.get("place", ""))
    ),
}
"""The entries that maps, reports and charts read, and what each must be."""
