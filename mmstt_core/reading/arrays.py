# SPDX-License-Identifier: GPL-2.0-or-later
"""Read series kept as numpy arrays (.npz), as the INGV archive's derivatives are."""

# Shapes: N points, T epochs

from __future__ import annotations

import numpy as np

from ..cube import MISSING
from ..errors import InputError
from ..progress import Progress
from .archive import Opened
from .columns import parse_day
from .npy import arrays_from
from .places import PlaceReader, Selection
from .samples import LARGEST_TENTHS, looks_like_metres
from .table import Parsed

_SERIES = ("displacement_full", "displacement", "displacement_mm", "values_mm")
_LARGEST_BYTES = 8 * 10**9


def read_arrays(opened: Opened, selection: Selection, progress: Progress) -> Parsed:
    """Read displacement [point, epoch] in mm, dates, and latlon or easting and northing.

    Raises:
        InputError: arrays are missing or do not fit together, or the file is damaged.
    """
    name = opened.name
    hint = f"Expected {_SERIES[0]} [point, epoch], dates [epoch], and latlon [point, 2] or easting and northing."
    arrays = _load(opened, hint)
    series = next((arrays[key] for key in _SERIES if key in arrays), None)
    if series is None or "dates" not in arrays:
        raise InputError(f"{name} holds no displacement series with dates.", hint=hint)
    if "latlon" in arrays and arrays["latlon"].ndim == 2 and arrays["latlon"].shape[1] == 2:
        y, x, pair = arrays["latlon"][:, 0], arrays["latlon"][:, 1], ("longitude", "latitude")
    elif "easting" in arrays and "northing" in arrays:
        x, y, pair = arrays["easting"], arrays["northing"], ("easting", "northing")
    else:
        raise InputError(f"{name} has no coordinates.", hint=hint)
    dates = arrays["dates"].ravel()
    if (
        series.ndim != 2
        or series.dtype.kind not in "fi"
        or x.dtype.kind not in "fiu"
        or y.dtype.kind not in "fiu"
        or x.shape != (len(series),)
        or y.shape != (len(series),)
        or dates.shape != (series.shape[1],)
    ):
        raise InputError(f"{name}: the arrays do not fit together.", hint=hint)
    days = [parse_day(str(date)) for date in dates]
    if None in days:
        raise InputError(
            f"{name}: '{dates[days.index(None)]}' is not a date.", hint="Write dates as YYYYMMDD or YYYY-MM-DD."
        )
    days_T, order = np.unique(days, return_index=True)
    if days_T.size < len(days):
        raise InputError(f"{name} holds the same date twice.", hint="Remove one of them.")
    easting, northing = PlaceReader(name, pair).convert(x.astype(np.float64), y.astype(np.float64))
    keep = np.flatnonzero(np.isfinite(easting) & np.isfinite(northing) & selection.mask(easting, northing))
    tenths_NT, warnings = _to_tenths(series[keep][:, order], series[:1000].astype(np.float64), name)
    if (np.diff(order) != 1).any():
        warnings.append(f"{name}: the dates were not in order; they were sorted.")
    progress.step("Reading", 1.0, name)
    return Parsed(
        easting_N=easting[keep],
        northing_N=northing[keep],
        days_T=days_T.astype(np.int64),
        tenths_NT=tenths_NT,
        point_id_N=None,
        roles=frozenset(pair),
        direction="",
        warnings=tuple(warnings),
    )


def _load(opened: Opened, hint: str) -> dict[str, np.ndarray]:
    """Load the arrays that are needed, never an object array."""
    wanted = (*_SERIES, "dates", "latlon", "easting", "northing")
    try:
        return arrays_from(opened.path, wanted, largest_bytes=_LARGEST_BYTES)
    except OverflowError:
        raise InputError(f"{opened.name} is too large to be read.", hint="Cut it into parts.") from None
    except ValueError:
        raise InputError(f"{opened.name} is damaged or not a numpy archive.", hint=hint) from None


def _to_tenths(series_NT: np.ndarray, head_NT: np.ndarray, name: str) -> tuple[np.ndarray, list[str]]:
    """Round to tenths of a millimetre, missing where there is no number."""
    warnings = []
    values_NT = series_NT.astype(np.float64)
    if np.isinf(values_NT).any():
        row, epoch = np.argwhere(np.isinf(values_NT))[0]
        raise InputError(
            f"{name}, row {row + 1}, epoch {epoch + 1}: infinity is not a displacement.", hint="Correct it."
        )
    metres = looks_like_metres(head_NT)
    if metres:
        warnings.append(f"{name}: the values look like metres; they were converted to millimetres.")
    values_NT *= 10_000 if metres else 10
    absent_NT = np.isnan(values_NT)
    if absent_NT.any():
        warnings.append(f"{name}: {int(absent_NT.sum()):,} NaN sample(s) were taken as missing.")
    marked_NT = np.isin(series_NT, (999, -999, 9999, -9999))
    if marked_NT.any():
        warnings.append(f"{name}: {int(marked_NT.sum()):,} sample(s) of 999, 9999 or the like were taken as missing.")
    far_NT = (np.abs(values_NT) > LARGEST_TENTHS) & ~marked_NT
    if far_NT.any():
        warnings.append(f"{name}: {int(far_NT.sum()):,} sample(s) beyond +-3276.7 mm were taken as missing.")
    return np.where(absent_NT | marked_NT | far_NT, MISSING, np.rint(np.nan_to_num(values_NT))).astype(
        np.int16
    ), warnings
