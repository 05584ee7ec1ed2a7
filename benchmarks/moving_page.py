# SPDX-License-Identifier: GPL-2.0-or-later
"""The page and the pictures of `moving.py`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.experiments.common import table
from benchmarks.moving_cases import CASES, Site
from benchmarks.moving_scores import A_YEAR, GROUPS, Row, bars, pooled
from benchmarks.places import NOTE

HEAD = """\
# Moving ground: known motion, added to real series

About a patch of 7 to 20 neighbouring cells of a real place, known motion is added to the real series: a Gaussian bump
with a standard deviation of 160 to 230 m; the cells that take part by 0.3 and more of what moves the centre are scored.
The rest is real: noise, season, gaps. The forecast sees nothing after the issue date. RMSE of the patch in mm against
single epochs; over places, geometric means. *Oracle*: least squares of each cell that knows law and date of what was
added, but not its size (level, trend, annual cycle and the law). *Trend*: a straight line through the last year.
*Held*: share of epochs inside the 80 % interval, and of the means of 60 days, which is the ground, inside its own.

What is reported lies on dates, patches, sizes and with stations that no setting was chosen on; the development cases
end before the development day of each place. Ground that moves already: the aquifer of Almonte, and quiet places into
which the motion of a real GNSS station is carried before anything is added.
Regenerate: `.venv/bin/python -m benchmarks.moving --data FOLDER`.
"""


def page(now: Row, before: Row | None, development: list[Row], reported: list[Row], sites: tuple[Site, ...]) -> str:
    """Return the whole page."""
    lines = [HEAD, "![Error a year ahead against the age of the motion](moving.png)", ""]
    found = bars(now, before)
    lines += [
        "## What was asked for",
        "",
        f"{sum(bar.met for bar in found)} of {len(found)} are met.",
        "",
        *table(
            ["demand", "found", "0.1.0", "met"],
            [[bar.demand, bar.found, bar.before, "yes" if bar.met else "**no**"] for bar in found],
        ),
    ]
    for group, title in GROUPS.items():
        for months in (A_YEAR, 6, 3):
            lines += [f"## {title[0].upper()}{title[1:]}, {months} months ahead", ""]
            lines += table(*_cases(now, before, group, months))
    lines += ["## Place by place, 12 months: RMSE of MM-STT over the oracle's", "", *_by_place(reported)]
    lines += ["## Cases that settings may be chosen on, 12 months", "", *_development(development)]
    lines += _alarms(now, before)
    lines += ["## Patches", "", *table(*_patches(reported, sites)), NOTE, ""]
    return "\n".join(lines)


def _cases(now: Row, before: Row | None, group: str, months: int) -> tuple[list[str], list[list[str]]]:
    head = ["added", "MM-STT", "0.1.0", "spatial", "last value", "trend", "oracle", "x oracle"]
    head += ["held: epochs", "held: ground", "0.1.0: epochs", "noticed", "odds elsewhere", "date off, days"]
    rows = []
    for case in CASES:
        found = now["cases"][group][case.title].get(str(months))
        if found is None:
            continue
        earlier = {} if before is None else before["cases"][group][case.title].get(str(months), {})
        error = found["rmse_mm"]
        rows.append(
            [
                case.title,
                f"**{error['mmstt']:.1f}**",
                f"{earlier['rmse_mm']['mmstt']:.1f}" if earlier else "",
                *(f"{error[name]:.1f}" for name in ("spatial", "last", "trend", "oracle")),
                f"{found['ratio']:.2f}",
                f"{100 * found['held']['0.8']:.0f} %",
                f"{100 * found['held_ground']['0.8']:.0f} %",
                f"{100 * earlier['held']['0.8']:.0f} %" if earlier else "",
                f"{100 * found['noticed']:.0f} %",
                f"{found['odds_outside']:.3f}",
                "" if found["days_off"] is None else f"{found['days_off']:.0f}",
            ]
        )
    return head, rows


def _by_place(rows: list[Row]) -> list[str]:
    places = sorted({(row["group"], row["place"]) for row in rows}, reverse=True)
    lines = []
    for case in CASES:
        entries = []
        for group, place in places:
            own = [row for row in rows if row["place"] == place and row["group"] == group]
            found = pooled(own, group, case.title, A_YEAR)
            entries.append("" if found is None else f"{found['ratio']:.2f} ({100 * found['held']['0.8']:.0f} %)")
        lines.append([case.title, *entries])
    text = "In brackets what the 80 % interval held of single epochs."
    return [text, "", *table(["added", *(f"{place} ({group})" for group, place in places)], lines)]


def _development(rows: list[Row]) -> list[str]:
    lines = []
    for case in CASES:
        found = {group: pooled(rows, group, case.title, A_YEAR) for group in GROUPS}
        if any(found.values()):
            lines.append(
                [
                    case.title,
                    *(
                        "" if part is None else f"{part['rmse_mm']['mmstt']:.1f} / {part['rmse_mm']['oracle']:.1f}"
                        for part in found.values()
                    ),
                    *("" if part is None else f"{100 * part['held']['0.8']:.0f} %" for part in found.values()),
                ]
            )
    head = [
        *(f"{title}: MM-STT / oracle, mm" for title in GROUPS.values()),
        *(f"{title}: held" for title in GROUPS.values()),
    ]
    return table(["added", *head], lines) if lines else ["Not run.", ""]


def _alarms(now: Row, before: Row | None) -> list[str]:
    earlier = {row["place"]: row for row in (before or {}).get("alarms", [])}
    lines = [
        "## Nothing added: who is taken for changed",
        "",
        "Every real place as it is, at dates a quarter of a year apart, as soon as there is a year and a half of "
        "record: cells whose odds of a change exceed a half, per 1,000 cells and date. Stations may well have changed: "
        "droughts, pumping that ended, the earthquake of 2011.",
        "",
        *table(
            ["place", "dates", "cells x dates", "per 1,000", "worst date", "mean odds", "0.1.0 per 1,000"],
            [
                [
                    row["place"],
                    str(row["dates"]),
                    f"{row['cells']:,}",
                    f"{row['per_1000']:.1f}",
                    f"{row['most']:.1f}",
                    f"{row['odds']:.4f}",
                    f"{earlier[row['place']]['per_1000']:.1f}" if row["place"] in earlier else "",
                ]
                for row in now["alarms"]
            ],
        ),
    ]
    if not now["revisions"]:
        return lines
    return [
        *lines,
        "## One more pair of epochs",
        "",
        "How far the medians of quiet cells move when twelve more days of data come in, in widths of the 80 % interval "
        "of the ground; the largest over leads of 1, 3, 6 and 12 months.",
        "",
        *table(
            ["place", "cells x dates", "median", "most", "beyond half"],
            [
                [
                    row["place"],
                    f"{row['cells']:,}",
                    f"{row['median']:.3f}",
                    f"{row['most']:.2f}",
                    str(row["beyond_half"]),
                ]
                for row in now["revisions"]
            ],
        ),
    ]


def _patches(rows: list[Row], sites: tuple[Site, ...]) -> tuple[list[str], list[list[str]]]:
    told = {row["site"]: row for row in rows}
    return ["place", "issued", "cells", "standard deviation, m", "sign", "speed before, mm/yr"], [
        [
            site.name,
            site.issued,
            str(told[site.key]["cells"]),
            f"{site.radius_m:.0f}",
            "up" if site.sign > 0 else "down",
            f"{told[site.key]['speed_mm_yr']:.1f}",
        ]
        for site in sites
        if site.key in told
    ]


def picture(now: Row, before: Row | None, path: Path) -> None:
    """Draw the error a year ahead against the age of the motion, 100 and 30 mm/yr, quiet and moving ground."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(1, 4, figsize=(13, 3.6), sharex=True)
    drawn = (
        ("mmstt", "MM-STT", "#0072b2", "-"),
        ("before", "0.1.0", "#56b4e9", "--"),
        ("last", "last value", "0.6", ":"),
        ("trend", "trend of the last year", "#e69f00", ":"),
        ("oracle", "oracle", "#009e73", "-"),
    )
    panels = [(group, rate) for group in GROUPS for rate in (30.0, 100.0)]
    for axis, (group, rate) in zip(axes, panels):
        begun = [case for case in CASES if case.motion.law == "begins" and case.motion.size == rate]
        for name, label, colour, style in drawn:
            source = before if name == "before" else now
            points = [
                (case.motion.since, found["rmse_mm"]["mmstt" if name == "before" else name])
                for case in begun
                if source is not None and (found := source["cases"][group][case.title].get(str(A_YEAR)))
            ]
            if points:
                axis.plot(*np.array(points).T, style, marker="o", ms=3.5, lw=1.3, color=colour, label=label)
        axis.set_title(f"{rate:g} mm/yr, {GROUPS[group]}", fontsize=9)
        axis.set_xlabel("days since it began")
        axis.set_ylim(bottom=0)
        axis.grid(color="0.9", lw=0.5)
    axes[0].set_ylabel("RMSE 12 months ahead, mm")
    axes[-1].legend(fontsize=8, frameon=False)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
