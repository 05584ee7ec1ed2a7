# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells whose motion has changed: their maps, the fields of their points, and how QGIS shows them."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..language import mark, tr
from . import style

ROLE, KIND_ROLE = "change", "change_kind"
"""Of the map of chances, which is a row of `outputs`, and of the one of laws, from the same file."""
NOTHING = mark("No cell has changed its motion more likely than not.")
FIELDS = {
    "change_prob": mark("Chance of a change"),
    "change_law": mark("Kind of change"),
    "change_date": mark("Date of the change"),
    "change_first": mark("Date of the change: earliest (80 %)"),
    "change_last": mark("Date of the change: latest (80 %)"),
}
"""Fields of the points, and how they are called where a point is identified."""


def name_fields(layer: QgsVectorLayer) -> None:
    """Say in words what the fields about changes hold."""
    style.name_fields(layer, {name: tr(words) for name, words in FIELDS.items()})


def offer_style(layer: QgsVectorLayer, laws: list[int]) -> None:
    """Give points a second style, by the kind of change, beside the one that they have."""
    if not laws or layer.fields().indexFromName("change_law") < 0:
        return
    styles = layer.styleManager()
    styles.renameStyle(styles.currentStyle(), tr("Velocity"))
    usual = styles.currentStyle()
    styles.addStyleFromLayer(tr("Kind of change"))
    styles.setCurrentStyle(tr("Kind of change"))
    style.points_by_law(layer, "change_law", laws)
    styles.setCurrentStyle(usual)
