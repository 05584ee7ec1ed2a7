# SPDX-License-Identifier: GPL-2.0-or-later
"""Points close together are no independent witnesses of a change: many in one square prove no more than one."""

import dataclasses
import datetime
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.cube import to_day
from mmstt_core.gridding import in_order, to_cells
from mmstt_core.models.area_facts import AreaFacts
from mmstt_core.models.shared import Shared
from mmstt_core.reading import read_cube
from mmstt_core.window import make_context, well_observed

TRACK = Path(__file__).resolve().parents[2] / "resources" / "ustica" / "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"
ISSUE = to_day(datetime.date(2023, 12, 31))
TIMES = 9


@pytest.fixture(scope="module")
def window(tmp_path_factory):
    """Cells of Ustica at the end of 2023: a patch of them nearly seems to have changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(tmp_path_factory.mktemp("cache")))
        points = in_order(read_cube([str(TRACK)], until_day=ISSUE))
    context = make_context(in_order(to_cells(points.until(ISSUE), 100.0)), ISSUE)
    return context.select(np.flatnonzero(well_observed(context)))


def chances(context):
    return Shared(context, ("gp",), facts=AreaFacts()).found.probability_N


def test_each_cell_many_times_over_as_points_of_its_square_proves_no_more_than_once(window):
    once_N = chances(window)
    rows = np.repeat(np.arange(window.cells), TIMES)
    apart = np.random.default_rng(0).uniform(-40, 40, (2, rows.size))
    many = dataclasses.replace(
        window.select(rows),
        easting_N=window.easting_N[rows] + apart[0],
        northing_N=window.northing_N[rows] + apart[1],
        cell_size=0.0,
    )
    many_NT = chances(many).reshape(-1, TIMES)
    assert 0.3 < once_N.max() < 0.5  # counted nine times, it would be certain
    assert many_NT.max() == pytest.approx(once_N.max(), abs=0.08)
    assert many_NT.mean(1).sum() == pytest.approx(once_N.sum(), rel=0.15)
