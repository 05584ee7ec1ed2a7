# SPDX-License-Identifier: GPL-2.0-or-later
"""Notice rows of several tracks in one table: each looks from another side, so their series cannot be averaged."""

# Shapes: R rows of a block, N points

from __future__ import annotations

import contextlib
import re

import numpy as np

from ..errors import InputError
from ..words import Said, say, some
from .samples import MISSING_WORDS

COLUMNS = {
    "track": (
        *("track", "track_number", "tracknumber", "track_no", "track_id", "tracknr"),
        *("relative_orbit", "relative_orbit_number", "relorbit", "rel_orbit", "relative_o"),
    ),
    "orbit": ("orbit", "orbit_direction", "orbit_dir", "orbit_pass", "pass", "pass_direction", "flight_direction"),
    "dataset": ("dataset", "data_set"),
    "burst": ("burst", "burst_id"),
    "los_east": ("los_east", "los_e", "e_los", "look_east"),
    "incidence_angle": ("incidence_angle", "incidence_", "incidence", "inc_angle", "incangle"),
}
"""Names, lower case, of columns that tell from where the ground was seen, per role."""

_DIRECTION = re.compile(r"(?<![a-z])(?:(a|asc\w*)|d|dsc\w*|desc\w*)(?![a-z])", re.IGNORECASE)
_BURST = re.compile(r"0*(\d{1,3})_\d+_IW\d", re.IGNORECASE)
_TRACKS = 175
"""Relative orbits of Sentinel-1; larger numbers count orbits since the launch."""
_MOST_VALUES = 1000
_CELL_M, _FEWEST_CELLS, _SHARE, _APART_DEGREES = 100.0, 3, 0.3, 3.0
"""One track sees neighbours under one angle; two that overlap differ by 5 degrees and more."""
_SIDEWAYS = 0.3
"""No Sentinel-1 beam is so steep that the eastward part of its direction of sight is smaller."""
_ADVICE = say("Save the rows of each track as a file of its own, and forecast each by itself.")


