# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables and the reliability diagram of `real_places.py`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.places import CLOSED_FORMS, lead_name
from mmstt_core.backtest.metrics import block_difference, held, interval_scores, point_scores
from mmstt_core.backtest.quantiles import COVERAGE_LEVELS
from mmstt_core.evaluation.scores import REFERENCES, Scored, gather
from mmstt_core.models import label

NAMES = {
    "mmstt": "**MM-STT (the product)**",
    "network": "network with joint attention, alone",
    "lower": "per-cell network, alone",
    "local": "local ridge, alone",
    **{name: label(name) for name in CLOSED_FORMS},
}
ORDER = (
    "mmstt",
    "network",
    "lower",
    *reversed(CLOSED_FORMS),
)
STRATA = (("below 2", 0.0, 2.0), ("2 to 5", 2.0, 5.0), ("above 5", 5.0, np.inf))
COMPARED = ("mmstt", "spatial", "gp", "damped")


def leads_of(scored: list[Scored]) -> list[int]:
    """Return the leads in months that were scored."""
    return sorted({int(month) for origin in scored for month in origin.months_H})


def place_lines(place, cells: int, scored: list[Scored]) -> list[str]:
    """Return the Markdown of one place: errors and coverage, CRPS and width, differences, strata of velocity."""
    leads = [lead for lead in leads_of(scored) if gather(scored, "mmstt", lead) is not None]
    issued = ", ".join(f"{date} ({'/'.join(map(str, months))} months)" for date, months in place.issues)
    lines = [f"## {place.name}", "", f"{cells} cells. Issued {issued}.", "", *_head("model", leads)]
    for model in ORDER:
        lines.append(_row(NAMES[model], [_errors(gather(scored, model, lead)) for lead in leads]))
    lines += _difference_rows(scored, leads)
    lines += ["", *_head("CRPS mm (mean width of the 90 % interval, mm)", leads)]
    for model in ("mmstt", "spatial", "gp", "damped", "mean60"):
        lines.append(_row(NAMES[model], [_sharpness(gather(scored, model, lead)) for lead in leads]))
    return [*lines, "", *_strata(scored, leads), ""]


def _head(title: str, leads: list[int]) -> list[str]:
    return [_row(title, list(map(lead_name, leads))), "|---" * (len(leads) + 1) + "|"]


def _row(name: str, entries: list[str]) -> str:
    return f"| {name} | " + " | ".join(entries) + " |"


def _errors(found) -> str:
    """Return RMSE, and the share inside the 80 and the 90 % interval."""
    scores = interval_scores(found.quantiles_SQ, found.truth_S)
    rmse = point_scores(found.median_S, found.truth_S)["rmse_mm"]
    return f"{rmse:.2f} ({100 * scores['coverage_80']:.0f} / {100 * scores['coverage_90']:.0f} %)"


def _sharpness(found) -> str:
    scores = interval_scores(found.quantiles_SQ, found.truth_S)
    return f"{scores['crps_mm']:.2f} ({scores['width_90_mm']:.1f})"


def _difference_rows(scored: list[Scored], leads: list[int]) -> list[str]:
    """Compare MM-STT with the best closed form of single cells, known only afterwards, and with the spatial one."""
    best, shared, attention = [], [], []
    for lead in leads:
        models = ("mmstt", "spatial", "network", "lower", *REFERENCES)
        found = {model: gather(scored, model, lead) for model in models}
        error = {model: part.median_S - part.truth_S for model, part in found.items()}
        block_S = found["mmstt"].block_S
        least = min(REFERENCES, key=lambda model: float(np.mean(error[model] ** 2)))
        best.append(f"{_difference(error['mmstt'], error[least], block_S)} ({label(least)})")
        shared.append(_difference(error["mmstt"], error["spatial"], block_S))
        attention.append(_difference(error["network"], error["lower"], block_S))
    return [
        _row(f"MM-STT minus best of {', '.join(map(label, REFERENCES))}, mm (95 % interval)", best),
        _row(f"MM-STT minus {label('spatial')}, mm (95 % interval)", shared),
        _row("attention minus per-cell network, mm (95 % interval)", attention),
    ]


def _difference(error_S: np.ndarray, other_S: np.ndarray, block_S: np.ndarray) -> str:
    found = block_difference(error_S, other_S, block_S)
    return f"{found['difference_mm']:+.2f} ({found['low_mm']:+.2f} to {found['high_mm']:+.2f})"


def _strata(scored: list[Scored], leads: list[int]) -> list[str]:
    """Return errors by the speed of the window, where a stratum holds enough."""
    lines = [*_head("by speed of the window, mm/yr", leads)]
    for title, low, high in STRATA:
        for model in COMPARED:
            entries = []
            for lead in leads:
                found = gather(
                    scored, model, lead, lambda o, low=low, high=high: _between(np.abs(o.velocity_N), low, high)
                )
                entries.append("" if found is None or found.truth_S.size < 30 else _errors(found))
            if any(entries):
                lines.append(_row(f"{title}: {NAMES[model]}", entries))
    return lines


