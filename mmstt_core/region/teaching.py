# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask the past of a whole region once: what mixture, intervals and processes its tiles share."""

# Shapes: N cells, T epochs, H targets, Q quantile levels

from __future__ import annotations

import dataclasses
import json
import time
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from ..backtest.calibration import Calibration
from ..backtest.choice import Choice
from ..backtest.origins import EPOCH, GROUND
from ..backtest.sampling import alike
from ..backtest.widening import Widening
from ..cube import DisplacementCube, to_date
from ..forecaster import Forecaster
from ..gridding import in_box, in_order, to_cells
from ..leftovers import replaced_at_once
from ..loading import load_networks, warn_of_training_data
from ..models import get
from ..models.shared import Shared
from ..options.region import RegionRequest
from ..progress import Progress, Unheard
from ..reading.combine import combine
from ..reading.npy import arrays_from, write_arrays
from ..record import told_of_past
from ..results.arrays import plain
from ..results.forecast import QUANTILE_LEVELS
from ..taught import Taught, on_axis
from ..window import make_context, well_observed
from ..words import to_json
from .answers import answering
from .cutting import read_piece
from .sampling import Block, stands_for
from .tiling import own_tiles

_LARGEST_BYTES = 10**9
FEWEST_SAMPLES = 200
"""Forecasts that a tile's own coverage is told from."""


@answering
def teach(
    pieces: list[str],
    blocks: dict[Block, float] | None,
    fields: dict[str, Any],
    issue_day: int,
    days: list[int],
    file: str,
) -> dict[str, Any]:
    """Learn from samples of all tiles and write what was learned to `file`.

    Args:
        pieces: files of samples, as `cutting` writes pieces.
        blocks: that were chosen (`sampling.choose_blocks`).
        fields: of the `RegionRequest`.
        issue_day: days since 1970-01-01; days: every epoch of the region.
    Returns:
        `cells`, `seconds`, `cpu_seconds`, `warnings`; or `refused`, a sentence.
    """
    begun, begun_cpu = time.monotonic(), time.process_time()
    request, progress = RegionRequest.from_json(fields), Unheard()
    cube = together(pieces)
    cube = in_order(to_cells(in_order(cube).until(issue_day), request.cell_size))
    axis_T = np.array(days, np.int64)
    cube = dataclasses.replace(cube, stands_for_N=stands_for(cube, blocks, request.cell_size))
    taught = learn(request, on_axis(cube, axis_T[axis_T <= issue_day]), issue_day, progress)
    with replaced_at_once(Path(file)) as new:
        write_taught(new, taught)
    return {
        "cells": cube.cells,
        "seconds": time.monotonic() - begun,
        "cpu_seconds": time.process_time() - begun_cpu,
        "warnings": list(map(to_json, progress.warnings)),
    }


def together(pieces: list[str]) -> DisplacementCube:
    """Return what lies in pieces of several tiles, of one source or of many, as one cube.

    Raises:
        InputError: a piece is damaged, or of another version.
    """
    whole = combine([read_piece(piece) for piece in pieces])
    return dataclasses.replace(whole, sources=tuple({one.sha256: one for one in whole.sources}.values()))


def learn(request: RegionRequest, cube: DisplacementCube, issue_day: int, progress: Progress) -> Taught:
    """Backtest some cells of a region, fit every model to them, and keep what holds for all its tiles."""
    model = request.model
    of_one = request.of_tile(("-",), "-", to_date(issue_day))
    networks, made_by = load_networks(of_one, (model,), cube.cells, progress)
    warn_of_training_data(cube, made_by, progress)
    networks = dataclasses.replace(networks, threads=1)
    forecaster = Forecaster(cube, issue_day, (model,), networks, progress=progress)
    forecaster.fit_what_cells_share()
    facts = forecaster.facts
    if cube.stands_for_N is not None:
        # What models learn of all cells together is learned from those that speak for them alike.
        context = make_context(cube.select(alike(cube.stands_for_N)), issue_day)
        facts = Shared(context.select(well_observed(context)), forecaster.names).learn_facts()
    told: Any = plain(told_of_past(forecaster, model))
    return Taught(
        model=model,
        names=forecaster.names,
        facts=facts.known,
        choice=forecaster.choice(model),
        calibrations={of: forecaster.calibration(model, of) for of in (EPOCH, GROUND)},
        widenings={of: forecaster.widening(model, of) for of in (EPOCH, GROUND)} if get(model).follows_changes else {},
        told=told,
        held_by_tile=held_by_tile(forecaster, model, request.tile_km * 1000),
    )


