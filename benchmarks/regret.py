# SPDX-License-Identifier: GPL-2.0-or-later
"""How much worse than its best candidate the mixture is: `python -m benchmarks.regret --data FOLDER`.

Every real place at its issue dates of `places.py`, all after what settings were chosen on, with the whole record and
as if it had begun two years before; closed forms alone, unless `--networks`. Beside it stands the rule of version 0.1
on the errors of the same candidates. Writes docs/results/regret.md; what is computed is kept in build/regret.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np

from benchmarks.places import ALL_PLACES, NOTE, ROOT, Place, lead_name, read_place
from benchmarks.regret_before import shares_before
from mmstt_core.backtest.origins import target_epochs
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.errors import InputError
from mmstt_core.forecaster import Forecaster
from mmstt_core.models import label
from mmstt_core.models.shared import Networks
from mmstt_core.network.weights import BUNDLED, load_network

LEADS = (1, 3, 6, 12, 24)
SPEEDS = {"below 3 mm/yr": (0.0, 3.0), "3 to 10 mm/yr": (3.0, 10.0), "above 10 mm/yr": (10.0, np.inf)}
SHORT_DAYS = 731
CELLS = 150
"""The nearest ones to the most moving cell and to the middle."""
ENOUGH_SAMPLES = 60
BOUND = 0.05
MIXED, BEFORE = "mixture", "rule of 0.1"
HEAD = """\
# Regret of the mixture

How much larger the error (RMSE) of the mixture is than that of whichever candidate turned out best, which nobody can
know beforehand, by place, speed of the cells, length of the record and lead. All forecasts lie after the dates up to
which prior shares were learned{networks}; at most {cells} cells of each place, groups of fewer than {samples} samples
left out. *Before* is the rule of version 0.1 (least squares, pulled towards shares of quiet ground; no last value, no
ridge) on the same candidates and dates. Where a group holds one or two issue dates, the best candidate is often the
luckiest. The prior for moving ground was picked with a summary of such later dates in view (log, 28). Regenerate:
`.venv/bin/python -m benchmarks.regret --data FOLDER`.
"""


def main() -> None:
    """Score what is not kept, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--kept", type=Path, default=ROOT / "build" / "regret", help="folder of what has been computed")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "results" / "regret.md", help="page to write")
    parser.add_argument("--networks", action="store_true", help="with the bundled networks")
    options = parser.parse_args()
    networks = Networks()
    if options.networks:
        files = {"network": "mmstt-nano.safetensors", "cell": "mmstt-cell.safetensors"}
        networks = Networks(**{name: load_network(BUNDLED / file).network for name, file in files.items()})
    options.kept.mkdir(parents=True, exist_ok=True)
    rows = []
    for place in ALL_PLACES:
        kept = options.kept / f"{place.title.replace(' ', '_')}{'_networks' if options.networks else ''}.json"
        if not kept.exists():
            cube = read_place(place, options.data)
            if cube is None:
                continue
            kept.write_text(json.dumps(squares(place, cube, networks)), encoding="utf-8")
        rows += json.loads(kept.read_text(encoding="utf-8"))
        options.out.write_text(page(rows, bool(options.networks)), encoding="utf-8")


def squares(place: Place, cube: DisplacementCube, networks: Networks) -> list[dict]:
    """Return summed squared errors of the mixture, of the rule before and of each candidate, one row per group."""
    cube = _few(cube)
    totals: dict[tuple[str, str, int], dict] = {}
    for date, leads in place.issues:
        day = to_day(date)
        for length, first_day in {"whole": -np.inf, "two years": day - SHORT_DAYS}.items():
            kept = cube.days_T >= first_day
            record = dataclasses.replace(cube, days_T=cube.days_T[kept], values_NT=cube.values_NT[:, kept])
            try:
                _add(totals, length, record, day, leads, networks)
            except InputError:
                continue
    return [
        {"place": place.title, "length": length, "speed": speed, "lead": lead, **total}
        for (length, speed, lead), total in totals.items()
    ]


