# SPDX-License-Identifier: GPL-2.0-or-later
"""Streams that take nothing, and a clock that jumps: neither touches a result."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time

import numpy as np
import pytest

from mmstt_core import cli, terminal, worker
from mmstt_core.reading import cache as cache_module
from mmstt_core.terminal import TerminalProgress
from tests.core.faulty import ROOT, Bench, complete, in_one_sentence, read_arrays, request, words_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="devices of Unix")


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def shell(bench, command, redirection):
    """Run a command under a shell, its streams redirected; the exit status is the command's own."""
    words = [sys.executable, "-m", "mmstt_core", *words_of(command, bench.source, bench.out)]
    line = f'"$@" {redirection}; exit ${{PIPESTATUS[0]}}'
    return subprocess.run(
        ["bash", "-c", line, "bash", *words],
        env=bench.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


# Streams


@pytest.mark.parametrize("redirection", [">&-", ">/dev/full", "| head -0", "2>&-", "2>/dev/full", "<&- >&- 2>&-"])
def test_files_are_the_result_whatever_becomes_of_the_words_about_them(bench, redirection):
    ended = shell(bench, "forecast", redirection)
    assert ended.returncode == 0
    assert complete(bench, "forecast")
    said = in_one_sentence(ended)
    if redirection in (">/dev/full", "| head -0"):
        assert said.startswith(f"The results are complete in {bench.out}; only this summary")
    else:
        assert "summary" not in said


@pytest.mark.parametrize("command", ["evaluate", "simulate", "train"])
def test_so_it_is_with_every_command_that_writes_files(bench, command):
    ended = shell(bench, command, ">/dev/full")
    assert ended.returncode == 0
    assert complete(bench, command)
    assert "No space left on device" in in_one_sentence(ended)


@pytest.mark.parametrize("words", [["doctor"], ["--help"], ["forecast", "--help"], ["--version"]])
def test_where_the_words_are_the_result_losing_them_is_a_failure(bench, words):
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "mmstt_core", *words],
            env=bench.environment,
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert ended.returncode == 2
    assert "could not be shown (No space left on device)" in in_one_sentence(ended)


def test_a_stream_that_failed_once_is_let_go_so_that_the_exit_of_the_process_cannot_fail_on_it():
    with open("/dev/full", "w", encoding="utf-8") as stream:
        assert terminal.put("a", stream) == "No space left on device"
        assert terminal.put("b", stream) == ""


@pytest.mark.parametrize("redirection", [">&-", ">/dev/full", "2>&-"])
def test_a_worker_ends_by_itself_whatever_its_streams(bench, redirection):
    line = f'"$@" {redirection}'
    words = [sys.executable, "-m", "mmstt_core", "worker"]
    with bench.process(["bash", "-c", line, "bash", *words]) as process:
        process.stdin.write(request(bench.source, bench.out))
        process.stdin.flush()
        assert process.wait() == 0
        assert b"Traceback" not in process.stderr.read()
    assert complete(bench, "worker")


def test_a_folder_whose_name_the_terminal_cannot_write_is_told_in_codes(bench):
    bench.out = bench.folder / "Forl\u00ec \udcff"
    bench.environment.update(PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    ended = bench.run("forecast")
    assert ended.returncode == 0
    assert "Forl\\xec" in ended.stdout


# A clock that jumps


@pytest.mark.parametrize("jump", [-10 * 365 * 86_400.0, 10 * 365 * 86_400.0])
def test_a_clock_that_jumps_during_the_run_changes_nothing(bench, monkeypatch, capsys, jump):
    monkeypatch.setenv("MMSTT_CACHE", str(bench.cache))
    words = words_of("forecast", bench.source, bench.out)
    assert cli.main(words) == 0
    expected, record = read_arrays(bench), json.loads((bench.out / "forecast.json").read_text())
    real, calls = time.time, []

    def jumping():
        calls.append(1)
        return real() + (jump if len(calls) % 2 else 0.0)

    monkeypatch.setattr(time, "time", jumping)
    shutil.rmtree(bench.cache)
    for _ in range(2):  # a cache written under the one clock, and read under the other
        assert cli.main(words) == 0
        assert all(
            np.array_equal(value, expected[key], equal_nan=value.dtype.kind == "f")
            for key, value in read_arrays(bench).items()
        )
        assert json.loads((bench.out / "forecast.json").read_text()) == record
    assert calls
    assert "left" not in capsys.readouterr().err


@pytest.mark.parametrize("age", [-10 * 365 * 86_400.0, 3600.0])
def test_a_file_from_the_future_or_the_past_is_read_as_it_is(bench, monkeypatch, age):
    monkeypatch.setenv("MMSTT_CACHE", str(bench.cache))
    moment = time.time() + age
    os.utime(bench.source, (moment, moment))
    words = words_of("forecast", bench.source, bench.out)
    assert cli.main(words) == 0
    first = read_arrays(bench)["observed"]
    text = bench.source.read_text()
    bench.source.write_text(text.replace("-1", "-2"))
    os.utime(bench.source, (moment, moment))  # same size, same time of content
    assert cli.main([*words, "--replace"]) == 0
    assert not np.array_equal(read_arrays(bench)["observed"], first, equal_nan=True)


class Log:
    """A log file that remembers."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def isatty(self):
        return True


def test_progress_stands_on_a_clock_that_nobody_can_set(monkeypatch):
    sent = []

    class Counting:
        def send(self, kind, **fields):
            sent.append(fields["fraction"])

    monkeypatch.setattr(time, "time", lambda: 0.0)
    log = Log()
    terminal_progress, worker_progress = TerminalProgress(stream=log), worker.ChannelProgress(Counting())
    for fraction in (0.0, 0.5, 0.2, 1.5, -3.0, 1.0):  # even progress that goes back stays inside its bar
        monkeypatch.setattr(terminal, "_REDRAW_SECONDS", 0.0)
        monkeypatch.setattr(worker, "PROGRESS_SECONDS", 0.0)
        terminal_progress.step("Reading", fraction)
        worker_progress.step("Reading", fraction)
    assert sent == [0.0, 0.5, 0.2, 1.0, 0.0, 1.0]
    assert "-" not in log.text


@pytest.mark.parametrize("seconds", [-100.0, 0.0, 1e9])
def test_the_time_left_is_never_negative(seconds):
    assert "-" not in terminal.remaining(0.5, seconds)


def test_eviction_under_a_clock_set_back_keeps_what_was_just_written(bench, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(bench.cache))
    monkeypatch.setattr(cache_module, "LARGEST_CACHE", 1)
    words = words_of("forecast", bench.source, bench.out)
    assert cli.main(words) == 0
    entry = next((bench.cache / "tables").iterdir())
    os.utime(entry, (time.time() + 1e8, time.time() + 1e8))
    bench.source = bench.source.rename(bench.source.with_name("other.csv"))
    assert cli.main(words_of("forecast", bench.source, bench.out)) == 0
    assert len(list((bench.cache / "tables").iterdir())) == 1
