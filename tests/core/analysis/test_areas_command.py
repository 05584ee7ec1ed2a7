# SPDX-License-Identifier: GPL-2.0-or-later
"""The command lays layers, raster and record beside a forecast, all or none, and refuses in one sentence."""

import json
import shutil

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.analysis import areas_run
from mmstt_core.progress import Progress
from mmstt_core.results.beside import AREAS
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from tests.core.analysis.known_ground import disc, known_forecast

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")

EDGE = 20
PLACES = disc(EDGE, 5, 5, 2.2), disc(EDGE, 14, 13, 1.5)


def moving():
    velocity_N = np.zeros(EDGE * EDGE)
    velocity_N[PLACES[0]], velocity_N[PLACES[1]] = -8.0, 6.0
    return known_forecast(velocity_N)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("areas") / "forecast è"
    write_forecast(moving(), folder, rasters=False)
    return folder


@pytest.fixture
def folder(original, tmp_path):
    return shutil.copytree(original, tmp_path / "a forecast")


def run(folder, *words):
    return cli.main(["areas", str(folder), "--quiet", *words])


def layers(folder):
    source = gdal.OpenEx(str(folder / "areas.gpkg"), gdal.OF_VECTOR)
    return {source.GetLayer(index).GetName(): source.GetLayer(index) for index in range(source.GetLayerCount())}, source


def features(layer):
    return sorted((feature for feature in layer), key=lambda feature: feature.GetField(0))


@pytest.fixture(scope="module")
def done(original, tmp_path_factory):
    folder = shutil.copytree(original, tmp_path_factory.mktemp("done") / "out")
    assert run(folder, "--velocity", "4", "--thresholds", "4,8", "--months", "12") == 0
    return folder


def test_the_areas_are_polygons_over_their_cells_with_their_numbers(done):
    found, source = layers(done)
    assert set(found) == {"observed_areas", "forecast_areas", "passing"}
    forecast = moving()
    for name in ("observed_areas", "forecast_areas"):
        by_cells = {feature.GetField("cells"): feature for feature in found[name]}
        assert set(by_cells) == {part.size for part in PLACES}
        for part, feature in ((part, by_cells[part.size]) for part in PLACES):
            shape = feature.GetGeometryRef()
            assert shape.IsValid()
            assert feature.GetField("size_m2") == pytest.approx(shape.Area(), abs=1)
            assert 1.0 <= shape.Area() / (part.size * 100.0**2) < 1.15
            for cell in range(EDGE * EDGE):
                point = ogr.Geometry(ogr.wkbPoint)
                point.AddPoint_2D(float(forecast.easting_N[cell]), float(forecast.northing_N[cell]))
                assert shape.Contains(point) == (cell in part)
            sign = np.sign(feature.GetField("velocity"))
            assert feature.GetField("forecast") == pytest.approx(-8.0 if sign < 0 else 6.0, abs=0.1)
            assert feature.GetField("fc_low") < feature.GetField("forecast") < feature.GetField("fc_high")
            assert 0 <= feature.GetField("p_mean") <= feature.GetField("p_worst") <= 0.99
            assert feature.GetField("law") is None and feature.GetField("quality") in (1, 2)
    assert found["observed_areas"].GetSpatialRef().GetAuthorityCode(None) == "3035"


def test_gaps_of_one_cell_are_closed_and_wider_ones_stay():
    from mmstt_core.gis.shapes import outline

    def rings(columns):
        shape = ogr.CreateGeometryFromWkb(outline(100.0 * np.array(columns) + 50, np.full(len(columns), 50.0), 100.0))
        assert shape.IsValid()
        return shape.GetGeometryCount(), shape.Area()

    assert rings([0, 2, 3]) == (1, 40_000.0)
    assert rings([0, 3, 4]) == (2, 30_000.0)
    around = [(column, row) for column in range(3) for row in range(3) if (column, row) != (1, 1)]
    east_N, north_N = (100.0 * np.array(axis) + 50 for axis in zip(*around))
    whole = ogr.CreateGeometryFromWkb(outline(east_N, north_N, 100.0))
    assert whole.Area() == 90_000.0 and whole.GetGeometryRef(0).GetGeometryCount() == 1


def test_cells_that_meet_at_a_corner_make_a_valid_shape():
    from mmstt_core.gis.shapes import outline

    step_N = np.arange(4.0)
    shape = ogr.CreateGeometryFromWkb(outline(100 * step_N + 50, 100 * step_N + 50, 100.0))
    assert shape.IsValid() and shape.Area() == 40_000.0


def test_chances_are_tabled_by_date_and_threshold(done):
    found, source = layers(done)
    rows = [
        [feature.GetField(name) for name in ("layer", "rank", "months", "threshold")] for feature in found["passing"]
    ]
    assert len(rows) == 2 * 2 * 24 * 2
    assert len({tuple(row) for row in rows}) == len(rows)
    first = next(feature for feature in found["passing"])
    assert first.GetField("date") == "2024/01/31"
    assert first.GetField("measured") == "yes"


