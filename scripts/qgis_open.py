# SPDX-License-Identifier: GPL-2.0-or-later
"""Open QGIS with the plugin loaded, the Ustica sample added and the dock open: `make qgis`."""

from __future__ import annotations

import os
import shutil
import sys

from qgis_profile import ROOT, make_profile, use_own_python


def main() -> int:
    """Replace this process by QGIS."""
    program = shutil.which("qgis")
    if program is None:
        print("QGIS is not installed. On Debian 12, as root: bash scripts/setup.sh qgis", file=sys.stderr)
        return 1
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no screen here. Run this on a desktop, or see tests/e2e for a virtual screen.", file=sys.stderr)
        return 1
    engine = ROOT / ".venv" / "bin" / "python"
    if engine.exists():
        os.environ.setdefault("MMSTT_PYTHON", str(engine))
    use_own_python(os.environ, program)
    folder = make_profile(ROOT / "out" / "qgis")
    os.execv(
        program,
        [
            program,
            "--nologo",
            "--profiles-path",
            str(folder),
            "--profile",
            "default",
            "--code",
            str(ROOT / "scripts" / "qgis_start.py"),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
