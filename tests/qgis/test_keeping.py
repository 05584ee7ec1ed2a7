# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file name or a record says is shown, never evaluated; results of which nobody said where are lasting."""

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsPrintLayout, QgsProject, QgsVectorLayer

from mm_stt_forecast.algorithms.engine_run import is_default
from mm_stt_forecast.maps import metadata, wording

EVIL = "[% env('HOME') %]<img src='file:///etc/passwd'>"
RECORD = {"sources": [{"name": f"{EVIL}.csv"}], "attribution": EVIL, "issue_date": EVIL, "model": EVIL, "weights": EVIL}


def shown(text):
    return QgsExpression.replaceExpressionText(text, QgsExpressionContext())


@pytest.mark.parametrize(
    "text",
    [
        wording.area_name({"area_name": EVIL}),
        wording.area_name(RECORD),
        wording.group_name(RECORD, "2024-01-01"),
        wording.model_name(RECORD),
        *wording.source_names(RECORD),
        wording.harmless(EVIL),
    ],
)
def test_no_text_of_a_file_name_or_a_record_evaluates_or_is_html(text):
    assert shown(text) == text
    assert "<" not in text


def test_a_label_of_the_report_shows_what_it_is_given(qgis_app):
    from mm_stt_forecast.maps.report_frames import Frame
    from mm_stt_forecast.maps.report_items import Page

    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    label = Page(layout).label(Frame(0, 0.0, 0.0, 10.0, 10.0), EVIL, 8.0)
    assert label.currentText() == wording.harmless(EVIL)


def test_the_metadata_of_a_layer_hold_no_html_of_a_record(qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:3035", "a", "memory")
    metadata.describe(layer, RECORD, title="Title", abstract="Abstract", time_range=None)
    told = layer.metadata()
    texts = [told.identifier(), told.abstract(), *told.rights(), *told.history()]
    assert not [text for text in texts if "<" in text or shown(text) != text]


@pytest.mark.parametrize(
    ("given", "default"), [({}, True), ({"OUTPUT_FOLDER": ""}, True), ({"OUTPUT_FOLDER": "/a"}, False)]
)
def test_a_folder_that_nobody_chose_is_a_lasting_one(given, default):
    assert is_default(given) is default
    assert is_default({"OUTPUT_FOLDER": "TEMPORARY_OUTPUT"})
