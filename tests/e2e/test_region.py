# SPDX-License-Identifier: GPL-2.0-or-later
"""A region of nine simulated tiles in the real QGIS desktop: opened as one forecast, played, clicked, cut and asked.

Set MMSTT_E2E_KEEP to a folder to keep its pictures, and MMSTT_E2E_REGION to another region,
and MMSTT_E2E_LINE to another line over it, to take the pictures of.
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
from mmstt_core.analysis.areas_run import run_areas
from mmstt_core.options import AreasRequest
from mmstt_core.progress import Progress
from mmstt_core.results.part import open_whole
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


def line_over(region):
    """Return a line from the middle of the first tile to that of the last, over the edges between them."""
    return [((west + east) / 2, (south + north) / 2) for west, south, east, north in region._boxes[[0, -1]]]


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
            "MMSTT_E2E_LINE": os.environ.get("MMSTT_E2E_LINE")
            or ";".join(f"{east},{north}" for east, north in line_over(region)),
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


def test_a_profile_over_the_edges_of_tiles_has_the_cells_of_all_of_them(shown, finished):
    seen, _ = shown
    region = open_whole(finished)
    places = np.array(seen["profile"]["places"])
    edge_m = 1000 * json.loads((finished / "region.json").read_text())["asked"]["tile_km"]
    assert len({tuple(tile) for tile in np.floor(places / edge_m).astype(int).tolist()}) >= 3
    cells = [region.nearest(*place) for place in places]
    np.testing.assert_array_equal(np.stack([axis[cells] for axis in (region.easting_N, region.northing_N)], 1), places)
    median = region.forecast(np.array(cells)).quantile_since_issue(0.5)[:, -1]
    np.testing.assert_allclose(seen["profile"]["median"], median, atol=1e-5)
    assert "cells within reach" in seen["profile"]["words"]


def test_areas_of_the_whole_region_are_those_of_the_command(shown, finished, tmp_path):
    seen, _ = shown
    asked = AreasRequest(folder=str(finished), thresholds_mm=(5.0, 10.0), probability=0.45)
    _, record = run_areas(asked, Progress())
    rows = [row for name in ("observed_areas", "forecast_areas") for row in record[name]["areas"]]
    assert [(row["rank"], row["cells"]) for row in rows] == [(row["rank"], row["cells"]) for row in seen["areas"]]
    assert rows
