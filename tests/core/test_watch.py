# SPDX-License-Identifier: GPL-2.0-or-later
"""The watch list: verified, forecast again, compared; what is new, grew, faded, since when; on Ustica and made up."""

import csv
import dataclasses
import datetime
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.analysis.areas import Rules
from mmstt_core.analysis.areas_run import Seen, run_areas
from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.gis import available
from mmstt_core.options import AreasRequest, ForecastRequest, WatchRequest, options_of
from mmstt_core.progress import Progress
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from mmstt_core.verification.verified_page import Cells
from mmstt_core.verification.watch import forecast_again, run_watch
from mmstt_core.verification.watched_page import lines_of
from mmstt_core.verification.watching import FADED, GREW, NEW, PASSED, STAYS, cells_that_left, compare_areas, counts
from tests.samples import ALL, sample_forecast

USTICA = Path(__file__).resolve().parents[2] / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
ISSUE = datetime.date(2023, 12, 31)
CELL = 100.0


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A forecast of Ustica by a closed form, as of the end of 2023, with its areas."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(tmp_path_factory.mktemp("cache")))
        folder = tmp_path_factory.mktemp("watch") / "forecast"
        asked = ForecastRequest(
            sources=(str(USTICA),), out=str(folder), issue_date=ISSUE, model="gp", horizon_months=15, threshold_mm=7.0
        )
        write_forecast(run_forecast(asked, Progress()), folder, rasters=False)
        if available():
            run_areas(AreasRequest(folder=str(folder), thresholds_mm=(5.0, 10.0)), Progress())
        yield folder


@pytest.fixture(scope="module")
def first(base, tmp_path_factory):
    """The record of the first run of its watch, and the folder."""
    out = tmp_path_factory.mktemp("list") / "watch"
    before = {path.name: path.read_bytes() for path in base.iterdir()}
    record, changed = run_watch(WatchRequest(folder=str(base), sources=(str(USTICA),), out=str(out)), Progress())
    assert changed
    assert {path.name: path.read_bytes() for path in base.iterdir()} == before  # the forecast watched stays as it was
    return record, out


def test_the_forecast_is_made_again_with_the_same_options(first):
    record, out = first
    again = json.loads((out / record["history"][0]["folder"] / "forecast.json").read_text(encoding="utf-8"))
    assert again["issue_date"] == record["issue_date"] == "2024-12-25"
    assert (again["model"], again["horizon_months"], again["threshold_mm"]) == ("gp", 15, 7.0)


def test_the_list_tells_areas_and_cells_with_their_history(first):
    record, out = first
    assert record["started_from"]["issue_date"] == record["earlier_issue_date"] == "2023-12-31"
    (run,) = record["history"]
    assert run["folder"] == "2024-12-25" and sum(run["areas"].values()) == len(record["areas"])
    assert record["verified"]["cells_judged"] == record["compared"]["cells_compared"] == 522
    for row in record["areas"]:
        assert row["since"] == ("2024-12-25" if row["status"] in (NEW, FADED) else "2023-12-31")
        assert (row["status"] == NEW) == (row["rank_before"] == 0)
        assert (row["status"] == FADED) == (row["rank"] == 0 and row["cells"] == 0)
        assert abs(row["moved_mm"]) < 30 and row["moved_mm"] == row["total_mm"]
    rows = list(csv.DictReader((out / "watch.csv").open(encoding="utf-8")))
    assert [row["status"] for row in rows if row["what"] == "area"] == [row["status"] for row in record["areas"]]


def test_both_forecasts_are_looked_at_by_one_limit_each_about_its_own_median(first):
    record, out = first
    areas = json.loads((out / "2024-12-25" / "areas.json").read_text(encoding="utf-8"))
    assert areas["velocity_threshold_mm_yr"] == pytest.approx(record["rule"]["limit_mm_yr"], abs=1e-3)
    assert abs(areas["velocity_centre_mm_yr"]) > 0.5  # Ustica sinks as a whole
    assert areas["thresholds_mm"] == [5.0, 10.0]


