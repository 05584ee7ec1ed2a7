# SPDX-License-Identifier: GPL-2.0-or-later
"""Whoever forecasts points reads of points: in every warning, line, page and field."""

import csv
import dataclasses
import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.analysis.areas_run import run_areas
from mmstt_core.analysis.areas_run import summary as of_areas
from mmstt_core.analysis.assets_run import run_assets
from mmstt_core.analysis.assets_run import summary as of_assets
from mmstt_core.exchange.command import lines_of as of_export
from mmstt_core.exchange.command import run_export
from mmstt_core.gis import available
from mmstt_core.options import (
    AreasRequest,
    AssetsRequest,
    CompareRequest,
    ExportRequest,
    VerifyRequest,
    WatchRequest,
)
from mmstt_core.points_words import OF_POINTS
from mmstt_core.progress import Progress
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from mmstt_core.terminal import describe
from mmstt_core.threads import each
from mmstt_core.verification.compare import run_compare
from mmstt_core.verification.compared_page import lines_of as of_comparison
from mmstt_core.verification.verified_page import lines_of as of_verification
from mmstt_core.verification.verify import run_verify
from mmstt_core.verification.watch import run_watch
from mmstt_core.verification.watched_page import lines_of as of_watch
from mmstt_core.words import about_rows, of_rows, say, speak_of_points
from tests.core.test_points import forecast_of, made_points, write_table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import i18n  # noqa: E402

CELL = re.compile(r"\bcells?\b", re.IGNORECASE)
PLACES = re.compile(r"\{\d?(?::[^{}]*)?\}")
ONLY_CELLS = {
    "the report is of cells": "maps/report_",
    "cells of a size: of a grid, a tile, a raster": (
        *("mmstt_core/results/grid.py", "mmstt_core/results/writer.py", "mmstt_core/exchange/grids.py"),
        *("mmstt_core/gridding.py", "mmstt_core/options/region.py", "mmstt_core/simulation/", "mmstt_core/cli.py"),
        *("mmstt_core/verification/files.py", "mmstt_core/verification/matching.py"),
        *("mmstt_core/verification/newer.py", "algorithms/area.py", "runner/failures.py"),
    ),
    "Up and East are of cells": ("mmstt_core/orbits/", "algorithms/decompose.py", "mmstt_core/options/beside.py"),
    "said while data are read, of their own grid or of coordinate systems": (
        *("mmstt_core/reading/", "mmstt_core/reference/place.py", "ui/data_section.py"),
    ),
    "of the network, of the cube, of a wrong set of arrays": ("mmstt_core/network/weights.py", "mmstt_core/cube.py"),
    "maps of motion or noise are rasters": ("maps/significant.py",),
}
"""Rooms and files whose sentences are of cells alone."""
SINGLE = {
    "No cell of the tile can be forecast.": "a tile of a region",
    "Fewest cells": "name of an option; its tip says what it counts",
    "Relative rotation is that between cells at most this far apart.": "none is told between points",
    "no two cells near enough to each other: no rotation can be told": "none is told between points",
    "The report shows maps of cells; make a forecast of cells of the same data for it.": "says so to owners of points",
    "Also add known motion to a few neighbouring cells, and tell how soon and how well the first model follows it; "
    "takes as long as a dozen more origins.": "an evaluation is of cells",
    "The cells of the two forecasts differ: {0:g} m in {1}, {2:g} m in {3}.": "points have no size",
    "Give two forecasts of one cell size and coordinate system.": "points have no size",
    "probability that a cell's motion has changed; by which law; how many days before the issue date, at most and at "
    "least.": "a raster",
    "how well the input supports each cell.": "a raster",
}


def sentences():
    """Return every text that people read, with the file it stands in, but the table itself."""
    found = {}
    for room in i18n.ROOMS:
        base = ROOT / room
        for path in sorted(base.rglob("*.py")) if base.is_dir() else [base]:
            if path.name != "points_words.py":
                for text in i18n.texts_of(path.read_text(encoding="utf-8"), path.name):
                    found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def test_every_sentence_of_cells_is_also_said_of_points_or_is_of_cells_alone():
    alone = tuple(place for places in ONLY_CELLS.values() for place in np.atleast_1d(places).tolist())
    left = {
        text: file
        for text, file in sentences().items()
        if CELL.search(text)
        and "point" not in text.lower()
        and text not in OF_POINTS
        and text not in SINGLE
        and not file.startswith(alone)
    }
    assert left == {}


def test_no_sentence_of_the_table_is_a_former_one():
    held = sentences()
    assert [text for text in OF_POINTS if text not in held] == []
    assert [text for text in SINGLE if text not in held] == []


@pytest.mark.parametrize("cells", OF_POINTS)
def test_both_say_the_same_numbers_and_one_says_points(cells):
    points = OF_POINTS[cells]
    size = ["{2:g}"] if cells == "{0}, {1:,} cells of {2:g} m, issued {3}." else []
    assert sorted(PLACES.findall(cells)) == sorted([*PLACES.findall(points), *size])
    assert CELL.search(cells) and not CELL.search(points) and "point" in points.lower()


def test_work_that_learns_on_its_way_what_it_is_about_says_so_from_then_on_and_nobody_else_does():
    @about_rows()
    def work(points):
        before = of_rows("other cells")
        speak_of_points(points)
        return before, of_rows("other cells"), list(each(lambda _: str(say("other cells")), range(3), 2))

    assert work(True) == ("other cells", "other points", ["other points"] * 3)
    assert work(False) == ("other cells", "other cells", ["other cells"] * 3)
    assert of_rows("other cells") == "other cells"
    with about_rows(True):
        assert work(False)[1] == "other cells" and of_rows("other cells") == "other points"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Everything that is told of a forecast of points and of what is made of it: by where it was told."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield gathered(tmp_path_factory.mktemp("points"))


