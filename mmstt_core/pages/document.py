# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands on a page, in order, without a word about how it looks; a browser, Markdown or a print layout show it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Union

DASHES = ("", "-", "\N{EN DASH}")
"""What stands in a table where there is no value."""
_OTHER = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|\N{DEGREE SIGN}")
_NUMBER = re.compile(r"[<>±+\-\N{MINUS SIGN}]?\s?\d")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """Begin a part of the page."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Words:
    """Say something; each line is a paragraph, or a point of a list."""

    lines: tuple[str, ...]
    bullets: bool = False


@dataclass(frozen=True, kw_only=True)
class Box:
    """Say something that must not be missed."""

    heading: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Show the few numbers that matter, each with its caption."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """List rows below a header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()
    """Of the width, one per column; equal where none are given."""
    note: str = ""
    """A sentence below it."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Show a map or a chart."""

    name: str
    title: str
    data: bytes = b""
    """PNG, or SVG; may be empty where a print layout draws a map of its own."""
    keys: tuple[tuple[str, str], ...] = ()
    """Colour and word of each class."""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Pictures:
    """Show pictures side by side."""

    items: tuple[Picture, ...]
    wide: bool = False
    """Each takes the whole width."""


Block = Union[Heading, Words, Box, Figures, Table, Pictures]  # noqa: UP007 (evaluated: Python 3.10 and older)


@dataclass(frozen=True, kw_only=True)
class Document:
    """Hold one page; it may be longer than a sheet."""

    title: str
    subtitle: str = ""
    byline: str = ""
    blocks: tuple[Block, ...]
    attribution: str = ""
    language: str = "en"


def translated(document: Document, tell: Callable[[str], str], language: str) -> Document:
    """Return a document with every text as `tell` says it."""
    return dataclasses.replace(_told(document, tell), language=language)


def _told(value: Any, tell: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return tell(value)
    if isinstance(value, tuple):
        return tuple(_told(item, tell) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return type(value)(**{name: held if name == "name" else _told(held, tell) for name, held in fields.items()})
    return value


def numeric(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Tell whether a column holds numbers, which stand to the right; the first one, dates and places do not."""
    held = [row[column] for row in rows if row[column] not in DASHES]
    return column > 0 and bool(held) and all(_NUMBER.match(text) and not _OTHER.search(text) for text in held)
