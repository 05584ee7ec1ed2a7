# SPDX-License-Identifier: GPL-2.0-or-later
"""What went wrong with the engine, in a sentence that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass

from .words import Said, join, say

KILLED = 9
"""The signal that no program survives."""
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


def from_message(code: str, message: str, hint: str) -> Failure:
    """Take over what the engine itself said."""
    told = " ".join(message.split()) or say("The engine reported an error without a text.")
    return Failure(code=code or "error", message=told, advice=" ".join(hint.split()))


def from_silence(*, waited_s: float, stage: str) -> Failure:
    """Explain a worker that stopped talking; `stage` is hello, ready, work or deadline."""
    if stage == "hello":
        return Failure(
            code="silent",
            message=say("The engine did not start within {0:.0f} s.", waited_s),
            advice=say("Try again; if an antivirus scans Python, allow the interpreter named in the engine settings."),
        )
    if stage == "ready":
        return Failure(
            code="silent",
            message=say("The engine started but was not ready within {0:.0f} s.", waited_s),
            advice=say("Loading PyTorch takes long under an antivirus: try again, or choose a baseline model."),
        )
    message = (
        say("The engine needed more than {0:.0f} s and was stopped.", waited_s)
        if stage == "deadline"
        else say("The engine was silent for {0:.0f} s and was stopped.", waited_s)
    )
    return Failure(code="silent", message=message, advice=say("Try a smaller area or the device 'cpu'."))


def from_version(text: str) -> Failure:
    """Explain a worker of another protocol version."""
    return Failure(
        code="version",
        message=text,
        advice=say("Rebuild the environment, so that plugin and engine are of one version."),
    )


def from_exit(
    *,
    started: bool,
    crashed: bool,
    status: int,
    windows: bool = False,
    macos: bool = False,
    spoke: bool = True,
    tail: str = "",
) -> Failure:
    """Translate how the process ended without a message of its own.

    Args:
        started: False when the operating system could not start the interpreter.
        crashed: True when the process was ended by a signal or an exception.
        status: exit status; with `crashed` the signal number on Unix (9, not -9), the exception code on Windows.
        windows: read `status` as a Windows code.
        macos: signal 9 has a second meaning there.
        spoke: False when the process ended before it said its first word.
        tail: the last lines of the standard error stream.
    """
    if not started:
        return Failure(
            code="start",
            message=say("The Python interpreter of the engine could not be started."),
            advice=say("It is missing or blocked by application control: choose another one in the engine settings."),
        )
    unsigned = status & 0xFFFFFFFF
    lowered = tail.lower()
    if "no space left" in lowered or "errno 28" in lowered:
        return Failure(
            code="disk",
            message=say("The disk is full."),
            advice=say("Free some space or choose another output folder."),
        )
    if macos and crashed and status == KILLED:
        return _killed_on_macos(spoke)
    if (
        (crashed and not windows and status == KILLED)
        or status == 128 + KILLED
        or (windows and unsigned in WINDOWS_NO_MEMORY)
        or any(words in lowered for words in MEMORY_WORDS)
    ):
        return Failure(
            code="memory",
            message=say("The engine ran out of memory and was stopped by the system."),
            advice=say("Choose a smaller area or larger cells, and close other programs."),
        )
    if windows and unsigned == WINDOWS_PLACEHOLDER:
        return Failure(
            code="start",
            message=say("The chosen python.exe is only a placeholder of Windows, not a Python."),
            advice=say("Choose another interpreter in the engine settings, or set up the engine."),
        )
    if windows and (unsigned in WINDOWS_MISSING_DLL or any(words in lowered for words in WINDOWS_DLL_WORDS)):
        return Failure(
            code="library",
            message=say("A system library of the engine is missing."),
            advice=say("Install the Microsoft Visual C++ Redistributable, then try again."),
        )
    if (windows and unsigned in WINDOWS_BAD_BINARY) or (crashed and not windows and status in SIGNALS_OF_BAD_BINARY):
        return Failure(
            code="binary",
            message=say("The engine crashed in a compiled library, which does not suit this machine."),
            advice=say("Rebuild the environment with the CPU build of PyTorch, or choose the device 'cpu'."),
        )
    if "modulenotfounderror" in lowered or "importerror" in lowered:
        return Failure(
            code="library",
            message=say("The engine lacks a library: {0}", _last_line(tail)),
            advice=say("Rebuild the environment or choose another interpreter in the engine settings."),
        )
    if crashed:
        return Failure(
            code="exit",
            message=say("The engine was ended from outside (signal {0}).", status),
            advice=say("Run it again; nothing was written."),
        )
    if status == 0:
        return Failure(
            code="protocol",
            message=say("The engine ended without a result."),
            advice=say("Please report this with the log."),
        )
    last = _last_line(tail)
    return Failure(
        code="exit",
        message=(
            say("The engine ended with status {0}: {1}", status, last)
            if last
            else say("The engine ended with status {0}.", status)
        ),
        advice=say("The log shows its last lines."),
    )


def _killed_on_macos(spoke: bool) -> Failure:
    """Explain signal 9, by which macOS also ends a program whose code signature it does not accept.

    That happens when a file is loaded: mostly before the first word, but a library may be loaded later.
    """
    if not spoke:
        return Failure(
            code="blocked",
            message=say(
                "macOS ended the engine's Python as soon as it was started, as it "
                "does with a program whose code signature it does not accept."
            ),
            advice=say(
                "Repair the engine, or choose another Python; a managed Mac may allow only approved "
                "programs. If memory was short, close other programs and try again."
            ),
        )
    return Failure(
        code="memory",
        message=say("macOS ended the engine, most likely for want of memory."),
        advice=say(
            "Choose a smaller area or larger cells, and close other programs. If it happens at once, "
            "every time, repair the engine: a library may have lost its code signature."
        ),
    )


def _last_line(tail: str) -> str:
    lines = [line.strip() for line in tail.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""


INSTALLER_TABLE = (
    # code, words in the installer's text (lower case), message, advice
    (
        "disk",
        ("no space left", "os error 28", "os error 112", "errno 28", "disk full", "not enough space"),
        say("The disk is full."),
        say("Free some space and press the button again; what was downloaded so far is kept."),
    ),
    (
        "proxy",
        ("407", "proxy authentication required", "proxy authorization required"),
        say("The proxy of your network asks for a sign-in."),
        say("Enter user and password in QGIS under Settings, Options, Network, then try again."),
    ),
    (
        "proxy",
        ("tunnel error", "proxyconnect", "cannot connect to proxy", "proxyerror"),
        say("The proxy of your network could not be reached."),
        say("Check it in QGIS under Settings, Options, Network, then try again."),
    ),
    (
        "certificate",
        ("certificate", "unknownissuer", "ssl: ", "sslerror", "self-signed", "self signed"),
        say("A certificate on the way is not trusted; your network probably inspects encrypted traffic."),
        say(
            "Ask your administrator to add the network's authority to the system's certificates, or install "
            "from a folder of wheels."
        ),
    ),
    (
        "hash",
        ("hash mismatch", "do not match the hashes", "hashes are required"),
        say("A downloaded file is not the one that this plugin was tested with, so it was refused."),
        say("Try again on another network; if it happens again, please report it."),
    ),
    (
        "blocked",
        (
            "winerror 4551",
            "os error 4551",
            "application control",
            "blocked by group policy",
            "os error 1260",
            "applocker",
            "operation not permitted",
        ),
        say("The application control of this computer blocks programs in your user folder."),
        say("Ask your administrator to allow the folder named above, or choose a Python that is already allowed."),
    ),
    (
        "in use",
        ("being used by another process", "os error 32", "winerror 32"),
        say("A file of the environment is in use."),
        say("Wait until the forecast has ended, close other QGIS windows, try again."),
    ),
    (
        "denied",
        ("permission denied", "access is denied", "os error 13", "errno 13", "read-only file system"),
        say("The folder cannot be written."),
        say("Check its permissions, or ask your administrator."),
    ),
    (
        "pip",
        ("no module named pip", "no module named 'pip'"),
        say("QGIS's Python has no pip to fetch the installer with."),
        say(
            "Install uv or pip (on Debian and Ubuntu the package python3-pip), or use a folder of wheels that holds uv."
        ),
    ),
    (
        "python",
        ("python-build-standalone",),
        say("Python itself could not be downloaded from GitHub, where uv's publisher keeps it."),
        say("Check the connection, or choose a Python of this computer in the list."),
    ),
    (
        "network",
        (
            "dns error",
            "failed to lookup",
            "name or service not known",
            "getaddrinfo",
            "error sending request",
            "connection refused",
            "timed out",
            "network is unreachable",
            "connection reset",
            "failed to fetch",
            "temporary failure in name resolution",
            "newconnectionerror",
            "connection aborted",
            "network connectivity is disabled",
        ),
        say("The package source could not be reached."),
        say("Check the internet connection and QGIS's proxy settings, or install from a folder of wheels."),
    ),
    (
        "python",
        ("no interpreter found", "no python found", "failed to inspect python", "could not find a python"),
        say("No suitable Python was found."),
        say("Choose another Python in the list."),
    ),
    (
        "wheel",
        (
            "no wheels with a matching",
            "no solution found",
            "no matching distribution",
            "not found in the package",
            "was not found in the provided",
            "no usable wheels",
            "no compatible",
        ),
        say("The package source holds no fitting build of a package."),
        say("Choose another Python in the list, or complete the folder of wheels."),
    ),
)
"""Read from the top: a full disk or a proxy also causes the more general words further down."""


def from_installer(
    text: str, *, status: int = 1, started: bool = True, crashed: bool = False, macos: bool = False
) -> Failure:
    """Translate what uv or pip wrote before it failed.

    Args:
        text: its last lines.
        status: its exit status; with `crashed` the signal number on Unix.
        started: False when the operating system refused to start it.
        crashed: True when it was ended by a signal or an exception.
        macos: signal 9 has a second meaning there.
    """
    if not started and not text:
        text = "application control"
    lowered = text.lower()
    for code, words, message, advice in INSTALLER_TABLE:
        if any(word in lowered for word in words):
            return Failure(code=code, message=message, advice=advice)
    if crashed and status == KILLED and macos:
        return Failure(
            code="blocked",
            message=say(
                "macOS ended the installer, as it does with a program whose code "
                "signature it does not accept, or when memory is short."
            ),
            advice=say(
                "Close other programs and try again; a managed Mac may allow only approved programs: "
                "then ask your administrator to allow the folder named above."
            ),
        )
    if crashed and status == KILLED:
        return Failure(
            code="memory",
            message=say("The installer was stopped by the system, which ran out of memory."),
            advice=say("Close other programs and try again."),
        )
    told = next((line.strip() for line in text.splitlines() if line.strip().lower().startswith("error")), "")
    last = (told or _last_line(text))[:300].rstrip(".")
    return Failure(
        code="installer",
        message=(
            say("The installer ended with status {0}: {1}.", status, last)
            if last
            else say("The installer ended with status {0}.", status)
        ),
        advice=say("Copy the diagnostics and report it."),
    )
