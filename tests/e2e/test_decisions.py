# SPDX-License-Identifier: GPL-2.0-or-later
"""From maps to decisions in the real QGIS desktop: areas over the maps of a forecast, and the arrows of two orbits.

Set MMSTT_E2E_KEEP to a folder to keep its pictures, which the user guide shows.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.e2e.desktop import start_qgis, virtual_screen
from tests.e2e.test_desktop import LONGEST_S, NEEDED, ROOT, SAMPLE, result_of

ORBITS = sorted((ROOT / "resources" / "ustica").glob("EGMS_L2b_*.zip"))
SCREEN = "900x760"
"""Nearly as wide as the guide shows pictures."""
pytestmark = [
    pytest.mark.timeout(LONGEST_S + 60),
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or any(shutil.which(name) is None for name in NEEDED),
        reason="needs QGIS and a virtual screen: scripts/setup.sh qgis",
    ),
]


@pytest.fixture(scope="module")
def decided(tmp_path_factory):
    """Run QGIS over a finished forecast; return what the driver saw, and the folders of forecast and pictures."""
    out, forecast, profiles, runtime = (tmp_path_factory.mktemp(name) for name in ("out", "past", "profiles", "rt"))
    asked = ["forecast", str(SAMPLE), "--out", str(forecast), "--issue-date", "2023-12-31", "--quiet"]
    command = [sys.executable, "-m", "mmstt_core", *asked]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=LONGEST_S)
    with virtual_screen(runtime, SCREEN) as screen, open(out / "qgis.log", "wb") as log:
        variables = {
            **os.environ,
            **screen,
            "TMPDIR": str(profiles),  # else QGIS marks the layers as temporary ones
            "MMSTT_E2E_OUT": str(out),
            "MMSTT_E2E_SAMPLE": str(SAMPLE),
            "MMSTT_E2E_FORECAST": str(forecast),
            "MMSTT_E2E_ORBITS": os.pathsep.join(map(str, ORBITS)),
        }
        qgis = start_qgis("drive_decisions.py", profiles, variables, log)
        try:
            qgis.wait(LONGEST_S)
        except subprocess.TimeoutExpired:
            qgis.kill()
            qgis.wait(10)
    if os.environ.get("MMSTT_E2E_KEEP"):
        shutil.copytree(out, os.environ["MMSTT_E2E_KEEP"], dirs_exist_ok=True)
    return result_of(out), forecast, out


def test_the_areas_that_were_found_lie_on_the_map(decided):
    seen, forecast, _ = decided
    record = json.loads((forecast / "areas.json").read_text(encoding="utf-8"))
    found = {name: len(record[name]["areas"]) for name in ("observed_areas", "forecast_areas")}
    assert seen["areas"]["Areas that move"] == found["observed_areas"] > 0
    assert seen["areas"]["Areas that will move"] == found["forecast_areas"]


def test_every_cell_that_both_orbits_see_has_an_arrow(decided):
    seen, _, out = decided
    record = json.loads((out / "orbits" / "decompose.json").read_text(encoding="utf-8"))
    assert list(seen["arrows"].values()) == [record["cells"]]
    assert record["cells"] > 0
