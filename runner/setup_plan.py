# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine set-up will do: lock, commands, sizes, obstacles. Pure functions; nothing is started or written."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from ..mmstt_core.words import Said, say
from .environment import lies_in
from .installed import MACOS_FOLDERS
from .interpreter import ENVIRONMENT, python_inside

LOCKS = Path(__file__).resolve().parent.parent / "resources" / "locks"
UV_LOCK = LOCKS / "uv.txt"
MANAGED_PYTHON = "3.12"
"""The Python that uv brings along; its minor version is in every lock."""
MANAGED_DOWNLOAD, MANAGED_DISK = 35_000_000, 120_000_000
UV_DISK = 55_000_000
PYTHONS = ((3, 11), (3, 14))
"""Oldest and newest Python that the locks hold hashes for."""

ENV, BUILDING, REPLACED = ENVIRONMENT, "env.tmp", "env.old"
CACHE, PYTHON_HOME, UV_HOME = "cache", "python", "uv"
"""Folders below the plugin's data folder."""
MARKER = "mmstt-setup.json"
LOG = "setup.log"

MACHINES = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}
LOCK_OF = {
    ("linux", "x86_64", "cpu"): "linux-x86_64-cpu",
    ("linux", "x86_64", "cuda"): "linux-x86_64-cuda",
    ("win32", "x86_64", "cpu"): "windows-amd64-cpu",
    ("darwin", "arm64", "cpu"): "macos-arm64-cpu",
}

SOURCES_OF_THE_MACHINE = ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS")
"""Variables by which an administrator names other package sources; every file is still checked by its hash."""
KEPT_UV_VARIABLES = frozenset(
    {
        *SOURCES_OF_THE_MACHINE,
        "UV_INDEX_STRATEGY",
        "UV_HTTP_TIMEOUT",
        "UV_SYSTEM_CERTS",
        "UV_PYTHON_INSTALL_MIRROR",
        "UV_CONCURRENT_DOWNLOADS",
        "UV_INSECURE_HOST",
    }
)

AS_LOCKED = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
"""For uv and pip. A lock is complete, so no dependency is resolved; building from source would run foreign code."""
DOWNLOAD_BY_PIP = ("download", "--disable-pip-version-check", "--progress-bar", "off", *AS_LOCKED)


@dataclass(frozen=True, kw_only=True)
class Lock:
    """Hold what one lock file promises."""

    path: Path
    versions: Mapping[str, str]
    """Package name to version; of several versions the newest, which the managed Python gets."""
    download_bytes: int
    disk_bytes: int
    sha256: str

    @property
    def name(self) -> str:
        """Return the file's name without its ending."""
        return self.path.stem


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Say what the user chose."""

    lock: Lock
    python: str = ""
    """Path of a Python of this computer; empty for the one that uv brings along."""
    wheels: str = ""
    """Folder of wheels to install from, without a network; empty for the internet."""


@dataclass(frozen=True, kw_only=True)
class Means:
    """Hold what this computer gives to the set-up."""

    variables: Callable[[str], Mapping[str, str]]
    """For a program, from `environment.child_environment`."""
    pythons: tuple[str, ...] = ()
    """Interpreters whose pip may fetch uv."""
    found_uv: str = ""
    """A uv of this computer, for when the pinned one cannot be had; empty for none."""
    found_uv_fits: bool = False
    """It knows all that is asked of it, so nothing need be fetched."""
    uv_target: str = ""
    """The platform in pip's words for which to fetch uv; empty for that of the Python which fetches it."""
    proxy: str = ""
    """Address from QGIS's settings."""
    windows: bool = False


OLDEST_UV = (0, 9)
"""The oldest uv of this computer that is used in place of the pinned one."""
ARM_MAC = "macosx_11_0_arm64"
"""An Apple processor, in pip's words."""


def processor(platform: str, machine: str, *, build: str = "", translated: bool = False) -> str:
    """Return the processor for which to choose the packages, one of the values of `MACHINES` where it is known.

    On a Mac with Rosetta a QGIS for Intel calls the processor x86_64, for which PyTorch has no build any more; what is
    built here runs in a process of its own, so it is made for the real one. Windows on ARM runs programs for x86_64 and
    PyTorch has no build for it, so there the build of QGIS counts.

    Args:
        machine: `platform.machine()`.
        build: `sysconfig.get_platform()` of QGIS's Python, such as win-amd64.
        translated: the process runs under Rosetta.
    """
    if platform == "darwin" and translated:
        return "arm64"
    if platform == "win32" and build.startswith("win-"):
        machine = build[len("win-") :]
    return MACHINES.get(machine.lower(), machine.lower())