def in_mm(cube):
    """Return a cube whose values are mm and may be missing."""
    return dataclasses.replace(cube, values_NT=cube.millimetres_NT().astype(np.float32).copy())


def gathered(place):
    cube = in_mm(made_points())
    cube.values_NT[::5, cube.days_T > 19_100] += 25  # so that there is something to tell
    cube.values_NT[3, :-30] = np.nan
    stale = (cube.days_T > 19_200) & (cube.days_T < 19_540)
    cube.values_NT[7, stale] = np.nan
    full = write_table(cube, place / "points.csv")
    out = place / "forecast"
    first = forecast_of(full, out, horizon_months=18)
    write_forecast(first, out)
    newer = in_mm(made_points())
    newer.values_NT[:, newer.days_T > 19_600] += 30
    newer.values_NT[11, newer.days_T < 19_530] = np.nan
    later = write_table(newer, place / "newer.csv")
    stated = {"unit": "mm", "component": "los"}
    found = {"forecast": [*describe(first), *map(str, first.record["warnings"])]}
    reference = forecast_of(full, place / "relative", reference="4597200,1739200,60")
    found["reference"] = [*describe(reference), *map(str, reference.record["warnings"])]
    record = run_verify(VerifyRequest(folder=str(out), sources=(later,), out=str(place / "verified"), **stated))
    found["verify"] = [*of_verification(record), *record["warnings"]]
    record, changed = run_watch(WatchRequest(folder=str(out), sources=(later,), out=str(place / "watch"), **stated))
    assert changed
    found["watch"] = [*of_watch(record, changed=True), *record["warnings"]]
    run = place / "watch" / record["history"][-1]["folder"]
    record = run_compare(CompareRequest(one=str(out), other=str(run), out=str(place / "compared")))
    found["compare"] = [*of_comparison(record), *record["warnings"]]
    progress = Progress()
    _, record = run_export(ExportRequest(folder=str(out), formats=("csv",)), progress)
    found["export"] = [*of_export(record), *progress.warnings]
    if available():
        progress = Progress()
        _, record = run_areas(AreasRequest(folder=str(out), thresholds_mm=(5.0,)), progress)
        found["areas"] = [*of_areas(record), *progress.warnings]
        layer = place / "assets.geojson"
        west, south = 4_597_050, 1_739_050
        ring = [[[west, south], [west + 150, south], [west + 150, south + 150], [west, south + 150], [west, south]]]
        shapes = (("yard", "Polygon", ring), ("far", "Point", [west - 90_000, south]))
        layer.write_text(
            json.dumps(
                {
                    "type": "FeatureCollection",
                    "crs": {"type": "name", "properties": {"name": "EPSG:3035"}},
                    "features": [
                        {
                            "type": "Feature",
                            "properties": {"name": name},
                            "geometry": {
                                "type": kind,
                                "coordinates": ring if kind == "Polygon" else [west - 9e4, south],
                            },
                        }
                        for name, kind, corners in shapes
                    ],
                }
            )
        )
        progress = Progress()
        _, record = run_assets(AssetsRequest(folder=str(out), layer=str(layer), field="name"), progress)
        found["assets"] = [*of_assets(record), *progress.warnings]
    for path in sorted(place.rglob("*")):
        if path.suffix in (".md", ".html"):
            text = path.read_text(encoding="utf-8")
            text = re.sub(r"<style>.*?</style>|base64,[A-Za-z0-9+/=]*|<[^>]*>", " ", text, flags=re.DOTALL)
            found[str(path.relative_to(place))] = text.splitlines()
        if path.suffix == ".gpkg" and available():
            found[str(path.relative_to(place))] = descriptions(path)
    return found


def descriptions(path):
    """Return what the layers of a GeoPackage say of themselves and of their fields."""
    from osgeo import ogr

    source = ogr.Open(str(path))
    told = []
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        told += [str(value) for value in layer.GetMetadata().values()]
        definition = layer.GetLayerDefn()
        told += [definition.GetFieldDefn(at).GetAlternativeName() for at in range(definition.GetFieldCount())]
    return told


def test_nothing_that_is_told_of_points_speaks_of_cells(told):
    allowed = re.compile(r"Make a forecast of cells for it|cells or points")
    found = {
        where: lines
        for where, texts in told.items()
        if (lines := [line for line in texts if CELL.search(allowed.sub("", line))])
    }
    assert found == {}, json.dumps(found, indent=1)[:4000]
    assert all("point" in " ".join(told[name]).lower() for name in ("forecast", "verify", "watch", "compare", "export"))


def test_the_table_of_a_watch_list_calls_a_point_a_point(told, tmp_path):
    from mmstt_core.verification import watched_layers
    from mmstt_core.verification.watching import Left

    left = Left(
        easting=1.0, northing=2.0, side=1, since="2024-01-01", last="2024-01-01", error_mm=3.0, probability=0.01
    )
    with about_rows(True):
        watched_layers.write_table(tmp_path / "watch.csv", [], [left])
    assert [row["what"] for row in csv.DictReader((tmp_path / "watch.csv").open(encoding="utf-8"))] == ["point"]


def test_cells_are_still_called_cells(tmp_path):
    cube = made_points()
    forecast = forecast_of(write_table(cube, tmp_path / "points.csv"), tmp_path, points=False, model="gp")
    write_forecast(forecast, tmp_path / "out", rasters=False)
    assert " cells of 100 m, issued 2023-06-30." in describe(ForecastFolder(tmp_path / "out").forecast())[0]
