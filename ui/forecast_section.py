# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast: the declared options that the dock shows, where results go, and the layers of physical priors."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from ..algorithms.priors import class_problem
from ..algorithms.result_folder import gathering_folder
from ..language import mark, tr
from ..maps.group import ROLE
from ..maps.wording import harmless
from ..mmstt_core.options import ForecastRequest, options_of
from ..mmstt_core.results.naming import safe_name, unused
from . import look
from .fields import Field
from .reference_field import ReferenceField

OWN_FOLDER = mark("Each forecast gets a folder of its own; leave empty for the name shown")


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
        self._name = ""
        self.save_as = QLineEdit(self)
        self.save_in = QgsFileWidget(self)
        self.save_in.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.save_in.setDialogTitle(tr("Folder that gathers the forecasts"))
        self.output_note = look.Note("error", self)
        for part, name, tip in (
            (self.save_as, tr("Save as"), tr(OWN_FOLDER)),
            (
                self.save_in,
                tr("In folder"),
                tr(
                    "Where the folders of forecasts lie; leave empty for the place shown, beside the project or among "
                    "your documents"
                ),
            ),
        ):
            part.setToolTip(tip)
            part.setAccessibleName(name)
        self.save_in.lineEdit().setToolTip(harmless(self.save_in.toolTip()))
        self.save_in.lineEdit().setAccessibleName(self.save_in.accessibleName())
        form.addRow(tr("Save as"), self.save_as)
        form.addRow(tr("In folder"), look.stacked(self.save_in, self.output_note))
        self.save_as.textChanged.connect(lambda *_: self.changed.emit())
        self.save_in.fileChanged.connect(lambda *_: self.changed.emit())
        self.body.addLayout(form)

    def suggest(self, name: str) -> None:
        """Show the name and the place that are taken when the user says nothing."""
        self._name = name
        gathered = str(gathering_folder(QgsProject.instance()))
        self.save_in.lineEdit().setPlaceholderText(gathered)
        self.save_as.setPlaceholderText(Path(self.output_folder(named=False)).name)
        self.save_as.setToolTip(harmless(f"{self.output_folder()}\n{tr(OWN_FOLDER)}"))

    def output_folder(self, *, named: bool = True) -> str:
        """Return the folder of the next forecast: the one named, else a new one."""
        place = Path(self.save_in.filePath().strip() or gathering_folder(QgsProject.instance()))
        name = self.save_as.text().strip()
        return str(place / safe_name(name) if name and named else unused(place / safe_name(self._name)))


class AdvancedSection(QgsCollapsibleGroupBox):
    """Advanced options and physical priors; closed at first."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Advanced"), parent)
        self.setCollapsed(True)
        # QGIS's box shows every child when it opens, also those we hide: so it gets one child that holds them all
        inside = QWidget(self)
        form = make_form()
        inside.setLayout(form)
        look.column(self, inside)
        self.fields = add_fields(form, self, advanced=True)
        self.reference = ReferenceField(self)
        self.reference.changed.connect(lambda: self.changed.emit())
        form.addRow(tr("Reference"), self.reference)
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
        self.prior_note = look.Note("error", self)
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
        form.addRow(self.prior_note)
        for signal in (QgsProject.instance().layersAdded, QgsProject.instance().layersRemoved):
            signal.connect(self._leave_out_results)
        self._leave_out_results()

    def close_down(self) -> None:
        """Let go of the project and of the map."""
        self.reference.close_down()
        for signal in (QgsProject.instance().layersAdded, QgsProject.instance().layersRemoved):
            signal.disconnect(self._leave_out_results)

    def prior_problem(self) -> str:
        """Say which chosen raster cannot hold classes, or how a reference is written; empty when all will do."""
        for word, (_, box, _) in zip((tr("Geology"), tr("Soil")), self._classes, strict=True):
            layer = box.currentLayer()
            problem = class_problem(layer) if isinstance(layer, QgsRasterLayer) else ""
            if problem:
                return f"{word}: {problem}"
        return self.reference.problem()

    def _leave_out_results(self, *_) -> None:
        """Offer no forecast as a prior of the next one."""
        ours = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(ROLE)]
        for box in (self.elevation, *(box for _, box, _ in self._classes)):
            box.setExceptedLayerList(ours)

    def _layer_box(self, kind, name: str, tip: str) -> QgsMapLayerComboBox:
        """Return a layer chooser whose first choice is none."""
        box = QgsMapLayerComboBox(self)
        flags = type(box.filters())  # of Qt 5, where filters put together are a number, or of Qt 6
        box.setFilters(flags(kind))
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