def test_the_same_data_again_change_nothing_and_it_says_so(first, base, capsys):
    _, out = first
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    record, changed = run_watch(WatchRequest(folder=str(base), sources=(str(USTICA),), out=str(out)), Progress())
    assert not changed and len(record["history"]) == 1
    assert lines_of(record, changed=False)[0].startswith("No change: the data end on 2024-12-25")
    assert cli.main(["watch", str(base), str(USTICA), "--out", str(out), "--quiet"]) == 0
    assert "No change" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_a_later_release_goes_on_from_the_newest_forecast_and_keeps_since_when(first, base, tmp_path):
    """Ustica once more, with half a year after its end that goes on as the forecast says."""
    record, out = first
    copy = tmp_path / "watch"
    shutil.copytree(out, copy)
    longer = prolonged(copy / "2024-12-25", tmp_path / "longer.csv")
    asked = WatchRequest(
        folder=str(base), sources=(str(longer),), out=str(copy), unit="mm", component="up", crs="EPSG:3035"
    )
    later, changed = run_watch(asked, Progress())
    assert changed and later["earlier_issue_date"] == "2024-12-25"
    assert [run["earlier"] for run in later["history"]] == ["2023-12-31", "2024-12-25"]
    assert later["started_from"] == record["started_from"] and later["rule"] == record["rule"]
    known = {(row["kind"], row["rank"]): row for row in record["areas"] if row["rank"]}
    stayed = [row for row in later["areas"] if row["status"] in (STAYS, GREW, PASSED)]
    assert stayed
    for row in stayed:
        assert row["since"] <= known[row["kind"], row["rank_before"]]["since"]
    assert {row["since"] for row in stayed} & {"2023-12-31", "2024-12-25"}
    assert (copy / later["issue_date"] / "forecast.json").is_file() and (copy / "2024-12-25").is_dir()


def prolonged(folder, path):
    """Write what a forecast was made from as a table, prolonged by its own medians."""
    from mmstt_core.results.reader import ForecastFolder

    forecast = ForecastFolder(folder).forecast()
    days = forecast.observed_dates_T[-1] + 12 * np.arange(1, 17)
    medians = forecast.displacement_NHQ[:, :, 4]
    leads = forecast.dates_H.astype("datetime64[D]").astype(float)
    more = np.array([np.interp(days.astype(float), leads, row) for row in medians])
    dates = [str(day).replace("-", "") for day in np.concatenate([forecast.observed_dates_T, days])]
    lines = [",".join(["pid", "easting", "northing", *dates])]
    values = np.concatenate([forecast.observed_NT, more], axis=1)
    for number, (east, north, row) in enumerate(zip(forecast.easting_N, forecast.northing_N, values)):
        written = ["" if value != value else f"{value:.2f}" for value in row]
        lines.append(",".join([f"c{number}", f"{east:.0f}", f"{north:.0f}", *written]))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path


