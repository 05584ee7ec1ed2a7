# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT: joint attention over patch tokens of displacement and priors, decoded cell by cell on a horizon basis.

The idea of one joint attention over three modalities is that of arXiv 2509.25393, the patches and window-only priors
those of arXiv 2512.23906; both leave sizes, loss and training open, so all of these are our own choices:
zero-initialised correction of a Gaussian-process forecast, sign symmetry by construction, Student-t scale.
"""

# Shapes: W windows in the batch, N cells of all windows, B bins, P patches (padded), L time blocks, D width,
#         H targets, K horizon basis, G kinematic basis

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from .config import NetworkConfig
from .inputs import (
    AMPLITUDE_FEATURES,
    BASIS,
    CELL_FEATURES,
    GUARDED_FEATURES,
    KINEMATIC_BASIS,
    NEIGHBOUR_SERIES,
    ODD_FEATURES,
    PRIOR_FEATURES,
    RECENT_BASIS,
    WindowInputs,
)

FREQUENCIES = 6
START_NU = 6.0
GUARD_MARGIN = 0.25
"""Features may leave the range seen in training by this share of its width; beyond it the baseline stands alone."""
UNGUARDED = 1e9


class Batch:
    """Hold several windows as tensors: cells in one list, patches padded to the longest window."""

    def __init__(self, windows: list[WindowInputs], config: NetworkConfig, device: torch.device | str = "cpu") -> None:
        def join(name: str) -> Tensor:
            return torch.from_numpy(np.concatenate([getattr(window, name) for window in windows])).to(device)

        self.z_NB, self.features_NF = join("z_NB"), join("features_NF")
        self.seen_NB = join("seen_NB").float()
        self.neighbour_NSB, self.kinematics_N4 = join("neighbour_NSB"), join("kinematics_N4")
        self.place_N = join("place_N")
        self.windows = len(windows)
        self.patches = max(len(window.offset_P2) for window in windows)
        self.patch_N = torch.from_numpy(
            np.concatenate([window.patch_N + index * self.patches for index, window in enumerate(windows)])
        ).to(device)

        def pad(name: str, fill: float) -> Tensor:
            first = getattr(windows[0], name)
            full = np.full((self.windows, self.patches, *first.shape[1:]), fill, first.dtype)
            for index, window in enumerate(windows):
                full[index, : len(getattr(window, name))] = getattr(window, name)
            return torch.from_numpy(full).to(device)

        self.offset_WP2, self.prior_WPF = pad("offset_P2", 0.0), pad("prior_PF", 0.0)
        self.geology_WP, self.soil_WP = pad("geology_P", -1), pad("soil_P", -1)
        used = np.arange(self.patches)[None, :] < np.array([len(window.offset_P2) for window in windows])[:, None]
        self.used_WP = torch.from_numpy(used).to(device)
        self.padded = not used.all()
        self.phase_W = torch.tensor([window.anchor_phase for window in windows], dtype=torch.float32, device=device)

    def at(self, rows_R: Tensor) -> Batch:
        """Return some cells of the same windows, for what looks at single cells; patches stay."""
        part = object.__new__(Batch)
        part.__dict__.update(self.__dict__)
        for name in ("z_NB", "seen_NB", "neighbour_NSB", "features_NF", "kinematics_N4", "patch_N", "place_N"):
            setattr(part, name, getattr(self, name)[rows_R])
        return part

    def mirrored(self) -> Batch:
        """Return the same windows with uplift and subsidence exchanged."""
        twin = object.__new__(Batch)
        twin.__dict__.update(self.__dict__)
        twin.z_NB, twin.neighbour_NSB, twin.kinematics_N4 = -self.z_NB, -self.neighbour_NSB, -self.kinematics_N4
        twin.features_NF = self.features_NF * _signs(ODD_FEATURES, CELL_FEATURES, self.features_NF)
        twin.prior_WPF = self.prior_WPF * _signs(ODD_PRIORS, PRIOR_FEATURES, self.prior_WPF)
        return twin


ODD_PRIORS = range(1, 4)
"""Patch features that change sign: mean trend and annual terms."""


def _signs(odd: range, size: int, like: Tensor) -> Tensor:
    signs = torch.ones(size, dtype=like.dtype, device=like.device)
    signs[list(odd)] = -1
    return signs


class Block(nn.Module):
    """Pre-norm attention and MLP."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm_attention, self.norm_mlp = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query_key_value, self.mix = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x_ASD: Tensor, keys_AS: Tensor | None) -> Tensor:
        """Attend within each row of A over its S tokens; `keys_AS` is False on padding."""
        rows, tokens, width = x_ASD.shape
        parts = self.query_key_value(self.norm_attention(x_ASD)).view(rows, tokens, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mask = None if keys_AS is None else keys_AS[:, None, None, :]
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x_ASD = x_ASD + self.mix(seen.transpose(1, 2).reshape(rows, tokens, width))
        return x_ASD + self.mlp(self.norm_mlp(x_ASD))


class Backbone(nn.Module):
    """Embed patches and priors, let all tokens of a window see each other, return one summary per patch."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.config = config
        width, inside = config.width, config.patch_cells**2
        self.embed = nn.Linear(inside * config.patch_bins * 2 + 1, width)
        self.embed_prior = nn.Linear(PRIOR_FEATURES, width)
        self.geology = nn.Embedding(config.classes + 1, width)
        self.soil = nn.Embedding(config.classes + 1, width)
        self.place = nn.Linear(6 * FREQUENCIES + 4, width)
        self.modality = nn.Parameter(torch.zeros(2, width))
        self.blocks = nn.ModuleList(Block(width, config.heads) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)
        # Zero at first, so that attention joins a trained per-cell network without disturbing it, yet learns at once.
        # (A scalar gate that starts at zero was still 0.0007 after 900 steps: docs/log.md, 7.)
        self.summary = nn.Linear(3 * width, config.cell_width)
        nn.init.zeros_(self.summary.weight)
        nn.init.zeros_(self.summary.bias)

    def forward(self, batch: Batch) -> Tensor:
        """Return (W * P, cell_width)."""
        config = self.config
        windows, patches, blocks = batch.windows, batch.patches, config.time_blocks
        inside, bins = config.patch_cells**2, config.patch_bins
        device = batch.z_NB.device
        grid = torch.zeros(windows * patches, inside, 2, config.bins, device=device, dtype=batch.z_NB.dtype)
        grid[batch.patch_N, batch.place_N] = torch.stack([torch.asinh(batch.z_NB), batch.seen_NB], dim=1)
        grid = grid.view(windows * patches, inside, 2, blocks, bins).permute(0, 3, 2, 1, 4)
        flat = grid.reshape(windows, patches, blocks, 2 * inside * bins)
        count = flat[..., inside * bins :].mean(-1, keepdim=True)
        tokens_WPLD = self.embed(torch.cat([flat, count], dim=-1)) + self.modality[0]
        prior_WPD = (
            self.embed_prior(batch.prior_WPF)
            + self.geology(batch.geology_WP + 1)
            + self.soil(batch.soil_WP + 1)
            + self.modality[1]
        )
        # The prior token stands at the anchor, in place of a further time block.
        x = torch.cat([tokens_WPLD, prior_WPD[:, :, None]], dim=2) + self.place(self._positions(batch))
        x = self._attend(x, batch.used_WP if batch.padded else None)
        x = self.norm(x)
        pooled = torch.cat([x[:, :, :blocks].mean(2), x[:, :, blocks - 1], x[:, :, blocks]], dim=-1)
        return self.summary(pooled).reshape(windows * patches, config.cell_width)

    def _attend(self, x_WPTD: Tensor, used_WP: Tensor | None) -> Tensor:
        """Let the tokens see each other; `used_WP` is False on padding, None where there is none."""
        windows, patches, times, width = x_WPTD.shape
        if self.config.attention == "joint":
            keys = None if used_WP is None else used_WP[:, :, None].expand(-1, -1, times).reshape(windows, -1)
            x = x_WPTD.reshape(windows, patches * times, width)
            for block in self.blocks:
                x = block(x, keys)
            return x.view(windows, patches, times, width)
        for index, block in enumerate(self.blocks):
            if index % 2 == 0:
                x_WPTD = block(x_WPTD.reshape(-1, times, width), None).view(windows, patches, times, width)
            else:
                keys = None if used_WP is None else used_WP[:, None, :].expand(-1, times, -1).reshape(-1, patches)
                x = x_WPTD.transpose(1, 2).reshape(windows * times, patches, width)
                x_WPTD = block(x, keys).view(windows, times, patches, width).transpose(1, 2)
        return x_WPTD

    def _positions(self, batch: Batch) -> Tensor:
        """Return Fourier features of patch offset (km) and time (years), and the phase of the year: (W, P, L+1, .)."""
        blocks = self.config.time_blocks
        device = batch.z_NB.device
        span = self.config.patch_bins * 12 / 365.25
        years = torch.cat(
            [torch.arange(blocks - 1, -1, -1, device=device) * -span - span / 2, torch.zeros(1, device=device)]
        )
        waves = 2.0 ** torch.arange(FREQUENCIES, device=device)
        space = batch.offset_WP2[..., None] * (math.pi / 12.8) * waves
        space = torch.cat([space.sin(), space.cos()], dim=-1).flatten(2)[:, :, None].expand(-1, -1, blocks + 1, -1)
        time = years[:, None] * (math.pi / 8) * waves
        time = torch.cat([time.sin(), time.cos()], dim=-1)[None, None].expand(batch.windows, batch.patches, -1, -1)
        angle = 2 * math.pi * (batch.phase_W[:, None] + years[None])
        season = torch.stack([angle.sin(), angle.cos(), (2 * angle).sin(), (2 * angle).cos()], dim=-1)
        return torch.cat([space, time, season[:, None].expand(-1, batch.patches, -1, -1)], dim=-1)


class MMSTT(nn.Module):
    """Predict coefficients of a correction to the baseline, cell by cell.

    Three parts, each learned on top of the one before: a linear correction solved in closed form, a per-cell network,
    attention over the window. All start at zero, so an untrained network forecasts exactly what the baseline forecasts.
    """

    feature_centre_F: Tensor
    feature_half_F: Tensor

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.config = config
        self.linear = nn.Linear(linear_inputs(config), BASIS, bias=False)
        nn.init.zeros_(self.linear.weight)
        # Half ranges (odd features are symmetric) and centres of the features seen in training.
        self.register_buffer("feature_centre_F", torch.zeros(CELL_FEATURES))
        self.register_buffer("feature_half_F", torch.full((CELL_FEATURES,), UNGUARDED))
        self.log_nu = nn.Parameter(torch.tensor(math.log(START_NU - 2.0)))
        self.backbone = None
        if config.attention == "linear":
            return
        width = config.cell_width
        inputs = config.bins * (2 + NEIGHBOUR_SERIES) + CELL_FEATURES
        self.cell_in = nn.Linear(inputs, width)
        self.cell_hidden = nn.ModuleList(
            nn.Sequential(nn.LayerNorm(width), nn.Linear(width, width), nn.GELU(), nn.Linear(width, width))
            for _ in range(2)
        )
        if config.attention != "none":
            self.backbone = Backbone(config)
        self.norm = nn.LayerNorm(width)
        # Recent slopes come last, so that weights without them fit the first rows.
        self.head = nn.Linear(width, 2 * BASIS + gates(config))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    @property
    def nu(self) -> Tensor:
        """Return the degrees of freedom, above 2."""
        return 2.0 + self.log_nu.exp()

    def coefficients(self, batch: Batch, rows_R: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Return horizon (N, K), kinematic (N, G) and scale (N, K) coefficients, symmetric under a change of sign.

        All are 0 for cells whose features lie far outside what training has seen.

        Args:
            rows_R: cells to decode; attention sees all of them. None decodes all.
        """
        cells = batch if rows_R is None else batch.at(rows_R)
        inside_N1 = self.applicable(cells)[:, None].to(cells.z_NB.dtype)
        linear = self.linear(odd_inputs(cells))
        if self.config.attention == "linear":
            none = torch.zeros_like(linear)
            return inside_N1 * linear, linear.new_zeros(len(linear), gates(self.config)), none
        mean, gate, scale = self._one_sided(cells, batch)
        mirrored_mean, mirrored_gate, mirrored_scale = self._one_sided(cells.mirrored(), batch.mirrored())
        return (
            inside_N1 * (linear + 0.5 * (mean - mirrored_mean)),
            inside_N1 * (0.5 * (gate + mirrored_gate)),
            inside_N1 * (0.5 * (scale + mirrored_scale)),
        )

    def applicable(self, batch: Batch) -> Tensor:
        """Tell for which cells every feature lies in the range of training, or near it (boolean, one per cell).

        A process that hardly takes part is no reason to stand back, however small the fit makes it.
        """
        apart_NF = batch.features_NF - self.feature_centre_F
        size_NF = apart_NF.abs()
        amplitudes = list(AMPLITUDE_FEATURES)
        size_NF[:, amplitudes] = apart_NF[:, amplitudes].clamp(min=0)
        inside_NF = size_NF <= (1 + 2 * GUARD_MARGIN) * self.feature_half_F
        return inside_NF[:, :GUARDED_FEATURES].all(1)

    def _one_sided(self, cells: Batch, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        features_NF = torch.minimum(
            torch.maximum(cells.features_NF, self.feature_centre_F - self.feature_half_F),
            self.feature_centre_F + self.feature_half_F,
        )
        inputs = torch.cat([torch.asinh(cells.z_NB), cells.seen_NB, cells.neighbour_NSB.flatten(1), features_NF], dim=1)
        hidden = self.cell_in(inputs)
        if self.backbone is not None:
            hidden = hidden + self.backbone(batch)[cells.patch_N]
        for layer in self.cell_hidden:
            hidden = hidden + layer(hidden)
        sizes = [BASIS, KINEMATIC_BASIS, BASIS, gates(self.config) - KINEMATIC_BASIS]
        mean, gate, scale, recent = self.head(functional.gelu(self.norm(hidden))).split(sizes, dim=1)
        return mean, torch.cat([gate, recent], dim=1), scale


def gates(config: NetworkConfig) -> int:
    """Count the kinds of motion that the network can carry on."""
    return KINEMATIC_BASIS + (RECENT_BASIS if config.recent else 0)


def linear_inputs(config: NetworkConfig) -> int:
    """Count the inputs of the linear correction."""
    return config.bins * (1 + NEIGHBOUR_SERIES) + len(ODD_FEATURES)


def odd_inputs(batch: Batch) -> Tensor:
    """Return everything that changes sign with the motion, (N, linear_inputs): own and neighbours' series, curves."""
    odd_NF = batch.features_NF[:, ODD_FEATURES.start : ODD_FEATURES.stop]
    return torch.cat([torch.asinh(batch.z_NB), batch.neighbour_NSB.flatten(1), odd_NF], dim=1)


def student_nll(residual: Tensor, log_sigma: Tensor, nu: Tensor, *, beta: float = 0.5) -> Tensor:
    """Return the beta-weighted negative log likelihood of a Student t, per element, constants of nu included.

    Source: Seitzer et al. (2022), beta-NLL: weighting by sigma^(2 beta) keeps badly fitted series from being given up.
    """
    square = (residual * torch.exp(-log_sigma)) ** 2
    constant = torch.lgamma(nu / 2) - torch.lgamma((nu + 1) / 2) + 0.5 * torch.log(nu * math.pi)
    loss = constant + log_sigma + 0.5 * (nu + 1) * torch.log1p(square / nu)
    return loss * torch.exp(2 * beta * log_sigma.detach())
