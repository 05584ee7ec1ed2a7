# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecasting libraries behind one face: series on a 12-day lattice in, mean and 80 % interval out."""

# Shapes: N series, S past steps, F future steps

from __future__ import annotations

import logging

import numpy as np

from mmstt_core.window import BIN_DAYS

STATISTICAL = ("AutoETS", "AutoARIMA", "DynamicOptimizedTheta")
NEURAL = ("DLinear", "NHITS", "PatchTST", "TSMixer")
READY_MADE = ("FLAIR", "Fracast-0")
TRAINING_STEPS = 200
LONGEST_INPUT = 60
LEVEL = 80
SAMPLES = 200

Forecast = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Mean (or median), lower and upper end of the 80 % interval, each (N, F)."""


def statistical(plain_NS: np.ndarray, name: str, steps: int) -> Forecast:
    """Forecast each series on its own with statsforecast; a series on which it fails is NaN."""
    from statsforecast import models

    model = getattr(models, name)(season_length=1)
    rows = []
    for row in plain_NS:
        try:
            found = model.forecast(y=row, h=steps, level=[LEVEL])
            rows.append([found["mean"], found[f"lo-{LEVEL}"], found[f"hi-{LEVEL}"]])
        except Exception:  # a peer's own failure is counted, not hidden: see `failed` in the report
            rows.append(np.full((3, steps), np.nan))
    return tuple(np.stack(part) for part in zip(*rows))


def neural(plain_NS: np.ndarray, name: str, steps: int) -> Forecast:
    """Train one global neuralforecast model on the series of this place up to the issue date, and forecast them."""
    import pandas as pd
    from neuralforecast import NeuralForecast, models
    from neuralforecast.losses.pytorch import MQLoss

    logging.getLogger("pytorch_lightning").setLevel(logging.ERROR)
    size = min(LONGEST_INPUT, max(12, plain_NS.shape[1] - steps - 6))
    options = {
        "h": steps,
        "input_size": size,
        "max_steps": TRAINING_STEPS,
        "scaler_type": "standard",
        "random_seed": 1,
        "loss": MQLoss(level=[LEVEL]),
        "enable_progress_bar": False,
        "logger": False,
        "enable_checkpointing": False,
        "accelerator": "cpu",
        "start_padding_enabled": True,
    }
    if name == "TSMixer":
        options |= {"n_series": len(plain_NS), "batch_size": 1, "windows_batch_size": 16}
        options.pop("start_padding_enabled")
    if name == "PatchTST":
        options |= {
            "hidden_size": 32,
            "linear_hidden_size": 64,
            "n_heads": 4,
            "encoder_layers": 2,
            "windows_batch_size": 256,
        }
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
    columns = (f"{name}-median", f"{name}-lo-{LEVEL}", f"{name}-hi-{LEVEL}")
    return tuple(found[column].to_numpy().reshape(len(plain_NS), steps) for column in columns)


def ready_made(plain_NS: np.ndarray, name: str, steps: int) -> Forecast:
    """Forecast with a model that needs no training: FLAIR (a factored ridge) or Fracast-0 (pre-trained)."""
    if name == "FLAIR":
        from flaircast import forecast

        # Its frequencies know no 12 days; months are the nearest, and the annual term is out already.
        paths = [forecast(row, horizon=steps, freq="M", n_samples=SAMPLES, seed=1) for row in plain_NS]
        return tuple(
            np.stack([part(path) for path in paths])
            for part in (
                lambda path: path.mean(0),
                lambda path: np.quantile(path, 0.1, 0),
                lambda path: np.quantile(path, 0.9, 0),
            )
        )
    from fracast import FracastModel

    quantiles = np.asarray(FracastModel.from_pretrained().forecast_batch(plain_NS.astype(np.float32), horizon=steps))
    if quantiles.shape[1] != steps:  # quantiles before time
        quantiles = quantiles.transpose(0, 2, 1)
    return quantiles[..., 4], quantiles[..., 0], quantiles[..., 8]
