# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether two results tell the same, but for the rounding of single precision."""

import csv
import math

TOLERANCE = 0.02
"""Numbers are told to one or two decimals; a last digit may turn."""


def alike(one, other):
    """Tell whether two values, or all in two records, tables and lists of them, are the same."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(value, other[name]) for name, value in one.items())
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, float) and isinstance(other, (int, float)):
        return math.isclose(one, other, rel_tol=0.01, abs_tol=TOLERANCE) or (math.isnan(one) and math.isnan(other))
    return one == other


def table(path):
    """Return the cells of a table, numbers as such."""
    with open(path, encoding="utf-8", newline="") as file:
        return [list(map(_value, row)) for row in csv.reader(file)]


def _value(text):
    try:
        return float(text)
    except ValueError:
        return text
