# SPDX-License-Identifier: GPL-2.0-or-later
"""Look around, examine, install and remove in the background, as tasks of QGIS."""

from __future__ import annotations

import logging
import os
import platform
import shutil
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsTask
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..mmstt_core import folders
from ..mmstt_core.words import say
from . import installed
from . import setup_plan as plan
from .environment import WINDOWS, folders_of_this_qgis, isolation, variables_for
from .failures import EngineCancelled, EngineError, Failure
from .interpreter import own_interpreter
from .process import Listener
from .settings import data_folder
from .setup_install import Installer, folder_bytes, remove
from .setup_steps import read_uv_lock, run_program, uv_program

log = logging.getLogger(__name__)
free_bytes = folders.free_bytes
"""Asked here by the dialog, which knows of the computer only what this module tells."""
ASK_PYTHON = (
    "import platform, struct, sys, sysconfig; print('%d.%d.%d' % sys.version_info[:3], 8 * struct.calcsize('P'), "
    "platform.machine(), sysconfig.get_platform())"
)


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """Hold what was found on this computer."""

    folder: Path
    state: str
    marker: dict
    pythons: tuple[tuple[str, str], ...]
    """Path and version, such as 3.11.2, of 64-bit Pythons."""
    nvidia: bool
    used_bytes: int
    """What the set-up occupies now."""
    has_uv: bool
    uv_version: str
    uv_download: int
    own_sources: tuple[str, ...]
    """Names of the variables by which an administrator set package sources."""


class SetupTask(QgsTask):
    """Do one piece of work in the background; keep it until it has settled."""

    stepped = pyqtSignal(str, float, object)
    """Stage, share of the whole, detail; an object, since a text of Qt would forget how to be translated."""
    settled = pyqtSignal(object, object)
    """The result, or None; the `Failure`, or None. Neither: it was cancelled."""

    def __init__(self, title: str, work: Callable[[Listener], object], *, quiet: bool = False) -> None:
        hidden = (QgsTask.Flag.CancelWithoutPrompt, QgsTask.Flag.Hidden, QgsTask.Flag.Silent) if quiet else ()
        flags = QgsTask.Flag.CanCancel
        for flag in hidden:
            flags |= flag
        super().__init__(title, flags)
        self._work = work
        self._result: object = None
        self._failure: Failure | None = None

    def run(self) -> bool:
        """Work; every failure becomes a sentence, because an exception must not leave a task."""
        listener = Listener(progress=self._step, cancelled=self.isCanceled)
        try:
            self._result = self._work(listener)
        except EngineCancelled:
            return False
        except EngineError as error:
            self._failure = error.failure
        except Exception as error:  # the one broad catch of this thread
            log.exception("Work in the background failed: %s", self.description())
            self._failure = Failure(
                code="setup",
                message=say("The set-up failed ({0}: {1}).", type(error).__name__, error),
                advice=say("Copy the diagnostics and report it."),
            )
        return self._failure is None

    def finished(self, successful: bool) -> None:
        """Tell the dialog, on the main thread."""
        self.settled.emit(self._result, self._failure)

    def _step(self, stage: str, fraction: float, detail: str) -> None:
        self.setProgress(100.0 * fraction)
        self.stepped.emit(stage, fraction, detail)


def start(
    title: str,
    work: Callable[[Listener], object],
    *,
    stepped: Callable | None = None,
    settled: Callable | None = None,
    quiet: bool = False,
) -> SetupTask:
    """Start work in the background, hidden from task list and questions when `quiet`; main thread only.

    Keep the returned task.
    """
    task = SetupTask(title, work, quiet=quiet)
    if stepped is not None:
        task.stepped.connect(stepped)
    if settled is not None:
        task.settled.connect(settled)
    QgsApplication.taskManager().addTask(task)
    return task


def lock_for(accelerator: str) -> plan.Lock | None:
    """Return the lock of this computer, or None where PyTorch has no build for it."""
    name = plan.lock_name(sys.platform, this_processor(), accelerator)
    return plan.read_lock(plan.LOCKS / f"{name}.txt") if name else None


def this_processor() -> str:
    """Return the processor of this computer, whatever QGIS was built for."""
    return plan.processor(
        sys.platform, platform.machine(), build=sysconfig.get_platform(), translated=under_rosetta(sys.platform)
    )


def under_rosetta(system: str) -> bool:
    """Tell whether this process was built for Intel and runs on an Apple processor; the system says so by a number."""
    if system != "darwin":
        return False
    import ctypes

    answer, size = ctypes.c_int(0), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
    library = ctypes.CDLL(None)
    failed = library.sysctlbyname(b"sysctl.proc_translated", ctypes.byref(answer), ctypes.byref(size), None, 0)
    return not failed and answer.value == 1


