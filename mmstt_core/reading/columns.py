# SPDX-License-Identifier: GPL-2.0-or-later
"""Understand a header: which column is what, found by name, and dates by validity, never by position."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..words import say, some
from .dates import Decoded, decode, parse_day
from .evidence import without_system
from .heights import NAMES as HEIGHTS
from .heights import ROLE as ELEVATION
from .tracks import COLUMNS as TRACK_COLUMNS

ALIASES = {
    "pid": ("pid", "point_id", "pointid", "ps_id", "psid", "pnt_id", "id", "code", "uid"),
    "easting": ("easting", "east", "e_3035", "x_3035", "x_laea", "coord_e"),
    "northing": ("northing", "north", "n_3035", "y_3035", "y_laea", "coord_n"),
    "latitude": ("latitude", "lat", "pnt_lat", "lat_wgs84", "ycoord_wgs84"),
    "longitude": ("longitude", "lon", "long", "lng", "pnt_lon", "lon_wgs84"),
    "x": ("x", "x_coord", "xcoord", "coord_x"),
    "y": ("y", "y_coord", "ycoord", "coord_y"),
    "vertical_velocity": ("vel_v", "vel_vert", "vel_up", "v_vert", "vertical_velocity"),
    "east_velocity": ("vel_e", "vel_east", "v_east", "east_velocity"),
    "geometry": ("geometry", "wkt", "the_geom", "geom", "wkt_geom", "wkt_geometry", "wkb_geometry", "shape"),
    "track_angle": ("track_angle", "track_angl", "heading", "heading_angle", "orbit_heading", "azimuth"),
    "gnss_velocity": ("gnss_velocity", "gnss_veloc"),
    "los_north": ("los_north", "los_n", "n_los", "look_north"),
    "los_up": ("los_up", "los_u", "u_los", "look_up"),
    "sigma_up": ("sigma_up",),
    "sigma_east": ("sigma_east",),
    "date": ("date", "acquisition_date", "acq_date", "epoch"),
    "value": ("value", "displacement", "disp", "los_displacement", "defo", "deformation"),
}
"""Accepted names per role, lower case; the first match in the header's order of aliases wins."""

_EGMS_COLUMNS = ("rmse", "mean_veloc", "accelerati", "seasonalit")
_MAY_REPEAT = (
    "vertical_velocity",
    "east_velocity",
    "track_angle",
    "gnss_velocity",
    "geometry",
    "los_north",
    "los_up",
    "sigma_up",
    "sigma_east",
    ELEVATION,
    *TRACK_COLUMNS,
)
"""Roles of which only the first column counts."""

_UNIT_BEHIND = re.compile(r"(?:[_ ]+[(\[]?|[(\[])(mm|cm|m)[)\]]?$")
PLACE_PAIRS = (("easting", "northing"), ("longitude", "latitude"), ("x", "y"))
"""The first pair that a table has says where its points are."""


@dataclass(frozen=True, kw_only=True)
class Schema:
    """Say where the columns of one table are."""

    names: tuple[str, ...]
    roles: dict[str, int]
    """Column index per role of `ALIASES` and `tracks.COLUMNS`, and of the elevation."""
    date_columns: np.ndarray
    """int64, index of each date column, in the order of the dates."""
    days_T: np.ndarray
    """int64, days since 1970-01-01, strictly increasing; empty for the long format."""
    warnings: tuple[str, ...]
    system: str = ""
    """Of the places, as `EPSG:N`, where the names of their columns say it."""
    unit: str = ""
    """mm, cm or m, where the names of the columns say it."""
    twins: tuple[tuple[int, int], ...] = ()
    """Columns of one name, whose values must not differ."""

    @property
    def of_geometry(self) -> bool:
        """Tell whether only a geometry written as text says where a point is."""
        return "geometry" in self.roles and not any(set(pair) <= self.roles.keys() for pair in PLACE_PAIRS)

    @property
    def long(self) -> bool:
        """Tell whether each row holds one date and one value."""
        return not self.days_T.size

    @property
    def official(self) -> bool:
        """Tell whether the columns are those of EGMS, whose series are in millimetres; shapefiles cut names."""
        lower = [name.lower() for name in self.names]
        return all(any(name.startswith(known) for name in lower) for known in _EGMS_COLUMNS)

    @property
    def place_roles(self) -> tuple[str, str]:
        """Name the two columns that say where a point is."""
        for pair in PLACE_PAIRS:
            if set(pair) <= self.roles.keys():
                return pair
        if "geometry" in self.roles:
            return PLACE_PAIRS[-1]
        raise InputError(say("No pair of coordinate columns was found."))


