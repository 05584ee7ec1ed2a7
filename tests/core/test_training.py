# SPDX-License-Identifier: GPL-2.0-or-later
import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from mmstt_core.errors import InputError
from mmstt_core.network.config import SIZES
from mmstt_core.network.mmstt import TensorBatch, odd_inputs
from mmstt_core.network.weights import load_network
from mmstt_core.options import TrainingRequest
from mmstt_core.progress import Progress
from mmstt_core.training import data, linear, loop
from mmstt_core.training.command import run_stages, run_training, start
from mmstt_core.training.config import TrainingConfig, read_config
from mmstt_core.training.curves import Curves
from mmstt_core.training.data import Place, WindowStream
from mmstt_core.training.linear import solve_linear
from mmstt_core.training.loop import Trainer, Waited, read_checkpoint, train
from mmstt_core.training.losses import LossBatch
from mmstt_core.training.processes import Processes
from mmstt_core.training.samples import cut_sample
from tests.core.made_cubes import made_cube

ROOT = Path(__file__).resolve().parents[2]
ALONE = Processes(rank=0, count=1, device="cpu")


@pytest.fixture
def short(monkeypatch):
    """A configuration whose steps take milliseconds."""
    monkeypatch.setattr(data, "simulated_cube", lambda seed, index, network: made_cube(edge=10, seed=index % 5))
    return TrainingConfig(
        windows=12,
        windows_per_step=2,
        cells_per_window=40,
        validate_every=3,
        validation_windows=1,
        warmup_steps=2,
        attention="none",
    )


def run(config, checkpoint, *, stop_after=None):
    class Killed(Exception):
        pass

    class Killer(Progress):
        def report(self, stage, fraction, detail=""):
            if stop_after is not None and trainer.step >= stop_after:
                raise Killed

    trainer = Trainer(start(config, config.attention, None), config, 6, ALONE)
    if checkpoint.exists():
        trainer.load(read_checkpoint(checkpoint, "cpu"))
    stream = WindowStream(config, trainer.network.config, (), simulated=True)
    try:
        train(trainer, stream, {}, checkpoint, Killer())
    except Killed:
        trainer.save(checkpoint)
    return trainer


def test_a_killed_run_resumes_to_the_same_weights(short, tmp_path):
    whole = run(short, tmp_path / "whole")
    run(short, tmp_path / "cut", stop_after=3)
    resumed = run(short, tmp_path / "cut")
    assert resumed.step == whole.step == 6
    for name, value in whole.network.state_dict().items():
        assert torch.equal(value, resumed.network.state_dict()[name]), name
    for name, value in whole.average.items():
        assert torch.equal(value, resumed.average[name]), name


def test_training_lowers_the_loss_on_one_repeated_window(short):
    trainer = Trainer(start(short, short.attention, None), short, 100, ALONE)
    sample = WindowStream(short, trainer.network.config, (), simulated=True)[0]
    batch = LossBatch([sample], trainer.network.config)
    losses = [float(trainer.train_step(batch)) for _ in range(60)]  # each step drops other samples: compare means
    assert np.mean(losses[-20:]) < np.mean(losses[:20]) - 0.2


def test_half_the_digits_train_nearly_alike_and_leave_weights_with_all(short):
    sample = WindowStream(short, short.network(), (), simulated=True)[0]
    losses = []
    for precision in ("float32", "bfloat16"):
        config = dataclasses.replace(short, precision=precision)
        trainer = Trainer(start(config, config.attention, None), config, 100, ALONE)
        torch.manual_seed(1)
        losses.append([float(trainer.train_step(LossBatch([sample], trainer.network.config))) for _ in range(20)])
        assert {value.dtype for value in trainer.network.state_dict().values()} == {torch.float32}
    assert losses[0] != losses[1]
    assert np.allclose(
        losses[0][:10], losses[1][:10], rtol=0.02
    )  # later steps grow apart, as they would by any rounding
    assert all(np.mean(some[-5:]) < np.mean(some[:5]) for some in losses)


@pytest.mark.parametrize("path", sorted((ROOT / "benchmarks" / "weights").glob("*.toml")), ids=lambda path: path.stem)
def test_each_size_has_settings_that_can_be_used_as_they_are(path):
    config = read_config(str(path))
    assert config.network().attention == config.attention
    assert sum(stage.windows for stage in config.stages()) == config.windows


