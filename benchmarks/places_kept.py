# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep what `real_places.py` has scored, as arrays."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import numpy as np

from mmstt_core.evaluation.scores import Scored
from mmstt_core.forecaster import Calibrated


def keep(path: Path, scored: list[Scored]) -> None:
    """Write the origins of one place."""
    arrays = {}
    for number, origin in enumerate(scored):
        for field in fields(Scored):
            value = getattr(origin, field.name)
            if field.name == "laws":
                for name, law in value.items():
                    arrays[f"{number}|law|{name}|epoch"], arrays[f"{number}|law|{name}|ground"] = (
                        law.epoch_NHQ,
                        law.ground_NHQ,
                    )
            else:
                arrays[f"{number}|{field.name}"] = (
                    np.array(json.dumps(value)) if field.name == "shares" else np.asarray(value)
                )
    np.savez_compressed(path, **arrays)


def load(path: Path) -> list[Scored]:
    """Undo `keep`."""
    with np.load(path) as arrays:
        held = {name: arrays[name] for name in arrays.files}
    numbers = sorted({int(name.split("|")[0]) for name in held})
    return [
        _origin({name.partition("|")[2]: value for name, value in held.items() if name.startswith(f"{number}|")})
        for number in numbers
    ]


def _origin(held: dict[str, np.ndarray]) -> Scored:
    names = {name.split("|")[1] for name in held if name.startswith("law|")}
    values = {
        name: value.item() if value.ndim == 0 else value for name, value in held.items() if not name.startswith("law|")
    }
    shares = json.loads(values.pop("shares"))
    return Scored(
        **values,
        laws={
            name: Calibrated(epoch_NHQ=held[f"law|{name}|epoch"], ground_NHQ=held[f"law|{name}|ground"])
            for name in names
        },
        shares={int(month): part for month, part in shares.items()},
    )
