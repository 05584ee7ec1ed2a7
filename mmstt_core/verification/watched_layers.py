# SPDX-License-Identifier: GPL-2.0-or-later
"""A watch list as layers and as a table: which fields they have, in which units."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..analysis.fields import Field, chance, rounded
from ..gis import room
from ..results.layer import Layer
from ..words import mark, of_rows, say
from .watching import Left, Watched

AREAS, CELLS = "areas", "cells"
AREA_FIELDS: tuple[Field[Watched], ...] = (
    Field(name="status", kind="text", title=mark("Status"), value=lambda one: one.status),
    Field(name="since", kind="date", title=mark("Since"), value=lambda one: one.since),
    Field(name="kind", kind="text", title=mark("Layer"), value=lambda one: one.kind),
    Field(name="rank", kind="whole", title=mark("Rank"), value=lambda one: one.rank or None),
    Field(name="rank_old", kind="whole", title=mark("Rank before"), value=lambda one: one.rank_before or None),
    Field(name="cells", kind="whole", title=mark("Cells"), value=lambda one: one.cells),
    Field(name="cells_old", kind="whole", title=mark("Cells before"), value=lambda one: one.cells_before),
    Field(
        name="velocity", kind="real", title=mark("Mean velocity (mm/yr)"), value=lambda one: rounded(one.velocity, 2)
    ),
    Field(
        name="veloc_old",
        kind="real",
        title=mark("Mean velocity before (mm/yr)"),
        value=lambda one: rounded(one.velocity_before, 2),
    ),
    Field(
        name="p_worst",
        kind="real",
        title=mark("Chance that any cell passes the smallest threshold"),
        value=lambda one: chance(one.p_worst),
    ),
    Field(name="p_old", kind="real", title=mark("That chance before"), value=lambda one: chance(one.p_worst_before)),
    Field(
        name="moved",
        kind="real",
        title=mark("Ground moved between the issue dates (mm)"),
        value=lambda one: rounded(one.moved_mm),
    ),
    Field(
        name="total",
        kind="real",
        title=mark("Ground moved since the watch began (mm)"),
        value=lambda one: rounded(one.total_mm),
    ),
    Field(name="passed", kind="real", title=mark("Threshold passed (mm)"), value=lambda one: one.passed_mm or None),
)
CELL_FIELDS: tuple[Field[Left], ...] = (
    Field(name="side", kind="whole", title=mark("Left below (-1) or above (1)"), value=lambda one: one.side),
    Field(name="since", kind="date", title=mark("Since"), value=lambda one: one.since),
    Field(name="last", kind="date", title=mark("Last seen outside"), value=lambda one: one.last),
    Field(name="error", kind="real", title=mark("Last error, mm"), value=lambda one: rounded(one.error_mm)),
    Field(
        name="by_chance", kind="real", title=mark("Probability of lying so far out"), value=lambda one: one.probability
    ),
    Field(name="easting", kind="real", title=mark("Easting"), value=lambda one: one.easting),
    Field(name="northing", kind="real", title=mark("Northing"), value=lambda one: one.northing),
)
HEAD = ("what", *(field.name for field in AREA_FIELDS), "side", "last", "error", "by_chance", "easting", "northing")


def write_layers(path: Path, areas: Sequence[Watched], cells: Sequence[Left], record: dict, size: float) -> None:
    """Write areas as polygons, and the cells that left as squares."""
    shapes = room("shapes", "Writing a watch list")
    issued = f"forecasts of {record['earlier_issue_date']} and {record['issue_date']}; {record['attribution']}"
    layers = [
        _layer(
            AREAS,
            f"What has become of areas of concern between the {issued}",
            AREA_FIELDS,
            areas,
            lambda one: shapes.outline(one.easting_S, one.northing_S, size),
        ),
        _layer(
            CELLS,
            say("Cells that left the interval they were forecast with, {0}", issued),
            CELL_FIELDS,
            cells,
            lambda one: shapes.outline(*_place(one), size),
        ),
    ]
    shapes.write_layers(path, layers, crs=str(record["crs"]))


def _place(one: Left) -> tuple[np.ndarray, np.ndarray]:
    return np.array([one.easting]), np.array([one.northing])


def _layer(name: str, about: str, fields: Sequence[Field], held: Sequence, shape: Callable) -> Layer:
    return Layer(
        name=name,
        about=about,
        fields=[(field.name, field.kind, of_rows(field.title)) for field in fields],
        rows=[[field.value(one) for field in fields] for one in held],
        shapes=[shape(one) for one in held],
    )


def write_table(path: Path, areas: Sequence[Watched], cells: Sequence[Left]) -> None:
    """Write areas and cells into one CSV; what one of them does not have is empty."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD, restval="")
        writer.writeheader()
        writer.writerows([{"what": "area"} | _told(AREA_FIELDS, one) for one in areas])
        writer.writerows([{"what": of_rows("cell")} | _told(CELL_FIELDS, one) for one in cells])


def _told(fields: Sequence[Field[Any]], one: object) -> dict[str, object]:
    """Return what is known of one by the names of its fields."""
    held = {field.name: field.value(one) for field in fields}
    return {name: value for name, value in held.items() if value is not None}
