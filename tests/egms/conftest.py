# SPDX-License-Identifier: GPL-2.0-or-later
"""The service played on this computer, with a key, and the real files of Ustica to download."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.egms.keys import key_text, make_pem, modulus_of
from tests.egms.service import Offer, Service

USTICA = Path(__file__).resolve().parents[2] / "resources" / "ustica"
BOX = (13.13, 38.68, 13.22, 38.73)
UP = "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
EAST = "EGMS_L3_E45N17_100km_E_2020_2024_1.zip"
BURST = "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"


@pytest.fixture(scope="session")
def pem():
    return make_pem()


@pytest.fixture
def service(pem, monkeypatch):
    made = Service(modulus_of(pem), 65537)
    monkeypatch.setenv("MMSTT_EGMS_SERVICE", made.archive)
    content = {name: (USTICA / name).read_bytes() for name in (UP, EAST, BURST)}
    tile = {"tileId": "E45N17"}
    burst = {"relativeOrbit": 22, "burstCycle": "0845", "swath": "IW2", "direction": "descending", "polarization": "VV"}
    made.offers = [
        Offer(UP, content[UP], BOX, more=tile),
        Offer(EAST, content[EAST], BOX, product="ORTHO-EAST", more=tile),
        Offer(BURST, content[BURST], BOX, level="L2B", product="CALIBRATED", more=burst),
    ]
    yield made
    made.close()


@pytest.fixture
def service_key(service, pem):
    return key_text(service, pem)
