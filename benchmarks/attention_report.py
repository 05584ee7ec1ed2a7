# SPDX-License-Identifier: GPL-2.0-or-later
"""Score networks and closed forms on the cases of `attention_cases`, and write docs/results/attention.md."""

from __future__ import annotations

from pathlib import Path


def write(folder: Path, experiments: dict) -> None:
    """Write the page."""
    raise SystemExit("the cases have not been scored yet")
