# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what a file or layer holds, in the background, so that the window never waits for a large tile."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path

import numpy as np
from qgis.core import QgsFeatureRequest, QgsTask, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import pyqtSignal

from ..algorithms.area import name_of
from ..language import tr
from ..mmstt_core.cube import DisplacementCube, to_date
from ..mmstt_core.errors import MmsttError
from ..mmstt_core.gis.layers import metres
from ..mmstt_core.gis.systems import system
from .checks import Source
from .facts import date_fields

log = logging.getLogger(__name__)


class ReadingTask(QgsTask):
    """Describe one source and collect the places of its points."""

    described = pyqtSignal(object, object, object)
    """Source, easting and northing arrays in the system of its cells (None on error)."""

    def __init__(self, source: Source) -> None:
        super().__init__(
            tr("Reading {0}").format(source.name), QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
        )
        self.source = source
        self._places: tuple = (None, None)

    def run(self) -> bool:
        """Read; every failure becomes a sentence, because an exception must not leave a task."""
        try:
            self.source, *self._places = self.read()
        except MmsttError as failure:
            self.source = dataclasses.replace(self.source, error=failure.sentence())
        except Exception as failure:  # the one broad catch of this thread
            log.exception("Reading %s failed", self.source.name)
            self.source = dataclasses.replace(self.source, error=tr("It could not be read ({0}).").format(failure))
        return True

    def finished(self, done: bool) -> None:
        """Report on the main thread."""
        if done and not self.isCanceled():
            self.described.emit(self.source, *self._places)


class FileTask(ReadingTask):
    """Read a file as the engine does."""

    def __init__(self, path: str) -> None:
        super().__init__(Source(name=Path(path).name, path=path))

    def read(self) -> tuple[Source, np.ndarray, np.ndarray]:
        """Return what the file holds and where."""
        from ..mmstt_core.reading import read_cube

        cube = read_cube([self.source.path])
        return from_cube(self.source.path, cube), cube.easting_N, cube.northing_N


class LayerTask(ReadingTask):
    """Read the geometries of a point layer; its fields are read here, on the main thread."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        super().__init__(from_layer(layer))
        self._features = QgsVectorLayerFeatureSource(layer)
        self._system = name_of(layer.crs())

    def read(self) -> tuple[Source, np.ndarray | None, np.ndarray | None]:
        """Return the layer with its places; those read so far when it was cancelled."""
        if self.source.error:
            return self.source, None, None
        places = []
        for feature in self._features.getFeatures(QgsFeatureRequest().setNoAttributes()):
            if self.isCanceled():
                break
            if feature.hasGeometry():
                point = feature.geometry().centroid().asPoint()
                places.append((point.x(), point.y()))
        x_N, y_N = np.array(places, float).reshape(-1, 2).T
        easting_N, northing_N, crs = metres(x_N, y_N, system(self._system), self.source.name)
        return dataclasses.replace(self.source, points=len(places), crs=crs), easting_N, northing_N


def from_cube(path: str, cube: DisplacementCube) -> Source:
    """Say what a file holds."""
    told = cube.sources[0]
    return Source(
        name=Path(path).name,
        path=path,
        crs=cube.crs,
        level=cube.level,
        component=cube.component,
        track=f"{told.track} {told.direction}".strip(),
        release=told.release,
        producer=told.producer,
        first=to_date(cube.days_T[0]),
        last=to_date(cube.days_T[-1]),
        epochs=cube.days_T.size,
        points=cube.cells,
        warnings=cube.warnings,
    )


def from_layer(layer: QgsVectorLayer) -> Source:
    """Describe a point layer by its date fields."""
    dates = date_fields([field.name() for field in layer.fields()])
    error = "" if len(dates) > 1 else tr("This layer has no date fields such as 20240131 or D20240131.")
    return Source(
        name=layer.name(),
        layer_id=layer.id(),
        level="layer",
        epochs=len(dates),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        points=max(0, layer.featureCount()),
        error=error,
    )
