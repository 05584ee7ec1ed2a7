# SPDX-License-Identifier: GPL-2.0-or-later
"""A page that the engine composed, of a verification or a watch list, in the report's template; main thread only."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsPrintLayout, QgsProject, QgsRectangle

from ..language import mark, speaking, told, tr
from ..mmstt_core.errors import InputError
from ..mmstt_core.pages.document import Document, Picture, Pictures, translated
from ..mmstt_core.results.reader import NotAForecast
from ..mmstt_core.verification import verified_page, verify, watched_page
from ..mmstt_core.verification import watch as watch_run
from . import checks, report_text, watch
from .degrees import degrees, in_degrees
from .flow import Draw, Flow
from .locator import locator
from .report_frames import Frame, Sheet, frames
from .report_html import picture_of
from .report_items import ACCENT, QUIET, Page
from .report_pages import TITLE_SIZES, finish, fit

LEGENDED = (verified_page.ERROR,)
"""Maps that a colour bar explains."""
MAP_SIZES = (1.0, 0.85, 0.7, 0.55)
"""By so much the usual height of maps is multiplied, in this order."""
TOP = 38.0
"""Where the first page begins below its title, mm."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one folder tells: the page, and the layers of those of its pictures that a map can show."""

    document: Document
    layers: dict[str, list[QgsMapLayer]]
    extent: QgsRectangle
    crs: str


def kind_of(folder: Path) -> str:
    """Say what a folder holds that has a page of its own: a verification or a watch list; else an empty text."""
    return next((kind for kind, own in OWN.items() if own.read(folder) is not None), "")


OWN = {"verification": verify.OWN, "watch": watch_run.OWN}


def told_of(folder: Path) -> Told:
    """Read the page of a folder.

    Raises:
        NotAForecast: it holds none, or a damaged one.
    """
    try:
        return _verified(folder) if kind_of(folder) == "verification" else _watched(folder)
    except (KeyError, TypeError, ValueError, AttributeError, InputError) as error:
        raise NotAForecast(mark("{0} is damaged."), folder) from error


def _verified(folder: Path) -> Told:
    record = verify.OWN.read(folder) or {}
    cells = verified_page.read_cells(folder / verify.ARRAYS, record)
    found = checks.layers_of_verification(folder, record, stayed=True)
    return Told(
        document=verified_page.document(record, cells, brief=True),
        layers={} if not found else {verified_page.LEFT: [found[0]], verified_page.ERROR: [found[1]]},
        extent=found[0].extent() if found else QgsRectangle(),
        crs=str(record.get("crs", "")),
    )


def _watched(folder: Path) -> Told:
    record = watch_run.OWN.read(folder) or {}
    found = watch.layers_of_watch(folder, record)
    return Told(
        document=watched_page.document(record, *watch_run.read_list(record), None),
        layers={watched_page.MAP: found} if found else {},
        extent=found[-1].extent() if found else QgsRectangle(),
        crs=str(record.get("crs", "")),
    )


