# SPDX-License-Identifier: GPL-2.0-or-later
"""What the terminal shows: nothing of a file name as a command to it, and the backtest as a table."""

import io
import subprocess
import sys
from pathlib import Path

from mmstt_core import terminal
from tests.samples import sample_record

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


def test_backtest_table_has_one_line_per_lead_and_one_column_per_model():
    lines = terminal.backtest_table(sample_record())
    assert lines[1].split() == "months RMSE mmstt RMSE gp single 80 % single 90 % origins".split()
    assert lines[2].split() == ["1", "2.17", "2.97", "79%", "89%", "2"]
    assert len(lines) == 6
    rows = [
        {**row, "ground_coverage_80": 0.82, "ground_coverage_90": 0.91} for row in sample_record()["backtest"]["rows"]
    ]
    lines = terminal.backtest_table({**sample_record(), "backtest": {"rows": rows}})
    assert lines[1].endswith("ground 80 %  ground 90 %  single 80 %  single 90 %  origins")
    assert lines[2].split() == ["1", "2.17", "2.97", "82%", "91%", "79%", "89%", "2"]
    assert terminal.backtest_table({}) == ["This record is too short for a backtest."]
