# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of the realism report."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

from benchmarks.simulator_measures import DISTANCES_M
from mmstt_core.simulation import EVENTS, SimulationConfig, simulate_tile

REAL, DRAWN = "#b3202c", "#4c78a8"
TITLES = {"L3U": "L3 Up", "L3E": "L3 East", "L2": "L2b, 100 m cells"}


def draw_all(
    out: Path,
    *,
    fading: dict,
    real: dict,
    drawn: dict,
    maps: dict,
    drawn_map: tuple,
    steps: dict,
    drawn_steps: list,
    curves: dict,
    drawn_curves: list,
    masks: tuple,
) -> None:
    """Write every picture."""
    plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    _series(out, fading, real, drawn)
    _maps(out, maps, drawn_map)
    _space(out, steps, drawn_steps, curves, drawn_curves)
    _support(out, *masks)
    _processes(out)


def _save(figure: plt.Figure, path: Path) -> None:
    figure.tight_layout()
    figure.savefig(path, dpi=80)
    plt.close(figure)


def _series(out: Path, fading: dict, real: dict, drawn: dict) -> None:
    """Draw residual autocorrelation, residual spread over cells, and example series, a row each."""
    figure, axes = plt.subplots(3, 3, figsize=(12, 9))
    for column, product in enumerate(TITLES):
        values, days = real[product]
        found, many = fading[product]
        axes[0, column].plot(np.stack(many).T, color=DRAWN, alpha=0.25, lw=0.8)
        axes[0, column].plot(found, color=REAL, lw=2)
        axes[0, column].set(title=f"{TITLES[product]}: residual autocorrelation", xlabel="lag (epochs)", ylim=(-0.2, 1))
        levels = np.linspace(0.02, 0.98, 49)
        for tile, _ in drawn[product]:
            axes[1, column].plot(np.quantile(tile.std(axis=1), levels), levels, color=DRAWN, alpha=0.25, lw=0.8)
        axes[1, column].plot(np.quantile(values.std(axis=1), levels), levels, color=REAL, lw=2)
        axes[1, column].set(title="spread of a series, over cells", xlabel="standard deviation (mm)", xlim=(0, 10))
        middle = int(np.argsort(values.std(axis=1))[len(values) // 2])
        tile, tile_days = drawn[product][3]
        other = int(np.argsort(tile.std(axis=1))[len(tile) // 2])
        axes[2, column].plot(days.astype("datetime64[D]"), values[middle], ".", ms=2, color=REAL)
        axes[2, column].plot(tile_days.astype("datetime64[D]"), tile[other] - 25, ".", ms=2, color=DRAWN)
        axes[2, column].set(title="a median cell: Ustica above, simulated below", ylabel="mm")
    figure.suptitle("Red: Ustica (Copernicus EGMS). Blue: one line per simulated tile.")
    _save(figure, out / "series.png")


def _maps(out: Path, maps: dict, drawn_map: tuple) -> None:
    """Draw 12-day differences and levels of a piece of each real tile and of a simulated one."""
    figure, axes = plt.subplots(2, 3, figsize=(13, 8.5))
    for column, (name, (easting, northing, step, level)) in enumerate({**maps, "simulated": drawn_map}.items()):
        if name != "simulated":  # the densest 25.6 km piece
            counts, edges_e, edges_n = np.histogram2d(
                easting,
                northing,
                bins=(
                    np.arange(easting.min(), easting.max(), 12_800),
                    np.arange(northing.min(), northing.max(), 12_800),
                ),
            )
            best = np.unravel_index(counts[:-1, :-1].argmax(), counts[:-1, :-1].shape)
            kept = (np.abs(easting - edges_e[best[0] + 1]) < 12_800) & (
                np.abs(northing - edges_n[best[1] + 1]) < 12_800
            )
            easting, northing, step, level = easting[kept], northing[kept], step[kept], level[kept]
        for row, (values, limit, title) in enumerate(
            ((step, 4, "12-day difference"), (level - np.median(level), 12, "level about its median"))
        ):
            axis = axes[row, column]
            shown = axis.scatter(
                (easting - easting.min()) / 1000,
                (northing - northing.min()) / 1000,
                c=values,
                s=1.2,
                cmap="RdBu",
                vmin=-limit,
                vmax=limit,
                linewidths=0,
            )
            axis.set(title=f"{name}: {title}", aspect="equal", xlabel="km")
            figure.colorbar(shown, ax=axis, shrink=0.7, label="mm")
    _save(figure, out / "maps.png")


def _space(out: Path, steps: dict, drawn_steps: list, curves: dict, drawn_curves: list) -> None:
    """Draw spatial correlation of 12-day differences, and how the spread over cells grows."""
    figure, axes = plt.subplots(1, 2, figsize=(12, 4.2))
    keys = [f"correlation at {distance / 1000:g} km" for distance in DISTANCES_M]
    reach = np.array(DISTANCES_M) / 1000
    for table in drawn_steps:
        axes[0].plot(reach, [table[key] for key in keys], color=DRAWN, alpha=0.2, lw=0.8)
    for name, tables in steps.items():
        for table in tables:
            axes[0].plot(reach, [table[key] for key in keys], color=REAL, lw=1.5, ls="-" if name == "E32N34" else "--")
    axes[0].set(
        xscale="log",
        xlabel="distance (km)",
        ylabel="correlation",
        title="12-day differences (red: E32N34, dashed E29N33)",
    )
    for days, spread, _ in drawn_curves:
        axes[1].plot(days / 365.25, spread, color=DRAWN, alpha=0.4, lw=0.8)
    for name, (days, spread, _) in curves.items():
        axes[1].plot(days / 365.25, spread, color=REAL, lw=1.5, ls="-" if name == "E32N34" else "--")
    axes[1].set(
        xlabel="years since the first epoch", ylabel="sd over cells (mm)", title="Spread over cells", ylim=(0, 12)
    )
    _save(figure, out / "space_and_spread.png")


def _support(out: Path, real: list, drawn: list) -> None:
    """Draw windows of the real support above simulated ones of about the same occupancy."""
    figure, axes = plt.subplots(2, 8, figsize=(13, 3.8))
    shares, targets = np.array([mask.mean() for mask in drawn]), (0.06, 0.1, 0.14, 0.18, 0.25, 0.35, 0.5, 0.7)
    real_shares = np.array([mask.mean() for mask in real])
    for column, target in enumerate(targets):
        for row, (found, levels) in enumerate(((real, real_shares), (drawn, shares))):
            axes[row, column].imshow(found[int(np.abs(levels - target).argmin())], cmap="Greys", origin="lower")
            axes[row, column].set(xticks=[], yticks=[], title=f"{'E32N34' if row == 0 else 'simulated'} {target:.0%}")
    _save(figure, out / "support.png")


def _processes(out: Path) -> None:
    """Draw one tile of every process: true motion from first to last epoch, and the fastest cell's series."""
    names = [name for name in EVENTS if name != "stable"]
    figure, axes = plt.subplots(2, len(names), figsize=(2.6 * len(names), 5))
    for column, name in enumerate(names):
        config = SimulationConfig(event_rates={name: 1.5}, occupancy=(0.5, 0.6))
        tile = max(
            (simulate_tile((9, column, number), product="L3U", config=config) for number in range(12)),
            key=lambda one: min(0.1, (one.event_N == EVENTS.index(name)).mean()),
        )
        moved = (tile.truth_NT if name != "jump" else tile.values_NT)[:, [0, -1]] @ np.array([-1.0, 1.0], np.float32)
        grid = np.full(tile.support_GG.shape, np.nan)
        grid[tile.support_GG] = moved
        limit = max(5.0, float(np.quantile(np.abs(moved), 0.99)))
        shown = axes[0, column].imshow(grid, origin="lower", cmap="RdBu", vmin=-limit, vmax=limit)
        axes[0, column].set(title=name, xticks=[], yticks=[])
        figure.colorbar(shown, ax=axes[0, column], shrink=0.6)
        ranked = np.argsort(-np.abs(moved) * (tile.event_N == EVENTS.index(name)))
        cell = int(ranked[min(3, len(ranked) - 1)])
        when = 1970 + tile.days_T / 365.25
        axes[1, column].plot(when, tile.values_NT[cell], ".", ms=2, color=DRAWN)
        axes[1, column].plot(when, tile.truth_NT[cell], color="black", lw=1)
    axes[1, 0].set_ylabel("mm (dots: product, line: truth)")
    _save(figure, out / "processes.png")
