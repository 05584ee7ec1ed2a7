# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole report: areas, assets, languages, paper, PDF that is opened again, page for a browser, algorithm."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
from html.parser import HTMLParser

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsRasterLayer

from mm_stt_forecast import language
from mm_stt_forecast.algorithms.launch import RunFeedback
from mm_stt_forecast.algorithms.report import ReportAlgorithm, _places
from mm_stt_forecast.maps import group, report
from mm_stt_forecast.maps.flow import Flow
from mm_stt_forecast.maps.report_frames import FOOT, PAPERS, Sheet
from mm_stt_forecast.maps.report_items import Page
from mm_stt_forecast.mmstt_core.pages.document import Table
from mmstt_core.analysis.areas_run import run_areas
from mmstt_core.analysis.assets_run import run_assets
from mmstt_core.options import AreasRequest, AssetsRequest
from mmstt_core.progress import Progress
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CELL, SOUTH, WEST, make_forecast

NAMES = ("Grundschule", "Ponte nuovo", "Lagerhalle")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A forecast with areas and assets beside it."""
    path = tmp_path_factory.mktemp("report") / "forecast"
    write_forecast(make_forecast(), path)
    run_areas(AreasRequest(folder=str(path), thresholds_mm=(5.0,), probability=0.3), Progress())
    shapes = []
    for number, name in enumerate(NAMES):
        west, south = WEST + (4 + 6 * number) * CELL, SOUTH + 10 * CELL
        ring = [[west, south], [west + 250, south], [west + 250, south + 250], [west, south + 250], [west, south]]
        shapes.append(
            f'{{"type":"Feature","properties":{{"name":"{name}"}},'
            f'"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}'
        )
    lines = (
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3035"}},"features":['
        + ",".join(shapes)
        + "]}"
    )
    layer = path.parent / "assets.geojson"
    layer.write_text(lines)
    run_assets(AssetsRequest(folder=str(path), layer=str(layer), field="name"), Progress())
    return path


def run(folder, path, context, feedback, **parameters):
    """Run the algorithm; return its results."""
    algorithm = ReportAlgorithm()
    algorithm.initAlgorithm({})
    told = {"FOLDER": str(folder), "OUTPUT": str(path), "LANGUAGE": "en", **parameters}
    fine, problem = algorithm.checkParameterValues(told, context)
    assert fine, problem
    results, ok = algorithm.run(told, context, feedback)
    assert ok
    return results


@pytest.fixture
def make(folder, context, feedback):
    return functools.partial(run, folder, context=context, feedback=feedback)


@pytest.fixture(scope="module")
def browser(qgis_app, folder, tmp_path_factory):
    """A page for a browser in German, about one place and one where no cell is: its file, the results, the log."""
    context, project, feedback = QgsProcessingContext(), QgsProject(), RunFeedback()
    context.setProject(project)
    path = tmp_path_factory.mktemp("browser") / "report.html"
    pins = "0,0; 4597200,1738200 [EPSG:3035]"
    results = run(folder, path, context, feedback, FORMAT="html", LANGUAGE="de", PINS=pins)
    yield path, results, feedback.htmlLog()
    context.setProject(None)
    project.clear()


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout


def info_of(path):
    told = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told).groups())
    return int(re.search(r"Pages:\s+(\d+)", told).group(1)), width * 25.4 / 72, height * 25.4 / 72


needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils opens the PDF again")


@needs_poppler
@pytest.mark.parametrize(
    ("page", "size"),
    [("A4", (210, 297)), ("A4-landscape", (297, 210)), ("A3", (297, 420)), ("A3-landscape", (420, 297))],
)
def test_the_pdf_has_the_paper_and_the_words_of_its_tables(make, tmp_path, page, size):
    results = make(tmp_path / "report.pdf", PAGE=page, PINS="4597200,1738200 [EPSG:3035]")
    pages, width, height = info_of(results["PDF"])
    assert (width, height) == pytest.approx(size, abs=0.5)
    text = text_of(results["PDF"])
    assert f"Page {pages} of {pages}" in text and f"Page {pages + 1} of" not in text
    for name in NAMES:
        assert name in text
    for words in ("Areas that move", "Areas that will move", "1/2000", "Skempton", "12 months"):
        assert words in text
    assert "Copernicus" in text and "cdcdcdcdcdcd" in text and "plugin 0.1" in text


class Parsed(HTMLParser):
    """Gather what a page holds."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.sources, self.open, self.rows = [], [], [], {}
        self.table = ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        held = dict(attributes)
        self.tags.append(tag)
        self.sources += [held[name] for name in ("src", "href") if name in held]
        if tag == "table":
            self.table = held["id"]
            self.rows[self.table] = 0
        if tag == "tr":
            self.rows[self.table] += 1
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_for_a_browser_is_one_file_that_loads_nothing(browser):
    path, results, _ = browser
    text = path.read_text(encoding="utf-8")
    assert results["HTML"] == str(path) and "PDF" not in results
    page = Parsed(text)
    assert page.open == [] and "script" not in page.tags and "link" not in page.tags
    assert len(page.sources) >= 9 and all(source.startswith("data:image/") for source in page.sources)
    assert page.rows["assets"] == 1 + len(NAMES) and page.rows["places"] == 2 and page.rows["backtest"] == 4
    assert "url(" not in text and 'name="viewport"' in text and "default-src 'none'" in text


def test_both_formats_bear_one_name(make, tmp_path):
    make(tmp_path / "both.pdf", FORMAT="both")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["both.html", "both.pdf"]


