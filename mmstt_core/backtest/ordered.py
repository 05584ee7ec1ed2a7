# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores put in order once, and order statistics of those that are left without each of several origins."""

# Shapes: S scores, O origins, W what is left out: each origin in turn, at the end nothing; L interval levels,
# P pseudo-scores, X any number of places

from __future__ import annotations

import numpy as np

from .quantiles import COVERAGE_LEVELS

LEAST_FACTOR = 1e-3


class Ordered:
    """Hold scores, and answer for what is left of them (W) without sorting again."""

    def __init__(self, score_S: np.ndarray, origin_S: np.ndarray, origins: int) -> None:
        """Gather the places of each origin's scores.

        Args:
            score_S: from small to large ones; origin_S: the origin of each.
        """
        self.score_S = score_S
        order_S = np.argsort(origin_S.astype(np.int16), kind="stable")
        count_O = np.bincount(origin_S, minlength=origins)
        self._start_W = np.concatenate([[0], np.cumsum(count_O)])
        self.kept_W = score_S.size - np.append(count_O, 0)
        """So many scores are left."""
        self._order_S = order_S
        step = score_S.size + 1
        self._step_W = step * np.arange(origins + 1)
        self._place_S = np.repeat(self._step_W[:-1], count_O) + order_S
        self._skipped_S = self._place_S - np.arange(score_S.size) + np.repeat(self._start_W[:-1], count_O)

    @property
    def places(self) -> list[np.ndarray]:
        """Return the places of each origin's scores."""
        return [self._order_S[begin:end] for begin, end in zip(self._start_W, self._start_W[1:])]

    def before(self, place_WX: np.ndarray) -> np.ndarray:
        """Return how many of the scores before some places are left."""
        gone_WX = np.searchsorted(self._place_S, self._step_W[:, None] + place_WX) - self._start_W[:, None]
        return place_WX - gone_WX

    def nth(self, number_WX: np.ndarray) -> np.ndarray:
        """Return the scores that come so manyth among those that are left, the nearest one where there are fewer."""
        number_WX = np.clip(number_WX, 0, np.maximum(self.kept_W - 1, 0)[:, None])
        gone_WX = np.searchsorted(self._skipped_S, self._step_W[:, None] + number_WX, side="right")
        place_WX = number_WX + gone_WX - self._start_W[:, None]
        return self.score_S[np.minimum(place_WX, self.score_S.size - 1)]

    def middle(self) -> np.ndarray:
        """Return the two scores in the middle (W, 2), one and the same where their number is odd."""
        return self.nth(np.stack([(self.kept_W - 1) // 2, self.kept_W // 2], axis=1))

    def factors(self, pseudo_WP: np.ndarray) -> np.ndarray:
        """Return the conformal factor of each level (W, L), pseudo-scores, in order, included."""
        pseudo = pseudo_WP.shape[1]
        # Of pseudo-scores among all.
        place_WP = self.before(np.searchsorted(self.score_S, pseudo_WP)) + np.arange(pseudo)
        size_W1 = self.kept_W[:, None] + pseudo
        rank_WL = np.minimum(np.ceil((size_W1 + 1) * np.array(COVERAGE_LEVELS)).astype(int), size_W1) - 1
        before_WL = (place_WP[:, None, :] < rank_WL[:, :, None]).sum(-1)
        nearest_WL = np.minimum(before_WL, pseudo - 1)
        of_pseudo_WL = (np.take_along_axis(place_WP, nearest_WL, axis=1) == rank_WL) & (before_WL < pseudo)
        pseudo_WL = np.take_along_axis(pseudo_WP, nearest_WL, axis=1)
        return np.maximum(np.where(of_pseudo_WL, pseudo_WL, self.nth(rank_WL - before_WL)), LEAST_FACTOR)
