# SPDX-License-Identifier: GPL-2.0-or-later
"""Read arrays that numpy wrote, trusting nothing: no pickle, and no size that the bytes do not bear out."""

from __future__ import annotations

import io
import tokenize
import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import BinaryIO

import numpy as np

from .archive import DAMAGE, LARGEST_RATIO, METHODS, Careful

_LONGEST_HEADER = 10_000
"""Bytes, numpy's own limit for headers of unknown origin."""
_PLAIN_KINDS = "biufcSUmM"
_ODD_HEADERS = (SyntaxError, tokenize.TokenError, TypeError, KeyError, AttributeError, RecursionError, MemoryError)
"""What numpy lets through when the text of a header is no dictionary, beside the ValueError that it promises."""


def array_from(stream: BinaryIO, size: int) -> np.ndarray:
    """Read one array, C or Fortran order, of plain numbers, text or dates.

    Args:
        stream: stands at the beginning of a .npy file.
        size: bytes of that file; memory is taken only when the header agrees with it.
    Raises:
        ValueError: it is damaged, holds objects, or states another size.
    """
    head = io.BytesIO(stream.read(min(size, _LONGEST_HEADER + 12)))
    try:
        version = np.lib.format.read_magic(head)
        if version not in ((1, 0), (2, 0)):
            raise ValueError(f"the .npy version {version} is unknown")
        read_header = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, fortran, dtype = read_header(head, max_header_size=_LONGEST_HEADER)
        if dtype.kind not in _PLAIN_KINDS or dtype.itemsize == 0:
            raise ValueError(f"arrays of {dtype} are not read")
        count = 1
        for length in shape:
            count *= length
        begun = head.tell()
        if len(shape) > 32 or min(shape, default=1) < 0 or begun + count * dtype.itemsize != size:
            raise ValueError("the stated shape does not fit the size of the file")
        data = np.empty(count * dtype.itemsize, np.uint8)
        kept = head.getvalue()[begun:]
        data[: len(kept)] = np.frombuffer(kept, np.uint8)
        _fill(data[len(kept) :], stream)
        return data.view(dtype).reshape(shape, order="F" if fortran else "C")
    except _ODD_HEADERS as error:
        raise ValueError(f"the .npy header is damaged ({type(error).__name__})") from None


def _fill(rest: np.ndarray, stream: BinaryIO) -> None:
    """Read until the array is full."""
    done = 0
    while done < rest.size:
        block = stream.read(min(rest.size - done, 1 << 20))
        if not block:
            raise ValueError("the file is cut off")
        rest[done : done + len(block)] = np.frombuffer(block, np.uint8)
        done += len(block)


def arrays_from(path: str | Path, wanted: Collection[str], *, largest_bytes: int) -> dict[str, np.ndarray]:
    """Read the arrays of an .npz that are wanted and present.

    Raises:
        ValueError: the archive is damaged, encrypted, or an array in it is; see `array_from`.
        OverflowError: the wanted arrays are together larger than `largest_bytes`, or grow too much by unpacking.
    """
    arrays = {}
    try:
        with Path(path).open("rb") as stream, zipfile.ZipFile(Careful(stream)) as archive:
            members = {info.filename: info for info in archive.infolist()}
            found = {name: members[f"{name}.npy"] for name in wanted if f"{name}.npy" in members}
            for info in found.values():
                if info.compress_type not in METHODS:
                    raise ValueError("it is packed by an unusual method")
                if info.file_size > 10**7 and info.file_size > LARGEST_RATIO * max(info.compress_size, 1):
                    raise OverflowError(f"{info.filename} grows too much by unpacking")
            if sum(info.file_size for info in found.values()) > largest_bytes:
                raise OverflowError("the arrays are too large")
            for name, info in found.items():
                with archive.open(info) as member:
                    arrays[name] = array_from(member, info.file_size)
                    if member.read(1):  # reading to the end is what makes zipfile compare the checksum
                        raise ValueError("a member is longer than stated")
    except DAMAGE as error:
        raise ValueError(str(error)) from None
    return arrays