def understand_header(names: list[str], file: str, *, places_needed: bool = True) -> Schema:
    """Find the roles and the dates among column names.

    Raises:
        InputError: no dates, a date twice, no coordinates, or a needed column twice.
    """
    names = [name.strip().strip('"').strip() for name in names]
    _refuse_forecast(names, file)
    bare, systems = zip(*map(without_system, names)) if names else ((), ())
    roles, twins = _find_roles(list(bare))
    decoded = decode(names)
    columns_by_day = _find_dates(names, decoded, file)
    if not columns_by_day and not ("date" in roles and "value" in roles):
        raise InputError(
            say("{0} has no date columns.", file),
            hint=say(
                "EGMS files name one column per acquisition, such as 20200103; names such as D20200103 "
                "or 2020-01-03, or the columns pid, date, value, are read as well."
            ),
        )
    if places_needed and "geometry" not in roles and not any(set(pair) <= roles.keys() for pair in PLACE_PAIRS):
        others = [name for index, name in enumerate(names) if index not in columns_by_day.values()]
        raise InputError(
            say("{0} has no coordinates; beside dates it has {1}.", file, some(others, most=8, longest=30) or "-"),
            hint=say("Give the columns easting and northing (EPSG:3035), or latitude and longitude."),
        )
    days = sorted(columns_by_day)
    return Schema(
        names=tuple(names),
        roles=roles,
        days_T=np.array(days, np.int64),
        system=next((systems[roles[pair[0]]] for pair in PLACE_PAIRS if set(pair) <= roles.keys()), ""),
        unit=decoded.unit if days else without_unit(names[roles["value"]])[1],
        warnings=_date_warnings(names, list(columns_by_day), file),
        date_columns=np.array([columns_by_day[day] for day in days], np.int64),
        twins=twins,
    )


def _refuse_forecast(names: list[str], file: str) -> None:
    """Raise for a table or layer that a forecast has written: its dates are those ahead, too."""
    if "support" in names and {"velocity_sigma", "velocity_s"} & set(names):  # a shapefile cuts names
        raise InputError(
            say("{0} is a table of a forecast, and a forecast is no measurement.", file),
            hint=say("Give the data that it was made from."),
        )


def without_unit(name: str) -> tuple[str, str]:
    """Split `disp [m]` or `displacement_mm` into name and mm, cm or m; lower case, the unit empty where it has none."""
    name = name.lower()
    match = _UNIT_BEHIND.search(name)
    return (name[: match.start()].rstrip("_ "), match[1]) if match else (name, "")


def _find_roles(names: list[str]) -> tuple[dict[str, int], tuple[tuple[int, int], ...]]:
    """Return the column index of each role of `ALIASES`, and the pairs of columns that share a name."""
    lower = [name.lower() for name in names]
    for index, name in enumerate(lower):  # a unit may stand behind the name of a value or a height
        bare, unit = without_unit(name)
        bare = bare.replace(" ", "_")
        if bare in ALIASES["value"] or (bare in HEIGHTS and unit in ("", "m")):
            lower[index] = bare
    roles, twins = {}, []
    for role, aliases in {**ALIASES, **TRACK_COLUMNS, ELEVATION: HEIGHTS}.items():
        found = next((alias for alias in aliases if alias in lower), None)
        if found is None:
            continue
        roles[role] = lower.index(found)
        if role not in _MAY_REPEAT:
            twins += [(roles[role], other) for other in range(roles[role] + 1, len(lower)) if lower[other] == found]
    if {"latitude", "longitude"} <= roles.keys() and not {"up", "vert", "u"}.isdisjoint(lower):
        for role, name in (("easting", "east"), ("northing", "north")):  # then these are parts of the look vector
            if role in roles and lower[roles[role]] == name:
                del roles[role]
    return roles, tuple(twins)


