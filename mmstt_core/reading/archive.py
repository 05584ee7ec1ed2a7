# SPDX-License-Identifier: GPL-2.0-or-later
"""Open a source file: find the table in it, stream it without extracting, say plainly why it cannot be read."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import gzip
import hashlib
import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from .. import gis
from ..errors import InputError
from ..stated import AS_IT_SAYS, Stated
from ..words import say, some
from .kinds import AGAIN, ARCHIVES, XML_LIMIT, looks_like_page, refuse_other_formats
from .streams import DAMAGE, Careful, Guarded, TooManyEntries
from .text import plain_text

LARGEST_TABLE = 40 * 10**9
"""Bytes; a hundred times the largest EGMS file seen."""
LARGEST_RATIO = 250
"""EGMS archives reach a ratio of about 4; deflate itself ends at 1032."""
_RATIO_APPLIES_ABOVE = 10**7
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others are unpacked by Python without a limit, whatever size the archive states."""
_TABLES = (".csv", ".txt", ".zip", ".gz", "")
"""Endings of text tables and archives; a file of another ending is a layer where GDAL knows it."""
_SHEETS = (".xlsx", ".xlsm", ".ods", ".xls")
_LARGEST_INNER = 2 * 10**9
"""Bytes of an archive inside an archive, which is copied to the disk."""
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


@dataclass(frozen=True, kw_only=True)
class Opened:
    """Hold an open table: a stream of CSV bytes, or where a format that is not streamed lies."""

    name: str
    """File name without folder, of the file the user chose."""
    path: Path
    kind: str
    """csv, arrays, layer or stack."""
    table_name: str
    """Name of the table inside, from which level and tile are read when the outer name was changed."""
    size: int
    """Bytes of the table, uncompressed."""
    stream: io.RawIOBase | IO[bytes] = field(default_factory=io.BytesIO)
    xml: str = ""
    """Text of the XML file that belongs to it; empty when absent."""
    converted: bool = False
    """Of a table: GDAL wrote it, out of a spreadsheet."""
    target: str = ""
    """Of a layer: what GDAL opens, a path or a place inside an archive."""
    parts: tuple[Path, ...] = ()
    """Of a stack: its rasters."""
    stated: Stated = AS_IT_SAYS
    """What the user says of it."""


