# SPDX-License-Identifier: GPL-2.0-or-later
"""The download window, against the played service."""

import time

import pytest
from qgis.core import QgsApplication, QgsRectangle
from qgis.PyQt.QtCore import Qt

from tests.egms.conftest import BURST, EAST, UP
from tests.qgis.egms_service import *  # noqa: F403 - fixtures
from tests.qgis.window import Window

ITALY = QgsRectangle(13.0, 38.6, 13.3, 38.8)


@pytest.fixture
def dialog(authcfg, tmp_path, service):
    from mm_stt_forecast.ui.download_dialog import DownloadDialog
    from mm_stt_forecast.ui.remember import keep

    keep("egms_key", "")
    keep("egms_folder", str(tmp_path / "egms"))
    keep("egms_levels", "L3-UP")
    window = Window()
    made = DownloadDialog(window.canvas, window.window)
    made.key.setCurrentIndex(made.key.findData(authcfg))
    made.extent.setOutputExtentFromUser(ITALY, crs("EPSG:4326"))
    made.added = []
    made.downloaded.connect(made.added.extend)
    yield made
    made.close_down()
    window.window.deleteLater()


def crs(name):
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem(name)


def settle(dialog):
    since = time.monotonic()
    while dialog.busy and time.monotonic() - since < 600:
        QgsApplication.processEvents()
        time.sleep(0.01)


def search(dialog, *levels):
    for name, box in dialog.levels.items():
        box.setChecked(name in levels)
    dialog.search_button.click()
    settle(dialog)


def rows(dialog):
    items = [dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(6)] for item in items]


def test_a_search_lists_what_the_archive_has_and_its_releases(dialog):
    search(dialog, "L3-UP", "L3-EAST", "L2B")
    assert [row[0] for row in rows(dialog)] == [UP, EAST, BURST]
    assert rows(dialog)[2][2:] == ["22", "descending", "0845 IW2", ""]
    assert [dialog.release.itemText(i) for i in range(dialog.release.count())] == [
        "the newest (2020-2024)",
        "2020-2024",
        "2019-2023",
        "2018-2022",
    ]
    assert "3 of 3 files" in dialog.total.text() and "free" in dialog.total.text()


def test_the_ticked_files_arrive_and_are_handed_to_the_list_of_data(dialog, tmp_path):
    search(dialog, "L3-UP", "L3-EAST", "L2B")
    dialog.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert "2 of 3 files" in dialog.total.text()
    dialog.download_button.click()
    assert dialog.busy and not dialog.search_button.isEnabled()
    settle(dialog)
    assert dialog.added == [str(tmp_path / "egms" / name) for name in (UP, BURST)]
    assert [row[5] for row in rows(dialog)] == ["downloaded", "", "downloaded"]
    assert "2 files are there" in dialog.note.text()


def test_files_that_are_there_need_no_download(dialog, service):
    search(dialog, "L3-UP")
    dialog.download_button.click()
    settle(dialog)
    asked = len(service.asked("download"))
    search(dialog, "L3-UP")
    assert rows(dialog)[0][5] == "already downloaded" and dialog.download_button.text() == "Add to the data"
    dialog.download_button.click()
    settle(dialog)
    assert len(dialog.added) == 2 and len(service.asked("download")) == asked


def test_a_cancelled_download_says_how_far_it_was_and_goes_on(dialog, service, tmp_path):
    search(dialog, "L3-UP", "L2B")
    for _ in range(2):
        service.mood("download", slow_s=0.3)
    dialog.download_button.click()
    since = time.monotonic()
    while not any((tmp_path / "egms").glob("*.part")) and time.monotonic() - since < 600:
        QgsApplication.processEvents()
    for _ in range(60):
        QgsApplication.processEvents()
        time.sleep(0.01)
    dialog.cancel_button.click()
    settle(dialog)
    assert "goes on from there" in dialog.note.text()
    assert any(row[5].startswith("begun") for row in rows(dialog))
    dialog.download_button.click()
    settle(dialog)
    assert [row[5] for row in rows(dialog)] == ["downloaded"] * 2


