# SPDX-License-Identifier: GPL-2.0-or-later
"""What is asked of the archive, and what it answers: boxes, levels, releases, hits."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..mmstt_core.words import mark, say
from .problems import ServiceError

WIDEST_DEGREES = 5.0
"""The service takes no wider box; wider ones are asked for in parts."""
MOST_BOXES = 16
Box = tuple[float, float, float, float]
"""west, south, east, north, degrees."""

LEVELS: dict[str, tuple[str, str, str]] = {
    "L3-UP": ("L3", "ORTHO-UP", mark("Ortho, vertical (L3 Up)")),
    "L3-EAST": ("L3", "ORTHO-EAST", mark("Ortho, east-west (L3 East)")),
    "L2B": ("L2B", "", mark("Calibrated, line of sight (L2b)")),
    "L2A": ("L2A", "", mark("Basic, line of sight (L2a)")),
}
"""Level and product type as the service names them, and as people read them."""

_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,199}\.zip")
_RELEASE = re.compile(r"(\d{4})[-_](\d{4})")


@dataclass(frozen=True, kw_only=True)
class Query:
    """One question: one level, one release, one box of at most five degrees."""

    level: str
    """A key of `LEVELS`."""
    release: str
    box: Box

    def body(self) -> dict[str, Any]:
        """Return it as the service wants it."""
        level, product, _ = LEVELS[self.level]
        west, south, east, north = self.box
        asked = {"levels": [level], "releases": [self.release], "bbox": [[west, south], [east, north]]}
        return {**asked, "productType": product} if product else asked


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One file that the service offers."""

    filename: str
    size: int
    """Bytes of the zip; 0 where the service does not say."""
    level: str
    """A key of `LEVELS`."""
    release: str
    query: Query
    """The question that found it, to be asked again when its id has expired."""
    orbit: str = ""
    direction: str = ""
    """ascending, descending, or empty."""
    burst: str = ""
    swath: str = ""
    tile: str = ""
    digests: dict[str, str] = field(default_factory=dict)
    """Name of a hash to its value, where the service gives one."""

    @property
    def place(self) -> str:
        """Return its tile, or burst and swath."""
        return self.tile or " ".join(filter(None, (self.burst, self.swath)))


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a search brought."""

    hits: tuple[Hit, ...]
    ids: dict[Query, str] = field(repr=False)
    """The id that downloads of a question need."""
    unusable: int = 0
    """Hits that cannot be understood."""


def questions(levels: Iterable[str], release: str, box: Box) -> list[Query]:
    """Return the questions for an area.

    Raises:
        ServiceError: the box is none, or too large.
    """
    return [Query(level=level, release=release, box=part) for level in levels for part in split(box)]


def split(box: Box) -> list[Box]:
    """Cut a box into equal ones of at most five degrees.

    Raises:
        ServiceError: the box is none, or too large.
    """
    west, south, east, north = box
    inside = -180 <= west < east <= 180 and -90 <= south < north <= 90
    if not all(map(math.isfinite, box)) or not inside:
        raise ServiceError(say("The area has no place in degrees."), hint=say("Choose one in Europe."))
    across = max(1, math.ceil((east - west) / WIDEST_DEGREES - 1e-9))
    along = max(1, math.ceil((north - south) / WIDEST_DEGREES - 1e-9))
    if across * along > MOST_BOXES:
        raise ServiceError(
            say("The area is {0:.0f} by {1:.0f} degrees large.", east - west, north - south),
            hint=say("Choose one of at most {0} boxes of {1:g} degrees.", MOST_BOXES, WIDEST_DEGREES),
        )
    edges_x = [west + (east - west) * step / across for step in range(across + 1)]
    edges_y = [south + (north - south) * step / along for step in range(along + 1)]
    return [
        (edges_x[i], edges_y[j], edges_x[i + 1], edges_y[j + 1])
        for j, i in itertools.product(range(along), range(across))
    ]


def newest(releases: Sequence[str]) -> str:
    """Return the release that reaches furthest, and of these the one that begins last."""
    dated = [(found[2], found[1], name) for name in releases if (found := _RELEASE.search(name))]
    return max(dated)[2] if dated else releases[-1]


def read_hits(answer: dict[str, Any], query: Query) -> tuple[list[Hit], int]:
    """Return the files that an answer offers, and how many cannot be understood."""
    listed = answer.get("hits")
    rows = listed if isinstance(listed, list) else []
    hits = [_hit(row, query) for row in rows]
    return [hit for hit in hits if hit is not None], hits.count(None)


def _hit(row: Any, query: Query) -> Hit | None:
    name = row.get("filename") if isinstance(row, dict) else None
    if not isinstance(name, str) or not _FILE_NAME.fullmatch(name):
        return None  # a name with a folder in it would write elsewhere
    size = row.get("filesize")
    if isinstance(size, str) and size.isascii() and size.isdigit():
        size = int(size)
    known = isinstance(size, int) and not isinstance(size, bool) and size >= 0
    return Hit(
        filename=name,
        size=size if known else 0,
        level=query.level,
        release=_text(row, "release") or query.release,
        query=query,
        orbit=_text(row, "relativeOrbit", "relative_orbit"),
        direction=_text(row, "direction").lower(),
        burst=_text(row, "burstCycle", "burst_cycle", "burstId"),
        swath=_text(row, "swath"),
        tile=_text(row, "tileId", "tile_id"),
        digests={name: _text(row, name).lower() for name in ("sha256", "md5") if _text(row, name)},
    )


def _text(row: dict[str, Any], *names: str) -> str:
    for name in names:
        value = row.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value):
            return str(value)[:128]
    return ""


def once_each(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return each file once: neighbouring boxes offer the same ones; by level, orbit and name."""
    order = list(LEVELS)
    single = {hit.filename: hit for hit in reversed(list(hits))}
    return tuple(sorted(single.values(), key=lambda hit: (order.index(hit.level), hit.orbit, hit.filename)))
