# SPDX-License-Identifier: GPL-2.0-or-later
"""Read series kept as numpy arrays (.npz): one matrix of displacement, its dates, and where its points are.

Arrays are found by their names, as columns of a table are; what two names could mean is refused, not guessed.
"""

# Shapes: N points, T epochs

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from ..errors import InputError
from ..progress import Progress
from ..words import Said, say, some
from .archive import Opened
from .columns import ALIASES, PLACE_PAIRS, understand_header, without_unit
from .dates import decode
from .heights import NAMES as HEIGHTS
from .heights import loose_numbers
from .npy import arrays_from, names_in
from .places import PlaceReader, Selection
from .samples import told_unit
from .series import Found, NumberReader, found

_SERIES = ("displacement_full", "displacement", "disp", "values", "los_displacement", "deformation")
"""Names of the matrix, a unit behind them taken away; the first that is there wins."""
_DATES = ("dates", "date", "acquisition_dates")
_PAIRS = {"latlon": ("latitude", "longitude"), "lonlat": ("longitude", "latitude"), "xy": ("x", "y")}
"""Names of arrays [point, 2], and what their columns are."""
_IDS = ("ids", "names", *ALIASES["pid"])
_OPTIONAL = "optional__"
"""Some archives write this before what not all of their files hold."""
_LARGEST_BYTES = 8 * 10**9


def read_arrays(opened: Opened, selection: Selection, progress: Progress) -> Found:
    """Read displacement [point, epoch], dates [epoch], places, and heights and names of the points where they are.

    Raises:
        InputError: arrays are missing, could be meant in two ways or do not fit together, or the file is damaged.
    """
    name = opened.name
    hint = say(
        "An npz needs displacement_mm [point, epoch], dates [epoch], and lonlat or latlon [point, 2], or easting and "
        "northing [point]; height [point], in m, is read as well."
    )
    arrays = _Arrays(opened, hint)
    key = arrays.one_of(_SERIES, bare=True)
    dated = arrays.one_of(_DATES)
    if not key or not dated:
        held = some(sorted(arrays.keys), most=8, longest=30) or "-"
        raise InputError(say("{0} holds no displacement series with dates; it has {1}.", name, held), hint=hint)
    series, dates = arrays.read(key), _as_text(arrays.read(dated))
    pair, x, y = _places(arrays)
    if not pair:
        raise InputError(say("{0} has no coordinates.", name), hint=hint)
    if series.ndim == 2 and series.shape == (dates.size, x.size) and dates.size != x.size:
        series = series.T
    if (
        series.ndim != 2
        or series.dtype.kind not in "fi"
        or {x.dtype.kind, y.dtype.kind} - set("fiu")
        or {x.shape, y.shape} != {(len(series),)}
        or dates.shape != (series.shape[1],)
    ):
        raise InputError(say("{0}: the arrays do not fit together.", name), hint=hint)
    height_key, id_key = arrays.one_of(HEIGHTS, bare=True, units=("", "m")), arrays.one_of(_IDS)
    height_N, id_N = _per_point(arrays, height_key, len(series), "fiu"), _per_point(arrays, id_key, len(series), "USiu")
    before = [*pair, *([] if height_N is None else [height_key.lower().removeprefix(_OPTIONAL)])]
    if None in decode(dates.tolist()).days:
        raise InputError(
            say("{0} holds dates that are none.", name), hint=say("Write dates as YYYYMMDD or YYYY-MM-DD.")
        )
    schema = understand_header([*before, *dates.tolist()], name)
    x_N, y_N = x.astype(np.float64), y.astype(np.float64)
    if not (np.isfinite(x_N) & np.isfinite(y_N)).any():
        raise InputError(say("{0}: none of its points has a place.", name), hint=hint)
    samples = NumberReader(name, *told_unit(opened.stated.unit, named=without_unit(key)[1]))
    reader = PlaceReader(name, schema.place_roles, stated=opened.stated.crs)
    reader.judge(x_N, y_N, official=False, egms_columns=False, beside=False)
    easting_N, northing_N, crs = reader.finish(*reader.convert(x_N, y_N))
    values_NT = samples.settle(samples.convert(series[:, schema.date_columns - len(before)]))
    progress.step("Reading", 1.0, name)
    return found(
        name,
        schema,
        selection,
        easting_N=easting_N,
        northing_N=northing_N,
        crs=crs,
        values_NT=values_NT,
        point_id_N=None if id_N is None else id_N.astype("U"),
        elevation_N=None if height_N is None else loose_numbers(height_N),
        warnings=samples.warnings() + tuple(reader.warnings),
        recognised=(samples.recognised(), reader.recognised()),
    )


