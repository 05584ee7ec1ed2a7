# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a finished forecast again, only as far as a map, a click or a report needs it."""

# Shapes: N cells, H leads, Q quantile levels, T observed epochs, S chosen cells

from __future__ import annotations

import datetime
import functools
import math
import stat
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from ..gridding import Box, in_box
from ..reading.archive import LARGEST_RATIO, METHODS
from ..reading.npy import arrays_from
from ..reading.rings import inside_ring
from ..words import mark
from .arrays import DATE_KIND, KINDS, NPZ, RECORD
from .checked import NotAForecast, check_places, check_values, damaged, days, explained, read_record
from .forecast import BY_CELL, Forecast, Series, footprint_m, last_calibrated
from .outputs import Output

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
SHAPES = {name.rsplit("_", 1)[0]: name.rsplit("_", 1)[1] for name in BY_CELL}
"""Arrays with one row per cell, and the letters of their axes."""
OPTIONAL = {name for name in BY_CELL if Forecast.__dataclass_fields__[name].default is None}
"""Fields that stay None where a file, such as an older one, does not hold them."""
PLACES = NEEDED - {"displacement", "observed", "issue_level"} | {"calibrated", "crs", "issue_date", "component"}
"""Arrays that are read whole at the opening; they are small beside the others."""
KNOWN = set(SHAPES) | PLACES | {"later_dates"}
"""Whatever else lies in the archive is never looked at."""
FIRST_CRS = "EPSG:3035"
LARGEST_PLACES, LARGEST_PACKED = 4 * 10**9, 4 * 10**9
"""Bytes that are read into memory at once."""
PIECE = 1 << 20
POINT_REACH_M = 50.0
"""Within which a point is found where nobody says how near it must be."""
LARGEST_SAMPLE = 4_000
"""Cells that a colour range is estimated from; more would stall the window without moving the range."""


