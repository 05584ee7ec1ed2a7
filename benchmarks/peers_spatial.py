# SPDX-License-Identifier: GPL-2.0-or-later
"""The paper's own rivals, written compactly from their papers: ConvLSTM, STGCN, STAEformer.

Trained per place and issue date on the window alone, like the neural libraries: slide over the past, read so many
steps, give all later steps at once as changes from the last one, in units of each series' own scatter.
"""

# Shapes: W windows in a batch, N series, I input steps, F future steps, D width, R x C grid

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

NAMES = ("ConvLSTM", "STGCN", "STAEformer")
LONGEST_INPUT = 36
TRAINING_STEPS = {"ConvLSTM": 300, "STGCN": 300, "STAEformer": 150}
WINDOWS = 4
RATE = 2e-3
NEIGHBOURS = 8
LARGEST_GRID = 80 * 80
"""Cells of the bounding grid above which ConvLSTM is not run: it has no use for scattered points."""


class ConvLSTM(nn.Module):
    """Shi et al. (2015), arXiv 1506.04214: an LSTM whose gates are convolutions; one layer, read out cell by cell."""

    def __init__(self, steps: int, place_N: np.ndarray, shape: tuple[int, int], width: int = 8) -> None:
        super().__init__()
        self.shape, self.width = shape, width
        self.register_buffer("place_N", torch.from_numpy(place_N))
        self.gates = nn.Conv2d(2 + width, 4 * width, 3, padding=1)
        self.out = nn.Linear(width, steps)

    def forward(self, x_WIN: Tensor) -> Tensor:
        """Return changes from the last step, (W, F, N)."""
        windows, inputs, cells = x_WIN.shape
        grid = x_WIN.new_zeros(windows, inputs, 2, self.shape[0] * self.shape[1])
        grid[:, :, 0, self.place_N] = x_WIN
        grid[:, :, 1, self.place_N] = 1.0
        grid = grid.view(windows, inputs, 2, *self.shape)
        hidden = state = x_WIN.new_zeros(windows, self.width, *self.shape)
        for step in range(inputs):
            gates = self.gates(torch.cat([grid[:, step], hidden], 1))
            into, forget, out, new = gates.chunk(4, 1)
            state = torch.sigmoid(forget + 1.0) * state + torch.sigmoid(into) * torch.tanh(new)
            hidden = torch.sigmoid(out) * torch.tanh(state)
        return self.out(hidden.flatten(2)[:, :, self.place_N].transpose(1, 2)).transpose(1, 2)


