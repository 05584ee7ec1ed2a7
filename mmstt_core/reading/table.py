# SPDX-License-Identifier: GPL-2.0-or-later
"""One source file, read: its series and what it says about itself. The cache keeps exactly this."""

# Shapes: N points, T epochs

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .archive import Opened, read_xml
from .columns import read_name
from .places import on_grid, pid_contradicts

L3_CELL_M = 100.0


@dataclass(frozen=True, kw_only=True)
class Parsed:
    """Hold what a format's reader found."""

    easting_N: np.ndarray
    """float64, m, EPSG:3035."""
    northing_N: np.ndarray
    days_T: np.ndarray
    """int64, strictly increasing."""
    tenths_NT: np.ndarray
    """int16."""
    point_id_N: np.ndarray | None
    """Byte strings, or None."""
    roles: frozenset[str]
    """Roles of `columns.ALIASES` that the file has."""
    direction: str
    """ascending, descending or empty."""
    warnings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Say what a source is."""

    name: str
    level: str
    """L2a, L2b, L3 or other."""
    component: str
    direction: str
    track: str = ""
    places: tuple[str, ...] = ()
    """Tile (E45N17) or burst (022_0845_IW2), when known."""
    release: str = ""
    producer: str = ""
    production_date: str = ""
    sha256: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Hold one source file as read, before any cleaning that depends on the chosen area."""

    easting_N: np.ndarray
    northing_N: np.ndarray
    days_T: np.ndarray
    tenths_NT: np.ndarray
    point_id_N: np.ndarray | None
    identity: Identity
    warnings: tuple[str, ...]

    def select(self, keep: np.ndarray) -> Table:
        """Keep some points."""
        return dataclasses.replace(
            self,
            easting_N=self.easting_N[keep],
            northing_N=self.northing_N[keep],
            tenths_NT=self.tenths_NT[keep],
            point_id_N=None if self.point_id_N is None else self.point_id_N[keep],
        )


def make_table(parsed: Parsed, opened: Opened, sha256: str) -> Table:
    """Identify a parsed file.

    Raises:
        InputError: the file calls itself L3 but its points are not on the L3 grid, or not where their pid says.
    """
    identity, warnings = _identify(parsed, opened, sha256)
    return Table(
        easting_N=parsed.easting_N,
        northing_N=parsed.northing_N,
        days_T=parsed.days_T,
        tenths_NT=parsed.tenths_NT,
        point_id_N=parsed.point_id_N,
        identity=identity,
        warnings=parsed.warnings + warnings,
    )


def _identify(parsed: Parsed, opened: Opened, sha256: str) -> tuple[Identity, tuple[str, ...]]:
    """Decide level and component: by file name, else XML, else columns."""
    hints = read_name(opened.name)
    inner = read_name(opened.table_name)
    tags = read_xml(opened.xml)
    warnings = []
    if hints.simulated or inner.simulated:
        warnings.append(f"{opened.name} holds simulated data, not measurements.")
    gridded = on_grid(parsed.easting_N, parsed.northing_N)
    seen_from_space = bool(parsed.roles & {"los_east", "track_angle"})
    level = (
        hints.level
        or inner.level
        or {"L2A": "L2a", "L2B": "L2b", "L3": "L3"}.get(tags.get("product_level", "").upper(), "")
    )
    if not level and seen_from_space:
        level = "L2b"
        if "gnss_velocity" not in parsed.roles:
            warnings.append(
                f"{opened.name} does not say whether it is Basic (L2a) or Calibrated (L2b); L2b is assumed."
            )
    elif not level and gridded and {"easting", "northing"} <= parsed.roles:
        level = "L3"
    level = level or "other"
    component = (
        "los" if level.startswith("L2") else (hints.component or inner.component or tags.get("component", "").lower())
    )
    if level == "L3":
        _check_cells(parsed, opened.name, gridded)
        if component not in ("up", "east"):
            component = "up"
            warnings.append(
                f"{opened.name} does not say whether it holds Up or East; Up is assumed "
                "(official names hold _U_ or _E_)."
            )
    elif component not in ("up", "east", "los"):
        component = "los"
    burst = "_".join(
        part
        for part in (
            tags.get("track", ""),
            tags.get("burst_id", ""),
            "IW" + tags["sub_swath"] if tags.get("sub_swath") else "",
        )
        if part
    )
    place = hints.tile or inner.tile or hints.burst or inner.burst or burst
    return Identity(
        name=opened.name,
        level=level,
        component=component,
        direction=parsed.direction,
        track=hints.track or inner.track or tags.get("track", ""),
        places=(place,) if place else (),
        release=hints.release or inner.release or tags.get("release", ""),
        producer=tags.get("production_facility", ""),
        production_date=tags.get("production_date", ""),
        sha256=sha256,
    ), tuple(warnings)


def _check_cells(parsed: Parsed, name: str, gridded: bool) -> None:
    """Hold L3 to its grid."""
    if not parsed.easting_N.size:
        return
    if not gridded:
        off = (parsed.easting_N % 100 != 50) | (parsed.northing_N % 100 != 50)
        worst = int(np.argmax(off))
        raise InputError(
            f"{name} is named as L3, but a point lies at easting {parsed.easting_N[worst]:.10g}, northing "
            f"{parsed.northing_N[worst]:.10g}, which is no cell centre of the 100 m grid.",
            hint="Give a file of points another name.",
        )
    if parsed.point_id_N is not None and pid_contradicts(
        bytes(parsed.point_id_N[0]), parsed.easting_N[0], parsed.northing_N[0]
    ):
        raise InputError(
            f"{name}: the easting and northing columns are exchanged; the pid names the cell at easting "
            f"{parsed.northing_N[0]:.10g}, northing {parsed.easting_N[0]:.10g}.",
            hint="Rename the two columns.",
        )
