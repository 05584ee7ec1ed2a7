# SPDX-License-Identifier: GPL-2.0-or-later
"""What has become of areas and cells between two forecasts of one place: new, grown, past a threshold, faded."""

# Shapes: N cells of a forecast, S cells of an area

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..analysis.areas import Area
from ..analysis.areas_run import Seen
from ..gridding import column_and_row
from ..words import mark
from .verified_page import Cells

NEW, PASSED, GREW, STAYS, FADED = "new", "passed", "grew", "stays", "faded"
STATUSES = {
    NEW: mark("new"),
    PASSED: mark("passed a threshold"),
    GREW: mark("grew"),
    STAYS: mark("stays"),
    FADED: mark("faded"),
}
"""In the order of concern, with what people call them."""
GREW_BY, GREW_CELLS = 1.25, 2
"""An area grew when it has so many times the cells of before, and so many more."""

Key = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Watched:
    """Tell what has become of one area; mm and mm/yr, NaN and 0 where there was none."""

    kind: str
    """The layer of areas that it belongs to."""
    status: str
    since: str
    """Issue date of the forecast that first told it; of a faded one, of that which tells it no more."""
    rank: int
    rank_before: int
    easting_S: np.ndarray
    northing_S: np.ndarray
    cells: int
    cells_before: int
    velocity: float
    velocity_before: float
    p_worst: float
    p_worst_before: float
    moved_mm: float
    """Of the ground, mean of its cells, between the two issue dates."""
    total_mm: float
    """Since the watch began."""
    passed_mm: float
    """The largest threshold that the ground has passed since the watch began; 0 where it has passed none."""


@dataclass(frozen=True, kw_only=True)
class Left:
    """Tell of one cell that left its interval."""

    easting: float
    northing: float
    side: int
    since: str
    """Date of the data by which it was first seen outside."""
    last: str
    """And last."""
    error_mm: float
    probability: float


def compare_areas(
    earlier: Seen,
    later: Seen,
    moved: tuple[np.ndarray, np.ndarray],
    before: Sequence[dict[str, Any]],
    thresholds_mm: Sequence[float],
) -> list[Watched]:
    """Say what has become of each area, the most concerning first.

    Args:
        moved: of every cell of the earlier and of the later forecast, how far its ground has moved between the two
            issue dates, mm; NaN where nobody knows.
        before: the areas of the last list, which tell since when each is known.
    """
    size = later.forecast.footprint_m
    known = {(row.get("kind"), row.get("rank")): row for row in before if row.get("rank")}
    found: list[Watched] = []
    for kind, areas in later.areas.items():
        old = [(area, _keys(earlier, area, size)) for area in earlier.areas[kind]]
        seen: set[int] = set()
        for area in areas:
            keys = _keys(later, area, size)
            own = [one for one, other in old if keys & other]
            seen |= {one.rank for one in own}
            row = min((known[kind, one.rank] for one in own if (kind, one.rank) in known), key=_since, default={})
            found.append(_of_area(kind, area, own, later, earlier, _mean(moved[1][area.cells_S]), row, thresholds_mm))
        found += [
            _faded(kind, area, earlier, later, _mean(moved[0][area.cells_S]), known.get((kind, area.rank), {}))
            for area, _ in old
            if area.rank not in seen
        ]
    order = list(STATUSES)
    return sorted(found, key=lambda one: (order.index(one.status), one.kind, one.rank, one.rank_before))