def held_by_tile(forecaster: Forecaster, model: str, edge_m: float) -> dict[str, dict[str, float]]:
    """Return of each tile the share of its ground that lay inside the 90 % interval at earlier origins.

    Intervals of each origin were learned from the others. Tiles with few samples are left out.
    """
    low, high = QUANTILE_LEVELS.index(0.05), QUANTILE_LEVELS.index(0.95)
    inside: dict[str, float] = {}
    cells: dict[str, float] = {}
    seen: dict[str, int] = {}
    for number, origin in enumerate(forecaster.origins):
        law_NHQ, truth_NH = forecaster.held_out(model, number).ground_NHQ, origin.ground_NH
        known_NH = np.isfinite(truth_NH)
        held_NH = known_NH & (truth_NH >= law_NHQ[..., low]) & (truth_NH <= law_NHQ[..., high])
        for tile in own_tiles(origin.easting_N, origin.northing_N, edge_m):
            name, own_N = tile.name(edge_m), in_box(tile.box(edge_m), origin.easting_N, origin.northing_N)
            counts_N = np.ones(own_N.sum()) if origin.stands_for_N is None else origin.stands_for_N[own_N]
            inside[name] = inside.get(name, 0.0) + float(counts_N @ held_NH[own_N].sum(1))
            cells[name] = cells.get(name, 0.0) + float(counts_N @ known_NH[own_N].sum(1))
            seen[name] = seen.get(name, 0) + int(known_NH[own_N].sum())
    return {
        name: {"coverage_90": round(inside[name] / cells[name], 4), "samples": count}
        for name, count in seen.items()
        if count >= FEWEST_SAMPLES
    }


_CHOICE = ("months_M", "share_GMC", "rmse_MC", "origins_M")
_CALIBRATION = ("months_M", "factor_MGL", "scores_M", "noise_edges")


def write_taught(path: Path, taught: Taught) -> None:
    """Write what was learned as arrays and words."""
    arrays: dict[str, np.ndarray] = {f"choice.{name}": getattr(taught.choice, name) for name in _CHOICE}
    for of, calibration in taught.calibrations.items():
        arrays |= {f"calibration.{of}.{name}": getattr(calibration, name) for name in _CALIBRATION}
    for of, widening in taught.widenings.items():
        arrays |= {f"widening.{of}.{name}": getattr(widening, name) for name in Widening._fields}
    for number, (_, parts) in enumerate(sorted(taught.facts.items())):
        arrays |= {f"fact.{number}.{index}": np.asarray(part) for index, part in enumerate(parts)}
    words = {
        "model": taught.model,
        "names": list(taught.names),
        "choice": list(taught.choice.names),
        "facts": [[name, len(parts)] for name, parts in sorted(taught.facts.items())],
        "calibrations": list(taught.calibrations),
        "widenings": list(taught.widenings),
        "told": taught.told,
        "held_by_tile": taught.held_by_tile,
    }
    write_arrays(path, {"words": np.array(json.dumps(words)), **arrays})


def read_taught(path: Path) -> Taught:
    """Undo `write_taught`.

    Raises:
        ValueError: the file is damaged. OSError: it cannot be read.
    """
    try:
        words = json.loads(str(arrays_from(path, ("words",), largest_bytes=_LARGEST_BYTES)["words"]))
        names = [f"choice.{name}" for name in _CHOICE]
        names += [f"calibration.{of}.{name}" for of in words["calibrations"] for name in _CALIBRATION]
        names += [f"widening.{of}.{name}" for of in words["widenings"] for name in Widening._fields]
        names += [f"fact.{at}.{index}" for at, (_, count) in enumerate(words["facts"]) for index in range(count)]
        held = arrays_from(path, names, largest_bytes=_LARGEST_BYTES)
        return Taught(
            model=words["model"],
            names=tuple(words["names"]),
            facts={
                name: tuple(held[f"fact.{at}.{index}"] for index in range(count))
                for at, (name, count) in enumerate(words["facts"])
            },
            choice=Choice(names=tuple(words["choice"]), **{name: held[f"choice.{name}"] for name in _CHOICE}),
            calibrations={
                of: Calibration(**{name: held[f"calibration.{of}.{name}"] for name in _CALIBRATION})
                for of in words["calibrations"]
            },
            widenings={
                of: Widening(*(held[f"widening.{of}.{name}"] for name in Widening._fields)) for of in words["widenings"]
            },
            told=words["told"],
            held_by_tile=words["held_by_tile"],
        )
    except (KeyError, TypeError, zipfile.BadZipFile) as error:
        raise ValueError(f"{path.name} is damaged: {error}") from None
