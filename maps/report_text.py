# SPDX-License-Identifier: GPL-2.0-or-later
"""The words and numbers of the report, from the record and the arrays; no layout in here."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsMapLayer

from ..language import mark, told, tr
from ..mmstt_core import __version__
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.palette import LARGE_PROBABILITY
from ..mmstt_core.results.reader import ForecastFolder
from ..mmstt_core.words import warnings_of
from . import wording
from .degrees import degrees, in_degrees
from .metadata import backtest_rows, coverage_lines, intervals_of, weights_digest

NO_BACKTEST = mark("The record of this area was too short to try the method on its own past.")
GROUND_80, SINGLE_80 = mark("Ground: 80 % held"), mark("Single: 80 % held")
TABLE_HEADER = (
    mark("Lead"),
    "RMSE",
    mark("Best baseline"),
    "CRPS",
    GROUND_80,
    mark("Ground: 90 % held"),
    SINGLE_80,
    mark("Single: 90 % held"),
)
LONGEST_TABLE = 8
CELLS_AT_ONCE = 200_000


def title(forecast: ForecastFolder) -> str:
    """Name the report."""
    return tr("Ground displacement forecast: {0}").format(wording.area_name(forecast.record))


def subtitle(forecast: ForecastFolder, lead: int) -> str:
    """Say component, issue date and the date shown."""
    date, issue = forecast.dates_H[lead], forecast.issue_date
    months = wording.lead_months(issue, date)
    caution = "" if forecast.calibrated_H[lead] else tr(", not calibrated")
    return tr("{0} component  ·  issued {1}  ·  maps show {2} ({3} {4} ahead{5})").format(
        wording.component_name(forecast.component), issue, date, months, wording.month_word(months), caution
    )


def byline(forecast: ForecastFolder, centre: tuple[float, float], author: str) -> str:
    """Say who made the report and when, and where the area lies."""
    return f"{prepared(author)}  ·  {tr('centre {0}').format(degrees(*centre))}  ·  {forecast.crs}"


def prepared(author: str) -> str:
    """Say who made a report, and that it was today."""
    today = datetime.date.today().isoformat()
    return tr("Prepared by {0}, {1}").format(author, today) if author else tr("Prepared {0}").format(today)


def exceedance_title(forecast: ForecastFolder, lead: int) -> str:
    """Name the map of probabilities."""
    return tr("Probability of passing {0:g} mm by {1}").format(forecast.threshold_mm, forecast.dates_H[lead])


def uncertainty_title(forecast: ForecastFolder) -> str:
    """Name the map of half widths."""
    if of_ground(forecast):
        return tr("90 % interval of the ground, half width, mm")
    return tr("90 % interval of single measurements, half width, mm")


def of_ground(forecast: ForecastFolder) -> bool:
    """Tell whether a forecast holds intervals of the ground; older files hold those of single measurements alone."""
    return "ground" in forecast.names


def places(
    forecast: ForecastFolder, held: list[tuple[Series, str]], lead: int
) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return header and rows of the held places: where they are, and what is forecast there by the date shown."""
    header = (
        tr("Pin"),
        tr("Place"),
        tr("By {0}").format(forecast.dates_H[lead]),
        tr("90 % of the ground") if of_ground(forecast) else tr("90 % of single measurements"),
        tr("Passes {0:g} mm").format(forecast.threshold_mm),
    )
    rows = []
    for number, (series, _) in enumerate(held, 1):
        where = degrees(*in_degrees(series.easting, series.northing, series.crs))
        place = where if series.cells == 1 else tr("{0} ({1} cells)").format(where, series.cells)
        low, middle, high = (
            wording.number(float(series.ground_quantile_H(level)[lead]) - series.issue_level, signed=True)
            for level in (0.05, 0.5, 0.95)
        )
        cell = forecast.nearest(series.easting, series.northing) if series.cells == 1 else None
        passes = wording.NOTHING
        if cell is not None and "exceedance" in forecast.names:
            passes = _percent(float(forecast.read("exceedance", slice(cell, cell + 1))[0, lead]))
        rows.append([str(number), place, f"{middle} mm", tr("{0} to {1} mm").format(low, high), passes])
    return header, rows


