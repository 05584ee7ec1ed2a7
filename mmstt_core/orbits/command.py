# SPDX-License-Identifier: GPL-2.0-or-later
"""The command `decompose`: from sources of both orbits to two tables and a record of what was done."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .. import __version__
from ..cube import to_date
from ..gis import available, room
from ..options import DecomposeRequest
from ..progress import Progress
from ..reading import read_each
from ..results.arrays import write_json
from ..results.earlier import refuse_other
from ..results.folder import Own, filled_at_once
from ..words import say, told_warnings
from .common_dates import FEWEST_DAYS_APART, LONGEST_GAP_DAYS
from .decomposing import Decomposed, decompose
from .repeats import without_repeats
from .solving import EAST, LARGEST_CONDITION, UP
from .sources import DIRECTIONS, Track, tell_apart
from .tables import COMPONENTS, names_of, write_component, write_motion

RECORD = "decompose.json"
MOTION, MOTION_TABLE = "motion.gpkg", "motion.csv"
PLANNED = (RECORD, *(name for component in COMPONENTS for name in names_of(component)), MOTION)
OWN = Own(record=RECORD, names=(*PLANNED, MOTION_TABLE, f"{MOTION_TABLE}t"))
"""A decomposition, among the files of a folder."""
METHOD = (
    "In each cell and on each date, least squares for Up and East over the lines of sight of all sources, weighted by "
    f"their points. Northward motion is ignored. A date is one on which at least one track measured, at least "
    f"{FEWEST_DAYS_APART} days after the one before; the other tracks are interpolated linearly between their "
    f"acquisitions, across {LONGEST_GAP_DAYS} days at most. Each date says when it was known: on the day of the last "
    "acquisition behind it. A forecast uses only dates that were known by its issue date. Sigma is the standard "
    "deviation of a date on which both orbits measured, propagated from the scatter of the cell's own series about "
    "their neighbours in time."
)
_QUARTILES = (0.05, 0.5, 0.95)


def run_decompose(request: DecomposeRequest, progress: Progress | None = None, *, place: str | None = None) -> dict:
    """Decompose and write the tables and `decompose.json` into the folder of the request; return the record.

    `place` is where the results will lie in the end, when that is another folder than the request's.

    Raises:
        InputError: see `reading.read_each`, `sources.tell_apart`, `decomposing.decompose`.
    """
    progress = progress or Progress()
    cubes = read_each(request.sources, stated=request.stated(), bbox=request.bbox, area=request.area, progress=progress)
    tracks = tell_apart(cubes)
    question = {
        "sources": [track.source.to_json() for track in tracks],
        "asked": {"bbox": request.bbox, "area": request.area, "cell_size_m": request.cell_size},
    }
    if not request.replace:
        refuse_other(place or request.out, OWN, question)
    tracks, repeats = without_repeats(tracks)
    if repeats:
        progress.warn(
            say(
                "{0:,} rows repeat place and series of another row of their track, as of a burst that was given twice; "
                "they count once.",
                repeats,
            )
        )
    if any(track.source.level == "L2a" for track in tracks):
        progress.warn(
            say(
                "Basic (L2a) files are relative to a reference of each burst, so Up and East hold an unknown constant "
                "rate of the whole area. Calibrated (L2b) files have none."
            )
        )
    decomposed = decompose(tracks, request.cell_size, progress)
    _tell_left_out(decomposed, progress)
    egms = all(track.source.egms for track in tracks)
    release = next((track.source.release for track in tracks if track.source.release), "")
    record = {**_record(decomposed, tracks, release), **question, "attribution": _attribution(tracks)}
    _write(Path(request.out), decomposed, record, from_egms=egms, progress=progress)
    return record


def _write(folder: Path, decomposed: Decomposed, record: dict, *, from_egms: bool, progress: Progress) -> None:
    """Write tables, descriptions and record, all or none, and complete the record."""
    with filled_at_once(folder, OWN, PLANNED) as inside:
        for number, component in enumerate(COMPONENTS):

            def tick(part: float, number: int = number) -> None:
                progress.step("Writing", (number + part) / len(COMPONENTS), "tables")

            notes = f"{METHOD} {record['attribution']}"
            release = record["release"]
            write_component(decomposed, component, inside, from_egms=from_egms, release=release, notes=notes, tick=tick)
        write_motion(decomposed, inside / MOTION_TABLE)
        record |= told_warnings(progress.warnings)
        complete(inside, record)


def complete(inside: Path, record: dict) -> None:
    """Turn the table of velocities into a layer, where this Python has GDAL, and write the record."""
    table = inside / MOTION_TABLE
    if available() and table.is_file():
        room("points", "Writing points").write_points(
            table,
            inside / MOTION,
            crs=record["crs"],
            description=f"Velocities Up and East of the whole record, mm/yr. {record['attribution']}",
            layer="motion",
        )
        table.unlink()
        table.with_suffix(".csvt").unlink()
    names = sorted({*(path.name for path in inside.iterdir()), RECORD})
    record["files"] = names
    write_json(record, inside / RECORD)


def _tell_left_out(decomposed: Decomposed, progress: Progress) -> None:
    counts = decomposed.counts
    if alone := [counts[f"only_{name}"] for name in DIRECTIONS]:
        progress.warn(
            say(
                "{0:,} cells are seen by ascending orbits only and {1:,} by descending orbits only; they are left out.",
                *alone,
            )
        )
    if few := counts["without_common_dates"] + counts["ill_conditioned"]:
        progress.warn(
            say("{0:,} cells have too few common dates, or two directions that are nearly one; they are left out.", few)
        )
    if late := counts["points_that_begin_late"]:
        progress.warn(
            say("{0:,} points begin more than a year after the first dates of their source and are not used.", late)
        )


def _attribution(tracks: list[Track]) -> str:
    """Credit the data, and say that they were changed."""
    egms = (
        "Generated using European Union's Copernicus Land Monitoring Service information. The data were modified: Up "
        "and East were computed from them, and are not an EGMS product."
    )
    others = list(dict.fromkeys(track.source.name for track in tracks if not track.source.egms))
    parts = [egms] if len(others) < len(tracks) else []
    if others:
        parts.append(f"Source: {', '.join(others)}; the rights of the data's producer apply.")
    return " ".join(parts)


def _record(decomposed: Decomposed, tracks: list[Track], release: str) -> dict:
    """Tell what was done and what came out."""
    solved, days_T = decomposed.solved, decomposed.days_T
    lag_T = decomposed.known_T - days_T
    return {
        "software": f"MM-STT {__version__}",
        "method": METHOD,
        "release": release,
        "cell_size_m": decomposed.cell_size,
        "crs": decomposed.crs,
        "cells": int(decomposed.easting_C.size),
        "cells_left_out": {
            name: decomposed.counts[name]
            for name in (*(f"only_{way}" for way in DIRECTIONS), "without_common_dates", "ill_conditioned")
        },
        "points_that_begin_late": decomposed.counts["points_that_begin_late"],
        "largest_condition": LARGEST_CONDITION,
        "tracks": [_told(track) for track in tracks],
        "dates": {
            "count": int(days_T.size),
            "first": to_date(int(days_T[0])).isoformat(),
            "last": to_date(int(days_T[-1])).isoformat(),
            "last_known": to_date(int(decomposed.known_T[-1])).isoformat(),
            "measured_by_both": decomposed.counts["dates_measured_by_both"],
            "days_until_known_median": float(np.median(lag_T)),
            "days_until_known_most": int(lag_T.max()),
        },
        "condition": _spread(solved.condition_C),
        **{f"sigma_{name}_mm": _spread(solved.sigma_C2[:, axis]) for name, axis in COMPONENTS.items()},
        "north_as_up": _spread(solved.north_C2[:, UP]),
        "north_as_east": _spread(solved.north_C2[:, EAST]),
    }


def _told(track: Track) -> dict:
    """Tell one source as it was understood."""
    cube = track.cube
    sight_3 = np.zeros(3) if cube.sight_N3 is None else cube.sight_N3.mean(axis=0)
    return {
        "name": track.source.name,
        "direction": track.direction,
        "track": track.source.track,
        "points": cube.cells,
        "acquisitions": int(cube.days_T.size),
        "first": str(cube.dates_T[0]),
        "last": str(cube.dates_T[-1]),
        "sight_east_north_up": [round(float(part), 4) for part in sight_3],
    }


def _spread(values_C: np.ndarray) -> dict[str, float | None]:
    """Return 5 %, median and 95 % of what is known."""
    known = values_C[np.isfinite(values_C)]
    names = [f"p{round(100 * level):02d}" for level in _QUARTILES]
    if not known.size:
        return dict.fromkeys(names)
    return {name: round(float(value), 4) for name, value in zip(names, np.quantile(known, _QUARTILES))}
