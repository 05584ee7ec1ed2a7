# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine as the algorithms see it: pick an interpreter that passes doctor, run, retry once on the CPU.

QGIS's own Python runs everything but what needs PyTorch. Where no Python can be started at all, a closed form runs in
QGIS's own process, and says so.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..mmstt_core.models import STAND_IN, closed_forms, label
from ..mmstt_core.words import Said, join, say
from .failures import EngineCancelled, EngineError, Failure
from .in_process import run_here
from .interpreter import Interpreter
from .process import Limits, Listener, run_worker

log = logging.getLogger(__name__)

NOT_INSTALLED = "not installed"
"""What doctor says of a module that nobody installed."""
DOCTOR_LIMITS = Limits(deadline_s=240.0)
RETRIED_ON_CPU = frozenset({"device"})
PASSING = frozenset({"silent", "start", "memory"})
"""Failures that may be gone at the next try, so they are not remembered."""
NOT_HERE = frozenset({"silent", "memory"})
"""Failures after which nothing is tried in QGIS's own process: trying again may help, or QGIS would be killed next."""
FALLBACK = say("MM-STT cannot run here, so a statistical baseline runs instead: the spatial Gaussian process.")
CHOSEN = ("settings", "variable")
"""Kinds of interpreters that somebody named: they come first."""
ORDER = (*CHOSEN, "qgis", "managed")
IN_PROCESS = say("No Python could be started, so QGIS itself computes, and may answer slowly meanwhile.")
SET_UP = say("The engine settings can set it up.")


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
    code: str = ""
    """Of the failure, where it could not be examined."""
    report: dict = field(default_factory=dict)
    """What doctor found."""

    @property
    def faster(self) -> bool:
        """Tell whether PyTorch was measured to be faster there than numpy; each run then takes what suits its area."""
        rates = self.report.get("cells_per_second") or {}
        numpy = rates.get("NumPy", 0)
        return not self.torch_lacks and max(rates.values(), default=0) > numpy

    @property
    def device(self) -> str:
        """Return the device that PyTorch would take; empty where it does not compute."""
        return "" if self.torch_lacks else str((self.report.get("device") or {}).get("name") or "")


@dataclass(frozen=True, kw_only=True)
class Survey:
    """Hold the diagnoses of every interpreter."""

    diagnoses: tuple[Diagnosis, ...]

    def best(self, *, network: bool, torch: bool = False, own_weights: bool = False) -> Diagnosis | None:
        """Return the interpreter to take: one that was named, one where PyTorch is faster, QGIS's own, the one built.

        Args:
            network: MM-STT shall run, not a closed form alone.
            torch: something is asked for that only PyTorch does.
            own_weights: the user brings weights, so that none need to come with the engine.
        """

        def fits(item: Diagnosis) -> bool:
            if network:
                able = ("mmstt", "baselines") if own_weights else ("mmstt",)
                return item.can in able and not (torch and item.torch_lacks)
            return item.can in ("mmstt", "baselines")

        def place(item: Diagnosis) -> tuple[bool, bool, int]:
            kind = item.interpreter.kind
            return kind not in CHOSEN, not (network and item.faster), ORDER.index(kind)

        return min(filter(fits, self.diagnoses), key=place, default=None)

    @property
    def only_here(self) -> bool:
        """Tell whether no Python can be started, so that QGIS's own process is what is left."""
        return all(item.can == "no" and item.code not in NOT_HERE for item in self.diagnoses)

    def sentence(self) -> Said:
        """Say in one sentence what this machine can do."""
        full, least = self.best(network=True), self.best(network=False)
        if full is not None:
            card = say("It computes on the graphics card.") if full.device not in ("", "cpu") else ""
            return join(full.interpreter.at_work, card)
        if least is not None or self.only_here:
            own = next((item.reason for item in self.diagnoses if item.interpreter.own_python), "")
            reason = own if least is None else least.reason
            return join(say("Only the statistical baselines can run here, MM-STT cannot."), reason)
        return join(say("No Python on this computer can run the engine."), *(item.reason for item in self.diagnoses))


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
                interpreter=interpreter,
                can="no",
                reason=error.failure.sentence(),
                code=error.failure.code,
                report={"log": error.log},
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
    here: Callable = run_here,
) -> dict:
    """Run one request with the interpreter that suits it best.

    Where no Python can run the network, the spatial Gaussian process takes its place, with a warning; where none can be
    started, in QGIS's own process. A device that fails is replaced by the CPU, once, with a warning.

    Returns:
        The worker's `result` message, with `label` added: MM-STT, or the name of the closed form that ran.
    Raises:
        EngineError, EngineCancelled: see `run_worker`.
    """
    with turn(listener):
        listener.progress("starting", 0.0, say("Looking for a Python that can run the engine"))
        diagnosis, request = _pick(tuple(interpreters), request, listener, examiner)
        if diagnosis is None:
            return {**here(command, request, listener=listener), "label": _label(request)}
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
    return {**answer, "label": _label(request)}


