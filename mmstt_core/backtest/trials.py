# SPDX-License-Identifier: GPL-2.0-or-later
"""Known motion tried on an area's own past: how soon it is noticed, and how well it is then followed.

Only what the motion adds is computed: views are means of series, so that motion is added to them as its mean.
"""

# Shapes: N cells, S cells each with one of the motions tried on it, P patches, R motions, B time bins, H targets,
# V views, L interval levels

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..changes.ahead import Ahead
from ..changes.finding import Looked
from ..changes.laws import FEWEST_BEFORE, YOUNGEST_DAYS
from ..changes.views import TRIMMED, seen_shares
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design
from ..models.gaussian_process import prediction_weights
from ..results.changes import has_changed
from ..window import Context
from .added_motion import BUMP_M, Motion, share_at

PATCH_M = 300.0
"""Across which a patch moves by at least half of what its centre does."""
SIGMA_M = PATCH_M / 2 / float(np.sqrt(2 * np.log(2)))
FOLLOWED_SHARE, FOLLOWED_CELLS = 0.3, 12
"""Of the cells that move by at least this share of the centre so many, at random, are followed into the future."""
HEARD = 0.2
"""Probability of a change from which its law must hold what it promises: what is half believed moves, too."""
ROOM_CELLS = 400
"""So many cells always have room for a patch that is a small part of them."""
PATCHES = 12
"""On an area, over all origins at which motion is tried."""
TRIED_ORIGINS = 3
RATES_MM_YR = (10.0, 30.0, 100.0)
AGES_DAYS = (int(YOUNGEST_DAYS), 48, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720)
AGES_AT_ONCE = 3
MOST_OF_A_PATCH = 0.5
"""Share of its cells that must be believed to have changed for a patch to be noticed."""
NOTICED = tuple(Motion(law="begins", size=rate, since=float(age)) for rate in RATES_MM_YR for age in AGES_DAYS)
"""What is tried to learn how soon it is noticed."""
FOLLOWED = (
    *(Motion(law="begins", size=rate, since=age) for age in (90.0, 180.0, 360.0) for rate in (20.0, 50.0, 100.0)),
    Motion(law="rests", size=30.0, since=150.0),
    Motion(law="rests", size=60.0, since=250.0),
    Motion(law="step", size=20.0, since=90.0),
)
"""What is tried to learn what intervals must hold."""


@dataclass(frozen=True, kw_only=True)
class Trials:
    """Hold what came of motions tried at one origin."""

    noticed_PR: np.ndarray
    """Share of a patch's cells in which each of `NOTICED` was believed; NaN where window or area is too small for it,
    and where the patch has noticed it at a younger age."""
    cells_S: np.ndarray
    """Cells in which a change was heard (`HEARD`), by number, each with one of `FOLLOWED`."""
    patch_S: np.ndarray
    """The patch each lies in."""
    ahead: Ahead
    """What the change found adds at the targets; its cells count through S."""
    left_SH: np.ndarray
    """What the area's process follows of the motion by itself, since the change found is not the whole of it, mm."""
    added_SH: np.ndarray
    """The motion at the targets, mm."""
    velocity_S: np.ndarray
    """mm/yr, that the motion adds to the velocity in the window."""

    def error(self, truth_NH: np.ndarray, forecast_NH: np.ndarray) -> np.ndarray:
        """Return truth minus forecast, mm (S, H), had the cells moved: both given as they were without it."""
        gap_SH = truth_NH[self.cells_S] - forecast_NH[self.cells_S]
        return gap_SH + self.added_SH - self.left_SH - self.ahead.added_CH


