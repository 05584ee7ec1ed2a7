# SPDX-License-Identifier: GPL-2.0-or-later
"""The road from a request to an interpreter that can do it."""

import functools
import sys
import threading

import pytest

pytest.importorskip("qgis.PyQt.QtCore")
from mm_stt_forecast.runner.engine import Doctor, run_engine
from mm_stt_forecast.runner.failures import EngineCancelled, EngineError, Failure
from mm_stt_forecast.runner.interpreter import Interpreter
from mm_stt_forecast.runner.process import Listener


def make_interpreter(kind="settings", refusal=""):
    return Interpreter(kind=kind, executable=sys.executable, refusal=refusal)


def report_of(ability):
    """Return what doctor reports: a Python with PyTorch (on a graphics card), with numpy alone, or less."""
    torch = ability in ("torch", "card")
    return {
        "can_forecast": {"torch": "mmstt", "card": "mmstt", "no weights": "baselines"}.get(ability, ability),
        "reasons": ["numpy is missing."],
        "modules": {name: {"version": "2" if torch else None} for name in ("torch", "safetensors")},
        "device": {"name": "cuda" if ability == "card" else "cpu"},
        "cells_per_second": {"NumPy": 900, **({"PyTorch cpu": 800 if ability == "torch" else 9000} if torch else {})},
        "weights": [] if ability in ("no weights", "baselines") else [{"name": "nano"}],
    }


def doctor_that_finds(**abilities):
    """Examine by interpreter kind: card, torch, mmstt (without PyTorch), baselines, no weights, no, or a failure."""
    calls = []

    def run(interpreter, command, request, **unused):
        calls.append(interpreter.kind)
        ability = abilities[interpreter.kind]
        if ability in ("library", "start", "silent", "memory"):
            raise EngineError(Failure(code=ability, message="The engine lacks a library.", advice="Rebuild it."))
        return {"report": report_of(ability)}

    doctor = Doctor(run)
    doctor.calls = calls
    return doctor


class Recorder:
    def __init__(self, *failures):
        self.calls, self.failures = [], list(failures)

    def __call__(self, interpreter, command, request, **unused):
        self.calls.append((interpreter.kind, request))
        if self.failures:
            raise self.failures.pop(0)
        return {"type": "result"}


def forecast(request, *, command="forecast", run=None, here=None, warnings=None, **abilities):
    """Run a request where doctor finds these abilities; return the answer, and what was run where."""
    run, here = run or Recorder(), here or Recorder()
    listener = Listener(warning=(warnings if warnings is not None else []).append)
    answer = run_engine(
        [make_interpreter(kind) for kind in abilities],
        command,
        request,
        listener=listener,
        examiner=doctor_that_finds(**abilities),
        run=run,
        here=lambda command, request, **unused: here(make_interpreter("here"), command, request),
    )
    return answer, run.calls + here.calls


@pytest.mark.parametrize(
    ("abilities", "chosen"),
    [
        ({"qgis": "mmstt"}, "qgis"),
        ({"qgis": "mmstt", "managed": "torch"}, "qgis"),
        ({"qgis": "mmstt", "managed": "card"}, "managed"),
        ({"qgis": "no", "managed": "torch"}, "managed"),
        ({"settings": "mmstt", "qgis": "mmstt", "managed": "card"}, "settings"),
        ({"settings": "baselines", "variable": "torch", "qgis": "mmstt"}, "variable"),
    ],
)
def test_qgis_own_python_runs_the_network_unless_another_was_named_or_is_faster(abilities, chosen):
    warnings = []
    answer, calls = forecast({"model": "mmstt", "adapt": False, "device": "auto"}, warnings=warnings, **abilities)
    assert [kind for kind, _ in calls] == [chosen]
    assert (answer["label"], warnings) == ("MM-STT", [])


@pytest.mark.parametrize("asked", [{"adapt": True, "device": "auto"}, {"adapt": False, "device": "cuda"}])
def test_adapting_and_a_graphics_card_are_for_the_environment_with_torch(asked):
    _, calls = forecast({"model": "mmstt", **asked}, qgis="mmstt", managed="torch")
    assert calls == [("managed", {"model": "mmstt", **asked})]


