# SPDX-License-Identifier: GPL-2.0-or-later
"""Buildings and lines of the user against a forecast: their layer, the limits, the table."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsProcessingFeatureSourceDefinition, QgsProject
from qgis.gui import QgsFieldComboBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ..language import tr
from ..maps import areas as area_layers
from ..maps import assets as asset_layers
from ..maps.beside import BESIDE, take_away
from ..maps.group import ROLE
from ..maps.places import FoundAssets, Table
from ..mmstt_core.analysis.assets_layers import ASSETS_LAYER
from ..mmstt_core.options import AssetsRequest
from ..mmstt_core.results.beside import ASSETS
from .places_tab import PlacesTab

OURS = {*area_layers.LAYERS, ASSETS_LAYER}
NAMES = ("name", "nome", "bezeichnung", "title", "label")
"""Fields that are likely to name what a layer holds."""


class AssetsTab(PlacesTab):
    """What becomes of buildings, dams and lines."""

    REQUEST = AssetsRequest
    ALGORITHM = "mmstt:assets"
    NAME = "assets"

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        self._found: FoundAssets | None = None
        tip = tr("Tell of each building or line how it moves, and how likely it passes the limits")
        super().__init__(canvas, tr("Look at assets"), tip, parent)
        QgsProject.instance().layersAdded.connect(self._offer_layers)
        self.layer.layerChanged.connect(self._layer_chosen)
        self._offer_layers()
        self._layer_chosen(self.layer.currentLayer())

    def above_limits(self) -> tuple[QWidget, ...]:
        """Offer the layers of the project that may hold buildings or lines, and their fields."""
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(Qgis.LayerFilter.HasGeometry)
        self.layer.setAllowEmptyLayer(True, tr("Layer of buildings or lines"))
        self.layer.setToolTip(tr("Polygons, lines or points of yours, in any coordinate system"))
        self.layer.setAccessibleName(tr("Layer of buildings or lines"))
        self.name_field = QgsFieldComboBox(self)
        self.name_field.setAllowEmptyFieldName(True)
        self.name_field.setToolTip(tr("The field that names each of them; without it they are numbered"))
        self.name_field.setAccessibleName(tr("Name field"))
        self.selected_only = QCheckBox(tr("Selected ones only"), self)
        for box in (self.layer, self.name_field):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return self.layer, self.name_field, self.selected_only

    def parameters(self) -> dict:
        """Return layer and field."""
        layer = self.layer.currentLayer()
        source = QgsProcessingFeatureSourceDefinition(layer.id(), self.selected_only.isChecked())
        field = self.name_field.currentField()
        return {"LAYER": source, **({"FIELD": field} if field else {})}

    def problem(self) -> str:
        """Say that a layer is missing."""
        layer = self.layer.currentLayer()
        if layer is None:
            return tr("Choose the layer of your buildings or lines first.")
        if self.selected_only.isChecked() and not layer.selectedFeatureCount():
            return tr("Nothing is selected in the layer {0}.").format(layer.name())
        return ""

    def earlier(self, folder: Path) -> bool:
        """Tell whether assets were looked at by this forecast."""
        return ASSETS.read(folder) is not None

    def show_earlier(self, folder: Path) -> None:
        """Add the layers of assets."""
        asset_layers.add_assets(folder, QgsProject.instance())

    def set_aside(self) -> None:
        """Take the layers away."""
        self._found = None
        self.table.show_table(Table(), [])
        take_away(QgsProject.instance(), self.folder, (ASSETS_LAYER,))

    def read(self) -> tuple[list[str], set[str], str, list]:
        """Open what was found, as far as the project shows it."""
        found = FoundAssets(QgsProject.instance(), self.folder)
        self._found = found if found.layers else None
        return found.dates, found.unmeasured, found.told_date, found.layers

    def by_itself(self) -> dict[str, object]:
        """Return what the record says was chosen."""
        names = {"MONTHS": "months", "THRESHOLDS": "thresholds_mm", "REACH": "reach_m", "SPAN": "span_m"}
        return {to: self._found.record.get(name) for to, name in names.items()}

    def make_table(self, date: str) -> Table:
        """Return the assets with the chances of a date."""
        return self._found.table(date) if self._found else Table()

    def empty_words(self) -> str:
        """Say what to do while there is nothing to show."""
        if self.folder is None:
            return tr(
                "No forecast in this project yet. Run one, or open one, then look at your buildings and lines here."
            )
        if self._found is None:
            return tr(
                "What will become of your buildings, dams, roads or pipes? Choose their layer on the left, then press "
                "Look at assets."
            )
        return tr("The layer holds no shape.")

    def close_down(self) -> None:
        """Follow the project no more."""
        QgsProject.instance().layersAdded.disconnect(self._offer_layers)
        super().close_down()

    def _offer_layers(self, *_) -> None:
        """Leave out what the plugin itself laid into the project."""
        layers = QgsProject.instance().mapLayers().values()
        own = [one for one in layers if one.customProperty(ROLE) or str(one.customProperty(BESIDE, "")) in OURS]
        self.layer.setExceptedLayerList(own)

    def _layer_chosen(self, layer) -> None:
        """Offer the fields of a layer, the one that sounds like a name first."""
        self.name_field.setLayer(layer)
        names = {field.name().casefold(): field.name() for field in layer.fields()} if layer is not None else {}
        self.name_field.setField(next((names[name] for name in NAMES if name in names), ""))
