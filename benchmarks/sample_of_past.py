# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure what it costs to ask a sample of a large area's past instead of the whole: in points of coverage and in mm.

    python -m benchmarks.sample_of_past [--data FOLDER] [--seeds 20] [--write docs/results/sample_of_past.md]

Of each area every cell is backtested once. Then shares and factors are learned from all cells, and from samples drawn
with many seeds, and the intervals that follow are held against what came in ALL cells at every earlier origin, learned
from the other origins. So are the quantiles that would be issued today. Some samples are also backtested by themselves,
as the product does it: their models are then fitted without the cells around the blocks.
"""

from __future__ import annotations

import argparse
import copy
import dataclasses
import datetime
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.places import NOTE, find_file
from benchmarks.sample_grounds import Ground, basin_ground, many_ground, place_ground
from mmstt_core.backtest import sampling
from mmstt_core.backtest.calibration import VELOCITY_CLASSES
from mmstt_core.backtest.origins import EPOCH, GROUND, LEADS_MONTHS, MONTH_DAYS
from mmstt_core.backtest.quantiles import interval
from mmstt_core.cube import DisplacementCube
from mmstt_core.forecaster import Forecaster, _laws
from mmstt_core.gridding import column_and_row, lattice_m
from mmstt_core.loading import load_networks
from mmstt_core.models.shared import Networks
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress

LEADS = (3, 6, 12, 24)
LEVELS = (0.5, 0.8, 0.9)
KINDS = ("all cells", "speed below 2 mm/yr", "2 to 5", "above 5")
OUTER = 1
"""Index of the quantile that ends the widest interval but one: 5 % (the 90 % interval's lower end)."""


class Held(NamedTuple):
    """Hold what intervals learned from some cells did in all cells."""

    inside: dict[tuple[str, int, int, int], float]
    """Share, by `EPOCH` or `GROUND`, lead, level and kind of cells."""
    ground_NHQ: np.ndarray
    """Quantiles that would be issued today, mm."""


def main() -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--alone", type=int, default=3, help="samples that are also backtested by themselves")
    parser.add_argument("--model", default="mmstt")
    parser.add_argument("--only", default="")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    began, parts = time.process_time(), []
    for ground in grounds(options.data):
        if options.only in ground.name:
            parts.append(measured(ground, options))
            print("\n".join(parts[-1]), flush=True)
    if options.write:
        options.write.write_text(page(parts, time.process_time() - began), encoding="utf-8")


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


def held(whole: Forecaster, learner: Forecaster, model: str, predictions: dict, days_H: np.ndarray) -> Held:
    """Hold what a learner has learned against all cells of the whole; cells that have changed are left out."""
    choice = learner.choice(model)
    count: dict[tuple, list[float]] = {}
    for number, origin in enumerate(whole.origins):
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
                    for kind in range(len(KINDS)):
                        own_N = kind_N == kind if kind else slice(None)
                        both = count.setdefault((of, lead, level, kind), [0.0, 0.0])
                        both[0] += inside_NK[own_N].sum()
                        both[1] += seen_NK[own_N].sum()
    months_H = (days_H - (whole.context.issue_day - whole.context.anchor_day)) / MONTH_DAYS
    mixed = choice.combine(predictions, months_H, whole.motion.velocity_N)
    factors = {of: learner.calibration(model, of) for of in (EPOCH, GROUND)}
    laws = _laws(mixed, factors, months_H, whole.motion.noise_N, whole.motion.velocity_N)
    inside = {key: hits / total for key, (hits, total) in count.items() if total >= 200}
    return Held(inside, laws.ground_NHQ)


def whole_of(ground: Ground, model: str, *, sample: tuple[int, int] | None = None) -> tuple[Forecaster, float]:
    """Backtest an area whole, or a sample of it as the product does (limit and seed); return the CPU seconds too."""
    limit, draw = sampling.CELL_LIMIT, sampling.sample_cells.__kwdefaults__
    sampling.CELL_LIMIT = ground.cube.cells if sample is None else sample[0]
    sampling.sample_cells.__kwdefaults__ = draw | {"seed": 0 if sample is None else sample[1]}
    began = time.process_time()
    try:
        request = ForecastRequest(sources=("-",), out="-", device="cpu")
        networks, _ = load_networks(request, (model,), ground.cube.cells, Progress())
        networks = dataclasses.replace(networks, threads=1)
        return Forecaster(ground.cube, ground.issue_day, (model,), networks), time.process_time() - began
    finally:
        sampling.CELL_LIMIT, sampling.sample_cells.__kwdefaults__ = limit, draw


class Compared(NamedTuple):
    """Hold by how much samples of several seeds differ from the whole."""

    title: str
    helds: list[Held]
    taken: list[float]
    """Cells of each."""
    fast: list[int]
    """Cells above 5 mm/yr of each."""


def measured(ground: Ground, options: argparse.Namespace) -> list[str]:
    """Measure one area and return its part of the page."""
    model = options.model
    whole, seconds = whole_of(ground, model)
    days_H = np.array([(ground.issue_day - whole.context.anchor_day) + lead * MONTH_DAYS for lead in LEADS])
    predictions = whole.predict(days_H)
    every = held(
        whole, learner_of(whole, sampling.Sample(np.arange(ground.cube.cells), None)), model, predictions, days_H
    )
    speed_N = sampling.speeds(ground.cube)
    ways = {
        "blocks at random": lambda seed: old_sample(ground.cube, ground.limit, seed),
        "in strata": lambda seed: sampling.sample_cells(ground.cube, limit=ground.limit, seed=seed),
        "in strata, uncounted": lambda seed: sampling.sample_cells(ground.cube, limit=ground.limit, seed=seed)._replace(
            stands_for_N=None
        ),
    }
    compared = []
    for title, way in ways.items():
        samples = [way(seed) for seed in range(options.seeds)]
        compared.append(
            Compared(
                title,
                [held(whole, learner_of(whole, sample), model, predictions, days_H) for sample in samples],
                [sample.cells_N.size for sample in samples],
                [int((speed_N[sample.cells_N] >= VELOCITY_CLASSES[-1]).sum()) for sample in samples],
            )
        )
    alone = []
    for seed in range(options.alone):
        learner, took = whole_of(ground, model, sample=(ground.limit, seed))
        alone.append((held(whole, learner, model, predictions, days_H), took, learner.origins[-1].noise_N.size))
    if alone:
        helds, _, taken = zip(*alone)
        compared.append(Compared("in strata, backtested alone", list(helds), list(taken), []))
    took = np.mean([seconds for _, seconds, _ in alone]) if alone else float("nan")
    lines = [f"## {ground.name[0].upper()}{ground.name[1:]}", ""]
    fast = int((speed_N >= VELOCITY_CLASSES[-1]).sum())
    lines.append(
        f"{ground.cube.cells:,} rows x {ground.cube.days_T.size} epochs, {fast:,} of them faster than 5 mm/yr; samples of about "
        f"{ground.limit:,}. The whole took {seconds:.0f} CPU s, a sample by itself {took:.0f}."
    )
    return lines + tables(every, compared, speed_N, whole)


def tables(every: Held, compared: list[Compared], speed_N: np.ndarray, whole: Forecaster) -> list[str]:
    """Tell how far coverage and quantiles lie from those of the whole."""
    lines = [
        "",
        "| samples | cells | fewest above 5 mm/yr | coverage of all cells, points off | worst | of those above 5 mm/yr | worst |"
        " quantiles of all cells, mm off | 99 % | of those above 5 mm/yr | 99 % |",
        "|---|" + "---:|" * 10,
    ]
    fast_N = np.abs(whole.motion.velocity_N) >= VELOCITY_CLASSES[-1]
    for one in compared:
        row = [one.title, f"{np.mean(one.taken):,.0f}", f"{min(one.fast)}" if one.fast else ""]
        for kind in (0, 3):
            off = np.array(
                [[each.inside[key] - every.inside[key] for key in every.inside if key[3] == kind] for each in one.helds]
            )
            row += [spread(100 * off)] if off.size else ["", ""]
            row += [f"{100 * np.abs(off).max():.1f}"] if off.size else []
        for own_N in (slice(None), fast_N):
            moved = [np.abs(each.ground_NHQ[own_N] - every.ground_NHQ[own_N]) for each in one.helds]
            if not moved[0].size:
                row += ["", ""]
                continue
            row += [
                interval_of([one.mean() for one in moved]),
                f"{np.mean([np.quantile(one, 0.99) for one in moved]):.2f}",
            ]
        lines.append("| " + " | ".join(row) + " |")
    return lines


def spread(off_SK: np.ndarray) -> str:
    return f"{off_SK.mean():+.2f}, sd {off_SK.std():.2f}"


def interval_of(values: list[float]) -> str:
    low, high = np.quantile(values, [0.025, 0.975])
    return f"{np.mean(values):.3f} ({low:.3f} to {high:.3f})"


def grounds(data: Path | None) -> list[Ground]:
    return [basin_ground(1)]


if __name__ == "__main__":
    main()
