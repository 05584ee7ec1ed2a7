# SPDX-License-Identifier: GPL-2.0-or-later
"""The minimum of a smooth function of a few unknowns, of which a first guess of the curvature is known."""

# Shapes: P unknowns

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .likelihood import At

MOST_STEPS = 40
LONGEST_STEP = 0.5
"""Of each unknown at once: what the curvature tells holds close by."""
AGAIN_AFTER = (6, 16)
"""Steps after which the curvature is asked again: it has changed on the way."""
ENOUGH = 1e-4
CURVED = 0.2
SUFFICIENT = 1e-4


def minimum(function: Callable[[np.ndarray], At | None], start_P: np.ndarray, *, enough: float = ENOUGH) -> np.ndarray:
    """Return where a function is smallest, by steps of a quasi-Newton method from a start.

    Args:
        function: tells value, gradient and expected curvature; None where it has no value.
        enough: it ends where the next step would gain no more than this.
    Source: Nocedal and Wright (2006), Numerical optimization, procedure 18.2: BFGS, damped, from Fisher's
    information, with backtracking.
    """
    here_P, here = start_P, function(start_P)
    if here is None:
        return start_P
    curved_PP = here.information()
    for step in range(MOST_STEPS):
        move_P = -np.linalg.solve(curved_PP, here.gradient_P)
        longest = np.abs(move_P).max()
        slope = float(here.gradient_P @ move_P)
        if -0.5 * slope <= enough and longest <= LONGEST_STEP:
            return here_P + move_P
        move_P *= min(1.0, LONGEST_STEP / longest)
        slope *= min(1.0, LONGEST_STEP / longest)
        found = _along(function, here_P, here, move_P, slope)
        if found is None:
            return here_P
        share, there = found
        moved_P, bent_P = share * move_P, there.gradient_P - here.gradient_P
        here_P, here = here_P + moved_P, there
        curved_PP = here.information() if step in AGAIN_AFTER else _updated(curved_PP, moved_P, bent_P)
    return here_P


def _along(
    function: Callable[[np.ndarray], At | None], here_P: np.ndarray, here: At, move_P: np.ndarray, slope: float
) -> tuple[float, At] | None:
    """Return how much of a move lowers the function, and what it is there; None where hardly any of it does."""
    share = 1.0
    while share > 1e-3:
        there = function(here_P + share * move_P)
        if there is None:
            share *= 0.25
            continue
        if there.value <= here.value + SUFFICIENT * share * slope:
            return share, there
        # Where the parabola through both values and the slope is lowest.
        lowest = -0.5 * slope * share**2 / (there.value - here.value - slope * share)
        share = float(np.clip(lowest, 0.1 * share, 0.5 * share))
    return None


def _updated(curved_PP: np.ndarray, moved_P: np.ndarray, bent_P: np.ndarray) -> np.ndarray:
    """Return the curvature corrected by how the gradient has changed on the way; it stays positive definite."""
    expected_P = curved_PP @ moved_P
    expected, seen = float(moved_P @ expected_P), float(moved_P @ bent_P)
    if seen < CURVED * expected:
        part = (1 - CURVED) * expected / (expected - seen)
        bent_P = part * bent_P + (1 - part) * expected_P
        seen = float(moved_P @ bent_P)
    return curved_PP - np.outer(expected_P, expected_P) / expected + np.outer(bent_P, bent_P) / seen
