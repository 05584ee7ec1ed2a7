# SPDX-License-Identifier: GPL-2.0-or-later
"""Serve the QGIS plugin: one request in, JSON lines out, until exactly one result or error.

Standard input carries the request line and stays open; a line that says cancel, or its end, stops the work, so that no
worker outlives QGIS. Standard output carries messages and nothing else: file descriptor 1 is pointed at stderr before
anything else is imported, so that a stray print of a library cannot corrupt them.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import platform
import sys
import threading
import time
from typing import BinaryIO

from . import __version__
from .errors import Cancelled, InputError, MmsttError
from .models import needs_network
from .options import DIFFERENT_VERSIONS, DecomposeRequest, EvaluationRequest, ForecastRequest
from .progress import Progress
from .stopping import stoppable, too_late
from .terminal import describe, open_closed_streams
from .threads import automatic, collect_seldom
from .words import say, to_json

FORMAT = 1
"""Of the messages; see runner/messages.py, which has the plugin's number."""
HEARTBEAT_SECONDS = 2.0
PROGRESS_SECONDS = 0.1
LONGEST_REQUEST = 4_000_000
"""Bytes; a polygon of 100,000 corners fits."""


def main() -> int:
    """Serve one request on the process's own streams and return the exit status."""
    open_closed_streams()
    collect_seldom()
    requests, output = _claim_streams()
    channel = Channel(output)
    try:
        with stoppable():  # Ctrl-C and terminate() unwind the work as a cancel does, so that it is cleared up
            return serve(requests, channel)
    finally:
        channel.close()


def _claim_streams() -> tuple[LineReader, BinaryIO]:
    """Keep descriptors 0 and 1 for messages alone: whoever prints from now on, prints to stderr.

    Descriptor 0 becomes the null device, for on Windows a DLL that looks at its standard input while a thread waits for
    a line from it would wait as well.
    """
    sys.stdout.flush()
    requests, output = os.dup(0), os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return LineReader(requests), output


class LineReader:
    """Read lines straight from a descriptor: a thread that waits inside Python's buffered stdin can crash the exit."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""

    def line(self) -> bytes:
        """Wait for the next line; empty at the end, or when a line grows beyond all reason."""
        while b"\n" not in self._rest:
            data = os.read(self._descriptor, 65536)
            if not data or len(self._rest) > LONGEST_REQUEST:
                line, self._rest = self._rest, b""
                return line
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        return line + b"\n"


class Channel:
    """Write messages whole, from any thread, and none after the last one; beat while the work goes on."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self._lock = threading.Lock()
        self._closed = threading.Event()

    def send(self, kind: str, **fields: object) -> None:
        """Write one message; silently nothing after `close`, or when nobody reads any more."""
        line = json.dumps({"type": kind, **fields}, ensure_ascii=True, allow_nan=False).encode("ascii") + b"\n"
        with self._lock:
            if self._closed.is_set():
                return
            try:
                self._output.write(line)
                self._output.flush()
            except OSError:  # QGIS is gone; the end of stdin stops the work
                self._closed.set()

    def finish(self, kind: str, **fields: object) -> None:
        """Write the one final message; later ones are dropped."""
        self.send(kind, **fields)
        self.close()

    def close(self) -> None:
        """End the heartbeat and drop whatever is still sent."""
        self._closed.set()

    def beat(self) -> None:
        """Send a heartbeat every two seconds from a thread of its own."""

        def run() -> None:
            while not self._closed.wait(HEARTBEAT_SECONDS):
                self.send("heartbeat")

        threading.Thread(target=run, name="heartbeat", daemon=True).start()


class ChannelProgress(Progress):
    """Pass progress on, ten times a second at most, and warnings at once."""

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self._channel = channel
        self._stage, self._sent = "", 0.0

    def report(self, stage: str, fraction: float, detail: str = "") -> None:
        """Send progress, unless the last message is too fresh and nothing new begins or ends."""
        now = time.monotonic()
        if stage == self._stage and fraction < 1 and now - self._sent < PROGRESS_SECONDS:
            return
        self._stage, self._sent = stage, now
        self._channel.send("progress", stage=stage, fraction=round(float(fraction), 4), detail=str(detail))

    def tell(self, message: str) -> None:
        """Send a warning."""
        self._channel.send("warning", message=message, said={"message": to_json(message)})


class _ChannelLog(logging.Handler):
    """Send log lines as messages."""

    def __init__(self, channel: Channel) -> None:
        super().__init__(logging.INFO)
        self._channel = channel

    def emit(self, record: logging.LogRecord) -> None:
        self._channel.send("log", level=record.levelname, message=self.format(record))


def serve(requests: LineReader, channel: Channel) -> int:
    """Read one request, do it, answer it; return the exit status."""
    channel.send("hello", format=FORMAT, engine=__version__, python=platform.python_version())
    channel.beat()
    logging.captureWarnings(True)
    logging.getLogger().addHandler(_ChannelLog(channel))
    logging.getLogger("mmstt_core").setLevel(logging.INFO)
    progress = ChannelProgress(channel)
    try:
        command, fields = _read_request(requests)
        threading.Thread(target=_watch, args=(requests, progress), name="stdin", daemon=True).start()
        result = COMMANDS[command](fields, channel, progress)
    except MmsttError as error:
        said = {"message": to_json(error.message), "hint": to_json(error.hint)}
        told = {"message": error.message, "hint": error.hint, "said": said, "asks": error.asks}
        channel.finish("error", code=error.code, **told)
        return error.exit_status
    except KeyboardInterrupt:
        channel.finish("error", code=Cancelled.code, message="The run was cancelled.", hint="Nothing was written.")
        return Cancelled.exit_status
    except MemoryError:
        channel.finish("error", code="memory", message="The computer ran out of memory.", hint="Choose a smaller area.")
        return 1
    except Exception as error:  # the boundary of the process: whatever happened, QGIS gets an answer
        logging.getLogger(__name__).exception("unexpected failure")
        kind = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        channel.finish(
            "error",
            code="unexpected",
            message=f"The engine failed unexpectedly ({kind}).",
            hint="Please report this together with the log.",
        )
        return 1
    channel.finish("result", **result)
    return 0


