# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare simulated with real ground, statistic by statistic, and time the simulator.

    python -m benchmarks.simulator --data FOLDER_WITH_REAL_DATA [--out docs/results/simulator] [--tiles 40]

The folder holds `ustica/` (L2b and L3 of E45N17, release 2020_2024) and `tiles/` (snapshots, support and epoch curves
of E32N34 and E29N33). Writes README.md and pictures. Takes about a minute and a half on one core.
"""

from __future__ import annotations

import argparse
import csv
import time
from pathlib import Path

import numpy as np

from benchmarks.simulator_measures import (
    DISTANCES_M,
    OCCUPANCY_BANDS,
    autocorrelation,
    joint_occupancy,
    neighbour_correlation,
    pair_correlation,
    residuals,
    series_table,
    windows_of,
)
from benchmarks.simulator_pictures import draw_all
from benchmarks.simulator_report import compare, write_report
from mmstt_core.reading import read_cube
from mmstt_core.simulation import EVENTS, SimulationConfig, simulate_tile, stream_tiles
from mmstt_core.simulation.terrain import draw_terrain
from mmstt_core.simulation.tile import generator

PAIRS = {
    "E32N34": (("20211210", "20211222"), ("20220409", "20220421"), ("20220807", "20220819"), ("20221205", "20221217")),
    "E29N33": (("20221205", "20221217"),),
}
QUIET = SimulationConfig(event_factor=0.0, track_phases=(0, 0))
"""Ustica is a quiet island, and both its tracks pass on the days of the product's epochs."""
MOST_CELLS = 400
"""Cells taken from each tile, to bound the time of the running medians."""


NEIGHBOURS = (1, 3, 10)
"""Cells of 100 m between two series whose residuals are compared."""


def neighbour_rows(folder: Path, tiles: int) -> list[tuple[str, str]]:
    """Return rows on how alike the residuals of neighbouring L3 cells are."""
    rows = []
    for product, letter in (("L3U", "U"), ("L3E", "E")):
        cube = read_cube([str(path) for path in (folder / "ustica").glob(f"EGMS_L3_*_{letter}_*.zip")], cache=False)
        drawn = [
            simulate_tile((2024, number), product=product, window=(2020, 2024), config=QUIET) for number in range(tiles)
        ]
        for cells in NEIGHBOURS:
            real = neighbour_correlation(
                cube.millimetres_NT(float), cube.easting_N, cube.northing_N, cube.days_T, cells
            )
            found = [
                neighbour_correlation(tile.values_NT.astype(float), tile.easting_N, tile.northing_N, tile.days_T, cells)
                for tile in drawn
            ]
            rows.append((f"{product}, {cells / 10:g} km", compare(real, found)))
    return rows


