# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the managed environment beside the old one, let doctor check it, and only then put it in its place."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from ..mmstt_core.redaction import without_sign_ins
from ..mmstt_core.words import say
from . import setup_plan as plan
from .engine import Doctor, turn
from .failures import EngineCancelled, EngineError, Failure
from .interpreter import Interpreter, python_inside
from .process import Listener
from .setup_failures import from_installer
from .setup_steps import download_uv, no_pip, read_uv_lock, run_program, unpack_uv, uv_program

SHARES = {
    "Fetching uv": (0.0, 0.05),
    "Making the environment": (0.05, 0.12),
    "Installing": (0.12, 0.72),
    "Compiling": (0.72, 0.88),
    "Checking": (0.88, 0.98),
    "Putting in place": (0.98, 1.0),
}
"""Where each stage begins and ends on the bar."""
BYTECODE_SHARE = 0.16
"""Of the environment's bytes, made at the end and not in the cache."""

PAUSES_S = (0.2, 0.5, 1.0, 2.0)
"""Between the attempts to rename a folder."""

WATCH_S = 0.7
"""Pause between two looks at how much has arrived."""


class Installer:
    """Carry out one choice; make it, use it on one thread, throw it away."""

    def __init__(
        self,
        choice: plan.Choice,
        data_folder: Path,
        means: plan.Means,
        listener: Listener,
        examiner: Doctor | None = None,
    ) -> None:
        self._choice, self._folder, self._means, self._listener = choice, data_folder, means, listener
        self._examiner = examiner or Doctor()
        self._building = data_folder / plan.BUILDING
        self._stage, self._looked = "", 0.0

    def install(self) -> dict:
        """Build, check, swap; return the marker.

        Raises:
            EngineError: with a sentence for the user. The old environment is as it was; downloads are kept.
            EngineCancelled: the listener asked for it. The old environment is as it was; downloads are gone.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with alone(self._folder), (self._folder / plan.LOG).open("w", encoding="utf-8") as self._log:
                return self._logged_install()
        except OSError as error:
            raise EngineError(from_installer(str(error)), log=str(error)) from None

    def _logged_install(self) -> dict:
        """Install, write down how it ended, and clean up."""
        try:
            marker = self._install()
        except EngineCancelled:
            self._note("Cancelled.")
            shutil.rmtree(self._folder / plan.CACHE, ignore_errors=True)
            raise
        except (EngineError, OSError) as error:
            self._note(str(error))
            raise
        finally:
            shutil.rmtree(self._building, ignore_errors=True)
        self._note("Done.")
        shutil.rmtree(self._folder / plan.CACHE, ignore_errors=True)
        return marker

    def _install(self) -> dict:
        choice, building = self._choice, self._building
        shutil.rmtree(building, ignore_errors=True)
        self._enter("Fetching uv")
        uv = self._uv()
        self._enter("Making the environment")
        self._run(uv, plan.venv_arguments(choice, building))
        python = python_inside(building)
        own_sources = any(self._variables(uv).get(name) for name in plan.SOURCES_OF_THE_MACHINE)
        self._enter("Installing")
        self._run(uv, plan.install_arguments(choice, python, own_sources=own_sources))
        self._enter("Checking")
        report = self._check(python)
        self._enter("Putting in place")
        marker = {
            "lock": choice.lock.name,
            "lock_sha256": choice.lock.sha256,
            "python": report.get("python", {}).get("version", ""),
            "uv": uv,
            "base": choice.python,
            "made": datetime.datetime.now().isoformat(timespec="seconds"),
        }
        part = building / (plan.MARKER + ".part")
        part.write_text(json.dumps(marker, indent=2), encoding="utf-8")
        os.replace(part, building / plan.MARKER)
        waiting = Listener(
            progress=lambda *_: self._listener.progress("Waiting", SHARES[self._stage][0], ""),
            cancelled=self._listener.cancelled,
        )
        with turn(waiting):
            put_in_place(self._folder)
        return marker

    def _uv(self) -> str:
        """Return a uv: the pinned one, fetched if need be; else the computer's own."""
        version, hashes, _ = read_uv_lock(plan.UV_LOCK)
        program = uv_program(self._folder, version, windows=self._means.windows)
        if program.is_file():
            return str(program)
        if self._means.found_uv_fits:
            self._note(f"{self._means.found_uv} of this computer is used; nothing is fetched.")
            self._listener.progress(
                self._stage, SHARES[self._stage][0], say("{0} of this computer is used", self._means.found_uv)
            )
            return self._means.found_uv
        try:
            if self._choice.wheels:
                wheel = next(iter(sorted(Path(self._choice.wheels).glob(f"uv-{version}-*.whl"))), None)
                if wheel is None:
                    raise EngineError(no_pip(), log=f"The folder of wheels holds no uv-{version}-*.whl")
                unpack_uv(wheel, program, hashes)
            else:
                download_uv(self._means.pythons, plan.UV_LOCK, program, hashes, self._run, target=self._means.uv_target)
        except EngineError as error:
            if not self._means.found_uv or error.failure.code not in ("pip", "wheel", "blocked", "installer"):
                raise
            self._note(f"{error.failure.sentence()} {self._means.found_uv} is used instead.")
            return self._means.found_uv
        return str(program)

    def _check(self, python: str) -> dict:
        """Let doctor run a forward pass in the new environment."""
        interpreter = Interpreter(kind="managed", executable=python)
        diagnosis = self._examiner.examine(interpreter, cancelled=self._listener.cancelled)
        problem = diagnosis.reason or diagnosis.torch_lacks
        if problem:
            self._note(json.dumps(diagnosis.report, default=str))
            raise EngineError(
                Failure(
                    code="check",
                    message=say("The new environment does not work: {0}", problem),
                    advice=say(
                        "It was not put in place. Copy the diagnostics and report it, or choose another Python."
                    ),
                )
            )
        return diagnosis.report

    def _run(self, program: str, arguments: list[str]) -> str:
        self._note("> " + " ".join([program, *arguments]))
        return run_program(
            program,
            arguments,
            variables=self._variables(program),
            folder=self._folder,
            line=self._line,
            tick=self._watch,
            cancelled=self._listener.cancelled,
        )

    def _variables(self, program: str) -> dict[str, str]:
        return plan.uv_environment(self._means.variables(program), self._folder, self._means.proxy)

    def _line(self, text: str) -> None:
        self._note(text)
        if text.startswith("Installed ") and self._stage == "Installing":
            self._enter("Compiling")
        elif text.startswith("Downloading ") and self._stage == "Making the environment":
            self._listener.progress(self._stage, SHARES[self._stage][0], text)

    def _watch(self) -> None:
        """Report how much has been downloaded and unpacked, from the bytes in the cache."""
        now = time.monotonic()
        if self._stage != "Installing" or now - self._looked < WATCH_S:
            return
        self._looked = now
        expected = max(1.0, self._choice.lock.disk_bytes * (1 - BYTECODE_SHARE))
        arrived = folder_bytes(self._folder / plan.CACHE)
        begin, end = SHARES[self._stage]
        share = min(1.0, arrived / expected)
        self._listener.progress(
            self._stage,
            begin + (end - begin) * share,
            say("{0:.0f} of about {1:.0f} MB unpacked", arrived / 1e6, expected / 1e6),
        )

    def _enter(self, stage: str) -> None:
        if self._listener.cancelled():
            raise EngineCancelled
        self._stage = stage
        self._note(f"# {stage}")
        self._listener.progress(stage, SHARES[stage][0], "")

    def _note(self, text: str) -> None:
        clean = without_sign_ins(text)
        self._log.write(clean + "\n")
        self._log.flush()
        self._listener.log(clean)


