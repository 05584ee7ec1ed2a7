# SPDX-License-Identifier: GPL-2.0-or-later
"""A region of nine simulated tiles in the real QGIS desktop: opened as one forecast, played, and clicked.

Set MMSTT_E2E_KEEP to a folder to keep its picture, and MMSTT_E2E_REGION to another region to take the picture of.
"""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from benchmarks.region_ground import write_ground
from mmstt_core import cli
from mmstt_core.results.region_folder import RegionFolder
from tests.e2e.desktop import LONGEST_S, NEEDS_DESKTOP, SAMPLE, kept, run_qgis, virtual_screen

EDGE_CELLS, TILES = 20, 3
SCREEN = "1440x860"
pytestmark = [
    pytest.mark.timeout(2 * LONGEST_S),
    pytest.mark.skipif(find_spec("distributed") is None, reason="dask.distributed is not installed"),
    NEEDS_DESKTOP,
]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """Return the folder of a finished region."""
    if known := os.environ.get("MMSTT_E2E_REGION"):
        return Path(known)
    given, out = (tmp_path_factory.mktemp(name) / name for name in ("given", "out"))
    write_ground(given, columns=TILES, rows=TILES, edge=EDGE_CELLS, occupancy=0.6)
    asked = ["region", str(given), "--out", str(out), "--model", "gp", "--workers", "1", "--quiet"]
    assert cli.main([*asked, "--tile-km", f"{EDGE_CELLS / 10:g}"]) == 0
    return out


@pytest.fixture(scope="module")
def shown(tmp_path_factory, finished):
    """Run QGIS over it; return what the driver saw, and the places of the cells that it was told to click."""
    out, profiles, runtime = (tmp_path_factory.mktemp(name) for name in ("seen", "profiles", "rt"))
    region = RegionFolder(finished)
    speed = np.abs(region.read("velocity"))
    first, *_, last = np.array_split(np.arange(region.cells), 2)
    cells = [int(part[np.argmax(speed[part])]) for part in (first, last)]
    places = [(float(region.easting_N[cell]), float(region.northing_N[cell])) for cell in cells]
    with virtual_screen(runtime, SCREEN) as screen:
        variables = {
            **os.environ,
            **screen,
            "TMPDIR": str(profiles),  # else QGIS marks the layers as temporary ones
            "MMSTT_E2E_SAMPLE": str(SAMPLE),
            "MMSTT_E2E_REGION": str(finished),
            "MMSTT_E2E_CELLS": ";".join(f"{east},{north}" for east, north in places),
        }
        run_qgis("drive_region.py", out, profiles, variables)
    return kept(out), places


def test_a_region_is_opened_as_one_forecast_with_a_frame_for_each_month(shown, finished):
    seen, _ = shown
    record = json.loads((finished / "region.json").read_text())
    assert len(record["tiles"]) >= TILES * TILES
    assert seen["tiles"] == len(record["tiles"])
    assert {"displacement", "velocity", "uncertainty", "exceedance"} <= set(seen["roles"])
    assert seen["frames"] == RegionFolder(finished).dates_H.size


def test_clicks_show_the_series_of_two_tiles(shown):
    seen, places = shown
    assert [tuple(place) for place in seen["series"]] == places
