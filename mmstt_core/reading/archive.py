# SPDX-License-Identifier: GPL-2.0-or-later
"""Open a source file: find the table in it, stream it without extracting, say plainly why it cannot be read."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from .. import gis
from ..errors import InputError
from ..stated import AS_IT_SAYS, Stated
from .kinds import AGAIN, XML_LIMIT, looks_like_page, refuse_other_formats

LARGEST_TABLE = 40 * 10**9
"""Bytes; a hundred times the largest EGMS file seen."""
LARGEST_RATIO = 250
"""EGMS archives reach a ratio of about 4; deflate itself ends at 1032."""
_RATIO_APPLIES_ABOVE = 10**7
_LARGEST_DIRECTORY = 4 << 20
"""Bytes; some 50,000 entries. Python reads the directory of an archive in one go, and keeps a record per entry."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others are unpacked by Python without a limit, whatever size the archive states."""
_TABLES = (".csv", ".txt", ".zip", "")
"""Endings of text tables and archives; a file of another ending is a layer where GDAL knows it."""
_PACKED = (".shp", ".gpkg", ".geojson", ".fgb", ".gml", ".tab", ".mif")
"""Layers that are looked for in an archive without a CSV."""
_COMPANIONS = {
    ".csv": (".xml",),
    ".txt": (".xml",),
    ".dbf": (".shp", ".prj", ".cpg"),
    ".shp": (".dbf", ".prj", ".cpg"),
    ".tab": (".dat", ".map", ".id"),
    ".mif": (".mid",),
}
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises on damaged, encrypted or exotic archives."""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """Hold an open table: a stream of CSV bytes, or where a format that is not streamed lies."""

    name: str
    """File name without folder, of the file the user chose."""
    path: Path
    kind: str
    """csv, arrays or layer."""
    table_name: str
    """Name of the table inside, from which level and tile are read when the outer name was changed."""
    size: int
    """Bytes of the table, uncompressed."""
    stream: io.RawIOBase | IO[bytes] = field(default_factory=io.BytesIO)
    xml: str = ""
    """Text of the XML file that belongs to it; empty when absent."""
    target: str = ""
    """Of a layer: what GDAL opens, a path or a place inside an archive."""
    stated: Stated = AS_IT_SAYS
    """What the user says of it."""


def shown_name(path: Path) -> str:
    """Return a file's name as text that every file and screen can hold, whatever bytes it is made of."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def refuse_missing(path: Path) -> None:
    """Raise the sentence for a path that is not a readable, filled file."""
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder.", hint="Name the EGMS zip or CSV file inside it.")
        if not path.exists():
            raise InputError(f"{path} does not exist.", hint="Check the path.")
        if path.stat().st_size == 0:
            raise InputError(f"{path.name} is empty (0 bytes).", hint=AGAIN)
        with path.open("rb"):
            return
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be opened: {error.strerror or error}.",
            hint="Check that you may read it and that no other program holds it.",
        ) from None


def sha256_of(path: Path, tick: Callable[[], None]) -> str:
    """Hash the content of a file, and of the .shp, .prj or XML that belong to it; `tick` is called now and then.

    Raises:
        InputError: a part cannot be read, or vanishes meanwhile.
    """
    digest = hashlib.sha256()
    for part in (path, *companions(path)):
        with readable(part), part.open("rb") as stream:
            while block := stream.read(4 << 20):
                digest.update(block)
                tick()
    return digest.hexdigest()