class PageReport:
    """A document on the pages of a print layout; as `report_pages.Report` it can be exported."""

    def __init__(
        self,
        page: Told,
        sheet: Sheet,
        project: QgsProject,
        *,
        title: str = "",
        author: str = "",
        language: str = "",
        background: Sequence[QgsMapLayer] = (),
        maps: float = 1.0,
    ) -> None:
        self.language, self.told, self.background, self._maps = language, page, list(background), maps
        self._held: dict[str, tuple[Frame, Frame]] = {}
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        self.page = Page(layout, sheet)
        self.page.take_paper(0)
        for layers in page.layers.values():
            for layer in layers:
                if layer.id() not in project.mapLayers():
                    project.addMapLayer(layer, False)
        with speaking(language):
            self.document = translated(page.document, told, language or "en")
            if title.strip():
                self.document = dataclasses.replace(self.document, title=title.strip())
            self._fill(author.strip())
        layout.setName(self.document.title)

    def _fill(self, author: str) -> None:
        page, placed = self.page, frames(self.page.sheet)
        self.locator = b""
        centre = self._centre()
        where = f"  \N{MIDDLE DOT}  {degrees(*centre)}" if centre else ""
        made = f"{report_text.prepared(author)}{where}  \N{MIDDLE DOT}  {self.told.crs}"
        self.document = dataclasses.replace(self.document, byline=made)
        document = self.document
        if centre:
            self.locator = locator(*centre, placed["locator"].width, placed["locator"].height)
        if self.locator:
            page.picture(placed["locator"], self.locator, "locator")
        width = placed["title"].width
        size = page.fitting_size(document.title, width, TITLE_SIZES)
        page.label(placed["title"], document.title, size, ACCENT, bold=True, name="title")
        taller = dataclasses.replace(placed["subtitle"], height=9.5)
        page.label(taller, document.subtitle, 8 if page.height_of(document.subtitle, 8, width) < 10 else 6.5, QUIET)
        below = dataclasses.replace(placed["byline"], y=30.0)
        page.label(below, document.byline, 7, QUIET, name="byline")
        flow = Flow(page, 0, TOP, self._maps)
        flow.put(
            _without_keys(document).blocks,
            {name: self._drawn(name, layers) for name, layers in self.told.layers.items()},
        )
        finish(page, self.credit())

    def _centre(self) -> tuple[float, float] | None:
        if self.told.extent.isEmpty() or not self.told.crs:
            return None
        middle = self.told.extent.center()
        return in_degrees(middle.x(), middle.y(), self.told.crs)

    def _drawn(self, name: str, layers: Sequence[QgsMapLayer]) -> Draw:
        def draw(frame: Frame, below: Frame) -> None:
            self._held[name] = frame, below
            self.page.map(frame, [*layers, *self.background], fit(self.told.extent, frame), None, name)
            if name in LEGENDED:
                self.page.legend(below, layers[0], [tr(word) for word in checks.ENDS], f"{name} legend")

        return draw

    def credit(self) -> str:
        """Credit the data of the page, and those below its maps."""
        return report_text.credited(self.document.attribution, self.background)

    def browser_document(self) -> Document:
        """Return the page for a browser, with pictures of the maps of the layout."""
        blocks = []
        for block in self.document.blocks:
            if isinstance(block, Pictures):
                items = tuple(self._pictured(item) for item in block.items)
                block = dataclasses.replace(block, items=items)
            blocks.append(block)
        return dataclasses.replace(self.document, blocks=tuple(blocks), attribution=self.credit())

    def _pictured(self, item: Picture) -> Picture:
        if item.name not in self._held:
            return item
        frames = self._held[item.name][: 2 if item.name in LEGENDED else 1]
        keys = () if item.name in LEGENDED else item.keys
        return dataclasses.replace(item, data=picture_of(self.page, frames), keys=keys)


def _without_keys(document: Document) -> Document:
    """Leave out the keys of pictures that a colour bar explains."""
    blocks = []
    for block in document.blocks:
        if isinstance(block, Pictures):
            items = [dataclasses.replace(item, keys=()) if item.name in LEGENDED else item for item in block.items]
            block = dataclasses.replace(block, items=tuple(items))
        blocks.append(block)
    return dataclasses.replace(document, blocks=tuple(blocks))


def make_page(folder: Path, sheet: Sheet, project: QgsProject, **more) -> PageReport:
    """Compose the page of a folder.

    Raises:
        NotAForecast: it holds none, or a damaged one.
    """
    with speaking(str(more.get("language", ""))):
        page = told_of(folder)
    tried = []
    for size in MAP_SIZES:  # a page that fits one sheet is worth smaller maps
        tried.append(PageReport(page, sheet, project, maps=size, **more))
        if tried[-1].page.layout.pageCollection().pageCount() == 1:
            return tried[-1]
    return tried[0]
