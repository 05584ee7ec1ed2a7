# SPDX-License-Identifier: GPL-2.0-or-later
"""Work in a hidden folder; one that a killed run has left is removed by the next run at the same place.

A lock of the operating system tells that a run is at work in the folder. It ends with the process, however that ends,
and needs no clock. Where a file system knows no locks, leftovers stay: better a hidden folder than another run's work.
"""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import re
import shutil
import stat
import sys
import traceback
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from .stopping import held

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "lock"
"""Holds the name of the computer: another one on the same network disk may not see the lock."""


_NO_LOCKS = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
"""What the system answers where a file system knows no locks."""


def _nothing(folder: Path) -> None:
    """Settle nothing."""


@contextlib.contextmanager
def hidden_folder(parent: Path, word: str, settle: Callable[[Path], None] = _nothing) -> Iterator[Path]:
    """Make a hidden folder named after `word` in `parent`, and remove it when the block ends in whatever way.

    Args:
        settle: called with the folder before it is removed, by this run or by the next one. Where it raises OSError the
            folder stays.
    """
    with held():  # a stop between the making and the block would leave the folder behind
        folder = parent / f".{word[:40]}-{uuid.uuid4().hex[:8]}.part"
        folder.mkdir()
        try:
            descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            folder.rmdir()
            raise
        with contextlib.suppress(OSError):
            _lock(descriptor)
            os.write(descriptor, _here())
    try:
        yield folder
    except BaseException as reason:
        traceback.clear_frames(reason.__traceback__)  # they may hold files open, which Windows would not remove
        raise
    finally:
        with held():
            _remove(folder, descriptor, settle)


@contextlib.contextmanager
def replaced_at_once(target: Path) -> Iterator[Path]:
    """Give a path in a hidden folder; what was written there takes the place of `target` when the block ends well."""
    remove_leftovers(target.parent, target.name)
    with hidden_folder(target.parent, target.name) as folder:
        new = folder / f"new{target.suffix}"
        yield new
        os.replace(new, target)


def remove_leftovers(parent: Path, word: str, settle: Callable[[Path], None] = _nothing) -> None:
    """Remove what killed runs of this user on this computer left of `hidden_folder(parent, word, settle)`."""
    pattern = re.compile(re.escape(f".{word[:40]}-") + r"[0-9a-f]{8}\.part")
    with contextlib.suppress(OSError):
        for name in os.listdir(parent):
            if pattern.fullmatch(name):
                _remove_if_abandoned(parent / name, settle)


@contextlib.contextmanager
def lock_file(path: Path) -> Iterator[bool]:
    """Hold a lock on a file while the block works; give whether it could be had. It ends with its process.

    Where a file system knows no locks, it is always given: then the check at the end of a run must do.
    """
    descriptor = _open_lock(path)
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            _let_go(path, descriptor)


def remove_lock(path: Path) -> None:
    """Remove the file of a lock that nobody holds, as a killed run leaves it."""
    with contextlib.suppress(OSError):
        if path.is_file() and not path.is_symlink():
            descriptor = _open_lock(path)
            if descriptor is not None:
                _let_go(path, descriptor)


def _open_lock(path: Path) -> int | None:
    """Return the descriptor of a file locked by this run; None when another one holds it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return descriptor
            os.close(descriptor)
            return None
        try:
            same = os.path.samestat(os.fstat(descriptor), os.stat(path))
        except OSError:
            same = False
        if same:
            return descriptor
        os.close(descriptor)  # the earlier holder has removed the file between the opening and the locking


def _let_go(path: Path, descriptor: int) -> None:
    """Remove the file of a lock, then let it go; the other way round on Windows, which removes no open file."""
    with contextlib.suppress(OSError):
        if sys.platform != "win32":
            path.unlink()
    os.close(descriptor)
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            path.unlink()  # refused where the next run has opened it already


def _remove_if_abandoned(folder: Path, settle: Callable[[Path], None]) -> None:
    """Remove a hidden folder in which nobody is at work any more."""
    with contextlib.suppress(OSError):
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or not _ours(status):
            return
        descriptor = os.open(folder / LOCK, os.O_RDWR)
        try:
            _lock(descriptor)
            abandoned = os.read(descriptor, 1000) == _here()
        except OSError:  # held by the run that works there
            abandoned = False
        if abandoned:
            with held():
                _remove(folder, descriptor, settle)
        else:
            os.close(descriptor)


def _remove(folder: Path, descriptor: int, settle: Callable[[Path], None]) -> None:
    """Settle and remove a locked folder; the lock is let go in between, since Windows removes no open file."""
    try:
        settle(folder)
    except OSError:
        os.close(descriptor)
        return
    os.close(descriptor)
    shutil.rmtree(folder, ignore_errors=True)


def _lock(descriptor: int) -> None:
    """Take the lock or raise OSError at once."""
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _ours(status: os.stat_result) -> bool:
    """Tell whether something belongs to this user; Windows does not say."""
    return sys.platform == "win32" or status.st_uid == os.getuid()


def _here() -> bytes:
    """Name this computer."""
    return (platform.node() or "here").encode("utf-8", "replace")[:1000]
