# SPDX-License-Identifier: GPL-2.0-or-later
"""Decide what a source is, its level and component, by file name, else XML, else columns."""

# Shapes: N points

from __future__ import annotations

import dataclasses

import numpy as np

from ..cube import COMPONENTS, LAEA, DisplacementCube
from ..errors import InputError
from ..stated import COMPONENTS as WORDS
from ..stated import Recognised, you_said
from ..words import say
from .archive import Opened
from .columns import NameHints, read_name
from .derived import read_description
from .egms_grid import on_grid, pid_contradicts, pid_names_cell
from .kinds import read_xml
from .series import Found

L3_CELL_M = 100.0
_EASTING_NORTHING = {"easting", "northing"}
_LEVELS = {"L2A": "L2a", "L2B": "L2b", "L3": "L3"}


def identify(found: Found, opened: Opened, sha256: str) -> DisplacementCube:
    """Tell level, component and origin of what a reader found.

    Raises:
        InputError: the file calls itself L3 but its points are not on the L3 grid, or not where their pid says.
    """
    cube, roles = found
    hints = _both(read_name(opened.name), read_name(opened.table_name))
    tags = read_xml(opened.xml)
    warnings: list[str] = []
    if hints.simulated:
        warnings.append(say("{0} holds simulated data, not measurements.", opened.name))
    if hints.level and tags.get("product_level"):
        _refuse_contradiction(opened)
    gridded = cube.crs == LAEA and on_grid(cube.easting_N, cube.northing_N)
    derived, proven = read_description(opened.xml), hints.level or tags.get("product_level") or "egms" in roles
    egms = derived.from_egms if derived else bool(proven or _cells_named(cube))
    level = _level(hints, tags, roles, gridded and egms, opened.name, warnings)
    if level == "L3":
        _check_cells(cube, opened.name, gridded)
    swath = f"IW{tags['sub_swath']}" if tags.get("sub_swath") else ""
    burst = "_".join(part for part in (tags.get("track"), tags.get("burst_id"), swath) if part)
    said = hints.component or tags.get("component", "").lower()
    like_cells = level == "L3" or gridded and _EASTING_NORTHING <= roles
    component = _component(level, said, roles, opened, warnings, like_cells=like_cells)
    source = dataclasses.replace(
        cube.sources[0],
        sha256=sha256,
        level=level,
        release=hints.release or tags.get("release", ""),
        producer=tags.get("production_facility", ""),
        production_date=tags.get("production_date", ""),
        track=hints.track or tags.get("track", ""),
        place=hints.tile or hints.burst or burst,
        egms=egms,
        recognised=(*cube.sources[0].recognised, component, _sign(opened.stated.flip_sign)),
    )
    known_T = derived.known_days(cube.days_T) if derived else None
    own_size = derived.cell_size if derived and _aligned(cube, derived.cell_size) else cube.cell_size
    return dataclasses.replace(
        cube.turned() if opened.stated.flip_sign else cube,
        component=component.value,
        level=level,
        cell_size=L3_CELL_M if level == "L3" else own_size,
        interpolated=known_T is None and (level == "L3" or derived is not None),
        known_T=known_T,
        sources=(source,),
        warnings=(*cube.warnings, *warnings),
    )


def _refuse_contradiction(opened: Opened) -> None:
    """Raise when the user states of an official EGMS file what EGMS never writes."""
    stated = opened.stated
    if stated.unit in (None, "mm") and not stated.flip_sign:
        return
    raise InputError(
        say("{0} is of EGMS, whose values are millimetres, positive towards up, east or the satellite.", opened.name),
        hint=say("Leave unit and sign as recognised, or give the right file."),
        asks=("unit",) if stated.unit not in (None, "mm") else ("sign",),
    )


def _both(outer: NameHints, inner: NameHints) -> NameHints:
    """Let the name of the table inside an archive say what the outer name does not."""
    return NameHints(**{name: value or getattr(inner, name) for name, value in dataclasses.asdict(outer).items()})


def _level(
    hints: NameHints, tags: dict[str, str], roles: frozenset[str], cells: bool, name: str, warnings: list[str]
) -> str:
    """Return L2a, L2b, L3 or other.

    A table of somebody's own may lie on the grid of L3 as well: only what is proven to be of EGMS (`cells`) is.
    """
    level = hints.level or _LEVELS.get(tags.get("product_level", "").upper(), "")
    if not level and {"egms", "track_angle"} <= roles:
        level = "L2b"
        if "gnss_velocity" not in roles:
            warnings.append(
                say("{0} does not say whether it is Basic (L2a) or Calibrated (L2b); L2b is assumed.", name)
            )
    elif not level and cells and _EASTING_NORTHING <= roles:
        level = "L3"
    return level or "other"


