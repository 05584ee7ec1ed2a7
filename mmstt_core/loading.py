# SPDX-License-Identifier: GPL-2.0-or-later
"""Load the networks that a request asks for, and say what they are."""

from __future__ import annotations

import dataclasses

from .cube import DisplacementCube
from .errors import WeightsError
from .models import needs_network
from .models.shared import Networks
from .network.choice import choose
from .network.weights import load_cell_network, load_network
from .options import EvaluationRequest, ForecastRequest
from .progress import Progress
from .window import known_at
from .words import say


def load_networks(
    request: ForecastRequest | EvaluationRequest, models: tuple[str, ...], cells: int, progress: Progress
) -> tuple[Networks, dict]:
    """Load the networks and choose what they compute with, or do without where a closed form was asked for.

    Args:
        cells: of the area.
    Returns:
        The networks, and what the record tells of them and of the device.
    """
    if not needs_network(*models):
        unused = [name for name in ("weights", "adapt") if getattr(request, name, None)]
        if unused:
            progress.warn(
                say("{0} are for networks; {1} has none.", " and ".join(unused).capitalize(), ", ".join(models))
            )
        return Networks(), {
            "weights": None,
            "device": "cpu",
            "device_reason": "closed-form baselines run on the processor",
        }
    progress.step("Loading the network", 0.0)
    loaded = load_network(request.weights)
    try:
        cell = load_cell_network(loaded, request.weights)
    except WeightsError as error:
        if request.weights is None:
            raise
        progress.warn(say("{0} It is left out, and the network takes its share of the mixture.", error.message))
        cell = None
    read = [loaded.network] if cell is None else [loaded.network, cell.network]
    ready, device, reason = choose(read, request.device, cells, learns=bool(getattr(request, "adapt", False)))
    return Networks(network=ready[0], cell=None if cell is None else ready[1], device=device), {
        "weights": {
            "name": loaded.name,
            "sha256": loaded.sha256,
            "trained_on": loaded.record.get("data", []),
            "simulator": loaded.record.get("simulator"),
            "per_cell": cell and {"name": cell.name, "sha256": cell.sha256},
        },
        "device": device,
        "device_reason": reason,
    }


def warn_of_training_data(cube: DisplacementCube, made_by: dict, progress: Progress) -> None:
    """Say so when the network has learned from the very files it forecasts: its backtest on them is no fair test."""
    learned = {
        digest: place for place in (made_by["weights"] or {}).get("trained_on", []) for digest in place["sha256"]
    }
    for source in cube.sources:
        place = learned.get(source.sha256)
        if place is not None:
            progress.warn(
                say(
                    "The network has learned from {0} up to {1}: errors before that date flatter it. Later "
                    "ones, and other places, are a fair test.",
                    source.name,
                    place["last_day_seen"],
                )
            )


def adapting_networks(networks: Networks, cube: DisplacementCube, issue_day: int, progress: Progress) -> Networks:
    """Return the networks with a further one, fine-tuned along this area's own earlier record."""
    from .training.adaptation import Adaptation

    adaptation = Adaptation(networks.network, known_at(cube, issue_day), device=networks.device, progress=progress)
    return dataclasses.replace(networks, adaptation=adaptation)