def try_motions(
    looked: Looked, context: Context, usable_N: np.ndarray, days_H: np.ndarray, *, patches: int, seed: int
) -> Trials | None:
    """Add known motion to some patches of a window; None where no cell can take it.

    Args:
        looked: what changes are looked for in.
        context: the window.
        usable_N: cells that have not changed anyway.
        days_H: targets, from the anchor.
        patches: that are tried, at most.
        seed: of their choice.
    """
    centre_P = choose_centres(context, usable_N, patches, seed)
    offset = context.issue_day - context.anchor_day
    oldest = offset - context.days_B[min(FEWEST_BEFORE, context.days_B.size - 1)]
    if not centre_P.size or min(motion.since for motion in NOTICED) > oldest:
        return None
    noticed_PR = np.full((centre_P.size, len(NOTICED)), np.nan)
    if _wide_enough(context):
        small = _patch_cells(looked, context, usable_N, centre_P, SIGMA_M, 0.5, most=context.cells)
        _notice(noticed_PR, looked, small, context.days_B, offset, oldest)
    large = _patch_cells(looked, context, usable_N, centre_P, BUMP_M, FOLLOWED_SHARE, most=FOLLOWED_CELLS)
    motions = [motion for motion in FOLLOWED if motion.since <= oldest]
    cells_S, patch_S, share_VS = large.repeated(len(motions))
    motion_SB = large.moved(motions, context.days_B - offset)
    with_it = looked.with_motion(cells_S, motion_SB, share_VS).found()
    odds_S = with_it.probability_N
    rows_S = np.flatnonzero(odds_S >= HEARD)
    kept_C = np.isin(with_it.cells_C, rows_S)
    followed = with_it.select(kept_C)
    ahead = followed.ahead(days_H)
    follow_HB = prediction_weights(looked.process.log_P, context.days_B, days_H).mean_HB
    share_S1 = share_VS[-1, rows_S, None]
    own_SB = share_S1 * motion_SB[rows_S]
    return Trials(
        noticed_PR=noticed_PR,
        cells_S=cells_S[rows_S],
        patch_S=patch_S[rows_S],
        ahead=dataclasses.replace(ahead, cells_C=np.arange(rows_S.size)),
        left_SH=own_SB @ follow_HB.T - ahead.echo_CH,
        added_SH=share_S1 * large.moved(motions, days_H - offset)[rows_S],
        velocity_S=least_squares(own_SB, seasonal_design(context.days_B / YEAR_DAYS))[:, 1],
    )


