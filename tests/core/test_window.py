# SPDX-License-Identifier: GPL-2.0-or-later
import dataclasses

import numpy as np
import pytest

from mmstt_core.cube import MISSING
from mmstt_core.errors import InputError
from mmstt_core.kinematics import kinematics, last_level
from mmstt_core.window import BIN_DAYS, known_at, make_context, well_observed
from tests.core.made_cubes import RECORD_START, made_cube


def test_changing_any_later_value_changes_no_bit_of_the_context():
    cube = made_cube(gaps=0.02)
    issue_day = RECORD_START + 900
    changed = cube.values_NT.copy()
    changed[:, cube.days_T > issue_day] = 12345
    one, two = make_context(cube, issue_day), make_context(dataclasses.replace(cube, values_NT=changed), issue_day)
    assert np.array_equal(one.values_NB, two.values_NB, equal_nan=True)
    assert np.array_equal(one.days_B, two.days_B)


def test_bins_are_anchored_on_the_last_acquisition_and_hold_the_mean_of_their_epochs():
    cube = made_cube()
    context = make_context(cube, int(cube.days_T[-1]))
    assert context.anchor_day == cube.days_T[-1]
    assert context.days_B[-1] == -3.0
    expected = cube.values_NT[:, -2:].mean(axis=1) / 10
    assert np.allclose(context.values_NB[:, -1], expected, atol=1e-5)


def test_twelve_day_data_keep_their_acquisition_days():
    context = make_context(made_cube(step_days=12, epochs=120), RECORD_START + 1400)
    assert np.array_equal(context.days_B, -BIN_DAYS * np.arange(119, -1, -1)[-context.days_B.size :])


@pytest.mark.parametrize("back", [1, 2, 10])
def test_of_an_interpolated_product_two_epochs_before_any_issue_date_are_dropped_and_of_others_none(back):
    for interpolated, dropped in ((True, 2), (False, 0)):
        cube = made_cube(interpolated=interpolated)
        issue_day = int(cube.days_T[-back])
        anchor_day = cube.days_T[-back - dropped]
        for record in (cube, cube.until(issue_day)):
            assert make_context(record, issue_day).anchor_day == anchor_day
        assert known_at(cube, issue_day).days_T[-1] == anchor_day


def test_missing_samples_are_left_out_of_the_bin_means():
    cube = made_cube()
    tenths = cube.values_NT.copy()
    tenths[0, -1] = MISSING
    context = make_context(dataclasses.replace(cube, values_NT=tenths), int(cube.days_T[-1]))
    assert context.values_NB[0, -1] == pytest.approx(tenths[0, -2] / 10)


def test_a_cell_without_enough_samples_is_not_well_observed():
    cube = made_cube()
    tenths = cube.values_NT.copy()
    tenths[3, 10:] = MISSING
    observed = well_observed(make_context(dataclasses.replace(cube, values_NT=tenths), int(cube.days_T[-1])))
    assert not observed[3]
    assert observed.sum() == cube.cells - 1


@pytest.mark.parametrize("offset", [-10, 100, 4000])
def test_an_issue_date_outside_the_record_or_too_early_is_refused(offset):
    with pytest.raises(InputError):
        make_context(made_cube(), RECORD_START + offset)


def test_kinematics_recover_a_known_motion():
    days_B = np.arange(-1200.0, 1, 12)
    years = days_B / 365.25
    values = (-7.0 * years + 3 * np.cos(2 * np.pi * years) + 4)[None].astype(np.float32)
    motion = kinematics(values, days_B)
    assert motion.velocity_N[0] == pytest.approx(-7.0, abs=1e-3)
    assert motion.amplitude_N[0] == pytest.approx(3.0, abs=1e-3)


def test_the_level_falls_back_to_the_last_samples_where_sixty_days_are_empty():
    values = np.array([[1.0] * 10 + [np.nan] * 10], np.float32)
    assert last_level(values, np.arange(-19 * 12.0, 1, 12))[0] == 1.0
