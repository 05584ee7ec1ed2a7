# SPDX-License-Identifier: GPL-2.0-or-later
"""What `forecast.json` tells: data, model, device, how the area's own past was forecast, and what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from . import __version__
from .backtest.detection import detection_record
from .backtest.metrics import ground_scores, interval_scores, point_scores, skill
from .backtest.origins import EPOCH, GROUND, Origin
from .backtest.quantiles import MIDDLE
from .backtest.sampling import CELL_LIMIT, evenly
from .cube import DisplacementCube, to_date
from .forecaster import Forecaster
from .given_files import given_files
from .models import REFERENCE, get
from .options import ForecastRequest, options_of
from .options.kinds import FILE, FOLDER
from .progress import Progress
from .results.forecast import attribution_of
from .results.mean_of_cells import EPOCH_ROWS, GROUND_ROWS
from .threads import each

SCORED_CELLS = 1500
"""Of an origin of a large area, about."""
Gathered = dict[tuple[int, str], list[tuple[np.ndarray, np.ndarray]]]
"""What was said and what came, one entry per origin, by lead in months and `EPOCH` or `GROUND`."""
Score = Callable[[np.ndarray, np.ndarray], dict[str, float]]
"""From what was said and what came to figures by name."""


def question(request: ForecastRequest, cube: DisplacementCube, issue_day: int) -> dict:
    """Tell what a forecast is of: one of the same may replace an earlier one (`results.earlier`)."""
    return {
        "component": cube.component,
        "sources": [source.to_json() for source in cube.sources],
        "issue_date": to_date(issue_day).isoformat(),
        "asked": {"bbox": request.bbox, "area": request.area},
        "points": request.points,
        "counted_from": [request.reference or "", request.station or ""],
    }


def asked_options(request: ForecastRequest) -> dict:
    """Tell the options by which the same forecast can be made of newer data (`verification.watch`).

    Left out are data, area and date, which the record tells elsewhere, what concerns the machine, and files, which
    `given_files` tells.
    """
    told = request.to_json()
    return {
        name: told[name]
        for name, option in options_of(ForecastRequest).items()
        if name not in _ELSEWHERE and option.kind not in (FILE, FOLDER)
    }


_ELSEWHERE = ("sources", "out", "replace", "bbox", "area", "issue_date", "device", "threads", "shard", "rasters")


def forecast_record(
    request: ForecastRequest,
    cube: DisplacementCube,
    forecaster: Forecaster,
    made_by: dict,
    past: dict,
    progress: Progress,
) -> dict:
    """Gather what `forecast.json` tells; `past` is what `told_of_past` told, or a region was taught."""
    context = forecaster.context
    releases = sorted({source.release for source in cube.sources if source.release})
    return {
        "software": f"MM-STT {__version__}",
        "model": request.model,
        "level": cube.level,
        "interpolated": cube.interpolated or cube.known_T is not None,
        **question(request, cube, context.issue_day),
        "release": ", ".join(releases),
        "last_acquisition_used": to_date(context.anchor_day).isoformat(),
        "context_days": int(-context.days_B[0]),
        "horizon_months": request.horizon_months,
        "shard": None if request.shard is None else "{}/{}".format(*request.shard),
        "cells": context.cells,
        "cell_size_m": context.cell_size,
        "bounds": list(cube.bounds),
        **made_by,
        "adapted": forecaster.networks.adaptation is not None,
        "threshold_mm": request.threshold_mm,
        "options": asked_options(request),
        "given": given_files(request),
        "baseline": REFERENCE,
        **past,
        "calibrated_months": forecaster.longest_month(request.model),
        "priors": cube.told_priors,
        "warnings": list(progress.warnings),
        "attribution": attribution_of(cube),
    }


def told_of_past(forecaster: Forecaster, model: str) -> dict:
    """Return what the record tells of the area's own past: what was chosen, how that fared, what is noticed when."""
    rows = backtest_rows(forecaster, model)
    return {
        "choice": choice_rows(forecaster, model),
        "backtest": {
            "origins": [to_date(origin.issue_day).isoformat() for origin in forecaster.origins],
            "context_days": [origin.context_days for origin in forecaster.origins],
            "protocol": "Forecasts issued from earlier dates of this area with data up to each date, scored on raw "
            "epochs at least 18 days later; entries that begin with ground, on the mean of the epochs within 30 days "
            "of each lead. The choice between models was made on the same origins, so "
            "the row of the chosen model is slightly flattered; intervals were calibrated on them.",
            "rows": rows,
            **{
                name: [
                    {field: round(value, 4) for field, value in row._asdict().items()}
                    for row in forecaster.error_correlation(model, of=of)
                ]
                for of, name in ((EPOCH, EPOCH_ROWS), (GROUND, GROUND_ROWS))
            },
        },
        "coverage": coverage_text(rows, model),
        "detection": detection_record(forecaster.origins, forecaster.lasting_N),
    }


