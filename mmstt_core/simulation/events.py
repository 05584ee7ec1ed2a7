# SPDX-License-Identifier: GPL-2.0-or-later
"""Places that move: mines, volcanoes, earthquakes, landslides, sinkholes."""

from __future__ import annotations

import numpy as np

from .climate import YEAR_DAYS
from .config import GEOLOGY
from .motion import Scene
from .sources import (
    RectangularFault,
    along_across,
    delayed,
    east_north,
    mined_share,
    mined_tilt,
    point_source,
    rectangular_fault,
)
from .water import add_aquifer, add_compaction, add_peat

KNOT_DAYS = 36.0
LARGEST_STEP_MM = 300.0
"""Steeper earthquakes and intrusions tear the series apart and are not delivered."""


def add_events(scene: Scene) -> None:
    """Draw how many events of each class happen here, and add them."""
    for name, rate in scene.config.event_rates.items():
        if name in PROCESSES:
            for _ in range(min(12, scene.rng.poisson(rate * scene.config.event_factor))):
                PROCESSES[name](scene)


def add_mining(scene: Scene) -> None:
    """Add a longwall panel: its face moves on, the ground follows with a delay (Knothe)."""
    rng = scene.rng
    depth, tan_beta = scene.between(150.0, 900.0), rng.uniform(1.5, 2.5)
    influence = depth / tan_beta
    length, width = scene.between(400.0, 3000.0), scene.between(150.0, 600.0)
    turn, reach = rng.uniform(0, 2 * np.pi), 0.9 * scene.half_extent
    east_N, north_N = scene.east_N - rng.uniform(-reach, reach), scene.north_N - rng.uniform(-reach, reach)
    along_N, across_N = along_across(east_N, north_N, turn)
    touched_N = (np.abs(across_N) < width / 2 + 1.5 * influence) & (
        np.abs(along_N - length / 2) < length / 2 + 1.5 * influence
    )
    if not touched_N.any():
        return
    rate = scene.between(0.5, 10.0)
    began = scene.start + YEAR_DAYS * rng.uniform(-3.0, 0.9 * scene.span_years)
    knots = np.arange(min(began, scene.days_S.min()), scene.days_S.max() + KNOT_DAYS, KNOT_DAYS)
    face_K1 = np.clip((knots - began) * rng.uniform(1.0, 6.0), 0.0, length)[:, None]
    along, across = along_N[touched_N], across_N[touched_N]
    # What is mined so far along the panel, times a fixed profile across it; tilts are the derivatives.
    mined = mined_share(along[None, :], 0.0, face_K1, influence_m=influence)
    profile = mined_share(across, -width / 2, width / 2, influence_m=influence)
    tilt_along = mined_tilt(along[None, :], 0.0, face_K1, influence_m=influence) * profile
    tilt_across = mined * mined_tilt(across, -width / 2, width / 2, influence_m=influence)
    full = scene.between(10.0, 2000.0)
    sunk_K3n = np.stack([tilt_along, tilt_across, mined * profile], axis=1) * full
    sunk_K3n = delayed(sunk_K3n, KNOT_DAYS / YEAR_DAYS, rate_per_year=rate)
    inward = influence / np.sqrt(2 * np.pi)  # the ground also moves along the tilt, towards the middle of the trough
    patterns = np.zeros((len(knots), 3, len(scene.index_N)), np.float32)
    east_Kn, north_Kn = east_north(sunk_K3n[:, 0], sunk_K3n[:, 1], turn)
    patterns[:, 0, touched_N], patterns[:, 1, touched_N] = inward * east_Kn, inward * north_Kn
    patterns[:, 2, touched_N] = -sunk_K3n[:, 2]
    hats_KS = np.maximum(0.0, 1.0 - np.abs(scene.days_S[None, :] - knots[:, None]) / KNOT_DAYS)
    used = hats_KS.any(axis=1)
    scene.motion.add_event(scene, "mining", list(patterns[used]), hats_KS[used])


