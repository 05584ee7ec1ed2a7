# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers of areas of concern: which fields they have, in which units, and what each says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..gis import room
from ..results.forecast import Forecast
from ..results.layer import Layer
from ..words import mark, of_rows, say
from .areas import RANKED_BY, Area, Rules
from .fields import Field, chance, day, rounded

OBSERVED, FORECAST, PASSING = "observed_areas", "forecast_areas", "passing"
TITLES = {OBSERVED: mark("Areas that move"), FORECAST: mark("Areas that will move")}


FIELDS: tuple[Field[Area], ...] = (
    Field(name="rank", kind="whole", title=mark("Rank"), value=lambda area: area.rank),
    Field(name="cells", kind="whole", title=mark("Cells"), value=lambda area: int(area.cells_S.size)),
    Field(
        name="quality",
        kind="whole",
        title=mark("Quality of the series, 1 best to 4"),
        value=lambda area: area.quality.grade,
    ),
    Field(
        name="velocity",
        kind="real",
        title=mark("Mean velocity, last {2:g} years (mm/yr)"),
        value=lambda area: rounded(area.velocity, 2),
    ),
    Field(
        name="velocity_x",
        kind="real",
        title=mark("Extreme velocity, last {2:g} years (mm/yr)"),
        value=lambda area: rounded(area.velocity_extreme, 2),
    ),
    Field(
        name="signif",
        kind="real",
        title=mark("Share of cells whose velocity differs from 0"),
        value=lambda area: rounded(area.significant, 2),
    ),
    Field(
        name="observed",
        kind="real",
        title=mark("Mean displacement, last {2:g} years (mm)"),
        value=lambda area: rounded(area.observed_mm),
    ),
    Field(
        name="forecast",
        kind="real",
        title=mark("Mean displacement until {0} (mm)"),
        value=lambda area: rounded(area.told.mean_mm),
    ),
    Field(
        name="fc_low",
        kind="real",
        title=mark("Its 90 % interval, lower end (mm)"),
        value=lambda area: rounded(area.told.mean_low),
    ),
    Field(
        name="fc_high",
        kind="real",
        title=mark("Its 90 % interval, upper end (mm)"),
        value=lambda area: rounded(area.told.mean_high),
    ),
    Field(
        name="worst",
        kind="real",
        title=mark("Worst cell until {0} (mm)"),
        value=lambda area: rounded(area.worst_mm),
    ),
    Field(
        name="worst_low",
        kind="real",
        title=mark("Its 90 % interval, lower end (mm)"),
        value=lambda area: rounded(area.worst_low),
    ),
    Field(
        name="worst_high",
        kind="real",
        title=mark("Its 90 % interval, upper end (mm)"),
        value=lambda area: rounded(area.worst_high),
    ),
    Field(
        name="p_mean",
        kind="real",
        title=mark("Chance that the mean passes {1:g} mm at {0}"),
        value=lambda area: chance(area.told.p_mean),
    ),
    Field(
        name="p_worst",
        kind="real",
        title=mark("Chance that any cell passes {1:g} mm at {0}"),
        value=lambda area: chance(area.told.p_worst),
    ),
    Field(
        name="law",
        kind="text",
        title=mark("Law of change"),
        value=lambda area: area.change.label if area.change else None,
    ),
    Field(
        name="changed",
        kind="date",
        title=mark("Date of the change"),
        value=lambda area: day(area.change.date) if area.change else None,
    ),
    Field(
        name="chg_first",
        kind="date",
        title=mark("Its 80 % interval, from"),
        value=lambda area: day(area.change.first) if area.change else None,
    ),
    Field(
        name="chg_last",
        kind="date",
        title=mark("Its 80 % interval, to"),
        value=lambda area: day(area.change.last) if area.change else None,
    ),
    Field(
        name="chg_prob",
        kind="real",
        title=mark("Chance of the change"),
        value=lambda area: chance(area.change.probability) if area.change else None,
    ),
    Field(
        name="support",
        kind="real",
        title=mark("Support by the data, 0 to 1"),
        value=lambda area: rounded(area.support, 2),
    ),
    Field(name="temporal", kind="real", title=mark("Temporal correlation"), value=lambda area: area.quality.temporal),
    Field(name="spatial", kind="real", title=mark("Spatial correlation"), value=lambda area: area.quality.spatial),
    Field(name="easting", kind="real", title=mark("Easting of the centre (m)"), value=lambda area: area.easting),
    Field(name="northing", kind="real", title=mark("Northing of the centre (m)"), value=lambda area: area.northing),
)
SIZE = ("size_m2", "real", mark("Size (m2)"))
PASSING_FIELDS = (
    ("layer", "text", mark("Layer")),
    ("rank", "whole", mark("Rank")),
    ("date", "date", mark("Date")),
    ("months", "whole", mark("Months after the issue date")),
    ("measured", "text", mark("Coverage measured")),
    ("threshold", "real", mark("Threshold (mm)")),
    ("mean", "real", mark("Mean displacement (mm)")),
    ("mean_low", "real", mark("Its 90 % interval, lower end (mm)")),
    ("mean_high", "real", mark("Its 90 % interval, upper end (mm)")),
    ("p_mean", "real", mark("Chance that the mean passes")),
    ("p_worst", "real", mark("Chance that any cell passes")),
)


