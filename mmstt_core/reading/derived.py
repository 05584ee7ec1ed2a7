# SPDX-License-Identifier: GPL-2.0-or-later
"""What a table made here from measurements says of itself in the XML beside it: written and read in one place."""

# Shapes: T epochs

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

import numpy as np

from ..cube import COMPONENTS

_ROOT = "MMSTT_TABLE"
_TAG = re.compile(r"<(component|cell_size|from_egms|release)>([^<>&]{0,80})</")
_EPOCH = re.compile(r'<epoch date="(\d{4}-\d\d-\d\d)" known="(\d{4}-\d\d-\d\d)"/>')


@dataclass(frozen=True, kw_only=True)
class Derived:
    """Tell of a table what its columns cannot."""

    component: str
    cell_size: float
    """m."""
    from_egms: bool
    """All measurements behind it are of EGMS."""
    release: str
    known: dict[int, int]
    """Day of each epoch to the day on which it was known in full, both since 1970-01-01."""

    def known_days(self, days_T: np.ndarray) -> np.ndarray | None:
        """Return the day on which each epoch was known, int64; None where the table has dates that are not told of."""
        days = days_T.tolist()
        if not set(days) <= self.known.keys():
            return None
        known_T = np.array([self.known[day] for day in days], np.int64)
        return known_T if (known_T >= days_T).all() and (np.diff(known_T) >= 0).all() else None


def description(derived: Derived, notes: str) -> str:
    """Return the XML; `notes` is for people."""
    epochs = (np.array(list(derived.known.items()), np.int64).reshape(-1, 2)).astype("datetime64[D]").astype(str)
    lines = [
        "<?xml version='1.0' encoding='UTF-8'?>",
        f"<{_ROOT}>",
        f"  <component>{derived.component}</component>",
        f"  <cell_size>{derived.cell_size:g}</cell_size>",
        f"  <from_egms>{'yes' if derived.from_egms else 'no'}</from_egms>",
        f"  <release>{escape(derived.release, quote=False)}</release>",
        f"  <note>{escape(notes, quote=False)}</note>",
        "  <epochs>",
        *(f'    <epoch date="{day}" known="{known}"/>' for day, known in epochs.tolist()),
        "  </epochs>",
        f"</{_ROOT}>",
    ]
    return "\n".join(lines) + "\n"


def read_description(text: str) -> Derived | None:
    """Undo `description`; None for any other XML, or one that says what cannot be."""
    if f"<{_ROOT}>" not in text[:200]:
        return None
    tags = dict(reversed(_TAG.findall(text)))
    try:
        size = float(tags.get("cell_size", ""))
        epochs = np.array(_EPOCH.findall(text), "datetime64[D]").reshape(-1, 2).astype(np.int64)
    except ValueError:
        return None
    if tags.get("component") not in COMPONENTS or not 0 < size < 1e6:
        return None
    return Derived(
        component=tags["component"],
        cell_size=size,
        from_egms=tags.get("from_egms") == "yes",
        release=tags.get("release", ""),
        known=dict(epochs.tolist()),
    )