def backtest_rows(forecaster: Forecaster, model: str) -> list[dict]:
    """Return one row per lead and model: RMSE, CRPS, coverage, of epochs and of the ground; skill against `REFERENCE`.

    Intervals of each origin are calibrated on the other origins, so that a reported coverage is not that of the scores
    it was fitted to; only where there is a single origin, it is. Parts that cannot be asked for have errors alone:
    nobody is shown intervals of theirs.
    """
    rows: list[dict] = []
    names = [model, *(name for name in forecaster.names if name != model)]

    def of_model(name: str) -> dict[int, dict]:
        offered = name == model or get(name).offered
        scores = _scores_by_lead(forecaster, name) if offered else _errors_by_lead(forecaster, name)
        if name != model:
            forecaster.forget(name)
        return scores

    scored = each(of_model, names, forecaster.networks.threads)
    for name, by_month in zip(names, scored):
        for month, scores in by_month.items():
            rows.append({"months": month, "model": _row_name(name), **scores})
    best = {row["months"]: row["rmse_mm"] for row in rows if row["model"] == REFERENCE}
    for row in rows:
        row["skill_against_gp"] = skill(row["rmse_mm"], best.get(row["months"], float("nan")))
    return sorted(rows, key=lambda row: row["months"])


def _row_name(name: str) -> str:
    """Return what the tables call a model: its name, or its label where `--model` does not offer it."""
    model = get(name)
    return name if model.offered else model.label


def scored_cells(forecaster: Forecaster) -> list[np.ndarray | None]:
    """Return the cells that stand in the table of the past, for each origin, by number; None for all.

    Of an area too large to be backtested as a whole, evenly chosen ones of the blocks that were: neighbours err alike,
    and more of them would tell nothing. Every cell of the area counts alike, however many of its blocks were taken.
    """
    if forecaster.context.cells <= CELL_LIMIT:
        return [None] * len(forecaster.origins)
    return [_evenly_chosen(origin) for origin in forecaster.origins]


