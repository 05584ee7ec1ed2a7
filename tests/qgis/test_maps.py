# SPDX-License-Identifier: GPL-2.0-or-later
"""Result layers: names, ranges, colours, time, metadata, and what a saved project still shows without the plugin."""

from __future__ import annotations

import itertools
import json
import re
import zipfile

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, QSize
from qgis.PyQt.QtGui import QColor

from mm_stt_forecast.maps import group, shown_date, time_ranges, wording
from mm_stt_forecast.mmstt_core.results import palette, reader
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CALIBRATED_MONTHS, CELL, ISSUE, MONTHS, make_forecast


def layers_by_name(tree):
    return {node.layer().name(): node.layer() for node in tree.findLayers()}


def only(tree, role, ending=""):
    found = [
        layer
        for layer in (node.layer() for node in tree.findLayers())
        if layer.customProperty(group.ROLE) == role and layer.name().endswith(ending)
    ]
    return found[0]


def render(layer, moment: QDateTime | None = None) -> QColor:
    """Return the colour in the middle of the map, at a moment of the time slider."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(81, 61))
    settings.setBackgroundColor(QColor("white"))
    if moment is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(QgsDateTimeRange(moment, moment.addDays(1), True, False))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().pixelColor(40, 30)


def test_the_group_is_named_by_area_component_and_issue_date(folder, project):
    name = group.add_forecast(str(folder), project=project).name()
    assert re.fullmatch(r"E45N17 Up, issued 2023-12-31, 576 cells, made \d{4}-\d\d-\d\d \d\d:\d\d", name)


def test_every_theme_becomes_a_layer_and_only_displacement_shows(folder, project):
    tree = group.add_forecast(str(folder), project=project)
    roles = {layer.customProperty(group.ROLE) for layer in layers_by_name(tree).values()}
    assert roles == {"displacement", "uncertainty", "exceedance", "velocity", "change", "support", "points"}
    visible = {node.layer().customProperty(group.ROLE) for node in tree.findLayers() if node.isVisible()}
    assert visible == {"displacement"}


def test_displacement_has_one_symmetric_range_with_zero_in_the_middle(folder, project):
    tree = group.add_forecast(str(folder), project=project)
    for layer in (only(tree, "displacement"), only(tree, "displacement", "Not calibrated")):
        renderer = layer.renderer()
        items = renderer.shader().rasterShaderFunction().colorRampItemList()
        assert renderer.classificationMin() == -renderer.classificationMax()
        assert items[len(items) // 2].value == 0
    forecast = make_forecast()
    change = forecast.displacement_NHQ[:, :, 4] - forecast.issue_level_N[:, None]
    assert renderer.classificationMax() == palette.nice_above(np.percentile(np.abs(change), 98))


def test_subsidence_is_drawn_red_and_uplift_blue(folder, project, tmp_path):
    tree = group.add_forecast(str(folder), project=project)
    middle = render(only(tree, "displacement"))
    assert middle.red() > middle.blue() + 60
    forecast = make_forecast()
    rise = np.abs(forecast.displacement_NHQ - forecast.issue_level_N[:, None, None]).mean()
    for law_NHQ in (forecast.displacement_NHQ, forecast.ground_NHQ):
        law_NHQ[:] = forecast.issue_level_N[:, None, None] + rise
    write_forecast(forecast, tmp_path / "rising")
    middle = render(only(group.add_forecast(str(tmp_path / "rising"), project=project), "displacement"))
    assert middle.blue() > middle.red() + 60


def test_legends_state_unit_and_sign(folder, project):
    tree = group.add_forecast(str(folder), project=project)
    legend = only(tree, "displacement").renderer().shader().rasterShaderFunction().legendSettings()
    assert "mm subsidence" in legend.minimumLabel() and "mm uplift" in legend.maximumLabel()
    legend = only(tree, "velocity").renderer().shader().rasterShaderFunction().legendSettings()
    assert "mm/yr subsidence" in legend.minimumLabel()


@pytest.mark.parametrize(("component", "word"), [("east", "mm westward"), ("los", "mm away")])
def test_the_sign_words_follow_the_component(component, word, project, tmp_path):
    write_forecast(make_forecast(component=component), tmp_path / "out")
    tree = group.add_forecast(str(tmp_path / "out"), project=project)
    assert word in only(tree, "displacement").renderer().shader().rasterShaderFunction().legendSettings().minimumLabel()


def test_bands_follow_one_another_without_gap_or_overlap():
    ranges = time_ranges.band_ranges(make_forecast().dates_H)
    assert len(ranges) == MONTHS
    for earlier, later in itertools.pairwise(ranges):
        assert earlier.end() == later.begin()
        assert earlier.includeBeginning() and not earlier.includeEnd()
        assert not earlier.contains(later.begin())


def test_the_last_lead_lasts_a_month():
    one = time_ranges.band_ranges(np.array(["2024-01-31"], "datetime64[D]"))
    assert one[0].begin().daysTo(one[0].end()) == 29  # until the 29th of February


def test_the_time_slider_changes_the_pixels(folder, project):
    layer = only(group.add_forecast(str(folder), project=project), "displacement")
    ranges = layer.temporalProperties().fixedRangePerBand()
    early, late = (render(layer, ranges[band].begin()) for band in (1, CALIBRATED_MONTHS))
    assert late.green() < early.green() - 40
    assert late == render(layer)


def test_uncalibrated_dates_live_in_a_paler_layer_of_their_own(folder, project):
    tree = group.add_forecast(str(folder), project=project)
    sure, sketch = only(tree, "displacement"), only(tree, "displacement", "Not calibrated")
    assert set(sure.temporalProperties().fixedRangePerBand()) == set(range(1, CALIBRATED_MONTHS + 1))
    assert set(sketch.temporalProperties().fixedRangePerBand()) == set(range(CALIBRATED_MONTHS + 1, MONTHS + 1))
    assert render(sketch).saturation() < render(sure).saturation() / 2
    beyond = sketch.temporalProperties().fixedRangePerBand()[MONTHS].begin()
    assert render(sure, beyond) == QColor("white")


def test_a_fully_calibrated_forecast_has_no_pale_layers(project, tmp_path):
    forecast = make_forecast()
    forecast.calibrated_H[:] = True
    write_forecast(forecast, tmp_path / "out")
    tree = group.add_forecast(str(tmp_path / "out"), project=project)
    assert not [name for name in layers_by_name(tree) if "Not calibrated" in name]


def test_the_free_time_slider_is_set_and_a_driven_one_left_alone(folder, project):
    free, driven = QgsTemporalNavigationObject(), QgsTemporalNavigationObject()
    group.add_forecast(str(folder), project=project, controller=free)
    assert free.temporalExtents().begin().date().toString("yyyy-MM-dd") == "2024-01-31"
    assert free.totalFrameCount() == MONTHS
    assert free.dateTimeRangeForFrameNumber(4) == time_ranges.band_ranges(make_forecast().dates_H)[4]
    mine = QgsDateTimeRange(QDateTime(2001, 1, 1, 0, 0), QDateTime(2002, 1, 1, 0, 0))
    driven.setTemporalExtents(mine)
    driven.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    group.add_forecast(str(folder), project=project, controller=driven)
    assert driven.temporalExtents() == mine


def test_metadata_names_source_issue_date_model_coverage_and_attribution(folder, project):
    metadata = only(group.add_forecast(str(folder), project=project), "displacement").metadata()
    history = " ".join(metadata.history())
    assert "EGMS_L3_E45N17_100km_U_2020_2024_1.zip" in history and str(ISSUE) in history and "MM-STT" in history
    assert "12 months: 88 %" in metadata.abstract()
    assert "Copernicus" in metadata.rights()[0] and "modified" in metadata.rights()[0]
    assert metadata.extent().temporalExtents()[0].begin().date().year() == 2024


def test_a_saved_project_shows_the_same_maps_without_the_plugin(folder, project, tmp_path):
    tree = group.add_forecast(str(folder), project=project)
    before = render(only(tree, "displacement"))
    ranges = only(tree, "displacement").temporalProperties().fixedRangePerBand()
    saved = tmp_path / "saved.qgz"
    assert project.write(str(saved))
    with zipfile.ZipFile(saved) as archive:
        assert "mm_stt_forecast" not in archive.read("saved.qgs").decode().replace(str(folder), "")
    again = QgsProject()
    assert again.read(str(saved))
    layer = only(again.layerTreeRoot(), "displacement")
    assert layer.isValid() and render(layer) == before
    assert layer.temporalProperties().fixedRangePerBand() == ranges
    assert len(again.mapLayers()) == len(project.mapLayers())
    maps = again.layerTreeRoot().findGroup("Maps (one at a time)")
    assert maps.isMutuallyExclusive()


def test_results_are_found_again_by_role_and_folder(folder, project):
    group.add_forecast(str(folder), project=project)
    found = {role: path for _, role, path in group.result_layers(project)}
    assert found["displacement"] == folder and found["points"] == folder


def test_showing_maps_leaves_no_file_beside_them(project, tmp_path):
    write_forecast(make_forecast(), tmp_path / "out")
    before = sorted(path.name for path in (tmp_path / "out").iterdir())
    tree = group.add_forecast(str(tmp_path / "out"), project=project)
    render(only(tree, "displacement"))
    del tree
    project.clear()
    after = sorted(path.name for path in (tmp_path / "out").iterdir() if not path.name.startswith("points.gpkg-"))
    assert after == before


def test_a_folder_without_forecast_changes_nothing(project, tmp_path):
    with pytest.raises(reader.NotAForecast, match="holds no finished forecast"):
        group.add_forecast(str(tmp_path), project=project)
    assert not project.mapLayers() and not project.layerTreeRoot().children()


def test_a_damaged_archive_is_refused_in_words(folder, project, tmp_path):
    (tmp_path / "forecast.json").write_text(json.dumps({}), encoding="utf-8")
    (tmp_path / "forecast.npz").write_bytes((folder / "forecast.npz").read_bytes()[:2000])
    with pytest.raises(reader.NotAForecast, match="cannot be read"):
        group.add_forecast(str(tmp_path), project=project)


def test_rows_read_lazily_equal_the_whole_array(folder):
    forecast = reader.ForecastFolder(folder)
    whole = np.load(folder / "forecast.npz", allow_pickle=False)
    assert (forecast.read("displacement", np.array([3, 1])) == whole["displacement"][[3, 1]]).all()
    assert (forecast.read("observed", slice(None, None, 7)) == whole["observed"][::7]).all()


def test_compressed_archives_are_read_too(folder, tmp_path):
    whole = np.load(folder / "forecast.npz", allow_pickle=False)
    np.savez_compressed(tmp_path / "forecast.npz", **whole)
    (tmp_path / "forecast.json").write_bytes((folder / "forecast.json").read_bytes())
    series = reader.ForecastFolder(tmp_path).series(5)
    assert (series.displacement_HQ == whole["displacement"][5]).all()


def test_a_click_finds_the_cell_under_it_and_nothing_far_away(folder):
    forecast = reader.ForecastFolder(folder)
    cell = 17
    east, north = forecast.easting_N[cell], forecast.northing_N[cell]
    assert forecast.nearest(east + 0.4 * CELL, north - 0.4 * CELL) == cell
    assert forecast.nearest(east + 100 * CELL, north) is None


def test_the_mean_of_two_cells_is_their_mean(folder):
    forecast = reader.ForecastFolder(folder)
    one, two, both = forecast.series(1), forecast.series(2), forecast.series(np.array([1, 2]))
    assert both.displacement_HQ == pytest.approx((one.displacement_HQ + two.displacement_HQ) / 2)
    assert both.observed_T == pytest.approx((one.observed_T + two.observed_T) / 2, nan_ok=True)


def test_maps_count_from_the_level_at_issue(folder):
    forecast = reader.ForecastFolder(folder)
    raster = QgsRasterLayer(str(folder / "displacement.tif"))
    from qgis.core import QgsPointXY

    value, good = raster.dataProvider().sample(QgsPointXY(forecast.easting_N[9], forecast.northing_N[9]), 6)
    series = forecast.series(9)
    assert good and value == pytest.approx(series.quantile_H(0.5)[5] - series.issue_level, abs=1e-3)


@pytest.mark.parametrize(
    ("value", "limit"),
    [(0.0, 1.0), (7.2, 8.0), (10.0, 10.0), (10.1, 12.0), (0.013, 0.015), (float("nan"), 1.0), (88.0, 100.0)],
)
def test_ranges_end_on_numbers_that_read_well(value, limit):
    assert palette.nice_above(value) == pytest.approx(limit)


def test_an_all_missing_map_still_gets_a_range():
    assert palette.DISPLACEMENT.limit(np.full(4, np.nan)) == 1.0


@pytest.mark.parametrize(
    ("names", "area"),
    [
        (["EGMS_L3_E45N17_100km_U_2020_2024_1.zip", "EGMS_L3_E45N18_100km_U.zip"], "E45N17, E45N18"),
        (["EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"], "track 022"),
        (["my points.csv"], "my points"),
        ([], "Area"),
        (["a.csv", "b.csv", "c.csv"], "a, b and 1 more"),
    ],
)
def test_areas_are_named_after_tile_burst_or_file(names, area):
    assert wording.area_name({"sources": [{"name": name} for name in names]}) == area


def test_numbers_carry_a_true_minus_and_a_unit():
    assert wording.millimetres(-4.26) == "\N{MINUS SIGN}4.3\N{NO-BREAK SPACE}mm"
    assert wording.number(float("nan")) == "\N{EN DASH}"


@pytest.mark.parametrize(
    ("value", "signed", "text"),
    [
        (8.0, True, "+8"),
        (-1.25, True, "\N{MINUS SIGN}1.25"),
        (11.25, False, "11.25"),
        (0.0, True, "0"),
        (3.0, False, "3"),
        (-0.0, True, "0"),
    ],
)
def test_ticks_are_short(value, signed, text):
    assert wording.tick(value, signed=signed) == text


def test_a_baseline_is_labelled_as_such():
    name = wording.group_name({"model": "gp", "component": "up"}, np.datetime64("2024-01-01"))
    assert name == "Gaussian process: Area Up, issued 2024-01-01"
    spatial = wording.group_name({"model": "spatial", "component": "up"}, np.datetime64("2024-01-01"))
    assert spatial.startswith("Spatial Gaussian process: ")
    assert wording.closed_form_name({"model": "mmstt"}) == ""
    assert wording.model_name({"model": "gp"}) == "Gaussian process (statistical baseline)"
    assert wording.model_name({"model": "mmstt"}) == "MM-STT"


def test_a_new_forecast_hides_the_earlier_ones_and_removes_none(folder, project):
    earlier = group.add_forecast(str(folder), project=project, name="earlier")
    newer = group.add_forecast(str(folder), project=project, name="newer")
    assert not earlier.itemVisibilityChecked() and newer.itemVisibilityChecked()
    assert [one.name for one in group.shown_forecasts(project)] == ["newer"]
    assert len(earlier.findLayers()) == len(newer.findLayers())


def test_no_motion_is_not_the_colour_of_paper():
    middle = QColor(palette.DIVERGING[len(palette.DIVERGING) // 2])
    assert 60 < middle.lightness() < 220
    for start in (palette.UNCERTAINTY.colours[0], palette.EXCEEDANCE.colours[0]):
        assert QColor(start).lightness() < 222


def test_numbers_of_legends_are_not_rounded(project, tmp_path):
    forecast = make_forecast()
    write_forecast(forecast, tmp_path / "out")
    tree = group.add_forecast(str(tmp_path / "out"), project=project)
    items = only(tree, "exceedance").renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items] == ["0", "0.25", "0.5", "0.75", "1"]


def test_the_sign_and_the_legend_follow_the_time_slider(qgis_app, folder):
    shown_project = QgsProject.instance()
    canvas = QgsMapCanvas()
    sign = shown_date.ShownDate(canvas)
    try:
        assert sign.sign.text() == ""
        layer = only(group.add_forecast(str(folder)), "displacement")
        sign.refresh()
        assert sign.sign.text() == "Displacement on 2024-12-31, 12 months after the issue date"
        ranges = time_ranges.band_ranges(make_forecast().dates_H)
        canvas.setTemporalRange(ranges[4])
        assert sign.sign.text() == "Displacement on 2024-05-31, 5 months after the issue date"
        assert layer.renderer().inputBand() == 5
        canvas.setTemporalRange(ranges[MONTHS - 1])
        assert sign.sign.text().endswith("18 months after the issue date; not calibrated")
        canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))
        assert layer.renderer().inputBand() == CALIBRATED_MONTHS
        shown_project.clear()
        sign.refresh()
        assert sign.sign.text() == "" and not sign.sign.isVisible()
    finally:
        sign.close_down()
        shown_project.clear()
