# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecasting libraries that others would reach for, on the same windows and epochs as MM-STT.

In an environment of their own (`python -m venv build/peers-env`, `pip install statsforecast neuralforecast torch`):
`build/peers-env/bin/python benchmarks/peers.py predict --data FOLDER` forecasts every real place of real_places.py, on
a seeded choice of whole blocks of cells, and keeps the numbers under build/peers. Then, with the project's own Python,
`.venv/bin/python benchmarks/peers.py report --data FOLDER` scores MM-STT and the closed forms on those very cells and
epochs, and writes docs/results/peers.md.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.places import CLOSED_FORMS, PLACES, find_file, lead_name  # noqa: E402 - the repository is not installed
from mmstt_core.backtest.metrics import block_difference  # noqa: E402
from mmstt_core.backtest.origins import spatial_blocks, target_epochs  # noqa: E402
from mmstt_core.baselines.common import fill_gaps  # noqa: E402
from mmstt_core.baselines.registry import LABELS  # noqa: E402
from mmstt_core.context import (  # noqa: E402
    BIN_DAYS,
    YEAR_DAYS,
    least_squares,
    make_context,
    seasonal_design,
    well_observed,
)
from mmstt_core.cube import to_day  # noqa: E402
from mmstt_core.gridding import to_cells  # noqa: E402
from mmstt_core.reading import read_cube  # noqa: E402

FOLDER = ROOT / "build" / "peers"
CELLS = 150
"""Cells of each place, by whole blocks: the slowest peer takes a second for each."""
STEPS = 62
STATISTICAL = ("AutoETS", "AutoARIMA", "DynamicOptimizedTheta")
NEURAL = ("DLinear", "NHITS", "PatchTST", "TSMixer")
TRAINING_STEPS = 200


def windows(data: Path | None):
    """Yield (key, context, chosen cells, target days, lead months, truth): what may be seen, and what came."""
    for place in PLACES:
        found = find_file(place.file, data)
        if found is None:
            continue
        cube = to_cells(read_cube([str(found)]), 100.0)
        for date, leads in place.issues:
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


def statistical(plain_NS: np.ndarray, name: str) -> np.ndarray:
    """Forecast each series on its own with statsforecast."""
    from statsforecast import models

    model = getattr(models, name)(season_length=1)
    found = []
    for row in plain_NS:
        try:
            found.append(model.forecast(y=row, h=STEPS)["mean"])
        except Exception:  # a peer's own failure is counted, not hidden: see `failures` in the report
            found.append(np.full(STEPS, np.nan))
    return np.stack(found)


def neural(plain_NS: np.ndarray, name: str) -> np.ndarray:
    """Train one global model on the series of this place up to the issue date, and forecast them."""
    import logging

    import pandas as pd
    from neuralforecast import NeuralForecast, models

    logging.getLogger("pytorch_lightning").setLevel(logging.ERROR)
    size = min(60, max(12, plain_NS.shape[1] - STEPS - 6))
    options = {
        "h": STEPS, "input_size": size, "max_steps": TRAINING_STEPS, "scaler_type": "standard", "random_seed": 1,
        "enable_progress_bar": False, "logger": False, "enable_checkpointing": False, "accelerator": "cpu",
        "start_padding_enabled": True,
    }
    if name == "TSMixer":
        options |= {"n_series": len(plain_NS)}
        options.pop("start_padding_enabled")
    if name == "PatchTST":
        options |= {"hidden_size": 32, "linear_hidden_size": 64, "n_heads": 4, "encoder_layers": 2}
    days = pd.date_range("2000-01-01", periods=plain_NS.shape[1], freq=f"{BIN_DAYS}D")
    frame = pd.DataFrame(
        {
            "unique_id": np.repeat(np.arange(len(plain_NS)), len(days)),
            "ds": np.tile(days, len(plain_NS)),
            "y": plain_NS.ravel(),
        }
    )
    forecaster = NeuralForecast(models=[getattr(models, name)(**options)], freq=f"{BIN_DAYS}D")
    forecaster.fit(frame, val_size=0)
    found = forecaster.predict().reset_index().sort_values(["unique_id", "ds"])
    return found[name].to_numpy().reshape(len(plain_NS), STEPS)


def predict(data: Path | None, names: tuple[str, ...]) -> None:
    """Forecast with each peer and keep means, failures and seconds."""
    warnings.filterwarnings("ignore")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for key, context, chosen, days_H, _, _ in windows(data):
        series_NS, days_S = to_lattice(context.values_NB, context.days_B)
        plain_NS, annual = deseasonalised(series_NS, days_S)
        later_F = BIN_DAYS * np.arange(1, STEPS + 1)
        for name in names:
            path = FOLDER / f"{key.replace('/', '-')}|{name}.npz"
            if path.exists():
                continue
            began = time.perf_counter()
            try:
                mean_NF = (statistical if name in STATISTICAL else neural)(plain_NS, name)
            except Exception as error:  # the same: counted as failures of the peer
                print(f"{name} failed on {key}: {error}", flush=True)
                mean_NF = np.full((len(plain_NS), STEPS), np.nan)
            seconds = time.perf_counter() - began
            mean_NH = np.stack([np.interp(days_H, later_F, row) for row in mean_NF]) + annual(days_H)
            np.savez(path, mean_NH=mean_NH, seconds=seconds, cells=chosen)
            print(f"{key} {name}: {len(chosen)} series, {seconds:.1f} s", flush=True)


