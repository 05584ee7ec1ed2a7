# SPDX-License-Identifier: GPL-2.0-or-later
"""Run one program of the set-up to its end, and get hold of uv."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from qgis.PyQt.QtCore import QProcess, QThread

from ..mmstt_core.words import say
from . import setup_plan as plan
from .environment import isolation
from .failures import EngineCancelled, EngineError, Failure
from .installed import in_flatpak
from .process import new_process
from .setup_failures import from_installer

POLL_MS = 200
TAIL_LINES = 60
GRACE_S = 2.0


def run_program(
    program: str,
    arguments: list[str],
    *,
    variables: Mapping[str, str],
    folder: Path,
    line: Callable[[str], None] = lambda text: None,
    tick: Callable[[], None] = lambda: None,
    cancelled: Callable[[], bool] = lambda: False,
    deadline_s: float = 7200.0,
) -> str:
    """Run a program, passing on its lines, and return its last lines; call it from a task's thread.

    Raises:
        EngineError: it could not be started, failed or took too long.
        EngineCancelled: `cancelled()` became true; the process is gone.
    """
    process = new_process(variables)
    process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    process.setWorkingDirectory(str(folder))
    process.start(program, arguments)
    tail: list[str] = []
    rest, until = b"", time.monotonic() + deadline_s
    try:
        if not process.waitForStarted(20_000):
            raise EngineError(from_installer(process.errorString(), started=False), log=process.errorString())
        process.closeWriteChannel()
        running = True
        while running:
            if cancelled():
                raise EngineCancelled
            process.waitForReadyRead(POLL_MS)
            running = process.state() != QProcess.ProcessState.NotRunning
            *lines, rest = (rest + bytes(process.readAllStandardOutput())).split(b"\n")
            for text in (piece.decode("utf-8", "replace").rstrip() for piece in (lines if running else [*lines, rest])):
                if text:
                    tail.append(text)
                    line(text)
            del tail[:-TAIL_LINES]
            tick()
            if time.monotonic() > until:
                raise EngineError(
                    Failure(
                        code="network",
                        message=say("The installer took too long and was stopped."),
                        advice=say("Try again on a faster connection; nothing was changed."),
                    )
                )
            if running:
                QThread.msleep(10)  # waitForReadyRead returns at once when the program closed its output
    finally:
        _end(process)
    text = "\n".join(tail)
    crashed = process.exitStatus() == QProcess.ExitStatus.CrashExit
    if crashed or process.exitCode() != 0:
        raise EngineError(
            from_installer(text, status=process.exitCode(), crashed=crashed, macos=sys.platform == "darwin"), log=text
        )
    return text


def _end(process: QProcess) -> None:
    """Leave no process; never raises."""
    if process.state() != QProcess.ProcessState.NotRunning:
        process.terminate()
        if not process.waitForFinished(int(GRACE_S * 1000)):
            process.kill()
            process.waitForFinished(2000)


def read_uv_lock(path: Path) -> tuple[str, frozenset[str], int]:
    """Return the pinned version of uv, the SHA-256 of its wheels, and the bytes of the largest."""
    words = path.read_text(encoding="utf-8").split()
    version = next(word.split("==")[1] for word in words if word.startswith("uv=="))
    hashes = frozenset(word.split(":")[1] for word in words if word.startswith("--hash=sha256:"))
    return version, hashes, int(words[words.index("download-bytes:") + 1])


def uv_program(data_folder: Path, version: str, *, windows: bool) -> Path:
    """Return where the pinned uv lies once it was fetched."""
    return data_folder / plan.UV_HOME / version / ("uv.exe" if windows else "uv")


def unpack_uv(wheel: Path, target: Path, hashes: frozenset[str]) -> None:
    """Take the one program out of uv's wheel.

    Raises:
        EngineError: it is not the wheel that the lock names.
    """
    content = wheel.read_bytes()  # once: in a folder that others may write to, a second look could find another file
    if hashlib.sha256(content).hexdigest() not in hashes:
        raise EngineError(from_installer("hash mismatch"), log=f"{wheel.name} is not in the lock")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        inside = next((name for name in archive.namelist() if name.endswith(f".data/scripts/{target.name}")), None)
        if inside is None:
            raise EngineError(from_installer("no usable wheels"), log=f"{wheel.name} holds no {target.name}")
        program = archive.read(inside)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.write_bytes(program)
    part.chmod(0o700)
    os.replace(part, target)


def download_uv(
    pythons: tuple[str, ...],
    lock: Path,
    program: Path,
    hashes: frozenset[str],
    run: Callable[[str, list[str]], str],
    *,
    target: str = "",
) -> None:
    """Fetch uv's wheel with the pip of the first of `pythons` that can: each has settings and certificates of its own.

    Args:
        program: where uv shall lie.
        run: runs a program with arguments.
        target: a platform in pip's words; empty for that of the Python.
    Raises:
        EngineError: none can; of their failures the one that tells most.
        EngineCancelled: see `run_program`.
    """
    place = program.parent.parent / "download"
    platform = ["--platform", target] if target else []
    failures = []
    for python in pythons:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        try:
            run(
                python,
                [
                    *isolation(python),
                    "-m",
                    "pip",
                    *plan.DOWNLOAD_BY_PIP,
                    *platform,
                    "--requirement",
                    str(lock),
                    "--dest",
                    str(place),
                ],
            )
            unpack_uv(next(place.glob("uv-*.whl")), program, hashes)
            return
        except StopIteration:
            failures.append(EngineError(from_installer("no usable wheels")))
        except EngineError as error:
            failures.append(error)
        finally:
            shutil.rmtree(place, ignore_errors=True)
            with contextlib.suppress(OSError):
                place.parent.rmdir()  # a failure leaves no empty folder
    failures.append(EngineError(no_pip()))
    raise next((failure for failure in failures if failure.failure.code not in ("pip", "installer")), failures[-1])


def no_pip() -> Failure:
    """Say how to get uv where no Python has pip."""
    return from_installer("no module named pip", flatpak=in_flatpak(os.environ, os.path.exists))
