# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a page as Markdown: its words and tables, without pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .document import Box, Document, Figures, Heading, Table, Words


def page(document: Document) -> str:
    """Return the page."""
    lines = [f"# {document.title}", ""]
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
            lines += [*_table(block), ""] + ([block.note, ""] if block.note else [])
    return "\n".join([*lines, document.attribution, ""])


def _table(block: Table) -> list[str]:
    head, *rows = ([text.replace("|", "\\|") for text in row] for row in (block.header, *block.rows))
    return table(head, rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table."""
    return [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *(f"| {' | '.join(row)} |" for row in rows)]
