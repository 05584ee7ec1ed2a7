# SPDX-License-Identifier: GPL-2.0-or-later
"""What went wrong with the engine, in a sentence that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass

SIGNALS_OF_BAD_BINARY = (4, 6, 11)
WINDOWS_BAD_BINARY = (0xC0000005, 0xC000001D, 0xC000007B, 0xC0000374, 0xC0000409)
"""Access violation, illegal instruction, 32 and 64 bits mixed, damaged heap, abort."""
WINDOWS_MISSING_DLL = (0xC0000135, 0xC0000139, 0xC0000142)
"""DLL not found, entry point not found, DLL did not initialise."""
WINDOWS_DLL_WORDS = ("winerror 126", "winerror 127", "winerror 1114")
WINDOWS_NO_MEMORY = (0xC0000017, 0xC000012D)
WINDOWS_PLACEHOLDER = 9009
"""The python.exe that Windows puts below WindowsApps only opens the store, and ends with this status."""
MEMORY_WORDS = ("memoryerror", "not enough memory", "unable to allocate", "bad_alloc")


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
    if ((crashed and not windows and status == 9) or status == 137 or (windows and unsigned in WINDOWS_NO_MEMORY)
            or any(words in lowered for words in MEMORY_WORDS)):
        return Failure(code="memory", message="The engine ran out of memory and was stopped by the system.",
                       advice="Choose a smaller area or larger cells, and close other programs.")
    if windows and unsigned == WINDOWS_PLACEHOLDER:
        return Failure(code="start", message="The chosen python.exe is only a placeholder of Windows, not a Python.",
                       advice="Choose another interpreter in the engine settings, or set up the engine.")
    if windows and (unsigned in WINDOWS_MISSING_DLL or any(words in lowered for words in WINDOWS_DLL_WORDS)):
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


INSTALLER_TABLE = (
    # code, words in the installer's text (lower case), message, advice
    ("disk", ("no space left", "os error 28", "os error 112", "errno 28", "disk full", "not enough space"),
     "The disk is full.", "Free some space and press the button again; what was downloaded so far is kept."),
    ("proxy", ("407", "proxy authentication required", "proxy authorization required"),
     "The proxy of your network asks for a sign-in.",
     "Enter user and password in QGIS under Settings, Options, Network, then try again."),
    ("proxy", ("tunnel error", "proxyconnect", "cannot connect to proxy", "proxyerror"),
     "The proxy of your network could not be reached.",
     "Check it in QGIS under Settings, Options, Network, then try again."),
    ("certificate", ("certificate", "unknownissuer", "ssl: ", "sslerror", "self-signed", "self signed"),
     "A certificate on the way is not trusted; your network probably inspects encrypted traffic.",
     "Ask your administrator to add the network's authority to the system's certificates, or install "
     "from a folder of wheels."),
    ("hash", ("hash mismatch", "do not match the hashes", "hashes are required"),
     "A downloaded file is not the one that this plugin was tested with, so it was refused.",
     "Try again on another network; if it happens again, please report it."),
    ("blocked", ("winerror 4551", "os error 4551", "application control", "blocked by group policy", "os error 1260",
                 "applocker", "operation not permitted"),
     "The application control of this computer blocks programs in your user folder.",
     "Ask your administrator to allow the folder named above, or choose a Python that is already allowed."),
    ("in use", ("being used by another process", "os error 32", "winerror 32"),
     "A file of the environment is in use.", "Wait until the forecast has ended, close other QGIS windows, try again."),
    ("denied", ("permission denied", "access is denied", "os error 13", "errno 13", "read-only file system"),
     "The folder cannot be written.", "Check its permissions, or ask your administrator."),
    ("pip", ("no module named pip", "no module named 'pip'"),
     "QGIS's Python has no pip to fetch the installer with.",
     "Install uv or pip (on Debian and Ubuntu the package python3-pip), or use a folder of wheels that holds uv."),
    ("python", ("python-build-standalone",),
     "Python itself could not be downloaded from GitHub, where uv's publisher keeps it.",
     "Check the connection, or choose a Python of this computer in the list."),
    ("network", ("dns error", "failed to lookup", "name or service not known", "getaddrinfo", "error sending request",
                 "connection refused", "timed out", "network is unreachable", "connection reset", "failed to fetch",
                 "temporary failure in name resolution", "newconnectionerror", "connection aborted",
                 "network connectivity is disabled"),
     "The package source could not be reached.",
     "Check the internet connection and QGIS's proxy settings, or install from a folder of wheels."),
    ("python", ("no interpreter found", "no python found", "failed to inspect python", "could not find a python"),
     "No suitable Python was found.", "Choose another Python in the list."),
    ("wheel", ("no wheels with a matching", "no solution found", "no matching distribution", "not found in the package",
               "was not found in the provided", "no usable wheels", "no compatible"),
     "The package source holds no fitting build of a package.",
     "Choose another Python in the list, or complete the folder of wheels."),
)
"""Read from the top: a full disk or a proxy also causes the more general words further down."""


def from_installer(text: str, *, status: int = 1, started: bool = True) -> Failure:
    """Translate what uv or pip wrote before it failed.

    Args:
        text: its last lines.
        status: its exit status.
        started: False when the operating system refused to start it.
    """
    if not started and not text:
        text = "application control"
    lowered = text.lower()
    for code, words, message, advice in INSTALLER_TABLE:
        if any(word in lowered for word in words):
            return Failure(code=code, message=message, advice=advice)
    told = next((line.strip() for line in text.splitlines() if line.strip().lower().startswith("error")), "")
    return Failure(code="installer", message=f"The installer ended with status {status}: "
                                             f"{(told or _last_line(text) or 'no text')[:300]}".rstrip(".") + ".",
                   advice="Copy the diagnostics and report it.")
