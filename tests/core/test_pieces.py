# SPDX-License-Identifier: GPL-2.0-or-later
"""A large area is forecast piece by piece, and no number tells where one piece ends."""

import dataclasses
import threading
import time

import numpy as np
import pytest

from mmstt_core import forecast as road
from mmstt_core import forecaster, held, kinematics, pieces, record, threads
from mmstt_core.cube import SourceFile
from mmstt_core.errors import Cancelled
from mmstt_core.forecast import run_forecast
from mmstt_core.models import spatial_process
from mmstt_core.models.shared import Networks, Shared
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Course, Progress
from mmstt_core.results.forecast import BY_CELL
from mmstt_core.window import make_context
from mmstt_core.words import say
from tests.core.made_cubes import made_cube

JUMP_MM = 25.0


@pytest.fixture(scope="module")
def cube():
    """Ground of which a patch has begun to sink, with gaps, on four rows of the network's windows."""
    cube = made_cube(edge=30, gaps=0.01)
    cube = cube.select(np.flatnonzero(np.random.default_rng(0).random(cube.cells) < 0.7))
    sinking = np.hypot(cube.easting_N - 4_598_500, cube.northing_N - 1_740_500) < 400
    after_T = np.maximum(cube.days_T - cube.days_T[-60], 0) / 365.25
    values_NT = cube.millimetres_NT() - JUMP_MM * sinking[:, None] * after_T
    source = SourceFile(name="made.csv", sha256="0", level=cube.level)
    return dataclasses.replace(cube, values_NT=values_NT.astype(np.float32), sources=(source,))


class Heard(Progress):
    """Keep how far forecasting was said to be."""

    def __init__(self):
        super().__init__()
        self.fractions = []

    def report(self, stage, fraction, detail=""):
        if stage == "Forecasting":
            self.fractions.append(fraction)


def made_to_look_large(patch):
    """Let a few hundred cells be several parts, and what is kept of them lie on the disk."""
    for place in (pieces, forecaster):
        patch.setattr(place, "CELLS_AT_ONCE", 100)
    patch.setattr(held, "LARGE_BYTES", 10_000)


@pytest.fixture(scope="module", params=["mmstt", "ridge"])
def made(request, weights, cube):
    """Forecast in one piece, then in several, what is large on the disk; keep the cells of each piece."""
    asked = ForecastRequest(sources=("made.csv",), out="unused", weights=weights, model=request.param)
    sizes, heard, kind = [], Heard(), pieces.Part

    def part(whole, own_P, near_S):
        sizes.append(own_P)
        return kind(whole, own_P, near_S)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(road, "read_cube", lambda *args, **kwargs: cube)
        patch.setattr(pieces, "Part", part)
        whole = run_forecast(asked)
        assert not sizes
        made_to_look_large(patch)
        return whole, run_forecast(asked, heard), sizes, heard


def test_pieces_of_an_area_are_forecast_as_the_whole_is(made):
    whole, parts, _, _ = made
    assert (whole.change_probability_N > 0.5).any()
    for name in BY_CELL:
        one, other = getattr(whole, name), getattr(parts, name)
        if one is None:
            assert other is None
        elif one.dtype.kind == "M":
            assert np.array_equal(one, other, equal_nan=True)
        else:
            assert one.dtype == other.dtype
            assert np.allclose(one, other, atol=1e-4, equal_nan=True), name
    assert whole.record["backtest"] == parts.record["backtest"]
    assert isinstance(parts.displacement_NHQ, np.memmap)
    assert not isinstance(whole.displacement_NHQ, np.memmap)


def test_every_cell_lies_in_one_piece_and_pieces_are_as_large_as_asked(made):
    _, parts, sizes, _ = made
    assert len(sizes) > 2
    *others, last = sorted(sizes, key=lambda cells_P: cells_P[0])
    assert min(map(len, others)) >= 100
    assert len(last) >= 50
    assert np.array_equal(np.concatenate([*others, last]), np.arange(parts.easting_N.size))
    assert list(map(len, sizes)) == sorted(map(len, sizes), reverse=True)  # so that none is waited for in the end


