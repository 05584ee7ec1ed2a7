# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill a folder as a whole or not at all: a failed, cancelled or killed run leaves the disk as it was.

After a kill it is the next run into the same folder that clears up.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from ..errors import DiskFull, OutputError
from ..folders import is_full, nearest_existing
from ..leftovers import hidden_folder, lock_file, remove_leftovers, remove_lock
from ..stopping import held
from ..words import say
from .naming import unused

RESULTS, PROBE, WORK = "results", "probe", "work"
"""Words in the names of hidden folders inside the folder to be filled."""
_SIDES = {
    "tif": (".aux.xml", ".ovr", ".msk"),
    "png": (".aux.xml",),
    "gpkg": ("-wal", "-shm", "-journal"),
}
"""What GDAL and SQLite put beside a file and would read with the next one of that name."""
FILES, EARLIER, NAMES = "files", "earlier", "names"
"""What a hidden folder holds: the new files, and during their exchange the earlier ones and the list of new names."""


@dataclass(frozen=True, kw_only=True)
class Own:
    """Say how a kind of result is told from files that are not ours."""

    record: str
    """The JSON file that lists the files of the result under `files`."""
    names: tuple[str, ...]
    """Every name that any version gives to such a file: nothing else is ever replaced, whatever a record lists."""
    first: tuple[str, ...] = ()
    """The names that a record without a list stands for."""
    beside: tuple[Own, ...] = ()
    """Kinds of results that were made from this one and laid beside it: they go where it is replaced."""

    def read(self, folder: Path) -> dict | None:
        """Return the record of the earlier result; None where there is none, or none of ours."""
        try:
            record = json.loads((folder / self.record).read_text(encoding="utf-8")) if self.record else None
        except (OSError, ValueError, RecursionError):
            return None
        return record if isinstance(record, dict) and self._made(record) else None

    def _made(self, record: dict) -> bool:
        listed = record.get("files")
        return (isinstance(listed, list) and self.record in listed) or str(record.get("software")).startswith("MM-STT")

    def files(self, folder: Path) -> set[str]:
        """Return the names of the files in a folder that an earlier result there brought, with their side files."""
        record = self.read(folder)
        if record is None:
            return set()
        listed = record.get("files")
        told = {self.record, *(filter(_is_text, listed) if isinstance(listed, list) else self.first)}
        mine = [name for name in self.names if name in told]
        own = {each for name in mine for each in _with_sides(name) if _is_file(folder / each)}
        return own.union(*(kind.files(folder) for kind in self.beside))


NOTHING = Own(record="", names=())
"""Of results that never replace a file."""


def check_folder(folder: str | Path, needed_bytes: int = 0, own: Own = NOTHING, planned: Iterable[str] = ()) -> None:
    """Refuse, before any computing, a folder that cannot be written, has too little room or holds others' files.

    Leaves nothing behind, and removes what a killed run has left there.

    Args:
        own: the kind of result; earlier ones of it may be replaced, as far as no program holds them open.
        planned: the names that will be written.
    """
    target = Path(folder)
    with _explained(target):
        parent = _first_existing(target)
        if not parent.is_dir():
            raise OutputError(
                say("{0} is a file, so results cannot be written into {1}.", parent, target),
                hint=say("Choose a folder, or a new name."),
            )
        clear_up(target)
        with hidden_folder(parent, PROBE):  # making something is the only test that tells for every file system
            pass
        earlier = own.files(target)
        _refuse_foreign(target, planned, earlier)
        for name in sorted(earlier):  # Windows moves no file that a program, such as QGIS with its layer, holds open
            (target / name).rename(target / name)
        free = shutil.disk_usage(parent).free
    if free < needed_bytes:
        need, have = _megabytes(needed_bytes), _megabytes(free)
        raise DiskFull(
            say("The results need about {0}, but {1} has only {2} free.", need, parent, have),
            hint=say("Free some space, choose another disk, or a smaller area."),
        )


