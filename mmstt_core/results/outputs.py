# SPDX-License-Identifier: GPL-2.0-or-later
"""One row per map of a forecast: files, layers, legends, Processing outputs, help and report follow from these rows."""

# Shapes: N cells, H leads, B bands

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ..words import from_json, mark
from . import palette
from .changes import LAWS
from .forecast import Forecast
from .signs import SIGNS

LAW_BAND = "law"


@dataclass(frozen=True, kw_only=True)
class Output:
    """Describe one raster. Texts are English; {since}, {threshold} and {sign} are filled in where they are shown."""

    name: str
    """Names the file (`name.tif`), the Processing output (`NAME`) and the role of the layer."""
    label: str
    """As short as a layer tree is narrow."""
    theme: str = ""
    """Name of the group of its layers; without one it is no layer of the project, only a file."""
    title: str
    """What the raster holds, in its own metadata."""
    help: str
    """The same, for the help of the algorithm."""
    abstract: str = ""
    """The same, for the metadata of the layer."""
    unit: str
    legend_unit: str | None = None
    """Unit beside the legend where it is not `unit`."""
    bands: tuple[str, ...] = ()
    """Names of the bands; without them there is one per date."""
    colours: palette.Palette = palette.DISPLACEMENT
    values: Callable[[Forecast], np.ndarray]
    """Gives the values, shape (N, B)."""
    there: Callable[[Forecast], bool] = lambda forecast: True
    """Tells whether a forecast holds them."""

    @property
    def file(self) -> str:
        """Name the file."""
        return f"{self.name}.tif"

    @property
    def dated(self) -> bool:
        """Tell whether there is one band per date."""
        return not self.bands

    def limit(self, forecast: Forecast) -> float:
        """Return the upper end of the range of colours, from a sample of the cells or all of them."""
        values = self.values(forecast)
        return self.colours.limit(values if self.dated else values[:, 0])


OUTPUTS = (
    Output(
        name="displacement",
        label=mark("Displacement"),
        theme=mark("Displacement"),
        title="Median displacement since the issue date",
        help=mark(
            "median displacement since the issue date, mm, one band per date. Negative is subsidence for Up, motion to "
            "the west for East, away from the satellite for line of sight."
        ),
        abstract=mark("Median forecast displacement {since} in mm. {sign}"),
        unit="mm",
        values=lambda forecast: forecast.quantile_since_issue(0.5),
    ),
    Output(
        name="lower",
        label=mark("Lower"),
        title="Lower end of the 90 % interval of the ground's displacement (mean of 60 days) since the issue date",
        help=mark("lower end of the 90 % interval of the ground (mean of 60 days), mm."),
        unit="mm",
        values=lambda forecast: forecast.quantile_since_issue(0.05),
    ),
    Output(
        name="upper",
        label=mark("Upper"),
        title="Upper end of the 90 % interval of the ground's displacement (mean of 60 days) since the issue date",
        help=mark("upper end of the 90 % interval of the ground (mean of 60 days), mm."),
        unit="mm",
        values=lambda forecast: forecast.quantile_since_issue(0.95),
    ),
    Output(
        name="uncertainty",
        label=mark("90 % half width"),
        theme=mark("Uncertainty"),
        title="Half width of the 90 % interval of the ground's displacement (mean of 60 days)",
        help=mark(
            "half width of the 90 % interval of the ground (mean of 60 days), mm. Single measurements scatter more."
        ),
        abstract=mark(
            "Half the width of the 90 % prediction interval of the ground's displacement (mean of 60 days) {since}, "
            "mm. Single measurements scatter more."
        ),
        unit="mm",
        colours=palette.UNCERTAINTY,
        values=Forecast.half_width_90,
    ),
    Output(
        name="exceedance",
        label=mark("Chance > {threshold} mm"),
        theme=mark("Exceedance"),
        title="Probability that the ground (mean of 60 days) moves by more than {threshold} mm since the issue date",
        help=mark("probability that the ground (mean of 60 days) moves by more than the threshold, up or down."),
        abstract=mark(
            "Probability that the ground (mean of 60 days) moves by more than {threshold} mm {since}, up or down, "
            "0 to 1."
        ),
        unit="1",
        legend_unit="",
        colours=palette.EXCEEDANCE,
        values=lambda forecast: forecast.exceedance_NH,
    ),
    Output(
        name="velocity",
        label=mark("Velocity"),
        theme=mark("Velocity"),
        title="Forecast velocity over the first year, and its standard deviation",
        help=mark("forecast change over the first year and its standard deviation, mm/yr."),
        abstract=mark("Forecast change over the first year, mm/yr. {sign}"),
        unit="mm/yr",
        bands=("velocity", "standard deviation"),
        values=lambda forecast: np.stack([forecast.velocity_N, forecast.velocity_sigma_N], axis=1),
    ),
    Output(
        name="change",
        label=mark("Chance of a change"),
        theme=mark("Change of motion"),
        title="Probability that the motion has changed; the most probable law where that is likelier than not "
        f"({', '.join(f'{number} {law.label}' for number, law in enumerate(LAWS))}); days from the change to the issue "
        "date, and the most and the least of their 80 % interval",
        help=mark(
            "probability that a cell's motion has changed; by which law; how many days before the issue date, at most "
            "and at least."
        ),
        abstract=mark("Probability that the motion of a cell has changed, 0 to 1."),
        unit="1",
        legend_unit="",
        bands=("probability", LAW_BAND, "days_before", "days_before_most", "days_before_least"),
        colours=palette.CHANGE,
        values=lambda forecast: _changes(forecast),
        there=lambda forecast: forecast.change_law_N is not None,
    ),
    Output(
        name="support",
        label=mark("Support by the data"),
        theme=mark("Support by the data"),
        title="How well the input supports the forecast, 0 to 1",
        help=mark("how well the input supports each cell."),
        abstract=mark("How well the input supports the forecast of each cell, 0 (not) to 1 (fully)."),
        unit="1",
        bands=("support",),
        colours=palette.SUPPORT,
        values=lambda forecast: forecast.support_N[:, None],
    ),
)