def add_volcano(scene: Scene) -> None:
    """Add a magma body: a Mogi sphere or an opening sill, filling steadily, in pulses, or at once."""
    rng = scene.rng
    depth, reach = scene.between(1000.0, 10_000.0), scene.half_extent + 3000.0
    east_N, north_N = scene.east_N - rng.uniform(-reach, reach), scene.north_N - rng.uniform(-reach, reach)
    volume = scene.between(1e5, 1e7) * rng.choice([-1.0, 1.0], p=[0.35, 0.65])
    if rng.random() < 0.7:
        east, north, up = (1000.0 * volume * part for part in point_source(east_N, north_N, depth_m=depth))
    else:
        length, width = scene.between(800.0, 5000.0), scene.between(800.0, 5000.0)
        turn, dip = rng.uniform(0, 2 * np.pi), rng.uniform(0.0, 20.0)
        sill = RectangularFault(
            depth_m=depth + width * np.sin(np.radians(dip)),
            dip_degrees=dip,
            length_m=length,
            width_m=width,
            opening=1000.0 * volume / (length * width),
        )
        along_N, across_N = along_across(east_N, north_N, turn)
        along, across, up = rectangular_fault(sill, along_N + length / 2, across_N + width / 2)
        east, north = east_north(along, across, turn)
    since_S = scene.years_S - scene.span_years * rng.uniform(-0.2, 0.95)
    kind = rng.integers(4)
    if kind == 0:
        series_S = scene.years_S / scene.span_years
    elif kind == 1:
        series_S = 0.5 * np.sin(2 * np.pi * since_S / rng.uniform(0.8, 4.0))
    elif kind == 2:
        series_S = np.where(since_S > 0, 1.0 - np.exp(-np.maximum(since_S, 0.0) / scene.between(0.2, 3.0)), 0.0)
    else:
        series_S = (since_S > 0).astype(float)
    scene.motion.add_event(scene, "volcano", [_bounded(east, north, up)], series_S, limited=kind != 3)


def _bounded(east_N: np.ndarray, north_N: np.ndarray, up_N: np.ndarray) -> tuple[np.ndarray, ...]:
    """Shrink a pattern until nothing moves by more than `LARGEST_STEP_MM`."""
    peak = float(np.sqrt(east_N**2 + north_N**2 + up_N**2).max(initial=0.0))
    shrink = min(1.0, LARGEST_STEP_MM / max(peak, 1e-6))
    return east_N * shrink, north_N * shrink, up_N * shrink


def add_earthquake(scene: Scene) -> None:
    """Add a fault: a step on the day and an after-slip that grows with the logarithm of time."""
    rng = scene.rng
    magnitude, distance = rng.uniform(5.5, 7.0), scene.between(5_000.0, 60_000.0)
    # Rupture length and width after Wells and Coppersmith (1994).
    length, width = 1000.0 * 10 ** (0.59 * magnitude - 2.44), 1000.0 * 10 ** (0.32 * magnitude - 1.01)
    slip_mm = 1000.0 * 10 ** (1.5 * magnitude + 9.1) / (3e10 * length * width)
    bearing, strike = rng.uniform(0, 2 * np.pi), rng.uniform(0, 2 * np.pi)
    dip, rake = rng.uniform(30.0, 88.0), rng.uniform(0, 2 * np.pi)
    east_N, north_N = scene.east_N - distance * np.cos(bearing), scene.north_N - distance * np.sin(bearing)
    fault = RectangularFault(
        depth_m=rng.uniform(1000.0, 8000.0) + width * np.sin(np.radians(dip)),
        dip_degrees=dip,
        length_m=length,
        width_m=width,
        strike_slip=slip_mm * np.cos(rake),
        dip_slip=slip_mm * np.sin(rake),
    )
    along_N, across_N = along_across(east_N, north_N, strike)
    along, across, up = rectangular_fault(fault, along_N + length / 2, across_N + width * np.cos(np.radians(dip)) / 2)
    east, north = east_north(along, across, strike)
    after_S = scene.days_S - rng.uniform(scene.start - 200.0, scene.end)
    series_S = np.where(
        after_S > 0, 1.0 + rng.uniform(0.03, 0.3) * np.log1p(np.maximum(after_S, 0.0) / scene.between(5.0, 100.0)), 0.0
    )
    scene.motion.add_event(scene, "earthquake", [_bounded(east, north, up)], series_S, limited=False)


