# SPDX-License-Identifier: GPL-2.0-or-later
"""Spacing, icons and small shared widgets that look right in light and dark themes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from qgis.core import QgsApplication, QgsIconUtils, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QIcon, QPalette
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

SPACE = 6
SECTION_SPACE = 14
MIDDLE_LIGHTNESS = 128
SIGNALS = {"error": ("#b3261e", "#ff9d94"), "warning": ("#8a5300", "#ffc36b"), "good": ("#1d6b3a", "#7fd99a")}
"""On light and on dark."""


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
    return QColor(SIGNALS[kind][is_dark(palette)])


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


def in_menu(text: str) -> str:
    """Return a text that a menu shows as it is: an & would underline what follows it, and be gone."""
    return text.replace("&", "&&")


class Words(QLabel):
    """Plain text, whatever <brackets> it holds, that wraps and can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class Note(Words):
    """Say one sentence beside a field; takes no room while there is nothing to say."""

    def __init__(self, kind: str = "error", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.say("")

    def say(self, sentence: str, kind: str | None = None) -> None:
        """Show a sentence, or nothing."""
        self._kind = kind or self._kind
        self._colour()
        self.setText(sentence)
        self.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the colour readable when the theme changes while the note stands."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        """Write in the colour of the note; as a style, since the style sheet of a theme of QGIS outdoes a palette."""
        wanted = f"color: {signal_colour(QgsApplication.palette(), self._kind).name(QColor.NameFormat.HexArgb)};"
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)


class Section(QWidget):
    """A numbered heading with its fields below."""

    def __init__(self, number: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, heading(self, f"{number}  {title}", larger=1.1), hairline(self))


def column(holder: QWidget, *widgets: QWidget, space: int = SPACE) -> QVBoxLayout:
    """Stack widgets in a holder, up to its edges."""
    return _filled(QVBoxLayout(holder), widgets, space)


def row(*widgets: QWidget | None, holder: QWidget | None = None) -> QHBoxLayout:
    """Put widgets side by side, in a holder or to be added elsewhere; None is a gap that takes the room left."""
    return _filled(QHBoxLayout(holder), widgets, SPACE)


def _filled(layout: QBoxLayout, widgets: tuple[QWidget | None, ...], space: int) -> QBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space)
    for widget in widgets:
        layout.addStretch(1) if widget is None else layout.addWidget(widget)
    return layout


def stacked(*widgets: QWidget) -> QWidget:
    """Put a field and its note above one another, so that an empty note leaves no gap in a form."""
    holder = QWidget(widgets[0].parentWidget())
    column(holder, *widgets, space=2)
    return holder


@contextlib.contextmanager
def kept_widths(window: QMainWindow) -> Iterator[None]:
    """Give the panels left and right of the map their widths back after another one was opened below it."""
    sides = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
    docks = [one for one in window.findChildren(QDockWidget) if one.isVisible() and window.dockWidgetArea(one) in sides]
    widths = [one.width() for one in docks]
    yield

    def restore() -> None:
        with contextlib.suppress(RuntimeError):  # a panel may be gone by then
            window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    if docks:
        QTimer.singleShot(0, restore)  # the new panel takes its room first


def tool_button(
    parent: QWidget, icon_name: str, text: str, tip: str, clicked: Callable | None = None, *, checkable: bool = False
) -> QToolButton:
    """Make a button with icon and text that the keyboard reaches, and connect its click."""
    button = QToolButton(parent)
    button.setIcon(icon(icon_name))
    button.setText(text)
    button.setToolTip(tip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCheckable(checkable)
    button.setAutoRaise(False)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if clicked is not None:
        button.clicked.connect(clicked)
    return button


def long_panel(holder: QWidget, sections: tuple[QWidget, ...], feet: tuple[QWidget, ...]) -> QWidget:
    """Stack sections that scroll, never sideways, above a foot that stays in sight."""
    content, foot, whole = QWidget(holder), QWidget(holder), QWidget(holder)
    stack = column(content, *sections, space=SECTION_SPACE)
    stack.setContentsMargins(10, 10, 10, 10)
    stack.addStretch(1)
    scroll = QScrollArea(holder)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    column(foot, *feet).setContentsMargins(10, 8, 10, 10)
    column(whole, scroll, hairline(whole), foot, space=0).setStretch(0, 1)
    bar = holder.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    whole.setMinimumWidth(content.minimumSizeHint().width() + bar)
    return whole


def icon_button(
    parent: QWidget, icon_name: str, text: str, tip: str, clicked: Callable | None = None, *, checkable: bool = False
) -> QToolButton:
    """Make a button that shows its icon alone, where words have no room; tip and screen readers say them."""
    button = tool_button(parent, icon_name, text, f"{text}: {tip}", clicked, checkable=checkable)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setAccessibleName(text)
    return button


class FoldingRow(QWidget):
    """Hold widgets side by side; where they have no room, buttons show their icon alone, one after the other."""

    def __init__(self, parent: QWidget, widgets: tuple[QWidget | None, ...], folding: tuple[QToolButton, ...]) -> None:
        super().__init__(parent)
        self._row, self._folding, self._needed = row(*widgets, holder=self), folding, 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """Fold anew at another width, and when what it holds asks for more room or less."""
        done = super().event(event)
        asked = event.type() == QEvent.Type.LayoutRequest and self._row.sizeHint().width() != self._needed
        if asked or event.type() == QEvent.Type.Resize:
            self.fold()
        return done

    def fold(self) -> None:
        """Give every button its words back, then take them from one after the other until all has room."""
        for button in self._folding:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in self._folding:
            if self._row.sizeHint().width() <= self.width():
                break
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._needed = self._row.sizeHint().width()


class Scrolled(QScrollArea):
    """Hold words as high as they are, up to some lines; longer ones are scrolled, so that what stands beside stays."""

    def __init__(self, words: Words, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._lines = words, lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(words)
        words.setAutoFillBackground(False)
        words.installEventFilter(self)
        self.setVisible(False)

    def eventFilter(self, watched, event) -> bool:
        """Take the height of the words, and go with them."""
        if watched is self._words and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Show the words, if there are any."""
        self.setVisible(bool(self._words.text()))
        needed = max(self._words.heightForWidth(self.viewport().width()), 1)
        self._words.setMinimumHeight(needed)
        self.setFixedHeight(min(needed, self._lines * self._words.fontMetrics().lineSpacing()))


def offer_layers(
    button: QToolButton, fits: Callable[[QgsMapLayer], bool], chosen: Callable[[QgsMapLayer], None], none: str
) -> None:
    """Give a button a menu of the project's layers that fit, by name; `none` is said where there are none."""
    menu = QMenu(button)

    def fill() -> None:
        menu.clear()
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.isValid() and fits(layer)]
        for layer in sorted(layers, key=lambda one: one.name().lower()):
            menu.addAction(
                QgsIconUtils.iconForLayer(layer), in_menu(layer.name()), lambda checked=False, one=layer: chosen(one)
            )
        if not layers:
            menu.addAction(none).setEnabled(False)

    menu.aboutToShow.connect(fill)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