def test_the_raster_tells_motion_from_noise(done):
    raster = gdal.Open(str(done / "significant.tif"))
    names = [raster.GetRasterBand(number).GetDescription() for number in range(1, 5)]
    assert names == ["velocity", "forecast change", "p-value of the velocity", "p-value of the forecast change"]
    class_RC = np.frombuffer(raster.GetRasterBand(1).ReadRaster(), np.float32).reshape(EDGE, EDGE)[::-1]
    moving_N = np.isin(np.arange(EDGE * EDGE), np.concatenate(PLACES)).reshape(EDGE, EDGE)
    assert (class_RC[moving_N] == 2).all()
    assert (class_RC[~moving_N] == 2).mean() < 0.02


def test_the_record_tells_every_rule_and_what_was_left_out(done):
    record = json.loads((done / "areas.json").read_text(encoding="utf-8"))
    assert record["files"] == ["areas.json", "areas.gpkg", "significant.tif"]
    assert record["velocity_threshold_by"] == "the user" and record["velocity_threshold_mm_yr"] == 4
    assert (record["date"], record["months"], record["thresholds_mm"]) == ("2024-12-31", 12, [4, 8])
    assert record["joint_draws"] == {"draws": 1000, "seed": 0, "correlation_measured": True}
    assert record["significant"]["velocity"]["cells"] == EDGE * EDGE
    held = record["observed_areas"]
    assert held["active_cells"] == sum(part.size for part in PLACES)
    assert [area["rank"] for area in held["areas"]] == [1, 2]


def test_the_terminal_shows_thresholds_and_a_table(folder, capsys):
    assert run(folder) == 0
    told = capsys.readouterr().out
    assert "two standard deviations about the median" in told
    assert "Areas that move: 2 of" in told and "Areas that will move" in told
    assert "areas.json, areas.gpkg, significant.tif lie in" in told


def test_the_same_question_gives_the_same_files_again(folder):
    assert run(folder) == 0
    first = json.loads((folder / "areas.json").read_text(encoding="utf-8"))
    assert run(folder) == 0
    assert json.loads((folder / "areas.json").read_text(encoding="utf-8")) == first


def test_the_forecast_itself_stays_as_it_was(original, folder):
    assert run(folder) == 0
    for path in original.iterdir():
        assert (folder / path.name).read_bytes() == path.read_bytes()


def test_a_new_forecast_in_the_folder_takes_the_areas_of_the_earlier_one_away(folder):
    assert run(folder) == 0
    (folder / "mine.gpkg").write_text("keep")
    write_forecast(moving(), folder, rasters=False)
    assert not any((folder / name).exists() for name in AREAS.names)
    assert (folder / "mine.gpkg").exists()


def test_a_forecast_without_measured_correlation_says_so(tmp_path):
    write_forecast(known_forecast(0.0, rows=()), tmp_path / "out", rasters=False)
    assert run(tmp_path / "out") == 0
    record = json.loads((tmp_path / "out" / "areas.json").read_text(encoding="utf-8"))
    assert record["joint_draws"]["correlation_measured"] is False
    assert "does not tell how errors" in record["warnings"][0]


def test_ground_at_rest_has_no_area_and_says_none(tmp_path, capsys):
    write_forecast(known_forecast(0.0), tmp_path / "out", rasters=False)
    assert run(tmp_path / "out", "--velocity", "20") == 0
    assert "Areas that move: 0 of 0 active cells" in capsys.readouterr().out
    found, source = layers(tmp_path / "out")
    assert found["observed_areas"].GetFeatureCount() == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--months", "30"], "The forecast reaches 24 months ahead, not 30"),
        (["--velocity", "0"], "Velocity threshold cannot be 0"),
        (["--probability", "1.5"], "Probability cannot be 1.5"),
        (["--thresholds", "x"], "should be mm"),
        (["--thresholds", "-1"], "cannot be -1"),
        (["--fewest-cells", "0"], "Fewest cells cannot be 0"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_nothing_is_written(folder, words, told, capsys):
    before = sorted(path.name for path in folder.iterdir())
    assert run(folder, *words) == 2
    assert told in capsys.readouterr().err.splitlines()[-1]
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_folder_without_a_forecast_is_refused(tmp_path, capsys):
    assert run(tmp_path) == 2
    assert "holds no finished forecast" in capsys.readouterr().err
    assert run(tmp_path / "nowhere") == 2
    assert list(tmp_path.iterdir()) == []


def test_somebody_elses_file_of_the_name_is_kept(folder, capsys):
    (folder / "areas.gpkg").write_text("mine")
    assert run(folder) == 2
    assert "areas.gpkg" in capsys.readouterr().err
    assert (folder / "areas.gpkg").read_text() == "mine"
    assert not (folder / "areas.json").exists()


def test_a_damaged_forecast_is_refused(folder, capsys):
    data = bytearray((folder / "forecast.npz").read_bytes())
    (folder / "forecast.npz").write_bytes(data[: len(data) // 2])
    assert run(folder) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_cancelled_run_leaves_nothing(folder):
    class Impatient(Progress):
        def report(self, stage, fraction, detail=""):
            if fraction > 0.3:
                self.request_stop()

    from mmstt_core.errors import Cancelled
    from mmstt_core.options import AreasRequest

    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(Cancelled):
        areas_run.run_areas(AreasRequest(folder=str(folder)), Impatient())
    assert sorted(path.name for path in folder.iterdir()) == before


def test_the_folder_still_opens_as_a_forecast(done):
    assert ForecastFolder(done).forecast().easting_N.size == EDGE * EDGE
