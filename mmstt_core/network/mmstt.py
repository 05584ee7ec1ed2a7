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

from .batch import SPACE_FEATURES, TIME_FEATURES, Batch
from .config import NetworkConfig
from .inputs import BASIS, CELL_FEATURES, KINEMATIC_BASIS, ODD_FEATURES, PRIOR_FEATURES, WindowInputs
from .layout import cell_inputs, gates, linear_inputs
from .numpy_pass import Coefficients, NumpyNetwork

START_NU = 6.0
UNGUARDED = 1e9


class TensorBatch(Batch):
    """Hold several windows as tensors."""

    def __init__(self, windows: list[WindowInputs], config: NetworkConfig, device: torch.device | str = "cpu") -> None:
        super().__init__(windows, config)
        self._to_tensors(device)

    @classmethod
    def of(cls, batch: Batch, device: torch.device | str) -> TensorBatch:
        """Return a batch of arrays as tensors; on the CPU they share its memory."""
        found = object.__new__(cls)
        found.__dict__.update(batch.__dict__)
        found._to_tensors(device)
        return found

    def _to_tensors(self, device: torch.device | str) -> None:
        for name, value in vars(self).items():
            if isinstance(value, np.ndarray):
                setattr(self, name, torch.from_numpy(value).to(device))


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
        self.place = nn.Linear(SPACE_FEATURES + TIME_FEATURES, width)
        self.modality = nn.Parameter(torch.zeros(2, width))
        self.blocks = nn.ModuleList(Block(width, config.heads) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)
        # Zero at first, so that attention joins a trained per-cell network without disturbing it, yet learns at once.
        # (A scalar gate that starts at zero was still 0.0007 after 900 steps: docs/log.md, 7.)
        self.summary = nn.Linear(3 * width, config.cell_width)
        nn.init.zeros_(self.summary.weight)
        nn.init.zeros_(self.summary.bias)

    def forward(self, batch: TensorBatch) -> Tensor:
        """Return (W * P, cell_width)."""
        config = self.config
        windows, patches, blocks = batch.windows, batch.patches, config.time_blocks
        inside, bins = config.patch_cells**2, config.patch_bins
        device = batch.square_NB.device
        grid = torch.zeros(windows * patches, inside, 2, config.bins, device=device, dtype=batch.square_NB.dtype)
        grid[batch.patch_N, batch.place_N] = torch.stack([batch.square_NB, batch.square_seen_NB], dim=1)
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

    def _positions(self, batch: TensorBatch) -> Tensor:
        """Return Fourier features of where and when each token is: (W, P, T, F)."""
        times = self.config.time_blocks + 1
        space = batch.space_WPF[:, :, None].expand(-1, -1, times, -1)
        return torch.cat([space, batch.time_WTF[:, None].expand(-1, batch.patches, -1, -1)], dim=-1)


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
        self.cell_in = nn.Linear(cell_inputs(config), width)
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

    @classmethod
    def of(cls, network: NumpyNetwork) -> MMSTT:
        """Return a module with the weights of a network that has been read, in eval mode."""
        module = cls(network.config)
        module.load_state_dict({name: torch.from_numpy(np.array(array)) for name, array in network.arrays.items()})
        return module.eval()

    def run(self, batch: Batch, rows_R: np.ndarray, device: str = "cpu") -> Coefficients:
        """Do what `numpy_pass.NumpyNetwork.run` does, on a device."""
        module = self.to(device)
        with torch.inference_mode():
            found = module.coefficients(TensorBatch.of(batch, device), torch.from_numpy(rows_R).to(device))
        mean, gate, scale = (part.float().cpu().numpy() for part in found)
        return mean, gate, scale

    @property
    def nu(self) -> Tensor:
        """Return the degrees of freedom, above 2."""
        return 2.0 + self.log_nu.exp()

    def coefficients(self, batch: TensorBatch, rows_R: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Return horizon (N, K), kinematic (N, G) and scale (N, K) coefficients, symmetric under a change of sign.

        All are 0 for cells whose features lie far outside what training has seen.

        Args:
            rows_R: cells to decode; attention sees all of them. None decodes all.
        """
        cells = batch if rows_R is None else batch.at(rows_R)
        inside_N1 = cells.applicable(self.feature_centre_F, self.feature_half_F)[:, None].to(cells.series_NB.dtype)
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

    def _one_sided(self, cells: TensorBatch, batch: TensorBatch) -> tuple[Tensor, Tensor, Tensor]:
        features_NF = torch.minimum(
            torch.maximum(cells.features_NF, self.feature_centre_F - self.feature_half_F),
            self.feature_centre_F + self.feature_half_F,
        )
        inputs = torch.cat([cells.series_NB, cells.seen_NB, cells.neighbour_NSB.flatten(1), features_NF], dim=1)
        hidden = self.cell_in(inputs)
        if self.backbone is not None:
            hidden = hidden + self.backbone(batch)[cells.patch_N]
        for layer in self.cell_hidden:
            hidden = hidden + layer(hidden)
        sizes = [BASIS, KINEMATIC_BASIS, BASIS, gates(self.config) - KINEMATIC_BASIS]
        mean, gate, scale, recent = self.head(functional.gelu(self.norm(hidden))).split(sizes, dim=1)
        return mean, torch.cat([gate, recent], dim=1), scale


def odd_inputs(batch: TensorBatch) -> Tensor:
    """Return everything that changes sign with the motion, (N, linear_inputs): own and neighbours' series, curves."""
    odd_NF = batch.features_NF[:, ODD_FEATURES.start : ODD_FEATURES.stop]
    return torch.cat([batch.series_NB, batch.neighbour_NSB.flatten(1), odd_NF], dim=1)


def student_nll(residual: Tensor, log_sigma: Tensor, nu: Tensor, *, beta: float = 0.5) -> Tensor:
    """Return the beta-weighted negative log likelihood of a Student t, per element, constants of nu included.

    Source: Seitzer et al. (2022), beta-NLL: weighting by sigma^(2 beta) keeps badly fitted series from being given up.
    """
    square = (residual * torch.exp(-log_sigma)) ** 2
    constant = torch.lgamma(nu / 2) - torch.lgamma((nu + 1) / 2) + 0.5 * torch.log(nu * math.pi)
    loss = constant + log_sigma + 0.5 * (nu + 1) * torch.log1p(square / nu)
    return loss * torch.exp(2 * beta * log_sigma.detach())
