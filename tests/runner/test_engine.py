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


def doctor_that_finds(**abilities):
    """Examine by interpreter kind: mmstt, baselines, no."""
    calls = []

    def run(interpreter, command, request, **unused):
        calls.append(interpreter.kind)
        if abilities[interpreter.kind] == "broken":
            raise EngineError(Failure(code="library", message="The engine lacks a library.", advice="Rebuild it."))
        if abilities[interpreter.kind] == "with torch":
            modules = {"torch": {"version": "2"}, "safetensors": {"version": "0"}}
            return {"report": {"can_forecast": "mmstt", "modules": modules, "device": {"name": "cpu"}}}
        if abilities[interpreter.kind] == "no weights":
            modules = {"torch": {"version": "2"}, "safetensors": {"version": "0"}}
            return {
                "report": {
                    "can_forecast": "baselines",
                    "reasons": ["No weights are bundled."],
                    "modules": modules,
                    "device": {"name": "cpu"},
                }
            }
        return {
            "report": {
                "can_forecast": abilities[interpreter.kind],
                "reasons": ["numpy is missing."],
                "modules": {"torch": {"version": None, "problem": "not installed"}},
            }
        }

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


def test_the_first_interpreter_with_weights_runs_the_network():
    examiner, run = doctor_that_finds(settings="baselines", managed="mmstt", qgis="mmstt"), Recorder()
    interpreters = [make_interpreter("settings"), make_interpreter("managed"), make_interpreter("qgis")]
    answer = run_engine(interpreters, "forecast", {"model": "mmstt"}, listener=Listener(), examiner=examiner, run=run)
    assert [kind for kind, _ in run.calls] == ["managed"]
    assert answer["label"] == "MM-STT"
    assert examiner.calls == ["settings", "managed"]


def test_without_weights_a_labelled_baseline_runs_with_a_warning():
    run, warnings = Recorder(), []
    answer = run_engine(
        [make_interpreter("qgis")],
        "forecast",
        {"model": "mmstt", "adapt": True, "device": "cuda"},
        listener=Listener(warning=warnings.append),
        examiner=doctor_that_finds(qgis="baselines"),
        run=run,
    )
    assert run.calls[0][1]["model"] == "spatial"
    assert run.calls[0][1]["device"] == "cpu"
    assert answer["label"] == "statistical baseline"
    assert "statistical baseline" in warnings[0]
    assert "No weights come with this version." in warnings[0]


def test_without_weights_a_backtest_keeps_the_other_models():
    run = Recorder()
    run_engine(
        [make_interpreter("qgis")],
        "evaluate",
        {"models": ["mmstt", "damped"]},
        listener=Listener(),
        examiner=doctor_that_finds(qgis="baselines"),
        run=run,
    )
    assert run.calls[0][1]["models"] == ["damped"]


@pytest.mark.parametrize("needing", [{"adapt": True}, {"device": "cuda"}])
def test_what_needs_torch_goes_to_the_first_interpreter_that_has_it_else_to_the_first_that_says_so(needing):
    bare, whole = make_interpreter("qgis"), make_interpreter("managed")
    for interpreters, expected in (((bare, whole), "managed"), ((bare,), "qgis")):
        run, examiner = Recorder(), doctor_that_finds(qgis="mmstt", managed="with torch")
        request = {"model": "mmstt", **needing}
        run_engine(interpreters, "forecast", request, listener=Listener(), examiner=examiner, run=run)
        assert run.calls == [(expected, request)]


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


def test_a_baseline_takes_the_first_interpreter_that_works():
    run = Recorder()
    run_engine(
        [make_interpreter("settings"), make_interpreter("qgis")],
        "forecast",
        {"model": "gp"},
        listener=Listener(),
        examiner=doctor_that_finds(settings="baselines", qgis="mmstt"),
        run=run,
    )
    assert run.calls[0][0] == "settings"


def test_when_no_interpreter_works_every_reason_is_said():
    with pytest.raises(EngineError) as caught:
        interpreters = [make_interpreter("settings", refusal="It does not exist."), make_interpreter("qgis")]
        run_engine(
            interpreters,
            "forecast",
            {"model": "gp"},
            listener=Listener(),
            examiner=doctor_that_finds(qgis="broken"),
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
        examiner=doctor_that_finds(qgis="mmstt"),
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
            examiner=doctor_that_finds(qgis="mmstt"),
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
            examiner=doctor_that_finds(qgis="mmstt"),
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
        examiner=doctor_that_finds(qgis="mmstt"),
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
    ("abilities", "word"),
    [({"qgis": "mmstt"}, "Ready"), ({"qgis": "baselines"}, "baselines can run"), ({"qgis": "no"}, "No Python")],
)
def test_the_survey_says_in_one_sentence_what_can_run(abilities, word):
    assert word in doctor_that_finds(**abilities).survey([make_interpreter("qgis")]).sentence()


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
