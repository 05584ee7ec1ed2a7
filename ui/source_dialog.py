# SPDX-License-Identifier: GPL-2.0-or-later
"""How to read a source: unit, component, coordinate system and sign, as recognised or as the user says."""

from __future__ import annotations

import dataclasses
import json

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QSizePolicy, QWidget

from ..language import told, tr
from ..mmstt_core.errors import MmsttError
from ..mmstt_core.stated import AS_IT_SAYS, COMPONENTS, UNITS, Stated
from . import look
from .checks import Source
from .forecast_section import make_form

REMEMBERED = "mmstt/stated"
"""Of a file: in the settings, by its path. Of a layer: a property of the layer, which the project keeps."""


def recall_stated(key: str) -> Stated:
    """Return what was stated of a file or layer earlier; a damaged memory counts as nothing."""
    layer = QgsProject.instance().mapLayer(key)
    held = layer.customProperty(REMEMBERED) if layer is not None else _of_files().get(key)
    try:
        return Stated(**json.loads(str(held))) if held else AS_IT_SAYS
    except (MmsttError, ValueError, TypeError):
        return AS_IT_SAYS


def keep_stated(key: str, stated: Stated) -> None:
    """Remember what is stated of a file or layer."""
    text = "" if stated == AS_IT_SAYS else json.dumps(dataclasses.asdict(stated))
    layer = QgsProject.instance().mapLayer(key)
    if layer is not None:
        layer.setCustomProperty(REMEMBERED, text)
        return
    kept = {path: held for path, held in _of_files().items() if path != key}
    QgsSettings().setValue(REMEMBERED, json.dumps({**kept, key: text} if text else kept))


def _of_files() -> dict:
    try:
        held = json.loads(str(QgsSettings().value(REMEMBERED, "") or "{}"))
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}


class SourceDialog(QDialog):
    """Let the user say what a source does not, or says wrongly."""

    def __init__(self, source: Source, parent: QWidget | None = None, *, asks: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How to read this source"))
        self.setMinimumWidth(520)
        stated, found = source.stated, {one.fact: one for one in source.recognised}
        self.unit, self.component = QComboBox(self), QComboBox(self)
        for box, fact, choices in ((self.unit, "unit", UNITS), (self.component, "component", COMPONENTS)):
            value = found[fact].value if fact in found and not getattr(stated, fact) else ""
            known = tr("as recognised ({0})").format(tr(choices.get(value, value)))
            box.addItem(known if value else tr("as recognised"), None)
            for key, words in choices.items():
                box.addItem(tr(words), key)
            box.setCurrentIndex(max(0, box.findData(getattr(stated, fact))))
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("as recognised"))
        self.crs.setCrs(QgsCoordinateReferenceSystem(stated.crs or ""))
        self.flip = QCheckBox(tr("Positive is down or away: turn the sign round"), self)
        self.flip.setChecked(stated.flip_sign)
        self.note = look.Note("error", self)
        form = make_form()
        self._fields = {"unit": self.unit, "component": self.component, "crs": self.crs, "sign": self.flip}
        labels = {
            "unit": tr("Unit"),
            "component": tr("Component"),
            "crs": tr("Coordinate system"),
            "sign": tr("Sign"),
        }
        for fact, field in self._fields.items():
            reason = look.Note("quiet", self)
            reason.say(told(found[fact].why) if fact in found else "", "quiet")
            field.setAccessibleName(labels[fact])
            form.addRow(labels[fact], look.stacked(field, reason))
        name, problem = look.heading(self, source.name), look.Note("error", self)
        name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name.setTextFormat(Qt.TextFormat.PlainText)
        problem.say(source.error)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = look.column(self, name, problem)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(buttons)
        for fact in asks[:1]:
            field = self._fields[fact]
            (field.findChild(QComboBox) or field).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event) -> None:
        """Be as high as the words need at this width; Qt's first guess has them wrapped more often."""
        super().showEvent(event)
        self.resize(self.width(), max(self.layout().heightForWidth(self.width()), self.minimumHeight()))

    def stated(self) -> Stated:
        """Return what the user says."""
        crs = self.crs.crs()
        return Stated(
            unit=self.unit.currentData(),
            component=self.component.currentData(),
            crs=crs.authid() if crs.isValid() else None,
            flip_sign=self.flip.isChecked(),
        )

    def accept(self) -> None:
        """Close, unless the coordinate system has no code that the engine knows."""
        try:
            self.stated()
        except MmsttError as problem:
            self.note.say(told(problem))
            return
        super().accept()
