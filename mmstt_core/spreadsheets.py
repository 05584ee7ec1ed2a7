# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of a user that a spreadsheet would run as a formula.

Tables keep every name as it is, as GIS programs do: a sign put before it would part it from the layer that it joins to.
What a spreadsheet makes of such a name is told instead; only what is copied for one gets the sign that it hides.
Source: OWASP, CSV injection.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .progress import Progress
from .words import Said, say, some

_BEGINS = re.compile("\\s*[=+\\-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}]")
AS_TEXT = "'"
"""Before what it stands, spreadsheets take for text."""


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would run a text: it begins as a formula does, and is no number."""
    if not _BEGINS.match(text):
        return False
    try:
        float(text)
    except ValueError:
        return True
    return False


def warning_of_formulas(names: Iterable[str]) -> Said | None:
    """Return the sentence about names that a spreadsheet would run; None where there are none."""
    found = [name for name in names if is_formula(name)]
    if not found:
        return None
    return say(
        "{0:,} names begin as formulas do, such as {1}. Tables keep them as they are, so that they join; in a "
        "spreadsheet, import that column as text.",
        len(found),
        some(found[:1]),
    )


def warn_of_formulas(names: Iterable[str], progress: Progress) -> None:
    """Warn of names that a spreadsheet would run, once."""
    if (sentence := warning_of_formulas(names)) is not None:
        progress.warn(sentence)


def for_clipboard(text: str) -> str:
    """Return a text as one cell of what is copied for a spreadsheet: on one line, and never a formula."""
    text = " ".join(text.split())
    return AS_TEXT + text if is_formula(text) else text