def report(data: Path | None) -> None:
    """Score everybody on the same samples."""
    from mmstt_core.candidates import Engine
    from mmstt_core.evaluation.rolling import score_origin
    from mmstt_core.network.weights import bundled_weights, load_network
    from mmstt_core.progress import Progress

    engine = Engine(network=load_network().network, lower=load_network(bundled_weights("cell")).network)
    errors: dict[tuple[str, int, str], list[np.ndarray]] = {}
    blocks: dict[tuple[str, int], list[np.ndarray]] = {}
    seconds: dict[str, list[float]] = {}
    failures: dict[str, int] = {}
    cubes = {}
    for number, (key, context, chosen, _, months_H, truth_NH) in enumerate(windows(data)):
        name, date = key.split("|")
        place = next(place for place in PLACES if place.name == name)
        if name not in cubes:
            cubes = {name: to_cells(read_cube([str(find_file(place.file, data))]), 100.0)}
        leads = dict(place.issues)[date]
        scored = score_origin(cubes[name], to_day(date), ("mmstt", *CLOSED_FORMS), engine, leads, Progress())
        position = np.searchsorted(np.flatnonzero(well_observed(make_context(cubes[name], to_day(date)))), chosen)
        means = {model: mean[position] for model, mean in scored.mean_NH.items()}
        seconds.setdefault("mmstt", []).append(1e5 * scored.seconds / cubes[name].cells)
        for peer in (*STATISTICAL, *NEURAL):
            path = FOLDER / f"{key.replace('/', '-')}|{peer}.npz"
            if not path.exists():
                continue
            kept = np.load(path, allow_pickle=False)
            if not np.array_equal(kept["cells"], chosen):
                raise ValueError(f"{path.name} holds other cells: run predict again")
            bad = ~np.isfinite(kept["mean_NH"])
            failures[peer] = failures.get(peer, 0) + int(bad.any(1).sum())
            means[peer] = np.where(bad, means["gp"], kept["mean_NH"])
            seconds.setdefault(peer, []).append(1e5 * float(kept["seconds"]) / len(chosen))
        block_N = spatial_blocks(context.easting_N, context.northing_N) + 1_000_000 * number
        for month in np.unique(months_H):
            columns = months_H == month
            seen = np.isfinite(truth_NH[:, columns])
            blocks.setdefault((name, int(month)), []).append(block_N[np.nonzero(seen)[0]])
            for model, mean_NH in means.items():
                error = (mean_NH[:, columns] - truth_NH[:, columns])[seen]
                errors.setdefault((name, int(month), model), []).append(error)
        print(key, flush=True)
    _write(errors, blocks, seconds, failures)


def _write(errors: dict, blocks: dict, seconds: dict, failures: dict) -> None:
    """Write the tables."""
    models = [m for m in ("mmstt", *reversed(CLOSED_FORMS), *STATISTICAL, *NEURAL) if any(k[2] == m for k in errors)]
    lines = [
        "# Peers",
        "",
        f"About {CELLS} cells of each place, whole blocks drawn by a fixed seed; the same windows (12-day bins up to "
        "the issue date), the same later epochs for everybody. RMSE in mm, and in brackets MM-STT minus the peer with "
        "its 95 % interval over spatial blocks: negative means that MM-STT is better. Peers see each series without "
        "the annual term of a linear + annual fit, which is put back afterwards; statsforecast chooses its model "
        "series by series, neuralforecast trains one model per place and issue date on the window alone "
        f"({TRAINING_STEPS} steps, input up to 60 bins). MM-STT sees the whole place, as it would in use. Failed "
        "series take B4's forecast.",
        "",
        "Regenerate: see the head of `benchmarks/peers.py`.",
        "",
    ]
    for name in dict.fromkeys(key[0] for key in errors):
        leads = sorted({key[1] for key in errors if key[0] == name})
        lines += [f"## {name}", "", "| model | " + " | ".join(lead_name(lead) for lead in leads) + " |"]
        lines.append("|---" * (len(leads) + 1) + "|")
        for model in models:
            entries = []
            for lead in leads:
                own = np.concatenate(errors[name, lead, "mmstt"])
                error = np.concatenate(errors.get((name, lead, model), [np.empty(0)]))
                if error.size != own.size:  # the peer was not run on every issue date of this place
                    entries.append("not run")
                    continue
                text = f"{np.sqrt(np.mean(error**2)):.2f}"
                if model != "mmstt":
                    gap = block_difference(own, error, np.concatenate(blocks[name, lead]))
                    text += f" ({gap['difference_mm']:+.2f}, {gap['low_mm']:+.2f} to {gap['high_mm']:+.2f})"
                entries.append(text)
            label = "**MM-STT**" if model == "mmstt" else LABELS.get(model, model)
            lines.append(f"| {label} | " + " | ".join(entries) + " |")
        lines.append("")
    lines += ["## Cost", "", "| model | seconds per 100,000 series | failed series |", "|---|---|---|"]
    for model, values in seconds.items():
        label = "MM-STT, backtest and calibration included" if model == "mmstt" else model
        lines.append(f"| {label} | {np.median(values):,.0f} | {failures.get(model, 0)} |")
    text = "\n".join([*lines, ""])
    (ROOT / "docs" / "results" / "peers.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("predict", "report"))
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--peers", default=",".join((*STATISTICAL, *NEURAL)), help="comma-separated names")
    chosen_options = parser.parse_args()
    if chosen_options.what == "report":
        report(chosen_options.data)
    elif importlib.util.find_spec("statsforecast") is None:
        sys.exit("This Python has no statsforecast: run `predict` in the environment that the head of this file names.")
    else:
        predict(chosen_options.data, tuple(chosen_options.peers.split(",")))
