# SPDX-License-Identifier: GPL-2.0-or-later
import datetime
import json

import numpy as np
import pytest

from mmstt_core.cube import MISSING, to_day
from mmstt_core.errors import InputError
from mmstt_core.evaluation import rolling as evaluation
from mmstt_core.evaluation.leaky import leaky_rows
from mmstt_core.evaluation.rolling import plan_origins, run_evaluation
from mmstt_core.options import EvaluationRequest
from tests.core.made_cubes import made_cube

MODELS = ("last", "mean60", "damped", "gp", "ridge")


@pytest.fixture
def evaluated(monkeypatch, tmp_path):
    """Evaluate a made cube as if it had been read from a file."""

    def run(cube, **options):
        monkeypatch.setattr(evaluation, "read_cube", lambda *args, **kwargs: cube)
        request = EvaluationRequest(
            **{"sources": ("made.csv",), "out": str(tmp_path / "out"), "models": MODELS, **options}
        )
        return run_evaluation(request), tmp_path / "out"

    return run


def test_every_lead_has_a_row_per_model_and_the_page_shows_them(evaluated):
    result, folder = evaluated(made_cube(edge=8), origins=2)
    months = {row["months"] for row in result["rows"]}
    assert months == {1, 3, 6, 12, 24}
    assert all(sum(row["months"] == month for row in result["rows"]) == len(MODELS) for month in months)
    page = (folder / "evaluation.md").read_text()
    assert page.count("| Gaussian process |") > 5
    assert json.loads((folder / "evaluation.json").read_text())["protocol"] == "honest"


def test_an_exact_issue_date_is_taken(evaluated):
    result, _ = evaluated(made_cube(edge=6), issue_dates=(datetime.date(2022, 6, 30),), horizons=(6,))
    assert result["issue_dates"] == ["2022-06-30"]


def test_a_lead_whose_every_epoch_is_missing_has_no_row(evaluated):
    cube = made_cube(edge=6)
    cube.values_NT[:, np.abs(cube.days_T - to_day("2023-06-30")) <= 45] = MISSING
    result, _ = evaluated(cube, issue_dates=("2022-06-30",), horizons=(6, 12))
    assert {row["months"] for row in result["rows"]} == {6}


def test_origins_are_half_a_year_apart_and_leave_room_for_the_longest_lead():
    cube = made_cube(epochs=300)
    days = plan_origins(cube, 3, 24)
    assert (np.diff(days) > 150).all()
    assert days[0] <= cube.days_T[-1] - 730
    assert days[-1] <= cube.days_T[-1] - 365


def test_a_record_too_short_to_evaluate_is_refused():
    with pytest.raises(InputError):
        plan_origins(made_cube(epochs=65), 3, 24)


def test_the_trend_is_worth_more_than_the_last_value_where_the_ground_moves(evaluated):
    result, _ = evaluated(made_cube(edge=8, velocity_mm_yr=-20.0), horizons=(12,), origins=2)
    rmse = {row["model"]: row["rmse_mm"] for row in result["rows"]}
    assert rmse["gp"] < 0.5 * rmse["last"]
    fast = [row for row in result["strata"] if row["stratum"] == "speed above 10 mm/yr"]
    assert {row["model"] for row in fast} == set(MODELS)


def test_calibrated_coverage_of_later_truth_is_near_its_promise(evaluated):
    result, _ = evaluated(made_cube(edge=16, velocity_mm_yr=-3.0), horizons=(1, 6, 12), models=("gp",))
    for row in result["rows"]:
        assert row["coverage_80"] == pytest.approx(0.8, abs=0.08)
        assert row["coverage_90"] == pytest.approx(0.9, abs=0.06)


def test_the_leak_demonstration_beats_every_honest_figure_and_says_why(evaluated):
    result, folder = evaluated(made_cube(edge=14, interpolated=True), protocol="leaky", horizons=(1,), models=("gp",))
    solved = [row for row in result["leaky"] if "acceleration" in row["method"]]
    assert all(row["protocol"] == "leaky" for row in solved)
    assert min(row["rmse_mm"] for row in solved) < 0.5 * result["rows"][0]["rmse_mm"]
    assert "never an accuracy of this product" in (folder / "evaluation.md").read_text()


def test_the_leak_follows_whatever_the_target_is():
    """Shuffling the last epoch among cells leaves the solved values as exact: they are solved, not learned."""
    cube = made_cube(edge=12, interpolated=True)
    before = leaky_rows(cube)
    shuffled = cube.values_NT.copy()
    shuffled[:, -1] = np.random.default_rng(0).permutation(shuffled[:, -1])
    after = leaky_rows(cube.__class__(**{**cube.__dict__, "values_NT": shuffled}))
    solved = [[row["rmse_mm"] for row in rows if "acceleration" in row["method"]][0] for rows in (before, after)]
    assert solved[1] == pytest.approx(solved[0], rel=0.3)
    persistence = [[row["rmse_mm"] for row in rows if row["method"] == "persistence"][0] for rows in (before, after)]
    assert persistence[1] > 1.2 * persistence[0]


@pytest.mark.parametrize("horizons", [(), (0,), (61,)])
def test_impossible_leads_are_refused(evaluated, horizons):
    with pytest.raises(InputError):
        evaluated(made_cube(edge=4), horizons=horizons)
