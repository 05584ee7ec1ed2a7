# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern of a forecast: thresholds, the table, and the maps of what is motion and what noise."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QComboBox, QMenu, QSizePolicy, QToolButton, QWidget

from ..language import told, tr
from ..maps import areas as area_layers
from ..maps import significant
from ..maps.beside import BESIDE, layers_beside, take_away
from ..maps.places import FoundAreas, Table
from ..maps.wording import harmless
from ..mmstt_core.analysis.areas_layers import FORECAST, OBSERVED
from ..mmstt_core.analysis.areas_run import summary
from ..mmstt_core.options import AreasRequest
from ..mmstt_core.results.beside import AREAS
from ..mmstt_core.words import about_rows
from . import look
from .places_tab import PlacesTab


class AreasTab(PlacesTab):
    """Where neighbouring cells move, or will."""

    REQUEST = AreasRequest
    ALGORITHM = "mmstt:areas"
    NAME = "areas"

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        self._found: FoundAreas | None = None
        tip = tr("Gather neighbouring cells or points that move, or that will, into ranked areas")
        super().__init__(canvas, tr("Find areas"), tip, parent)
        self.threshold.currentIndexChanged.connect(lambda *_: self.fill())

    def more_buttons(self) -> tuple[QWidget, ...]:
        """Offer the thresholds that chances are told of, and the maps of motion or noise."""
        self.threshold = QComboBox(self)
        self.threshold.setToolTip(tr("The displacement that the chances are about"))
        tip = tr("Show on the map what moves and what cannot be told from noise")
        self.significant_button = look.tool_button(self, "mIconRaster", tr("Motion or noise"), tip)
        self.significant_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        menu = QMenu(self.significant_button)
        menu.aboutToShow.connect(self._offer_significant)
        self.significant_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.significant_button.setMenu(menu)
        return self.threshold, self.significant_button

    def earlier(self, folder: Path) -> bool:
        """Tell whether areas were found in this forecast."""
        return AREAS.read(folder) is not None

    def show_earlier(self, folder: Path) -> None:
        """Add the layers of areas that were found."""
        area_layers.add_areas(folder, QgsProject.instance())

    def set_aside(self) -> None:
        """Take the layers away."""
        self._found = None
        self.table.show_table(Table(), [])
        take_away(QgsProject.instance(), self.folder, area_layers.BESIDE_FORECAST)

    def read(self) -> tuple[list[str], set[str], str, list]:
        """Open what was found, as far as the project shows it."""
        found = FoundAreas(QgsProject.instance(), self.folder)
        self._found = found if found.layers else None
        chosen = self.threshold.currentData()
        self.threshold.blockSignals(True)
        self.threshold.clear()
        for value in found.thresholds if found.layers else ():
            self.threshold.addItem(tr("> {0:g} mm").format(value), value)
        self.threshold.setCurrentIndex(max(0, self.threshold.findData(chosen)) if self.threshold.count() else -1)
        self.threshold.blockSignals(False)
        return found.dates, found.unmeasured, found.told_date, found.layers

    def by_itself(self) -> dict[str, object]:
        """Return what the record says was chosen."""
        names = ("months", "velocity_threshold_mm_yr", "thresholds_mm", "radius_m", "fewest_cells")
        parameters = ("MONTHS", "VELOCITY", "THRESHOLDS", "RADIUS", "FEWEST_CELLS")
        return {to: self._found.record.get(name) for to, name in zip(parameters, names, strict=True)}

    def make_table(self, date: str) -> Table:
        """Return the areas with the chances of a date and the chosen threshold."""
        return self._found.table(date, float(self.threshold.currentData() or 0)) if self._found else Table()

    def fill(self) -> None:
        """Show also by which thresholds the areas were found."""
        super().fill()
        self.threshold.setVisible(self.threshold.count() > 1)
        there = self._found is not None and self.folder is not None
        self.significant_button.setEnabled(there and bool(self._significant()))
        tip = tr("Show or hide the thresholds that decide")
        if there:
            tip = "\n".join([tip, "", *(told(line) for line in summary(self._found.record)[:3])])
        self.limits_button.setToolTip(harmless(tip))

    def empty_words(self) -> str:
        """Say what to do while there is nothing to show."""
        if self.folder is None:
            return tr("No forecast in this project yet. Run one, or open one, then find its areas of concern here.")
        if self._found is None:
            return tr(
                "Areas of concern are neighbouring cells or points that move, or that will. Look at the thresholds on "
                "the left, then press Find areas."
            )
        held = [self._found.record.get(name) or {} for name in (OBSERVED, FORECAST)]
        seen, ahead = (one.get("active_cells", 0) for one in held)
        with about_rows(bool(self._found.record.get("points"))):
            return tr(
                "No area: {0} cells move and {1} will, but too few of them lie together. Choose lower thresholds or "
                "fewer cells, and look at single cells in the time series."
            ).format(seen, ahead)

    def told(self) -> dict[str, object]:
        """Return date and threshold of the chances."""
        return {**super().told(), "chances_of_mm": self.threshold.currentData()}

    def _significant(self) -> list:
        return list(layers_beside(QgsProject.instance(), self.folder, significant.TITLES))

    def _offer_significant(self) -> None:
        """Offer both maps, and none of them; the one that shows is ticked."""
        project, menu = QgsProject.instance(), self.significant_button.menu()
        menu.clear()
        shown = ""
        choices = [("", tr("None"))]
        for layer in self._significant():
            what = str(layer.customProperty(BESIDE))
            choices.append((what, layer.name()))
            node = project.layerTreeRoot().findLayer(layer.id())
            shown = what if node is not None and node.isVisible() else shown
        for what, words in choices:
            action = menu.addAction(look.in_menu(words))
            action.setCheckable(True)
            action.setChecked(what == shown)
            action.triggered.connect(
                lambda checked=False, what=what: significant.show_significant(project, self.folder, what)
            )
