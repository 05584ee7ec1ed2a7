# SPDX-License-Identifier: GPL-2.0-or-later
"""Spacing, icons and small shared widgets that look right in light and dark themes."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPalette
from qgis.PyQt.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

SPACE = 6
SECTION_SPACE = 14
MIDDLE_LIGHTNESS = 128


def icon(name: str) -> QIcon:
    """Return an icon of the current QGIS theme, such as mActionAddBasicRectangle."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def is_dark(palette: QPalette) -> bool:
    """Tell a dark theme from a light one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < MIDDLE_LIGHTNESS


def signal_colour(palette: QPalette, kind: str) -> QColor:
    """Return a readable colour for an error, a warning or a quiet remark."""
    if kind == "quiet":
        colour = QColor(palette.color(QPalette.ColorRole.WindowText))
        colour.setAlphaF(0.68)
        return colour
    light, dark = {"error": ("#b3261e", "#ff9d94"), "warning": ("#8a5300", "#ffc36b"), "good": ("#1d6b3a", "#7fd99a")}[
        kind
    ]
    return QColor(dark if is_dark(palette) else light)


def hairline(parent: QWidget) -> QFrame:
    """Make a thin line; a sunken frame would turn white in some dark themes."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    palette = QPalette(line.palette())
    colour = QColor(palette.color(QPalette.ColorRole.WindowText))
    colour.setAlphaF(0.25)
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    line.setPalette(palette)
    return line


def heading(parent: QWidget, text: str = "", *, larger: float = 1.0) -> QLabel:
    """Make a bold line, somewhat larger than what stands below it."""
    label = QLabel(text, parent)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * larger)
    label.setFont(font)
    return label


class Note(QLabel):
    """Say one sentence beside a field; takes no room while there is nothing to say."""

    def __init__(self, kind: str = "error", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.say("")

    def say(self, sentence: str, kind: str | None = None) -> None:
        """Show a sentence, or nothing."""
        self._kind = kind or self._kind
        palette = QPalette(QgsApplication.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signal_colour(palette, self._kind))
        self.setPalette(palette)
        self.setText(sentence)
        self.setVisible(bool(sentence))


class Section(QWidget):
    """A numbered heading with its fields below."""

    def __init__(self, number: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE)
        self.body.addWidget(heading(self, f"{number}  {title}" if number else title, larger=1.1))
        self.body.addWidget(hairline(self))


def stacked(*widgets: QWidget) -> QWidget:
    """Put a field and its note above one another, so that an empty note leaves no gap in a form."""
    holder = QWidget(widgets[0].parentWidget())
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return holder


def tool_button(parent: QWidget, icon_name: str, text: str, tip: str, *, checkable: bool = False) -> QToolButton:
    """Make a button with icon and text that the keyboard reaches."""
    button = QToolButton(parent)
    button.setIcon(icon(icon_name))
    button.setText(text)
    button.setToolTip(tip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCheckable(checkable)
    button.setAutoRaise(False)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
