# SPDX-License-Identifier: GPL-2.0-or-later
"""Remember settings between sessions, under one prefix; data and area belong to the project and are not kept."""

from __future__ import annotations

import math

from qgis.core import QgsSettings

from ..mmstt_core.options import AreasRequest, AssetsRequest, ForecastRequest, Option, options_of
from ..mmstt_core.options.kinds import DATE

PREFIX = "mmstt/dock/"


def setting(option: Option) -> str:
    """Return the name under which an option is remembered."""
    return option.parameter.lower()


def limit_setting(request: type, option: Option) -> str:
    """Return the name under which a threshold or limit of areas or assets is remembered, as text."""
    return f"{request.__name__.removesuffix('Request').lower()}_{setting(option)}"


DEFAULTS: dict[str, object] = {
    **{
        setting(option): "" if option.default is None else option.default
        for option in options_of(ForecastRequest).values()
        if option.qgis and not option.per_source and option.kind is not DATE
    },
    "save_in": "",
    "recent_forecasts": "[]",
    "last_folder": "",
    "egms_key": "",
    "egms_folder": "",
    "egms_levels": "L3-UP",
    "paces": "{}",
    "report_page": "A4",
    "report_format": "pdf",
    "report_language": "",
    "report_author": "",
    **{
        limit_setting(request, option): ""
        for request in (AreasRequest, AssetsRequest)
        for option in options_of(request).values()
        if option.qgis
    },
    "areas_limits_shown": True,
    "assets_limits_shown": True,
    "profile_reach": 0.0,
}


def recall(name: str):
    """Return a remembered value in the type of its default; a damaged one counts as absent."""
    default = DEFAULTS[name]
    try:
        value = QgsSettings().value(PREFIX + name, default, type=type(default))
    except TypeError:
        return default
    if not isinstance(value, type(default)) or (isinstance(value, float) and not math.isfinite(value)):
        return default
    return value


def keep(name: str, value) -> None:
    """Remember a value."""
    if name not in DEFAULTS:
        raise KeyError(name)
    QgsSettings().setValue(PREFIX + name, value)