def uv_version(text: str) -> tuple[int, ...]:
    """Read what `uv --version` writes, such as `uv 0.9.2 (abc 2026-01-02)`; empty where it is no uv."""
    match = re.match(r"uv (\d+)\.(\d+)", text)
    return tuple(map(int, match.groups())) if match else ()


def lock_name(platform: str, machine: str, accelerator: str = "cpu") -> str:
    """Return the lock for a `sys.platform`, `platform.machine()` and cpu or cuda; empty where PyTorch has no build."""
    return LOCK_OF.get((platform, MACHINES.get(machine.lower(), ""), accelerator), "")


def read_lock(path: Path) -> Lock:
    """Read a lock file.

    Raises:
        OSError: there is none.
    """
    text = path.read_text(encoding="utf-8")  # with the line ends of Unix, whatever Git wrote
    numbers = {name: int(value) for name, value in re.findall(r"^# (\S+)-bytes: (\d+)$", text, re.MULTILINE)}
    versions = dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)==([^\s;]+)", text, re.MULTILINE))
    content = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)  # a better estimate of a size makes nothing outdated
    return Lock(
        path=path,
        versions=versions,
        download_bytes=numbers.get("download", 0),
        disk_bytes=numbers.get("disk", 0),
        sha256=hashlib.sha256(content.encode("utf-8")).hexdigest(),
    )


def sees_nvidia(platform: str, variables: Mapping[str, str], exists: Callable[[str], bool]) -> bool:
    """Tell whether an NVIDIA driver is installed, by the files that it brings."""
    if platform == "win32":
        return exists(variables.get("SYSTEMROOT", r"C:\Windows") + r"\System32\nvcuda.dll")
    return platform == "linux" and exists("/proc/driver/nvidia/version")


def python_candidates(
    platform: str,
    *,
    which: Callable[[str], str | None],
    exists: Callable[[str], bool],
    own: str,
    qgis_folders: tuple[str, ...] = (),
    installed: Iterable[str] = (),
) -> list[str]:
    """List the Pythons that may be the base of an environment, without starting any.

    Args:
        own: QGIS's own interpreter, which serves only where it is the system's.
        qgis_folders: where QGIS lies; on Windows its Python stands on the PATH but cannot be a base.
        installed: on Windows, where installers put Pythons (see module `installed`), since QGIS's PATH names none.
    """
    names = ["python3", *(f"python3.{minor}" for minor in range(PYTHONS[0][1], PYTHONS[1][1] + 1))]
    if platform == "win32":
        paths = [which("python"), *(path for path in installed if exists(path))]
        return [path for path in dict.fromkeys(paths) if path and not lies_in(path, qgis_folders)]
    found = [which(name) for name in names]
    if platform == "darwin":
        # A program started from the Finder has a short PATH; and /usr/bin/python3 may be a stub that opens a window.
        found += [path for path in (f"{folder}/python3" for folder in MACOS_FOLDERS) if exists(path)]
        return [path for path in dict.fromkeys(found) if path and path != "/usr/bin/python3"]
    return [path for path in dict.fromkeys([own, *found]) if path]


def sizes(choice: Choice, *, has_uv: bool, uv_download: int = 0) -> tuple[int, int]:
    """Return the bytes to download and the bytes on disk."""
    managed = not choice.python
    download = choice.lock.download_bytes + managed * MANAGED_DOWNLOAD + (0 if has_uv else uv_download)
    disk = choice.lock.disk_bytes + managed * MANAGED_DISK + (0 if has_uv else UV_DISK)
    return (0 if choice.wheels else download), disk


def obstacle(
    choice: Choice,
    *,
    needed: int,
    free: int | None,
    version: tuple[int, int] | None,
    names: tuple[str, ...] = (),
    uv: str = "",
) -> Said:
    """Say in one sentence what would make the set-up fail; empty when nothing is known to.

    Args:
        needed, free: bytes on the disk of the data folder; `free` is None where unknown.
        version: of the chosen Python; None for uv's own.
        names: file names in the folder of wheels.
        uv: version of uv that the folder must hold; empty when there is a uv already.
    """
    if version is not None and not PYTHONS[0] <= version <= PYTHONS[1]:
        oldest, newest = (".".join(map(str, end)) for end in PYTHONS)
        return say(
            "Python {0} does not fit: PyTorch {1} needs {2} to {3}. Choose another Python.",
            f"{version[0]}.{version[1]}",
            choice.lock.versions["torch"].split("+")[0],
            oldest,
            newest,
        )
    if choice.wheels and not choice.python:
        return say("A folder of wheels holds no Python: choose a Python of this computer.")
    if choice.wheels:
        held = {name.lower().split("-")[0].replace(".", "_") for name in names if name.endswith(".whl")}
        missing = sorted(package for package in choice.lock.versions if package.replace("-", "_") not in held)
        if uv and not any(name.startswith(f"uv-{uv}-") for name in names):
            missing.append(f"uv {uv}")
        if missing:
            some = ", ".join(missing[:4])
            return (
                say("The folder of wheels lacks {0} and more.", some)
                if len(missing) > 4
                else say("The folder of wheels lacks {0}.", some)
            )
    if free is not None and free < needed:
        return say("The disk has {0} free, but {1} are needed. Free some space first.", size(free), size(needed))
    return say("")


