# SPDX-License-Identifier: GPL-2.0-or-later
"""Split-conformal calibration: how wide an interval must be to have held on this area's own past."""

# Shapes: N cells, H targets, L interval levels, S scores, G groups, M lead months

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .ordered import Ordered
from .origins import EPOCH, LEADS_MONTHS, MONTH_DAYS, Origin
from .quantiles import COVERAGE_LEVELS
from .sampling import evenly
from .student import normal_quantile, student_half_width

PSEUDO_SCORES = 50
"""Scores of a Student t that stand in for experience: they rule on tiny areas and vanish on large ones."""
START_NU = 6.0
GROUP_SCORES = 500
SCORES_PER_BLOCK = 60
"""Neighbours see the same weather: one block counts at most this often per lead and origin."""
FEW_STRETCHES, SHARED_STRETCHES = 0.3, 1.5
"""Extra variance of an interval per independent stretch of time behind it: a year ahead, five years of record have
lived through three or four, and what all cells share in them is no better known than that (docs/log.md, 10 and 33).
The second counts for the share of the errors that all cells have in common: large where producers leave an error of
each date in the series, and in means of 60 days, whose own noise is small."""
FAR_SIGMAS = 4.0
"""Errors beyond this many standard deviations count as this far when asked what cells have in common."""
SHORTEST_STRETCH_MONTHS = 3.0
VELOCITY_CLASSES = (2.0, 5.0)
VELOCITY_GROUPS = len(VELOCITY_CLASSES) + 1
NOISE_CLASSES = 4
NORMAL_L = normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS))


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """Hold the factors that turn a scale into half widths of intervals."""

    months_M: np.ndarray
    """Leads at which earlier origins could be scored, increasing."""
    factor_MGL: np.ndarray
    """Half width / scale by lead, group and level; nearly `student_half_width` where nothing could be measured."""
    scores_M: np.ndarray
    """Scores behind each lead."""
    noise_edges: np.ndarray

    @property
    def longest_month(self) -> int:
        """Return the longest lead whose coverage was measured, 0 when none was."""
        return int(self.months_M[self.scores_M > 0].max(initial=0))

    def half_widths(
        self, sigma_NH: np.ndarray, months_H: np.ndarray, noise_N: np.ndarray, velocity_N: np.ndarray
    ) -> np.ndarray:
        """Return half widths, mm, shape (N, H, L): factors interpolated over lead, flat beyond the measured ones."""
        group_N = groups(self.noise_edges, noise_N, velocity_N)
        log_MGL = np.log(self.factor_MGL)
        last = self.months_M.size - 1
        right_H = np.clip(np.searchsorted(self.months_M, months_H), min(1, last), last)
        left_H = np.maximum(right_H - 1, 0)
        span_H = np.maximum(self.months_M[right_H] - self.months_M[left_H], 1e-9)
        share_H = np.clip((months_H - self.months_M[left_H]) / span_H, 0, 1)
        log_HGL = log_MGL[left_H] * (1 - share_H)[:, None, None] + log_MGL[right_H] * share_H[:, None, None]
        half_NHL = np.ascontiguousarray(np.exp(log_HGL).transpose(1, 0, 2))[group_N]
        for level in range(half_NHL.shape[-1]):  # one long axis after the other, not a short one
            half_NHL[..., level] *= sigma_NH
        return half_NHL


def groups(noise_edges: np.ndarray, noise_N: np.ndarray, velocity_N: np.ndarray) -> np.ndarray:
    """Return the group of each cell: noise class x velocity class."""
    noise_class = np.searchsorted(noise_edges, noise_N)
    return noise_class * VELOCITY_GROUPS + np.searchsorted(VELOCITY_CLASSES, np.abs(velocity_N))


@dataclass(frozen=True, kw_only=True)
class Experience:
    """Hold how a forecaster fared at one earlier origin."""

    issue_day: int
    noise_N: np.ndarray
    velocity_N: np.ndarray
    by_month: dict[int, tuple[np.ndarray, np.ndarray]]
    """Of each lead that was measured: errors over scales, and the numbers of their cells, both (S,)."""
    stands_for_N: np.ndarray | None = None
    """How many cells of the area each stands for; None where all were taken."""


