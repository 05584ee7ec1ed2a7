# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast: from which day, how far ahead, and which displacement matters."""

from __future__ import annotations

import datetime

from qgis.core import Qgis, QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..language import mark, tr
from ..mmstt_core.options import LONGEST_HORIZON_MONTHS
from . import look

MODELS = (
    (mark("MM-STT (learned)"), "mmstt"),
    (mark("Spatial Gaussian process"), "spatial"),
    (mark("Gaussian process"), "gp"),
    (mark("Damped trend"), "damped"),
    (mark("Ridge regression"), "ridge"),
    (mark("Linear + seasonal"), "linear-seasonal"),
    (mark("Mean of the last 60 days"), "mean60"),
    (mark("Last value"), "last"),
)
DEVICES = (
    (mark("Automatic"), "auto"),
    (mark("Processor (CPU)"), "cpu"),
    (mark("NVIDIA graphics (CUDA)"), "cuda"),
    (mark("Apple graphics (MPS)"), "mps"),
)
LATEST = mark("Last date of the data")


def make_form() -> QFormLayout:
    """Return a form that keeps its fields wide."""
    form = QFormLayout()
    form.setSpacing(look.SPACE)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


class ForecastSection(look.Section):
    """Issue date, horizon and threshold."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("3", tr("Forecast"), parent)
        form = make_form()
        self.latest = QCheckBox(tr(LATEST), self)
        self.latest.setChecked(True)
        self.latest.setToolTip(
            tr("Switch off to issue the forecast from an earlier day, as if later data did not exist")
        )
        self.issue_date = QDateEdit(self)
        self.issue_date.setCalendarPopup(True)
        self.issue_date.setDisplayFormat("yyyy-MM-dd")
        self.issue_date.setToolTip(tr("The last day whose data may be used. Later data are not looked at."))
        self.issue_note = look.Note("error", self)
        self.horizon = QSpinBox(self)
        self.horizon.setRange(1, LONGEST_HORIZON_MONTHS)
        self.horizon.setValue(24)
        self.horizon.setSuffix(" " + tr("months"))
        self.horizon.setToolTip(tr("How far ahead; one map per month"))
        self.horizon_note = look.Note("quiet", self)
        self.threshold = QDoubleSpinBox(self)
        self.threshold.setRange(0.5, 1000.0)
        self.threshold.setDecimals(1)
        self.threshold.setValue(10.0)
        self.threshold.setSuffix(" mm")
        self.threshold.setToolTip(
            tr("The probability map tells how likely displacement since the issue date passes this, up or down")
        )
        form.addRow(tr("Issue date"), look.stacked(self.latest, self.issue_date, self.issue_note))
        form.addRow(tr("Horizon"), look.stacked(self.horizon, self.horizon_note))
        form.addRow(tr("Threshold"), self.threshold)
        for field, name in (
            (self.issue_date, tr("Issue date")),
            (self.horizon, tr("Horizon")),
            (self.threshold, tr("Threshold")),
        ):
            field.setAccessibleName(name)
        self.body.addLayout(form)
        self.latest.toggled.connect(self.issue_date.setHidden)
        self.issue_date.hide()
        for signal in (
            self.latest.toggled,
            self.issue_date.dateChanged,
            self.horizon.valueChanged,
            self.threshold.valueChanged,
        ):
            signal.connect(lambda *_: self.changed.emit())

    def chosen_date(self) -> datetime.date | None:
        """Return the issue date; None for the last epoch."""
        if self.latest.isChecked():
            return None
        day = self.issue_date.date()
        return datetime.date(day.year(), day.month(), day.day())

    def offer(self, last: datetime.date | None) -> None:
        """Show the last epoch of the data while the user has no other wish."""
        self.latest.setText(f"{tr(LATEST)} ({last})" if last is not None else tr(LATEST))
        if last is not None and self.latest.isChecked():
            self.issue_date.blockSignals(True)
            self.issue_date.setDate(QDate(last.year, last.month, last.day))
            self.issue_date.blockSignals(False)


class AdvancedSection(QgsCollapsibleGroupBox):
    """Physical priors, model, device, cell size and output folder; closed at first."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Advanced"), parent)
        self.setCollapsed(True)
        # QGIS's box shows every child when it opens, also those we hide: so it gets one child that holds them all
        inside = QWidget(self)
        form = make_form()
        inside.setLayout(form)
        column = QVBoxLayout(self)
        column.addWidget(inside)
        self.output = QgsFileWidget(self)
        self.output.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.output.lineEdit().setPlaceholderText(tr("temporary, until QGIS closes"))
        self.output.setToolTip(tr("Where rasters, points and the record are written"))
        self.output_note = look.Note("error", self)
        self.model = QComboBox(self)
        for text, value in MODELS:
            self.model.addItem(tr(text), value)
        self.model.setToolTip(
            tr(
                "MM-STT mixes networks with statistical methods. Their shares are set beforehand and moved by a "
                "backtest of this very area."
            )
        )
        self.device = QComboBox(self)
        for text, value in DEVICES:
            self.device.addItem(tr(text), value)
        self.device.setToolTip(
            tr("Where the network runs; Automatic takes a graphics card only if its numbers are right")
        )
        self.weights = QgsFileWidget(self)
        self.weights.setFilter(tr("Weights (*.safetensors)"))
        self.weights.lineEdit().setPlaceholderText(tr("those that come with the plugin"))
        self.weights.setToolTip(tr("Weights of your own training; empty takes those that come with the plugin"))
        self.weights_note = look.Note("error", self)
        self.adapt = QCheckBox(tr("Adapt the model to this area"), self)
        self.adapt.setToolTip(tr("A short extra training on the past of this area; takes longer"))
        self.cell_size = QDoubleSpinBox(self)
        self.cell_size.setRange(10, 10_000)
        self.cell_size.setDecimals(0)
        self.cell_size.setValue(100)
        self.cell_size.setSuffix(" m")
        self.cell_size.setToolTip(tr("Points are averaged into cells of this size; L3 cells stay as they are"))
        self.elevation = _layer_box(
            Qgis.LayerFilter.RasterLayer, tr("Elevation in m; the slope is derived from it"), self
        )
        classes = Qgis.LayerFilter.PolygonLayer | Qgis.LayerFilter.RasterLayer
        self.geology = _layer_box(classes, tr("Geology: polygons with a class field, or a class raster"), self)
        self.geology_field = QgsFieldComboBox(self)
        self.soil = _layer_box(classes, tr("Soil: polygons with a class field, or a class raster"), self)
        self.soil_field = QgsFieldComboBox(self)
        for box, field in ((self.geology, self.geology_field), (self.soil, self.soil_field)):
            box.layerChanged.connect(lambda layer, field=field: _offer_fields(field, layer))
            _offer_fields(field, None)
        priors = QLabel(tr("Physical priors, where you have them:"), self)
        rows = (
            (tr("Output folder"), look.stacked(self.output, self.output_note)),
            (tr("Model"), self.model),
            (tr("Device"), self.device),
            (tr("Weights"), look.stacked(self.weights, self.weights_note)),
            ("", self.adapt),
            (tr("Cell size"), self.cell_size),
            (None, priors),
            (tr("Elevation"), self.elevation),
            (tr("Geology"), look.stacked(self.geology, self.geology_field)),
            (tr("Soil"), look.stacked(self.soil, self.soil_field)),
        )
        for label, widget in rows:
            if label is None:
                form.addRow(widget)
            else:
                form.addRow(label, widget)
        for field, name in (
            (self.output, tr("Output folder")),
            (self.weights, tr("Weights")),
            (self.geology, tr("Geology")),
            (self.geology_field, tr("Geology class field")),
            (self.soil, tr("Soil")),
            (self.soil_field, tr("Soil class field")),
        ):
            field.setAccessibleName(name)
        for chooser in (self.output, self.weights):  # keyboard and mouse rest on the line inside
            chooser.lineEdit().setToolTip(chooser.toolTip())
            chooser.lineEdit().setAccessibleName(chooser.accessibleName())
        for signal in (
            self.output.fileChanged,
            self.weights.fileChanged,
            self.model.currentIndexChanged,
            self.device.currentIndexChanged,
            self.adapt.toggled,
            self.cell_size.valueChanged,
            self.elevation.layerChanged,
            self.geology.layerChanged,
            self.soil.layerChanged,
        ):
            signal.connect(lambda *_: self.changed.emit())


def _layer_box(kind, tip: str, parent: QWidget) -> QgsMapLayerComboBox:
    """Return a layer chooser whose first choice is none."""
    box = QgsMapLayerComboBox(parent)
    box.setFilters(Qgis.LayerFilters(kind))  # a single filter would be taken for a number, which is deprecated
    box.setAllowEmptyLayer(True, tr("none"))
    box.setLayer(None)
    box.setToolTip(tip)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def _offer_fields(field: QgsFieldComboBox, layer: QgsMapLayer | None) -> None:
    """Ask for a field only where there are fields."""
    vector = layer if isinstance(layer, QgsVectorLayer) else None
    field.setLayer(vector)
    field.setVisible(vector is not None)