def test_a_report_speaks_its_own_language_whatever_qgis_speaks(monkeypatch, make, tmp_path):
    class Upper:
        def translate(self, context, text):
            return text.decode("utf-8").upper().replace("{0:G}", "{0:g}").replace("{1:G}", "{1:g}")

    monkeypatch.setattr(language, "translator_for", lambda locale: Upper() if locale == "de" else None)
    with language.speaking("de"):
        assert language.tr("Limits") == "LIMITS"
        with language.speaking("en"):
            assert language.tr("Limits") == "Limits"
        with language.speaking(""):
            assert language.tr("Limits") == "LIMITS"
    assert language.tr("Limits") == "Limits"


@pytest.mark.parametrize(("locale", "code"), [("de_AT", "de"), ("it", "it"), ("fr_FR", "en"), ("", "en")])
def test_a_locale_is_one_of_the_languages_of_reports(locale, code):
    assert language.language_of(locale) == code


def test_the_page_says_its_language(browser):
    assert '<html lang="de">' in browser[0].read_text(encoding="utf-8")


def test_a_long_table_goes_on_over_pages_and_loses_no_row(qgis_app):
    from qgis.core import QgsLayoutItemManualTable, QgsPrintLayout

    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    page = Page(layout, Sheet("A4", False))
    rows = tuple((str(number), "word " * (1 + number % 40)) for number in range(150))
    Flow(page, 0).put([Table(name="long", header=("No.", "Words"), rows=rows, shares=(0.1, 0.9))])
    tables = [frame for frame in layout.multiFrames() if isinstance(frame, QgsLayoutItemManualTable)]
    shown = [row[0].content() for table in tables for row in table.tableContents()]
    assert shown == [row[0] for row in rows]
    assert layout.pageCollection().pageCount() == len(tables) > 2
    for table in tables:
        assert [column.heading() for column in table.headers()] == ["No.", "Words"]
        frame = table.frame(0)
        needed = table.totalSize().height()
        assert needed <= frame.rect().height() + 0.01, "rows would be hidden"
    del page


def test_a_table_of_long_words_cuts_none(qgis_app):
    from qgis.core import QgsPrintLayout

    layout = QgsPrintLayout(QgsProject.instance())
    page = Page(layout)
    header = ("A", "Geschwindigkeitsänderung", "B")
    shares = page.fitting_shares(header, [("1", "2", "3")], 100, (0.45, 0.1, 0.45))
    assert sum(shares) == pytest.approx(1)
    assert shares[1] * 100 > page._wide("Geschwindigkeitsänderung", 7.5, True)
    assert page.fitting_shares(("A", "B"), [("1", "2")], 100, (0.7, 0.3)) == pytest.approx([0.7, 0.3])


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("paper", PAPERS)
def test_sheets_leave_the_foot_free(paper, landscape):
    sheet = Sheet(paper, landscape)
    assert sheet.height * sheet.scale == pytest.approx(PAPERS[paper][not landscape])
    assert sheet.height > FOOT and (sheet.width > sheet.height) is landscape


def test_places_are_degrees_or_bear_their_system():
    assert _places("13.1657,38.7058; 4598083, 1741383 [EPSG:3035]") == [
        (13.1657, 38.7058, "EPSG:4326"),
        (4598083.0, 1741383.0, "EPSG:3035"),
    ]
    with pytest.raises(QgsProcessingException, match=r"'somewhere' cannot be read"):
        _places("somewhere")


def test_a_place_without_a_cell_is_told_and_left_out(browser):
    path, _, log = browser
    assert "Nothing of the forecast lies at 0, 0" in log
    assert Parsed(path.read_text(encoding="utf-8")).rows["places"] == 2


def test_a_month_beyond_the_forecast_is_refused(folder, context, feedback, tmp_path):
    algorithm = ReportAlgorithm()
    algorithm.initAlgorithm({})
    asked = {"FOLDER": str(folder), "OUTPUT": str(tmp_path / "r.pdf"), "MONTHS": 99}
    _, ok = algorithm.run(asked, context, feedback)
    assert not ok and not (tmp_path / "r.pdf").exists()
    assert "reaches 18 months ahead, not 99" in feedback.htmlLog()


def test_the_base_map_is_that_of_the_user_and_credited(folder, tmp_path):
    path = tmp_path / "ortho.tif"
    from osgeo import gdal, osr

    made = gdal.GetDriverByName("GTiff").Create(str(path), 30, 30, 1)
    system = osr.SpatialReference()
    system.ImportFromEPSG(3035)
    made.SetProjection(system.ExportToWkt())
    made.SetGeoTransform((WEST, 100, 0, SOUTH + 3000, 0, -100))
    made.GetRasterBand(1).WriteRaster(0, 0, 30, 30, np.full(900, 120, np.uint8).tobytes())
    made = None
    layer = QgsRasterLayer(str(path), "Orthophoto 2024")
    metadata = layer.metadata()
    metadata.setRights(["© Regione Siciliana"])
    layer.setMetadata(metadata)
    project = QgsProject()
    group.add_forecast(str(folder), project=project)
    before = report.compose(folder, [], project=project, background=[])
    made = report.compose(folder, [], project=project, background=[layer])
    assert "Regione Siciliana" in made.credit() and "Regione Siciliana" not in before.credit()
    maps = [item for item in made.page.layout.items() if item.__class__.__name__ == "QgsLayoutItemMap"]
    assert maps and all(layer in item.layers() for item in maps)
    del made, before, maps
    project.clear()


def test_a_report_without_areas_and_assets_has_no_such_pages(tmp_path):
    write_forecast(make_forecast(8), tmp_path / "plain")
    project = QgsProject()
    group.add_forecast(str(tmp_path / "plain"), project=project)
    made = report.compose(tmp_path / "plain", [], project=project)
    assert made.sections == [] and made.pages == made.page.layout.pageCollection().pageCount()
    del made
    project.clear()