def test_an_unknown_precision_is_refused():
    with pytest.raises(InputError, match="float8"):
        TrainingConfig(precision="float8")


def test_the_share_of_waiting_for_windows_is_told():
    seconds = [0.0]

    def source():
        for _ in range(4):
            seconds[0] += 1.0
            yield object()

    waited = Waited(lambda: seconds[0])
    for _ in waited.through(source()):
        seconds[0] += 3.0
    assert waited.share == 0.25


def test_a_sample_never_holds_a_target_after_the_cutoff_nor_before_the_embargo():
    cube = made_cube()
    last_day = int(cube.days_T[200])
    poisoned = cube.values_NT.copy()
    poisoned[:, 201:] = 30000
    poisoned = made_cube().__class__(**{**cube.__dict__, "values_NT": poisoned})
    for index in range(20):
        rng = np.random.default_rng(index)
        sample = cut_sample(poisoned, rng, SIZES["nano"], longest_lead_days=900, cells_per_window=50, last_day=last_day)
        if sample is not None:
            assert np.nanmax(np.abs(sample.target_NH)) < 500
            assert np.isfinite(sample.base_NH).all()


def test_the_stream_gives_the_same_window_for_the_same_index(short):
    place = Place(name="here", cube=made_cube(), last_day=int(made_cube().days_T[-1]))
    one, two = (WindowStream(short, SIZES["nano"], (place,), simulated=True)[5] for _ in range(2))
    assert np.array_equal(one.target_NH, two.target_NH, equal_nan=True)
    assert np.array_equal(one.window.z_NB, two.window.z_NB)


TWO_PROCESSES = """
import sys
sys.path.insert(0, sys.argv[2])
import torch
torch.set_num_threads(1)
from mmstt_core.training import data
from tests.core.made_cubes import made_cube
data.simulated_cube = lambda seed, index, network: made_cube(edge=10, seed=index % 5)
from mmstt_core.progress import Progress
from mmstt_core.training.command import start
from mmstt_core.training.config import TrainingConfig
from mmstt_core.training.data import WindowStream
from mmstt_core.training.loop import Trainer, batches
from mmstt_core.training.processes import joined
config = TrainingConfig(windows_per_step=2, cells_per_window=40, warmup_steps=2, attention="joint")
with joined("cpu") as processes:
    trainer = Trainer(start(config, "joint", None), config, 3, processes)
    losses = [float(trainer.train_step(batch)) for batch in
              batches(trainer, WindowStream(config, trainer.network.config, (), simulated=True))]
    if processes.first:
        open(sys.argv[1], "w").write(" ".join(f"{loss:.9f}" for loss in losses))
"""


def test_two_processes_give_the_loss_of_one(tmp_path):
    script = tmp_path / "go.py"
    script.write_text(TWO_PROCESSES)
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    losses = []
    for name, launcher in (
        ("one", [sys.executable]),
        ("two", [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]),
    ):
        out = tmp_path / name
        subprocess.run(
            [*launcher, str(script), str(out), str(ROOT)],
            check=True,
            env=environment,
            cwd=ROOT,
            capture_output=True,
        )
        losses.append(np.array(out.read_text().split(), float))
    assert losses[0].size == 3
    assert np.allclose(losses[0], losses[1], rtol=1e-5)


def test_the_command_writes_weights_with_record_and_model_card(short, tmp_path):
    config = tmp_path / "tiny.toml"
    config.write_text('attention = "none"\nwindows_per_step = 1\ncells_per_window = 30\nvalidation_windows = 1\n')
    out = tmp_path / "w.safetensors"
    request = TrainingRequest(simulated=4, out=str(out), config=str(config), device="cpu", seed=4)
    run_training(request, Progress())
    loaded = load_network(out)
    assert loaded.record["settings"]["seed"] == 4
    assert loaded.record["windows"] == 4
    assert [entry["rung"] for entry in loaded.record["history"]] == ["linear", "cell"]
    assert load_network(tmp_path / "w-linear.safetensors").network.config.attention == "linear"
    card = (tmp_path / "MODEL_CARD.md").read_text()
    assert "simulated tiles" in card
    assert "must not be the only ground" in card


@pytest.mark.parametrize("text", ["nonsense = 1", "windows = 0", "size = 'huge'", "= broken"])
def test_a_wrong_configuration_is_refused(tmp_path, text):
    path = tmp_path / "c.toml"
    path.write_text(text)
    with pytest.raises(InputError):
        read_config(str(path))


