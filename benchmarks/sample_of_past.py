# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure what it costs to ask a sample of a large area's past instead of the whole: in points of coverage and in mm.

    python -m benchmarks.sample_of_past [--data FOLDER] [--seeds 8] [--alone 1] [--only NAME]
                                        [--write docs/results/sample_of_past.md]

Of each area every cell is backtested once. Then shares and factors are learned from all cells, and from samples drawn
with many seeds, and the intervals that follow are held against what came in ALL cells at every earlier origin, learned
from the other origins. So are the quantiles that would be issued today. Some samples are also backtested by themselves,
as the product does it: their models are then fitted without the cells around the blocks. Each area that was measured is
kept in build/sample_of_past; a second call goes on from there.
"""

# Shapes: N cells, H targets, K targets of one lead, Q quantile levels

from __future__ import annotations

import argparse
import copy
import dataclasses
import datetime
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.places import NOTE, ROOT
from benchmarks.sample_grounds import Ground, grounds
from mmstt_core.backtest import sampling
from mmstt_core.backtest.calibration import VELOCITY_CLASSES
from mmstt_core.backtest.origins import EPOCH, GROUND, MONTH_DAYS
from mmstt_core.backtest.quantiles import interval
from mmstt_core.cube import DisplacementCube
from mmstt_core.forecaster import Forecaster, _laws
from mmstt_core.gridding import column_and_row, lattice_m
from mmstt_core.loading import load_networks
from mmstt_core.models.base import Prediction
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.record import _evenly_chosen

KEPT = ROOT / "build" / "sample_of_past"
LEADS = (3, 6, 12, 24)
LEVELS = (0.5, 0.8, 0.9)
ALL, FAST = 0, 3
"""Kinds of cells: all, or one more than the velocity class."""
FEWEST_FORECASTS = 200
"""Fewer tell no coverage."""

Key = tuple[str, int, float, int]
"""`EPOCH` or `GROUND`, lead, level, kind of cells."""


class Held(NamedTuple):
    """Hold what intervals learned from some cells did in all cells."""

    inside: dict[Key, float]
    """Share of what came."""
    told: dict[Key, float]
    """The same as the cells that taught tell it, which stand in the record."""
    ground_NHQ: np.ndarray
    """Quantiles that would be issued today, mm."""


class Way(NamedTuple):
    """Hold what samples of several seeds did."""

    title: str
    cells: list[int]
    fast: list[int]
    """Cells above 5 mm/yr among them."""
    helds: list[Held]


def main() -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--seeds", type=int, default=8)
    parser.add_argument("--alone", type=int, default=1, help="samples that are also backtested by themselves")
    parser.add_argument("--model", default="mmstt")
    parser.add_argument("--only", default="", help="only areas whose name holds this")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    parts = []
    for name, make in grounds(options.data).items():
        kept = KEPT / f"{name}.md"
        if not kept.is_file() and options.only in name:
            kept.write_text("\n".join(measured(make(), options)) + "\n", encoding="utf-8")
        if kept.is_file():
            parts.append(kept.read_text(encoding="utf-8"))
            print(parts[-1], flush=True)
    if options.write:
        tail = options.write.read_text(encoding="utf-8").partition("\n---\n")[2] if options.write.is_file() else ""
        options.write.write_text(
            "\n".join([HEAD.format(date=datetime.date.today()), *parts]) + f"\n---\n{tail}", encoding="utf-8"
        )


def old_sample(cube: DisplacementCube, limit: int, seed: int) -> sampling.Sample:
    """Draw blocks of 48 x 48 cells at random, as was done before they were drawn in strata."""
    edge_m = 48 * lattice_m(cube.cell_size)
    place_2N = np.stack(column_and_row(cube.easting_N, cube.northing_N, edge_m))
    block_N = np.unique(place_2N, axis=1, return_inverse=True)[1].ravel()
    size = np.bincount(block_N)
    order = np.random.default_rng(seed).permutation(size.size)
    taken = order[: max(1, int(np.searchsorted(np.cumsum(size[order]), limit)))]
    return sampling.Sample(np.flatnonzero(np.isin(block_N, taken)), None)


def learner_of(whole: Forecaster, sample: sampling.Sample) -> Forecaster:
    """Return a forecaster that has the past of the whole area, but learns from the cells of a sample alone."""
    learner = copy.copy(whole)
    learner.origins = []
    for origin in whole.origins:
        chosen = np.flatnonzero(np.isin(origin.cell_N, sample.cells_N))
        part = origin.of(chosen)
        if sample.stands_for_N is not None:
            at = np.searchsorted(sample.cells_N, part.cell_N)
            part = dataclasses.replace(part, stands_for_N=sample.stands_for_N[at])
        learner.origins.append(part)
    for name in ("_choices", "_mixtures", "_lived", "_calibrations", "_widenings", "_followed"):
        setattr(learner, name, {})
    return learner


def covered(learner: Forecaster, judge: Forecaster, model: str, *, evenly: bool) -> dict[Key, float]:
    """Return the share of what came that lies inside intervals, by lead, level and kind of cells.

    Intervals of each origin are learned from the learner's others, and judged in cells of the judge that have not
    changed: in all, or evenly chosen ones.
    """
    choice, count = learner.choice(model), {}
    for number, whole in enumerate(judge.origins):
        origin = whole.of(_evenly_chosen(whole)) if evenly else whole
        mixed = choice.combine(origin.predictions, origin.months_H, origin.velocity_N)
        factors = {of: learner.calibration_without(model, number, of) for of in (EPOCH, GROUND)}
        laws = _laws(mixed, factors, origin.months_H, origin.noise_N, origin.velocity_N)
        kind_N = 1 + np.searchsorted(VELOCITY_CLASSES, np.abs(origin.velocity_N))
        for of in (EPOCH, GROUND):
            for lead in LEADS:
                columns = origin.columns(lead, of)
                truth_NK = origin.truth_of(of)[:, columns]
                seen_NK = np.isfinite(truth_NK) & ~origin.changed_N[:, None]
                for level in LEVELS:
                    low_NK, high_NK = interval(laws.law(of)[:, columns], level)
                    inside_NK = seen_NK & (truth_NK >= low_NK) & (truth_NK <= high_NK)
                    for kind in (ALL, FAST):
                        own_N = kind_N == kind if kind else np.ones(kind_N.size, bool)
                        both = count.setdefault((of, lead, level, kind), [0, 0])
                        both[0] += int(inside_NK[own_N].sum())
                        both[1] += int(seen_NK[own_N].sum())
    return {key: hits / total for key, (hits, total) in count.items() if total >= FEWEST_FORECASTS}


def held(
    whole: Forecaster, learner: Forecaster, model: str, predictions: dict[str, Prediction], days_H: np.ndarray
) -> Held:
    """Hold what a learner has learned against all cells of the whole, at earlier origins and today."""
    months_H = (days_H - (whole.context.issue_day - whole.context.anchor_day)) / MONTH_DAYS
    mixed = learner.choice(model).combine(predictions, months_H, whole.motion.velocity_N)
    factors = {of: learner.calibration(model, of) for of in (EPOCH, GROUND)}
    laws = _laws(mixed, factors, months_H, whole.motion.noise_N, whole.motion.velocity_N)
    inside, told = (covered(learner, judge, model, evenly=judge is learner) for judge in (whole, learner))
    return Held(inside, told, laws.ground_NHQ)


def whole_of(ground: Ground, model: str, *, sample: tuple[int, int] | None = None) -> tuple[Forecaster, float]:
    """Backtest an area whole, or a sample of it as the product does (limit and seed); return the CPU seconds too."""
    limit, named = sampling.CELL_LIMIT, dict(sampling.sample_cells.__kwdefaults__)
    sampling.CELL_LIMIT = ground.cube.cells if sample is None else sample[0]
    sampling.sample_cells.__kwdefaults__["seed"] = 0 if sample is None else sample[1]
    began = time.process_time()
    try:
        request = ForecastRequest(sources=("-",), out="-", device="cpu")
        networks, _ = load_networks(request, (model,), ground.cube.cells, Progress())
        networks = dataclasses.replace(networks, threads=1)
        return Forecaster(ground.cube, ground.issue_day, (model,), networks), time.process_time() - began
    finally:
        sampling.CELL_LIMIT = limit
        sampling.sample_cells.__kwdefaults__.update(named)


def measured(ground: Ground, options: argparse.Namespace) -> list[str]:
    """Measure one area and return its part of the page."""
    model, cube = options.model, ground.cube
    whole, seconds = whole_of(ground, model)
    days_H = np.array([(ground.issue_day - whole.context.anchor_day) + lead * MONTH_DAYS for lead in LEADS])
    predictions, speed_N = whole.predict(days_H), sampling.speeds(cube)

    def way(title: str, samples: list[sampling.Sample], learners: Iterator[Forecaster]) -> Way:
        helds = [held(whole, learner, model, predictions, days_H) for learner in learners]
        fast = [int((speed_N[sample.cells_N] >= VELOCITY_CLASSES[-1]).sum()) for sample in samples]
        return Way(title, [sample.cells_N.size for sample in samples], fast, helds)

    everything = sampling.Sample(np.arange(cube.cells), None)
    every = way("all", [everything], iter([learner_of(whole, everything)])).helds[0]
    ways = []
    draws: dict[str, Callable[[int], sampling.Sample]] = {
        "random squares, as before": lambda seed: old_sample(cube, ground.limit, seed),
        "strata": lambda seed: sampling.sample_cells(cube, limit=ground.limit, seed=seed),
        "strata, cells not counted": lambda seed: draws["strata"](seed)._replace(stands_for_N=None),
    }
    for title, one in draws.items():
        samples = [one(seed) for seed in range(options.seeds)]
        ways.append(way(title, samples, (learner_of(whole, sample) for sample in samples)))
    took = []
    samples, learners = [draws["strata"](seed) for seed in range(options.alone)], []
    for seed in range(options.alone):
        learner, cpu = whole_of(ground, model, sample=(ground.limit, seed))
        learners.append(learner)
        took.append(cpu)
    ways.append(way("strata, backtested by themselves", samples, iter(learners)))
    fast = int((speed_N >= VELOCITY_CLASSES[-1]).sum())
    return [
        f"## {ground.title}",
        "",
        f"{cube.cells:,} rows x {cube.days_T.size} epochs, {fast:,} of them faster than 5 mm/yr; samples of about "
        f"{ground.limit:,}, {options.seeds} of each kind. The whole past took {seconds:.0f} CPU s, that of a sample "
        f"{np.mean(took):.0f}.",
        "",
        *summary(every, ways, np.abs(whole.motion.velocity_N) >= VELOCITY_CLASSES[-1]),
        "",
        *by_lead(every, ways[:2]),
    ]


def summary(every: Held, ways: list[Way], fast_N: np.ndarray) -> list[str]:
    """Tell in one row a way how far coverage and quantiles lie from those that the whole gives."""
    head = ["samples", "cells", "fewest fast", "coverage, all cells", "coverage, fast cells", "told, all cells"]
    head += ["quantiles, all cells", "quantiles, fast cells"]
    lines = [f"| {' | '.join(head)} |", "|---|" + "---:|" * (len(head) - 1)]
    for one in ways:
        row = [one.title, f"{np.mean(one.cells):,.0f}", f"{min(one.fast):,}"]
        for kind in (ALL, FAST):
            row.append(
                points(
                    [
                        [got.inside[key] - every.inside[key] for key in every.inside if key[3] == kind]
                        for got in one.helds
                    ]
                )
            )
        keys = [key for key in every.inside if key[3] == ALL and all(key in got.told for got in one.helds)]
        row.append(points([[got.told[key] - got.inside[key] for key in keys] for got in one.helds]))
        for own_N in (np.ones(fast_N.size, bool), fast_N):
            row.append(millimetres([np.abs(got.ground_NHQ[own_N] - every.ground_NHQ[own_N]) for got in one.helds]))
        lines.append(f"| {' | '.join(row)} |")
    return lines


def points(off_SK: list[list[float]]) -> str:
    """Tell the mean of differences in points, and between which values 95 % of them lie."""
    if not off_SK or not off_SK[0]:
        return "-"
    low, high = np.quantile(off_SK, [0.025, 0.975])
    return f"{100 * np.mean(off_SK):+.1f} ({100 * low:+.1f} to {100 * high:+.1f})"


def millimetres(moved: list[np.ndarray]) -> str:
    """Tell the mean of absolute differences, the lowest and the highest of the samples, and their 99th percentile."""
    if not moved or not moved[0].size:
        return "-"
    means = [float(one.mean()) for one in moved]
    return f"{np.mean(means):.2f} ({min(means):.2f} to {max(means):.2f}), 99 % {np.quantile(np.stack(moved), 0.99):.1f}"


def by_lead(every: Held, ways: list[Way]) -> list[str]:
    """Tell what the ground's intervals held, lead by lead: learned from all cells, and how far samples are off."""
    head = ["months", "interval", "cells", "learned from all", *(one.title for one in ways)]
    lines = [f"| {' | '.join(head)} |", "|---:|---:|---|" + "---:|" * (len(head) - 3)]
    for key in sorted((key for key in every.inside if key[0] == GROUND), key=lambda key: (key[3], key[1], key[2])):
        _, lead, level, kind = key
        row = [f"{lead}", f"{level:.0%}", "fast" if kind else "all", f"{100 * every.inside[key]:.1f}"]
        for one in ways:
            row.append(points([[got.inside[key] - every.inside[key]] for got in one.helds]))
        lines.append(f"| {' | '.join(row)} |")
    return lines


HEAD = f"""\
# What a sample of the past tells

Made by `python -m benchmarks.sample_of_past` on {{date}}. Of an area above {sampling.CELL_LIMIT:,} cells a sample of
its past teaches shares and intervals. Here every cell of each area was backtested, and what samples teach was held
against all cells.

Coverage is in points off the coverage that intervals learned from all cells have in all cells: the mean over leads of
3, 6, 12 and 24 months, intervals of 50, 80 and 90 %, single epochs and the ground, and in brackets where 95 % of these
lie over all samples. *Told* is what the sample says of its own coverage, less what its intervals hold in all cells.
*Quantiles* are those of the ground's forecast of today in mm off those learned from all cells: mean of the samples,
lowest and highest of them, and the 99th percentile over cells, leads and quantiles. *Fast* is above 5 mm/yr. Cells that
may have changed are left out, and so is what known motion teaches. *Random squares* of 48 x 48 cells are what was
drawn before. {NOTE}
"""


if __name__ == "__main__":
    main()
