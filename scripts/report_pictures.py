# SPDX-License-Identifier: GPL-2.0-or-later
"""Renew the pictures of report, verification and watch list in `docs/images` and `docs/guide/images`.

    .venv/bin/python scripts/report_pictures.py out/guide/past out/guide/watch

The first folder is the forecast of the guide with areas, assets and verification, the second its watch list. Needs
`qgis_process` with this plugin enabled, poppler's `pdftoppm`, and `chromium` for the pages of the browser.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from i18n import LANGUAGES
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
IMAGES, GUIDE = ROOT / "docs" / "images", ROOT / "docs" / "guide" / "images"
PINS = "13.1657,38.7058; 13.1602,38.7012; 13.185,38.712"
PAGES = {
    "en": ("A4", "", 80, {1: IMAGES / "report-1.png", 2: IMAGES / "report-2.png"}),
    "wide": ("A3-landscape", "", 56, {1: IMAGES / "report-landscape-1.png"}),
    "it": ("A4", "", 80, {}),
    "verification": ("A4", "verification", 80, {1: IMAGES / "verification-page.png"}),
    "watch": ("A4", "watch", 80, {1: GUIDE / "watch.png"}),
}
"""By name: paper, which folder, dots per inch, and which page becomes which picture."""
BROWSER = {"report-browser": ("en", 1000, 1500), "report-phone": ("it", 500, 1100)}
"""By name: which page, and the window in pixels."""
SIDE_BY_SIDE = 1, 3
"""Pages of the report that the guide shows in one picture."""
GUIDE_WIDTH = 800


def main(forecast: Path, watch: Path) -> int:
    """Make every picture anew."""
    run(sys.executable, str(ROOT / "scripts" / "i18n.py"), "release")  # without them every report would be in English
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        for name, (paper, which, dpi, pictures) in PAGES.items():
            folder = {"": forecast, "verification": forecast / "verification", "watch": watch}[which]
            language = name if name in LANGUAGES else "en"
            asked = {
                "FOLDER": folder,
                "PAGE": paper,
                "LANGUAGE": language,
                "FORMAT": "both",
                "PINS": PINS,
                "AUTHOR": "Studio Geologico Esempio",
                "OUTPUT": work / f"{name}.pdf",
            }
            run("qgis_process", "run", "mmstt:report", *(f"--{key}={value}" for key, value in asked.items()))
            run("pdftoppm", "-r", str(dpi), "-png", str(work / f"{name}.pdf"), str(work / name))
            for number, target in pictures.items():
                save(work / f"{name}-{number}.png", target)
        for title, (name, width, height) in BROWSER.items():
            window = (f"--window-size={width},{height}", f"--screenshot={work / title}.png")
            quiet = ("--headless", "--no-sandbox", "--hide-scrollbars")
            run("chromium", *quiet, *window, (work / f"{name}.html").as_uri())
            save(work / f"{title}.png", IMAGES / f"{title}.png")
        beside(*(work / f"en-{number}.png" for number in SIDE_BY_SIDE), GUIDE / "report.png")
    return 0


def run(*command: str) -> None:
    """Run a program, and say what it said where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")


def save(source: Path, target: Path) -> None:
    """Save a picture as small as it gets with all its colours."""
    with Image.open(source) as picture:
        picture.convert("RGB").save(target, optimize=True)


def beside(left: Path, right: Path, target: Path) -> None:
    """Save two pages side by side, as wide as the window of the guide."""
    with Image.open(left) as one, Image.open(right) as other:
        both = Image.new("RGB", (one.width + other.width + 16, one.height), "#c9c5bc")
        both.paste(one, (0, 0))
        both.paste(other, (one.width + 16, 0))
    both.thumbnail((GUIDE_WIDTH, both.height), Image.Resampling.LANCZOS)
    both.save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
