# SPDX-License-Identifier: GPL-2.0-or-later
"""Add a finished forecast to the project as one group; plain QGIS layers that open later without the plugin."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
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
from ..mmstt_core.results.arrays import RECORD
from ..mmstt_core.results.checked import damaged
from ..mmstt_core.results.forecast import Forecast
from ..mmstt_core.results.outputs import BY_NAME, OUTPUTS, Output
from ..mmstt_core.results.palette import Veil
from ..mmstt_core.results.reader import ForecastFolder, NotAForecast
from ..mmstt_core.results.region_folder import REGION, open_results
from ..mmstt_core.results.writer import POINTS
from ..mmstt_core.words import about_rows, speak_of_points
from . import changes, metadata, point_maps, style, time_ranges, wording
from .beside import digest_of
from .open_raster import open_raster

KINDS = mark("How the motion of a cell has changed: the most probable law, where a change is more likely than not.")
ROLE = "mmstt/role"
"""Custom property of each result layer: the name of its row in `outputs`, or points."""
MADE = "mmstt/made"
"""Custom property: digest of the `forecast.json` that the layer was made from, to notice when it was replaced."""
ISSUED = "mmstt/issued"
"""Custom property: the issue date that dates on the map are told from."""
NOT_CALIBRATED = mark("Not calibrated")
"""Name of the pale layer that stands beside a map, in the group that names the quantity."""


def add_forecast(
    folder: str | ForecastFolder,
    *,
    name: str | None = None,
    project: QgsProject | None = None,
    controller: QgsTemporalNavigationObject | None = None,
) -> QgsLayerTreeGroup:
    """Load a forecast's rasters and points, styled, dated and described; main thread only.

    Args:
        folder: where the engine wrote its files; one that was opened already is not read again.
        name: of the group; made from area, component and issue date when absent.
        controller: the time slider, the main map's when absent; left alone when the user already drives it.
    Raises:
        NotAForecast: the folder holds no forecast; the project is then as it was.
    """
    project = project or QgsProject.instance()
    builder = _GroupBuilder(folder if isinstance(folder, ForecastFolder) else open_results(folder))
    layers = builder.build()
    if not layers:
        raise NotAForecast(
            mark("No map was found in {0}: was the forecast written without rasters?"), builder.forecast.folder
        )
    name_replaced(project)
    for earlier in _forecast_groups(project):  # else a part of the area would blend with what lies below it
        earlier.setItemVisibilityChecked(False)
    group = project.layerTreeRoot().insertGroup(0, name or builder.name)
    builder.plant(group, project)
    time_ranges.offer_time(project, builder.ranges, controller or _slider(project))
    return group


def result_layers(project: QgsProject) -> Iterator[tuple[QgsMapLayer, str, Path]]:
    """Yield each result layer of a project with its role and the folder it came from, top of the tree first."""
    for layer in project.layerTreeRoot().layerOrder():
        role = layer.customProperty(ROLE)
        if role:
            yield layer, str(role), _folder(layer)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A forecast that the map shows."""

    name: str
    """Of its group."""
    folder: Path
    layers: list[QgsMapLayer]
    """Those that are visible."""

    @property
    def replaced(self) -> bool:
        """Tell whether the folder holds another forecast than the one that was added."""
        return any(_replaced(layer, self.folder) for layer in self.layers)


def shown_forecasts(project: QgsProject) -> list[Shown]:
    """Return the forecasts of which something is visible, the one on top first."""
    root, found = project.layerTreeRoot(), {}
    for layer, _, folder in result_layers(project):
        node = root.findLayer(layer.id())
        if node is not None and node.isVisible():
            found.setdefault(folder, (_top(node).name(), []))[1].append(layer)
    return [Shown(name=name, folder=folder, layers=layers) for folder, (name, layers) in found.items()]


def name_replaced(project: QgsProject) -> list[str]:
    """Say in the name of a group that its folder was given to another forecast since; return the old names."""
    names = []
    for group in _forecast_groups(project):
        nodes = [node for node in group.findLayers() if node.layer() and node.layer().customProperty(ROLE)]
        if any(_replaced(node.layer(), _folder(node.layer())) for node in nodes):
            names.append(group.name())
            group.setName(tr("Replaced by another forecast: {0}").format(group.name()))
            for node in nodes:
                node.layer().setCustomProperty(MADE, _digest(_folder(node.layer())))
    return names


def _forecast_groups(project: QgsProject) -> list[QgsLayerTreeGroup]:
    """Return the groups that hold a result, wherever the user moved them."""
    root, found = project.layerTreeRoot(), {}
    for layer, _, _ in result_layers(project):
        node = root.findLayer(layer.id())
        if node is not None and isinstance(top := _top(node), QgsLayerTreeGroup):
            found[top.name(), id(top)] = top
    return list(found.values())


