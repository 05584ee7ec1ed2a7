# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables and the picture of `peers.py`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.peers_libraries import LEVEL, NEURAL, READY_MADE, STATISTICAL, TRAINING_STEPS
from benchmarks.peers_spatial import NAMES as SPATIAL
from benchmarks.peers_spatial import TRAINING_STEPS as SPATIAL_STEPS
from benchmarks.places import CLOSED_FORMS, lead_name
from mmstt_core.backtest.metrics import block_difference
from mmstt_core.models import label, offered

ORDER = ("mmstt", *reversed(CLOSED_FORMS), *STATISTICAL, *READY_MADE, *NEURAL, *SPATIAL)


def write_page(scores: dict, blocks: dict, seconds: dict, failed: dict, problems: dict[str, str], folder: Path) -> None:
    """Write peers.md and peers.png."""
    models = [model for model in ORDER if any(key[2] == model for key in scores)]
    rivals = ", ".join(f"{name} ({steps})" for name, steps in SPATIAL_STEPS.items())
    places = list(dict.fromkeys(key[0] for key in scores))
    lines = [
        "# Peers",
        "",
        "Whole blocks of cells drawn by a fixed seed, about 100 in each place; the same windows (12-day bins up to the "
        "issue date) and the same later epochs for everybody. Peers see each series without the annual term of a "
        "linear + annual fit, which is put back afterwards. statsforecast chooses its model series by series; FLAIR "
        "and Fracast-0 need no training; neuralforecast trains one model per place and issue date on the window alone "
        f"({TRAINING_STEPS} steps); {rivals} (steps of 4 windows in brackets) are ours from their papers, trained "
        "likewise. These are small budgets: they tell what a library does out of the box on one area, not what it "
        "could do. MM-STT sees the whole place, as it would in use. Series on which a peer fails take the Gaussian "
        "process's.",
        "",
        *_summary(scores, blocks, models, places),
        "",
        "![RMSE against MM-STT](peers.png)",
        "",
        "Regenerate: see the head of `benchmarks/peers.py`.",
        "",
    ]
    for name in places:
        leads = sorted({key[1] for key in scores if key[0] == name})
        lines += [
            f"## {name}",
            "",
            "RMSE in mm, and MM-STT minus the model with its 95 % interval over spatial blocks: negative means that "
            "MM-STT is better.",
            "",
        ]
        rows = {(model, lead): _error(scores, blocks, name, lead, model) for model in models for lead in leads}
        lines += _table(leads, models, rows)
        lines += [
            "",
            f"Quantile loss in mm (mean over 10, 50 and 90 %), share inside the {LEVEL} % interval, mean width, mm "
            "(negative where a network's quantiles cross).",
            "",
        ]
        rows = {(model, lead): _interval(scores, blocks, name, lead, model) for model in models for lead in leads}
        lines += _table(leads, models, rows)
        lines.append("")
    lines += ["## Cost", "", "Training included; two cores that did other work meanwhile.", ""]
    lines += ["| model | seconds per 100,000 series | failed series |", "|---|---|---|"]
    for model, values in seconds.items():
        label = "MM-STT, backtest and calibration included" if model == "mmstt" else model
        lines.append(f"| {label} | {np.median(values):,.0f} | {failed.get(model, 0)} |")
    lines += [f"\n{peer} did not run everywhere: {text}" for peer, text in problems.items()]
    (folder / "peers.md").write_text("\n".join([*lines, ""]), encoding="utf-8")
    _picture(scores, models, places, folder / "peers.png")


def _summary(scores: dict, blocks: dict, models: list[str], places: list[str]) -> list[str]:
    """Count, for each peer, where it is surely better, surely worse, and neither."""
    lines = [
        "| against MM-STT | surely worse | cannot be told | surely better | median RMSE, % |",
        "|---|---|---|---|---|",
    ]
    for model in models[1:]:
        worse, even, better, ratio = 0, 0, 0, []
        for name in places:
            for lead in sorted({key[1] for key in scores if key[0] == name}):
                gap = _gap(scores, blocks, name, lead, model)
                if gap is None:
                    continue
                worse, better = worse + (gap["high_mm"] < 0), better + (gap["low_mm"] > 0)
                even += gap["low_mm"] <= 0 <= gap["high_mm"]
                ratio.append(100 * (_rmse(scores[name, lead, model]) / _rmse(scores[name, lead, "mmstt"]) - 1))
        lines.append(f"| {_name(model)} | {worse} | {even} | {better} | {np.median(ratio):+.0f} |")
    return ["Cases are places and leads; sure means that the 95 % interval leaves 0 out.", "", *lines]


