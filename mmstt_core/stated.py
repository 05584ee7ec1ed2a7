# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user states of a source, and what was recognised in it where nothing was stated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .errors import InputError
from .words import from_json, mark, say, to_json

UNITS = {"mm": mark("millimetres"), "cm": mark("centimetres"), "m": mark("metres")}
COMPONENTS = {"up": mark("Up"), "east": mark("East"), "los": mark("line of sight")}
CRS = re.compile(r"EPSG:\d{4,6}")
FACTS = {"unit": "unit", "component": "component", "crs": "crs", "sign": "flip_sign"}
"""Each with the field of `Stated`, and of requests, that states it."""


@dataclass(frozen=True, kw_only=True)
class Stated:
    """Say how a source is to be understood; None leaves a fact to what the file says of itself."""

    unit: str | None = None
    """mm, cm or m."""
    component: str | None = None
    """up, east or los."""
    crs: str | None = None
    """System of the coordinates in the source, as `EPSG:N`."""
    flip_sign: bool = False
    """Its values are positive where ours are negative."""

    def __post_init__(self) -> None:
        if self.unit not in (None, *UNITS):
            raise InputError(say("Unknown unit '{0}'.", self.unit), hint=say("Choose one of {0}.", ", ".join(UNITS)))
        if self.component not in (None, *COMPONENTS):
            known = ", ".join(COMPONENTS)
            raise InputError(say("Unknown component '{0}'.", self.component), hint=say("Choose one of {0}.", known))
        if self.crs is not None and not CRS.fullmatch(self.crs):
            raise InputError(say("'{0}' names no coordinate system.", self.crs), hint=say("Write it as EPSG:32632."))


AS_IT_SAYS = Stated()
"""Nothing is stated."""


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """Tell one fact of a source as it was understood, and why."""

    fact: str
    """One of `FACTS`."""
    value: str
    why: str
    """A sentence of `words.say`."""

    def to_json(self) -> dict[str, Any]:
        """Return plain values for JSON; people read `why`, programs `why_said`."""
        return {"fact": self.fact, "value": self.value, "why": str(self.why), "why_said": to_json(self.why)}

    @classmethod
    def from_json(cls, held: dict[str, Any]) -> Recognised:
        """Undo `to_json`."""
        return cls(fact=str(held["fact"]), value=str(held["value"]), why=from_json(held.get("why_said", held["why"])))


YOU_SAID = mark("you said so")


def you_said(fact: str, value: str) -> Recognised:
    """Return a fact that the user has stated."""
    return Recognised(fact=fact, value=value, why=say(YOU_SAID))
