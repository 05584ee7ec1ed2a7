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
    assert all(f"mmstt:{name}" in listed for name in ("forecast", "backtest", "readegms"))


def test_the_help_names_every_parameter(profile):
    text = call(profile, "help", "mmstt:forecast").stdout
    assert all(name in text for name in ("INPUT_FILES", "EXTENT", "ISSUE_DATE", "HORIZON", "OUTPUT_FOLDER"))


def test_a_forecast_runs_from_csv_to_rasters(profile, series_file, tmp_path):
    from osgeo import gdal

    out = tmp_path / "risultati è"
    done, answer = forecast(profile, INPUT_FILES=[str(series_file)], MODEL="gp", HORIZON=3, OUTPUT_FOLDER=str(out))
    assert done.returncode == 0, done.stderr
    assert answer["results"]["LABEL"] == "statistical baseline"
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
