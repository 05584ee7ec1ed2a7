# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT's forward pass in numpy, layer for layer that of `mmstt`: what every Python that runs the engine can do.

A window and its mirror image go through together: where a layer is linear they share its products. Work is cut into
blocks that stay in a processor's cache, so a pass over any area needs the memory of one window.
"""

# Shapes: M 2, as measured and mirrored; W windows, N cells, R cells to decode, P patches (padded), T time blocks and
#         the anchor, L time blocks, C cells of a patch, B bins, D width, A rows that attend apart, S tokens of a row,
#         Z tokens of all rows, H heads, E width of a head, Q queries, K horizon basis, G kinematic basis, F features
# Tokens and cells lie along the last axis: sums over the width and biases then run over long stretches of memory.

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
QUERIES_ALIKE = 16
"""Queries are taken so many at once, or a multiple: what a vector register holds."""
HARMLESS_SCORE = 60.0
"""Scores between minus and plus this need no common shift before exp: the sum of all tokens stays within float32."""
NORM_EPSILON = 1e-5
"""As in torch."""

LOGIT = (
    1.595770615134092,
    0.07266412970997772,
    -6.348295209893456e-05,
    -0.00011120790198431616,
    8.025201771476184e-06,
    -2.714608570581285e-07,
    3.693322923265279e-09,
)
"""The normal law's distribution function is 1 / (1 + exp(-x sum LOGIT_i x^2i)), to 1.4e-7 / max(1, |x|) in single
precision: fitted so that the largest error for x in -6.2..6.2 is least; beyond, it is 0 or 1 to that precision."""


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
            summary_MPD = None
            if "backbone.embed.weight" in self.arrays:
                summary_MPD = self._backbone(batch, np.unique(batch.patch_N[rows_R] % batch.patches))
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
        hidden_DMR = self._cell_in(cells)
        if summary_MPD is not None:
            hidden_DMR += summary_MPD[:, cells.patch_N].transpose(2, 0, 1)
        hidden = hidden_DMR.reshape(len(hidden_DMR), -1)
        for layer in ("cell_hidden.0", "cell_hidden.1"):
            hidden += self._linear(gelu(self._linear(hidden, f"{layer}.1", norm=f"{layer}.0")), f"{layer}.3")
        head_OZ = self._linear(gelu(self._scaled(normalised(hidden), "norm")), "head")
        head_MRO = head_OZ.reshape(len(head_OZ), 2, -1).transpose(1, 2, 0)
        half_sum, half_difference = 0.5 * (head_MRO[0] + head_MRO[1]), 0.5 * (head_MRO[0] - head_MRO[1])
        gate_end, scale_end = BASIS + KINEMATIC_BASIS, 2 * BASIS + KINEMATIC_BASIS
        return (
            inside_R1 * (linear_RK + half_difference[:, :BASIS]),
            inside_R1 * np.concatenate([half_sum[:, BASIS:gate_end], half_sum[:, scale_end:]], axis=1),
            inside_R1 * half_sum[:, gate_end:scale_end],
        )

    def _cell_in(self, cells: Batch) -> np.ndarray:
        """Return the first layer's values of the cells (D, M, R): series change their sign, what was seen does not."""
        bins, weight_DI = self.config.bins, self.arrays["cell_in.weight"]
        series_DB, seen_DB = weight_DI[:, :bins], weight_DI[:, bins : 2 * bins]
        rest = (2 + NEIGHBOUR_SERIES) * bins
        neighbours_RI = cells.neighbour_NSB.reshape(len(cells.neighbour_NSB), -1)
        odd_DR = series_DB @ cells.series_NB.T
        odd_DR += weight_DI[:, 2 * bins : rest] @ neighbours_RI.T
        even_DR = seen_DB @ cells.seen_NB.T
        even_DR += self.arrays["cell_in.bias"][:, None]
        centre_F, half_F = self.arrays["feature_centre_F"], self.arrays["feature_half_F"]
        features_MRF = np.stack([cells.features_NF, cells.features_NF * cells.feature_sign_F])
        np.clip(features_MRF, centre_F - half_F, centre_F + half_F, out=features_MRF)
        hidden_DZ = weight_DI[:, rest:] @ features_MRF.reshape(-1, features_MRF.shape[-1]).T
        hidden_DMR = hidden_DZ.reshape(len(hidden_DZ), 2, -1)
        hidden_DMR += even_DR[:, None]
        hidden_DMR[:, 0] += odd_DR
        hidden_DMR[:, 1] -= odd_DR
        return hidden_DMR

    def _backbone(self, batch: Batch, wanted_Q: np.ndarray) -> np.ndarray:
        """Return what attention over a window says of its patches, (M, W * P, cell width).

        Args:
            wanted_Q: numbers of the patches, within each window, that are asked for; of the others it says 0.
        """
        width, blocks = self.config.width, self.config.time_blocks
        used_AP = np.concatenate([batch.used_WP] * 2) if batch.padded else None
        summary_DAP = np.zeros((self.config.cell_width, 2 * batch.windows, batch.patches), np.float32)
        x_DAQT = self._attend(self._tokens(batch), used_AP, wanted_Q)
        x_DAQT = normalised(x_DAQT.reshape(width, -1)).reshape(x_DAQT.shape)
        parts = x_DAQT[..., :blocks].mean(-1), x_DAQT[..., blocks - 1], x_DAQT[..., blocks]
        pooled = np.concatenate([self._scaled(part.reshape(width, -1), "backbone.norm") for part in parts])
        summary_DZ = self._linear(pooled, "backbone.summary")
        summary_DAP[:, :, wanted_Q] = summary_DZ.reshape(len(summary_DZ), -1, wanted_Q.size)
        summary = summary_DAP.reshape(len(summary_DAP), 2, -1)
        return np.ascontiguousarray(summary.transpose(1, 2, 0))

    def _tokens(self, batch: Batch) -> np.ndarray:
        """Embed patches of series and of priors, (D, A, P, T): rows are the windows, then their mirror images."""
        config, arrays = self.config, self.arrays
        patches, blocks = batch.windows * batch.patches, config.time_blocks
        size = config.patch_cells**2 * config.patch_bins
        series_PLI, seen_PLI = (
            _patches(values_NB, batch, config) for values_NB in (batch.square_NB, batch.square_seen_NB)
        )
        weight_DI = arrays["backbone.embed.weight"]
        shape = (config.width, patches, blocks)
        odd = (weight_DI[:, :size] @ series_PLI.T).reshape(shape)
        even = weight_DI[:, size : 2 * size] @ seen_PLI.T
        even += np.outer(weight_DI[:, -1], seen_PLI.mean(1))
        even += (arrays["backbone.embed.bias"] + arrays["backbone.modality"][0])[:, None]
        even = even.reshape(shape)
        x = np.empty((config.width, 2, patches, blocks + 1), np.float32)
        np.add(even, odd, out=x[:, 0, :, :blocks])
        np.subtract(even, odd, out=x[:, 1, :, :blocks])
        # The prior token stands at the anchor, in place of a further time block.
        prior_MWPF = np.stack([batch.prior_WPF, batch.prior_WPF * batch.prior_sign_F])
        known_WPD = arrays["backbone.geology.weight"][batch.geology_WP + 1] + arrays["backbone.modality"][1]
        known_WPD += arrays["backbone.soil.weight"][batch.soil_WP + 1]
        prior_DZ = self._linear(prior_MWPF.reshape(2 * patches, -1).T, "backbone.embed_prior")
        x[..., blocks] = prior_DZ.reshape(-1, 2, patches)
        x[..., blocks] += known_WPD.reshape(patches, -1).T[:, None]
        x += self._places(batch)[:, None]
        return x.reshape(config.width, 2 * batch.windows, batch.patches, blocks + 1)

    def _places(self, batch: Batch) -> np.ndarray:
        """Return what the position of each token adds to it, (D, W * P, T)."""
        weight_DF, space = self.arrays["backbone.place.weight"], batch.space_WPF.shape[-1]
        space_DWP = np.tensordot(weight_DF[:, :space], batch.space_WPF, (1, 2))
        space_DWP += self.arrays["backbone.place.bias"][:, None, None]
        time_DWT = np.tensordot(weight_DF[:, space:], batch.time_WTF, (1, 2))
        place_DWPT = space_DWP[..., None] + time_DWT[:, :, None]
        return place_DWPT.reshape(len(weight_DF), -1, place_DWPT.shape[-1])

    def _attend(self, x_DAPT: np.ndarray, used_AP: np.ndarray | None, wanted_Q: np.ndarray) -> np.ndarray:
        """Let the tokens see each other, and return those of some patches, (D, A, Q, T).

        Args:
            used_AP: False on padding, None where there is none.
        """
        width, rows, patches, times = x_DAPT.shape
        for index in range(self.config.layers):
            name = f"backbone.blocks.{index}"
            if self.config.attention == "joint":
                keys = None if used_AP is None else np.repeat(used_AP, times, axis=1)
                asked = None
                if index == self.config.layers - 1 and wanted_Q.size < patches:
                    # Nobody looks at the others after the last block.
                    asked = (wanted_Q[:, None] * times + np.arange(times)).ravel()
                x_DAS = self._block(x_DAPT.reshape(width, rows, patches * times), keys, name, asked)
                x_DAPT = x_DAS.reshape(width, rows, -1, times)
            elif index % 2 == 0:
                x_DAPT = self._block(x_DAPT.reshape(width, -1, times), None, name).reshape(x_DAPT.shape)
            else:
                keys = None if used_AP is None else np.repeat(used_AP, times, axis=0)
                x_DAS = np.ascontiguousarray(x_DAPT.swapaxes(2, 3)).reshape(width, -1, patches)
                x_DATP = self._block(x_DAS, keys, name).reshape(width, rows, times, patches)
                x_DAPT = np.ascontiguousarray(x_DATP.swapaxes(2, 3))
        return x_DAPT if x_DAPT.shape[2] == wanted_Q.size else x_DAPT[:, :, wanted_Q]

    def _block(
        self, x_DAS: np.ndarray, keys_AS: np.ndarray | None, name: str, asked_Q: np.ndarray | None = None
    ) -> np.ndarray:
        """Apply pre-norm attention and an MLP, in place, within each row of A over its S tokens.

        Args:
            asked_Q: the tokens of each row that are returned, (D, A, Q); all if None.
        """
        width, rows, tokens = x_DAS.shape
        parts = self._linear(x_DAS.reshape(width, -1), f"{name}.query_key_value", norm=f"{name}.norm_attention")
        query, key, value = parts.reshape(3, self.config.heads, -1, rows, tokens).transpose(0, 3, 1, 2, 4)
        if asked_Q is not None:
            query, x_DAS = (np.take(part, asked_Q, axis=-1) for part in (query, x_DAS))
        x = x_DAS.reshape(width, -1)
        x += self._linear(attention(query, key, value, keys_AS).reshape(width, -1), f"{name}.mix")
        for begin in range(0, x.shape[1], TOKENS_AT_ONCE):
            some = x[:, begin : begin + TOKENS_AT_ONCE]
            some += self._linear(gelu(self._linear(some, f"{name}.mlp.0", norm=f"{name}.norm_mlp")), f"{name}.mlp.2")
        return x_DAS

    def _linear(self, x_IZ: np.ndarray, name: str, norm: str | None = None) -> np.ndarray:
        """Apply a linear layer; with `norm` that of what is normalised before, whose factors join the layer's own."""
        weight_OI, bias_O = self.arrays[f"{name}.weight"], self.arrays[f"{name}.bias"]
        if norm is not None:
            x_IZ = normalised(x_IZ)
            bias_O = bias_O + weight_OI @ self.arrays[f"{norm}.bias"]
            weight_OI = weight_OI * self.arrays[f"{norm}.weight"]
        found_OZ = weight_OI @ x_IZ
        found_OZ += bias_O[:, None]
        return found_OZ

    def _scaled(self, x_DZ: np.ndarray, norm: str) -> np.ndarray:
        """Apply the factors of a norm to what is normalised, in place."""
        x_DZ *= self.arrays[f"{norm}.weight"][:, None]
        x_DZ += self.arrays[f"{norm}.bias"][:, None]
        return x_DZ


