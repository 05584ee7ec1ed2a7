# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer and the tables of assets: which fields they have, in which units, and what each says."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from ..results.forecast import Forecast
from ..results.layer import Layer
from ..words import mark, of_rows
from .assets import ANY, DIFFERENCE, MEAN, ROTATION, Asset, Rules
from .fields import Field, chance, rounded

ASSETS_LAYER, PASSING = "assets", "passing"


FIELDS: tuple[Field[Asset], ...] = (
    Field(name="name", kind="text", title=mark("Name"), value=lambda asset: asset.name),
    Field(name="under", kind="whole", title=mark("Cells under it"), value=lambda asset: asset.under),
    Field(name="near", kind="whole", title=mark("Further cells within reach"), value=lambda asset: asset.near),
    Field(
        name="observed",
        kind="real",
        title=mark("Mean displacement, whole record (mm)"),
        value=lambda asset: rounded(asset.observed_mm),
    ),
    Field(
        name="mean",
        kind="real",
        title=mark("Mean displacement until {0} (mm)"),
        value=lambda asset: rounded(asset.mean.middle),
    ),
    Field(
        name="mean_low",
        kind="real",
        title=mark("Its 90 % interval, lower end (mm)"),
        value=lambda asset: rounded(asset.mean.low),
    ),
    Field(
        name="mean_high",
        kind="real",
        title=mark("Its 90 % interval, upper end (mm)"),
        value=lambda asset: rounded(asset.mean.high),
    ),
    Field(
        name="least",
        kind="real",
        title=mark("Lowest cell until {0} (mm)"),
        value=lambda asset: rounded(asset.least_mm),
    ),
    Field(
        name="most",
        kind="real",
        title=mark("Highest cell until {0} (mm)"),
        value=lambda asset: rounded(asset.most_mm),
    ),
    Field(
        name="diff",
        kind="real",
        title=mark("Differential movement from {2} until {0} (mm)"),
        value=lambda asset: rounded(asset.difference.middle),
    ),
    Field(
        name="diff_low",
        kind="real",
        title=mark("Its 90 % interval, lower end (mm)"),
        value=lambda asset: rounded(asset.difference.low),
    ),
    Field(
        name="diff_high",
        kind="real",
        title=mark("Its 90 % interval, upper end (mm)"),
        value=lambda asset: rounded(asset.difference.high),
    ),
    Field(
        name="rot",
        kind="real",
        title=mark("Relative rotation from {2} until {0} (mm per m)"),
        value=lambda asset: rounded(asset.rotation.middle, 3),
    ),
    Field(
        name="rot_low",
        kind="real",
        title=mark("Its 90 % interval, lower end (mm per m)"),
        value=lambda asset: rounded(asset.rotation.low, 3),
    ),
    Field(
        name="rot_high",
        kind="real",
        title=mark("Its 90 % interval, upper end (mm per m)"),
        value=lambda asset: rounded(asset.rotation.high, 3),
    ),
    Field(
        name="rot_seen",
        kind="real",
        title=mark("Relative rotation observed, whole record (mm per m)"),
        value=lambda asset: rounded(asset.rotation_observed, 3),
    ),
    Field(
        name="support",
        kind="real",
        title=mark("Support by the data, 0 to 1"),
        value=lambda asset: rounded(asset.support, 2),
    ),
    Field(
        name="note", kind="text", title=mark("Note"), value=lambda asset: "; ".join(map(of_rows, asset.notes)) or None
    ),
)
CHANCES = {
    MEAN: mark("Chance that its mean passes {0:g} mm"),
    ANY: mark("Chance that any cell passes {0:g} mm"),
    DIFFERENCE: mark("Chance that its cells move apart by more than {0:g} mm"),
    ROTATION: mark("Chance that the rotation passes 1/{0:g}"),
}
_SHORT = {MEAN: "p_mean", ANY: "p_any", DIFFERENCE: "p_diff", ROTATION: "p_1_"}
PASSING_FIELDS = (
    ("asset", "whole", mark("Number of the asset")),
    ("name", "text", mark("Name")),
    ("date", "date", mark("Date")),
    ("months", "whole", mark("Months after the issue date")),
    ("measured", "text", mark("Coverage measured")),
    ("what", "text", mark("What")),
    ("limit", "text", mark("Limit")),
    ("chance", "real", mark("Chance of passing it")),
)


