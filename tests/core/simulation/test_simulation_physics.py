# SPDX-License-Identifier: GPL-2.0-or-later
"""The sources of ground motion against textbook cases and limits."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mmstt_core.simulation.climate import Climate
from mmstt_core.simulation.fields import atmosphere_covariance, atmosphere_modes, random_fields
from mmstt_core.simulation.sources import (
    RectangularFault,
    delayed,
    disc_reservoir,
    error_function,
    mined_share,
    mined_tilt,
    point_source,
    rectangular_fault,
    terzaghi_degree,
)
from mmstt_core.simulation.tile import generator

ORIGIN = np.zeros(1)


def test_mogi_peak_is_the_textbook_value():
    _, _, up = point_source(ORIGIN, ORIGIN, depth_m=3000.0)
    assert up[0] * 1e6 == pytest.approx(0.75 / math.pi * 1e6 / 3000.0**2)


def test_mogi_uplift_falls_to_a_third_and_a_half_power_of_two_at_one_depth():
    _, _, up = point_source(np.array([0.0, 3000.0]), np.zeros(2), depth_m=3000.0)
    assert up[1] / up[0] == pytest.approx(2.0**-1.5)


def test_mogi_surface_volume_is_three_halves_of_the_source():
    radius = np.geomspace(1.0, 1e8, 200_000)
    _, _, up = point_source(radius, np.zeros_like(radius), depth_m=2000.0)
    volume = (
        np.trapz(2 * np.pi * radius * up, radius)
        if hasattr(np, "trapz")
        else np.trapezoid(2 * np.pi * radius * up, radius)
    )
    assert volume == pytest.approx(1.5, rel=1e-3)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ({"strike_slip": 1.0}, (-8.689e-3, -4.298e-3, -2.747e-3)),
        ({"dip_slip": 1.0}, (-4.682e-3, -3.527e-2, -3.564e-2)),
        ({"opening": 1.0}, (-2.660e-4, 1.056e-2, 3.214e-3)),
    ],
)
def test_okada_agrees_with_table_2_of_the_paper(slip, expected):
    moved = rectangular_fault(
        RectangularFault(depth_m=4.0, dip_degrees=70.0, length_m=3.0, width_m=2.0, **slip),
        np.array([2.0]),
        np.array([3.0]),
    )
    np.testing.assert_allclose([part[0] for part in moved], expected, rtol=5e-4)  # the table has four digits


def test_small_okada_sill_is_the_point_crack():
    east = np.linspace(-6000.0, 6000.0, 13)
    sill = RectangularFault(depth_m=2000.0, dip_degrees=0.0, length_m=10.0, width_m=10.0, opening=1.0)
    up = rectangular_fault(sill, east + 5.0, np.full(13, 5.0))[2]
    distance = np.hypot(east, 2000.0)
    np.testing.assert_allclose(up, 100.0 * 3 * 2000.0**3 / (2 * np.pi * distance**5), rtol=1e-3)


def test_vertical_strike_slip_fault_moves_its_sides_by_opposite_amounts():
    across = np.array([-4000.0, -500.0, 500.0, 4000.0])
    fault = RectangularFault(depth_m=10_000.0, dip_degrees=90.0, length_m=100_000.0, width_m=10_000.0, strike_slip=1.0)
    along, _, _ = rectangular_fault(fault, np.full(4, 50_000.0), across)
    np.testing.assert_allclose(along, -along[::-1], rtol=1e-3)
    # The step across a long fault that reaches the surface is the slip, half to each side (screw dislocation).
    np.testing.assert_allclose(np.abs(along), 0.5 - np.arctan(np.abs(across) / 10_000.0) / np.pi, atol=0.01)


def test_terzaghi_settles_completely():
    assert terzaghi_degree(np.array([5.0]))[0] == pytest.approx(1.0, abs=1e-5)


def test_terzaghi_begins_with_the_root_of_time():
    early = terzaghi_degree(np.array([1e-4, 4e-4]))
    assert early[1] / early[0] == pytest.approx(2.0)
    assert early[0] == pytest.approx(2.0 * math.sqrt(1e-4 / math.pi))


def test_terzaghi_halves_at_the_textbook_time_factor():
    np.testing.assert_allclose(terzaghi_degree(np.array([0.197, 0.848])), [0.5, 0.9], atol=2e-3)


def test_terzaghi_branches_meet():
    below, above = terzaghi_degree(np.array([0.05 - 1e-9, 0.05 + 1e-9]))
    assert above == pytest.approx(below, abs=0.01)


def test_geertsma_centre_is_the_closed_form():
    _, up = disc_reservoir(np.array([0.0]), depth_m=2000.0, radius_m=3000.0)
    assert up[0] == pytest.approx(-1.5 * (1 - 2000.0 / math.hypot(2000.0, 3000.0)), rel=1e-4)


def test_wide_geertsma_reservoir_hands_its_compaction_to_the_surface():
    _, up = disc_reservoir(np.array([0.0]), depth_m=1000.0, radius_m=500_000.0)
    assert up[0] == pytest.approx(-1.5, rel=0.01)


def test_small_geertsma_reservoir_is_a_point_source():
    distance = np.array([0.0, 1000.0, 4000.0])
    outward, up = disc_reservoir(distance, depth_m=3000.0, radius_m=60.0)
    east, _, rise = point_source(distance, np.zeros(3), depth_m=3000.0)
    area = math.pi * 60.0**2
    # Between the nodes of the radial profile the interpolation is off by 1 % of the peak.
    np.testing.assert_allclose(up, -rise * area, atol=0.01 * rise[0] * area)
    np.testing.assert_allclose(outward, -east * area, atol=0.01 * rise[0] * area)


def test_knothe_edge_sinks_by_half_with_slope_set_by_tan_beta():
    depth, tan_beta = 500.0, 2.0
    influence = depth / tan_beta
    place = np.array([-0.5, 0.0, 0.5])
    share = mined_share(place, 0.0, 1e6, influence_m=influence)
    assert share[1] == pytest.approx(0.5, abs=1e-6)
    assert (share[2] - share[0]) / 1.0 == pytest.approx(tan_beta / depth, rel=1e-3)
    assert mined_tilt(np.zeros(1), 0.0, 1e6, influence_m=influence)[0] == pytest.approx(tan_beta / depth)


def test_knothe_trough_ends_at_the_radius_of_influence():
    outside, inside = mined_share(np.array([-250.0, 250.0]), 0.0, 1e6, influence_m=250.0)
    assert outside == pytest.approx(0.006, abs=1e-3)
    assert inside == pytest.approx(0.994, abs=1e-3)


def test_knothe_ground_follows_with_its_rate():
    followed = delayed(np.ones((100, 1)), 0.1, rate_per_year=2.0)
    assert followed[4, 0] == pytest.approx(1 - math.exp(-1.0))


def test_error_function_agrees_with_the_library():
    places = np.linspace(-4.0, 4.0, 41)
    np.testing.assert_allclose(error_function(places), [math.erf(place) for place in places], atol=2e-7)


def test_atmosphere_loses_correlation_with_distance():
    near, kilometre, far = atmosphere_covariance(np.array([0.0, 1000.0, 20_000.0]), longest_wave_km=16.0)
    assert near == pytest.approx(1.0)
    assert 0.7 < kilometre < 0.99
    assert abs(far) < 0.35


def test_atmosphere_modes_carry_nearly_all_variance():
    modes = atmosphere_modes(64, 100.0, 16.0)
    assert 0.9 < float((modes**2).sum(axis=0).mean()) <= 1.001


@pytest.mark.parametrize("cells", [4, 6, 8, 9, 10, 11, 16])
def test_the_smallest_squares_have_an_atmosphere_too(cells):
    for longest_wave_km in (8.0, 16.0, 32.0):
        assert 0.9 < float((atmosphere_modes(cells, 100.0, longest_wave_km) ** 2).sum(axis=0).mean()) <= 1.001


def test_random_fields_have_unit_spread_and_the_asked_correlation():
    fields = random_fields(generator(3), np.full(40, 400.0), np.full(40, 0.5), cells=64, cell_size=100.0)
    assert float((fields**2).mean()) == pytest.approx(1.0, abs=0.1)
    lagged = float((fields[:, :, 4:] * fields[:, :, :-4]).mean() / (fields**2).mean())
    assert lagged == pytest.approx(math.exp(-1.0), abs=0.08)


def test_weather_record_is_balanced_and_drought_only_grows():
    climate = Climate(generator(5), 18_000, 20_000)
    days = np.arange(18_000, 20_000, 6.0)
    assert abs(climate.wetness(days, memory_days=60.0).mean()) < 0.2
    assert (np.diff(climate.drought(days)) >= 0).all()
