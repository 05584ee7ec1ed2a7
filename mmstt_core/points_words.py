# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of cells, as it is said of points: whole sentences, for in other languages more than a word changes.

`words.about_rows` says which of both a piece of work is about. `say`, and `tr` of the plugin, look here.
"""

OF_POINTS = {
    # Forecast
    "No cell has enough observations before the issue date, the last of them within 60 days of it.": (
        "No point has enough observations before the issue date, the last of them within 60 days of it."
    ),
    "The cell that is the reference is left out: it is 0 by definition.": (
        "The point that is the reference is left out: it is 0 by definition."
    ),
    "The reference lacks {0} dates; they are missing in all cells.": (
        "The reference lacks {0} dates; they are missing in all points."
    ),
    "{0:,} of {1:,} cells were last seen before {2} and are left out: where they are now is not known.": (
        "{0:,} of {1:,} points were last seen before {2} and are left out: where they are now is not known."
    ),
    "{0} of {1} cells have too few observations before the issue date and are left out.": (
        "{0} of {1} points have too few observations before the issue date and are left out."
    ),
    "{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. After such a step "
    "forecasts take half a year to settle; until then their intervals are too narrow.": (
        "{0} of {1} points moved by more than 10 mm within the last 48 days, against their course. After such a step "
        "forecasts take half a year to settle; until then their intervals are too narrow."
    ),
    "{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. For {2} of them no law "
    "of change fits yet: their forecasts take half a year to settle; until then their intervals are too narrow.": (
        "{0} of {1} points moved by more than 10 mm within the last 48 days, against their course. For {2} of them no "
        "law of change fits yet: their forecasts take half a year to settle; until then their intervals are too narrow."
    ),
    "{0} of {1} cells have changed their motion: it began, stopped, or jumped. The model {2} does not follow that: "
    "they are forecast as if nothing had changed. Choose mmstt or spatial for them.": (
        "{0} of {1} points have changed their motion: it began, stopped, or jumped. The model {2} does not follow "
        "that: they are forecast as if nothing had changed. Choose mmstt or spatial for them."
    ),
    "{0} of {1} cells have changed their motion: it began, stopped, or jumped. They are forecast by laws of their own, "
    "with wider intervals; look at their series.": (
        "{0} of {1} points have changed their motion: it began, stopped, or jumped. They are forecast by laws of their "
        "own, with wider intervals; look at their series."
    ),
    "{0} of {1} cells are unlike anything that the network was trained on; the spatial Gaussian process beneath it "
    "forecasts them alone.": (
        "{0} of {1} points are unlike anything that the network was trained on; the spatial Gaussian process beneath "
        "it forecasts them alone."
    ),
    "{0}, {1:,} cells of {2:g} m, issued {3}.": "{0}, {1:,} points, issued {3}.",
    "Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of the ground (mean of 60 "
    "days) is +-{3} mm in a typical cell.": (
        "Median displacement until {0}: {1} to {2} mm in 98 of 100 points; the 90 % interval of the ground (mean of 60 "
        "days) is +-{3} mm in a typical point."
    ),
    "Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of single measurements is "
    "+-{3} mm in a typical cell.": (
        "Median displacement until {0}: {1} to {2} mm in 98 of 100 points; the 90 % interval of single measurements is "
        "+-{3} mm in a typical point."
    ),
    "Cells whose motion has changed: {0}.": "Points whose motion has changed: {0}.",
    "False alarms: fewer than 1 per 1,000 cells and year.": "False alarms: fewer than 1 per 1,000 points and year.",
    "False alarms: about {0:.0f} per 1,000 cells and year.": "False alarms: about {0:.0f} per 1,000 points and year.",
    # Maps and series
    "Probability that the motion of a cell has changed, 0 to 1.": (
        "Probability that the motion of a point has changed, 0 to 1."
    ),
    "How well the input supports the forecast of each cell, 0 (not) to 1 (fully).": (
        "How well the input supports the forecast of each point, 0 (not) to 1 (fully)."
    ),
    "No cell has changed its motion more likely than not.": "No point has changed its motion more likely than not.",
    "How the motion of a cell has changed: the most probable law, where a change is more likely than not.": (
        "How the motion of a point has changed: the most probable law, where a change is more likely than not."
    ),
    "{0}, {1:,} cells, made {2}": "{0}, {1:,} points, made {2}",
    "mean of {0:,} cells": "mean of {0:,} points",
    "mean of {0:,} cells around {1}": "mean of {0:,} points around {1}",
    "band of a mean: the cells' bands\naveraged, so wider than needed": (
        "band of a mean: the points' bands\naveraged, so wider than needed"
    ),
    "cell": "point",
    "cells": "points",
    "counting cells\N{HORIZONTAL ELLIPSIS}": "counting points\N{HORIZONTAL ELLIPSIS}",
    "The number of cells appears once data are read.": "The number of points appears once data are read.",
    # Profile
    "no cell": "no point",
    "other cells": "other points",
    "{0:,} cells lie within reach of this line, more than {1:,}. Choose a smaller reach.": (
        "{0:,} points lie within reach of this line, more than {1:,}. Choose a smaller reach."
    ),
    "{0:,.0f} m from A to B, {1} cells within reach. {2}.": "{0:,.0f} m from A to B, {1} points within reach. {2}.",
    "{0} No cell on {1:,.0f} m: nothing is known there.": "{0} No point on {1:,.0f} m: nothing is known there.",
    # Areas of concern
    "Cells": "Points",
    "Share of cells whose velocity differs from 0": "Share of points whose velocity differs from 0",
    "Worst cell until {0} (mm)": "Worst point until {0} (mm)",
    "Chance that any cell passes": "Chance that any point passes",
    "Chance that any cell passes {0:g} mm": "Chance that any point passes {0:g} mm",
    "Chance that any cell passes {0:g} mm at {1}": "Chance that any point passes {0:g} mm at {1}",
    "Chance that any cell passes {1:g} mm at {0}": "Chance that any point passes {1:g} mm at {0}",
    "Any cell\n> {0:g} mm": "Any point\n> {0:g} mm",
    "Active cells of the area": "Active points of the area",
    "1 best to 4: how alike the series are from date to date and from cell to cell": (
        "1 best to 4: how alike the series are from date to date and from point to point"
    ),
    "The chance that any cell passes at {0} decides, then the worst cell, then size": (
        "The chance that any point passes at {0} decides, then the worst point, then size"
    ),
    "Mean of the cells over the last {0:g} years": "Mean of the points over the last {0:g} years",
    "Velocity of the fastest cell over the last {0:g} years": "Velocity of the fastest point over the last {0:g} years",
    "Cells that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3}).": (
        "Points that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3})."
    ),
    "Cells that will move: more than {0:g} mm at {1} with probability {2:g}.": (
        "Points that will move: more than {0:g} mm at {1} with probability {2:g}."
    ),
    "Velocity differs from 0 in {0} of {1} cells at 95 %, in {2} of them with at most 5 % false; the forecast in {3}, "
    "and in {4}.": (
        "Velocity differs from 0 in {0} of {1} points at 95 %, in {2} of them with at most 5 % false; the forecast in "
        "{3}, and in {4}."
    ),
    "{0}: {1} of {2} active cells; {3} isolated or in small groups.": (
        "{0}: {1} of {2} active points; {3} isolated or in small groups."
    ),
    "  rank cells quality    mm/yr   mm (90 % interval)   mean > {0:g} mm  worst cell": (
        "  rank points quality   mm/yr   mm (90 % interval)   mean > {0:g} mm  worst point"
    ),
    "The forecast does not tell how errors of neighbouring cells go together, so chances of the mean take them to be "
    "the same, and chances of the worst cell take them to be independent.": (
        "The forecast does not tell how errors of neighbouring points go together, so chances of the mean take them "
        "to be the same, and chances of the worst point take them to be independent."
    ),
    "probability that any cell passes the smallest threshold at the month told, in whole percent; then by how far the "
    "worst cell is forecast to move; then by size": (
        "probability that any point passes the smallest threshold at the month told, in whole percent; then by how far "
        "the worst point is forecast to move; then by size"
    ),
    "No area: {0} cells move and {1} will, but too few of them lie together. Choose lower thresholds or fewer cells, "
    "and look at single cells in the time series.": (
        "No area: {0} points move and {1} will, but too few of them lie together. Choose lower thresholds or fewer "
        "points, and look at single points in the time series."
    ),
    "Cells whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more than "
    "{3:.2f} mm/yr": (
        "Points whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more than "
        "{3:.2f} mm/yr"
    ),
    "Cells whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}": (
        "Points whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}"
    ),
    # Assets
    "The shapes have no place in the system of the cells ({0}).": (
        "The shapes have no place in the system of the points ({0})."
    ),
    "no place in the system of the cells": "no place in the system of the points",
    "no cell near: nothing is known of it": "no point near: nothing is known of it",
    "one cell: no difference can be told": "one point: no difference can be told",
    "too many cells for chances: split it": "too many points for chances: split it",
    "no cell under it: those near it are told": "no point under it: those near it are told",
    "{0} of {1} assets have no cell near: nothing is known of them, and nothing is told.": (
        "{0} of {1} assets have no point near: nothing is known of them, and nothing is told."
    ),
    "The forecast does not tell how errors of neighbouring cells go together, so means take them to be the same, and "
    "differences take them to be independent.": (
        "The forecast does not tell how errors of neighbouring points go together, so means take them to be the same, "
        "and differences take them to be independent."
    ),
    "{0} cells under, {1} near": "{0} points under, {1} near",
    "Cells under it": "Points under it",
    "Cells\nunder": "Points\nunder",
    "Cells\nnear": "Points\nnear",
    "Further cells within reach": "Further points within reach",
    "Lowest cell until {0} (mm)": "Lowest point until {0} (mm)",
    "Highest cell until {0} (mm)": "Highest point until {0} (mm)",
    "Chance that its cells move apart by more than {0:g} mm": "Chance that its points move apart by more than {0:g} mm",
    # Verification, comparison, watch list
    "{0:,} of {1:,} cells of the forecast of {2} judged by data until {3}.": (
        "{0:,} of {1:,} points of the forecast of {2} judged by data until {3}."
    ),
    "Levels: each cell moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.": (
        "Levels: each point moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}."
    ),
    "{0:,} of {1:,} cells left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false "
    "alarms.": (
        "{0:,} of {1:,} points left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false "
        "alarms."
    ),
    "{0:,} of {1:,} cells left their intervals.": "{0:,} of {1:,} points left their intervals.",
    "{0:,} cells share too few dates with the newer data before the issue date; they are not judged.": (
        "{0:,} points share too few dates with the newer data before the issue date; they are not judged."
    ),
    "Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast from, in a typical "
    "cell: as another reference does. It adds to every error below.": (
        "Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast from, in a "
        "typical point: as another reference does. It adds to every error below."
    ),
    "After {0} months half of all cells lie {1:+.1f} mm or more off their forecast, on one side: common motion, or "
    "another reference of the newer data.": (
        "After {0} months half of all points lie {1:+.1f} mm or more off their forecast, on one side: common motion, "
        "or another reference of the newer data."
    ),
    "Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}, another release ({4}) than that of the "
    "forecast.": (
        "Component {0}; {1:,} of {2:,} points of the forecast were judged by {3}, another release ({4}) than that of "
        "the forecast."
    ),
    "Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}.": (
        "Component {0}; {1:,} of {2:,} points of the forecast were judged by {3}."
    ),
    "{0:,} of {1:,} cells: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; cells that left "
    "together with all others may show another reference of the newer data.": (
        "{0:,} of {1:,} points: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; points that "
        "left together with all others may show another reference of the newer data."
    ),
    "Each cell was moved by one constant, the mean difference on the dates that both hold from {0} to {1} ({2:.0f} in "
    "a typical cell): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue date takes part "
    "in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not removed.": (
        "Each point was moved by one constant, the mean difference on the dates that both hold from {0} to {1} "
        "({2:.0f} in a typical point): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue "
        "date takes part in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not "
        "removed."
    ),
    "cells left their interval": "points left their interval",
    "{0} cells left their interval": "{0} points left their interval",
    "Cells that left their interval": "Points that left their interval",
    "Cells that left their intervals": "Points that left their intervals",
    "Cells that left": "Points that left",
    "Cells before": "Points before",
    "Any cell passes": "Any point passes",
    "Chance that any cell passes the smallest threshold": "Chance that any point passes the smallest threshold",
    "Both forecasts' areas were found by one rule. An area grew when it has a quarter more cells, and at least two; it "
    "passed a threshold when its ground has moved by more than that since the watch began.": (
        "Both forecasts' areas were found by one rule. An area grew when it has a quarter more points, and at least "
        "two; it passed a threshold when its ground has moved by more than that since the watch began."
    ),
    "By {0} the new forecast lies {1} mm from the earlier one in a typical cell; in {2:,} of {3:,} cells each median "
    "lies outside the 90 % interval of the other.": (
        "By {0} the new forecast lies {1} mm from the earlier one in a typical point; in {2:,} of {3:,} points each "
        "median lies outside the 90 % interval of the other."
    ),
    "{0}, {1} to {2} cells": "{0}, {1} to {2} points",
    "{0}, {1} to {2} cells, ground moved {3} mm": "{0}, {1} to {2} points, ground moved {3} mm",
    "The forecast of {0} minus that of {1}: {2:,} cells that both hold.": (
        "The forecast of {0} minus that of {1}: {2:,} points that both hold."
    ),
    "Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of the ground "
    "(means of 60 days).": (
        "Component {0}; {1:,} points that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of the "
        "ground (means of 60 days)."
    ),
    "Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of single "
    "dates.": (
        "Component {0}; {1:,} points that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of "
        "single dates."
    ),
    "**Levels.** Each cell was moved by one constant, the mean difference of the measurements on the dates that both "
    "hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between the two issue dates "
    "is part of the difference.": (
        "**Levels.** Each point was moved by one constant, the mean difference of the measurements on the dates that "
        "both hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between the two "
        "issue dates is part of the difference."
    ),
    "**Beyond both** counts the cells in which each median lies outside the 90 % interval of the other forecast.": (
        "**Beyond both** counts the points in which each median lies outside the 90 % interval of the other forecast."
    ),
    "Cells that left the interval they were forecast with, {0}": (
        "Points that left the interval they were forecast with, {0}"
    ),
    "{0} cells, {1} measured dates, {2} dates ahead of {3}.": (
        "{0} points, {1} measured dates, {2} dates ahead of {3}."
    ),
}
"""By what is said of cells, what is said of points. `scripts/i18n.py` finds both."""