class TrackWatch:
    """Look at the columns that tell tracks, block by block."""

    def __init__(self, name: str, names: tuple[str, ...], roles: dict[str, int]) -> None:
        self._name = name
        self.columns = {role: roles[role] for role in COLUMNS if role in roles}
        if "track_angle" in roles:  # which tells the direction already
            self.columns.pop("los_east", None)
        """Of these roles, all columns that the table has."""
        self._titles = {role: names[column] for role, column in self.columns.items()}
        self._seen: dict[str, set[str]] = {role: set() for role in self.columns}
        self._incidence: list[np.ndarray] = []

    def see(self, role: str, texts_R: np.ndarray, kept: np.ndarray | slice = slice(None)) -> None:
        """Look at a column of some rows, given as text; angles are remembered of the kept rows.

        Raises:
            InputError: its values are of several tracks.
        """
        if role == "incidence_angle":
            self._incidence.append(_numbers(texts_R[kept]))
        elif role == "los_east":
            sideways_R = _numbers(texts_R)
            self._seen[role] |= {"+"} if (sideways_R > _SIDEWAYS).any() else set()
            self._seen[role] |= {"-"} if (sideways_R < -_SIDEWAYS).any() else set()
            if len(self._seen[role]) == 2:
                raise InputError(
                    say(
                        "{0} holds rows of ascending and of descending orbits (column {1} has both signs).",
                        self._name,
                        self._titles[role],
                    ),
                    hint=_ADVICE,
                )
        elif len(self._seen[role]) < _MOST_VALUES:
            self._seen[role] |= {value for text in np.unique(texts_R).tolist() if (value := _plain(text))}
            self._refuse(role)

    def _refuse(self, role: str) -> None:
        values = self._seen[role]
        if len({_track_of(role, value, values) for value in values} - {""}) > 1:
            raise InputError(
                say(
                    "{0} holds rows of several tracks: its column {1} has {2}.",
                    self._name,
                    self._titles[role],
                    _shown(values),
                ),
                hint=_ADVICE,
            )

    def warnings(self) -> tuple[Said, ...]:
        """Say which other sets of data lie in the table."""
        values = self._seen.get("dataset", set())
        if len(values) < 2:
            return ()
        return (
            say(
                "{0}: its column {1} names several sets ({2}); they are averaged as if of one geometry.",
                self._name,
                self._titles["dataset"],
                _shown(values),
            ),
        )

    def compare(self, easting_N: np.ndarray, northing_N: np.ndarray) -> None:
        """Raise when neighbours are seen under different angles, as by two tracks of one direction.

        Args:
            easting_N, northing_N: m, of the rows that were kept.
        """
        angle_N = np.concatenate(self._incidence) if self._incidence else np.zeros(0)
        known = np.flatnonzero(np.isfinite(angle_N)) if angle_N.shape == easting_N.shape else np.zeros(0, np.int64)
        known = known[np.isfinite(easting_N[known]) & np.isfinite(northing_N[known])]
        if known.size < 2:
            return
        angle_N = angle_N if np.abs(angle_N[known]).max() > np.pi / 2 else np.degrees(angle_N)
        cells_N2 = np.floor(np.column_stack([easting_N[known], northing_N[known]]) / _CELL_M).astype(np.int64)
        _, cell_N, count_C = np.unique((cells_N2[:, 0] << 32) + cells_N2[:, 1], return_inverse=True, return_counts=True)
        low_C, high_C = np.full(count_C.size, np.inf), np.full(count_C.size, -np.inf)
        np.minimum.at(low_C, cell_N.ravel(), angle_N[known])
        np.maximum.at(high_C, cell_N.ravel(), angle_N[known])
        apart_C = (high_C - low_C > _APART_DEGREES)[count_C > 1]
        if apart_C.sum() >= _FEWEST_CELLS and apart_C.mean() > _SHARE:
            worst = int(np.argmax(high_C - low_C))
            raise InputError(
                say(
                    "{0} holds rows of several tracks: its column {1} has {2:.1f} and {3:.1f} degrees within 100 m.",
                    self._name,
                    self._titles["incidence_angle"],
                    float(low_C[worst]),
                    float(high_C[worst]),
                ),
                hint=_ADVICE,
            )


def _plain(text: bytes | str) -> str:
    """Return a value as people read it: without quotes, 22.0 as 22; empty where it is missing."""
    value = (text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)).strip("\"' ")
    value = re.sub(r"^0*(\d+)(?:\.0*)?$", r"\1", value)
    return "" if value.lower() in MISSING_WORDS else value


def _track_of(role: str, value: str, values: set[str]) -> str:
    """Return what tells a value's track from others; empty where it tells none."""
    if role == "track":
        return value.lower()
    if role == "burst":
        match = _BURST.fullmatch(value)
        return match[1] if match else ""
    if all(map(_DIRECTION.search, values)):
        match = _DIRECTION.search(value)
        if match is None:
            return ""
        return value.lower() if role == "dataset" else ("ascending" if match[1] else "descending")
    if role == "orbit" and all(other.isdecimal() and int(other) <= _TRACKS for other in values):
        return value
    return ""


def _shown(values: set[str]) -> str:
    return some(sorted(values, key=lambda value: (len(value), value)), longest=30)


def _numbers(texts_R: np.ndarray) -> np.ndarray:
    """Read a column of numbers that is only compared, not used: NaN everywhere where it holds other things."""
    if not texts_R.size:
        return np.zeros(0)
    with contextlib.suppress(ValueError):
        return texts_R.astype(np.float64)
    plain_R = np.array([_plain(text) or "nan" for text in texts_R.tolist()])
    try:
        return plain_R.astype(np.float64)
    except ValueError:
        return np.full(plain_R.size, np.nan)
