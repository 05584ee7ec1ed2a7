# SPDX-License-Identifier: GPL-2.0-or-later
"""The finished forecast in memory, and the series of its cells: what writers, maps and charts start from."""

# Shapes: N cells, H leads (dates), Q quantile levels, T observed epochs

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass, field

import numpy as np

from ..cube import DisplacementCube, rows_of
from ..errors import InputError
from ..words import say, shown
from .changed import Change, change_of
from .mean_of_cells import EPOCH_ROWS, GROUND_ROWS, Correlation, correlations, narrowing

QUANTILE_LEVELS = (0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975)
"""Increasing and symmetric about the median; intervals are calibrated at the coverages between them."""

ATTRIBUTION = (
    "Generated using European Union's Copernicus Land Monitoring Service information; "
    "https://doi.org/10.2909/4a14a29b-7db7-40e4-81ad-df3aa8dfbc6f. "
    "The data were modified: this is a forecast, not an EGMS product."
)


POINT_M = 20.0
"""What a point stands for, m: the ground resolution of Sentinel-1 along its track, 20 m; across it is finer."""

EGMS_ATTRIBUTION = (
    "Generated using European Union's Copernicus Land Monitoring Service information. "
    "The data were modified: this is a forecast, not an EGMS product."
)


def attribution_of(cube: DisplacementCube) -> str:
    """Credit the data: EGMS only where they are proven to be of it, with the DOI of its Up component."""
    others = list(dict.fromkeys(source.name for source in cube.sources if not source.egms))
    parts = []
    if any(source.egms for source in cube.sources):
        parts.append(ATTRIBUTION if (cube.level, cube.component) == ("L3", "up") else EGMS_ATTRIBUTION)
    if others or not parts:
        names = ", ".join(others) or "-"
        parts.append(
            f"Source: {names}; the rights of the data's producer apply. This is a forecast made from the data."
        )
    return " ".join(parts)


@dataclass(frozen=True, kw_only=True)
class Series:
    """Hold what a chart draws of one cell, or of the mean of several; mm in the datum of the input series."""

    label: str = ""
    easting: float
    """m in `crs`; the mean of the cells."""
    northing: float
    crs: str
    cells: int
    observed_dates_T: np.ndarray
    """datetime64[D]."""
    observed_T: np.ndarray
    """float64, NaN where missing."""
    dates_H: np.ndarray
    levels_Q: np.ndarray
    displacement_HQ: np.ndarray
    """Of a single measurement."""
    baseline_H: np.ndarray | None
    calibrated_H: np.ndarray
    issue_date: np.datetime64
    issue_level: float
    """mm; the level that maps count from."""
    component: str
    of_mean: bool = False
    """The intervals are those of the cells' mean; else, of several cells, their own ones averaged."""
    of_points: bool = False
    threshold_mm: float = float("nan")
    later_dates_L: np.ndarray | None = None
    """datetime64[D], after the issue date; None where the series ended there."""
    later_L: np.ndarray | None = None
    """float64 mm, NaN where missing: what was measured afterwards, for comparison only."""
    ground_HQ: np.ndarray | None = None
    """Of the ground: the mean of the measurements within 30 days of each date. None in older files."""
    change: Change | None = None
    """How the motion has changed; None where it has not, or nobody looked."""

    @property
    def name(self) -> str:
        """Return the label as it is shown: names of a user may hold any sign, and be long."""
        return shown(self.label)

    @property
    def forecasts(self) -> bool:
        """Tell a series with a forecast from one that was only measured."""
        return self.dates_H.size > 0

    def quantile_H(self, level: float) -> np.ndarray:
        """Return the forecast of a single measurement at one quantile level, interpolated between stored ones, mm."""
        return np.array([np.interp(level, self.levels_Q, row_Q) for row_Q in self.displacement_HQ])

    def ground_quantile_H(self, level: float) -> np.ndarray:
        """Return the forecast of the ground at one quantile level, mm; in older files that of a single measurement."""
        held_HQ = self.displacement_HQ if self.ground_HQ is None else self.ground_HQ
        return np.array([np.interp(level, self.levels_Q, row_Q) for row_Q in held_HQ])

    def held_90(self) -> tuple[int, int]:
        """Count the later observations inside the 90 % interval, and all that fall between the first and last lead.

        Between two leads the ends of the interval, which is that of single measurements, are interpolated.
        """
        if self.later_L is None or self.later_dates_L is None or not self.forecasts:
            return 0, 0
        days_L, days_H = self.later_dates_L.astype(float), self.dates_H.astype("datetime64[D]").astype(float)
        judged_L = np.isfinite(self.later_L) & (days_L >= days_H[0]) & (days_L <= days_H[-1])
        low_L, high_L = (np.interp(days_L, days_H, self.quantile_H(level)) for level in (0.05, 0.95))
        inside_L = judged_L & (self.later_L >= low_L) & (self.later_L <= high_L)
        return int(inside_L.sum()), int(judged_L.sum())


