# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures of all tests of the engine."""

import pytest


@pytest.fixture(params=[False, True], ids=["as it is", "raising"])
def exceptions(request):
    """Let GDAL raise: another plugin of QGIS may have switched its exceptions on."""
    modules = [pytest.importorskip(f"osgeo.{name}") for name in ("gdal", "ogr", "osr")]
    silent = [module for module in modules if request.param and not module.GetUseExceptions()]
    for module in silent:
        module.UseExceptions()
    yield
    for module in reversed(silent):  # GDAL wants them back in the order of a stack
        module.DontUseExceptions()
