# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours and ranges of the maps, as plain numbers, so that maps, overview, chart and report agree."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..words import mark

# Red to blue stays apart for protan, deutan and tritan eyes; lightness falls evenly away from the middle.
# The middle is a grey that stands out from white paper, dark screens and pale base maps: no motion is not no data.
DIVERGING = ("#6b0f1f", "#a92a2c", "#d55f45", "#edaa86", "#d3cfc3", "#a9cbe2", "#5b9ccb", "#2a6aa5", "#123a6c")
"""Red (negative: subsidence, west, away) to blue (positive); the middle is zero."""
PINS = ("#0b7a75", "#d1495b", "#edae49", "#5d3a9b", "#00798c", "#8f5a2b", "#3d405b", "#c2549d")
"""Colours of held series and of their pins."""
PALE = "#d9d9d6"
LARGE_PROBABILITY = 0.5
"""Above this, passing the threshold is called likely."""
NICE = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, kw_only=True)
class Ink:
    """Colours of the paper and the text of a chart."""

    paper: str = "#ffffff"
    text: str = "#33312e"
    grid: str = "#e4e1db"
    veil: str = "#8a8780"
    lift: float = 0.0
    """How far the colours of series go towards white, 0 to 1; they are chosen for white paper."""


LIGHT = Ink()
DARK = Ink(paper="#26282b", text="#e6e4df", grid="#3b3e42", veil="#a5a29b", lift=0.4)


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Say how a quantity is coloured: what its colours are, where they begin and end, and what the ends mean."""

    colours: tuple[str, ...]
    signed: bool = False
    """The range is symmetric about zero; else it begins there."""
    top: float | None = None
    """End of the range where it does not depend on the values."""
    ends: tuple[str, str] | None = None
    """Words for the lowest and the highest value; None where they are those of the sign."""

    def limit(self, values: np.ndarray) -> float:
        """Return the upper end of the range: nearly the largest value, so that single cells do not pale the rest."""
        return self.top or nice_above(percentile_98(np.abs(values) if self.signed else values))


@dataclass(frozen=True, kw_only=True)
class Veil(Palette):
    """Say how a quantity hides the map below it: up to which value, how opaque (0 to 255), and what that means."""

    steps: tuple[tuple[float, int, str], ...]


DISPLACEMENT = Palette(colours=DIVERGING, signed=True)
UNCERTAINTY = Palette(
    colours=("#ddd6c6", "#d8bfd8", "#b894c4", "#81579f", "#41215f"), ends=(mark("narrow"), mark("wide"))
)
EXCEEDANCE = Palette(
    colours=("#dcd7c8", "#f5c86e", "#f0a03c", "#c45f1c", "#66290b"), top=1.0, ends=(mark("never"), mark("certain"))
)
CHANGE = Palette(
    colours=("#dcd9cb", "#b9d3c3", "#72b3a3", "#2d8280", "#0b4650"), top=1.0, ends=(mark("unchanged"), mark("changed"))
)
LAWS = ("#dcd9cb", "#d55e00", "#0072b2", "#b5649a", "#33312e", "#5b8c2a", "#7a0f2b", "#e3b505")
"""Colours of the laws of change, by their number; they stay apart for protan, deutan and tritan eyes."""
SIGNIFICANCE = ("#dcd9cb", "#72b3a3", "#0b4650")
"""Not told from noise; motion of a cell asked alone; also among all cells: by lightness, for any eyes."""
LEFT = ("#33312e", "#e3b505")
"""Cells that left their intervals, below and above: apart from every colour of the differences under them."""
SUPPORT = Veil(
    colours=("#4a4a4a",),
    top=1.0,
    steps=((0.34, 175, mark("weak: treat as a guess")), (0.67, 85, mark("fair")), (float("inf"), 0, mark("good"))),
)


def percentile_98(values: np.ndarray) -> float:
    """Return the 98th percentile of what is known; NaN when nothing is."""
    known = values[np.isfinite(values)]
    return float(np.percentile(known, 98)) if known.size else float("nan")


def nice_above(value: float) -> float:
    """Round up to a number that reads well in a legend; 1 for what is not above 0."""
    if not np.isfinite(value) or value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(power * step for step in NICE if power * step >= value * (1 - 1e-9)))


def nice_below(value: float) -> float:
    """Round down to 1, 2 or 5 times a power of ten."""
    power = 10.0 ** np.floor(np.log10(value))
    return float(max(power * step for step in (1, 2, 5) if power * step <= value * (1 + 1e-9)))


def ticks(low: float, high: float) -> list[float]:
    """Return round values inside a range, some four steps apart, zero among them where it lies inside."""
    power = 10.0 ** np.floor(np.log10((high - low) / 4.5))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if (high - low) / (power * factor) <= 4.5)
    first, last = np.ceil(low / step - 1e-9), np.floor(high / step + 1e-9)
    return [float(number * step) + 0.0 for number in np.arange(first, last + 1)]


def muted(colours: tuple[str, ...], share: float = 0.55) -> tuple[str, ...]:
    """Fade colours towards grey: how a map looks where no coverage was measured."""
    return tuple(blend(colour, PALE, share) for colour in colours)


def blend(colour: str, other: str, share: float) -> str:
    """Mix two colours, `share` of the second."""
    mixed = [round((1 - share) * int(colour[i : i + 2], 16) + share * int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{value:02x}" for value in mixed)


def stops(colours: tuple[str, ...], low: float, high: float) -> list[tuple[float, str]]:
    """Spread colours evenly over a range."""
    return list(zip(np.linspace(low, high, len(colours)).tolist(), colours))
