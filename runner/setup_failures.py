# SPDX-License-Identifier: GPL-2.0-or-later
"""What went wrong with the set-up of the engine, from what uv or pip wrote before it failed."""

from __future__ import annotations

from ..mmstt_core.words import say
from .failures import End, Failure, Rows, explain

ENDS: Rows = (
    (
        "disk",
        lambda end: end.said("no space left|os error 28|os error 112|errno 28|disk full|not enough space"),
        say("The disk is full."),
        say("Free some space and press the button again; what was downloaded so far is kept."),
    ),
    (
        "proxy",
        lambda end: end.said("407|proxy authentication required|proxy authorization required"),
        say("The proxy of your network asks for a sign-in."),
        say("Enter user and password in QGIS under Settings, Options, Network, then try again."),
    ),
    (
        "proxy",
        lambda end: end.said("tunnel error|proxyconnect|cannot connect to proxy|proxyerror"),
        say("The proxy of your network could not be reached."),
        say("Check it in QGIS under Settings, Options, Network, then try again."),
    ),
    (
        "certificate",
        lambda end: end.said("certificate|unknownissuer|ssl: |sslerror|self-signed|self signed"),
        say("A certificate on the way is not trusted; your network probably inspects encrypted traffic."),
        say(
            "Ask your administrator to add the network's authority to the system's certificates, or install "
            "from a folder of wheels."
        ),
    ),
    (
        "hash",
        lambda end: end.said("hash mismatch|do not match the hashes|hashes are required"),
        say("A downloaded file is not the one that this plugin was tested with, so it was refused."),
        say("Try again on another network; if it happens again, please report it."),
    ),
    (
        "blocked",
        lambda end: end.said(
            "winerror 4551|os error 4551|application control|blocked by group policy|os error 1260|applocker|"
            "operation not permitted"
        ),
        say("The application control of this computer blocks programs in your user folder."),
        say("Ask your administrator to allow the folder named above, or choose a Python that is already allowed."),
    ),
    (
        "in use",
        lambda end: end.said("being used by another process|os error 32|winerror 32"),
        say("A file of the environment is in use."),
        say("Wait until the forecast has ended, close other QGIS windows, try again."),
    ),
    (
        "denied",
        lambda end: end.said("permission denied|access is denied|os error 13|errno 13|read-only file system"),
        say("The folder cannot be written."),
        say("Check its permissions, or ask your administrator."),
    ),
    (
        "pip",
        lambda end: end.flatpak and end.said("no module named pip|no module named 'pip'"),
        say("QGIS from Flatpak has no pip to fetch the installer with, and sees no program of the system."),
        say(
            "Install uv with its own installer, which puts it into .local/bin of your home folder, or use a folder of "
            "wheels that holds uv; then press the button again. The statistical baselines run without."
        ),
    ),
    (
        "pip",
        lambda end: end.said("no module named pip|no module named 'pip'"),
        say("QGIS's Python has no pip to fetch the installer with."),
        say(
            "Install uv or pip (on Debian and Ubuntu the package python3-pip), or use a folder of wheels that holds uv."
        ),
    ),
    (
        "python",
        lambda end: end.said("python-build-standalone"),
        say("Python itself could not be downloaded from GitHub, where uv's publisher keeps it."),
        say("Check the connection, or choose a Python of this computer in the list."),
    ),
    (
        "network",
        lambda end: end.said(
            "dns error|failed to lookup|name or service not known|getaddrinfo|error sending request|"
            "connection refused|timed out|network is unreachable|connection reset|failed to fetch|"
            "temporary failure in name resolution|newconnectionerror|connection aborted|"
            "network connectivity is disabled"
        ),
        say("The package source could not be reached."),
        say("Check the internet connection and QGIS's proxy settings, or install from a folder of wheels."),
    ),
    (
        "python",
        lambda end: end.said("no interpreter found|no python found|failed to inspect python|could not find a python"),
        say("No suitable Python was found."),
        say("Choose another Python in the list."),
    ),
    (
        "wheel",
        lambda end: end.said(
            "no wheels with a matching|no solution found|no matching distribution|not found in the package|"
            "was not found in the provided|no usable wheels|no compatible"
        ),
        say("The package source holds no fitting build of a package."),
        say("Choose another Python in the list, or complete the folder of wheels."),
    ),
    (
        "blocked",
        lambda end: end.killed and end.macos,
        say(
            "macOS ended the installer, as it does with a program whose code "
            "signature it does not accept, or when memory is short."
        ),
        say(
            "Close other programs and try again; a managed Mac may allow only approved programs: "
            "then ask your administrator to allow the folder named above."
        ),
    ),
    (
        "memory",
        lambda end: end.killed,
        say("The installer was stopped by the system, which ran out of memory."),
        say("Close other programs and try again."),
    ),
)
"""Read from the top: a full disk or a proxy also causes the more general words further down."""


def from_installer(
    text: str,
    *,
    status: int = 1,
    started: bool = True,
    crashed: bool = False,
    macos: bool = False,
    flatpak: bool = False,
) -> Failure:
    """Translate what uv or pip wrote before it failed; the arguments are those of `End`."""
    if not started and not text:
        text = "application control"
    end = End(started=started, crashed=crashed, status=status, macos=macos, flatpak=flatpak, tail=text)
    known = explain(end, ENDS)
    if known is not None:
        return known
    told = next((line.strip() for line in text.splitlines() if line.strip().lower().startswith("error")), "")
    last = (told or end.last_line)[:300].rstrip(".")
    return Failure(
        code="installer",
        message=say("The installer ended with status {0}: {1}.", status, last)
        if last
        else say("The installer ended with status {0}.", status),
        advice=say("Copy the diagnostics and report it."),
    )
