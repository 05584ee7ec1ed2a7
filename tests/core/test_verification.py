# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished forecast against later data, and against another forecast: levels, coverage, cells that left."""

import dataclasses
import datetime
import json

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.backtest.student import normal_quantile
from mmstt_core.errors import InputError, OutputError
from mmstt_core.options import CompareRequest, VerifyRequest
from mmstt_core.pages.written import Language
from mmstt_core.results.forecast import QUANTILE_LEVELS
from mmstt_core.results.writer import write_forecast
from mmstt_core.verification.alignment import align
from mmstt_core.verification.compare import run_compare
from mmstt_core.verification.leaving import combined, discovered, out_of_law
from mmstt_core.verification.verify import run_verify
from tests.later_data import BOWL, NEW_ZERO_MM, truth_after, write_release
from tests.samples import ALL, sample_forecast

EDGE = 12


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def forecast_in(folder, **changes):
    """Write a made-up forecast and return it."""
    forecast = dataclasses.replace(sample_forecast(edge=EDGE, share=ALL, gaps=0.0), **changes)
    write_forecast(forecast, folder, rasters=False)
    return forecast


def verified(tmp_path, forecast_changes=None, *, event_mm=0.0, **release):
    """Verify a made-up forecast against made-up later data; return forecast, record and folder."""
    forecast = forecast_in(tmp_path / "forecast", **(forecast_changes or {}))
    days, values = truth_after(forecast, event_mm=event_mm)
    path = write_release(tmp_path / "new.csv", forecast, days, values, **release)
    out = tmp_path / "out"
    request = VerifyRequest(folder=str(tmp_path / "forecast"), sources=(str(path),), out=str(out), unit="mm")
    return forecast, run_verify(request), out


def test_another_zero_is_taken_off_by_the_dates_before_the_issue_date(tmp_path):
    _, record, _ = verified(tmp_path)
    told = record["alignment"]
    assert told["offset_mm"]["p50"] == pytest.approx(NEW_ZERO_MM, abs=0.01)
    assert told["epochs_median"] == 31  # a year of dates, 12 days apart
    assert told["last_date"] <= "2023-12-31"
    assert told["difference_of_trends_mm_yr"]["p50"] == pytest.approx(0, abs=0.01)


def test_coverage_and_error_are_those_of_the_law_that_the_truth_was_drawn_from(tmp_path):
    forecast, record, _ = verified(tmp_path)
    row = next(row for row in record["rows"] if row["months"] == 6)
    cells = EDGE * EDGE
    for level in (50, 80, 90):
        spread = np.sqrt(level / 100 * (1 - level / 100) / cells)
        assert row[f"ground_coverage_{level}"] == pytest.approx(level / 100, abs=4 * spread + 0.04)
    half = forecast.ground_NHQ[:, 5, 7] - forecast.ground_NHQ[:, 5, 4]
    assert row["ground_rmse_mm"] == pytest.approx(np.sqrt(np.mean((half / 1.645) ** 2)), rel=0.2)
    assert [row["months"] for row in record["rows"]] == list(range(1, 14))


def test_only_cells_that_were_moved_leave_their_intervals(tmp_path):
    forecast, record, out = verified(tmp_path, event_mm=-60.0)
    assert record["left"]["below"] == BOWL
    assert record["left"]["above"] <= 1
    with np.load(out / "verification.npz", allow_pickle=False) as held:
        assert (held["left"][:BOWL] == -1).all()
        assert np.median(held["error"][:BOWL, -1]) == pytest.approx(-60, abs=8)
    text = (out / "verification.md").read_text(encoding="utf-8")
    assert f"{BOWL} below" in text
    assert "+25.00 mm in the median" in text


