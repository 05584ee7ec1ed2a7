# SPDX-License-Identifier: GPL-2.0-or-later
"""A forecast as netCDF by the CF conventions: a grid of cells, or points as stations with their series."""

# Shapes: N cells or points, T observed epochs, H leads, K dates of a piece, Y rows, X columns

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from .. import __version__
from ..cube import DEGREES
from ..gis import room
from ..results.arrays import point_ids
from ..results.grid import Grid, lay_out
from ..results.reader import ForecastFolder
from ..results.signs import SIGNS
from .tables import QUANTILES, counted_from, interval_of

FILL = -9999.0
MOST_EMPTY = 50
"""Pixels per cell beyond which a grid would be mostly holes; the cells become stations."""
PIECE_VALUES = 8_000_000
DAYS = "days since 1970-01-01"
MEANING = {
    "median": "median of the forecast",
    "lower": "lower end of the 90 % interval of {0}",
    "upper": "upper end of the 90 % interval of {0}",
}


def write_cube(folder: ForecastFolder, path: Path, tick: Callable[[float], None]) -> str:
    """Write `cube.nc`: what was measured, the forecast with its interval, velocity and support of each cell.

    Returns:
        grid or stations.
    Raises:
        OSError: the file could not be written.
    """
    netcdf = room("netcdf", "Writing netCDF")
    grid = None if folder.of_points else lay_out(folder.easting_N, folder.northing_N, folder.cell_size)
    if grid is not None and grid.pixels > MOST_EMPTY * grid.row_N.size:
        grid = None
    content = _Content(folder, grid, netcdf)
    netcdf.write_netcdf(path, content.whole(), tick)
    return "stations" if grid is None else "grid"


