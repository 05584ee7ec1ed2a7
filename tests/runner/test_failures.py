# SPDX-License-Identifier: GPL-2.0-or-later
"""The exit translation, as a table."""

import pytest

from mm_stt_forecast.runner.failures import End, from_exit, from_message, from_silence, from_version

# started, crashed, status, windows, tail -> code, word in the sentence
TABLE = [
    (False, False, -1, False, "", "start", "could not be started"),
    (True, True, 9, False, "", "memory", "memory"),
    (True, False, 137, False, "", "memory", "memory"),
    (True, False, 1, False, "x\nMemoryError", "memory", "smaller area"),
    (True, True, 11, False, "", "binary", "CPU build"),
    (True, True, 6, False, "", "binary", "CPU build"),
    (True, True, 4, False, "", "binary", "CPU build"),
    (True, True, -1073741819, True, "", "binary", "CPU build"),  # 0xC0000005 as Qt gives it
    (True, True, 0xC000001D, True, "", "binary", "CPU build"),
    (True, True, -1073741515, True, "", "library", "Visual C++"),  # 0xC0000135
    (True, False, 1, False, "OSError: [Errno 28] No space left on device", "disk", "disk is full"),
    (True, False, 1, False, "Traceback\nModuleNotFoundError: No module named 'numpy'", "library", "'numpy'"),
    (True, True, 15, False, "", "exit", "outside"),
    (True, False, 0, False, "", "no answer", "without a result"),
    (True, False, 3, False, "the last line\n", "exit", "status 3: the last line"),
]


@pytest.mark.parametrize(("started", "crashed", "status", "windows", "tail", "code", "word"), TABLE)
def test_each_end_gets_its_sentence(started, crashed, status, windows, tail, code, word):
    failure = from_exit(End(started=started, crashed=crashed, status=status, windows=windows, tail=tail))
    assert failure.code == code
    assert word in failure.sentence()
    assert failure.advice


@pytest.mark.parametrize("stage", ["hello", "ready", "work", "deadline"])
def test_silence_names_the_seconds_waited(stage):
    assert " 20 s" in from_silence(waited_s=20.2, stage=stage).message


def test_what_the_engine_says_is_taken_over():
    failure = from_message("input", "The file is empty.", "Download it again.")
    assert (failure.code, failure.sentence()) == ("input", "The file is empty. Download it again.")


def test_what_the_engine_asks_for_is_kept_when_it_can_be_stated():
    assert from_message("input", "Which?", "", ["unit", "sign", "colour"]).asks == ("unit", "sign")


def test_another_version_asks_to_rebuild_the_environment():
    assert "Rebuild the environment" in from_version("It speaks 2.").sentence()
