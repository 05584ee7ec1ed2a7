# SPDX-License-Identifier: GPL-2.0-or-later
"""The overview picture: drawn for odd forecasts too, and left out where matplotlib is missing."""

import dataclasses
import sys

import numpy as np
import pytest

from mmstt_core.progress import Progress
from mmstt_core.results.writer import write_forecast
from tests.samples import sample_forecast

image = pytest.importorskip("matplotlib.image")
overview = pytest.importorskip("mmstt_core.results.overview")


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"component": "east"},
        {"component": "los", "record": {}},
        {"calibrated_H": np.zeros(6, bool)},
        {"calibrated_H": np.ones(6, bool)},
    ],
)
def test_picture_is_drawn_in_full_size(tmp_path, change):
    forecast = dataclasses.replace(sample_forecast(edge=10, leads=6, calibrated=4, epochs=20), **change)
    write_forecast(forecast, tmp_path / "out")
    picture = image.imread(tmp_path / "out" / "overview.png")
    assert picture.shape[:2] == (1224, 1860)
    assert picture[..., :3].std() > 0.05  # not an empty page


@pytest.mark.parametrize("cells", [1, 2])
def test_picture_of_one_or_two_cells_is_drawn(tmp_path, cells):
    seed = next(seed for seed in range(100) if sample_forecast(edge=2, share=0.4, seed=seed).easting_N.size == cells)
    forecast = sample_forecast(edge=2, share=0.4, seed=seed)
    write_forecast(forecast, tmp_path / "out")
    assert (tmp_path / "out" / "overview.png").stat().st_size > 10_000


def test_picture_of_a_large_grid_averages_cells(tmp_path):
    forecast = sample_forecast(edge=3, share=2.0)
    far = dataclasses.replace(forecast, easting_N=forecast.easting_N + np.arange(9) * 1_000_000.0)
    write_forecast(far, tmp_path / "out")
    assert (tmp_path / "out" / "overview.png").is_file()


def test_map_shows_the_last_calibrated_date():
    assert sample_forecast(edge=3, leads=24, calibrated=12).last_calibrated == 11
    assert sample_forecast(edge=3, leads=24, calibrated=0).last_calibrated == 23


def test_chosen_cells_differ_and_begin_with_the_strongest():
    forecast = sample_forecast(edge=20)
    median = forecast.displacement_NHQ[:, 11, 4] - forecast.issue_level_N
    cells = overview.choose_cells(forecast, median)
    assert len({cell for cell, _ in cells}) == 3
    assert cells[0][1] == "strong subsidence"
    assert median[cells[0][0]] < median[cells[2][0]] < median[cells[1][0]]


def test_without_matplotlib_the_picture_is_left_out_with_a_warning(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "mmstt_core.results.overview", None)  # importing it raises ImportError
    progress = Progress()
    names = {path.name for path in write_forecast(sample_forecast(edge=4), tmp_path / "out", progress=progress)}
    assert "overview.png" not in names
    assert "displacement.tif" in names
    assert "matplotlib" in progress.warnings[0]


def test_a_cell_that_has_changed_stands_in_for_the_other_end(tmp_path):
    forecast = sample_forecast(edge=20)
    law_N, date_N = forecast.change_law_N.copy(), forecast.change_date_N.copy()
    law_N[[7, 200]], date_N[[7, 200]] = 1, np.datetime64("2023-09-01")
    days = {"change_date_N": date_N, "change_first_N": date_N - 20, "change_last_N": date_N + 20}
    changed = dataclasses.replace(forecast, change_law_N=law_N, **days)
    median = changed.quantile_since_issue(0.5)[:, 11]
    told = {words: cell for cell, words in overview.choose_cells(changed, median)}
    assert told["motion changed: begins"] == max((7, 200), key=lambda cell: abs(median[cell]))
    assert "strong subsidence" in told
    write_forecast(changed, tmp_path / "out")
    assert image.imread(tmp_path / "out" / "overview.png").shape[:2] == (1224, 1860)
