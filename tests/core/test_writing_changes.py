# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes of motion in the files of a forecast: written, read again, refused where damaged, absent in older ones."""

import csv
import dataclasses

import numpy as np
import pytest

from mmstt_core.gis import available
from mmstt_core.progress import Progress
from mmstt_core.results.arrays import TABLE, write_table
from mmstt_core.results.changes import NUMBER
from mmstt_core.results.checked import NotAForecast
from mmstt_core.results.forecast import Forecast
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from tests.samples import ALL, sample_forecast

CHANGES = ("change_probability_N", "change_law_N", "change_date_N", "change_first_N", "change_last_N")


def changed_forecast() -> Forecast:
    """Return a forecast of 9 cells, of which one has begun to move and one has jumped."""
    forecast = sample_forecast(edge=3, leads=3, calibrated=3, epochs=20, share=ALL)
    law_N, probability_N = np.zeros(9, np.int8), np.full(9, 0.01, np.float32)
    law_N[[2, 5]], probability_N[[2, 5]] = (NUMBER["begins"], NUMBER["step"]), (0.97, 0.6)
    date_N = np.where(law_N > 0, np.datetime64("2023-10-01"), np.datetime64("NaT", "D"))
    changes = {"change_date_N": date_N, "change_first_N": date_N - 30, "change_last_N": date_N + 20}
    return dataclasses.replace(forecast, change_probability_N=probability_N, change_law_N=law_N, **changes)


def test_what_was_written_is_read_again(tmp_path):
    made = changed_forecast()
    write_forecast(made, tmp_path / "out", rasters=False)
    found = ForecastFolder(tmp_path / "out").forecast()
    for name in CHANGES:
        np.testing.assert_array_equal(getattr(found, name), getattr(made, name))
    assert found.not_finite() == ()
    some = ForecastFolder(tmp_path / "out").forecast(np.array([5, 0]))
    assert some.change_law_N.tolist() == [4, 0] and str(some.change_date_N[0]) == "2023-10-01"


def test_dates_are_iso_text_in_the_archive(tmp_path):
    write_forecast(changed_forecast(), tmp_path / "out", rasters=False)
    with np.load(tmp_path / "out" / "forecast.npz", allow_pickle=False) as arrays:
        assert arrays["change_date"][[2, 3]].tolist() == ["2023-10-01", ""]
        assert arrays["change_law"].dtype == np.int8


def test_a_forecast_where_nobody_looked_has_no_arrays_of_changes(tmp_path):
    write_forecast(dataclasses.replace(sample_forecast(edge=3), **dict.fromkeys(CHANGES)), tmp_path / "out")
    found = ForecastFolder(tmp_path / "out")
    assert not [name for name in found.names if name.startswith("change")]
    assert found.forecast().change_law_N is None
    assert not (tmp_path / "out" / "change.tif").exists()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("change_law", np.full(9, len(NUMBER), np.int8)),
        ("change_law", np.full(9, 1.0, np.float32)),
        ("change_probability", np.full(9, 1.5, np.float32)),
        ("change_date", np.full(9, "yesterday")),
        ("change_date", np.zeros(9, "U10")[:4]),
        ("change_first", np.full(9, "2023-02-31")),
    ],
)
def test_damaged_changes_are_named(tmp_path, name, values):
    write_forecast(changed_forecast(), tmp_path, rasters=False)
    with np.load(tmp_path / "forecast.npz", allow_pickle=False) as arrays:
        held = dict(arrays)
    held[name] = values
    np.savez(tmp_path / "forecast.npz", **held)
    with pytest.raises(NotAForecast, match=name):
        _ = ForecastFolder(tmp_path).sample


def test_points_tell_chance_law_and_dates(tmp_path):
    path = tmp_path / TABLE
    write_table(changed_forecast(), path, lambda fraction: None)
    rows = list(csv.DictReader(path.open(encoding="ascii")))
    assert [rows[2][name] for name in ("change_prob", "change_law", "change_date", "change_first", "change_last")] == [
        "0.97",
        "begins",
        "2023-10-01",
        "2023-09-01",
        "2023-10-21",
    ]
    assert rows[0]["change_law"] == rows[0]["change_date"] == ""
    assert float(rows[0]["velocity"]) == pytest.approx(changed_forecast().velocity_N[0], abs=0.006)
    kinds = path.with_suffix(".csvt").read_text(encoding="ascii").strip().split(",")
    assert len(kinds) == len(rows[0]) and kinds[3:8] == ["Real", "String", "Date", "Date", "Date"]


@pytest.mark.skipif(not available(), reason="needs GDAL")
def test_the_raster_holds_chance_law_and_days_before_the_issue_date(tmp_path):
    from osgeo import gdal

    write_forecast(changed_forecast(), tmp_path / "out", progress=Progress())
    raster = gdal.Open(str(tmp_path / "out" / "change.tif"))
    bands = [raster.GetRasterBand(number) for number in range(1, 6)]
    assert [band.GetDescription() for band in bands] == [
        "probability",
        "law",
        "days_before",
        "days_before_most",
        "days_before_least",
    ]
    assert [band.GetUnitType() for band in bands] == ["1", "1", "d", "d", "d"]
    values = np.stack([band.ReadAsArray() for band in bands])
    begun = values[:, values[1] == NUMBER["begins"]][:, 0]
    assert begun.tolist() == pytest.approx([0.97, 1, 91, 121, 71])
    assert (values[2:, values[1] == 0] == bands[2].GetNoDataValue()).all()
    assert "1 begins" in raster.GetMetadata()["TITLE"]


@pytest.mark.skipif(not available(), reason="needs GDAL")
def test_an_overview_holds_laws_and_no_means_of_them(tmp_path):
    from osgeo import gdal

    from mmstt_core.gis.rasters import write_raster
    from mmstt_core.results.grid import lay_out
    from mmstt_core.results.outputs import Band

    edge = 1100
    row, column = np.divmod(np.arange(edge * edge), edge)
    grid = lay_out(4_000_050.0 + 100.0 * column, 2_000_050.0 + 100.0 * row, 100.0)
    laws_N = np.where(column % 2 == 0, 0.0, 5.0)
    write_raster(
        tmp_path / "laws.tif",
        grid,
        np.column_stack([laws_N, laws_N]),
        [Band(description="law", unit="1", classes=True), Band(description="mean", unit="1")],
        metadata={},
        crs="EPSG:3035",
    )
    raster = gdal.Open(str(tmp_path / "laws.tif"))
    laws, means = (raster.GetRasterBand(number).GetOverview(0).ReadAsArray() for number in (1, 2))
    assert set(np.unique(laws)) == {5.0} and set(np.unique(means)) == {2.5}
