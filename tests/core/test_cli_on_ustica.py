# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line with the real engine and the bundled Ustica files, by the quickest model that has intervals."""

import json
from pathlib import Path

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.cube import DisplacementCube
from mmstt_core.forecast import shard_cells

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "ustica"
UP = SAMPLES / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
EAST = SAMPLES / "EGMS_L3_E45N17_100km_E_2020_2024_1.zip"
LINE_OF_SIGHT = SAMPLES / "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("ustica") / "out"
    assert (
        cli.main(
            [
                "forecast",
                str(UP),
                "--out",
                str(out),
                "--model",
                "gp",
                "--issue-date",
                "2023-12-31",
                "--horizon-months",
                "30",
                "--quiet",
            ]
        )
        == 0
    )
    return out


@pytest.fixture(scope="module")
def arrays(folder):
    with np.load(folder / "forecast.npz", allow_pickle=False) as data:
        return dict(data)


@pytest.fixture(scope="module")
def record(folder):
    return json.loads((folder / "forecast.json").read_text(encoding="utf-8"))


def test_every_promised_file_is_there(folder, record):
    assert set(record["files"]) == {path.name for path in folder.iterdir()}
    assert {
        "displacement.tif",
        "lower.tif",
        "upper.tif",
        "uncertainty.tif",
        "velocity.tif",
        "exceedance.tif",
        "support.tif",
        "points.gpkg",
        "forecast.npz",
        "overview.png",
    } <= set(record["files"])


def test_nothing_after_the_issue_date_is_in_the_output(arrays):
    assert max(arrays["observed_dates"]) <= "2023-12-31"
    assert min(arrays["dates"]) > "2023-12-31"
    assert len(arrays["dates"]) == 30


def test_quantiles_do_not_cross_and_hold_the_baseline(arrays):
    assert (np.diff(arrays["displacement"], axis=2) >= 0).all()
    assert arrays["baseline"].shape == arrays["displacement"].shape[:2]


def test_the_record_tells_where_everything_comes_from(record):
    assert record["sources"][0]["name"] == UP.name
    assert len(record["sources"][0]["sha256"]) == 64
    assert (record["component"], record["issue_date"], record["model"]) == ("up", "2023-12-31", "gp")
    assert "Copernicus" in record["attribution"]
    assert {row["months"] for row in record["backtest"]["rows"]} >= {1, 3, 6, 12}


def test_dates_beyond_the_measured_leads_are_marked(arrays, record):
    months = np.arange(1, 31)
    assert arrays["calibrated"].tolist() == (months <= record["calibrated_months"]).tolist()
    assert not arrays["calibrated"].all()
    assert any("not calibrated" in warning for warning in record["warnings"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([UP, EAST], "each component by itself"),
        ([UP, LINE_OF_SIGHT], "different"),
        ([UP, "--bbox", "1", "2", "3", "4"], "no point lies in the box"),
        ([UP, "--area", "0 0, 1 0, 1 1"], "no point lies in the area"),
        ([UP, "--issue-date", "2031-01-01"], "outside the record"),
        ([UP, "--issue-date", "2020-04-01"], "at least one year"),
        ([UP, "--shard", "3/4"], "Shard 3/4"),
        ([UP, "--priors", "nowhere.npz"], "nowhere.npz"),
        (["nowhere.zip"], "does not exist"),
        ([SAMPLES], "is a folder"),
    ],
)
def test_impossible_requests_get_one_sentence_and_leave_nothing(words, said, tmp_path, capsys):
    assert cli.main(["forecast", *map(str, words), "--out", str(tmp_path / "out"), "--model", "gp"]) == 2
    output = capsys.readouterr()
    assert said in output.err.splitlines()[-1]
    assert "Traceback" not in output.err
    assert list(tmp_path.iterdir()) == []


def test_shards_share_the_tiles_without_overlap_or_gap():
    rng = np.random.default_rng(0)
    cells = 500
    cube = DisplacementCube(
        easting_N=rng.uniform(4_000_000, 4_400_000, cells),
        northing_N=rng.uniform(1_700_000, 2_000_000, cells),
        days_T=np.arange(3),
        values_NT=np.zeros((cells, 3), np.int16),
        component="up",
    )
    shares = [shard_cells(cube, index, 5) for index in range(5)]
    assert np.sort(np.concatenate(shares)).tolist() == list(range(cells))
