# SPDX-License-Identifier: GPL-2.0-or-later
"""Put cells on a raster: rows, columns and the corner that aligns them to multiples of the cell size."""

# Shapes: N cells

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import OutputError
from ..gridding import column_and_row
from ..words import say


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Know where each cell lies on a north-up raster, in the system of the cells."""

    west: float
    """m, left edge of the first column."""
    north: float
    """m, upper edge of the first row."""
    cell_size: float
    """m."""
    columns: int
    rows: int
    column_N: np.ndarray
    """int64, 0 at the west edge."""
    row_N: np.ndarray
    """int64, 0 at the north edge."""

    @property
    def pixels(self) -> int:
        """Count the pixels, empty ones included."""
        return self.columns * self.rows


def lay_out(easting_N: np.ndarray, northing_N: np.ndarray, cell_size: float) -> Grid:
    """Find the smallest grid, aligned to multiples of `cell_size`, that holds every cell.

    Args:
        easting_N, northing_N: cell centres, m.
        cell_size: m, above 0.
    Raises:
        OutputError: there is no cell, or two cells share a pixel.
    """
    if easting_N.size == 0:
        raise OutputError(say("There is no cell to draw."), hint=say("Choose an area that holds data."))
    column_N, line_N = column_and_row(easting_N, northing_N, cell_size)
    first_column, last_line = int(column_N.min()), int(line_N.max())
    columns = int(column_N.max()) - first_column + 1
    rows = last_line - int(line_N.min()) + 1
    column_N -= first_column
    row_N = last_line - line_N
    if np.unique(row_N * columns + column_N).size != column_N.size:
        raise OutputError(
            say("Two cells fall into one {0:g} m pixel, so no raster can hold both.", cell_size),
            hint=say("Choose a smaller cell size, or leave rasters out."),
        )
    return Grid(
        west=first_column * cell_size,
        north=(last_line + 1) * cell_size,
        cell_size=cell_size,
        columns=columns,
        rows=rows,
        column_N=column_N,
        row_N=row_N,
    )
