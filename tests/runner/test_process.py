# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine process, against a fake worker that fails in every way."""

import dataclasses
import os
import sys
import threading

import pytest

pytest.importorskip("qgis.PyQt.QtCore")

from mm_stt_forecast.runner.failures import EngineCancelled, EngineError
from mm_stt_forecast.runner.interpreter import Interpreter
from mm_stt_forecast.runner.process import Limits, Listener, run_worker


def test_a_good_run_returns_the_result(run, interpreter):
    assert run(interpreter, "forecast", {"out": "here"})["folder"] == "here"


@pytest.mark.parametrize("scenario", ["slow", "garbage", "chatty", "5 MB of errors"])
def test_a_noisy_run_still_returns_the_result(run, interpreter, scenario):
    assert run(interpreter, "forecast", {"scenario": scenario})["type"] == "result"


def test_progress_arrives_in_order(run, interpreter):
    seen = []
    run(
        interpreter,
        "forecast",
        {"scenario": "slow"},
        listener=Listener(progress=lambda stage, fraction, detail: seen.append((stage, fraction, detail))),
    )
    assert seen == [("reading", step / 5, f"{step} of 5") for step in range(5)]


@pytest.mark.parametrize(
    ("scenario", "code"),
    [
        ("exit 3", "exit"),
        ("silent end", "no answer"),
        ("SIGSEGV", "binary"),
        ("SIGABRT", "binary"),
        ("SIGKILL", "memory"),
        ("wrong version", "version"),
        ("input error", "input"),
        ("device error", "device"),
        ("exit before hello", "library"),
    ],
)
def test_each_failure_has_its_code(run, interpreter, scenario, code):
    with pytest.raises(EngineError) as caught:
        run(interpreter, "forecast", {"scenario": scenario, "device": "cuda"})
    assert caught.value.failure.code == code


@pytest.mark.parametrize(
    ("scenario", "changed", "word"),
    [
        ("no hello", {"hello_s": 0.5}, "did not start"),
        ("never ready", {"ready_s": 0.5}, "not ready"),
        ("hang", {"silence_s": 0.5}, "was silent"),
        ("closes its output", {"silence_s": 0.5}, "was silent"),
        ("beats for ever", {"deadline_s": 0.6}, "more than"),
    ],
)
def test_a_worker_that_keeps_one_waiting_is_ended(run, interpreter, limits, scenario, changed, word):
    with pytest.raises(EngineError, match=word) as caught:
        run(interpreter, "forecast", {"scenario": scenario}, limits=dataclasses.replace(limits, **changed))
    assert caught.value.failure.code == "silent"


def test_silence_is_said_once_before_it_ends_the_run(run, interpreter, limits):
    warnings, listener = [], Listener(warning=lambda text: warnings.append(text))
    with pytest.raises(EngineError):
        run(
            interpreter,
            "forecast",
            {"scenario": "hang"},
            listener=listener,
            limits=dataclasses.replace(limits, note_s=0.1, silence_s=2.5),
        )
    assert len(warnings) == 1
    assert "silent" in warnings[0]


def test_the_last_lines_of_the_worker_reach_the_log(run, interpreter):
    with pytest.raises(EngineError) as caught:
        run(interpreter, "forecast", {"scenario": "exit 3"})
    assert "the last line" in caught.value.log


def test_an_interpreter_that_is_not_there_is_said(run):
    with pytest.raises(EngineError) as caught:
        run(Interpreter(kind="settings", executable="/nowhere/python3"), "forecast", {})
    assert caught.value.failure.code == "start"


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def children_of_this_process():
    with open(f"/proc/self/task/{threading.get_native_id()}/children") as file:
        return file.read().split()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("scenario", ["works until told", "hang", "no hello", "never ready", "beats for ever"])
def test_cancel_at_any_moment_leaves_no_process_and_no_file(interpreter, fake_worker, tmp_path, scenario):
    told = scenario == "works until told"
    asked = []

    def cancelled():
        if not asked and children_of_this_process() and (not told or list(tmp_path.iterdir())):
            asked.append(True)
        return bool(asked)

    with pytest.raises(EngineCancelled):
        run_worker(
            interpreter,
            "forecast",
            {"scenario": scenario, "folder": str(tmp_path)},
            listener=Listener(cancelled=cancelled),
            limits=Limits(close_s=300.0) if told else Limits(),
            bootstrap=fake_worker,
        )
    assert children_of_this_process() == []
    assert list(tmp_path.iterdir()) == []


def test_what_a_cancel_waits_for_is_over_within_5_s():
    limits = Limits()
    assert limits.poll_ms / 1000 + limits.close_s + limits.terminate_s < 5


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_worker_is_gone_after_a_good_run(run, interpreter):
    assert gone(run(interpreter, "forecast", {})["pid"])


def test_the_variables_of_qgis_do_not_reach_the_worker(run, interpreter, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/qgis/python")
    monkeypatch.setenv("QGIS_PREFIX_PATH", "/qgis")
    environment = run(interpreter, "forecast", {})["environment"]
    assert "PYTHONPATH" not in environment
    assert "QGIS_PREFIX_PATH" not in environment


def test_the_working_folder_is_not_searched_for_modules(run, interpreter):
    assert "" not in run(interpreter, "forecast", {})["path"]


def test_it_runs_on_a_thread_without_an_event_loop(run, interpreter):
    answers = []
    thread = threading.Thread(target=lambda: answers.append(run(interpreter, "forecast", {"scenario": "slow"})))
    thread.start()
    thread.join()
    assert answers[0]["type"] == "result"
