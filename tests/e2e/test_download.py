# SPDX-License-Identifier: GPL-2.0-or-later
"""Download by area in the real QGIS desktop, from the service played on this computer.

Set MMSTT_E2E_KEEP to a folder to keep its pictures, which the user guide shows.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.e2e.desktop import ONE_STORY, SAMPLE, kept, run_qgis, virtual_screen
from tests.egms.conftest import BOX, UP, USTICA, pem, service, service_key  # noqa: F401 - fixtures
from tests.egms.service import Offer

SCREEN = "1180x760"
pytestmark = ONE_STORY


def test_a_user_searches_downloads_and_has_the_file_in_the_list_of_data(service, service_key, tmp_path):  # noqa: F811
    more = {"relativeOrbit": 117, "burstCycle": "0227", "swath": "IW2", "direction": "ascending"}
    name = "EGMS_L2b_117_0227_IW2_VV_2020_2024_1.zip"
    offer = Offer(name, (USTICA / name).read_bytes(), BOX, level="L2B", product="CALIBRATED", more=more)
    service.offers.append(offer)
    service.mood("download", slow_s=0.4)
    key, out, folder = tmp_path / "key.json", tmp_path / "out", Path(tempfile.mkdtemp(prefix="EGMS_"))
    key.write_text(service_key, encoding="utf-8")
    out.mkdir()
    with virtual_screen(tmp_path / "rt", SCREEN) as screen:
        variables = {
            **os.environ,
            **screen,
            "MMSTT_E2E_SAMPLE": str(SAMPLE),
            "MMSTT_E2E_KEY": str(key),
            "MMSTT_E2E_FOLDER": str(folder),
        }
        run_qgis("drive_download.py", out, tmp_path / "profiles", variables)
    seen = kept(out)
    assert "authentication manager" in seen["key"] and seen["listed"] == 4
    assert seen["drawn"] == pytest.approx([13.0, 38.6, 13.35, 38.85], abs=0.02)
    assert seen["data"] == [UP] and seen["points"] == [522]
    assert [path.name for path in folder.iterdir()] == [UP]
    shutil.rmtree(folder)
    secret = service_key.splitlines()[4].encode()[40:80]
    held = [path for path in (tmp_path / "profiles").rglob("*") if path.is_file()]
    assert len(held) > 3 and all(secret not in path.read_bytes() for path in held)
