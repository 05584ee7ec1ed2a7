# SPDX-License-Identifier: GPL-2.0-or-later
"""What stops a region, or spoils a part of it: one sentence, what is finished stays, and the next run goes on there."""

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks.region_ground import write_ground
from mmstt_core import cli
from mmstt_core.errors import Cancelled, OutputError
from mmstt_core.options import RegionRequest
from mmstt_core.progress import Progress
from mmstt_core.region import command, cutting
from mmstt_core.region.answers import refusal
from mmstt_core.region.command import run_region
from mmstt_core.region.starting import WORK

pytestmark = pytest.mark.skipif(find_spec("distributed") is None, reason="dask.distributed is not installed")

ROOT = Path(__file__).resolve().parents[3]
OPTIONS = {"tile_km": 2.0, "halo_km": 1.0, "workers": 1, "model": "gp", "horizon_months": 3}
WORDS = ["--tile-km", "2", "--halo-km", "1", "--workers", "1", "--model", "gp", "--horizon-months", "3", "--quiet"]
TILES = 6


@pytest.fixture(scope="module")
def given(tmp_path_factory):
    """Six files side by side, each of a tile of 2 km."""
    folder = tmp_path_factory.mktemp("given") / "files"
    write_ground(folder, columns=TILES, rows=1, edge=20, occupancy=0.5)
    return folder


@pytest.fixture(scope="module")
def calm(given, tmp_path_factory):
    """The region of these files, undisturbed."""
    out = tmp_path_factory.mktemp("calm") / "out"
    assert run_region(asked(given, out), Progress())["complete"]
    return out


def asked(given, out, **options):
    return RegionRequest(sources=(str(given),), out=str(out), **{**OPTIONS, **options})


