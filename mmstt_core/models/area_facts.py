# SPDX-License-Identifier: GPL-2.0-or-later
"""What the models learn of an area as a whole: taken down once, a part of the area can be forecast as the whole is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

Fact = tuple[np.ndarray, ...]


class AreaFacts:
    """Keep what was learned of an area at one issue date, by name.

    Everything that all cells of an area share, and that is worked out from many of them, goes through `of`: the
    hyper-parameters of processes, weights of regressions, medians over cells. Whoever hands the facts of a region to
    one of its tiles gets what the whole region would have got, as far as the tile sees its surroundings.
    """

    def __init__(self, known: Mapping[str, Fact] | None = None) -> None:
        """Begin with what is known; the rest is learned when it is asked for."""
        self.known: dict[str, Fact] = dict(known or {})

    def of(self, name: str, learn: Callable[[], Fact]) -> Fact:
        """Return a fact, learned by the first who asks for it."""
        if name not in self.known:
            self.known[name] = learn()
        return self.known[name]

    def array(self, name: str, learn: Callable[[], np.ndarray]) -> np.ndarray:
        """Return a fact that is one array."""
        return self.of(name, lambda: (learn(),))[0]

    def number(self, name: str, learn: Callable[[], float]) -> float:
        """Return a fact that is one number."""
        return float(self.array(name, lambda: np.array(float(learn()))))
