# SPDX-License-Identifier: GPL-2.0-or-later
"""One simulated tile from a seed: landscape, true motion, tracks, product."""

# Shapes: N cells with series, T epochs, G grid edge

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..cube import CLASSES, DisplacementCube, SourceFile, from_millimetres
from ..errors import InputError
from ..gridding import with_terrain
from ..words import say
from .background import add_background
from .config import EVENTS, PRODUCTS, SimulationConfig
from .events import add_events
from .motion import Scene
from .observation import Observation, component, lose_samples, observe
from .product import round_tenths, zero_level
from .sensors import draw_tracks
from .terrain import draw_terrain

Seed = np.random.Generator | int | Sequence[int]
MIX = {"L3U": 0.35, "L3E": 0.20, "L2": 0.20, "sparse": 0.25}
"""Shares of the products in a stream."""
REFERENCE_EDGE_M = 6400.0
"""Event rates are per tile of this edge."""
JUMP_MM = 5.0
"""A stable cell with an unwrapping jump above this is classed as one."""


@dataclass(frozen=True, kw_only=True)
class SimulatedTile:
    """Hold simulated series with the motion that made them."""

    easting_N: np.ndarray
    """float64, m, EPSG:3035."""
    northing_N: np.ndarray
    days_T: np.ndarray
    """int64 days since 1970-01-01."""
    values_NT: np.ndarray
    """float32 mm, rounded to 0.1; NaN where missing."""
    truth_NT: np.ndarray
    """float32 mm, the ground's motion at the same epochs and in the same datum, without any noise."""
    component: str
    """up, east or los."""
    product: str
    """One of `config.PRODUCTS`."""
    release: tuple[int, int]
    """First and last year."""
    cell_size: float
    event_N: np.ndarray
    """int8, position in `config.EVENTS`."""
    noise_N: np.ndarray
    """float32 mm, noise level of the cell's line-of-sight samples."""
    points_N: np.ndarray
    """int32, points averaged into the cell."""
    priors: dict[str, np.ndarray]
    """elevation m, slope degrees, geology and soil classes at the cells."""
    support_GG: np.ndarray
    """bool, which grid cells have a series; row 0 in the south. `np.argwhere` of it gives the cells in order."""
    index: int = -1
    """Position in its stream; -1 outside one."""

    @property
    def interpolated(self) -> bool:
        """Tell whether epochs lie between acquisitions, as in L3."""
        return self.product.startswith("L3")


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Say where a tile lies, how large it is and what time it spans."""

    cells: int = 64
    """Along an edge."""
    cell_size: float = 100.0
    """m."""
    window: tuple[int, int] | None = None
    """First and last year of the release; None draws one of `config.WINDOWS`. Ignored for sparse."""
    origin: tuple[float, float] | None = None
    """South-west corner, EPSG:3035 m; None draws one."""

    def __post_init__(self) -> None:
        if not 8 <= self.cells <= 1024 or not self.cell_size > 0:
            raise InputError(
                say(
                    "A tile of {0} x {1} cells of {2:g} m cannot be simulated.", self.cells, self.cells, self.cell_size
                ),
                hint=say("Choose 8 to 1024 cells."),
            )


def simulate_tile(
    rng_or_seed: Seed, *, product: str = "L3U", config: SimulationConfig | None = None, **frame: Any
) -> SimulatedTile:
    """Simulate one square tile; the same seed gives the same samples.

    Args:
        product: L3U, L3E (both orbits, six-day grid), L2 (one Sentinel-1 track), sparse (like COSMO-SkyMed, RADARSAT).
        frame: fields of `Frame`.
    Raises:
        InputError: unknown product, impossible size.
    """
    return _simulate(rng_or_seed, (product,), config or SimulationConfig(), Frame(**frame))[0]


def simulate_pair(
    rng_or_seed: Seed, *, config: SimulationConfig | None = None, **frame: Any
) -> tuple[SimulatedTile, SimulatedTile]:
    """Simulate Up and East of the same ground; see `simulate_tile`."""
    up, east = _simulate(rng_or_seed, ("L3U", "L3E"), config or SimulationConfig(), Frame(**frame))
    return up, east


def stream_tiles(
    seed: int, start: int = 0, *, mix: dict[str, float] | None = None, **options: Any
) -> Iterator[SimulatedTile]:
    """Yield tiles without end; tile k depends on (seed, k) alone, so a stream resumes at any `start`.

    Args:
        mix: chance of each product; None takes `MIX`.
        options: those of `simulate_tile`.
    """
    shares = MIX if mix is None else mix
    names, weights = list(shares), np.array(list(shares.values()), float)
    if (
        not names
        or set(names) - set(PRODUCTS)
        or not np.isfinite(weights).all()
        or weights.min() < 0
        or weights.sum() <= 0
    ):
        raise InputError(
            say("The product mix {0} is not usable.", shares),
            hint=say("Give a positive share to some of {0}.", ", ".join(PRODUCTS)),
        )
    index = start
    while True:
        rng = generator((seed, index))
        product = names[int(rng.choice(len(names), p=weights / weights.sum()))]
        tile = simulate_tile(rng, product=product, **options)
        yield dataclasses.replace(tile, index=index)
        index += 1


def to_cube(tile: SimulatedTile) -> DisplacementCube:
    """Return the tile as the engine's cube."""
    source = SourceFile(
        name="SIMULATED",
        sha256="",
        level="L3" if tile.interpolated else "other",
        release=f"{tile.release[0]}_{tile.release[1]}",
        producer="simulation",
    )
    alike = ("easting_N", "northing_N", "days_T", "component", "cell_size", "interpolated", "points_N", "priors")
    cube = DisplacementCube(
        **{name: getattr(tile, name) for name in alike},
        values_NT=from_millimetres(tile.values_NT),
        level=source.level,
        sources=(source,),
        warnings=("These series are simulated.",),
    )
    return with_terrain(cube)


