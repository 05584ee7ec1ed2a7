# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast some cells of a window whose models were fitted on all of it: a large area never lies in memory at once."""

# Shapes: N cells of the window, P cells of the part, S cells of the part and around it

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from .changes.finding import Found
from .held import rest
from .kinematics import Kinematics, Lately
from .models.shared import Shared
from .network.config import NetworkConfig
from .network.inference import rows_of_windows
from .window import Context

CELLS_AT_ONCE = 8_000
"""A part is whole rows of the network's windows, with at least so many cells; a smaller area is one part."""


def parts(
    whole: Shared, config: NetworkConfig | None, wanted: np.ndarray | None = None
) -> list[tuple[np.ndarray, Callable[[], Shared]]]:
    """Return parts of a window, the largest first: numbers of their cells, and what makes the forecast of them.

    The models of the whole are fitted now, so that parts only read it and can be forecast side by side.

    Args:
        config: of the network whose windows must not be cut; None where there is none.
        wanted: numbers of the cells that are forecast, all if None; the others only inform them.
    """
    context = whole.context
    if context.cells <= CELLS_AT_ONCE and wanted is None:
        return [(np.arange(context.cells), lambda: whole)]
    for model in whole.asked_for:
        if not model.sees_surroundings:
            whole.fitted(model.name)
    whole.lately  # noqa: B018 - kept
    rest()
    stride, margin = (1, 0) if config is None else (config.stride_cells, config.margin_cells)
    windows = rows_of_windows(context, stride, margin, CELLS_AT_ONCE)
    rows = [(own_P if wanted is None else own_P[np.isin(own_P, wanted)], near_S) for own_P, near_S in windows]
    rows = sorted((row for row in rows if row[0].size), key=lambda row: -row[0].size)
    return [(own_P, functools.partial(Part, whole, own_P, near_S)) for own_P, near_S in rows]


class Part(Shared):
    """Give what several models need, of some cells."""

    def __init__(self, whole: Shared, own_P: np.ndarray, near_S: np.ndarray) -> None:
        """Take over.

        Args:
            whole: with every model fitted; keeps them all.
            own_P: numbers of the part's cells, increasing.
            near_S: of these and of the cells around them that a network looks at.
        """
        super().__init__(whole.context.select(own_P), networks=whole.networks, progress=whole.progress)
        self.asked_for, self._whole, self._own_P, self._near_S = whole.asked_for, whole, own_P, near_S

    def fitted(self, name: str) -> Any:
        """Return a model of these cells, fitted on the whole window."""
        from .models import get

        model = get(name)
        return model.fit(self.context, self) if model.sees_surroundings else self._whole.fitted(name).of(self._own_P)

    def around(self, name: str) -> tuple[Context, Any, np.ndarray]:
        """Return window and model of these cells and those around them, and where these are among them."""
        context = self._whole.context.select(self._near_S)
        return context, self._whole.fitted(name).of(self._near_S), np.searchsorted(self._near_S, self._own_P)

    def _find(self) -> Found:
        return self._whole.found.within(self._own_P)

    def _motion(self) -> Kinematics:
        return self._whole.motion.of(self._own_P)

    def _lately(self) -> tuple[Lately, Lately]:
        measured, settled = self._whole.lately
        return measured.of(self._own_P), settled.of(self._own_P)
