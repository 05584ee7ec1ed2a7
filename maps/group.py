# SPDX-License-Identifier: GPL-2.0-or-later
"""Add a finished forecast to the project as one group; plain QGIS layers that open later without the plugin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)

from ..language import mark, tr
from . import metadata, palette, style, time_ranges, wording
from .forecast_folder import ForecastFolder, NotAForecast
from .open_raster import open_raster

ROLE = "mmstt/role"
"""Custom property of each result layer: displacement, uncertainty, exceedance, velocity, support or points."""
NOT_CALIBRATED = mark("Not calibrated")
"""Name of the pale layer that stands beside a map, in the group that names the quantity."""


def add_forecast(
    folder: str,
    *,
    name: str | None = None,
    project: QgsProject | None = None,
    controller: QgsTemporalNavigationObject | None = None,
) -> QgsLayerTreeGroup:
    """Load a forecast's rasters and points, styled, dated and described; main thread only.

    Args:
        folder: where the engine wrote its files.
        name: of the group; made from area, component and issue date when absent.
        controller: the time slider, the main map's when absent; left alone when the user already drives it.
    Raises:
        NotAForecast: the folder holds no forecast; the project is then as it was.
    """
    project = project or QgsProject.instance()
    builder = _GroupBuilder(ForecastFolder(folder))
    layers = builder.build()
    if not layers:
        raise NotAForecast(tr("No map was found in {0}: was the forecast written without rasters?").format(folder))
    group = project.layerTreeRoot().insertGroup(0, name or builder.name)
    builder.plant(group, project)
    time_ranges.offer_time(project, builder.ranges, controller or _slider(project))
    return group


def result_layers(project: QgsProject) -> Iterator[tuple[QgsMapLayer, str, Path]]:
    """Yield each result layer of a project with its role and the folder it came from, top of the tree first."""
    for layer in project.layerTreeRoot().layerOrder():
        role = layer.customProperty(ROLE)
        if role:
            yield layer, str(role), Path(layer.source().split("|")[0]).parent


def has_results(project: QgsProject) -> bool:
    """Tell whether the project shows any forecast."""
    return any(layer.customProperty(ROLE) for layer in project.mapLayers().values())


def _slider(project: QgsProject) -> QgsTemporalNavigationObject | None:
    """Return the time slider of the main map; None without a desktop, or for another project."""
    from qgis.utils import iface

    if iface is None or project is not QgsProject.instance():
        return None
    return iface.mapCanvas().temporalController()


class _GroupBuilder:
    """Make the layers of one forecast, then plant them in the tree."""

    def __init__(self, forecast: ForecastFolder) -> None:
        self.forecast = forecast
        self.record = forecast.record
        self.component = forecast.component if forecast.component in wording.NEGATIVE else "los"
        self.name = wording.group_name(forecast.record, forecast.issue_date)
        self.ranges = time_ranges.band_ranges(forecast.dates_H)
        self.since = tr("since {0}").format(forecast.issue_date)
        self.themes: list[tuple[str, list[QgsMapLayer]]] = []
        self.overlays: list[QgsMapLayer] = []

    def build(self) -> list[QgsMapLayer]:
        """Make every layer whose file is there."""
        forecast = self.forecast
        limit = palette.symmetric_range(forecast.median_since_issue())
        widest = palette.upper_limit(forecast.half_width())
        velocity = palette.symmetric_range(forecast.read("velocity")) if "velocity" in forecast.names else 10.0
        sign = wording.sign_sentence(self.component)
        threshold = wording.number(float(self.record.get("threshold_mm") or 10.0), 0)
        self._dated(
            "displacement.tif",
            "displacement",
            tr("Displacement"),
            tr("Displacement"),
            tr("Median forecast displacement {0} in mm. {1}").format(self.since, sign),
            lambda layer, band, pale: style.diverging(layer, band, limit, self.component, "mm", pale=pale),
        )
        self._dated(
            "uncertainty.tif",
            "uncertainty",
            tr("Uncertainty"),
            tr("90 % half width"),
            tr("Half the width of the 90 % prediction interval of displacement {0}, mm.").format(self.since),
            lambda layer, band, pale: style.sequential(
                layer, band, palette.UNCERTAINTY, widest, "mm", low_word=tr("narrow"), high_word=tr("wide"), pale=pale
            ),
        )
        self._dated(
            "exceedance.tif",
            "exceedance",
            tr("Exceedance"),
            tr("Chance > {0} mm").format(threshold),
            tr("Probability that displacement {0} passes {1} mm up or down, 0 to 1.").format(self.since, threshold),
            lambda layer, band, pale: style.sequential(
                layer, band, palette.EXCEEDANCE, 1.0, "", low_word=tr("never"), high_word=tr("certain"), pale=pale
            ),
        )
        layer = self._raster(
            "velocity.tif",
            "velocity",
            tr("Velocity"),
            tr("Forecast change over the first year, mm/yr. {0}").format(sign),
        )
        if layer:
            style.diverging(layer, 1, velocity, self.component, "mm/yr")
            self.themes.append((tr("Velocity"), [layer]))
        layer = self._raster(
            "support.tif",
            "support",
            tr("Support by the data"),
            tr("How well the input supports the forecast of each cell, 0 (not) to 1 (fully)."),
        )
        if layer:
            style.support_veil(layer)
            self.overlays.append(layer)
        self._points(velocity)
        return [layer for _, layers in self.themes for layer in layers] + self.overlays

    def _raster(self, file: str, role: str, label: str, abstract: str, title: str = "") -> QgsRasterLayer | None:
        """Open one raster; None when it is absent or damaged. Its label is short: the layer tree is narrow."""
        path = self.forecast.folder / file
        if not path.is_file():
            return None
        layer = open_raster(path, label)
        if not layer.isValid():
            return None
        layer.setCustomProperty(ROLE, role)
        dated = role in ("displacement", "uncertainty", "exceedance")
        metadata.describe(
            layer, self.record, title=title or label, abstract=abstract, time_range=self._whole() if dated else None
        )
        return layer

    def _dated(self, file: str, role: str, theme: str, title: str, abstract: str, paint) -> None:
        """Make the layer of calibrated leads and, when there are others, a pale one for them."""
        calibrated_H = self.forecast.calibrated_H
        kinds = [(title, abstract, np.flatnonzero(calibrated_H), False)]
        if not calibrated_H.all():
            warning = tr("Coverage was not measured for these dates: read them as a sketch.")
            kinds.append((tr(NOT_CALIBRATED), f"{abstract} {warning}", np.flatnonzero(~calibrated_H), True))
        layers = []
        for label, meaning, leads, pale in kinds:
            if not leads.size:
                continue
            layer = self._raster(file, role, label, meaning, title if label == title else f"{title}: {label.lower()}")
            if layer is None:
                return
            bands = {int(lead) + 1: self.ranges[lead] for lead in leads if lead < layer.bandCount()}
            shown = int(leads[0] if pale else leads[-1]) + 1
            paint(layer, shown, pale)
            time_ranges.wire_bands(layer, bands)
            layers.append(layer)
        self.themes.append((theme, layers))

    def _points(self, velocity: float) -> None:
        """Open the cells as points."""
        path = self.forecast.folder / "points.gpkg"
        if not path.is_file():
            return
        layer = QgsVectorLayer(f"{path}|layername=forecast", tr("Points"), "ogr")
        if not layer.isValid():
            return
        layer.setCustomProperty(ROLE, "points")
        if layer.fields().indexFromName("velocity") >= 0:
            style.points_by_velocity(layer, velocity, self.component)
        metadata.describe(
            layer,
            self.record,
            title=layer.name(),
            time_range=None,
            abstract=tr("Forecast cells as points: velocity, mm/yr, and median displacement per date, mm."),
        )
        self.overlays.append(layer)

    def _whole(self):
        """Return the time from the first to the end of the last lead."""
        return type(self.ranges[0])(self.ranges[0].begin(), self.ranges[-1].end(), True, False)

    def plant(self, group: QgsLayerTreeGroup, project: QgsProject) -> None:
        """Order the layers: points and support above, below them the maps, of which one shows at a time.

        Only the legend of what shows is unfolded, so that the tree stays readable.
        """
        for layer in reversed(self.overlays):
            _add(group, project, layer, shown=False)
        if not self.themes:
            return
        maps = group.addGroup(tr("Maps (one at a time)"))
        for number, (title, layers) in enumerate(self.themes):
            parent = maps if len(layers) == 1 else maps.addGroup(title)
            if parent is not maps:
                parent.setExpanded(number == 0)
            for layer in layers:
                node = _add(parent, project, layer, shown=True)
                node.setExpanded(number == 0 and layer is layers[0])
        maps.setIsMutuallyExclusive(True, 0)


def _add(parent: QgsLayerTreeGroup, project: QgsProject, layer: QgsMapLayer, *, shown: bool) -> QgsLayerTreeLayer:
    """Put a layer into project and tree."""
    project.addMapLayer(layer, False)
    node = parent.addLayer(layer)
    node.setItemVisibilityChecked(shown)
    node.setExpanded(shown)
    return node
