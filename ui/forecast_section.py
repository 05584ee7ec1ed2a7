# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast: the declared options that the dock shows, the output folder and the layers of physical priors."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget

from ..language import tr
from ..mmstt_core.options import ForecastRequest, options_of
from . import look
from .fields import Field


def make_form() -> QFormLayout:
    """Return a form that keeps its fields wide."""
    form = QFormLayout()
    form.setSpacing(look.SPACE)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_fields(form: QFormLayout, section: QWidget, *, advanced: bool) -> dict[str, Field]:
    """Add the options of a forecast to the form of a section, and return their fields by name."""
    fields = {}
    for name, option in options_of(ForecastRequest).items():
        if option.qgis and not option.per_source and option.advanced == advanced:
            fields[name] = Field(option, section)
            fields[name].add_to(form)
            fields[name].changed.connect(section.changed)
    return fields


class ForecastSection(look.Section):
    """What every forecast needs."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("3", tr("Forecast"), parent)
        form = make_form()
        self.fields = add_fields(form, self, advanced=False)
        self.body.addLayout(form)


class AdvancedSection(QgsCollapsibleGroupBox):
    """Output folder, advanced options and physical priors; closed at first."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Advanced"), parent)
        self.setCollapsed(True)
        # QGIS's box shows every child when it opens, also those we hide: so it gets one child that holds them all
        inside = QWidget(self)
        form = make_form()
        inside.setLayout(form)
        look.column(self, inside)
        self.output = QgsFileWidget(self)
        self.output.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.output.lineEdit().setPlaceholderText(tr("temporary, then removed"))
        self.output_note = look.Note("error", self)
        form.addRow(tr("Output folder"), look.stacked(self.output, self.output_note))
        for part in (self.output, self.output.lineEdit()):
            part.setToolTip(tr("Where rasters, points and the record are written"))
            part.setAccessibleName(tr("Output folder"))
        self.output.fileChanged.connect(self.changed)
        self.fields = add_fields(form, self, advanced=True)
        self._add_priors(form)

    def prior_layers(self) -> dict[str, str]:
        """Return ids of the chosen layers, and their class fields, by the parameters that take them."""
        found = {"ELEVATION": _layer_id(self.elevation)}
        for name, box, field in self._classes:
            found[name] = _layer_id(box)
            found[f"{name}_FIELD"] = field.currentField() if found[name] else ""
        return found

    def _add_priors(self, form: QFormLayout) -> None:
        form.addRow(QLabel(tr("Physical priors, where you have them:"), self))
        self.elevation = self._layer_box(
            Qgis.LayerFilter.RasterLayer, tr("Elevation"), tr("Elevation in m; the slope is derived from it")
        )
        form.addRow(tr("Elevation"), self.elevation)
        self._classes = []
        for name, word, field_name, tip in (
            (
                "GEOLOGY",
                tr("Geology"),
                tr("Geology class field"),
                tr("Geology: polygons with a class field, or a class raster"),
            ),
            ("SOIL", tr("Soil"), tr("Soil class field"), tr("Soil: polygons with a class field, or a class raster")),
        ):
            box = self._layer_box(Qgis.LayerFilter.PolygonLayer | Qgis.LayerFilter.RasterLayer, word, tip)
            field = QgsFieldComboBox(self)
            field.setAccessibleName(field_name)
            form.addRow(word, look.stacked(box, field))
            box.layerChanged.connect(lambda layer, field=field: _offer_fields(field, layer))
            _offer_fields(field, None)
            self._classes.append((name, box, field))

    def _layer_box(self, kind, name: str, tip: str) -> QgsMapLayerComboBox:
        """Return a layer chooser whose first choice is none."""
        box = QgsMapLayerComboBox(self)
        box.setFilters(kind)
            kind | kind
        )  # flags in both versions of Qt: a single one would be taken for a number in the older
        box.setAllowEmptyLayer(True, tr("none"))
        box.setLayer(None)
        box.setToolTip(tip)
        box.setAccessibleName(name)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.layerChanged.connect(lambda *_: self.changed.emit())
        return box


def _layer_id(box: QgsMapLayerComboBox) -> str:
    """Return the id of the chosen layer, or an empty text."""
    layer = box.currentLayer()
    return layer.id() if layer is not None else ""


def _offer_fields(field: QgsFieldComboBox, layer: QgsMapLayer | None) -> None:
    """Ask for a field only where there are fields."""
    vector = layer if isinstance(layer, QgsVectorLayer) else None
    field.setLayer(vector)
    field.setVisible(vector is not None)