def real_series(folder: Path) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return (mm, days) of Ustica: L3 as delivered, L2b averaged into 100 m cells as the engine does it."""
    found = {}
    for path in sorted((folder / "ustica").glob("EGMS_*.zip")):
        cube = read_cube([str(path)], cache=False)
        values, days = cube.millimetres_NT(float), cube.days_T
        if "_L3_" in path.name:
            found["L3U" if "_U_" in path.name else "L3E"] = (values, days)
            continue
        cell = np.floor(cube.easting_N / 100) * 1e6 + np.floor(cube.northing_N / 100)
        _, place = np.unique(cell, return_inverse=True)
        means = np.zeros((place.max() + 1, len(days)))
        np.add.at(means, place, values)
        found.setdefault("L2", (means / np.bincount(place)[:, None], days))
    return found


def simulated_series(tiles: int) -> dict[str, list[tuple[np.ndarray, np.ndarray]]]:
    """Return quiet tiles of each product, release 2020_2024, without cells that a jump touched or samples lost."""
    found: dict[str, list] = {}
    for product in ("L3U", "L3E", "L2"):
        for number in range(tiles):
            tile = simulate_tile((2024, number), product=product, window=(2020, 2024), config=QUIET)
            whole = np.isfinite(tile.values_NT).all(axis=1)
            if whole.sum() >= 50:
                found.setdefault(product, []).append((tile.values_NT[whole][:MOST_CELLS].astype(float), tile.days_T))
    return found


def snapshot_table(values_N: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray) -> dict[str, float]:
    """Return spread and spatial correlation of one map."""
    table = {
        "sd (mm)": float(values_N.std()),
        "robust sd (mm)": float(1.4826 * np.median(np.abs(values_N - np.median(values_N)))),
    }
    for distance in DISTANCES_M:
        table[f"correlation at {distance / 1000:g} km"] = pair_correlation(values_N, easting_N, northing_N, distance)
    return table


def real_snapshots(folder: Path) -> tuple[dict[str, list], dict[str, list], dict[str, tuple]]:
    """Return tables of 12-day differences and of levels of both tiles, and one map of each for the pictures."""
    steps, levels, maps = {}, {}, {}
    for name, pairs in PAIRS.items():
        with np.load(
            folder / "tiles" / f"EGMS_L3_{name}_100km_U_2018_2022_1__snapshots.npz", allow_pickle=False
        ) as held:
            values, columns = held["values_mm"].astype(float), [str(column) for column in held["columns"]]
            easting, northing = held["easting"].astype(float), held["northing"].astype(float)
        for first, second in pairs:
            before, after = values[:, columns.index(first)], values[:, columns.index(second)]
            kept = np.isfinite(before) & np.isfinite(after)
            step = (after - before)[kept]
            steps.setdefault(name, []).append(snapshot_table(step, easting[kept], northing[kept]))
            level = np.isfinite(after)
            levels.setdefault(name, []).append(snapshot_table(after[level], easting[level], northing[level]))
            maps[name] = (easting[kept], northing[kept], step, after[kept])
    return steps, levels, maps


def simulated_snapshots(tiles: int) -> tuple[list, list, list, tuple]:
    """Return the same tables from wide tiles (25.6 km), their epoch curves, and one map."""
    steps, levels, curves = [], [], []
    for number in range(tiles):
        config = SimulationConfig(occupancy=(0.1, 0.35))
        tile = simulate_tile((5, number), cells=256, product="L3U", window=(2018, 2022), config=config)
        for when in ("2021-12-10", "2022-04-09", "2022-08-07", "2022-12-05"):
            at = min(int(np.searchsorted(tile.days_T, np.datetime64(when).astype(int))), len(tile.days_T) - 3)
            step = (tile.values_NT[:, at + 2] - tile.values_NT[:, at]).astype(float)
            steps.append(snapshot_table(step, tile.easting_N, tile.northing_N))
        after = tile.values_NT[:, at + 2].astype(float)
        levels.append(snapshot_table(after, tile.easting_N, tile.northing_N))
        curves.append((tile.days_T - tile.days_T[0], tile.values_NT.std(axis=0), tile.values_NT.mean(axis=0)))
        if number == 0:
            shown = (tile.easting_N, tile.northing_N, step, after)
    return steps, levels, curves, shown


def real_curves(folder: Path) -> dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Return days, spread over cells and mean over cells of both tiles."""
    rows: dict[str, dict[int, tuple]] = {}
    with open(folder / "tiles" / "tile_epoch_mean_std.csv", newline="") as stream:
        for row in csv.DictReader(stream):
            day = int(np.datetime64(row["date"]).astype("datetime64[D]").astype(int))
            rows.setdefault(row["tile"], {})[day] = (float(row["std_mm"]), float(row["mean_mm"]))
    curves = {}
    for name, found in rows.items():
        days = np.array(sorted(found))
        curves[name] = (
            days - days[0],
            np.array([found[day][0] for day in days]),
            np.array([found[day][1] for day in days]),
        )
    return curves


