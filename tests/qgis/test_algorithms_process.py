# SPDX-License-Identifier: GPL-2.0-or-later
"""End to end without a window: `qgis_process`, the real plugin folder and the real engine."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "mm_stt_forecast"

pytestmark = pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """Make a QGIS profile in which only this plugin is enabled; the user's own stays untouched."""
    folder = tmp_path_factory.mktemp("profile")
    plugins = folder / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / PLUGIN).symlink_to(ROOT, target_is_directory=True)
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
        "MMSTT_CACHE": str(folder / "cache"),
        "OMP_NUM_THREADS": "1",
    }
    environment.pop("MMSTT_PYTHON", None)
    done = call(environment, "plugins", "enable", PLUGIN)
    if done.returncode:
        pytest.fail(f"{done.stdout}\n{done.stderr}")
    return environment


def call(environment, *arguments, given=None):
    return subprocess.run(
        ["qgis_process", *arguments],
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def forecast(environment, **inputs):
    """Run the forecast with parameters as JSON, and return the decoded answer."""
    done = call(environment, "run", "mmstt:forecast", "-", given=json.dumps({"inputs": inputs}))
    return done, json.loads(done.stdout) if done.returncode == 0 else {}


def test_the_algorithms_are_listed(profile):
    listed = call(profile, "list").stdout
    assert all(f"mmstt:{name}" in listed for name in ("forecast", "backtest", "readegms", "decompose"))


def test_the_help_names_every_parameter(profile):
    text = call(profile, "help", "mmstt:forecast").stdout
    assert all(name in text for name in ("INPUT_FILES", "EXTENT", "ISSUE_DATE", "HORIZON", "OUTPUT_FOLDER"))


def test_a_forecast_runs_from_csv_to_rasters(profile, series_file, tmp_path):
    from osgeo import gdal

    out = tmp_path / "risultati è"
    done, answer = forecast(profile, INPUT_FILES=[str(series_file)], MODEL="gp", HORIZON=3, OUTPUT_FOLDER=str(out))
    assert done.returncode == 0, done.stderr
    assert answer["results"]["LABEL"] == "Gaussian process"
    raster = gdal.Open(answer["results"]["DISPLACEMENT"])
    assert raster.RasterCount == 3
    assert (raster.RasterXSize, raster.RasterYSize) == (5, 4)
    record = json.loads((out / "forecast.json").read_text(encoding="utf-8"))
    assert record["component"] == "up"
    assert not [item.name for item in (*tmp_path.iterdir(), *out.iterdir()) if item.name.startswith(".mmstt")]


def test_a_file_that_is_no_egms_file_fails_with_one_sentence_and_leaves_nothing(profile, tmp_path):
    path = tmp_path / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
    path.write_text("<html>please log in</html>")
    done, _ = forecast(profile, INPUT_FILES=[str(path)], MODEL="gp", OUTPUT_FOLDER=str(tmp_path / "out"))
    assert done.returncode != 0
    assert path.name in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_cells_given_as_polygons_are_forecast_at_their_centres(profile, tmp_path):
    import numpy as np

    cells = ROOT / "tests" / "cases" / "files" / "24-qgis-polygons-by-a-corner" / "cells.shp"
    out = tmp_path / "out"
    arguments = [f"--INPUT_LAYERS={cells}", "--MODEL=last", "--HORIZON=6", f"--OUTPUT_FOLDER={out}"]
    done = call(profile, "run", "mmstt:forecast", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    with np.load(out / "forecast.npz") as arrays:
        places = sorted(zip(arrays["easting"].tolist(), arrays["northing"].tolist()))
    assert places == [
        (4598250, 1739850),
        (4598450, 1739750),
        (4598450, 1739850),
        (4598550, 1739750),
        (4598650, 1739750),
    ]


@pytest.mark.parametrize("as_folder", [False, True])
def test_rasters_one_per_date_are_forecast_as_one_source(as_folder, profile, tmp_path):
    import numpy as np
    from osgeo import gdal, osr

    folder = tmp_path / "grids"
    folder.mkdir()
    system, rng = osr.SpatialReference(), np.random.default_rng(5)
    system.ImportFromEPSG(32633)
    for epoch in range(60):
        path = folder / f"up_{np.datetime64('2018-01-03') + 24 * epoch}.tif"
        made = gdal.GetDriverByName("GTiff").Create(str(path), 5, 4, 1, gdal.GDT_Float32)
        made.SetGeoTransform((330_000, 50, 0, 4_284_000, 0, -50))
        made.SetProjection(system.ExportToWkt())
        plane = (-0.4 * epoch + rng.normal(0, 0.8, (4, 5))).astype(np.float32)
        made.GetRasterBand(1).WriteRaster(0, 0, 5, 4, plane.tobytes())
        made.GetRasterBand(1).SetUnitType("mm")
        del made
    given = [str(folder)] if as_folder else [str(path) for path in sorted(folder.iterdir())]
    out = tmp_path / "out"
    done, answer = forecast(profile, INPUT_FILES=given, MODEL="last", HORIZON=3, COMPONENT="up", OUTPUT_FOLDER=str(out))
    assert done.returncode == 0, done.stderr
    raster = gdal.Open(answer["results"]["DISPLACEMENT"])
    assert raster.GetGeoTransform() == (330_000, 50, 0, 4_284_000, 0, -50)
    record = json.loads((out / "forecast.json").read_text(encoding="utf-8"))
    assert len(record["sources"]) == 1
    assert len(record["sources"][0]["files"]) == 60


def test_areas_of_a_forecast_are_found_without_a_window(profile, tmp_path):
    from osgeo import gdal

    from mmstt_core.results.writer import write_forecast
    from tests.qgis.made_forecast import make_forecast

    folder = tmp_path / "forecast"
    write_forecast(make_forecast(), folder, rasters=False)
    done = call(profile, "run", "mmstt:areas", f"--FOLDER={folder}", "--VELOCITY=3", "--MONTHS=12", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(done.stdout)["results"]
    path, _, layer = results["OBSERVED"].partition("|layername=")
    assert gdal.OpenEx(path, gdal.OF_VECTOR).GetLayerByName(layer).GetFeatureCount() >= 1
    assert (folder / "areas.json").is_file()


def test_two_orbits_become_up_and_east_from_the_command_line(profile, tmp_path):
    from tests.two_orbits import write_track

    files = [f"--INPUT_FILES={write_track(tmp_path, track)}" for track in ("117", "022")]
    out = tmp_path / "su è est"
    done = call(profile, "run", "mmstt:decompose", *files, f"--OUTPUT_FOLDER={out}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(item.name for item in out.iterdir()) == [
        *("decompose.json", "east.csv", "east.xml", "motion.gpkg", "up.csv", "up.xml")
    ]


def test_assets_on_a_forecast_are_told_without_a_window(profile, tmp_path):
    from mmstt_core.results.writer import write_forecast
    from tests.qgis.made_forecast import SOUTH, WEST, make_forecast

    folder, layer = tmp_path / "forecast", tmp_path / "houses.geojson"
    write_forecast(make_forecast(), folder, rasters=False)
    ring = [
        [WEST + 1100, SOUTH + 1100],
        [WEST + 1300, SOUTH + 1100],
        [WEST + 1300, SOUTH + 1300],
        [WEST + 1100, SOUTH + 1100],
    ]
    house = {
        "type": "Feature",
        "properties": {"name": "church"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}
    layer.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [house]}))
    done = call(profile, "run", "mmstt:assets", f"--FOLDER={folder}", f"--LAYER={layer}", "--FIELD=name", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(done.stdout)["results"]
    assert "church" in Path(results["TABLE"]).read_text(encoding="utf-8")


def test_a_forecast_is_verified_and_compared_from_the_command_line(profile, tmp_path):
    from mmstt_core.results.writer import write_forecast
    from tests.later_data import truth_after, write_release
    from tests.samples import ALL, sample_forecast

    forecast = sample_forecast(edge=6, share=ALL, gaps=0.0)
    write_forecast(forecast, tmp_path / "one", rasters=False)
    newer = write_release(tmp_path / "new.csv", forecast, *truth_after(forecast))
    words = [
        f"--FOLDER={tmp_path / 'one'}",
        f"--INPUT_FILES={newer}",
        "--UNIT=mm",
        f"--OUTPUT_FOLDER={tmp_path / 'two'}",
    ]
    done = call(profile, "run", "mmstt:verify", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "two" / "error.tif").is_file()
    words = [
        f"--FOLDER={tmp_path / 'one'}",
        f"--OTHER_FOLDER={tmp_path / 'one'}",
        f"--OUTPUT_FOLDER={tmp_path / 'three'}",
    ]
    done = call(profile, "run", "mmstt:compare", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "three" / "difference.tif").is_file()
