# SPDX-License-Identifier: GPL-2.0-or-later
"""The played service of `tests/egms`, and its key in an authentication manager of the tests' own."""

from __future__ import annotations

import pytest

from tests.egms.conftest import pem, service, service_key

__all__ = ["authcfg", "pem", "service", "service_key"]
MASTER = "only for tests"


@pytest.fixture
def authcfg(qgis_app, service_key):
    from qgis.core import QgsApplication

    from mm_stt_forecast.egms import key_store

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(MASTER, True)
    made = key_store.store(service_key)
    yield made
    manager.removeAuthenticationConfig(made)
