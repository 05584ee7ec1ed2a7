# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights files read: arrays with the network's configuration and training record, checked by SHA-256.

`training.saving` writes them.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import WeightsError
from ..words import say
from .config import NetworkConfig
from .layout import shapes
from .numpy_pass import NumpyNetwork
from .tensor_file import read_tensors

FORMAT = "mmstt-1"
BUNDLED = Path(__file__).resolve().parent.parent / "weights"
LARGEST_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class LoadedNetwork:
    """Hold a network ready to forecast and where it came from."""

    network: NumpyNetwork
    """`mmstt.MMSTT.of` makes a torch module of it."""
    name: str
    sha256: str
    record: dict
    """Training record: data and their hashes, cutoffs, seed, steps, simulator version."""


def load_network(path: str | os.PathLike | None = None) -> LoadedNetwork:
    """Read weights; None takes the bundled ones, whose SHA-256 must match the list beside them.

    Raises:
        WeightsError: the file is missing, damaged, of another architecture, or was trained by a leaky protocol.
    """
    target = bundled_weights() if path is None else Path(path)
    if not target.is_file():
        raise WeightsError(
            say("There is no weights file at '{0}'.", target), hint=say("Give the path of a .safetensors file.")
        )
    if target.stat().st_size > LARGEST_BYTES:
        raise WeightsError(say("The weights file '{0}' is larger than {1} MB.", target.name, LARGEST_BYTES >> 20))
    damaged = WeightsError(
        say("The weights file '{0}' is damaged or of another architecture.", target.name),
        hint=say("Copy it again, or leave the option out to use the bundled weights."),
    )
    try:
        content = target.read_bytes()
    except (OSError, MemoryError) as error:
        raise damaged from error
    digest = hashlib.sha256(content).hexdigest()
    if target.parent == BUNDLED and _listed_digests().get(target.name) != digest:
        raise WeightsError(
            say("The bundled weights '{0}' do not match their checksum.", target.name),
            hint=say("Install the plugin again."),
        )
    try:
        head, arrays = read_tensors(content)
        if head.get("format") != FORMAT:
            raise WeightsError(
                say("'{0}' holds no MM-STT weights.", target.name),
                hint=say("Choose a file made by the train command."),
            )
        config = NetworkConfig.from_json(json.loads(head["config"]))
        record = _checked_record(json.loads(head.get("record", "{}")))
        if {name: array.shape for name, array in arrays.items()} != shapes(config):
            raise ValueError("other arrays")
    # AttributeError, KeyError and TypeError: JSON of another form; RecursionError: of a thousand brackets.
    except (AttributeError, KeyError, MemoryError, RecursionError, TypeError, ValueError) as error:
        raise damaged from error
    if not all(bool(np.isfinite(array).all()) for array in arrays.values()):
        raise WeightsError(
            say("The weights file '{0}' holds values that are not numbers.", target.name),
            hint=say("Leave the option out to use the bundled weights."),
        )
    if record.get("protocol", "honest") != "honest":
        raise WeightsError(
            say("'{0}' was trained by the leaky protocol and must not forecast.", target.name),
            hint=say("Leave the option out to use the bundled weights."),
        )
    return LoadedNetwork(network=NumpyNetwork(config, arrays), name=target.name, sha256=digest, record=record)


def load_cell_network(above: LoadedNetwork, path: str | os.PathLike | None = None) -> LoadedNetwork | None:
    """Read the per-cell network of the same training as `above`, from the file beside it that training has written.

    The history of a training tells losses and seconds of every stage so far, so that of an earlier stage is its start.

    Args:
        path: the weights that `above` was read from; None takes the bundled ones.
    Returns:
        None where `above` needs none beneath it, or where none lies beside it.
    Raises:
        WeightsError: what lies there cannot be read, or is of another training.
    """
    if above.network.config.attention not in ("joint", "factorised"):
        return None
    if path is None:
        return load_network(bundled_weights("cell"))
    target = Path(path)
    stems = (target.stem, target.stem.rpartition("-")[0])  # as training names it, and as the bundled ones are named
    beside = [target.with_name(f"{stem}-cell{target.suffix}") for stem in stems if stem]
    found = next((file for file in beside if file.is_file()), None)
    if found is None:
        return None
    below = load_network(found)
    history, earlier = (loaded.record.get("history") or [] for loaded in (above, below))
    if below.network.config.attention != "none" or not earlier or earlier != history[: len(earlier)]:
        raise WeightsError(
            say("'{0}' is not the per-cell network of the training that made '{1}'.", found.name, target.name)
        )
    return below


def _checked_record(record: object) -> dict:
    """Return a training record whose parts are what the rest of the engine takes them for.

    Raises:
        ValueError: it is no such record.
    """
    if not isinstance(record, dict) or not isinstance(record.get("data", []), list):
        raise ValueError("the training record is damaged")
    if not isinstance(record.get("history") or [], list):
        raise ValueError("the training record's history is no list of stages")
    for place in record.get("data", []):
        digests = place.get("sha256")
        if not isinstance(digests, list) or not all(isinstance(digest, str) for digest in digests):
            raise ValueError("the training record names data without their checksums")
        if not isinstance(place.get("last_day_seen"), str):
            raise ValueError("the training record names data without their last day")
    return record


def bundled_weights(name: str = "nano") -> Path:
    """Return the path of bundled weights: `nano`, or those of the stages before, `cell` and `linear`."""
    return BUNDLED / f"mmstt-{name}.safetensors"


def _listed_digests() -> dict[str, str]:
    listing = BUNDLED / "SHA256SUMS"
    if not listing.is_file():
        return {}
    pairs = (line.split() for line in listing.read_text(encoding="utf-8").splitlines() if line.strip())
    return {name: digest for digest, name in pairs}