def test_pieces_report_one_course_and_warn_once(made):
    heard = made[3]
    assert heard.fractions == sorted(heard.fractions)
    assert heard.fractions[-1] == pytest.approx(1.0)
    assert len(set(heard.fractions)) > 3
    assert len({str(warning) for warning in heard.warnings}) == len(heard.warnings)


@pytest.fixture
def half(monkeypatch, cube):
    """Ground that is read whatever is asked for, and looks large."""
    half = cube.select(cube.northing_N <= np.median(cube.northing_N))
    monkeypatch.setattr(road, "read_cube", lambda *args, **kwargs: half)
    made_to_look_large(monkeypatch)
    monkeypatch.setattr(threads, "LOOK_SECONDS", 0.01)
    return half


def test_a_large_area_has_the_same_bits_on_any_number_of_threads(monkeypatch, weights, half):
    # Blocks of a few cells, so that every fit of the whole is cut into many of them.
    monkeypatch.setattr(kinematics.blocks, "__defaults__", (64,))
    for place in (kinematics, spatial_process):
        monkeypatch.setattr(place, "ROWS_AT_ONCE", 64)
    monkeypatch.setattr(spatial_process, "MANY_CELLS", 100)
    seen, over = [], threads.each
    monkeypatch.setattr(threads, "each", lambda work, items, count: (seen.append(count), over(work, items, count))[1])
    heard, made = Heard(), {}
    for count in (1, 2, 3):
        asked = ForecastRequest(sources=("made.csv",), out="unused", weights=weights, threads=count)
        made[count] = run_forecast(asked, heard if count == 3 else None)
        assert max(seen) == count
    for name in (*BY_CELL, "calibrated_H"):
        one = getattr(made[1], name)
        for count in (2, 3):
            other = getattr(made[count], name)
            assert one is other is None or (one.dtype, one.tobytes()) == (other.dtype, other.tobytes()), name
    told = [{**one.record, "options": None} for one in made.values()]
    assert told[0] == told[1] == told[2]
    assert heard.fractions == sorted(heard.fractions)
    assert heard.fractions[-1] == pytest.approx(1.0)


class _Impatient(Progress):
    """Ask to stop as soon as pieces are forecast."""

    def report(self, stage, fraction, detail=""):
        if stage == "Forecasting" and fraction > 0:
            self.request_stop()


@pytest.mark.parametrize("count", [1, 2])
def test_a_stop_ends_all_pieces_and_leaves_no_thread_behind(half, count):
    before = threading.active_count()
    asked = ForecastRequest(sources=("made.csv",), out="unused", model="ridge", threads=count)
    with pytest.raises(Cancelled):
        run_forecast(asked, _Impatient())
    assert threading.active_count() == before


def test_a_failure_of_one_piece_ends_the_others_at_once_and_comes_out(monkeypatch, half):
    begun, ended = [], []

    def fails(piece, days_H):
        begun.append(piece)
        if len(begun) > 1:
            raise ZeroDivisionError
        for _ in range(1000):  # the first would go on for ten seconds
            time.sleep(0.01)
            try:
                piece._now.progress.step("Forecasting", 0.0)
            except Cancelled:
                ended.append(True)
                raise

    monkeypatch.setattr(forecaster.Forecaster, "predict", fails)
    asked = ForecastRequest(sources=("made.csv",), out="unused", model="ridge", threads=2)
    with pytest.raises(ZeroDivisionError):
        run_forecast(asked)
    assert ended == [True]


