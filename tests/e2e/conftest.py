# SPDX-License-Identifier: GPL-2.0-or-later
"""A virtual screen for the real QGIS desktop."""

from __future__ import annotations

import os

import pytest

from tests.e2e.desktop import virtual_screen


@pytest.fixture(scope="module")
def screen(tmp_path_factory):
    """Start a virtual screen; return the variables for programs on it."""
    home = tmp_path_factory.mktemp("runtime")
    home.chmod(0o700)
    with virtual_screen(home) as variables:
        # as for a stranger: QGIS's own Python runs the engine, whatever the Python of the tests has
        yield {**{name: value for name, value in os.environ.items() if name != "MMSTT_PYTHON"}, **variables}