def key_figures(forecast: ForecastFolder, lead: int) -> list[tuple[str, str]]:
    """Return big numbers with captions."""
    sample = forecast.sample
    median_N = sample.quantile_since_issue(0.5)[:, lead]
    half_N = sample.half_width_90()[:, lead]
    low, high = np.nanpercentile(median_N, [5, 95])
    figures = [
        (f"{forecast.cells:,}", tr("cells of {0:.0f} m").format(forecast.cell_size)),
        (
            tr("{0} to {1} mm").format(wording.number(low, signed=True), wording.number(high, signed=True)),
            tr("median, in 9 of 10 cells"),
        ),
        (
            tr("±{0:.1f} mm").format(np.nanmedian(half_N)),
            tr("90 % of the ground, typical cell") if of_ground(forecast) else tr("90 % of single values, typical"),
        ),
    ]
    if "exceedance" in forecast.names:
        pieces = (forecast.read("exceedance", rows)[:, lead] for rows in forecast.pieces(CELLS_AT_ONCE))
        share = sum(int((chance_S > LARGE_PROBABILITY).sum()) for chance_S in pieces) / forecast.cells
        figures.append((f"{100 * share:.1f} %", tr("of cells likely to pass {0:.0f} mm").format(forecast.threshold_mm)))
    return figures


def method(forecast: ForecastFolder) -> str:
    """Tell the method in three plain sentences."""
    epochs, first = len(forecast.observed_dates_T), forecast.observed_dates_T[0]
    words = tr(
        "Every cell's past motion ({0} dates, {1} to {2}) was continued by {3}; "
        "nothing measured after the issue date was used. "
        "The same method was run from earlier dates of this area and compared with what then happened; the "
        "intervals were widened or narrowed until they held as often as they say."
    ).format(epochs, first, forecast.issue_date, wording.model_name(forecast.record))
    if of_ground(forecast):
        return f"{words} " + tr(
            "Maps show the median and the 90 % interval of the ground, that is of the mean of the measurements within "
            "30 days of each date: one cell in ten is expected to end outside. A single measurement scatters more, by "
            "the noise of the radar; the chart shows its 90 % interval as thin lines."
        )
    return f"{words} " + tr(
        "Maps show the median and the 90 % interval of single measurements: one in ten is expected to lie outside."
    )


def reading(forecast: ForecastFolder, lead: int) -> str:
    """Tell how to read the maps."""
    return tr(
        "{0} A cell at {1}5 mm with a half width of 4 mm is "
        "expected between {2}9 and {3}1 mm on {4}, nine times in ten. Where the half width is larger "
        "than the displacement, even the direction is open."
    ).format(wording.sign_sentence(forecast.component), *[wording.MINUS] * 3, forecast.dates_H[lead])


def check(forecast: ForecastFolder) -> str:
    """Tell how often the interval held on the area's past, as measured."""
    lines = coverage_lines(forecast.record)
    if not lines:
        return str(forecast.record.get("coverage") or tr(NO_BACKTEST))
    of = intervals_of(forecast.record)
    return tr("On this area's own past the 90 % interval of {0} held at {1}.").format(of, "; ".join(lines))


def limits(forecast: ForecastFolder) -> list[str]:
    """Say what the forecast cannot do, in this case."""
    lines = [
        tr("The forecast continues past motion. It cannot foresee earthquakes, collapses, new works or new pumping."),
        wording.sign_sentence(forecast.component)
        + (
            " " + wording.reference_sentence(forecast.record)
            if forecast.record.get("reference")
            else tr(" Displacement counts from the issue date, relative to the reference of the input data.")
        ),
        tr("One value stands for a whole cell; single buildings can move otherwise."),
    ]
    warnings = warnings_of(forecast.record)
    calibrated = np.flatnonzero(forecast.calibrated_H)
    if calibrated.size < len(forecast.dates_H) and not any("calibrated" in warning for warning in warnings):
        until = tr("after {0}").format(forecast.dates_H[calibrated[-1]]) if calibrated.size else tr("at any lead")
        lines.append(
            tr("Coverage {0} could not be checked against this area's past: read those dates as a sketch.").format(
                until
            )
        )
    return lines + [told(warning) for warning in warnings]


