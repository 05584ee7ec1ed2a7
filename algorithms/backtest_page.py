# SPDX-License-Identifier: GPL-2.0-or-later
"""The backtest's Markdown report as a small HTML page for the results viewer."""

from __future__ import annotations

import html
import re

STYLE = """body { font-family: sans-serif; margin: 1.5em; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border-bottom: 1px solid #ccc; padding: 0.25em 0.9em; text-align: right; }
th:first-child, td:first-child { text-align: left; }
th { border-bottom: 2px solid #555; }
p, li { max-width: 50em; line-height: 1.4; }"""

_ESCAPED = re.compile(r"\\(&#?\w+;|[^\sA-Za-z0-9])")
"""A sign that stands for itself, which `mmstt_core.pages.markdown.plain` has marked so."""
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?")


def page(markdown: str, title: str) -> str:
    """Return an HTML page; knows headings, tables, lists, paragraphs, bold and code, which is what the report uses."""
    body = "\n".join(_block(block) for block in re.split(r"\n\s*\n", markdown.strip()) if block.strip())
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>\n{body}\n</body></html>\n"
    )


def _block(block: str) -> str:
    lines = [line.strip() for line in block.strip().splitlines()]
    heading = re.fullmatch(r"(#{1,4})\s+(.*)", lines[0])
    if heading:
        level = len(heading.group(1))
        rest = _block("\n".join(lines[1:])) if lines[1:] else ""
        return f"<h{level}>{_inline(heading.group(2))}</h{level}>{rest}"
    if len(lines) > 1 and _RULE.fullmatch(lines[1]):
        return _table(lines)
    if all(re.match(r"[-*]\s", line) for line in lines):
        return "<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in lines) + "</ul>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _table(lines: list[str]) -> str:
    def row(line: str, tag: str) -> str:
        inner = re.sub(r"^\||(?<!\\)\|$", "", line)
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", inner)]
        return "<tr>" + "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in cells) + "</tr>"

    return f"<table>{row(lines[0], 'th')}{''.join(row(line, 'td') for line in lines[2:])}</table>"


def _inline(text: str) -> str:
    safe = _ESCAPED.sub(lambda found: found[1] if len(found[1]) > 1 else f"&#{ord(found[1])};", html.escape(text))
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", safe)
