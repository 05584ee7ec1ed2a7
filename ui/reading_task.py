# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what a file or layer holds, in the background, so that the window never waits for a large tile."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path

import numpy as np
from qgis.core import QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal

from ..algorithms.points import own_system, read_layer, take_snapshot
from ..language import told, tr
from ..mmstt_core.cube import DisplacementCube, to_date
from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.progress import Progress
from ..mmstt_core.stated import AS_IT_SAYS, Stated
from .checks import Source
from .data_on_map import Sketch, sketch_of
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
        self.sketch: Sketch | None = None
        """What the map shows of it, once it was read."""

    def run(self) -> bool:
        """Read; every failure becomes a sentence, because an exception must not leave a task."""
        try:
            self.source, *self._places = self.read()
        except MmsttError as failure:
            asks = tuple(getattr(failure, "asks", ()))
            self.source = dataclasses.replace(self.source, error=told(failure), asks=asks)
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

    def __init__(self, path: str, stated: Stated = AS_IT_SAYS, more: tuple[str, ...] = ()) -> None:
        name = f"{Path(path).name} ... {Path(more[-1]).name}" if more else Path(path).name
        super().__init__(Source(name=name, path=path, more=more, stated=stated))

    def read(self) -> tuple[Source, np.ndarray, np.ndarray]:
        """Return what the file holds and where."""
        from ..mmstt_core.reading import read_cube

        cube = read_cube([self.source.path, *self.source.more], stated=self.source.stated)
        source = dataclasses.replace(
            from_cube(self.source.path, cube),
            name=self.source.name,
            more=self.source.more,
            stated=self.source.stated,
        )
        self.sketch = sketch_of(cube)
        return source, cube.easting_N, cube.northing_N


class LayerTask(ReadingTask):
    """Read a point layer from a snapshot, which is taken here, on the main thread."""

    def __init__(self, layer: QgsVectorLayer, stated: Stated = AS_IT_SAYS) -> None:
        described = dataclasses.replace(from_layer(layer), stated=stated)
        self._snapshot = None
        if not described.error:
            try:
                self._snapshot = take_snapshot(layer, stated)
            except ValueError as problem:
                asks = () if own_system(layer) or stated.crs else ("crs",)
                described = dataclasses.replace(described, error=str(problem), asks=asks)
        super().__init__(described)

    def read(self) -> tuple[Source, np.ndarray | None, np.ndarray | None]:
        """Return what the layer holds and where, read as the run will read it."""
        if self._snapshot is None:
            return self.source, None, None
        cube = read_layer(self._snapshot, _Stopping(self))
        held = from_cube("", cube)
        self.sketch = sketch_of(cube, drawn=False)
        source = dataclasses.replace(
            held, name=self.source.name, layer_id=self.source.layer_id, level="layer", stated=self.source.stated
        )
        return source, cube.easting_N, cube.northing_N


class _Stopping(Progress):
    """Leave the reading when its task is cancelled."""

    def __init__(self, task: QgsTask) -> None:
        super().__init__()
        self._task = task

    def stop_if_cancelled(self) -> None:
        """Leave by `Cancelled` when the source is no longer wanted."""
        if self._task.isCanceled():
            raise Cancelled("The reading was cancelled.")


def from_cube(path: str, cube: DisplacementCube) -> Source:
    """Say what a file holds."""
    first = cube.sources[0]
    return Source(
        name=Path(path).name,
        path=path,
        crs=cube.crs,
        level=cube.level,
        component=cube.component,
        track=f"{first.track} {first.direction}".strip(),
        release=first.release,
        producer=first.producer,
        first=to_date(cube.days_T[0]),
        last=to_date(cube.days_T[-1]),
        epochs=cube.days_T.size,
        points=cube.cells,
        warnings=cube.warnings,
        recognised=first.recognised,
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
