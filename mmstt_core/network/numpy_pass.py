# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT's forward pass in numpy, layer for layer that of `mmstt`: what every Python that runs the engine can do.

A window and its mirror image go through together: where a layer is linear they share its products. Work is cut into
blocks that stay in a processor's cache, so a pass over any area needs the memory of one window.
"""

# Shapes: M 2, as measured and mirrored; W windows, N cells, R cells to decode, P patches (padded), T time blocks and
#         the anchor, L time blocks, C cells of a patch, B bins, D width, A rows that attend apart, S tokens of a row,
#         H heads, E width of a head, Q queries, K horizon basis, G kinematic basis, F features

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .batch import Batch
from .config import NetworkConfig
from .inputs import BASIS, KINEMATIC_BASIS, NEIGHBOUR_SERIES, ODD_FEATURES
from .layout import gates

Coefficients = tuple[np.ndarray, np.ndarray, np.ndarray]

ROWS_AT_ONCE = 256
"""Cells decoded at once, each twice."""
TOKENS_AT_ONCE = 512
"""Tokens that go through an MLP at once."""
SCORES_AT_ONCE = 1 << 18
"""Attention scores held at once: 1 MB, whatever the window."""
HARMLESS_SCORE = 60.0
"""Scores between minus and plus this need no common shift before exp: the sum of all tokens stays within float32."""
NORM_EPSILON = 1e-5
"""As in torch."""

ERFC = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
ERFC_SCALE = 0.3275911
"""erfc(x) = exp(-x^2) sum ERFC_i t^i with t = 1 / (1 + ERFC_SCALE x), to 1.5e-7 for every x above 0. Source: Abramowitz
and Stegun (1964), 7.1.26."""


class NumpyNetwork:
    """Hold a network as arrays by name, as its weights file does, and compute with it on the processor."""

    def __init__(self, config: NetworkConfig, arrays: Mapping[str, np.ndarray]) -> None:
        """Take over arrays, float32, of the shapes that `layout.shapes` names."""
        self.config, self.arrays = config, dict(arrays)

    def run(self, batch: Batch, rows_R: np.ndarray, device: str = "cpu") -> Coefficients:
        """Return horizon (R, K), kinematic (R, G) and scale (R, K) coefficients of some cells, float32.

        See `mmstt.MMSTT.coefficients`, which tells what they are.
        """
        with np.errstate(all="ignore"):  # weights of any size; what is no number is found in the finished forecast
            summary_MPD = self._backbone(batch) if "backbone.embed.weight" in self.arrays else None
            parts = [
                self._decode(batch.at(rows_R[begin : begin + ROWS_AT_ONCE]), summary_MPD)
                for begin in range(0, max(len(rows_R), 1), ROWS_AT_ONCE)
            ]
        mean, gate, scale = (np.concatenate(pieces) for pieces in zip(*parts))
        return mean, gate, scale

    def _decode(self, cells: Batch, summary_MPD: np.ndarray | None) -> Coefficients:
        """Decode cells from their own series and the summary of their patch."""
        inside_R1 = cells.applicable(self.arrays["feature_centre_F"], self.arrays["feature_half_F"])[:, None]
        linear_RK = odd_inputs(cells) @ self.arrays["linear.weight"].T
        if self.config.attention == "linear":
            gate_RG = np.zeros((len(linear_RK), gates(self.config)), np.float32)
            return inside_R1 * linear_RK, gate_RG, np.zeros_like(linear_RK)
        hidden_MRD = self._cell_in(cells)
        if summary_MPD is not None:
            hidden_MRD += summary_MPD[:, cells.patch_N]
        hidden = hidden_MRD.reshape(-1, hidden_MRD.shape[-1])
        for layer in ("cell_hidden.0", "cell_hidden.1"):
            inner = self._linear(self._norm(hidden, f"{layer}.0"), f"{layer}.1")
            hidden += self._linear(gelu(inner), f"{layer}.3")
        head_MRO = self._linear(gelu(self._norm(hidden, "norm")), "head").reshape(2, len(linear_RK), -1)
        half_sum, half_difference = 0.5 * (head_MRO[0] + head_MRO[1]), 0.5 * (head_MRO[0] - head_MRO[1])
        gate_end, scale_end = BASIS + KINEMATIC_BASIS, 2 * BASIS + KINEMATIC_BASIS
        return (
            inside_R1 * (linear_RK + half_difference[:, :BASIS]),
            inside_R1 * np.concatenate([half_sum[:, BASIS:gate_end], half_sum[:, scale_end:]], axis=1),
            inside_R1 * half_sum[:, gate_end:scale_end],
        )

    def _cell_in(self, cells: Batch) -> np.ndarray:
        """Return the first layer's values of the cells (M, R, D): series change their sign, what was seen does not."""
        bins, weight_DI = self.config.bins, self.arrays["cell_in.weight"]
        series_DB, seen_DB = weight_DI[:, :bins], weight_DI[:, bins : 2 * bins]
        rest = (2 + NEIGHBOUR_SERIES) * bins
        neighbours_RI = cells.neighbour_NSB.reshape(len(cells.neighbour_NSB), -1)
        odd_RD = cells.series_NB @ series_DB.T
        odd_RD += neighbours_RI @ weight_DI[:, 2 * bins : rest].T
        even_RD = cells.seen_NB @ seen_DB.T + self.arrays["cell_in.bias"]
        centre_F, half_F = self.arrays["feature_centre_F"], self.arrays["feature_half_F"]
        features_MRF = np.stack([cells.features_NF, cells.features_NF * cells.feature_sign_F])
        np.clip(features_MRF, centre_F - half_F, centre_F + half_F, out=features_MRF)
        hidden_MRD = features_MRF @ weight_DI[:, rest:].T
        hidden_MRD += even_RD
        hidden_MRD[0] += odd_RD
        hidden_MRD[1] -= odd_RD
        return hidden_MRD

    def _backbone(self, batch: Batch) -> np.ndarray:
        """Return what attention over a window says of its patches, (M, W * P, cell width)."""
        x_MWPTD = self._tokens(batch)
        width, blocks = self.config.width, self.config.time_blocks
        shape = (2 * batch.windows, batch.patches, blocks + 1, width)
        used_AP = np.concatenate([batch.used_WP] * 2) if batch.padded else None
        x_APTD = self._attend(x_MWPTD.reshape(shape), used_AP)
        x_APTD = self._norm(x_APTD.reshape(-1, width), "backbone.norm").reshape(shape)
        pooled = np.concatenate(
            [x_APTD[:, :, :blocks].mean(2), x_APTD[:, :, blocks - 1], x_APTD[:, :, blocks]], axis=-1
        )
        return self._linear(pooled, "backbone.summary").reshape(2, batch.windows * batch.patches, -1)

    def _tokens(self, batch: Batch) -> np.ndarray:
        """Embed patches of series and of priors, (M, W, P, T, D)."""
        config, arrays = self.config, self.arrays
        patches, blocks = batch.windows * batch.patches, config.time_blocks
        size = config.patch_cells**2 * config.patch_bins
        series_PLI, seen_PLI = (
            _patches(values_NB, batch, config) for values_NB in (batch.square_NB, batch.square_seen_NB)
        )
        weight_DI = arrays["backbone.embed.weight"]
        odd = series_PLI @ weight_DI[:, :size].T
        even = seen_PLI @ weight_DI[:, size : 2 * size].T
        even += seen_PLI.mean(1, keepdims=True) * weight_DI[:, -1] + arrays["backbone.embed.bias"]
        even += arrays["backbone.modality"][0]
        prior_MWPF = np.stack([batch.prior_WPF, batch.prior_WPF * batch.prior_sign_F])
        known_WPD = arrays["backbone.geology.weight"][batch.geology_WP + 1] + arrays["backbone.modality"][1]
        known_WPD += arrays["backbone.soil.weight"][batch.soil_WP + 1]
        x = np.empty((2, patches, blocks + 1, config.width), np.float32)
        shape = (patches, blocks, config.width)
        np.add(even.reshape(shape), odd.reshape(shape), out=x[0, :, :blocks])
        np.subtract(even.reshape(shape), odd.reshape(shape), out=x[1, :, :blocks])
        # The prior token stands at the anchor, in place of a further time block.
        x[:, :, blocks] = (self._linear(prior_MWPF, "backbone.embed_prior") + known_WPD).reshape(2, patches, -1)
        x_MWPTD = x.reshape(2, batch.windows, batch.patches, blocks + 1, config.width)
        x_MWPTD += self._places(batch)
        return x_MWPTD

    def _places(self, batch: Batch) -> np.ndarray:
        """Return what the position of each token adds to it, (W, P, T, D)."""
        weight_DF, space = self.arrays["backbone.place.weight"], batch.space_WPF.shape[-1]
        space_WPD = batch.space_WPF @ weight_DF[:, :space].T + self.arrays["backbone.place.bias"]
        time_WTD = batch.time_WTF @ weight_DF[:, space:].T
        return space_WPD[:, :, None] + time_WTD[:, None]

    def _attend(self, x_APTD: np.ndarray, used_AP: np.ndarray | None) -> np.ndarray:
        """Let the tokens see each other; `used_AP` is False on padding, None where there is none."""
        rows, patches, times, width = x_APTD.shape
        for index in range(self.config.layers):
            name = f"backbone.blocks.{index}"
            if self.config.attention == "joint":
                keys = None if used_AP is None else np.repeat(used_AP, times, axis=1)
                x_APTD = self._block(x_APTD.reshape(rows, patches * times, width), keys, name).reshape(x_APTD.shape)
            elif index % 2 == 0:
                x_APTD = self._block(x_APTD.reshape(-1, times, width), None, name).reshape(x_APTD.shape)
            else:
                keys = None if used_AP is None else np.repeat(used_AP, times, axis=0)
                x = np.ascontiguousarray(x_APTD.swapaxes(1, 2)).reshape(-1, patches, width)
                x_APTD = self._block(x, keys, name).reshape(rows, times, patches, width).swapaxes(1, 2)
                x_APTD = np.ascontiguousarray(x_APTD)
        return x_APTD

    def _block(self, x_ASD: np.ndarray, keys_AS: np.ndarray | None, name: str) -> np.ndarray:
        """Apply pre-norm attention and an MLP, in place, within each row of A over its S tokens."""
        rows, tokens, width = x_ASD.shape
        x = x_ASD.reshape(-1, width)
        parts = self._linear(self._norm(x, f"{name}.norm_attention"), f"{name}.query_key_value")
        query, key, value = parts.reshape(rows, tokens, 3, self.config.heads, -1).transpose(2, 0, 3, 1, 4)
        seen_ASHE = attention(query, key, value, keys_AS)
        x += self._linear(seen_ASHE.reshape(-1, width), f"{name}.mix")
        for begin in range(0, len(x), TOKENS_AT_ONCE):
            some = x[begin : begin + TOKENS_AT_ONCE]
            some += self._linear(
                gelu(self._linear(self._norm(some, f"{name}.norm_mlp"), f"{name}.mlp.0")), f"{name}.mlp.2"
            )
        return x_ASD

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        found = x @ self.arrays[f"{name}.weight"].T
        found += self.arrays[f"{name}.bias"]
        return found

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        """Normalise along the last axis."""
        size = x.shape[-1]
        apart = x - x.mean(-1, keepdims=True)
        variance = np.einsum("...i,...i->...", apart, apart)[..., None] / size
        apart *= 1 / np.sqrt(variance + NORM_EPSILON)
        apart *= self.arrays[f"{name}.weight"]
        apart += self.arrays[f"{name}.bias"]
        return apart


