# SPDX-License-Identifier: GPL-2.0-or-later
"""From maps to decisions in the real QGIS desktop: areas over the maps of a forecast, and the arrows of two orbits.

Set MMSTT_E2E_KEEP to a folder to keep its pictures, which the user guide shows.
"""

from __future__ import annotations

import json
import os

import pytest

from tests.e2e.desktop import ONE_STORY, ROOT, SAMPLE, forecast_past, kept, run_qgis, virtual_screen

ORBITS = sorted((ROOT / "resources" / "ustica").glob("EGMS_L2b_*.zip"))
SCREEN = "900x760"
"""Nearly as wide as the guide shows pictures."""
pytestmark = ONE_STORY


@pytest.fixture(scope="module")
def decided(tmp_path_factory):
    """Run QGIS over a finished forecast; return what the driver saw, and the folders of forecast and pictures."""
    out, forecast, profiles, runtime = (tmp_path_factory.mktemp(name) for name in ("out", "past", "profiles", "rt"))
    forecast_past(SAMPLE, forecast)
    with virtual_screen(runtime, SCREEN) as screen:
        variables = {
            **os.environ,
            **screen,
            "TMPDIR": str(profiles),  # else QGIS marks the layers as temporary ones
            "MMSTT_E2E_SAMPLE": str(SAMPLE),
            "MMSTT_E2E_FORECAST": str(forecast),
            "MMSTT_E2E_ORBITS": os.pathsep.join(map(str, ORBITS)),
        }
        run_qgis("drive_decisions.py", out, profiles, variables)
    return kept(out), forecast, out


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
