# SPDX-License-Identifier: GPL-2.0-or-later
"""The displacement cube: the one structure in which series travel from the reader to the forecast."""

# Shapes: N cells (or points), T epochs

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .errors import InputError
from .stated import Recognised
from .words import mark, say

MISSING, LARGEST_TENTHS = -32768, 32767
"""Mark of a missing sample among int16 tenths of a millimetre, and the largest that can be kept."""

_NO_LOSS_TENTHS, _NO_LOSS_SHARE = 1e-3, 2e-7
"""A sample so near a tenth is one: the rest is what float32 or seven decimals of a metre leave."""

LAEA = "EPSG:3035"
"""System of EGMS, and of the cells of everything inside its area of use."""
DEGREES = "EPSG:4326"
"""Longitude and latitude, WGS 84."""
TILE_M = 100_000
"""Edge of a tile of EGMS L3, m."""

COMPONENTS = ("up", "east", "los")
CLASSES = ("geology", "soil")
PRIORS = ("elevation", "slope", "relief", *CLASSES)
"""Static fields: elevation m, slope degrees, relief m above the mean of the surroundings (float32, NaN unknown);
geology, soil class (int32, -1 unknown)."""
OF_FILE = mark("elevation of the file")
"""Where a prior comes from that came with the series."""


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """Say where samples came from: one entry of `forecast.json`'s sources."""

    name: str
    """File name without folder."""
    sha256: str
    level: str
    """L2a, L2b, L3 or other."""
    release: str = ""
    """Such as 2020_2024; empty when unknown."""
    producer: str = ""
    """Production facility as the XML names it; empty when unknown."""
    production_date: str = ""
    direction: str = ""
    """ascending, descending, or empty when unknown."""
    track: str = ""
    place: str = ""
    """Tile (E45N17) or burst (022_0845_IW2); empty when unknown."""
    egms: bool = False
    """It is proven to be of EGMS: by name, description, columns or ids."""
    recognised: tuple[Recognised, ...] = ()
    """How unit, component, system and sign were understood, and why."""
    elevation: str = ""
    """Name of the column that the heights come from; empty where there is none."""
    files: tuple[tuple[str, str], ...] = ()
    """Of a source of several files: name and SHA-256 of each."""

    def to_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        held = {**dataclasses.asdict(self), "recognised": [fact.to_json() for fact in self.recognised]}
        files = held.pop("files")
        return {**held, "files": [list(pair) for pair in files]} if files else held

    @classmethod
    def from_json(cls, held: dict[str, Any]) -> SourceFile:
        """Undo `to_json`."""
        recognised = tuple(map(Recognised.from_json, held.get("recognised", ())))
        files = tuple((str(name), str(sha256)) for name, sha256 in held.get("files", ()))
        return cls(**{**held, "recognised": recognised, "files": files})


