# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring several tables of one kind together, and clean what no forecast can use."""

# Shapes: N points, T epochs

from __future__ import annotations

import itertools

import numpy as np

from ..cube import MISSING, DisplacementCube, SourceFile
from ..errors import InputError
from .table import L3_CELL_M, Identity, Table

_FEWEST_TELLING_EPOCHS = 20
"""Two measured series of this many epochs never agree by chance."""
_WORDS = {"up": "Up", "east": "East", "los": "line of sight"}


def refuse_mixture(identities: list[Identity]) -> None:
    """Raise when files do not belong together: component, level, orbit direction, track or release differ."""
    for first, other in itertools.combinations(identities, 2):
        pair = f"{first.name} and {other.name}"
        if first.component != other.component:
            raise InputError(
                f"{pair} hold different components ({_WORDS[first.component]} and {_WORDS[other.component]}).",
                hint="Forecast each component by itself.",
            )
        if first.level != other.level:
            raise InputError(
                f"{pair} are of different levels ({first.level} and {other.level}).", hint="Give files of one level."
            )
        for field, words in (("direction", "orbit directions"), ("track", "tracks"), ("release", "releases")):
            one, two = getattr(first, field), getattr(other, field)
            if one and two and one != two and not (field == "track" and first.level == "L3"):
                raise InputError(
                    f"{pair} are of different {words} ({one} and {two}).",
                    hint="Give neighbouring tiles of one release, or bursts of one track.",
                )


def combine(tables: list[Table]) -> DisplacementCube:
    """Put the rows of all tables under one date axis, drop what is empty, and check that something is left.

    Raises:
        InputError: fewer than two points or dates remain, or every sample is missing.
    """
    warnings = [line for table in tables for line in table.warnings]
    days_T, tenths_NT = _one_axis(tables, warnings)
    identities = [table.identity for table in tables]
    level = identities[0].level
    easting_N = np.concatenate([table.easting_N for table in tables])
    northing_N = np.concatenate([table.northing_N for table in tables])
    point_id_N = _names(tables)
    keep_N = np.ones(easting_N.size, bool)
    repeated = _repeated_rows(easting_N, northing_N, tenths_NT, anywhere=level == "other")
    keep_N[repeated] = False
    if repeated.size:
        warnings.append(f"{repeated.size:,} row(s) that exactly repeat the series of another row were left out.")
    if level == "L3":
        again = _later_twins(easting_N, northing_N, keep_N)
        keep_N[again] = False
        if again.size:
            warnings.append(f"{again.size:,} cell(s) occur more than once with different series; the first was taken.")
    present_NT = tenths_NT != MISSING
    empty_N = ~present_NT.any(axis=1) & keep_N
    if empty_N.any():
        keep_N &= ~empty_N
        warnings.append(f"{int(empty_N.sum()):,} point(s) without any sample were left out.")
    if not keep_N.any():
        raise InputError(
            f"{identities[0].name} holds no samples: every value is missing.", hint="Choose another file or area."
        )
    keep_T = present_NT.any(axis=0)
    if not keep_T.all():
        dates = days_T[~keep_T].astype("datetime64[D]")
        warnings.append(f"{dates.size} date(s) without any sample were left out (first: {dates[0]}).")
    if not keep_N.all():
        tenths_NT, point_id_N = tenths_NT[keep_N], None if point_id_N is None else point_id_N[keep_N]
        easting_N, northing_N = easting_N[keep_N], northing_N[keep_N]
    if not keep_T.all():
        tenths_NT, days_T = np.ascontiguousarray(tenths_NT[:, keep_T]), days_T[keep_T]
    if days_T.size < 2:
        raise InputError(f"{identities[0].name} holds a single date.", hint="A forecast needs a series of dates.")
    if easting_N.size < 2:
        raise InputError(
            f"{identities[0].name} holds a single point here.", hint="Choose a file or an area with more points."
        )
    sources = tuple(
        SourceFile(
            name=item.name,
            sha256=item.sha256,
            level=item.level,
            release=item.release,
            producer=item.producer,
            production_date=item.production_date,
        )
        for item in identities
    )
    return DisplacementCube(
        easting_N=easting_N,
        northing_N=northing_N,
        days_T=days_T,
        tenths_NT=tenths_NT,
        component=identities[0].component,
        level=level,
        cell_size=L3_CELL_M if level == "L3" else 0.0,
        interpolated=level == "L3",
        point_id_N=point_id_N,
        sources=sources,
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _one_axis(tables: list[Table], warnings: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the union of the dates, and all rows on it."""
    days_T = tables[0].days_T
    if all(np.array_equal(table.days_T, days_T) for table in tables):
        return days_T, tables[0].tenths_NT if len(tables) == 1 else np.concatenate(
            [table.tenths_NT for table in tables]
        )
    days_T = np.unique(np.concatenate([table.days_T for table in tables]))
    fewest = min(table.days_T.size for table in tables)
    warnings.append(
        f"The files have different dates; all {days_T.size} are used, and each file lacks up to "
        f"{days_T.size - fewest} of them."
    )
    tenths_NT = np.full((sum(table.easting_N.size for table in tables), days_T.size), MISSING, np.int16)
    row = 0
    for table in tables:
        tenths_NT[row : row + table.easting_N.size, np.searchsorted(days_T, table.days_T)] = table.tenths_NT
        row += table.easting_N.size
    return days_T, tenths_NT


def _names(tables: list[Table]) -> np.ndarray | None:
    """Return identifiers as text; None when a file has none."""
    if any(table.point_id_N is None for table in tables):
        return None
    joined = np.concatenate([table.point_id_N for table in tables])
    try:
        return joined.astype("U")
    except UnicodeDecodeError:
        return np.array([name.decode("utf-8", "replace") for name in joined])


def _later_twins(easting_N: np.ndarray, northing_N: np.ndarray, keep_N: np.ndarray) -> np.ndarray:
    """Find kept rows whose place an earlier kept row already has."""
    rows = np.flatnonzero(keep_N)
    order = rows[np.lexsort((rows, northing_N[rows], easting_N[rows]))]
    same = (np.diff(easting_N[order]) == 0) & (np.diff(northing_N[order]) == 0)
    return order[1:][same]


def _repeated_rows(
    easting_N: np.ndarray, northing_N: np.ndarray, tenths_NT: np.ndarray, *, anywhere: bool
) -> np.ndarray:
    """Find rows that repeat an earlier row's series at the same place, or anywhere (resampled user exports do that).

    A few epochs and the place single out the candidates, so that whole series are compared only among those.
    """
    epochs = tenths_NT.shape[1]
    if not tenths_NT.size:
        return np.zeros(0, np.int64)
    anywhere = anywhere and epochs >= _FEWEST_TELLING_EPOCHS
    few = np.linspace(0, epochs - 1, 6).astype(np.int64)[1:5]
    key_N = np.ascontiguousarray(tenths_NT[:, few]).view(np.int64).ravel()
    order = np.argsort(key_N, kind="stable")
    same = np.diff(key_N[order]) == 0
    shared = np.zeros(order.size, bool)
    shared[1:] |= same
    shared[:-1] |= same
    rows = np.sort(order[shared])
    if not rows.size:
        return rows
    parts = [np.ascontiguousarray(tenths_NT[rows])]
    if not anywhere:
        parts += [easting_N[rows, None], northing_N[rows, None]]
    record = np.concatenate([part.view(np.uint8) for part in parts], axis=1)
    _, first = np.unique(record.view(np.dtype((np.void, record.shape[1]))).ravel(), return_index=True)
    return np.delete(rows, first)
