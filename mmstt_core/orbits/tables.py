# SPDX-License-Identifier: GPL-2.0-or-later
"""Write Up and East as tables in the columns of EGMS Ortho, which `forecast` takes as they are."""

# Shapes: C cells, T dates

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ..cube import LAEA
from ..reading.derived import Derived, description
from ..simulation.product import published_statistics
from .decomposing import Decomposed
from .solving import EAST, UP

COMPONENTS = {"up": UP, "east": EAST}
STATISTICS = {
    "rmse_ts": "rmse",
    **{name: name for name in ("mean_velocity", "mean_velocity_std", "acceleration", "acceleration_std")},
    **{name: name for name in ("seasonality", "seasonality_std")},
}
"""Columns of EGMS Ortho that look at the whole record; no forecast reads them."""
_ROWS_AT_ONCE = 1000


def names_of(component: str) -> tuple[str, str]:
    """Name the table of a component and the description beside it."""
    return f"{component}.csv", f"{component}.xml"


def write_component(
    decomposed: Decomposed,
    component: str,
    folder: Path,
    *,
    from_egms: bool,
    release: str,
    notes: str,
    tick: Callable[[float], None],
) -> None:
    """Write the table of one component, mm with one decimal as EGMS has them, and its description.

    `tick` is called with the fraction done and may raise to stop.
    """
    table, described = names_of(component)
    with (folder / table).open("w", encoding="ascii", newline="\n") as stream:
        for done, lines in _lines(decomposed, component):
            stream.write(lines)
            tick(done)
    told = Derived(
        component=component,
        cell_size=decomposed.cell_size,
        from_egms=from_egms,
        release=release,
        known=dict(zip(decomposed.days_T.tolist(), decomposed.known_T.tolist(), strict=True)),
    )
    (folder / described).write_text(description(told, notes), encoding="utf-8")


def write_motion(decomposed: Decomposed, path: Path) -> None:
    """Write velocities of both components as a table of points, mm/yr, with a .csvt beside it that names the types.

    They are those of the whole record, as EGMS tells them: for a look at the map, and for no forecast.
    """
    solved, series = decomposed.solved, decomposed.solved.motion_CT2.astype(np.float64)
    velocity = {name: _statistics(series[:, :, axis], decomposed.days_T) for name, axis in COMPONENTS.items()}
    columns = {
        **{f"{name}_mm_yr": _texts(velocity[name]["mean_velocity"], 2) for name in COMPONENTS},
        **{f"sigma_{name}": _texts(solved.sigma_C2[:, axis], 2) for name, axis in COMPONENTS.items()},
        "condition": _texts(solved.condition_C, 2),
    }
    places = zip(decomposed.easting_C.tolist(), decomposed.northing_C.tolist(), zip(*columns.values()))
    with path.open("w", encoding="ascii", newline="\n") as stream:
        stream.write(",".join(["point_id", "easting", "northing", *columns]) + "\n")
        for east, north, values in places:
            stream.write(f"E{east:.10g}N{north:.10g},{east:.10g},{north:.10g},{','.join(values)}\n")
    kinds = ["String", "CoordX", "CoordY", *["Real"] * len(columns)]
    path.with_suffix(".csvt").write_text(",".join(kinds) + "\n", encoding="ascii")


def _lines(decomposed: Decomposed, component: str) -> Iterator[tuple[float, str]]:
    """Yield the fraction done and some lines of the table."""
    solved, axis = decomposed.solved, COMPONENTS[component]
    dates = [str(day).replace("-", "") for day in decomposed.days_T.astype("datetime64[D]")]
    own = (f"sigma_{component}", "condition", "north_leak", "points_ascending", "points_descending")
    system = "" if decomposed.crs == LAEA else "_" + decomposed.crs.replace(":", "").lower()
    places = (f"easting{system}", f"northing{system}")
    yield 0.0, ",".join(("pid", *places, "height_ortho", *STATISTICS, *own, *dates)) + "\n"
    cells = decomposed.easting_C.size
    for begin in range(0, cells, _ROWS_AT_ONCE):
        rows = slice(begin, begin + _ROWS_AT_ONCE)
        tenths_CT = np.rint(10.0 * solved.motion_CT2[rows, :, axis].astype(np.float64))
        statistics = _statistics(tenths_CT / 10.0, decomposed.days_T)
        columns = [
            _texts(decomposed.height_C[rows], 1),
            *(
                _texts(statistics[known], 2 if name.startswith("acceleration") else 1)
                for name, known in STATISTICS.items()
            ),
            _texts(solved.sigma_C2[rows, axis], 2),
            _texts(solved.condition_C[rows], 2),
            _texts(solved.north_C2[rows, axis], 3),
            *(solved.points_C2[rows, way].astype(str).tolist() for way in range(2)),
        ]
        series = _tenths(tenths_CT)
        centres = zip(decomposed.easting_C[rows].tolist(), decomposed.northing_C[rows].tolist())
        lines = [
            f"E{east:.10g}N{north:.10g},{east:.10g},{north:.10g},{','.join(attributes)},{values}\n"
            for (east, north), attributes, values in zip(centres, zip(*columns), series)
        ]
        yield min(1.0, (begin + _ROWS_AT_ONCE) / cells), "".join(lines)


def _statistics(values_CT: np.ndarray, days_T: np.ndarray) -> dict[str, np.ndarray]:
    """Compute the attributes of the cells without holes; the others have none (NaN)."""
    whole_C = np.isfinite(values_CT).all(axis=1)
    found = published_statistics(values_CT[whole_C], days_T) if days_T.size > 6 and whole_C.any() else {}
    result = {}
    for name in STATISTICS.values():
        result[name] = np.full(len(values_CT), np.nan)
        if name in found:
            result[name][whole_C] = found[name]
    return result


def _texts(values_C: np.ndarray, decimals: int) -> list[str]:
    """Write numbers, empty where unknown."""
    return [f"{value:.{decimals}f}" if value == value else "" for value in values_C.tolist()]


def _tenths(tenths_CT: np.ndarray) -> list[str]:
    """Write series with one decimal, a line each, empty where missing."""
    known_CT = np.isfinite(tenths_CT)
    low, high = (int(end(tenths_CT[known_CT])) if known_CT.any() else 0 for end in (np.min, np.max))
    if high - low > 1_000_000:
        return [",".join(_texts(row, 1)) for row in tenths_CT / 10.0]
    text = [f"{value / 10:.1f}" for value in range(low, high + 1)] + [""]
    index_CT = np.where(known_CT, tenths_CT - low, len(text) - 1).astype(np.int64)
    return [",".join([text[index] for index in row]) for row in index_CT.tolist()]