def add_landslide(scene: Scene) -> None:
    """Add a creeping slope: steady, pushed by wet seasons, surging, or speeding up towards failure."""
    rng = scene.rng
    slope_N = scene.at_cells(scene.terrain.slope_GG)
    weak_N = scene.at_cells(scene.terrain.geology_GG) == GEOLOGY.index("flysch")
    cell = scene.pick(np.maximum(0.0, slope_N - 4.0) * np.where(weak_N, 4.0, 1.0))
    if cell is None:
        return
    down_east = float(scene.at_cells(scene.terrain.downhill_east_GG)[cell])
    down_north = float(scene.at_cells(scene.terrain.downhill_north_GG)[cell])
    length = scene.between(max(100.0, scene.cell_size), 2000.0)
    width = max(length / rng.uniform(1.2, 4.0), 0.6 * scene.cell_size)
    east_N, north_N = scene.east_N - scene.east_N[cell], scene.north_N - scene.north_N[cell]
    along_N, across_N = east_N * down_east + north_N * down_north, -east_N * down_north + north_N * down_east
    # A body moves almost as one and fades at its edges; the flat toe does not join in.
    shape_N = np.exp(-(((2 * along_N / length) ** 2 + (2 * across_N / width) ** 2) ** 2)) * np.clip(
        (slope_N - 1.0) / 4.0, 0.0, 1.0
    )
    speed = scene.between(5.0, 50.0)
    dip = np.radians(np.clip(slope_N[cell], 5.0, 40.0))
    body = (
        speed * shape_N * np.cos(dip) * down_east,
        speed * shape_N * np.cos(dip) * down_north,
        -speed * shape_N * np.sin(dip),
    )
    scene.motion.add_event(scene, "landslide", [body], _creep(scene))


def _creep(scene: Scene) -> np.ndarray:
    """Return how a landslide goes on, in years of its usual speed."""
    rng = scene.rng
    kind, years_S = rng.integers(4), scene.years_S
    if kind == 0:
        return years_S
    if kind == 1:
        wet_S = np.maximum(0.0, scene.climate.wetness(scene.days_S, memory_days=scene.between(20.0, 90.0)) - 0.2)
        order = np.argsort(scene.days_S)
        days = scene.days_S[order]
        pushed = np.concatenate([[0.0], np.cumsum(wet_S[order][1:] * np.diff(days))])
        series_S = np.empty_like(years_S)
        series_S[order] = pushed / max(pushed[-1], 1e-9) * scene.span_years * rng.uniform(0.6, 1.0)
        return series_S + rng.uniform(0.0, 0.4) * years_S
    if kind == 2:
        series_S = rng.uniform(0.1, 1.0) * years_S
        for _ in range(rng.integers(1, 4)):
            when = scene.start + rng.uniform(-0.05, 1.05) * (scene.end - scene.start)
            late_S = np.clip((scene.days_S - when) / scene.between(8.0, 50.0), -40.0, 40.0)
            series_S = series_S + scene.between(0.2, 2.0) / (1.0 + np.exp(-late_S))
        return series_S
    # inverse velocity falls linearly towards failure (Fukuzono; Carla et al. 2019)
    failure = scene.span_years + scene.between(0.15, 3.0)
    return -failure * np.log(np.maximum(1.0 - years_S / failure, 0.02)) * rng.uniform(0.2, 0.8)


def add_sinkhole(scene: Scene) -> None:
    """Add one to three cones that sink at a constant or growing rate."""
    rng = scene.rng
    soluble = (GEOLOGY.index("limestone"), GEOLOGY.index("evaporite"))
    soluble_N = np.isin(scene.at_cells(scene.terrain.geology_GG), soluble)
    for _ in range(rng.integers(1, 4)):
        cell = scene.pick(np.where(soluble_N, 1.0, 0.15))
        if cell is None:
            return
        radius = max(scene.between(20.0, 200.0), 0.75 * scene.cell_size)
        distance_N = np.hypot(scene.east_N - scene.east_N[cell], scene.north_N - scene.north_N[cell])
        shape_N = np.maximum(0.0, 1.0 - distance_N / radius)
        since_S = np.maximum(0.0, scene.years_S - scene.span_years * rng.uniform(-0.5, 0.8))
        if rng.random() < 0.5:
            series_S = since_S
        else:
            growth = scene.between(0.5, 3.0)
            series_S = growth * np.expm1(np.minimum(since_S, 8.0) / growth)
        scene.motion.add_event(scene, "sinkhole", [(0.0, 0.0, -scene.between(5.0, 60.0) * shape_N)], series_S)


PROCESSES = {
    "compaction": add_compaction,
    "peat": add_peat,
    "mining": add_mining,
    "volcano": add_volcano,
    "earthquake": add_earthquake,
    "landslide": add_landslide,
    "sinkhole": add_sinkhole,
    "aquifer": add_aquifer,
}
"""What makes each event class; unwrapping jumps belong to the noise."""
