# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the safetensors format strictly, float32 only: what inference needs, without the library.

A file is eight bytes that count the header, the header in JSON, and the arrays one after the other without a gap.
Source: the format's description at https://github.com/huggingface/safetensors.
"""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np

LARGEST_HEADER_BYTES = 4 * 1024 * 1024
METADATA = "__metadata__"
_COUNT_BYTES = 8


def read_tensors(content: bytes) -> tuple[dict[str, str], dict[str, np.ndarray]]:
    """Return the texts of a file's header and its arrays by name, float32 copies of their own.

    Raises:
        ValueError: it is no such file, or not every byte of it is accounted for exactly once. RecursionError where
            the header is nested too deeply.
    """
    length = int.from_bytes(content[:_COUNT_BYTES], "little")
    begin = _COUNT_BYTES + length
    if len(content) < _COUNT_BYTES or length > LARGEST_HEADER_BYTES or begin > len(content):
        raise ValueError("the header does not fit into the file")
    header = json.loads(
        content[_COUNT_BYTES:begin].decode("utf-8"), object_pairs_hook=_once_each, parse_constant=_refuse
    )
    if not isinstance(header, dict):
        raise ValueError("the header is no object")
    texts = header.pop(METADATA, {})
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise ValueError("the header's texts are none")
    places = sorted((*_place(entry), name) for name, entry in header.items())
    arrays, end = {}, 0
    for first, last, shape, name in places:
        if first != end:
            raise ValueError("the arrays overlap, or leave a gap")
        end = last
        if begin + last > len(content):
            raise ValueError("an array ends beyond the file")
        values = np.frombuffer(content, "<f4", count=(last - first) // 4, offset=begin + first)
        arrays[name] = values.reshape(shape).astype(np.float32)
    if begin + end != len(content):
        raise ValueError("something follows the arrays")
    return texts, arrays


def _place(entry: Any) -> tuple[int, int, tuple[int, ...]]:
    """Return where an array begins and ends, bytes after the header, and its shape."""
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise ValueError("an array is not described")
    shape, offsets = _whole(entry["shape"]), _whole(entry["data_offsets"])
    if entry["dtype"] != "F32" or len(offsets) != 2:
        raise ValueError("an array is of another kind")
    first, last = offsets
    if last - first != 4 * math.prod(shape):
        raise ValueError("an array's shape and bytes differ")
    return first, last, shape


def _whole(values: Any) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(type(value) is int and value >= 0 for value in values):
        raise ValueError("sizes and places are lists of whole numbers")
    return tuple(values)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
