# SPDX-License-Identifier: GPL-2.0-or-later
"""Score what rolling origins forecast: by lead, by stratum, and against the best closed form."""

# Shapes: N cells, H targets, Q quantile levels, S samples

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

import numpy as np

from ..backtest.metrics import (
    block_difference,
    brier_score,
    excess_over_noise,
    ground_scores,
    increment_r2,
    interval_scores,
    point_scores,
    quantile_shares,
    skill,
)
from ..backtest.origins import EPOCH, GROUND
from ..backtest.quantiles import MIDDLE
from ..cube import to_day
from ..forecaster import Calibrated
from ..models import MODELS

VELOCITY_EDGES = (2.0, 5.0, 10.0)
VELOCITY_NAMES = ("speed below 2 mm/yr", "speed 2-5 mm/yr", "speed 5-10 mm/yr", "speed above 10 mm/yr")
REFERENCES = tuple(model.name for model in MODELS if model.reference)
"""The closed forms of single cells; what sees neighbours is part of MM-STT itself."""
SENTINEL_1B_LOST = to_day("2021-12-23")
BRIER_THRESHOLD_MM = 10.0


@dataclass(frozen=True, kw_only=True)
class Scored:
    """Hold the forecasts of one origin beside what happened, mm."""

    issue_day: int
    context_days: int
    months_H: np.ndarray
    truth_NH: np.ndarray
    """Single epochs; NaN at the targets that are the ground."""
    ground_NH: np.ndarray
    """Means of 60 days (`backtest.origins.Targets`); NaN at the targets that are epochs."""
    laws: dict[str, Calibrated]
    """What each model forecast."""
    level_N: np.ndarray
    noise_N: np.ndarray
    velocity_N: np.ndarray
    block_N: np.ndarray
    shares: dict[int, dict[str, float]]
    seconds: float
    """Time that the whole forecast took, backtest included."""

    def truth_of(self, of: str) -> np.ndarray:
        """Return what forecasts of `EPOCH` or `GROUND` are held against, mm (N, H)."""
        return self.ground_NH if of == GROUND else self.truth_NH


@dataclass(frozen=True, kw_only=True)
class Samples:
    """Hold the samples of one lead and model over all origins, mm."""

    quantiles_SQ: np.ndarray
    truth_S: np.ndarray
    level_S: np.ndarray
    noise_S: np.ndarray
    block_S: np.ndarray

    @property
    def median_S(self) -> np.ndarray:
        """Return the medians, float64."""
        return self.quantiles_SQ[:, MIDDLE].astype(np.float64)


def gather(
    scored: list[Scored],
    model: str,
    month: int,
    keep: Callable[[Scored], np.ndarray] | None = None,
    *,
    of: str = EPOCH,
) -> Samples | None:
    """Join the samples of one lead over all origins, of the cells that `keep` chooses; None where there are none.

    Args:
        of: `EPOCH` or `GROUND`: forecasts and truth of single measurements, or of their means over 60 days.
    """
    parts = []
    for number, origin in enumerate(scored):
        columns = np.flatnonzero(origin.months_H == month)
        if columns.size == 0:
            continue
        truth_NK = origin.truth_of(of)[:, columns]
        seen_NK = np.isfinite(truth_NK)
        if keep is not None:
            seen_NK &= keep(origin)[:, None]
        cells = np.nonzero(seen_NK)[0]
        parts.append(
            Samples(
                quantiles_SQ=origin.laws[model].law(of)[:, columns][seen_NK],
                truth_S=truth_NK[seen_NK],
                level_S=origin.level_N[cells],
                noise_S=origin.noise_N[cells],
                block_S=origin.block_N[cells] + 1_000_000 * number,
            )
        )
    if not sum(part.truth_S.size for part in parts):
        return None
    names = [item.name for item in fields(Samples)]
    return Samples(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})


def _months(scored: list[Scored]) -> list[int]:
    return sorted({int(month) for origin in scored for month in origin.months_H})


