# SPDX-License-Identifier: GPL-2.0-or-later
"""What others would reach for, on the same windows and epochs as MM-STT: libraries, and the paper's own rivals.

In an environment of their own (`python -m venv build/peers-env`, then `build/peers-env/bin/pip install -r
benchmarks/requirements-peers.txt` and `... install --no-deps flaircast==0.6.1`, whose further needs are not used):
`build/peers-env/bin/python -m benchmarks.peers predict --data FOLDER` forecasts real places of real_places.py, on a
seeded choice of whole blocks of cells, and keeps the numbers under build/peers. Then, with the project's own Python,
`.venv/bin/python -m benchmarks.peers report --data FOLDER` scores MM-STT and the closed forms on those very cells and
epochs, and writes docs/results/peers.md with a picture.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks import peers_libraries, peers_report, peers_spatial
from benchmarks.peers_libraries import LEVEL, NEURAL, READY_MADE, STATISTICAL
from benchmarks.places import CLOSED_FORMS, PLACES, Place, find_file
from mmstt_core.backtest.origins import spatial_blocks, target_epochs
from mmstt_core.cube import to_day
from mmstt_core.gridding import to_cells
from mmstt_core.kinematics import YEAR_DAYS, least_squares, seasonal_design
from mmstt_core.models.scaling import fill_gaps
from mmstt_core.reading import read_cube
from mmstt_core.window import BIN_DAYS, make_context, well_observed

ROOT = Path(__file__).resolve().parents[1]

FOLDER = ROOT / "build" / "peers"
CELLS = 100
"""Cells of each place, by whole blocks: the slowest peer takes a second for each."""
STEPS = 62
PEERS = (*STATISTICAL, *READY_MADE, *NEURAL, *peers_spatial.NAMES)
QUANTILES = (0.1, 0.5, 0.9)


def issues_of(place: Place) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the first issue date of a place, and the first that serves the longest lead: peers are slow."""
    longest = max(lead for _, leads in place.issues for lead in leads)
    long = next(issue for issue in place.issues if longest in issue[1])
    return tuple(dict.fromkeys((place.issues[0], long)))


def windows(data: Path | None):
    """Yield (key, context, chosen cells, target days, lead months, truth): what may be seen, and what came."""
    for place in PLACES:
        found = find_file(place.file, data)
        if found is None:
            continue
        cube = to_cells(read_cube([str(found)]), 100.0)
        for date, leads in issues_of(place):
            issue_day = to_day(date)
            context = make_context(cube, issue_day)
            seen = np.flatnonzero(well_observed(context))
            chosen = seen[choose_blocks(context.easting_N[seen], context.northing_N[seen])]
            epochs, months_H = target_epochs(
                cube.days_T, issue_day, context.anchor_day, leads, last_day=int(cube.days_T[-1])
            )
            days_H = (cube.days_T[epochs] - context.anchor_day).astype(float)
            truth_NH = cube.select(chosen).millimetres_NT()[:, epochs]
            yield f"{place.name}|{date}", context.select(chosen), chosen, days_H, months_H, truth_NH