class _Content:
    """Put the variables together."""

    def __init__(self, folder: ForecastFolder, grid: Grid | None, netcdf: Any) -> None:
        self._folder, self._grid, self._netcdf = folder, grid, netcdf
        self._forecast = folder.forecast()
        self._places = ("y", "x") if grid is not None else ("station",)
        self._shape = (grid.rows, grid.columns) if grid is not None else (folder.easting_N.size,)

    def whole(self) -> Any:
        """Return all that the file holds."""
        folder = self._folder
        sizes = dict(zip(self._places, self._shape))
        dimensions = {"time": folder.observed_dates_T.size, "forecast_time": folder.dates_H.size, **sizes}
        variables = [*self._times(), *self._axes(), *self._series(), *self._rates()]
        return self._netcdf.NetCdf(
            dimensions=dimensions,
            variables=variables,
            attributes=self._about(),
            crs=folder.crs,
            kinds={"x": "x", "y": "y"} if self._grid is not None else {},
        )

    def _about(self) -> dict[str, str]:
        forecast = self._forecast
        record = forecast.record
        now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        source = ", ".join(str(held.get("name", "")) for held in record.get("sources", []) if isinstance(held, dict))
        held = {
            "Conventions": "CF-1.8",
            "title": f"Ground displacement ({forecast.component}), measured and forecast from {forecast.issue_date}",
            "source": f"satellite radar interferometry ({source or 'unknown files'}); forecast by MM-STT {__version__}",
            "institution": "made by the user of MM-STT",
            "history": f"{now.isoformat()} exported by MM-STT {__version__}",
            "references": "https://github.com/mmstt-forecast/mm_stt_forecast",
            "comment": f"Millimetres on the level of the measured series{counted_from(record)}; "
            f"{SIGNS[forecast.component]}. The forecast is none of the producer of the data.",
            "component": forecast.component,
            "license": forecast.attribution or "that of the data",
        }
        return held | ({} if self._grid is not None else {"featureType": "timeSeries"})

    # Axes.

    def _vector(self, name: str, dimension: str, values: np.ndarray, kind: str = "float64", **attributes: Any) -> Any:
        return self._netcdf.Variable(
            name=name,
            dimensions=(dimension,) if dimension else (),
            kind=kind,
            attributes=attributes,
            pieces=lambda: iter([(0, values)]),
        )

    def _times(self) -> list[Any]:
        common = {"standard_name": "time", "units": DAYS, "calendar": "standard"}
        days_T, days_H = (_days(dates) for dates in (self._folder.observed_dates_T, self._folder.dates_H))
        reference = np.full(
            days_H.size, (np.datetime64(self._forecast.issue_date) - np.datetime64("1970-01-01")).astype(int)
        )
        measured = self._forecast.calibrated_H.astype(np.int32)
        return [
            self._vector("time", "time", days_T, "int32", long_name="date of a measurement", axis="T", **common),
            self._vector("forecast_time", "forecast_time", days_H, "int32", long_name="date ahead", **common),
            self._vector(
                "forecast_reference_time",
                "forecast_time",
                reference,
                "int32",
                long_name="issue date: nothing later was used",
                **{**common, "standard_name": "forecast_reference_time"},
            ),
            self._vector(
                "coverage_measured",
                "forecast_time",
                measured,
                "int32",
                long_name="1 where earlier dates of the area could measure what the interval holds",
                units="1",
            ),
        ]

    def _axes(self) -> list[Any]:
        if self._grid is None:
            return self._stations()
        grid = self._grid
        x = grid.west + grid.cell_size * (np.arange(grid.columns) + 0.5)
        y = grid.north - grid.cell_size * (np.arange(grid.rows) + 0.5)
        return [
            self._vector(
                name, name, values, standard_name=f"projection_{name}_coordinate", units="m", axis=name.upper()
            )
            for name, values in (("y", y), ("x", x))
        ]

    def _stations(self) -> list[Any]:
        folder = self._folder
        transform = room("systems", "Writing degrees").transform
        longitude_N, latitude_N = transform(folder.easting_N, folder.northing_N, folder.crs, DEGREES)
        names = point_ids(self._forecast, quoted=False)
        return [
            self._vector(
                "point_id", "station", np.array(names, object), "text", long_name="name", cf_role="timeseries_id"
            ),
            self._vector("longitude", "station", longitude_N, standard_name="longitude", units="degrees_east"),
            self._vector("latitude", "station", latitude_N, standard_name="latitude", units="degrees_north"),
            *(
                self._vector(name, "station", values, standard_name=f"projection_{name}_coordinate", units="m")
                for name, values in (("x", folder.easting_N), ("y", folder.northing_N))
            ),
        ]

    # Values.

    def _series(self) -> list[Any]:
        forecast = self._forecast
        sign = SIGNS[forecast.component]
        made = [
            self._dated(
                "displacement",
                "time",
                lambda part: forecast.observed_NT[:, part],
                forecast.observed_dates_T.size,
                long_name=f"measured displacement ({forecast.component}); {sign}",
                cell_methods="time: point",
            )
        ]
        for name, level in QUANTILES.items():
            place = int(np.flatnonzero(np.isclose(forecast.quantile_levels_Q, level))[0])
            made.append(
                self._dated(
                    f"forecast_{name}",
                    "forecast_time",
                    lambda part, place=place: forecast.shown_NHQ[:, part, place],  # type: ignore[misc]
                    forecast.dates_H.size,
                    long_name=f"{MEANING[name].format(interval_of(self._folder))} ({forecast.component}); {sign}",
                    ancillary_variables="coverage_measured",
                )
            )
        return made

    def _rates(self) -> list[Any]:
        forecast = self._forecast
        rows = (
            ("velocity", forecast.velocity_N, "mm year-1", "forecast change over the first year"),
            ("velocity_sigma", forecast.velocity_sigma_N, "mm year-1", "standard deviation of the velocity"),
            ("support", forecast.support_N, "1", "how well the input supports the forecast, 0 to 1"),
            ("issue_level", forecast.issue_level_N, "mm", "level at the issue date, from which maps count"),
        )
        return [
            self._netcdf.Variable(
                name=name,
                dimensions=self._places,
                kind="float32",
                attributes={"long_name": words, "units": unit, **self._coordinates()},
                pieces=lambda values_N=values_N: iter([(0, self._placed(values_N[None])[0])]),  # type: ignore[misc]
                fill=FILL,
                mapped=self._grid is not None,
            )
            for name, values_N, unit, words in rows
        ]

    def _dated(self, name: str, time: str, values: Callable[[slice], np.ndarray], dates: int, **attributes: str) -> Any:
        """Return a variable of dates and places, of stations the other way round, written some dates at a time."""
        stations = self._grid is None
        at_once = max(1, PIECE_VALUES // int(np.prod(self._shape)))

        def pieces() -> Iterator[tuple[int, np.ndarray]]:
            if stations:
                yield 0, self._known(np.asarray(values(slice(None))))
                return
            for start in range(0, dates, at_once):
                yield start, self._placed(np.asarray(values(slice(start, start + at_once))).T)

        return self._netcdf.Variable(
            name=name,
            dimensions=(*self._places, time) if stations else (time, *self._places),
            kind="float32",
            attributes={"units": "mm", **attributes, **self._coordinates()},
            pieces=pieces,
            fill=FILL,
            mapped=not stations,
        )

    def _coordinates(self) -> dict[str, str]:
        return {} if self._grid is not None else {"coordinates": "point_id longitude latitude x y"}

    def _placed(self, values_KN: np.ndarray) -> np.ndarray:
        """Put the values of cells on the grid, (K, Y, X), or leave those of stations in their order."""
        known_KN = self._known(values_KN)
        if self._grid is None:
            return known_KN
        placed = np.full((len(values_KN), *self._shape), FILL, np.float32)
        placed[:, self._grid.row_N, self._grid.column_N] = known_KN
        return placed

    def _known(self, values: np.ndarray) -> np.ndarray:
        return np.where(np.isfinite(values), values, np.float32(FILL)).astype(np.float32)


def _days(dates: np.ndarray) -> np.ndarray:
    return dates.astype("datetime64[D]").astype(np.int64).astype(np.int32)
