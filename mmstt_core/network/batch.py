# SPDX-License-Identifier: GPL-2.0-or-later
"""Several windows as the network reads them: plain arrays, which the pass in torch takes over as tensors."""

# Shapes: W windows in the batch, N cells of all windows, B bins, P patches (padded), T time blocks and the anchor,
#         S neighbour series, F features

from __future__ import annotations

import copy
from typing import Any, TypeVar

import numpy as np

from ..kinematics import YEAR_DAYS
from ..window import BIN_DAYS
from .config import NetworkConfig
from .inputs import (
    AMPLITUDE_FEATURES,
    CELL_FEATURES,
    GUARDED_FEATURES,
    ODD_FEATURES,
    PRIOR_FEATURES,
    WindowInputs,
)

ODD_PRIORS = range(1, 4)
"""Patch features that change sign: mean trend and annual terms."""
FREQUENCIES = 6
SPACE_FEATURES = 4 * FREQUENCIES
TIME_FEATURES = 2 * FREQUENCIES + 4
GUARD_MARGIN = 0.25
"""Features may leave the range seen in training by this share of its width; beyond it the baseline stands alone."""
TWO_SIDED = [feature for feature in range(GUARDED_FEATURES) if feature not in AMPLITUDE_FEATURES]
"""Features that the guard also holds from below: a process that hardly takes part is no reason to stand back."""
CELL_ARRAYS = ("series_NB", "seen_NB", "neighbour_NSB", "features_NF", "patch_N", "place_N")

Kind = TypeVar("Kind", bound="Batch")


class Batch:
    """Hold several windows: cells in one list, patches padded to the longest window.

    Every method works on arrays and on tensors, so that `mmstt.TensorBatch` needs none of its own.
    """

    series_NB: Any
    """asinh of the series, 0 where missing."""
    seen_NB: Any
    square_NB: Any
    """As `series_NB`, of what the patches hold: the cells themselves, or the squares in which points lie."""
    square_seen_NB: Any
    neighbour_NSB: Any
    features_NF: Any
    patch_N: Any
    """Number of each cell's patch, counted through all windows, padding included."""
    place_N: Any
    prior_WPF: Any
    geology_WP: Any
    soil_WP: Any
    space_WPF: Any
    """Fourier features of a patch's offset from the window centre."""
    time_WTF: Any
    """Fourier features of the time blocks and of the anchor, and where in the year they are."""
    used_WP: Any
    """False on padding."""

    def __init__(self, windows: list[WindowInputs], config: NetworkConfig) -> None:
        def join(name: str) -> np.ndarray:
            return np.concatenate([getattr(window, name) for window in windows])

        self.config, self.windows = config, len(windows)
        counts_W = np.array([len(window.offset_P2) for window in windows])
        self.patches = int(counts_W.max())
        self.used_WP = np.arange(self.patches) < counts_W[:, None]
        self.padded = not self.used_WP.all()
        self.series_NB, self.seen_NB = np.arcsinh(join("z_NB")), join("seen_NB").astype(np.float32)
        self.square_NB, self.square_seen_NB = self.series_NB, self.seen_NB
        if any(window.square_NB is not window.z_NB for window in windows):
            self.square_NB = np.arcsinh(join("square_NB"))
            self.square_seen_NB = join("square_seen_NB").astype(np.float32)
        self.neighbour_NSB, self.features_NF = join("neighbour_NSB"), join("features_NF")
        self.place_N = join("place_N")
        first_W = self.patches * np.arange(self.windows)
        self.patch_N = np.concatenate([window.patch_N + first for window, first in zip(windows, first_W)])

        def pad(name: str, fill: float) -> np.ndarray:
            first = getattr(windows[0], name)
            full = np.full((self.windows, self.patches, *first.shape[1:]), fill, first.dtype)
            full[self.used_WP] = join(name)
            return full

        self.prior_WPF, self.geology_WP, self.soil_WP = pad("prior_PF", 0.0), pad("geology_P", -1), pad("soil_P", -1)
        self.space_WPF = _space_features(pad("offset_P2", 0.0))
        self.time_WTF = time_features(np.array([window.anchor_phase for window in windows]), config)
        self.feature_sign_F, self.prior_sign_F = _signs(ODD_FEATURES, CELL_FEATURES), _signs(ODD_PRIORS, PRIOR_FEATURES)

    def at(self: Kind, rows_R: Any) -> Kind:
        """Return some cells of the same windows, for what looks at single cells; patches stay."""
        part = copy.copy(self)
        for name in CELL_ARRAYS:
            setattr(part, name, getattr(self, name)[rows_R])
        return part

    def mirrored(self: Kind) -> Kind:
        """Return the same windows with uplift and subsidence exchanged."""
        twin = copy.copy(self)
        twin.series_NB, twin.neighbour_NSB = -self.series_NB, -self.neighbour_NSB
        twin.square_NB = -self.square_NB
        twin.features_NF = self.features_NF * self.feature_sign_F
        twin.prior_WPF = self.prior_WPF * self.prior_sign_F
        return twin

    def applicable(self, centre_F: Any, half_F: Any) -> Any:
        """Tell for which cells every guarded feature lies in the range of training, or near it (boolean, N).

        Args:
            centre_F, half_F: middle and half width of that range.
        """
        apart_NF = self.features_NF[:, :GUARDED_FEATURES] - centre_F[:GUARDED_FEATURES]
        limit_F = (1 + 2 * GUARD_MARGIN) * half_F[:GUARDED_FEATURES]
        return (apart_NF <= limit_F).all(1) & (apart_NF[:, TWO_SIDED] >= -limit_F[TWO_SIDED]).all(1)


def time_features(phase_W: np.ndarray, config: NetworkConfig) -> np.ndarray:
    """Return features of the middle of each time block, years before the anchor, then of the anchor: float32 (W, T, F).

    Args:
        phase_W: year fraction of the anchor.
    """
    span = config.patch_bins * BIN_DAYS / YEAR_DAYS
    years_T = np.append(-span * np.arange(config.time_blocks - 1, -1, -1) - span / 2, 0.0)
    time_TF = _fourier(years_T, 8.0)
    angle_WT = 2 * np.pi * (phase_W[:, None] + years_T)
    season = [wave(times * angle_WT) for times in (1, 2) for wave in (np.sin, np.cos)]
    time_WTF = np.broadcast_to(time_TF, (len(phase_W), *time_TF.shape))
    return np.concatenate([time_WTF, np.stack(season, axis=-1)], axis=-1).astype(np.float32)


def _space_features(offset_WP2: np.ndarray) -> np.ndarray:
    """Return features of offsets in km, float32 (W, P, F)."""
    return _fourier(offset_WP2, 12.8).reshape(*offset_WP2.shape[:2], SPACE_FEATURES).astype(np.float32)


def _fourier(values: np.ndarray, half_wave: float) -> np.ndarray:
    """Return sines and cosines of waves of which the longest has this half length, along a last axis."""
    angle = values[..., None] * (np.pi / half_wave) * 2.0 ** np.arange(FREQUENCIES)
    return np.concatenate([np.sin(angle), np.cos(angle)], axis=-1)


def _signs(odd: range, size: int) -> np.ndarray:
    return np.where(np.isin(np.arange(size), odd), -1, 1).astype(np.float32)
