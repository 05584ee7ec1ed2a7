# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line on files that cannot say what they are: what is stated counts, and only EGMS is credited to EGMS."""

import json

import numpy as np
import pytest

from mmstt_core.cli import main
from tests.cases.catalogue import copied

pytest.importorskip("osgeo.osr")
FAST = ("--model", "last", "--horizon-months", "6")


def forecast(path, folder, *more):
    """Run the command and return the record and what was observed, mm."""
    assert main(["forecast", str(path), "--out", str(folder), *FAST, *more]) == 0
    return json.loads((folder / "forecast.json").read_text()), np.load(folder / "forecast.npz", allow_pickle=False)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def recognised(record, fact):
    (found,) = [one for one in record["sources"][0]["recognised"] if one["fact"] == fact]
    return found["value"], found["why"]


def test_centimetres_are_asked_for_by_the_option_and_right_when_stated(tmp_path, capsys):
    (path,) = copied(tmp_path, "files/12-centimetres/cm_converted.csv")
    record, arrays = forecast(path, tmp_path / "out", "--unit", "cm", "--component", "los")
    assert recognised(record, "unit") == ("cm", "you said so")
    assert recognised(record, "component") == ("los", "you said so")
    assert "Copernicus" not in record["attribution"]
    observed = [arrays[name] for name in arrays.files if name.startswith("observed")]
    millimetres = next(array for array in observed if array.ndim == 2)
    assert -19.4 <= np.nanmin(millimetres) < -8
    assert 5 < np.nanmax(millimetres) <= 11.4


@pytest.mark.parametrize("name", ["los_norway.csv", "via E. Fermi.csv"])
def test_series_of_others_are_neither_a_product_of_egms_nor_credited_to_it(name, tmp_path):
    (path,) = copied(tmp_path, f"files/11-other-sources-credited-to-egms/{name}")
    record, _ = forecast(path, tmp_path / "out")
    assert "Copernicus" not in record["attribution"]
    assert name in record["attribution"]
    assert record["sources"][0]["level"] == "other"
    assert record["component"] == "los"


@pytest.mark.parametrize("name", ["Zone E.csv", "via E. Fermi.csv"])
def test_a_lone_letter_in_a_name_is_no_component(name, tmp_path):
    (path,) = copied(tmp_path, "files/09-lone-letter-in-the-name/via E. Fermi.csv")
    record, _ = forecast(path.rename(tmp_path / name), tmp_path / "out")
    assert record["component"] == "los"


def test_a_vertical_velocity_tells_the_component(tmp_path):
    (path,) = copied(tmp_path, "files/10-component-cannot-be-said/AREA_2D_VERT.shp")
    record, _ = forecast(path, tmp_path / "out")
    assert recognised(record, "component") == ("up", "the table has a velocity of that direction")


def test_a_refusal_ends_with_the_option_that_states_what_it_asks_for(tmp_path, capsys):
    (path,) = copied(tmp_path, "files/04-grid-called-exchanged/04_epsg3003.csv")
    assert main(["forecast", str(path), "--out", str(tmp_path / "out"), *FAST]) == 2
    assert capsys.readouterr().err.strip().splitlines()[-1].endswith("The option is --crs.")
    assert not (tmp_path / "out").exists()
