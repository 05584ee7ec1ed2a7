# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and sentences shown beside maps, charts and tables; every number with unit, sign and date."""

from __future__ import annotations

import re

import numpy as np
from qgis.core import QgsVectorLayer

from ..language import mark, told, tr
from ..mmstt_core.errors import without_codes
from ..mmstt_core.models import BASELINE_LABEL, closed_forms, label, offered
from ..mmstt_core.results.outputs import reference_words
from ..mmstt_core.results.signs import COMPONENT_NAMES, NEGATIVE, POSITIVE

GROUND = mark("the ground (mean of 60 days)")
SINGLE = mark("single measurements")
"""What an interval is of."""
MINUS = "\N{MINUS SIGN}"
THIN = "\N{NO-BREAK SPACE}"
NOTHING = "\N{EN DASH}"
"""Stands for a value that is not known."""


_ENTITY = re.compile(r"&(?=#?\w+;)")


def harmless(text: object) -> str:
    """Return a text of a file name or a record that QGIS shows as it is: no HTML, no `[% expression %]` in it."""
    text = _ENTITY.sub("\N{FULLWIDTH AMPERSAND}", without_codes(str(text)))
    return text.replace("[%", "[ %").replace("<", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")


def map_tip(layer: QgsVectorLayer, field: str) -> None:
    """Show a field of a user's names where the mouse rests: QGIS would take what looks like HTML in it for that."""
    value = f"coalesce(\"{field}\", '')"
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        value = f"replace({value}, '{sign}', '{entity}')"
    layer.setMapTipTemplate(f"[% {value} %]")


def number(value: float, decimals: int = 1, *, signed: bool = False) -> str:
    """Write a number with a true minus sign; an en dash when there is none."""
    if value is None or not np.isfinite(value):
        return NOTHING
    text = f"{value:+,.{decimals}f}" if signed else f"{value:,.{decimals}f}"
    return text.replace("-", MINUS)


def tick(value: float, *, signed: bool) -> str:
    """Write a number beside a colour bar, as short as it is exact to four digits; 0 bears no sign."""
    text = f"{value:.4g}"
    if text in ("0", "-0"):
        return "0"
    return (f"+{text}" if signed and value > 0 else text).replace("-", MINUS)


def millimetres(value: float) -> str:
    """Write displacement with sign and unit."""
    return f"{number(value, signed=True)}{THIN}mm"


def component_name(component: str) -> str:
    """Return Up, East or LOS."""
    return tr(COMPONENT_NAMES.get(component, component or "LOS"))


def known_component(component: str) -> str:
    """Return up, east or los."""
    return component if component in NEGATIVE else "los"


def sign_words(component: str) -> tuple[str, str]:
    """Name the negative and the positive direction, to be translated."""
    known = known_component(component)
    return NEGATIVE[known], POSITIVE[known]


def sign_sentence(component: str) -> str:
    """Say what the sign of a value means."""
    return tr("Negative is {0}, positive is {1}.").format(*map(tr, sign_words(component)))


def reference_sentence(record: dict) -> str:
    """Say what displacement counts from where the user chose it; empty where it is the reference of the data."""
    words = reference_words(record)
    return tr("Displacement is {0}.").format(told(words)) if words else ""


def source_names(record: dict) -> list[str]:
    """List the file names that went in."""
    sources = record.get("sources") or []
    held = sources if isinstance(sources, list) else [sources]
    return [harmless(item.get("name", "") if isinstance(item, dict) else item) for item in held]


def area_name(record: dict) -> str:
    """Name the area from the record, else from tile or burst in the file names."""
    stated = record.get("area_name")
    if stated:
        return harmless(stated)
    found: list[str] = []
    for name in source_names(record):
        tile = re.search(r"E\d{2}N\d{2}", name)
        burst = re.search(r"_(\d{3})_(\d{4})_IW\d", name)
        text = (
            tile.group(0) if tile else tr("track {0}").format(burst.group(1)) if burst else re.sub(r"\.\w+$", "", name)
        )
        if text and text not in found:
            found.append(text)
    if not found:
        return tr("Area")
    return ", ".join(found[:2]) + (tr(" and {0} more").format(len(found) - 2) if len(found) > 2 else "")


def group_name(record: dict, issue_date: np.datetime64) -> str:
    """Name a result: area, component, issue date; where MM-STT did not make it, what did stands first, uncut."""
    name = tr("{0} {1}, issued {2}").format(
        area_name(record), component_name(str(record.get("component", "")).lower()), issue_date
    )
    if record.get("reference"):
        name = tr("{0}, relative to a place").format(name)
    stand_in = closed_form_name(record)
    return f"{stand_in[0].upper()}{stand_in[1:]}: {name}" if stand_in else name


def closed_form_name(record: dict) -> str:
    """Name the closed form that made a result; empty where MM-STT made it."""
    model = record.get("model")
    return tr(label(model)) if model in closed_forms() else ""


def model_name(record: dict) -> str:
    """Name the forecaster, honest when it is a closed-form baseline."""
    key = harmless(record.get("model") or "")
    name = tr(label(key)) if key in offered() else key or tr("unknown model")
    return name if key == "mmstt" or not key else f"{name} ({tr(BASELINE_LABEL)})"


def month_word(months: int) -> str:
    """Return the noun that follows a number of months."""
    return tr("month") if months == 1 else tr("months")


def lead_months(issue_date: np.datetime64, date: np.datetime64) -> int:
    """Count the months from the issue date to a lead, to the nearest."""
    return round(float((date - issue_date).astype(int)) / 30.4375)
