# SPDX-License-Identifier: GPL-2.0-or-later
"""Decide what a source is, its level and component, by file name, else XML, else columns."""

# Shapes: N points

from __future__ import annotations

import dataclasses

import numpy as np

from ..cube import COMPONENTS, LAEA, DisplacementCube
from ..errors import InputError
from ..stated import Recognised, you_said
from ..words import say
from .archive import Opened
from .columns import NameHints, read_name
from .kinds import read_xml
from .places import on_grid, pid_contradicts
from .series import Found

L3_CELL_M = 100.0
_LEVELS = {"L2A": "L2a", "L2B": "L2b", "L3": "L3"}


def identify(found: Found, opened: Opened, sha256: str) -> DisplacementCube:
    """Tell level, component and origin of what a reader found.

    Raises:
        InputError: the file calls itself L3 but its points are not on the L3 grid, or not where their pid says.
    """
    cube, roles = found
    hints = _both(read_name(opened.name), read_name(opened.table_name))
    tags = read_xml(opened.xml)
    warnings = [f"{opened.name} holds simulated data, not measurements."] if hints.simulated else []
    gridded = cube.crs == LAEA and on_grid(cube.easting_N, cube.northing_N)
    level = _level(hints, tags, roles, gridded, opened.name, warnings)
    if level == "L3":
        _check_cells(cube, opened.name, gridded)
    swath = f"IW{tags['sub_swath']}" if tags.get("sub_swath") else ""
    burst = "_".join(part for part in (tags.get("track"), tags.get("burst_id"), swath) if part)
    component = _component(level, hints.component or tags.get("component", "").lower(), opened, warnings)
    source = dataclasses.replace(
        cube.sources[0],
        sha256=sha256,
        level=level,
        release=hints.release or tags.get("release", ""),
        producer=tags.get("production_facility", ""),
        production_date=tags.get("production_date", ""),
        track=hints.track or tags.get("track", ""),
        place=hints.tile or hints.burst or burst,
        recognised=(*cube.sources[0].recognised, component, _sign(opened.stated.flip_sign)),
    )
    return dataclasses.replace(
        cube.turned() if opened.stated.flip_sign else cube,
        component=component.value,
        level=level,
        cell_size=L3_CELL_M if level == "L3" else 0.0,
        interpolated=level == "L3",
        sources=(source,),
        warnings=(*cube.warnings, *warnings),
    )


def _both(outer: NameHints, inner: NameHints) -> NameHints:
    """Let the name of the table inside an archive say what the outer name does not."""
    return NameHints(**{name: value or getattr(inner, name) for name, value in dataclasses.asdict(outer).items()})


def _level(
    hints: NameHints, tags: dict[str, str], roles: frozenset[str], gridded: bool, name: str, warnings: list[str]
) -> str:
    """Return L2a, L2b, L3 or other."""
    level = hints.level or _LEVELS.get(tags.get("product_level", "").upper(), "")
    if not level and roles & {"los_east", "track_angle"}:
        level = "L2b"
        if "gnss_velocity" not in roles:
            warnings.append(f"{name} does not say whether it is Basic (L2a) or Calibrated (L2b); L2b is assumed.")
    elif not level and gridded and {"easting", "northing"} <= roles:
        level = "L3"
    return level or "other"


def _sign(flip: bool) -> Recognised:
    """Say whether the sign was turned round."""
    if flip:
        return you_said("sign", "flipped")
    return Recognised(fact="sign", value="kept", why=say("nothing else was said"))


def _component(level: str, hint: str, opened: Opened, warnings: list[str]) -> Recognised:
    """Return up, east or los, and why."""
    if opened.stated.component:
        return you_said("component", opened.stated.component)
    value = _guessed_component(level, hint, opened.name, warnings)
    return Recognised(fact="component", value=value, why=say("of the name of the file or its kind"))


def _guessed_component(level: str, hint: str, name: str, warnings: list[str]) -> str:
    """Return up, east or los."""
    if level.startswith("L2"):
        return "los"
    if level != "L3":
        return hint if hint in COMPONENTS else "los"
    if hint in ("up", "east"):
        return hint
    warnings.append(f"{name} does not say whether it holds Up or East; Up is assumed (official names hold _U_ or _E_).")
    return "up"


def _check_cells(cube: DisplacementCube, name: str, gridded: bool) -> None:
    """Hold L3 to its grid."""
    if not cube.cells:
        return
    easting, northing = cube.easting_N[0], cube.northing_N[0]
    if not gridded:
        off = (cube.easting_N % 100 != 50) | (cube.northing_N % 100 != 50) | (cube.crs != LAEA)
        worst = int(np.argmax(off))
        raise InputError(
            f"{name} is named as L3, but a point lies at easting {cube.easting_N[worst]:.10g}, northing "
            f"{cube.northing_N[worst]:.10g}, which is no cell centre of the 100 m grid.",
            hint="Give a file of points another name.",
        )
    if cube.point_id_N is not None and pid_contradicts(cube.point_id_N[0].encode(), easting, northing):
        raise InputError(
            f"{name}: the easting and northing columns are exchanged; the pid names the cell at easting "
            f"{northing:.10g}, northing {easting:.10g}.",
            hint="Rename the two columns.",
        )