def test_the_maps_hold_error_and_the_cells_that_left(tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    forecast, record, out = verified(tmp_path, event_mm=-60.0)
    error = gdal.Open(str(out / "error.tif"))
    assert error.RasterCount == 13
    left = gdal.Open(str(out / "left.tif"))
    values = np.frombuffer(left.GetRasterBand(1).ReadRaster(buf_type=gdal.GDT_Float32), np.float32)
    assert (values == -1).sum() == record["left"]["below"]
    assert left.GetRasterBand(2).GetDescription() == "share outside 90 %"


def test_the_zero_does_not_look_at_what_came_after_the_issue_date():
    rng = np.random.default_rng(1)
    days = np.arange(0, 1500, 12)
    earlier = rng.normal(0, 2, (20, days.size))
    later = earlier + 7.0
    issue = 1000
    one = align(days[days <= issue], earlier[:, days <= issue], days, later, issue)
    later[:, days > issue] += 1000.0
    other = align(days[days <= issue], earlier[:, days <= issue], days, later, issue)
    assert np.array_equal(one.offset_N, other.offset_N)
    assert one.offset_N == pytest.approx(np.full(20, 7.0))


def test_another_trend_of_a_new_release_is_told_and_not_removed():
    days = np.arange(0, 1500, 12)
    earlier = np.zeros((5, days.size))
    later = np.tile(3.0 + 1.5 * (days - 1500) / 365.25, (5, 1))
    found = align(days, earlier, days, later, 1499)
    assert found.trend_N == pytest.approx(np.full(5, 1.5), abs=1e-3)
    assert found.offset_N == pytest.approx(np.full(5, 3.0 - 0.75), abs=0.05)


def test_records_that_share_too_few_dates_are_refused():
    days = np.arange(0, 60, 12)
    with pytest.raises(InputError, match="share fewer than 10 dates"):
        align(days, np.zeros((2, days.size)), days, np.zeros((2, days.size)), 100)


def law_of(sigma, shape):
    """Return normal laws about zero."""
    return np.broadcast_to(sigma * normal_quantile(np.array(QUANTILE_LEVELS)), (*shape, len(QUANTILE_LEVELS)))


def test_false_alarms_stay_below_the_chosen_share_however_dates_depend_on_each_other():
    rng = np.random.default_rng(2)
    shares, found = [], []
    for _ in range(40):
        for memory in (0.0, 0.95):
            steps = rng.normal(0, 1, (400, 18))
            noise = steps.copy()
            for column in range(1, 18):
                noise[:, column] = memory * noise[:, column - 1] + np.sqrt(1 - memory**2) * steps[:, column]
            moved = np.arange(400) < 40
            truth = noise + np.where(moved, 5.0, 0.0)[:, None]
            chance = combined(out_of_law(law_of(1.0, (400, 18)), truth, np.zeros(400)))
            told = discovered(chance, 0.1)
            shares.append((told & ~moved).sum() / max(told.sum(), 1))
            found.append(told[moved].mean())
    assert np.mean(shares) < 0.12
    assert np.mean(found) > 0.9


def test_without_any_event_hardly_a_run_tells_of_cells_that_left():
    rng = np.random.default_rng(3)
    alarms = 0
    for _ in range(200):
        truth = np.repeat(rng.normal(0, 1, (300, 1)), 12, axis=1)
        alarms += discovered(combined(out_of_law(law_of(1.0, (300, 12)), truth, np.zeros(300))), 0.1).any()
    assert alarms / 200 < 0.17


def test_an_unsure_zero_makes_a_departure_less_sure():
    truth = np.full((1, 1), 3.0)
    sure, unsure = (out_of_law(law_of(1.0, (1, 1)), truth, np.array([error]))[0, 0] for error in (0.0, 1.0))
    assert sure == pytest.approx(0.0027, abs=2e-4)
    assert unsure == pytest.approx(0.0339, abs=2e-3)


def test_a_cell_without_later_dates_is_neither_in_nor_out():
    chance = combined(np.array([[np.nan, np.nan], [1e-9, np.nan]]))
    assert np.isnan(chance[0])
    assert chance[1] == pytest.approx(1e-9, rel=0.01)
    assert discovered(chance, 0.1).tolist() == [False, True]


def refusal(tmp_path, capsys, *words):
    assert cli.main([*map(str, words), "--quiet"]) == 2
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    return lines[0]


@pytest.fixture
def pair(tmp_path):
    forecast = forecast_in(tmp_path / "forecast")
    days, values = truth_after(forecast)
    return forecast, write_release(tmp_path / "new.csv", forecast, days, values)


def test_a_verification_lies_in_the_forecast_folder_where_nobody_says_where(pair, tmp_path, capsys):
    assert cli.main(["verify", str(tmp_path / "forecast"), str(pair[1]), "--unit", "mm", "--quiet"]) == 0
    shown = capsys.readouterr().out
    assert "144 of 144 cells of the forecast of 2023-12-31" in shown
    record = json.loads((tmp_path / "forecast" / "verification" / "verification.json").read_text(encoding="utf-8"))
    assert record["cells_judged"] == 144
    assert set(record["files"]) == {path.name for path in (tmp_path / "forecast" / "verification").iterdir()}


def test_data_of_other_ground_are_refused(pair, tmp_path, capsys):
    forecast, _ = pair
    days, values = truth_after(forecast)
    away = dataclasses.replace(forecast, easting_N=forecast.easting_N + 50_000)
    path = write_release(tmp_path / "away.csv", away, days, values)
    said = refusal(tmp_path, capsys, "verify", tmp_path / "forecast", path, "--unit", "mm")
    assert "they are of other ground" in said


def test_data_of_another_component_are_refused(pair, tmp_path, capsys):
    forecast, _ = pair
    path = write_release(tmp_path / "east.csv", forecast, *truth_after(forecast), column="sigma_east")
    said = refusal(tmp_path, capsys, "verify", tmp_path / "forecast", path, "--unit", "mm")
    assert "is of Up" in said
    assert "of East" in said


def test_data_that_end_with_the_forecast_are_refused(pair, tmp_path, capsys):
    forecast, _ = pair
    path = write_release(tmp_path / "old.csv", forecast, np.zeros(0, int), np.zeros((EDGE * EDGE, 0)))
    said = refusal(tmp_path, capsys, "verify", tmp_path / "forecast", path, "--unit", "mm")
    assert "not after the issue date 2023-12-31" in said


def test_data_without_the_past_are_refused(pair, tmp_path, capsys):
    forecast, _ = pair
    path = write_release(tmp_path / "late.csv", forecast, *truth_after(forecast), past=False)
    said = refusal(tmp_path, capsys, "verify", tmp_path / "forecast", path, "--unit", "mm")
    assert "share fewer than 10 dates" in said


@pytest.mark.parametrize("command", ["verify", "compare"])
def test_a_damaged_forecast_is_refused(pair, tmp_path, capsys, command):
    with (tmp_path / "forecast" / "forecast.npz").open("r+b") as file:
        file.truncate(20_000)
    words = [pair[1], "--unit", "mm"] if command == "verify" else [tmp_path / "forecast", "--out", tmp_path / "out"]
    assert "forecast" in refusal(tmp_path, capsys, command, tmp_path / "forecast", *words)
    assert not (tmp_path / "out").exists()


def test_foreign_files_are_not_replaced(pair, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "error.tif").write_text("mine")
    request = VerifyRequest(folder=str(tmp_path / "forecast"), sources=(str(pair[1]),), out=str(out), unit="mm")
    with pytest.raises(OutputError, match=r"error\.tif"):
        run_verify(request)
    assert [path.name for path in out.iterdir()] == ["error.tif"]


def later_forecast(forecast, *, moved_mm, offset=NEW_ZERO_MM):
    """Return a forecast issued half a year later, of another release, in which some cells are `moved_mm` lower."""
    days, values = truth_after(forecast, months=6)
    shift = np.where(np.arange(len(values)) < BOWL, moved_mm, 0.0)
    observed = np.concatenate([forecast.observed_NT, values[:, 1::2]], axis=1) + offset
    return dataclasses.replace(
        forecast,
        issue_date=datetime.date(2024, 6, 30),
        dates_H=forecast.dates_H[6:],
        displacement_NHQ=forecast.displacement_NHQ[:, 6:]
        + np.float32(offset)
        + shift[:, None, None].astype(np.float32),
        ground_NHQ=forecast.ground_NHQ[:, 6:] + np.float32(offset) + shift[:, None, None].astype(np.float32),
        observed_dates_T=np.concatenate([forecast.observed_dates_T, days[1::2].astype("datetime64[D]")]),
        observed_NT=observed.astype(np.float32),
        exceedance_NH=forecast.exceedance_NH[:, 6:],
        calibrated_H=forecast.calibrated_H[6:],
        baseline_NH=forecast.baseline_NH[:, 6:],
        record={**forecast.record, "issue_date": "2024-06-30"},
    )


@pytest.mark.parametrize("swapped", [False, True])
def test_two_forecasts_differ_where_they_do_in_whatever_order_they_are_named(tmp_path, swapped):
    forecast = forecast_in(tmp_path / "one")
    write_forecast(later_forecast(forecast, moved_mm=-80.0), tmp_path / "two", rasters=False)
    names = ("two", "one") if swapped else ("one", "two")
    record = run_compare(
        CompareRequest(one=str(tmp_path / names[0]), other=str(tmp_path / names[1]), out=str(tmp_path / "out"))
    )
    assert record["issue_dates"] == ["2023-12-31", "2024-06-30"]
    assert record["alignment"]["offset_mm"]["p50"] == pytest.approx(NEW_ZERO_MM, abs=1e-3)
    assert len(record["rows"]) == forecast.dates_H.size - 6
    assert all(row["beyond_below"] == BOWL and row["beyond_above"] == 0 for row in record["rows"])
    assert all(row["median_mm"] == pytest.approx(0, abs=1e-3) for row in record["rows"])
    with np.load(tmp_path / "out" / "comparison.npz", allow_pickle=False) as held:
        assert np.allclose(held["difference"][:BOWL], -80, atol=1e-2)
        assert np.allclose(held["difference"][BOWL:], 0, atol=1e-2)


def test_forecasts_that_differ_within_their_intervals_are_not_beyond_both(tmp_path):
    forecast = forecast_in(tmp_path / "one")
    write_forecast(later_forecast(forecast, moved_mm=-1.0), tmp_path / "two", rasters=False)
    record = run_compare(
        CompareRequest(one=str(tmp_path / "one"), other=str(tmp_path / "two"), out=str(tmp_path / "out"))
    )
    assert all(row["beyond_below"] == row["beyond_above"] == 0 for row in record["rows"])


def test_forecasts_of_other_ground_component_or_cell_size_are_not_compared(tmp_path, capsys):
    forecast = forecast_in(tmp_path / "one")
    others = {
        "they are of other ground": {"easting_N": forecast.easting_N + 50_000},
        "of East": {"component": "east", "record": {**forecast.record, "component": "east"}},
        "The cells of the two forecasts differ": {"crs": "EPSG:32633"},
    }
    for number, (words, changes) in enumerate(others.items()):
        forecast_in(tmp_path / f"other{number}", **changes)
        said = refusal(
            tmp_path, capsys, "compare", tmp_path / "one", tmp_path / f"other{number}", "--out", tmp_path / "out"
        )
        assert words in said
        assert not (tmp_path / "out").exists()


def test_the_page_for_a_browser_holds_every_lead_and_both_maps(tmp_path):
    _, record, out = verified(tmp_path, event_mm=-60.0)
    text = (out / "verification.html").read_text(encoding="utf-8")
    assert text.count("data:image/svg+xml;base64,") == 2 and "<script" not in text and "http-equiv" in text
    ground = text.partition('<table id="ground">')[2].partition("</table>")[0]
    assert ground.count("<tr>") == 1 + len(record["rows"])
    assert f">{BOWL}<" in text  # the number of cells that left
    assert {"verification.html", "verification.md"} <= set(record["files"])


def test_a_page_is_told_in_another_language_by_its_patterns(tmp_path):
    told = []

    def tell(text):
        told.append(getattr(text, "pattern", ""))
        return str(text).upper()

    forecast_in(tmp_path / "forecast")
    forecast = sample_forecast(edge=EDGE, share=ALL, gaps=0.0)
    path = write_release(tmp_path / "new.csv", forecast, *truth_after(forecast))
    request = VerifyRequest(folder=str(tmp_path / "forecast"), sources=(str(path),), out=str(tmp_path / "o"), unit="mm")
    run_verify(request, language=Language("de", tell))
    text = (tmp_path / "o" / "verification.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in text and "NOTHING AFTER THE ISSUE DATE TAKES PART IN IT" in text
    assert "Forecast of {0}, verified until {1}" in told
    assert "Nothing after the issue date takes part in it" in (tmp_path / "o" / "verification.md").read_text()
