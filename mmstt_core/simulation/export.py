# SPDX-License-Identifier: GPL-2.0-or-later
"""Write simulated tiles in the format of EGMS L3, marked as simulated in file name and description."""

# Shapes: N cells, T epochs

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ..cube import TILE_M
from ..errors import InputError
from ..progress import Progress
from ..results.folder import filled_at_once
from ..words import say
from .config import VERSION, SimulationConfig
from .product import published_statistics
from .tile import SimulatedTile, simulate_pair

RELEASE = (2020, 2024)
MOST_CELLS_PER_TILE = 30_000
OCCUPANCY = 0.3
ROWS_PER_BLOCK = 1000
FIRST_TILE = (28, 30)
"""Easting and northing of the first 100 km tile, in 100 km: open sea, so no simulated cell is taken for a real one.
Further tiles lie south and west of it."""
FACILITY = "9"
"""No producer has this digit, so a simulated pid never equals a real one."""
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ATTRIBUTES = (
    "height_ortho",
    "rmse_ts",
    "mean_velocity",
    "mean_velocity_std",
    "acceleration",
    "acceleration_std",
    "seasonality",
    "seasonality_std",
    "gnss_velocity_n",
    "gnss_velocity_e",
    "gnss_velocity_u",
)
ENTRY_TIME = (1980, 1, 1, 0, 0, 0)
"""Fixed, so that one seed gives one file, byte for byte."""


