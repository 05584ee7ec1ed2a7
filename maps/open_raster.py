# SPDX-License-Identifier: GPL-2.0-or-later
"""Open a raster without QGIS reading all of it first."""

from __future__ import annotations

import html
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

SAVED = """<maplayer type="raster"><provider>gdal</provider><datasource>{}</datasource>
<pipe><rasterrenderer type="singlebandgray" grayBand="1" opacity="1"/></pipe></maplayer>"""


def open_raster(path: Path, title: str, crs: str) -> QgsRasterLayer:
    """Return a raster layer as if a saved project were opened; not valid when the file is not.

    The usual constructor takes statistics and histograms of a multi-band raster for a default style that we replace
    anyway: up to 90 ms of a standing window per layer of a full tile, and an `.aux.xml` file left beside the result.
    """
    document = QDomDocument()
    document.setContent(SAVED.format(html.escape(str(path))))
    layer = QgsRasterLayer()
    layer.readLayerXml(document.documentElement(), QgsReadWriteContext())
    layer.setName(title)
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    return layer
