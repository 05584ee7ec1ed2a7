# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors of networks and closed forms on the cases of `attention_cases`, and intervals of their ratios."""

# Shapes: R cells of a window, H target epochs, U blocks (patches, or windows of a place), C cases, F forecasters

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch

from benchmarks.attention_cases import Case, Scored, Seen
from mmstt_core.network.inputs import WindowInputs
from mmstt_core.network.mmstt import MMSTT, TensorBatch

DRAWS = 1000
SEEN = 0.95

Forecaster = Callable[[Scored], np.ndarray]
"""Forecast of one window's scored cells, mm (R, H)."""


def spatial(scored: Scored, *, settled: bool = False) -> np.ndarray:
    """Forecast by the spatial Gaussian process, which every network corrects; with the laws of change if `settled`."""
    seen = scored.settled if settled else scored.measured
    return seen.level_R[:, None] + seen.noise_R[:, None] * seen.base_RH + (scored.put_back_RH if settled else 0.0)


def oracle(scored: Scored) -> np.ndarray:
    """Forecast as one who knows the law and the date of what was added; the spatial process where nothing was."""
    return spatial(scored) if scored.oracle_RH is None else scored.oracle_RH


def corrected(
    network: MMSTT,
    shown: Callable[[TensorBatch], TensorBatch],
    scored: Scored,
    *,
    settled: bool = False,
    shuffled: bool = False,
) -> np.ndarray:
    """Forecast by a network that sees of a window what its arm does.

    Args:
        settled: it sees the window without what has changed, which is then put back.
        shuffled: it sees the physical priors of other cells.
    """
    seen = scored.settled if settled else scored.measured
    return spatial(scored, settled=settled) + _correction(network, shown, scored, seen, shuffled)


@functools.lru_cache(maxsize=64)
def _correction(
    network: MMSTT, shown: Callable[[TensorBatch], TensorBatch], scored: Scored, seen: Seen, shuffled: bool
) -> np.ndarray:
    """Return what a network adds to the spatial process, mm; kept, since most settled windows are the measured ones."""
    window: WindowInputs = seen.shuffled if shuffled and seen.shuffled is not None else seen.window
    with torch.inference_mode():
        found = network.coefficients(shown(TensorBatch([window], network.config)), torch.from_numpy(scored.rows_R))
    mean_RK, gate_RG, _ = (part.numpy() for part in found)
    kinematic_RHG = seen.kinematic_RHG[..., : gate_RG.shape[1]]
    z_RH = mean_RK @ scored.basis_HK.T + np.einsum("rg,rhg->rh", gate_RG, kinematic_RHG)
    return seen.noise_R[:, None] * z_RH


def forecasters(
    networks: dict[str, list[tuple[MMSTT, Callable[[TensorBatch], TensorBatch]]]],
) -> dict[str, list[Forecaster]]:
    """Return every forecaster by name, one for each seed: closed forms, networks, and networks beside the laws."""
    found: dict[str, list[Forecaster]] = {
        "oracle": [oracle],
        "spatial": [spatial],
        "laws": [partial(spatial, settled=True)],
    }
    for name, seeds in networks.items():
        found[name] = [partial(corrected, network, shown) for network, shown in seeds]
        found[f"laws, {name}"] = [partial(forecaster, settled=True) for forecaster in found[name]]
    return found