def odd_inputs(cells: Batch) -> np.ndarray:
    """Return everything that changes sign with the motion, (N, linear inputs): see `mmstt.odd_inputs`."""
    neighbours = cells.neighbour_NSB.reshape(len(cells.neighbour_NSB), -1)
    return np.concatenate(
        [cells.series_NB, neighbours, cells.features_NF[:, ODD_FEATURES.start : ODD_FEATURES.stop]], axis=1
    )


def _patches(values_NB: np.ndarray, batch: Batch, config: NetworkConfig) -> np.ndarray:
    """Gather series into patches of cells and bins, 0 where there is no cell: (W * P * L, C * bins of a patch)."""
    inside, bins, blocks = config.patch_cells**2, config.patch_bins, config.time_blocks
    patches = batch.windows * batch.patches
    grid = np.zeros((patches, blocks, inside, bins), np.float32)
    grid[batch.patch_N, :, batch.place_N] = values_NB.reshape(-1, blocks, bins)
    return grid.reshape(patches * blocks, inside * bins)


def attention(
    query_AHSE: np.ndarray, key_AHSE: np.ndarray, value_AHSE: np.ndarray, keys_AS: np.ndarray | None
) -> np.ndarray:
    """Return softmax(query key' / sqrt(E)) value, (A, S, H, E), a block of scores at a time.

    `keys_AS` is False on padding, which nobody sees; what padding itself sees means nothing.
    """
    rows, heads, tokens, width = query_AHSE.shape
    seen_ASHE = np.empty((rows, tokens, heads, width), np.float32)
    # A column of ones beside the values sums the weights in the same product.
    value = np.empty((*value_AHSE.shape[:-1], width + 1), np.float32)
    value[..., :width], value[..., width] = value_AHSE, 1
    query = query_AHSE * np.float32(width**-0.5)
    harmless = _longest(query) * _longest(key_AHSE) < HARMLESS_SCORE
    many = max(1, SCORES_AT_ONCE // (heads * tokens * tokens)) if keys_AS is None else 1
    some = max(1, min(tokens, SCORES_AT_ONCE // (heads * tokens)))
    for row in range(0, rows, many):
        own = slice(row, row + many)
        key, held = key_AHSE[own], value[own]
        if keys_AS is not None and not keys_AS[row].all():
            key, held = key[:, :, keys_AS[row]], held[:, :, keys_AS[row]]
        key = key.swapaxes(-1, -2)
        for begin in range(0, tokens, some):
            scores = query[own, :, begin : begin + some] @ key
            if not harmless:
                scores -= scores.max(-1, keepdims=True)
            np.exp(scores, out=scores)
            sums = scores @ held
            seen_ASHE[own, begin : begin + some] = (sums[..., :width] / sums[..., width:]).swapaxes(1, 2)
    return seen_ASHE


def _longest(vectors: np.ndarray) -> float:
    """Return the length of the longest vector."""
    return float(np.einsum("...e,...e->...", vectors, vectors).max()) ** 0.5


def gelu(x: np.ndarray) -> np.ndarray:
    """Return x (1 + erf(x / sqrt 2)) / 2, in place, to 2e-7: max(x, 0) - |x| erfc(|x| / sqrt 2) / 2."""
    size = np.abs(x)
    fraction = size * np.float32(ERFC_SCALE / 2**0.5)
    fraction += 1
    np.reciprocal(fraction, out=fraction)
    tail = fraction * np.float32(ERFC[-1] / 2)
    for factor in ERFC[-2::-1]:
        tail += np.float32(factor / 2)
        tail *= fraction
    tail *= size
    np.square(size, out=size)
    size *= np.float32(-0.5)
    np.exp(size, out=size)
    tail *= size
    np.maximum(x, 0, out=x)
    x -= tail
    return x
