# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine as the algorithms see it: pick an interpreter that passes doctor, run, retry once on the CPU."""

from __future__ import annotations

import functools
import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..mmstt_core.models import BASELINE_LABEL, STAND_IN, label, needs_network
from ..mmstt_core.words import Said, join, say
from .failures import EngineCancelled, EngineError, Failure
from .interpreter import Interpreter
from .process import Limits, Listener, run_worker

log = logging.getLogger(__name__)

NOT_INSTALLED = "not installed"
"""What doctor says of a module that nobody installed."""
DOCTOR_LIMITS = Limits(deadline_s=240.0)
RETRIED_ON_CPU = frozenset({"device"})
PASSING = frozenset({"silent", "start", "memory"})
"""Failures that may be gone at the next try, so they are not remembered."""
FALLBACK = say("MM-STT cannot run here, so a statistical baseline runs instead: the spatial Gaussian process.")


@dataclass(frozen=True, kw_only=True)
class Diagnosis:
    """Say what one interpreter can do."""

    interpreter: Interpreter
    can: str
    """mmstt, baselines or no."""
    reason: str = ""
    """Why it cannot forecast by MM-STT; empty when it can."""
    torch_lacks: str = "unknown"
    """Why PyTorch does not compute there, which training, adapting and graphics cards need; empty when it does."""
    report: dict = field(default_factory=dict)
    """What doctor found."""


@dataclass(frozen=True, kw_only=True)
class Survey:
    """Hold the diagnoses of every interpreter."""

    diagnoses: tuple[Diagnosis, ...]

    def best(self, *, needs_network: bool, own_weights: bool = False, needs_torch: bool = False) -> Diagnosis | None:
        """Return the first interpreter that can run MM-STT, or at least the baselines.

        `own_weights`: the user brings weights, so that none need to come with the engine.
        """
        wanted = ("mmstt",) if needs_network and not own_weights else ("mmstt", "baselines")
        return next(
            (item for item in self.diagnoses if item.can in wanted and not (needs_torch and item.torch_lacks)), None
        )

    def sentence(self) -> Said:
        """Say in one sentence what this machine can do."""
        full, least = self.best(needs_network=True), self.best(needs_network=False)
        if full is not None:
            return say("Ready: MM-STT runs with {0} ({1}).", full.interpreter.title, full.interpreter.executable)
        if least is not None:
            return join(say("Only the statistical baselines can run here, MM-STT cannot."), least.reason)
        return say("No Python on this computer can run the engine. Set up the engine first.")


