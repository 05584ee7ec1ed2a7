# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the points are: accepted pairs of coordinates become metres of the cells' system; others are refused."""

# Shapes: R rows of a block, N points

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .. import gis
from ..cube import DEGREES, LAEA, TILE_M
from ..errors import InputError
from ..stated import Recognised, you_said
from ..words import Said, mark, say
from .egms_grid import on_grid, pid_contradicts, pid_names_cell
from .evidence import judge
from .laea import to_laea
from .land import at_sea, looks_exchanged
from .rings import inside_ring

EASTING_RANGE = (800_000.0, 7_700_000.0)
NORTHING_RANGE = (800_000.0, 6_900_000.0)
"""EPSG:3035 m: from the Azores to the Caucasus, from the Canary Islands to Svalbard."""
_LAEA_LONGITUDE, _LAEA_LATITUDE = (-35.58, 44.83), (24.6, 84.73)
"""Area of use of EPSG:3035, degrees, as the EPSG registry states it."""
_LAEA_REACH = (-200_000.0, 8_500_000.0)
"""EPSG:3035 m: nothing of its area of use has an easting or northing beyond these."""
_UTM_EXTENT_M, _UTM_SIDE_M = 1_500_000.0, 1_000_000.0
"""The largest extent of an area, and the farthest from the middle of its zone, where lengths are 1 % wrong."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Keep the points in a box and inside a polygon, metres of the cells' system; None keeps all."""

    bbox: tuple[float, float, float, float] | None = None
    area: tuple[tuple[float, float], ...] | None = None

    def mask(self, easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
        """Return True where a point is kept; the edges of the box belong to it."""
        keep_N = np.ones(easting_N.shape, bool)
        if self.bbox is not None:
            west, south, east, north = self.bbox
            keep_N = (easting_N >= west) & (easting_N <= east) & (northing_N >= south) & (northing_N <= north)
        if self.area is not None:
            candidates = np.flatnonzero(keep_N)
            keep_N[candidates] = inside_ring(easting_N[candidates], northing_N[candidates], self.area)
        return keep_N

    @property
    def everything(self) -> bool:
        """Tell whether nothing is left out."""
        return self.bbox is None and self.area is None


def cells_system(longitude_N: np.ndarray, latitude_N: np.ndarray) -> str:
    """Name the system that cells live in: EPSG:3035 inside its area of use, elsewhere the UTM zone of the centre.

    Places on both sides of the 180th meridian lie side by side, not around the Earth.

    Raises:
        InputError: no place is known.
    """
    if not np.isfinite(longitude_N).any():
        raise InputError(
            say("No place of the data has a longitude and a latitude."), hint=say("Check their coordinate system.")
        )
    if np.nanmax(longitude_N) - np.nanmin(longitude_N) > 180:
        longitude_N = np.mod(longitude_N, 360.0)
    longitude, latitude = ((np.nanmin(values) + np.nanmax(values)) / 2 for values in (longitude_N, latitude_N))
    longitude = (longitude + 180) % 360 - 180
    if _within(longitude, _LAEA_LONGITUDE) and _within(latitude, _LAEA_LATITUDE):
        return LAEA
    zone = int((longitude + 180) // 6) % 60 + 1
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"


def one_system_holds(crs: str, bounds: tuple[float, float, float, float]) -> bool:
    """Tell whether lengths are right in all of an area: metres of a projected system go wrong far from its middle.

    Args:
        bounds: west, south, east, north of all points, in metres of `crs`.
    """
    west, south, east, north = bounds
    if crs == LAEA:
        return _LAEA_REACH[0] <= min(west, south) and max(east, north) <= _LAEA_REACH[1]
    return max(east - west, north - south) <= _UTM_EXTENT_M and max(abs(west - 5e5), abs(east - 5e5)) <= _UTM_SIDE_M


class PlaceReader:
    """Convert coordinates block by block."""

    def __init__(self, file: str, pair: tuple[str, str], tile: str = "", *, stated: str | None = None) -> None:
        self.file = file
        self._stated = self._said = stated
        self._why: Recognised | None = None
        self.warnings: list[str] = []
        self.degrees = None if pair == ("x", "y") else pair == ("longitude", "latitude")
        if stated == LAEA and pair != ("longitude", "latitude"):  # no place need move, so no GDAL either
            self._stated, self._why = None, you_said("crs", LAEA)
            self.degrees = False
        self._names = pair
        self._tile = tile
        self._first = True
        self._far = False
        """Degrees outside EPSG:3035's area of use: they stay degrees until `finish`, which sees the centre of all."""

    def convert(self, x_R: np.ndarray, y_R: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return easting and northing, or degrees that `finish` will convert; NaN stays NaN.

        Raises:
            InputError: coordinates that no system explains, exchanged, or not where the tile name says.
        """
        known = np.isfinite(x_R) & np.isfinite(y_R)
        x, y = x_R[known], y_R[known]
        if not x.size or self._stated:
            return x_R, y_R
        if self.degrees is None:
            self.degrees = bool((np.abs(x) <= 180).all() and (np.abs(y) <= 90).all())
        if self.degrees:
            if ((x > 180) & (x <= 360)).any() and (x >= 0).all():  # counted eastwards all round, as geodesists do
                x, x_R = (np.where(values > 180, values - 360, values) for values in (x, x_R))
            self._check_degrees(x, y)
            return (x_R, y_R) if self._far else to_laea(y_R, x_R)
        self._check_metres(x, y)
        return x_R, y_R

    def finish(self, easting_N: np.ndarray, northing_N: np.ndarray) -> tuple[np.ndarray, np.ndarray, str]:
        """Return easting, northing and their system, from all that `convert` gave.

        Raises:
            InputError: the places lie outside Europe, and GDAL is needed but absent.
        """
        if self._stated and easting_N.size:
            systems = gis.room("systems", f"Placing {self.file} by {self._stated}")
            known = np.isfinite(easting_N) & np.isfinite(northing_N)
            degrees = (np.abs(easting_N[known]) <= 180).all() and (np.abs(northing_N[known]) <= 90).all()
            if degrees and systems.system(self._stated).IsProjected():
                raise InputError(
                    say("{0}: its places are degrees, but {1} is in metres.", self.file, self._stated),
                    hint=say("State a system in degrees, such as EPSG:4326, or leave it as recognised."),
                    asks=("crs",),
                )
            return systems.to_cells_system(easting_N, northing_N, self._stated)
        if not self._far or not easting_N.size:
            return easting_N, northing_N, LAEA
        systems = gis.room("systems", f"Placing {self.file}, which lies outside Europe,")
        return systems.to_cells_system(easting_N, northing_N, DEGREES)

    def named(self, crs: str) -> None:
        """Learn the system that the columns' names say; what the user states counts more."""
        self.replaced(crs)
        if crs and crs != LAEA and not self._said:
            self._stated = crs
            self._why = Recognised(fact="crs", value=crs, why=say("the names of the columns say so"))

    def replaced(self, crs: str) -> None:
        """Say it where the user states another system than the source itself does."""
        if crs and self._said and crs != self._said:
            self.warnings.append(stated_instead(self.file, crs, self._said))

    def judge(self, x_R: np.ndarray, y_R: np.ndarray, ids: list[bytes] | None = None, **evidence: bool) -> None:
        """Decide once whether metres are those of EPSG:3035; see `evidence.judge`.

        Raises:
            InputError: nothing says the system, or the ids prove that the columns are exchanged.
        """
        known = np.isfinite(x_R) & np.isfinite(y_R)
        x, y = x_R[known], y_R[known]
        degrees = self.degrees or (self._names == ("x", "y") and (np.abs(x) <= 180).all() and (np.abs(y) <= 90).all())
        if self._stated or self._why or degrees or not x.size or (np.abs(x) <= 180).all():
            return
        rows = np.flatnonzero(known)
        agree = any(pid_names_cell(ids[row], x_R[row], y_R[row]) for row in rows) if ids else False
        if not agree and ids and any(pid_contradicts(ids[row], x_R[row], y_R[row]) for row in rows):
            raise InputError(
                say(
                    "{0}: the easting and northing columns are exchanged; the pid names the cell at easting {1:.10g}, "
                    "northing {2:.10g}.",
                    self.file,
                    float(y[0]),
                    float(x[0]),
                ),
                hint=say("Rename the two columns."),
            )
        self._why, warning = judge(
            self.file, self._names, x, y, ids_agree=agree, gridded=on_grid(x, y) and not at_sea(x, y), **evidence
        )
        self.warnings += [warning] if warning else []

    @property
    def settled(self) -> bool:
        """Tell whether `convert` gives metres of the cells' system at once, so that a selection applies."""
        return not self._far and not self._stated

    def recognised(self) -> Recognised:
        """Say which system the places were given in, and why; after `convert`."""
        if self._why is not None:
            return self._why
        if self._stated:
            return you_said("crs", self._stated)
        if self.degrees:
            return Recognised(fact="crs", value=DEGREES, why=say("the columns hold longitude and latitude"))
        return Recognised(fact="crs", value=LAEA, why=say("the names of the columns say so"))

    def _check_degrees(self, longitude: np.ndarray, latitude: np.ndarray) -> None:
        inside = _within(latitude, (-90, 90)) & _within(longitude, (-180, 180))
        if not inside.all():
            worst = int(np.argmin(inside))
            raise InputError(
                say(
                    "{0}: latitude {1:.10g}, longitude {2:.10g} is no place on Earth.",
                    self.file,
                    latitude[worst],
                    longitude[worst],
                ),
                hint=say("Expected latitude -90 to 90, longitude -180 to 180 degrees."),
            )
        if not self._first:
            return
        self._first = False
        self._far = cells_system(longitude, latitude) != LAEA
        if looks_exchanged(*to_laea(latitude, longitude), *to_laea(longitude, latitude)):
            raise InputError(
                say(
                    "{0}: the latitude and longitude columns seem to be exchanged (latitude {1:.10g}, "
                    "longitude {2:.10g}).",
                    self.file,
                    latitude[0],
                    longitude[0],
                ),
                hint=say("Rename the two columns; if the place is right, state the system of the data, EPSG:4326."),
                asks=("crs",),
            )

    def _check_metres(self, easting: np.ndarray, northing: np.ndarray) -> None:
        if self._tile:
            self._check_tile(easting, northing)
        inside = _within(easting, EASTING_RANGE) & _within(northing, NORTHING_RANGE)
        if self._first:
            self._first = False
            sample = slice(None, 1000)
            if looks_exchanged(easting[sample], northing[sample]):
                pattern = mark("{0}: easting {1:.10g}, northing {2:.10g} lies on no land of Europe in EPSG:3035.")
                hint = say("State the system of the data, or look whether two columns are exchanged.")
                raise InputError(say(pattern, self.file, easting[0], northing[0]), hint=hint, asks=("crs",))
        if not inside.all():
            worst = int(np.argmin(inside))
            found = f"{self._names[0]} {easting[worst]:.10g}, {self._names[1]} {northing[worst]:.10g}"
            if abs(easting[worst]) <= 180 and abs(northing[worst]) <= 90:
                raise InputError(
                    say("{0}: {1} looks like degrees.", self.file, found),
                    hint=say("Name the columns longitude and latitude."),
                )
            raise InputError(
                say("{0}: {1} lies outside Europe in EPSG:3035.", self.file, found),
                hint=say(
                    "If the coordinates are in another system, give the columns longitude and latitude "
                    "instead, or a layer that knows its system."
                ),
            )

    def _check_tile(self, easting: np.ndarray, northing: np.ndarray) -> None:
        """Compare with the tile that the file name states, such as E45N17."""
        west, south = int(self._tile[1:3]) * TILE_M, int(self._tile[4:6]) * TILE_M

        def within(x: np.ndarray, y: np.ndarray) -> np.ndarray:
            return _within(x, (west, west + TILE_M)) & _within(y, (south, south + TILE_M))

        inside = within(easting, northing)
        if inside.all():
            return
        if within(northing, easting).all():
            raise self._exchanged(easting[0], northing[0])
        worst = int(np.argmin(inside))
        raise InputError(
            say(
                "{0}: its name says tile {1}, but a cell lies at easting {2:.10g}, northing {3:.10g}.",
                self.file,
                self._tile,
                easting[worst],
                northing[worst],
            ),
            hint=say("Give the file its official name, or one without a tile."),
        )

    def _exchanged(self, easting: float, northing: float) -> InputError:
        return InputError(
            say(
                "{0}: the easting and northing columns are exchanged (easting {1:.10g}, northing {2:.10g}).",
                self.file,
                easting,
                northing,
            ),
            hint=say("Rename the two columns."),
        )

    def compare(
        self, easting_R: np.ndarray, northing_R: np.ndarray, latitude_R: np.ndarray, longitude_R: np.ndarray
    ) -> None:
        """Refuse metres, in the system that is stated or named, that contradict the degrees beside by more than 2 km.

        Raises:
            InputError: they do; the system, or the order of the columns, is another.
        """
        east_R, north_R = to_laea(latitude_R, longitude_R)
        x_R, y_R = easting_R, northing_R
        if self._stated:
            systems = gis.room("systems", f"Placing {self.file} by {self._stated}")
            there_R, up_R = systems.transform(x_R, y_R, self._stated, DEGREES)
            x_R, y_R = to_laea(up_R, there_R)
        apart_R = np.hypot(x_R - east_R, y_R - north_R)
        if np.isfinite(apart_R).any() and np.nanmedian(apart_R) <= 2000:
            return
        if not self._stated and np.nanmedian(np.hypot(y_R - east_R, x_R - north_R)) <= 2000:
            raise self._exchanged(easting_R[0], northing_R[0])
        values = [float(column_R[0]) for column_R in (easting_R, northing_R, latitude_R, longitude_R)]
        raise InputError(
            say(
                "{0}: easting {1:.10g}, northing {2:.10g} of {5} is not where latitude {3:.10g}, longitude {4:.10g} "
                "lies.",
                self.file,
                *values,
                self._stated or LAEA,
            ),
            hint=say("State the system of easting and northing, or remove the pair that is wrong."),
            asks=("crs",),
        )


def stated_instead(file: str, own: str, stated: str) -> Said:
    """Say that what the user states takes the place of what a source says of itself."""
    return say("{0}: it says that its system is {1}; {2}, as you stated, is used instead.", file, own, stated)


def _within(values: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    return (values >= limits[0]) & (values <= limits[1])
