# SPDX-License-Identifier: GPL-2.0-or-later
"""Thresholds and limits as a narrow form beside a table: declared options, each of which may be left to the engine."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..language import tr
from ..maps.wording import harmless
from ..mmstt_core.options import Option, Request, options_of
from ..mmstt_core.options.kinds import CHOICE, WHOLE
from . import look
from .remember import keep, limit_setting, recall

NARROWEST = 90


class LimitField(QObject):
    """One option as a widget that knows its text: empty where the engine decides."""

    changed = pyqtSignal()

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        if option.kind is CHOICE:
            self.widget = QComboBox(parent)
            for value, label in option.choices.items():
                words = tr(label)
                self.widget.addItem(words[:1].upper() + words[1:], value)
            self.widget.currentIndexChanged.connect(lambda *_: self.changed.emit())
        elif option.many:
            self.widget = QLineEdit(parent)
            self.widget.setPlaceholderText(self._by_itself())
            self.widget.textChanged.connect(lambda *_: self.changed.emit())
        else:
            self.widget = QSpinBox(parent) if option.kind is WHOLE else QDoubleSpinBox(parent)
            self._limit_box()
            self.widget.valueChanged.connect(lambda *_: self.changed.emit())
        self.widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.widget.setMinimumWidth(NARROWEST)
        absent = tr("Automatic: {0}.").format(tr(option.absent)) if option.absent else ""
        self.widget.setToolTip(harmless(" ".join(filter(None, (tr(option.help), absent)))))
        self.widget.setAccessibleName(tr(option.label))
        self.set_text("")

    def text(self) -> str:
        """Return what the algorithm and the settings take; empty where the engine decides."""
        if isinstance(self.widget, QComboBox):
            return str(self.widget.currentData())
        if isinstance(self.widget, QLineEdit):
            return self.widget.text().strip()
        value = self.widget.value()
        return "" if self.option.default is None and value == self.widget.minimum() else f"{value:g}"

    def set_text(self, text: str) -> None:
        """Show a value; what cannot be one counts as none."""
        if isinstance(self.widget, QComboBox):
            self.widget.setCurrentIndex(max(0, self.widget.findData(text or self.option.default)))
            return
        if isinstance(self.widget, QLineEdit):
            self.widget.setText(text or ("" if not self.option.default else self.option.shown_default()))
            self.widget.setCursorPosition(0)
            return
        nothing = self.widget.minimum() if self.option.default is None else self.option.default
        try:
            value = float(text)
        except ValueError:
            value = nothing
        if not self.widget.minimum() <= value <= self.widget.maximum():
            value = nothing
        self.widget.setValue(int(value) if isinstance(self.widget, QSpinBox) else value)

    def _limit_box(self) -> None:
        """Give a number its range and unit; one step below the least stands for no wish of the user."""
        option, box = self.option, self.widget
        step = 1 if option.kind is WHOLE else 10.0**-option.decimals
        if option.kind is not WHOLE:
            box.setDecimals(option.decimals)
            box.setSingleStep(0.05 if option.high <= 1 else 0.5)
        least = option.low - step if option.default is None else option.low
        box.setRange(least, option.high)
        box.setSuffix(f" {tr(option.unit)}" if option.unit else "")
        if option.default is None:
            box.setSpecialValueText(self._by_itself())

    def tell(self, value: object) -> None:
        """Show what the engine chose by itself the last time; None where nobody knows."""
        words = self._by_itself()
        if value is not None and value != []:
            held = value if isinstance(value, (list, tuple)) else [value]
            words = tr("{0} (auto)").format("; ".join(f"{one:.4g}" for one in held))
        if isinstance(self.widget, QLineEdit):
            self.widget.setPlaceholderText(words)
        elif self.option.default is None:
            self.widget.setSpecialValueText(words)

    def _by_itself(self) -> str:
        return tr("automatic")


class LimitForm(QWidget):
    """Every option of a request, remembered from one time to the next."""

    changed = pyqtSignal()

    def __init__(self, request: type[Request], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request = request
        self.fields = {
            option.parameter: LimitField(option, self) for option in options_of(request).values() if option.qgis
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.SPACE, 0)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(4)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self.fields.values():
            self.form.addRow(tr(field.option.label), field.widget)
            field.set_text(recall(limit_setting(request, field.option)))
            field.changed.connect(self.changed)
        column.addLayout(self.form)
        column.addStretch(1)

    def parameters(self) -> dict[str, str]:
        """Return the parameters of the algorithm that the user has a wish about."""
        return {name: text for name, field in self.fields.items() if (text := field.text())}

    def tell(self, chosen: dict[str, object]) -> None:
        """Show what the engine chose by itself the last time, by the names of the parameters."""
        for name, field in self.fields.items():
            field.tell(chosen.get(name))

    def keep(self) -> None:
        """Remember what was asked."""
        for field in self.fields.values():
            keep(limit_setting(self._request, field.option), field.text())
