# SPDX-License-Identifier: GPL-2.0-or-later
"""A report laid out and kept in the project, as the dialog does."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject

from mm_stt_forecast.maps import report
from mm_stt_forecast.maps.report_frames import Sheet
from mm_stt_forecast.mmstt_core.results.forecast import Series


def make_report(
    folder: Path, held: list[tuple[Series, str]], *, project: QgsProject, landscape: bool = False, **told
) -> QgsPrintLayout:
    """Return the layout of the report about a forecast; `told` as `report.compose` takes it."""
    made = report.compose(folder, held, sheet=Sheet("A4", landscape), project=project, **told)
    project.layoutManager().addLayout(made.page.layout)
    return made.page.layout
