# SPDX-License-Identifier: GPL-2.0-or-later
"""The docks that look at results, below the map and in tabs of one place: time series, profile, places."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

from ..mmstt_core.results.forecast import Series
from . import look

USUAL_HEIGHT = 340
"""Pixels, of the first of them to be opened."""


class ResultDocks:
    """Make each dock when it is first wanted, since its imports cost time, and take all away at the end."""

    def __init__(self, iface, measured: Callable[[QgsPointXY], Series | None]) -> None:
        self._iface, self._measured = iface, measured
        self.series = None
        self.places = None
        self.profile = None

    def open_series(self) -> None:
        """Show the time series and pick up their map tool."""
        if self.series is None:
            from .series_dock import SeriesDock

            self.series = SeriesDock(self._iface, measured=self._measured)
            self._add(self.series)
        self._show(self.series)
        self.series.pick()

    def open_places(self, folder: str = "") -> None:
        """Show areas and assets, of a forecast if one is named."""
        if self.places is None:
            from .places_dock import PlacesDock

            self.places = PlacesDock(self._iface)
            self._add(self.places)
        self.places.refresh()
        if folder:
            self.places.turn_to(folder)
        self._show(self.places)

    def open_profile(self) -> None:
        """Show the profile, and pick up its map tool while there is no line."""
        if self.profile is None:
            from .profile_dock import ProfileDock

            self.profile = ProfileDock(self._iface)
            self._add(self.profile)
        self._show(self.profile)
        self.profile.begin()

    def opened(self) -> list[QDockWidget]:
        """Return the docks there are."""
        return [dock for dock in (self.series, self.profile, self.places) if dock is not None]

    def close_down(self) -> None:
        """Give the map back as it was."""
        for dock in self.opened():
            dock.close_down()
            self._iface.removeDockWidget(dock)
            dock.deleteLater()
        self.series = self.places = self.profile = None

    def _add(self, dock: QDockWidget) -> None:
        """Lay a dock below the map, as a tab beside those that lie there."""
        window, area = self._iface.mainWindow(), Qt.DockWidgetArea.BottomDockWidgetArea
        there = [one for one in self.opened() if one is not dock and window.dockWidgetArea(one) == area]
        self._iface.addDockWidget(area, dock)
        if there:
            window.tabifyDockWidget(there[0], dock)

    def _show(self, dock: QDockWidget) -> None:
        window = self._iface.mainWindow()
        hidden = not any(one.isVisible() for one in self.opened())
        with look.kept_widths(window):
            dock.show()
        if hidden and not dock.isFloating():
            window.resizeDocks([dock], [USUAL_HEIGHT], Qt.Orientation.Vertical)
        dock.raise_()
