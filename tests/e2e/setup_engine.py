# SPDX-License-Identifier: GPL-2.0-or-later
"""Set the engine up in the real QGIS desktop with clicks, from a fresh profile: python tests/e2e/setup_engine.py OUT

Not part of `make test`, since it downloads PyTorch. Takes a minute or two on a fast line. OUT receives the pictures
and `seen.json`. An administrator's package sources (such as UV_FIND_LINKS) hold as they would for a user;
MMSTT_E2E_WHEELS names a folder of wheels to install from offline, MMSTT_E2E_SMALL_DISK the root of a disk of
1.2 to 2 GB that may be filled.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
LONGEST_S = 1500


def main(out: Path) -> int:
    """Run the story; print what was seen and what of it is wrong."""
    out.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory(prefix="mmstt è ") as name:
        run_qgis(Path(name), out)
    seen = json.loads((out / "seen.json").read_text(encoding="utf-8"))
    print(json.dumps(seen, indent=2, ensure_ascii=False))
    wrong = [sentence for holds, sentence in check(seen, out) if not holds]
    print(*(wrong or ["All as it should be."]), sep="\n")
    return 1 if wrong else 0


def run_qgis(home: Path, out: Path) -> None:
    """Run QGIS on a virtual screen of its own, and end everything that was started."""
    from tests.e2e.desktop import start_qgis, virtual_screen

    with virtual_screen(home / "run") as screen, open(out / "qgis.log", "wb") as log:
        variables = {
            **{name: value for name, value in os.environ.items() if name != "MMSTT_PYTHON"},
            **screen,
            "XDG_DATA_HOME": str(home / "data"),
            "MMSTT_E2E_OUT": str(out.resolve()),
            "MMSTT_E2E_SAMPLE": str(SAMPLE),
        }
        qgis = start_qgis("drive_setup.py", home / "profiles", variables, log)
        try:
            qgis.wait(LONGEST_S)
        finally:
            qgis.kill()


def check(seen: dict, out: Path):
    """Yield whether each promise holds, with what is wrong if not."""
    yield not seen["error"], f"The story broke off: {seen['error']}"
    yield "QGIS's own Python" in seen.get("note", ""), f"The dock said before any set-up: {seen.get('note')}"
    yield seen.get("existed_before_the_click") is False, "Something was written before the click."
    yield "asks for a sign-in" in seen.get("proxy_says", ""), f"The proxy was not explained: {seen.get('proxy_says')}"
    yield seen.get("proxy_left") == ["setup.log"], f"The proxy left {seen.get('proxy_left')}"
    yield seen.get("sign_in_written_down") is False, "The sign-in of the proxy is in the log or the diagnostics."
    yield seen.get("state") == "ready", f"The environment is {seen.get('state')}: {seen.get('install_says')}"
    yield seen.get("managed", [0, 0])[1] is True, f"The network does not run in it: {seen.get('managed')}"
    yield seen.get("left") == ["env", "setup.log", "uv"], f"Left-overs: {seen.get('left')}"
    yield str(seen.get("forecast_says")).startswith("Done in"), f"No forecast: {seen.get('forecast_says')}"
    yield (out / "forecast" / "forecast.npz").is_file(), "The forecast wrote no file."
    yield seen.get("same_after_cancel") is True, "Cancel changed the environment."
    yield seen.get("left_after_cancel") == ["env", "setup.log", "uv"], f"Cancel left {seen.get('left_after_cancel')}"
    yield seen.get("outdated_button") == "&Update", f"A newer lock offers {seen.get('outdated_button')}"
    yield seen.get("broken_button") == "&Repair", f"A lost Python offers {seen.get('broken_button')}"
    yield seen.get("state_after_repair") == "ready", f"Repair: {seen.get('repair_says')}"
    if os.environ.get("MMSTT_E2E_SMALL_DISK"):
        yield "disk is full" in seen.get("full_says", ""), f"A full disk: {seen.get('full_says')}"
        yield "env.tmp" not in seen.get("full_left", ["env.tmp"]), f"A full disk left {seen.get('full_left')}"
        yield "Free some space" in seen.get("short_says", ""), f"A small disk: {seen.get('short_says')}"
        yield seen.get("short_can_start") is False, "The set-up could be started without space."
        yield seen.get("awake_again") is True, "Room was made on the disk, but the button stayed asleep."
    yield seen.get("left_after_remove") == [], f"Remove left {seen.get('left_after_remove')}"
    yield seen.get("stall_ms", 1e9) < 250, f"QGIS stood still for {seen.get('stall_ms'):.0f} ms."


if __name__ == "__main__":
    if len(sys.argv) != 2 or shutil.which("qgis") is None:
        sys.exit(f"usage: python {sys.argv[0]} OUT, with QGIS and Xvfb installed")
    sys.exit(main(Path(sys.argv[1])))