def choose_blocks(easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Return whole spatial blocks, drawn by a fixed seed, until enough cells are gathered."""
    block_N = spatial_blocks(easting_N, northing_N)
    order = np.random.default_rng(0).permutation(block_N.max() + 1)
    sizes = np.bincount(block_N)[order]
    taken = order[: max(1, int(np.searchsorted(np.cumsum(sizes), CELLS)) + 1)]
    return np.flatnonzero(np.isin(block_N, taken))


def to_lattice(values_NB: np.ndarray, days_B: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return series on the regular 12-day lattice up to the anchor, gaps filled linearly, and its days."""
    filled_NB = fill_gaps(values_NB, days_B)
    days_S = np.arange(-(int(-days_B[0]) // BIN_DAYS) * BIN_DAYS, 1, BIN_DAYS, dtype=float)
    return np.stack([np.interp(days_S, days_B, row) for row in filled_NB]), days_S


def deseasonalised(series_NS: np.ndarray, days_S: np.ndarray) -> tuple[np.ndarray, Callable]:
    """Take the annual term of a linear + annual fit out; the second value gives it back for later days."""
    fit_N4 = least_squares(series_NS, seasonal_design(days_S / YEAR_DAYS))

    def annual(days_H: np.ndarray) -> np.ndarray:
        return fit_N4[:, 2:] @ seasonal_design(days_H / YEAR_DAYS)[:, 2:].T

    return series_NS - annual(days_S), annual


def predict(data: Path | None, names: tuple[str, ...]) -> None:
    """Forecast with each peer; keep means, intervals, failures and seconds."""
    warnings.filterwarnings("ignore")
    FOLDER.mkdir(parents=True, exist_ok=True)
    later_F = BIN_DAYS * np.arange(1, STEPS + 1)
    for name in names:
        for key, context, chosen, days_H, _, _ in windows(data):
            path = FOLDER / f"{key.replace('/', '-')}|{name}.npz"
            if path.exists():
                continue
            series_NS, days_S = to_lattice(context.values_NB, context.days_B)
            plain_NS, annual = deseasonalised(series_NS, days_S)
            began, problem = time.perf_counter(), ""
            try:
                parts = forecast(plain_NS, name, context)
            except Exception as error:  # a peer's own failure is told in the report
                problem = f"{type(error).__name__}: {error}"
                print(f"{name} failed on {key}: {problem}", flush=True)
                parts = [np.full((len(plain_NS), STEPS), np.nan)] * 3
            seconds = time.perf_counter() - began
            kept = {
                title: np.stack([np.interp(days_H, later_F, row) for row in part]) + annual(days_H)
                for title, part in zip(("mean_NH", "low_NH", "high_NH"), parts)
            }
            np.savez(path, seconds=seconds, cells=chosen, problem=problem, **kept)
            print(f"{key} {name}: {len(chosen)} series, {seconds:.1f} s", flush=True)


def forecast(plain_NS: np.ndarray, name: str, context) -> peers_libraries.Forecast:
    """Return mean and 80 % interval of one peer; NaN intervals where it has none."""
    if name in STATISTICAL:
        return peers_libraries.statistical(plain_NS, name, STEPS)
    if name in NEURAL:
        return peers_libraries.neural(plain_NS, name, STEPS)
    if name in READY_MADE:
        return peers_libraries.ready_made(plain_NS, name, STEPS)
    mean_NF = peers_spatial.forecast(plain_NS, name, STEPS, context.easting_N, context.northing_N)
    return mean_NF, np.full_like(mean_NF, np.nan), np.full_like(mean_NF, np.nan)


@dataclasses.dataclass
class Score:
    """Gather one model's errors of one place and lead, mm."""

    error_S: list[np.ndarray] = dataclasses.field(default_factory=list)
    loss_S: list[np.ndarray] = dataclasses.field(default_factory=list)
    inside_S: list[np.ndarray] = dataclasses.field(default_factory=list)
    width_S: list[np.ndarray] = dataclasses.field(default_factory=list)

    def add(self, mean: np.ndarray, low: np.ndarray, high: np.ndarray, truth: np.ndarray) -> None:
        """Take samples."""
        self.error_S.append(mean - truth)
        apart = [truth - part for part in (low, mean, high)]
        loss = [np.maximum(level * part, (level - 1) * part) for level, part in zip(QUANTILES, apart)]
        self.loss_S.append(np.mean(loss, axis=0))
        self.inside_S.append((truth >= low) & (truth <= high))
        self.width_S.append(high - low)


def report(data: Path | None) -> None:
    """Score everybody on the same samples."""
    from mmstt_core.backtest.quantiles import interval
    from mmstt_core.evaluation.rolling import score_origin
    from mmstt_core.models.shared import Networks
    from mmstt_core.network.weights import bundled_weights, load_network
    from mmstt_core.progress import Progress

    networks = Networks(network=load_network().network, cell=load_network(bundled_weights("cell")).network)
    scores: dict[tuple[str, int, str], Score] = {}
    blocks: dict[tuple[str, int], list[np.ndarray]] = {}
    seconds: dict[str, list[float]] = {}
    failed: dict[str, int] = {}
    problems: dict[str, str] = {}
    cubes = {}
    for number, (key, context, chosen, _, months_H, truth_NH) in enumerate(windows(data)):
        name, date = key.split("|")
        place = next(place for place in PLACES if place.name == name)
        if name not in cubes:
            cubes = {name: to_cells(read_cube([str(find_file(place.file, data))]), 100.0)}
        leads = dict(place.issues)[date]
        scored = score_origin(cubes[name], to_day(date), ("mmstt", *CLOSED_FORMS), networks, leads, Progress())
        position = np.searchsorted(np.flatnonzero(well_observed(make_context(cubes[name], to_day(date)))), chosen)
        ours = {}
        epochs = slice(0, months_H.size)  # the ground comes after them
        for model, laws in scored.laws.items():
            low_NH, high_NH = interval(laws.epoch_NHQ[position][:, epochs], LEVEL / 100)
            ours[model] = (laws.median_NH[position][:, epochs], low_NH, high_NH)
        seconds.setdefault("mmstt", []).append(1e5 * scored.seconds / cubes[name].cells)
        for peer in PEERS:
            path = FOLDER / f"{key.replace('/', '-')}|{peer}.npz"
            if not path.exists():
                continue
            kept = np.load(path, allow_pickle=False)
            if not np.array_equal(kept["cells"], chosen):
                raise ValueError(f"{path.name} holds other cells: run predict again")
            if str(kept["problem"]):
                problems[peer] = str(kept["problem"])
                continue
            bad = ~np.isfinite(kept["mean_NH"])
            failed[peer] = failed.get(peer, 0) + int(bad.any(1).sum())
            ours[peer] = tuple(
                np.where(bad, own, kept[part]) for own, part in zip(ours["gp"], ("mean_NH", "low_NH", "high_NH"))
            )
            seconds.setdefault(peer, []).append(1e5 * float(kept["seconds"]) / len(chosen))
        block_N = spatial_blocks(context.easting_N, context.northing_N) + 1_000_000 * number
        for month in np.unique(months_H):
            columns = months_H == month
            seen = np.isfinite(truth_NH[:, columns])
            blocks.setdefault((name, int(month)), []).append(block_N[np.nonzero(seen)[0]])
            for model, parts in ours.items():
                score = scores.setdefault((name, int(month), model), Score())
                score.add(*(part[:, columns][seen] for part in parts), truth_NH[:, columns][seen])
        print(key, flush=True)
    peers_report.write_page(scores, blocks, seconds, failed, problems, ROOT / "docs" / "results")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("predict", "report"))
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--peers", default=",".join(PEERS), help="comma-separated names")
    chosen_options = parser.parse_args()
    if chosen_options.what == "report":
        report(chosen_options.data)
    elif importlib.util.find_spec("statsforecast") is None:
        sys.exit("This Python has no statsforecast: run `predict` in the environment that the head of this file names.")
    else:
        predict(chosen_options.data, tuple(chosen_options.peers.split(",")))
