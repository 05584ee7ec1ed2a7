# SPDX-License-Identifier: GPL-2.0-or-later
"""From points of both orbits to Up and East of cells on common dates."""

# Shapes: C cells, T common dates, R series of one source in one cell

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..progress import Progress
from ..words import say
from .common_dates import between, choose_dates, known_days
from .filling import late_series
from .solving import LARGEST_CONDITION, Observed, Solved, solve
from .sources import DIRECTIONS, SourceCells, Track, cells_of

FEWEST_DATES = 2
_KEY = 1 << 31


@dataclass(frozen=True, kw_only=True)
class Decomposed:
    """Hold Up and East of an area."""

    easting_C: np.ndarray
    northing_C: np.ndarray
    height_C: np.ndarray
    """float64 m, mean of the points; NaN where no source tells it."""
    cell_size: float
    crs: str
    """System of the cells, as `EPSG:N`."""
    days_T: np.ndarray
    known_T: np.ndarray
    """int64: the day on which each date was known in full."""
    solved: Solved
    counts: dict[str, int]
    """Cells left out, by reason; points that begin too late; dates on which both directions measured."""


def decompose(tracks: list[Track], cell_size: float, progress: Progress) -> Decomposed:
    """Bring all sources to common dates and solve the cells that both directions see.

    Raises:
        InputError: the directions share no time or no cell.
    """
    directions = list(DIRECTIONS)
    of_orbit = [[track.cube.days_T for track in tracks if track.direction == name] for name in directions]
    days_T = choose_dates(of_orbit)
    if days_T.size < FEWEST_DATES:
        raise InputError(
            say("Ascending and descending files share too few dates: {0}.", _spans(tracks)),
            hint=say("Give files of one release."),
        )
    cells, late = [], 0
    for number, track in enumerate(tracks):
        progress.step("Decomposing", 0.6 * number / len(tracks), track.source.name)
        found, unused = cells_of(track, cell_size)
        cells.append(found)
        late += unused
    places = [(track.cube.days_T, between(track.cube.days_T, days_T)) for track in tracks]
    values = [place.values(found.values_RA) for (_, place), found in zip(places, cells, strict=True)]
    direction_of = [directions.index(track.direction) for track in tracks]
    observed, height_R, key_C, counts = gather(cells, values, direction_of, days_T)
    progress.step("Decomposing", 0.8)
    solved = solve(observed)
    told_C = np.isfinite(solved.motion_CT2).all(axis=2).sum(axis=1) >= FEWEST_DATES
    fine_C = solved.condition_C <= LARGEST_CONDITION
    counts["without_common_dates"], counts["ill_conditioned"] = int((~told_C).sum()), int((told_C & ~fine_C).sum())
    keep = np.flatnonzero(told_C & fine_C)
    if not keep.size:
        raise InputError(
            say("No cell of {0:g} m is seen well enough by both orbits.", cell_size),
            hint=say("Choose larger cells, or files that overlap."),
        )
    weight_R = observed.points_R * np.isfinite(height_R)
    total_C = np.bincount(observed.cell_R, np.where(weight_R > 0, weight_R * np.nan_to_num(height_R), 0), key_C.size)
    count_C = np.bincount(observed.cell_R, weight_R, key_C.size)
    row_C, column_C = np.divmod(key_C, _KEY)
    measured = [np.isin(days_T, np.concatenate(days)) for days in of_orbit]
    return Decomposed(
        easting_C=(column_C[keep] - _KEY // 2 + 0.5) * cell_size,
        northing_C=(row_C[keep] - _KEY // 2 + 0.5) * cell_size,
        height_C=np.where(count_C > 0, total_C / np.maximum(count_C, 1), np.nan)[keep],
        cell_size=cell_size,
        crs=tracks[0].cube.crs,
        days_T=days_T,
        known_T=known_days(places, days_T),
        solved=_only(solved, keep),
        counts={
            **counts,
            "points_that_begin_late": late,
            "dates_measured_by_both": int((measured[0] & measured[1]).sum()),
        },
    )


def gather(
    cells: list[SourceCells], values: list[np.ndarray], direction_of: list[int], days_T: np.ndarray
) -> tuple[Observed, np.ndarray, np.ndarray, dict[str, int]]:
    """Put the cells of all sources together, as far as both directions see them; return heights, keys and counts too.

    Raises:
        InputError: no cell is seen by both.
    """
    key_R = np.concatenate([(found.row_R + _KEY // 2) * _KEY + found.column_R + _KEY // 2 for found in cells])
    direction_R = np.concatenate([np.full(found.row_R.size, way) for found, way in zip(cells, direction_of)])
    values_RT = np.concatenate(values)
    usable_R = ~late_series(values_RT, days_T)
    seen = [np.unique(key_R[usable_R & (direction_R == way)]) for way in range(2)]
    key_C = np.intersect1d(*seen)
    if not key_C.size:
        raise InputError(
            say("Ascending and descending files share no cell."), hint=say("Give files over the same ground.")
        )
    order = np.lexsort((direction_R, key_R))
    order = order[usable_R[order] & np.isin(key_R[order], key_C)]
    gathered = {
        name: np.concatenate([getattr(found, name) for found in cells])[order]
        for name in ("sight_R3", "points_R", "noise_R", "height_R")
    }
    height_R = gathered.pop("height_R")
    observed = Observed(
        cell_R=np.searchsorted(key_C, key_R[order]),
        direction_R=direction_R[order],
        values_RT=values_RT[order],
        **gathered,
    )
    counts = {f"only_{name}": int(mine.size - key_C.size) for name, mine in zip(DIRECTIONS, seen)}
    return observed, height_R, key_C, counts


def _only(solved: Solved, keep: np.ndarray) -> Solved:
    return Solved(**{name: value[keep] for name, value in vars(solved).items()})


def _spans(tracks: list[Track]) -> str:
    """Tell the time that each source covers."""
    spans = [(track.source.name, track.cube.dates_T) for track in tracks]
    return ", ".join(f"{name} {dates[0]} - {dates[-1]}" for name, dates in spans[:4])