def _refuse_foreign(target: Path, names: Iterable[str], earlier: set[str]) -> None:
    """Refuse to write a name, or what GIS programs read beside it, where a file of somebody else bears it."""
    for name in names:
        for each in _with_sides(name):
            if each not in earlier and os.path.lexists(target / each):
                raise OutputError(
                    say(
                        "{0} holds a file {1} that no forecast there has brought, and it is not replaced.", target, each
                    ),
                    hint=say("Move it away, or choose another folder."),
                )


def clear_up(folder: str | Path) -> None:
    """Remove what killed runs have left, in the folder itself or, where they had to make it, beside it."""
    target = Path(folder).absolute()
    newest = _first_existing(target)
    remove_leftovers(target, RESULTS, _put_back)
    remove_leftovers(newest, PROBE)
    remove_leftovers(newest, WORK)
    remove_leftovers(target.parent, target.name)
    if newest != target:
        remove_leftovers(newest, target.relative_to(newest).parts[0])
    remove_lock(_lock_of(target))


def _lock_of(target: Path) -> Path:
    """Return the lock of a folder: inside it or, where it is still to be made, in the folder that will hold it."""
    newest = _first_existing(target)
    if newest == target:
        return target / ".mmstt.lock"
    below = target.relative_to(newest)
    digest = hashlib.sha256(str(below).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return newest / f".{below.parts[0][:40]}-{digest}.lock"


@contextlib.contextmanager
def claimed(
    folder: str | Path, own: Own = NOTHING, planned: Iterable[str] = (), needed_bytes: int = 0
) -> Iterator[Path]:
    """Keep other runs out of a folder while the block works; a block inside it, on the same thread, may claim it again.

    Raises:
        OutputError: another run is at work there, or `check_folder` refuses the folder.
    """
    target = Path(folder).absolute()
    mine = _claims.__dict__
    if mine.get(str(target)):
        check_folder(target, needed_bytes, own, planned)
        yield target
        return
    with _explained(target):
        if not _first_existing(target).is_dir():
            check_folder(target)
        with lock_file(_lock_of(target)) as free:
            if not free:
                raise OutputError(
                    say("Another run is writing into {0}.", target),
                    hint=say("Wait for its end, or choose another folder."),
                )
            check_folder(target, needed_bytes, own, planned)
            mine[str(target)] = True
            try:
                yield target
            finally:
                mine.pop(str(target), None)


_claims = threading.local()


@contextlib.contextmanager
def job_at(folder: str | Path, own: Own = NOTHING, planned: Iterable[str] = ()) -> Iterator[tuple[Path, Path]]:
    """Give a folder for results, as `filled_at_once` does, and one beside it for files that only the run needs.

    Both lie on the disk of `folder`, where there is room for both.
    """
    with filled_at_once(folder, own, planned) as results, hidden_folder(results.parent, WORK) as work:
        yield results, work


@contextlib.contextmanager
def filled_at_once(
    folder: str | Path, own: Own = NOTHING, planned: Iterable[str] = (), needed_bytes: int = 0
) -> Iterator[Path]:
    """Give a hidden folder to write into; move its files to `folder` when the block ends well, else remove it.

    A folder that did not exist appears by one rename. In one that exists, foreign files stay, and the files of an
    earlier result of the kind `own` are replaced; if that fails or is stopped half way they are put back, after a kill
    by the next run. A stop during the move comes too late and is forgotten. Where the folder has changed meanwhile, the
    results are kept beside it.

    Raises:
        OutputError: the folder cannot be written, another run is at work there, or the disk is full.
    """
    with claimed(folder, own, planned, needed_bytes) as target, _explained(target):
        newest = _first_existing(target)
        earlier = _content(target, own)
        if newest == target:
            with hidden_folder(target, RESULTS, _put_back) as staging:
                (staging / FILES).mkdir()
                yield staging / FILES
                with held() as stops:
                    _settle(staging, target, own, earlier)
                    stops.clear()
        else:
            top = newest / target.relative_to(newest).parts[0]  # the highest folder that has to be made
            with hidden_folder(newest, top.name) as staging:
                inside = staging / target.relative_to(newest)
                inside.mkdir(parents=True)
                yield inside
                with held() as stops:
                    _appear(staging / top.name, top, inside, target)
                    stops.clear()


def _content(target: Path, own: Own) -> bytes:
    """Return the record of the earlier result as it lies there; empty where there is none."""
    try:
        return (target / own.record).read_bytes() if own.record else b""
    except OSError:
        return b""


def _appear(made: Path, top: Path, inside: Path, target: Path) -> None:
    """Let a new folder appear; where others have made its parents, or itself, meanwhile, as much of it as is needed."""
    with contextlib.suppress(OSError):
        if not os.path.lexists(top):
            made.rename(top)
            return
    target.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        target.rmdir()  # an empty one
    if os.path.lexists(target):
        _keep_aside(inside, target)
    inside.rename(target)


def _keep_aside(files: Path, target: Path) -> NoReturn:
    """Put results whose folder is no longer what it was at the start into one beside it, or inside it, and say so."""
    place = unused(target)
    try:
        files.rename(place)
    except OSError:
        place = unused(target / target.name)
        files.rename(place)
    raise OutputError(
        say("{0} was changed by something else during the run, so the complete results lie in {1}.", target, place),
        hint=say("Look at both, and keep what you need."),
    )


def _settle(staging: Path, target: Path, own: Own, earlier: bytes) -> None:
    """Exchange the files, unless somebody else's would be lost by it."""
    new = sorted((path for path in (staging / FILES).iterdir() if path.is_file()), key=_is_record)
    old = own.files(target)
    try:
        _refuse_foreign(target, [path.name for path in new], old)
        changed = _content(target, own) != earlier
    except OutputError:
        changed = True
    if changed and target.is_dir():
        _keep_aside(staging / FILES, target)
    _exchange(staging, target, new, old)


def _exchange(staging: Path, target: Path, new: list[Path], old: set[str]) -> None:
    """Exchange the earlier results in `target` for the new files; `_put_back` undoes all but a finished exchange.

    Records (JSON) go first and come last, so that between the two no program takes the folder for a finished result.
    """
    (staging / NAMES).write_text("\n".join(path.name for path in new), encoding="utf-8")
    (staging / EARLIER).mkdir()
    for path in sorted((target / name for name in sorted(old)), key=_is_record, reverse=True):
        path.rename(staging / EARLIER / path.name)
    for path in new:
        path.rename(target / path.name)


def _put_back(staging: Path) -> None:
    """Undo an exchange that did not come to its end, whoever began it: some of the new files are still waiting."""
    earlier, target = staging / EARLIER, staging.parent
    if not earlier.is_dir() or not any((staging / FILES).iterdir()):
        return
    for name in (staging / NAMES).read_text(encoding="utf-8").split("\n"):
        if _is_plain(name) and not (staging / FILES / name).exists() and (target / name).exists():
            (target / name).rename(staging / FILES / name)
    for path in sorted(earlier.iterdir(), key=_is_record):
        path.rename(target / path.name)
    earlier.rmdir()


def _is_record(path: Path) -> bool:
    return path.suffix == ".json"


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_plain(name: str) -> bool:
    """Tell whether a name is that of a file in the folder itself."""
    return bool(name) and Path(name).name == name


def _is_file(path: Path) -> bool:
    """Tell whether something may be replaced: a file, or a link, of which only the link goes; never a folder."""
    return path.is_symlink() or path.is_file()


def _with_sides(name: str) -> list[str]:
    """Return a name with those that GDAL and SQLite give to files beside it."""
    return [name + ending for ending in ("", *_SIDES.get(name.rpartition(".")[2], ()))]


@contextlib.contextmanager
def _explained(target: Path) -> Iterator[None]:
    """Turn a refusal of the operating system into one sentence."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            message = f"The disk is full, so nothing was written to {target}."
            raise DiskFull(message, hint="Free some space or choose another disk.") from error
        if error.errno == errno.EROFS or isinstance(error, PermissionError):
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
        raise OutputError(say("{0} is a link to nowhere.", place), hint=say("Choose another folder."))
    return place


def _megabytes(count: int) -> str:
    """Write a number of bytes as MB."""
    return f"{max(count, 0) / 1e6:,.0f} MB"
