# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole of a region: mosaics of its tiles' rasters, an index, a record and a page."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..errors import MmsttError
from ..gis import available, room
from ..options.region import RegionRequest
from ..progress import Progress
from ..results.arrays import write_json
from ..results.beside import AREAS, ASSETS
from ..results.folder import Own, filled_at_once
from ..results.layer import Layer
from ..results.outputs import LAW_BAND, OUTPUTS
from ..results.region_folder import REGION, TILES
from ..words import from_json, say, to_json, told_warnings
from .answers import REFUSED
from .page import page
from .tiling import Tile
from .workers import Call

RECORD, INDEX, PAGE = REGION, "tiles.gpkg", "region.md"
_MOSAICS = tuple(f"{output.name}.vrt" for output in OUTPUTS)
_NAMES = (RECORD, INDEX, PAGE, *_MOSAICS, *(f"{name}.ovr" for name in _MOSAICS))
OWN = Own(record=RECORD, names=_NAMES, beside=(AREAS, ASSETS))
"""A region, among the files of a folder; its tiles are forecasts in folders of their own."""
_WITHOUT = dataclasses.replace(OWN, beside=())
"""The same, where what was made from it still holds."""
PLANNED = _NAMES
STAGE = "Putting together"
Answers = Callable[[str, list[Call]], Iterator[tuple[str, dict[str, Any]]]]

FIELDS = (
    ("tile", "text", "Tile"),
    ("status", "text", "done, kept from an earlier run, or failed"),
    ("cells", "whole", "Cells"),
    ("seconds", "real", "Time, s"),
    ("cpu_s", "real", "Time of the processor, s"),
    ("peak_mb", "real", "Most memory of the worker so far, MB"),
    ("held_90", "real", "Share of the tile's own past inside 90 % intervals of the ground"),
    ("samples", "whole", "Forecasts behind that share"),
    ("warnings", "text", "Warnings"),
    ("why", "text", "Why it failed"),
    ("folder", "text", "Folder of its forecast"),
)
HELD_LEAST, HELD_MOST = 0.8, 0.97
"""Outside of these the intervals do not suit a tile, though they suit the region."""


def put_together(
    request: RegionRequest, out: Path, told: dict[str, Any], progress: Progress, answers: Answers | None = None
) -> dict[str, Any]:
    """Write mosaics, index, page and record over the tiles that are there; return the record.

    Args:
        answers: has pieces of work done, as `Workers.answers`; this process does them where it is None.
    """
    done = [row for row in told["tiles"] if row["status"] in ("done", "kept")]
    for row in done:
        held = row.get("coverage_90")
        if held is not None and not HELD_LEAST <= held <= HELD_MOST:
            progress.warn(
                say("On the past of tile {0} the 90 % interval of the ground held {1:.0%}.", row["name"], held)
            )
    with filled_at_once(out, _WITHOUT if _same(told, OWN.read(out)) else OWN, PLANNED) as inside:
        if available():
            if done:
                _mosaics(out, inside, [out / TILES / row["name"] for row in done], answers or here, progress)
            _index(inside / INDEX, told, request.tile_km * 1000, progress)
        else:
            progress.warn(
                say("This Python lacks GDAL, so mosaics and index were left out; region.json tells the same.")
            )
        record = {**told, **told_warnings(progress.warnings)}
        (inside / PAGE).write_text(page(record), encoding="utf-8")
        record["files"] = [RECORD, *sorted(path.name for path in inside.iterdir() if path.name != RECORD)]
        write_json(record, inside / RECORD)
    return record


def _same(told: dict[str, Any], earlier: dict[str, Any] | None) -> bool:
    """Tell whether the finished tiles are those of an earlier run, to the last of them."""

    def contents(record: dict[str, Any]) -> list[Any]:
        return sorted(str(row.get("content")) for row in record.get("tiles", []) if row.get("status") != "failed")

    return (
        earlier is not None
        and all(row["status"] != "done" for row in told["tiles"])
        and contents(told) == contents(earlier)
    )


def write_map(path: str, tiles: list[str], beside: str, classes: bool) -> dict[str, Any]:
    """Write the mosaic of one map, on whichever worker; `refused` says why it could not be."""
    try:
        write_mosaic = room("mosaics", "Writing mosaics").write_mosaic
        write_mosaic(Path(path), list(map(Path, tiles)), beside=Path(beside), classes=classes)
    except (MmsttError, OSError) as error:
        return {REFUSED: to_json(error.sentence() if isinstance(error, MmsttError) else str(error))}
    return {}


def _mosaics(out: Path, inside: Path, folders: list[Path], answers: Answers, progress: Progress) -> None:
    """Have a mosaic of each map written, with overviews."""
    calls = []
    for output in OUTPUTS:
        tiles = [str(folder / output.file) for folder in folders if (folder / output.file).is_file()]
        if tiles:
            path = str(inside / f"{output.name}.vrt")
            arguments = (path, tiles, str(out), LAW_BAND in output.bands)
            calls.append(Call(name=output.name, work=write_map, arguments=arguments))
    for name, told in answers(say("Writing mosaics"), calls):
        if REFUSED in told:
            progress.warn(say("The mosaic of {0} could not be written: {1}", name, from_json(told[REFUSED])))
            for part in inside.glob(f"{name}.vrt*"):
                part.unlink()


def here(stage: str, calls: list[Call]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Do the work in this process, one piece after the other, as `Workers.answers` has it done."""
    for call in calls:
        yield call.name, call.work(*call.arguments, **call.options)


def _index(path: Path, told: dict[str, Any], edge_m: float, progress: Progress) -> None:
    """Write the squares of all tiles with what is known of each."""
    rows, shapes = [], []
    polygon = room("shapes", "Writing the index").multipolygon
    for row in told["tiles"]:
        rows.append(
            (
                row["name"],
                row["status"],
                *(row.get(key) for key in ("cells", "seconds", "cpu_seconds", "peak_mb", "coverage_90", "samples")),
                "\n".join(from_json(text) for text in row.get("warnings", [])),
                str(from_json(row["why"])) if "why" in row else "",
                f"{TILES}/{row['name']}" if row["status"] != "failed" else "",
            )
        )
        shapes.append(polygon(Tile(column=row["column"], row=row["row"]).box(edge_m)))
    failed = [
        (os.path.basename(one["name"]), "failed", *[None] * 6, "", str(from_json(one["why"])), "")
        for one in told["failed_sources"]
    ]
    layers = [Layer(name="tiles", about="Tiles of a forecast.", fields=FIELDS, rows=rows, shapes=shapes)]
    if failed:
        layers.append(Layer(name="failed_sources", about="Sources that could not be read.", fields=FIELDS, rows=failed))
    room("shapes", "Writing the index").write_layers(
        path, layers, crs=told["crs"], tick=lambda part: progress.step(STAGE, 1.0, INDEX)
    )
