# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences that remember how they were put together: logs and reports take the English, `language.told` translates.

This room says everything once, in English, and knows no language; the rooms that show a sentence translate it. Patterns
are literals with numbered places, so that `scripts/i18n.py` finds them.
"""

from __future__ import annotations


class Said(str):
    """An English sentence with its pattern and the values that fill it."""

    __slots__ = ("pattern", "values")
    pattern: str
    values: tuple[object, ...]


def say(pattern: str, *values: object) -> Said:
    """Return the sentence; a value may itself be one."""
    text = Said(pattern.format(*values) if values else pattern)
    text.pattern, text.values = pattern, values
    return text


def join(*sentences: str) -> Said:
    """Return sentences one after the other, each to be translated by itself; empty ones are left out."""
    held = [sentence for sentence in sentences if sentence]
    return say(" ".join(f"{{{i}}}" for i in range(len(held))), *held)
