# SPDX-License-Identifier: GPL-2.0-or-later
"""What is dropped on the dock or the map: files, forecast folders and layers, from wherever they are dragged."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsMimeDataUtils, QgsProject
from qgis.PyQt.QtCore import QMimeData

from ..mmstt_core.reading.stack import rasters_of
from ..mmstt_core.results.arrays import RECORD
from ..mmstt_core.results.region_folder import REGION

LAYER_TREE = "application/qgis.layertreemodeldata"
"""What QGIS's layer panel hands over."""
LARGEST_TREE_BYTES = 1_000_000
RECORDS = (RECORD, REGION)
"""A folder with one of these holds a forecast, or a region of them."""
_LAYER = re.compile(r"<layer-tree-layer\s(?:[^>]*\s)?id=\"([^\"<>]*)\"")
"""A layer in that text; a pattern instead of a parser, so that nothing in it can be expanded."""


@dataclass(frozen=True, kw_only=True)
class Dropped:
    """What a drop holds."""

    files: tuple[str, ...] = ()
    forecasts: tuple[str, ...] = ()
    """Folders of finished forecasts."""
    layers: tuple[QgsMapLayer, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.files or self.forecasts or self.layers)


def dropped(mime: QMimeData) -> Dropped:
    """Tell what a drop holds; folders and records of forecasts are told from files of data."""
    layers = _layers_of(mime)
    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if not layers and QgsMimeDataUtils.isUriList(mime):
        paths += [uri.uri.split("|")[0] for uri in QgsMimeDataUtils.decodeUriList(mime)]
    paths = list(dict.fromkeys(path for path in paths if path and Path(path).is_absolute()))
    forecasts = {path: folder for path in paths if (folder := forecast_folder(path))}
    return Dropped(
        files=tuple(
            path for path in paths if path not in forecasts and (not Path(path).is_dir() or rasters_of(Path(path)))
        ),
        forecasts=tuple(forecasts.values()),
        layers=layers,
    )


def forecast_folder(path: str) -> str:
    """Return the folder of a forecast that a path stands for: the folder itself or its record; else an empty text."""
    place = Path(path)
    if place.name in RECORDS and place.is_file():
        return str(place.parent)
    return str(place) if place.is_dir() and any((place / name).is_file() for name in RECORDS) else ""


def _layers_of(mime: QMimeData) -> tuple[QgsMapLayer, ...]:
    """Return the layers dragged from the layer panel of this project, those inside groups too."""
    text = bytes(mime.data(LAYER_TREE))
    if not text or len(text) > LARGEST_TREE_BYTES:
        return ()
    named = (html.unescape(one) for one in _LAYER.findall(text.decode("utf-8", "replace")))
    found = [QgsProject.instance().mapLayer(one) for one in named]
    return tuple(layer for layer in found if layer is not None)
