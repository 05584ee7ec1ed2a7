# SPDX-License-Identifier: GPL-2.0-or-later
"""One simulated tile from a seed: landscape, true motion, tracks, product."""

# Shapes: N cells with series, T epochs, S days asked for (all tracks, then epochs), G grid edge

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..cube import MISSING, DisplacementCube, SourceFile
from ..errors import InputError
from .background import add_background
from .config import EVENTS, PRODUCTS, SimulationConfig
from .events import add_events
from .motion import Scene
from .observation import component, lose_samples, observe
from .product import round_tenths, zero_level
from .sensors import Track, draw_tracks
from .terrain import Terrain, draw_terrain

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


def simulate_tile(
    rng_or_seed: np.random.Generator | int | Sequence[int],
    *,
    cells: int = 64,
    cell_size: float = 100.0,
    product: str = "L3U",
    window: tuple[int, int] | None = None,
    config: SimulationConfig | None = None,
    origin: tuple[float, float] | None = None,
) -> SimulatedTile:
    """Simulate one square tile; the same seed gives the same samples.

    Args:
        cells: cells along an edge. cell_size: m.
        product: L3U, L3E (both orbits, six-day grid), L2 (one Sentinel-1 track), sparse (like COSMO-SkyMed, RADARSAT).
        window: first and last year of the release; None draws one of `config.WINDOWS`. Ignored for sparse.
        origin: south-west corner, EPSG:3035 m; None draws one.
    Raises:
        InputError: unknown product, impossible size.
    """
    return _simulate(
        rng_or_seed, cells=cells, cell_size=cell_size, product=product, window=window, config=config, origin=origin
    )[0]


def simulate_pair(
    rng_or_seed: np.random.Generator | int | Sequence[int],
    *,
    cells: int = 64,
    cell_size: float = 100.0,
    window: tuple[int, int] | None = None,
    config: SimulationConfig | None = None,
    origin: tuple[float, float] | None = None,
) -> tuple[SimulatedTile, SimulatedTile]:
    """Simulate Up and East of the same ground."""
    up, east = _simulate(
        rng_or_seed,
        cells=cells,
        cell_size=cell_size,
        product="L3U",
        window=window,
        config=config,
        origin=origin,
        pair=True,
    )
    return up, east


def stream_tiles(
    seed: int,
    start: int = 0,
    *,
    cells: int = 64,
    cell_size: float = 100.0,
    mix: dict[str, float] | None = None,
    window: tuple[int, int] | None = None,
    config: SimulationConfig | None = None,
) -> Iterator[SimulatedTile]:
    """Yield tiles without end; tile k depends on (seed, k) alone, so a stream resumes at any `start`.

    Args:
        mix: chance of each product; None takes `MIX`.
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
            f"The product mix {shares} is not usable.", hint=f"Give a positive share to some of {', '.join(PRODUCTS)}."
        )
    index = start
    while True:
        rng = generator((seed, index))
        product = names[int(rng.choice(len(names), p=weights / weights.sum()))]
        tile = simulate_tile(rng, cells=cells, cell_size=cell_size, product=product, window=window, config=config)
        yield dataclasses.replace(tile, index=index)
        index += 1


def to_cube(tile: SimulatedTile) -> DisplacementCube:
    """Return the tile as the engine's cube."""
    tenths_NT = np.rint(np.nan_to_num(tile.values_NT * np.float32(10.0), nan=float(MISSING))).astype(np.int16)
    source = SourceFile(
        name="SIMULATED",
        sha256="",
        level="L3" if tile.interpolated else "other",
        release=f"{tile.release[0]}_{tile.release[1]}",
        producer="simulation",
    )
    return DisplacementCube(
        easting_N=tile.easting_N,
        northing_N=tile.northing_N,
        days_T=tile.days_T,
        tenths_NT=tenths_NT,
        component=tile.component,
        level="L3" if tile.interpolated else "other",
        cell_size=tile.cell_size,
        interpolated=tile.interpolated,
        points_N=tile.points_N,
        priors=tile.priors,
        sources=(source,),
        warnings=("These series are simulated.",),
    )


def generator(seed: int | Sequence[int]) -> np.random.Generator:
    """Return the fast generator that all simulation draws from."""
    words = [seed] if isinstance(seed, (int, np.integer)) else list(seed)
    if min(words) < 0:
        raise InputError(f"The seed is {min(words)}.", hint="Give 0 or a positive whole number.")
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([int(word) for word in words])))


