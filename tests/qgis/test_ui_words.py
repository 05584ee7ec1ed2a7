# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock decides without any widget: problems, parameters, words, counts."""

from __future__ import annotations

import dataclasses
import datetime

import numpy as np
import pytest

from mm_stt_forecast.mmstt_core.reading.rings import inside_ring
from mm_stt_forecast.ui import area_geometry, checks, facts, remember
from mm_stt_forecast.ui.checks import DockState, Source

UP = Source(
    name="up.zip",
    path="/data/up.zip",
    level="L3",
    component="up",
    release="2020_2024",
    epochs=304,
    points=522,
    first=datetime.date(2020, 1, 3),
    last=datetime.date(2024, 12, 25),
)


def state(**changes):
    """Return a state that can run, with changes of the dock's own fields and of options."""
    chosen = {**DockState().chosen, **{name: changes.pop(name) for name in set(changes) & set(checks.OPTIONS)}}
    return DockState(**{"sources": (UP,), "cells_inside": 522, "chosen": chosen, **changes})


def test_a_complete_state_has_no_problem():
    assert checks.problems(state()) == {}


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"sources": ()}, "data", "Add an EGMS file"),
        ({"sources": (dataclasses.replace(UP, reading=True),)}, "data", "Reading"),
        ({"sources": (dataclasses.replace(UP, error="The file is empty."),)}, "data", "up.zip: The file is empty."),
        ({"sources": (UP, dataclasses.replace(UP, component="east"))}, "data", "different components (east, up)"),
        ({"sources": (UP, dataclasses.replace(UP, level="L2b"))}, "data", "different product levels"),
        ({"cells_inside": 0}, "area", "Nothing of the data"),
        ({"issue_date": datetime.date(2025, 6, 1)}, "issue_date", "2020-01-03 to 2024-12-25"),
        ({"issue_date": datetime.date(2020, 6, 1)}, "issue_date", "150 days"),
        ({"horizon_months": 61}, "horizon_months", "1 to 60"),
        ({"weights": "/nowhere.safetensors"}, "weights", "does not exist"),
    ],
)
def test_each_wrong_setting_is_said_at_its_field(changes, field, words):
    found = checks.problems(state(**changes))
    assert list(found) == [field]
    assert words in found[field]


def test_an_unknown_number_of_cells_does_not_stop_a_run():
    assert checks.problems(state(cells_inside=None)) == {}


def test_a_file_is_no_output_folder(tmp_path):
    (tmp_path / "file").write_text("x")
    assert "is a file" in checks.problems(state(output_folder=str(tmp_path / "file")))["output"]
    assert "output" not in checks.problems(state(output_folder=str(tmp_path / "new" / "deep")))


def test_a_horizon_that_the_record_cannot_check_gets_a_remark_made_from_the_record():
    assert (
        "60 months of data before the issue date can check leads up to 36 months"
        in checks.advice(state(horizon_months=48))["horizon_months"]
    )
    assert checks.advice(state(horizon_months=36)) == {}
    early = checks.advice(state(horizon_months=24, issue_date=datetime.date(2022, 12, 31)))["horizon_months"]
    assert "36 months of data" in early and "up to 18 months" in early
    short = checks.advice(state(issue_date=datetime.date(2021, 2, 1)))["horizon_months"]
    assert "too few to check any forecast" in short


def test_parameters_leave_out_what_was_not_chosen():
    parameters = checks.to_parameters(state())
    assert parameters["INPUT_FILES"] == ["/data/up.zip"]
    assert parameters["OUTPUT_FOLDER"] == "TEMPORARY_OUTPUT"
    assert not {"AREA", "ISSUE_DATE", "INPUT_LAYERS", "GEOLOGY", "GEOLOGY_FIELD", "WEIGHTS"} & set(parameters)


def test_parameters_carry_area_with_its_coordinate_system_and_the_issue_date():
    chosen = state(
        area_wkt="Polygon((0 0, 1 0, 1 1, 0 0))",
        issue_date=datetime.date(2023, 12, 31),
        priors={"GEOLOGY": "layer", "GEOLOGY_FIELD": "class", "SOIL": ""},
    )
    parameters = checks.to_parameters(chosen)
    assert parameters["AREA"].endswith("[EPSG:3035]")
    assert parameters["ISSUE_DATE"] == "2023-12-31"
    assert parameters["GEOLOGY_FIELD"] == "class"


