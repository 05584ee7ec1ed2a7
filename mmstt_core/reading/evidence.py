# SPDX-License-Identifier: GPL-2.0-or-later
"""In which coordinate system a table's metres are: what its names, ids and other columns prove, or the question."""

# Shapes: R rows of a block

from __future__ import annotations

import re

import numpy as np

from .. import gis
from ..cube import LAEA
from ..errors import InputError
from ..stated import Recognised
from ..words import say

_EPSG = re.compile(r"[ _]*[(\[]?\s*epsg[:_ ]?(\d{4,6})\s*[)\]]?$")
_UTM = re.compile(r"[ _]*[(\[]?\s*utm[ _]?(\d{1,2})(n|s)?\s*[)\]]?$")
_LAEA_NAMES = ("e_3035", "x_3035", "x_laea", "n_3035", "y_3035", "y_laea")
_EGMS_NAMES = {"mean_veloc", "accelerati", "seasonalit"}
"""Beginnings, as shapefiles keep them, of columns that only EGMS has together."""


def without_system(name: str) -> tuple[str, str]:
    """Split `Easting (EPSG:25832)` or `x_utm33` into the column's name and its system; lower case."""
    name = name.lower()
    if name in _LAEA_NAMES:
        return name, LAEA
    if match := _EPSG.search(name):
        return name[: match.start()].strip(), f"EPSG:{match[1]}"
    match = _UTM.search(name)
    if match and 1 <= int(match[1]) <= 60:
        return name[: match.start()].strip(), f"EPSG:{(32700 if match[2] == 's' else 32600) + int(match[1])}"
    return name, ""


def has_egms_columns(names: tuple[str, ...]) -> bool:
    """Tell whether a header is that of EGMS, whatever else it has."""
    return {name.lower()[:10] for name in names} >= _EGMS_NAMES


def judge(
    name: str,
    pair: tuple[str, str],
    x_R: np.ndarray,
    y_R: np.ndarray,
    *,
    official: bool,
    egms_columns: bool,
    beside: bool,
    ids_agree: bool,
    gridded: bool,
) -> tuple[Recognised, str]:
    """Return why metres are those of EPSG:3035, and a warning where that is a guess.

    Args:
        pair: roles of the two columns.
        official: the file has an official name or description.
        egms_columns: see `has_egms_columns`.
        beside: degrees in the same rows agree.
        ids_agree: an id encodes the very cell.
        gridded: all points are centres of the 100 m grid.
    Raises:
        InputError: nothing says the system.
    """
    reasons = (
        (official, say("the name or the description of the file is that of EGMS")),
        (beside, say("the degrees in the same rows agree")),
        (ids_agree, say("the ids name these cells")),
        (egms_columns, say("the columns are those of EGMS")),
    )
    for holds, why in reasons:
        if holds:
            return Recognised(fact="crs", value=LAEA, why=why), ""
    if gridded and pair == ("easting", "northing"):
        why = say("all points are centres of its 100 m grid")
        told = say(
            "{0}: its coordinates are taken for EPSG:3035, since {1}; state the system if it is another.", name, why
        )
        return Recognised(fact="crs", value=LAEA, why=why), told
    if pair == ("easting", "northing") and laea_alone(x_R, y_R):
        why = say("of the common systems of Europe only this one has such numbers")
        told = say(
            "{0}: its coordinates are taken for EPSG:3035, since {1}; state the system if it is another.", name, why
        )
        return Recognised(fact="crs", value=LAEA, why=why), told
    where = say("{0} {1:.10g}, {2} {3:.10g}", pair[0], float(x_R[0]), pair[1], float(y_R[0]))
    possible = candidates(float(np.median(x_R)), float(np.median(y_R)))
    hint = say("State the system of the data, such as EPSG:32632, or give longitude and latitude.")
    if possible:
        hint = say("State the system of the data; it could be {0}.", ", ".join(possible))
    raise InputError(
        say("{0} does not say in which coordinate system its places are ({1}).", name, where), hint=hint, asks=("crs",)
    )


def laea_alone(x_R: np.ndarray, y_R: np.ndarray) -> bool:
    """Tell whether places in metres can only be those of EPSG:3035, of all systems that Europe's data come in.

    West of 5,000 km and south of 3,100 km Web Mercator lies in Africa and the national grids begin further north or
    hold smaller eastings; what is further east is no national grid up to 5,200 km.
    """
    inside_R = (x_R > 2.5e6) & (x_R < 7.4e6) & (y_R > 1.2e6) & (y_R < 5.2e6)
    return bool((inside_R & ((y_R < 3.1e6) | (x_R > 5.1e6)))[np.isfinite(x_R) & np.isfinite(y_R)].all())


def candidates(x: float, y: float) -> list[str]:
    """Name known systems in whose area of use a place would lie: information, not advice."""
    if not gis.available():
        return []
    return gis.room("systems", "Placing data").possible_systems(x, y)