def test_resuming_without_a_checkpoint_is_refused(tmp_path):
    request = TrainingRequest(simulated=2, out=str(tmp_path / "w.safetensors"), resume=True, device="cpu", seed=1)
    with pytest.raises(InputError):
        run_training(request, Progress())


def test_a_trainer_without_steps_saves_its_start(short, tmp_path):
    trainer = Trainer(start(short, "none", None), short, 6, ALONE)
    trainer.save(tmp_path / "c")
    seed = TrainingConfig(**{**short.__dict__, "seed": 9})
    other = Trainer(start(seed, "none", None), seed, 6, ALONE)
    other.load(read_checkpoint(tmp_path / "c", "cpu"))
    assert all(
        torch.equal(one, two)
        for one, two in zip(trainer.network.state_dict().values(), other.network.state_dict().values())
    )


def test_a_training_killed_in_its_last_stage_resumes_to_the_same_weights(short, tmp_path, monkeypatch):
    config = TrainingConfig(
        **{**short.__dict__, "attention": "joint", "windows": 20, "linear_share": 0.2, "attention_share": 0.4}
    )

    class Killed(Exception):
        pass

    class Killer(Progress):
        def step(self, stage, fraction, detail=""):
            if stage == "Training joint" and fraction >= 0.5:
                raise Killed

    def climb(out, saved, progress):
        run_stages(config, (), ALONE, out, tmp_path / f"{out.stem}.checkpoint", saved, progress, simulated=True)

    climb(tmp_path / "whole.safetensors", None, Progress())
    monkeypatch.setattr(loop, "SAVE_SECONDS", 0.0)
    with pytest.raises(Killed):
        climb(tmp_path / "cut.safetensors", None, Killer())
    climb(tmp_path / "cut.safetensors", read_checkpoint(tmp_path / "cut.checkpoint", "cpu"), Progress())
    whole, cut = (load_network(tmp_path / f"{name}.safetensors").network.arrays for name in ("whole", "cut"))
    assert all(np.array_equal(value, cut[name]) for name, value in whole.items())


@pytest.mark.parametrize(("attention", "names"), [("linear", ["linear"]), ("none", ["linear", "cell"])])
def test_the_training_ends_at_the_stage_asked_for(attention, names):
    stages = TrainingConfig(attention=attention, windows=100).stages()
    assert [stage.name for stage in stages] == names
    assert sum(stage.windows for stage in stages) == 100


def test_the_linear_stage_finds_a_linear_law(short, monkeypatch):
    monkeypatch.setattr(linear, "PENALTIES", (0.01, 1.0))  # each costs a second, and two are a choice
    stream = WindowStream(short, SIZES["nano"], (), simulated=True)
    network = start(short, "linear", None)
    samples = [stream[index] for index in range(10)]
    width = network.linear.in_features
    for sample in samples:
        x_NI = odd_inputs(TensorBatch([sample.window], network.config))[sample.loss_cells].numpy()
        law_KI = np.zeros((8, width), np.float32)
        law_KI[0, 95] = 0.5
        target = sample.base_NH + (x_NI @ law_KI.T) @ sample.basis_HK.T
        object.__setattr__(sample, "target_NH", target.astype(np.float32))
    found = solve_linear(network, samples)
    assert found["skill"] > 0.8


def test_learning_curves_can_be_read_by_tensorboard(short, tmp_path):
    events = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    trainer = Trainer(start(short, "none", None), short, 6, ALONE)
    stream = WindowStream(short, trainer.network.config, (), simulated=True)
    held_out = {"simulated": [stream[100]]}
    curves = Curves(tmp_path / "logs" / "cell")
    train(trainer, stream, held_out, tmp_path / "c", Progress(), curves=curves)
    curves.close()
    read = events.EventAccumulator(str(tmp_path / "logs" / "cell"))
    read.Reload()
    assert [event.step for event in read.Scalars("skill/simulated")] == [3, 6]
    assert read.Scalars("skill/simulated")[-1].value == pytest.approx(trainer.history[-1]["simulated"]["skill"])


def test_training_does_without_tensorboard(short, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    curves = Curves(tmp_path / "logs")
    curves.add(1, loss=2.0)
    curves.close()
    assert not (tmp_path / "logs").exists()
