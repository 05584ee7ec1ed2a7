# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a document as Markdown, which stays English like a record, and for a browser, in the language of a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import html, markdown
from .document import Document, translated


@dataclass(frozen=True)
class Language:
    """Say sentences in a language; the engine alone knows English only."""

    code: str
    tell: Callable[[str], str]


ENGLISH = Language("en", str)


def write_pages(document: Document, text: Path, browser: Path, language: Language = ENGLISH) -> None:
    """Write both files."""
    text.write_text(markdown.page(document), encoding="utf-8")
    browser.write_text(html.page(translated(document, language.tell, language.code)), encoding="utf-8")