def test_a_source_is_described_as_read():
    assert facts.source_line(UP) == "L3 Ortho · Up · release 2020\N{EN DASH}2024"
    assert facts.source_numbers(UP) == "522 cells · 304 dates · 2020-01 to 2024-12"


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["20200103", "D20200109", "d_20200115", "F20200121"], 4),
        (["20201399", "velocity", "2020"], 0),
        (["D20200103", "20200103"], 1),
    ],
)
def test_dates_are_found_by_name_and_validity(names, count):
    assert len(facts.date_fields(names)) == count


@pytest.mark.parametrize(("seconds", "text"), [(3, "a few seconds"), (42, "40 s"), (125, "2 min"), (7200, "2.0 h")])
def test_durations_are_written_as_people_say_them(seconds, text):
    assert facts.duration(seconds) == text


def test_progress_names_stage_and_time_left():
    assert facts.progress_line("backtest", 0.4, 95) == "Backtest · 2 min left"
    assert facts.progress_line("backtest", 0.4, -1) == "Backtest"
    assert facts.progress_line("", 0.0, None) == "Working"


@pytest.mark.parametrize("cells", [100, 1_000, 10_000, 100_000])
def test_a_finished_run_teaches_the_pace_of_runs_of_any_size(cells):
    first = facts.Pace()
    slow = first.learned(4 * first.seconds(cells, 300), cells, 300)
    for other in (100, 100_000):
        assert slow.seconds(other, 300) == pytest.approx(2 * first.seconds(other, 300))
    again = slow.learned(4 * first.seconds(cells, 300), cells, 300)
    assert slow.times < again.times < 4
    assert first.learned(0.0, cells, 300).seconds(cells, 300) > 0
    assert first.seconds(2 * cells, 150) == pytest.approx(first.seconds(cells, 300))


@pytest.mark.parametrize("order", [(1.0, 1.9) * 4, (1.0,) * 6 + (1.9,) * 6 + (1.0,) * 2])
def test_calm_and_busy_runs_are_told_within_a_factor_of_two_where_busy_is_less_than_twice(order):
    pace, calm = facts.Pace(), facts.Pace().seconds(740, 300)
    for times in order:
        assert 0.5 < pace.seconds(740, 300) / (times * calm) < 2
        pace = pace.learned(times * calm, 740, 300)


def test_the_pace_is_remembered_by_kind_of_run_and_a_damaged_memory_is_forgotten():
    held = {"mmstt": facts.Pace(times=3.0), "gp": facts.Pace(times=0.6)}
    assert facts.paces_from(facts.paces_text(held)) == held
    assert facts.paces_from("[1") == facts.paces_from('{"gp": [14.0, 4e-4]}') == {}


def test_a_run_that_fell_back_to_a_baseline_says_so():
    assert facts.done_line(30, "MM-STT", "mmstt") == "Done in 30 s. The maps are in the layer tree."
    fallen_back = facts.done_line(30, "spatial Gaussian process", "mmstt")
    assert fallen_back.endswith("by a statistical baseline instead of MM-STT: the spatial Gaussian process.")
    assert facts.done_line(30, "Gaussian process", "gp") == "Done in 30 s. The maps are in the layer tree."


def test_points_are_counted_as_the_cells_they_fall_into():
    easting, northing = np.array([10.0, 20.0, 110.0, 950.0]), np.array([10.0, 90.0, 10.0, 10.0])
    assert area_geometry.count_cells(easting, northing, 100.0, None) == 3
    assert area_geometry.count_cells(easting, northing, 100.0, [(0, 0), (500, 0), (500, 500), (0, 500)]) == 2


def test_a_polygon_with_a_bay_leaves_out_the_bay():
    ring = [(0, 0), (10, 0), (10, 10), (5, 2), (0, 10)]
    inside = inside_ring(np.array([5.0, 1.0, 5.0, 20.0]), np.array([1.0, 5.0, 8.0, 5.0]), ring)
    assert inside.tolist() == [True, True, False, False]


def test_the_size_of_an_area_is_given_in_kilometres():
    assert area_geometry.size_text([(0, 0), (3400, 0), (3400, 2100), (0, 2100)]) == "3.4 × 2.1 km"


def test_settings_are_remembered_in_their_own_type(qgis_app):
    remember.keep("horizon", 36)
    remember.keep("adapt", True)
    assert remember.recall("horizon") == 36
    assert remember.recall("adapt") is True
    with pytest.raises(KeyError):
        remember.keep("unheard of", 1)
