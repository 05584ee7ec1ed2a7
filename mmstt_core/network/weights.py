# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights on disk: safetensors with the network's configuration and training record inside, checked by SHA-256."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from ..errors import OutputError, WeightsError
from ..folders import free_bytes
from ..leftovers import replaced_at_once
from ..words import say
from .config import NetworkConfig
from .mmstt import MMSTT

FORMAT = "mmstt-1"
BUNDLED = Path(__file__).resolve().parent.parent / "weights"
LARGEST_BYTES = 512 * 1024 * 1024
_FULL_BELOW_BYTES = 1_000_000
"""A write that fails with less than this free failed for want of space."""


@dataclass(frozen=True, kw_only=True)
class LoadedNetwork:
    """Hold a network ready to forecast and where it came from."""

    network: MMSTT
    name: str
    sha256: str
    record: dict
    """Training record: data and their hashes, cutoffs, seed, steps, simulator version."""


def save_network(network: MMSTT, path: str | os.PathLike, record: dict) -> str:
    """Write weights atomically and return their SHA-256."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    tensors = {
        name: value.detach().to("cpu", torch.float32).contiguous() for name, value in network.state_dict().items()
    }
    head = {
        "format": FORMAT,
        "config": json.dumps(dataclasses.asdict(network.config), sort_keys=True),
        "record": json.dumps(record, sort_keys=True),
    }
    with written(target) as part:
        save_file(tensors, part, metadata=head)
    return _sha256(target)


@contextlib.contextmanager
def written(target: Path) -> Iterator[Path]:
    """Give a path beside `target`; move it there when the block ends well, else remove it and say what failed.

    Raises:
        OutputError: the disk is full or the folder cannot be written. Libraries wrap that in errors of their own.
    """
    try:
        with replaced_at_once(target) as part:
            yield part
    except (OSError, RuntimeError, SafetensorError) as error:
        free = free_bytes(target.parent) if target.parent.is_dir() else None
        reason = getattr(error, "strerror", None) or "the folder is gone" if free is None else str(error)
        full = free is not None and free < _FULL_BELOW_BYTES
        raise OutputError(
            (
                say("The disk is full, so '{0}' was not written.", target.name)
                if full
                else say("'{0}' cannot be written ({1}).", target, " ".join(reason.split())[:160])
            ),
            hint=say("Free some space or choose another folder."),
        ) from error


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
    digest = _sha256(target)
    if target.parent == BUNDLED and _listed_digests().get(target.name) != digest:
        raise WeightsError(
            say("The bundled weights '{0}' do not match their checksum.", target.name),
            hint=say("Install the plugin again."),
        )
    try:
        with safe_open(target, framework="pt", device="cpu") as file:
            head = file.metadata() or {}
            if head.get("format") != FORMAT:
                raise WeightsError(
                    say("'{0}' holds no MM-STT weights.", target.name),
                    hint=say("Choose a file made by the train command."),
                )
            config = NetworkConfig.from_json(json.loads(head["config"]))
            record = _checked_record(json.loads(head.get("record", "{}")))
            with torch.device("meta"):  # shapes only, no memory: the file's tensors must be exactly these
                expected = MMSTT(config).state_dict()
            if set(file.keys()) != set(expected):
                raise ValueError("other tensors")
            tensors = {name: file.get_tensor(name) for name in expected}
        if any(
            tensors[name].shape != value.shape or tensors[name].dtype != torch.float32
            for name, value in expected.items()
        ):
            raise ValueError("tensors of another shape or kind")
        network = MMSTT(config)
        network.load_state_dict(tensors)
        if _sha256(target) != digest:
            raise WeightsError(say("The weights file '{0}' was changed while it was being read.", target.name))
    except (
        SafetensorError,
        OSError,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        RuntimeError,  # RecursionError among them
        MemoryError,
    ) as error:
        raise WeightsError(
            say("The weights file '{0}' is damaged or of another architecture.", target.name),
            hint=say("Copy it again, or leave the option out to use the bundled weights."),
        ) from error
    if not all(bool(torch.isfinite(value).all()) for value in tensors.values()):
        raise WeightsError(
            say("The weights file '{0}' holds values that are not numbers.", target.name),
            hint=say("Leave the option out to use the bundled weights."),
        )
    if record.get("protocol", "honest") != "honest":
        raise WeightsError(
            say("'{0}' was trained by the leaky protocol and must not forecast.", target.name),
            hint=say("Leave the option out to use the bundled weights."),
        )
    return LoadedNetwork(network=network.eval(), name=target.name, sha256=digest, record=record)


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


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