def experience(origin: Origin, mean_NH: np.ndarray, sigma_NH: np.ndarray, *, of: str = EPOCH) -> Experience:
    """Hold a forecaster's mean and scale, mm, against what came; blocks of neighbours capped.

    Args:
        of: `EPOCH`, for intervals of single epochs, or `GROUND`, for those of their means over 60 days.
    """
    truth_NH, by_month = origin.truth_of(of), {}
    kept: dict[int, np.ndarray] = {}
    for month in np.unique(origin.months_H):
        columns = np.flatnonzero(origin.columns(month, of))
        if columns.size == 0:
            continue
        limit = max(1, SCORES_PER_BLOCK // columns.size)
        if limit not in kept:
            kept[limit] = _cap_blocks(origin.block_N, limit, seed=abs(origin.issue_day))
        cells = kept[limit]
        chosen = np.ix_(cells, columns)
        error_NK = (truth_NH[chosen] - mean_NH[chosen]) / sigma_NH[chosen]
        # What has changed is calibrated on motion that is added to the area's past (`added_motion`).
        seen_NK = np.isfinite(error_NK) & ~origin.changed_N[cells, None]
        if seen_NK.any():
            by_month[int(month)] = error_NK[seen_NK], np.repeat(cells, seen_NK.sum(axis=1))
    return Experience(
        issue_day=origin.issue_day,
        noise_N=origin.noise_N,
        velocity_N=origin.velocity_N,
        by_month=by_month,
        stands_for_N=origin.stands_for_N,
    )


class Scores(NamedTuple):
    """Hold what all origins tell of one lead, from small errors to large ones, (S,)."""

    error_S: np.ndarray
    """Over their scales."""
    origin_S: np.ndarray
    group_S: np.ndarray
    """int16, that of each one's cell."""
    stands_for_S: np.ndarray | None = None
    """How many cells of the area each one's cell stands for; None for itself."""

    def of(self, chosen_S: np.ndarray | slice) -> Scores:
        """Return chosen scores."""
        counts_S = None if self.stands_for_S is None else self.stands_for_S[chosen_S]
        return Scores(self.error_S[chosen_S], self.origin_S[chosen_S], self.group_S[chosen_S], counts_S)

    def evenly(self) -> Scores:
        """Return scores in which every cell of the area counts alike."""
        return self if self.stands_for_S is None else self.of(evenly(self.stands_for_S))


class Lived:
    """Hold experience of several origins, put in order once: calibrating without one of them then needs no sorting."""

    def __init__(self, experiences: list[Experience]) -> None:
        self.experiences = experiences
        self.by_month: dict[int, Scores] = {}
        sizes = [one.noise_N.size for one in experiences]
        origin_N = np.repeat(np.arange(len(sizes)), sizes)
        """Of the cells of all origins, one after the other."""
        noise_N, velocity_N = (
            np.concatenate([np.zeros(0), *(getattr(one, name) for one in experiences)])
            for name in ("noise_N", "velocity_N")
        )
        stands_for_N = _joined([one.stands_for_N for one in experiences])
        if stands_for_N is not None:
            order_N = np.argsort(noise_N, kind="stable")
            of_all_N = noise_N[order_N][evenly(stands_for_N[order_N])]
        else:
            of_all_N = noise_N
        self.noise_edges = np.quantile(
            of_all_N if of_all_N.size else np.ones(1), np.arange(1, NOISE_CLASSES) / NOISE_CLASSES
        )
        """Between classes of cells: noise is no error, so that an origin which is left out may tell its own."""
        group_N = groups(self.noise_edges, noise_N, velocity_N).astype(np.int16)
        self._learned: dict[float, list[Calibration]] = {}
        starts = np.cumsum([0, *sizes])
        for month in LEADS_MONTHS:
            scoring = [number for number, one in enumerate(experiences) if month in one.by_month]
            if scoring:
                parts = [experiences[number].by_month[month] for number in scoring]
                error_S = np.concatenate([error_S for error_S, _ in parts])
                cell_S = np.concatenate([starts[number] + own_S for number, (_, own_S) in zip(scoring, parts)])
                order_S = np.argsort(np.abs(error_S), kind="stable")
                cell_S = cell_S[order_S]
                own = None if stands_for_N is None else stands_for_N[cell_S]
                self.by_month[month] = Scores(error_S[order_S], origin_N[cell_S], group_N[cell_S], own)

    def learned(self, nu: float) -> list[Calibration]:
        """Return what is learned without each of the origins, and at the end from all of them."""
        if nu not in self._learned:
            self._learned[nu] = _calibrate_all(self, nu)
        return self._learned[nu]


def calibrate(lived: Lived, *, without: int | None = None, nu: float = START_NU) -> Calibration:
    """Learn the factors from earlier origins.

    Args:
        without: number of an origin that is left out.
        nu: degrees of freedom of the uncalibrated law, for areas too small to learn from.
    A group with fewer than 500 scores uses those of its velocity class, and failing that all of them.
    Source: Vovk et al. (2005); the score is |y - mean| / scale.
    """
    return lived.learned(nu)[-1 if without is None else without]


def _calibrate_all(lived: Lived, nu: float) -> list[Calibration]:
    """Learn the factors without each origin (W), and at the end from all of them."""
    count = len(lived.experiences)
    learned: list[list[tuple[int, np.ndarray, int]]] = [[] for _ in range(count + 1)]
    for month, scores in lived.by_month.items():
        even = scores.evenly()
        whole = Ordered(np.abs(even.error_S), even.origin_S, count)
        pseudo_WP = _pseudo_scores(whole, nu)
        factor_WGL = _factors_of_groups(whole, scores, pseudo_WP)
        shared_W = shared_by_all(whole, even.error_S)
        for without in np.flatnonzero(whole.kept_W).tolist():
            days = [
                one.issue_day
                for number, one in enumerate(lived.experiences)
                if number != without and month in one.by_month
            ]
            widening_L = _widening(float(shared_W[without]), stretches(days, month))
            learned[without].append((month, widening_L * factor_WGL[without], int(whole.kept_W[without])))
    return [_calibration(part, lived.noise_edges, nu) for part in learned]


def _calibration(learned: list[tuple[int, np.ndarray, int]], noise_edges: np.ndarray, nu: float) -> Calibration:
    """Put lead, factors (G, L) and number of scores of each lead together."""
    if not learned:
        nominal_L = student_half_width(np.array(COVERAGE_LEVELS), nu)
        learned = [(1, np.tile(nominal_L, (NOISE_CLASSES * VELOCITY_GROUPS, 1)), 0)]
    months, factors, counts = zip(*learned)
    return Calibration(
        months_M=np.array(months, float),
        factor_MGL=np.array(factors),
        scores_M=np.array(counts),
        noise_edges=noise_edges,
    )


def stretches(days: list[int], month: int) -> float:
    """Return how many stretches of the lead's length origins of these days cover side by side, at least 1."""
    apart = (max(days) - min(days)) / (max(month, SHORTEST_STRETCH_MONTHS) * MONTH_DAYS)
    return min(len(days), 1 + apart)


def shared_by_all(whole: Ordered, error_S: np.ndarray) -> np.ndarray:
    """Return the share of the squared errors that all cells of an origin have in common, 0 to 1; less where few tell.

    Args:
        whole: the sizes of the errors with their origins; error_S: in units of their scale, from small to large ones.
    Returns:
        The share without each origin, and at the end that of all (W,).
    """
    middle_W2 = whole.middle()
    limit_W = FAR_SIGMAS * np.sqrt(np.mean(middle_W2**2, axis=1) / 0.455)
    total_W, common_W = np.zeros(limit_W.size), np.zeros(limit_W.size)
    for origin, places in enumerate(whole.places):
        if places.size < 2:
            continue
        own_S = error_S[places]
        # Errors come from small to large ones, so that those beyond a limit are the last ones.
        near_W = np.searchsorted(np.abs(own_S), limit_W, side="right")
        sums = (np.concatenate([[0.0], np.cumsum(part_S)]) for part_S in (own_S, own_S**2, np.sign(own_S)))
        sum_S, square_S, sign_S = sums
        sum_W = sum_S[near_W] + limit_W * (sign_S[-1] - sign_S[near_W])
        square_W = (square_S[near_W] + limit_W**2 * (places.size - near_W)) / places.size
        # Independent errors leave a mean, too: their square over their number.
        both_W = (sum_W**2 / places.size - square_W) / (places.size - 1)
        seen_W = np.arange(limit_W.size) != origin
        total_W += seen_W * square_W
        common_W += seen_W * both_W
    shared_W = np.clip(common_W / np.maximum(total_W, 1e-12), 0, 1)
    return shared_W * whole.kept_W / (whole.kept_W + PSEUDO_SCORES)


def _widening(shared: float, lived: float) -> np.ndarray:
    """Return by how much the factor of each level grows where few stretches of time were lived through.

    Scores of cells that err together count as one per stretch. The quantiles of a Student t with `n` degrees of freedom
    are those of the normal law, z, times 1 + (z^2 + 1) / 4n: outer intervals grow more (Cornish and Fisher, 1938).
    """
    return np.sqrt(1 + (FEW_STRETCHES + SHARED_STRETCHES * shared * (NORMAL_L**2 + 1) / 2) / lived)


def _cap_blocks(block_N: np.ndarray, limit: int, *, seed: int) -> np.ndarray:
    """Choose at most `limit` cells of each block."""
    order = np.random.default_rng(seed).permutation(block_N.size)
    ranked = order[np.argsort(block_N[order], kind="stable")]
    starts = np.r_[0, np.flatnonzero(np.diff(block_N[ranked])) + 1]
    rank = np.arange(ranked.size) - np.repeat(starts, np.diff(np.append(starts, ranked.size)))
    return np.sort(ranked[rank < limit])


def _pseudo_scores(whole: Ordered, nu: float) -> np.ndarray:
    """Return scores of a Student t with the area's own scale, as far as scores tell it, without each origin (W, P)."""
    law, middle = _law(nu)
    own_W1 = whole.middle().mean(axis=1)[:, None] / middle
    kept_W1 = whole.kept_W[:, None]
    return law * (kept_W1 * own_W1 + PSEUDO_SCORES) / (kept_W1 + PSEUDO_SCORES)


@functools.lru_cache(maxsize=8)
def _law(nu: float) -> tuple[np.ndarray, float]:
    """Return evenly chosen scores of a Student t, and their median."""
    law = student_half_width((np.arange(PSEUDO_SCORES) + 0.5) / PSEUDO_SCORES, nu)
    return law, float(student_half_width(0.5, nu))


def _factors_of_groups(whole: Ordered, scores: Scores, pseudo_WP: np.ndarray) -> np.ndarray:
    """Return the factors of every group (W, G, L), those with too few scores by their velocity class or by all."""
    count = whole.kept_W.size - 1
    group_S, origin_S = scores.group_S, scores.origin_S
    speeds_G = np.arange(NOISE_CLASSES * VELOCITY_GROUPS) % VELOCITY_GROUPS
    every_G = np.arange(speeds_G.size)
    of_origin_OG = np.bincount(group_S + speeds_G.size * origin_S, minlength=count * speeds_G.size).reshape(count, -1)
    # At the end nothing is left out.
    kept_WG = of_origin_OG.sum(0) - np.concatenate([of_origin_OG, np.zeros((1, speeds_G.size), int)])
    large_WG = kept_WG >= GROUP_SCORES
    factor_WGL = np.empty((*large_WG.shape, len(COVERAGE_LEVELS)))

    def factors_of(chosen_S: np.ndarray) -> np.ndarray:
        own = scores.of(np.flatnonzero(chosen_S)).evenly()
        return Ordered(np.abs(own.error_S), own.origin_S, count).factors(pseudo_WP)

    if not large_WG.all():
        factor_WGL[:] = whole.factors(pseudo_WP)[:, None]
        for speed in range(VELOCITY_GROUPS):
            own_G = every_G[speeds_G == speed]
            large_W = kept_WG[:, own_G].sum(1) >= GROUP_SCORES
            if large_W.any():
                factor_WGL[np.ix_(large_W, own_G)] = factors_of((speeds_G == speed)[group_S])[large_W, None]
    for group in np.flatnonzero(large_WG.any(0)):
        large_W = large_WG[:, group]
        factor_WGL[large_W, group] = factors_of(group_S == group)[large_W]
    return factor_WGL


def _joined(parts: list[np.ndarray | None]) -> np.ndarray | None:
    """Return what cells of all origins stand for; None where each stands for itself."""
    known = [part for part in parts if part is not None]
    return np.concatenate(known) if known else None
