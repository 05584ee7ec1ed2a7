# SPDX-License-Identifier: GPL-2.0-or-later
"""Read arrays that numpy wrote, trusting nothing: no pickle, and no size that the bytes do not bear out; write such."""

from __future__ import annotations

import io
import tokenize
import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

from .archive import DAMAGE, LARGEST_RATIO, METHODS, Careful

_PIECE = 1 << 20
_PLAIN_KINDS = "biufcSUmM"
_HEADERS = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
_ODD_HEADERS = (SyntaxError, tokenize.TokenError, TypeError, KeyError, AttributeError, RecursionError, MemoryError)
"""What numpy lets through when the text of a header is no dictionary, beside the ValueError that it promises."""


def arrays_from(path: str | Path, wanted: Collection[str], *, largest_bytes: int) -> dict[str, np.ndarray]:
    """Read the arrays of an .npz that are wanted and present.

    Raises:
        ValueError: the archive is damaged, encrypted, or an array in it is; or it holds objects.
        OverflowError: the wanted arrays are together larger than `largest_bytes`, or grow too much by unpacking.
    """
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
            return {name: _array(_content(archive, info)) for name, info in found.items()}
    except DAMAGE as error:
        raise ValueError(str(error)) from None


def write_arrays(path: Path, arrays: Mapping[str, np.ndarray | np.generic]) -> None:
    """Write an .npz uncompressed, one array after the other, without pickles."""
    with zipfile.ZipFile(path, "w") as archive:  # np.savez leaves the archive open when the disk is full
        for name, value in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, np.asanyarray(value), allow_pickle=False)


def names_in(path: str | Path) -> frozenset[str]:
    """Return the names of the arrays of an .npz.

    Raises:
        ValueError: the archive is damaged.
    """
    try:
        with Path(path).open("rb") as stream, zipfile.ZipFile(Careful(stream)) as archive:
            names = archive.namelist()
    except DAMAGE as error:
        raise ValueError(str(error)) from None
    return frozenset(name.removesuffix(".npy") for name in names if name.endswith(".npy"))


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytearray:
    """Read a member to its end, where zipfile compares the checksum, in pieces that `Careful` lets through."""
    content = bytearray()
    with archive.open(info) as member:
        while piece := member.read(_PIECE):
            content += piece
    return content


def _array(content: bytearray) -> np.ndarray:
    """Lay an array over its bytes: numpy's own reader would take the memory that the header asks for."""
    head = io.BytesIO(content)
    try:
        shape, fortran, dtype = _HEADERS[np.lib.format.read_magic(head)](head)
        if dtype.kind not in _PLAIN_KINDS or dtype.itemsize == 0 or min(shape, default=0) < 0:
            raise ValueError(f"arrays of {dtype} and shape {shape} are not read")
        return np.frombuffer(content, dtype, offset=head.tell()).reshape(shape, order="F" if fortran else "C")
    except _ODD_HEADERS as error:
        raise ValueError(f"the .npy header is damaged ({type(error).__name__})") from None
