# SPDX-License-Identifier: GPL-2.0-or-later
"""The zero of the chart of series: chosen in the dock, named in the axis, the same in chart, words and table."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import QgsProject

from mm_stt_forecast.maps import wording
from mm_stt_forecast.mmstt_core.results import zero as zero_module
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from tests.qgis.window import place_of, series_dock

pytest.importorskip("matplotlib")


@pytest.fixture
def dock(qgis_app, folder):
    with series_dock(folder) as made:
        yield made


def axis(dock):
    return dock.chart._panels[0][0]


def title(dock):
    return axis(dock).get_ylabel().replace("\n", " ")


def dots(dock):
    return axis(dock).lines[0].get_ydata()


def keep_two(dock, folder):
    dock.keep_box.setChecked(True)
    for cell in (40, 300):
        dock.add_at(place_of(folder, cell))
    return [series for series, _, _ in dock.held()]


def test_the_zero_of_the_data_is_the_first_choice(dock, folder):
    dock.add_at(place_of(folder, 40))
    assert dock.zero.zero() is zero_module.OWN and title(dock) == "Up displacement, mm"


def test_the_axis_names_what_the_chart_counts_from(dock, folder):
    dock.add_at(place_of(folder, 40))
    ((series, _, _),) = dock.held()
    dock.zero.choose(zero_module.FIRST)
    assert title(dock) == f"Up displacement since {series.observed_dates_T[0]}, mm"
    assert np.nanmean(dots(dock)[:4]) == pytest.approx(0, abs=1.5)
    dock.zero.choose(zero_module.ISSUE)
    assert title(dock) == "Up displacement since 2023-12-31, mm" and dock.zero.from_issue


def test_a_held_series_is_subtracted_from_the_others_in_chart_words_and_table(dock, folder, tmp_path):
    one, other = keep_two(dock, folder)
    dock.zero.choose(zero_module.REFERENCE, 1)
    assert title(dock) == f"Up displacement minus {other.label}, mm"
    assert len(dock.chart._panels[0][1]) == 1  # the reference is no line of its own
    wanted = (one.observed_T - other.observed_T)[np.isfinite(one.observed_T - other.observed_T)]
    assert dots(dock) == pytest.approx(wanted)
    words = [text.get_text() for text in axis(dock).texts]
    assert any("errors taken as independent" in text for text in words)
    dock._hover(one.dates_H[5], one)
    difference = float(one.quantile_H(0.5)[5] - other.quantile_H(0.5)[5])
    assert wording.millimetres(difference) in dock.status.text() and f"minus {other.label}" in dock.status.text()
    assert "RMSE" not in dock.status.text()
    dock.save(tmp_path / "series.csv")
    rows = list(csv.DictReader((tmp_path / "series.csv").open(encoding="utf-8")))
    counted = {row["series"]: row["counted_from"] for row in rows}
    assert counted[one.label] == f"minus {other.label}"
    assert counted[other.label] == "datum of the input series"


def test_the_reference_stays_when_it_is_let_go_and_keeps_its_pin(dock, folder):
    keep_two(dock, folder)
    dock.zero.choose(zero_module.REFERENCE, 1)
    dock.keep_box.setChecked(False)
    dock.add_at(place_of(folder, 100))
    assert len(dock.held()) == 1
    other = dock.zero.zero().reference
    assert other.easting == ForecastFolder(folder).easting_N[300]
    assert title(dock).startswith(f"Up displacement minus {other.label}")
    assert len(dock._pins._marks) == 2


def test_the_reference_goes_with_its_forecast(dock, folder):
    keep_two(dock, folder)
    dock.zero.choose(zero_module.REFERENCE, 0)
    QgsProject.instance().clear()
    assert dock.zero.zero() is zero_module.OWN and dock.held() == []


def test_letting_every_series_go_leaves_the_choice_of_kinds(dock, folder):
    keep_two(dock, folder)
    assert dock.zero.count() == 5
    dock.clear()
    assert dock.zero.count() == 3
