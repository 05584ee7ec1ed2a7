# SPDX-License-Identifier: GPL-2.0-or-later
"""A training that was killed goes on to the weights of one that was not: in bfloat16, and with two processes."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.network.weights import load_network

ROOT = Path(__file__).resolve().parents[3]
LAUNCHER = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
GO = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
import torch
torch.set_num_threads(1)
from mmstt_core.training import data, loop
from tests.core.made_cubes import made_cube
data.simulated_cube = lambda seed, index, network: made_cube(edge=10, seed=index % 5)
loop.SAVE_SECONDS = 0.0
from mmstt_core.options import TrainingRequest
from mmstt_core.progress import Progress
from mmstt_core.training.command import run_training
out, config, killed, resume = sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5] == "resume"

class Killer(Progress):
    def step(self, stage, fraction, detail=""):
        if stage == killed and fraction > 0.5:
            os.kill(os.getpid(), signal.SIGKILL)

run_training(TrainingRequest(simulated=16, out=out, config=config, resume=resume, device="cpu"), Killer())
"""
SETTINGS = """
attention = "joint"
linear_share = 0.25
attention_share = 0.5
windows_per_step = 2
cells_per_window = 40
validate_every = 2
validation_windows = 1
warmup_steps = 2
loader_processes = {loaders}
precision = "{precision}"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
@pytest.mark.parametrize(
    ("launcher", "precision", "loaders", "killed"),
    [
        ([sys.executable], "bfloat16", 2, "Training joint"),
        (LAUNCHER, "float32", 0, "Training joint"),
        (LAUNCHER, "bfloat16", 1, "Training cell"),
    ],
    ids=["one process, bfloat16, a pool", "two processes", "two processes, bfloat16, a pool each"],
)
def test_a_killed_training_resumes_to_the_same_weights(tmp_path, launcher, precision, loaders, killed):
    script, settings = tmp_path / "go.py", tmp_path / "settings.toml"
    script.write_text(GO)
    settings.write_text(SETTINGS.format(precision=precision, loaders=loaders))

    def train(name, killed_at, resume=""):
        words = [*launcher, str(script), str(ROOT), str(tmp_path / name), str(settings), killed_at, resume]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        return subprocess.run(words, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=300)

    whole, cut = "whole.safetensors", "cut.safetensors"
    done = train(whole, "never")
    assert done.returncode == 0, done.stderr[-2000:]
    assert train(cut, killed).returncode != 0
    assert (tmp_path / f"{cut}.checkpoint").is_file()
    assert not (tmp_path / cut).exists()
    done = train(cut, "never", "resume")
    assert done.returncode == 0, done.stderr[-2000:]
    one, other = (load_network(tmp_path / name) for name in (whole, cut))
    assert one.record["processes"] == (1 if launcher == [sys.executable] else 2)
    assert one.network.arrays.keys() == other.network.arrays.keys()
    for name, value in one.network.arrays.items():
        assert np.array_equal(value, other.network.arrays[name]), name
