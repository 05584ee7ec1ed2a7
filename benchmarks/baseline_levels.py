# SPDX-License-Identifier: GPL-2.0-or-later
"""Reproduce the reference levels of the closed-form baselines on Ustica.

Run `.venv/bin/python -m benchmarks.baseline_levels`.

Three origins (2.0, 2.5 and 2.9 years into the record), every point, raw epochs within 20 days of each lead
and more than 12 days after the last input (with nearer ones the 1-month column comes out up to 3 % smaller).
Writes docs/results/baselines.md and prints it; exits 1 when one leaves 2 % of the reference.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np

from benchmarks.places import NOTE
from mmstt_core.models import label
from mmstt_core.models.shared import Shared
from mmstt_core.reading import read_cube
from mmstt_core.window import make_context

ROOT = Path(__file__).resolve().parents[1]

USTICA = ROOT / "resources" / "ustica"
LEADS = (("1", 30.4), ("3", 91.3), ("6", 182.6), ("12", 365.25), ("24", 730.5))
ORIGINS = (2.0, 2.5, 2.9)
FILES = {
    "L2b LOS, track 022": "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
    "L3 Up": "EGMS_L3_E45N17_100km_U_2020_2024_1.zip",
    "L3 East": "EGMS_L3_E45N17_100km_E_2020_2024_1.zip",
}
REFERENCE = {
    "L2b LOS, track 022": {
        "last": (4.91, 5.34, 5.75, 5.89, 6.76),
        "mean60": (4.26, 4.49, 4.80, 5.11, 6.12),
        "linear-seasonal": (4.09, 4.23, 4.42, 4.96, 6.17),
        "damped": (4.00, 4.10, 4.28, 4.70, 5.59),
        "gp": (3.94, 4.08, 4.29, 4.71, 5.59),
    },
    "L3 Up": {
        "last": (2.55, 2.95, 3.45, 3.46, 4.85),
        "mean60": (2.59, 2.90, 3.00, 3.17, 4.65),
        "linear-seasonal": (2.23, 2.39, 2.51, 2.89, 4.00),
        "damped": (2.20, 2.36, 2.46, 2.81, 4.01),
        "gp": (2.16, 2.33, 2.48, 2.80, 3.82),
    },
    "L3 East": {
        "last": (3.18, 3.80, 4.00, 4.09, 4.56),
        "mean60": (2.89, 3.26, 3.40, 3.59, 4.11),
        "linear-seasonal": (2.73, 3.04, 3.05, 3.48, 4.48),
        "damped": (2.68, 2.97, 2.96, 3.27, 3.88),
        "gp": (2.59, 2.94, 2.95, 3.31, 4.03),
    },
}
"""Measured earlier and independently; the ridge has no row there, since it needs earlier origins to learn from."""


def levels(name: str) -> dict[str, np.ndarray]:
    """Return RMSE in mm by baseline and lead, root of the mean squared error over origins."""
    cube = read_cube([str(USTICA / FILES[name])])
    values_NT, days_T = cube.millimetres_NT(), cube.days_T.astype(np.float64)
    errors: dict[str, list[list[float]]] = {}
    for years in ORIGINS:
        window_T = days_T <= days_T[0] + years * 365.25
        anchor = days_T[window_T][-1]
        context = dataclasses.replace(
            make_context(cube, int(anchor)), values_NB=values_NT[:, window_T], days_B=days_T[window_T] - anchor
        )
        targets = [np.flatnonzero((np.abs(days_T - anchor - lead) <= 20) & (days_T - anchor > 12)) for _, lead in LEADS]
        every = np.unique(np.concatenate(targets))
        for model in (*next(iter(REFERENCE.values())), "ridge"):
            mean_NH = Shared(context).fitted(model).predict(days_T[every] - anchor).mean_NH
            errors.setdefault(model, []).append(
                [
                    float(np.mean((mean_NH[:, np.searchsorted(every, part)] - values_NT[:, part]) ** 2))
                    for part in targets
                ]
            )
    return {model: np.sqrt(np.mean(rows, axis=0)) for model, rows in errors.items()}


def main() -> int:
    """Measure, compare, write."""
    lines = [
        "# Closed-form baselines on Ustica",
        "",
        "RMSE in mm on raw epochs, leads 1 / 3 / 6 / 12 / 24 months; three origins, all points, "
        "targets more than 12 days after the last input. In brackets: "
        "difference from the reference levels measured independently. Regenerate: "
        "`.venv/bin/python -m benchmarks.baseline_levels`.",
        "",
    ]
    worst = 0.0
    for name in FILES:
        lines += [
            f"## {name}",
            "",
            "| baseline | " + " | ".join(f"{lead} months" for lead, _ in LEADS) + " |",
            "|---|---|---|---|---|---|",
        ]
        for model, found in levels(name).items():
            reference = REFERENCE[name].get(model)
            cells = []
            for index, value in enumerate(found):
                if reference is None:
                    cells.append(f"{value:.2f}")
                else:
                    ratio = value / reference[index] - 1
                    worst = max(worst, abs(ratio))
                    cells.append(f"{value:.2f} ({100 * ratio:+.1f} %)")
            lines.append(f"| {label(model)} | " + " | ".join(cells) + " |")
        lines.append("")
    lines += [
        f"Largest difference from the reference: {100 * worst:.1f} %.",
        "",
        NOTE,
        "",
    ]
    target = ROOT / "docs" / "results" / "baselines.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))
    return int(worst > 0.02)


if __name__ == "__main__":
    raise SystemExit(main())
