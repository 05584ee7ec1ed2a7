# SPDX-License-Identifier: GPL-2.0-or-later
import os
import subprocess
import sys
import threading

import numpy as np
import pytest

from mmstt_core import threads
from mmstt_core.errors import Cancelled
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.shared import Networks
from mmstt_core.progress import Progress
from mmstt_core.record import backtest_rows
from mmstt_core.threads import PRODUCTS, SideBySide, automatic, blocks_on, each, over
from tests.core.made_cubes import made_cube

DAYS_H = np.array([30.0, 180.0, 365.0])


@pytest.fixture(scope="module")
def cube():
    cube = made_cube(edge=7, epochs=130, gaps=0.01)
    cube.values_NT[:9] -= np.round(10 * 50 * np.maximum(cube.days_T - cube.days_T[-1] + 200, 0) / 365.25).astype("i2")
    return cube


def test_no_number_depends_on_how_many_threads_compute(cube):
    told = []
    for count in (1, 2, 3):
        forecaster = Forecaster(cube, int(cube.days_T[-1]), ("spatial", "ridge"), Networks(threads=count))
        calibrated = forecaster.calibrated("spatial", forecaster.predict(DAYS_H), DAYS_H)
        assert len(forecaster.origins) > 2
        trials = [origin.trials.noticed_PR for origin in forecaster.origins if origin.trials is not None]
        told.append((calibrated.epoch_NHQ, calibrated.ground_NHQ, np.concatenate(trials)))
        rows = backtest_rows(forecaster, "spatial")
        told[-1] += tuple(np.array([row.get(name, np.nan) for row in rows]) for name in ("rmse_mm", "crps_mm"))
    for other in told[1:]:
        assert all(np.array_equal(one, two, equal_nan=True) for one, two in zip(told[0], other))


class _Impatient(Progress):
    """Ask to stop at the third step of the backtest, and tell how many threads are left."""

    def __init__(self):
        super().__init__()
        self.steps = 0

    def report(self, stage, fraction, detail=""):
        self.steps += stage == "Backtest"
        if self.steps == 3:
            self.request_stop()


@pytest.mark.parametrize("count", [1, 2])
def test_a_stop_ends_work_on_threads_and_leaves_none_behind(cube, count):
    before = threading.active_count()
    progress = _Impatient()
    with pytest.raises(Cancelled):
        Forecaster(cube, int(cube.days_T[-1]), ("spatial",), Networks(threads=count), progress=progress)
    assert threading.active_count() == before
    assert progress.steps == 3


def test_results_come_in_the_order_of_the_pieces_and_a_failure_comes_out():
    first = threading.Event()

    def work(number):
        if number == 0:
            first.wait(5)
        if number == 3:
            first.set()
        return number

    assert list(each(work, range(4), 4)) == [0, 1, 2, 3]
    for count in (1, 2):
        with pytest.raises(ZeroDivisionError):
            list(each(lambda number: 1 / number, [1, 0, 2], count))


def test_whoever_waits_is_asked_meanwhile_whether_to_go_on():
    end = threading.Event()

    def look():
        end.set()
        raise Cancelled("stop")

    with pytest.raises(Cancelled), SideBySide(2, look) as pieces:
        pieces.add(end.wait, 5)
        pieces.results()


def test_blocks_run_side_by_side_only_where_that_was_said_and_not_within_what_runs_so_itself():
    together = threading.Barrier(2, timeout=5)

    def work(number):
        own = threading.get_ident()
        assert over(lambda _: threading.get_ident(), range(3)) == [own] * 3
        together.wait()  # passes only when two are at work
        return number, own

    here = threading.get_ident()
    assert over(lambda number: (number, threading.get_ident()), range(2)) == [(0, here), (1, here)]
    with blocks_on(2):
        found = over(work, range(4))
        assert over(lambda _: threading.get_ident(), ["alone"]) == [here]
    assert [number for number, _ in found] == [0, 1, 2, 3]
    assert len({own for _, own in found} - {here}) == 2
    assert over(lambda _: threading.get_ident(), range(2)) == [here] * 2


def test_what_still_runs_is_told_when_the_block_is_left_by_an_error():
    ended = threading.Event()
    with pytest.raises(ZeroDivisionError), SideBySide(2, leave=ended.set) as pieces:
        pieces.add(ended.wait, 5)
        pieces.add(lambda: 1 / 0)
        pieces.results()
    assert ended.is_set()


def test_one_core_is_left_to_others_but_one_thread_computes_at_least(monkeypatch):
    for cores, expected in ((1, 1), (2, 1), (8, 7)):
        monkeypatch.setattr(threads, "physical_cores", lambda cores=cores: cores)
        assert automatic() == expected


def test_the_command_line_gives_every_product_one_thread_whatever_the_environment_says():
    shown = "print(*(os.environ.get(name) for name in PRODUCTS), file=sys.stderr)"
    code = f"import atexit, os, runpy, sys\nfrom mmstt_core.threads import PRODUCTS\natexit.register(lambda: {shown})\n"
    code += "sys.argv[1:] = ['--version']\nrunpy.run_module('mmstt_core', run_name='__main__')"
    environment = {**os.environ, **dict.fromkeys(PRODUCTS, "5")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stderr.split() == ["1"] * len(PRODUCTS)
