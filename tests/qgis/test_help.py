# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide is found from the dock and from each algorithm, and its links lead somewhere."""

import re
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QWidget

from mm_stt_forecast.algorithms.base import GUIDE_URL
from mm_stt_forecast.ui import help_window, look

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture
def window(qgis_app):
    made = help_window.HelpWindow()
    yield made
    made.deleteLater()


def test_the_first_page_is_shown(window):
    assert "User guide" in window.text.toPlainText()


def test_a_link_leads_to_another_page(window):
    window.follow(QUrl("numbers.md"))
    assert "What the numbers mean" in window.text.toPlainText()
    window.back_button.click()
    assert "User guide" in window.text.toPlainText()


def test_a_web_address_opens_in_the_browser(window, monkeypatch):
    opened = []
    monkeypatch.setattr(help_window.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.follow(QUrl("https://egms.land.copernicus.eu/"))
    assert opened == ["https://egms.land.copernicus.eu/"]


def test_a_file_outside_the_guide_is_not_shown(window):
    window.follow(QUrl("../../metadata.txt"))
    assert window.text.source().fileName() == "README.md"


def test_the_guide_speaks_the_language_of_qgis_where_it_is_translated(tmp_path, monkeypatch):
    monkeypatch.setattr(help_window, "GUIDE", tmp_path)
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "README.md").write_text("# Handbuch", encoding="utf-8")
    assert help_window.guide_in("de_AT") == tmp_path / "de"
    assert help_window.guide_in("fr") == help_window.guide_in("") == tmp_path


@pytest.mark.parametrize("language", ["de", "it"])
def test_a_translation_shows_the_shared_pictures_and_leads_to_the_english_page_for_programmers(window, language):
    assert help_window.guide_in(f"{language}_CH") == GUIDE / language
    window.text.setSource(QUrl.fromLocalFile(str(GUIDE / language / "first_forecast.md")))
    picture = window.text.loadResource(2, QUrl("../images/dock.png"))
    assert picture is not None
    window.follow(QUrl("README.md"))
    assert Path(window.text.source().toLocalFile()) == GUIDE / language / "README.md"
    window.follow(QUrl("../headless.md"))
    assert Path(window.text.source().toLocalFile()) == GUIDE / "headless.md"


def test_without_the_guide_the_home_page_is_opened(qgis_app, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(help_window, "GUIDE", tmp_path)
    monkeypatch.setattr(help_window.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    assert help_window.open_guide() is None
    assert opened == [f"{GUIDE_URL}/README.md"]


def test_each_algorithm_leads_to_a_page_that_exists(provider):
    for algorithm in provider.algorithms():
        address = algorithm.helpUrl()
        assert (GUIDE / address.removeprefix(f"{GUIDE_URL}/")).is_file(), address
        assert address in algorithm.shortHelpString()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_link_of_the_guide_is_broken(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            assert (GUIDE / target.split("#")[0]).is_file(), target


def test_the_guide_is_packed_and_other_documents_are_not():
    names = ["docs/guide/README.md", "docs/guide/images/dock.png", "docs/log.md", "docs/images/time-slider.png"]
    told = subprocess.run(
        ["git", "-c", "safe.directory=*", "check-attr", "export-ignore", *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    kept = [line.split(":")[0] for line in told.splitlines() if line.endswith("unspecified")]
    assert kept == names[:2]


@pytest.mark.parametrize("kind", ["error", "warning", "good"])
def test_a_note_keeps_its_colour_under_the_style_sheet_of_a_theme(qgis_app, kind):
    holder = QWidget()
    holder.setStyleSheet("QLabel { color: #808080; } QWidget { background: #202020; }")  # as dark themes of QGIS do
    note = look.Note(kind, holder)
    note.say("Look here.")
    note.ensurePolished()
    picture = note.grab().toImage()
    wanted = look.signal_colour(QgsApplication.palette(), kind)
    found = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert wanted.name() in found
    holder.deleteLater()
