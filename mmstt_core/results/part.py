# SPDX-License-Identifier: GPL-2.0-or-later
"""Some or all cells of a finished forecast or region as one forecast, numbered as a forecast without tiles does.

A command that looks at a forecast opens it here: an area across the edge of a tile is one area, in the same order and
so with the same draws as in a forecast that was never cut.
"""

# Shapes: N cells of the part, S chosen ones

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..gridding import Box
from ..words import say
from .forecast import Forecast
from .outputs import Output
from .reader import ForecastFolder
from .region_folder import RegionFolder, open_results


class Part(ForecastFolder):
    """Hold which cells of a folder are looked at; arrays are read from the folder when asked for."""

    def __init__(self, whole: ForecastFolder, rows_N: np.ndarray) -> None:
        """Take cells of a folder, by their numbers there."""
        self.whole, self._rows_N = whole, rows_N
        self.folder, self.record, self.stamp, self.crs = whole.folder, whole.record, whole.stamp, whole.crs
        self.dates_H, self.observed_dates_T = whole.dates_H, whole.observed_dates_T
        self.calibrated_H, self.quantile_levels_Q = whole.calibrated_H, whole.quantile_levels_Q
        self.easting_N, self.northing_N = whole.places(rows_N)

    @property
    def names(self) -> set[str]:
        """Return which arrays were written."""
        return self.whole.names

    def map_file(self, output: Output) -> Path:
        """Return where a map lies: that of the whole."""
        return self.whole.map_file(output)

    def verify(self, tick: Callable[[], None] = lambda: None) -> None:
        """Check the folder."""
        self.whole.verify(tick)

    def read(self, name: str, rows: np.ndarray | slice | None = None) -> np.ndarray:
        """Return an array, or chosen rows of it."""
        return self.whole.read(name, self._rows_N if rows is None else self._rows_N[rows])

    def forecast(self, rows: np.ndarray | slice | None = None, *, observed: bool = True) -> Forecast:
        """Return the forecast of chosen cells, or of all, in memory."""
        return self.whole.forecast(self._rows_N if rows is None else self._rows_N[rows], observed=observed)

    def pieces(self, size: int) -> Iterator[np.ndarray | slice]:
        """Yield all rows in pieces, tile after tile; few cells as one piece, in their order."""
        if self.cells <= size:
            yield slice(0, self.cells)
            return
        order_N = np.argsort(self._rows_N, kind="stable")
        for start in range(0, self.cells, size):
            yield order_N[start : start + size]


def open_whole(folder: str | Path, box: Box | None = None) -> ForecastFolder:
    """Open a forecast, or a region as one forecast, or what of either lies in a box.

    Args:
        box: west, south, east, north in metres of the system of the cells; a cell belongs to it by its centre.
    Raises:
        NotAForecast: the folder holds neither, or a damaged one.
        InputError: no cell lies in the box.
    """
    opened = open_results(folder)
    if box is None and not isinstance(opened, RegionFolder):
        return opened
    part = Part(opened, opened.within(box))
    if not part.cells:
        raise InputError(
            say("Nothing of {0} lies in the box.", opened.folder),
            hint=say("Give its edges in metres of {0}, the system of the forecast.", opened.crs),
        )
    return part


def refuse_too_many(opened: ForecastFolder, most: int, doing: str) -> None:
    """Raise where more cells would be held in memory at once than a computer has room for.

    Args:
        doing: what is done with them, as a word that begins a sentence, such as "The netCDF file".
    """
    if opened.cells > most:
        raise InputError(
            say("{0} holds at most {1:,} cells or points at once, and here are {2:,}.", doing, most, opened.cells),
            hint=say("Give a box that holds fewer: --bbox WEST SOUTH EAST NORTH, or in QGIS the extent."),
        )
