# SPDX-License-Identifier: GPL-2.0-or-later
"""The models by name; every list of models elsewhere derives from the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InputError
from ..words import mark, say

if TYPE_CHECKING:
    from .base import Model

try:
    from .registry import MODELS
except ModuleNotFoundError as error:
    if error.name != "numpy":
        raise
    MODELS = ()  # without numpy there is no model, and `doctor` must be able to say so

REFERENCE = "gp"
"""Fitted in any case: what maps and tables compare with."""
STAND_IN = "spatial"
"""What runs in place of MM-STT where its weights are missing: the closed form that its networks correct."""
BASELINE_LABEL = mark("statistical baseline")
"""What people read of a result that no network has touched."""


def get(name: str) -> type[Model]:
    """Return the class of a model.

    Raises:
        InputError: no model has this name.
    """
    for model in MODELS:
        if model.name == name:
            return model
    raise InputError(say("Unknown model '{0}'.", name), hint=say("Choose one of {0}.", ", ".join(offered())))


def offered() -> tuple[str, ...]:
    """Return the names that a user can ask for, `mmstt` first."""
    return tuple(model.name for model in MODELS if model.offered)


def needs_network(*names: str) -> bool:
    """Tell whether any of these models needs a network's weights."""
    return any(get(name).needs_network for name in names)


def closed_forms() -> tuple[str, ...]:
    """Return the names on offer that need no network."""
    return tuple(model.name for model in MODELS if model.offered and not model.needs_network)


def label(name: str) -> str:
    """Return how people read a model's name, in English."""
    return get(name).label
