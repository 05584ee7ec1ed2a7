# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates as people write them are read in one way only, judged over all of a header, and never lost in silence."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmstt_core.cube import to_date, to_day
from mmstt_core.reading.dates import decode, parse_day

WAYS = [
    "{0:%Y%m%d}",
    "D{0:%Y%m%d}",
    "d_{0:%Y%m%d}",
    "_{0:%Y%m%d}",
    "pts_{0:%Y%m%d}",
    "disp_mm_{0:%Y%m%d}",
    "{0:%Y%m%d}_mm",
    "{0:%Y%m%d} [mm]",
    "{0:%Y%m%d}.0",
    "{0:%Y%m%d}T050512",
    "{0:%Y-%m-%d}",
    "{0:%Y-%m-%dT05:05:12Z}",
    "{0:%Y-%m-%d 05:05:12.123+00:00}",
    "{0:%Y/%m/%d}",
    "X{0:%Y.%m.%d}",
    "{0.year}-{0.month}-{0.day}",
    "{0.day}.{0.month}.{0.year}",
    "{0:%d.%m.%Y}",
]
MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "ene feb mar abr may jun jul ago sep oct nov dic".split(),
}


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=40, deadline=None)
@given(date=st.dates(datetime.date(1992, 1, 1), datetime.date(2099, 12, 31)))
def test_a_date_is_read_as_it_was_written(way, date):
    assert parse_day(way.format(date)) == to_day(date)


@pytest.mark.parametrize("language", MONTHS)
def test_months_may_have_names(language):
    for number, name in enumerate(MONTHS[language], 1):
        for text in (f"03-{name}-2020", f"3 {name} 2020", f"2020-{name}-03", f"03{name.upper()}2020"):
            assert to_date(parse_day(text)) == datetime.date(2020, number, 3), text


@pytest.mark.parametrize(
    "text",
    ["", "height", "20201350", "D2020010", "D202001030", "2020-13-01", "32.1.2020", "start_20200103", "0.20200103"]
    + [
        "2020.0055",
        "2020003",
        "EGMS_2020_2024",
        "19000101",
        "99991231",
        "03/04/2020",
        "20200103_20200115",
        "P20200103x",
    ],
)
def test_what_is_no_date_or_could_be_two_is_not_read(text):
    assert parse_day(text) is None


def test_one_day_above_twelve_decides_for_all():
    day_first = decode(["03/01/2020", "15/01/2020", "27/01/2020"])
    assert [str(to_date(day)) for day in day_first.days] == ["2020-01-03", "2020-01-15", "2020-01-27"]
    month_first = decode(["01/03/2020", "01/15/2020"])
    assert [str(to_date(day)) for day in month_first.days] == ["2020-01-03", "2020-01-15"]


def test_the_order_of_columns_decides_where_no_day_is_above_twelve():
    assert [str(to_date(day)) for day in decode(["01/02/2020", "08/02/2020", "03/03/2020", "04/03/2020"]).days] == [
        "2020-02-01",
        "2020-02-08",
        "2020-03-03",
        "2020-03-04",
    ]


def test_what_nothing_decides_is_named():
    assert decode(["20200103", "03/04/2020"]).unclear == ("03/04/2020",)
    assert decode(["2020003", "2020.0055", "velocity"]).unclear == ("2020003", "2020.0055")
    assert decode(["pid", "easting", "mean_velocity", "gnss_velocity_n", "4598603", "D12"]).unclear == ()


def test_a_unit_behind_every_date_is_told():
    assert decode(["pid", "20200103_mm", "20200115_mm"]).unit == "mm"
    assert decode(["20200103 [m]", "20200115"]).unit == ""