def generator(seed: int | Sequence[int]) -> np.random.Generator:
    """Return the fast generator that all simulation draws from."""
    words = [seed] if isinstance(seed, (int, np.integer)) else list(seed)
    if min(words) < 0:
        raise InputError(say("The seed is {0}.", min(words)), hint=say("Give 0 or a positive whole number."))
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([int(word) for word in words])))


def _simulate(
    rng_or_seed: Seed, products: tuple[str, ...], config: SimulationConfig, frame: Frame
) -> list[SimulatedTile]:
    """Run the whole chain once, and deliver it as one or two products of the same tracks."""
    if not set(products) <= set(PRODUCTS):
        raise InputError(
            say("Unknown product '{0}'.", products[0]), hint=say("Choose one of {0}.", ", ".join(PRODUCTS))
        )
    rng = rng_or_seed if isinstance(rng_or_seed, np.random.Generator) else generator(rng_or_seed)
    # Wide tiles get more events, by edge rather than by area, to bound the work.
    wider = max(1.0, frame.cells * frame.cell_size / REFERENCE_EDGE_M)
    config = dataclasses.replace(config, event_factor=config.event_factor * wider)
    release, epochs_T, tracks = draw_tracks(rng, config, products[0], frame.window)
    terrain = draw_terrain(rng, config, cells=frame.cells, cell_size=frame.cell_size)
    scene = Scene(rng=rng, config=config, terrain=terrain, cell_size=frame.cell_size, tracks=tracks, epochs_T=epochs_T)
    if config.moving:
        add_background(scene)
        add_events(scene)
    else:
        scene.motion.add(scene, 0.0, 0.0, 0.0, np.zeros(len(scene.days_S)))
    seen = observe(scene, products[0])
    origin = frame.origin or (100_000.0 * rng.integers(25, 60), 100_000.0 * rng.integers(15, 45))
    return [_deliver(scene, seen, product, release, origin) for product in products]


def _deliver(
    scene: Scene, seen: Observation, product: str, release: tuple[int, int], origin: tuple[float, float]
) -> SimulatedTile:
    """Make one product of what was seen, as its producer does."""
    terrain = scene.terrain
    values_TN, direction = component(scene, seen, product)
    truth_TN = scene.motion.along(direction, slice(-scene.epochs, None))
    if scene.config.anchored:
        # Other producers count from the first image; EGMS from a fit to the whole record.
        anchor_N = values_TN[0].copy() if product == "sparse" else zero_level(values_TN, scene.epochs_T)
        values_TN -= anchor_N
        truth_TN -= anchor_N
    values_NT = round_tenths(np.ascontiguousarray(values_TN.T))
    if not product.startswith("L3"):
        lose_samples(scene.rng, values_NT)
    event_N = scene.motion.event_N
    return SimulatedTile(
        easting_N=origin[0] + (scene.column_N + 0.5) * scene.cell_size,
        northing_N=origin[1] + (scene.row_N + 0.5) * scene.cell_size,
        days_T=scene.epochs_T,
        values_NT=values_NT,
        truth_NT=np.ascontiguousarray(truth_TN.T),
        release=release,
        product=product,
        component={"L3U": "up", "L3E": "east"}.get(product, "los"),
        cell_size=float(scene.cell_size),
        event_N=np.where((event_N == 0) & (seen.jump_N > JUMP_MM), EVENTS.index("jump"), event_N).astype(np.int8),
        noise_N=seen.level_N,
        points_N=seen.points_N,
        priors={name: scene.at_cells(getattr(terrain, f"{name}_GG")) for name in ("elevation", "slope", *CLASSES)},
        support_GG=terrain.support_GG,
    )
