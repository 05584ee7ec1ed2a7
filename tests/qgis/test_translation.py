# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin speaks the language of QGIS: what is collected, what is translated, what remains of it afterwards."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

from mm_stt_forecast import language
from mm_stt_forecast.algorithms.base import FeedbackListener
from mm_stt_forecast.mmstt_core.words import say
from mm_stt_forecast.runner.engine import Diagnosis, Survey
from mm_stt_forecast.runner.failures import EngineError, from_message, from_silence
from mm_stt_forecast.runner.interpreter import Interpreter
from mm_stt_forecast.runner.pace import Pace
from mm_stt_forecast.runner.setup_failures import from_installer
from mm_stt_forecast.ui.setup_dialog import SetupDialog
from tests.qgis.setup_service import Service

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
i18n = pytest.importorskip("i18n")
LABELS = {
    "de": {"1  Daten", "2  Gebiet", "3  Vorhersage", "Ausgabetag", "Horizont", "Schwelle", "Rechteck", "Hilfe"},
    "it": {"1  Dati", "2  Area", "3  Previsione", "Data emissione", "Orizzonte", "Soglia", "Rettangolo", "Aiuto"},
}
FIELD = re.compile(r"\{[^{}]*\}")
WIDGETS = {
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QToolButton",
    "QGroupBox",
    "QAction",
    "tool_button",
    "push_button",
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "addMenu",
    "setTitle",
}
"""Calls that show their texts to people."""
WORDS = re.compile(r"[A-Z][a-z]+( [a-z]+)*\b")
"""What a person reads, unlike the name of an icon, of a colour or of a style."""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """Make the .qm files as packaging does, in a folder of their own."""
    if shutil.which("lrelease") is None:
        pytest.skip("lrelease is not installed")
    folder = tmp_path_factory.mktemp("i18n")
    for tongue in i18n.LANGUAGES:
        subprocess.run(
            ["lrelease", "-silent", str(i18n.FOLDER / f"mmstt_{tongue}.ts"), "-qm", str(folder / f"mmstt_{tongue}.qm")],
            check=True,
            env={**os.environ, "QT_SELECT": "qt5"},
        )
    return folder


def messages(tongue):
    for message in i18n.parse(i18n.FOLDER / f"mmstt_{tongue}.ts").iter("message"):
        translation = message.find("translation")
        if translation.get("type") is None:
            yield message.findtext("source"), translation.text


@pytest.mark.parametrize("tongue", ["de", "it"])
def test_the_dock_is_translated(qgis_app, qgis_iface, compiled, monkeypatch, tongue):
    from mm_stt_forecast.plugin import MmsttPlugin
    from mm_stt_forecast.ui.dock import ForecastDock

    monkeypatch.setattr(language, "FOLDER", compiled)
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: f"{tongue}_XX"))
    plugin = MmsttPlugin(qgis_iface)
    plugin._install_translator()
    dock = ForecastDock(qgis_iface)
    try:
        shown = {widget.text() for kind in (QLabel, QAbstractButton) for widget in dock.findChildren(kind)}
        assert LABELS[tongue] <= shown
        dock.resize(dock.minimumSizeHint())
        dock.setFloating(True)
        dock.show()
        labels = [one for kind in (QLabel, QAbstractButton) for one in dock.findChildren(kind) if one.isVisible()]
        assert [one.text() for one in labels if one.width() < one.minimumSizeHint().width()] == []
    finally:
        dock.close_down()
        dock.deleteLater()
        plugin.unload()
    assert language.tr("Threshold") == "Threshold"


