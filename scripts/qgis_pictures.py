# SPDX-License-Identifier: GPL-2.0-or-later
"""Renew `docs/images` and the pictures of the user guide from the pictures of an end-to-end run in the QGIS desktop.

MMSTT_E2E_KEEP=out/story .venv/bin/python -m pytest tests/e2e/test_desktop.py
.venv/bin/python scripts/qgis_pictures.py out/story
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

TARGET = Path(__file__).resolve().parents[1] / "docs" / "images"
SHOTS = {
    "2_ready": "dock-ready",
    "3_running": "dock-running",
    "4_maps": "maps",
    "5_time": "time-slider",
    "6_not_calibrated": "not-calibrated",
    "7_series": "time-series",
    "8_compare": "compare",
}
REPORTS = {"report_portrait": "report", "report_landscape": "report-landscape"}
PAGE_DPI = 80
GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide" / "images"
CUTS = {
    "dock": ("dock-ready", (1087, 117, 1440, 869)),
    "maps": ("time-slider", (0, 117, 1081, 869)),
    "not-calibrated": ("not-calibrated", (280, 117, 1080, 869)),
    "series": ("time-series", (280, 568, 1080, 869)),
}
"""Pictures of the guide: from which picture, and which part of it: left, top, right, bottom."""
GUIDE_WIDTH = 800
"""Pixels; what the window of the guide shows without scrolling sideways."""


def save(source: Path, target: Path) -> None:
    """Save a picture as small as it gets with all its colours: a palette would put steps into the colour bars."""
    with Image.open(source) as picture:
        picture.convert("RGB").save(target, optimize=True)


def cut(source: Path, box: tuple[int, int, int, int], target: Path) -> None:
    """Save a part of a picture, at most as wide as the window of the guide."""
    with Image.open(source) as picture:
        part = picture.convert("RGB").crop(box)
    part.thumbnail((GUIDE_WIDTH, part.height), Image.Resampling.LANCZOS)
    part.save(target, optimize=True)


def main(story: Path) -> int:
    """Convert everything that is there."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, title in SHOTS.items():
        save(story / f"{name}.png", TARGET / f"{title}.png")
    with tempfile.TemporaryDirectory() as folder:
        for name, title in REPORTS.items():
            command = ["pdftoppm", "-r", str(PAGE_DPI), "-png", str(story / f"{name}.pdf"), str(Path(folder) / title)]
            subprocess.run(command, check=True)
        for page in sorted(Path(folder).glob("*.png")):
            save(page, TARGET / page.name)
    for title, (name, box) in CUTS.items():
        cut(TARGET / f"{name}.png", box, GUIDE / f"{title}.png")
    for path in sorted([*TARGET.glob("*.png"), *GUIDE.glob("*.png")]):
        print(f"{path.stat().st_size / 1000:7.0f} kB  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