class Doctor:
    """Examine interpreters, and remember what was found as long as each stays the same file."""

    def __init__(self, run: Callable = run_worker) -> None:
        self._run = run
        self._known: dict[tuple, Diagnosis] = {}
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Examine everything again next time; after a set-up or a change of settings."""
        with self._lock:
            self._known.clear()

    def examine(self, interpreter: Interpreter, *, cancelled: Callable[[], bool] = lambda: False) -> Diagnosis:
        """Run doctor with this interpreter; a few seconds the first time.

        Raises:
            EngineCancelled: `cancelled()` became true.
        """
        if interpreter.refusal:
            return Diagnosis(interpreter=interpreter, can="no", reason=interpreter.refusal)
        key = _identity(interpreter)
        with self._lock:
            if key in self._known:
                return self._known[key]
        try:
            answer = self._run(interpreter, "doctor", {}, listener=Listener(cancelled=cancelled), limits=DOCTOR_LIMITS)
            diagnosis = _judge(interpreter, answer)
        except EngineError as error:
            diagnosis = Diagnosis(
                interpreter=interpreter, can="no", reason=error.failure.sentence(), report={"log": error.log}
            )
            if error.failure.code in PASSING:
                return diagnosis
        with self._lock:
            self._known[key] = diagnosis
        return diagnosis

    def survey(
        self,
        interpreters: Iterable[Interpreter],
        *,
        cancelled: Callable[[], bool] = lambda: False,
        enough: Callable[[Survey], object] = lambda survey: None,
    ) -> Survey:
        """Examine the interpreters in order, all or until what was found is `enough`."""
        survey = Survey(diagnoses=())
        for interpreter in interpreters:
            survey = Survey(diagnoses=(*survey.diagnoses, self.examine(interpreter, cancelled=cancelled)))
            if enough(survey):
                break
        return survey


doctor = Doctor()
"""The examiner of this QGIS session; its memory is shared by dock and toolbox."""

_turn = threading.Lock()
"""Two engines at once would fight for memory and the accelerator: the second run waits for the first."""


def run_engine(
    interpreters: Iterable[Interpreter],
    command: str,
    request: dict,
    *,
    listener: Listener,
    limits: Limits | None = None,
    job: Path | None = None,
    examiner: Doctor = doctor,
    run: Callable = run_worker,
) -> dict:
    """Run one request with the first interpreter that can do it.

    MM-STT falls back to a baseline where no interpreter has its weights, with a warning. A device that fails is
    replaced by the CPU, once, with a warning.

    Returns:
        The worker's `result` message, with `label` added: MM-STT, or "statistical baseline".
    Raises:
        EngineError, EngineCancelled: see `run_worker`.
    """
    with turn(listener):
        listener.progress("starting", 0.0, say("Looking for a Python that can run the engine"))
        diagnosis, request = _pick(tuple(interpreters), request, listener, examiner)
        listener.progress("starting", 0.5, say("Starting {0}", diagnosis.interpreter.title))
        try:
            answer = run(diagnosis.interpreter, command, request, listener=listener, limits=limits, job=job)
        except EngineError as error:
            if error.failure.code not in RETRIED_ON_CPU or request.get("device") == "cpu":
                raise
            problem = error.failure.message.rstrip(".")
            listener.warning(say("The device failed ({0}). The run is repeated on the CPU.", problem))
            request = {**request, "device": "cpu"}
            answer = run(diagnosis.interpreter, command, request, listener=listener, limits=limits, job=job)
    return {**answer, "label": label("mmstt") if _needs_network(request) else BASELINE_LABEL}


def _pick(
    interpreters: tuple[Interpreter, ...], request: dict, listener: Listener, examiner: Doctor
) -> tuple[Diagnosis, dict]:
    """Choose the interpreter, and the model that it can run."""

    def fitting(survey: Survey, *, needs_torch: bool) -> Diagnosis | None:
        return survey.best(
            needs_network=_needs_network(request), own_weights=bool(request.get("weights")), needs_torch=needs_torch
        )

    enough = functools.partial(fitting, needs_torch=_needs_torch(request))
    survey = examiner.survey(interpreters, cancelled=listener.cancelled, enough=enough)
    best = enough(survey) or fitting(survey, needs_torch=False)  # the engine says that it needs PyTorch
    if best is not None:
        return best, request
    best = survey.best(needs_network=False)
    if best is None:
        reasons = (join(say("{0}:", item.interpreter.title), item.reason) for item in survey.diagnoses)
        raise EngineError(
            Failure(
                code="engine",
                message=say("No Python on this computer can run the engine."),
                advice=join(say("Open the engine settings and set it up."), *reasons),
            )
        )
    listener.warning(join(FALLBACK, best.reason))
    return best, _without_network(request)


def _needs_network(request: dict) -> bool:
    return needs_network(*filter(None, (request.get("model"), *(request.get("models") or ()))))


def _needs_torch(request: dict) -> bool:
    """Tell whether a network will learn, or compute on a graphics card that was named."""
    return _needs_network(request) and bool(request.get("adapt") or request.get("device") in ("cuda", "mps"))


def _without_network(request: dict) -> dict:
    changed = dict(request)
    if changed.get("model") and needs_network(changed["model"]):
        changed.update(model=STAND_IN, adapt=False, weights=None, device="cpu")
    if changed.get("models"):
        changed["models"] = [name for name in changed["models"] if not needs_network(name)] or [STAND_IN]
    return changed


@contextmanager
def turn(listener: Listener) -> Iterator[None]:
    """Hold the engine alone: no other run, and no exchange of the environment, until the block ends.

    Raises:
        EngineCancelled: the listener gave up waiting.
    """
    told = False
    while not _turn.acquire(timeout=0.2):
        if listener.cancelled():
            raise EngineCancelled
        if not told:
            told = True
            listener.progress("starting", 0.0, say("Waiting for another run to finish"))
    try:
        yield
    finally:
        _turn.release()


def _identity(interpreter: Interpreter) -> tuple:
    try:
        changed = os.stat(interpreter.executable).st_mtime_ns
    except OSError:
        changed = 0
    return interpreter.kind, interpreter.executable, changed


def _judge(interpreter: Interpreter, answer: dict) -> Diagnosis:
    """Read doctor's report."""
    report = answer.get("report") or {}
    can, reason = report.get("can_forecast"), ""
    if can == "baselines":
        reason = say("No weights come with this version.")
    elif can != "mmstt":
        can, reason = "no", next(map(str, report.get("reasons") or ()), "") or say("It cannot forecast.")
    return Diagnosis(
        interpreter=interpreter, can=can, reason=reason, torch_lacks=_what_torch_lacks(report), report=report
    )


def _what_torch_lacks(report: dict) -> str:
    """Say why PyTorch does not compute; empty when it does."""
    modules = report.get("modules") or {}
    for name, title in (("torch", "PyTorch"), ("safetensors", "safetensors")):
        module = modules.get(name) or {}
        problem = module.get("problem") or NOT_INSTALLED
        if not module.get("version"):
            if problem == NOT_INSTALLED:
                return say("{0} is not installed.", title)
            if problem.startswith(NOT_INSTALLED):
                return say(
                    "{0} is not installed, though the user's own packages, hidden from an isolated Python, hold "
                    "a copy.",
                    title,
                )
            return say("{0} does not load ({1}).", title, problem)
    device = report.get("device") or {}
    return "" if device.get("name") else say("No device works: {0}.", device.get("reason") or say("reason unknown"))