def _simulate(
    rng_or_seed: np.random.Generator | int | Sequence[int],
    *,
    cells: int,
    cell_size: float,
    product: str,
    window: tuple[int, int] | None,
    config: SimulationConfig | None,
    origin: tuple[float, float] | None,
    pair: bool = False,
) -> list[SimulatedTile]:
    """Run the whole chain for one or two components."""
    if product not in PRODUCTS:
        raise InputError(f"Unknown product '{product}'.", hint=f"Choose one of {', '.join(PRODUCTS)}.")
    if not 8 <= cells <= 1024 or not cell_size > 0:
        raise InputError(
            f"A tile of {cells} x {cells} cells of {cell_size:g} m cannot be simulated.", hint="Choose 8 to 1024 cells."
        )
    rng = rng_or_seed if isinstance(rng_or_seed, np.random.Generator) else generator(rng_or_seed)
    config = config or SimulationConfig()
    release, epochs_T, tracks = draw_tracks(rng, config, product, window)
    terrain = draw_terrain(rng, config, cells=cells, cell_size=cell_size)
    row_N, column_N = np.nonzero(terrain.support_GG)
    scene = _scene(rng, config, terrain, row_N, column_N, cell_size, tracks, epochs_T)
    if config.moving:
        add_background(scene)
        add_events(scene)
    else:
        scene.motion.add(scene, 0.0, 0.0, 0.0, np.zeros(len(scene.days_S)))
    observed, level_N, points_N, jump_N = observe(scene, tracks, row_N, column_N, product)
    event_N = np.where(
        (scene.motion.event_N == 0) & (jump_N > JUMP_MM), EVENTS.index("jump"), scene.motion.event_N
    ).astype(np.int8)

    east0, north0 = (100_000.0 * rng.integers(25, 60), 100_000.0 * rng.integers(15, 45)) if origin is None else origin
    priors = {
        "elevation": scene.at_cells(terrain.elevation_GG),
        "slope": scene.at_cells(terrain.slope_GG),
        "geology": scene.at_cells(terrain.geology_GG),
        "soil": scene.at_cells(terrain.soil_GG),
    }
    tiles = []
    for name in ("L3U", "L3E") if pair else (product,):
        values_TN, direction = component(observed, tracks, epochs_T, name)
        truth_TN = scene.motion.along(direction, slice(-len(epochs_T), None))
        if config.anchored:
            # Other producers count from the first image; EGMS from a fit to the whole record.
            anchor_N = values_TN[0].copy() if name == "sparse" else zero_level(values_TN, epochs_T)
            values_TN -= anchor_N
            truth_TN -= anchor_N
        values_NT = round_tenths(np.ascontiguousarray(values_TN.T))
        if not name.startswith("L3"):
            lose_samples(rng, values_NT)
        tiles.append(
            SimulatedTile(
                easting_N=east0 + (column_N + 0.5) * cell_size,
                northing_N=north0 + (row_N + 0.5) * cell_size,
                days_T=epochs_T,
                values_NT=values_NT,
                truth_NT=np.ascontiguousarray(truth_TN.T),
                release=release,
                product=name,
                component={"L3U": "up", "L3E": "east"}.get(name, "los"),
                cell_size=float(cell_size),
                event_N=event_N,
                noise_N=level_N,
                points_N=points_N,
                priors=priors,
                support_GG=terrain.support_GG,
            )
        )
    return tiles


def _scene(
    rng: np.random.Generator,
    config: SimulationConfig,
    terrain: Terrain,
    row_N: np.ndarray,
    column_N: np.ndarray,
    cell_size: float,
    tracks: tuple[Track, ...],
    epochs_T: np.ndarray,
) -> Scene:
    """Lay out places and days; wide tiles get more events, by edge rather than by area, to bound the work."""
    edge = terrain.support_GG.shape[0]
    wider = max(1.0, edge * cell_size / REFERENCE_EDGE_M)
    return Scene(
        rng=rng,
        config=dataclasses.replace(config, event_factor=config.event_factor * wider),
        terrain=terrain,
        index_N=row_N * edge + column_N,
        east_N=(column_N + 0.5 - edge / 2) * cell_size,
        north_N=(row_N + 0.5 - edge / 2) * cell_size,
        cell_size=cell_size,
        days_S=np.concatenate([*(track.days_A for track in tracks), epochs_T]).astype(float),
        epochs=len(epochs_T),
    )
