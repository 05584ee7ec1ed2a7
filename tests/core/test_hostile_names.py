# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of a user may hold any sign: tables keep them, and whatever shows them shows them as they are."""

import csv
import dataclasses
import html.parser
import json
import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from mmstt_core.analysis.assets_run import run_assets, summary
from mmstt_core.evaluation.table import to_markdown
from mmstt_core.exchange.command import run_export
from mmstt_core.gis import available
from mmstt_core.options import AssetsRequest, CompareRequest, ExportRequest, VerifyRequest
from mmstt_core.pages import html as browser
from mmstt_core.pages import markdown
from mmstt_core.pages.document import Document, Figures, Heading, Table, Words
from mmstt_core.point_names import named_points
from mmstt_core.progress import Progress
from mmstt_core.region.page import page as of_region
from mmstt_core.results import fan_chart, palette
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from mmstt_core.results.zero import reference
from mmstt_core.spreadsheets import for_clipboard, is_formula, warning_of_formulas
from mmstt_core.verification.compare import run_compare
from mmstt_core.verification.files import table
from mmstt_core.verification.verify import run_verify
from mmstt_core.words import shown, some
from tests.core.test_points import forecast_of, made_points, write_table

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "[% eval('1') %]",
    "=cmd|' /C calc'!A0",
    "=1+1",
    "+x",
    "-x",
    "@x",
    "two\nlines",
    "| a | b |",
    "[link](http://x.invalid)",
    "# heading",
    "*bold* `code` $\\frac{$ _under_",
    "_hidden",
    "$\\nonsense{$",
    "&lt;b&gt; &amp; & &#60;",
    "\u202eright to left\u202c",
    "א\u200f1",
    "x" * 10_000,
    "100 %s {0} %1 %n",
    "'; DROP TABLE points; --",
    '"quoted", and, commas',
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A forecast of points whose first names are hostile."""
    place = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(place / "cache"))
        cube = made_points()
        table = write_table(cube, place / "points.csv")
        made = forecast_of(table, place / "plain", model="gp")
        names = np.array([*HOSTILE, *(f"P{row}" for row in range(made.easting_N.size - len(HOSTILE)))])
        for name in ("forecast", "other"):
            write_forecast(dataclasses.replace(made, point_id_N=names), place / name)
        yield place / "forecast"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_tables_layers_and_arrays_keep_every_name_exactly(folder, tmp_path):
    run_compare(CompareRequest(one=str(folder), other=str(folder.parent / "other"), out=str(tmp_path / "two")))
    run_export(ExportRequest(folder=str(folder), formats=("csv",), out=str(tmp_path / "export")), Progress())
    assert ForecastFolder(folder).read("point_id").tolist()[: len(HOSTILE)] == list(HOSTILE)
    tables = [tmp_path / "two" / "comparison.csv", tmp_path / "export" / "series.csv"]
    for path in tables:
        assert set(HOSTILE) <= {row["point_id"] for row in rows_of(path)}
    if available():
        from osgeo import ogr

        source = ogr.Open(str(folder / "points.gpkg"))
        layer = source.GetLayer(0)
        assert layer.GetName() == "forecast"
        assert [feature.GetField("point_id") for feature in layer][: len(HOSTILE)] == list(HOSTILE)


def test_names_of_a_table_with_formulas_are_read_kept_and_told_once(tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    cube = made_points()
    odd = ("=1+1", "-x", "@SUM(A1)", "<img src=x>", "[% 1 %]")
    names = np.array([*odd, *cube.point_id_N[len(odd) :].tolist()])
    path = write_table(dataclasses.replace(cube, point_id_N=names), tmp_path / "points.csv")
    forecast = forecast_of(path, tmp_path, model="gp")
    assert set(odd) <= set(forecast.point_id_N.tolist())
    told = [warning for warning in forecast.record["warnings"] if "formulas" in warning]
    assert len(told) == 1 and told[0].startswith("3 names begin as formulas do, such as ")
    write_forecast(forecast, tmp_path / "out")
    record = run_verify(
        VerifyRequest(
            folder=str(tmp_path / "out"), sources=(path,), unit="mm", component="los", out=str(tmp_path / "v")
        )
    )
    assert record["cells_judged"] == cube.cells  # they join
    assert set(odd) <= {row["point_id"] for row in rows_of(tmp_path / "v" / "verification.csv")}


@pytest.mark.parametrize(
    ("text", "runs"),
    [("=1+1", True), ("+x", True), ("-x", True), ("@x", True), ("\t=1", True), ("\n=1", True), ("＝1", True)]
    + [("-5.2", False), ("+3", False), ("-1e-3", False), ("a=b", False), ("", False), ("P-1", False), ("- ", True)],
)
def test_what_a_spreadsheet_would_run(text, runs):
    assert is_formula(text) is runs
    copied = for_clipboard(text)
    assert copied.startswith("'") is (runs and bool(text.strip()))
    assert not set("\t\n") & set(copied)


def test_numbers_alone_are_not_warned_of():
    assert warning_of_formulas(["-5", "+7.5", "P1"]) is None
    assert warning_of_formulas(HOSTILE).startswith("5 names begin as formulas do")


class Read(html.parser.HTMLParser):
    """Keep tags and words of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.words = set(), ""

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        assert not [name for name, _ in attributes if name.startswith("on")]

    def handle_data(self, data):
        self.words += data


