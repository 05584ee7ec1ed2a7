# SPDX-License-Identifier: GPL-2.0-or-later
"""True ground motion as a short sum of patterns in space times series in time."""

# Shapes: N cells, S days (acquisitions of all tracks, then the product's epochs), K modes, 3 = east, north, up

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .climate import YEAR_DAYS, Climate
from .config import EVENTS, SimulationConfig
from .sensors import Track
from .terrain import Terrain

FASTEST_MM_PER_12_DAYS = 7.0
"""A quarter of a wavelength (14 mm) between images cannot be unwrapped; points drop out well below it."""
EVENT_MM = 3.0
"""A cell belongs to the event that moves it most, if by more than this over the window."""


@dataclass(kw_only=True)
class Scene:
    """Hold what every process needs to know: places, days, landscape, weather."""

    rng: np.random.Generator
    config: SimulationConfig
    terrain: Terrain
    cell_size: float
    tracks: tuple[Track, ...]
    epochs_T: np.ndarray
    """int64 days of the product."""
    row_N: np.ndarray = field(init=False)
    """Rows and columns of the cells with series, from the south-west corner."""
    column_N: np.ndarray = field(init=False)
    index_N: np.ndarray = field(init=False)
    """Their flat grid positions."""
    east_N: np.ndarray = field(init=False)
    """m from the tile's centre."""
    north_N: np.ndarray = field(init=False)
    days_S: np.ndarray = field(init=False)
    """float64 days: those of all tracks, then `epochs_T`."""
    motion: Motion = field(init=False)
    _climate: Climate | None = None

    def __post_init__(self) -> None:
        self.row_N, self.column_N = np.nonzero(self.terrain.support_GG)
        self.index_N = self.row_N * self.edge + self.column_N
        self.east_N = (self.column_N + 0.5 - self.edge / 2) * self.cell_size
        self.north_N = (self.row_N + 0.5 - self.edge / 2) * self.cell_size
        self.days_S = np.concatenate([*(track.days_A for track in self.tracks), self.epochs_T]).astype(float)
        self.motion = Motion(len(self.index_N))

    @property
    def edge(self) -> int:
        """Return the cells along an edge."""
        return self.terrain.support_GG.shape[0]

    @property
    def epochs(self) -> int:
        """Return how many epochs the product has."""
        return len(self.epochs_T)

    @property
    def start(self) -> float:
        """Return the first product epoch."""
        return float(self.epochs_T[0])

    @property
    def end(self) -> float:
        """Return the last product epoch."""
        return float(self.epochs_T[-1])

    @property
    def years_S(self) -> np.ndarray:
        """Return years since the first product epoch."""
        return (self.days_S - self.start) / YEAR_DAYS

    @property
    def span_years(self) -> float:
        """Return the length of the record."""
        return (self.end - self.start) / YEAR_DAYS

    @property
    def half_extent(self) -> float:
        """Return half the tile's edge, m."""
        return 0.5 * self.cell_size * self.edge

    @property
    def climate(self) -> Climate:
        """Draw the weather when the first process asks for it."""
        if self._climate is None:
            self._climate = Climate(self.rng, int(self.days_S.min()), int(self.days_S.max()))
        return self._climate

    def at_cells(self, field_GG: np.ndarray) -> np.ndarray:
        """Take the values of a grid field at the cells."""
        return field_GG.reshape(-1)[self.index_N]

    def between(self, low: float, high: float) -> float:
        """Draw from a log-uniform range."""
        return float(np.exp(self.rng.uniform(np.log(low), np.log(high))))

    def pick(self, weight_N: np.ndarray) -> int | None:
        """Choose a cell with chance proportional to the weight; None when all weights are zero."""
        total = float(weight_N.sum())
        if total <= 0:
            return None
        return int(np.searchsorted(np.cumsum(weight_N), self.rng.random() * total).clip(0, len(weight_N) - 1))


class Motion:
    """Collect modes; remember which event moves each cell most."""

    def __init__(self, cells: int) -> None:
        self.patterns_K: list[np.ndarray] = []
        self.series_K: list[np.ndarray] = []
        self.event_N = np.zeros(cells, np.int8)
        """Position in `config.EVENTS`."""
        self._largest_N = np.full(cells, EVENT_MM, np.float32)

    def add(
        self,
        scene: Scene,
        east_N: np.ndarray | float,
        north_N: np.ndarray | float,
        up_N: np.ndarray | float,
        series_S: np.ndarray,
    ) -> None:
        """Add a background mode, mm when multiplied."""
        self.patterns_K.append(_pattern((east_N, north_N, up_N), len(scene.index_N)))
        self.series_K.append(np.asarray(series_S, np.float32))

    def add_event(
        self, scene: Scene, name: str, patterns: list[tuple], series_KS: np.ndarray, *, limited: bool = True
    ) -> None:
        """Add the modes of one event (east, north, up for each series), slowed down where radar could not follow it."""
        patterns_K3N = np.stack([_pattern(parts, len(scene.index_N)) for parts in patterns])
        series_KS = np.atleast_2d(np.asarray(series_KS, np.float32))
        # Two dozen looks at all cells are enough to class them; the one that goes farthest is followed at every epoch.
        looks = np.linspace(series_KS.shape[1] - scene.epochs, series_KS.shape[1] - 1, 24).astype(int)
        course_L3N = np.tensordot(series_KS[:, looks].T, patterns_K3N, axes=1)
        span_N = np.sqrt(((course_L3N.max(axis=0) - course_L3N.min(axis=0)) ** 2).sum(axis=0))
        if limited and len(span_N):
            cell = int(span_N.argmax())
            days = scene.days_S[-scene.epochs :]
            course_T3 = series_KS[:, -scene.epochs :].T @ patterns_K3N[:, :, cell]
            fastest = float(
                (np.sqrt((np.diff(course_T3, axis=0) ** 2).sum(axis=1)) / np.maximum(np.diff(days), 12.0) * 12.0).max()
            )
            if fastest > FASTEST_MM_PER_12_DAYS:
                patterns_K3N *= FASTEST_MM_PER_12_DAYS / fastest
                span_N *= FASTEST_MM_PER_12_DAYS / fastest
        won_N = span_N > self._largest_N
        self.event_N[won_N] = EVENTS.index(name)
        self._largest_N = np.where(won_N, span_N, self._largest_N)
        self.patterns_K.extend(patterns_K3N)
        self.series_K.extend(series_KS)

    def along(self, direction: tuple[float, float, float], samples: slice) -> np.ndarray:
        """Return the motion seen along a unit vector, float32 (samples, N), mm."""
        series_SK, patterns_KN = self.modes(direction, samples)
        return series_SK @ patterns_KN

    def modes(self, direction: tuple[float, float, float], samples: slice) -> tuple[np.ndarray, np.ndarray]:
        """Return the same motion unsummed: its series, float32 (samples, K), and its patterns, (K, N)."""
        patterns_KN = np.einsum("d,kdn->kn", np.asarray(direction, np.float32), np.stack(self.patterns_K))
        return np.stack(self.series_K)[:, samples].T, patterns_KN


def _pattern(parts: tuple, cells: int) -> np.ndarray:
    """Return east, north and up of each cell, float32 (3, N); each is given by cell, or as one number for all."""
    return np.stack([np.broadcast_to(np.asarray(part, np.float32), cells) for part in parts])
