# SPDX-License-Identifier: GPL-2.0-or-later
"""Limits of relative rotation of buildings, each with where it comes from."""

from __future__ import annotations

from typing import NamedTuple

from ..words import mark


class Limit(NamedTuple):
    """Hold one limit: 1 in `one_in`, difference of settlement over distance."""

    one_in: int
    meaning: str
    """To be translated."""
    source: str


SKEMPTON = "Skempton and MacDonald (1956), Proc. Inst. Civ. Eng. 5, 727"
EUROCODE = "EN 1997-1, annex H"
LIMITS = (
    Limit(2000, mark("lower end of what is acceptable, for the most sensitive structures"), EUROCODE),
    Limit(500, mark("acceptable for many structures; advised limit"), f"{EUROCODE}; {SKEMPTON}"),
    Limit(300, mark("first cracks in panel walls; upper end of what is acceptable"), f"{SKEMPTON}; {EUROCODE}"),
    Limit(150, mark("structural damage; ultimate limit"), f"{SKEMPTON}; {EUROCODE}"),
)
"""The least rotation first."""
_YOURS = mark("your limit")


def limits_of(one_in: tuple[int, ...]) -> tuple[Limit, ...]:
    """Return the limits with these numbers, those of the literature with their sources; all of these without any."""
    known = {limit.one_in: limit for limit in LIMITS}
    return tuple(known.get(number, Limit(number, _YOURS, "")) for number in sorted(one_in, reverse=True)) or LIMITS