@pytest.fixture
def german(qgis_app, compiled):
    translator = QTranslator()
    assert translator.load(str(compiled / "mmstt_de.qm"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_failure_of_the_set_up_is_told_in_the_language_of_qgis_and_logged_in_english(german):
    failure = from_installer("nonsense\nerror: Something {new} happened", status=2)
    assert language.told(failure.sentence()) == (
        "Das Installationsprogramm endete mit Status 2: error: Something {new} happened. "
        "Bitte die Diagnose kopieren und den Fehler melden."
    )
    assert str(EngineError(failure)).startswith("The installer ended with status 2: error: Something {new} happened.")


def test_sentences_inside_sentences_and_numbers_are_told_too(german):
    interpreter = Interpreter(kind="variable", executable="/x")
    survey = Survey(diagnoses=(Diagnosis(interpreter=interpreter, can="baselines", reason=say("It cannot forecast.")),))
    assert language.told(survey.sentence()) == (
        "Hier können nur die statistischen Vergleichsverfahren rechnen, MM-STT nicht. Es kann nicht vorhersagen."
    )
    assert "20 s" in language.told(from_silence(waited_s=20.2, stage="hello").sentence())


def test_what_the_engine_or_anybody_else_says_is_told_as_it_is(german):
    assert language.told("Nobody translated {this}.") == "Nobody translated {this}."
    assert language.told("") == language.told(say("")) == ""
    hint = from_message("input", "The file {is}\nempty.", "Download it again.").sentence()
    assert language.told(hint) == "The file {is} empty. Download it again."


def test_the_set_up_dialog_shows_progress_obstacles_and_failures_in_german(german):
    dialog = SetupDialog(service=Service(free_bytes=500_000_000))
    assert dialog.note.text() == "Auf der Platte sind 500 MB frei, aber 1.1 GB nötig. Bitte zuerst Platz schaffen."
    dialog.close_down()
    dialog = SetupDialog(service=Service())
    dialog.install()
    dialog._service.tasks[-1].stepped.emit("Installing", 0.43, say("{0:.0f} of about {1:.0f} MB unpacked", 352, 812))
    assert dialog.stage.text().endswith("352 von etwa 812 MB entpackt")
    dialog._service.tasks[-1].settled.emit(None, from_installer("407 Proxy Authentication Required"))
    assert dialog.note.text().startswith("Der Proxy Ihres Netzes verlangt eine Anmeldung. Bitte Benutzer und Passwort")
    dialog.close_down()


def test_a_processing_run_warns_in_german_and_keeps_the_record_in_english(german):
    shown = []
    feedback = QgsProcessingFeedback(False)
    feedback.pushWarning = shown.append
    talk = FeedbackListener(feedback, Pace())
    talk.warning(say("The engine has been silent for {0:.0f} s; still waiting.", 31))
    assert shown == ["Der Rechenkern schweigt seit 31 s; es wird weiter gewartet."]
    assert talk.warnings == ["The engine has been silent for 31 s; still waiting."]


def test_a_language_without_translation_stays_english(compiled, monkeypatch):
    monkeypatch.setattr(language, "FOLDER", compiled)
    assert language.translator_for("fr_FR") is None


def test_the_collected_texts_are_those_of_the_sources():
    wanted = set(i18n.texts())
    for tongue in i18n.LANGUAGES:
        tree = i18n.parse(i18n.FOLDER / f"mmstt_{tongue}.ts")
        held = {message.findtext("source") for message in tree.iter("message")}
        assert held == wanted, "run `make i18n`"


def test_each_translation_keeps_the_places_to_fill_in():
    for tongue in i18n.LANGUAGES:
        for source, text in messages(tongue):
            assert sorted(FIELD.findall(source)) == sorted(FIELD.findall(text)), source


def test_a_translation_is_no_empty_text():
    assert all(text and text.strip() for tongue in i18n.LANGUAGES for _, text in messages(tongue))


def test_a_text_put_together_before_translating_is_refused():
    with pytest.raises(SystemExit, match="put together"):
        list(i18n.texts_of('tr(f"{count} cells")', "here.py"))


def test_tips_and_titles_are_collected_without_being_marked():
    source = 'class A:\n    TITLE = "Title"\n    def b(self):\n        self.add(thing, "Tip")\n        tr("Label")\n'
    assert set(i18n.texts_of(source)) == {"Title", "Tip", "Label"}


def shown_as_written(source):
    """Yield the texts that a call shows without `tr`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (getattr(node.func, "attr", "") or getattr(node.func, "id", "")) in WIDGETS:
            for argument in node.args:
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                yield from (
                    part.value
                    for part in parts
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and WORDS.match(part.value)
                )


def test_no_widget_shows_a_text_that_escapes_translation():
    rooms = ("ui", "algorithms", "maps")
    paths = [ROOT / "plugin.py", *(path for room in rooms for path in (ROOT / room).glob("*.py"))]
    escaped = {path.name: list(shown_as_written(path.read_text(encoding="utf-8"))) for path in paths}
    assert {name: texts for name, texts in escaped.items() if texts} == {}


def test_a_text_that_escapes_translation_is_noticed():
    source = 'look.tool_button(self, "mIcon", f"Export{dots}", "Save as PNG")'
    assert list(shown_as_written(source)) == ["Export", "Save as PNG"]


@pytest.mark.parametrize("tongue", ["de", "it"])
def test_every_text_is_translated(tongue):
    assert {source for source, _ in messages(tongue)} == set(i18n.texts())


def test_a_compiled_translation_loads(compiled):
    translator = QTranslator()
    assert translator.load(str(compiled / "mmstt_de.qm"))
    assert translator.translate(language.CONTEXT, "Uncertainty") == "Unsicherheit"
    assert QCoreApplication.translate(language.CONTEXT, "Uncertainty") == "Uncertainty"
