# SPDX-License-Identifier: GPL-2.0-or-later
"""The chart as a widget; matplotlib is imported only when a chart is first opened, and may be missing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from ..language import tr
from ..maps.wording import harmless
from ..mmstt_core.results import fan_chart
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.zero import OWN, Zero, counted
from .figure_view import FigureView, NoFigure


def make_chart(parent: QWidget, on_hover: Callable[[np.datetime64, Series], None]) -> QWidget:
    """Return a chart, or a label that says what to install."""
    try:
        return ChartView(parent, on_hover)
    except ImportError:
        return NoChart(parent)


class NoChart(NoFigure):
    """Stand in where matplotlib is missing; picking and CSV export still work."""

    def show_series(self, held: list[tuple[Series, str]], *, zero: Zero) -> None:
        """Keep the sentence in sight."""
        self.setToolTip(harmless(", ".join(series.name for series, _ in held)))

    def mark(self, series: Series, date: np.datetime64) -> None:
        """Nothing to mark."""


class ChartView(FigureView):
    """Draw held series, and report the date under the mouse."""

    def __init__(self, parent: QWidget, on_hover: Callable[[np.datetime64, Series], None]) -> None:
        super().__init__(parent)
        self._on_hover = on_hover
        self._panels: list[tuple] = []
        self._zero = OWN
        self._held: list[tuple[Series, str]] = []
        self._canvas.mpl_connect("motion_notify_event", self._moved)
        self._canvas.mpl_connect("resize_event", lambda event: self.show_series(self._held, zero=self._zero))
        self.setMinimumHeight(150)

    def sizeHint(self) -> QSize:
        """Ask for a wide, low chart."""
        return QSize(480, 240)

    def show_series(self, held: list[tuple[Series, str]], *, zero: Zero) -> None:
        """Redraw."""
        self._zero, self._held = zero, held
        self._panels = fan_chart.draw_panels(self._figure, held, zero=zero, ink=self._ink, tr=tr)
        self._canvas.draw_idle()

    def mark(self, series: Series, date: np.datetime64) -> None:
        """Draw the crosshair of a series at the observation or forecast nearest to a date."""
        axes = next((axes for axes, held in self._panels if any(one is series for one in held)), None)
        if axes is not None:
            self._crosshair(axes, *fan_chart.nearest(counted(series, self._zero), date))

    def _moved(self, event) -> None:
        """Translate the mouse position into a date."""
        held = next((held for axes, held in self._panels if event.inaxes is axes), None)
        if held is None or event.xdata is None:
            return
        from matplotlib.dates import num2date

        self._on_hover(np.datetime64(num2date(event.xdata).date(), "D"), held[-1])
