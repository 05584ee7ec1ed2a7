# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep parsed files as columns in the user's cache folder, keyed by content, so that a second read is quick.

Nothing depends on it: a damaged, stale or foreign entry counts as absent, and a folder that cannot be written means
no cache.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import logging
import os
import shutil
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ..leftovers import hidden_folder, remove_leftovers
from .archive import companions, sha256_of, stamp_of
from .npy import array_from
from .table import Identity, Table

log = logging.getLogger(__name__)

VERSION = 2
"""Raised whenever the reader would read a file differently, so that older entries are rebuilt."""
LARGEST_CACHE = 10 * 10**9
"""Bytes; the entries unused for longest go first."""
LARGEST_ENTRY = 3 * 10**9
_FRESH_S = 2.0
"""A file changed this recently could change again within the file system's time step, so its hash is not remembered."""
_PART = "entry"
"""Word in the names of the hidden folders in which entries are written."""
_UNUSABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, RecursionError)
"""What reading a damaged or foreign entry raises."""
_ARRAYS = ("easting_N", "northing_N", "days_T", "tenths_NT", "point_id_N")


def cache_folder() -> Path:
    """Return the cache folder: MMSTT_CACHE, or the platform's own with `mm-stt` below it."""
    if chosen := os.environ.get("MMSTT_CACHE"):
        return Path(chosen)
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "mm-stt"


class Cache:
    """Look up and store tables; failures of the disk are silent, since the source can always be read again."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = cache_folder() if folder is None else folder

    def digest(self, path: Path, tick: Callable[[], None]) -> str:
        """Return the SHA-256 of a source, remembered by path, size and times."""
        stamp = stamp_of(path)
        note = self.folder / "known" / f"{hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]}.json"
        try:
            known = _checked(note)
            if known["stamp"] == stamp and isinstance(known["sha256"], str):
                return known["sha256"]
        except _UNUSABLE:
            log.debug("no remembered hash of %s", path.name)
        started = time.time()
        sha256 = sha256_of(path, tick)
        newest = max(part.stat().st_mtime for part in (path, *companions(path)))
        if started - newest > _FRESH_S and stamp_of(path) == stamp:
            self._write_note(note, {"stamp": stamp, "sha256": sha256})
        return sha256

    def load(self, path: Path, sha256: str) -> Table | None:
        """Return the stored table of that content; None when absent, damaged, or of another version."""
        entry = self._entry(path, sha256)
        try:
            meta = _checked(entry / "meta.json")
            if meta["version"] != VERSION or meta["identity"]["sha256"] != sha256:
                return None
            arrays = {name: _load_array(entry / f"{name}.npy", meta["crc32"][name]) for name in meta["crc32"]}
            identity = Identity(**{**meta["identity"], "places": tuple(meta["identity"]["places"])})
            table = Table(
                **{name: arrays.get(name) for name in _ARRAYS}, identity=identity, warnings=tuple(meta["warnings"])
            )
            if table.tenths_NT.shape != (table.easting_N.size, table.days_T.size) or table.tenths_NT.dtype != np.int16:
                return None
        except _UNUSABLE as error:
            log.debug("cache entry %s is not used: %s", entry.name, error)
            return None
        with contextlib.suppress(OSError):  # a folder that may only be read serves as well
            os.utime(entry / "meta.json")
        return table

    def store(self, path: Path, table: Table) -> None:
        """Write an entry beside its final place, then move it there; replace whatever could not be loaded."""
        if table.tenths_NT.nbytes > LARGEST_ENTRY:
            return
        entry = self._entry(path, table.identity.sha256)
        try:
            with self._part(entry.parent) as part:
                self._write(part / "new", table)
                if entry.exists():
                    os.replace(entry, part / "old")
                os.replace(part / "new", entry)
            self._evict(keep=entry)
        except OSError as error:
            log.info("the cache at %s cannot be written: %s", self.folder, error)

    def _write(self, folder: Path, table: Table) -> None:
        """Fill a new folder with the arrays of a table, and last with what `load` checks them by."""
        folder.mkdir()
        checks = {}
        for name in _ARRAYS:
            array = getattr(table, name)
            if array is not None:
                np.save(folder / f"{name}.npy", np.ascontiguousarray(array), allow_pickle=False)
                checks[name] = _crc32_of(folder / f"{name}.npy")
        meta = {
            "version": VERSION,
            "identity": dataclasses.asdict(table.identity),
            "warnings": table.warnings,
            "crc32": checks,
        }
        (folder / "meta.json").write_text(_with_check(meta), "utf-8")

    @contextlib.contextmanager
    def _part(self, parent: Path) -> Iterator[Path]:
        """Give a hidden folder in `parent`, which is made, and remove what killed runs have left there."""
        parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(parent, _PART)
        with hidden_folder(parent, _PART) as part:
            yield part

    def _entry(self, path: Path, sha256: str) -> Path:
        """Name an entry by content and by file name, from which level and tile may have been read."""
        return self.folder / "tables" / f"{sha256[:40]}-{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:8]}"

    def _evict(self, keep: Path) -> None:
        """Remove the entries unused for longest, until the limit holds."""
        entries = []
        for folder in (self.folder / "tables").iterdir():
            if folder.name.startswith("."):  # another run is writing it
                continue
            meta = folder / "meta.json"
            used = meta.stat().st_mtime if meta.is_file() else 0.0
            entries.append((used, sum(item.stat().st_size for item in folder.iterdir()), folder))
        total = sum(size for _, size, _ in entries)
        for _, size, folder in sorted(entries, key=lambda entry: entry[0]):
            if total <= LARGEST_CACHE:
                return
            if folder != keep:
                shutil.rmtree(folder, ignore_errors=True)
                total -= size

    def _write_note(self, note: Path, content: dict) -> None:
        try:
            with self._part(note.parent) as part:
                (part / "new").write_text(_with_check(content), "utf-8")
                os.replace(part / "new", note)
        except OSError as error:
            log.info("the cache at %s cannot be written: %s", self.folder, error)


def _with_check(content: dict) -> str:
    """Write content as JSON together with its checksum: a flipped bit of a name would pass as another name."""
    text = json.dumps(content, sort_keys=True)
    return json.dumps({"content": text, "crc32": zlib.crc32(text.encode())})


def _checked(path: Path) -> dict:
    """Read what `_with_check` wrote."""
    outer = json.loads(path.read_text("utf-8"))
    if zlib.crc32(outer["content"].encode()) != outer["crc32"]:
        raise ValueError(f"{path.name} does not match its checksum")
    return json.loads(outer["content"])


def _crc32_of(path: Path) -> int:
    """Return the checksum of a whole file: the header of an array decides what its bytes mean."""
    crc32 = 0
    with path.open("rb") as stream:
        while block := stream.read(4 << 20):
            crc32 = zlib.crc32(block, crc32)
    return crc32


def _load_array(path: Path, crc32: int) -> np.ndarray:
    if _crc32_of(path) != crc32:
        raise ValueError(f"{path.name} does not match its checksum")
    with path.open("rb") as stream:
        return array_from(stream, path.stat().st_size)
