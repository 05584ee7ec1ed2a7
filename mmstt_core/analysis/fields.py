# SPDX-License-Identifier: GPL-2.0-or-later
"""A field of a layer of areas or assets, and how numbers, days and chances are told in one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from ..results.changed import LARGEST_PERCENT

Told = TypeVar("Told")


@dataclass(frozen=True, kw_only=True)
class Field(Generic[Told]):
    """Describe one field of an area or an asset."""

    name: str
    kind: str
    title: str
    """With its unit; {0} is the month told, {1} the smallest threshold, {2} what the layer counts from."""
    value: Callable[[Told], object]


def rounded(value: float, digits: int = 1) -> float | None:
    """Round a number, without a negative zero; None where it is unknown."""
    return round(value, digits) + 0.0 if math.isfinite(value) else None


def day(value: np.datetime64) -> str | None:
    """Return a date as ISO text, None where there is none."""
    return None if np.isnat(value) else str(value)


def chance(value: float) -> float | None:
    """Return a probability to two digits, None where it is unknown; nothing is told as certain."""
    return round(min(value, LARGEST_PERCENT / 100), 2) if math.isfinite(value) else None
