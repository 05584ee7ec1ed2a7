# SPDX-License-Identifier: GPL-2.0-or-later
"""Ground that moves with water: compaction, peat and clay, aquifers."""

from __future__ import annotations

import numpy as np

from .climate import YEAR_DAYS
from .config import SOIL
from .motion import Scene
from .sources import along_across, disc_reservoir, terzaghi_degree


def lens(scene: Scene, *, shortest_m: float, longest_m: float) -> np.ndarray:
    """Return a smooth elliptical patch with peak 1, centred in or just outside the tile."""
    size = scene.between(shortest_m, longest_m)
    stretch = scene.between(1.0, 3.0)
    reach = scene.half_extent + 0.3 * min(size, scene.half_extent)
    east_N, north_N = (
        scene.east_N - scene.rng.uniform(-reach, reach),
        scene.north_N - scene.rng.uniform(-reach, reach),
    )
    turn = scene.rng.uniform(0, np.pi)
    along_N, across_N = along_across(east_N, north_N, turn)
    return np.exp(-((along_N / size) ** 2 + (across_N * stretch / size) ** 2))


def add_compaction(scene: Scene) -> None:
    """Add settling ground: a soft lens under load, a producing reservoir, or single young buildings."""
    rng = scene.rng
    first_rate = scene.between(2.0, 50.0)
    kind = rng.random()
    if kind < 0.25:
        depth, radius = scene.between(300.0, 3000.0), scene.between(500.0, 10_000.0)
        reach = scene.half_extent + radius
        east_N, north_N = scene.east_N - rng.uniform(-reach, reach), scene.north_N - rng.uniform(-reach, reach)
        distance_N = np.hypot(east_N, north_N)
        outward_N, up_N = disc_reservoir(distance_N, depth_m=depth, radius_m=radius)
        peak = 2 * 0.75 * (1 - depth / np.hypot(depth, radius))
        scale, safe_N = 0.5 * first_rate / peak, np.maximum(distance_N, 1.0)
        change = rng.uniform(-0.2, 1.2) * scene.span_years  # production changes once, within the window or not
        later = rng.uniform(-0.3, 1.2)
        series_S = scene.years_S + (later - 1.0) * np.maximum(0.0, scene.years_S - change)
        scene.motion.add_event(
            scene,
            "compaction",
            [(scale * outward_N * east_N / safe_N, scale * outward_N * north_N / safe_N, scale * up_N)],
            series_S,
        )
        return
    soft_N = np.isin(scene.at_cells(scene.terrain.soil_GG), (SOIL.index("soft sediment"), SOIL.index("peat")))
    clay_N = scene.at_cells(scene.terrain.soil_GG) == SOIL.index("clay")
    weight_N = 0.15 + 0.85 * soft_N + 0.4 * clay_N
    shape_N = lens(scene, shortest_m=250.0, longest_m=8000.0) * weight_N
    if kind > 0.75:  # young buildings and embankments: patches of single cells, each with a settlement of its own
        shape_N = shape_N * (scene.at_cells(scene.terrain.texture_FGG[3]) > 0.7) * rng.lognormal(0.0, 0.5, len(shape_N))
    time_constant = scene.between(1.0, 30.0)
    loaded = scene.span_years * rng.uniform(0.0, 0.8) if rng.random() < 0.25 else -scene.between(0.3, 15.0)
    series_KS = []
    for slowness in (1.0, 2.5):
        since_S, constant = np.maximum(0.0, scene.years_S - loaded), time_constant * slowness
        if rng.random() < 0.5:
            series_KS.append(-constant * (1.0 - np.exp(-since_S / constant)))
        else:  # the series solution; its late part decays with the same time constant
            series_KS.append(-constant * 0.8 * terzaghi_degree(since_S / constant * 4.0 / np.pi**2))
    slow_N = 1.0 / (1.0 + np.exp(-1.5 * scene.at_cells(scene.terrain.texture_FGG[1])))
    scene.motion.add_event(
        scene,
        "compaction",
        [(0.0, 0.0, first_rate * shape_N * (1 - slow_N)), (0.0, 0.0, first_rate * shape_N * slow_N)],
        np.stack(series_KS),
    )


def add_peat(scene: Scene) -> None:
    """Add parcels that breathe with rain and evaporation and lose height in dry summers."""
    rng = scene.rng
    soil_N = scene.at_cells(scene.terrain.soil_GG)
    weight_N = np.select(
        [soil_N == SOIL.index("peat"), soil_N == SOIL.index("soft sediment"), soil_N == SOIL.index("clay")],
        [1.0, 0.5, 0.35],
        0.0,
    )
    if weight_N.sum() < 3:
        return
    edge = scene.between(120.0, 600.0)  # parcels are drained alike, so their cells move alike
    column, row = (np.floor((axis + scene.half_extent) / edge).astype(int) for axis in (scene.east_N, scene.north_N))
    parcels = rng.lognormal(0.0, 0.35, (row.max() + 1, column.max() + 1))
    weight_N = weight_N * parcels[row, column] * rng.lognormal(0.0, 0.15, len(weight_N))
    breathing, loss = scene.between(0.8, 5.0), scene.between(0.5, 7.0)
    wet_S = scene.climate.wetness(scene.days_S, memory_days=scene.between(20.0, 90.0))
    scene.motion.add_event(
        scene,
        "peat",
        [(0.0, 0.0, breathing * weight_N), (0.0, 0.0, -loss * weight_N)],
        np.stack([wet_S, scene.climate.drought(scene.days_S)]),
    )


def add_aquifer(scene: Scene) -> None:
    """Add a pumped aquifer: a skewed seasonal cycle with wet and dry years, and a level that falls or recovers."""
    rng = scene.rng
    shape_N = lens(scene, shortest_m=1000.0, longest_m=8000.0)
    amplitude = scene.between(2.0, 20.0)
    angle_S = 2 * np.pi * (scene.days_S / YEAR_DAYS - rng.random())
    skewed_S = np.sin(angle_S + 0.5 * np.sin(angle_S))
    # A cycle within the ground's elastic range, larger in dry years.
    wet_S = scene.climate.wetness(scene.days_S, memory_days=scene.between(120.0, 400.0))
    turn = rng.uniform(0.0, 1.0) * scene.span_years
    before, after = rng.normal(0.0, 6.0, 2)
    level_S = before * np.minimum(scene.years_S, turn) + after * np.maximum(0.0, scene.years_S - turn)
    far_N = np.hypot(scene.east_N, scene.north_N) / max(scene.half_extent, 1.0)
    scene.motion.add_event(
        scene,
        "aquifer",
        [
            (0.0, 0.0, amplitude * shape_N),
            (0.0, 0.0, 0.5 * amplitude * shape_N),
            (0.0, 0.0, shape_N * (1 - 0.3 * far_N)),
        ],
        np.stack([skewed_S * (1.0 - 0.2 * wet_S), 0.6 * wet_S, level_S]),
    )
