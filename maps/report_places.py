# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's part about areas of concern and assets, where they were asked for and lie beside the forecast."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    NULL,
    Qgis,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..language import mark, told, tr
from ..mmstt_core.analysis.areas_layers import TITLES
from ..mmstt_core.analysis.assets import ANY, DIFFERENCE, MEAN, ROTATION
from ..mmstt_core.analysis.assets_layers import asked_names
from ..mmstt_core.pages.document import Block, Heading, Picture, Pictures, Table, Words
from ..mmstt_core.results.beside import AREAS, AREAS_LAYERS, ASSETS, ASSETS_LAYERS
from ..mmstt_core.words import warnings_of
from . import areas as area_styles
from . import assets as asset_styles
from . import wording
from .degrees import degrees, in_degrees
from .places import percent, plain

KEY = "mmstt/report"
"""Custom property of a layer that only reports show."""
MOST_ROWS = 60
"""Of a table; the layers hold all."""
AREA_SHARES = (0.06, 0.22, 0.06, 0.09, 0.1, 0.12, 0.15, 0.1, 0.1)
AROUND_CELLS = 3.0
KEYED = ("assets",)
"""Maps that explain their colours by keys instead of a colour bar."""


EVERYWHERE = QgsRectangle()


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the report: its blocks, and the layers of those of its maps that show some."""

    blocks: tuple[Block, ...] = ()
    layers: dict[str, list[QgsVectorLayer]]
    """By the name of the picture; the first on top."""
    extents: dict[str, QgsRectangle] = dataclasses.field(default_factory=dict)
    """What a map shows, where that is not the whole area."""


NOTHING_TOLD = Section(layers={})


def areas_section(folder: Path, crs: str, project: QgsProject, extent: QgsRectangle = EVERYWHERE) -> Section:
    """Tell of the areas of concern, as far as they reach into an extent; of none where nobody asked for them."""
    record = AREAS.read(folder)
    if record is None or not (folder / AREAS_LAYERS).is_file():
        return NOTHING_TOLD
    date, threshold = str(record.get("date", "")), area_styles.smallest_threshold(record)
    layers, tables, pictures = {}, [], []
    for name, title in TITLES.items():
        layer = _hidden(project, area_styles.source_of(folder, name), tr(title))
        if layer is None:
            return NOTHING_TOLD
        layer.setRenderer(QgsSingleSymbolRenderer(cased("#1b1a18", "0.45", area_styles.OUTLINES[name], around="1.0")))
        number_shapes(layer, "rank")
        layers[name] = [layer]
        pictures.append(Picture(name=name, title=tr(title)))
        rows = [_area_row(feature, crs) for feature in _ranked(layer) if _reaches(feature, extent)]
        tables.append(Heading(text=tr(title)))
        tables.append(_areas_table(name, rows, date, threshold) if rows else Words(lines=(tr(NO_AREAS),)))
    blocks = (
        Heading(text=tr("Areas of concern")),
        Words(lines=tuple(_areas_words(record, date, threshold))),
        Pictures(items=tuple(pictures)),
        *tables,
    )
    return Section(blocks=blocks, layers=layers)


NO_AREAS = mark("None: fewer neighbouring cells than an area needs are active.")


def _areas_words(record: dict, date: str, threshold: float) -> list[str]:
    """Say by which rules areas were found."""
    return [
        tr(
            "An area is a group of at least {0} neighbouring cells. Areas that move: the velocity of the last {1:g} "
            "years differs from 0 and from {2} mm/yr by more than {3} mm/yr. Areas that will move: cells that pass "
            "{4:g} mm by {5} with a probability of at least {6:.0f} %."
        ).format(
            record.get("fewest_cells", wording.NOTHING),
            float(record.get("years", 0)),
            wording.number(float(record.get("velocity_centre_mm_yr") or 0)),
            wording.number(float(record.get("velocity_threshold_mm_yr") or 0)),
            threshold,
            date,
            100 * float(record.get("probability", 0)),
        ),
        tr("Rank orders them; it does not say that the first place is dangerous. The numbers on the maps are ranks."),
    ]


def _areas_table(name: str, rows: list[tuple[str, ...]], date: str, threshold: float) -> Table:
    header = (
        tr("Rank"),
        tr("Centre"),
        tr("Cells"),
        tr("Quality (1 best)"),
        tr("Velocity, mm/yr"),
        tr("By {0}, mm").format(date),
        tr("90 % interval, mm"),
        tr("Mean passes {0:g} mm").format(threshold),
        tr("Any cell passes"),
    )
    return Table(
        name=name, header=header, rows=tuple(rows[:MOST_ROWS]), shares=AREA_SHARES, note=_cut(len(rows), AREAS_LAYERS)
    )


def _area_row(feature, crs: str) -> tuple[str, ...]:
    """Return the row of an area; what has changed stands below its place."""
    place = degrees(*in_degrees(feature["easting"], feature["northing"], crs))
    if _known(feature["law"]):
        place = f"{place}; {tr(str(feature['law']))} {plain(feature['changed']) or ''}".strip()
    return (
        str(feature["rank"]),
        place,
        str(feature["cells"]),
        str(feature["quality"]) if _known(feature["quality"]) else wording.NOTHING,
        _number(feature["velocity"], signed=True),
        _number(feature["forecast"], signed=True),
        tr("{0} to {1}").format(_number(feature["fc_low"], signed=True), _number(feature["fc_high"], signed=True)),
        _chance(feature["p_mean"]),
        _chance(feature["p_worst"]),
    )


def assets_section(folder: Path, cell_size: float, project: QgsProject, extent: QgsRectangle = EVERYWHERE) -> Section:
    """Tell what becomes of assets, as far as they reach into an extent; of none where nobody asked for them."""
    record = ASSETS.read(folder)
    if record is None or not (folder / ASSETS_LAYERS).is_file():
        return NOTHING_TOLD
    names = asked_names(record)
    chance, threshold = asset_styles.coloured_by(names)
    layers, rows = [], []
    for kind, title in asset_styles.KINDS.items():
        layer = _hidden(project, asset_styles.source_of(folder, kind), tr(title))
        if layer is None or not layer.featureCount():
            continue
        asset_styles.paint(layer, chance)
        number_shapes(layer, "asset")
        layers.append(layer)
        features = (feature for feature in layer.getFeatures() if _reaches(feature, extent))
        rows += [(feature["asset"], _asset_row(feature, names)) for feature in features]
    if not rows:
        return NOTHING_TOLD
    rows.sort(key=lambda row: row[0])
    date, since = str(record.get("date", "")), str(record.get("differences_since", ""))
    title = tr("Assets: chance that any cell passes {0:g} mm by {1}").format(threshold, date)
    blocks: list[Block] = [
        Heading(text=tr("Assets")),
        Words(
            lines=(
                tr(
                    "What the cells under each asset do until {0}, with the 90 % interval. Differential movement and "
                    "relative rotation count from {1}. The ground is told, not the structure."
                ).format(date, since),
            )
        ),
        Pictures(items=(Picture(name="assets", title=title, keys=_chance_keys()),), wide=True),
        _assets_table([row for _, row in rows], names, date),
    ]
    if remarks := warnings_of(record):
        blocks.append(Words(lines=tuple(told(remark) for remark in remarks), bullets=True))
    limits = [
        f"{limit['rotation']}: {tr(str(limit['meaning']))} ({limit['source']})"
        for limit in record.get("limits") or ()
        if isinstance(limit, dict) and {"rotation", "meaning", "source"} <= set(limit)
    ]
    if limits and any(what == ROTATION for _, what, _ in names):
        blocks += [
            Heading(text=tr("Limits of relative rotation, and their sources")),
            Words(lines=tuple(limits), bullets=True),
        ]
    return Section(
        blocks=tuple(blocks),
        layers={"assets": layers},
        extents={"assets": _around(layers, cell_size) if extent.isEmpty() else extent},
    )


def _around(layers: Sequence[QgsVectorLayer], cell_size: float) -> QgsRectangle:
    """Return what holds all shapes, with some cells around them."""
    extent = QgsRectangle()
    for layer in layers:
        extent.combineExtentWith(layer.extent())
    return extent.buffered(max(AROUND_CELLS * cell_size, 0.1 * max(extent.width(), extent.height())))


def _assets_table(rows: Sequence[tuple[str, ...]], names: Sequence[tuple[str, str, float]], date: str) -> Table:
    shown = _shown_chances(names)
    header = [
        tr("No."),
        tr("Name"),
        tr("Cells"),
        tr("Mean by {0}, mm").format(date),
        tr("Moves apart, mm"),
        tr("Rotation, mm/m"),
    ]
    header += [_chance_title(what, limit) for _, what, limit in shown]
    shares = (0.04, 0.17, 0.06, 0.17, 0.165, 0.165, *([0.23 / max(len(shown), 1)] * len(shown)))
    return Table(
        name="assets",
        header=tuple(header),
        rows=tuple(rows[:MOST_ROWS]),
        shares=shares,
        note=_cut(len(rows), ASSETS_LAYERS),
    )


def _shown_chances(names: Sequence[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """Choose the chances that a page has room for: any cell, then moving apart, then the rotations; three at most."""
    order = {ANY: 0, DIFFERENCE: 1, ROTATION: 2, MEAN: 3}
    return sorted(names, key=lambda one: order.get(one[1], 4))[:3]


def _chance_title(what: str, limit: float) -> str:
    if what == ROTATION:
        return tr("Passes 1/{0:g}").format(limit)
    if what == DIFFERENCE:
        return tr("Apart by {0:g} mm").format(limit)
    return (tr("Any cell passes {0:g} mm") if what == ANY else tr("Mean passes {0:g} mm")).format(limit)


def _asset_row(feature, names: Sequence[tuple[str, str, float]]) -> tuple[str, ...]:
    name = str(feature["name"])
    if not _known(feature["mean"]):
        note = str(feature["note"]) if _known(feature["note"]) else ""
        unknown = "; ".join(tr(part) for part in note.split("; ") if part)
        name = f"{name} ({unknown})" if unknown else name
    spans = [_span(feature, first, digits) for first, digits in (("mean", 1), ("diff", 1), ("rot", 2))]
    return (
        str(feature["asset"]),
        name,
        str(feature["under"]),
        *spans,
        *(_chance(feature[field]) for field, _, _ in _shown_chances(names)),
    )


def _span(feature, name: str, digits: int) -> str:
    """Write a value with its 90 % interval."""
    if not _known(feature[name]):
        return wording.NOTHING
    signed = name == "mean"
    middle, low, high = (
        _number(feature[field], digits, signed=signed) for field in (name, f"{name}_low", f"{name}_high")
    )
    return tr("{0} ({1} to {2})").format(middle, low, high)


def _chance_keys() -> tuple[tuple[str, str], ...]:
    """Return colour and word of the classes of chance, and of what nothing is known of."""
    keys = [(colour, words) for _, _, colour, words in area_styles.chance_classes()]
    return (*keys, (asset_styles.UNKNOWN_COLOUR, tr(asset_styles.UNKNOWN)))


# Layers that only reports show.


def _hidden(project: QgsProject, uri: str, name: str) -> QgsVectorLayer | None:
    """Return a layer of the project that is in no tree, so that the layout keeps it when the project is saved."""
    for layer in project.mapLayers().values():
        if layer.customProperty(KEY) == uri:
            layer.reload()
            return layer
    layer = QgsVectorLayer(uri, name, "ogr")
    if not layer.isValid():
        return None
    layer.setCustomProperty(KEY, uri)
    project.addMapLayer(layer, False)
    return layer


def cased(colour: str, width: str, style: str, *, around: str) -> QgsFillSymbol:
    """Return polygons as a line on a white one of the width `around`, mm; the map inside stays readable."""
    below, above = (
        QgsFillSymbol.createSimple({"style": "no", "outline_color": one, "outline_width": wide, "outline_style": pen})
        for one, wide, pen in (("#ffffff", around, "solid"), (colour, width, style))
    )
    below.appendSymbolLayer(above.symbolLayer(0).clone())  # layers of a list would be freed twice
    return below


def number_shapes(layer: QgsVectorLayer, field: str, *, expression: bool = False) -> None:
    """Write a field, or an expression of fields, beside each shape."""
    text = QgsTextFormat()
    font = QFont()
    font.setBold(True)
    text.setFont(font)
    text.setSize(8)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor("#1b1a18"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = field, expression
    settings.setFormat(text)
    settings.displayAll = True
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        settings.placement = Qgis.LabelPlacement.OutsidePolygons
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _ranked(layer: QgsVectorLayer) -> list:
    return sorted(layer.getFeatures(), key=lambda feature: feature["rank"])


def _reaches(feature, extent: QgsRectangle) -> bool:
    return extent.isEmpty() or (feature.hasGeometry() and feature.geometry().boundingBox().intersects(extent))


def _cut(count: int, file: str) -> str:
    """Say that a table is not the whole of it."""
    return tr("The other {0} are in {1}.").format(count - MOST_ROWS, file) if count > MOST_ROWS else ""


def _known(value: object) -> bool:
    return value is not None and value != NULL and value != ""


def _number(value: object, digits: int = 1, *, signed: bool = False) -> str:
    return wording.number(float(value), digits, signed=signed) if _known(value) else wording.NOTHING


def _chance(value: object) -> str:
    """Write a chance as the layers round it: nothing is told as certain, nor as impossible."""
    if not _known(value):
        return wording.NOTHING
    return percent(float(value)).replace(" ", wording.THIN)
