# SPDX-License-Identifier: GPL-2.0-or-later
"""The chart of a profile as a widget, in the theme of the other charts; matplotlib may be missing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from ..language import tr
from ..mmstt_core.analysis import profile_chart
from ..mmstt_core.analysis.profile import Profile
from .figure_view import FigureView, NoFigure


def make_profile_chart(parent: QWidget, on_hover: Callable[[int | None], None]) -> QWidget:
    """Return a chart, or a label that says what to install."""
    try:
        return ProfileView(parent, on_hover)
    except ImportError:
        return NoProfile(parent)


class NoProfile(NoFigure):
    """Stand in where matplotlib is missing; the table can still be saved."""

    def show_profile(self, profile: Profile | None, lead: int, *, since_issue: bool) -> None:
        """Keep the sentence in sight."""

    def mark(self, cell: int) -> None:
        """Nothing to mark."""


class ProfileView(FigureView):
    """Draw a profile, and report the cell under the mouse; None once the mouse has left."""

    def __init__(self, parent: QWidget, on_hover: Callable[[int | None], None]) -> None:
        super().__init__(parent)
        self._on_hover = on_hover
        self._axes = None
        self._drawn: tuple[Profile, int, bool] | None = None
        self._canvas.mpl_connect("motion_notify_event", self._moved)
        self._canvas.mpl_connect("figure_leave_event", lambda event: self._left())
        self._canvas.mpl_connect("resize_event", lambda event: self._draw())
        self.setMinimumHeight(120)

    def sizeHint(self) -> QSize:
        """Ask for a wide, low chart."""
        return QSize(480, 220)

    def show_profile(self, profile: Profile | None, lead: int, *, since_issue: bool) -> None:
        """Draw a profile at a lead; nothing where there is none."""
        self._drawn = None if profile is None else (profile, lead, since_issue)
        self._draw()

    def mark(self, cell: int) -> None:
        """Draw a crosshair at a cell."""
        if self._drawn is None or self._axes is None:
            return
        profile, lead, since_issue = self._drawn
        level_S = profile_chart.observed_level(profile, since_issue=since_issue)
        value = float(profile.median_SH[cell, lead] + level_S[cell])
        self._crosshair(self._axes, profile.distance_S[cell], value)

    def _draw(self) -> None:
        self._figure.clear()
        self._axes = None
        if self._drawn is not None:
            profile, lead, since_issue = self._drawn
            self._axes = self._figure.add_subplot()
            profile_chart.draw(self._axes, profile, lead, since_issue=since_issue, ink=self._ink, tr=tr)
        self._canvas.draw_idle()

    def _left(self) -> None:
        """Take the crosshair away."""
        if self._drawn is not None:
            self._canvas.draw_idle()
            self._on_hover(None)

    def _moved(self, event) -> None:
        """Translate the mouse position into the nearest cell, of those as near as that along the line the one drawn."""
        if self._drawn is None or event.inaxes is not self._axes or event.xdata is None:
            return
        profile, lead, since_issue = self._drawn
        leading = np.flatnonzero(profile.leading_S)
        if leading.size:
            self._on_hover(int(leading[np.argmin(np.abs(profile.distance_S[leading] - event.xdata))]))