class ForecastFolder:
    """Open a folder written by the engine; arrays are read when asked for and no file stays open.

    Record, kinds, shapes and sizes are checked here, so that whoever reads may trust them.

    Raises:
        NotAForecast: the folder holds no forecast or a damaged one; so do all methods, when it changes meanwhile.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self._npz = self.folder / NPZ
        self.record: dict = read_record(self.folder)
        with explained(self.folder):
            status = self._npz.stat()
            if not stat.S_ISREG(status.st_mode):
                raise ValueError(f"{NPZ} is no plain file")
            self.stamp = status.st_mtime_ns
            """Changes when the engine writes the folder again."""
            with zipfile.ZipFile(self._npz) as archive:
                there = KNOWN & {name.removesuffix(".npy") for name in archive.namelist()}
                self._members = {name: _locate(self._npz, archive, f"{name}.npy") for name in there}
        absent = NEEDED - set(self._members)
        if absent:
            raise NotAForecast(
                mark("{0} lacks {1}: it was written by another version."), NPZ, ", ".join(sorted(absent))
            )
        with explained(self.folder):
            arrays = arrays_from(self._npz, PLACES, largest_bytes=LARGEST_PLACES)
        arrays.setdefault("calibrated", np.ones(arrays["dates"].shape[:1], bool))
        arrays.setdefault("crs", np.array(FIRST_CRS))
        check_places(self.folder, arrays)
        self.easting_N, self.northing_N = (arrays[name].astype(np.float64) for name in ("easting", "northing"))
        self.dates_H, self.observed_dates_T = (
            arrays[name].astype("datetime64[D]") for name in ("dates", "observed_dates")
        )
        self.calibrated_H = arrays["calibrated"]
        self.quantile_levels_Q = arrays["quantile_levels"].astype(np.float64)
        self.crs = str(arrays["crs"])
        """System of the cells as `EPSG:N`; files of version 0.1 do not say it and are all in EPSG:3035."""
        self._check_shapes()
        self._check_pair(arrays)

    def _check_shapes(self) -> None:
        sizes = {
            "N": self.easting_N.size,
            "H": self.dates_H.size,
            "Q": self.quantile_levels_Q.size,
            "T": self.observed_dates_T.size,
            "L": int(np.prod(self._members["later_dates"][1])) if "later_dates" in self._members else 0,
        }
        for name, letters in SHAPES.items():
            if name in self._members and name not in PLACES:
                _, shape, _, dtype = self._members[name]
                if dtype.kind != np.dtype(KINDS.get(name, "float32")).kind or shape != tuple(
                    sizes[letter] for letter in letters
                ):
                    raise damaged(self.folder, NPZ, name)

    def _check_pair(self, arrays: dict[str, np.ndarray]) -> None:
        """Refuse arrays of one forecast beside the record of another."""
        for name in ("issue_date", "component"):
            told = self.record.get(name)
            if told is not None and name in arrays and str(arrays[name]).lower() != str(told).lower():
                raise damaged(self.folder, RECORD, name)

    def verify(self, tick: Callable[[], None] = lambda: None) -> None:
        """Read all arrays to their end and compare their checksums: a second per GB; `tick` may raise to stop."""
        with explained(self.folder), zipfile.ZipFile(self._npz) as archive:
            for name in sorted(self._members):
                with archive.open(f"{name}.npy") as member:
                    while member.read(PIECE):
                        tick()

    @property
    def cells(self) -> int:
        """Count the cells."""
        return len(self.easting_N)

    @property
    def laws(self) -> list[int]:
        """Return the numbers of the laws of change that cells follow; none in older files, where nobody looked."""
        return sorted({int(law) for law in self.read("change_law")} - {0}) if "change_law" in self.names else []

    def map_file(self, output: Output) -> Path:
        """Return where a map lies, if it was written."""
        return self.folder / output.file

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
        """Return the cell edge in m, 0 for points; 100 when the record does not say."""
        stated = self.record.get("cell_size_m")
        return 100.0 if stated is None else float(stated)

    @property
    def of_points(self) -> bool:
        """Tell a forecast of measured points from one of cells."""
        return self.cell_size == 0

    @property
    def footprint_m(self) -> float:
        """Return the edge of the square of ground that a row stands for, m."""
        return footprint_m(self.cell_size)

    @property
    def threshold_mm(self) -> float:
        """Return the displacement whose passing is told, mm; 10 when the record does not say."""
        return float(self.record.get("threshold_mm") or 10.0)

    @property
    def last_calibrated(self) -> int:
        """Return the index of the last lead whose coverage was measured; the last lead if none was."""
        return last_calibrated(self.calibrated_H)

    def read(self, name: str, rows: np.ndarray | slice | None = None) -> np.ndarray:
        """Return an array, or chosen rows of it, as a copy.

        Rows of an uncompressed member are read through a map of the file that is let go at once, because Windows would
        otherwise refuse to replace the file at the next run.
        """
        with explained(self.folder):
            mapped = self._map(name)
            return np.array(mapped if rows is None else mapped[rows])

    def _map(self, name: str) -> np.ndarray:
        """Return an array as a map of the file, or whole where it is compressed."""
        offset, shape, fortran, dtype = self._members[name]
        if self._npz.stat().st_mtime_ns != self.stamp:
            raise NotAForecast(mark("The forecast in {0} was written again meanwhile. Open it anew."), self.folder)
        if offset is None:
            return arrays_from(self._npz, {name}, largest_bytes=LARGEST_PACKED)[name]
        if 0 in shape:
            return np.zeros(shape, dtype)
        return np.memmap(self._npz, dtype=dtype, mode="r", offset=offset, shape=shape, order="F" if fortran else "C")

    def forecast(self, rows: np.ndarray | slice | None = None, *, observed: bool = True) -> Forecast:
        """Return the forecast of chosen cells, or of all: then as maps of the file, which hold it open.

        What an older file does not hold is None (`OPTIONAL`) or NaN. Without `observed` the past is left out: it is the
        larger part.
        """
        cells = len(self.easting_N)

        def of(name: str) -> np.ndarray:
            if name not in self.names:
                shape = (cells, len(self.dates_H)) if name == "exceedance" else (cells,)
                missing = np.broadcast_to(np.float32(np.nan), shape)
                return missing if rows is None else missing[rows]
            if KINDS.get(name) == DATE_KIND:
                return days(self.folder, name, self.read(name, rows))
            if rows is not None:
                return self.read(name, rows)
            with explained(self.folder):
                return self._map(name)

        absent = {name for name in OPTIONAL if name.rsplit("_", 1)[0] not in self.names}
        by_cell = {
            name: of(name.rsplit("_", 1)[0])
            for name in BY_CELL
            if name not in absent | {"baseline_NH", "observed_NT", "later_NL"}
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
            quantile_levels_Q=self.quantile_levels_Q,
            observed_dates_T=self.observed_dates_T[: observed_NT.shape[1]],
            threshold_mm=self.threshold_mm,
            calibrated_H=self.calibrated_H,
            crs=self.crs,
            record=self.record,
        )

    @functools.cached_property
    def sample(self) -> Forecast:
        """Return the forecast of so many cells as a range of colours needs, spread over the area; they are checked."""
        step = max(1, len(self.easting_N) // LARGEST_SAMPLE)
        sample = self.forecast(slice(None, None, step), observed=False)
        for name, letters in SHAPES.items():
            if name in self.names and name not in PLACES and name not in ("observed", "later"):
                check_values(self.folder, name, getattr(sample, f"{name}_{letters}"))
        return sample

    def nearest(self, easting: float, northing: float, reach_m: float | None = None) -> int | None:
        """Return the cell nearest to a place, or None when none lies within `reach_m` (1.5 cells; of points 50 m)."""
        reach_m = (1.5 * self.cell_size or POINT_REACH_M) if reach_m is None else reach_m
        squared_N = (self.easting_N - easting) ** 2 + (self.northing_N - northing) ** 2
        cell = int(np.argmin(squared_N)) if squared_N.size else -1
        return cell if cell >= 0 and squared_N[cell] <= reach_m**2 else None

    def within(self, box: Box | None = None) -> np.ndarray:
        """Return the cells whose centres lie in a box (`in_box`), or all, in the order of an ordinary forecast."""
        if box is None:
            return np.arange(self.cells)
        return np.flatnonzero(in_box(box, self.easting_N, self.northing_N))

    def places(self, rows: np.ndarray | slice) -> tuple[np.ndarray, np.ndarray]:
        """Return easting and northing of chosen cells, m."""
        return self.easting_N[rows], self.northing_N[rows]

    def pieces(self, size: int) -> Iterator[np.ndarray | slice]:
        """Yield all rows in pieces of at most so many, each of which lies together on the disk."""
        for start in range(0, self.cells, size):
            yield slice(start, min(start + size, self.cells))

    def inside(self, ring: Sequence[tuple[float, float]]) -> np.ndarray:
        """Return the cells whose centres lie in a polygon."""
        return np.flatnonzero(inside_ring(self.easting_N, self.northing_N, ring))

    def name_of(self, cell: int) -> str:
        """Return what people call a row: the point by its name, the cell by its place."""
        if "point_id" in self.names:
            return str(self.read("point_id", slice(cell, cell + 1))[0])
        return f"E {self.easting_N[cell]:.0f} N {self.northing_N[cell]:.0f}"

    def series(self, cells_S: np.ndarray | int) -> Series:
        """Return the series of one cell, or the mean over several."""
        return self.forecast(np.atleast_1d(np.asarray(cells_S))).series()


def _locate(path: Path, archive: zipfile.ZipFile, name: str) -> tuple:
    """Return (offset of the data or None when compressed, shape, Fortran order, dtype) of one array in an npz."""
    info = archive.getinfo(name)
    if info.compress_type not in METHODS:
        raise ValueError(f"{name} is packed by an unusual method")
    if info.file_size > 10**7 and info.file_size > LARGEST_RATIO * max(info.compress_size, 1):
        raise ValueError(f"{name} grows too much by unpacking")
    with archive.open(name) as stream:
        version = np.lib.format.read_magic(stream)
        reader = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, fortran, dtype = reader(stream)
        if dtype.hasobject:
            raise ValueError(f"{name} holds Python objects")
        header = stream.tell()
    if info.file_size != header + math.prod(shape) * dtype.itemsize:  # Python's numbers know no overflow
        raise ValueError(f"{name} is not as long as its shape says")
    if info.compress_type != zipfile.ZIP_STORED:
        return None, shape, fortran, dtype
    with open(path, "rb") as plain:
        plain.seek(info.header_offset + 26)
        lengths = plain.read(4)
    local = 30 + int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
    offset = info.header_offset + local + header
    if min(shape, default=0) < 0 or offset + math.prod(shape) * dtype.itemsize > path.stat().st_size:
        raise ValueError(f"{name} is cut off")
    return offset, shape, fortran, dtype
