# SPDX-License-Identifier: GPL-2.0-or-later
"""Every choice of a training run, readable from a TOML file and stored with the weights."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import InputError
from ..network.config import SIZES, NetworkConfig
from ..words import say

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


PRECISIONS = ("float32", "bfloat16")


@dataclass(frozen=True, kw_only=True)
class TrainingConfig:
    """Describe one run; two runs with the same configuration and data give the same weights on one CPU process."""

    size: str = "nano"
    attention: str = "joint"
    """The last stage: linear, none (the per-cell network), or joint or factorised attention on top of it."""
    recent: bool = False
    """Whether the network can carry on recent slopes (`NetworkConfig.recent`)."""
    seed: int = 1
    windows: int = 33_000
    """Windows drawn over all stages; `--simulated N` sets them so that N simulated tiles are drawn."""
    linear_share: float = 0.04
    """Share of the windows that the linear correction is solved from."""
    attention_share: float = 0.6
    """Share of the windows that train attention, on top of the per-cell network that the others have trained."""
    windows_per_step: int = 4
    """Windows in one global batch, over all processes."""
    cells_per_window: int = 1024
    """Occupied cells of a window that enter the loss, at most."""
    rate: float = 7e-4
    warmup_steps: int = 100
    weight_decay: float = 0.01
    gradient_limit: float = 1.0
    average_decay: float = 0.998
    """Decay of the exponential moving average of the weights, which is what is saved."""
    real_share: float = 0.15
    """Share of windows drawn from real cubes when both kinds are given."""
    semi_synthetic_share: float = 0.0
    """Share of windows drawn from real cubes whose own motion is taken out and known motion added; simulated is what
    these and `real_share` leave."""
    longest_lead_days: float = 1100.0
    beta: float = 0.5
    start_from: str = ""
    """Weights to begin with instead of the earlier stages; parts that they lack (such as attention) start fresh."""
    validate_every: int = 200
    validation_windows: int = 24
    cutoffs: dict[str, str] = field(default_factory=dict)
    """For real files, by name: no sample after this date enters training."""
    loader_processes: int = 0
    """Processes that make windows while the network learns; 0 makes each when it is wanted. No result depends on it."""
    precision: str = "float32"
    """Of products while training: float32, or bfloat16, which newer processors and graphics cards are faster with.
    Weights, their mean and what is validated stay float32."""

    def __post_init__(self) -> None:
        if self.size not in SIZES:
            raise InputError(
                say("Unknown network size '{0}'.", self.size), hint=say("Choose one of {0}.", ", ".join(SIZES))
            )
        if self.precision not in PRECISIONS:
            raise InputError(
                say("Unknown precision '{0}'.", self.precision), hint=say("Choose one of {0}.", ", ".join(PRECISIONS))
            )
        if self.windows < 1 or self.windows_per_step < 1:
            raise InputError(say("A training needs at least one window, and one window per step."))
        for name in ("real_share", "semi_synthetic_share", "linear_share", "attention_share"):
            if not 0 <= getattr(self, name) <= 1:
                raise InputError(say("{0} is {1:g}.", name, getattr(self, name)), hint=say("Choose 0 to 1."))
        if self.linear_share + self.attention_share > 1:
            raise InputError(say("linear_share and attention_share are more than 1 together."))
        if self.real_share + self.semi_synthetic_share > 1:
            raise InputError(say("real_share and semi_synthetic_share are more than 1 together."))

    @property
    def simulated_share(self) -> float:
        """Return the share of simulated windows where both kinds are given."""
        return 1 - self.real_share - self.semi_synthetic_share

    def network(self) -> NetworkConfig:
        """Return the shape of the network of the last stage."""
        return dataclasses.replace(SIZES[self.size], attention=self.attention, recent=self.recent)

    def stages(self) -> tuple[Stage, ...]:
        """Plan the training: each stage starts from the one before and sees windows that no other has seen."""
        if self.start_from or self.attention == "linear":
            return (Stage(name=self.attention, attention=self.attention, first_window=0, windows=self.windows),)
        linear = round(self.linear_share * self.windows)
        above = round(self.attention_share * self.windows) if self.attention != "none" else 0
        plan = [
            Stage(name="linear", attention="linear", first_window=0, windows=linear),
            Stage(name="cell", attention="none", first_window=linear, windows=self.windows - linear - above),
        ]
        if self.attention != "none":
            first = self.windows - above
            plan.append(Stage(name=self.attention, attention=self.attention, first_window=first, windows=above))
        return tuple(plan)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Describe one stage of a training: the linear correction, the per-cell network, or attention on top of it."""

    name: str
    attention: str
    first_window: int
    windows: int

    def steps(self, config: TrainingConfig) -> int:
        """Return the optimiser steps that its windows make, at least one."""
        return max(1, round(self.windows / config.windows_per_step))


def read_config(path: str | None, **overrides) -> TrainingConfig:
    """Read a TOML file (None: defaults) and apply overrides; unknown keys are refused."""
    fields: dict = {}
    if path is not None:
        try:
            fields = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except OSError as error:
            raise InputError(
                say("The configuration '{0}' cannot be read.", path), hint=str(error.strerror or "")
            ) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise InputError(say("The configuration '{0}' is not valid TOML: {1}.", path, error)) from error
    fields.update({name: value for name, value in overrides.items() if value is not None})
    known = {item.name for item in dataclasses.fields(TrainingConfig)}
    unknown = set(fields) - known
    if unknown:
        raise InputError(
            say("Unknown training setting: {0}.", ", ".join(sorted(unknown))),
            hint=say("Known are {0}.", ", ".join(sorted(known))),
        )
    try:
        return TrainingConfig(**fields)
    except (TypeError, ValueError, ZeroDivisionError) as error:
        raise InputError(
            say("The training settings do not fit together: {0}.", error), hint=say("Correct the file.")
        ) from error