@contextlib.contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn a refusal of the operating system into one sentence."""
    try:
        yield
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be read: {error.strerror or error}.",
            hint="Check the disk, and that no other program changes the file.",
        ) from None


def stamp_of(path: Path) -> list:
    """Return what changes when a file or one of its companions is replaced or rewritten.

    Raises:
        InputError: it is gone.
    """
    stamps: list = []
    with readable(path):
        for part in (path, *companions(path)):
            found = part.stat()
            stamps += [part.name, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
    return stamps


def companions(path: Path) -> tuple[Path, ...]:
    """List the files beside `path` that are read together with it."""
    beside = (
        path.with_suffix(suffix.upper() if path.suffix.isupper() else suffix)
        for suffix in _COMPANIONS.get(path.suffix.lower(), ())
    )
    return tuple(other for other in beside if other.is_file())


@contextlib.contextmanager
def open_table(path: Path) -> Iterator[Opened]:
    """Open the table in `path`.

    Raises:
        InputError: whatever the file is instead of a table.
    """
    refuse_missing(path)
    with readable(path):
        stream = path.open("rb")
    with stream:
        with readable(path):
            head = stream.read(4096)
            stream.seek(0)
        suffix, size = path.suffix.lower(), path.stat().st_size
        opened = functools.partial(Opened, name=shown_name(path), path=path, table_name=path.name, size=size)
        if suffix == ".npz" and not looks_like_page(head):
            yield opened(kind="arrays")
        elif _is_layer(path, head):
            yield opened(kind="layer", target=str(path))
        elif head.startswith(b"PK"):
            with _open_zip(path, stream) as found:
                yield found
        else:
            refuse_other_formats(path.name, head)
            xml = next((other for other in companions(path) if other.suffix.lower() == ".xml"), None)
            with readable(xml or path):
                text = "" if xml is None else _beginning(xml.open("rb"))
            yield opened(kind="csv", stream=_Guarded(stream, path.name), xml=text)


def _is_layer(path: Path, head: bytes) -> bool:
    """Tell whether a file is for GDAL: by its ending, and by content where GDAL can be asked."""
    if path.suffix.lower() in _TABLES or looks_like_page(head, json=False):
        return False
    if b"\0" in head or not gis.available():
        return True
    return gis.room("layers", path.name).recognises(path)


@contextlib.contextmanager
def _open_zip(path: Path, stream: IO[bytes]) -> Iterator[Opened]:
    """Open the one CSV of an archive; every failure of the archive becomes one sentence."""
    damaged = InputError(f"{path.name} is a damaged or incomplete zip archive.", hint=AGAIN)
    try:
        archive = zipfile.ZipFile(Careful(stream))
    except TooManyEntries:
        raise InputError(
            f"{path.name} lists more files than any EGMS archive holds.", hint="Unpack it and name the CSV file."
        ) from None
    except DAMAGE:
        raise damaged from None
    with archive:
        # A name may be empty, which zipfile's own is_dir() cannot bear.
        named = [info for info in archive.infolist() if info.filename[-1:] not in ("/", "")]
        files = [info for info in named if "__MACOSX" not in info.filename]
        table = _table_in(path, files)
        opened = functools.partial(Opened, name=shown_name(path), path=path, table_name=Path(table.filename).name)
        layer = table.filename.lower().endswith(_PACKED)
        for info in files if layer else (table,):
            _refuse_member(path, info)
        if layer:
            size = sum(info.file_size for info in files)
            yield opened(kind="layer", size=size, target=f"/vsizip/{{{path}}}/{table.filename}")
            return
        if table.file_size == 0:
            raise InputError(f"The CSV in {path.name} is empty (0 bytes).", hint=AGAIN)
        description = next(
            (info for info in files if info.filename.lower().endswith(".xml") and info.compress_type in METHODS), None
        )
        try:
            xml = "" if description is None else _beginning(archive.open(description))
            inner = archive.open(table)
        except DAMAGE:
            raise damaged from None
        with inner:
            guarded = _Guarded(inner, path.name, damaged)
            refuse_other_formats(f"The file {Path(table.filename).name[:80]} in {path.name}", guarded.peek(4096))
            yield opened(kind="csv", stream=guarded, size=table.file_size, xml=xml)


def _table_in(path: Path, files: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    """Return the one CSV of an archive, or, where there is none, its one layer."""
    for endings, words in (((".csv", ".txt"), "CSV files"), (_PACKED, "map layers")):
        tables = [info for info in files if info.filename.lower().endswith(endings)]
        if len(tables) > 1:
            raise InputError(
                f"{path.name} holds {len(tables)} {words} ({tables[0].filename}, {tables[1].filename}).",
                hint="Unpack it and name the files that belong together.",
            )
        if tables:
            return tables[0]
    inner = next((info.filename for info in files if info.filename.lower().endswith(".zip")), "")
    raise InputError(
        f"{path.name} holds no CSV file{f', but another archive, {inner[:80]}' if inner else ' and no map layer'}.",
        hint="Unpack it and name the archive inside."
        if inner
        else "Choose the EGMS zip as downloaded; it holds one CSV and one XML.",
    )


def _refuse_member(path: Path, info: zipfile.ZipInfo) -> None:
    """Refuse what cannot be unpacked, or would grow beyond all measure."""
    if info.flag_bits & 1:
        raise InputError(f"{path.name} is encrypted.", hint="Unpack it first and name the file in it.")
    if info.compress_type not in METHODS:
        raise InputError(
            f"{path.name} is packed by an unusual method.", hint="Unpack it first and name the file in it."
        )
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > LARGEST_TABLE or (info.file_size > _RATIO_APPLIES_ABOVE and ratio > LARGEST_RATIO):
        raise InputError(
            f"{path.name} would unpack to {info.file_size / 1e9:.1f} GB, {ratio:.0f} times its size.",
            hint="An EGMS archive grows about fourfold; this one is not read.",
        )


def _beginning(opened: IO[bytes]) -> str:
    """Read the beginning of an XML file; the fields that matter come before the image lists."""
    with opened as stream:
        return stream.read(XML_LIMIT).decode("utf-8", "replace")


class TooManyEntries(zipfile.BadZipFile):
    """Refuse to load the directory of an archive."""


class Careful:
    """Keep Python's zip reader from loading a directory of millions of entries; else it is the stream itself."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._inner.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        data = self._inner.read(min(size, _LARGEST_DIRECTORY + 1) if size >= 0 else _LARGEST_DIRECTORY + 1)
        if len(data) > _LARGEST_DIRECTORY:
            raise TooManyEntries("the directory is too large")
        return data


class _Guarded(io.RawIOBase):
    """Turn the failures of a file or a zip stream, its checksum included, into one sentence."""

    def __init__(self, inner: IO[bytes], name: str, damaged: InputError | None = None) -> None:
        super().__init__()
        self._head, self._inner, self._name, self._damaged = b"", inner, name, damaged

    def peek(self, size: int) -> bytes:
        """Return the beginning; the next read returns it again."""
        self._head = self.read(size)
        return self._head

    def read(self, size: int = -1) -> bytes:
        try:
            if self._head:
                head, self._head = self._head, b""
                return head + self._inner.read(max(size - len(head), 0))
            return self._inner.read(size)
        except DAMAGE as error:
            reason = getattr(error, "strerror", None)
            if self._damaged is not None and not reason:
                raise self._damaged from None
            raise InputError(f"{self._name} cannot be read: {reason or error}.", hint="Check the disk.") from None