def digests(out):
    """Return the hash of every file of every tile."""
    files = sorted(path for path in (out / "tiles").rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def goes_on(given, out, calm):
    """Start the same again: it keeps what is there, and ends with the same bytes as undisturbed."""
    there = sum((tile / "forecast.json").is_file() for tile in (out / "tiles").iterdir())
    record = run_region(asked(given, out), Progress())
    kept = [row for row in record["tiles"] if row["status"] == "kept"]
    assert record["complete"] and len(kept) == there
    assert digests(out) == digests(calm)
    assert not (out / WORK).exists()


def one_sentence(text):
    lines = text.strip().splitlines()
    assert len(lines) == 1 and lines[0].endswith(".") and "Traceback" not in text, text
    return lines[0]


def without_rows(file, rows):
    """Write a zip again without the last rows of its table."""
    with zipfile.ZipFile(file) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in held.items():
            lines = content.splitlines(keepends=True)
            archive.writestr(name, b"".join(lines[:-rows] if name.endswith(".csv") else lines))


class At(Progress):
    """Do something once when so many tiles are done."""

    def __init__(self, done, act):
        super().__init__()
        self.done, self.act, self.acted = done, act, False

    def report(self, stage, fraction, detail=""):
        if not self.acted and stage == "Forecasting tiles" and int(str(detail).split(" of ")[0]) >= self.done:
            self.acted = True
            self.act(self)


def no_room(*arguments, **options):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_that_fills_between_tiles_stops_the_region_at_once(given, calm, tmp_path, capsys, monkeypatch):
    out, original = tmp_path / "out", command.forecast_tile

    def full_after_two(work):
        import mmstt_core.results.writer as writer

        if len(list((out / "tiles").glob("E*"))) >= 2:
            writer.write_npz = no_room
        return original(work)

    monkeypatch.setattr(command, "forecast_tile", full_after_two)
    assert cli.main(["region", str(given), "--out", str(out), *WORDS]) == 2
    assert one_sentence(capsys.readouterr().err).startswith("The disk is full, so the region has stopped")
    assert len(list((out / "tiles").iterdir())) == 2
    monkeypatch.undo()
    goes_on(given, out, calm)


def test_a_disk_that_fills_while_files_are_cut_is_no_fault_of_the_files(given, calm, tmp_path, capsys, monkeypatch):
    out, original = tmp_path / "out", command.cut_source

    def full(*arguments, **options):
        import mmstt_core.region.cutting as cutting

        cutting.write_stored = no_room
        return original(*arguments, **options)

    monkeypatch.setattr(command, "cut_source", full)
    assert cli.main(["region", str(given), "--out", str(out), *WORDS]) == 2
    assert one_sentence(capsys.readouterr().err).startswith("The disk is full, so the region has stopped")
    monkeypatch.undo()
    record = run_region(asked(given, out), Progress())
    assert record["complete"] and digests(out) == digests(calm)


def test_a_scheduler_that_goes_away_is_told_and_what_is_finished_stays(given, calm, tmp_path):
    from distributed import LocalCluster

    out = tmp_path / "out"
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster:
        asks = asked(given, out, workers=None, scheduler=cluster.scheduler_address)
        progress = At(2, lambda _: cluster.close())
        with pytest.raises(OutputError, match="The scheduler of the workers has gone"):
            run_region(asks, progress)
    assert progress.acted and not (out / "region.json").exists()
    goes_on(given, out, calm)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
def test_ctrl_c_in_the_middle_is_one_sentence_and_leaves_no_process(given, tmp_path):
    out = tmp_path / "out"
    words = [sys.executable, "-m", "mmstt_core", "region", str(given), "--out", str(out), *WORDS]
    environment = {**os.environ, "MMSTT_CACHE": str(tmp_path / "cache")}
    running = subprocess.Popen(
        words, cwd=ROOT, env=environment, start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 240
    while not any((out / "tiles").glob("E*")) and time.monotonic() < until and running.poll() is None:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)  # a terminal sends it to the workers as well
    _, said = running.communicate(timeout=120)
    assert running.returncode == 130
    assert one_sentence(said).startswith("The region was stopped; what is finished stays.")
    assert not list(out.rglob("*.part"))
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < until:  # workers end a moment after their parent
            os.killpg(running.pid, 0)
            time.sleep(0.1)
    before = digests(out)
    record = run_region(asked(given, out), Progress())
    assert record["complete"] and "kept" in {row["status"] for row in record["tiles"]}
    assert {name: digest for name, digest in digests(out).items() if name in before} == before


def test_one_file_that_was_changed_costs_its_tile_and_those_that_see_it(given, calm, tmp_path):
    files, out = tmp_path / "files", tmp_path / "out"
    shutil.copytree(given, files)
    shutil.copytree(calm, out)
    without_rows(sorted(files.glob("*.zip"))[0], 20)
    before, taught = digests(out), (out / "taught.npz").read_bytes()
    record = run_region(asked(files, out), Progress())
    assert [row["status"] for row in record["tiles"]] == ["done", "done", *["kept"] * (TILES - 2)]
    changed = {name.split("/")[1] for name, digest in digests(out).items() if before.get(name) != digest}
    assert changed == {row["name"] for row in record["tiles"][:2]}
    assert (out / "taught.npz").read_bytes() == taught
    assert "1 of the sources have been given anew" in (out / "region.md").read_text()


def test_a_region_most_of_whose_files_were_changed_learns_again(given, calm, tmp_path):
    files, out = tmp_path / "files", tmp_path / "out"
    shutil.copytree(calm, out)
    others = write_ground(files, columns=TILES, rows=1, edge=20, occupancy=0.5, seed=1)
    shutil.copy(given / others[0].name, files)
    record = run_region(asked(files, out), Progress())
    assert {row["status"] for row in record["tiles"]} == {"done"}
    assert (out / "taught.npz").read_bytes() != (calm / "taught.npz").read_bytes()


def test_the_folder_of_another_region_is_refused_and_stays_as_it_was(given, calm, tmp_path, capsys):
    out, files = tmp_path / "out", tmp_path / "files"
    shutil.copytree(calm, out)
    files.mkdir()
    first = write_ground(tmp_path / "other", columns=TILES, rows=1, edge=20, occupancy=0.5, seed=1)[0]
    shutil.copy(first, files / "EGMS_L3_E28N30_100km_U_2020_2024_1_elsewhere.zip")
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert cli.main(["region", str(files), "--out", str(out), *WORDS]) == 2
    assert "holds a region of other data" in one_sentence(capsys.readouterr().err)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    shutil.copy(next(given.glob("*.zip")), files / "EGMS_L3_E28N30_100km_U_2020_2024_1_elsewhere.zip")
    assert cli.main(["region", str(files), "--out", str(out), *WORDS]) == 0  # renamed, and known by its content


def test_the_folder_of_a_forecast_is_refused(given, calm, tmp_path, capsys):
    out = tmp_path / "out"
    shutil.copytree(next((calm / "tiles").iterdir()), out)
    before = sorted(out.rglob("*"))
    assert cli.main(["region", str(given), "--out", str(out), *WORDS]) == 2
    assert "holds a forecast" in one_sentence(capsys.readouterr().err)
    assert sorted(out.rglob("*")) == before


def test_a_file_that_is_replaced_while_it_is_read_is_left_out_and_said(given, tmp_path, monkeypatch):
    file, real = tmp_path / "EGMS_L3_E28N30_100km_U_2020_2024_1_00_00.zip", cutting.read_each
    shutil.copy(sorted(given.glob("*.zip"))[0], file)

    def replaced_meanwhile(paths, **options):
        found = real(paths, **options)
        shutil.copy(sorted(given.glob("*.zip"))[1], file)
        return found

    monkeypatch.setattr(cutting, "read_each", replaced_meanwhile)
    how = {"stated": {}, "crs": "", "edge_m": 2000.0, "around_m": 1000.0, "cell_m": 100.0}
    told = cutting.cut_source(str(file), str(tmp_path), **how)
    assert "was changed while it was read. Start the region again" in str(refusal(told))
    assert "refused" not in cutting.cut_source(str(sorted(given.glob("*.zip"))[0]), str(tmp_path), **how)


def test_a_damaged_piece_fails_its_tile_once_and_is_cut_anew_by_the_next_run(given, calm, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(Cancelled, match="what is finished stays"):
        run_region(asked(given, out), At(2, Progress.request_stop))
    names = sorted(path.name for path in (calm / "tiles").iterdir())
    (piece,) = [path for path in (out / WORK).rglob(f"{names[-1]}.npz") if path.parent.name != "samples"][:1]
    held = piece.read_bytes()
    piece.write_bytes(held[: len(held) // 2] + bytes(len(held) - len(held) // 2))
    record = run_region(asked(given, out), Progress())
    failed = [row for row in record["tiles"] if row["status"] == "failed"]
    assert [row["name"] for row in failed] == [names[-1]] and not record["complete"]
    assert json.dumps(failed[0]["why"]).count("damaged") or json.dumps(failed[0]["why"]).count("cannot be read")
    goes_on(given, out, calm)


def test_a_tile_whose_arrays_were_cut_short_is_computed_again(given, calm, tmp_path):
    out = tmp_path / "out"
    shutil.copytree(calm, out)
    arrays = sorted((out / "tiles").iterdir())[2] / "forecast.npz"
    arrays.write_bytes(arrays.read_bytes()[:-2000])
    record = run_region(asked(given, out), Progress())
    assert [row["status"] for row in record["tiles"]].count("done") == 1
    assert digests(out) == digests(calm)
