# SPDX-License-Identifier: GPL-2.0-or-later
"""Fit every forecaster that may take part on one context, sharing what they have in common."""

# Shapes: N cells, H targets

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .baselines import Prediction, fit_baseline
from .baselines.changing import ChangingMotion
from .baselines.gaussian_process import START_P, GaussianProcess
from .baselines.ridge import Ridge
from .baselines.spatial import SpatialProcess
from .progress import Progress
from .window import Context


@dataclass(frozen=True, kw_only=True)
class Engine:
    """Hold the networks and the device they run on; None where only closed forms take part."""

    network: Any = None
    """The highest rung."""
    lower: Any = None
    """The per-cell network beneath it: where attention does not earn its place, this one stands in."""
    device: str = "cpu"
    adaptation: Any = None
    """A `training.adaptation.Adaptation` of the area, whose network joins as a further candidate."""


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """Hold the hyper-parameters of B4 and B6 at one origin, for another origin of the same area to start from."""

    alone_P: np.ndarray
    spatial: tuple[np.ndarray, ...] = ()


LEARNED = ("network", "lower", "adapted")
CHANGING = "changing"
"""Always among the predictions: cells whose motion has changed, forecast by laws of their own; NaN for the others."""
FEWER_STEPS = {"alone": 60, "spatial": 30}


def changed_cells(predictions: dict[str, Prediction]) -> np.ndarray:
    """Tell which cells have changed their motion (boolean, one per cell)."""
    return np.isfinite(predictions[CHANGING].mean_NH).any(1)


def predict_candidates(
    context: Context,
    names: tuple[str, ...],
    days_H: np.ndarray,
    engine: Engine,
    *,
    start: Fitted | None = None,
    progress: Progress | None = None,
    stage: str = "Forecasting",
) -> tuple[dict[str, Prediction], Fitted]:
    """Forecast one context with each named model.

    Args:
        names: baselines by their `--model` name, `network` for MM-STT's correction of B6 before any choice, and
            `lower` for the rung below it, `local` for a ridge that sees neighbours and learns on the area's own past,
            `adapted` for the network fine-tuned on the area's record up to the issue date.
        days_H: target days after the anchor.
        start: what was fitted at another origin of the same area.
    Returns:
        Predictions by name (mm), with those of changing cells under `changing`, and what was fitted.
    """
    process = (
        GaussianProcess(context.values_NB, context.days_B, start_P=START_P)
        if start is None
        else GaussianProcess(context.values_NB, context.days_B, start_P=start.alone_P, steps=FEWER_STEPS["alone"])
    )
    spatial = None
    if any(name in ("spatial", "local", *LEARNED) for name in names):
        again = {"start": start.spatial, "steps": FEWER_STEPS["spatial"]} if start is not None and start.spatial else {}
        spatial = SpatialProcess(process, context.easting_N, context.northing_N, **again)
    found = _learned(context, names, days_H, engine, spatial, progress, stage)
    found[CHANGING] = ChangingMotion(context.values_NB, process).predict(days_H)
    for name in names:
        if progress is not None:
            progress.step(stage, 0.0, name)
        if name == "gp":
            found[name] = process.predict(days_H)
        elif name == "spatial":
            found[name] = spatial.predict(days_H)
        elif name == "ridge":
            found[name] = Ridge(context.values_NB, context.days_B, process=process).predict(days_H)
        elif name == "local":
            found[name] = Ridge(context.values_NB, context.days_B, spatial=spatial).predict(days_H)
        elif name not in LEARNED:
            found[name] = fit_baseline(name, context.values_NB, context.days_B).predict(days_H)
    return found, Fitted(alone_P=process.log_P, spatial=() if spatial is None else spatial.fitted)


def _learned(
    context: Context,
    names: tuple[str, ...],
    days_H: np.ndarray,
    engine: Engine,
    spatial: SpatialProcess | None,
    progress: Progress | None,
    stage: str,
) -> dict[str, Prediction]:
    """Forecast with the networks among the names, all on the same windows."""
    wanted = [name for name in names if name in LEARNED]
    if not wanted:
        return {}
    # Imported here so that closed-form forecasts never load torch.
    from .network.inference import predict_networks

    known = {"network": engine.network, "lower": engine.lower}
    networks = [
        engine.adaptation.network_at(context.issue_day) if name == "adapted" else known[name] for name in wanted
    ]
    found = predict_networks(networks, context, spatial, days_H, device=engine.device, progress=progress, stage=stage)
    return dict(zip(wanted, found))