@dataclass(frozen=True, kw_only=True)
class DisplacementCube:
    """Hold displacement series on cells or points, validated when made.

    Published statistic columns are never part of it: they know the future of the record.
    """

    easting_N: np.ndarray
    """float64, m, in the system `crs`."""
    northing_N: np.ndarray
    days_T: np.ndarray
    """int64, days since 1970-01-01, strictly increasing."""
    values_NT: np.ndarray
    """int16 tenths of a millimetre (`MISSING`: no sample) where all samples are such, else float32 mm (NaN: none).

    Other rooms look at `present_NT` and `millimetres_NT()`; how samples are held concerns none of them.
    """
    component: str
    """up (positive uplift), east (positive east) or los (positive towards the satellite)."""
    level: str = "other"
    crs: str = LAEA
    """Projected system of `easting_N` and `northing_N`, as `EPSG:N`; metres."""
    cell_size: float = 0.0
    """Cell edge in m; 0 for points not yet averaged into cells."""
    interpolated: bool = False
    """True for L3, whose epochs after the loss of Sentinel-1B are partly interpolated from later acquisitions."""
    known_T: np.ndarray | None = None
    """int64, the day on which each epoch was known in full, at or after its own; None where that is its own day.

    Epochs that were interpolated between acquisitions are known with the later one; no window holds them before."""
    point_id_N: np.ndarray | None = None
    """Text identifiers, or None."""
    sight_N3: np.ndarray | None = None
    """float32, unit vector from the ground to the satellite (east, north, up) where a source tells it; north NaN where
    it tells only the other two."""
    points_N: np.ndarray | None = None
    """int32, measurement points averaged into each cell; None means 1."""
    stands_for_N: np.ndarray | None = None
    """float64, how many cells of a region each stands for, where these are a sample of it; None means 1."""
    priors: dict[str, np.ndarray] = field(default_factory=dict)
    """Static fields by name, see `PRIORS`."""
    prior_origin: dict[str, str] = field(default_factory=dict)
    """Where each of them comes from, in words; what is not named came with the series."""
    sources: tuple[SourceFile, ...] = ()
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        cells, epochs = self.values_NT.shape
        if self.values_NT.dtype not in (np.int16, np.float32):
            raise TypeError(f"values_NT must be int16 or float32, not {self.values_NT.dtype}")
        if self.component not in COMPONENTS:
            raise InputError(
                say("The component is '{0}'.", self.component),
                hint=say("It must be one of {0}.", ", ".join(COMPONENTS)),
            )
        if self.easting_N.shape != (cells,) or self.northing_N.shape != (cells,) or self.days_T.shape != (epochs,):
            raise InputError(
                say("The cube has {0} x {1} samples, but its coordinates or dates have another length.", cells, epochs)
            )
        if epochs > 1 and not (np.diff(self.days_T) > 0).all():
            raise InputError(say("The dates of the cube are not strictly increasing."))
        if self.known_T is not None and (
            self.known_T.shape != (epochs,) or (self.known_T < self.days_T).any() or (np.diff(self.known_T) < 0).any()
        ):
            raise InputError(say("Days on which dates of the data were known precede these dates, or go back."))
        if not (np.isfinite(self.easting_N).all() and np.isfinite(self.northing_N).all()):
            raise InputError(say("Some coordinates are not numbers."))
        unknown = set(self.priors) - set(PRIORS)
        if unknown:
            raise InputError(
                say("Unknown physical prior: {0}.", ", ".join(sorted(unknown))),
                hint=say("Known are {0}.", ", ".join(PRIORS)),
            )
        if any(values.shape != (cells,) for values in self.priors.values()):
            raise InputError(say("The cube has {0} cells, but a physical prior has another length.", cells))

    @property
    def told_priors(self) -> dict[str, str]:
        """Return where each prior comes from."""
        return {name: self.prior_origin.get(name, OF_FILE) for name in PRIORS if name in self.priors}

    @property
    def cells(self) -> int:
        """Count the cells (or points)."""
        return self.values_NT.shape[0]

    @property
    def dates_T(self) -> np.ndarray:
        """Return the epochs as datetime64[D]."""
        return self.days_T.astype("datetime64[D]")

    @property
    def known_days_T(self) -> np.ndarray:
        """Return the day on which each epoch was known in full, days since 1970-01-01, non-decreasing."""
        return self.days_T if self.known_T is None else self.known_T

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return west, south, east, north of the points (for cells, of their centres)."""
        east_N, north_N = self.easting_N, self.northing_N
        return float(east_N.min()), float(north_N.min()), float(east_N.max()), float(north_N.max())

    @property
    def present_NT(self) -> np.ndarray:
        """Tell where there is a sample."""
        return is_present(self.values_NT)

    def millimetres_NT(self, dtype: type = np.float32) -> np.ndarray:
        """Return displacement in mm, NaN where missing."""
        return to_millimetres(self.values_NT, dtype)

    def turned(self) -> DisplacementCube:
        """Return the same motion with the opposite sign."""
        turned_NT = np.negative(self.values_NT, where=self.present_NT, out=self.values_NT.copy())
        return dataclasses.replace(self, values_NT=turned_NT)

    def select(self, cells: np.ndarray | slice) -> DisplacementCube:
        """Keep the cells chosen by a boolean mask, an index array or a slice."""
        return dataclasses.replace(self, **rows_of(self, cells))

    def until(self, day: int) -> DisplacementCube:
        """Cut the record: keep epochs known by `day`. Nothing later can be reached from the result."""
        return self.first_epochs(int(np.searchsorted(self.known_days_T, day, side="right")))

    def first_epochs(self, count: int) -> DisplacementCube:
        """Keep so many epochs, from the first."""
        cut = self.at_epochs(slice(0, count))
        return dataclasses.replace(cut, values_NT=held_tightly(cut.values_NT))

    def at_epochs(self, keep_T: np.ndarray | slice) -> DisplacementCube:
        """Keep chosen epochs, in order."""
        return dataclasses.replace(
            self,
            days_T=self.days_T[keep_T],
            known_T=None if self.known_T is None else self.known_T[keep_T],
            values_NT=np.ascontiguousarray(self.values_NT[:, keep_T]),
        )


def is_present(values: np.ndarray) -> np.ndarray:
    """Tell where samples held as in `DisplacementCube.values_NT` are no missing ones."""
    return values != MISSING if values.dtype == np.int16 else ~np.isnan(values)


def to_millimetres(values: np.ndarray, dtype: type = np.float32) -> np.ndarray:
    """Return samples held as in `DisplacementCube.values_NT` in mm, NaN where missing."""
    millimetres: np.ndarray = values.astype(dtype)
    if values.dtype == np.int16:
        millimetres[values == MISSING] = np.nan
        millimetres *= dtype(0.1)
    return millimetres


def from_millimetres(millimetres: np.ndarray) -> np.ndarray:
    """Hold samples as `DisplacementCube.values_NT` does: as tenths where that loses nothing, NaN as missing."""
    missing = np.isnan(millimetres)
    tenths = np.where(missing, 0, millimetres) * 10.0
    whole = np.rint(tenths)
    apart = np.abs(tenths - whole)
    if (np.abs(whole) <= LARGEST_TENTHS).all() and (apart <= _NO_LOSS_TENTHS + _NO_LOSS_SHARE * np.abs(whole)).all():
        return np.where(missing, MISSING, whole).astype(np.int16)
    return millimetres.astype(np.float32)


def held_tightly(values_NT: np.ndarray, block: int = 4096) -> np.ndarray:
    """Hold samples as tenths where that loses nothing: how a later epoch is written must not move an earlier one."""
    if values_NT.dtype == np.int16:
        return values_NT
    tenths_NT = np.empty(values_NT.shape, np.int16)
    for begin in range(0, len(values_NT), block):
        held = from_millimetres(values_NT[begin : begin + block].astype(np.float64))
        if held.dtype != np.int16:
            return values_NT
        tenths_NT[begin : begin + block] = held
    return tenths_NT


def held_alike(blocks: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Return blocks of samples that are all tenths, or all millimetres as soon as one of them is."""
    if all(block.dtype == np.int16 for block in blocks):
        return list(blocks)
    return [block if block.dtype == np.float32 else to_millimetres(block) for block in blocks]


def nothing_held(shape: tuple[int, ...], like: np.ndarray) -> np.ndarray:
    """Return missing samples, held as `like` is."""
    return np.full(shape, MISSING if like.dtype == np.int16 else np.nan, like.dtype)


def rows_of(item: object, cells: np.ndarray | slice) -> dict[str, Any]:
    """Return chosen cells of every field that has one row per cell: the shape letters at its end begin with N."""
    kept = {
        name: value[cells]
        for name, value in vars(item).items()
        if name.rpartition("_")[2].startswith("N") and value is not None
    }
    if priors := getattr(item, "priors", None):
        kept["priors"] = {name: value[cells] for name, value in priors.items()}
    return kept


def to_day(date: datetime.date | str | np.datetime64) -> int:
    """Count days since 1970-01-01."""
    return int(np.asarray(date, "datetime64[D]").astype(np.int64))


def to_date(day: int) -> datetime.date:
    """Undo `to_day`."""
    return datetime.date(1970, 1, 1) + datetime.timedelta(days=int(day))