def _read_request(requests: LineReader) -> tuple[str, dict]:
    """Return command and fields.

    Raises:
        InputError: the line is no request, or one of another format.
    """
    line = requests.line()
    if not line:
        raise Cancelled(say("The run was cancelled."), hint=say("No request came."))
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(say("The request is not a JSON line."), hint=DIFFERENT_VERSIONS) from None
    if not isinstance(request, dict) or not isinstance(request.get("request", {}), dict):
        raise InputError(say("The request is not a JSON object."), hint=DIFFERENT_VERSIONS)
    wanted, command = request.get("format"), request.get("command")
    if not isinstance(wanted, int) or wanted != FORMAT:
        raise InputError(
            say("The engine speaks format {0}, the request {1}.", FORMAT, _shown(wanted)),
            hint=say("Rebuild the engine's environment."),
        )
    if not isinstance(command, str) or command not in COMMANDS:
        raise InputError(say("Unknown command {0}.", _shown(command)), hint=say("Known are {0}.", ", ".join(COMMANDS)))
    return command, request.get("request", {})


def _shown(value: object) -> str:
    return repr(value)[:40] if value is None or isinstance(value, (str, int, float)) else "something of another kind"


def _watch(requests: LineReader, progress: Progress) -> None:
    """Ask the work to stop when a line says cancel, or when nobody holds the other end any more."""
    with contextlib.suppress(OSError):
        for line in iter(requests.line, b""):
            if b"cancel" in line:
                break
    progress.request_stop()


def _place(fields: dict) -> str | None:
    """Take out of the fields where the results will lie in the end; QGIS asks for them in a hidden folder first."""
    place = fields.pop("place", None)
    return place if isinstance(place, str) else None


def _forecast(fields: dict, channel: Channel, progress: Progress) -> dict:
    place = _place(fields)
    request = ForecastRequest.from_json(fields)
    from .results.folder import check_folder, filled_at_once
    from .results.writer import OWN, write_draft

    check_folder(request.out)
    _say_ready(channel, request.device, request.model)
    from .forecast import run_forecast

    forecast = run_forecast(request, progress, place=place)
    with filled_at_once(request.out, OWN) as inside:
        threads = request.threads or automatic()
        write_draft(forecast, inside, rasters=request.rasters, progress=progress, threads=threads)
    results = _results(request.out, progress)
    summary = {
        "lines": list(map(to_json, describe(forecast))),
        "cells": int(forecast.easting_N.size),
        "component": forecast.component,
        "issue_date": forecast.issue_date.isoformat(),
        "last_date": str(forecast.dates_H[-1].astype("datetime64[D]")),
    }
    return {**results, "summary": summary}


def _results(folder: str, progress: Progress) -> dict:
    """Say what lies in the finished folder, now that it is too late to stop."""
    too_late()
    return {"folder": os.path.abspath(folder), "files": sorted(os.listdir(folder)), "warnings": progress.warnings}


def _evaluate(fields: dict, channel: Channel, progress: Progress) -> dict:
    place = _place(fields)
    request = EvaluationRequest.from_json(fields)
    from .results.folder import check_folder

    check_folder(request.out)
    _say_ready(channel, request.device, *request.models)
    from .evaluation.rolling import run_evaluation

    run_evaluation(request, progress, place=place)
    return _results(request.out, progress)


def _decompose(fields: dict, channel: Channel, progress: Progress) -> dict:
    place = _place(fields)
    request = DecomposeRequest.from_json(fields)
    from .orbits.command import run_decompose
    from .orbits.told import lines_of
    from .results.folder import check_folder

    check_folder(request.out)
    channel.send("ready", torch=None, device="cpu", reason="closed forms need no PyTorch")
    record = run_decompose(request, progress, place=place)
    return {
        **_results(request.out, progress),
        "summary": {"lines": list(map(to_json, lines_of(record))), "cells": record["cells"]},
    }


def _doctor(fields: dict, channel: Channel, progress: Progress) -> dict:
    from .doctor import examine

    report = examine(load_gdal=False)
    device = report["device"]
    channel.send("ready", torch=report["modules"]["torch"]["version"], device=device["name"], reason=device["reason"])
    return {"report": report}


def _say_ready(channel: Channel, wanted: str, *models: str) -> None:
    """Say what the work will run on; a graphics card that was asked for is tried before anything is read.

    Raises:
        InputError: PyTorch is needed for it and does not load.
        DeviceError: it is absent or computes wrongly.
    """
    torch, device, reason = None, "cpu", "NumPy on the processor"
    if needs_network(*models):
        from .network.choice import ACCELERATORS, torch_room

        if wanted in ACCELERATORS:
            room = torch_room()
            torch, (device, reason) = room.TORCH_VERSION, room.choose_device(wanted)
        elif wanted == "auto":
            reason = "NumPy on the processor, or PyTorch where that is faster on an area of this size"
    channel.send("ready", torch=torch, device=device, reason=reason)


COMMANDS = {"forecast": _forecast, "evaluate": _evaluate, "decompose": _decompose, "doctor": _doctor}