def test_without_torch_mmstt_runs_as_it_is_and_says_what_was_left_out():
    warnings, asked = [], {"model": "mmstt", "adapt": True, "device": "cuda"}
    answer, [(_, request)] = forecast(asked, warnings=warnings, qgis="mmstt")
    assert request == {"model": "mmstt", "adapt": False, "device": "cpu"}
    assert answer["label"] == "MM-STT"
    assert [("needs PyTorch" in warning, "settings" in warning) for warning in warnings] == [(True, True)] * 2


def test_where_the_network_cannot_run_the_spatial_process_does_and_is_named():
    warnings, asked = [], {"model": "mmstt", "adapt": True, "device": "cuda"}
    answer, [(kind, request)] = forecast(asked, warnings=warnings, qgis="baselines")
    assert (kind, request["model"], request["device"], request["adapt"]) == ("qgis", "spatial", "cpu", False)
    assert answer["label"] == "spatial Gaussian process"
    assert "spatial Gaussian process" in warnings[0]
    assert "No weights" in warnings[0]


@pytest.mark.parametrize("failure", ["no", "library", "start"])
def test_where_no_python_can_be_started_the_spatial_process_runs_in_qgis_and_says_so(failure):
    warnings = []
    answer, [(kind, request)] = forecast({"model": "mmstt"}, warnings=warnings, qgis=failure)
    assert (kind, request["model"], answer["label"]) == ("here", "spatial", "spatial Gaussian process")
    assert "QGIS itself computes" in warnings[0]
    assert "spatial Gaussian process" in warnings[1]


def test_without_any_python_a_closed_form_that_was_chosen_runs_as_it_was():
    answer, calls = forecast({"model": "damped"})
    assert (calls, answer["label"]) == ([("here", {"model": "damped"})], "damped trend")


@pytest.mark.parametrize("failure", ["silent", "memory"])
def test_what_may_pass_or_would_end_qgis_is_not_tried_in_qgis(failure):
    with pytest.raises(EngineError) as caught:
        forecast({"model": "mmstt"}, qgis=failure)
    assert "lacks a library" in str(caught.value)


def test_where_the_network_cannot_run_a_backtest_takes_the_spatial_process_for_it():
    answer, [(_, request)] = forecast({"models": ["mmstt", "damped", "spatial"]}, command="evaluate", qgis="baselines")
    assert request["models"] == ["spatial", "damped"]
    assert answer["label"] == "spatial Gaussian process, damped trend"


def test_weights_of_ones_own_need_none_that_come_with_the_engine():
    run = Recorder()
    for weights, model in (("mine.safetensors", "mmstt"), (None, "spatial")):
        run_engine(
            [make_interpreter("qgis")],
            "forecast",
            {"model": "mmstt", "weights": weights},
            listener=Listener(),
            examiner=doctor_that_finds(qgis="no weights"),
            run=run,
        )
        assert run.calls[-1][1]["model"] == model


def test_a_closed_form_takes_the_first_interpreter_that_works():
    assert forecast({"model": "gp"}, settings="baselines", qgis="mmstt")[1][0][0] == "settings"
    assert forecast({"model": "gp"}, qgis="mmstt", managed="card")[1][0][0] == "qgis"


def test_when_no_interpreter_works_every_reason_is_said():
    with pytest.raises(EngineError) as caught:
        interpreters = [make_interpreter("settings", refusal="It does not exist."), make_interpreter("qgis")]
        run_engine(
            interpreters,
            "forecast",
            {"model": "gp"},
            listener=Listener(),
            examiner=doctor_that_finds(qgis="silent"),
            run=Recorder(),
        )
    assert "It does not exist." in str(caught.value)
    assert "lacks a library" in str(caught.value)


def device_error():
    return EngineError(Failure(code="device", message="CUDA ran out of memory.", advice=""))


def test_a_device_error_is_retried_once_on_the_cpu():
    run, warnings = Recorder(device_error()), []
    run_engine(
        [make_interpreter("qgis")],
        "forecast",
        {"model": "mmstt", "device": "cuda"},
        listener=Listener(warning=warnings.append),
        examiner=doctor_that_finds(qgis="card"),
        run=run,
    )
    assert [request["device"] for _, request in run.calls] == ["cuda", "cpu"]
    assert "repeated on the CPU" in warnings[0]


