# SPDX-License-Identifier: GPL-2.0-or-later
"""The worker as QGIS sees it: JSON lines, one answer, and an end whenever the other side wants it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mmstt_core import worker

ROOT = Path(__file__).resolve().parents[2]

PREPARE = """
import os, sys, types
sys.path.insert(0, {root!r})
from mmstt_core import worker
worker.HEARTBEAT_SECONDS = 0.05
def run_forecast(request, progress, *, place=None):
    {body}
sys.modules["mmstt_core.forecast"] = types.SimpleNamespace(run_forecast=run_forecast)
sys.exit(worker.main())
"""

FINISHES = (
    "from tests.samples import sample_forecast; progress.step('Reading', 0.5, 'tile'); return sample_forecast(edge=4)"
)
NEVER_ENDS = "progress.step('Working', 0.0)\n    while True: progress.step('Working', 0.5)"


class Talk:
    """A worker process and what it said."""

    def __init__(self, body):
        script = PREPARE.format(root=str(ROOT), body=body)
        self.process = subprocess.Popen(
            [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.said = []

    def say(self, line):
        self.process.stdin.write(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n")
        self.process.stdin.flush()

    def until(self, kind):
        """Read messages up to one of this kind, or to the end."""
        for line in self.process.stdout:
            self.said.append(json.loads(line))
            if self.said[-1]["type"] == kind:
                return self.said[-1]
        return None

    def end(self):
        """Read the rest without closing stdin; return the exit status."""
        self.until("nothing")
        return self.process.wait()

    def kinds(self):
        return [message["type"] for message in self.said]


@pytest.fixture
def talk():
    opened = []

    def begin(body=FINISHES):
        opened.append(Talk(body))
        return opened[-1]

    yield begin
    for each in opened:
        each.process.kill()
        each.process.wait()
        for stream in (each.process.stdin, each.process.stdout, each.process.stderr):
            stream.close()


def request_for(folder, **fields):
    return {
        "format": 1,
        "command": "forecast",
        "request": {"sources": ["a.zip"], "out": str(folder), "model": "gp", "rasters": False, **fields},
    }


def test_a_forecast_is_greeted_reported_and_answered_once(talk, tmp_path):
    it = talk()
    it.say(request_for(tmp_path / "out"))
    assert it.end() == 0
    kinds = [kind for kind in it.kinds() if kind not in ("heartbeat", "log")]
    assert kinds[:3] == ["hello", "ready", "progress"]
    assert kinds.count("result") == 1
    assert it.said[-1]["type"] == "result"
    hello, result = it.said[0], it.said[-1]
    assert (hello["format"], hello["python"].count(".")) == (1, 2)
    assert result["folder"] == str(tmp_path / "out")
    assert set(result["files"]) == set(os.listdir(tmp_path / "out"))
    assert result["summary"]["cells"] > 0


def test_progress_names_stage_fraction_and_detail(talk, tmp_path):
    it = talk()
    it.say(request_for(tmp_path / "out"))
    message = it.until("progress")
    assert (message["stage"], message["fraction"], message["detail"]) == ("Reading", 0.5, "tile")


def test_a_baseline_is_ready_without_torch(talk, tmp_path):
    it = talk("raise SystemExit(0 if 'torch' not in sys.modules else 9)")
    it.say(request_for(tmp_path / "out"))
    assert it.until("ready")["torch"] is None
    assert it.end() == 0


def test_stray_prints_do_not_reach_the_messages(talk, tmp_path):
    it = talk("print('noise'); os.write(1, b'more noise\\n'); " + FINISHES)
    it.say(request_for(tmp_path / "out"))
    assert it.end() == 0  # every line was JSON
    assert b"more noise" in it.process.stderr.read()


def test_heartbeats_come_while_the_work_is_silent(talk, tmp_path):
    it = talk("import threading; threading.Event().wait()")
    it.say(request_for(tmp_path / "out"))
    assert it.until("heartbeat")


@pytest.mark.parametrize("stop", ["cancel line", "end of input", "terminate"])
def test_a_stop_ends_the_work_and_leaves_nothing(talk, tmp_path, stop):
    if stop == "terminate" and sys.platform == "win32":
        pytest.skip("Windows ends a console program without telling it")
    it = talk(NEVER_ENDS)
    it.say(request_for(tmp_path / "out"))
    it.until("progress")
    if stop == "cancel line":
        it.say({"type": "cancel"})
    elif stop == "end of input":
        it.process.stdin.close()
    else:
        it.process.send_signal(signal.SIGTERM)
    assert it.end() == 130
    assert it.said[-1]["code"] == "cancelled"
    assert it.kinds().count("error") == 1
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"forecast please\n", "not a JSON line"),
        (b"[1]\n", "not a JSON object"),
        (b'{"format": 1, "command": "forecast", "request": 3}\n', "not a JSON object"),
        (b'{"format": 2, "command": "doctor"}\n', "format 1, the request 2"),
        (b'{"format": 1, "command": "foretell"}\n', "Unknown command 'foretell'"),
        (b'{"format": 1, "command": "forecast", "request": {}}\n', "cannot be understood"),
        (b'{"format": 1, "command": "forecast", "request": {"sources": ["a"], "out": "o", "colour": 1}}\n', "colour"),
        (
            b'{"format": 1, "command": "forecast", "request": {"sources": ["a"], "out": "o", "horizon_months": 0}}\n',
            "0 months",
        ),
        (b'{"format": 1, "command": "evaluate", "request": {"sources": ["a"]}}\n', "sources and out"),
        (b"\xff\xfe\n", "not a JSON line"),
    ],
)
def test_a_malformed_request_is_refused_with_a_sentence(talk, line, said):
    it = talk()
    it.say(line)
    assert it.end() == 2
    error = it.said[-1]
    assert error["code"] == "input"
    assert said in f"{error['message']} {error['hint']}"


def test_a_failure_of_the_engine_keeps_its_code_and_hint(talk, tmp_path):
    it = talk("from mmstt_core.errors import DeviceError; raise DeviceError('The GPU failed.', hint='Choose cpu.')")
    it.say(request_for(tmp_path / "out"))
    assert it.end() == 2
    assert {key: it.said[-1][key] for key in ("type", "code", "message", "hint")} == {
        "type": "error",
        "code": "device",
        "message": "The GPU failed.",
        "hint": "Choose cpu.",
    }


def test_an_unexpected_failure_is_answered_too_and_its_traceback_logged(talk, tmp_path):
    it = talk("raise ZeroDivisionError('odd')")
    it.say(request_for(tmp_path / "out"))
    assert it.end() == 1
    assert it.said[-1]["code"] == "unexpected"
    assert any("Traceback" in message["message"] for message in it.said if message["type"] == "log")


def test_a_warning_is_sent_once(talk, tmp_path):
    it = talk("progress.warn('odd'); progress.warn('odd'); " + FINISHES)
    it.say(request_for(tmp_path / "out"))
    it.end()
    assert [message["message"] for message in it.said if message["type"] == "warning"] == ["odd"]


def test_doctor_answers_with_its_report(talk):
    it = talk()
    it.say({"format": 1, "command": "doctor"})
    assert it.end() == 0
    assert it.said[-1]["report"]["can_forecast"] in ("mmstt", "baselines")


def test_nothing_asked_is_a_cancelled_run(talk):
    it = talk()
    it.process.stdin.close()
    assert it.end() == 130


def test_progress_is_throttled_but_stages_and_ends_always_come():
    sent = []

    class Counting:
        def send(self, kind, **fields):
            sent.append((fields["stage"], fields["fraction"]))

    progress = worker.ChannelProgress(Counting())
    for step in range(1000):
        progress.step("Reading", step / 1000)
    progress.step("Reading", 1.0)
    progress.step("Writing", 0.0)
    assert len(sent) < 100
    assert sent[0] == ("Reading", 0.0)
    assert sent[-2:] == [("Reading", 1.0), ("Writing", 0.0)]


def test_lines_are_read_whole_whatever_the_pieces():
    reading, writing = os.pipe()
    os.write(writing, b"one\ntwo\nthr")
    os.close(writing)
    lines = worker.LineReader(reading)
    assert [lines.line() for _ in range(4)] == [b"one\n", b"two\n", b"thr", b""]
    os.close(reading)
