# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the fake worker with this Python. Limits that are not the matter of a test leave a slow machine its time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest


@pytest.fixture
def fake_worker():
    return Path(__file__).with_name("fake_worker.py")


@pytest.fixture
def interpreter():
    from mm_stt_forecast.runner.interpreter import Interpreter

    return Interpreter(kind="settings", executable=sys.executable)


@pytest.fixture
def limits():
    pytest.importorskip("qgis.PyQt.QtCore")
    from mm_stt_forecast.runner.process import Limits

    return Limits(hello_s=300.0, ready_s=300.0, silence_s=300.0, close_s=0.3, terminate_s=0.3, poll_ms=20)


@pytest.fixture
def run(limits, fake_worker):
    """Run the fake worker instead of the engine; same signature as `run_worker`."""
    from mm_stt_forecast.runner.process import run_worker

    own = limits

    def run_fake(interpreter, command, request, *, listener=None, limits=None, job=None):
        return run_worker(interpreter, command, request, listener=listener, limits=limits or own, bootstrap=fake_worker)

    return run_fake
