# SPDX-License-Identifier: GPL-2.0-or-later
"""Which of the files found are wanted, and how one is told on a line."""

from __future__ import annotations

from collections.abc import Iterable

from ..mmstt_core.words import mark, say
from .queries import Hit

NO_FILE = mark("The archive holds no such file for this area.")
UNUSABLE = mark("{0} further entries of the archive cannot be used.")
CANCELLED = mark("Cancelled. What has been downloaded stays, and the next run goes on from there.")


def fitting(hits: Iterable[Hit], *, direction: str = "", orbit: str = "") -> list[Hit]:
    """Return the hits of one direction and one relative orbit; files of both orbits, as L3, always fit."""
    return [
        hit
        for hit in hits
        if (not direction or not hit.direction or hit.direction == direction)
        and (not orbit or not hit.orbit or _number(hit.orbit) == _number(orbit))
    ]


def _number(orbit: str) -> str:
    return orbit.lstrip("0")


def size_text(size: int) -> str:
    """Return bytes as people read them; empty where they are not known."""
    if size <= 0:
        return ""
    return f"{size / 1e9:.2f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"


def amount_text(size: int) -> str:
    """Return bytes that are there, or still to come, as people read them; also none."""
    return size_text(size) or "0 MB"


def line_of(hit: Hit) -> str:
    """Return a file with what is known of it."""
    return ", ".join(filter(None, (hit.filename, size_text(hit.size), hit.orbit, hit.direction, hit.place)))


def total_of(hits: Iterable[Hit]) -> str:
    """Return how many files and how many bytes there are."""
    held = list(hits)
    size = amount_text(sum(hit.size for hit in held))
    return say("1 file, {0}", size) if len(held) == 1 else say("{0} files, {1}", len(held), size)