@dataclass(frozen=True, kw_only=True)
class PatchCells:
    """Hold cells of some patches: on each several motions can be tried, one after the other through S."""

    cells_C: np.ndarray
    patch_C: np.ndarray
    share_VC: np.ndarray
    """What each view of them sees of a motion."""

    def of(self, patches: np.ndarray) -> PatchCells:
        """Keep the cells of some patches."""
        kept_C = np.isin(self.patch_C, patches)
        return PatchCells(cells_C=self.cells_C[kept_C], patch_C=self.patch_C[kept_C], share_VC=self.share_VC[:, kept_C])

    def repeated(self, motions: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return cells (S,), patches (S,) and shares (V, S) for so many motions."""
        return np.tile(self.cells_C, motions), np.tile(self.patch_C, motions), np.tile(self.share_VC, motions)

    def moved(self, motions: list[Motion], days_T: np.ndarray) -> np.ndarray:
        """Return the motion (S, T) at the centre of each patch, days from the issue date, mm; every other one rises."""
        sign_C = np.where(self.patch_C % 2, 1.0, -1.0)
        motion_RT = np.array([motion.at(days_T) for motion in motions]).reshape(len(motions), days_T.size)
        return (sign_C[:, None] * motion_RT[:, None]).reshape(-1, days_T.size)


def _patch_cells(
    looked: Looked,
    context: Context,
    usable_N: np.ndarray,
    centre_P: np.ndarray,
    sigma_m: float,
    least_share: float,
    *,
    most: int,
) -> PatchCells:
    """Return cells of patches: at most so many of each."""
    east_NP = context.easting_N[:, None] - context.easting_N[centre_P]
    north_NP = context.northing_N[:, None] - context.northing_N[centre_P]
    share_NP = share_at(east_NP**2 + north_NP**2, sigma_m)
    inside_NP = (share_NP >= least_share) & usable_N[:, None]
    rng = np.random.default_rng(0)
    chosen = [np.sort(rng.permutation(np.flatnonzero(inside_N))[:most]) for inside_N in inside_NP.T]
    cells, patch = np.concatenate(chosen), np.repeat(np.arange(centre_P.size), [cells.size for cells in chosen])
    seen = seen_shares(looked.views, share_NP, looked.own.noise_N, context)
    return PatchCells(cells_C=cells, patch_C=patch, share_VC=np.stack([share_NP[cells, patch] for share_NP in seen]))


def _notice(
    noticed_PR: np.ndarray, looked: Looked, small: PatchCells, days_B: np.ndarray, offset: int, oldest: float
) -> None:
    """Try the motions of `NOTICED`, and write which share of each patch believes in each, young ones first.

    A patch that has noticed a rate is not asked about greater ages of it: only the first one counts.
    """
    for first in range(0, len(AGES_DAYS), AGES_AT_ONCE):
        rounds = []
        for rate in RATES_MM_YR:
            of_rate = [number for number, motion in enumerate(NOTICED) if motion.size == rate]
            deaf_P = np.flatnonzero(~(noticed_PR[:, of_rate] >= MOST_OF_A_PATCH).any(1))
            numbers = [number for number in of_rate[first : first + AGES_AT_ONCE] if NOTICED[number].since <= oldest]
            part = small.of(deaf_P)
            if numbers and part.cells_C.size:
                rounds.append((numbers, part, part.moved([NOTICED[number] for number in numbers], days_B - offset)))
        if not rounds:
            continue
        repeated = [part.repeated(len(numbers)) for numbers, part, _ in rounds]
        cells_S, patch_S = (np.concatenate([each[index] for each in repeated]) for index in (0, 1))
        share_VS = np.concatenate([share_VS for _, _, share_VS in repeated], axis=1)
        motion_SB = np.concatenate([motion_SB for _, _, motion_SB in rounds])
        believed_S = has_changed(looked.with_motion(cells_S, motion_SB, share_VS).found().probability_N)
        number_S = np.concatenate([np.repeat(numbers, part.cells_C.size) for numbers, part, _ in rounds])
        for patch, number in {*zip(patch_S.tolist(), number_S.tolist())}:
            noticed_PR[patch, number] = believed_S[(patch_S == patch) & (number_S == number)].mean()


def _wide_enough(context: Context) -> bool:
    """Tell whether an area is so much larger than a patch that the law of its noise would be the same had one moved.

    Neighbourhoods that move much do not teach it, but only up to a share of all; on a smaller area a patch is noticed
    later than is found here, where the noise was learned without it.
    """
    if context.cells > ROOM_CELLS:
        return True
    east_NN = context.easting_N[:, None] - context.easting_N
    north_NN = context.northing_N[:, None] - context.northing_N
    moving_N = (share_at(east_NN**2 + north_NN**2, SIGMA_M) >= FOLLOWED_SHARE).mean(0)
    return bool(moving_N.max() <= TRIMMED)


def choose_centres(context: Context, usable_N: np.ndarray, count: int, seed: int) -> np.ndarray:
    """Choose cells about which patches move: those with as many neighbours as most, at random, apart where there is
    room."""
    candidates = np.random.default_rng(seed).permutation(np.flatnonzero(usable_N))[:400]
    if not candidates.size:
        return candidates
    apart_CN = np.hypot(
        context.easting_N[candidates, None] - context.easting_N[usable_N],
        context.northing_N[candidates, None] - context.northing_N[usable_N],
    )
    count_C = np.count_nonzero(apart_CN <= PATCH_M / 2, axis=1)
    candidates = candidates[count_C >= np.median(count_C)]
    chosen: list[int] = []
    for least_m in (4 * PATCH_M, PATCH_M, 0.0):
        for cell in candidates:
            if len(chosen) == count:
                return np.array(chosen)
            apart_K = np.hypot(
                context.easting_N[chosen] - context.easting_N[cell],
                context.northing_N[chosen] - context.northing_N[cell],
            )
            if cell not in chosen and (apart_K >= least_m).all():
                chosen.append(int(cell))
    return np.array(chosen)


def origins_to_try(days: list[int], issue_day: int) -> set[int]:
    """Choose origins at which motion is tried: those of which most of the following year is known, the latest first."""
    whole_year = [day for day in days if issue_day - day >= YEAR_DAYS - 2]
    return {*sorted(whole_year, reverse=True)[: 2 * TRIED_ORIGINS : 2]} or {*days[:1]}
