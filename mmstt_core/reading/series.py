# SPDX-License-Identifier: GPL-2.0-or-later
"""What every format's reader ends with: a cube of one source; and samples given as numbers instead of text."""

# Shapes: N points, B points of a block, T epochs

from __future__ import annotations

import numpy as np

from ..cube import DisplacementCube, SourceFile
from ..errors import InputError
from ..stated import Recognised
from ..words import Said, say
from .columns import Schema
from .evidence import has_egms_columns
from .heights import ROLE as ELEVATION
from .heights import sensible
from .places import Selection
from .samples import Samples

SIGHT = ("los_east", "los_north", "los_up")
"""Roles of the columns that tell the direction of sight."""
Found = tuple[DisplacementCube, frozenset[str]]
"""A cube of one source, its level and component still to be told, and the roles of `columns.ALIASES` that it has."""


def found(
    name: str,
    schema: Schema,
    selection: Selection,
    *,
    easting_N: np.ndarray,
    northing_N: np.ndarray,
    crs: str,
    values_NT: np.ndarray,
    point_id_N: np.ndarray | None,
    warnings: tuple[str, ...],
    recognised: tuple[Recognised, ...],
    direction: str = "",
    days_T: np.ndarray | None = None,
    elevation_N: np.ndarray | None = None,
    sight: dict[str, np.ndarray] | None = None,
) -> Found:
    """Keep the points that have a place inside the selection.

    Args:
        easting_N, northing_N: m, in the system `crs`; NaN where unknown.
        recognised: unit and system, and why.
        days_T: where the schema of the table does not say.
        elevation_N: as the file gives it, m; NaN where it gives none.
        sight: columns of the direction of sight by their roles (`SIGHT`), as far as the file has them.
    """
    known_N = np.isfinite(easting_N) & np.isfinite(northing_N)
    if not known_N.all():
        warnings += (f"{name}: {int((~known_N).sum()):,} row(s) without coordinates were left out.",)
    keep_N = known_N & selection.mask(easting_N, northing_N)
    keep = slice(None) if keep_N.all() else keep_N
    height_N = None if elevation_N is None else sensible(elevation_N)
    column = "" if height_N is None or ELEVATION not in schema.roles else schema.names[schema.roles[ELEVATION]]
    source = SourceFile(
        name=name, sha256="", level="other", direction=direction, recognised=recognised, elevation=column
    )
    cube = DisplacementCube(
        easting_N=easting_N[keep],
        northing_N=northing_N[keep],
        crs=crs,
        days_T=schema.days_T if days_T is None else days_T,
        values_NT=values_NT[keep],
        point_id_N=None if point_id_N is None else point_id_N[keep],
        component="los",
        sight_N3=_direction_of_sight(sight or {}, keep),
        priors={} if height_N is None else {ELEVATION: height_N[keep]},
        sources=(source,),
        warnings=schema.warnings + warnings,
    )
    return cube, frozenset(schema.roles) | ({"egms"} if has_egms_columns(schema.names) else set())


def _direction_of_sight(columns: dict[str, np.ndarray], keep: np.ndarray | slice) -> np.ndarray | None:
    """Return unit vectors of the points that are kept; None where east or up is not told."""
    if not {"los_east", "los_up"} <= columns.keys():
        return None
    east_N, up_N = columns["los_east"], columns["los_up"]
    north_N = columns.get("los_north", np.full(east_N.shape, np.nan))
    return np.column_stack([east_N, north_N, up_N])[keep].astype(np.float32)


def refuse_two_directions(name: str, angles_N: np.ndarray) -> None:
    """Raise when rows of ascending and of descending orbits, told by track angles in degrees, lie in one table."""
    north_N = np.cos(np.radians(angles_N[np.isfinite(angles_N)]))
    if (north_N > 0.5).any() and (north_N < -0.5).any():
        raise InputError(
            say("{0} holds rows of ascending and of descending orbits.", name),
            hint=say("Save the rows of each track as a file of its own, and forecast each by itself."),
        )


class NumberReader(Samples):
    """Convert blocks of series given as numbers."""

    def __init__(self, name: str, unit: str | None = None, why: Said | None = None) -> None:
        super().__init__(name, unit, why)
        self._rows = 0

    def convert(self, values_BT: np.ndarray) -> np.ndarray:
        """Return samples in the unit of the file.

        Raises:
            InputError: a value is infinite.
        """
        values_BT = values_BT.astype(np.float64)
        if np.isinf(values_BT).any():
            row, epoch = np.argwhere(np.isinf(values_BT))[0]
            raise InputError(
                say(
                    "{0}, row {1}, epoch {2}: infinity is not a displacement.",
                    self.name,
                    self._rows + row + 1,
                    epoch + 1,
                ),
                hint=say("Correct it."),
            )
        self._rows += len(values_BT)
        self.empty += int(np.isnan(values_BT).sum())
        return self.without_marks(self._held(values_BT))
