# SPDX-License-Identifier: GPL-2.0-or-later
"""The environment of the engine's process: QGIS's own variables would break another Python."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PureWindowsPath

from ..mmstt_core.threads import PRODUCTS

WINDOWS = sys.platform == "win32"
ALWAYS_DROPPED = frozenset(
    {
        "VIRTUAL_ENV",
        "GDAL_DATA",
        "GDAL_DRIVER_PATH",
        "PROJ_DATA",
        "PROJ_LIB",
        "QGIS_PREFIX_PATH",
        "QGIS_PLUGINPATH",
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "OGR_DRIVER_PATH",
        "GCONV_PATH",
        "LOCPATH",
        "NLSPATH",
        "GETCONF_DIR",
        "GLIBC_TUNABLES",
        "OPENSSL_CONF",
        "OPENSSL_MODULES",
        "OPENSSL_ENGINES",
        "SSLKEYLOGFILE",
        "BASH_ENV",
        "ENV",
        "MPLBACKEND",
        "OMP_TOOL_LIBRARIES",
        "CUDA_INJECTION64_PATH",
        "NVTX_INJECTION64_PATH",
        "DYLD_INSERT_LIBRARIES",
    }
)
"""What belongs to QGIS's Python, or has a library or a module loaded that nobody meant for the engine."""
LOADER = "LD_"
"""Of the loader of Linux every variable goes, whether it is known here or not, but the folders of libraries."""
DROPPED_PREFIXES = ("PYTHON", "PIP_", "CONDA_")
LIBRARY_PREFIXES = ("LD_LIBRARY_PATH", "DYLD_")
CERTIFICATE_FILES = frozenset({"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_DIR"})
HOST = "MMSTT_HOST"
"""Number of QGIS's process, for the worker: on Windows the parent of an environment's Python is a launcher."""
HOMES_IN_BUNDLE = (
    "Frameworks",
    "Resources/python",
    "Resources",
    "MacOS",
    "Frameworks/Python.framework/Versions/Current",
)
"""Where below Contents a bundle of macOS may keep the library of its Python."""


def child_environment(
    base: Mapping[str, str],
    *,
    own_python: bool,
    windows: bool = False,
    qgis_folders: tuple[str, ...] = (),
    bundle: Mapping[str, str] | None = None,
    exists: Callable[[str], bool] = os.path.exists,
) -> dict:
    """Return the variables of QGIS that the engine's process keeps, plus what it needs; a pure function.

    Args:
        own_python: True when the interpreter is QGIS's own, which needs QGIS's library folders.
        windows: names are compared without case, and QGIS's folders leave PATH.
        qgis_folders: folders whose content in PATH belongs to QGIS.
        bundle: what a Python inside a bundle needs, from `bundle_variables`.
    """
    child = {}
    for name, value in base.items():
        upper = name.upper() if windows else name
        if upper in ALWAYS_DROPPED or upper.startswith(DROPPED_PREFIXES):
            continue
        if upper.startswith(LOADER) and upper != "LD_LIBRARY_PATH":
            continue
        if not own_python and upper.startswith(LIBRARY_PREFIXES):
            continue
        if upper in CERTIFICATE_FILES and (not exists(value) or (not own_python and lies_in(value, qgis_folders))):
            # OSGeo4W names its own list, which would be taken for an administrator's and hide the system's authorities.
            continue
        if upper == "PATH" and windows and not own_python:
            # QGIS's own DLLs and Python would be found there.
            value = ";".join(entry for entry in value.split(";") if not lies_in(entry, qgis_folders))
        child[name] = value
    return {**child, **dict.fromkeys(PRODUCTS, "1"), **(bundle or {})}


def bundle_variables(program: str, base: Mapping[str, str]) -> dict[str, str]:
    """Return what a Python inside a bundle of macOS needs to find its own library; nothing for any other Python.

    The Python of QGIS 3.44 and 4 lies in `Contents/MacOS`, its library in a neighbouring folder where no Python looks
    by itself: QGIS sets PYTHONHOME before it starts its own. Of PYTHONHOME and PYTHONPATH only what lies in the same
    bundle is kept. PYTHONSAFEPATH is the option -P, which Python 3.10 would refuse; the variable it ignores.

    Args:
        program: path of the Python.
        base: variables of QGIS.
    """
    before, mark, _ = program.replace(os.sep, "/").partition(".app/Contents/")
    contents = Path(before + mark)
    above = (folder for folder in Path(program).parents if folder == contents or contents in folder.parents)
    if not mark or any(map(_holds_library, above)):
        return {}
    places = [Path(base.get("PYTHONHOME") or os.sep), *(contents / name for name in HOMES_IN_BUNDLE)]
    home = next((place for place in places if contents in place.parents and _holds_library(place)), None)
    if home is None:
        return {}
    inside = [entry for entry in base.get("PYTHONPATH", "").split(os.pathsep) if contents in Path(entry).parents]
    paths = {"PYTHONPATH": os.pathsep.join(inside)} if inside else {}
    return {"PYTHONHOME": str(home), "PYTHONSAFEPATH": "1", **paths}


def _holds_library(folder: Path) -> bool:
    return next(folder.glob("lib/python3.*/os.py"), None) is not None


def isolation(program: str) -> list[str]:
    """Return the options that keep a Python to itself: -I, but where it needs PYTHONHOME, which that ignores, -s."""
    return ["-s"] if bundle_variables(program, os.environ) else ["-I"]


def qgis_folders(*, executable: str, prefix: str, variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return where QGIS lies on Windows, for `child_environment`; a pure function on text.

    An OSGeo4W installation starts with short names ("C:\\PROGRA~1\\QGIS34~1") in its variables, PATH and prefix, but
    not in the name of the program, so every form that is known is returned.

    Args:
        executable: the program of QGIS, such as `C:\\Program Files\\QGIS 3.44\\bin\\qgis-ltr-bin.exe`.
        prefix: of QGIS's Python, such as `C:\\PROGRA~1\\QGIS34~1\\apps\\Python312`.
        variables: of QGIS.
    """
    program, python = PureWindowsPath(executable).parent, PureWindowsPath(prefix)
    found = [program, python, PureWindowsPath(variables.get("OSGEO4W_ROOT", ""))]
    found += [program.parent] if program.name.lower() == "bin" else []
    found += [python.parent.parent] if python.parent.name.lower() == "apps" else []
    # A root ("C:\\", "\\\\server\\share\\") would take everything away, also the system's own folders.
    return tuple(dict.fromkeys(str(folder) for folder in found if folder.name))


def folders_of_this_qgis() -> tuple[str, ...]:
    """Return `qgis_folders` of the program that runs; none where they do not stand on the PATH."""
    return qgis_folders(executable=sys.executable, prefix=sys.prefix, variables=os.environ) if WINDOWS else ()


def variables_for(program: str, *, own_python: bool) -> dict:
    """Return `child_environment` for a process of this QGIS; a Python is started with `isolation` besides."""
    return child_environment(
        os.environ,
        own_python=own_python,
        windows=WINDOWS,
        qgis_folders=folders_of_this_qgis(),
        bundle=bundle_variables(program, os.environ),
    )


def lies_in(path: str, folders: tuple[str, ...]) -> bool:
    """Tell whether a path of Windows is one of the folders or lies below it."""
    return any(_plain(path) == _plain(folder) or _plain(path).startswith(_plain(folder) + "/") for folder in folders)


def _plain(path: str) -> str:
    return path.strip().strip('"').replace("\\", "/").rstrip("/").lower()
