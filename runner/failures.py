# SPDX-License-Identifier: GPL-2.0-or-later
"""What went wrong with the engine, in a sentence that a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..mmstt_core.errors import printable
from ..mmstt_core.stated import FACTS
from ..mmstt_core.words import Said, join, mark, say

KILLED = 9
"""The signal that no program survives."""
SIGNALS_OF_BAD_BINARY = (4, 6, 11)
WINDOWS_BAD_BINARY = (0xC0000005, 0xC000001D, 0xC000007B, 0xC0000374, 0xC0000409)
"""Access violation, illegal instruction, 32 and 64 bits mixed, damaged heap, abort."""
WINDOWS_MISSING_DLL = (0xC0000135, 0xC0000139, 0xC0000142)
"""DLL not found, entry point not found, DLL did not initialise."""
WINDOWS_NO_MEMORY = (0xC0000017, 0xC000012D)
WINDOWS_PLACEHOLDER = (9009,)
"""The python.exe that Windows puts below WindowsApps only opens the store, and ends with this status."""


@dataclass(frozen=True, kw_only=True)
class Failure:
    """Say what happened and what to do next."""

    code: str
    """For programs: a code of the engine or of the tables below, or silent, version, exit, no answer."""
    message: str
    advice: str = ""
    asks: tuple[str, ...] = ()
    """What the user can state of the data to be understood: keys of `stated.FACTS`."""

    def sentence(self) -> Said:
        """Return message and advice as one line."""
        return join(self.message, self.advice)


class EngineError(Exception):
    """Carry a failure of the engine to whoever asked for the run."""

    def __init__(self, failure: Failure, *, log: str = "") -> None:
        super().__init__(failure.sentence())
        self.failure = failure
        self.log = log


class EngineCancelled(Exception):
    """Tell that the run ended because the user asked for it."""


@dataclass(frozen=True, kw_only=True)
class End:
    """Say how a process ended without a message of its own."""

    started: bool = True
    """False when the operating system could not start it."""
    crashed: bool = False
    """It was ended by a signal or an exception."""
    status: int = 0
    """Exit status; of a crash the signal number on Unix (9, not -9), the exception code on Windows."""
    windows: bool = False
    """`status` is a Windows code."""
    macos: bool = False
    """Signal 9 has a second meaning there."""
    flatpak: bool = False
    """QGIS runs inside Flatpak."""
    spoke: bool = True
    """False when it ended before it said its first word."""
    tail: str = ""
    """Its last lines."""

    @property
    def killed(self) -> bool:
        """Tell whether the system ended it by the signal that cannot be refused."""
        return self.crashed and not self.windows and self.status == KILLED

    def said(self, words: str) -> bool:
        """Tell whether one of these words, in lower case and divided by |, stands in the last lines."""
        tail = self.tail.lower()
        return any(word in tail for word in words.split("|"))

    def code_of_windows(self, codes: Iterable[int]) -> bool:
        """Tell whether the status is one of these codes; Qt gives them with a sign."""
        return self.windows and self.status & 0xFFFFFFFF in codes

    @property
    def last_line(self) -> str:
        """Return the last line that says something, cut to a length that can be shown."""
        lines = [line.strip() for line in self.tail.splitlines() if line.strip()]
        return lines[-1][:300] if lines else ""


Rows = tuple[tuple[str, Callable[[End], bool], Said, Said], ...]
"""Code, what the end looks like, message, advice."""


def explain(end: End, rows: Rows) -> Failure | None:
    """Return the failure of the first row that the end looks like."""
    for code, fits, message, advice in rows:
        if fits(end):
            return Failure(code=code, message=message, advice=advice)
    return None


ENDS: Rows = (
    (
        "start",
        lambda end: not end.started,
        say("The Python interpreter of the engine could not be started."),
        say("It is missing or blocked by application control: choose another one in the engine settings."),
    ),
    (
        "disk",
        lambda end: end.said("no space left|errno 28"),
        say("The disk is full."),
        say("Free some space or choose another output folder."),
    ),
    # macOS also kills a program whose code signature it does not accept. That happens when a file is loaded: mostly
    # before the first word, but a library may be loaded later.
    (
        "blocked",
        lambda end: end.macos and end.killed and not end.spoke,
        say(
            "macOS ended the engine's Python as soon as it was started, as it "
            "does with a program whose code signature it does not accept."
        ),
        say(
            "Repair the engine, or choose another Python; a managed Mac may allow only approved "
            "programs. If memory was short, close other programs and try again."
        ),
    ),
    (
        "memory",
        lambda end: end.macos and end.killed,
        say("macOS ended the engine, most likely for want of memory."),
        say(
            "Choose a smaller area or larger cells, and close other programs. If it happens at once, "
            "every time, repair the engine: a library may have lost its code signature."
        ),
    ),
    (
        "memory",
        lambda end: (
            end.killed
            or end.status == 128 + KILLED
            or end.code_of_windows(WINDOWS_NO_MEMORY)
            or end.said("memoryerror|not enough memory|unable to allocate|bad_alloc")
        ),
        say("The engine ran out of memory and was stopped by the system."),
        say("Choose a smaller area or larger cells, and close other programs."),
    ),
    (
        "start",
        lambda end: end.code_of_windows(WINDOWS_PLACEHOLDER),
        say("The chosen python.exe is only a placeholder of Windows, not a Python."),
        say("Choose another interpreter in the engine settings, or set up the engine."),
    ),
    (
        "library",
        lambda end: (
            end.code_of_windows(WINDOWS_MISSING_DLL)
            or (end.windows and end.said("winerror 126|winerror 127|winerror 1114"))
        ),
        say("A system library of the engine is missing."),
        say("Install the Microsoft Visual C++ Redistributable, then try again."),
    ),
    (
        "binary",
        lambda end: (
            end.code_of_windows(WINDOWS_BAD_BINARY)
            or (end.crashed and not end.windows and end.status in SIGNALS_OF_BAD_BINARY)
        ),
        say("The engine crashed in a compiled library, which does not suit this machine."),
        say("Rebuild the environment with the CPU build of PyTorch, or choose the device 'cpu'."),
    ),
)
"""Read from the top: an early row may look like a later one."""

SILENCES = {
    "hello": (
        mark("The engine did not start within {0:.0f} s."),
        say("Try again; if an antivirus scans Python, allow the interpreter named in the engine settings."),
    ),
    "ready": (
        mark("The engine started but was not ready within {0:.0f} s."),
        say("Loading PyTorch takes long under an antivirus: try again, or remove it in the engine settings."),
    ),
    "work": (
        mark("The engine was silent for {0:.0f} s and was stopped."),
        say("Try a smaller area or the device 'cpu'."),
    ),
    "deadline": (
        mark("The engine needed more than {0:.0f} s and was stopped."),
        say("Try a smaller area or the device 'cpu'."),
    ),
}
"""What is said when the worker stops talking, by the stage in which it does."""


def from_message(code: str, message: str, hint: str, asks: Iterable[str] = ()) -> Failure:
    """Take over what the engine itself said."""
    told = printable(message) or say("The engine reported an error without a text.")
    known = tuple(fact for fact in asks if fact in FACTS)
    return Failure(code=code or "error", message=told, advice=printable(hint), asks=known)


def from_silence(*, waited_s: float, stage: str) -> Failure:
    """Explain a worker that stopped talking; `stage` is one of `SILENCES`."""
    message, advice = SILENCES[stage]
    return Failure(code="silent", message=say(message, waited_s), advice=advice)


def from_version(text: str) -> Failure:
    """Explain a worker of another version."""
    return Failure(
        code="version",
        message=text,
        advice=say("Rebuild the environment, so that plugin and engine are of one version."),
    )


def from_exit(end: End) -> Failure:
    """Translate how the worker ended without a message of its own."""
    known = explain(end, ENDS)
    if known is not None:
        return known
    code, message = "exit", say("The engine ended with status {0}.", end.status)
    advice = say("The log shows its last lines.")
    if end.said("modulenotfounderror|importerror"):
        code, message = "library", say("The engine lacks a library: {0}", end.last_line)
        advice = say("Rebuild the environment or choose another interpreter in the engine settings.")
    elif end.crashed:
        message = say("The engine was ended from outside (signal {0}).", end.status)
        advice = say("Run it again; nothing was written.")
    elif end.status == 0:
        code, message = "no answer", say("The engine ended without a result.")
        advice = say("Please report this with the log.")
    elif end.last_line:
        message = say("The engine ended with status {0}: {1}", end.status, end.last_line)
    return Failure(code=code, message=message, advice=advice)
