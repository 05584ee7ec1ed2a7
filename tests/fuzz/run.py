# SPDX-License-Identifier: GPL-2.0-or-later
"""Fuzz one target for some seconds, guided by coverage: `run.py TARGET SECONDS`; `make fuzz` runs them all.

Needs atheris (requirements-fuzz.txt). Inputs that broke a promise are left in the folder build/fuzz. Imports nothing
of the engine before atheris can watch it.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Run libFuzzer; it ends the process itself, and says `Done N runs`."""
    name, seconds = sys.argv[1], sys.argv[2]
    os.environ["MMSTT_CACHE"] = os.devnull
    logging.disable()
    if Path("/dev/shm").is_dir():  # thousands of small files a second are better kept in memory
        tempfile.tempdir = "/dev/shm"
    with atheris.instrument_imports(include=["mmstt_core", "zipfile", "mm_stt_forecast.runner.messages", "tests.fuzz"]):
        from tests.fuzz.targets import LONGEST, TARGETS

        if name == "weights":
            importlib.import_module("mmstt_core.network.weights")
    found = ROOT / "build" / "fuzz" / name
    found.mkdir(parents=True, exist_ok=True)
    arguments = [
        sys.argv[0],
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-timeout=20",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
        f"-artifact_prefix={found.parent / name}-",
        str(found),
        str(ROOT / "tests" / "fuzz" / "corpus" / name),
    ]
    dictionary = ROOT / "tests" / "fuzz" / f"{name}.dict"
    if dictionary.is_file():
        arguments.append(f"-dict={dictionary}")
    atheris.Setup(arguments, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
