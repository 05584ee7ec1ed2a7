# SPDX-License-Identifier: GPL-2.0-or-later
"""Known motion is added to real series as stated, and who knows its law forecasts it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from mmstt_core.backtest.added_motion import (
    PATCH_SHARE,
    SHAPES,
    Motion,
    added_motion,
    bump,
    oracle,
    patches,
    trend_of_last_year,
)
from mmstt_core.cube import DisplacementCube, from_millimetres, to_day
from mmstt_core.evaluation import added
from mmstt_core.evaluation.added import follow, score
from mmstt_core.evaluation.table import ADDED_HEAD, added_motion_cells
from mmstt_core.models.shared import Networks
from mmstt_core.progress import Progress

ISSUE = to_day("2022-06-30")
MOTIONS = [Motion(law=law, size=-20.0, since=120.0) for law in SHAPES]


def _quiet(noise_mm: float = 0.0) -> DisplacementCube:
    """Return 100 cells that stand still, every 12 days over three and a half years."""
    rows, columns = np.divmod(np.arange(100), 10)
    days_T = to_day("2020-05-01") + 12 * np.arange(100)
    values_NT = np.random.default_rng(3).normal(0.0, noise_mm, (100, days_T.size))
    return DisplacementCube(
        easting_N=4_000_050.0 + 100.0 * columns,
        northing_N=2_000_050.0 + 100.0 * rows,
        days_T=days_T,
        values_NT=from_millimetres(np.round(values_NT, 1)),
        component="up",
        cell_size=100.0,
    )


@pytest.mark.parametrize("motion", MOTIONS, ids=lambda motion: motion.law)
def test_the_centre_moves_as_stated_and_far_cells_stay(motion: Motion) -> None:
    cube = _quiet()
    patch = bump(cube, 0)
    moved_NT = added_motion(cube, ISSUE, motion, patch).millimetres_NT()
    assert moved_NT[0] == pytest.approx(motion.at(cube.days_T - ISSUE), abs=0.06)
    assert np.abs(moved_NT[-1]).max() < 0.1 + 0.01 * np.abs(moved_NT[0]).max()


def test_motion_that_began_120_days_ago_at_30_mm_a_year_has_made_10_mm() -> None:
    motion = Motion(law="begins", size=-30.0, since=120.0)
    assert motion.at(np.array([-120.0, -121.0, 0.0])) == pytest.approx([0.0, 0.0, -9.856], abs=0.01)


def test_an_acceleration_has_its_velocity_at_the_issue_date() -> None:
    motion = Motion(law="accelerates", size=-30.0, since=250.0)
    before, after = motion.at(np.array([-0.5, 0.5]))
    assert (after - before) * 365.25 == pytest.approx(-30.0, rel=1e-4)


def test_missing_samples_stay_missing() -> None:
    cube = _quiet()
    values_NT = cube.values_NT.copy()
    values_NT[3, 7] = -32768
    cube = dataclasses.replace(cube, values_NT=values_NT)
    moved = added_motion(cube, ISSUE, Motion(law="step", size=40.0, since=600.0), bump(cube, 3))
    assert np.array_equal(moved.present_NT, cube.present_NT)


def test_patches_hold_as_many_cells_as_asked_for_and_lie_apart() -> None:
    cube = _quiet()
    found = patches(cube, 2, np.random.default_rng(0), radius_m=120.0)
    assert len(found) == 2
    assert all(7 <= patch.inside_N.sum() <= 20 for patch in found)
    assert np.sum([patch.inside_N for patch in found], axis=0).max() == 1
    assert all((patch.share_N[patch.inside_N] >= PATCH_SHARE).all() for patch in found)


def test_only_cells_that_can_be_forecast_count() -> None:
    cube = _quiet()
    usable_N = np.arange(cube.cells) < 4
    assert patches(cube, 1, np.random.default_rng(0), usable_N=usable_N) == []


@pytest.mark.parametrize("motion", MOTIONS, ids=lambda motion: motion.law)
def test_who_knows_the_law_forecasts_noise_free_motion(motion: Motion) -> None:
    cube = _quiet()
    patch = bump(cube, 44)
    moved = added_motion(cube, ISSUE, motion, patch)
    days_H = cube.days_T[cube.days_T > ISSUE][[5, 15, 25]]
    truth_H = motion.at(days_H - ISSUE)
    scale = max(1.0, float(np.abs(truth_H).max()))
    assert oracle(moved, ISSUE, motion, days_H)[44] == pytest.approx(truth_H, abs=0.05 * scale)


def test_the_oracle_and_the_trend_see_nothing_after_the_issue_date() -> None:
    cube = _quiet(1.0)
    later = cube.values_NT.copy()
    later[:, cube.days_T > ISSUE] = 3000
    other = dataclasses.replace(cube, values_NT=later)
    days_H = np.array([ISSUE + 100, ISSUE + 300])
    motion = Motion(law="begins", size=-30.0, since=120.0)
    assert np.array_equal(oracle(cube, ISSUE, motion, days_H), oracle(other, ISSUE, motion, days_H))
    assert np.array_equal(trend_of_last_year(cube, ISSUE, days_H), trend_of_last_year(other, ISSUE, days_H))


def test_the_trend_of_the_last_year_carries_a_steady_velocity_on() -> None:
    cube = _quiet()
    motion = Motion(law="steady", size=-50.0)
    moved = added_motion(cube, ISSUE, motion, bump(cube, 44))
    assert trend_of_last_year(moved, ISSUE, np.array([ISSUE + 365]))[44] == pytest.approx([-50.0], abs=0.2)


def test_scores_of_steady_motion_hold_the_errors_of_the_patch_alone() -> None:
    cube = _quiet(1.0)
    motion = Motion(law="steady", size=-50.0)
    rows = follow(cube, ISSUE, motion, bump(cube, 44), Networks(), models=("spatial",), leads=(12,))
    assert [row["months"] for row in rows] == [12]
    found = score(rows)
    assert rows[0]["cells"] == 37
    assert found["rmse_mm"]["oracle"] < 1.5
    # A bump's mean share above 0.3 is 0.58: a year of 50 mm/yr that nobody foresees is an error of 31 mm.
    assert 25 < found["rmse_mm"]["last"] < 35
    assert 0 <= found["held"]["0.5"] <= found["held"]["0.8"] <= found["held"]["0.9"] <= 1


def test_an_evaluation_tells_how_its_model_follows_known_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(added, "MOTIONS", (Motion(law="none"), Motion(law="steady", size=50.0)))
    monkeypatch.setattr(added, "patches", lambda cube, count, rng, usable_N: [bump(cube, 33), bump(cube, 66)])
    rows = added.added_rows(_quiet(1.0), ISSUE, "linear-seasonal", Networks(), Progress())
    assert [(row["motion"], row["months"]) for row in rows] == [
        ("nothing added", 3),
        ("nothing added", 6),
        ("nothing added", 12),
        ("steady, 50 mm/yr", 3),
        ("steady, 50 mm/yr", 6),
        ("steady, 50 mm/yr", 12),
    ]
    assert all(row["patches"] == 2 for row in rows)
    steady = rows[-1]
    # A line goes on as it went: no worse than the oracle, which is the same line; the last value falls short.
    assert steady["rmse_mm"]["linear-seasonal"] == pytest.approx(steady["rmse_mm"]["oracle"], rel=0.1)
    assert steady["rmse_mm"]["last"] > 20
    assert added_motion_cells(steady)[:3] == ["steady, 50 mm/yr", "12", f"{steady['rmse_mm']['linear-seasonal']:.1f}"]
    assert len(added_motion_cells(steady)) == len(ADDED_HEAD)


def test_an_area_of_four_cells_has_no_patch_to_add_motion_to() -> None:
    few = _quiet(1.0).select(np.arange(4))
    assert added.added_rows(few, ISSUE, "linear-seasonal", Networks(), Progress()) == []