def table(forecast: ForecastFolder) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return header and rows of the backtest of this area; columns that hold nothing are left out."""
    rows = [
        [
            f"{row['months']} {wording.month_word(row['months'])}",
            *(_with_unit(row[name]) for name in ("rmse", "best_baseline", "crps")),
            *(_percent(row[name]) for name in ("ground_80", "ground_90", "coverage_80", "coverage_90")),
        ]
        for row in backtest_rows(forecast.record)[:LONGEST_TABLE]
    ]
    kept = [i for i in range(len(TABLE_HEADER)) if any(row[i] != wording.NOTHING for row in rows)]
    if TABLE_HEADER.index(GROUND_80) in kept:
        kept = [i for i in kept if TABLE_HEADER[i] != SINGLE_80]  # there is no room for both
    return tuple(tr(TABLE_HEADER[i]) for i in kept), [[row[i] for i in kept] for row in rows]


def provenance(forecast: ForecastFolder, background: Sequence[QgsMapLayer] = ()) -> str:
    """Name files with their release, model, weights, and every version that took part."""
    record = forecast.record
    named = [wording.harmless(each) for each in _told_sources(record)]
    data = tr("Data: {0}.").format("; ".join(named) or tr("not recorded"))
    digest = weights_digest(record)
    weights = tr(", weights {0}").format(digest[:12]) if digest else ""
    device = tr(" on {0}").format(record["device"]) if record.get("device") else ""
    model = tr("Model: {0}").format(wording.model_name(record))
    software = tr("Software: {0}{1}.").format(record.get("software") or "MM-STT", device)
    made = tr("Report: plugin {0}, QGIS {1}.").format(__version__, Qgis.version().partition("-")[0])
    below = tr("Base map: {0}.").format(", ".join(layer.name() for layer in background)) if background else ""
    return " ".join(filter(None, (data, f"{model}{weights}.", software, made, below)))


def _told_sources(record: dict) -> list[str]:
    """Name each file with its release and the beginning of its checksum."""
    held = record.get("sources")
    told = []
    for name, source in zip(wording.source_names(record), held if isinstance(held, list) else [held]):
        facts = source if isinstance(source, dict) else {}
        release = (
            tr("release {0}").format(str(facts["release"]).replace("_", "\N{EN DASH}")) if facts.get("release") else ""
        )
        digest = f"SHA-256 {str(facts['sha256'])[:12]}" if facts.get("sha256") else ""
        more = ", ".join(filter(None, (release, digest)))
        told.append(f"{name} ({more})" if more else name)
    return told


def credit(forecast: ForecastFolder, background: Sequence[QgsMapLayer]) -> str:
    """Credit the data that were forecast from, and those of the base map where its layers name somebody."""
    return credited(str(forecast.record.get("attribution", "")), background)


def credited(attribution: str, background: Sequence[QgsMapLayer]) -> str:
    """Add the credit of a base map to that of the data."""
    parts = [attribution]
    rights = dict.fromkeys(text for layer in background if (text := _rights(layer)))
    if rights:
        parts.append(tr("Base map: {0}.").format("; ".join(rights)))
    return " ".join(filter(None, parts))


def _rights(layer: QgsMapLayer) -> str:
    """Return whom a layer credits, without its links."""
    text = ", ".join(layer.metadata().rights()) or layer.serverProperties().attribution()
    return wording.harmless(re.sub(r"<[^>]*>", "", html.unescape(text)).strip().rstrip("."))


def _with_unit(value: float | None) -> str:
    return wording.NOTHING if value is None else f"{wording.number(float(value), 2)} mm"


def _percent(value: float | None) -> str:
    return wording.NOTHING if value is None else f"{100 * float(value):.0f} %"
