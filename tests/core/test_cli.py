# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line: what it accepts, how it refuses, and that nothing is left when it does not succeed."""

import datetime
import os
import signal
import subprocess
import sys
import types
from pathlib import Path

import pytest

from mmstt_core import arguments, cli
from mmstt_core.errors import InputError, WeightsError
from mmstt_core.progress import Progress
from mmstt_core.results.folder import NOTHING
from mmstt_core.terminal import TerminalProgress, describe, remaining
from tests.samples import sample_forecast

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def room(monkeypatch):
    """Put a stand-in in the place of a module that a command imports late."""

    def put(module, **functions):
        monkeypatch.setitem(sys.modules, f"mmstt_core.{module}", types.SimpleNamespace(**functions))

    return put


@pytest.fixture
def asked(room):
    """Let the forecast be a made-up one, and collect the requests."""
    requests = []

    def run_forecast(request, progress, *, place=None):
        requests.append(request)
        return sample_forecast(edge=6, leads=4, calibrated=2)

    room("forecast", run_forecast=run_forecast)
    return requests


def failing(room, error):
    def run_forecast(request, progress, *, place=None):
        raise error

    room("forecast", run_forecast=run_forecast)


def last_line(capsys):
    return capsys.readouterr().err.rstrip("\n").splitlines()[-1]


def test_forecast_writes_the_files_and_says_where(asked, tmp_path, capsys):
    assert cli.main(["forecast", "a.zip", "b.zip", "--out", str(tmp_path / "out"), "--no-rasters"]) == 0
    assert (tmp_path / "out" / "forecast.npz").is_file()
    assert asked[0].sources == ("a.zip", "b.zip")
    output = capsys.readouterr().out
    assert str(tmp_path / "out") in output
    assert "Backtest on this area's own past" in output


def test_every_option_of_the_contract_reaches_the_request(asked, tmp_path):
    cli.main(
        [
            "forecast",
            "a.zip",
            "--out",
            str(tmp_path / "o"),
            "--bbox",
            "1",
            "2.5",
            "3",
            "4",
            "--area",
            "0 0, 1 0, 1 1.5",
            "--issue-date",
            "2023-12-31",
            "--horizon-months",
            "36",
            "--cell-size",
            "200",
            "--device",
            "cpu",
            "--model",
            "gp",
            "--weights",
            "w",
            "--adapt",
            "--threshold",
            "5",
            "--shard",
            "1/3",
            "--no-rasters",
            "--priors",
            "p.npz",
        ]
    )
    request = asked[0]
    assert request.bbox == (1, 2.5, 3, 4)
    assert str(request.issue_date) == "2023-12-31"
    assert (request.horizon_months, request.cell_size, request.device, request.model) == (36, 200, "cpu", "gp")
    assert (request.weights, request.adapt, request.threshold_mm, request.shard) == ("w", True, 5, (1, 3))
    assert (request.rasters, request.priors, request.area) == (False, "p.npz", ((0, 0), (1, 0), (1, 1.5)))


