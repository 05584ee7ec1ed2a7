# SPDX-License-Identifier: GPL-2.0-or-later
"""A watch makes the same forecast again: each option comes back, is refused, or is warned of; none is lost unsaid."""

import dataclasses
import datetime
import json

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.given_files import given_files
from mmstt_core.options import ForecastRequest, VerifyRequest, WatchRequest, options_of
from mmstt_core.progress import Progress
from mmstt_core.record import asked_options, question
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from mmstt_core.verification.verify import run_verify
from mmstt_core.verification.watch import forecast_again, run_watch
from tests.core.made_cubes import made_cube
from tests.core.test_points import forecast_of, made_points, write_table

ASKED = {
    "bbox": (4_597_000.0, 1_739_000.0, 4_597_500.0, 1_739_500.0),
    "area": ((4_597_000.0, 1_739_000.0), (4_597_500.0, 1_739_000.0), (4_597_500.0, 1_739_500.0)),
    "horizon_months": 9,
    "threshold_mm": 3.5,
    "model": "spatial",
    "unit": "cm",
    "component": "east",
    "crs": "EPSG:32633",
    "flip_sign": True,
    "cell_size": 80.0,
    "points": True,
    "reference": "4597200,1739200,60",
    "adapt": True,
    "shard": (1, 4),
    "weights": "own.safetensors",
    "priors": "priors.npz",
}
"""Options that come back, each with a value that it has not by itself."""
OTHERWISE = {
    "sources": "the newer data",
    "out": "the folder of the watch",
    "issue_date": "the end of the newer data",
    "replace": "of the folder",
    "device": "of the machine",
    "threads": "of the machine",
    "rasters": "of the folder",
    "station": "refused, see below",
}
"""Options that are not those of before, and why."""


def test_every_option_comes_back_or_it_is_told_here_why_not():
    assert {*ASKED, *OTHERWISE} == set(options_of(ForecastRequest))
    assert not {*ASKED} & {*OTHERWISE}


def recorded(request):
    """Return what the record of a forecast tells of its options, as it is read again."""
    cube = made_cube(edge=2)
    told = {
        **question(request, cube, int(cube.days_T[-1])),
        "options": asked_options(request),
        "given": given_files(request),
        "shard": None if request.shard is None else "{}/{}".format(*request.shard),
    }
    return json.loads(json.dumps(told))


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("own.safetensors", "priors.npz"):
        (tmp_path / name).write_bytes(b"of the user")
    return tmp_path


@pytest.mark.parametrize("name", ASKED)
def test_an_option_is_the_same_in_the_forecast_made_again(files, name):
    usual = ForecastRequest(sources=("old.zip",), out="old")
    before = dataclasses.replace(usual, **{name: ASKED[name]})
    assert getattr(before, name) != getattr(usual, name)
    progress = Progress()
    again = forecast_again(recorded(before), WatchRequest(folder="f", sources=("new.zip",), out="w"), "run", progress)
    wanted = str(files / ASKED[name]) if name in ("weights", "priors") else ASKED[name]
    assert getattr(again, name) == wanted
    assert dataclasses.replace(again, **{name: ASKED[name], "sources": ("old.zip",), "out": "old"}) == before
    assert progress.warnings == []


@pytest.mark.parametrize("fate", ["gone", "changed", "unreadable"])
def test_priors_that_are_not_what_they_were_are_warned_of_in_one_sentence(files, fate):
    before = ForecastRequest(sources=("old.zip",), out="old", priors="priors.npz")
    record = recorded(before)
    (files / "priors.npz").unlink()
    if fate == "changed":
        (files / "priors.npz").write_bytes(b"others")
    elif fate == "unreadable":
        (files / "priors.npz").mkdir()
    progress = Progress()
    again = forecast_again(record, WatchRequest(folder="f", sources=("new.zip",), out="w"), "run", progress)
    assert again.priors is None
    (warning,) = progress.warnings
    assert warning.startswith("The priors of the earlier forecast (priors.npz) are gone or have changed")


def test_a_record_from_before_files_were_kept_still_tells_that_there_were_priors():
    record = {"options": {"model": "gp"}, "priors": {"elevation": "user's file", "slope": "from the elevation"}}
    progress = Progress()
    again = forecast_again(record, WatchRequest(folder="f", sources=("new.zip",), out="w"), "run", progress)
    assert again.priors is None and "priors of your own" in progress.warnings[0]
    forecast_again({"options": {}}, WatchRequest(folder="f", sources=("new.zip",), out="w"), "run", progress)
    assert len(progress.warnings) == 1