@dataclass(frozen=True, kw_only=True)
class Errors:
    """Hold squared errors, summed over the samples of each block and case; a mean over seeds comes last."""

    place_U: np.ndarray
    names: tuple[str, ...]
    cases: tuple[str, ...]
    square_UCF: np.ndarray
    count_UC: np.ndarray

    def column(self, name: str) -> int:
        """Return the position of a forecaster."""
        return self.names.index(name)

    def rmse(self, name: str, case: str, places: Iterable[str] | None = None) -> float:
        """Return the RMSE of a case, mm: geometric mean over places."""
        rows, column = self.cases.index(case), self.column(name)
        found = []
        for place in places or dict.fromkeys(self.place_U):
            blocks = self.place_U == place
            square, count = self.square_UCF[blocks, rows, column].sum(), self.count_UC[blocks, rows].sum()
            if count:
                found.append(np.log(np.sqrt(square / count)))
        return float(np.exp(np.mean(found))) if found else float("nan")

    def ratio(
        self, one: str, other: str, cases: Iterable[str], *, of_places: bool = True
    ) -> tuple[float, float, float]:
        """Return RMSE of `one` / RMSE of `other`, geometric mean over places and cases, with its 95 % interval.

        The interval comes from drawing blocks again with each place, and, with `of_places`, places as well.
        """
        columns = [self.column(one), self.column(other)]
        rows = [self.cases.index(case) for case in cases]
        by_place = [
            (self.square_UCF[np.ix_(blocks, rows, columns)], self.count_UC[np.ix_(blocks, rows)])
            for place in dict.fromkeys(self.place_U)
            if (blocks := np.flatnonzero(self.place_U == place)).size
        ]
        by_place = [(square, count) for square, count in by_place if (count.sum(0) > 0).any()]
        rng = np.random.default_rng(7)
        drawn_D = np.empty(DRAWS)
        for draw in range(DRAWS):
            places = rng.integers(len(by_place), size=len(by_place)) if of_places else range(len(by_place))
            parts = []
            for number in places:
                square, count = by_place[number]
                blocks = rng.integers(len(square), size=len(square))
                parts.append(_log_ratio(square[blocks]))
            drawn_D[draw] = np.nanmean(parts)
        whole = float(np.exp(np.mean([_log_ratio(square) for square, _ in by_place])))
        low, high = np.exp(np.nanquantile(drawn_D, [(1 - SEEN) / 2, (1 + SEEN) / 2]))
        return whole, float(low), float(high)


def _log_ratio(square_UCF: np.ndarray) -> float:
    """Return the logarithm of the ratio of two RMSE, mean over cases; both have the same samples."""
    total_CF = square_UCF.sum(0)
    total_CF = total_CF[(total_CF > 0).all(1)]
    return float(np.mean(0.5 * (np.log(total_CF[:, 0]) - np.log(total_CF[:, 1])))) if len(total_CF) else np.nan


def score(
    cases: list[Case], found: dict[str, list[Forecaster]], *, by_lead: bool = False, each_seed: bool = False
) -> Errors:
    """Score forecasters.

    Args:
        by_lead: of places as they are, each lead counts as a case, and each window of a place and date as a block.
        each_seed: every seed counts as a forecaster of its own as well, called `name 1`, `name 2`.
    """
    rows: dict[tuple, dict[str, tuple[np.ndarray, int]]] = {}
    names = [name for name, seeds in found.items() for name in _seed_names(name, len(seeds), each_seed)]
    for case in cases:
        for number, scored in enumerate(case.windows):
            said = {name: [forecaster(scored) for forecaster in seeds] for name, seeds in found.items()}
            for month in np.unique(scored.months_H) if by_lead else (12,):
                at_H = scored.months_H == month
                title = f"{month} month{'s' if month > 1 else ''}" if by_lead else case.name
                errors = _squares(said, scored.truth_RH, at_H, each_seed)
                block = (case.place, case.issued, case.layout, number)
                rows.setdefault(block, {})[title] = errors
    titles = tuple(dict.fromkeys(title for held in rows.values() for title in held))
    square_UCF, count_UC = np.zeros((len(rows), len(titles), len(names))), np.zeros((len(rows), len(titles)))
    for number, held in enumerate(rows.values()):
        for title, (square_F, count) in held.items():
            square_UCF[number, titles.index(title)], count_UC[number, titles.index(title)] = square_F, count
    return Errors(
        place_U=np.array([block[0] for block in rows]),
        names=tuple(names),
        cases=titles,
        square_UCF=square_UCF,
        count_UC=count_UC,
    )


def _seed_names(name: str, seeds: int, each_seed: bool) -> list[str]:
    return [name, *(f"{name} {number + 1}" for number in range(seeds if each_seed and seeds > 1 else 0))]


def _squares(
    said: dict[str, list[np.ndarray]], truth_RH: np.ndarray, at_H: np.ndarray, each_seed: bool
) -> tuple[np.ndarray, int]:
    """Return summed squared errors of each forecaster, the mean over its seeds first, and the number of samples."""
    seen = np.isfinite(truth_RH) & at_H
    squares = []
    for name, seeds in said.items():
        own = [float(np.sum((part - truth_RH)[seen] ** 2)) for part in seeds]
        squares += [float(np.mean(own)), *own][: len(_seed_names(name, len(seeds), each_seed))]
    return np.array(squares), int(seen.sum())