def test_the_page_is_one_file_with_its_map_inside(first):
    _, out = first
    text = (out / "watch.html").read_text(encoding="utf-8")
    assert "data:image/svg+xml;base64," in text and "<script" not in text
    assert '<table id="areas">' in text and '<table id="history">' in text
    assert "What has changed since the forecast of 2023-12-31" in (out / "watch.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not available(), reason="layers need GDAL")
def test_the_layers_hold_every_area(first):
    from osgeo import ogr

    record, out = first
    source = ogr.Open(str(out / "watch.gpkg"))
    layer = source.GetLayerByName("areas")
    assert layer.GetFeatureCount() == len(record["areas"])
    for feature in layer:
        assert feature.GetGeometryRef().GetArea() >= (feature["cells"] or feature["cells_old"]) * 1e4


def test_a_folder_with_the_list_of_another_forecast_is_refused(first, tmp_path):
    _, out = first
    write_forecast(sample_forecast(edge=8, share=ALL, gaps=0.0), tmp_path / "other", rasters=False)
    asked = WatchRequest(folder=str(tmp_path / "other"), sources=(str(USTICA),), out=str(out))
    with pytest.raises(InputError, match="watch list of another forecast"):
        run_watch(asked, Progress())


def test_data_that_do_not_go_on_are_refused_and_leave_nothing(base, tmp_path):
    lines = ["pid,easting,northing,20200103,20200109", "a,4598050,1741050,0,1", "b,4598150,1741050,0,1"]
    (tmp_path / "short.csv").write_text("\n".join(lines) + "\n")
    asked = WatchRequest(
        folder=str(base),
        sources=(str(tmp_path / "short.csv"),),
        out=str(tmp_path / "watch"),
        unit="mm",
        component="up",
        crs="EPSG:3035",
    )
    with pytest.raises(InputError):
        run_watch(asked, Progress())
    assert not (tmp_path / "watch").exists()


def test_a_record_from_before_options_were_kept_is_understood():
    record = {"horizon_months": 9, "threshold_mm": 4.0, "model": "gp", "cell_size_m": 100.0, "asked": {"bbox": None}}
    asked = WatchRequest(folder="f", sources=("a.zip",), out="w", unit="cm")
    again = forecast_again(record, asked, "o", Progress())
    assert (again.horizon_months, again.threshold_mm, again.model, again.unit) == (9, 4.0, "gp", "cm")
    assert again.issue_date is None and again.sources == ("a.zip",)


def test_a_record_keeps_every_option_but_those_of_data_and_machine(base):
    told = json.loads((base / "forecast.json").read_text(encoding="utf-8"))["options"]
    left_out = set(options_of(ForecastRequest)) - set(told)
    machine = {"device", "threads", "shard", "rasters", "replace"}
    assert left_out == machine | {"sources", "out", "bbox", "area", "issue_date", "weights", "priors", "station"}


# What becomes of areas, by hand.


def seen(issue, *groups, kind="observed_areas"):
    """Return areas made of groups of columns in one row of cells."""
    forecast = sample_forecast(edge=20, share=ALL, gaps=0.0)
    forecast = dataclasses.replace(forecast, issue_date=datetime.date.fromisoformat(issue))
    rules = Rules(
        years=3,
        lead=0,
        centre_mm_yr=0,
        velocity_mm_yr=1,
        thresholds_mm=(5.0, 10.0),
        probability=0.5,
        radius_m=150,
        fewest_cells=2,
    )

    class Made:
        """An area as far as the list looks at it."""

        def __init__(self, rank, cells):
            self.rank, self.cells_S, self.velocity = rank, np.array(cells), -3.0
            self.told = type("Told", (), {"p_worst": 0.5})()

    areas = {kind: [Made(rank, group) for rank, group in enumerate(groups, 1)]}
    nothing = np.zeros(0)
    return Seen(
        forecast=forecast,
        places=(forecast.easting_N, forecast.northing_N),
        rules=rules,
        found={},
        areas=areas,
        rest_N=nothing,
        class_N=nothing,
        same_N=nothing,
    )


def watched(earlier, later, moved=0.0, before=()):
    both = tuple(np.full(one.places[0].size, moved) for one in (earlier, later))
    return compare_areas(earlier, later, both, before, (5.0, 10.0))


def test_the_ground_of_an_area_is_the_mean_of_all_its_points_also_where_they_share_a_square():
    later = seen("2024-12-31", [0, 1, 2])
    places = later.forecast.easting_N.copy()
    places[:3] = places[0] + np.arange(3)
    later = dataclasses.replace(later, forecast=dataclasses.replace(later.forecast, easting_N=places))
    moved_N = np.full(places.size, np.nan)
    moved_N[:3] = -1.0, -2.0, -6.0
    (one,) = compare_areas(seen("2023-12-31", [0, 1]), later, (moved_N, moved_N), (), (5.0, 10.0))
    assert one.moved_mm == -3.0


def test_the_reference_of_the_next_forecast_is_where_it_was_whatever_its_file_holds_now():
    told = {"options": {"reference": "gone.geojson", "model": "gp"}, "reference": {"place": "1.0,2.0,3.0"}}
    again = forecast_again(told, WatchRequest(folder="f", sources=("s",), out="o"), "run", Progress())
    assert again.reference == "1.0,2.0,3.0"


def test_the_folder_of_a_list_is_no_forecast_and_it_says_where_one_lies(first):
    with pytest.raises(InputError, match="holds a watch list.*2024-12-"):
        ForecastFolder(first[1])


def test_an_area_is_new_grows_stays_or_fades():
    earlier = seen("2023-12-31", [0, 1, 2, 3], [10, 11], [15, 16])
    later = seen("2024-12-31", [0, 1, 2, 3, 4, 5], [10, 11], [18, 19])
    found = {one.status: one for one in watched(earlier, later)}
    assert set(found) == {GREW, STAYS, NEW, FADED}
    assert (found[GREW].cells_before, found[GREW].cells, found[GREW].since) == (4, 6, "2023-12-31")
    assert (found[NEW].rank, found[NEW].since) == (3, "2024-12-31")
    assert (found[FADED].rank_before, found[FADED].since, found[FADED].cells) == (3, "2024-12-31", 0)
    assert counts(found.values()) == {NEW: 1, PASSED: 0, GREW: 1, STAYS: 1, FADED: 1}


def test_one_cell_more_is_no_growth():
    (one,) = watched(seen("2023-12-31", [0, 1]), seen("2024-12-31", [0, 1, 2]))
    assert one.status == STAYS


def test_a_threshold_is_passed_once_by_what_adds_up_since_the_beginning():
    both = seen("2023-12-31", [0, 1]), seen("2024-12-31", [0, 1])
    (first_run,) = watched(*both, moved=-4.0)
    assert (first_run.status, first_run.passed_mm) == (STAYS, 0.0)
    before = [{"kind": "observed_areas", "rank": 1, "since": "2022-06-30", "total_mm": -4.0, "passed_mm": 0.0}]
    (second,) = watched(*both, moved=-4.0, before=before)
    assert (second.status, second.passed_mm, second.total_mm, second.since) == (PASSED, 5.0, -8.0, "2022-06-30")
    before = [{"kind": "observed_areas", "rank": 1, "since": "2022-06-30", "total_mm": -8.0, "passed_mm": 5.0}]
    (third,) = watched(*both, moved=-1.0, before=before)
    assert (third.status, third.passed_mm) == (STAYS, 5.0)


def test_two_areas_that_merge_are_one_that_grew_from_both():
    (one,) = watched(seen("2023-12-31", [0, 1], [4, 5]), seen("2024-12-31", [0, 1, 2, 3, 4, 5]))
    assert (one.status, one.cells_before, one.cells) == (GREW, 4, 6)


def test_cells_that_left_earlier_stay_on_the_list_with_their_dates():
    cells = Cells(
        easting_N=np.array([50.0, 150.0, 250.0]),
        northing_N=np.array([50.0, 50.0, 50.0]),
        cell_size=CELL,
        error_N=np.array([-20.0, 0.0, 15.0]),
        probability_N=np.array([1e-6, 0.5, 1e-9]),
        left_N=np.array([-1, 0, 1]),
    )
    before = [
        {"easting": 50.0, "northing": 50.0, "side": -1, "since": "2023-12-25", "last": "2023-12-25"},
        {"easting": 950.0, "northing": 50.0, "side": 1, "since": "2022-12-25", "last": "2022-12-25", "error_mm": 9.0},
    ]
    told = cells_that_left(cells, "2024-12-25", before)
    assert [(one.easting, one.since, one.last) for one in told] == [
        (250.0, "2024-12-25", "2024-12-25"),
        (50.0, "2023-12-25", "2024-12-25"),
        (950.0, "2022-12-25", "2022-12-25"),
    ]