def test_defaults_are_those_of_the_contract(asked, tmp_path):
    cli.main(["forecast", "a.zip", "--out", str(tmp_path / "o"), "--quiet"])
    request = asked[0]
    assert (request.horizon_months, request.cell_size, request.device, request.model) == (24, 100, "auto", "mmstt")
    assert (request.threshold_mm, request.rasters, request.shard, request.issue_date) == (10, True, None, None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "COMMAND"),
        (["foretell"], "invalid choice: 'foretell'"),
        (["forecast"], "SOURCE, --out"),
        (["forecast", "a.zip"], "--out"),
        (["forecast", "a.zip", "--out"], "expected one argument"),
        (["forecast", "a.zip", "--out", "{out}", "--horizon-months", "0"], "0 months"),
        (["forecast", "a.zip", "--out", "{out}", "--horizon-months", "-3"], "-3 months"),
        (["forecast", "a.zip", "--out", "{out}", "--horizon-months", "61"], "1 to 60"),
        (["forecast", "a.zip", "--out", "{out}", "--horizon-months", "two"], "'two' is not a whole number"),
        (["forecast", "a.zip", "--out", "{out}", "--model", "oracle"], "Unknown model 'oracle'"),
        (["forecast", "a.zip", "--out", "{out}", "--device", "tpu"], "Unknown device 'tpu'"),
        (["forecast", "a.zip", "--out", "{out}", "--bbox", "1", "2", "3"], "expected 4 arguments"),
        (["forecast", "a.zip", "--out", "{out}", "--bbox", "3", "2", "1", "4"], "empty or reversed"),
        (["forecast", "a.zip", "--out", "{out}", "--bbox", "nan", "2", "3", "4"], "not a number"),
        (["forecast", "a.zip", "--out", "{out}", "--bbox", "x", "2", "3", "4"], "'x' is not a number"),
        (["forecast", "a.zip", "--out", "{out}", "--area", "1 2, 3"], "easting northing"),
        (["forecast", "a.zip", "--out", "{out}", "--area", "1 2, 3 4"], "three corners"),
        (["forecast", "a.zip", "--out", "{out}", "--issue-date", "31.12.2023"], "YYYY-MM-DD"),
        (["forecast", "a.zip", "--out", "{out}", "--issue-date", ""], "is not a date"),
        (["forecast", "a.zip", "--out", "{out}", "--shard", "4"], "I/N"),
        (["forecast", "a.zip", "--out", "{out}", "--shard", "4/4"], "does not exist"),
        (["forecast", "a.zip", "--out", "{out}", "--threshold", "0"], "0.1 to 10,000 mm"),
        (["forecast", "a.zip", "--out", "{out}", "--cell-size", "inf"], "10 to 10,000 m"),
        (["forecast", "a.zip", "--out", "{file}"], "is a file"),
        (["forecast", "a.zip", "--out", "{out}", "--horizon", "3"], "--horizon"),
        (["evaluate", "a.zip", "--out", "{out}", "--models", "gp,oracle"], "'oracle' is unknown"),
        (["evaluate", "a.zip", "--out", "{out}", "--horizons", "1,x"], "should be months"),
        (["evaluate", "a.zip", "--out", "{out}", "--protocol", "kind"], "'kind'"),
        (["simulate", "--out", "{out}", "--cells", "0"], "above 0"),
        (["train", "--out", "{out}"], "--simulated"),
    ],
)
def test_bad_arguments_get_one_sentence_exit_2_and_leave_nothing(words, said, asked, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    words = [word.format(out=tmp_path / "out", file=tmp_path / "file") for word in words]
    assert cli.main(words) == 2
    output = capsys.readouterr()
    assert said in output.err.splitlines()[-1]
    assert "Traceback" not in output.err
    assert output.out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert asked == []


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (InputError("The file is empty.", hint="Choose another."), 2, "The file is empty. Choose another."),
        (WeightsError("The weights are damaged."), 2, "The weights are damaged."),
        (KeyboardInterrupt(), 130, "The run was cancelled. Nothing was written."),
        (
            MemoryError(),
            1,
            "The computer ran out of memory. Choose a smaller area with --bbox, or split the work with --shard.",
        ),
        (
            KeyError("x"),
            1,
            "The run failed unexpectedly (KeyError: 'x'). Run it again with --verbose and report what it says.",
        ),
    ],
)
def test_each_failure_ends_in_one_plain_sentence(room, error, status, said, tmp_path, capsys):
    failing(room, error)
    assert cli.main(["forecast", "a.zip", "--out", str(tmp_path / "out")]) == status
    error_output = capsys.readouterr().err
    assert error_output.splitlines()[-1] == said
    assert "Traceback" not in error_output
    assert not (tmp_path / "out").exists()


def test_verbose_shows_the_traceback_above_the_sentence(room, tmp_path, capsys):
    failing(room, KeyError("x"))
    cli.main(["forecast", "a.zip", "--out", str(tmp_path / "out"), "--verbose"])
    error_output = capsys.readouterr().err
    assert "Traceback" in error_output
    assert error_output.splitlines()[-1].startswith("The run failed unexpectedly")


@pytest.mark.parametrize(
    "command", ["forecast", "areas", "assets", "train", "evaluate", "simulate", "doctor", "worker"]
)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main([command, "--help"])
    assert left.value.code == 0
    assert command in capsys.readouterr().out


def test_evaluation_receives_its_options(room, tmp_path, capsys):
    seen = {}

    def run_evaluation(request, progress, *, place=None):
        seen.update(vars(request))
        return {"rows": []}

    room("evaluation.rolling", run_evaluation=run_evaluation, OWN=NOTHING, PLANNED=())
    assert (
        cli.main(
            [
                "evaluate",
                "a.zip",
                "--out",
                str(tmp_path),
                "--models",
                "gp,last",
                "--horizons",
                "12,1",
                "--origins",
                "2",
                "--protocol",
                "leaky",
                "--bbox",
                "1",
                "2",
                "3",
                "4",
                "--issue-dates",
                "2023-12-31",
            ]
        )
        == 0
    )
    assert (seen["issue_dates"], seen["cell_size"]) == ((datetime.date(2023, 12, 31),), 100)
    assert (seen["models"], seen["horizons"]) == (("gp", "last"), (1, 12))
    assert (seen["origins"], seen["protocol"]) == (2, "leaky")
    assert (seen["bbox"], seen["sources"]) == ((1, 2, 3, 4), ("a.zip",))


def test_simulation_receives_cells_and_seed(room, tmp_path):
    seen = []
    room("simulation", run_simulation=lambda *given: seen.append(given))
    assert cli.main(["simulate", "--out", str(tmp_path), "--cells", "50", "--seed", "7"]) == 0
    assert seen[0][:3] == (str(tmp_path), 50, 7)


