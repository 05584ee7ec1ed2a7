# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask for the file of an export, and say how writing it ended; the folder is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..language import told, tr
from ..mmstt_core.spreadsheets import warning_of_formulas
from .remember import keep, recall


def ask_export(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask for a file; None when nobody wants one. Without an ending it gets that of the chosen kind."""
    start = str(Path(recall("last_folder")) / name)
    chosen, kind = QFileDialog.getSaveFileName(parent, title, start, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if not path.suffix:
        ending = kind.partition("*")[2].rstrip(")")  # the words before it are translated
        path = Path(chosen + (ending or Path(name).suffix))
    keep("last_folder", str(path.parent))
    return path


def saved(path: Path, write: Callable[[], None], names: Iterable[str] = ()) -> tuple[str, str]:
    """Write a file; return the sentence that says so, and its kind.

    Args:
        names: of a user, in a table: those that a spreadsheet would run are told.
    """
    try:
        write()
    except OSError as failure:
        sentence = tr("{0} could not be written ({1}). Choose another folder.")
        return sentence.format(path.name, failure.strerror or failure), "error"
    table = path.suffix.lower() == ".csv"
    caution = warning_of_formulas(names) if table else None
    return " ".join(filter(None, (tr("Saved {0}").format(path), caution and told(caution)))), "good"