def _find_dates(names: list[str], decoded: Decoded, file: str) -> dict[int, int]:
    """Return the column index of each day, in the order of the columns."""
    if decoded.unclear:
        read = sum(day is not None for day in decoded.days)
        raise InputError(
            say(
                "{0}: {1:,} of its columns look like dates, but nothing tells how to read them ({2}); {3:,} others are "
                "clear.",
                file,
                len(decoded.unclear),
                some(decoded.unclear[:3], longest=30),
                read,
            ),
            hint=say("Name all of them like 20200103 or 2020-01-03."),
        )
    columns_by_day: dict[int, int] = {}
    for index, (name, day) in enumerate(zip(names, decoded.days, strict=True)):
        if day is None:
            continue
        if day in columns_by_day:
            first = columns_by_day[day]
            raise InputError(
                say(
                    "{0} holds the same date twice: columns {1} ({2}) and {3} ({4}).",
                    file,
                    first + 1,
                    names[first],
                    index + 1,
                    name,
                ),
                hint=say("Remove one of them."),
            )
        columns_by_day[day] = index
    return columns_by_day


def _date_warnings(names: list[str], days: list[int], file: str) -> tuple[str, ...]:
    """Note dates out of order and names of eight digits that are no dates."""
    warnings = []
    if days != sorted(days):
        warnings.append(say("{0}: the date columns were not in order; they were sorted.", file))
    odd = [name for name in names if re.fullmatch(r"\d{8}", name) and parse_day(name) is None]
    if odd:
        shown = ", ".join(odd[:3])
        warnings.append(
            say("{0}: {1} column(s) that look like dates but are none were left out ({2}).", file, len(odd), shown)
        )
    return tuple(warnings)


def orbit_direction(angles: np.ndarray) -> str:
    """Tell ascending from descending by track angles in degrees, whichever turn they are in; empty if unknown."""
    known = angles[np.isfinite(angles)]
    if not known.size:
        return ""
    return "ascending" if np.cos(np.radians(known)).mean() > 0 else "descending"


@dataclass(frozen=True, kw_only=True)
class NameHints:
    """What an official file name says; empty where it says nothing."""

    level: str = ""
    component: str = ""
    track: str = ""
    burst: str = ""
    tile: str = ""
    release: str = ""
    simulated: bool = False


_L2_NAME = re.compile(r"EGMS_(L2[ab])_(\d{3})_(\d{4})_(IW\d)_V[VH](?:_(\d{4}_\d{4})(?:_\d+)?)?", re.IGNORECASE)
_L3_NAME = re.compile(r"EGMS_L3_(E\d{2}N\d{2})_100km_([UE])(?:_(\d{4}_\d{4})(?:_\d+)?)?", re.IGNORECASE)


def _release_without_suffix(rest: str) -> str:
    """Name the first release, whose files end after the burst or component; a browser may add ` (1)`."""
    return "2015_2021" if re.fullmatch(r"(?: ?\(\d+\))?(?:\.\w+)?", rest) else ""


def read_name(name: str) -> NameHints:
    """Take level, component, track, burst, tile and release from an official file name; other names say nothing."""
    simulated = "simulated" in name.lower()
    if match := _L2_NAME.search(name):
        level, track, burst, swath, release = match.groups()
        return NameHints(
            level=level[:2].upper() + level[2].lower(),
            component="los",
            track=track,
            burst=f"{track}_{burst}_{swath.upper()}",
            release=release or _release_without_suffix(name[match.end() :]),
            simulated=simulated,
        )
    if match := _L3_NAME.search(name):
        tile, letter, release = match.groups()
        return NameHints(
            level="L3",
            component="up" if letter.upper() == "U" else "east",
            tile=tile.upper(),
            release=release or _release_without_suffix(name[match.end() :]),
            simulated=simulated,
        )
    stem = name.rsplit(".", 1)[0]
    release = re.search(r"(20\d{2}_20\d{2})", stem) if "egms" in stem.lower() else None
    return NameHints(release=release[1] if release else "", simulated=simulated)
