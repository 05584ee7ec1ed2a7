# SPDX-License-Identifier: GPL-2.0-or-later
"""Drive one engine process from the thread that waits for it: QProcess, polled, with limits and a gradual end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.PyQt.QtCore import QProcess, QProcessEnvironment, QThread

from ..mmstt_core.words import say
from .environment import HOST, WINDOWS, isolation, variables_for
from .failures import End, EngineCancelled, EngineError, Failure, from_exit, from_message, from_silence, from_version
from .interpreter import Interpreter
from .messages import Decoder, FormatError, Message, encode_request

BOOTSTRAP = Path(__file__).with_name("bootstrap.py")
TAIL_BYTES = 16_384
MACOS = sys.platform == "darwin"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Say how long to wait for what, in seconds."""

    hello_s: float = 20.0
    ready_s: float = 180.0
    """The first import of torch under an antivirus is slow."""
    note_s: float = 30.0
    """Silence after which the user is told."""
    silence_s: float = 120.0
    """Silence after which the worker is ended; it beats every 2 s, so it hangs."""
    close_s: float = 2.0
    terminate_s: float = 2.0
    """With `close_s` and the poll below 5 s: the promise that cancel is over within 5 s."""
    deadline_s: float | None = None
    """Limit of the whole run, which heartbeats do not extend; None for no limit."""
    poll_ms: int = 100


@dataclass(kw_only=True)
class Listener:
    """Receive what the worker says while it works; every part is optional. Called on the waiting thread."""

    progress: Callable[[str, float, str], None] = field(default=lambda stage, fraction, detail: None)
    warning: Callable[[str], None] = field(default=lambda text: None)
    log: Callable[[str], None] = field(default=lambda text: None)
    ready: Callable[[dict], None] = field(default=lambda fields: None)
    cancelled: Callable[[], bool] = field(default=lambda: False)


def run_worker(
    interpreter: Interpreter,
    command: str,
    request: dict,
    *,
    listener: Listener | None = None,
    limits: Limits | None = None,
    job: Path | None = None,
    bootstrap: Path = BOOTSTRAP,
) -> dict:
    """Start the engine, hand it one request, and return its `result` message.

    `job` is the output folder, where the worker clears up should QGIS die meanwhile.

    Blocks; call it from a task's thread. The process is gone when this returns or raises.

    Raises:
        EngineError: the engine failed, in every way there is, with a sentence for the user.
        EngineCancelled: `listener.cancelled()` became true.
    """
    return _Conversation(interpreter, listener or Listener(), limits or Limits()).run(
        command, request, [str(bootstrap), *([] if job is None else [str(job)])]
    )