def test_pieces_of_the_work_pass_on_what_they_hear_and_stop_with_the_whole():
    class Told(Progress):
        said = ()

        def report(self, stage, fraction, detail=""):
            self.said = (*self.said, (stage, fraction, detail))

    whole = Told()
    course = Course(whole)
    first, second = course.share(0.25), course.share(0.75)
    first.warn(say("Look out."))
    assert [str(warning) for warning in whole.warnings] == ["Look out."]
    first.step("Forecasting", 1.0, "a")
    second.step("Forecasting", 0.4, "b")
    second.step("Forecasting", 0.0, "c")
    assert [(stage, detail) for stage, _, detail in whole.said] == [("Forecasting", name) for name in "abc"]
    assert [fraction for _, fraction, _ in whole.said] == pytest.approx([0.25, 0.55, 0.55])
    elsewhere = threading.Thread(target=second.step, args=("Forecasting", 1.0, "d"))
    elsewhere.start()
    elsewhere.join()
    assert len(whole.said) == 3  # only whoever waits tells the whole
    course.look()
    assert whole.said[-1] == ("Forecasting", 1.0, "d")
    course.leave()
    with pytest.raises(Cancelled):
        first.step("Forecasting", 1.0)
    whole.request_stop()
    with pytest.raises(Cancelled):
        course.look()


def test_what_several_threads_ask_for_is_made_once(cube):
    shared, made = Shared(make_context(cube, int(cube.days_T[-1]))), []

    def make():
        time.sleep(0.05)
        made.append(shared.once("other", lambda: 7))  # whoever makes one thing may ask for another
        return len(made)

    assert list(threads.each(lambda _: shared.once("thing", make), range(4), 4)) == [1, 1, 1, 1]
    assert made == [7]


def test_what_lies_on_the_disk_reads_as_it_was_written_after_it_has_left_the_memory(monkeypatch):
    monkeypatch.setattr(held, "LARGE_BYTES", 1000)
    gathered = held.Held(5000)
    values = np.random.default_rng(0).normal(size=(5000, 3)).astype(np.float32)
    for rows in np.array_split(np.arange(5000), 7):
        gathered.put(rows, {"values": values[rows]})
    assert isinstance(gathered.arrays["values"], np.memmap)
    held.rest()
    assert np.array_equal(gathered.arrays["values"], values)


def test_of_a_large_area_evenly_chosen_cells_stand_in_the_table_of_the_past(monkeypatch, cube):
    area = forecaster.Forecaster(cube, int(cube.days_T[-1]), ("gp",), Networks())
    every = record.backtest_rows(area, "gp")
    assert record.scored_cells(area) == [None] * len(area.origins)
    monkeypatch.setattr(record, "CELL_LIMIT", 100)
    monkeypatch.setattr(record, "SCORED_CELLS", 200)
    few = record.backtest_rows(area, "gp")
    chosen = record.scored_cells(area)[0]
    assert chosen.tolist() == list(range(0, cube.cells, 3))
    assert [row["months"] for row in few] == [row["months"] for row in every]
    for one, other in zip(few, every):
        assert one["samples"] < 0.4 * other["samples"]
        assert one["rmse_mm"] == pytest.approx(other["rmse_mm"], rel=0.15)
        assert one["coverage_90"] == pytest.approx(other["coverage_90"], abs=0.06)
    whole, part = area.held_out("gp", 0), area.held_out("gp", 0, chosen)
    assert np.array_equal(part.ground_NHQ, whole.ground_NHQ[chosen])


def test_where_the_disk_has_no_room_a_large_array_stays_in_memory(monkeypatch):
    def full(file, size):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(held, "_reserve", full)
    monkeypatch.setattr(held, "LARGE_BYTES", 1000)
    array = held.make((5, 1000), np.float32)
    assert type(array) is np.ndarray
    assert array.shape == (5, 1000)


def test_room_on_the_disk_is_taken_before_a_map_is_written_to(monkeypatch, tmp_path):
    for with_call in (True, False):
        if not with_call:
            monkeypatch.delattr(held.os, "posix_fallocate", raising=False)
        with (tmp_path / f"{with_call}").open("w+b") as file:
            held._reserve(file, 2_500_000)
        status = (tmp_path / f"{with_call}").stat()
        assert status.st_size == 2_500_000
        assert getattr(status, "st_blocks", 10_000) * 512 >= 2_500_000
