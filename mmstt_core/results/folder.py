# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill a folder as a whole or not at all: a failed, cancelled or killed run leaves the disk as it was.

After a kill it is the next run into the same folder that clears up.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..errors import OutputError
from ..folders import nearest_existing
from ..leftovers import hidden_folder, remove_leftovers
from ..stopping import held

RESULTS, PROBE, WORK = "results", "probe", "work"
"""Words in the names of hidden folders inside the folder to be filled."""
FILES, EARLIER, NAMES = "files", "earlier", "names"
"""What a hidden folder holds: the new files, and during their exchange the earlier ones and the list of new names."""


def check_folder(folder: str | Path, needed_bytes: int = 0) -> None:
    """Refuse, before any computing, a folder that cannot be written or has too little room.

    Leaves nothing behind, and removes what a killed run has left there.
    """
    target = Path(folder)
    with _explained(target):
        parent = _first_existing(target)
        if not parent.is_dir():
            raise OutputError(
                f"{parent} is a file, so results cannot be written into {target}.",
                hint="Choose a folder, or a new name.",
            )
        clear_up(target)
        with hidden_folder(parent, PROBE):  # making something is the only test that tells for every file system
            pass
        free = shutil.disk_usage(parent).free
    if free < needed_bytes:
        need, have = _megabytes(needed_bytes), _megabytes(free)
        raise OutputError(
            f"The results need about {need}, but {parent} has only {have} free.",
            hint="Free some space, choose another disk, or a smaller area.",
        )


def clear_up(folder: str | Path) -> None:
    """Remove what killed runs have left, in the folder itself or, where they had to make it, beside it."""
    target = Path(folder).absolute()
    newest = _first_existing(target)
    remove_leftovers(target, RESULTS, _put_back)
    remove_leftovers(newest, PROBE)
    remove_leftovers(target.parent, target.name)
    if newest != target:
        remove_leftovers(newest, target.relative_to(newest).parts[0])


@contextlib.contextmanager
def job_at(folder: str | Path, ours: tuple[str, ...] = ()) -> Iterator[tuple[Path, Path]]:
    """Give a folder for results, as `filled_at_once` does, and one beside it for files that only the run needs.

    Both lie on the disk of `folder`, where there is room for both.
    """
    with filled_at_once(folder, ours) as results, hidden_folder(results.parent, WORK) as work:
        yield results, work


@contextlib.contextmanager
def filled_at_once(folder: str | Path, ours: tuple[str, ...]) -> Iterator[Path]:
    """Give a hidden folder to write into; move its files to `folder` when the block ends well, else remove it.

    A folder that did not exist appears by one rename. In one that exists, foreign files stay, and earlier results
    (names matching `ours`) are replaced; if that fails or is stopped half way they are put back, after a kill by the
    next run. A stop during the move comes too late and is forgotten.

    Raises:
        OutputError: the folder cannot be written, or the disk is full.
    """
    target = Path(folder).absolute()
    check_folder(target)
    newest = _first_existing(target)
    with _explained(target):
        if newest == target:
            with hidden_folder(target, RESULTS, _put_back) as staging:
                (staging / FILES).mkdir()
                yield staging / FILES
                with held() as stops:
                    _exchange(staging, target, ours)
                    stops.clear()
        else:
            top = newest / target.relative_to(newest).parts[0]  # the highest folder that has to be made
            with hidden_folder(newest, top.name) as staging:
                inside = staging / target.relative_to(newest)
                inside.mkdir(parents=True)
                yield inside
                with held() as stops:
                    (staging / top.name).rename(top)
                    stops.clear()


def _exchange(staging: Path, target: Path, ours: tuple[str, ...]) -> None:
    """Exchange the earlier results in `target` for the new files; `_put_back` undoes all but a finished exchange.

    Records (JSON) go first and come last, so that between the two no program takes the folder for a finished result.
    """
    new = sorted((path for path in (staging / FILES).iterdir() if path.is_file()), key=_is_record)
    names = {path.name for path in new}
    old = [path for path in target.iterdir() if path.is_file() and (path.name in names or any(map(path.match, ours)))]
    (staging / NAMES).write_text("\n".join(names), encoding="utf-8")
    (staging / EARLIER).mkdir()
    for path in sorted(old, key=_is_record, reverse=True):
        path.rename(staging / EARLIER / path.name)
    for path in new:
        path.rename(target / path.name)


def _put_back(staging: Path) -> None:
    """Undo an exchange that did not come to its end, whoever began it: some of the new files are still waiting."""
    earlier, target = staging / EARLIER, staging.parent
    if not earlier.is_dir() or not any((staging / FILES).iterdir()):
        return
    for name in (staging / NAMES).read_text(encoding="utf-8").split("\n"):
        if not (staging / FILES / name).exists() and (target / name).exists():
            (target / name).rename(staging / FILES / name)
    for path in sorted(earlier.iterdir(), key=_is_record):
        path.rename(target / path.name)
    earlier.rmdir()


def _is_record(path: Path) -> bool:
    return path.suffix == ".json"


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
            reason = error.strerror or " ".join(str(error).split())[:160] or type(error).__name__
            message = f"The results could not be written to {target}: {reason}."
            hint = "Choose another folder."
        raise OutputError(message, hint=hint) from error


def _first_existing(path: Path) -> Path:
    """Return the path itself or its nearest ancestor that exists."""
    place = nearest_existing(path)
    if not place.exists():
        raise OutputError(f"{place} is a link to nowhere.", hint="Choose another folder.")
    return place


def _megabytes(count: int) -> str:
    """Write a number of bytes as MB."""
    return f"{max(count, 0) / 1e6:,.0f} MB"
