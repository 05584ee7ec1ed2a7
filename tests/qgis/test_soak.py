# SPDX-License-Identifier: GPL-2.0-or-later
"""A short form of benchmarks/qgis_soak.py: some forecasts in a row, some cancelled; QGIS holds no more than before."""

from __future__ import annotations

import math
import sys

import pytest

from benchmarks import qgis_soak
from mm_stt_forecast.algorithms import engine_run as module
from mm_stt_forecast.runner.interpreter import Interpreter

NEVER = math.inf
CANCELS = (NEVER, NEVER, 0.0, 0.4, NEVER, 0.9, NEVER, 1.5, NEVER)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_forecasts_in_a_row_leave_no_handle_thread_process_or_file(provider, tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(
        module, "found_interpreters", lambda: (Interpreter(kind="settings", executable=sys.executable),)
    )
    folder = tmp_path / "soak"
    folder.mkdir()
    states = qgis_soak.soak(folder, len(CANCELS), seed=1, model="gp", cancels=CANCELS)
    assert [state.outcome for state in states if state.outcome not in ("finished", "cancelled")] == []
    assert sum(state.outcome == "finished" for state in states) >= 4
    assert sum(state.outcome == "cancelled" for state in states) >= 2
    assert {state.children for state in states} == {0}
    assert {state.left_over for state in states} == {()}
    settled = states[1]  # the first run fills QGIS's own caches
    assert states[-1].handles <= settled.handles
    assert states[-1].threads <= settled.threads + 1
    assert states[-1].memory_mb < settled.memory_mb + 30
