# SPDX-License-Identifier: GPL-2.0-or-later
"""What the set-up dialog says; plain texts from plain values."""

from __future__ import annotations

from pathlib import Path

from ..language import mark, told, tr
from ..runner import setup_plan as plan
from ..runner.engine import CHOSEN
from ..runner.interpreter import Interpreter
from ..runner.setup_task import Surroundings

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
HEADINGS = {
    "absent": mark("PyTorch, if you want it"),
    "broken": mark("The engine is damaged"),
    "outdated": mark("The engine is older than this plugin"),
    "ready": mark("The engine is set up"),
}
INTRODUCTIONS = {
    "absent": mark(
        "MM-STT runs in QGIS's own Python and needs none of this. PyTorch lets it compute on a graphics card, adapt to "
        "an area and learn anew. Nothing is downloaded before you press Install, and nothing outside the folder named "
        "below is changed."
    ),
    "broken": mark(
        "Its Python is gone or was left half-built. Repair builds it anew; nothing outside the folder named below is "
        "changed."
    ),
    "outdated": mark(
        "It still works. Update builds a new one beside it and exchanges the two once the new one has passed its check."
    ),
    "ready": "",
}
ACTIONS = {"absent": mark("&Install"), "broken": mark("&Repair"), "outdated": mark("&Update"), "ready": mark("&Repair")}
PLANS = {
    "absent": mark("What Install will do"),
    "broken": mark("What Repair will do"),
    "outdated": mark("What Update will do"),
    "ready": mark("What Repair will do"),
}
MEANWHILE = mark(
    "QGIS stays free, and this window may be hidden. Until the new engine has passed its check, Cancel leaves "
    "everything as it was."
)
KINDS = {"cpu": mark("CPU, for every computer"), "cuda": mark("CUDA, for the NVIDIA card found here")}
NO_BUILD = mark(
    "PyTorch has no build for this kind of computer. MM-STT runs all the same, in QGIS's own Python; or choose a "
    "Python that has PyTorch under Other Pythons."
)


OTHER_PYTHON = mark("MM-STT runs with another Python")
NOT_IN_QGIS = mark("MM-STT cannot run in QGIS's own Python")
NEEDED = mark(
    "Install builds a Python in which it runs, with PyTorch. Nothing is downloaded before you press Install, and "
    "nothing outside the folder named below is changed."
)
REMOVE = mark(
    "Remove PyTorch and its Python, and free {0}?\nMM-STT then runs in QGIS's own Python, without a graphics card and "
    "without adapting."
)


def head(found: Surroundings, other: Interpreter | None, *, surveyed: bool) -> tuple[str, str]:
    """Return heading and introduction.

    Args:
        found: what there is on this computer.
        other: the Python that runs MM-STT now, None where none does.
        surveyed: that was looked for already.
    """
    if found.state == "absent" and surveyed and other is None:
        return tr(NOT_IN_QGIS), tr(NEEDED)
    if found.state == "absent" and other is not None and other.kind in CHOSEN:
        return tr(OTHER_PYTHON), other_python(other.title, str(other.executable))
    return tr(HEADINGS[found.state]), introduction(found.state, found.marker, found.used_bytes)


def other_python(title: str, path: str) -> str:
    """Say, below the heading, that nothing needs to be installed."""
    return tr("{0}: {1}. Nothing needs to be installed. Install builds a Python of its own beside it.").format(
        told(title), path
    )


def introduction(state: str, marker: dict, used_bytes: int) -> str:
    """Say what there is, below the heading."""
    if state != "ready":
        return tr(INTRODUCTIONS[state])
    made = str(marker.get("made", ""))[:16].replace("T", " ")
    return tr(
        "Built {0} with Python {1}; it occupies {2}. Repair builds it "
        "anew and exchanges the two once the new one has passed its check."
    ).format(made, marker.get("python", ""), plan.size(used_bytes))


def contents(choice: plan.Choice, uv_version: str) -> str:
    """Say what is installed."""
    versions = choice.lock.versions
    kind = tr("with CUDA") if choice.lock.name.endswith("cuda") else tr("for the CPU")
    others = len(versions) - 3
    python = "" if choice.python else tr("Python {0}, ").format(plan.MANAGED_PYTHON)
    torch = versions["torch"].split("+")[0]
    return tr("{0}PyTorch {1} {2}, NumPy, safetensors and {3} packages that PyTorch needs; by means of uv {4}").format(
        python, torch, kind, others, uv_version
    )


def amounts(download: int, disk: int, free: int | None) -> str:
    """Say how large it is."""
    fetched = tr("about {0} to download").format(plan.size(download)) if download else tr("nothing to download")
    room = "" if free is None else tr(" ({0} free)").format(plan.size(free))
    return tr("{0}, about {1} on disk{2}").format(fetched, plan.size(disk), room)


def origin(choice: plan.Choice, own_sources: tuple[str, ...]) -> str:
    """Say where it comes from."""
    checked = tr("Each package is checked against its SHA-256.")
    if choice.wheels:
        return tr("The folder of wheels. {0}").format(checked)
    places = [tr("PyPI, the Python Package Index")]
    if own_sources:
        places.append(tr("the sources that this computer names in {0}").format(", ".join(own_sources)))
    elif "+cpu" in choice.lock.versions["torch"]:
        places.append(tr("PyTorch's own index"))
    if not choice.python:
        places.append(tr("Python from uv's publisher on GitHub"))
    return f"{'; '.join(places)}. {checked}"


def python_choices(pythons: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Return text and path of every Python on offer; an empty path is the one that uv brings along."""
    offered = [(tr("Python {0} of its own, downloaded by uv (recommended)").format(plan.MANAGED_PYTHON), "")]
    return offered + [(tr("Python {0} of this computer, {1}").format(version, path), path) for path, version in pythons]


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
    words = {
        "Fetching uv": tr("Fetching the installer"),
        "Making the environment": tr("Making an empty environment"),
        "Installing": tr("Downloading and unpacking"),
        "Compiling": tr("Preparing the files for a quick start"),
        "Checking": tr("Checking it with a forward pass"),
        "Putting in place": tr("Putting it in place"),
        "Waiting": tr("Waiting for a forecast to end"),
        "Removing": tr("Removing"),
    }
    return words.get(stage, stage) + (f": {told(detail)}" if detail else ELLIPSIS)
