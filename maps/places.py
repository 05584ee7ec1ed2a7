# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern and assets of a finished forecast as rows of a table, each bound to its feature on the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from ..language import mark, tr
from ..mmstt_core.analysis import assets
from ..mmstt_core.analysis.areas_layers import OBSERVED, PASSING
from ..mmstt_core.analysis.assets_layers import ASSETS_LAYER, CHANCES, asked_names, limit_words
from ..mmstt_core.results.beside import AREAS, AREAS_LAYERS, AREAS_RECORD, ASSETS, ASSETS_LAYERS, ASSETS_RECORD
from ..mmstt_core.words import about_rows
from . import areas as area_layers
from . import wording
from .beside import BESIDE, is_current, layers_beside

HECTARE_M2 = 10_000
KINDS = (mark("observed"), mark("forecast"))
"""What an area was found for: by what was observed, by the forecast."""
SHORT = {
    assets.MEAN: mark("Mean\n> {0:g} mm"),
    assets.ANY: mark("Any cell\n> {0:g} mm"),
    assets.DIFFERENCE: mark("Apart\n> {0:g} mm"),
    assets.ROTATION: mark("Rotation\n> 1/{0:g}"),
}
"""Heads of columns of chances; `CHANCES` says the same at length."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """Describe a column: its name in a file, its head, what it means, and how its values are shown."""

    name: str
    title: str
    tip: str
    show: Callable[[object], str] = str
    number: bool = True


@dataclass(frozen=True, kw_only=True)
class Place:
    """Hold one row: the layer and feature on the map, and the values by the names of the columns, None if unknown."""

    layer: str
    """Its id in the project."""
    feature: int
    values: dict[str, object]
    words: dict[str, str] = field(default_factory=dict)
    """What is shown in place of a value, such as one with its interval."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Hold what a table shows."""

    columns: tuple[Column, ...] = ()
    places: tuple[Place, ...] = ()


def plain(value: object) -> object:
    """Return an attribute as plain Python: None for NULL, text for a date."""
    if value == NULL:
        return None
    return value.toString("yyyy-MM-dd") if isinstance(value, QDate) else value


def percent(value: object) -> str:
    """Write a chance; none is told as impossible."""
    rounded = round(100 * value)
    return "< 1 %" if rounded < 1 else f"{rounded} %"


def _number(decimals: int, *, signed: bool = False) -> Callable[[object], str]:
    return lambda value: wording.number(value, decimals, signed=signed)


def with_interval(middle: object, low: object, high: object, decimals: int = 1) -> str:
    """Write a number with its 90 % interval; nothing where it is unknown."""
    if middle is None:
        return ""
    ends = [wording.number(value, decimals) for value in (low, high) if value is not None]
    told = wording.number(middle, decimals, signed=True)
    return tr("{0} ({1} to {2})").format(told, *ends) if len(ends) == 2 else told


