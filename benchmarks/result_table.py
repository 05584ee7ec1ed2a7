# SPDX-License-Identifier: GPL-2.0-or-later
"""One evaluation as a small table: a row per model, a column per lead, and the comparison with the best baseline."""

from __future__ import annotations

from mmstt_core.baselines.registry import LABELS


def result_table(title: str, result: dict, models: tuple[str, ...]) -> list[str]:
    """Return Markdown lines: RMSE in mm, and in brackets the share inside the 80 % and the 90 % interval."""
    rows = {(row["model"], row["months"]): row for row in result["rows"]}
    leads = sorted({row["months"] for row in result["rows"]})
    lines = [
        f"## {title}",
        "",
        "| model | " + " | ".join(f"{lead} month{'s' if lead > 1 else ''}" for lead in leads) + " |",
    ]
    lines.append("|---" * (len(leads) + 1) + "|")
    for model in models:
        cells = [
            f"{row['rmse_mm']:.2f} ({100 * row['coverage_80']:.0f} / {100 * row['coverage_90']:.0f} %)"
            for row in (rows[model, lead] for lead in leads)
        ]
        lines.append(f"| {'**MM-STT**' if model == 'mmstt' else LABELS[model]} | " + " | ".join(cells) + " |")
    differences = [
        f"{row['difference_mm']:+.2f} ({row['low_mm']:+.2f} to {row['high_mm']:+.2f})" for row in result["differences"]
    ]
    lines.append("| MM-STT minus best of B3-B5, mm (95 % interval) | " + " | ".join(differences) + " |")
    return [*lines, ""]