def asked(
    thresholds_mm: Sequence[float], differences_mm: Sequence[float], one_in: Sequence[float]
) -> list[tuple[str, str, float]]:
    """Return what is asked of each asset: the field of its chance, what passes, and the limit."""
    limits = [(what, limit) for what in (MEAN, ANY) for limit in thresholds_mm]
    limits += [(DIFFERENCE, limit) for limit in differences_mm]
    limits += [(ROTATION, float(number)) for number in one_in]
    return [(f"{_SHORT[what]}{limit:g}".replace(".", "_"), what, limit) for what, limit in limits]


def asked_of(rules: Rules) -> list[tuple[str, str, float]]:
    """Return what rules ask of each asset."""
    return asked(rules.thresholds_mm, rules.differences_mm, [limit.one_in for limit in rules.limits])


def asked_names(record: dict) -> list[tuple[str, str, float]]:
    """Return what an `assets.json` says was asked; nothing of a damaged one."""
    try:
        one_in = [float(str(limit["rotation"]).removeprefix("1/")) for limit in record.get("limits") or ()]
        mm = [[float(value) for value in record.get(name) or ()] for name in ("thresholds_mm", "differences_mm")]
        return asked(mm[0], mm[1], one_in)
    except (TypeError, ValueError, KeyError, AttributeError):
        return []


def limit_words(what: str, limit: float) -> str:
    """Write a limit as the table of chances has it."""
    return f"1/{limit:g}" if what == ROTATION else f"{limit:g} mm"


def table_of(
    assets: Sequence[Asset], forecast: Forecast, rules: Rules
) -> tuple[list[tuple[str, str, str]], list[list]]:
    """Return fields and rows of the assets, in their order."""
    date = str(forecast.dates_H[rules.lead])
    since = str(forecast.observed_dates_T[0]) if rules.since_record else forecast.issue_date.isoformat()
    told = (date, rules.thresholds_mm[0], since)
    fields = [("asset", "whole", "Number"), *((one.name, one.kind, of_rows(one.title).format(*told)) for one in FIELDS)]
    fields += [(name, "real", of_rows(CHANCES[what]).format(limit)) for name, what, limit in asked_of(rules)]
    rows = [
        [
            number,
            *(one.value(asset) for one in FIELDS),
            *(chance(asset.chance(rules.lead, what, limit)) for _, what, limit in asked_of(rules)),
        ]
        for number, asset in enumerate(assets, 1)
    ]
    return fields, rows


def layers_of(assets: Sequence[Asset], shapes: Sequence[bytes | None], forecast: Forecast, rules: Rules) -> list[Layer]:
    """Return the layer of assets, in the system of the cells, and the table of chances by date."""
    fields, rows = table_of(assets, forecast, rules)
    chances = [
        [
            *(number, asset.name, str(forecast.dates_H[one.lead]), one.lead + 1),
            "yes" if forecast.calibrated_H[one.lead] else "no",
            one.what,
            limit_words(one.what, one.limit),
            chance(one.chance),
        ]
        for number, asset in enumerate(assets, 1)
        for one in asset.chances
    ]
    about = (
        f"Movement of assets until {forecast.dates_H[rules.lead]} by a forecast of {forecast.issue_date.isoformat()}; "
        f"displacement ({forecast.component}) in mm. {forecast.attribution}"
    )
    return [
        Layer(name=ASSETS_LAYER, about=about, fields=fields, rows=rows, shapes=shapes, mixed=True),
        Layer(name=PASSING, about="Chances at each date, not ever before it.", fields=PASSING_FIELDS, rows=chances),
    ]


def write_table(assets: Sequence[Asset], forecast: Forecast, rules: Rules, path: Path) -> None:
    """Write the assets as CSV, with a line of titles; unknown values are empty."""
    fields, rows = table_of(assets, forecast, rules)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([name for name, _, _ in fields])
        writer.writerows([["" if value is None else value for value in row] for row in rows])