def observed_series(
    *,
    easting: float,
    northing: float,
    crs: str,
    dates_T: np.ndarray,
    millimetres_T: np.ndarray,
    component: str,
    label: str = "",
) -> Series:
    """Return a series that was only measured: no leads, and counted from its own datum."""
    return Series(
        label=label,
        easting=easting,
        northing=northing,
        crs=crs,
        cells=1,
        observed_dates_T=dates_T,
        observed_T=millimetres_T,
        dates_H=np.empty(0, "datetime64[D]"),
        levels_Q=np.array(QUANTILE_LEVELS),
        displacement_HQ=np.empty((0, len(QUANTILE_LEVELS))),
        baseline_H=None,
        calibrated_H=np.empty(0, bool),
        issue_date=dates_T[-1],
        issue_level=0.0,
        component=component,
    )


def footprint_m(cell_size: float) -> float:
    """Return the edge of the square of ground that a cell of this size stands for, m; of a point `POINT_M`."""
    return cell_size or POINT_M


def last_calibrated(calibrated_H: np.ndarray) -> int:
    """Return the index of the last lead whose coverage was measured; the last lead if none was."""
    hits = np.flatnonzero(calibrated_H)
    return int(hits[-1]) if hits.size else len(calibrated_H) - 1


def lead_of(months: int | None, calibrated_H: np.ndarray) -> int:
    """Return the index of the month that somebody asks for; of none, that of the last whose coverage was measured.

    Raises:
        InputError: the forecast does not reach it.
    """
    if months is None:
        return last_calibrated(calibrated_H)
    if not 1 <= months <= len(calibrated_H):
        raise InputError(
            say("The forecast reaches {0} months ahead, not {1}.", len(calibrated_H), months),
            hint=say("Choose fewer months, or forecast again with a longer horizon."),
        )
    return months - 1


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """Hold one forecast of one area; displacement in mm, in the datum of the input series."""

    easting_N: np.ndarray
    """float64, cell centres, m in `crs`."""
    northing_N: np.ndarray
    cell_size: float
    """m; 0 where each row is a measured point by itself."""
    component: str
    issue_date: datetime.date
    dates_H: np.ndarray
    """datetime64[D], one per lead, monthly from the issue date."""
    quantile_levels_Q: np.ndarray
    displacement_NHQ: np.ndarray
    """float32 mm: of a single measurement at each date; non-decreasing along Q."""
    observed_dates_T: np.ndarray
    """datetime64[D], all at or before the issue date."""
    observed_NT: np.ndarray
    """float32 mm, NaN where missing."""
    issue_level_N: np.ndarray
    """float32 mm: the level at the issue date that maps count from (`Forecaster.issue_level`)."""
    velocity_N: np.ndarray
    """float32 mm/yr: forecast change over the first year."""
    velocity_sigma_N: np.ndarray
    """float32 mm/yr."""
    exceedance_NH: np.ndarray
    """float32: probability that |displacement of the ground since the issue date| > threshold_mm."""
    threshold_mm: float
    support_N: np.ndarray
    """float32 0..1: how well the input supports the forecast of each cell."""
    calibrated_H: np.ndarray
    """bool: False where no earlier origin of this area could measure the coverage of that lead."""
    baseline_NH: np.ndarray | None
    """float32 mm: the closed-form baseline's median, for comparison in the chart; None in files without it."""
    later_dates_L: np.ndarray | None = None
    """datetime64[D], all after the issue date; None where nothing later was measured."""
    later_NL: np.ndarray | None = None
    """float32 mm, NaN where missing: what was measured after the issue date. No model sees it; charts compare."""
    crs: str = "EPSG:3035"
    """Projected system of the cells, as `EPSG:N`."""
    ground_NHQ: np.ndarray | None = None
    """float32 mm: of the ground, the mean of the measurements within 30 days of each date; levels, datum and median are
    those of `displacement_NHQ`. What maps, exceedance and report speak of. None in older files."""
    change_probability_N: np.ndarray | None = None
    """float32 0..1: that the cell's motion has changed within the window; None where nobody looked, in older files."""
    change_law_N: np.ndarray | None = None
    """int8: the most probable law (`changes.LAWS`), 0 where a change is less likely than not."""
    change_date_N: np.ndarray | None = None
    """datetime64[D]: when it changed, the middle of what is likely; NaT where law is 0."""
    change_first_N: np.ndarray | None = None
    """datetime64[D]: the 80 % interval of that date begins."""
    change_last_N: np.ndarray | None = None
    """datetime64[D]: and ends."""
    point_id_N: np.ndarray | None = None
    """Text, each once: the names of the points in the data; None where cells have none but their place."""
    record: dict = field(default_factory=dict)
    """What `forecast.json` holds."""

    @property
    def attribution(self) -> str:
        """Return the credit of the data, as the record has it."""
        return str(self.record.get("attribution", ""))

    @property
    def of_points(self) -> bool:
        """Tell a forecast of measured points from one of cells."""
        return self.cell_size == 0

    @property
    def footprint_m(self) -> float:
        """Return the edge of the square of ground that a row stands for, m."""
        return footprint_m(self.cell_size)

    @property
    def last_calibrated(self) -> int:
        """Return the index of the last lead whose coverage was measured; the last lead if none was."""
        return last_calibrated(self.calibrated_H)

    @property
    def shown_NHQ(self) -> np.ndarray:
        """Return the quantiles that maps show: of the ground, or in older files of a single measurement."""
        return self.displacement_NHQ if self.ground_NHQ is None else self.ground_NHQ

    @property
    def shown_correlations(self) -> tuple[Correlation, ...]:
        """Return how the errors of what maps show go together in neighbouring cells; empty where nobody measured it."""
        return correlations(self.record, EPOCH_ROWS if self.ground_NHQ is None else GROUND_ROWS)

    def quantile_since_issue(self, level: float) -> np.ndarray:
        """Return the quantile of the ground's displacement since the issue date, mm, shape (N, H).

        Of an older file, which does not know the ground, it is that of a single measurement.

        Raises:
            ValueError: the forecast does not hold this quantile level.
        """
        index = np.flatnonzero(np.isclose(self.quantile_levels_Q, level))
        if index.size == 0:
            raise ValueError(f"the forecast holds no quantile {level}")
        return self.shown_NHQ[:, :, index[0]] - self.issue_level_N[:, None]

    def half_width_90(self) -> np.ndarray:
        """Return half the width of the 90 % interval, mm, shape (N, H)."""
        return (self.quantile_since_issue(0.95) - self.quantile_since_issue(0.05)) / 2

    def not_finite(self) -> tuple[str, ...]:
        """Name the computed arrays that hold NaN or infinity; what was observed may have gaps."""
        fields = [name for name in BY_CELL if name not in GAPS and getattr(self, name) is not None]
        return tuple(name.rsplit("_", 1)[0] for name in fields if not np.isfinite(getattr(self, name)).all())

    def only(self, cells_S: np.ndarray | slice) -> Forecast:
        """Return the forecast of chosen cells."""
        return dataclasses.replace(self, **rows_of(self, cells_S))

    def series(self) -> Series:
        """Return the mean over all cells; cut the forecast to those that are wanted.

        Its intervals follow from how the errors of cells went together on earlier dates of the area. Where the record
        does not tell that, they are the mean of the cells' own: right where errors move together, wider than needed
        where they do not.
        """
        told = len(self.easting_N) > 1
        rows = correlations(self.record) if told else ()
        ground_rows = correlations(self.record, GROUND_ROWS) if told else ()
        displacement_HQ = self._mean_law(self.displacement_NHQ, rows)
        ground_HQ = None if self.ground_NHQ is None else self._mean_law(self.ground_NHQ, ground_rows)
        later = None if self.later_NL is None or not self.later_NL.size else mean_of_known(self.later_NL)
        return Series(
            easting=float(self.easting_N.mean()),
            northing=float(self.northing_N.mean()),
            crs=self.crs,
            cells=len(self.easting_N),
            observed_dates_T=self.observed_dates_T,
            observed_T=mean_of_known(self.observed_NT),
            dates_H=self.dates_H,
            levels_Q=self.quantile_levels_Q,
            displacement_HQ=displacement_HQ,
            baseline_H=None if self.baseline_NH is None else self.baseline_NH.mean(axis=0),
            calibrated_H=self.calibrated_H,
            issue_date=np.datetime64(self.issue_date, "D"),
            issue_level=float(self.issue_level_N.mean()),
            component=self.component,
            ground_HQ=ground_HQ,
            of_mean=bool(rows if ground_HQ is None else ground_rows),
            of_points=self.of_points,
            threshold_mm=self.threshold_mm,
            later_dates_L=None if later is None else self.later_dates_L,
            later_L=later,
            change=change_of(self),
        )

    def _mean_law(self, law_NHQ: np.ndarray, rows: tuple[Correlation, ...]) -> np.ndarray:
        """Return the quantiles of the cells' mean, (H, Q), narrowed about the median where `rows` tell by how much."""
        law_HQ = law_NHQ.mean(axis=0)
        if rows:
            half_NH = (law_NHQ[:, :, -1] - law_NHQ[:, :, 0]) / 2
            median_H1 = law_HQ[:, [law_HQ.shape[1] // 2]]
            factor_H = narrowing(half_NH, self.easting_N, self.northing_N, rows)
            law_HQ = median_H1 + factor_H[:, None] * (law_HQ - median_H1)
        return law_HQ


def mean_of_known(values_NT: np.ndarray) -> np.ndarray:
    """Return the mean over the cells that have a value at each epoch, float64 [T]; NaN where none has."""
    seen_T = np.isfinite(values_NT).sum(axis=0)
    total_T = np.nansum(values_NT, axis=0, dtype=np.float64)
    return np.where(seen_T > 0, total_T / np.maximum(seen_T, 1), np.nan)


BY_CELL = tuple(name for name in Forecast.__dataclass_fields__ if name.split("_")[-1] in ("N", "NH", "NT", "NL", "NHQ"))
"""Fields that hold one row per cell."""
GAPS = ("observed_NT", "later_NL", "change_date_N", "change_first_N", "change_last_N", "point_id_N")
"""Fields that may lack values, or hold text."""