def normalised(x_DZ: np.ndarray) -> np.ndarray:
    """Return values less their mean over the width, by their scatter."""
    share_D = np.full(len(x_DZ), 1 / len(x_DZ), np.float32)
    apart_DZ = x_DZ - share_D @ x_DZ
    scatter_Z = share_D @ np.square(apart_DZ)
    scatter_Z += np.float32(NORM_EPSILON)
    apart_DZ *= np.reciprocal(np.sqrt(scatter_Z, out=scatter_Z), out=scatter_Z)
    return apart_DZ


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
    query_AHEQ: np.ndarray, key_AHES: np.ndarray, value_AHES: np.ndarray, keys_AS: np.ndarray | None
) -> np.ndarray:
    """Return softmax(query key' / sqrt(E)) value, (H, E, A, Q), a block of scores at a time.

    `keys_AS` is False on padding, which nobody sees; what padding itself sees means nothing.
    """
    rows, heads, width, tokens = key_AHES.shape
    queries = query_AHEQ.shape[-1]
    seen_HEAQ = np.empty((heads, width, rows, queries), np.float32)
    # A row of ones below the values sums the weights in the same product.
    value = np.empty((rows, heads, width + 1, tokens), np.float32)
    value[:, :, :width], value[:, :, width] = value_AHES, 1
    query, key = query_AHEQ * np.float32(width**-0.5), np.ascontiguousarray(key_AHES)
    harmless = _longest(query) * _longest(key) < HARMLESS_SCORE
    many = max(1, SCORES_AT_ONCE // (heads * tokens * queries)) if keys_AS is None else 1
    some = SCORES_AT_ONCE // (heads * tokens)
    some = max(1, some - some % QUERIES_ALIKE if some > QUERIES_ALIKE else some)
    for row in range(0, rows, many):
        own = slice(row, row + many)
        seen, held = key[own], value[own]
        if keys_AS is not None and not keys_AS[row].all():
            seen, held = seen[..., keys_AS[row]], held[..., keys_AS[row]]
        seen = seen.swapaxes(-1, -2)
        for begin in range(0, queries, some):
            scores = seen @ query[own, ..., begin : begin + some]
            if not harmless:
                scores -= scores.max(-2, keepdims=True)
            np.exp(scores, out=scores)
            sums = held @ scores
            sums[:, :, :width] /= sums[:, :, width:]
            seen_HEAQ[:, :, own, begin : begin + some] = sums[:, :, :width].transpose(1, 2, 0, 3)
    return seen_HEAQ


def _longest(vectors_AHES: np.ndarray) -> float:
    """Return the length of the longest vector."""
    return float(np.square(vectors_AHES).sum(-2).max()) ** 0.5


def gelu(x: np.ndarray) -> np.ndarray:
    """Return x times the normal law's distribution function, in place: see `LOGIT`."""
    square = np.square(x)
    power = square * np.float32(-LOGIT[-1])
    for factor in LOGIT[-2:0:-1]:
        power -= np.float32(factor)
        power *= square
    power -= np.float32(LOGIT[0])
    power *= x
    np.exp(power, out=power)
    power += 1
    x /= power
    return x
