# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole story in the real QGIS desktop on a virtual screen: load, draw, run, look, play, click, report.

One run of QGIS (about 40 s) serves all tests here. Set MMSTT_E2E_KEEP to a folder to keep its pictures.
"""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.desktop import ONE_STORY, ROOT, SAMPLE, kept, result_of, run_qgis

POINTS = ROOT / "resources" / "ustica" / "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"
pytestmark = ONE_STORY


def drive(screen: dict, out: Path, profiles: Path, sample: Path, story: str) -> None:
    """Run QGIS through a story, to its end."""
    model = "mmstt" if list((ROOT / "mmstt_core" / "weights").glob("*.safetensors")) else "gp"
    variables = {
        "MMSTT_E2E_MODEL": model,
        **screen,
        "MMSTT_E2E_SAMPLE": str(sample),
        "MMSTT_E2E_STORY": story,
        "TMPDIR": str(profiles),
    }
    run_qgis("drive_walk.py" if story == "walk" else "drive_desktop.py", out, profiles, variables)


def engines(mark: str) -> list[str]:
    """Return the command lines of processes that work below a folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            variables = (path / "environ").read_bytes().decode(errors="replace")
            command = (path / "cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
        except OSError:
            continue  # it ended meanwhile, or is not ours
        if f"TMPDIR={mark}" in variables.split("\0"):
            found.append(command)
    return found


@pytest.fixture(scope="module")
def story(screen, tmp_path_factory):
    """Run QGIS through the whole story; return what the driver saw and the folder of its pictures."""
    out = tmp_path_factory.mktemp("story è")
    drive(screen, out, tmp_path_factory.mktemp("profiles"), SAMPLE, "whole")
    return kept(out), out


def test_the_dropped_file_is_described(story):
    assert story[0]["source"] == ["up", 522, 304]


def test_the_area_drawn_with_the_mouse_counts_its_cells_and_gives_the_tool_back(story):
    assert 200 < story[0]["cells_inside"] < 522
    assert story[0]["tool_given_back"]


def test_the_run_shows_progress_and_ends_well(story):
    assert story[0]["ready"]
    assert story[0]["message"].startswith("Done in")


def test_all_maps_are_in_the_layer_tree(story):
    roles = {"change", "displacement", "exceedance", "points", "support", "uncertainty", "velocity"}
    assert set(story[0]["roles"]) - {"change_kind"} == roles


def test_the_forecast_covers_the_drawn_area_only(story):
    record = json.loads((story[1] / "forecast" / "forecast.json").read_text(encoding="utf-8"))
    assert record["cells"] == story[0]["cells_inside"]
    assert record["issue_date"] == "2023-12-31"


def test_the_time_slider_plays_the_forecast(story):
    early, late, beyond = story[0]["colours"]
    assert story[0]["frames"] == 36
    assert sum(abs(one - other) for one, other in zip(early, late, strict=True)) > 60
    assert max(beyond) - min(beyond) < max(late) - min(late)  # what is not calibrated is paler


def test_a_click_picks_the_cell_under_the_mouse(story):
    assert story[0]["picked"] == story[0]["cell"]


def test_two_series_are_exported_as_table_and_drawing(story):
    lines = (story[1] / "series.csv").read_text(encoding="utf-8").splitlines()
    assert len({line.split(",")[0] for line in lines[1:]}) == 2
    assert (story[1] / "series.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_the_report_has_four_pages_in_both_orientations(story, tmp_path):
    for name in ("report_portrait", "report_landscape"):
        pdf = str(story[1] / f"{name}.pdf")
        subprocess.run(["pdftoppm", "-r", "40", "-png", pdf, str(tmp_path / name)], check=True)
        assert len(list(tmp_path.glob(f"{name}-*.png"))) == 4


def test_nothing_is_cut_on_a_screen_of_1280_by_800(story):
    assert story[0]["small_window"] == [1280, 776]
    assert story[0]["cut_texts"] == []
    needed, there = story[0]["tree_width"]
    assert needed <= there


def test_layouts_stay_in_the_project_for_editing(story):
    assert story[0]["layouts"] == ["Ground displacement forecast: E45N17", "Ground displacement forecast: E45N17 (2)"]


def test_closing_the_dock_clears_the_map(story):
    assert story[0]["band_hidden"]


def test_qgis_never_imports_torch(story):
    assert story[0]["torch_in_qgis"] is False


@pytest.fixture(scope="module")
def stranger(screen, tmp_path_factory):
    """Run QGIS through the walk of somebody who has just enabled the plugin."""
    out, home = tmp_path_factory.mktemp("walk"), tmp_path_factory.mktemp("home")
    drive({**screen, "HOME": str(home)}, out, tmp_path_factory.mktemp("profiles"), SAMPLE, "walk")
    return kept(out)


def test_three_clicks_lead_from_the_enabled_plugin_to_the_map_of_the_sample(stranger):
    assert stranger["walk_message"].startswith("Done in")
    assert stranger["forecast_in_view"]
    assert stranger["clicks_to_the_map"] == 3


def test_data_are_seen_on_the_map_before_a_forecast_and_leave_the_project_alone(stranger):
    assert stranger["points_drawn"] == 1
    assert stranger["clean_after_data"]
    assert stranger["points_hidden"]  # once there is a forecast
    assert stranger["points_after_removal"] == 0


def test_a_click_on_a_point_shows_what_was_measured_there(stranger):
    assert stranger["measured"] == [304, False]


def test_a_finished_forecast_is_opened_again_from_the_menu(stranger):
    assert stranger["said_after_new_project"] == ""
    assert stranger["opened"].startswith("Opened E45N17")


def test_a_unit_that_cannot_be_told_is_asked_for_stated_and_recorded(stranger):
    sentence, button = stranger["asked"]
    assert "does not say its unit" in sentence
    assert button.startswith("State the unit")
    assert stranger["stated"] == stranger["recorded"] == ["cm"]
    assert stranger["stated_message"].startswith("Done in")


def test_closing_qgis_during_a_run_leaves_no_process_and_no_file(screen, tmp_path):
    out, profiles = tmp_path / "out", tmp_path / "profiles"
    out.mkdir()
    profiles.mkdir()
    drive(screen, out, profiles, POINTS, "close")
    assert result_of(out)["running"]
    assert not (out / "forecast").exists()
    while engines(str(profiles)):  # until the limit against hanging
        time.sleep(0.1)  # processes that are not our children cannot be waited for
    assert not list(profiles.glob("mmstt*"))