def run_simulation(out: str | os.PathLike, cells: int, seed: int, progress: Progress | None = None) -> list[Path]:
    """Write `cells` simulated cells as pairs of Up and East files, each with its truth and its physical priors.

    Returns:
        The files written: zips in EGMS format, `*_truth.npz` and `*_priors.npz`.
    Raises:
        InputError: the number of cells or the seed is unusable. OutputError: the folder cannot be written.
        Cancelled: nothing is left behind.
    """
    if not 1 <= cells <= 3_000_000:
        raise InputError(say("{0} cells cannot be simulated.", cells), hint=say("Choose 1 to 3,000,000."))
    progress = progress or Progress()
    with filled_at_once(Path(out)) as part:
        tiles = -(-cells // MOST_CELLS_PER_TILE)
        for number in range(tiles):
            count = cells // tiles + (number < cells % tiles)
            progress.step("Simulating", number / tiles, f"tile {number + 1} of {tiles}")
            _write_tile(part, count, seed, number, progress, number / tiles, 1 / tiles)
        names = sorted(path.name for path in part.iterdir())
        progress.step("Simulating", 1.0)
    return [Path(out) / name for name in names]


def point_ids(easting_N: np.ndarray, northing_N: np.ndarray) -> list[str]:
    """Return L3 identifiers: a facility digit, then nine base-62 digits of the cell's row and column.

    Source: EGMS product description; checked against every row of a delivered tile.
    """
    numbers = np.floor(northing_N / 100.0).astype(np.int64) * 2**32 + np.floor(easting_N / 100.0).astype(np.int64)
    ids = []
    for number in numbers.tolist():
        text = ""
        while number:
            number, digit = divmod(number, 62)
            text = DIGITS[digit] + text
        ids.append(FACILITY + text.rjust(9, "0"))
    return ids


def _write_tile(
    folder: Path, cells: int, seed: int, number: int, progress: Progress, begin: float, share: float
) -> None:
    """Simulate one 100 km tile and write its files."""
    edge = max(8, int(np.ceil(np.sqrt(cells / OCCUPANCY))))
    occupancy = max(cells, 4) / edge**2
    config = SimulationConfig(occupancy=(occupancy, occupancy))
    tile_east, tile_north = FIRST_TILE[0] - number % 10, FIRST_TILE[1] - number // 10
    margin = (
        TILE_M // 200 - edge // 2
    )  # cells between the tile's edge and the simulated block, which lies in the middle
    origin = (tile_east * TILE_M + margin * 100.0, tile_north * TILE_M + margin * 100.0)
    pair = simulate_pair((seed, number), cells=edge, window=RELEASE, config=config, origin=origin)
    velocities = [
        float(published_statistics(tile.values_NT[:cells], tile.days_T)["mean_velocity"].mean()) for tile in pair
    ]
    place = f"EGMS_L3_E{tile_east:02d}N{tile_north:02d}_100km"
    for step, (tile, letter) in enumerate(zip(pair, "UE")):
        name = f"{place}_{letter}_{RELEASE[0]}_{RELEASE[1]}_1_SIMULATED"
        with zipfile.ZipFile(folder / f"{name}.zip", "w") as archive:
            archive.writestr(_entry(f"{name}.xml"), _description(seed, number))
            with archive.open(_entry(f"{name}.csv"), "w") as stream:
                for block in _csv(tile, cells, gnss=(0.0, velocities[1], velocities[0])):
                    progress.step("Simulating", begin + share * (0.2 + 0.4 * step), name)
                    stream.write(block)
        _write_arrays(
            folder / f"{name}_truth.npz",
            easting=tile.easting_N[:cells],
            northing=tile.northing_N[:cells],
            days=tile.days_T,
            truth=tile.truth_NT[:cells],
            event=tile.event_N[:cells],
            noise=tile.noise_N[:cells],
        )
    _write_arrays(
        folder / f"{place}_{RELEASE[0]}_{RELEASE[1]}_1_SIMULATED_priors.npz",
        easting=pair[0].easting_N[:cells],
        northing=pair[0].northing_N[:cells],
        **{name: value[:cells] for name, value in pair[0].priors.items()},
    )


def _entry(name: str) -> zipfile.ZipInfo:
    """Describe a compressed member with a fixed time."""
    entry = zipfile.ZipInfo(name, ENTRY_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _csv(tile: SimulatedTile, cells: int, *, gnss: tuple[float, float, float]) -> Iterator[bytes]:
    """Yield the table of release 2020_2024: attributes computed from the whole record, then one column per epoch."""
    tenths_NT = np.rint(tile.values_NT[:cells] * np.float32(10.0)).astype(np.int32)
    statistics = published_statistics(tenths_NT / 10.0, tile.days_T)
    columns = [
        tile.priors["elevation"][:cells],
        statistics["rmse"],
        *(statistics[name] for name in ATTRIBUTES[2:8]),
        *(np.full(cells, value) for value in gnss),
    ]
    formats = ["%.2f" if name.startswith("acceleration") else "%.1f" for name in ATTRIBUTES]
    low, high = int(tenths_NT.min()), int(tenths_NT.max())
    text = [f"{value / 10:.1f}" for value in range(low, high + 1)]
    dates = [str(day).replace("-", "") for day in tile.days_T.astype("datetime64[D]")]
    lines = [",".join(("pid", "easting", "northing", *ATTRIBUTES, *dates)) + "\n"]
    rows = zip(
        point_ids(tile.easting_N[:cells], tile.northing_N[:cells]),
        tile.easting_N[:cells].tolist(),
        tile.northing_N[:cells].tolist(),
        np.stack(columns, axis=1).tolist(),
        (tenths_NT - low).tolist(),
    )
    for point_id, easting, northing, attributes, samples in rows:
        head = ",".join([form % value for form, value in zip(formats, attributes)])
        lines.append(
            f"{point_id},{easting:.0f},{northing:.0f},{head}," + ",".join([text[sample] for sample in samples]) + "\n"
        )
        if len(lines) >= ROWS_PER_BLOCK:
            yield "".join(lines).encode()
            lines.clear()
    yield "".join(lines).encode()


def _description(seed: int, number: int) -> str:
    """Return the XML that travels in the archive."""
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n<TILE>\n  <product_level>L3</product_level>\n"
        "  <production_facility>SIMULATED</production_facility>\n  <simulated>true</simulated>\n"
        f"  <simulator><version>{VERSION}</version><seed>{seed}</seed><tile>{number}</tile></simulator>\n"
        "  <note>Not a Copernicus product: ground and measurements are invented.</note>\n</TILE>\n"
    )


def _write_arrays(path: Path, **arrays: np.ndarray) -> None:
    """Write an npz whose bytes depend on its content alone."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, value in arrays.items():
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.ascontiguousarray(value), allow_pickle=False)
            archive.writestr(_entry(f"{name}.npy"), buffer.getvalue(), compresslevel=1)
