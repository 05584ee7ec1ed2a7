# SPDX-License-Identifier: GPL-2.0-or-later
"""Every model there is. Lists follow this order: what users are offered, rows of tables, parts of a mixture."""

from __future__ import annotations

from .base import Model
from .gaussian_process import GaussianProcess
from .last_value import LastValue, RecentMean
from .mixture import Mixture
from .network import AdaptedNetwork, CellNetwork, Network
from .ridge import LocalRidge, Ridge
from .spatial_process import SpatialProcess
from .trends import DampedTrend, LinearSeasonal

MODELS: tuple[type[Model], ...] = (
    Mixture,
    Network,
    CellNetwork,
    AdaptedNetwork,
    LastValue,
    RecentMean,
    LinearSeasonal,
    DampedTrend,
    GaussianProcess,
    Ridge,
    SpatialProcess,
    LocalRidge,
)
