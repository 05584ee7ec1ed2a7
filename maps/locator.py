# SPDX-License-Identifier: GPL-2.0-or-later
"""Where on Earth an area lies: a small map of the countries around it, as a picture, from the map that QGIS ships."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

REACH_M = 600_000
"""From the area to the left and right edge: some countries, and their coasts."""
PIXELS_PER_MM = 12
LAND, SEA, BORDER, MARK = "#e9e6dd", "#f7f9fa", "#a9a49a", "#c2410c"


def locator(longitude: float, latitude: float, width_mm: float, height_mm: float) -> bytes:
    """Return a PNG of the countries around a place; empty where this QGIS lacks its map of the world."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    world = QgsVectorLayer(f"{path}|layername=countries", "countries", "ogr")
    if not world.isValid():
        return b""
    symbol = QgsFillSymbol.createSimple({"color": LAND, "outline_color": BORDER, "outline_width": "0.15"})
    world.setRenderer(QgsSingleSymbolRenderer(symbol))
    size = QSize(round(width_mm * PIXELS_PER_MM), round(height_mm * PIXELS_PER_MM))
    settings = QgsMapSettings()
    settings.setLayers([world])
    settings.setDestinationCrs(
        QgsCoordinateReferenceSystem.fromProj(f"+proj=laea +lat_0={latitude:.4f} +lon_0={longitude:.4f} +datum=WGS84")
    )
    settings.setOutputSize(size)
    settings.setOutputDpi(25.4 * PIXELS_PER_MM)
    settings.setBackgroundColor(QColor(SEA))
    reach_y = REACH_M * height_mm / width_mm
    settings.setExtent(QgsRectangle(-REACH_M, -reach_y, REACH_M, reach_y))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(SEA))
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#ffffff"), 0.4 * PIXELS_PER_MM))
    painter.setBrush(QColor(MARK))
    centre = QPointF(size.width() / 2, size.height() / 2)
    painter.drawEllipse(centre, 1.1 * PIXELS_PER_MM, 1.1 * PIXELS_PER_MM)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data)
