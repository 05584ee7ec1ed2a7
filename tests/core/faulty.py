# SPDX-License-Identifier: GPL-2.0-or-later
"""Commands in processes of their own, halted or hindered at a chosen place, for the tests of faults."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.core.made_cubes import made_cube

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import importlib, os, sys, time
sys.path.insert(0, {root!r})
place, number, deed, mark = {place!r}, {number}, {deed!r}, {mark!r}
module, _, name = place.partition(":")
holder = importlib.import_module(module)
*parents, name = name.split(".")
for parent in parents:
    holder = getattr(holder, parent)
real, calls = getattr(holder, name), []
def hindered(*given, **named):
    calls.append(1)
    if len(calls) != number:
        return real(*given, **named)
    open(mark, "w").close()
    if deed == "wait":
        while True:
            time.sleep(0.01)
    exec(deed)
    return real(*given, **named)
setattr(holder, name, hindered)
from mmstt_core.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""Runs the command line; at the `number`-th call of `place` (module:name) leaves a mark and waits, or does a deed."""


def series(path: Path) -> Path:
    """Write a small file that every command can work on: 36 points, 28 months by 12 days."""
    cube = made_cube(edge=6, epochs=72, step_days=12)
    dates = [str(day).replace("-", "") for day in cube.days_T.astype("datetime64[D]")]
    lines = [",".join(["pid", "easting", "northing", *dates])]
    for number, (east, north, row) in enumerate(zip(cube.easting_N, cube.northing_N, cube.values_NT / 10)):
        lines.append(",".join([f"p{number}", f"{east:.0f}", f"{north:.0f}", *(f"{value:.1f}" for value in row)]))
    path.write_text("\n".join(lines) + "\n")
    return path


def words_of(command: str, source: Path, out: Path) -> list[str]:
    """Return the quickest use of a command."""
    return {
        "forecast": [
            "forecast",
            str(source),
            "--out",
            str(out),
            "--model",
            "last",
            "--horizon-months",
            "3",
            "--no-rasters",
        ],
        "evaluate": ["evaluate", str(source), "--out", str(out), "--models", "last", "--origins", "1"],
        "simulate": ["simulate", "--out", str(out), "--cells", "30"],
        "train": [
            "train",
            "--simulated",
            "4",
            "--out",
            str(out / "w.safetensors"),
            "--config",
            str(source.with_name("tiny.toml")),
            "--device",
            "cpu",
        ],
        "doctor": ["doctor"],
        "worker": ["worker"],
    }[command]


def request(source: Path, out: Path) -> bytes:
    """Return the worker's line for the forecast of `words_of`."""
    fields = {"sources": [str(source)], "out": str(out), "model": "last", "horizon_months": 3, "rasters": False}
    return json.dumps({"format": 1, "command": "forecast", "request": fields}).encode() + b"\n"


class Bench:
    """A folder with a source, a cache and a place for results, and the processes that work there."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.out, self.cache = folder, folder / "out", folder / "cache"
        self.source = series(folder / "series_U_.csv")
        (folder / "tiny.toml").write_text(
            'attention = "none"\nwindows_per_step = 1\ncells_per_window = 30\nvalidation_windows = 1\n'
        )
        self.environment = {**os.environ, "MMSTT_CACHE": str(self.cache), "OMP_NUM_THREADS": "1"}

    def run(self, command: str, *more: str, **options) -> subprocess.CompletedProcess:
        """Run a command to its end."""
        with self.process(
            [sys.executable, "-m", "mmstt_core", *words_of(command, self.source, self.out), *more], **options
        ) as process:
            return self.ended(process, command)

    @contextlib.contextmanager
    def hindered(
        self, command: str, place: str, number: int = 1, deed: str = "wait", *, words: list[str] | None = None
    ) -> Iterator[subprocess.Popen]:
        """Begin a command (its words, where they are not those of `words_of`), and go on once it is at the place."""
        words = words or words_of(command, self.source, self.out)
        mark = self.folder / "here"
        mark.unlink(missing_ok=True)
        script = CHILD.format(root=str(ROOT), place=place, number=number, deed=deed, mark=str(mark))
        with self.process([sys.executable, "-c", script, *words]) as process:
            if command == "worker":
                process.stdin.write(request(self.source, self.out))
                process.stdin.flush()
            while not mark.exists():
                assert process.poll() is None, process.stderr.read().decode()
                time.sleep(0.01)
            yield process

    @contextlib.contextmanager
    def process(self, words: list[str], **options) -> Iterator[subprocess.Popen]:
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        with subprocess.Popen(words, env=self.environment, cwd=ROOT, **{**pipes, **options}) as process:
            try:
                yield process
            finally:
                process.kill()

    def ended(self, process: subprocess.Popen, command: str = "") -> subprocess.CompletedProcess:
        """Wait for the end."""
        line = request(self.source, self.out) if command == "worker" else None
        said, complained = process.communicate() if line is None else self.answered(process, line)
        return subprocess.CompletedProcess(
            process.args, process.returncode, (said or b"").decode(), (complained or b"").decode()
        )

    def answered(self, process: subprocess.Popen, line: bytes) -> tuple[bytes, bytes]:
        """Ask a worker, and close its standard input, which would cancel its work, only when it has answered."""
        if not process.stdin.closed and process.poll() is None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(line)
                process.stdin.flush()
        said = process.stdout.read()
        return said, process.communicate()[1]

    def found(self) -> dict[str, bytes]:
        """Return every file of the results by name, hidden ones too."""
        return {str(path.relative_to(self.out)): path.read_bytes() for path in self.out.rglob("*") if path.is_file()}

    def hidden(self) -> list[str]:
        """List what is half done, in results and cache alike."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.part"))


def in_one_sentence(ended: subprocess.CompletedProcess) -> str:
    """Return the last line of stderr, having seen that no traceback stands above it."""
    assert "Traceback" not in ended.stderr, ended.stderr
    return ended.stderr.rstrip("\n").splitlines()[-1] if ended.stderr.strip() else ""


def complete(bench: Bench, command: str) -> bool:
    """Tell whether the folder holds a whole result of a command."""
    if not bench.out.is_dir():
        return False
    names = set(os.listdir(bench.out))
    if command in ("forecast", "worker"):
        return "forecast.json" in names and set(json.loads((bench.out / "forecast.json").read_text())["files"]) <= names
    if command == "evaluate":
        return {"evaluation.json", "evaluation.md"} <= names
    if command == "simulate":
        return len([name for name in names if name.endswith(("_U_2020_2024_1_SIMULATED.zip", "_priors.npz"))]) == 2
    return {"w.safetensors", "w-linear.safetensors", "MODEL_CARD.md"} <= names


def read_arrays(bench: Bench) -> dict[str, np.ndarray]:
    """Return the arrays of a forecast."""
    with np.load(bench.out / "forecast.npz", allow_pickle=False) as arrays:
        return dict(arrays)
