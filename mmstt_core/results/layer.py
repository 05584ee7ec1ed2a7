# SPDX-License-Identifier: GPL-2.0-or-later
"""One layer of features on its way into a file: what GDAL needs to know of it, without GDAL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Layer:
    """Hold one layer: a table where it has no shapes."""

    name: str
    about: str
    """What its own metadata say."""
    fields: Sequence[tuple[str, str, str]]
    """Name, kind (whole, real, text or date) and title with unit."""
    rows: Sequence[Sequence[object]]
    """One value per field: None and NaN are NULL; dates as ISO text."""
    shapes: Sequence[bytes | None] | None = None
    """WKB, one per row; None where a row has none."""
    mixed: bool = False
    """The shapes are of several kinds; else all are polygons of one or more parts."""
    more: dict[str, str] = field(default_factory=dict)
    """Further metadata."""
