# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell millimetres, centimetres and metres by how series scatter, and ask where they cannot be told."""

# Shapes: N points, T epochs

from __future__ import annotations

import numpy as np

from ..cube import is_present, to_millimetres
from ..errors import InputError
from ..stated import UNITS
from ..words import Said, say

MILLIMETRES = {"mm": 1.0, "cm": 10.0, "m": 1000.0}
_SERIES_JUDGED = 2000
_FEWEST_CHANGES = 3
_MM_SCATTER, _MM_SCATTER_FINE = 0.55, 0.8
"""Changes of a series scatter by 0.7 mm (quiet cells) to 3.5 mm in a typical series of every real set at hand (the
median of their distance from their median). Numbers that scatter by more than this would be 5 mm in centimetres that
are written to the millimetre. Where numbers are written finer, centimetres are likelier, and more is asked for."""
_METRE_SCATTER = (0.0002, 0.007)
"""The same in metres; in millimetres it would be a few thousandths, finer than any radar sees."""
_MM_RANGE = 50.0
"""Series without scatter (models, heavy smoothing) that go so far are none in centimetres or metres."""
_ABSURD_MM = 100.0


def judge_unit(values_NT: np.ndarray, name: str) -> tuple[str, Said]:
    """Return the unit of the numbers of a table, and why.

    Args:
        values_NT: held as in a cube, but in the unit of the table.
    Raises:
        InputError: it could be more than one; `asks` says that the user can tell.
    """
    if not is_present(values_NT).any():
        return "mm", say("no value says otherwise")
    scatter, reach, highest = _measures(values_NT)
    seen = say("changes between dates scatter by {0}, values reach {1}", _short(scatter), _short(highest))
    coarse = values_NT.dtype == np.int16
    if scatter >= (_MM_SCATTER if coarse else _MM_SCATTER_FINE):
        return "mm", seen
    if _METRE_SCATTER[0] <= scatter <= _METRE_SCATTER[1] and not coarse:
        return "m", seen
    if scatter < _METRE_SCATTER[0] and reach >= _MM_RANGE:
        return "mm", seen
    if coarse and (scatter == 0 or values_NT.shape[1] <= _FEWEST_CHANGES):
        return "mm", say("they are written with at most one decimal, and too few or too smooth to tell more")
    raise InputError(
        say("{0} does not say its unit, and its values do not tell: {1}.", name, seen),
        hint=say("State whether they are millimetres, centimetres or metres."),
        asks=("unit",),
    )


def absurd(values_NT: np.ndarray, unit: str) -> Said | None:
    """Return a warning where series in the unit that was stated jump as no ground does."""
    scatter = _measures(values_NT)[0] * MILLIMETRES[unit] if is_present(values_NT).any() else 0.0
    if scatter < _ABSURD_MM:
        return None
    return say(
        "In {0} the ground would jump by some {1} mm from date to date. Check the unit.", UNITS[unit], _short(scatter)
    )


def _measures(values_NT: np.ndarray) -> tuple[float, float, float]:
    """Return the scatter of changes and the reach of a typical series, and the largest value, in the table's unit."""
    rows = np.unique(np.linspace(0, len(values_NT) - 1, _SERIES_JUDGED).astype(np.int64))
    sample_NT = to_millimetres(values_NT[rows], np.float64)
    scatter, changed, reach = [], [], []
    for series_T in sample_NT:
        series_T = series_T[~np.isnan(series_T)]
        if not series_T.size:
            continue
        reach.append(np.quantile(series_T, 0.95) - np.quantile(series_T, 0.05))
        change = np.diff(series_T)
        changed += [np.median(np.abs(change))] if change.size else []
        if change.size >= _FEWEST_CHANGES:
            scatter.append(np.median(np.abs(change - np.median(change))))
    highest = np.nanmax(np.abs(sample_NT)) if reach else 0.0
    known = scatter or changed  # of two or three dates only the changes themselves are known
    typical = float(np.median(known)) if known else 0.0
    return (typical if typical > 1e-9 else 0.0), float(np.median(reach)) if reach else 0.0, float(highest)


def _short(value: float) -> str:
    return f"{value:.2g}" if value < 100 else f"{value:,.0f}"
