# SPDX-License-Identifier: GPL-2.0-or-later
"""Words for the components of displacement and for their signs."""

from __future__ import annotations

from ..words import mark

COMPONENT_NAMES = {"up": mark("Up"), "east": mark("East"), "los": "LOS"}
NEGATIVE = {"up": mark("subsidence"), "east": mark("westward"), "los": mark("away from satellite")}
POSITIVE = {"up": mark("uplift"), "east": mark("eastward"), "los": mark("towards satellite")}
SHORT_NEGATIVE = {**NEGATIVE, "los": mark("away")}
SHORT_POSITIVE = {**POSITIVE, "los": mark("towards")}
"""The same, for the narrow layer tree."""
SIGNS = {
    "up": "positive is uplift, negative is subsidence",
    "east": "positive is eastward, negative is westward",
    "los": "positive is towards the satellite, negative is away from it",
}
"""The same as a sentence, for files, which are in English."""
