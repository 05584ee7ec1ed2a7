# SPDX-License-Identifier: GPL-2.0-or-later
"""A region in QGIS: one forecast over nine tiles, with maps, dates, and the series of whichever tile is clicked."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRectangle

from mm_stt_forecast.maps import group
from mm_stt_forecast.mmstt_core.results.checked import NotAForecast
from mm_stt_forecast.mmstt_core.results.region_folder import REGION, RegionFolder, open_results
from mm_stt_forecast.ui.drops import forecast_folder
from mmstt_core.gridding import in_box
from mmstt_core.options import RegionRequest
from mmstt_core.progress import Progress
from mmstt_core.region.putting_together import put_together
from mmstt_core.region.tiling import own_tiles
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import MONTHS, SOUTH, WEST, make_changed, make_record
from tests.qgis.window import series_dock

EDGE_M = 1000.0


@pytest.fixture(scope="module")
def whole():
    return make_changed()


@pytest.fixture(scope="module")
def folder(tmp_path_factory, whole):
    """A region of nine tiles of a kilometre, as `region` writes it."""
    out = tmp_path_factory.mktemp("region") / "out"
    rows = []
    for tile in sorted(own_tiles(whole.easting_N, whole.northing_N, EDGE_M)):
        part = whole.only(np.flatnonzero(in_box(tile.box(EDGE_M), whole.easting_N, whole.northing_N)))
        name = tile.name(EDGE_M)
        write_forecast(part, out / "tiles" / name, points=False)
        laws = sorted({*map(int, part.change_law_N)} - {0})
        rows.append(
            {
                "name": name,
                "column": tile.column,
                "row": tile.row,
                "status": "done",
                "cells": part.easting_N.size,
                "laws": laws,
            }
        )
    request = RegionRequest(sources=("a.zip",), out=str(out), tile_km=1)
    told = {
        **make_record(),
        "asked": {"tile_km": 1.0, "halo_km": 5.0},
        "cells": whole.easting_N.size,
        "cell_size_m": 100.0,
        "crs": "EPSG:3035",
        "tiles": rows,
        "failed_sources": [],
        "taught": {},
        "workers": 1,
        "seconds": 1.0,
        "complete": True,
        "coverage": "made up",
    }
    put_together(request, out, told, Progress())
    return out


@pytest.fixture
def project():
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def dock(qgis_app, folder, project):
    with series_dock(folder) as made:
        yield made


def test_the_whole_is_one_group_of_maps_with_a_date_for_each_month(folder, project, whole):
    tree = group.add_forecast(str(folder), project=project)
    layers = {node.layer().customProperty(group.ROLE): node.layer() for node in tree.findLayers()}
    assert {"displacement", "uncertainty", "exceedance", "velocity", "change", "support"} <= set(layers)
    displacement = next(
        node.layer() for node in tree.findLayers() if node.layer().source().endswith("displacement.vrt")
    )
    assert displacement.isValid() and displacement.bandCount() == MONTHS
    assert displacement.temporalProperties().isActive() and displacement.temporalProperties().fixedRangePerBand()
    assert displacement.extent() == QgsRectangle(WEST, SOUTH, WEST + 2400, SOUTH + 2400)
    assert f"{whole.easting_N.size:,} cells" in tree.name()


def test_the_map_of_the_whole_has_the_value_of_each_tile(folder, project, whole):
    tree = group.add_forecast(str(folder), project=project)
    velocity = next(node.layer() for node in tree.findLayers() if node.layer().customProperty(group.ROLE) == "velocity")
    for cell in range(0, whole.easting_N.size, 37):
        place = QgsPointXY(whole.easting_N[cell], whole.northing_N[cell])
        value, known = velocity.dataProvider().sample(place, 1)
        assert known and value == pytest.approx(float(whole.velocity_N[cell]), abs=1e-5)


def test_a_click_reads_the_series_of_the_tile_that_lies_there(dock, folder, whole):
    for cell in (0, 250, whole.easting_N.size - 1):
        dock.add_at(QgsPointXY(whole.easting_N[cell] + 20, whole.northing_N[cell] - 30))
        ((series, _, where),) = dock.held()
        assert (series.easting, series.northing) == (whole.easting_N[cell], whole.northing_N[cell])
        np.testing.assert_array_equal(series.displacement_HQ, whole.displacement_NHQ[cell])
        assert where == folder


def test_a_polygon_over_a_corner_of_four_tiles_means_all_its_cells(dock, whole):
    box = QgsRectangle(WEST + 800, SOUTH + 800, WEST + 1300, SOUTH + 1200)
    dock.add_polygon(QgsGeometry.fromRect(box))
    ((series, _, _),) = dock.held()
    inside = (whole.easting_N > box.xMinimum()) & (whole.easting_N < box.xMaximum())
    inside &= (whole.northing_N > box.yMinimum()) & (whole.northing_N < box.yMaximum())
    assert series.cells == inside.sum() == 20
    np.testing.assert_allclose(series.observed_T, np.nanmean(whole.observed_NT[inside], axis=0), atol=1e-4)


def test_rows_are_numbered_through_all_tiles(folder, whole):
    opened = RegionFolder(folder)
    assert opened.cells == whole.easting_N.size and opened.laws == sorted({*map(int, whole.change_law_N)} - {0})
    order = np.lexsort((opened.easting_N, opened.northing_N))
    known = np.lexsort((whole.easting_N, whole.northing_N))
    np.testing.assert_array_equal(opened.read("velocity")[order], whole.velocity_N[known])
    some = np.array([500, 3, 77, 3])
    np.testing.assert_array_equal(opened.read("velocity", some), opened.read("velocity")[some])
    np.testing.assert_array_equal(opened.forecast(np.array([3, 77])).easting_N, opened.easting_N[[3, 77]])


def test_the_algorithm_opens_a_region_as_it_does_a_forecast(provider, folder):
    asked = {"FOLDER": str(folder), "LOAD": False}
    algorithm = provider.algorithm("openforecast").create()
    found, fine = algorithm.run(asked, QgsProcessingContext(), QgsProcessingFeedback())
    assert fine
    assert found["DISPLACEMENT"].endswith("displacement.vrt") and found["OUTPUT_FOLDER"] == str(folder)


def test_a_region_that_is_dropped_is_told_from_data(folder):
    assert forecast_folder(str(folder)) == forecast_folder(str(folder / REGION)) == str(folder)


def exchange(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda out: (out / REGION).write_text("{"),
        lambda out: (out / REGION).write_text('{"tiles": 3}'),
        lambda out: shutil.rmtree(out / "tiles"),
        lambda out: exchange(out / REGION, '"E4596N1737"', '"../../elsewhere"'),
        lambda out: exchange(out / REGION, '"status": "done"', '"status": "failed"'),
        lambda out: exchange(out / REGION, '"laws": []', '"laws": ["x"]'),
        lambda out: exchange(out / REGION, '"cells": 1', '"cells": 7'),
    ],
    ids=["no JSON", "no tiles", "tiles gone", "a way out", "all failed", "a law of its own", "other numbers of cells"],
)
def test_a_damaged_region_is_refused_in_one_sentence(folder, tmp_path, spoil):
    shutil.copytree(folder, tmp_path / "copy")
    spoil(tmp_path / "copy")
    with pytest.raises(NotAForecast) as refused:
        open_results(tmp_path / "copy").verify()
    assert str(refused.value).endswith(".")


def test_a_region_that_was_computed_anew_is_noticed(folder, tmp_path, project):
    shutil.copytree(folder, tmp_path / "copy")
    group.add_forecast(str(tmp_path / "copy"), project=project)
    record = json.loads((tmp_path / "copy" / REGION).read_text())
    (tmp_path / "copy" / REGION).write_text(json.dumps({**record, "seconds": 2.0}))
    assert len(group.name_replaced(project)) == 1