def _top(node):
    """Return the group of a forecast: the outermost one that holds this layer and no other forecast."""
    folder = _folder(node.layer())
    while (parent := node.parent()) is not None and parent.parent() is not None:
        others = {
            _folder(one.layer()) for one in parent.findLayers() if one.layer() and one.layer().customProperty(ROLE)
        }
        if others - {folder}:
            break
        node = parent
    return node


def _folder(layer: QgsMapLayer) -> Path:
    return Path(layer.source().split("|")[0]).parent


def _digest(folder: Path) -> str:
    """Return the digest of a forecast's record; empty when it is gone."""
    return digest_of(folder / (REGION if (folder / REGION).is_file() else RECORD))


def _replaced(layer: QgsMapLayer, folder: Path) -> bool:
    made, now = layer.customProperty(MADE), _digest(folder)
    return bool(made and now and made != now)


def result_folders(project: QgsProject) -> list[Path]:
    """Return the folders of the forecasts of a project, each once, the one shown on top first."""
    return list(dict.fromkeys(folder for _, _, folder in result_layers(project)))


def forecast_names(project: QgsProject) -> dict[Path, str]:
    """Return the forecasts of a project by their folders, each with the name of its group, the one on top first."""
    root, names = project.layerTreeRoot(), {}
    for layer, _, folder in result_layers(project):
        node = root.findLayer(layer.id())
        if node is not None and folder not in names:
            names[folder] = _top(node).name()
    return names


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
        self.component = wording.known_component(forecast.component)
        made = datetime.datetime.fromtimestamp(forecast.stamp / 1e9)
        with about_rows(forecast.of_points):
            pattern = tr("{0}, {1:,} cells, made {2}")
        self.name = pattern.format(
            wording.group_name(forecast.record, forecast.issue_date), forecast.cells, f"{made:%Y-%m-%d %H:%M}"
        )
        self.digest = _digest(forecast.folder)
        self.ranges = time_ranges.band_ranges(forecast.dates_H)
        self.facts = {
            "since": tr("since {0}").format(forecast.issue_date),
            "threshold": wording.number(forecast.threshold_mm, 0),
            "sign": " ".join(
                filter(None, (wording.sign_sentence(self.component), wording.reference_sentence(self.record)))
            ),
        }
        self.themes: list[tuple[str, list[QgsMapLayer]]] = []
        self.overlays: list[QgsMapLayer] = []
        self.laws = forecast.laws

    @about_rows()
    def build(self) -> list[QgsMapLayer]:
        """Make every layer whose file is there."""
        speak_of_points(self.forecast.of_points)
        sample = self.forecast.sample
        if self.forecast.of_points:
            self._maps_of_points(sample)
            return [layer for _, layers in self.themes for layer in layers]
        for output in OUTPUTS:
            if not output.theme or not self.forecast.map_file(output).is_file():
                continue
            layers = self._layers(output, output.limit(sample))
            if isinstance(output.colours, Veil):
                self.overlays += layers
            elif output.name == changes.ROLE:
                self.themes.append((tr(output.theme), [*layers, *self._kinds(output)]))
            else:
                self.themes.append((tr(output.theme), layers))
        self._points(BY_NAME["velocity"].limit(sample))
        return [layer for _, layers in self.themes for layer in layers] + self.overlays

    def _layers(self, output: Output, limit: float) -> list[QgsRasterLayer]:
        """Make the layer of an output; for dates also a pale one where there are leads that are not calibrated."""
        title, abstract = (tr(text).format(**self.facts) for text in (output.label, output.abstract))
        if output.name == changes.ROLE and not self.laws:
            title, abstract = tr("No change found"), f"{abstract} {tr(changes.NOTHING)}"
        calibrated_H = self.forecast.calibrated_H if output.dated else np.ones(1, bool)
        kinds = [(title, title, abstract, np.flatnonzero(calibrated_H), False)]
        if not calibrated_H.all():
            warning = tr("Coverage was not measured for these dates: read them as a sketch.")
            name = tr(NOT_CALIBRATED)
            pale = (name, f"{title}: {name.lower()}", f"{abstract} {warning}", np.flatnonzero(~calibrated_H), True)
            kinds.append(pale)
        layers = []
        for label, full_title, meaning, leads, pale in kinds:
            layer = open_raster(self.forecast.map_file(output), label, self.forecast.crs) if leads.size else None
            if layer is None:
                continue
            if not layer.isValid() or layer.bandCount() != (len(self.ranges) if output.dated else len(output.bands)):
                raise damaged(self.forecast.folder, output.file, tr("not the bands of this forecast"))
            self._mark(layer, output.name)
            span = time_ranges.whole(self.ranges) if output.dated else None
            metadata.describe(layer, self.record, title=full_title, abstract=meaning, time_range=span)
            style.paint(layer, output, int(leads[0] if pale else leads[-1]) + 1, limit, self.component, pale=pale)
            if output.dated:
                bands = {int(lead) + 1: self.ranges[lead] for lead in leads if lead < layer.bandCount()}
                time_ranges.wire_bands(layer, bands)
            layers.append(layer)
        return layers

    def _kinds(self, output: Output) -> list[QgsRasterLayer]:
        """Make the layer of the laws of change; none where nothing has changed, for the other one says so."""
        path = self.forecast.map_file(output)
        layer = open_raster(path, tr("Kind of change"), self.forecast.crs) if self.laws else None
        if layer is None or not layer.isValid():
            return []
        self._mark(layer, changes.KIND_ROLE)
        words = tr(KINDS)
        metadata.describe(layer, self.record, title=layer.name(), abstract=words, time_range=None)
        style.paint_laws(layer, 1 + output.bands.index("law"), self.laws)
        return [layer]

    def _maps_of_points(self, sample: Forecast) -> None:
        """Make one layer of the points per map; what holds for one date alone says which."""
        dates_H, last = self.forecast.dates_H, str(self.forecast.dates_H[-1].astype("datetime64[D]"))
        for output in OUTPUTS:
            if not output.theme or isinstance(output.colours, Veil) or not output.there(sample):
                continue
            follows = output.name == "displacement"
            title, abstract = (tr(text).format(**self.facts) for text in (output.label, output.abstract))
            if output.dated and not follows:
                title = tr("{0}, {1}").format(title, last)
            if output.name == changes.ROLE and not self.laws:
                title, abstract = tr("No change found"), f"{abstract} {tr(changes.NOTHING)}"
            layer = self._points_layer(title, output.name, abstract)
            if layer is None:
                continue
            expression = point_maps.value_of(output, dates_H, self.forecast.last_calibrated)
            point_maps.paint(layer, output, expression, output.limit(sample), self.component)
            if follows:
                point_maps.follow_time(layer, dates_H, self.forecast.calibrated_H)
            layers = [layer]
            if output.name == changes.ROLE and self.laws:
                words = tr(KINDS)
                kinds = self._points_layer(tr("Kind of change"), changes.KIND_ROLE, words)
                style.points_by_law(kinds, "change_law", self.laws)
                layers.append(kinds)
            self.themes.append((tr(output.theme), layers))

    def _points_layer(self, title: str, role: str, abstract: str) -> QgsVectorLayer | None:
        """Make a layer of all points, not yet coloured; None where the file is absent."""
        path = self.forecast.folder / POINTS
        layer = QgsVectorLayer(f"{path}|layername=forecast", title, "ogr") if path.is_file() else None
        if layer is None or not layer.isValid():
            return None
        self._mark(layer, role)
        changes.name_fields(layer)
        layer.setDisplayExpression('"point_id"')
        wording.map_tip(layer, "point_id")
        metadata.describe(layer, self.record, title=title, abstract=abstract, time_range=None)
        return layer

    def _mark(self, layer: QgsMapLayer, role: str) -> None:
        """Write into a layer what it is, and of which forecast."""
        layer.setCustomProperty(ROLE, role)
        layer.setCustomProperty(MADE, self.digest)
        layer.setCustomProperty(ISSUED, str(self.forecast.issue_date))

    def _points(self, velocity: float) -> None:
        path = self.forecast.folder / POINTS
        if not path.is_file():
            return
        layer = QgsVectorLayer(f"{path}|layername=forecast", tr("Points"), "ogr")
        if not layer.isValid():
            return
        self._mark(layer, "points")
        if layer.fields().indexFromName("velocity") >= 0:
            style.points_by_velocity(layer, velocity, self.component)
        wording.map_tip(layer, "point_id")
        changes.name_fields(layer)
        changes.offer_style(layer, self.laws)
        metadata.describe(
            layer,
            self.record,
            title=layer.name(),
            time_range=None,
            abstract=tr("Forecast cells as points: velocity, mm/yr, and median displacement per date, mm."),
        )
        self.overlays.append(layer)

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
                # dates that are not calibrated stand beside the others; two maps of one quantity take turns
                parent.setIsMutuallyExclusive(len({layer.customProperty(ROLE) for layer in layers}) > 1, 0)
            for layer in layers:
                node = _add(parent, project, layer, shown=True)
                node.setExpanded(number == 0 and layer is layers[0])
        maps.setIsMutuallyExclusive(True, 0)


def _add(parent: QgsLayerTreeGroup, project: QgsProject, layer: QgsMapLayer, *, shown: bool) -> QgsLayerTreeLayer:
    project.addMapLayer(layer, False)
    node = parent.addLayer(layer)
    node.setItemVisibilityChecked(shown)
    node.setExpanded(shown)
    return node
