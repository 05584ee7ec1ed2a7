# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what this Python can do, what is missing, and what each missing piece costs."""

from __future__ import annotations

import ctypes
import dataclasses
import importlib
import importlib.util
import json
import os
import platform
import site
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import __version__
from .folders import free_bytes, nearest_existing
from .redaction import redact

OLDEST_PYTHON = (3, 10)
COSTS = {
    "numpy": "Nothing works without it.",
    "torch": "No training, no adapting and no graphics card; MM-STT forecasts on the processor without it.",
    "safetensors": "No training; MM-STT forecasts without it.",
    "matplotlib": "No overview picture; the maps are complete.",
    "osgeo": (
        "Nothing in QGIS, which writes the maps itself. On the command line no rasters and no GeoPackage, only "
        "forecast.npz, forecast.json and points.csv; and of the sources only EGMS data and text tables."
    ),
}
"""What a forecast loses when a module is missing."""

NEEDED_MEMORY_GB = 2.0
NEEDED_DISK_GB = 2.0


def examine(*, load_gdal: bool = True) -> dict:
    """Look at everything; plain values for JSON. A broken installation is a finding, never an exception.

    Args:
        load_gdal: False only looks whether GDAL is there. QGIS's worker does not need it, and with QGIS's variables
            taken away a GDAL can end its process, which would be taken for a Python that cannot forecast.
    Returns:
        `can_forecast`: mmstt, baselines or no; `reasons`: sentences for what is missing; and the details.
    """
    modules = {name: _module(name, load=load_gdal or name != "osgeo") for name in COSTS}
    device = (
        _device()
        if modules["torch"]["version"]
        else {"name": "cpu", "reason": "NumPy on the processor; PyTorch is not installed", "probes": []}
    )
    report: dict[str, Any] = {
        "engine": __version__,
        "python": {
            "version": platform.python_version(),
            "executable": sys.executable,
            "bits": 64 if sys.maxsize > 2**32 else 32,
            "isolated": bool(sys.flags.isolated),
        },
        "system": {"name": platform.platform(), "machine": platform.machine(), "cores": os.cpu_count() or 1},
        "modules": modules,
        "device": device,
        "weights": _weights(),
        "cells_per_second": _rates(modules),
        "memory": _memory(),
        "disk": {"cache": _disk(_cache_folder()), "temporary": _disk(Path(tempfile.gettempdir()))},
    }
    report["can_forecast"], report["reasons"] = _judge(report)
    return redact(report)


def _module(name: str, *, load: bool = True) -> dict:
    """Import a module and return its version, or why it does not load; or only look whether it is there."""
    cost = COSTS[name]
    if not load and importlib.util.find_spec(name) is not None:
        return {"version": "not loaded here", "problem": "", "cost": cost}
    try:
        module = importlib.import_module("osgeo.gdal" if name == "osgeo" else name)
    except ModuleNotFoundError:
        return {"version": None, "problem": f"not installed{_in_user_site(name)}", "cost": cost}
    except Exception as error:  # a broken binary raises ImportError, OSError, AttributeError and more
        return {"version": None, "problem": " ".join(f"{type(error).__name__}: {error}".split())[:200], "cost": cost}
    return {"version": str(getattr(module, "__version__", "unknown")), "problem": "", "cost": cost}


def _in_user_site(name: str) -> str:
    """Mention a copy that isolated mode hides on purpose."""
    if not sys.flags.no_user_site:
        return ""
    hidden = Path(site.getusersitepackages()) / name
    return ", though the user's own packages, hidden from an isolated Python, hold a copy" if hidden.exists() else ""


def _device() -> dict:
    """Choose the device as a forecast would, and report a real forward pass on each."""
    try:
        from .network import probe

        probes = [dataclasses.asdict(probe.examine(device)) for device in probe.visible_devices()]
        name, reason = probe.choose_device("auto")
    except Exception as error:  # see _module
        problem = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return {"name": None, "reason": f"PyTorch loads but does not compute ({problem})", "probes": []}
    if not probes[-1]["works"]:
        return {"name": None, "reason": f"PyTorch fails on the CPU: {probes[-1]['reason']}", "probes": probes}
    return {"name": name, "reason": reason, "probes": probes}


def _rates(modules: dict) -> dict[str, int]:
    """Return how many cells per second the bundled network computes here: by numpy, and by torch on each device."""
    if not modules["numpy"]["version"]:
        return {}
    try:
        from .network.rates import rate
        from .network.weights import load_network

        network = load_network().network
        found = {"NumPy": rate(network, passes=2)}
        if modules["torch"]["version"]:
            from .network import probe

            found.update({f"PyTorch {device}": value for device, value in probe.rates(network).items()})
    except Exception:  # see _module; what is broken is told beside the module or the weights
        return {}
    return {name: round(value) for name, value in found.items()}


def _weights() -> list[dict]:
    """List the bundled weights."""
    folder = Path(__file__).with_name("weights")
    return [
        {"name": path.name, "megabytes": round(path.stat().st_size / 1e6, 1)}
        for path in sorted(folder.glob("*.safetensors"))
    ]


