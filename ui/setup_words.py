# SPDX-License-Identifier: GPL-2.0-or-later
"""What the set-up dialog says; plain texts from plain values."""

from __future__ import annotations

from pathlib import Path

from ..runner import setup_plan as plan

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
HEADINGS = {
    "absent": "The engine is not set up yet", "broken": "The engine is damaged",
    "outdated": "The engine is older than this plugin", "ready": "The engine is set up"}
INTRODUCTIONS = {
    "absent": "MM-STT needs PyTorch, in a Python of its own. Nothing is downloaded before you press Install, and "
              "nothing outside the folder named below is changed.",
    "broken": "Its Python is gone or was left half-built. Repair builds it anew; nothing outside the folder named "
              "below is changed.",
    "outdated": "It still works. Update builds a new one beside it and exchanges the two once the new one has passed "
                "its check.",
    "ready": ""}
ACTIONS = {"absent": "&Install", "broken": "&Repair", "outdated": "&Update", "ready": "&Repair"}
KINDS = {"cpu": "CPU, for every computer", "cuda": "CUDA, for the NVIDIA card found here"}
NO_BUILD = ("PyTorch has no build for this kind of computer. The statistical baselines run all the same, with QGIS's "
            "own Python; or choose a Python that has PyTorch under Other Pythons.")


def introduction(state: str, marker: dict, used_bytes: int) -> str:
    """Say what there is, below the heading."""
    if state != "ready":
        return INTRODUCTIONS[state]
    made = str(marker.get("made", ""))[:16].replace("T", " at ")
    return (f"Built {made} with Python {marker.get('python', '')}; it occupies {size(used_bytes)}. Repair builds it "
            "anew and exchanges the two once the new one has passed its check.")


def contents(choice: plan.Choice, uv_version: str) -> str:
    """Say what is installed."""
    versions = choice.lock.versions
    kind = "with CUDA" if choice.lock.name.endswith("cuda") else "for the CPU"
    others = len(versions) - 3
    python = "" if choice.python else f"Python {plan.MANAGED_PYTHON}, "
    torch = versions["torch"].split("+")[0]
    return (f"{python}PyTorch {torch} {kind}, NumPy, safetensors and {others} packages that PyTorch needs; "
            f"by means of uv {uv_version}")


def amounts(download: int, disk: int, free: int | None) -> str:
    """Say how large it is."""
    fetched = f"about {size(download)} to download" if download else "nothing to download"
    room = "" if free is None else f" ({size(free)} free)"
    return f"{fetched}, about {size(disk)} on disk{room}"


def origin(choice: plan.Choice, own_sources: tuple[str, ...]) -> str:
    """Say where it comes from."""
    checked = "Each package is checked against its SHA-256."
    if choice.wheels:
        return f"The folder of wheels. {checked}"
    places = ["PyPI, the Python Package Index"]
    if own_sources:
        places.append(f"the sources that this computer names in {', '.join(own_sources)}")
    elif "+cpu" in choice.lock.versions["torch"]:
        places.append("PyTorch's own index")
    if not choice.python:
        places.append("Python from uv's publisher on GitHub")
    return f"{'; '.join(places)}. {checked}"


def python_choices(pythons: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Return text and path of every Python on offer; an empty path is the one that uv brings along."""
    offered = [(f"Python {plan.MANAGED_PYTHON} of its own, downloaded by uv (recommended)", "")]
    return offered + [(f"Python {version} of this computer, {path}", path) for path, version in pythons]


def version_pair(version: str) -> tuple[int, int] | None:
    """Return major and minor of a version such as 3.11.2; None for an empty one."""
    parts = version.split(".")
    return (int(parts[0]), int(parts[1])) if len(parts) > 1 else None


def wheel_names(folder: str) -> tuple[str, ...]:
    """List the files of the folder of wheels; empty when it cannot be read."""
    try:
        return tuple(path.name for path in Path(folder).iterdir()) if folder else ()
    except OSError:
        return ()


def stage_line(stage: str, detail: str) -> str:
    """Name what is going on."""
    words = {"Fetching uv": "Fetching the installer", "Making the environment": "Making an empty environment",
             "Installing": "Downloading and unpacking", "Compiling": "Preparing the files for a quick start",
             "Checking": "Checking it with a forward pass", "Putting in place": "Putting it in place",
             "Waiting": "Waiting for a forecast to end", "Removing": "Removing"}
    return words.get(stage, stage) + (f": {detail}" if detail else ELLIPSIS)


def size(number: float) -> str:
    """Write bytes as people say them."""
    return f"{number / 1e9:.1f} GB" if number >= 0.95e9 else f"{max(1.0, number / 1e6):.0f} MB"
