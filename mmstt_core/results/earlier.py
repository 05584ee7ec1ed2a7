# SPDX-License-Identifier: GPL-2.0-or-later
"""An earlier result is replaced by the same question asked again, or when the user says so; never by another one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import InputError
from ..words import mark, say
from .arrays import plain
from .folder import Own

_ASPECTS = {
    "component": mark("of another component"),
    "issue_date": mark("of another issue date"),
    "issue_dates": mark("of other issue dates"),
    "asked": mark("of another area"),
    "points": mark("of points where these are cells, or of cells where these are points"),
    "counted_from": mark("that counts from another reference"),
}


def refuse_other(folder: str | Path, own: Own, facts: dict) -> None:
    """Refuse a folder that holds a result of other data, component, area or issue date.

    Args:
        facts: of the new result, under the names of its record: `sources`, and as far as they apply `component`,
            `issue_date`, `issue_dates`, and the area that was `asked` for. What the earlier record does not tell is not
            compared.
    Raises:
        InputError: says how to replace it all the same.
    """
    record = own.read(Path(folder))
    if record is None:
        return
    new: dict[str, Any] = {name: plain(value) for name, value in facts.items()}
    other = [words for name, words in _ASPECTS.items() if name in new and record.get(name, new[name]) != new[name]]
    if sorted(named_sources(record)) != sorted(named_sources(new)):
        other.insert(0, mark("of other data"))
    if other:
        raise InputError(
            say("{0} holds an earlier result {1}.", folder, say(other[0])),
            hint=say("Choose another folder, or say that it may be replaced (--replace)."),
        )


def named_sources(record: dict) -> list[str]:
    """Return what tells the sources of a record apart: the hash of each, or its name where none is known."""
    sources = record.get("sources")
    held = sources if isinstance(sources, list) else []
    return [str(each.get("sha256") or each.get("name")) if isinstance(each, dict) else str(each) for each in held]
