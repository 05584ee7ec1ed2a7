# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up EGMS L2b files of ascending and descending tracks over ground whose Up and East are known."""

import numpy as np

SIGHT = {"117": (-0.62, -0.10, 0.778), "022": (0.594, -0.12, 0.795), "044": (-0.70, -0.11, 0.706)}
"""East, north and up of the direction to the satellite, by track; 022 is descending."""
ANGLE = {"117": -8.94, "022": 191.42, "044": -9.1}
FIRST_DAY = int(np.datetime64("2020-01-03").astype(int))
WEST, SOUTH = 4_597_000.0, 1_739_000.0


def days_of(track, *, until=1460, step=12, shift=None):
    """Return acquisition days of a track: the descending one passes 5 days after the ascending ones."""
    return FIRST_DAY + (5 if track == "022" else 0 if shift is None else shift) + np.arange(0, until, step)


def motion(column, row, days):
    """Return the true Up and East of a place, mm: steady, with a swing of the year in Up."""
    years = (days - FIRST_DAY) / 365.25
    return (-6.0 - row) * years + 2.0 * np.sin(2 * np.pi * years), (3.0 + column) * years


def write_track(
    folder,
    track,
    *,
    edge=4,
    per_cell=3,
    noise=0.0,
    north=0.0,
    holes=0.0,
    days=None,
    columns=(0, None),
    seed=0,
    name=None,
):
    """Write points in edge x edge cells of 100 m, some per cell; return the file.

    Args:
        north: motion to the north, mm/yr.
        holes: share of samples that are missing.
        columns: first and last cell column that the track sees.
    """
    rng = np.random.default_rng([seed, int(track)])
    days = days_of(track) if days is None else days
    sight = SIGHT[track]
    dates = [str(day).replace("-", "") for day in days.astype("datetime64[D]")]
    head = (
        "pid,easting,northing,height_ortho,track_angle,los_east,los_north,los_up,mean_velocity,acceleration,seasonality"
    )
    lines = [",".join([head, *dates])]
    for number in range(edge * edge * per_cell):
        row, column = divmod(number // per_cell, edge)
        if not columns[0] <= column <= (edge if columns[1] is None else columns[1]):
            continue
        east, north_m = (corner + 100 * cell + rng.uniform(5, 95) for corner, cell in ((WEST, column), (SOUTH, row)))
        up, eastward = motion(column, row, days)
        seen = sight[0] * eastward + sight[1] * north * (days - FIRST_DAY) / 365.25 + sight[2] * up
        values = seen + rng.normal(0, noise, days.size) if noise else seen
        missing = rng.random(days.size) < holes
        samples = ["" if lost else f"{value:.2f}" for value, lost in zip(values, missing)]
        place = f"{track}{number:07d},{east:.2f},{north_m:.2f},{10 + row},{ANGLE[track]}"
        lines.append(",".join([place, *map(str, sight), "0.0,0.0,0.0", *samples]))
    path = folder / (name or f"EGMS_L2b_{track}_0001_IW2_VV_2020_2024_1.csv")
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path