def test_training_receives_its_options(room):
    seen = []
    room("training.command", run_training=lambda options, progress: seen.append(options))
    assert cli.main(["train", "--data", "a", "b", "--simulated", "9", "--out", "w.safetensors", "--resume"]) == 0
    assert (seen[0].data, seen[0].simulated, seen[0].out, seen[0].resume) == (("a", "b"), 9, "w.safetensors", True)


def test_a_stopped_training_says_how_to_go_on(room, tmp_path, capsys):
    out = tmp_path / "w.safetensors"

    def run_training(options, progress):
        raise KeyboardInterrupt

    room("training.command", run_training=run_training)
    assert cli.main(["train", "--simulated", "9", "--out", str(out)]) == 130
    assert "No checkpoint" in last_line(capsys)
    Path(f"{out}.checkpoint").touch()
    assert cli.main(["train", "--simulated", "9", "--out", str(out)]) == 130
    assert "--resume" in last_line(capsys)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_while_computing_or_writing_leaves_nothing(number, tmp_path):
    script = f"""
import sys, types
sys.path.insert(0, {str(ROOT)!r})
from tests.samples import sample_forecast
sys.modules["mmstt_core.forecast"] = types.SimpleNamespace(run_forecast=lambda *_, **__: sample_forecast(edge=5))
from mmstt_core.results import writer
def endless(*_):
    print("writing", flush=True)
    while True:
        pass
writer.write_table = endless
from mmstt_core.cli import main
sys.exit(main(["forecast", "a.zip", "--out", {str(tmp_path / "out")!r}]))
"""
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "writing\n"
    process.send_signal(number)
    _, error_output = process.communicate()
    assert process.returncode == 130
    assert error_output.splitlines()[-1] == "The run was cancelled. Nothing was written."
    assert os.listdir(tmp_path) == []


def test_the_command_line_needs_neither_torch_nor_matplotlib_to_refuse():
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from mmstt_core.cli import main
main(["forecast", "a.zip", "--out", "x", "--horizon-months", "0"])
sys.exit(int(bool({{"torch", "matplotlib", "osgeo", "qgis"}} & set(sys.modules))))
"""
    assert subprocess.run([sys.executable, "-c", script], capture_output=True).returncode == 0


def test_parser_knows_exactly_the_commands_that_run():
    assert set(cli.COMMANDS) == set(arguments._COMMANDS)


class Screen:
    """A stream that remembers, and says whether it is a terminal."""

    def __init__(self, terminal):
        self.text, self._terminal = "", terminal

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def isatty(self):
        return self._terminal


def test_a_log_file_gets_one_plain_line_per_stage():
    screen = Screen(terminal=False)
    progress = TerminalProgress(stream=screen)
    for fraction in (0, 0.5, 1):
        progress.step("Reading", fraction)
    progress.step("Writing", 0)
    assert screen.text == "Reading ...\nWriting ...\n"


def test_a_terminal_gets_a_live_line_that_warnings_do_not_break():
    screen = Screen(terminal=True)
    progress = TerminalProgress(stream=screen)
    progress.step("Reading", 0.5, "tile")
    progress.warn("odd values")
    progress.warn("odd values")
    assert "50%" in screen.text
    assert "tile" in screen.text
    assert screen.text.endswith("\r\x1b[KWarning: odd values\n")
    assert screen.text.count("odd values") == 1
    assert progress.warnings == ["odd values"]


def test_quiet_shows_nothing_but_keeps_warnings():
    screen = Screen(terminal=True)
    progress = TerminalProgress(quiet=True, stream=screen)
    progress.step("Reading", 0.5)
    progress.warn("odd values")
    assert screen.text == ""
    assert progress.warnings == ["odd values"]


@pytest.mark.parametrize(
    ("fraction", "seconds", "said"),
    [(0.5, 1, ""), (0.01, 60, ""), (1, 60, ""), (0.5, 10, ", about 10 s left"), (0.1, 60, ", about 9 min left")],
)
def test_time_left_is_estimated_once_there_is_something_to_judge_by(fraction, seconds, said):
    assert remaining(fraction, seconds) == said


def test_summary_names_range_interval_and_what_was_not_calibrated():
    lines = describe(sample_forecast(edge=8, leads=24, calibrated=12))
    assert lines[0].startswith("Up, ")
    assert "until 2024-12-31" in lines[1]
    assert "interval of the ground (mean of 60 days) is +-" in lines[1]
    assert "until 2024-12-31" in lines[2]
    assert "No date" in describe(sample_forecast(edge=8, calibrated=0))[2]
    assert len(describe(sample_forecast(edge=8, leads=12, calibrated=12))) == 2


def test_silent_progress_is_the_default(capsys):
    Progress().step("Reading", 0.5)
    assert capsys.readouterr() == ("", "")


def test_a_shard_does_not_overwrite_another_one(asked, tmp_path, capsys):
    out = tmp_path
    (out / "forecast.json").write_text('{"files": ["forecast.json"], "shard": "0/2"}')
    assert cli.main(["forecast", "a.zip", "--out", str(out), "--shard", "1/2"]) == 2
    assert "folder of its own" in capsys.readouterr().err.splitlines()[-1]
    assert not asked