def _add(totals: dict, length: str, cube: DisplacementCube, day: int, leads: tuple, networks: Networks) -> None:
    """Add the errors of one issue date."""
    forecaster = Forecaster(cube.until(day), day, ("mmstt",), networks)
    anchor_day = forecaster.context.anchor_day
    epochs, months_H = target_epochs(cube.days_T, day, anchor_day, leads, last_day=int(cube.days_T[-1]))
    if epochs.size == 0:
        return
    predictions = forecaster.predict((cube.days_T[epochs] - anchor_day).astype(np.float64))
    velocity_N, choice = forecaster.motion.velocity_N, forecaster.choice("mmstt")
    before = shares_before(forecaster.origins, int(-forecaster.context.days_B[0]))
    means = {name: predictions[name].mean_NH for name in choice.names}
    means[MIXED] = choice.combine(predictions, months_H, velocity_N).mean_NH
    means[BEFORE] = before.combine(predictions, months_H, velocity_N).mean_NH
    truth_NH = cube.select(forecaster.cells).millimetres_NT()[:, epochs]
    for speed, (least, most) in SPEEDS.items():
        inside_N = (np.abs(velocity_N) >= least) & (np.abs(velocity_N) < most)
        for lead in leads:
            seen_NH = np.isfinite(truth_NH) & inside_N[:, None] & (months_H == lead)
            if seen_NH.any():
                total = totals.setdefault((length, speed, lead), {"samples": 0, "dates": 0, "squares": {}})
                total["samples"] += int(seen_NH.sum())
                total["dates"] += 1
                for name, mean_NH in means.items():
                    square = float(((mean_NH - truth_NH)[seen_NH] ** 2).sum())
                    total["squares"][name] = total["squares"].get(name, 0.0) + square


def _few(cube: DisplacementCube) -> DisplacementCube:
    """Keep the cells around the fastest one and around the middle."""
    if cube.cells <= CELLS:
        return cube
    with np.errstate(invalid="ignore"):
        spread_N = np.nanstd(cube.millimetres_NT(), axis=1)
    distances = [
        np.hypot(cube.easting_N - east, cube.northing_N - north)
        for east, north in (
            (np.median(cube.easting_N), np.median(cube.northing_N)),
            (cube.easting_N[np.nanargmax(spread_N)], cube.northing_N[np.nanargmax(spread_N)]),
        )
    ]
    return cube.select(np.sort(np.argsort(np.minimum(*distances), kind="stable")[:CELLS]))


def page(rows: list[dict], with_networks: bool) -> str:
    """Return the page: what it comes to, then one table per length of record."""
    rows = [row for row in rows if row["samples"] >= ENOUGH_SAMPLES]
    lines = [
        HEAD.format(networks="" if with_networks else ", by closed forms alone", cells=CELLS, samples=ENOUGH_SAMPLES)
    ]
    lines += [
        "| record | groups | mean before | mean now | above 5 % before | above 5 % now |",
        "|---|---|---|---|---|---|",
    ]
    lengths = sorted({row["length"] for row in rows}, reverse=True)
    for length in lengths:
        pairs = np.array([(_regret(row, BEFORE), _regret(row, MIXED)) for row in rows if row["length"] == length])
        cells = [f"{100 * value:+.1f} %" for value in pairs.mean(0)] + [str(n) for n in (pairs > BOUND).sum(0)]
        lines.append(f"| {length} | {len(pairs)} | {' | '.join(cells)} |")
    for length in lengths:
        lines += [
            "",
            f"## {'The whole record' if length == 'whole' else 'As if the record had begun two years before'}",
            "",
        ]
        names = [name for name in rows[0]["squares"] if name not in (MIXED, BEFORE)]
        heads = [
            "place",
            "speed",
            "lead",
            "dates",
            *map(label, names),
            "before",
            "mixture",
            "regret before",
            "regret now",
        ]
        lines += [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
        for row in rows:
            if row["length"] == length:
                errors = [np.sqrt(row["squares"][name] / row["samples"]) for name in (*names, BEFORE, MIXED)]
                regrets = [f"{100 * _regret(row, name):+.0f} %" for name in (BEFORE, MIXED)]
                values = [row["place"], row["speed"], lead_name(row["lead"]), str(row["dates"])]
                lines.append("| " + " | ".join([*values, *(f"{error:.2f}" for error in errors), *regrets]) + " |")
    return "\n".join([*lines, "", NOTE, ""])


def _regret(row: dict, name: str) -> float:
    """Return RMSE over that of the best candidate, minus 1."""
    best = min(square for other, square in row["squares"].items() if other not in (MIXED, BEFORE))
    return float(np.sqrt(row["squares"][name] / best) - 1)


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