def _evenly_chosen(origin: Origin) -> np.ndarray:
    cells = origin.noise_N.size
    if origin.stands_for_N is None:
        return np.arange(cells)[:: max(1, cells // SCORED_CELLS)]
    return np.unique(evenly(origin.stands_for_N, min(SCORED_CELLS, cells)))


def _scores_by_lead(forecaster: Forecaster, name: str) -> dict[int, dict]:
    """Score one model's intervals and median at every lead over all origins."""
    scored = enumerate(scored_cells(forecaster))
    laws = (forecaster.held_out(name, number, cells) for number, cells in scored)
    told = ({of: law.law(of) for of in (EPOCH, GROUND)} for law in laws)

    def score(quantiles_SQ: np.ndarray, truth_S: np.ndarray) -> dict[str, float]:
        return {**point_scores(quantiles_SQ[:, MIDDLE], truth_S), **interval_scores(quantiles_SQ, truth_S)}

    return _by_lead(_gathered(forecaster, told), score, ground_scores)


def _errors_by_lead(forecaster: Forecaster, name: str) -> dict[int, dict]:
    """Score one model's median at every lead over all origins."""
    medians = (forecaster.median(name, number) for number in range(len(forecaster.origins)))
    medians = (
        median_NH if cells is None else median_NH[cells] for median_NH, cells in zip(medians, scored_cells(forecaster))
    )
    told = ({EPOCH: median_NH, GROUND: median_NH} for median_NH in medians)

    def of_ground(median_S: np.ndarray, truth_S: np.ndarray) -> dict[str, float]:
        return {"ground_rmse_mm": point_scores(median_S, truth_S)["rmse_mm"]}

    return _by_lead(_gathered(forecaster, told), point_scores, of_ground)


def _by_lead(gathered: Gathered, of_epoch: Score, of_ground: Score) -> dict[int, dict]:
    """Score what was said of epochs, and of the ground where it was measured, lead by lead."""
    result: dict[int, dict] = {}
    for month in sorted({month for month, of in gathered if of == EPOCH}):
        said, truth_S = map(np.concatenate, zip(*gathered[month, EPOCH]))
        origins = len(gathered[month, EPOCH])
        result[month] = {"origins": origins, "samples": int(truth_S.size), **of_epoch(said, truth_S)}
        if (month, GROUND) in gathered:
            result[month] |= of_ground(*map(np.concatenate, zip(*gathered[month, GROUND])))
    return result


def _gathered(forecaster: Forecaster, told: Iterable[dict[str, np.ndarray]]) -> Gathered:
    """Put what a model said of `EPOCH` and of `GROUND` beside what came, by lead, one entry per origin.

    Args:
        told: for each origin, first axes (N, H) of its `scored_cells`.
    """
    gathered: Gathered = {}
    for origin, cells, of_what in zip(forecaster.origins, scored_cells(forecaster), told):
        every: np.ndarray | slice = slice(None) if cells is None else cells
        for month in np.unique(origin.months_H):
            for of in (EPOCH, GROUND):
                columns = origin.columns(month, of)
                truth_NK = origin.truth_of(of)[every][:, columns]
                seen_NK = np.isfinite(truth_NK)
                if seen_NK.any():
                    parts = gathered.setdefault((int(month), of), [])
                    parts.append((of_what[of][:, columns][seen_NK], truth_NK[seen_NK]))
    return gathered


def choice_rows(forecaster: Forecaster, model: str) -> list[dict]:
    """Return the share of each candidate at each lead, and the errors that decided it."""
    choice = forecaster.choice(model)
    return [
        {
            "months": int(month),
            "origins": int(choice.origins_M[index]),
            "share": _named(choice.names, choice.share_GMC[0, index]),
            "share_of_moving_cells": _named(choice.names, choice.share_GMC[1, index]),
            "rmse_mm": {
                name: (None if np.isnan(value) else round(float(value), 3))
                for name, value in zip(choice.names, choice.rmse_MC[index])
            },
            "why": "prior shares, weighed by errors at this and other leads on earlier origins of this area"
            if choice.origins_M.any()
            else "too short a record to backtest: prior shares",
        }
        for index, month in enumerate(choice.months_M)
    ]


def _named(names: tuple[str, ...], share_C: np.ndarray) -> dict[str, float]:
    return {name: round(float(share), 3) for name, share in zip(names, share_C)}


def coverage_text(rows: list[dict], model: str) -> str:
    """Say in one sentence what the intervals of the ground held on the area's past."""
    own = [row for row in rows if row["model"] == model and "ground_coverage_90" in row]
    if not own:
        return "The record is too short to measure the coverage of the intervals on this area."
    parts = [
        f"{100 * row['ground_coverage_90']:.0f} % at {row['months']} month{'s' if row['months'] > 1 else ''}"
        for row in own
        if row["months"] in (1, 6, 12, 24)
    ]
    return f"On this area's own past the 90 % interval of the ground (60-day means) held {', '.join(parts)}."
