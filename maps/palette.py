# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours and ranges of the maps, as plain numbers, so that maps, chart and report agree."""

from __future__ import annotations

import numpy as np

# Red to blue stays apart for protan, deutan and tritan eyes; lightness falls evenly away from the middle.
DIVERGING = ("#6b0f1f", "#a92a2c", "#d55f45", "#edaa86", "#f4f1ea", "#a9cbe2", "#5b9ccb", "#2a6aa5", "#123a6c")
"""Red (negative: subsidence, west, away) to blue (positive); the middle is zero."""
UNCERTAINTY = ("#faf5ea", "#e2cfe0", "#b894c4", "#81579f", "#41215f")
EXCEEDANCE = ("#fbf6e9", "#fbd88f", "#f0a03c", "#c45f1c", "#66290b")
PINS = ("#0b7a75", "#d1495b", "#edae49", "#5d3a9b", "#00798c", "#8f5a2b", "#3d405b", "#c2549d")
"""Colours of held series and of their pins."""
PALE = "#d9d9d6"
LARGE_PROBABILITY = 0.5
"""Above this, passing the threshold is called likely."""
NICE = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


def nice_above(value: float) -> float:
    """Round up to a number that reads well in a legend."""
    if not np.isfinite(value) or value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(power * step for step in NICE if power * step >= value * (1 - 1e-9)))


def symmetric_range(values: np.ndarray, percentile: float = 98.0) -> float:
    """Return the limit of a range -limit..limit: the percentile of |values|, rounded up; 1 when there is nothing."""
    known = np.abs(values[np.isfinite(values)])
    return nice_above(float(np.percentile(known, percentile))) if known.size else 1.0


def upper_limit(values: np.ndarray, percentile: float = 98.0) -> float:
    """Return the top of a range that starts at 0."""
    known = values[np.isfinite(values)]
    return nice_above(float(np.percentile(known, percentile))) if known.size else 1.0


def muted(colours: tuple[str, ...], share: float = 0.55) -> tuple[str, ...]:
    """Fade colours towards grey: how a map looks where no coverage was measured."""
    return tuple(blend(colour, PALE, share) for colour in colours)


def blend(colour: str, other: str, share: float) -> str:
    """Mix two colours, `share` of the second."""
    mixed = [round((1 - share) * int(colour[i : i + 2], 16) + share * int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{value:02x}" for value in mixed)


def stops(colours: tuple[str, ...], low: float, high: float) -> list[tuple[float, str]]:
    """Spread colours evenly over a range."""
    return list(zip(np.linspace(low, high, len(colours)).tolist(), colours, strict=True))
