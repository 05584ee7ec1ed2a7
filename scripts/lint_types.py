# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the types of the engine and the runner with mypy, under the one name that the plugin has in QGIS."""

from __future__ import annotations

import subprocess
import sys

from shipped import ROOT

PACKAGE = "mm_stt_forecast"


def main() -> int:
    """Run mypy beside a link of that name; the folder of a clone may have any."""
    place = ROOT / "build" / "types"
    place.mkdir(parents=True, exist_ok=True)
    link = place / PACKAGE
    if not link.is_symlink():
        link.symlink_to(ROOT, target_is_directory=True)
    rooms = [word for room in ("mmstt_core", "runner", "egms") for word in ("-p", f"{PACKAGE}.{room}")]
    settings = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(place / "cache")]
    return subprocess.run([sys.executable, "-m", "mypy", *settings, *rooms], cwd=place, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
