# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a finished forecast again, only as far as a map, a click or a report needs it."""

# Shapes: N cells, H leads, Q quantile levels, T observed epochs, S chosen cells

from __future__ import annotations

import datetime
import functools
import json
import zipfile
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..words import mark, say
from .arrays import NPZ, RECORD
from .forecast import BY_CELL, Forecast, Series, last_calibrated

NEEDED = {
    "easting",
    "northing",
    "dates",
    "quantile_levels",
    "displacement",
    "observed_dates",
    "observed",
    "issue_level",
}
LARGEST_SAMPLE = 4_000
"""Cells that a colour range is estimated from; more would stall the window without moving the range."""


class NotAForecast(InputError):
    """Say in one sentence why a folder cannot be shown; `language.told` translates it."""

    def __init__(self, pattern: str, *values: object) -> None:
        super().__init__(say(pattern, *values))


class ForecastFolder:
    """Open a folder written by the engine; arrays are read when asked for and no file stays open."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self._npz = self.folder / NPZ
        try:
            self.record: dict = json.loads((self.folder / RECORD).read_text(encoding="utf-8"))
            with zipfile.ZipFile(self._npz) as archive:
                self._members = {
                    name.removesuffix(".npy"): _locate(self._npz, archive, name) for name in archive.namelist()
                }
        except FileNotFoundError as failure:
            raise NotAForecast(
                mark("{0} is missing: this folder holds no finished forecast."), failure.filename
            ) from failure
        except (OSError, ValueError, zipfile.BadZipFile) as failure:
            raise NotAForecast(mark("The forecast in {0} cannot be read ({1})."), self.folder, failure) from failure
        self.stamp = self._npz.stat().st_mtime_ns
        """Changes when the engine writes the folder again."""
        absent = NEEDED - set(self._members)
        if absent:
            raise NotAForecast(
                mark("{0} lacks {1}: it was written by another version."), NPZ, ", ".join(sorted(absent))
            )
        self.easting_N = self.read("easting")
        self.northing_N = self.read("northing")
        self.dates_H = self.read("dates").astype("datetime64[D]")
        self.calibrated_H = self.read("calibrated") if "calibrated" in self.names else np.ones(len(self.dates_H), bool)
        self.observed_dates_T = self.read("observed_dates").astype("datetime64[D]")

    @property
    def names(self) -> set[str]:
        """Return which arrays were written."""
        return set(self._members)

    @property
    def crs(self) -> str:
        """Return the system of the cells as `EPSG:N`; files of version 0.1 do not say it and are all in EPSG:3035."""
        return str(self.read("crs")) if "crs" in self.names else "EPSG:3035"

    @property
    def component(self) -> str:
        """Return up, east or los."""
        return str(self.record.get("component", "los")).lower()

    @property
    def issue_date(self) -> np.datetime64:
        """Return the last usable day, from the record or else the last observation."""
        stated = self.record.get("issue_date")
        return np.datetime64(stated, "D") if stated else self.observed_dates_T[-1]

    @property
    def cell_size(self) -> float:
        """Return the cell edge in m; 100 when the record does not say."""
        return float(self.record.get("cell_size_m") or 100.0)

    @property
    def last_calibrated(self) -> int:
        """Return the index of the last lead whose coverage was measured; the last lead if none was."""
        return last_calibrated(self.calibrated_H)

    def read(self, name: str, rows: np.ndarray | slice | None = None) -> np.ndarray:
        """Return an array, or chosen rows of it, as a copy.

        Rows of an uncompressed member are read through a map of the file that is let go at once, because Windows would
        otherwise refuse to replace the file at the next run.
        """
        mapped = self._map(name)
        return np.array(mapped if rows is None else mapped[rows])

    def _map(self, name: str) -> np.ndarray:
        """Return an array as a map of the file, or whole where it is compressed."""
        offset, shape, fortran, dtype = self._members[name]
        if offset is None:
            with np.load(self._npz, allow_pickle=False) as archive:
                return archive[name]
        if 0 in shape:
            return np.zeros(shape, dtype)
        return np.memmap(self._npz, dtype=dtype, mode="r", offset=offset, shape=shape, order="F" if fortran else "C")

    def forecast(self, rows: np.ndarray | slice | None = None, *, observed: bool = True) -> Forecast:
        """Return the forecast of chosen cells, or of all: then as maps of the file, which hold it open.

        What an older file does not hold is NaN. Without `observed` the past is left out: it is the larger part.
        """
        cells = len(self.easting_N)

        def of(name: str) -> np.ndarray:
            if name not in self.names:
                shape = (cells, len(self.dates_H)) if name == "exceedance" else (cells,)
                missing = np.broadcast_to(np.float32(np.nan), shape)
                return missing if rows is None else missing[rows]
            return self._map(name) if rows is None else self.read(name, rows)

        by_cell = {
            name: of(name.rsplit("_", 1)[0])
            for name in BY_CELL
            if name not in ("baseline_NH", "observed_NT", "later_NL")
        }
        observed_NT = of("observed") if observed else np.zeros((len(by_cell["easting_N"]), 0), np.float32)
        return Forecast(
            **by_cell,
            observed_NT=observed_NT,
            baseline_NH=of("baseline") if "baseline" in self.names else None,
            later_NL=of("later") if observed and "later" in self.names else None,
            later_dates_L=self.read("later_dates").astype("datetime64[D]") if "later_dates" in self.names else None,
            cell_size=self.cell_size,
            component=self.component,
            issue_date=datetime.date.fromisoformat(str(self.issue_date)),
            dates_H=self.dates_H,
            quantile_levels_Q=self.read("quantile_levels").astype(float),
            observed_dates_T=self.observed_dates_T[: observed_NT.shape[1]],
            threshold_mm=float(self.record.get("threshold_mm") or 10.0),
            calibrated_H=self.calibrated_H,
            crs=self.crs,
            record=self.record,
        )

    @functools.cached_property
    def sample(self) -> Forecast:
        """Return the forecast of so many cells as a range of colours needs, spread over the area."""
        step = max(1, len(self.easting_N) // LARGEST_SAMPLE)
        return self.forecast(slice(None, None, step), observed=False)

    def nearest(self, easting: float, northing: float, reach_m: float | None = None) -> int | None:
        """Return the cell nearest to a place, or None when none lies within `reach_m` (default 1.5 cells)."""
        reach_m = 1.5 * self.cell_size if reach_m is None else reach_m
        squared_N = (self.easting_N - easting) ** 2 + (self.northing_N - northing) ** 2
        cell = int(np.argmin(squared_N)) if squared_N.size else -1
        return cell if cell >= 0 and squared_N[cell] <= reach_m**2 else None

    def series(self, cells_S: np.ndarray | int) -> Series:
        """Return the series of one cell, or the mean over several."""
        return self.forecast(np.atleast_1d(np.asarray(cells_S))).series()


def _locate(path: Path, archive: zipfile.ZipFile, name: str) -> tuple:
    """Return (offset of the data or None when compressed, shape, Fortran order, dtype) of one array in an npz."""
    info = archive.getinfo(name)
    with archive.open(name) as stream:
        version = np.lib.format.read_magic(stream)
        reader = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, fortran, dtype = reader(stream)
        if dtype.hasobject:
            raise ValueError(f"{name} holds Python objects")
        header = stream.tell()
    if info.compress_type != zipfile.ZIP_STORED:
        return None, shape, fortran, dtype
    with open(path, "rb") as plain:
        plain.seek(info.header_offset + 26)
        lengths = plain.read(4)
    local = 30 + int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
    return info.header_offset + local + header, shape, fortran, dtype
