# SPDX-License-Identifier: GPL-2.0-or-later
"""What went wrong with the engine, in a sentence that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass

SIGNALS_OF_BAD_BINARY = (4, 6, 11)
WINDOWS_BAD_BINARY = (0xC0000005, 0xC000001D)
WINDOWS_MISSING_DLL = 0xC0000135


@dataclass(frozen=True, kw_only=True)
class Failure:
    """Say what happened and what to do next."""

    code: str
    """For programs: the engine's own code, or start, memory, binary, library, disk, version, silent, protocol, exit."""
    message: str
    advice: str = ""

    def sentence(self) -> str:
        """Return message and advice as one line."""
        return " ".join(f"{self.message} {self.advice}".split())


class EngineError(Exception):
    """Carry a failure of the engine to whoever asked for the run."""

    def __init__(self, failure: Failure, *, log: str = "") -> None:
        super().__init__(failure.sentence())
        self.failure = failure
        self.log = log


class EngineCancelled(Exception):
    """Tell that the run ended because the user asked for it."""


def from_message(code: str, message: str, hint: str) -> Failure:
    """Take over what the engine itself said."""
    return Failure(code=code or "error", message=message or "The engine reported an error without a text.", advice=hint)


def from_silence(*, waited_s: float, stage: str) -> Failure:
    """Explain a worker that stopped talking; `stage` is hello, ready, work or deadline."""
    if stage == "hello":
        return Failure(code="silent", message=f"The engine did not start within {waited_s:.0f} s.",
                       advice="Try again; if an antivirus scans Python, allow the interpreter named "
                              "in the engine settings.")
    if stage == "ready":
        return Failure(code="silent", message=f"The engine started but was not ready within {waited_s:.0f} s.",
                       advice="Loading PyTorch takes long under an antivirus: try again, or choose a baseline model.")
    if stage == "deadline":
        return Failure(code="silent", message=f"The engine needed more than {waited_s:.0f} s and was stopped.",
                       advice="Try a smaller area or the device 'cpu'.")
    return Failure(code="silent", message=f"The engine was silent for {waited_s:.0f} s and was stopped.",
                   advice="Try a smaller area or the device 'cpu'.")


def from_version(text: str) -> Failure:
    """Explain a worker of another protocol version."""
    return Failure(code="version", message=text,
                   advice="Rebuild the environment, so that plugin and engine are of one version.")


def from_exit(*, started: bool, crashed: bool, status: int, windows: bool = False, tail: str = "") -> Failure:
    """Translate how the process ended without a message of its own.

    Args:
        started: False when the operating system could not start the interpreter.
        crashed: True when the process was ended by a signal or an exception.
        status: exit status; with `crashed` the signal number on Unix (9, not -9), the exception code on Windows.
        windows: read `status` as a Windows code.
        tail: the last lines of the standard error stream.
    """
    if not started:
        return Failure(code="start", message="The Python interpreter of the engine could not be started.",
                       advice="It is missing or blocked by application control: choose another one in "
                              "the engine settings.")
    unsigned = status & 0xFFFFFFFF
    lowered = tail.lower()
    if "no space left" in lowered or "errno 28" in lowered:
        return Failure(code="disk", message="The disk is full.",
                       advice="Free some space or choose another output folder.")
    if (crashed and not windows and status == 9) or status == 137 or "memoryerror" in lowered:
        return Failure(code="memory", message="The engine ran out of memory and was stopped by the system.",
                       advice="Choose a smaller area or larger cells, and close other programs.")
    if windows and unsigned == WINDOWS_MISSING_DLL:
        return Failure(code="library", message="A system library of the engine is missing.",
                       advice="Install the Microsoft Visual C++ Redistributable, then try again.")
    if (windows and unsigned in WINDOWS_BAD_BINARY) or (crashed and not windows and status in SIGNALS_OF_BAD_BINARY):
        return Failure(code="binary",
                       message="The engine crashed in a compiled library, which does not suit this machine.",
                       advice="Rebuild the environment with the CPU build of PyTorch, or choose the device 'cpu'.")
    if "modulenotfounderror" in lowered or "importerror" in lowered:
        return Failure(code="library", message=f"The engine lacks a library: {_last_line(tail)}",
                       advice="Rebuild the environment or choose another interpreter in the engine settings.")
    if crashed:
        return Failure(code="exit", message=f"The engine was ended from outside (signal {status}).",
                       advice="Run it again; nothing was written.")
    if status == 0:
        return Failure(code="protocol", message="The engine ended without a result.",
                       advice="Please report this with the log.")
    last = _last_line(tail)
    return Failure(code="exit", message=f"The engine ended with status {status}{': ' + last if last else '.'}",
                   advice="The log shows its last lines.")


def _last_line(tail: str) -> str:
    lines = [line.strip() for line in tail.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""
