# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill a folder as a whole or not at all: a failed or cancelled run leaves the disk as it was."""

from __future__ import annotations

import contextlib
import errno
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

from ..errors import OutputError


def check_folder(folder: str | Path, needed_bytes: int = 0) -> None:
    """Refuse, before any computing, a folder that cannot be written or has too little room. Leaves nothing behind."""
    target = Path(folder)
    with _explained(target):
        parent = _first_existing(target)
        if not parent.is_dir():
            raise OutputError(f"{parent} is a file, so results cannot be written into {target}.",
                              hint="Choose a folder, or a new name.")
        probe = parent / _hidden("probe")  # making something is the only test that tells for every file system
        probe.mkdir()
        probe.rmdir()
        free = shutil.disk_usage(parent).free
    if free < needed_bytes:
        need, have = _megabytes(needed_bytes), _megabytes(free)
        raise OutputError(f"The results need about {need}, but {parent} has only {have} free.",
                          hint="Free some space, choose another disk, or a smaller area.")


@contextlib.contextmanager
def filled_at_once(folder: str | Path, ours: tuple[str, ...]) -> Iterator[Path]:
    """Give a hidden folder to write into; move its files to `folder` when the block ends well, else remove it.

    A folder that did not exist appears by one rename. In one that exists, foreign files stay, and earlier results
    (names matching `ours`) are replaced; if that fails half way they are put back.

    Raises:
        OutputError: the folder cannot be written, or the disk is full.
    """
    target = Path(folder).absolute()
    check_folder(target)
    newest = _first_existing(target)
    if newest == target:
        staging = inside = target / _hidden("results")
    else:
        top = newest / target.relative_to(newest).parts[0]  # the highest folder that has to be made
        staging = newest / _hidden(top.name)
        inside = staging / target.relative_to(top)
    try:
        with _explained(target):
            inside.mkdir(parents=True)
            yield inside
            if newest == target:
                _replace_files(inside, target, ours)
            else:
                staging.rename(top)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _replace_files(source: Path, target: Path, ours: tuple[str, ...]) -> None:
    """Exchange the earlier results in `target` for the files in `source`; on failure put the earlier ones back."""
    earlier = source / _hidden("earlier")
    new = [path for path in source.iterdir() if path.is_file()]
    names = {path.name for path in new}
    old = [path for path in target.iterdir() if path.is_file() and (path.name in names or any(map(path.match, ours)))]
    earlier.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for path, place in [(path, earlier) for path in old] + [(path, target) for path in new]:
            path.rename(place / path.name)
            moved.append((path, place / path.name))
    except OSError:
        for before, after in reversed(moved):
            after.rename(before)
        raise


@contextlib.contextmanager
def _explained(target: Path) -> Iterator[None]:
    """Turn a refusal of the operating system into one sentence."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        if full:
            message = f"The disk is full, so nothing was written to {target}."
            hint = "Free some space or choose another disk."
        elif error.errno == errno.EROFS or isinstance(error, PermissionError):
            message = f"{target} cannot be written."
            hint = "Choose a folder of your own, and close programs that hold its files open."
        else:
            reason = error.strerror or type(error).__name__
            message = f"The results could not be written to {target}: {reason}."
            hint = "Choose another folder."
        raise OutputError(message, hint=hint) from error


def _first_existing(path: Path) -> Path:
    """Return the path itself or its nearest ancestor that exists."""
    path = path.absolute()
    while not path.exists():
        if path.is_symlink():
            raise OutputError(f"{path} is a link to nowhere.", hint="Choose another folder.")
        path = path.parent
    return path


def _hidden(word: str) -> str:
    """Name something that only lives during the writing."""
    return f".{word[:40]}-{uuid.uuid4().hex[:8]}.part"


def _megabytes(count: int) -> str:
    """Write a number of bytes as MB."""
    return f"{max(count, 0) / 1e6:,.0f} MB"
