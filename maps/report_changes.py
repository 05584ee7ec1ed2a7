# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's words and rows about cells that have changed their motion, and how soon such a change is noticed."""

from __future__ import annotations

import numpy as np

from ..language import mark, told, tr
from ..mmstt_core.results.changed import LARGEST_PERCENT, Counted, Detection, counted, detection
from ..mmstt_core.results.changes import LAWS
from ..mmstt_core.results.reader import ForecastFolder
from . import changes, wording
from .degrees import degrees, in_degrees

MOST_ROWS = 6
"""Of the table of cells: those that move most."""
NOT_NOTICED = mark("not in 2 years")
HEADING = mark("Where motion has changed")
NOTICED = mark("How soon a change is noticed here")
LARGEST = mark("The changed cells that move most")


class Changes:
    """What is told of one forecast."""

    def __init__(self, forecast: ForecastFolder, lead: int) -> None:
        self.looked = "change_law" in forecast.names
        self.detection: Detection | None = detection(forecast.record)
        self.cells: list[Counted] = []
        self.rows: list[list[str]] = []
        self._date = forecast.dates_H[lead]
        if self.looked:
            law_N = forecast.read("change_law").astype(int)
            hits_S = np.flatnonzero(law_N > 0)
            found = forecast.forecast(hits_S, observed=False)
            self.cells = counted(found.change_law_N, found.change_date_N)
            self._total = law_N.size
            self.rows = _largest(found, lead)

    @property
    def told(self) -> bool:
        """Tell whether there is anything to say; of older files there is not."""
        return self.looked or self.detection is not None

    def summary(self) -> str:
        """Say how many cells have changed, in which way and when."""
        if not self.cells:
            return tr(changes.NOTHING)
        count = sum(one.cells for one in self.cells)
        lines = [tr("{0:,} of {1:,} cells have changed their motion, more likely than not:").format(count, self._total)]
        for label, cells, first, last in self.cells:
            when = str(first) if first == last else tr("{0} to {1}").format(first, last)
            noun = tr("cell") if cells == 1 else tr("cells")
            lines.append(f"\N{BULLET} {tr(label)}: {cells:,} {noun}, {when}")
        lines.append(tr("Whether new motion lasts is not known; their intervals allow for both."))
        return "\n".join(lines)

    def header(self) -> tuple[str, ...]:
        """Name the columns of the table of cells."""
        by = tr("By {0}").format(self._date)
        return tr("Place"), tr("Kind of change"), tr("About"), tr("80 % interval of the date"), tr("Chance"), by

    def noticed(self) -> str:
        """Say how soon motion that begins is noticed here, as measured; empty where it was not."""
        if self.detection is None:
            return ""
        parts = [told(self.detection.sentence)] if self.detection.sentence else []
        parts.append(
            tr("Measured by adding known motion, {0:.0f} m wide, to this area's own past.").format(
                self.detection.patch_m
            )
        )
        return " ".join(parts)

    def noticed_rows(self) -> tuple[tuple[str, ...], list[list[str]]]:
        """Return header and rows: rate of the new motion, and after how many days it is noticed."""
        rows = [] if self.detection is None else self.detection.rows
        return (tr("New motion"), tr("Noticed after")), [
            [
                f"{wording.tick(row.rate_mm_yr, signed=False)} {tr('mm/yr')}",
                tr(NOT_NOTICED) if row.days is None else tr("{0} days").format(row.days),
            ]
            for row in rows
        ]


def _largest(found, lead: int) -> list[list[str]]:
    """Return the rows of those cells of a forecast that move most until a date."""
    median_N = found.quantile_since_issue(0.5)[:, lead]
    rows = []
    for cell in np.argsort(-np.abs(np.nan_to_num(median_N)))[:MOST_ROWS]:
        percent = min(round(100 * float(found.change_probability_N[cell])), LARGEST_PERCENT)
        rows.append(
            [
                degrees(*in_degrees(found.easting_N[cell], found.northing_N[cell], found.crs)),
                tr(LAWS[int(found.change_law_N[cell])].label),
                str(found.change_date_N[cell]),
                tr("{0} to {1}").format(found.change_first_N[cell], found.change_last_N[cell]),
                f"{percent} %",
                f"{wording.number(float(median_N[cell]), signed=True)} mm",
            ]
        )
    return rows
