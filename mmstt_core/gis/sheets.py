# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a spreadsheet (.xlsx, .ods, .xls) as the text table that it would be when saved as CSV."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal, ogr

from ..errors import InputError
from ..reading.dates import decode
from ..words import say
from .systems import quietly

_KINDS = ("XLSX", "ODS", "XLS")
_ROWS_TO_LOOK_AT = 60
_FEWEST_DATES = 2


def sheet_text(path: Path, name: str) -> bytes:
    """Return the one sheet that holds dates, as UTF-8 CSV.

    Raises:
        InputError: GDAL cannot open it, or no sheet, or more than one, holds a table of series.
    """
    options = [(f"OGR_{kind}_{what}", value) for kind in _KINDS for what, value in _AS_TEXT]
    for option, value in options:
        gdal.SetThreadLocalConfigOption(option, value)
    try:
        with quietly():
            try:
                source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=list(_KINDS))
            except (RuntimeError, UnicodeEncodeError):  # GDAL 4, or a plugin that called UseExceptions()
                source = None
            if source is None:
                raise InputError(
                    say("{0} is a spreadsheet that GDAL cannot open here.", name), hint=say("Save the sheet as CSV.")
                )
            layers = [source.GetLayer(index) for index in range(source.GetLayerCount())]
            dated = [layer for layer in layers if _holds_dates(layer)]
            if len(dated) != 1:
                raise InputError(
                    say(
                        "{0} holds {1} sheets, of which {2} name columns by dates ({3}).",
                        name,
                        len(layers),
                        len(dated),
                        ", ".join(layer.GetName()[:30] for layer in (dated or layers)[:5]),
                    ),
                    hint=say("Save the sheet that you want as CSV."),
                )
            text = io.StringIO()
            writer = csv.writer(text, lineterminator="\n")
            for row in _rows(dated[0]):
                if any(row):
                    writer.writerow(row)
            return text.getvalue().encode()
    finally:
        for option, _ in options:
            gdal.SetThreadLocalConfigOption(option, None)


_AS_TEXT = (("HEADERS", "DISABLE"), ("FIELD_TYPES", "STRING"))


def _holds_dates(layer: ogr.Layer) -> bool:
    rows = itertools.islice(_rows(layer), _ROWS_TO_LOOK_AT)
    return any(sum(day is not None for day in decode(row).days) >= _FEWEST_DATES for row in rows)


def _rows(layer: ogr.Layer) -> Iterator[list[str]]:
    """Yield the cells of each row as text on one line."""
    layer.ResetReading()
    for feature in iter(layer.GetNextFeature, None):
        cells = (feature.GetFieldAsString(column) for column in range(feature.GetFieldCount()))
        yield [" ".join(cell.split()) for cell in cells]
