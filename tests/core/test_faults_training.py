# SPDX-License-Identifier: GPL-2.0-or-later
"""What lies beside training data and weights: taken where it belongs to them, left out where it does not."""

import dataclasses
import shutil

import numpy as np
import pytest
import torch

from mmstt_core import forecast as road
from mmstt_core.cube import SourceFile
from mmstt_core.errors import WeightsError
from mmstt_core.forecast import run_forecast
from mmstt_core.network.mmstt import MMSTT
from mmstt_core.network.weights import bundled_weights, load_cell_network, load_network
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.simulation import run_simulation
from mmstt_core.training import data
from mmstt_core.training.command import read_places, run_stages
from mmstt_core.training.config import TrainingConfig
from mmstt_core.training.data import data_files
from mmstt_core.training.processes import Processes
from mmstt_core.training.saving import save_network
from tests.core.made_cubes import made_cube
from tests.core.tiny import TINY

LINEAR, CELL, JOINT = ({"rung": stage, "step": 3, "loss": 2.0} for stage in ("linear", "cell", "joint"))


def saved(path, attention, *history):
    torch.manual_seed(1)
    save_network(MMSTT(dataclasses.replace(TINY, attention=attention)), path, {"history": list(history)})
    return path


@pytest.fixture
def own(tmp_path):
    return saved(tmp_path / "own.safetensors", "joint", LINEAR, CELL, JOINT)


@pytest.fixture
def record_with(monkeypatch):
    """Forecast a made-up cube with weights; return the record."""
    cube = dataclasses.replace(made_cube(edge=4), sources=(SourceFile(name="made.csv", sha256="0", level="other"),))
    monkeypatch.setattr(road, "read_cube", lambda *given, **named: cube)

    def record(weights):
        weights = None if weights is None else str(weights)
        return run_forecast(ForecastRequest(sources=("made.csv",), out="unused", weights=weights)).record

    return record


def test_the_per_cell_network_beside_own_weights_takes_part_and_is_recorded(own, record_with):
    below = saved(own.with_name("own-cell.safetensors"), "none", LINEAR, CELL)
    record = record_with(own)
    assert record["weights"]["per_cell"] == {"name": below.name, "sha256": load_network(below).sha256}
    assert record["choice"][0]["share"]["lower"] > 0
    assert not [warning for warning in record["warnings"] if "own" in warning]


def test_own_weights_alone_forecast_alone(own, record_with):
    record = record_with(own)
    assert record["weights"]["per_cell"] is None
    assert "lower" not in record["choice"][0]["share"]
    assert not [warning for warning in record["warnings"] if "own" in warning]


@pytest.mark.parametrize("stranger", ["another training", "no history", "attention", "damaged"])
def test_what_is_of_no_stage_of_that_training_is_left_out_with_a_warning(own, record_with, stranger):
    below = own.with_name("own-cell.safetensors")
    history = {"another training": (LINEAR, {**CELL, "loss": 2.5}), "no history": ()}.get(stranger, (LINEAR, CELL))
    saved(below, "joint" if stranger == "attention" else "none", *history)
    if stranger == "damaged":
        below.write_bytes(below.read_bytes()[:-10])
    record = record_with(own)
    assert record["weights"]["per_cell"] is None
    assert "lower" not in record["choice"][0]["share"]
    assert len([warning for warning in record["warnings"] if "own-cell.safetensors" in warning]) == 1


def test_a_per_cell_network_needs_none_beneath_it(own):
    cell = saved(own.with_name("c.safetensors"), "none", LINEAR, CELL)
    saved(own.with_name("c-cell.safetensors"), "none", LINEAR)
    assert load_cell_network(load_network(cell), cell) is None


@pytest.mark.parametrize("history", [5, True, "LINEAR", {"rung": "linear"}])
def test_a_training_record_whose_history_is_no_list_is_refused_in_one_sentence(history, tmp_path):
    path = tmp_path / "odd.safetensors"
    save_network(MMSTT(TINY), path, {"history": history})
    with pytest.raises(WeightsError, match=r"odd\.safetensors"):
        load_network(path)


def test_the_bundled_network_has_its_own_beneath_it_by_whatever_way_it_is_named(tmp_path):
    copies = [shutil.copy(bundled_weights(name), tmp_path) for name in ("nano", "cell")]
    for path in (None, bundled_weights(), copies[0]):
        assert load_cell_network(load_network(path), path).sha256 == load_network(bundled_weights("cell")).sha256


def test_the_weights_that_one_training_writes_belong_together_and_those_of_two_do_not(tmp_path, monkeypatch):
    monkeypatch.setattr(data, "simulated_cube", lambda seed, index, network: made_cube(edge=10, seed=index % 5))
    config = TrainingConfig(
        windows=3,
        windows_per_step=1,
        cells_per_window=40,
        validation_windows=1,
        linear_share=0.34,
        attention_share=0.33,
    )
    for seed, name in ((1, "one"), (2, "two")):
        out = tmp_path / f"{name}.safetensors"
        run_stages(
            dataclasses.replace(config, seed=seed),
            (),
            Processes(rank=0, count=1, device="cpu"),
            out,
            tmp_path / "checkpoint",
            None,
            Progress(),
            simulated=True,
        )
        assert load_cell_network(load_network(out), out).name == f"{name}-cell.safetensors"
    shutil.copy(tmp_path / "two-cell.safetensors", tmp_path / "one-cell.safetensors")
    with pytest.raises(WeightsError, match="one-cell"):
        load_cell_network(load_network(tmp_path / "one.safetensors"), tmp_path / "one.safetensors")


def test_of_a_folder_of_simulated_tiles_only_the_tiles_are_training_data(tmp_path):
    written = run_simulation(tmp_path / "tiles", 30, 1)
    hidden = tmp_path / "tiles" / ".results-0123abcd.part" / "files"
    hidden.mkdir(parents=True)
    shutil.copy(written[0], hidden / "half.zip")
    files = data_files([tmp_path / "tiles"])
    assert files == [path for path in written if path.suffix == ".zip"]
    assert [read_cube(file, cache=False).component for file in files] == ["east", "up"]


def test_arrays_with_dates_damaged_arrays_and_whatever_is_named_are_training_data(tmp_path):
    np.savez(tmp_path / "series.npz", dates=np.array(["20200101"]), displacement=np.zeros((1, 1)))
    np.savez(tmp_path / "priors.npz", easting=np.zeros(1))
    (tmp_path / "damaged.npz").write_bytes(b"PK")
    (tmp_path / "notes.txt").write_text("mine")
    assert [path.name for path in data_files([tmp_path])] == ["damaged.npz", "series.npz"]
    assert data_files([tmp_path / "priors.npz"]) == [tmp_path / "priors.npz"]


def test_training_reads_a_folder_that_the_simulator_has_written(tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    run_simulation(tmp_path / "tiles", 30, 1)
    places = read_places([str(tmp_path / "tiles")], TrainingConfig(), Progress())
    assert [place.cube.component for place in places] == ["east", "up"]