def test_a_device_error_on_the_cpu_is_final():
    run = Recorder(device_error())
    with pytest.raises(EngineError):
        run_engine(
            [make_interpreter("qgis")],
            "forecast",
            {"model": "mmstt", "device": "cpu"},
            listener=Listener(),
            examiner=doctor_that_finds(qgis="card"),
            run=run,
        )
    assert len(run.calls) == 1


def test_a_second_device_error_is_final():
    run = Recorder(device_error(), device_error())
    with pytest.raises(EngineError):
        run_engine(
            [make_interpreter("qgis")],
            "forecast",
            {"model": "mmstt", "device": "cuda"},
            listener=Listener(),
            examiner=doctor_that_finds(qgis="card"),
            run=run,
        )
    assert len(run.calls) == 2


def test_the_real_process_is_retried_on_the_cpu(run):
    request = {"scenario": "device error", "model": "mmstt", "device": "cuda"}
    answer = run_engine(
        [make_interpreter("qgis")],
        "forecast",
        request,
        listener=Listener(),
        examiner=doctor_that_finds(qgis="card"),
        run=run,
    )
    assert answer["device"] == "cpu"


def test_doctor_is_asked_once_per_interpreter():
    examiner = doctor_that_finds(qgis="mmstt")
    for _ in range(3):
        examiner.examine(make_interpreter("qgis"))
    assert examiner.calls == ["qgis"]


def test_doctor_is_asked_again_when_told_to_forget():
    examiner = doctor_that_finds(qgis="mmstt")
    examiner.examine(make_interpreter("qgis"))
    examiner.forget()
    examiner.examine(make_interpreter("qgis"))
    assert examiner.calls == ["qgis", "qgis"]


def test_doctor_does_not_remember_what_may_pass():
    answers = [EngineError(Failure(code="silent", message="It did not start.")), {"report": {"can_forecast": "mmstt"}}]

    def run(*unused, **also_unused):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    examiner = Doctor(run)
    assert [examiner.examine(make_interpreter("qgis")).can for _ in range(2)] == ["no", "mmstt"]


@pytest.mark.parametrize(
    ("abilities", "words"),
    [
        ({"qgis": "mmstt"}, "MM-STT runs in QGIS's own Python."),
        ({"managed": "card"}, "It computes on the graphics card."),
        ({"qgis": "baselines"}, "baselines can run"),
        ({"qgis": "no"}, "baselines can run"),
        ({"qgis": "silent"}, "No Python"),
    ],
)
def test_the_survey_says_in_one_sentence_what_can_run(abilities, words):
    assert words in doctor_that_finds(**abilities).survey(map(make_interpreter, abilities)).sentence()


def test_a_second_run_waits_for_the_first():
    inside, go_on = threading.Event(), threading.Event()
    told = []

    def slow(*unused, **also_unused):
        inside.set()
        go_on.wait()
        return {}

    common = {"examiner": doctor_that_finds(qgis="mmstt")}
    first = threading.Thread(
        target=lambda: run_engine(
            [make_interpreter("qgis")], "forecast", {"model": "gp"}, listener=Listener(), run=slow, **common
        )
    )
    first.start()
    inside.wait()

    def note(stage, fraction, detail):
        told.append(detail)
        go_on.set()

    run_engine(
        [make_interpreter("qgis")],
        "forecast",
        {"model": "gp"},
        listener=Listener(progress=note),
        run=Recorder(),
        **common,
    )
    first.join()
    assert told[0] == "Waiting for another run to finish"


def test_a_waiting_run_can_be_cancelled():
    inside, go_on = threading.Event(), threading.Event()

    def slow(*unused, **also_unused):
        inside.set()
        go_on.wait()
        return {}

    start = functools.partial(
        run_engine, [make_interpreter("qgis")], "forecast", {"model": "gp"}, examiner=doctor_that_finds(qgis="mmstt")
    )
    first = threading.Thread(target=lambda: start(listener=Listener(), run=slow))
    first.start()
    inside.wait()
    with pytest.raises(EngineCancelled):
        start(listener=Listener(cancelled=lambda: True), run=Recorder())
    go_on.set()
    first.join()