def _sign(flip: bool) -> Recognised:
    """Say whether the sign was turned round."""
    if flip:
        return you_said("sign", "flipped")
    return Recognised(fact="sign", value="kept", why=say("nothing else was said"))


def _component(
    level: str, hint: str, roles: frozenset[str], opened: Opened, warnings: list[str], *, like_cells: bool
) -> Recognised:
    """Return up, east or los, and why; what lies on the grid of L3 is as a rule made of both orbits.

    Raises:
        InputError: the user states another component than the file, or the columns speak of two.
    """
    found = _known_component(level, hint, roles)
    said = opened.stated.component
    if said and found and found.value != said and hint in COMPONENTS:
        raise InputError(
            say(
                "{0} holds {1}, as its name or description says, not {2}.", opened.name, WORDS[found.value], WORDS[said]
            ),
            hint=say("Leave the component as recognised, or give the right file."),
            asks=("component",),
        )
    if said:
        return you_said("component", said)
    if found:
        return found
    if {"vertical_velocity", "east_velocity"} <= roles:
        raise InputError(
            say("{0} has velocities of Up and of East, so it is unclear which of both its series are.", opened.name),
            hint=say("State the component: up, east or los."),
            asks=("component",),
        )
    if like_cells:
        warnings.append(
            say(
                "{0} does not say whether it holds Up or East; Up is assumed (official names hold _U_ or _E_).",
                opened.name,
            )
        )
        return Recognised(fact="component", value="up", why=say("assumed: nothing says it"))
    warnings.append(
        say(
            "{0} does not say which motion its series show; line of sight is assumed. State it if they are Up or East.",
            opened.name,
        )
    )
    return Recognised(fact="component", value="los", why=say("assumed: nothing says it"))


def _known_component(level: str, hint: str, roles: frozenset[str]) -> Recognised | None:
    """Return what name, description or columns say; None when they say nothing, or two things."""
    if hint in COMPONENTS:
        return Recognised(fact="component", value=hint, why=say("the name or the description of the file says so"))
    if len(named := [name for name in COMPONENTS if f"component_{name}" in roles]) == 1:
        return Recognised(fact="component", value=named[0], why=say("the rasters themselves say so"))
    if level.startswith("L2") or roles & {"los_east", "track_angle"}:
        return Recognised(fact="component", value="los", why=say("the columns tell the direction of sight"))
    sigmas = {"sigma_up": "up", "sigma_east": "east"}
    if len(own := sigmas.keys() & roles) == 1:
        return Recognised(
            fact="component", value=sigmas[own.pop()], why=say("the table has an uncertainty of that direction")
        )
    told = {"vertical_velocity": "up", "east_velocity": "east"}
    own_velocity = [component for role, component in told.items() if role in roles]
    if len(own_velocity) == 1:
        return Recognised(
            fact="component", value=own_velocity[0], why=say("the table has a velocity of that direction")
        )
    return None


def _aligned(cube: DisplacementCube, size: float) -> bool:
    """Tell whether all places are centres of cells of this edge, each its own."""
    if not cube.cells:
        return False
    on = [np.abs(values_N / size % 1 - 0.5) < 1e-6 for values_N in (cube.easting_N, cube.northing_N)]
    places = np.unique(np.column_stack([cube.easting_N, cube.northing_N]), axis=0)
    return bool(on[0].all() and on[1].all() and len(places) == cube.cells)


def _cells_named(cube: DisplacementCube) -> bool:
    """Tell whether ids are those that EGMS gives to the cells, of the first points."""
    if cube.point_id_N is None or cube.crs != LAEA:
        return False
    first = zip(cube.point_id_N[:50], cube.easting_N, cube.northing_N)
    return any(pid_names_cell(str(name).encode(), east, north) for name, east, north in first)


def _check_cells(cube: DisplacementCube, name: str, gridded: bool) -> None:
    """Hold L3 to its grid."""
    if not cube.cells:
        return
    easting, northing = cube.easting_N[0], cube.northing_N[0]
    if not gridded:
        off = (cube.easting_N % 100 != 50) | (cube.northing_N % 100 != 50) | (cube.crs != LAEA)
        worst = int(np.argmax(off))
        raise InputError(
            say(
                "{0} is named as L3, but a point lies at easting {1:.10g}, northing {2:.10g}, which is "
                "no cell centre of the 100 m grid.",
                name,
                cube.easting_N[worst],
                cube.northing_N[worst],
            ),
            hint=say("Give a file of points another name."),
        )
    if cube.point_id_N is not None and pid_contradicts(cube.point_id_N[0].encode(), easting, northing):
        raise InputError(
            say(
                "{0}: the easting and northing columns are exchanged; the pid names the cell at easting "
                "{1:.10g}, northing {2:.10g}.",
                name,
                northing,
                easting,
            ),
            hint=say("Rename the two columns."),
        )
