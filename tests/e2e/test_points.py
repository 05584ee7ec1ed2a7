# SPDX-License-Identifier: GPL-2.0-or-later
"""Points as points in the real QGIS desktop: their maps, and the chart of the one that is clicked.

Set MMSTT_E2E_KEEP to a folder to keep its picture, which the user guide shows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.e2e.desktop import start_qgis, virtual_screen
from tests.e2e.test_desktop import LONGEST_S, NEEDED, ROOT, result_of

BURST = next((ROOT / "resources" / "ustica").glob("EGMS_L2b_022_*.zip"))
SCREEN = "900x760"
POINTS = 11_590
pytestmark = [
    pytest.mark.timeout(LONGEST_S + 60),
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or any(shutil.which(name) is None for name in NEEDED),
        reason="needs QGIS and a virtual screen: scripts/setup.sh qgis",
    ),
]


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Run QGIS over a forecast of points; return what the driver saw."""
    out, forecast, profiles, runtime = (tmp_path_factory.mktemp(name) for name in ("out", "points", "profiles", "rt"))
    if ready := os.environ.get("MMSTT_E2E_POINTS"):
        shutil.copytree(ready, forecast, dirs_exist_ok=True)
    else:
        asked = ["forecast", str(BURST), "--points", "--out", str(forecast), "--issue-date", "2023-12-31", "--quiet"]
        command = [sys.executable, "-m", "mmstt_core", *asked]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=LONGEST_S)
    with virtual_screen(runtime, SCREEN) as screen, open(out / "qgis.log", "wb") as log:
        variables = {
            **os.environ,
            **screen,
            "TMPDIR": str(profiles),  # else QGIS marks the layers as temporary ones
            "MMSTT_E2E_OUT": str(out),
            "MMSTT_E2E_SAMPLE": str(BURST),
            "MMSTT_E2E_FORECAST": str(forecast),
        }
        qgis = start_qgis("drive_points.py", profiles, variables, log)
        try:
            qgis.wait(LONGEST_S)
        except subprocess.TimeoutExpired:
            qgis.kill()
            qgis.wait(10)
    if os.environ.get("MMSTT_E2E_KEEP"):
        shutil.copytree(out, os.environ["MMSTT_E2E_KEEP"], dirs_exist_ok=True)
    return result_of(out)


def test_every_map_is_a_layer_of_all_points(shown):
    assert not shown["error"], shown["error"]
    assert len(shown["layers"]) >= 5
    assert set(shown["layers"].values()) == {POINTS}


def test_a_click_finds_the_point_by_its_name(shown):
    assert shown["picked"] == [shown["wanted"]]
