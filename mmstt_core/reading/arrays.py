# SPDX-License-Identifier: GPL-2.0-or-later
"""Read series kept as numpy arrays (.npz), as the INGV archive's derivatives are."""

# Shapes: N points, T epochs

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..progress import Progress
from ..words import say
from .archive import Opened
from .columns import understand_header
from .npy import arrays_from
from .places import PlaceReader, Selection
from .series import Found, NumberReader, found

_SERIES = ("displacement_full", "displacement", "displacement_mm", "values_mm")
_LARGEST_BYTES = 8 * 10**9


def read_arrays(opened: Opened, selection: Selection, progress: Progress) -> Found:
    """Read displacement [point, epoch] in mm, dates, and latlon or easting and northing.

    Raises:
        InputError: arrays are missing or do not fit together, or the file is damaged.
    """
    name = opened.name
    hint = f"Expected {_SERIES[0]} [point, epoch], dates [epoch], and latlon [point, 2] or easting and northing."
    arrays = _load(opened, hint)
    series = next((arrays[key] for key in _SERIES if key in arrays), None)
    if series is None or "dates" not in arrays:
        raise InputError(say("{0} holds no displacement series with dates.", name), hint=hint)
    if "latlon" in arrays and arrays["latlon"].ndim == 2 and arrays["latlon"].shape[1] == 2:
        y, x, pair = arrays["latlon"][:, 0], arrays["latlon"][:, 1], ("longitude", "latitude")
    elif "easting" in arrays and "northing" in arrays:
        x, y, pair = arrays["easting"], arrays["northing"], ("easting", "northing")
    else:
        raise InputError(say("{0} has no coordinates.", name), hint=hint)
    dates = arrays["dates"].ravel()
    if (
        series.ndim != 2
        or series.dtype.kind not in "fi"
        or {x.dtype.kind, y.dtype.kind} - set("fiu")
        or {x.shape, y.shape} != {(len(series),)}
        or dates.shape != (series.shape[1],)
    ):
        raise InputError(say("{0}: the arrays do not fit together.", name), hint=hint)
    schema = understand_header([*pair, *map(str, dates)], name)
    if schema.days_T.size < dates.size:
        raise InputError(
            say("{0} holds dates that are none.", name), hint=say("Write dates as YYYYMMDD or YYYY-MM-DD.")
        )
    reader, samples = PlaceReader(name, pair, stated=opened.stated.crs), NumberReader(name, opened.stated.unit)
    x_N, y_N = x.astype(np.float64), y.astype(np.float64)
    reader.judge(x_N, y_N, official=False, egms_columns=False, beside=False)
    easting_N, northing_N, crs = reader.finish(*reader.convert(x_N, y_N))
    values_NT = samples.settle(samples.convert(series[:, schema.date_columns - len(pair)]))
    progress.step("Reading", 1.0, name)
    return found(
        name,
        schema,
        selection,
        easting_N=easting_N,
        northing_N=northing_N,
        crs=crs,
        values_NT=values_NT,
        point_id_N=None,
        warnings=samples.warnings() + tuple(reader.warnings),
        recognised=(samples.recognised(), reader.recognised()),
    )


def _load(opened: Opened, hint: str) -> dict[str, np.ndarray]:
    """Load the arrays that are needed, never an object array."""
    wanted = (*_SERIES, "dates", "latlon", "easting", "northing")
    try:
        return arrays_from(opened.path, wanted, largest_bytes=_LARGEST_BYTES)
    except OverflowError:
        raise InputError(say("{0} is too large to be read.", opened.name), hint=say("Cut it into parts.")) from None
    except ValueError:
        raise InputError(say("{0} is damaged or not a numpy archive.", opened.name), hint=hint) from None
