# SPDX-License-Identifier: GPL-2.0-or-later
"""Declared options as fields of a form: the kind makes the widget; range, unit, tooltip and name come along."""

from __future__ import annotations

import datetime

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QDate, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from ..language import tr
from ..mmstt_core.options import Option
from ..mmstt_core.options.kinds import CHOICE, DATE, FILE, NUMBER, SWITCH, TEXT, WHOLE
from . import look

BEYOND = 1_000_000_000
"""Stands for the end of a range that has none."""


class DateField(QWidget):
    """The last date of the data, or an earlier one."""

    changed = pyqtSignal()

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = _capital(tr(option.absent))
        self.latest = QCheckBox(self._words, self)
        self.latest.setChecked(True)
        self.latest.setToolTip(
            tr("Switch off to issue the forecast from an earlier day, as if later data did not exist")
        )
        self.date = QDateEdit(self)
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.hide()
        look.column(self, self.latest, self.date, space=2)
        self.latest.toggled.connect(self.date.setHidden)
        for signal in (self.latest.toggled, self.date.dateChanged):
            signal.connect(lambda *_: self.changed.emit())

    def value(self) -> datetime.date | None:
        """Return the date; None for the last one."""
        day = self.date.date()
        return None if self.latest.isChecked() else datetime.date(day.year(), day.month(), day.day())

    def set_value(self, date: datetime.date | None) -> None:
        """Show a date; None is the last one."""
        self.latest.setChecked(date is None)
        if date is not None:
            self.date.setDate(QDate(date.year, date.month, date.day))

    def offer(self, last: datetime.date | None) -> None:
        """Show the last date of the data while the user has no other wish."""
        self.latest.setText(self._words if last is None else f"{self._words} ({last})")
        if last is not None and self.latest.isChecked():
            self.date.blockSignals(True)
            self.date.setDate(QDate(last.year, last.month, last.day))
            self.date.blockSignals(False)


class Field(QObject):
    """One option in a form, with a note for what is wrong with it."""

    changed = pyqtSignal()

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.widget, signal, self.value, self.set_value = _MAKERS[option.kind.name](option, parent)
        self.note = look.Note("error", parent)
        for part in (self.widget, *_inside(self.widget)):  # keyboard and mouse rest on what is inside
            part.setToolTip(tr(option.help))
            part.setAccessibleName(tr(option.label))
        signal.connect(lambda *_: self.changed.emit())

    def add_to(self, form: QFormLayout) -> None:
        """Add a row with label, widget and note; a check box is its own label."""
        label = "" if self.option.kind is SWITCH else tr(self.option.label)
        form.addRow(label, look.stacked(self.widget, self.note))


def _inside(widget: QWidget) -> tuple[QWidget, ...]:
    if isinstance(widget, QgsFileWidget):
        return (widget.lineEdit(),)
    return (widget.date,) if isinstance(widget, DateField) else ()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _number(option: Option, parent: QWidget) -> tuple:
    box = QSpinBox(parent) if option.kind is WHOLE else QDoubleSpinBox(parent)
    if option.kind is NUMBER:
        box.setDecimals(option.decimals)
    box.setRange(-BEYOND if option.low is None else option.low, BEYOND if option.high is None else option.high)
    box.setSuffix(f" {tr(option.unit)}" if option.unit else "")
    if option.absent:  # of a number that is always given, its lowest stands for "by itself", and words say so
        box.setSpecialValueText(_capital(tr(option.absent)))
    box.setValue(option.default)
    return box, box.valueChanged, box.value, box.setValue


def _choice(option: Option, parent: QWidget) -> tuple:
    box = QComboBox(parent)
    if option.default is None:
        box.addItem(_capital(tr(option.absent)), None)
    for value, label in option.choices.items():
        box.addItem(_capital(tr(label)), value)

    def choose(value: str | None) -> None:
        box.setCurrentIndex(max(0, box.findData(value)))

    choose(option.default)
    return box, box.currentIndexChanged, box.currentData, choose


def _switch(option: Option, parent: QWidget) -> tuple:
    box = QCheckBox(tr(option.label), parent)
    box.setChecked(option.default)
    return box, box.toggled, box.isChecked, box.setChecked


def _file(option: Option, parent: QWidget) -> tuple:
    chooser = QgsFileWidget(parent)
    chooser.setFilter(f"{tr(option.label)} (*{option.ending})")
    chooser.lineEdit().setPlaceholderText(tr(option.absent))
    return chooser, chooser.fileChanged, lambda: chooser.filePath().strip() or None, chooser.setFilePath


def _text(option: Option, parent: QWidget) -> tuple:
    line = QLineEdit(option.default or "", parent)
    line.setPlaceholderText(tr(option.absent))
    return line, line.textChanged, lambda: line.text().strip() or option.default, line.setText


def _date(option: Option, parent: QWidget) -> tuple:
    field = DateField(option, parent)
    return field, field.changed, field.value, field.set_value


_MAKERS = {
    WHOLE.name: _number,
    NUMBER.name: _number,
    CHOICE.name: _choice,
    SWITCH.name: _switch,
    FILE.name: _file,
    TEXT.name: _text,
    DATE.name: _date,
}