class _Arrays:
    """Know the names in an archive, and load only what is asked for, never an object array."""

    def __init__(self, opened: Opened, hint: Said) -> None:
        self._opened, self._hint = opened, hint
        self.keys = self._careful(lambda: names_in(opened.path))

    def one_of(
        self, names: Collection[str], *, bare: bool = False, units: Collection[str] = ("", "mm", "cm", "m")
    ) -> str:
        """Return the key with the first of some names; empty where none has one.

        Args:
            bare: a unit may stand behind a name, one of `units`.
        Raises:
            InputError: two keys differ in their unit alone.
        """
        known: dict[str, list[str]] = {}
        for key in sorted(self.keys):
            name, unit = key.lower().removeprefix(_OPTIONAL), ""
            if bare:
                name, unit = without_unit(name)
            if unit in units:
                known.setdefault(name, []).append(key)
        found = next((known[name] for name in names if name in known), [])
        if len(found) > 1:
            raise InputError(
                say("{0} holds both {1} and {2}.", self._opened.name, *found[:2]), hint=say("Keep one of them.")
            )
        return found[0] if found else ""

    def read(self, key: str) -> np.ndarray:
        """Load one array."""
        return self._careful(lambda: arrays_from(self._opened.path, (key,), largest_bytes=_LARGEST_BYTES))[key]

    def _careful(self, load):
        try:
            return load()
        except OverflowError:
            raise InputError(
                say("{0} is too large to be read.", self._opened.name), hint=say("Cut it into parts.")
            ) from None
        except ValueError:
            raise InputError(
                say("{0} is damaged or not a numpy archive.", self._opened.name), hint=self._hint
            ) from None


def _places(arrays: _Arrays) -> tuple[tuple[str, str] | tuple[()], np.ndarray, np.ndarray]:
    """Return the roles of two arrays of coordinates and the arrays, x first; no roles where there are none."""
    for name, roles in _PAIRS.items():
        key = arrays.one_of((name,))
        if key and (places := arrays.read(key)).ndim == 2 and places.shape[1] == 2:
            by_role = {roles[0]: places[:, 0], roles[1]: places[:, 1]}
            pair = next(pair for pair in PLACE_PAIRS if set(pair) == set(roles))
            return pair, by_role[pair[0]], by_role[pair[1]]
    for pair in PLACE_PAIRS:
        keys = [arrays.one_of(ALIASES[role]) for role in pair]
        if all(keys):
            return pair, arrays.read(keys[0]), arrays.read(keys[1])
    nothing = np.empty(0)
    return (), nothing, nothing


def _as_text(dates: np.ndarray) -> np.ndarray:
    """Return dates as text: 20200103 and 2020-01-03, whatever held them."""
    if dates.dtype.kind == "M":
        dates = dates.astype("datetime64[D]")
    if dates.dtype.kind == "S":
        dates = np.char.decode(dates, "utf-8", "replace")
    return dates.ravel().astype("U")


def _per_point(arrays: _Arrays, key: str, points: int, kinds: str) -> np.ndarray | None:
    """Return an array of one value per point; None where it is something else."""
    if not key:
        return None
    values = arrays.read(key)
    return values if values.shape == (points,) and values.dtype.kind in kinds else None
