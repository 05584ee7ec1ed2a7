# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a finished forecast beside its rasters, only as far as a map, a click or a report needs it."""

# Shapes: N cells, H leads, Q quantile levels, T observed epochs, S chosen cells

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..language import tr

NPZ = "forecast.npz"
RECORD = "forecast.json"
LARGEST_SAMPLE = 20_000
"""Cells that a colour range is estimated from; more would stall the window without moving the range."""


class NotAForecast(Exception):
    """Say in one sentence why a folder cannot be shown."""


@dataclass(frozen=True, kw_only=True)
class Series:
    """Hold what the chart draws of one cell, or of the mean of several; mm in the datum of the input series."""

    label: str
    easting: float
    """m, EPSG:3035; the mean of the cells."""
    northing: float
    cells: int
    observed_dates_T: np.ndarray
    """datetime64[D]."""
    observed_T: np.ndarray
    """float32, NaN where missing."""
    dates_H: np.ndarray
    levels_Q: np.ndarray
    displacement_HQ: np.ndarray
    baseline_H: np.ndarray | None
    calibrated_H: np.ndarray
    issue_date: np.datetime64
    issue_level: float
    """mm; the level that maps count from."""
    component: str

    def quantile_H(self, level: float) -> np.ndarray:
        """Return the forecast at one quantile level, interpolated between stored ones, mm."""
        return np.array([np.interp(level, self.levels_Q, row_Q) for row_Q in self.displacement_HQ])


class ForecastFolder:
    """Open a folder written by the engine; arrays are read when asked for and no file stays open."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self._npz = self.folder / NPZ
        try:
            self.record: dict = json.loads((self.folder / RECORD).read_text(encoding="utf-8"))
            with zipfile.ZipFile(self._npz) as archive:
                self._members = {name.removesuffix(".npy"): _locate(archive, name) for name in archive.namelist()}
        except FileNotFoundError as failure:
            raise NotAForecast(
                tr("{0} is missing: this folder holds no finished forecast.").format(failure.filename)
            ) from failure
        except (OSError, ValueError, zipfile.BadZipFile) as failure:
            raise NotAForecast(
                tr("The forecast in {0} cannot be read ({1}).").format(self.folder, failure)
            ) from failure
        self.stamp = self._npz.stat().st_mtime_ns
        """Changes when the engine writes the folder again."""
        needed = {
            "easting",
            "northing",
            "dates",
            "quantile_levels",
            "displacement",
            "observed_dates",
            "observed",
            "issue_level",
        }
        absent = needed - set(self._members)
        if absent:
            raise NotAForecast(
                tr("{0} lacks {1}: it was written by another version.").format(NPZ, ", ".join(sorted(absent)))
            )
        self.easting_N = self.read("easting")
        self.northing_N = self.read("northing")
        self.dates_H = self.read("dates").astype("datetime64[D]")
        self.levels_Q = self.read("quantile_levels").astype(float)
        self.observed_dates_T = self.read("observed_dates").astype("datetime64[D]")
        leads = len(self.dates_H)
        self.calibrated_H = np.ones(leads, bool)
        if "calibrated" in self._members:
            self.calibrated_H = self.read("calibrated").astype(bool)

    @property
    def names(self) -> set[str]:
        """Return which arrays were written."""
        return set(self._members)

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
        hits = np.flatnonzero(self.calibrated_H)
        return int(hits[-1]) if hits.size else len(self.dates_H) - 1

    def read(self, name: str, rows: np.ndarray | slice | None = None) -> np.ndarray:
        """Return an array, or chosen rows of it, as a copy.

        Rows of an uncompressed member are read through a map of the file that is let go at once, because Windows would
        otherwise refuse to replace the file at the next run.
        """
        offset, shape, fortran, dtype = self._members[name]
        if offset is None:
            with np.load(self._npz, allow_pickle=False) as archive:
                whole = archive[name]
                return whole if rows is None else np.array(whole[rows])
        if 0 in shape:
            return np.zeros(shape, dtype)
        mapped = np.memmap(self._npz, dtype=dtype, mode="r", offset=offset, shape=shape, order="F" if fortran else "C")
        return np.array(mapped if rows is None else mapped[rows])

    def nearest(self, easting: float, northing: float, reach_m: float | None = None) -> int | None:
        """Return the cell nearest to a place, or None when none lies within `reach_m` (default 1.5 cells)."""
        reach_m = 1.5 * self.cell_size if reach_m is None else reach_m
        squared_N = (self.easting_N - easting) ** 2 + (self.northing_N - northing) ** 2
        cell = int(np.argmin(squared_N)) if squared_N.size else -1
        return cell if cell >= 0 and squared_N[cell] <= reach_m**2 else None

    def series(self, cells_S: np.ndarray | int, label: str = "") -> Series:
        """Return the series of one cell, or the mean over several.

        The quantiles of a mean are taken as the mean of the quantiles: right where the errors of the cells move
        together, wider than needed where they do not.
        """
        cells_S = np.atleast_1d(np.asarray(cells_S))
        observed_ST = self.read("observed", cells_S).astype(float)
        seen_T = np.isfinite(observed_ST).sum(axis=0)
        observed_T = np.where(seen_T > 0, np.nansum(observed_ST, axis=0) / np.maximum(seen_T, 1), np.nan)
        baseline_H = None
        if "baseline" in self._members:
            baseline_H = self.read("baseline", cells_S).mean(axis=0)
        return Series(
            label=label or (tr("1 cell") if len(cells_S) == 1 else tr("mean of {0:,} cells").format(len(cells_S))),
            easting=float(self.easting_N[cells_S].mean()),
            northing=float(self.northing_N[cells_S].mean()),
            cells=len(cells_S),
            observed_dates_T=self.observed_dates_T,
            observed_T=observed_T,
            dates_H=self.dates_H,
            levels_Q=self.levels_Q,
            displacement_HQ=self.read("displacement", cells_S).mean(axis=0),
            baseline_H=baseline_H,
            calibrated_H=self.calibrated_H,
            issue_date=self.issue_date,
            issue_level=float(self.read("issue_level", cells_S).mean()),
            component=self.component,
        )

    def median_since_issue(self) -> np.ndarray:
        """Return the median forecast since the issue date of a sample of cells, mm, shape (sample, H)."""
        step = max(1, len(self.easting_N) // LARGEST_SAMPLE)
        rows = slice(None, None, step)
        middle = int(np.argmin(np.abs(self.levels_Q - 0.5)))
        return self.read("displacement", rows)[:, :, middle] - self.read("issue_level", rows)[:, None]

    def half_width(self) -> np.ndarray:
        """Return the half width of the 90 % interval of a sample of cells, mm, shape (sample, H)."""
        rows = slice(None, None, max(1, len(self.easting_N) // LARGEST_SAMPLE))
        low, high = (int(np.argmin(np.abs(self.levels_Q - level))) for level in (0.05, 0.95))
        values = self.read("displacement", rows)
        return (values[:, :, high] - values[:, :, low]) / 2


def _locate(archive: zipfile.ZipFile, name: str) -> tuple:
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
    with open(archive.filename, "rb") as plain:
        plain.seek(info.header_offset + 26)
        lengths = plain.read(4)
    local = 30 + int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
    return info.header_offset + local + header, shape, fortran, dtype
