# SPDX-License-Identifier: GPL-2.0-or-later
"""What charts as widgets share: a figure in the theme, a crosshair over it, and words where matplotlib is missing."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..language import tr
from ..mmstt_core.results import fan_chart, palette
from . import look


class NoFigure(QLabel):
    """Stand in where matplotlib is missing; tables can still be saved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr(fan_chart.MISSING_LIBRARY), parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)


class FigureView(QWidget):
    """Hold a figure; matplotlib is imported only when the first one is made.

    Raises:
        ImportError: it is missing.
    """

    def __init__(self, parent: QWidget) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        super().__init__(parent)
        self._ink = palette.DARK if look.is_dark(self.palette()) else palette.LIGHT
        self._figure = Figure(layout="constrained", facecolor=self._ink.paper)
        self._still = None
        self._canvas = FigureCanvasQTAgg(self._figure)
        self._canvas.mpl_connect("draw_event", self._keep)
        look.column(self, self._canvas)

    def _crosshair(self, axes, x, y) -> None:
        """Draw a crosshair over the picture; nothing before there is one."""
        if self._still is None:
            return
        style = {"color": self._ink.text, "linewidth": 0.8, "animated": True, "zorder": 9}
        self._canvas.restore_region(self._still)
        for line in (axes.axvline(x, **style), axes.axhline(y, **style)):
            axes.draw_artist(line)
            line.remove()
        self._canvas.blit(self._figure.bbox)

    def _keep(self, event) -> None:
        """Keep the picture without crosshair, which is drawn over it at every move of the mouse."""
        self._still = self._canvas.copy_from_bbox(self._figure.bbox)
