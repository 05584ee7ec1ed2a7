# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a page as Markdown: its words and tables, without pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from .document import Box, Document, Figures, Heading, Table, Words, translated

_MARKS = re.compile(r"([\\`*\[\]<|]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|!(?=\[)|^[#>]|^[+=~-](?!\d))")
"""What would begin code, emphasis, a link, a picture, HTML, a cell, or, at the beginning of a line, a block."""
_COUNTED = re.compile(r"^(\d+)([.)])(?=\s)")


def plain(text: str) -> str:
    """Return a text so that Markdown shows it as it is, on one line: names of a user may hold any sign."""
    return _COUNTED.sub(r"\1\\\2", _MARKS.sub(r"\\\1", " ".join(str(text).split())))


def page(document: Document) -> str:
    """Return the page."""
    document = translated(document, plain, document.language)
    lines: list[Any] = [f"# {document.title}", ""]
    lines += [line for text in (document.subtitle, document.byline) if text for line in (text, "")]
    for block in document.blocks:
        if isinstance(block, Heading):
            lines += [f"## {block.text}", ""]
        elif isinstance(block, Words):
            start, gap = ("* ", []) if block.bullets else ("", [""])
            lines += [part for line in block.lines if line for part in (start + line, *gap)] + [""] * block.bullets
        elif isinstance(block, Box):
            lines += [f"**{block.heading}.** {block.text}", ""]
        elif isinstance(block, Figures):
            lines += [*(f"* {value}: {caption}" for value, caption in block.items), ""]
        elif isinstance(block, Table):
            lines += [*table(block.header, block.rows), ""] + ([block.note, ""] if block.note else [])
    return "\n".join([*lines, document.attribution, ""])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table, whose words are Markdown already."""
    return [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *(f"| {' | '.join(row)} |" for row in rows)]