@contextmanager
def alone(data_folder: Path) -> Iterator[None]:
    """Keep other QGIS windows from setting up at the same time, and mend what a power cut left.

    Raises:
        EngineError: another one is at it.
    """
    lock = QLockFile(str(data_folder / "setup.lock"))
    lock.setStaleLockTime(0)  # however long a set-up takes, its lock ends only with its process
    if not lock.tryLock(200):
        raise EngineError(
            Failure(
                code="in use",
                message=say("Another QGIS window is setting up the engine."),
                advice=say("Wait until it has ended."),
            )
        )
    try:
        env, replaced = data_folder / plan.ENV, data_folder / plan.REPLACED
        if replaced.exists() and not env.exists():
            rename(replaced, env)
        yield
    finally:
        lock.unlock()


def put_in_place(data_folder: Path) -> None:
    """Swap the new environment for the old one; on failure the old one is back.

    Raises:
        EngineError: a file of the old environment is in use, which Windows does not let go.
    """
    env, building, replaced = (data_folder / name for name in (plan.ENV, plan.BUILDING, plan.REPLACED))
    shutil.rmtree(replaced, ignore_errors=True)
    had = env.exists()
    if had:
        rename(env, replaced)
    try:
        rename(building, env)
    except EngineError:
        if had:
            rename(replaced, env)
        raise
    shutil.rmtree(replaced, ignore_errors=True)


def rename(source: Path, target: Path) -> None:
    """Rename a folder, all or nothing; an antivirus may hold new files for a moment, so try a few times.

    Raises:
        EngineError: a file inside stays in use.
    """
    for pause_s in (*PAUSES_S, None):
        try:
            os.replace(source, target)
            return
        except OSError as error:
            if pause_s is None:
                raise EngineError(from_installer(f"being used by another process: {error}"), log=str(error)) from None
            time.sleep(pause_s)


def remove(data_folder: Path) -> None:
    """Remove everything that the set-up made: environment, Python, uv, downloads, log.

    Raises:
        EngineError: a file is in use; the environment is then as it was.
    """
    if not data_folder.is_dir():
        return
    with alone(data_folder):
        env, replaced = data_folder / plan.ENV, data_folder / plan.REPLACED
        shutil.rmtree(replaced, ignore_errors=True)
        if env.exists():
            rename(env, replaced)  # all or nothing, unlike the removal of single files
        for name in (plan.REPLACED, plan.BUILDING, plan.CACHE, plan.PYTHON_HOME, plan.UV_HOME):
            shutil.rmtree(data_folder / name, ignore_errors=True)
        (data_folder / plan.LOG).unlink(missing_ok=True)


def folder_bytes(folder: Path) -> int:
    """Add up the files below a folder, some of which may vanish meanwhile."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.lstat(os.path.join(place, name)).st_size
    return total
