# SPDX-License-Identifier: GPL-2.0-or-later
"""Quiet ground: plate motion, tilt, small scatter of velocity, the yearly cycle."""

from __future__ import annotations

import numpy as np

from .climate import YEAR_DAYS
from .motion import Scene


def add_background(scene: Scene) -> None:
    """Add what every cell does."""
    _add_velocity(scene)
    _add_regional_subsidence(scene)
    _add_year_cycle(scene)


def _add_velocity(scene: Scene) -> None:
    """Add a linear motion: one value for the tile, a tilt, patches of all sizes, and scatter from cell to cell."""
    rng, count = scene.rng, len(scene.index_N)
    broad_N, region_N, patch_N, fine_N = (scene.at_cells(texture_GG) for texture_GG in scene.terrain.texture_FGG)
    scatter = scene.config.velocity_sd * scene.between(0.5, 2.2)
    # Made ground and soft corners sink in small patches: velocities of real tiles have a long tail downwards.
    # They gather in soft quarters of a kilometre or two and are rare elsewhere.
    patchy_N = 0.6 * fine_N + 0.4 * patch_N + 0.6 * region_N + 0.25 * rng.standard_normal(count)
    sinking_N = np.maximum(0.0, patchy_N - 1.0) ** 1.5
    parts = []
    # Up, east, north in mm/yr. The north motion of whole regions is known from GNSS and taken out by the producers.
    for tile_sd, tilt_sd, share, sinking in ((1.3, 0.04, 1.0, 3.0), (1.0, 0.04, 1.0, 0.0), (0.0, 0.0, 0.3, 0.0)):
        tilt = rng.normal(0.0, tilt_sd, 2) / 1000.0
        # A few cells in every tile settle or creep on their own: the tails are heavier than Gaussian.
        own_N = rng.standard_t(4.0, count) * 0.22
        sign = rng.choice([-1.0, 1.0], 3)
        patches_N = 0.35 * sign[0] * broad_N + 0.55 * sign[1] * patch_N + 0.7 * sign[2] * fine_N
        parts.append(
            rng.normal(0.0, tile_sd)
            + tilt[0] * scene.east_N
            + tilt[1] * scene.north_N
            + scatter * (share * (patches_N + own_N) - sinking * sinking_N)
        )
    scene.motion.add(scene, parts[1], parts[2], parts[0], scene.years_S)


def _add_regional_subsidence(scene: Scene) -> None:
    """Let some regions sink (a few rise) steadily: old gas fields, deep aquifers, thick young sediment.

    What decays within years is among the events; without ground that goes on as it was, a model would learn to expect
    every fast motion to fade.
    """
    rng, config = scene.rng, scene.config
    if rng.random() >= config.regional_share * min(config.event_factor, 1.0):
        return
    radius = 1000.0 * np.exp(rng.uniform(np.log(2.0), np.log(20.0)))
    centre = rng.uniform(-1.0, 1.0, 2) * (scene.half_extent + 0.5 * radius)
    apart_N = np.hypot(scene.east_N - centre[0], scene.north_N - centre[1]) / radius
    rate = config.regional_velocity * np.exp(0.8 * rng.standard_normal()) * (-1.0 if rng.random() < 0.85 else 1.0)
    soft_N = 1.0 + rng.uniform(0.0, 0.4) * scene.at_cells(scene.terrain.texture_FGG[2])
    # The pace changes by some per cent from year to year, as pumping and production do.
    pace_S = scene.years_S * (1.0 + 0.02 * rng.standard_normal() * scene.years_S)
    scene.motion.add(scene, 0.0, 0.0, rate * soft_N * np.exp(-0.5 * apart_N**2), pace_S)


def _add_year_cycle(scene: Scene) -> None:
    """Add an annual motion whose amplitude varies in patches and drifts by 10-30 % from year to year."""
    rng, count = scene.rng, len(scene.index_N)
    median = scene.config.seasonal_median * scene.between(0.5, 2.0)
    angle_S = 2 * np.pi * (scene.days_S % YEAR_DAYS) / YEAR_DAYS
    drift = rng.uniform(0.1, 0.3)
    knots = np.arange(scene.days_S.min(), scene.days_S.max() + 366.0, 182.0)
    patch_N, fine_N = scene.at_cells(scene.terrain.texture_FGG[1]), scene.at_cells(scene.terrain.texture_FGG[3])
    for vertical in (True, False):
        spread_N = 0.4 * patch_N + 0.3 * fine_N + 0.35 * rng.standard_normal(count)
        amplitude_N = median * (1.0 if vertical else 0.7) * np.exp(spread_N)
        # Ground swells with winter rain or summer heat; most cells of a tile agree, some are opposite.
        phase_N = rng.uniform(0, 2 * np.pi) + 0.5 * patch_N + 0.6 * rng.standard_normal(count)
        growth_S = 1.0 + drift * np.interp(scene.days_S, knots, rng.standard_normal(len(knots)))
        for wave_S, share_N in ((np.cos(angle_S), np.cos(phase_N)), (np.sin(angle_S), np.sin(phase_N))):
            part_N = amplitude_N * share_N
            if vertical:
                scene.motion.add(scene, 0.0, 0.0, part_N, wave_S * growth_S)
            else:
                turn = rng.uniform(0, np.pi)
                scene.motion.add(scene, part_N * np.sin(turn), part_N * np.cos(turn), 0.0, wave_S * growth_S)
    if rng.random() < 0.4:  # a part of the cells follows the weather rather than the calendar
        wet_S = scene.climate.wetness(scene.days_S, memory_days=scene.between(20.0, 150.0))
        weight_N = np.maximum(0.0, fine_N + 0.5 * patch_N)
        scene.motion.add(scene, 0.0, 0.0, median * rng.uniform(0.15, 0.7) * weight_N, wet_S)