def test_a_failure_is_told_beside_its_file_and_below(dialog, service):
    service.offers[1].content = b"PK\x03\x04 nothing"
    search(dialog, "L3-UP", "L3-EAST")
    dialog.download_button.click()
    settle(dialog)
    assert [row[5] for row in rows(dialog)] == ["downloaded", "failed"]
    assert "1 of 2 files could not be had" in dialog.note.text() and "arrived damaged" in dialog.note.text()
    assert len(dialog.added) == 1


def test_a_pause_that_the_service_wants_is_shown(dialog, service):
    said = []
    say = dialog.note.say
    dialog.note.say = lambda sentence, kind=None: (said.append(sentence), say(sentence, kind))
    service.mood("search", status=429, headers={"Retry-After": "1"})
    search(dialog, "L3-UP")
    assert any("wants a pause: 1 s" in sentence for sentence in said) and len(rows(dialog)) == 1


def test_the_sea_is_told(dialog):
    dialog.extent.setOutputExtentFromUser(QgsRectangle(11.0, 38.9, 11.2, 39.1), crs("EPSG:4326"))
    search(dialog, "L3-UP")
    assert "no such file" in dialog.note.text() and rows(dialog) == []


def test_a_continent_is_refused_before_anything_is_asked(dialog, service):
    dialog.extent.setOutputExtentFromUser(QgsRectangle(-20, 40, 30, 70), crs("EPSG:4326"))
    search(dialog, "L3-UP")
    assert "50 by 30 degrees" in dialog.note.text() and service.log == []


def test_a_key_is_added_from_its_file_and_chosen(dialog, service_key, tmp_path):
    path = tmp_path / "key.json"
    path.write_text(service_key, encoding="utf-8")
    before = dialog.key.count()
    dialog.add_key(str(path))
    made = dialog.key.currentData()
    try:
        assert dialog.key.count() == before + 1 and "no longer needed" in dialog.note.text()
        search(dialog, "L3-UP")
        assert len(rows(dialog)) == 1
    finally:
        QgsApplication.authManager().removeAuthenticationConfig(made)


@pytest.mark.parametrize(("content", "said"), [(b"{}", "It lacks client_id"), (b"\xff\xfe", "cannot be read")])
def test_a_file_that_is_no_key_is_told_and_nothing_is_stored(dialog, tmp_path, content, said):
    path = tmp_path / "key.json"
    path.write_bytes(content)
    before = QgsApplication.authManager().configIds()
    dialog.add_key(str(path))
    assert said in dialog.note.text() and QgsApplication.authManager().configIds() == before


def test_the_area_is_what_the_map_shows_or_what_is_selected(dialog, make_layer):
    dialog.use_view()
    west, south, east, north = dialog.box()
    assert -10 < west < east < 30 and east - west < 1
    layer = make_layer(
        ["a:double"], [(4_597_550, 1_739_750, 1.0), (4_599_550, 1_740_750, 2.0), (4_000_000, 3_000_000, 0)]
    )
    dialog._canvas.setCurrentLayer(layer)
    dialog.use_selection()
    assert "no selected features" in dialog.note.text()
    layer.selectByIds([1, 2])
    dialog.use_selection()
    west, south, east, north = dialog.box()
    assert 13.1 < west < 13.18 < east < 13.22 and 38.69 < south < north < 38.73


def test_closing_the_plugin_ends_a_download(dialog, service):
    search(dialog, "L3-UP")
    service.mood("download", slow_s=0.5)
    dialog.download_button.click()
    began = time.monotonic()
    dialog.close_down()
    assert not dialog.busy and time.monotonic() - began < 600


def test_the_dock_opens_the_window_and_takes_its_files(service, authcfg, tmp_path):
    from mm_stt_forecast.ui.dock import ForecastDock
    from mm_stt_forecast.ui.remember import keep

    keep("egms_key", authcfg)
    keep("egms_folder", str(tmp_path / "egms"))
    window = Window()
    dock = ForecastDock(window)
    try:
        dock.data.download_button.click()
        opened = dock.data._download
        opened.extent.setOutputExtentFromUser(ITALY, crs("EPSG:4326"))
        search(opened, "L3-UP")
        opened.download_button.click()
        settle(opened)
        assert dock.data.keys() == (str(tmp_path / "egms" / UP),)
    finally:
        dock.close_down()
        window.window.deleteLater()