def size(number: float) -> str:
    """Write bytes as people say them."""
    return f"{number / 1e9:.1f} GB" if number >= 0.95e9 else f"{max(1.0, number / 1e6):.0f} MB"


def venv_arguments(choice: Choice, target: Path) -> list[str]:
    """Return uv's arguments that make the empty environment."""
    python = (
        ["--no-managed-python", "--no-python-downloads", "--python", choice.python]
        if choice.python
        else ["--managed-python", "--python", MANAGED_PYTHON]
    )
    return ["venv", "--relocatable", *python, str(target)]


def install_arguments(choice: Choice, python: str, *, own_sources: bool) -> list[str]:
    """Return uv's arguments that fill the environment from the lock; a file whose hash differs is refused.

    With `own_sources` an administrator of this computer named package sources.
    """
    fixed = [
        "pip",
        "install",
        "--python",
        python,
        *AS_LOCKED,
        "--compile-bytecode",
        "--requirements",
        str(choice.lock.path),
    ]
    if choice.wheels:
        return [*fixed, "--offline", "--no-index", "--find-links", one_place(choice.wheels)]
    # PyTorch's CPU build for Linux ("+cpu") lies on PyTorch's own index, to which this option leads.
    backend = ["--torch-backend", "cpu"] if "+cpu" in choice.lock.versions["torch"] and not own_sources else []
    return [*fixed, *backend]


def one_place(folder: str) -> str:
    """Return a folder as uv takes it for one: it divides places at commas, which a URL spells otherwise."""
    if "," not in folder:
        return folder
    windows = bool(re.match(r"[A-Za-z]:[\\/]|\\\\", folder))
    return (PureWindowsPath(folder) if windows else Path(folder).absolute()).as_uri()


def uv_environment(child: Mapping[str, str], data_folder: Path, proxy: str = "") -> dict[str, str]:
    """Return the variables for uv: everything that it keeps lies below the data folder.

    Args:
        child: from `environment.child_environment`.
        proxy: address from QGIS's settings; a proxy already among the variables goes first.
    """
    kept = {
        name: value
        for name, value in child.items()
        if not name.upper().startswith("UV_") or name.upper() in KEPT_UV_VARIABLES
    }
    if proxy and not any(name.upper() in ("HTTPS_PROXY", "ALL_PROXY") for name in kept):
        kept["HTTPS_PROXY"] = kept["HTTP_PROXY"] = proxy
    # The system's certificate store knows the authority of a company's proxy, uv's bundled list does not.
    kept.setdefault("UV_SYSTEM_CERTS", "1")
    return {
        **kept,
        "UV_CACHE_DIR": str(data_folder / CACHE),
        "UV_PYTHON_INSTALL_DIR": str(data_folder / PYTHON_HOME),
        "UV_PYTHON_INSTALL_BIN": "0",
        "UV_PYTHON_INSTALL_REGISTRY": "0",
        "UV_NO_PROGRESS": "1",
        "NO_COLOR": "1",
    }


def read_marker(data_folder: Path) -> dict:
    """Return what was written when the environment was built; empty when there is none or it is damaged."""
    try:
        marker = json.loads((data_folder / ENV / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return marker if isinstance(marker, dict) else {}


def state(data_folder: Path, locks: Path = LOCKS) -> str:
    """Return absent, broken (repair), outdated (the plugin has a newer lock) or ready."""
    folder = data_folder / ENV
    if not folder.is_dir():
        return "absent"
    marker = read_marker(data_folder)
    if not marker or not python_inside(folder):
        return "broken"
    try:
        lock = read_lock(locks / f"{marker.get('lock')}.txt")
    except OSError:
        return "outdated"
    return "ready" if lock.sha256 == marker.get("lock_sha256") else "outdated"
