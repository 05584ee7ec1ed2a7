# SPDX-License-Identifier: GPL-2.0-or-later
"""A profile as CSV, and the sentence about one of its cells."""

from __future__ import annotations

import csv
import io

import numpy as np

from ..language import tr
from ..mmstt_core.analysis.profile import Profile
from ..mmstt_core.analysis.profile_chart import observed_level
from . import wording

COLUMNS = (
    "distance_m",
    "beside_m",
    "easting_m",
    "northing_m",
    "crs",
    "part",
    "on_the_line",
    "component",
    "issue_date",
    "counted_from",
    "observed_mm",
    "date",
    "calibrated",
    "p05_mm",
    "p25_mm",
    "p50_mm",
    "p75_mm",
    "p95_mm",
)
"""One row per cell and date; `part` grows at each gap, `on_the_line` tells which cells the line of the chart joins."""


def to_csv(profile: Profile, crs: str, *, since_issue: bool = False) -> str:
    """Write every cell within reach at every date, mm, as the chart counts them."""
    level_S = observed_level(profile, since_issue=since_issue)
    run_S, leading_S = profile.run_S, profile.leading_S
    since = profile.issue_date if since_issue else profile.first_date
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for cell in range(profile.distance_S.size):
        place = [profile.distance_S[cell], profile.beside_S[cell], profile.easting_S[cell], profile.northing_S[cell]]
        line = "yes" if leading_S[cell] else "no"
        told = [*(f"{value:.1f}" for value in place), crs, run_S[cell] + 1, line, profile.component, profile.issue_date]
        for lead, date in enumerate(profile.dates_H):
            values = [f"{values_SH[cell, lead] + level_S[cell]:.2f}" for values_SH in profile.quantiles]
            calibrated = "yes" if profile.calibrated_H[lead] else "no"
            writer.writerow([*told, since, f"{level_S[cell]:.2f}", date, calibrated, *values])
    return text.getvalue()


def sentence_at(profile: Profile, cell: int, lead: int, *, since_issue: bool = False) -> str:
    """Tell what was observed in a cell of the profile, and what is expected at a date."""
    level = float(observed_level(profile, since_issue=since_issue)[cell])
    low, low_50, median, high_50, high = (float(values_SH[cell, lead]) + level for values_SH in profile.quantiles)
    months = wording.lead_months(np.datetime64(profile.issue_date, "D"), profile.dates_H[lead])
    where = tr("{0:,.0f} m from A, {1:.0f} m beside the line").format(profile.distance_S[cell], profile.beside_S[cell])
    seen = (
        tr("since {0}").format(profile.issue_date)
        if since_issue
        else tr("observed {0} from {1} to {2}").format(
            wording.millimetres(level), profile.first_date, profile.issue_date
        )
    )
    ahead = tr("{0} ({1} {2}): median {3}, 50 % of the ground from {4} to {5}, 90 % from {6} to {7}").format(
        profile.dates_H[lead],
        months,
        wording.month_word(months),
        wording.millimetres(median),
        wording.number(low_50, signed=True),
        wording.millimetres(high_50),
        wording.number(low, signed=True),
        wording.millimetres(high),
    )
    text = f"{where}: {seen}; {ahead}"
    return text if profile.calibrated_H[lead] else tr("{0}; not calibrated").format(text)
