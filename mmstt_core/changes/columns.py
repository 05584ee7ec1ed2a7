# SPDX-License-Identifier: GPL-2.0-or-later
"""The columns of all laws over the bins of a window, each computed once, and what a view makes of them.

Laws share columns: a velocity that begins on a day has the one that a velocity turning on that day has beside its own.
"""

# Shapes: B time bins, T times, X different columns, K laws, M columns of a law (always 2 here, a lacking one is zero)

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..kinematics import YEAR_DAYS
from .laws import Law, column


@dataclass(frozen=True, kw_only=True, eq=False)
class Columns:
    """Hold the different columns of some laws, and which are whose."""

    laws: list[Law]
    keys: list[tuple[str, float, float]]
    """Of the columns, see `Law.keys`."""
    at_KM: np.ndarray
    """Number of each law's columns; the last of all columns, zero, stands for a second that a law lacks."""
    size_SKM: np.ndarray
    """Standard deviations of sizes beforehand, mm or mm/yr, one after the other; of no column, 1."""
    pairs_K: np.ndarray
    """Tell which laws have two columns."""
    number_K: np.ndarray
    """Of each law, see `Law.number`, `Law.least`, `Law.log_odds`."""
    least_K: np.ndarray
    log_odds_K: np.ndarray
    values_BX: np.ndarray
    """At the bins."""

    @classmethod
    def of(cls, every: list[Law], days_B: np.ndarray) -> Columns:
        """Gather them at the bins of a window, days from the anchor."""
        numbers: dict[tuple[str, float, float], int] = {}
        at = [[numbers.setdefault(key, len(numbers)) for key in law.keys()] for law in every]
        sizes = {law.columns: law.sizes_mm() for law in every}
        padded = {
            names: np.pad(own, ((0, 0), (0, 2 - own.shape[1])), constant_values=1.0) for names, own in sizes.items()
        }
        found = cls(
            laws=every,
            keys=list(numbers),
            at_KM=np.array([(*own, *[len(numbers)] * (2 - len(own))) for own in at]),
            size_SKM=np.stack([padded[law.columns] for law in every], 1),
            pairs_K=np.array([len(own) == 2 for own in at]),
            number_K=np.array([law.number for law in every]),
            least_K=np.array([law.least for law in every]),
            log_odds_K=np.array([law.log_odds for law in every]),
            values_BX=np.empty((0, 0)),
        )
        object.__setattr__(found, "values_BX", found.at(days_B))
        return found

    def at(self, days_T: np.ndarray) -> np.ndarray:
        """Return every column at days from the anchor, past or future, shape (T, X)."""
        values_TX = np.zeros((days_T.size, len(self.keys) + 1))
        for name in {key[0] for key in self.keys}:
            chosen = [number for number, key in enumerate(self.keys) if key[0] == name]
            day_J, years_J = (np.array([self.keys[number][part] for number in chosen]) for part in (1, 2))
            values_TX[:, chosen] = column(name, days_T[:, None] / YEAR_DAYS, day_J / YEAR_DAYS, years_J)
        return values_TX


@dataclass(frozen=True, kw_only=True, eq=False)
class Weighed:
    """Hold what the noise of a view makes of the columns."""

    weights_BX: np.ndarray
    """Series times these are the scores of the columns."""
    gram_XX: np.ndarray
    """What a window can tell of each two."""
    inverse_SKMM: np.ndarray
    """Posterior covariance of each law's sizes, in units of the view's scale, for each spread beforehand."""
    occam_SK: np.ndarray
    """What a law pays for its freedom: logarithm of the determinant."""

    @classmethod
    def by(cls, columns: Columns, projection_BB: np.ndarray, unit: float) -> Weighed:
        """Weigh the columns by the inverse covariance of a view (level removed) with the usual scale `unit`, mm."""
        weights_BX = projection_BB @ columns.values_BX
        gram_XX = columns.values_BX.T @ weights_BX
        first_K, second_K = columns.at_KM.T
        # Of each law: what a window tells of its first column, of both, and of its second.
        first, both, second = (
            gram_XX[one_K, other_K]
            for one_K, other_K in ((first_K, first_K), (first_K, second_K), (second_K, second_K))
        )
        size_SKM = columns.size_SKM / unit
        prior_SKM = size_SKM**-2.0
        first_SK, second_SK = first + prior_SKM[..., 0], second + prior_SKM[..., 1]
        determinant_SK = first_SK * second_SK - both**2
        inverse_SKMM = np.empty((*determinant_SK.shape, 2, 2))
        inverse_SKMM[..., 0, 0], inverse_SKMM[..., 1, 1] = second_SK, first_SK
        inverse_SKMM[..., 0, 1] = inverse_SKMM[..., 1, 0] = -both
        inverse_SKMM /= determinant_SK[..., None, None]
        return cls(
            weights_BX=weights_BX,
            gram_XX=gram_XX,
            inverse_SKMM=inverse_SKMM,
            occam_SK=np.log(determinant_SK * (size_SKM[..., 0] * size_SKM[..., 1]) ** 2),
        )

    def information(self, at_TM: np.ndarray) -> np.ndarray:
        """Return what a window tells of pairs of columns, by number, shape (T, M, M)."""
        return self.gram_XX[at_TM[:, :, None], at_TM[:, None, :]]
