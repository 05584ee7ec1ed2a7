# SPDX-License-Identifier: GPL-2.0-or-later
"""A file on its way: written under another name, taken up where it broke off, checked before it gets its own."""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from ..mmstt_core.words import say
from .problems import ServiceError
from .queries import Hit

ENDING = ".mmstt.part"
"""Of files that are not complete. Browsers call theirs .part, in the same folder; these are not touched."""
SIGNATURE = b"PK\x03\x04"
PIECE = 1 << 20
HASHES = {"sha256": hashlib.sha256, "md5": lambda: hashlib.md5(usedforsecurity=False)}


def is_there(hit: Hit, folder: Path) -> bool:
    """Tell whether a file has been downloaded before: it has the size that the service tells, and is a zip."""
    path = folder / hit.filename
    try:
        return path.is_file() and hit.size in (0, path.stat().st_size) and zipfile.is_zipfile(path)
    except OSError:
        return False


def bytes_left(hit: Hit, folder: Path) -> int:
    """Return how many bytes are still to come."""
    try:
        return max(0, hit.size - (folder / f"{hit.filename}{ENDING}").stat().st_size)
    except OSError:
        return hit.size


class Partial:
    """Take the bytes of one file (a `http.Sink`)."""

    def __init__(self, hit: Hit, folder: Path) -> None:
        self.hit = hit
        self.path = folder / hit.filename
        self.part = folder / f"{hit.filename}{ENDING}"
        self.failure: OSError | None = None
        """Why the disk did not take a piece."""
        self.taken = False
        """Whether the last answer was the file, or a part of it."""
        self._stream: BinaryIO | None = None

    @property
    def have(self) -> int:
        """Return the bytes on disk."""
        try:
            return self.part.stat().st_size
        except OSError:
            return 0

    def headers(self) -> dict[str, str]:
        """Return what asks for the rest alone; packed once more on the way, sizes would not fit."""
        have = self.have
        return {"Accept": "*/*", "Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})

    def begin(self, status: int, headers: dict[str, str]) -> bool:
        """Take the rest, or all of it where the service gives no parts; a page or a message is not taken."""
        self.taken, kind = False, headers.get("content-type", "").lower()
        if status not in (200, 206) or any(word in kind for word in ("html", "json", "xml")):
            return False
        try:
            have = self.have
            if status == 206 and not self._fits(headers.get("content-range", ""), have):
                self.discard()
                return False
            self._stream = open(self.part, "ab" if status == 206 else "wb")
        except OSError as error:
            self.failure = error
            return False
        self.taken = True
        return True

    def _fits(self, told: str, have: int) -> bool:
        """Tell whether a part goes on where the file ends, and belongs to a file of the size that was told."""
        found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", told.strip())
        return (
            found is not None and int(found[1]) == have and (found[2] in ("*", str(self.hit.size)) or not self.hit.size)
        )

    def write(self, piece: bytes) -> bool:
        """Write a piece."""
        try:
            if self._stream is not None:
                self._stream.write(piece)
        except OSError as error:
            self.failure = error
            return False
        return True

    def end(self) -> None:
        """Close the file between two attempts."""
        stream, self._stream = self._stream, None
        try:
            if stream is not None:
                stream.close()
        except OSError as error:
            self.failure = self.failure or error

    def discard(self) -> None:
        """Begin anew."""
        self.end()
        try:
            self.part.unlink(missing_ok=True)
        except OSError as error:
            self.failure = error

    def begins_like_a_zip(self) -> bool:
        """Tell a zip from a page that was sent without saying so."""
        with open(self.part, "rb") as stream:
            return stream.read(len(SIGNATURE)) == SIGNATURE

    def damage(self) -> str:
        """Say what is wrong with a complete file; empty when nothing is. Every byte is read."""
        if not self.begins_like_a_zip():
            return say("it is not a zip file")
        for name, value in self.hit.digests.items():
            if _digest(self.part, name) != value:
                return say("its {0} is not the one that was told", name)
        try:
            with zipfile.ZipFile(self.part) as archive:
                return "" if archive.testzip() is None else say("what it holds is damaged")
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
            return say("it cannot be opened")

    def keep(self) -> Path:
        """Give the file its own name.

        Raises:
            ServiceError: another file has it.
        """
        if self.path.exists():
            raise taken(self.hit)
        os.replace(self.part, self.path)
        return self.path


def taken(hit: Hit) -> ServiceError:
    """Say that a file of this name is there which is not this one."""
    return ServiceError(
        say("The folder holds another file of the name {0}, of another size or damaged.", hit.filename),
        hint=say("Move it away, or choose another folder."),
    )


def _digest(path: Path, name: str) -> str:
    made = HASHES[name]()
    with open(path, "rb") as stream:
        while piece := stream.read(PIECE):
            made.update(piece)
    return made.hexdigest()