def _pick(
    interpreters: tuple[Interpreter, ...], request: dict, listener: Listener, examiner: Doctor
) -> tuple[Diagnosis | None, dict]:
    """Choose the interpreter, None for QGIS's own process, and what of the request it can do."""
    network, torch, own_weights = _uses_network(request), _wants_torch(request), bool(request.get("weights"))

    def fitting(survey: Survey) -> Diagnosis | None:
        return survey.best(network=network, torch=torch, own_weights=own_weights)

    def enough(survey: Survey) -> bool:
        best = fitting(survey)  # that of the set-up, last in the list, may be faster
        return best is not None and (torch or not network or best.interpreter.kind in CHOSEN)

    survey = examiner.survey(interpreters, cancelled=listener.cancelled, enough=enough)
    best = fitting(survey)
    if best is not None:
        return best, request
    best = survey.best(network=network, own_weights=own_weights)
    if best is not None:
        return best, _without_torch(request, listener)
    best = survey.best(network=False)
    if best is None and not survey.only_here:
        reasons = (join(say("{0}:", item.interpreter.title), item.reason) for item in survey.diagnoses)
        raise EngineError(
            Failure(
                code="engine",
                message=say("No Python on this computer can run the engine."),
                advice=join(say("Open the engine settings and set it up."), *reasons),
            )
        )
    if best is None:
        listener.warning(join(IN_PROCESS, *(item.reason for item in survey.diagnoses)))
    if network:
        listener.warning(join(FALLBACK, best.reason if best is not None else ""))
    return best, _without_network(request)


def _asked_models(request: dict) -> list[str]:
    return [name for name in (request.get("model"), *(request.get("models") or ())) if name]


def _uses_network(request: dict) -> bool:
    return not set(_asked_models(request)) <= set(closed_forms())


def _wants_torch(request: dict) -> bool:
    """Tell whether something is asked for that only PyTorch does."""
    return _uses_network(request) and bool(
        request.get("adapt") or request.get("device") not in (None, "", "auto", "cpu")
    )


def _label(request: dict) -> str:
    """Name what ran, as people read it, in English."""
    if _uses_network(request):
        return label("mmstt")
    return ", ".join(label(name) for name in _asked_models(request))


def _without_torch(request: dict, listener: Listener) -> dict:
    """Leave out what needs PyTorch, and say so; MM-STT itself runs."""
    if request.get("adapt"):
        listener.warning(
            join(say("Adapting to the area needs PyTorch, which is not set up: MM-STT runs as it is."), SET_UP)
        )
    if request.get("device") not in (None, "", "auto", "cpu"):
        listener.warning(
            join(say("The device '{0}' needs PyTorch: MM-STT runs on the processor.", request["device"]), SET_UP)
        )
    return {**request, "device": "cpu", **({"adapt": False} if "adapt" in request else {})}


def _without_network(request: dict) -> dict:
    """Put the spatial Gaussian process, which the networks correct, in their place."""

    def stand_in(name: str) -> str:
        return name if name in closed_forms() else STAND_IN

    changed = dict(request)
    if changed.get("model") and _uses_network(changed):
        changed.update(model=stand_in(changed["model"]), adapt=False, weights=None, device="cpu")
    if changed.get("models"):
        changed["models"] = list(dict.fromkeys(map(stand_in, changed["models"])))
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
        reason = _what_torch_lacks(report) if report.get("weights") else say("No weights come with this version.")
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