def _of_area(
    kind: str,
    area: Area,
    own: Sequence[Area],
    later: Seen,
    earlier: Seen,
    moved_mm: float,
    row: dict[str, Any],
    thresholds_mm: Sequence[float],
) -> Watched:
    cells, cells_before = int(area.cells_S.size), sum(int(one.cells_S.size) for one in own)
    total = moved_mm + _number(row.get("total_mm"))
    passed = max((limit for limit in thresholds_mm if abs(total) > limit), default=0.0)
    if not own:
        status, since = NEW, str(later.forecast.issue_date)
    else:
        since = str(row.get("since") or earlier.forecast.issue_date)
        grew = cells >= GREW_BY * cells_before and cells >= cells_before + GREW_CELLS
        status = PASSED if passed > _number(row.get("passed_mm")) else GREW if grew else STAYS
    first = own[0] if own else None
    return Watched(
        kind=kind,
        status=status,
        since=since,
        rank=area.rank,
        rank_before=first.rank if first else 0,
        **_places(later, area),
        cells=cells,
        cells_before=cells_before,
        velocity=area.velocity,
        velocity_before=first.velocity if first else float("nan"),
        p_worst=area.told.p_worst,
        p_worst_before=first.told.p_worst if first else float("nan"),
        moved_mm=moved_mm,
        total_mm=total,
        passed_mm=passed,
    )


def _faded(kind: str, area: Area, earlier: Seen, later: Seen, moved_mm: float, row: dict[str, Any]) -> Watched:
    return Watched(
        kind=kind,
        status=FADED,
        since=str(later.forecast.issue_date),
        rank=0,
        rank_before=area.rank,
        **_places(earlier, area),
        cells=0,
        cells_before=int(area.cells_S.size),
        velocity=float("nan"),
        velocity_before=area.velocity,
        p_worst=float("nan"),
        p_worst_before=area.told.p_worst,
        moved_mm=moved_mm,
        total_mm=moved_mm + _number(row.get("total_mm")),
        passed_mm=_number(row.get("passed_mm")),
    )


def cells_that_left(cells: Cells | None, until: str, before: Sequence[dict[str, Any]]) -> list[Left]:
    """Return the cells that left this time, the surest first, then those that had left earlier.

    Args:
        until: last date of the data.
        before: the cells of the last list.
    """
    known = {(float(row["easting"]), float(row["northing"])): row for row in before}
    now: list[Left] = []
    if cells is not None:
        for at in cells.left:
            place = float(cells.easting_N[at]), float(cells.northing_N[at])
            earlier = known.pop(place, None)
            now.append(
                Left(
                    easting=place[0],
                    northing=place[1],
                    side=int(cells.left_N[at]),
                    since=str(earlier["since"]) if earlier else until,
                    last=until,
                    error_mm=float(cells.error_N[at]),
                    probability=float(cells.probability_N[at]),
                )
            )
    return now + [
        Left(
            easting=place[0],
            northing=place[1],
            side=int(row["side"]),
            since=str(row["since"]),
            last=str(row["last"]),
            error_mm=_number(row.get("error_mm")),
            probability=_number(row.get("probability")),
        )
        for place, row in known.items()
    ]


def counts(areas: Iterable[Watched]) -> dict[str, int]:
    """Count the areas of each status."""
    held = [one.status for one in areas]
    return {status: held.count(status) for status in STATUSES}


def keys_of(easting_N: np.ndarray, northing_N: np.ndarray, size: float) -> list[Key]:
    """Return the square in which each cell or point lies."""
    column_N, row_N = column_and_row(easting_N, northing_N, size)
    return list(zip(column_N.tolist(), row_N.tolist()))


def _keys(seen: Seen, area: Area, size: float) -> set[Key]:
    east_S, north_S = (axis_N[area.cells_S] for axis_N in seen.places)
    return set(keys_of(east_S, north_S, size))


def _places(seen: Seen, area: Area) -> dict[str, np.ndarray]:
    """Return where the cells of an area lie, by the names of fields."""
    return {name: axis_N[area.cells_S] for name, axis_N in zip(("easting_S", "northing_S"), seen.places)}


def _mean(moved_S: np.ndarray) -> float:
    known_S = moved_S[np.isfinite(moved_S)]
    return float(known_S.mean(dtype=np.float64)) if known_S.size else float("nan")


def _since(row: dict[str, Any]) -> str:
    return str(row.get("since", ""))


def _number(value: Any) -> float:
    """Return a number of a record; 0 where it holds none."""
    return float(value) if isinstance(value, (int, float)) else 0.0
