# SPDX-License-Identifier: GPL-2.0-or-later
"""Points as points in the real QGIS desktop: their maps, and the chart of the one that is clicked.

Set MMSTT_E2E_KEEP to a folder to keep its picture, which the user guide shows.
"""

from __future__ import annotations

import os
import shutil

import pytest

from tests.e2e.desktop import ONE_STORY, ROOT, forecast_past, kept, run_qgis, virtual_screen

BURST = next((ROOT / "resources" / "ustica").glob("EGMS_L2b_022_*.zip"))
SCREEN = "900x760"
POINTS = 11_590
pytestmark = ONE_STORY


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Run QGIS over a forecast of points; return what the driver saw."""
    out, forecast, profiles, runtime = (tmp_path_factory.mktemp(name) for name in ("out", "points", "profiles", "rt"))
    if ready := os.environ.get("MMSTT_E2E_POINTS"):
        shutil.copytree(ready, forecast, dirs_exist_ok=True)
    else:
        forecast_past(BURST, forecast, "--points")
    with virtual_screen(runtime, SCREEN) as screen:
        variables = {
            **os.environ,
            **screen,
            "TMPDIR": str(profiles),  # else QGIS marks the layers as temporary ones
            "MMSTT_E2E_SAMPLE": str(BURST),
            "MMSTT_E2E_FORECAST": str(forecast),
        }
        run_qgis("drive_points.py", out, profiles, variables)
    return kept(out)


def test_every_map_is_a_layer_of_all_points(shown):
    assert not shown["error"], shown["error"]
    assert len(shown["layers"]) >= 5
    assert set(shown["layers"].values()) == {POINTS}


def test_a_click_finds_the_point_by_its_name(shown):
    assert shown["picked"] == [shown["wanted"]]
