# SPDX-License-Identifier: GPL-2.0-or-later
"""Open a source file: find the table in it, stream it without extracting, say plainly why it cannot be read."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ..errors import InputError

LARGEST_TABLE = 40 * 10**9
"""Bytes; a hundred times the largest EGMS file seen."""
LARGEST_RATIO = 250
"""EGMS archives reach a ratio of about 4; deflate itself ends at 1032."""
_RATIO_APPLIES_ABOVE = 10**7
_LARGEST_DIRECTORY = 4 << 20
"""Bytes; some 50,000 entries. Python reads the directory of an archive in one go, and keeps a record per entry."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others are unpacked by Python without a limit, whatever size the archive states."""
_XML_LIMIT = 2 * 10**6
_AGAIN = "Download it again from the EGMS Explorer; its links expire, so search anew and log in first."
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
    """Hold an open table: a stream of CSV bytes, or the path of a format that is not streamed."""

    name: str
    """File name without folder, of the file the user chose."""
    path: Path
    kind: str
    """csv, shapefile or arrays."""
    table_name: str
    """Name of the table inside, from which level and tile are read when the outer name was changed."""
    stream: BinaryIO
    size: int
    """Bytes of the table, uncompressed."""
    xml: str
    """Text of the XML file that belongs to it; empty when absent."""


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
            raise InputError(f"{path.name} is empty (0 bytes).", hint=_AGAIN)
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
    suffixes = {".csv": (".xml",), ".txt": (".xml",), ".dbf": (".shp", ".prj"), ".shp": (".dbf", ".prj")}
    beside = (
        path.with_suffix(suffix.upper() if path.suffix.isupper() else suffix)
        for suffix in suffixes.get(path.suffix.lower(), ())
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
        suffix = path.suffix.lower()
        if suffix in (".shp", ".dbf", ".npz") and not _looks_like_page(head):
            kind = "arrays" if suffix == ".npz" else "shapefile"
            yield Opened(
                name=shown_name(path),
                path=path,
                kind=kind,
                table_name=path.name,
                stream=stream,
                size=path.stat().st_size,
                xml="",
            )
        elif head.startswith(b"PK"):
            with _open_zip(path, stream) as opened:
                yield opened
        else:
            refuse_other_formats(path.name, head)
            xml = next((other for other in companions(path) if other.suffix.lower() == ".xml"), None)
            yield Opened(
                name=shown_name(path),
                path=path,
                kind="csv",
                table_name=path.name,
                stream=_Guarded(stream, path.name),
                size=path.stat().st_size,
                xml="" if xml is None else _read_beside(xml),
            )


@contextlib.contextmanager
def _open_zip(path: Path, stream: BinaryIO) -> Iterator[Opened]:
    """Open the one CSV of an archive; every failure of the archive becomes one sentence."""
    damaged = InputError(f"{path.name} is a damaged or incomplete zip archive.", hint=_AGAIN)
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
        tables = [info for info in files if info.filename.lower().endswith((".csv", ".txt"))]
        if not tables:
            raise InputError(
                f"{path.name} holds no CSV file.",
                hint="Choose the EGMS zip as downloaded; it holds one CSV and one XML.",
            )
        if len(tables) > 1:
            raise InputError(
                f"{path.name} holds {len(tables)} CSV files ({tables[0].filename}, {tables[1].filename}).",
                hint="Unpack it and name the files that belong together.",
            )
        table = tables[0]
        if table.flag_bits & 1:
            raise InputError(f"{path.name} is encrypted.", hint="Unpack it first and name the CSV file.")
        if table.compress_type not in METHODS:
            raise InputError(
                f"{path.name} is packed by an unusual method.", hint="Unpack it first and name the CSV file."
            )
        ratio = table.file_size / max(table.compress_size, 1)
        if table.file_size > LARGEST_TABLE or (table.file_size > _RATIO_APPLIES_ABOVE and ratio > LARGEST_RATIO):
            raise InputError(
                f"{path.name} would unpack to {table.file_size / 1e9:.1f} GB, {ratio:.0f} times its size.",
                hint="An EGMS archive grows about fourfold; this one is not read.",
            )
        if table.file_size == 0:
            raise InputError(f"The CSV in {path.name} is empty (0 bytes).", hint=_AGAIN)
        description = next(
            (info for info in files if info.filename.lower().endswith(".xml") and info.compress_type in METHODS), None
        )
        try:
            xml = "" if description is None else _read_some(archive, description)
            inner = archive.open(table)
        except DAMAGE:
            raise damaged from None
        with inner:
            guarded = _Guarded(inner, path.name, damaged)
            refuse_other_formats(f"The file {Path(table.filename).name[:80]} in {path.name}", guarded.peek(4096))
            yield Opened(
                name=shown_name(path),
                path=path,
                kind="csv",
                table_name=Path(table.filename).name,
                stream=guarded,
                size=table.file_size,
                xml=xml,
            )


def _read_some(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    """Read the beginning of an XML file; the fields that matter come before the image lists."""
    with archive.open(info) as stream:
        return stream.read(_XML_LIMIT).decode("utf-8", "replace")


def _read_beside(xml: Path) -> str:
    """Read the beginning of the XML file beside a CSV."""
    with readable(xml), xml.open("rb") as stream:
        return stream.read(_XML_LIMIT).decode("utf-8", "replace")


class TooManyEntries(zipfile.BadZipFile):
    """Refuse to load the directory of an archive."""


class Careful(io.RawIOBase):
    """Keep Python's zip reader from loading a directory of millions of entries."""

    def __init__(self, inner: BinaryIO) -> None:
        super().__init__()
        self._inner = inner
        self.seek, self.tell = inner.seek, inner.tell

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._inner.read(min(size, _LARGEST_DIRECTORY + 1) if size >= 0 else _LARGEST_DIRECTORY + 1)
        if len(data) > _LARGEST_DIRECTORY:
            raise TooManyEntries("the directory is too large")
        return data


class _Guarded(io.RawIOBase):
    """Turn the failures of a file or a zip stream, its checksum included, into one sentence."""

    def __init__(self, inner: BinaryIO, name: str, damaged: InputError | None = None) -> None:
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


def _looks_like_page(head: bytes) -> bool:
    """Tell whether a server's page or answer was saved instead of the file."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"{"))


def refuse_other_formats(name: str, head: bytes) -> None:
    """Say what the file is when it is not a text table."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype", b"<html")):
        raise InputError(f"{name} is a web page (probably the login page), not EGMS data.", hint=_AGAIN)
    if text.startswith(b"{") and b'"featurecollection"' in text:
        raise InputError(f"{name} is a GeoJSON file.", hint="Load it in QGIS and start the forecast from that layer.")
    if text.startswith(b"{"):
        raise InputError(f"{name} is a JSON answer of a server, not EGMS data.", hint=_AGAIN)
    if text.startswith(b"<"):
        raise InputError(f"{name} is an XML file.", hint="Choose the zip or CSV beside it, which holds the series.")
    formats = {
        b"SQLite format 3": "a GeoPackage or SQLite database",
        b"PAR1": "a Parquet file",
        b"\x1f\x8b": "a gzip archive",
        b"II*\0": "a GeoTIFF",
        b"MM\0*": "a GeoTIFF",
        b"II+\0": "a GeoTIFF",
        b"\x89HDF": "an HDF5 or NetCDF file",
        b"CDF": "a NetCDF file",
        b"7z\xbc\xaf": "a 7-zip archive",
        b"Rar!": "a RAR archive",
        b"%PDF": "a PDF document",
        b"\xff\xfe": "text in UTF-16",
        b"\xfe\xff": "text in UTF-16",
        b"\0\0\x27\x0a": "a shapefile without its extension",
    }
    for start, words in formats.items():
        if head.startswith(start):
            raise InputError(
                f"{name} is {words}, not an EGMS zip or CSV.",
                hint="Load point layers in QGIS and start there; save text as CSV in UTF-8; unpack archives first.",
            )
    if not text:
        raise InputError(f"{name} holds only blanks.", hint=_AGAIN)
    if b"\0" in head:
        raise InputError(f"{name} is a binary file, not a text table.", hint="Choose an EGMS zip or CSV.")


_TAG = re.compile(
    r"<(product_level|track|burst_id|sub_swath|production_facility|production_date|release|component)>([^<>&]{0,200})</"
)
_FACILITIES = {"1": "e-GEOS", "2": "GAF", "3": "NORCE", "4": "TRE Altamira"}


def read_xml(text: str) -> dict[str, str]:
    """Take the flat tags of an EGMS description.

    A short pattern instead of an XML parser: nothing is expanded, so no entity can grow. Nothing in it repeats beside
    something that matches the same, so no text can make it slow.
    """
    tags: dict[str, str] = {}
    for name, value in _TAG.findall(text[:_XML_LIMIT]):
        tags.setdefault(name, " ".join(value.split())[:80])
    if "production_facility" in tags:
        tags["production_facility"] = _FACILITIES.get(tags["production_facility"], tags["production_facility"])
    return tags