def test_no_record_names_the_home_of_its_user(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "priors.npz").write_bytes(b"mine")
    before = ForecastRequest(sources=("old.zip",), out="old", priors=str(tmp_path / "priors.npz"))
    record = recorded(before)
    assert record["given"]["priors"]["path"] == "~/priors.npz" and str(tmp_path) not in json.dumps(record["given"])
    again = forecast_again(record, WatchRequest(folder="f", sources=("new.zip",), out="w"), "run", Progress())
    assert again.priors == str(tmp_path / "priors.npz")


@pytest.mark.parametrize(
    "given", [None, [], {"priors": 3}, {"priors": {"path": 3}}, {"no": {"path": "x", "sha256": ""}}]
)
def test_a_damaged_record_of_files_is_no_failure(given):
    again = forecast_again(
        {"options": {}, "given": given}, WatchRequest(folder="f", sources=("s",), out="w"), "r", Progress()
    )
    assert again.priors is None


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Tables of points until the middle and until the end of 2023, and priors of them."""
    place = tmp_path_factory.mktemp("data")
    cube = made_points()
    np.savez(
        place / "priors.npz",
        easting=cube.easting_N,
        northing=cube.northing_N,
        elevation=np.arange(cube.cells, dtype=float),
    )
    return write_table(cube, place / "points.csv"), str(place / "priors.npz"), place


def test_a_watch_with_priors_makes_the_new_forecast_with_them(data, tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    table, priors, _ = data
    out = tmp_path / "forecast"
    write_forecast(
        forecast_of(table, out, points=False, model="gp", priors=priors, horizon_months=12), out, rasters=False
    )
    asked = WatchRequest(folder=str(out), sources=(table,), out=str(tmp_path / "watch"), unit="mm", component="los")
    progress = Progress()
    record, _ = run_watch(asked, progress)
    again = ForecastFolder(tmp_path / "watch" / record["history"][-1]["folder"]).record
    assert again["priors"]["elevation"] == ForecastFolder(out).record["priors"]["elevation"] == "user's file"
    assert again["given"]["priors"]["sha256"] == ForecastFolder(out).record["given"]["priors"]["sha256"]
    assert not any("priors" in warning for warning in progress.warnings)


def test_a_forecast_tied_to_a_station_is_refused_with_what_to_do(data, tmp_path, monkeypatch):
    """The advice holds: the same forecast without the station is verified and watched."""
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    table, _, place = data
    days = np.arange(np.datetime64("2019-06-01"), np.datetime64("2024-03-01"))
    rows = [f"{day},{-3 * number / 365.25:.3f}" for number, day in enumerate(days)]
    station = place / "STAT.csv"
    station.write_text("\n".join(["date,los_mm", *rows]) + "\n")
    given = {"points": False, "model": "gp", "horizon_months": 12, "reference": "4597200,1739200,150"}
    tied, free = tmp_path / "tied", tmp_path / "free"
    write_forecast(forecast_of(table, tied, station=str(station), **given), tied, rasters=False)
    write_forecast(forecast_of(table, free, **given), free, rasters=False)
    stated = {"sources": (table,), "unit": "mm", "component": "los"}
    for run, asked in ((run_verify, VerifyRequest), (run_watch, WatchRequest)):
        with pytest.raises(InputError) as refused:
            run(asked(folder=str(tied), out=str(tmp_path / "no"), **stated), Progress())
        sentence = refused.value.sentence()
        assert "tied to the GNSS station STAT" in sentence and "without the station" in sentence
        assert not (tmp_path / "no").exists()
    assert run_verify(VerifyRequest(folder=str(free), out=str(tmp_path / "yes"), **stated), Progress())["rows"]


def test_a_request_of_today_is_what_its_own_record_makes_again(data, tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    table, priors, _ = data
    asked = ForecastRequest(
        sources=(table,),
        out=str(tmp_path / "out"),
        component="los",
        unit="mm",
        model="gp",
        horizon_months=6,
        issue_date=datetime.date(2023, 6, 30),
        priors=priors,
        reference="4597200,1739200,150",
        bbox=(4_597_000.0, 1_739_000.0, 4_597_900.0, 1_739_900.0),
    )
    record = json.loads(json.dumps(run_forecast(asked, Progress()).record, default=str))
    again = forecast_again(record, WatchRequest(folder="f", sources=(table,), out="w"), asked.out, Progress())
    assert dataclasses.replace(again, issue_date=asked.issue_date, reference=asked.reference) == asked
    assert again.reference.split(",") == pytest.approx([4_597_200, 1_739_200, 150]) or again.reference
