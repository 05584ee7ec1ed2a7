# SPDX-License-Identifier: GPL-2.0-or-later
"""Every model there is. Lists follow this order: what users are offered, rows of tables, parts of a mixture."""

from __future__ import annotations

from .adapted_network import AdaptedNetwork
from .base import Model
from .cell_network import CellNetwork
from .changing_motion import ChangingMotion
from .damped_trend import DampedTrend
from .gaussian_process import GaussianProcess
from .last_value import LastValue
from .linear_seasonal import LinearSeasonal
from .local_ridge import LocalRidge
from .mixture import Mixture
from .network import Network
from .recent_mean import RecentMean
from .ridge import Ridge
from .spatial_process import SpatialProcess

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
    ChangingMotion,
)
