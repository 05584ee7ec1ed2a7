# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that later steps lay beside a forecast: marked, found again in a project, and taken away before newer ones."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject

BESIDE = "mmstt/beside"
"""Custom property of such a layer: what it holds."""
MADE_BY = "mmstt/beside_made"
"""Custom property: digest of the record that it was made with, to notice when another result took its place."""


def mark_beside(layer: QgsMapLayer, what: str, record: Path) -> None:
    """Write into a layer what it holds, and with which record it was made."""
    layer.setCustomProperty(BESIDE, what)
    layer.setCustomProperty(MADE_BY, digest_of(record))


def is_current(layer: QgsMapLayer, record: Path) -> bool:
    """Tell whether the record beside a layer's file is still the one that it was made with."""
    made = str(layer.customProperty(MADE_BY, ""))
    return bool(made) and made == digest_of(record)


def digest_of(record: Path) -> str:
    """Return the digest of a record; empty when it is gone."""
    try:
        return hashlib.sha256(record.read_bytes()).hexdigest()
    except OSError:
        return ""


def layers_beside(project: QgsProject, folder: Path, whats: Collection[str]) -> Iterator[QgsMapLayer]:
    """Yield the layers of a project that were laid beside the forecast of a folder, in the order of the tree."""
    for layer in project.layerTreeRoot().layerOrder():
        if str(layer.customProperty(BESIDE, "")) in whats and folder_of(layer) == Path(folder):
            yield layer


def folder_of(layer: QgsMapLayer) -> Path:
    """Return the folder that a layer's file lies in."""
    return Path(layer.source().split("|")[0]).parent


def take_away(project: QgsProject, folder: Path, whats: Collection[str]) -> None:
    """Remove layers of earlier results from a project, and the groups that they leave empty."""
    root = project.layerTreeRoot()
    for layer in list(layers_beside(project, folder, whats)):
        node = root.findLayer(layer.id())
        parent = node.parent() if node is not None else None
        project.removeMapLayer(layer.id())
        while isinstance(parent, QgsLayerTreeGroup) and parent.parent() is not None and not parent.children():
            above = parent.parent()
            above.removeChildNode(parent)
            parent = above
