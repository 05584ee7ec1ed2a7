# SPDX-License-Identifier: GPL-2.0-or-later
"""Nothing that a file name holds reaches a terminal as a command to it."""

import io
import subprocess
import sys
from pathlib import Path

from mmstt_core import terminal

ROOT = Path(__file__).resolve().parents[2]


def test_a_file_name_cannot_steer_the_terminal():
    screen = io.StringIO()
    terminal.put("a\x1b]0;title\x07\x1b[31mb\x9b2Jc\rd\ne\t", screen)
    assert screen.getvalue() == "a?]0;title??[31mb?2Jcd\ne\t"


def test_log_lines_of_verbose_cannot_steer_the_terminal():
    code = (
        "import logging; from mmstt_core.cli import _quieten_libraries; _quieten_libraries(True);"
        "logging.getLogger('a').info('read %s', 'x\x1b[31m\x07.csv')"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert b"read x?[31m?.csv" in ran.stderr
    assert b"\x1b" not in ran.stderr