def _between(values_N: np.ndarray, low: float, high: float) -> np.ndarray:
    return (values_N >= low) & (values_N < high)


def reliability_picture(scored: dict[str, list[Scored]], path: Path) -> None:
    """Draw observed against nominal coverage of MM-STT's intervals, a panel per place, a line per lead."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    columns = 4
    rows = -(-len(scored) // columns)
    figure, axes = plt.subplots(rows, columns, figsize=(13, 3.5 * rows), sharex=True, sharey=True, squeeze=False)
    colours = {1: "#0072b2", 3: "#56b4e9", 6: "#009e73", 12: "#e69f00", 24: "#d55e00"}
    for axis in axes.flat[len(scored) :]:
        axis.set_visible(False)
    for axis, (name, origins) in zip(axes.flat, scored.items()):
        nominal = 100 * np.array(COVERAGE_LEVELS)
        axis.plot([40, 100], [40, 100], color="0.5", lw=0.8)
        axis.fill_between([40, 100], [37, 97], [43, 103], color="0.92", lw=0)
        for lead in leads_of(origins):
            found = gather(origins, "mmstt", lead)
            inside = [100 * np.mean(held(found.quantiles_SQ, found.truth_S, level)) for level in COVERAGE_LEVELS]
            axis.plot(nominal, inside, "o-", ms=3.5, lw=1.2, color=colours[lead], label=f"{lead} mo")
        axis.set_title(name.split(" (")[0], fontsize=10)
        axis.set_xlim(45, 100)
        axis.set_ylim(35, 100)
        axis.grid(color="0.9", lw=0.5)
    for axis in axes[-1]:
        axis.set_xlabel("nominal coverage, %")
    for row in axes:
        row[0].set_ylabel("observed, %")
    axes.flat[0].legend(fontsize=8, frameon=False, loc="upper left")
    figure.suptitle("Intervals of MM-STT on later data (grey band: within 3 points)", fontsize=11)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)


PICTURED = {
    "mmstt": ("MM-STT", "#d55e00", "o-", 2.2),
    "spatial": (label("spatial"), "#e69f00", "s-", 1.2),
    "gp": (label("gp"), "#0072b2", "^-", 1.2),
    "damped": (label("damped"), "#009e73", "v-", 1.0),
    "mean60": (label("mean60"), "#999999", "D-", 1.0),
    "last": (label("last"), "#555555", "x-", 1.0),
}


def errors_picture(scored: dict[str, list[Scored]], path: Path) -> None:
    """Draw RMSE by lead, a panel per place; a bar shows the 95 % block interval against the Gaussian process."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    columns = 4
    rows = -(-len(scored) // columns)
    figure, axes = plt.subplots(rows, columns, figsize=(13, 3.4 * rows), squeeze=False)
    for axis in axes.flat[len(scored) :]:
        axis.set_visible(False)
    for axis, (place_name, origins) in zip(axes.flat, scored.items()):
        leads = leads_of(origins)
        place = np.arange(len(leads))
        highest = 0.0
        for model, (name, colour, style, width) in PICTURED.items():
            found = [gather(origins, model, lead) for lead in leads]
            rmse = [point_scores(part.median_S, part.truth_S)["rmse_mm"] for part in found]
            above = 3 if model == "mmstt" else 2
            highest = max(rmse) if model == "mmstt" else highest
            axis.plot(place, rmse, style, color=colour, lw=width, ms=4, label=name, zorder=above)
        for position, lead in zip(place, leads):
            own, other = gather(origins, "mmstt", lead), gather(origins, "gp", lead)
            gap = block_difference(own.median_S - own.truth_S, other.median_S - other.truth_S, own.block_S)
            base = point_scores(other.median_S, other.truth_S)["rmse_mm"]
            axis.plot([position] * 2, [base + gap["low_mm"], base + gap["high_mm"]], color="#d55e00", lw=5, alpha=0.3)
        axis.set_title(place_name.split(" (")[0], fontsize=10)
        axis.set_xticks(place, [str(lead) for lead in leads])
        axis.set_ylim(0, min(axis.get_ylim()[1], max(10.0, 1.5 * highest)))
        axis.grid(axis="y", color="0.92", lw=0.6)
    for axis in axes[-1]:
        axis.set_xlabel("months ahead")
    for row in axes:
        row[0].set_ylabel("RMSE, mm")
    handles, labels = axes.flat[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="lower center", ncol=6, fontsize=9, frameon=False)
    title = "Errors on later data (bars: 95 % interval against the Gaussian process; much larger errors cut off)"
    figure.suptitle(title, fontsize=11)
    figure.tight_layout(rect=(0, 0.05, 1, 0.99))
    figure.savefig(path, dpi=100)
    plt.close(figure)
