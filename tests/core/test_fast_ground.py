# SPDX-License-Identifier: GPL-2.0-or-later
"""Steady motion is carried on as it is, however fast, quiet or noisy, and whatever its neighbours do."""

import numpy as np
import pytest

from mmstt_core.models.shared import Shared

from .made_cubes import made_window

YEARS_H = 365.25 * np.array([1.0, 2.0])
FOLLOWING = ("linear-seasonal", "gp", "ridge", "spatial")
"""Models that promise to carry a trend on; `last` and `mean60` stay, `damped` lets it fade."""


def window(velocity_N, noise_mm, bins):
    rng, cells = np.random.default_rng(0), len(velocity_N)
    days_B = -12.0 * np.arange(bins - 1, -1, -1)
    values_NB = velocity_N[:, None] * days_B / 365.25 + rng.normal(0, noise_mm, (cells, bins))
    return made_window(values_NB, days_B)


@pytest.mark.parametrize("name", FOLLOWING)
@pytest.mark.parametrize("noise_mm", [0.01, 2.5])
@pytest.mark.parametrize("velocity", [-108.0, 500.0])
@pytest.mark.parametrize(("cells", "share", "bins"), [(5, 1.0, 60), (64, 0.3, 100), (64, 0.3, 150)])
def test_fast_ground_goes_on_as_fast_and_its_quiet_neighbours_as_slow(name, noise_mm, velocity, cells, share, bins):
    fast_N = np.arange(cells) < round(share * cells)
    velocity_N = np.where(fast_N, velocity, np.sign(velocity))
    forecast = Shared(window(velocity_N, noise_mm, bins), (name,)).predict_all(YEARS_H)[name]
    rate_N = forecast.mean_NH[:, 1] - forecast.mean_NH[:, 0]
    # What the noise of the window leaves open of a velocity, and ridge's penalty.
    years = 12 * bins / 365.25
    open_mm_yr = 2 * noise_mm * np.sqrt(12 / bins) / years / np.sqrt(fast_N.sum()) + (name == "ridge") * noise_mm
    assert np.median(rate_N[fast_N]) == pytest.approx(velocity, rel=0.03, abs=open_mm_yr)
    if not fast_N.all():
        assert np.median(rate_N[~fast_N]) == pytest.approx(
            np.sign(velocity), abs=0.2 + 0.2 * noise_mm + (name == "ridge") * noise_mm
        )
    if name != "ridge":
        error_NH = np.abs(forecast.mean_NH - velocity_N[:, None] * YEARS_H / 365.25)
        assert (error_NH <= 2.5 * forecast.sigma_NH + 0.1).mean() > 0.9


@pytest.mark.parametrize("name", ["gp", "spatial"])
def test_a_fit_that_starts_from_quiet_years_still_follows_fast_ones(name):
    quiet = Shared(window(np.full(20, -1.0), 1.0, 80))
    quiet.fitted(name)
    later = Shared(window(np.full(20, -200.0), 1.0, 80), (name,), start=quiet.start)
    forecast = later.predict_all(YEARS_H)[name]
    assert np.median(forecast.mean_NH[:, 1] - forecast.mean_NH[:, 0]) == pytest.approx(-200, rel=0.02)
