# SPDX-License-Identifier: GPL-2.0-or-later
"""Open a raster without QGIS reading all of it first."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument


def open_raster(path: Path, title: str, crs: str) -> QgsRasterLayer:
    """Return a raster layer as if a saved project were opened; not valid when the file is not.

    The usual constructor takes statistics and histograms of a multi-band raster for a default style that we replace
    anyway: up to 90 ms of a standing window per layer of a full tile, and an `.aux.xml` file left beside the result.
    """
    document = QDomDocument()
    root = document.createElement("maplayer")
    root.setAttribute("type", "raster")
    document.appendChild(root)
    for tag, text in (("provider", "gdal"), ("datasource", str(path)), ("layername", title)):
        element = document.createElement(tag)
        element.appendChild(document.createTextNode(text))
        root.appendChild(element)
    pipe, renderer = document.createElement("pipe"), document.createElement("rasterrenderer")
    for name, value in (("type", "singlebandgray"), ("grayBand", "1"), ("opacity", "1")):
        renderer.setAttribute(name, value)
    pipe.appendChild(renderer)
    root.appendChild(pipe)
    layer = QgsRasterLayer()
    layer.readLayerXml(root, QgsReadWriteContext())
    layer.setName(title)
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    return layer