class _Conversation:
    """Hold the state of one run; made, used and thrown away on one thread, as QProcess demands."""

    def __init__(self, interpreter: Interpreter, listener: Listener, limits: Limits) -> None:
        self._interpreter = interpreter
        self._listener = listener
        self._limits = limits
        self._decoder = Decoder()
        self._tail = b""
        self._answer: Message | None = None
        self._process = new_process(
            {**variables_for(interpreter.executable, own_python=interpreter.own_python), HOST: str(os.getpid())}
        )
        self._began = self._heard = time.monotonic()
        self._noted = False
        self._enter("hello")

    def _enter(self, stage: str) -> None:
        self._stage, self._stage_began = stage, time.monotonic()

    def run(self, command: str, request: dict, script: list[str]) -> dict:
        process = self._process
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.start(self._interpreter.executable, [*isolation(self._interpreter.executable), "-X", "utf8", *script])
        try:
            if not process.waitForStarted(int(self._limits.hello_s * 1000)):
                raise EngineError(from_exit(End(started=False)))
            process.write(encode_request(command, request))
            self._listen()
        except FormatError as error:
            raise self._error(from_version(error.sentence)) from None
        finally:
            self._end()
        return self._conclude()

    def _listen(self) -> None:
        """Read until the answer or the end of the process; act on silence and on cancel."""
        while self._answer is None:
            if self._listener.cancelled():
                raise EngineCancelled
            self._process.waitForReadyRead(self._limits.poll_ms)
            if self._drain():
                self._heard, self._noted = time.monotonic(), False
            elif self._process.state() == QProcess.ProcessState.NotRunning:
                self._drain()
                return
            else:
                QThread.msleep(10)  # waitForReadyRead returns at once when the worker closed its output
            self._check_patience()

    def _check_patience(self) -> None:
        now, limits = time.monotonic(), self._limits
        in_stage_s, silent_s = now - self._stage_began, now - self._heard
        for stage, waited_s, limit_s in (
            ("hello", in_stage_s, limits.hello_s),
            ("ready", in_stage_s, limits.ready_s),
            ("work", silent_s, limits.silence_s),
            ("deadline", now - self._began, limits.deadline_s),
        ):
            if stage in (self._stage, "deadline") and limit_s is not None and waited_s > limit_s:
                raise self._error(from_silence(waited_s=waited_s, stage=stage))
        if self._stage == "work" and silent_s > limits.note_s and not self._noted:
            self._noted = True
            self._listener.warning(say("The engine has been silent for {0:.0f} s; still waiting.", silent_s))

    def _drain(self) -> bool:
        """Take what both channels hold; an undrained channel would block the worker. Return whether it spoke."""
        errors = bytes(self._process.readAllStandardError())
        self._tail = (self._tail + errors)[-TAIL_BYTES:]
        output = bytes(self._process.readAllStandardOutput())
        for message in self._decoder.feed(output):
            self._receive(message)
        return bool(output)

    def _receive(self, message: Message) -> None:
        if message.type == "hello":
            self._enter("ready")
        elif message.type == "ready":
            self._enter("work")
            self._listener.ready(message.fields)
        elif message.type == "progress":
            if self._stage != "work":
                self._enter("work")
            self._listener.progress(message.text("stage"), message.number("fraction"), message.text("detail"))
        elif message.type == "warning":
            self._listener.warning(message.sentence("message"))
        elif message.type == "log":
            self._listener.log(message.text("message"))
        elif message.type in ("result", "error") and self._answer is None:
            self._answer = message

    def _end(self) -> None:
        """Leave no process: close stdin, then terminate, then kill. Never raises."""
        process, limits = self._process, self._limits
        if process.state() == QProcess.ProcessState.NotRunning:
            return
        process.closeWriteChannel()
        if not self._wait_for_end(limits.close_s):
            # A console program on Windows ignores terminate(): there, closing stdin does the work.
            process.terminate()
            if not self._wait_for_end(limits.terminate_s):
                process.kill()
                process.waitForFinished(2000)

    def _wait_for_end(self, seconds: float) -> bool:
        """Wait for the end of the process, draining: a worker that blocks on a full pipe could not end."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._process.waitForFinished(50):
                break
            self._tail = (self._tail + bytes(self._process.readAllStandardError()))[-TAIL_BYTES:]
            self._process.readAllStandardOutput()
        return self._process.state() == QProcess.ProcessState.NotRunning

    def _conclude(self) -> dict:
        answer = self._answer
        if answer is None:
            end = End(
                crashed=self._process.exitStatus() == QProcess.ExitStatus.CrashExit,
                status=self._process.exitCode(),
                windows=WINDOWS,
                macos=MACOS,
                spoke=self._stage != "hello",
                tail=self._text_tail(),
            )
            raise self._error(from_exit(end))
        if answer.type == "result":
            return answer.fields
        if answer.text("code") == "cancelled":
            raise EngineCancelled
        sentences = answer.sentence("message"), answer.sentence("hint")
        raise self._error(from_message(answer.text("code"), *sentences, answer.names("asks")))

    def _error(self, failure: Failure) -> EngineError:
        noise = "\n".join(self._decoder.noise)
        return EngineError(failure, log=f"{self._text_tail()}\n{noise}".strip())

    def _text_tail(self) -> str:
        return self._tail.decode("utf-8", "replace")


def new_process(variables: Mapping[str, str]) -> QProcess:
    """Return a process that sees these variables alone."""
    environment = QProcessEnvironment()
    for name, value in variables.items():
        environment.insert(name, value)
    process = QProcess()
    process.setProcessEnvironment(environment)
    return process
