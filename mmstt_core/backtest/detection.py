# SPDX-License-Identifier: GPL-2.0-or-later
"""How soon motion that begins would be noticed on an area, and how often motion is that does not last."""

# Shapes: N cells, P patches, R motions

from __future__ import annotations

import numpy as np

from ..kinematics import YEAR_DAYS
from ..words import Said, join, say, to_json
from .origins import Origin
from .trials import AGES_DAYS, MOST_OF_A_PATCH, NOTICED, PATCH_M, RATES_MM_YR

FEWEST_PATCHES = 3


def detection_record(origins: list[Origin], lasting_N: np.ndarray) -> dict:
    """Return what `forecast.json` tells of it.

    Args:
        origins: earlier ones, from old to new.
        lasting_N: cells of the cube that are believed to have changed at the issue date.
    """
    noticed = [origin.trials.noticed_PR for origin in origins if origin.trials is not None]
    noticed_PR = np.concatenate(noticed) if noticed else np.empty((0, len(NOTICED)))
    days_by_rate: dict[int, int | None] = {}
    rows = []
    for rate in RATES_MM_YR:
        age_P = first_noticed(noticed_PR[:, [motion.size == rate for motion in NOTICED]])
        middle = _middle(age_P)
        if np.isnan(middle):
            continue
        days = int(middle) if np.isfinite(middle) else None
        days_by_rate[int(rate)] = days
        rows.append({"rate_mm_yr": int(rate), "days": days, "patches": int(age_P.size)})
    alarms = false_alarms(origins, lasting_N)
    return {
        "patch_m": int(PATCH_M),
        "rows": rows,
        "false_alarms_per_1000_cells_and_year": None if alarms is None else round(alarms, 1),
        "sentence": to_json(_sentence(days_by_rate, alarms)),
    }


def first_noticed(noticed_PA: np.ndarray) -> np.ndarray:
    """Return the age, days, at which each patch is first noticed; infinite where never within two years, (P,).

    Patches whose window is too short for every age are left out; NaN where it is too short to say never.

    Args:
        noticed_PA: share of cells that believe it at each of `AGES_DAYS`; NaN where not tried.
    """
    tried_P = np.isfinite(noticed_PA).any(1)
    seen_PA = np.nan_to_num(noticed_PA[tried_P]) >= MOST_OF_A_PATCH
    never_P = np.where(np.isfinite(noticed_PA[tried_P, -1]), np.inf, np.nan)
    return np.where(seen_PA.any(1), np.array(AGES_DAYS)[seen_PA.argmax(1)], never_P)


def _middle(age_P: np.ndarray) -> float:
    """Return the age at which half of the patches are noticed; NaN where too few can tell.

    Where the window is too short to say never, a patch counts as noticed late; that it takes longer than two years only
    the others can tell.
    """
    for tried_P in (np.nan_to_num(age_P, nan=np.inf, posinf=np.inf), age_P[~np.isnan(age_P)]):
        middle = np.sort(tried_P)[(tried_P.size - 1) // 2] if tried_P.size >= FEWEST_PATCHES else np.nan
        if np.isfinite(middle):
            return float(middle)
    return float(middle)


def false_alarms(origins: list[Origin], lasting_N: np.ndarray) -> float | None:
    """Return how many cells per 1,000 and year are believed to have changed that no longer are at the issue date.

    Counted is each time a cell comes to be believed from one origin to the next; what is believed at the first origin
    arose within the year before it. None without origins.
    """
    if not origins:
        return None
    before_N = np.zeros(lasting_N.size, bool)
    alarms = 0
    for origin in origins:
        now_N = np.zeros(lasting_N.size, bool)
        now_N[origin.cell_N[origin.changed_N]] = True
        alarms += int(np.count_nonzero(now_N & ~before_N & ~lasting_N))
        before_N = now_N
    years = 1 + (origins[-1].issue_day - origins[0].issue_day) / YEAR_DAYS
    return 1000 * alarms / (float(np.mean([origin.changed_N.size for origin in origins])) * years)


def _sentence(days_by_rate: dict[int, int | None], alarms: float | None) -> Said:
    """Say it for a person: how soon the middle rate and the slow one are noticed, or the fastest that is."""
    if not days_by_rate:
        return say("The area or its record is too small to tell how soon motion that begins would be noticed.")
    noticed = [(rate, days) for rate, days in sorted(days_by_rate.items()) if days is not None]
    missed = [rate for rate, days in days_by_rate.items() if days is None]
    width = int(PATCH_M)
    if not noticed:
        told = say(
            "Not even motion of {0} mm/yr over {1} m would be noticed here within two years.", max(missed), width
        )
    elif missed:
        told = say(
            "Motion of {0} mm/yr over {1} m would be noticed here after {2} days, of {3} mm/yr not within two years.",
            *(noticed[0][0], width, noticed[0][1], max(missed)),
        )
    elif len(noticed) > 1:
        told = say(
            "Motion of {0} mm/yr over {1} m would be noticed here after {2} days, of {3} mm/yr after {4} days.",
            *(noticed[1][0], width, noticed[1][1], *noticed[0]),
        )
    else:
        told = say(
            "Motion of {0} mm/yr over {1} m would be noticed here after {2} days.",
            *(noticed[0][0], width, noticed[0][1]),
        )
    if alarms is None:
        return told
    if alarms < 0.5:
        return join(told, say("False alarms: fewer than 1 per 1,000 cells and year."))
    return join(told, say("False alarms: about {0:.0f} per 1,000 cells and year.", alarms))
