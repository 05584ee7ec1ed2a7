# SPDX-License-Identifier: GPL-2.0-or-later
"""The published ZIP: built, installed by QGIS's own installer into a fresh profile, and used for a forecast.

The profile's folder has a space and an accent in its name. MMSTT_E2E_ZIP names a ZIP that was built elsewhere.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "mm_stt_forecast"
DRIVER = Path(__file__).with_name("drive_install.py")
LONGEST_S = 500
HORIZON_MONTHS = 6
RASTERS = ("displacement", "lower", "upper", "uncertainty")

NEEDED = ("qgis", "qgis_process", "Xvfb")

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or any(shutil.which(name) is None for name in NEEDED),
    reason="needs QGIS and a virtual screen: scripts/setup.sh qgis",
)

sys.path.insert(0, str(ROOT / "scripts"))
try:
    import i18n
    import lint_zip
    from qgis_profile import SETTINGS, use_own_python, write_settings
finally:
    sys.path.remove(str(ROOT / "scripts"))


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Build the ZIP as `make zip` does, from what is committed."""
    if os.environ.get("MMSTT_E2E_ZIP"):
        return Path(os.environ["MMSTT_E2E_ZIP"])
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(["bash", str(ROOT / "scripts" / "zip.sh"), PLUGIN, str(folder)], check=True, capture_output=True)
    return next(folder.glob("*.zip"))


@pytest.fixture(scope="module")
def installed(built, screen, tmp_path_factory):
    """Install the ZIP in a clean profile; return what QGIS saw, and the folder of the profiles."""
    folder = tmp_path_factory.mktemp("utente José è")
    write_settings(folder / "profiles" / "default", SETTINGS.replace(f"{PLUGIN}=true\n", ""))
    seen, log = folder / "seen.json", folder / "qgis.log"
    variables = {**screen, "MMSTT_E2E_ZIP": str(built), "MMSTT_E2E_SEEN": str(seen)}
    use_own_python(variables, shutil.which("qgis"))
    command = ["qgis", "--nologo", "--profiles-path", str(folder), "--profile", "default", "--code", str(DRIVER)]
    with open(log, "wb") as stream:
        subprocess.run(
            command,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            timeout=LONGEST_S,
            check=False,
        )
    if not seen.exists():
        pytest.fail(f"QGIS ended without a result:\n{log.read_text(encoding='utf-8', errors='replace')[-3000:]}")
    return json.loads(seen.read_text(encoding="utf-8")), folder


@pytest.fixture(scope="module")
def forecast(installed, screen):
    """Forecast the sample inside the ZIP with `qgis_process`; return its answer."""
    folder = installed[1]
    plugin = folder / "profiles" / "default" / "python" / "plugins" / PLUGIN
    variables = {
        **screen,
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "MMSTT_CACHE": str(folder / "cache"),
        "OMP_NUM_THREADS": "1",
    }
    use_own_python(variables, shutil.which("qgis_process"))
    sample = plugin / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
    inputs = {
        "INPUT_FILES": [str(sample)],
        "MODEL": "mmstt",
        "HORIZON": HORIZON_MONTHS,
        "OUTPUT_FOLDER": str(folder / "risultati è qui"),
    }
    done = subprocess.run(
        ["qgis_process", "run", "mmstt:forecast", "-"],
        env=variables,
        capture_output=True,
        text=True,
        input=json.dumps({"inputs": inputs}),
        timeout=LONGEST_S,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return json.loads(done.stdout)["results"]


def test_the_repository_would_take_the_zip(built):
    assert list(lint_zip.check(str(built))) == []


def test_the_zip_holds_the_weights_and_no_tests(built):
    with zipfile.ZipFile(built) as archive:
        names = archive.namelist()
    assert f"{PLUGIN}/mmstt_core/weights/mmstt-nano.safetensors" in names
    assert {"tests", "scripts", "benchmarks"}.isdisjoint(name.split("/")[1] for name in names)
    assert all("/docs/guide/" in name for name in names if "/docs/" in name and not name.endswith("/docs/"))
    assert {f"{PLUGIN}/docs/guide/{language}/README.md" for language in i18n.LANGUAGES} <= set(names)


def test_qgis_installs_starts_and_enables_it(installed):
    seen, folder = installed
    assert seen["error"] == ""
    assert (seen["before"], seen["started"], seen["enabled"], seen["action"]) == (False, True, True, True)
    assert Path(seen["file"]).is_relative_to(folder / "profiles" / "default" / "python" / "plugins" / PLUGIN)


def test_installing_brings_the_algorithms_and_no_torch(installed):
    assert {"forecast", "backtest", "readegms"} <= set(installed[0]["algorithms"])
    assert installed[0]["torch"] is False


def test_the_forecast_is_made_by_the_network_of_the_zip(forecast):
    record = json.loads(Path(forecast["OUTPUT_FOLDER"], "forecast.json").read_text(encoding="utf-8"))
    assert forecast["LABEL"] == "MM-STT"
    assert (record["cells"], record["component"]) == (522, "up")


def test_every_raster_opens_in_gdal_with_dated_bands_and_finite_values(forecast):
    from osgeo import gdal

    gdal.UseExceptions()
    for name in RASTERS:
        raster = gdal.Open(str(Path(forecast["OUTPUT_FOLDER"], f"{name}.tif")))
        assert raster.RasterCount == HORIZON_MONTHS, name
        dates = [raster.GetRasterBand(band).GetDescription() for band in range(1, HORIZON_MONTHS + 1)]
        assert dates == sorted(set(dates))
        assert "3035" in raster.GetProjection()
        low, high, _, spread = raster.GetRasterBand(HORIZON_MONTHS).ComputeStatistics(False)
        assert -100 < low < high < 100, name
        assert spread > 0, name


def test_the_interval_lies_around_the_median_everywhere(forecast):
    import numpy as np
    from osgeo import gdal

    def last(name):
        raster = gdal.Open(str(Path(forecast["OUTPUT_FOLDER"], f"{name}.tif")))  # a band outlives its file only in name
        band = raster.GetRasterBand(HORIZON_MONTHS)
        return np.ma.masked_equal(band.ReadAsArray(), band.GetNoDataValue())

    lower, median, upper = last("lower"), last("displacement"), last("upper")
    assert median.count() == 522
    assert np.all(lower < median)
    assert np.all(median < upper)