def table_rows(scored: list[Scored], models: tuple[str, ...]) -> list[dict]:
    """Return one row per lead and model, over all origins and cells."""
    rows: list[dict] = []
    for month in _months(scored):
        rmse: dict[str, float] = {}
        for model in models:
            found = gather(scored, model, month)
            if found is None:  # every epoch near this lead is missing
                continue
            scores = point_scores(found.median_S, found.truth_S)
            rmse[model] = scores["rmse_mm"]
            rows.append(
                {
                    "months": month,
                    "model": model,
                    "samples": int(found.truth_S.size),
                    "origins": sum(bool((origin.months_H == month).any()) for origin in scored),
                    **scores,
                    "excess_over_noise_mm": excess_over_noise(scores["rmse_mm"], found.noise_S),
                    "r2_of_increment": increment_r2(found.median_S, found.truth_S, found.level_S),
                    **interval_scores(found.quantiles_SQ, found.truth_S),
                    "brier_10_mm": brier_score(found.quantiles_SQ, found.truth_S, found.level_S, BRIER_THRESHOLD_MM),
                    **_of_the_ground(gather(scored, model, month, of=GROUND)),
                    "shares_between_quantiles": quantile_shares(found.quantiles_SQ, found.truth_S),
                }
            )
        for row in rows:
            if row["months"] == month:
                for reference in ("mean60", "damped"):
                    if reference in rmse:
                        row[f"skill_against_{reference}"] = skill(row["rmse_mm"], rmse[reference])
    return rows


def _of_the_ground(found: Samples | None) -> dict[str, float]:
    """Return the scores of the ground; none where a lead has no mean of 60 days."""
    if found is None:
        return {}
    brier = brier_score(found.quantiles_SQ, found.truth_S, found.level_S, BRIER_THRESHOLD_MM)
    return {**ground_scores(found.quantiles_SQ, found.truth_S), "ground_brier_10_mm": brier}


def strata_rows(scored: list[Scored], models: tuple[str, ...]) -> list[dict]:
    """Return RMSE and coverage by window velocity, noise quartile and era."""
    noise_edges = np.quantile(np.concatenate([origin.noise_N for origin in scored]), [0.25, 0.5, 0.75])
    rows = []
    for name in _strata(scored[0], noise_edges):

        def inside(origin: Scored, name: str = name) -> np.ndarray:
            return _strata(origin, noise_edges)[name]

        for month in _months(scored):
            for model in models:
                found = gather(scored, model, month, inside)
                if found is None:
                    continue
                rows.append(
                    {
                        "stratum": name,
                        "months": month,
                        "model": model,
                        "samples": int(found.truth_S.size),
                        **point_scores(found.median_S, found.truth_S),
                        **interval_scores(found.quantiles_SQ, found.truth_S),
                        **_of_the_ground(gather(scored, model, month, inside, of=GROUND)),
                    }
                )
    return rows


def _strata(origin: Scored, noise_edges: np.ndarray) -> dict[str, np.ndarray]:
    """Tell which cells of one origin belong to each stratum (boolean, one per cell)."""
    speed_N = np.searchsorted(VELOCITY_EDGES, np.abs(origin.velocity_N))
    noise_N = np.searchsorted(noise_edges, origin.noise_N)
    both = origin.issue_day <= SENTINEL_1B_LOST
    return {
        **{name: speed_N == index for index, name in enumerate(VELOCITY_NAMES)},
        **{f"noise quartile {index + 1}": noise_N == index for index in range(4)},
        "issued with both satellites": np.full(noise_N.size, both),
        "issued with one satellite": np.full(noise_N.size, not both),
    }


def difference_rows(scored: list[Scored], models: tuple[str, ...]) -> list[dict]:
    """Compare `mmstt` with the best of `REFERENCES` at each lead, with a 95 % interval over spatial blocks."""
    references = [name for name in REFERENCES if name in models]
    if "mmstt" not in models or not references:
        return []
    rows = []
    for month in _months(scored):
        gathered = {name: gather(scored, name, month) for name in ("mmstt", *references)}
        found = {name: part for name, part in gathered.items() if part is not None}
        if not found:
            continue
        errors = {name: part.median_S - part.truth_S for name, part in found.items()}
        best = min(references, key=lambda name: float(np.mean(errors[name] ** 2)))
        rows.append(
            {
                "months": month,
                "best_baseline": best,
                **block_difference(errors["mmstt"], errors[best], found["mmstt"].block_S),
            }
        )
    return rows
