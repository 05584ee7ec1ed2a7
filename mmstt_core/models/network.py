# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks that correct the spatial Gaussian process."""

# Shapes: N cells, H targets, K horizon basis, G kinematic basis

from __future__ import annotations

from typing import Any

import numpy as np

from ..network.inputs import KINEMATIC_BASIS, SCALE_LIMIT, CellInputs, cell_inputs, horizon_basis, kinematic_basis
from ..progress import Progress
from ..window import Context
from ..words import say
from .base import Model, Prediction
from .shared import Networks, Shared
from .spatial_process import SpatialProcess

CELLS_AT_ONCE = 16384


class Network(Model):
    """Add the corrections of MM-STT's network to the spatial Gaussian process."""

    name = "network"
    label = "network alone"
    offered = False
    needs_network = True
    needs = ("spatial",)
    follows_changes = True
    sees_surroundings = True

    def __init__(
        self, process: SpatialProcess, cells: CellInputs, coefficients: tuple[np.ndarray, np.ndarray, np.ndarray]
    ) -> None:
        self._process, self._kinematics_N4, self._phase = process, cells.kinematics_N4, cells.anchor_phase
        self.mean_NK, self.gate_NG, self.scale_NK = coefficients
        self._recent_N4 = cells.recent_N4 if self.gate_NG.shape[1] > KINEMATIC_BASIS else None
        self.strange = int((~self.mean_NK.any(1)).sum())
        """Cells unlike anything that the network was trained on: the process alone forecasts them."""

    @classmethod
    def module(cls, networks: Networks, issue_day: int) -> Any:
        """Return the network to run at an issue date, None where there is none."""
        return networks.network

    @classmethod
    def can_take_part(cls, context: Context, networks: Networks) -> bool:
        """Tell whether its network was loaded."""
        return cls.module(networks, context.issue_day) is not None

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> Network:
        """Run over the windows, with every other network that was asked for: gathering a window costs as much."""

        def run() -> dict[str, Network]:
            together = [model for model in shared.asked_for if issubclass(model, Network)]
            modules = [model.module(shared.networks, context.issue_day) for model in together]
            context_S, spatial, own = shared.around("spatial")
            device = shared.networks.device
            found = correct(modules, context_S, spatial, wanted=own, device=device, progress=shared.progress)
            shared.strange = found[0].strange
            return {model.name: part for model, part in zip(together, found)}

        return shared.once("networks", run).pop(cls.name)

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor: mean and scale of one observed epoch, before calibration."""
        scaled = self._process.scaled
        basis_HK = horizon_basis(days_H, self._phase)
        base_NH, _, base_sigma_NH = self._process.predict_scaled(days_H)
        noise_N1 = scaled.noise_N[:, None].astype(np.float32)
        mean_NH = np.empty(base_NH.shape, np.float64)
        sigma_NH = np.empty_like(mean_NH)
        for begin in range(0, len(mean_NH), CELLS_AT_ONCE):
            rows = slice(begin, begin + CELLS_AT_ONCE)
            recent_N4 = None if self._recent_N4 is None else self._recent_N4[rows]
            kinematic_NHG = kinematic_basis(self._kinematics_N4[rows], recent_N4, days_H)
            z_NH = (
                base_NH[rows]
                + self.mean_NK[rows] @ basis_HK.T
                + np.einsum("ng,nhg->nh", self.gate_NG[rows], kinematic_NHG)
            )
            mean_NH[rows] = scaled.level_N[rows, None] + noise_N1[rows] * z_NH
            widening_NH = np.clip(self.scale_NK[rows] @ basis_HK.T, -SCALE_LIMIT, SCALE_LIMIT)
            sigma_NH[rows] = noise_N1[rows] * base_sigma_NH[rows] * np.exp(widening_NH)
        return Prediction(mean_NH=mean_NH, sigma_NH=sigma_NH)


class CellNetwork(Network):
    """Add the corrections of the per-cell network of the same training: it stands in where attention earns nothing."""

    name = "lower"  # so called in forecast.json since 0.1
    label = "per-cell network alone"

    @classmethod
    def module(cls, networks: Networks, issue_day: int) -> Any:
        """Return the per-cell network, None where there is none."""
        return networks.cell


class AdaptedNetwork(Network):
    """Add the corrections of the network fine-tuned on the area's own record up to the issue date."""

    name = "adapted"
    label = "adapted network alone"

    @classmethod
    def module(cls, networks: Networks, issue_day: int) -> Any:
        """Let the network learn up to the issue date."""
        return networks.adaptation.network_at(issue_day)

    @classmethod
    def can_take_part(cls, context: Context, networks: Networks) -> bool:
        """Tell whether adapting was asked for."""
        return networks.adaptation is not None


def correct(
    modules: list,
    context: Context,
    process: SpatialProcess,
    *,
    wanted: np.ndarray | None = None,
    device: str = "cpu",
    progress: Progress | None = None,
) -> list[Network]:
    """Run networks over an area; they read the same windows, so these are gathered once.

    Args:
        modules: what computes, alike in all but their attention (`network.rates.Runs`).
        device: where they compute.
        context: the window before the issue date.
        process: fitted on the same window.
        wanted: numbers of the cells that are forecast, all if None; the others are only looked at.
    """
    from ..network.inference import run_windows

    cells = cell_inputs(context, process, modules[0].config)
    coefficients = run_windows(modules, cells, wanted=wanted, device=device, progress=progress)
    if wanted is None:
        return [Network(process, cells, part) for part in coefficients]
    process, cells = process.of(wanted), cells.select(wanted)
    return [Network(process, cells, tuple(array[wanted] for array in part)) for part in coefficients]


def warn_of_strange(strange: int, cells: int, progress: Progress | None) -> None:
    """Tell that the network left some cells to the process beneath it."""
    if strange and progress is not None:
        progress.warn(
            say(
                "{0} of {1} cells are unlike anything that the network was trained on; the spatial "
                "Gaussian process beneath it forecasts them alone.",
                strange,
                cells,
            )
        )
