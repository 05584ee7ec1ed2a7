# SPDX-License-Identifier: GPL-2.0-or-later
"""The chart as a widget; matplotlib is imported only when a chart is first opened, and may be missing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..language import tr
from ..maps.wording import harmless
from ..mmstt_core.results import fan_chart
from ..mmstt_core.results.forecast import Series
from . import look


def make_chart(parent: QWidget, on_hover: Callable[[np.datetime64], None]) -> QWidget:
    """Return a chart, or a label that says what to install."""
    try:
        return ChartView(parent, on_hover)
    except ImportError:
        return NoChart(parent)


class NoChart(QLabel):
    """Stand in where matplotlib is missing; picking and CSV export still work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr(fan_chart.MISSING_LIBRARY), parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)

    def show_series(self, held: list[tuple[Series, str]], *, since_issue: bool) -> None:
        """Keep the sentence in sight."""
        self.setToolTip(harmless(", ".join(series.label for series, _ in held)))


class ChartView(QWidget):
    """Draw held series, and report the date under the mouse."""

    def __init__(self, parent: QWidget, on_hover: Callable[[np.datetime64], None]) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        super().__init__(parent)
        self._on_hover = on_hover
        self._ink = fan_chart.DARK if look.is_dark(self.palette()) else fan_chart.LIGHT
        self._figure = Figure(layout="constrained", facecolor=self._ink.paper)
        self._axes = self._figure.add_subplot()
        self._canvas = FigureCanvasQTAgg(self._figure)
        self._canvas.mpl_connect("motion_notify_event", self._moved)
        look.column(self, self._canvas)
        self.setMinimumHeight(150)

    def sizeHint(self) -> QSize:
        """Ask for a wide, low chart."""
        return QSize(480, 240)

    def show_series(self, held: list[tuple[Series, str]], *, since_issue: bool) -> None:
        """Redraw."""
        self._axes.set_visible(bool(held))
        fan_chart.draw(self._axes, held, since_issue=since_issue, ink=self._ink, tr=tr)
        self._canvas.draw_idle()

    def _moved(self, event) -> None:
        """Translate the mouse position into a date."""
        if event.inaxes is not self._axes or event.xdata is None:
            return
        from matplotlib.dates import num2date

        self._on_hover(np.datetime64(num2date(event.xdata).date(), "D"))