def shown_name(path: Path) -> str:
    """Return a file's name as text that every file and screen can hold, whatever bytes it is made of."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def refuse_missing(path: Path) -> None:
    """Raise the sentence for a path that is not a readable, filled file."""
    try:
        if is_geodatabase(path):
            return
        if path.is_dir():
            raise InputError(say("{0} is a folder.", path), hint=say("Name the EGMS zip or CSV file inside it."))
        if not path.exists():
            raise InputError(say("{0} does not exist.", path), hint=say("Check the path."))
        if path.stat().st_size == 0:
            raise InputError(say("{0} is empty (0 bytes).", path.name), hint=AGAIN)
        with path.open("rb"):
            return
    except OSError as error:
        raise InputError(
            say("{0} cannot be opened: {1}.", path.name, error.strerror or error),
            hint=say("Check that you may read it and that no other program holds it."),
        ) from None


def is_geodatabase(path: Path) -> bool:
    """Tell whether a folder is a file geodatabase, which is given as if it were a file."""
    return path.suffix.lower() == ".gdb" and path.is_dir()


def sha256_of(path: Path, tick: Callable[[], None]) -> str:
    """Hash the content of a file, and of the .shp, .prj or XML that belong to it; `tick` is called now and then.

    Raises:
        InputError: a part cannot be read, or vanishes meanwhile.
    """
    digest = hashlib.sha256()
    for part in companions(path) if path.is_dir() else (path, *companions(path)):
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
            say("{0} cannot be read: {1}.", path.name, error.strerror or error),
            hint=say("Check the disk, and that no other program changes the file."),
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
    """List the files beside `path`, or inside it when it is a geodatabase, that are read together with it."""
    if path.is_dir():
        return tuple(sorted(part for part in path.iterdir() if part.is_file() and part.suffix.lower() != ".lock"))
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
    if path.is_dir():
        size = sum(part.stat().st_size for part in companions(path))
        target = str(path)
        yield Opened(name=shown_name(path), path=path, kind="layer", table_name=path.name, size=size, target=target)
        return
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
        elif suffix in _SHEETS and not looks_like_page(head) and head[:2] in (b"PK", b"\xd0\xcf"):
            yield opened(kind="csv", stream=io.BytesIO(_sheet(path)), converted=True)
        elif head.startswith(b"\x1f\x8b"):
            damaged = InputError(say("{0} is a damaged or incomplete gzip archive.", shown_name(path)), hint=AGAIN)
            packed: Any = gzip.GzipFile(fileobj=stream)
            guarded = Guarded(packed, path.name, damaged, most=LARGEST_TABLE)
            inner = guarded.peek(4096)
            refuse_other_formats(say("The file in {0}", shown_name(path)), inner)
            yield opened(kind="csv", stream=plain_text(guarded, inner), table_name=path.stem)
        elif head.startswith(ARCHIVES):
            refuse_other_formats(shown_name(path), head)
        elif _is_layer(path, head):
            yield opened(kind="layer", target=str(path))
        elif head.startswith(b"PK"):
            with _open_zip(path, stream) as found:
                yield found
        else:
            refuse_other_formats(path.name, head)
            text_stream = plain_text(Guarded(stream, path.name), head)
            xml = next((other for other in companions(path) if other.suffix.lower() == ".xml"), None)
            with readable(xml or path):
                text = "" if xml is None else _beginning(xml.open("rb"))
            yield opened(kind="csv", stream=text_stream, xml=text)


def _sheet(path: Path) -> bytes:
    """Return a sheet as text; GDAL reads it."""
    if not gis.available():
        raise InputError(
            say("{0} is a spreadsheet, which this Python cannot open without GDAL.", shown_name(path)),
            hint=say("Save the sheet as CSV."),
        )
    return gis.room("sheets", shown_name(path)).sheet_text(path, shown_name(path))


def _is_layer(path: Path, head: bytes) -> bool:
    """Tell whether a file is for GDAL: by its ending, and by content where GDAL can be asked."""
    if path.suffix.lower() in _TABLES or looks_like_page(head, json=False):
        return False
    if b"\0" in head or not gis.available():
        return True
    return gis.room("layers", path.name).recognises(path)


@contextlib.contextmanager
def _open_zip(path: Path, stream: IO[bytes], outer: str = "") -> Iterator[Opened]:
    """Open the one CSV of an archive; every failure of the archive becomes one sentence.

    Args:
        outer: where GDAL finds an archive that lies inside `path`; empty for `path` itself.
    """
    damaged = InputError(say("{0} is a damaged or incomplete zip archive.", path.name), hint=AGAIN)
    try:
        archive = zipfile.ZipFile(Careful(stream))
    except TooManyEntries:
        raise InputError(
            say("{0} lists more files than any EGMS archive holds.", path.name),
            hint=say("Unpack it and name the CSV file."),
        ) from None
    except DAMAGE:
        raise damaged from None
    with archive:
        # A name may be empty, which zipfile's own is_dir() cannot bear.
        named = [info for info in archive.infolist() if info.filename[-1:] not in ("/", "")]
        files = [info for info in named if "__MACOSX" not in info.filename]
        table = _table_in(path, files, deeper=not outer)
        opened = functools.partial(Opened, name=shown_name(path), path=path, table_name=Path(table.filename).name)
        layer = table.filename.lower().endswith(_PACKED)
        for info in files if layer else (table,):
            _refuse_member(path, info)
        if table.filename.lower().endswith(".zip"):
            with (
                _unpacked(path, archive, table, damaged) as inner_zip,
                _open_zip(path, inner_zip, f"/vsizip/{{{path}}}/{table.filename}") as found,
            ):
                hinted = found if "EGMS" in found.table_name else Path(table.filename).name
                yield found if isinstance(hinted, Opened) else dataclasses.replace(found, table_name=hinted)
            return
        if layer:
            size = sum(info.file_size for info in files)
            yield opened(kind="layer", size=size, target=f"/vsizip/{{{outer or path}}}/{table.filename}")
            return
        if table.file_size == 0:
            raise InputError(say("The CSV in {0} is empty (0 bytes).", path.name), hint=AGAIN)
        description = next(
            (info for info in files if info.filename.lower().endswith(".xml") and info.compress_type in METHODS), None
        )
        try:
            xml = "" if description is None else _beginning(archive.open(description))
            inner = archive.open(table)
        except DAMAGE:
            raise damaged from None
        with inner:
            guarded = Guarded(inner, path.name, damaged)
            head = guarded.peek(4096)
            refuse_other_formats(f"The file {Path(table.filename).name[:80]} in {path.name}", head)
            yield opened(kind="csv", stream=plain_text(guarded, head), size=table.file_size, xml=xml)


@contextlib.contextmanager
def _unpacked(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, damaged: InputError) -> Iterator[IO[bytes]]:
    """Copy an archive out of another one, to a file that vanishes with its use."""
    if info.file_size > _LARGEST_INNER:
        raise InputError(
            say(
                "{0} holds another archive of {1:.1f} GB, {2}.",
                shown_name(path),
                info.file_size / 1e9,
                info.filename[:80],
            ),
            hint=say("Unpack it and name the archive inside."),
        )
    with tempfile.TemporaryFile() as copy:
        try:
            with archive.open(info) as member:
                shutil.copyfileobj(member, copy, 1 << 20)
        except DAMAGE:
            raise damaged from None
        copy.seek(0)
        yield copy


def _table_in(path: Path, files: list[zipfile.ZipInfo], *, deeper: bool) -> zipfile.ZipInfo:
    """Return the one CSV of an archive, or, where there is none, its one layer, or else its one archive.

    Args:
        deeper: whether an archive inside may be opened.
    """
    for endings, words in (((".csv", ".txt"), "CSV files"), (_PACKED, "map layers")):
        tables = [info for info in files if info.filename.lower().endswith(endings)]
        if len(tables) > 1:
            raise InputError(
                say(
                    "{0} holds {1} {2} ({3}, {4}).",
                    path.name,
                    len(tables),
                    words,
                    tables[0].filename,
                    tables[1].filename,
                ),
                hint=say("Unpack it and name the files that belong together."),
            )
        if tables:
            return tables[0]
    inner = [info for info in files if info.filename.lower().endswith(".zip")]
    if len(inner) == 1 and deeper:
        return inner[0]
    if inner:
        raise InputError(
            say(
                "{0} holds {1} archives and no table ({2}).",
                shown_name(path),
                len(inner),
                some(info.filename for info in inner),
            ),
            hint=say("Unpack it and name the archives inside that belong together."),
        )
    raise InputError(
        say(
            "{0} holds no CSV file and no map layer, but {1}.",
            shown_name(path),
            some(info.filename for info in files) or say("no file"),
        ),
        hint=say("Choose the EGMS zip as downloaded; it holds one CSV and one XML."),
    )


def _refuse_member(path: Path, info: zipfile.ZipInfo) -> None:
    """Refuse what cannot be unpacked, or would grow beyond all measure."""
    if info.flag_bits & 1:
        raise InputError(say("{0} is encrypted.", path.name), hint=say("Unpack it first and name the file in it."))
    if info.compress_type not in METHODS:
        raise InputError(
            say("{0} is packed by an unusual method.", path.name), hint=say("Unpack it first and name the file in it.")
        )
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > LARGEST_TABLE or (info.file_size > _RATIO_APPLIES_ABOVE and ratio > LARGEST_RATIO):
        raise InputError(
            say(
                "{0} would unpack to {1:.1f} GB, {2:.0f} times its size.",
                path.name,
                info.file_size / 1000000000.0,
                ratio,
            ),
            hint=say("An EGMS archive grows about fourfold; this one is not read."),
        )


def _beginning(opened: IO[bytes]) -> str:
    """Read the beginning of an XML file; the fields that matter come before the image lists."""
    with opened as stream:
        return stream.read(XML_LIMIT).decode("utf-8", "replace")
