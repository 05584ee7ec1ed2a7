# SPDX-License-Identifier: GPL-2.0-or-later
"""The arrays of a network by name and shape, as its weights file holds them."""

from __future__ import annotations

from .batch import SPACE_FEATURES, TIME_FEATURES
from .config import NetworkConfig
from .inputs import (
    BASIS,
    CELL_FEATURES,
    KINEMATIC_BASIS,
    NEIGHBOUR_SERIES,
    ODD_FEATURES,
    PRIOR_FEATURES,
    RECENT_BASIS,
)

Shapes = dict[str, tuple[int, ...]]


def gates(config: NetworkConfig) -> int:
    """Count the kinds of motion that the network can carry on."""
    return KINEMATIC_BASIS + (RECENT_BASIS if config.recent else 0)


def linear_inputs(config: NetworkConfig) -> int:
    """Count the inputs of the linear correction."""
    return config.bins * (1 + NEIGHBOUR_SERIES) + len(ODD_FEATURES)


def cell_inputs(config: NetworkConfig) -> int:
    """Count the inputs of the per-cell network."""
    return config.bins * (2 + NEIGHBOUR_SERIES) + CELL_FEATURES


def shapes(config: NetworkConfig) -> Shapes:
    """Name every array of a network and its shape."""
    found: Shapes = {
        "linear.weight": (BASIS, linear_inputs(config)),
        "feature_centre_F": (CELL_FEATURES,),
        "feature_half_F": (CELL_FEATURES,),
        "log_nu": (),
    }
    if config.attention == "linear":
        return found
    width = config.cell_width
    found |= _layer("cell_in", cell_inputs(config), width)
    for number in range(2):
        found |= _norm(f"cell_hidden.{number}.0", width)
        found |= _layer(f"cell_hidden.{number}.1", width, width) | _layer(f"cell_hidden.{number}.3", width, width)
    if config.attention != "none":
        found |= {f"backbone.{name}": shape for name, shape in _backbone(config).items()}
    return found | _norm("norm", width) | _layer("head", width, 2 * BASIS + gates(config))


def _backbone(config: NetworkConfig) -> Shapes:
    width, inside = config.width, config.patch_cells**2 * config.patch_bins
    found = _layer("embed", 2 * inside + 1, width) | _layer("embed_prior", PRIOR_FEATURES, width)
    found |= {f"{prior}.weight": (config.classes + 1, width) for prior in ("geology", "soil")}
    found |= _layer("place", SPACE_FEATURES + TIME_FEATURES, width) | {"modality": (2, width)}
    for number in range(config.layers):
        name = f"blocks.{number}"
        found |= _norm(f"{name}.norm_attention", width) | _layer(f"{name}.query_key_value", width, 3 * width)
        found |= _layer(f"{name}.mix", width, width) | _norm(f"{name}.norm_mlp", width)
        found |= _layer(f"{name}.mlp.0", width, 4 * width) | _layer(f"{name}.mlp.2", 4 * width, width)
    return found | _norm("norm", width) | _layer("summary", 3 * width, config.cell_width)


def _layer(name: str, inputs: int, outputs: int) -> Shapes:
    return {f"{name}.weight": (outputs, inputs), f"{name}.bias": (outputs,)}


def _norm(name: str, width: int) -> Shapes:
    return {f"{name}.weight": (width,), f"{name}.bias": (width,)}
