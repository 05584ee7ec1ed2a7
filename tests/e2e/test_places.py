# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas, assets, a profile and the zero of a chart in the real QGIS desktop, at 1280 x 800, by real clicks.

Set MMSTT_E2E_KEEP to a folder to keep its pictures; MMSTT_E2E_LOCALE (de, it), MMSTT_E2E_THEME ("Night Mapping") and
MMSTT_E2E_SCALE (1.5) take them in another language, theme or density of pixels.
"""

from __future__ import annotations

import csv
import json
import os
import shutil

import pytest

from tests.e2e.desktop import ONE_STORY, SAMPLE, SMALL_SCREEN, forecast_past, kept, run_qgis, virtual_screen
from tests.e2e.test_first_run import wishes

SHAPES = {
    "houses": ("Polygon", [[[13.164, 38.7045], [13.1675, 38.7045], [13.1675, 38.707], [13.164, 38.707]]]),
    "road": ("LineString", [[13.160, 38.700], [13.170, 38.706], [13.180, 38.712]]),
    "pier": ("Point", [13.150, 38.685]),
}
"""Those of the user guide."""
pytestmark = ONE_STORY


def write_assets(path) -> None:
    """Write the polygons of the guide; the boxes of QGIS offer one kind of shape per layer."""
    name, (kind, (ring,)) = "houses", SHAPES["houses"]
    west, south, side = ring[0][0], ring[0][1], 0.0035
    features = []
    for number, shift in enumerate((0.0, 0.006, 0.012)):
        corners = [[west + shift, south], [west + shift + side, south], [west + shift + side, south + 0.0025]]
        corners += [[west + shift, south + 0.0025], [west + shift, south]]
        features.append(
            {
                "type": "Feature",
                "properties": {"name": f"{name} {number + 1}"},
                "geometry": {"type": kind, "coordinates": [corners]},
            }
        )
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


@pytest.fixture(scope="module")
def seen_there(tmp_path_factory):
    """Run QGIS over a finished forecast; return what the driver saw, the folder of the forecast and of the pictures."""
    out, forecast, profiles, runtime = (tmp_path_factory.mktemp(name) for name in ("out", "past", "profiles", "rt"))
    ready = os.environ.get("MMSTT_E2E_READY")
    if ready:
        shutil.copytree(ready, forecast, dirs_exist_ok=True)
    else:
        forecast_past(SAMPLE, forecast)
    write_assets(profiles / "assets.geojson")
    scale = float(os.environ.get("MMSTT_E2E_SCALE", "1"))
    size = "x".join(str(round(scale * int(side))) for side in SMALL_SCREEN.split("x"))
    with virtual_screen(runtime, size) as screen:
        variables = {
            **os.environ,
            **screen,
            "TMPDIR": str(profiles),  # else QGIS marks the layers as temporary ones
            "MMSTT_E2E_SAMPLE": str(SAMPLE),
            "MMSTT_E2E_FORECAST": str(forecast),
            "MMSTT_E2E_ASSETS": str(profiles / "assets.geojson"),
            **({"QT_SCALE_FACTOR": str(scale)} if scale != 1 else {}),
        }
        run_qgis("drive_places.py", out, profiles, variables, settings=wishes())
    return kept(out), forecast, out


def test_one_click_finds_the_areas_that_the_record_tells(seen_there):
    seen, forecast, _ = seen_there
    record = json.loads((forecast / "areas.json").read_text(encoding="utf-8"))
    told = [area for name in ("observed_areas", "forecast_areas") for area in record[name]["areas"]]
    assert seen["clicks_to_areas"] == 1
    assert [(one["rank"], one["cells"], one["p_worst"]) for one in seen["areas"]] == [
        (one["rank"], one["cells"], one["probability_of_worst_cell"]) for one in told
    ]


def test_a_click_on_a_row_zooms_to_its_area_and_selects_it(seen_there):
    assert seen_there[0]["zoomed"] and seen_there[0]["selected_on_map"]


def test_the_users_shapes_are_in_the_table_of_assets(seen_there):
    assert [name for name, _ in seen_there[0]["assets"]] == ["houses 1", "houses 2", "houses 3"]
    assert seen_there[0]["assets"][0][1] > 0


def test_a_line_drawn_by_mouse_gives_a_profile_with_the_numbers_under_the_mouse(seen_there):
    seen, _, out = seen_there
    assert seen["profile"]["cells"] > 10
    assert " m " in seen["hover"] and "90 %" in seen["hover"]
    assert seen["date"].startswith("20")
    rows = list(csv.DictReader((out / "profile.csv").open(encoding="utf-8")))
    assert len({(row["easting_m"], row["northing_m"]) for row in rows}) == seen["profile"]["cells"]
    assert (out / "profile.png").read_bytes().startswith(b"\x89PNG")


def test_the_axis_of_the_chart_names_the_series_that_is_subtracted(seen_there):
    assert "E 45" in seen_there[0]["title"] or "E 46" in seen_there[0]["title"]


def test_no_word_of_a_button_is_cut(seen_there):
    assert seen_there[0]["cut_texts"] == []
