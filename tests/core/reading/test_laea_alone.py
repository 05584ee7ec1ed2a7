# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers that only EPSG:3035 has: taken for it with a warning, without asking PROJ, and never where another fits."""

import numpy as np
import pytest

from mmstt_core.reading.evidence import laea_alone


def test_where_it_is_said_to_be_alone_proj_knows_no_other_system():
    systems = pytest.importorskip("mmstt_core.gis.systems")
    alone = 0
    for x in np.arange(1.0e6, 8.0e6, 0.35e6):
        for y in np.arange(0.6e6, 6.6e6, 0.35e6):
            if laea_alone(np.array([x]), np.array([y])):
                alone += 1
                assert {name.split(" ")[0] for name in systems.possible_systems(x, y)} <= {"EPSG:3035"}, (x, y)
    assert alone > 50


@pytest.mark.parametrize(("x", "y"), [(4600053, 1740057), (3160000, 2030000), (5140000, 4210000)])
def test_sicily_madrid_and_helsinki_are_alone(x, y):
    assert laea_alone(np.array([x]), np.array([y]))


@pytest.mark.parametrize(("x", "y"), [(4468050, 5333050), (842050, 6519050), (1436814, 4878792), (4550000, 3270000)])
def test_munich_lyon_genoa_in_their_grids_and_berlin_are_not(x, y):
    assert not laea_alone(np.array([x]), np.array([y]))


def test_one_place_elsewhere_is_enough_for_a_question():
    assert not laea_alone(np.array([4600053, 842050]), np.array([1740057, 6519050]))