def _memory() -> dict:
    """Return total and free memory in GB; None where the system does not tell."""
    try:
        if sys.platform == "win32":
            return _windows_memory()
        page = os.sysconf("SC_PAGE_SIZE")
        total = page * os.sysconf("SC_PHYS_PAGES") / 1e9
        available = Path("/proc/meminfo")
        if available.exists():
            fields = dict(line.split(":", 1) for line in available.read_text(encoding="ascii").splitlines())
            free = int(fields["MemAvailable"].split()[0]) * 1024 / 1e9
        else:
            free = None
    except (OSError, ValueError, KeyError):
        return {"total_gb": None, "free_gb": None}
    return {"total_gb": round(total, 1), "free_gb": None if free is None else round(free, 1)}


def _windows_memory() -> dict:
    """Ask GlobalMemoryStatusEx, which fills a structure of one length, one percentage and seven 64-bit counts."""
    if sys.platform != "win32":
        raise OSError("there is no such question here")

    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("counts", ctypes.c_ulonglong * 7)]

    status = Status(length=ctypes.sizeof(Status))
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        raise OSError("the memory status is not available")
    return {"total_gb": round(status.counts[0] / 1e9, 1), "free_gb": round(status.counts[1] / 1e9, 1)}


def _cache_folder() -> Path:
    """Return where the reader keeps its converted files."""
    try:
        from .reading.cache import cache_folder
    except ImportError:  # the reader needs numpy, which may be what is missing
        return Path.home()
    return Path(cache_folder())


def _disk(folder: Path) -> dict:
    """Return the free space of a folder's disk, and whether the folder can be written."""
    free = free_bytes(folder)
    return {
        "folder": str(folder),
        "free_gb": None if free is None else round(free / 1e9, 1),
        "writable": os.access(nearest_existing(folder), os.W_OK),
    }


def _judge(report: dict) -> tuple[str, list[str]]:
    """Decide what can be forecast, and say each thing that is missing or short."""
    reasons = [
        f"{name} is missing ({module['problem']}). {module['cost']}"
        for name, module in report["modules"].items()
        if not module["version"]
    ]
    memory, disk = report["memory"], report["disk"]
    if memory["free_gb"] is not None and memory["free_gb"] < NEEDED_MEMORY_GB:
        reasons.append(f"Only {memory['free_gb']} GB of memory are free; a full tile needs {NEEDED_MEMORY_GB:g} GB.")
    for word, place in disk.items():
        if place["free_gb"] is not None and place["free_gb"] < NEEDED_DISK_GB:
            reasons.append(f"Only {place['free_gb']} GB are free in the {word} folder {place['folder']}.")
        if not place["writable"]:
            cost = ", so files are read anew each time." if word == "cache" else "."
            reasons.append(f"The {word} folder {place['folder']} cannot be written{cost}")
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        return "no", [f"Python {report['python']['version']} is too old; {wanted} or later is needed.", *reasons]
    if not report["modules"]["numpy"]["version"]:
        return "no", reasons
    if report["device"]["name"] is None:
        reasons.insert(0, f"{report['device']['reason']}. {COSTS['torch']}")
    if not report["weights"]:
        return "baselines", ["No weights are bundled. MM-STT needs --weights.", *reasons]
    return "mmstt", reasons


def as_json(report: dict) -> str:
    """Return the report for programs."""
    return json.dumps(report, indent=2, ensure_ascii=False, allow_nan=False)


def as_text(report: dict) -> str:
    """Return the report for people: the verdict first."""
    verdict = {
        "mmstt": "Ready: MM-STT and the statistical baselines can forecast.",
        "baselines": "The statistical baselines can forecast; MM-STT cannot.",
        "no": "This Python cannot forecast.",
    }[report["can_forecast"]]
    python, system, memory = report["python"], report["system"], report["memory"]
    rows = [
        ("Engine", report["engine"]),
        ("Python", f"{python['version']}, {python['bits']} bit, {python['executable']}"),
        ("System", f"{system['name']}, {system['cores']} cores"),
    ]
    rows += [
        (name, module["version"] or f"missing: {module['problem']}. {module['cost']}")
        for name, module in report["modules"].items()
    ]
    rows.append(("Device", f"{report['device']['name'] or 'none'}: {report['device']['reason']}"))
    rows += [
        (
            f"  {probe['device']}",
            f"{'works' if probe['works'] else 'fails'}, {probe['reason']}, {1000 * probe['seconds']:.1f} ms",
        )
        for probe in report["device"]["probes"]
    ]
    rows += [
        (f"  {name}", f"{cells:,} cells a second in one pass of MM-STT")
        for name, cells in report["cells_per_second"].items()
    ]
    weights = ", ".join(f"{item['name']} ({item['megabytes']} MB)" for item in report["weights"])
    rows.append(("Weights", weights or "none bundled"))
    rows.append(("Memory", f"{_gb(memory['free_gb'])} free of {_gb(memory['total_gb'])}"))
    rows += [
        (f"Disk, {word}", f"{_gb(place['free_gb'])} free in {place['folder']}")
        for word, place in report["disk"].items()
    ]
    width = max(len(name) for name, _ in rows) + 2
    lines = [verdict, "", *(name.ljust(width) + text for name, text in rows)]
    if report["reasons"]:
        lines += ["", *(f"- {reason}" for reason in report["reasons"])]
    return "\n".join(lines)


def _gb(value: float | None) -> str:
    return "unknown" if value is None else f"{value:g} GB"