def _rows(layer: QgsVectorLayer) -> list[tuple[int, dict[str, object]]]:
    """Return the features of a layer or table, with their attributes by name; shapes are not read."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    names = layer.fields().names()

    def attributes(feature: QgsFeature) -> dict[str, object]:
        return {name: plain(value) for name, value in zip(names, feature.attributes())}

    return [(feature.id(), attributes(feature)) for feature in layer.getFeatures(request)]


def _current(project: QgsProject, folder: Path, whats: Sequence[str], record: str) -> list[QgsVectorLayer]:
    """Return the layers of what lies in the folder now; those of an earlier result tell of other places."""
    return [layer for layer in layers_beside(project, folder, whats) if is_current(layer, folder / record)]


class Chances:
    """Read the chances by date that lie beside the polygons or assets of a forecast.

    The file is opened when it is asked and no longer: Windows replaces none that is open.
    """

    def __init__(self, path: Path, one: str) -> None:
        self._one = one
        """Condition for the rows of one place, which has the dates of all."""
        self._source = f"{path}|layername={PASSING}"

    def _table(self, where: str = "") -> QgsVectorLayer:
        """Open the table, or the rows of it that SQLite finds by a condition: there may be a million of them."""
        table = QgsVectorLayer(self._source, PASSING, "ogr")
        if where:
            table.setSubsetString(where)
        return table

    def dates(self, more: str = "") -> list[str]:
        """Return the dates in their order."""
        table = self._table(" AND ".join(filter(None, (self._one, more))))
        index = table.fields().indexFromName("date")
        return [] if index < 0 else sorted(str(plain(value)) for value in table.uniqueValues(index))

    def at(self, date: str, more: str = "") -> list[dict[str, object]]:
        """Return the rows of a date, and of a further condition."""
        wanted = f"\"date\" = '{date}'" if date else ""
        return [row for _, row in _rows(self._table(" AND ".join(filter(None, (wanted, more)))))]

    def unmeasured(self) -> set[str]:
        """Return the dates whose coverage nobody could measure."""
        return set(self.dates("\"measured\" = 'no'"))


class FoundAreas:
    """The areas of concern of one forecast, as they are in a project."""

    def __init__(self, project: QgsProject, folder: Path) -> None:
        self.record = AREAS.read(folder) or {}
        self.layers = _current(project, folder, area_layers.LAYERS, AREAS_RECORD)
        self._chances = Chances(folder / AREAS_LAYERS, '"rank" = 1')
        self.told_date = str(self.record.get("date", ""))
        self.dates: list[str] = self._chances.dates()
        self.thresholds = [float(value) for value in self.record.get("thresholds_mm") or ()]
        self.unmeasured = self._chances.unmeasured()

    def table(self, date: str, threshold: float) -> Table:
        """Return the areas, observed ones first, with the chances of a date and a threshold."""
        at = {(row["layer"], row["rank"]): row for row in self._chances.at(date, f'"threshold" = {threshold}')}
        places = []
        for layer in sorted(self.layers, key=lambda one: area_layers.LAYERS.index(one.customProperty(BESIDE))):
            what = layer.customProperty(BESIDE)
            kind = tr(KINDS[0 if what == OBSERVED else 1])
            for feature, values in _rows(layer):
                told = at.get((what, values["rank"]), {})
                values |= {name: told.get(name) for name in ("mean", "mean_low", "mean_high", "p_mean", "p_worst")}
                size, law = values.get("size_m2"), values.get("law")
                values |= {"kind": kind, "size_ha": None if size is None else size / HECTARE_M2}
                words = {
                    "mean": with_interval(values["mean"], values["mean_low"], values["mean_high"]),
                    "law": "" if law is None else f"{tr(str(law))}, {values.get('changed') or ''}",
                }
                places.append(Place(layer=layer.id(), feature=feature, values=values, words=words))
        with about_rows(bool(self.record.get("points"))):
            return Table(columns=self._columns(date, threshold), places=tuple(places))

    def _columns(self, date: str, threshold: float) -> tuple[Column, ...]:
        years = self.record.get("years") or 0
        mean = tr("Mean displacement until {0}, with its 90 % interval").format(date)
        return (
            Column(name="kind", title=tr("Kind"), tip=tr("By what was observed, or by the forecast"), number=False),
            Column(
                name="rank",
                title=tr("Rank"),
                tip=tr("The chance that any cell passes at {0} decides, then the worst cell, then size").format(
                    self.told_date
                ),
            ),
            Column(name="cells", title=tr("Cells"), tip=tr("Active cells of the area")),
            Column(name="size_ha", title=tr("Size\nha"), tip=tr("Size of the outline"), show=_number(0)),
            Column(
                name="quality",
                title=tr("Quality"),
                tip=tr("1 best to 4: how alike the series are from date to date and from cell to cell"),
            ),
            Column(
                name="velocity",
                title=tr("Velocity\nmm/yr"),
                tip=tr("Mean of the cells over the last {0:g} years").format(years),
                show=_number(1, signed=True),
            ),
            Column(
                name="velocity_x",
                title=tr("Extreme\nmm/yr"),
                tip=tr("Velocity of the fastest cell over the last {0:g} years").format(years),
                show=_number(1, signed=True),
            ),
            Column(name="law", title=tr("Change"), tip=tr("How the motion has changed, and when"), number=False),
            Column(name="mean", title=tr("Mean, mm\n(90 %)"), tip=mean, show=_number(1, signed=True)),
            Column(
                name="p_mean",
                title=tr(SHORT[assets.MEAN]).format(threshold),
                tip=tr("Chance that the mean passes {0:g} mm at {1}").format(threshold, date),
                show=percent,
            ),
            Column(
                name="p_worst",
                title=tr(SHORT[assets.ANY]).format(threshold),
                tip=tr("Chance that any cell passes {0:g} mm at {1}").format(threshold, date),
                show=percent,
            ),
        )


class FoundAssets:
    """The assets of one forecast, as they are in a project."""

    def __init__(self, project: QgsProject, folder: Path) -> None:
        self.record = ASSETS.read(folder) or {}
        self.layers = _current(project, folder, (ASSETS_LAYER,), ASSETS_RECORD)
        self._chances = Chances(folder / ASSETS_LAYERS, '"asset" = 1')
        self.told_date = str(self.record.get("date", ""))
        self.dates: list[str] = self._chances.dates()
        self.unmeasured = self._chances.unmeasured()

    def table(self, date: str) -> Table:
        """Return the assets in their order, with the chances of a date."""
        asked = asked_names(self.record)
        names = {(what, limit_words(what, limit)): name for name, what, limit in asked}
        at: dict[object, dict[str, object]] = {}
        for row in self._chances.at(date):
            name = names.get((row["what"], row["limit"]))
            if name:
                at.setdefault(row["asset"], {})[name] = row["chance"]
        places = []
        for layer in self.layers:
            for feature, values in _rows(layer):
                values |= {name: None for name, _, _ in asked} | at.get(values["asset"], {})
                note = str(values["note"] or "")
                values["note"] = "; ".join(tr(part) for part in note.split("; ")) if note else None
                words = {
                    name: with_interval(values[name], values[f"{name}_low"], values[f"{name}_high"], decimals)
                    for name, decimals in (("mean", 1), ("diff", 1), ("rot", 2))
                }
                places.append(Place(layer=layer.id(), feature=feature, values=values, words=words))
        places.sort(key=lambda place: place.values["asset"])
        with about_rows(bool(self.record.get("points"))):
            return Table(columns=self._columns(date, asked), places=tuple(places))

    def _columns(self, date: str, asked: Sequence[tuple[str, str, float]]) -> tuple[Column, ...]:
        told, since = self.told_date, self.record.get("differences_since", "")
        interval = tr("With the 90 % interval")
        titles = {
            "mean": (tr("Mean, mm\n(90 %)"), tr("Mean displacement until {0} (mm)").format(told)),
            "diff": (
                tr("Apart, mm\n(90 %)"),
                tr("Differential movement from {2} until {0} (mm)").format(told, 0, since),
            ),
            "rot": (
                tr("Rotation\nmm per m"),
                tr("Relative rotation from {2} until {0} (mm per m)").format(told, 0, since),
            ),
        }
        return (
            Column(name="name", title=tr("Name"), tip=tr("From the name field; else their numbers"), number=False),
            Column(name="under", title=tr("Cells\nunder"), tip=tr("Cells under it")),
            Column(name="near", title=tr("Cells\nnear"), tip=tr("Further cells within reach")),
            *(
                Column(name=name, title=title, tip=f"{tip}. {interval}.", show=_number(1, signed=True))
                for name, (title, tip) in titles.items()
            ),
            *(
                Column(
                    name=name,
                    title=tr(SHORT[what]).format(limit),
                    tip=tr("{0}, at {1}").format(tr(CHANCES[what]).format(limit), date),
                    show=percent,
                )
                for name, what, limit in asked
            ),
            Column(name="note", title=tr("Note"), tip=tr("What could not be told, and why"), number=False),
        )