class GatedTime(nn.Module):
    """A convolution along time with a gated linear unit and a residual, as in STGCN."""

    def __init__(self, width_in: int, width: int, kernel: int = 3) -> None:
        super().__init__()
        self.kernel = kernel
        self.conv = nn.Conv2d(width_in, 2 * width, (kernel, 1))
        self.skip = nn.Conv2d(width_in, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Shorten (W, D, I, N) by kernel - 1 steps."""
        value, gate = self.conv(x).chunk(2, 1)
        return (value + self.skip(x)[:, :, self.kernel - 1 :]) * torch.sigmoid(gate)


class STGCN(nn.Module):
    """Yu et al. (2018), arXiv 1709.04875: gated time convolutions around a graph convolution, two blocks."""

    def __init__(self, steps: int, inputs: int, adjacency_NN: np.ndarray, width: int = 16) -> None:
        super().__init__()
        self.register_buffer("adjacency_NN", torch.from_numpy(adjacency_NN.astype(np.float32)))
        self.before = nn.ModuleList([GatedTime(1, width), GatedTime(width, width)])
        self.graph = nn.ModuleList([nn.Conv2d(width, width, 1), nn.Conv2d(width, width, 1)])
        self.after = nn.ModuleList([GatedTime(width, width), GatedTime(width, width)])
        self.norm = nn.ModuleList([nn.LayerNorm(width), nn.LayerNorm(width)])
        self.out = nn.Conv2d(width, steps, (inputs - 8, 1))

    def forward(self, x_WIN: Tensor) -> Tensor:
        """Return changes from the last step, (W, F, N)."""
        x = x_WIN[:, None]
        for before, graph, after, norm in zip(self.before, self.graph, self.after, self.norm):
            x = before(x)
            x = torch.relu(graph(torch.einsum("mn,wdin->wdim", self.adjacency_NN, x)))
            x = norm(after(x).movedim(1, -1)).movedim(-1, 1)
        return self.out(x)[:, :, 0]


class STAEformer(nn.Module):
    """Liu et al. (2023), arXiv 2308.10425: an embedding for each time and place, attention in time, then space."""

    def __init__(self, steps: int, inputs: int, cells: int, width: int = 16, adaptive: int = 16) -> None:
        super().__init__()
        self.value = nn.Linear(1, width)
        self.adaptive = nn.Parameter(0.1 * torch.randn(inputs, cells, adaptive))
        full = width + adaptive
        self.time, self.space = (
            nn.TransformerEncoderLayer(full, 4, 2 * full, dropout=0.1, batch_first=True) for _ in range(2)
        )
        self.out = nn.Linear(inputs * full, steps)

    def forward(self, x_WIN: Tensor) -> Tensor:
        """Return changes from the last step, (W, F, N)."""
        windows, inputs, cells = x_WIN.shape
        x = torch.cat([self.value(x_WIN[..., None]), self.adaptive.expand(windows, -1, -1, -1)], -1)
        full = x.shape[-1]
        x = self.time(x.transpose(1, 2).reshape(windows * cells, inputs, full)).view(windows, cells, inputs, full)
        x = self.space(x.transpose(1, 2).reshape(windows * inputs, cells, full)).view(windows, inputs, cells, full)
        return self.out(x.transpose(1, 2).flatten(2)).transpose(1, 2)


def build(name: str, inputs: int, steps: int, easting_N: np.ndarray, northing_N: np.ndarray) -> nn.Module:
    """Make an untrained network for cells at these places (m).

    Raises:
        ValueError: the places are too far apart for a grid.
    """
    torch.manual_seed(1)
    if name == "STAEformer":
        return STAEformer(steps, inputs, easting_N.size)
    if name == "STGCN":
        return STGCN(steps, inputs, adjacency(easting_N, northing_N))
    column_N = np.floor((easting_N - easting_N.min()) / 100.0).astype(np.int64)
    row_N = np.floor((northing_N - northing_N.min()) / 100.0).astype(np.int64)
    shape = (int(row_N.max()) + 1, int(column_N.max()) + 1)
    if shape[0] * shape[1] > LARGEST_GRID:
        raise ValueError(f"a grid of {shape[0]} x {shape[1]} cells would be nearly empty")
    return ConvLSTM(steps, row_N * shape[1] + column_N, shape)


def adjacency(easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Return the normalised adjacency with self-loops of each cell's nearest neighbours (Kipf and Welling, 2017)."""
    apart_NN = np.hypot(easting_N[:, None] - easting_N, northing_N[:, None] - northing_N)
    near = np.argsort(apart_NN, axis=1)[:, : NEIGHBOURS + 1]
    graph_NN = np.zeros_like(apart_NN)
    np.put_along_axis(graph_NN, near, 1.0, axis=1)
    graph_NN = np.maximum(graph_NN, graph_NN.T)
    root_N = 1 / np.sqrt(graph_NN.sum(1))
    return root_N[:, None] * graph_NN * root_N


def forecast(plain_NS: np.ndarray, name: str, steps: int, easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Train on all windows of the past and return the mean forecast, (N, F), in the unit of the series."""
    past = plain_NS.shape[1]
    inputs = min(LONGEST_INPUT, max(12, past - steps - 6))
    horizon = min(steps, past - inputs - 1)
    scale_N1 = np.std(np.diff(plain_NS, axis=1), axis=1, keepdims=True) + 1e-6
    z_SN = torch.from_numpy((plain_NS / scale_N1).T.astype(np.float32))
    network = build(name, inputs, steps, easting_N, northing_N)
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE)
    rng = np.random.default_rng(1)
    for _ in range(TRAINING_STEPS[name]):
        # A record shorter than input and horizon together trains the nearer steps more often than the farther ones.
        ends = rng.integers(inputs, past, WINDOWS)
        x, target, seen = [], [], []
        for end in ends:
            later = z_SN[end : end + steps] - z_SN[end - 1]
            x.append(z_SN[end - inputs : end] - z_SN[end - 1])
            target.append(nn.functional.pad(later, (0, 0, 0, steps - len(later))))
            seen.append(torch.arange(steps) < len(later))
        error = (network(torch.stack(x)) - torch.stack(target)) * torch.stack(seen)[..., None]
        loss = (error**2).sum() / (torch.stack(seen).sum() * z_SN.shape[1])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
    network.eval()
    with torch.inference_mode():
        change_FN = network((z_SN[-inputs:] - z_SN[-1])[None])[0].numpy()
    change_FN[horizon:] = change_FN[horizon - 1]  # steps that no window of the past could train
    return plain_NS[:, -1:] + scale_N1 * change_FN.T
