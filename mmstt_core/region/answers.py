# SPDX-License-Identifier: GPL-2.0-or-later
"""What a piece of work answers when it cannot be done: one sentence, and whether it is useless to try the others."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from ..errors import DiskFull, MmsttError
from ..folders import is_full
from ..words import Said, from_json, say, to_json

REFUSED, FULL, DAMAGED = "refused", "full", "damaged"
"""Entries of an answer: why, whether a disk is full, and which pieces cannot be read."""
NOT_TOLD = (REFUSED, FULL, DAMAGED)
"""What is no fact of a tile."""

Work = Callable[..., dict[str, Any]]


def answering(work: Work) -> Work:
    """Let a piece of work answer with a sentence where it fails for a reason that has a name.

    What fails for no such reason is raised: the next try may succeed.
    """

    @functools.wraps(work)
    def answer(*arguments: Any, **options: Any) -> dict[str, Any]:
        try:
            return work(*arguments, **options)
        except MmsttError as error:
            return {REFUSED: to_json(error.sentence()), FULL: isinstance(error, DiskFull)}
        except MemoryError:
            return {REFUSED: to_json(say("The computer ran out of memory.")), FULL: False}
        except OSError as error:
            if not is_full(error):
                raise
            return {REFUSED: to_json(say("The disk is full.")), FULL: True}

    return answer


def refusal(told: dict[str, Any]) -> str | Said | None:
    """Return why a piece of work could not be done, None where it was."""
    return from_json(told[REFUSED]) if REFUSED in told else None
