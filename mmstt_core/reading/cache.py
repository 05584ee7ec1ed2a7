# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep parsed files in the user's cache folder, keyed by content, so that a second read is quick.

Nothing depends on it: a damaged, stale or foreign entry counts as absent, and a folder that cannot be written means
no cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import re
import shutil
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from ..cube import DisplacementCube
from ..leftovers import hidden_folder, remove_leftovers
from ..stated import AS_IT_SAYS, Stated
from .archive import companions, sha256_of, stamp_of
from .stored import read_stored, write_stored

log = logging.getLogger(__name__)

LARGEST_CACHE = 10 * 10**9
"""Bytes; the entries unused for longest go first."""
LARGEST_ENTRY = 3 * 10**9
_FRESH_S = 2.0
"""A file changed this recently could change again within the file system's time step, so its hash is not remembered."""
_PART = "entry"
"""Word in the names of the hidden folders in which entries are written."""
_ENTRY = re.compile(r"[0-9a-f]{16,64}(-[0-9a-f]{8})?(\.npz)?")
"""Names of entries of this version and earlier ones: nothing else is ever removed."""


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
    """Look up and store cubes of one source; failures of the disk are silent, since it can always be read again."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = cache_folder() if folder is None else folder

    def digest(self, path: Path, tick: Callable[[], None]) -> str:
        """Return the SHA-256 of a source, remembered by path, size and times."""
        stamp = stamp_of(path)
        note = self.folder / "known" / f"{hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]}.json"
        if known := _noted(note, stamp):
            return known
        started = time.time()
        sha256 = sha256_of(path, tick)
        newest = max(part.stat().st_mtime for part in (path, *companions(path)))
        if started - newest > _FRESH_S and stamp_of(path) == stamp:
            self._put(note, lambda new: new.write_text(json.dumps([stamp, sha256, _check(stamp, sha256)]), "utf-8"))
        return sha256

    def load(self, path: Path, sha256: str, stated: Stated = AS_IT_SAYS) -> DisplacementCube | None:
        """Return the stored cube of that content, understood as stated; None when it is of no use."""
        entry = self._entry(path, sha256, stated)
        try:
            cube = read_stored(entry)
        except ValueError as error:
            log.debug("cache entry %s is not used: %s", entry.name, error)
            return None
        if cube is None or cube.sources[0].sha256 != sha256:
            return None
        with contextlib.suppress(OSError):  # a folder that may only be read serves as well
            os.utime(entry)
        return cube

    def store(self, path: Path, cube: DisplacementCube, stated: Stated = AS_IT_SAYS) -> None:
        """Keep a cube under its content; replace whatever could not be loaded."""
        if cube.values_NT.nbytes > LARGEST_ENTRY:
            return
        entry = self._entry(path, cube.sources[0].sha256, stated)
        if self._put(entry, lambda new: write_stored(new, cube)):
            with contextlib.suppress(OSError):
                self._evict(keep=entry)

    def _entry(self, path: Path, sha256: str, stated: Stated) -> Path:
        """Name an entry by content, by file name, from which level and tile may have been read, and by what is stated
        of it."""
        words = os.fsencode(path.name) + (b"" if stated == AS_IT_SAYS else repr(stated).encode())
        return self.folder / "tables" / f"{sha256[:40]}-{hashlib.sha256(words).hexdigest()[:8]}.npz"

    def _put(self, place: Path, write: Callable[[Path], object]) -> bool:
        """Write a file in a hidden folder beside its place, then move it there; remove what killed runs have left."""
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            remove_leftovers(place.parent, _PART)
            with hidden_folder(place.parent, _PART) as part:
                write(part / "new")
                os.replace(part / "new", place)
        except OSError as error:
            log.info("the cache at %s cannot be written: %s", self.folder, error)
            return False
        return True

    def _evict(self, keep: Path) -> None:
        """Remove the entries unused for longest, until the limit holds; folders were entries of older versions."""
        shown = [item for item in (self.folder / "tables").iterdir() if _ENTRY.fullmatch(item.name)]
        for folder in (item for item in shown if item.is_dir()):
            shutil.rmtree(folder, ignore_errors=True)
        stats = {item: item.stat() for item in shown if item.is_file()}
        total = sum(stat.st_size for stat in stats.values())
        for entry in sorted(stats, key=lambda item: stats[item].st_mtime):
            if total <= LARGEST_CACHE:
                return
            if entry != keep:
                entry.unlink()
                total -= stats[entry].st_size


def _noted(note: Path, stamp: list) -> str:
    """Return the remembered hash of a file that still has that stamp; empty when there is none."""
    try:
        known, sha256, check = json.loads(note.read_text("utf-8"))
        return sha256 if known == stamp and check == _check(known, sha256) else ""
    except (OSError, ValueError, TypeError, RecursionError):
        return ""


def _check(stamp: list, sha256: str) -> int:
    """Return a checksum: a flipped bit of a hash would pass as another file's hash."""
    return zlib.crc32(json.dumps([stamp, sha256]).encode())
