# SPDX-License-Identifier: GPL-2.0-or-later
"""Translate what people read. One context for all rooms; `scripts/i18n.py` collects the texts.

Texts are whole sentences with numbered places, `tr("{0} to {1} mm").format(low, high)`, never f-strings: those
could not be found in the translation, and other languages put the places in another order. What `runner` says arrives
in English and knows its pattern: `told(failure.sentence())`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .mmstt_core.words import of_rows

CONTEXT = "Mmstt"
FOLDER = Path(__file__).resolve().parent / "resources" / "i18n"
LANGUAGES = {"en": "English", "de": "Deutsch", "it": "Italiano"}
"""Those that texts are written in, each by its own name."""
_spoken: ContextVar[Callable[[str], str] | None] = ContextVar("spoken", default=None)


def tr(text: str) -> str:
    """Return a text in the language of QGIS, or in that of `speaking`; in English where it was not translated.

    Inside `words.about_rows` it speaks of what that says, cells or points.
    """
    text = of_rows(text)
    spoken = _spoken.get()
    return QCoreApplication.translate(CONTEXT, text) if spoken is None else spoken(text)


def mark(text: str) -> str:
    """Return a text as it is, to be translated where it is shown: constants are made before the language is known."""
    return text


@contextlib.contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let `tr` and `told` speak one of `LANGUAGES` inside the block, on this thread, whatever QGIS speaks.

    With an empty text they go on as before.
    """
    if not language:
        yield
        return
    translator = translator_for(language)

    def spoken(text: str) -> str:
        return (translator and translator.translate(CONTEXT, text.encode("utf-8"))) or text  # a str had to be ASCII

    earlier = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(earlier)


def language_of(locale: str) -> str:
    """Return the one of `LANGUAGES` that a locale such as 'de_AT' means; English for all others."""
    known = locale[:2].lower()
    return known if known in LANGUAGES else "en"


def told(text: str | Exception) -> str:
    """Return a sentence, or that of an error, of the engine or of `runner` in the language of QGIS; others as is."""
    sentence = getattr(text, "sentence", None)  # of an error of the engine
    text = sentence() if callable(sentence) else text
    pattern = getattr(text, "pattern", "")
    if not pattern:
        return str(text)
    values = [told(value) if isinstance(value, str) else value for value in text.values]
    return tr(pattern).format(*values) if values else tr(pattern)


def translator_for(locale: str) -> QTranslator | None:
    """Return the translator of a locale such as 'de' or 'de_AT'; None for English and languages not translated yet."""
    path = FOLDER / f"mmstt_{locale[:2].lower()}.qm"
    if not path.is_file():
        return None
    translator = QTranslator()
    return translator if translator.load(str(path)) else None
