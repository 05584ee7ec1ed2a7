# SPDX-License-Identifier: GPL-2.0-or-later
"""The real engine under the real algorithm: cancelled in every stage, killed, orphaned; nothing is left."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.qgis.real_engine import STAGES, ActingFeedback, engines, run

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
ROOT = Path(__file__).resolve().parents[2]


def left_over(folder):
    return sorted(item.name for item in folder.iterdir() if item.name not in ("cache", "dati è qui"))


@pytest.mark.parametrize("stage", STAGES)
def test_a_run_cancelled_in_any_stage_leaves_no_process_and_no_file(engine_parameters, context, tmp_path, stage):
    feedback = ActingFeedback(stage, lambda self: self.cancel())
    results, _ = run(engine_parameters, context, feedback)
    assert feedback.acted, f"the stage {stage} never came"
    assert results == {}
    assert engines() == []
    assert left_over(tmp_path) == []


def test_a_killed_engine_is_said_and_leaves_nothing(engine_parameters, context, tmp_path):
    feedback = ActingFeedback("Backtest", lambda self: [os.kill(pid, signal.SIGKILL) for pid in engines()])
    _, fine = run(engine_parameters, context, feedback)
    assert not fine
    assert "memory" in feedback.errors[-1]
    assert left_over(tmp_path) == []


def test_an_engine_whose_qgis_died_ends_and_clears_up(series_file, tmp_path):
    """A Python of its own plays QGIS, starts the engine, and is killed."""
    out = tmp_path / "out"
    request = {"sources": [str(series_file)], "out": "RESULTS", "model": "gp", "horizon_months": 3}
    line = json.dumps({"format": 1, "command": "forecast", "request": request})
    script = (
        "import os, subprocess, sys\n"
        f"sys.path.insert(0, r'{ROOT}')\n"
        "from mmstt_core.results.folder import job_at\n"
        f"job = job_at(r'{out}')\n"
        "results, work = job.__enter__()\n"
        f"bootstrap, out = r'{ROOT / 'runner' / 'bootstrap.py'}', r'{out}'\n"
        "child = subprocess.Popen([sys.executable, '-I', '-X', 'utf8', bootstrap, out],"
        " stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        f"child.stdin.write({line!r}.replace('RESULTS', str(results)).encode() + b'\\n'); child.stdin.flush()\n"
        "child.stdout.readline()\n"
        "print(child.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    environment = {**os.environ, "MMSTT_CACHE": str(tmp_path / "cache")}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    orphan = int(done.stdout)
    while left_over(tmp_path) or Path(f"/proc/{orphan}").exists():  # ends, or the limit against hanging ends this test
        threading.Event().wait(0.05)


@pytest.mark.parametrize("folder", ["/proc/mmstt", "/proc/mmstt/below"])
def test_an_output_folder_that_cannot_be_made_is_said(engine_parameters, context, feedback, folder):
    engine_parameters["OUTPUT_FOLDER"] = folder
    _, fine = run(engine_parameters, context, feedback)
    assert not fine
    assert "Traceback" not in feedback.errors[-1]
    assert "Choose another output folder" in feedback.errors[-1]
