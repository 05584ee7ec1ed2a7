# SPDX-License-Identifier: GPL-2.0-or-later
"""Processes that are killed or stopped at each stage: nothing looks finished, and the next run clears up."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import sys

import pytest

from mmstt_core.leftovers import LOCK, hidden_folder, remove_leftovers
from tests.core.faulty import Bench, complete, in_one_sentence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

EXCHANGE = "mmstt_core.results.folder:Path.rename"
STAGES = [
    ("forecast", "mmstt_core.reading.source:identify", 1),
    ("forecast", "mmstt_core.reading.cache:write_stored", 1),
    ("forecast", "mmstt_core.forecast:assemble", 1),
    ("forecast", "mmstt_core.results.writer:write_table", 1),
    ("forecast", "mmstt_core.results.writer:_write_record", 2),
    ("forecast", EXCHANGE, 1),
    ("evaluate", "mmstt_core.reading.cache:os.replace", 1),
    ("evaluate", "mmstt_core.evaluation.rolling:score_origin", 1),
    ("evaluate", EXCHANGE, 1),
    ("simulate", "mmstt_core.simulation.export:simulate_pair", 1),
    ("simulate", "mmstt_core.simulation.export:_write_arrays", 3),
    ("train", "mmstt_core.training.loop:Trainer.train_step", 2),
    ("train", "mmstt_core.network.weights:os.replace", 4),
    ("worker", "mmstt_core.reading.source:identify", 1),
    ("worker", "mmstt_core.forecast:assemble", 1),
    ("worker", "mmstt_core.results.writer:write_table", 1),
]
"""Reading, caching, forecasting, writing and moving; the last call of `os.replace` in training is the model card's."""


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


@pytest.mark.parametrize(("command", "place", "number"), STAGES)
def test_after_a_kill_nothing_looks_finished_and_the_next_run_clears_up(bench, command, place, number):
    with bench.hindered(command, place, number) as process:
        process.kill()
        bench.ended(process)
    assert not complete(bench, command)
    assert bench.run(command).returncode == 0
    assert complete(bench, command)
    assert bench.hidden() == []
    assert list(bench.out.rglob(LOCK)) == []


@pytest.mark.parametrize(
    ("command", "place", "number", "stop"),
    [
        (*stage, stop)
        for stage, stop in zip(
            [*(stage for stage in STAGES if stage[1] != EXCHANGE), ("doctor", "mmstt_core.doctor:examine", 1)],
            itertools.cycle([signal.SIGINT, signal.SIGTERM]),
        )
    ],
)
def test_a_stop_at_any_stage_ends_in_a_sentence_and_leaves_nothing(bench, command, place, number, stop):
    with bench.hindered(command, place, number) as process:
        process.send_signal(stop)
        ended = bench.ended(process)
    assert ended.returncode == 130
    assert bench.hidden() == []
    said = in_one_sentence(ended)
    if command == "train":  # finished stages and checkpoints stay, to go on from
        assert said.startswith("The training was stopped.")
        assert not complete(bench, command)
    elif command == "worker":
        assert ended.stdout.splitlines()[-1].startswith('{"type": "error", "code": "cancelled"')
        assert not bench.out.exists()
    else:
        assert said == "The run was cancelled. Nothing was written."
        assert not bench.out.exists()


# The exchange of 3 earlier results for 3 new ones: as many renames put the earlier ones aside, as many the new ones in.


# Before the computing, each of the 3 earlier ones is moved to itself, twice: Windows would refuse what is held open.
CHECKED = 6


@pytest.mark.parametrize("calls", [CHECKED + 2, CHECKED + 3, CHECKED + 4, CHECKED + 6])
def test_results_of_a_run_killed_while_exchanging_them_are_put_back(bench, finished, calls):
    shutil.copytree(finished("forecast"), bench.out)
    (bench.out / "notes.txt").write_text("mine")
    before = bench.found()
    assert len(before) == 4
    with bench.hindered("forecast", EXCHANGE, calls) as process:
        process.kill()
        bench.ended(process)
    assert not complete(bench, "forecast")
    bench.source.rename(bench.source.with_name("gone.csv"))
    assert bench.run("forecast").returncode == 2
    assert bench.found() == before


@pytest.mark.parametrize("calls", [CHECKED + 1, CHECKED + 6])
def test_a_stop_while_results_are_exchanged_comes_too_late(bench, finished, calls):
    shutil.copytree(finished("forecast"), bench.out)
    before = bench.found()
    deed = "os.kill(os.getpid(), 2); os.kill(os.getpid(), 15)"
    with bench.hindered("forecast", EXCHANGE, calls, deed) as process:
        ended = bench.ended(process)
    assert ended.returncode == 0
    assert in_one_sentence(ended).startswith("Writing")
    assert complete(bench, "forecast")
    assert bench.found().keys() == before.keys()


@pytest.mark.parametrize("command", ["forecast", "evaluate", "simulate", "train"])
def test_a_stop_after_the_writing_does_not_deny_the_results(bench, command):
    with bench.hindered(command, "mmstt_core.cli:_finish", deed="os.kill(os.getpid(), 2)") as process:
        ended = bench.ended(process)
    assert ended.returncode == 0
    assert complete(bench, command)


def test_what_a_living_run_works_on_is_left_alone(bench):
    bench.out.mkdir()
    with bench.hindered("forecast", "mmstt_core.results.writer:_write_record") as process:
        working = bench.hidden()
        assert len(working) == 1
        second = bench.run("forecast")
        assert second.returncode == 2 and "Another run is writing" in second.stderr
        assert bench.hidden() == working
        process.kill()
        bench.ended(process)
    assert bench.run("forecast").returncode == 0
    assert bench.hidden() == []


def abandon(folder):
    """Leave what a killed run leaves: a child that ends without a word inside the block."""
    child = os.fork()
    if child == 0:
        with hidden_folder(folder, "results"):
            os._exit(0)
    os.waitpid(child, 0)
    return next(folder.iterdir())


def test_only_what_is_surely_ours_is_removed(tmp_path):
    left = abandon(tmp_path)
    for name in (".results-0123abcd.part", ".results-more.part", "results-0123abcd.part", ".other-0123abcd.part"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "data").write_text("somebody's")
    (tmp_path / ".results-89abcdef.part").symlink_to(tmp_path / ".other-0123abcd.part")
    others = set(tmp_path.iterdir()) - {left}
    remove_leftovers(tmp_path, "results")
    assert set(tmp_path.iterdir()) == others
    assert all((path / "data").is_file() for path in others)


def test_what_another_computer_may_work_on_is_left_alone(tmp_path):
    left = abandon(tmp_path)
    (left / LOCK).write_bytes(b"elsewhere")
    remove_leftovers(tmp_path, "results")
    assert left.is_dir()


def test_what_could_not_be_settled_stays_for_the_next_run(tmp_path):
    def refuse(folder):
        raise PermissionError("held open by another program")

    abandon(tmp_path)
    remove_leftovers(tmp_path, "results", refuse)
    assert len(list(tmp_path.iterdir())) == 1
    remove_leftovers(tmp_path, "results")
    assert list(tmp_path.iterdir()) == []
