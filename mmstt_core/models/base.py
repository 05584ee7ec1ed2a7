# SPDX-License-Identifier: GPL-2.0-or-later
"""What every model is: a class that tells about itself, and instances that have seen one window and forecast it."""

# Shapes: N cells, B time bins, H targets

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import ClassVar, TypeVar

import numpy as np

from ..cube import rows_of
from ..window import Context
from .shared import Networks, Shared

Kind = TypeVar("Kind", bound="Model")


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """Hold a predictive mean and scale, mm, in the datum of the input series."""

    mean_NH: np.ndarray
    sigma_NH: np.ndarray
    """Scale of one observed epoch (noise included), before calibration."""

    def of(self, cells: np.ndarray | slice) -> Prediction:
        """Return the same of some cells."""
        return Prediction(mean_NH=self.mean_NH[cells], sigma_NH=self.sigma_NH[cells])


class Model:
    """Forecast cells from their window. A subclass in the registry is all that a further model takes."""

    name: ClassVar[str]
    """What `--model` takes, and what files call it."""
    label: ClassVar[str]
    """How people read it, in English; through `words.mark` if it is offered, as forecast.json keys if not."""
    offered: ClassVar[bool] = True
    """Whether a user can ask for it; others only take part in the mixture."""
    needs_network: ClassVar[bool] = False
    """Whether it needs weights; numpy computes with them, so it needs no torch."""
    needs: ClassVar[tuple[str, ...]] = ()
    """Models that it builds on; each is fitted once for all that need it."""
    reference: ClassVar[bool] = False
    """Whether evaluations compare MM-STT with it, as one of the closed forms that see single cells."""
    follows_changes: ClassVar[bool] = False
    """Whether it takes its series from `gp`, which has them without what has changed; that is put back into its
    forecast (`changes`)."""
    sees_surroundings: ClassVar[bool] = False
    """Whether a part of an area is fitted with the cells around it; others are fitted on the whole (`pieces.Part`)."""

    start: tuple[np.ndarray, ...] = ()
    """Of an instance: what the fit of another origin of the same area may start from."""

    def __init__(self, values_NB: np.ndarray, days_B: np.ndarray) -> None:
        """Fit series, mm with NaN for missing, on days at or below 0."""
        raise NotImplementedError

    @classmethod
    def parts(cls, context: Context, networks: Networks) -> tuple[str, ...]:
        """Name the models that this one is mixed from on an area: itself alone, but for the mixture."""
        return (cls.name,)

    @classmethod
    def can_take_part(cls, context: Context, networks: Networks) -> bool:
        """Tell whether there is enough here for the model to take part in the mixture."""
        return True

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> Model:
        """Fit one window.

        Args:
            context: the window before the issue date.
            shared: fits of the models that this one `needs`, and what was fitted at another origin of the same area.
        """
        return cls(context.values_NB, context.days_B)

    def of(self: Kind, cells: np.ndarray | slice) -> Kind:
        """Return the fitted model of some of its cells."""
        part = copy.copy(self)
        vars(part).update(rows_of(self, cells))
        return part

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        raise NotImplementedError
