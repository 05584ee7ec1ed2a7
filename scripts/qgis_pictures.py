# SPDX-License-Identifier: GPL-2.0-or-later
"""Renew `docs/images` and the pictures of the user guide from the pictures of an end-to-end run in the QGIS desktop.

export MMSTT_E2E_KEEP=out/story
.venv/bin/python -m pytest tests/e2e/test_desktop.py tests/e2e/test_first_run.py tests/e2e/test_decisions.py \\
    tests/e2e/test_places.py tests/e2e/test_points.py tests/e2e/test_region.py tests/e2e/test_download.py
.venv/bin/python scripts/qgis_pictures.py out/story

Of one of the stories alone, its pictures are renewed and the others stay; those of reports are made by
`scripts/report_pictures.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

TARGET = Path(__file__).resolve().parents[1] / "docs" / "images"
SHOTS = {"5_time": "time-slider", "region": "region"}
"""Pictures that are shown whole: from which picture of a story."""
GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide" / "images"
DESKTOP = {
    "dock": ("2_ready", (1087, 117, 1440, 869)),
    "maps": ("5_time", (0, 117, 1081, 869)),
    "not-calibrated": ("6_not_calibrated", (280, 117, 1080, 869)),
    "series": ("7_series", (280, 568, 1080, 869)),
}
"""Pictures of the guide: from which picture, and which part of it: left, top, right, bottom."""
FIRST_RUN = {
    "first-empty": ("first_1_empty", (924, 117, 1280, 770)),
    "first-data": ("first_2_data", (279, 117, 1280, 770)),
    "first-running": ("first_3_running", (924, 612, 1280, 770)),
    "first-chart": ("first_5_chart", (0, 117, 924, 745)),
}
"""Pictures of the guide's first run: from which picture of the story, and which part of it."""
DECISIONS = {
    "areas": ("decisions_areas", (0, 117, 900, 730)),
    "arrows": ("decisions_arrows", (0, 117, 900, 730)),
}
"""Pictures of the guide's way to decisions: the same."""
PLACES = {
    "places-areas": ("places_3_row", (256, 117, 936, 775)),
    "places-noise": ("places_4_significant", (0, 117, 936, 426)),
    "places-assets": ("places_6_assets", (256, 117, 936, 775)),
    "places-profile": ("places_8_profile", (256, 117, 936, 775)),
    "places-zero": ("places_10_zero", (256, 117, 936, 775)),
}
"""Pictures of the guide's page of places: the same."""
DOWNLOAD = {
    "download-list": ("download_list", (19, 18, 781, 684)),
    "download-done": ("download_done", (0, 18, 1180, 684)),
}
"""Pictures of the guide's way to the data: the same."""
POINTS = {"points": ("points", (0, 117, 900, 730))}
"""The picture of the guide's page of points: the same."""
REGION = {
    "region-areas": ("region_areas", (291, 118, 1117, 790)),
    "region-profile": ("region_profile", (291, 118, 1001, 780)),
}
"""Pictures of the guide's page of regions: the same."""
STEP_WIDTH, GUIDE_WIDTH = 740, 800
"""Pixels; what the window of the guide shows without scrolling sideways, in a list and elsewhere."""


def save(source: Path, target: Path) -> None:
    """Save a picture as small as it gets with all its colours: a palette would put steps into the colour bars."""
    with Image.open(source) as picture:
        picture.convert("RGB").save(target, optimize=True)


def cut(source: Path, box: tuple[int, int, int, int], target: Path, width: int = GUIDE_WIDTH) -> None:
    """Save a part of a picture, at most as wide as the window of the guide."""
    with Image.open(source) as picture:
        part = picture.convert("RGB").crop(box)
    part.thumbnail((width, part.height), Image.Resampling.LANCZOS)
    part.save(target, optimize=True)


def main(story: Path) -> int:
    """Convert everything that is there."""
    for title, (name, box) in FIRST_RUN.items():
        if (story / f"{name}.png").is_file():
            cut(story / f"{name}.png", box, GUIDE / f"{title}.png", STEP_WIDTH)
    for title, (name, box) in {**DESKTOP, **DECISIONS, **PLACES, **DOWNLOAD, **POINTS, **REGION}.items():
        if (story / f"{name}.png").is_file():
            cut(story / f"{name}.png", box, GUIDE / f"{title}.png")
    for name, title in SHOTS.items():
        if (story / f"{name}.png").is_file():
            save(story / f"{name}.png", TARGET / f"{title}.png")
    for path in sorted([*TARGET.glob("*.png"), *GUIDE.glob("*.png")]):
        print(f"{path.stat().st_size / 1000:7.0f} kB  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