def _answer(program: str, arguments: list[str], listener: Listener) -> str:
    """Return what a program of this computer writes when it is asked what it is.

    Raises:
        EngineError: it cannot be started, or does not answer within ten seconds.
    """
    return run_program(
        program,
        arguments,
        variables=variables_for(program, own_python=False),
        folder=Path.home(),
        cancelled=listener.cancelled,
        deadline_s=10.0,
    )


def found_uv(listener: Listener) -> tuple[str, bool]:
    """Return a uv of this computer and whether it can do what is asked of it; empty and False for none."""
    known = filter(os.path.isfile, installed.uv_places(sys.platform, os.environ))
    for path in filter(None, (shutil.which("uv"), *known)):
        try:
            answer = _answer(path, ["--version"], listener)
        except EngineError:
            continue
        version = plan.uv_version(answer)
        if version:
            return path, version >= plan.OLDEST_UV
    return "", False


def look(listener: Listener) -> Surroundings:
    """Find Pythons, driver, space and what is installed; a second or two."""
    folder = data_folder()
    version, _, uv_download = read_uv_lock(plan.UV_LOCK)
    found = [(path, ask_version(path, listener)) for path in _candidates(listener)]
    return Surroundings(
        folder=folder,
        state=plan.state(folder),
        marker=plan.read_marker(folder),
        pythons=tuple((path, answer) for path, answer in found if answer),
        nvidia=plan.sees_nvidia(sys.platform, os.environ, os.path.exists),
        used_bytes=folder_bytes(folder),
        has_uv=uv_program(folder, version, windows=WINDOWS).is_file() or found_uv(listener)[1],
        uv_version=version,
        uv_download=uv_download,
        own_sources=tuple(name for name in plan.SOURCES_OF_THE_MACHINE if os.environ.get(name)),
    )


def install_work(choice: plan.Choice) -> Callable[[Listener], object]:
    """Return the work of installing; gathers on the main thread what only that may ask for."""
    own = own_interpreter(bundle=QgsApplication.prefixPath())
    means = plan.Means(
        variables=lambda program: variables_for(program, own_python=program == own),
        pythons=tuple(dict.fromkeys(path for path in (own, choice.python) if path)),
        proxy=proxy_address(),
        windows=WINDOWS,
        uv_target=plan.ARM_MAC if under_rosetta(sys.platform) else "",
    )

    def work(listener: Listener) -> dict:
        uv, fits = found_uv(listener)
        return Installer(choice, data_folder(), replace(means, found_uv=uv, found_uv_fits=fits), listener).install()

    return work


def remove_work(listener: Listener) -> None:
    """Remove everything; see `setup_install.remove`."""
    listener.progress("Removing", 0.5, "")
    remove(data_folder())


def proxy_address() -> str:
    """Return the proxy of QGIS's settings as an address, or an empty text."""
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    schemes = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
    }
    if proxy.type() not in schemes or not proxy.hostName():
        return ""
    signed = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@" if proxy.user() else ""
    return f"{schemes[proxy.type()]}://{signed}{proxy.hostName()}:{proxy.port()}"


def _candidates(listener: Listener) -> list[str]:
    """List the Pythons of this computer that may serve, each once."""
    minors = range(plan.PYTHONS[0][1], plan.PYTHONS[1][1] + 1)
    brought = [*_launched(listener), *installed.pythons_of_windows(os.environ, minors)] if WINDOWS else []
    paths = plan.python_candidates(
        sys.platform,
        which=shutil.which,
        exists=os.path.isfile,
        own=own_interpreter(),
        qgis_folders=folders_of_this_qgis(),
        installed=brought,
    )
    once: dict[str, str] = {}
    for path in paths:
        once.setdefault(os.path.realpath(path), path)
    return list(once.values())


def _launched(listener: Listener) -> list[str]:
    """Ask the launcher of Windows for the Pythons that it knows."""
    launcher = next(filter(os.path.isfile, installed.launchers_of_windows(os.environ)), "")
    try:
        text = launcher and _answer(launcher, ["-0p"], listener)
    except EngineError:
        return []
    return installed.told_by_launcher(text)


def ask_version(path: str, listener: Listener) -> str:
    """Start a Python to learn its version.

    Empty below 64 bits, for another processor than that of the packages, and for the stub of a store or version
    manager.
    """
    try:
        answer = _answer(path, [*isolation(path), "-c", ASK_PYTHON], listener)
    except EngineError:
        return ""
    words = answer.split()
    if len(words) != 4 or words[1] != "64":
        return ""
    return words[0] if plan.processor(sys.platform, words[2], build=words[3]) == this_processor() else ""