def _changes(forecast: Forecast) -> np.ndarray:
    """Return probability, law, and days from the change to the issue date, with the ends of their 80 % interval."""
    issue = np.datetime64(forecast.issue_date, "D")
    days = [issue - getattr(forecast, f"change_{name}_N") for name in ("date", "first", "last")]
    days = [np.where(np.isnat(before_N), np.nan, before_N.astype(float)) for before_N in days]
    told = [getattr(forecast, f"change_{name}_N") for name in ("probability", "law")]
    return np.column_stack([*told, *days]).astype(np.float32)


BY_NAME = {output.name: output for output in OUTPUTS}


@dataclass(frozen=True, kw_only=True)
class Band:
    """Name one layer of a raster."""

    description: str
    """Such as the ISO date."""
    unit: str
    classes: bool = False
    """Holds numbers of classes, which have no mean."""
    metadata: dict[str, str] = field(default_factory=dict)


def bands_of(output: Output, forecast: Forecast) -> list[Band]:
    """Name the bands: those of dates also say how far ahead they are, and whether their coverage was measured."""
    if not output.dated:
        units = {name: "d" for name in output.bands if name.startswith("days")}
        return [
            Band(description=name, unit=units.get(name, output.unit), classes=name == LAW_BAND) for name in output.bands
        ]
    issue = np.datetime64(forecast.issue_date, "D")
    return [
        Band(
            description=str(date),
            unit=output.unit,
            metadata={"LEAD_DAYS": str((date - issue).astype(int)), "CALIBRATED": "YES" if calibrated else "NO"},
        )
        for date, calibrated in zip(forecast.dates_H.astype("datetime64[D]"), forecast.calibrated_H)
    ]


RECORDED = ("software", "model", "weights", "device", "device_reason", "level", "release", "baseline", "coverage")
"""Entries of the record that every raster repeats."""


def metadata_of(output: Output, forecast: Forecast) -> dict[str, str]:
    """Say in a raster what it is and where it comes from; unknown facts are left out."""
    threshold = f"{forecast.threshold_mm:g}"
    known = {name.upper(): _text(forecast.record.get(name)) for name in RECORDED}
    return {
        "TITLE": output.title.format(threshold=threshold),
        "COMPONENT": forecast.component,
        "SIGN": SIGNS[forecast.component],
        "ISSUE_DATE": forecast.issue_date.isoformat(),
        "THRESHOLD_MM": threshold,
        "CALIBRATED_LEADS": f"{int(forecast.calibrated_H.sum())} of {forecast.dates_H.size}",
        **{name: text for name, text in known.items() if text},
        **({"REFERENCE": words} if (words := reference_words(forecast.record)) else {}),
        "ATTRIBUTION": forecast.attribution,
    }


def reference_words(record: dict) -> str:
    """Return what displacement counts from, as a sentence that remembers its pattern; empty where the data say it."""
    held = record.get("reference")
    return from_json(held.get("words_said", held.get("words", ""))) if isinstance(held, dict) else ""


def _text(value: object) -> str:
    """Shorten a fact of the record to one line of text."""
    if isinstance(value, dict):
        value = "; ".join(f"{key} {item}" for key, item in value.items() if isinstance(item, (str, int, float)))
    elif isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    return " ".join(str(value or "").split())[:300]