def _table(leads: list[int], models: list[str], rows: dict[tuple[str, int], str]) -> list[str]:
    lines = ["| model | " + " | ".join(map(lead_name, leads)) + " |", "|---" * (len(leads) + 1) + "|"]
    for model in models:
        entries = [rows[model, lead] for lead in leads]
        if any(entries):
            name = "**MM-STT**" if model == "mmstt" else _name(model)
            lines.append(f"| {name} | " + " | ".join(entries) + " |")
    return lines


def _name(model: str) -> str:
    """Return how people read one of ours; a peer goes by its own name."""
    return label(model) if model in offered() else model


def _rmse(score) -> float:
    return float(np.sqrt(np.mean(np.concatenate(score.error_S) ** 2)))


def _same(scores: dict, blocks: dict, name: str, lead: int, model: str):
    """Return the model's score where it was run on every issue date of this place and lead, else None."""
    score = scores.get((name, lead, model))
    if score is None or sum(map(len, score.error_S)) != sum(map(len, blocks[name, lead])):
        return None
    return score


def _gap(scores: dict, blocks: dict, name: str, lead: int, model: str) -> dict | None:
    score = _same(scores, blocks, name, lead, model)
    if score is None:
        return None
    own = np.concatenate(scores[name, lead, "mmstt"].error_S)
    return block_difference(own, np.concatenate(score.error_S), np.concatenate(blocks[name, lead]))


def _error(scores: dict, blocks: dict, name: str, lead: int, model: str) -> str:
    score = _same(scores, blocks, name, lead, model)
    if score is None:
        return ""
    if model == "mmstt":
        return f"{_rmse(score):.2f}"
    gap = _gap(scores, blocks, name, lead, model)
    return f"{_rmse(score):.2f} ({gap['difference_mm']:+.2f}, {gap['low_mm']:+.2f} to {gap['high_mm']:+.2f})"


def _interval(scores: dict, blocks: dict, name: str, lead: int, model: str) -> str:
    score = _same(scores, blocks, name, lead, model)
    width = np.nan if score is None else np.mean(np.concatenate(score.width_S))
    if not np.isfinite(width):
        return ""
    inside = 100 * np.mean(np.concatenate(score.inside_S))
    return f"{np.mean(np.concatenate(score.loss_S)):.2f}, {inside:.0f} %, {width:.1f}"


def _picture(scores: dict, models: list[str], places: list[str], path: Path) -> None:
    """Draw RMSE against MM-STT's, a panel per place, a mark per model, leads along."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    groups = {
        "closed forms": ("#999999", CLOSED_FORMS),
        "statsforecast": ("#0072b2", STATISTICAL),
        "ready-made": ("#009e73", READY_MADE),
        "neuralforecast": ("#e69f00", NEURAL),
        "the paper's rivals": ("#d55e00", SPATIAL),
    }
    marks = "osv^D<>"
    figure, axes = plt.subplots(2, 4, figsize=(14, 7.2), sharey=True)
    for axis, name in zip(axes.flat, places):
        leads = sorted({key[1] for key in scores if key[0] == name})
        axis.axhline(0, color="k", lw=1)
        for colour, members in groups.values():
            for number, model in enumerate(m for m in members if m in models):
                ratio = [
                    100 * (_rmse(scores[name, lead, model]) / _rmse(scores[name, lead, "mmstt"]) - 1)
                    if (name, lead, model) in scores
                    else np.nan
                    for lead in leads
                ]
                axis.plot(
                    range(len(leads)),
                    np.clip(ratio, -30, 120),
                    marks[number] + "-",
                    color=colour,
                    ms=4,
                    lw=0.7,
                    alpha=0.85,
                    label=_name(model),
                )
        axis.set_xticks(range(len(leads)), [str(lead) for lead in leads])
        axis.set_title(name.split(" (")[0], fontsize=10)
        axis.grid(axis="y", color="0.92")
        axis.set_ylim(-32, 125)
    for axis in axes[1]:
        axis.set_xlabel("months ahead")
    for row in axes:
        row[0].set_ylabel("RMSE above MM-STT's, %")
    handles, labels = axes.flat[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="lower center", ncol=9, fontsize=8, frameon=False)
    figure.suptitle("Peers against MM-STT on real places (cut off at -30 and +120 %)", fontsize=11)
    figure.tight_layout(rect=(0, 0.08, 1, 1))
    figure.savefig(path, dpi=100)
    plt.close(figure)