def layers_of(
    areas: Mapping[str, Sequence[Area]], places: tuple[np.ndarray, np.ndarray], forecast: Forecast, rules: Rules
) -> list[Layer]:
    """Return the layers by name, and the table of chances by date.

    Args:
        areas: by the names of the layers.
        places: easting and northing of all cells, m.
        forecast: of any cell, for what all share.
    """
    easting_N, northing_N = places
    shapes = room("shapes", "Writing areas")
    date = str(forecast.dates_H[rules.lead])
    told = (date, rules.thresholds_mm[0], rules.years)
    found = []
    for name, ranked in areas.items():
        outlines = [
            shapes.outline(easting_N[area.cells_S], northing_N[area.cells_S], forecast.footprint_m) for area in ranked
        ]
        titles = [(field.name, field.kind, of_rows(field.title).format(*told)) for field in FIELDS]
        sizes = [round(shapes.area_of(outline)) for outline in outlines]
        rows = [[*(field.value(area) for field in FIELDS), size] for area, size in zip(ranked, sizes)]
        found.append(
            Layer(name=name, about=about(name, forecast, rules), fields=[*titles, SIZE], rows=rows, shapes=outlines)
        )
    chances = [
        [
            *(name, area.rank, str(forecast.dates_H[one.lead]), one.lead + 1),
            "yes" if forecast.calibrated_H[one.lead] else "no",
            *(one.threshold_mm, rounded(one.mean_mm), rounded(one.mean_low), rounded(one.mean_high)),
            *(chance(one.p_mean), chance(one.p_worst)),
        ]
        for name, ranked in areas.items()
        for area in ranked
        for one in area.passing
    ]
    about_chances = f"Chances by date of the areas of {' and '.join(areas)}; at each date, not ever before it."
    return [*found, Layer(name=PASSING, about=about_chances, fields=_passing_fields(), rows=chances)]


def _passing_fields() -> list[tuple[str, str, str]]:
    return [(name, kind, of_rows(title)) for name, kind, title in PASSING_FIELDS]


def about(name: str, forecast: Forecast, rules: Rules) -> str:
    """Say in a layer's own metadata how its areas were found and ranked."""
    date, issue = forecast.dates_H[rules.lead], forecast.issue_date.isoformat()
    active = (
        say(
            "Cells whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more "
            "than {3:.2f} mm/yr",
            *(rules.years, issue, rules.centre_mm_yr, rules.velocity_mm_yr),
        )
        if name == OBSERVED
        else say(
            "Cells whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}",
            *(rules.thresholds_mm[0], issue, date, rules.probability),
        )
    )
    return (
        f"{active}, in groups of at least {rules.fewest_cells} that are at most {rules.radius_m:g} m apart and go the "
        f"same way. Rank by {of_rows(RANKED_BY)}. Displacement ({forecast.component}) in mm since {issue}. "
        f"{forecast.attribution}"
    )
