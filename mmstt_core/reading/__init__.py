# SPDX-License-Identifier: GPL-2.0-or-later
"""From files to a displacement cube: EGMS zip and CSV of every level and release, and user exports met in the wild."""

from __future__ import annotations

from .source import hand_over, read_cube, read_each, system_of

__all__ = ["hand_over", "read_cube", "read_each", "system_of"]
