# SPDX-License-Identifier: GPL-2.0-or-later
"""Real ground with added motion: what it is made from, what it may not know, and that training can ask for it."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.cube import DisplacementCube
from mmstt_core.errors import InputError
from mmstt_core.kinematics import least_squares, seasonal_design
from mmstt_core.network.config import SIZES
from mmstt_core.network.weights import load_network
from mmstt_core.options import TrainingRequest
from mmstt_core.progress import Progress
from mmstt_core.training import command, data
from mmstt_core.training.command import run_training, start
from mmstt_core.training.config import TrainingConfig
from mmstt_core.training.data import Place, WindowStream
from mmstt_core.training.linear import widen_range
from mmstt_core.training.motions import accelerates, aquifer, begins, bump, draw_curve, draw_shape, step, stops, turns
from mmstt_core.training.samples import cut_sample
from mmstt_core.training.semi_synthetic import add_motion, still
from tests.core.made_cubes import made_cube

CONFIG = TrainingConfig(real_share=0.0, semi_synthetic_share=1.0, cells_per_window=40, longest_lead_days=700.0)
SHAPE = SIZES["nano"]


def place(last_epoch: int = 200, poison: int = 0) -> Place:
    cube = made_cube()
    values_NT = cube.values_NT.copy()
    if poison:
        values_NT[:, last_epoch + 1 :] = poison
    cube = dataclasses.replace(cube, values_NT=values_NT)
    return Place(name="here", cube=cube, last_day=int(cube.days_T[last_epoch]))


def windows(of: Place, count: int = 6) -> list:
    stream = WindowStream(CONFIG, SHAPE, (of,), simulated=False)
    return [stream[index] for index in range(count)]


def test_nothing_after_the_development_day_enters_a_window():
    clean, poisoned = windows(place()), windows(place(poison=30000))
    for one, two in zip(clean, poisoned):
        for name in ("target_NH", "base_NH", "kinematic_NHG"):
            assert np.array_equal(getattr(one, name), getattr(two, name), equal_nan=True)
        assert np.array_equal(one.window.z_NB, two.window.z_NB)


def test_a_still_place_ends_with_its_development_day():
    here = place()
    assert still(here.cube, here.last_day).days_T[-1] == here.last_day


def test_a_window_depends_on_seed_and_index_alone():
    one, two = windows(place()), windows(place())[::-1]
    for first, second in zip(one, two[::-1]):
        assert np.array_equal(first.target_NH, second.target_NH, equal_nan=True)
        assert np.array_equal(first.window.z_NB, second.window.z_NB)
    other = WindowStream(dataclasses.replace(CONFIG, seed=2), SHAPE, (place(),), simulated=False)[0]
    assert not np.array_equal(other.target_NH, one[0].target_NH, equal_nan=True)


def test_its_own_motion_is_taken_out_and_its_noise_and_gaps_stay():
    cube = made_cube()
    year_T = (cube.days_T - cube.days_T[0]) / 365.25
    noise_NT = 2.0 * np.random.default_rng(3).standard_normal(cube.values_NT.shape)
    noise_NT[3, 40:50] = np.nan
    motion_T = -25 * year_T + 6 * np.cos(2 * np.pi * year_T) + 4 * year_T**2
    cube = dataclasses.replace(cube, values_NT=(noise_NT + motion_T).astype(np.float32))
    left_NT = still(cube, int(cube.days_T[-1])).values_NT
    assert np.array_equal(np.isnan(left_NT), np.isnan(noise_NT))
    assert np.nanstd(left_NT) == pytest.approx(2.0, rel=0.06)
    assert np.abs(least_squares(left_NT, seasonal_design(year_T))[:, 1]).max() < 0.5


def still_ground(cells: int = 144) -> DisplacementCube:
    cube = made_cube()
    return dataclasses.replace(cube, values_NT=np.zeros(cube.values_NT.shape, np.float32))


def test_the_added_motion_goes_on_in_the_target(monkeypatch):
    cube, issue_day = still_ground(), int(made_cube().days_T[150])
    monkeypatch.setattr("mmstt_core.training.semi_synthetic._background", lambda rng, cells, day_T, day: 0.0)
    monkeypatch.setattr("mmstt_core.training.semi_synthetic.draw_curve", lambda rng: begins(-100.0, 200.0))
    monkeypatch.setattr("mmstt_core.training.semi_synthetic.QUIET_SHARE", 0.0)
    moved, moved_N = add_motion(cube, np.random.default_rng(1), issue_day)
    assert 0 < moved_N.sum()
    assert np.all(moved.values_NT[~moved_N] == 0)
    assert np.all(moved.values_NT[:, cube.days_T < issue_day - 200] == 0)
    cell = int(np.abs(moved.values_NT[:, -1]).argmax())
    later, once = moved.values_NT[cell][[-1, 160]], (cube.days_T[[-1, 160]] - issue_day + 200) / 365.25
    assert later / once == pytest.approx(np.full(2, later[0] / once[0]), rel=1e-3)
    seen = []

    def dress(part, rng, day):
        dressed, cells = add_motion(part, rng, day)
        seen.append(cells.any())
        noisy = dressed.values_NT + np.random.default_rng(0).standard_normal(dressed.values_NT.shape)
        return dataclasses.replace(dressed, values_NT=noisy.astype(np.float32)), cells

    sample = cut_sample(
        cube,
        np.random.default_rng(1),
        SHAPE,
        longest_lead_days=700.0,
        cells_per_window=40,
        origin_day=issue_day,
        dress=dress,
    )
    assert seen == [True]
    assert np.nanmin(sample.target_NH[:, -1]) < np.nanmin(sample.target_NH[:, 0]) - 10


def test_half_of_the_loss_at_most_speaks_of_moved_cells():
    cube, everywhere = made_cube(), []

    def dress(part, rng, day):
        everywhere.append(np.arange(part.cells) < 30)
        return part, everywhere[-1]

    sample = cut_sample(
        cube, np.random.default_rng(1), SHAPE, longest_lead_days=700.0, cells_per_window=40, dress=dress
    )
    assert np.count_nonzero(sample.loss_cells < 30) == 20


@pytest.mark.parametrize(
    ("curve", "before", "after"),
    [
        (begins(50.0, 100.0), 0.0, 50.0),
        (stops(50.0, 100.0), 50.0, 0.0),
        (turns(50.0, 100.0, -20.0), 50.0, -20.0),
        (step(30.0, 100.0), 0.0, 0.0),
    ],
)
def test_each_kind_of_motion_has_the_velocity_that_it_is_named_for(curve, before, after):
    day = np.array([-465.5, -100.25, -99.0, 266.25])
    values = curve(day)
    assert values[1] - values[0] == pytest.approx(before, abs=1e-6)
    assert values[3] - values[2] == pytest.approx(after, abs=0.2)


def test_steps_fade_accelerations_grow_and_aquifers_breathe():
    faded = step(30.0, 100.0, 0.2, 50.0)(np.array([-101.0, -100.0, 900.0]))
    assert faded == pytest.approx([0.0, 30.0, 6.0], abs=0.1)
    speed = np.diff(accelerates(20.0, 250.0)(np.array([-250.0, -249.0, 0.0, 1.0, 900.0, 901.0])))[::2] * 365.25
    assert speed[1] == pytest.approx(20.0, rel=0.01)
    assert speed[0] == pytest.approx(20.0 / np.e, rel=0.01)
    assert speed[2] == pytest.approx(20.0 * np.exp(365 / 250), rel=0.01)
    year = aquifer(10.0, 0.0, -5.0, 1e5)(np.array([0.0, 182.625, 365.25]))
    assert year[0] - year[1] == pytest.approx(20.0 + 2.5, abs=0.1)
    assert year[2] - year[0] == pytest.approx(-5.0, abs=0.1)


def test_drawn_motion_is_finite_and_of_every_kind():
    day = np.arange(-2000.0, 1200.0, 12.0)
    curves = np.stack([draw_curve(np.random.default_rng(seed))(day) for seed in range(300)])
    assert np.isfinite(curves).all()
    still_before = (np.abs(curves[:, :50]).max(1) == 0).mean()
    assert 0.25 < still_before < 0.65
    assert (curves[:, -1] > 1).any()
    assert (curves[:, -1] < -1).any()


def test_shapes_end_and_a_round_one_has_the_size_asked_for():
    east_N, north_N = (part.ravel() * 50.0 for part in np.meshgrid(np.arange(81), np.arange(81)))
    centre = 40 * 81 + 40
    share_N = bump(east_N, north_N, centre, 300.0, 300.0)
    apart_N = np.hypot(east_N - east_N[centre], north_N - north_N[centre])
    assert share_N[apart_N == 300.0] == pytest.approx(np.exp(-0.5))
    assert share_N[apart_N > 800.0].max() == 0
    sizes = [np.count_nonzero(draw_shape(np.random.default_rng(seed), east_N, north_N) > 0) for seed in range(60)]
    assert min(sizes) < 60 < 600 < max(sizes)


def test_shares_beyond_the_whole_are_refused():
    with pytest.raises(InputError):
        TrainingConfig(real_share=0.6, semi_synthetic_share=0.6)


@pytest.mark.parametrize("simulated", [True, False])
def test_the_share_of_semi_synthetic_windows_is_the_configured_one(monkeypatch, simulated):
    config = dataclasses.replace(CONFIG, real_share=0.1, semi_synthetic_share=0.3)
    stream = WindowStream(config, SHAPE, (place(),), simulated=simulated)
    kinds = [stream._kind(np.random.default_rng(index)) for index in range(1000)]
    assert kinds.count("semi-synthetic") / 1000 == pytest.approx(0.3 if simulated else 0.75, abs=0.05)
    assert kinds.count("real") / 1000 == pytest.approx(0.1 if simulated else 0.25, abs=0.05)


def test_the_train_command_offers_semi_synthetic_windows_and_its_card_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(data, "simulated_cube", lambda seed, index, network: made_cube(edge=10, seed=index % 5))
    monkeypatch.setattr(command, "read_cube", lambda files, progress: made_cube())
    monkeypatch.setattr(command, "data_files", lambda paths: [tmp_path / "there.csv"])
    config = tmp_path / "tiny.toml"
    config.write_text(
        'attention = "none"\nwindows = 4\nwindows_per_step = 1\ncells_per_window = 30\nvalidation_windows = 1\n'
        'real_share = 0.0\nsemi_synthetic_share = 0.5\n[cutoffs]\nthere = "2021-06-30"\n'
    )
    out = tmp_path / "w.safetensors"
    request = TrainingRequest(data=("there",), simulated=2, out=str(out), config=str(config), device="cpu", seed=4)
    run_training(request, Progress())
    record = load_network(out).record
    assert record["settings"]["semi_synthetic_share"] == 0.5
    assert record["data"][0]["last_day_seen"] == "2021-06-30"
    card = (tmp_path / "MODEL_CARD.md").read_text()
    assert "50 % of the windows: simulated tiles" in card
    assert "their own motion taken out and simulated motion added" in card


def test_a_training_that_goes_on_widens_the_guard_and_never_narrows_it():
    network = start(dataclasses.replace(CONFIG, attention="none"), "none", None)
    network.feature_half_F.fill_(0.5)
    widen_range(network, windows(place(), 2))
    assert (network.feature_half_F >= 0.5 - 1e-6).all()
    assert (network.feature_half_F > 0.6).any()


def test_a_network_that_carries_on_recent_slopes_starts_from_one_that_cannot():
    old = start(dataclasses.replace(CONFIG, attention="none"), "none", None)
    old.head.weight.data.fill_(0.25)
    new = start(dataclasses.replace(CONFIG, attention="none", recent=True), "none", old)
    assert (new.head.weight[: len(old.head.weight)] == 0.25).all()
    assert (new.head.weight[len(old.head.weight) :] == 0).all()
