# SPDX-License-Identifier: GPL-2.0-or-later
"""The models by the name that `--model` takes; every list of models elsewhere derives from this one."""

from __future__ import annotations

from ..words import mark

_LABELS = {
    "mmstt": "MM-STT",
    "last": mark("last value"),
    "mean60": mark("60-day mean"),
    "linear-seasonal": mark("linear + seasonal"),
    "damped": mark("damped trend"),
    "gp": mark("Gaussian process"),
    "ridge": mark("ridge regression"),
    "spatial": mark("spatial Gaussian process"),
}


def offered() -> tuple[str, ...]:
    """Return the names that a user can ask for, `mmstt` first."""
    return tuple(_LABELS)


def label(name: str) -> str:
    """Return how people read a model's name, in English."""
    return _LABELS[name]
