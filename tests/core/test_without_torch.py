# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT in a Python without torch and safetensors: the same forecast, and one sentence for what does need them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.doctor import COSTS
from mmstt_core.forecast import assemble
from mmstt_core.forecaster import Forecaster
from mmstt_core.gridding import in_order, to_cells
from mmstt_core.models import BASELINE_LABEL
from mmstt_core.models.shared import Networks
from mmstt_core.network.weights import bundled_weights, load_network
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube

ROOT = Path(__file__).resolve().parents[2]
UP = ROOT / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
BOX = (4597950.0, 1740450.0, 4599150.0, 1741650.0)
MONTHS = 6

BLOCKED = f"""
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("torch", "safetensors"):
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Blocker())
sys.path.insert(0, {str(ROOT)!r})
"""
ALONE = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
BY_COMMAND = BLOCKED + "from mmstt_core.cli import main\nsys.exit(main(sys.argv[1:]))\n"
BY_WORKER = BLOCKED + "from mmstt_core.worker import main\nsys.exit(main())\n"


def run(script, *arguments):
    return subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, timeout=300, env=ALONE
    )


def talk(request):
    """Return what the worker says to a request; its input stays open, or it would take us for gone."""
    line = json.dumps({"format": 1, "command": "forecast", "request": request}) + "\n"
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    with subprocess.Popen([sys.executable, "-c", BY_WORKER], env=ALONE, **streams) as worker:
        worker.stdin.write(line)
        worker.stdin.flush()
        return [json.loads(line) for line in worker.stdout]


@pytest.fixture(scope="module")
def by_torch():
    """Compute the forecast with torch: quantiles of the displacement, mm (N, H, Q)."""
    pytest.importorskip("torch")
    from mmstt_core.network.mmstt import MMSTT

    request = ForecastRequest(sources=(str(UP),), out=".", bbox=BOX, horizon_months=MONTHS)
    cube = in_order(to_cells(in_order(read_cube([str(UP)], bbox=BOX)), 100.0))
    modules = [MMSTT.of(load_network(bundled_weights(name)).network) for name in ("nano", "cell")]
    forecaster = Forecaster(cube, int(cube.days_T[-1]), ("mmstt",), Networks(network=modules[0], cell=modules[1]))
    made_by = {"weights": None, "device": "cpu", "device_reason": ""}
    forecast = assemble(request, cube.select(forecaster.cells), forecaster, made_by, Progress())
    return forecast.displacement_NHQ


def assert_same(folder, expected_NHQ):
    with np.load(folder / "forecast.npz") as arrays:
        found_NHQ = arrays["displacement"]
    assert found_NHQ.shape == expected_NHQ.shape
    assert np.ptp(expected_NHQ) > 1
    assert np.abs(found_NHQ - expected_NHQ).max() < 1e-4
    record = json.loads((folder / "forecast.json").read_text(encoding="utf-8"))
    assert record["model"] == "mmstt"
    assert record["device_reason"].startswith("NumPy on the processor")
    assert record["weights"]["name"] == "mmstt-nano.safetensors"


def test_the_command_line_forecasts_by_mmstt_what_torch_forecasts(by_torch, tmp_path):
    out = tmp_path / "out"
    done = run(
        BY_COMMAND, "forecast", str(UP), "--out", str(out), "--bbox", *map(str, BOX), "--horizon-months", str(MONTHS)
    )
    assert done.returncode == 0, done.stderr
    assert BASELINE_LABEL not in done.stdout
    assert_same(out, by_torch)


def test_the_worker_forecasts_by_mmstt_what_torch_forecasts(by_torch, tmp_path):
    out = tmp_path / "out"
    request = {"sources": [str(UP)], "out": str(out), "bbox": BOX, "horizon_months": MONTHS, "rasters": False}
    said = talk(request)
    ready = next(message for message in said if message["type"] == "ready")
    assert (ready["torch"], ready["device"]) == (None, "cpu")
    assert said[-1]["type"] == "result", said[-1]
    assert not any(BASELINE_LABEL in line for line in said[-1]["summary"]["lines"])
    assert_same(out, by_torch)


@pytest.mark.parametrize("option", ["--adapt", "--device cuda"])
def test_what_needs_torch_is_refused_in_one_sentence(option, tmp_path):
    done = run(
        BY_COMMAND, "forecast", str(UP), "--out", str(tmp_path / "out"), "--bbox", *map(str, BOX), *option.split()
    )
    assert done.returncode == 2
    assert "need PyTorch, which does not load here (No module named 'torch')" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_training_without_torch_is_refused_in_one_sentence(tmp_path):
    done = run(BY_COMMAND, "train", "--simulated", "2", "--out", str(tmp_path / "w.safetensors"))
    assert done.returncode == 2
    assert "need PyTorch, which does not load here (No module named 'torch')" in done.stderr


def test_the_worker_refuses_a_graphics_card_before_it_reads(tmp_path):
    said = talk({"sources": ["nowhere.zip"], "out": str(tmp_path / "out"), "device": "cuda"})
    assert said[-1]["type"] == "error"
    assert "need PyTorch" in said[-1]["message"]
    assert all(message["type"] != "ready" for message in said)


def test_doctor_finds_mmstt_ready_and_says_what_torch_would_add():
    done = run(BY_COMMAND, "doctor")
    assert done.returncode == 0
    assert done.stdout.startswith("Ready: MM-STT")
    assert "cells a second in one pass of MM-STT" in done.stdout
    assert f"torch is missing (not installed). {COSTS['torch']}" in done.stdout


@pytest.mark.parametrize("device", ["auto", "cpu"])
def test_a_small_area_does_not_load_torch_where_it_is_installed(device):
    body = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from mmstt_core.network.choice import choose
from mmstt_core.network.rates import rate
from mmstt_core.network.weights import load_network
from mmstt_core import forecast, worker
networks, device, reason = choose([load_network().network], {device!r}, 5000)
assert rate(networks[0]) > 0
sys.exit(9 if {{"torch", "safetensors", "scipy"}} & set(sys.modules) else 0)
"""
    assert run(body).returncode == 0


@pytest.mark.parametrize("damage", ["truncated", "garbage", "another network", "no numbers", "leaky"])
def test_hostile_weights_get_one_sentence(damage, tmp_path):
    whole = bundled_weights().read_bytes()
    length = int.from_bytes(whole[:8], "little")
    changed = {
        "truncated": whole[: len(whole) // 2],
        "garbage": b"<html>login</html>" * 50,
        "another network": whole.replace(b'\\"layers\\": 3', b'\\"layers\\": 4', 1),
        "no numbers": whole[:-4] + np.float32(np.nan).tobytes(),
        "leaky": whole.replace(b'\\"protocol\\": \\"honest\\"', b'\\"protocol\\": \\"leaky.\\"', 1),
    }[damage]
    assert changed != whole
    assert changed[:8] == whole[:8] or damage == "garbage"
    assert length < len(whole)
    path = tmp_path / "w.safetensors"
    path.write_bytes(changed)
    done = run(
        BLOCKED + "from mmstt_core.network.weights import load_network\n"
        "from mmstt_core.errors import WeightsError\n"
        "try:\n    load_network(sys.argv[1])\n"
        "except WeightsError as error:\n    print(error.sentence())\n",
        str(path),
    )
    assert done.stdout.count("\n") == 1, done.stderr
    assert "w.safetensors" in done.stdout
