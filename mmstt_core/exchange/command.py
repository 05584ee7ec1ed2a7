# SPDX-License-Identifier: GPL-2.0-or-later
"""The command `export`: a finished forecast in the formats of other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .. import __version__
from ..errors import InputError
from ..gis import available, room
from ..options import ExportRequest
from ..progress import Progress
from ..results.arrays import write_json
from ..results.folder import filled_at_once
from ..results.part import Part, open_whole, refuse_too_many
from ..results.reader import ForecastFolder
from ..results.signs import SIGNS
from ..spreadsheets import warn_of_formulas
from ..words import about_rows, say, told_warnings
from . import formats as of
from .tables import Columns, counted_from, interval_of, layers_of, series_columns, write_rows

STAGE = "Writing"
MOST_CELLS = 500_000
"""Of a cube or of grids, whose cells are all in memory at once, some 5 kB each."""
MOST_FIELDS = 1900
"""Of a layer; SQLite holds 2000 columns, a Shapefile somewhat more."""
SHAPE_NUMBER = "Real(9.2)"


def run_export(request: ExportRequest, progress: Progress | None = None) -> tuple[list[Path], dict]:
    """Write what is asked for, whole or not at all: folders of grids appear last, when all else is ready.

    Returns:
        The files, and what `export.json` tells.
    Raises:
        InputError: the folder holds no forecast or a damaged one, or what is asked for needs GDAL.
        OutputError: the folder cannot be written, or holds others' files of the same names.
        Cancelled: `progress` was asked to stop.
    """
    progress = progress or Progress()
    folder = open_whole(request.folder, request.bbox)
    folder.verify(lambda: progress.step(STAGE, 0.0, folder.folder.name))
    wanted = _possible(request.formats, folder, progress)
    if isinstance(folder, Part):
        for one in (of.NETCDF, of.GRIDS):
            if one in wanted:
                refuse_too_many(folder, MOST_CELLS, say("The format {0}", one))
    out = Path(request.out or folder.folder / of.INSIDE)
    planned = (of.RECORD, *(name for one in wanted for name in of.OF_FORMAT.get(one, ())))
    grids: list[str] = []
    with filled_at_once(out, of.OWN, planned) as inside:
        facts = _write(folder, inside, wanted, progress)
        names = [of.RECORD, *sorted(path.name for path in inside.iterdir())]
        if of.GRIDS in wanted:
            from .grids import write_grids

            grids = write_grids(folder, out if out.is_dir() else inside, progress)
        record = _record(folder, wanted, names, grids, facts, progress)
        write_json(record, inside / of.RECORD)
    if of.GRIDS not in wanted:
        of.remove_grids(out)
    return [out / name for name in [*names, *grids]], record


def _possible(formats: tuple[str, ...], folder: ForecastFolder, progress: Progress) -> tuple[str, ...]:
    """Return the formats that this forecast and this Python allow; say which are left out, and why.

    Raises:
        InputError: none is.
    """
    held = dict.fromkeys(formats)
    if not available() and set(held) != {of.CSV}:
        room("points", say("Writing anything but a table"))  # raises
    if folder.of_points and of.GRIDS in held:
        progress.warn(say("Points lie on no grid, so there are no grids by date."))
        held.pop(of.GRIDS)
    fields = folder.observed_dates_T.size + folder.dates_H.size
    for one in (of.INSAR_EXPLORER, of.PS_TIME_SERIES):
        if one in held and fields > MOST_FIELDS:
            progress.warn(say("{0} dates are more than a layer can have fields, so there are no layers.", fields))
            held.pop(one)
    if not held:
        raise InputError(say("Nothing of what is asked for can be written."), hint=say("Choose the table, or netCDF."))
    return tuple(held)


def _write(folder: ForecastFolder, inside: Path, wanted: tuple[str, ...], progress: Progress) -> dict:
    """Write the files of all formats but the grids; return what the record tells of them."""
    facts: dict = {}

    def tick(begin: float, length: float, name: str) -> Callable[[float], None]:
        return lambda part: progress.step(STAGE, begin + length * part, name)

    if of.CSV in wanted:
        if folder.of_points:
            warn_of_formulas(folder.read("point_id").tolist(), progress)
        columns = series_columns(folder)
        write_rows(folder, inside / of.TABLE, columns, degrees=True, tick=tick(0.0, 0.2, of.TABLE))
        (inside / of.TABLE).with_suffix(".csvt").unlink()
        if not available():
            progress.warn(say("This Python lacks GDAL, so the table has no longitude and latitude."))
    if of.NETCDF in wanted:
        from .cube import write_cube

        facts["netcdf"] = write_cube(folder, inside / of.CUBE, tick(0.2, 0.2, of.CUBE))
    if of.INSAR_EXPLORER in wanted:
        held = layers_of(folder)
        _layers(folder, inside, held, inside / of.LAYERS, "GPKG", tick(0.4, 0.2, of.LAYERS))
    if of.PS_TIME_SERIES in wanted:
        held = layers_of(folder)
        for number, (name, file) in enumerate(of.SHAPES.items()):
            one = {Path(file).stem: held[name]}
            lacking = _layers(
                folder, inside, one, inside / file, "ESRI Shapefile", tick(0.6 + 0.05 * number, 0.05, file)
            )
        if lacking:
            progress.warn(
                say(
                    "{0} points lack a date, and PS Time Series Viewer cannot show these (it needs every one).", lacking
                )
            )
    return facts


def _layers(
    folder: ForecastFolder,
    inside: Path,
    layers: dict[str, list[Columns]],
    path: Path,
    driver: str,
    tick: Callable[[float], None],
) -> int:
    """Write layers of points by way of tables; return how many rows of the last one lack a value."""
    shapes = driver != "GPKG"
    tables, lacking = [], 0
    for number, (name, columns) in enumerate(layers.items()):
        table = inside / f"{name}.table.csv"
        begin = number / (2 * len(layers))
        real = SHAPE_NUMBER if shapes else "Real"
        lacking = write_rows(
            folder,
            table,
            columns,
            degrees=False,
            tick=lambda part, begin=begin: tick(begin + part / (2 * len(layers))),  # type: ignore[misc]
            real=real,
        )
        tables.append((table, name, _about(folder, name)))
    write = room("points", "Writing layers").write_point_layers
    write(tables, path, crs=folder.crs, driver=driver, tick=lambda part: tick(0.5 + 0.5 * part))
    for table, _, _ in tables:
        table.unlink()
        table.with_suffix(".csvt").unlink()
    return lacking


def _about(folder: ForecastFolder, layer: str) -> str:
    """Say what a layer holds, for its own metadata."""
    held = {
        of.MEASURED: "measured displacement",
        of.AHEAD: f"measured displacement up to {folder.issue_date}, after that the median of the forecast",
        of.LOWER: f"lower end of the forecast's 90 % interval of {interval_of(folder)}",
        of.UPPER: f"upper end of the forecast's 90 % interval of {interval_of(folder)}",
    }
    sign, attribution = SIGNS[folder.component], str(folder.record.get("attribution", ""))
    told = next((words for name, words in held.items() if layer.endswith(name)), "")
    return f"Fields DYYYYMMDD: {told}, mm{counted_from(folder.record)}, {sign}; velocity in mm/yr. {attribution}"


def _record(
    folder: ForecastFolder, wanted: tuple[str, ...], names: list[str], grids: list[str], facts: dict, progress: Progress
) -> dict:
    return {
        "software": f"MM-STT {__version__}",
        "files": names,
        "grids": grids,
        "formats": list(wanted),
        "issue_date": str(folder.issue_date),
        "component": folder.component,
        "crs": folder.crs,
        "points": folder.of_points,
        "cells": int(folder.easting_N.size),
        "measured_dates": int(folder.observed_dates_T.size),
        "forecast_dates": int(folder.dates_H.size),
        "values": f"mm on the level of the measured series{counted_from(folder.record)}; minus issue_level they count "
        "from the issue date",
        "interval": f"90 % of {interval_of(folder)}"
        + ("; single measurements scatter more" if "ground" in folder.names else ""),
        **facts,
        **told_warnings(progress.warnings),
        "attribution": str(folder.record.get("attribution", "")),
    }


def lines_of(record: dict) -> list[str]:
    """Return what a person is told at the end."""
    counts = (record["cells"], record["measured_dates"], record["forecast_dates"], record["issue_date"])
    with about_rows(bool(record.get("points"))):
        return [say("{0} cells, {1} measured dates, {2} dates ahead of {3}.", *counts)]