def masks(folder: Path) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Return 6.4 km windows of the real support of E32N34 and simulated ones."""
    with np.load(folder / "tiles" / "EGMS_L3_E32N34_valid_mask.npz", allow_pickle=False) as held:
        real = windows_of(held["valid_mask"])
    drawn = [
        draw_terrain(generator((4, number)), SimulationConfig(), cells=64, cell_size=100.0).support_GG
        for number in range(300)
    ]
    return real, drawn


def speed() -> list[tuple[str, float, float, float]]:
    """Return name, tiles per second of processor time, mean cells and mean epochs of several streams."""
    cases = {
        "default mix of products": {},
        "L3, 2018_2022, real occupancy": {"mix": {"L3U": 1.0}, "window": (2018, 2022)},
        "L3, 2018_2022, 20-60 % occupied": {
            "mix": {"L3U": 1.0},
            "window": (2018, 2022),
            "config": SimulationConfig(occupancy=(0.2, 0.6), occupancy_median=0.35, occupancy_spread=0.4),
        },
        "L3, 2018_2022, every cell occupied": {
            "mix": {"L3U": 1.0},
            "window": (2018, 2022),
            "config": SimulationConfig(occupancy=(1.0, 1.0)),
        },
    }
    rows = []
    for name, options in cases.items():
        stream = stream_tiles(3, **options)
        for _ in range(8):
            next(stream)
        began, shapes = time.process_time(), []
        for _ in range(60):
            shapes.append(next(stream).values_NT.shape)
        rows.append((name, 60 / (time.process_time() - began), *np.mean(shapes, axis=0)))
    return rows


def class_shares(tiles: int = 300) -> dict[str, float]:
    """Return the share of cells of each event class in the default stream."""
    counts = np.zeros(len(EVENTS))
    for tile, _ in zip(stream_tiles(1), range(tiles)):
        counts += np.bincount(tile.event_N, minlength=len(EVENTS))
    return dict(zip(EVENTS, counts / counts.sum()))


def main() -> None:
    """Measure, compare, draw, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("docs/results/simulator"))
    parser.add_argument("--tiles", type=int, default=40)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    real, drawn = real_series(options.data), simulated_series(options.tiles)
    names = {"L3U": "Ustica, L3 Up", "L3E": "Ustica, L3 East", "L2": "Ustica, L2b of one track, 100 m cell means"}
    series = {}
    for product, title in names.items():
        table, tables = series_table(*real[product]), [series_table(*tile) for tile in drawn[product]]
        series[title] = [(name, compare(value, [one[name] for one in tables])) for name, value in table.items()]

    series["Ustica, correlation of residuals with a neighbour"] = neighbour_rows(options.data, options.tiles)

    steps, levels, maps = real_snapshots(options.data)
    drawn_steps, drawn_levels, drawn_curves, drawn_map = simulated_snapshots(max(4, options.tiles // 2))
    snapshots = {}
    for name in PAIRS:
        for what, found, simulated in (
            ("12-day differences", steps, drawn_steps),
            ("levels in December 2022", levels, drawn_levels),
        ):
            table = found[name] if what.startswith("12") else found[name][-1:]
            snapshots[f"{name}, {what}"] = [
                (key, compare(float(np.mean([one[key] for one in table])), [one[key] for one in simulated]))
                for key in table[0]
            ]

    curves = {}
    tile_curves = real_curves(options.data)
    for name, (days, spread, mean) in tile_curves.items():
        curves[f"{name} (real)"] = _curve_row(days, spread, mean)
    curves["simulated, median"] = np.nanmedian([_curve_row(*curve) for curve in drawn_curves], axis=0)
    curves["simulated, 10 %"] = np.nanquantile([_curve_row(*curve) for curve in drawn_curves], 0.1, axis=0)
    curves["simulated, 90 %"] = np.nanquantile([_curve_row(*curve) for curve in drawn_curves], 0.9, axis=0)

    real_masks, drawn_masks = masks(options.data)
    (real_share, real_joint), (share, joint) = joint_occupancy(real_masks), joint_occupancy(drawn_masks)
    mask_rows = []
    for low, high in OCCUPANCY_BANDS:
        there, here = (real_share >= low) & (real_share < high), (share >= low) & (share < high)
        mask_rows.append(
            f"{100 * low:.0f} - {100 * min(high, 1):.0f} % | {100 * there.mean():.0f} / {100 * here.mean():.0f} % | "
            + " | ".join(
                " ".join(f"{value:.2f}" for value in found.mean(axis=0)) for found in (real_joint[there], joint[here])
            )
        )

    write_report(options.out, {**series, **snapshots}, curves, mask_rows, speed(), class_shares())
    fading = {
        product: (
            autocorrelation(residuals(*real[product])),
            [autocorrelation(residuals(*tile)) for tile in drawn[product]],
        )
        for product in names
    }
    draw_all(
        options.out,
        fading=fading,
        real=real,
        drawn=drawn,
        maps=maps,
        drawn_map=drawn_map,
        steps=steps,
        drawn_steps=drawn_steps,
        curves=tile_curves,
        drawn_curves=drawn_curves,
        masks=(real_masks, drawn_masks),
    )


def _curve_row(days: np.ndarray, spread: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """Return spread at the first epoch and after whole years, and the sd of the 12-day moves of the mean."""
    at = [spread[0]] + [
        spread[np.abs(days - 365 * year).argmin()] if days[-1] >= 365 * year - 12 else np.nan for year in (1, 2, 3, 4)
    ]
    moves = (mean[2:] - mean[:-2])[np.diff(days)[1:] + np.diff(days)[:-1] == 12]
    return np.array([*at, moves.std()])


if __name__ == "__main__":
    main()