def document(name):
    return Document(
        title=name,
        subtitle=name,
        blocks=(
            Heading(text=name),
            Words(lines=(name, f"in {name} midst")),
            Words(lines=(name,), bullets=True),
            Figures(items=((name, name),)),
            Table(name="t", header=("Name", name), rows=((name, "1"),), note=name),
        ),
        attribution=name,
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_for_a_browser_shows_a_name_as_it_is(name):
    read = Read()
    read.feed(browser.page(document(name)))
    assert read.tags <= set("html head meta title style body main header div h1 p h2 ul li b span table".split()) | set(
        "thead tr th tbody td footer".split()
    )
    assert read.words.count(name) >= 8


@pytest.mark.parametrize("name", HOSTILE)
def test_markdown_shows_a_name_as_it_is(name):
    """Every sign that means something stands behind a backslash, on one line, in one cell."""
    page = markdown.page(document(name))
    plain = markdown.plain(name)
    assert page.count(plain) >= 8 and "\n" not in plain
    assert re.sub(r"\\(?=[^A-Za-z0-9\s])", "", plain) == " ".join(name.replace("\\", "").split()) or "\\" in name
    assert not re.search(r"(?<!\\)[<\[`*|]", plain)
    assert not re.match(r"[#>]|[+=~-](?!\d)", plain)
    rows = [line for line in page.splitlines() if line.startswith("| ") and plain in line]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows) and rows
    (row,) = table(["Name"], [[name]])[2:]
    assert len(re.findall(r"(?<!\\)\|", row)) == 2


@pytest.mark.parametrize("number", ["-1.25", "+0.5", "-14.0 to 3.4", "12 %", "2023-12-31"])
def test_markdown_leaves_numbers_readable(number):
    assert markdown.plain(number) == number


def test_charts_draw_every_name_and_svg_holds_no_element_of_it(folder, tmp_path):
    pytest.importorskip("matplotlib")
    opened = ForecastFolder(folder)
    for number, name in enumerate(HOSTILE):
        series = dataclasses.replace(opened.series(number), label=opened.name_of(number))
        other = dataclasses.replace(opened.series(number + 1), label=opened.name_of(number + 1))
        assert series.label == name
        path = tmp_path / f"{number}.svg"
        fan_chart.save([(series, palette.PINS[0])], path, zero=reference(other, {}))
        drawn = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert not [node for node in drawn.iter() if node.tag.endswith(("}img", "}script", "}a"))]
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    FigureCanvasAgg(figure)
    series = dataclasses.replace(opened.series(0), label="_$a$_")
    fan_chart.draw_panels(figure, [(series, palette.PINS[0])])
    figure.canvas.draw()
    told = [
        text.get_text()
        for legend in figure.findobj(lambda one: type(one).__name__ == "Legend")
        for text in legend.texts
    ]
    assert any(text.startswith("\N{ZERO WIDTH SPACE}_\\$a\\$_") for text in told)


def test_what_is_shown_is_one_line_short_and_turns_nothing_round():
    for name in HOSTILE:
        told = shown(name)
        assert len(told) <= 60 and "\n" not in told and not set("\u202a\u202b\u202c\u202d\u202e") & set(told)
    assert shown("plain name") == "plain name" and shown("x" * 60) == "x" * 60
    assert some(["two\nlines", "b"]) == "two lines, b"


def test_the_names_of_assets_are_kept_told_and_shown_as_they_are(folder, tmp_path):
    if not available():
        pytest.skip("GDAL draws no shapes here")
    opened = ForecastFolder(folder)
    east, north = float(opened.easting_N[0]), float(opened.northing_N[0])
    features = [
        {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "Point", "coordinates": [east, north]}}
        for name in HOSTILE
    ]
    system = {"type": "name", "properties": {"name": "EPSG:3035"}}
    layer = tmp_path / "layer <b>=1.geojson"
    layer.write_text(json.dumps({"type": "FeatureCollection", "crs": system, "features": features}), encoding="utf-8")
    progress = Progress()
    _, record = run_assets(AssetsRequest(folder=str(folder), layer=str(layer), field="name"), progress)
    assert [row["name"] for row in rows_of(folder / "assets.csv")] == list(HOSTILE)
    assert sum("formulas" in warning for warning in progress.warnings) == 1
    assert all(len(line) < 400 and "\n" not in line and "\u202e" not in line for line in summary(record))
    from osgeo import ogr

    source = ogr.Open(str(folder / "assets.gpkg"))
    assert [feature["name"] for feature in source.GetLayerByName("assets")] == list(HOSTILE)


def test_warnings_of_names_are_short():
    cube = made_points()
    names = np.array(["y" * 10_000] * 2 + cube.point_id_N[2:].tolist())
    progress = Progress()
    named_points(dataclasses.replace(cube, point_id_N=names), progress)
    assert progress.warnings and all(len(warning) < 400 for warning in progress.warnings)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_names_of_sources_stand_in_an_evaluation_and_of_tiles_in_a_region_as_they_are(name):
    result = {
        **{"sources": [name], "cells": 1, "component": "up", "issue_dates": ["2023-01-01"], "context_days": [400]},
        **{"rows": [], "differences": [], "strata": [], "attribution": name},
    }
    head, *_ = to_markdown(result).splitlines()
    assert head == f"# Evaluation: {markdown.plain(name)}"
    record = {
        **{"component": "up", "cells": 1, "cell_size_m": 100.0, "issue_date": "2023-01-01", "seconds": 1.0},
        **{"workers": 1, "coverage": "", "model": "gp", "taught": {}, "failed_sources": [{"name": name, "why": name}]},
        **{"tiles": [], "asked": {"tile_km": 1.0, "halo_km": 1.0}},
    }
    assert f"- {markdown.plain(name)}: {markdown.plain(name)}" in of_region(record).splitlines()
