# SPDX-License-Identifier: GPL-2.0-or-later
"""Processes that make windows: the same windows, and a clean end whatever becomes of one of them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.training import data
from mmstt_core.training.config import TrainingConfig
from mmstt_core.training.data import Place, WindowStream
from mmstt_core.training.pool import served
from tests.core.made_cubes import made_cube

ROOT = Path(__file__).resolve().parents[3]
TINY = """
attention = "none"
windows = 100000
linear_share = 0.0
windows_per_step = 1
cells_per_window = 30
validation_windows = 1
loader_processes = 2
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")


@pytest.fixture
def stream(monkeypatch):
    """Return streams of made-up windows, served by so many processes."""
    monkeypatch.setattr(data, "simulated_cube", lambda seed, index, network: made_cube(edge=10, seed=index % 5))

    def of(processes, places=()):
        config = TrainingConfig(cells_per_window=40, loader_processes=processes)
        return WindowStream(config, config.network(), places, simulated=not places)

    return of


def taken(stream, numbers):
    return [sample for samples in served(stream, numbers, size=2, join=list) for sample in samples]


def test_windows_are_the_same_and_in_the_same_order_whoever_makes_them(stream):
    here, there = (taken(stream(processes), [3, 0, 5, 1]) for processes in (0, 2))
    assert len(here) == len(there) == 4
    for one, other in zip(here, there):
        assert np.array_equal(one.target_NH, other.target_NH, equal_nan=True)
        assert np.array_equal(one.window.z_NB, other.window.z_NB)


@pytest.mark.parametrize("processes", [0, 2])
def test_data_of_which_no_window_can_be_made_are_refused_in_one_sentence_whoever_makes_them(stream, processes):
    cube = made_cube(edge=6)
    short = Place(name="short", cube=cube.first_epochs(20), last_day=int(cube.days_T[19]))
    with pytest.raises(InputError, match="windows drawn from the data") as caught:
        taken(stream(processes, (short,)), [0])
    assert "Traceback" not in caught.value.sentence()


@pytest.fixture
def training(tmp_path):
    """A training in a process group of its own that has begun to learn; what it says on stderr, and its children."""
    (tmp_path / "tiny.toml").write_text(TINY)
    said = open(tmp_path / "said", "w+")
    words = ["train", "--simulated", "100000", "--config", str(tmp_path / "tiny.toml"), "--device", "cpu"]
    process = subprocess.Popen(
        [sys.executable, "-m", "mmstt_core", *words, "--out", str(tmp_path / "w.safetensors")],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stderr=said,
        start_new_session=True,
    )
    begun = time.monotonic()
    while "windows/s" not in (tmp_path / "said").read_text():
        assert process.poll() is None, (tmp_path / "said").read_text()
        assert time.monotonic() - begun < 180
        time.sleep(0.2)
    yield process, tmp_path / "said"
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    said.close()


def children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def last_sentence(said):
    return said.read_text().replace("\r", "\n").strip().split("\n")[-1]


def gone(pids):
    """Wait until none of some processes runs."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.1)
    return False


@posix
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are told by /proc")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_ends_the_training_and_all_that_make_its_windows(training, stop):
    process, said = training
    makers = children_of(process.pid)
    assert len(makers) == 2
    if stop == signal.SIGINT:
        os.killpg(process.pid, stop)  # Ctrl-C reaches all of a terminal's processes
    else:
        process.send_signal(stop)
    assert process.wait(60) == 130
    assert last_sentence(said) == "The training was stopped. No checkpoint had been written yet."
    assert "Traceback" not in said.read_text()
    assert gone(makers)


@posix
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are told by /proc")
def test_a_killed_maker_of_windows_ends_the_training_in_one_sentence(training):
    process, said = training
    makers = children_of(process.pid)
    os.kill(makers[0], signal.SIGKILL)
    assert process.wait(60) == 1
    assert last_sentence(said).startswith("A process that makes windows has ended")
    assert "Traceback" not in said.read_text()
    assert gone(makers)
