# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures of all tests of the engine."""

import pytest


@pytest.fixture(scope="session")
def weights(tmp_path_factory):
    """Weights of a tiny network, for tests that only read them."""
    from mmstt_core.training.saving import save_network
    from tests.core.tiny import tiny_network

    path = tmp_path_factory.mktemp("weights") / "tiny.safetensors"
    save_network(tiny_network(), path, {})
    return str(path)


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


@pytest.fixture(scope="session")
def finished(tmp_path_factory):
    """Return the results of a command of `faulty.Bench`, computed when they are first wanted."""
    from tests.core.faulty import Bench

    held = {}

    def results_of(command):
        if command not in held:
            bench = Bench(tmp_path_factory.mktemp(command))
            assert bench.run(command).returncode == 0
            held[command] = bench.out
        return held[command]

    return results_of
