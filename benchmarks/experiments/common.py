# SPDX-License-Identifier: GPL-2.0-or-later
"""What the experiments share: real places, forecasts beside what came, errors that can be pooled, tables."""

# Shapes: S samples (cell and epoch)

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks import places
from benchmarks.places import PLACES, Place, lead_name, read_place
from mmstt_core.backtest.metrics import block_difference
from mmstt_core.backtest.origins import Origin, make_origin, plan_targets
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.models.shared import Networks, Shared
from mmstt_core.network.weights import BUNDLED, load_network
from mmstt_core.window import LONGEST_BINS, make_context, well_observed

LEADS = (1, 3, 6, 12, 24)
NOTE = f"\n{places.NOTE}\n"


@functools.lru_cache(maxsize=1)
def bundled() -> Networks:
    """Return the product's networks: attention, and the per-cell one of the same training."""
    return Networks(
        network=load_network(BUNDLED / "mmstt-nano.safetensors").network,
        cell=load_network(BUNDLED / "mmstt-cell.safetensors").network,
    )


def real_places(data: Path | None) -> Iterator[tuple[Place, DisplacementCube]]:
    """Yield every place that is at hand."""
    for place in PLACES:
        cube = read_place(place, data)
        if cube is not None:
            yield place, cube


def short_name(place: Place) -> str:
    """Return the name without what is in brackets."""
    return place.name.split(" (")[0]


def issues(place: Place) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield issue days with their leads in months."""
    for date, leads in place.issues:
        yield to_day(date), leads


def forecast(
    cube: DisplacementCube,
    issue_day: int,
    names: tuple[str, ...],
    leads: tuple[int, ...],
    networks: Networks,
    *,
    longest_bins: int = LONGEST_BINS,
) -> Origin:
    """Forecast with single candidates (no mixture, no calibration) and put what came beside it."""
    context = make_context(cube, issue_day, longest_bins=longest_bins)
    observed = np.flatnonzero(well_observed(context))
    context = context.select(observed)
    targets = plan_targets(cube.days_T, issue_day, context.anchor_day, leads, last_day=int(cube.days_T[-1]))
    shared, days_H = Shared(context, names, networks), targets.days_H - context.anchor_day
    predictions = shared.predict_all(days_H)
    truths = targets.truth(cube.select(observed).millimetres_NT())
    return make_origin(shared, targets.months_H, *truths, predictions, shared.found.ahead(days_H))


@dataclass(frozen=True, kw_only=True)
class Errors:
    """Hold errors in mm, and the spatial block of each."""

    error_S: np.ndarray
    block_S: np.ndarray

    @property
    def rmse(self) -> float:
        """Return the root mean square, mm."""
        return float(np.sqrt(np.mean(self.error_S**2)))


def errors(
    origins: Iterable[Origin], name: str, lead: int | None = None, keep: Iterable[np.ndarray] | None = None
) -> Errors | None:
    """Join a candidate's errors over origins, of one lead, of the cells that `keep` chooses; None where none is."""
    found, blocks = [], []
    kept = iter(keep) if keep is not None else None
    for number, origin in enumerate(origins):
        columns = np.ones(origin.months_H.size, bool) if lead is None else origin.months_H == lead
        error_NK = origin.predictions[name].mean_NH[:, columns] - origin.truth_NH[:, columns]
        seen_NK = np.isfinite(error_NK)
        if kept is not None:
            seen_NK &= next(kept)[:, None]
        found.append(error_NK[seen_NK])
        blocks.append(origin.block_N[np.nonzero(seen_NK)[0]] + 1_000_000 * number)
    joined = Errors(error_S=np.concatenate(found), block_S=np.concatenate(blocks))
    return joined if joined.error_S.size else None


def pooled(parts: list[tuple[Errors, Errors, float]]) -> tuple[float, float, float]:
    """Compare two forecasters over places whose errors differ in size.

    Args:
        parts: errors of both on the same samples, and the error (mm) by which the place is scaled.
    Returns:
        Difference of RMSE, negative where the first is better, in per cent of the scale, with its 95 % interval over
        spatial blocks. Every part weighs the same.
    """
    own, other, block = [], [], []
    for number, (first, second, scale) in enumerate(parts):
        weight = 1.0 / (scale * np.sqrt(first.error_S.size))
        own.append(first.error_S * weight)
        other.append(second.error_S * weight)
        block.append(first.block_S + 1_000_000_000 * number)
    # Weighted squares sum to 1 per part where the error equals the scale; the bootstrap takes means, so undo the count.
    total = np.sqrt(sum(part.size for part in own) / len(own))
    found = block_difference(np.concatenate(own) * total, np.concatenate(other) * total, np.concatenate(block))
    return 100 * found["difference_mm"], 100 * found["low_mm"], 100 * found["high_mm"]


def percent(found: tuple[float, float, float]) -> str:
    """Return `-1.2 (-2.0 to -0.4)`."""
    return f"{found[0]:+.1f} ({found[1]:+.1f} to {found[2]:+.1f})"


def difference(own: Errors, other: Errors) -> str:
    """Return the difference of two RMSE in mm with its 95 % interval over spatial blocks."""
    found = block_difference(own.error_S, other.error_S, own.block_S)
    return f"{found['difference_mm']:+.2f} ({found['low_mm']:+.2f} to {found['high_mm']:+.2f})"


def sure(found: tuple[float, float, float]) -> bool:
    """Tell whether the interval leaves 0 out."""
    return found[1] > 0 or found[2] < 0


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """Return a Markdown table."""
    return ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)] + [""]


def lead_head(first: str, leads: Iterable[int] = LEADS) -> list[str]:
    """Return a header with a column per lead."""
    return [first, *map(lead_name, leads)]
