# SPDX-License-Identifier: GPL-2.0-or-later
"""What `moving.py` adds to which real ground: motions, places, dates and patches, for choosing and for reporting."""

# Shapes: N cells, T epochs

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.places import ALL_PLACES, find_file, read_place
from mmstt_core.backtest.added_motion import BUMP_M, Motion, Patch, bump, displaced, patches
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.kinematics import kinematics
from mmstt_core.window import make_context, well_observed

CROP_CELLS = 320
"""Cells about a patch that are forecast with it: a run takes a third of the time."""
QUIET_MM_YR = 3.0
"""Speed up to which a patch counts as quiet ground."""
TRIED_PATCHES = 12
CARRIER_M = 600.0


@dataclass(frozen=True, kw_only=True)
class Case:
    """Name one motion that is added, and how far from the oracle a forecast may be a year ahead."""

    motion: Motion
    quiet_bar: float | None = None
    moving_bar: float | None = None
    """RMSE over the oracle's at most, on quiet ground and on ground that moves already; None: no bar."""

    @property
    def title(self) -> str:
        """Return how pages call it."""
        return self.motion.title


def _begun(days: int, rate: float, *, barred: bool = False) -> Case:
    bars = {"quiet_bar": 1.4, "moving_bar": 2.5} if barred else {}
    return Case(motion=Motion(law="begins", size=rate, since=days), **bars)


CASES = (
    Case(motion=Motion(law="none")),
    _begun(30, 100.0),
    _begun(60, 30.0),
    _begun(60, 100.0, barred=True),
    _begun(120, 10.0),
    _begun(120, 30.0, barred=True),
    _begun(120, 100.0),
    _begun(240, 30.0, barred=True),
    _begun(240, 100.0, barred=True),
    Case(motion=Motion(law="accelerates", size=30.0, since=250)),
    *(
        Case(motion=Motion(law="steady", size=rate), quiet_bar=1.2, moving_bar=1.2)
        for rate in (20.0, 50.0, 100.0, 200.0)
    ),
    Case(motion=Motion(law="rests", size=50.0, since=200), quiet_bar=2.0, moving_bar=2.0),
    Case(motion=Motion(law="step", size=25.0, since=100)),
    Case(motion=Motion(law="fading", size=25.0, since=100)),
    Case(motion=Motion(law="settling", size=25.0, since=100)),
    Case(motion=Motion(law="season", size=12.0, since=40)),
)


@dataclass(frozen=True, kw_only=True)
class Carried:
    """Name a station whose own motion is carried into a place: ground that moves already, with dense cells.

    Of times when it went on much as it had: what turns of itself measures nobody's answer to what is added.
    """

    file: str
    station: str
    day: str
    """Its day that is laid on the issue date."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """Name one patch of one place at one issue date."""

    place: str
    issued: str
    seed: int
    sign: int
    radius_m: float = BUMP_M
    moving: bool = False
    carried: Carried | None = None

    @property
    def key(self) -> str:
        """Return what tells it from all others."""
        carried = f" carrying {self.carried.station}" if self.carried else ""
        return f"{self.place}{carried}, {self.issued}, patch {self.seed}"

    @property
    def group(self) -> str:
        """Return `quiet` or `moving`."""
        return "moving" if self.moving else "quiet"

    @property
    def name(self) -> str:
        """Return the place, with what is carried into it."""
        return f"{self.place} carrying {self.carried.station}" if self.carried else self.place


_VALLEY, _PLAIN = "central_valley_gnss/cgps_monthly.npz", "gnss/tianjin_up.npz"
DEVELOPMENT = (
    Site(place="Ustica L2b 022", issued="2022-11-30", seed=1, sign=-1),
    Site(place="Ustica L3 Up", issued="2022-11-30", seed=2, sign=1),
    Site(place="Boissano", issued="2007-05-31", seed=3, sign=-1),
    Site(place="Bagnoregio", issued="2016-05-31", seed=4, sign=1),
    Site(place="Como", issued="2015-05-31", seed=5, sign=-1),
    Site(place="Almonte ascending", issued="2016-12-31", seed=6, sign=-1, moving=True),
    Site(
        place="Ustica L2b 117",
        issued="2022-11-30",
        seed=7,
        sign=-1,
        moving=True,
        carried=Carried(file=_VALLEY, station="P565", day="2014-06-30"),
    ),
)
"""Truth ends before the development day of each place: settings may be chosen on these."""
REPORTED = (
    Site(place="Ustica L2b 022", issued="2023-12-31", seed=11, sign=-1),
    Site(place="Ustica L2b 117", issued="2023-12-31", seed=12, sign=1, radius_m=160.0),
    Site(place="Ustica L3 Up", issued="2023-12-31", seed=13, sign=-1, radius_m=180.0),
    Site(place="Ustica L3 East", issued="2023-12-31", seed=14, sign=1),
    Site(place="Boissano", issued="2008-12-31", seed=15, sign=1, radius_m=180.0),
    Site(place="Boissano", issued="2009-06-30", seed=16, sign=-1),
    Site(place="Bagnoregio", issued="2018-06-30", seed=17, sign=1),
    Site(place="Como", issued="2017-06-30", seed=18, sign=-1, radius_m=160.0),
    Site(place="Almonte ascending", issued="2018-07-31", seed=20, sign=-1, moving=True),
    Site(place="Almonte descending", issued="2018-12-31", seed=21, sign=1, moving=True),
    Site(
        place="Ustica L3 Up",
        issued="2023-12-31",
        seed=25,
        sign=-1,
        moving=True,
        carried=Carried(file=_PLAIN, station="HECX", day="2017-06-30"),
    ),
    Site(
        place="Boissano",
        issued="2009-06-30",
        seed=26,
        sign=1,
        moving=True,
        carried=Carried(file=_VALLEY, station="P566", day="2017-06-30"),
    ),
    Site(
        place="Ustica L2b 117",
        issued="2023-12-31",
        seed=24,
        sign=-1,
        radius_m=180.0,
        moving=True,
        carried=Carried(file=_PLAIN, station="TJBH", day="2017-06-30"),
    ),
)
"""Dates, patches and sizes that no setting was chosen on."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Hold the cells about one patch, before anything is added."""

    cube: DisplacementCube
    issue_day: int
    patch: Patch
    speed_mm_yr: float
    """Median speed of the patch in the window."""


def prepare(site: Site, data: Path | None) -> Ground | None:
    """Read the place, choose the patch, and keep what lies about it; None where a file is not at hand."""
    place = next(place for place in ALL_PLACES if place.title == site.place)
    cube = read_place(place, data)
    if cube is None or (site.carried is not None and find_file(site.carried.file, data) is None):
        return None
    day = to_day(site.issued)
    rng = np.random.default_rng(site.seed)
    context = make_context(cube, day)
    usable_N = well_observed(context)
    speed_N = np.abs(kinematics(context.values_NB, context.days_B).velocity_N)
    found = patches(cube, TRIED_PATCHES, rng, usable_N=usable_N, radius_m=site.radius_m)
    speeds = [float(np.median(speed_N[patch.inside_N & usable_N])) for patch in found]
    if site.moving and site.carried is None:
        index = int(np.argmax(speeds))
    else:
        index = next(index for index, speed in enumerate(speeds) if speed < QUIET_MM_YR)
    centre = found[index].centre
    apart_N = np.hypot(cube.easting_N - cube.easting_N[centre], cube.northing_N - cube.northing_N[centre])
    kept = np.sort(np.argsort(apart_N, kind="stable")[:CROP_CELLS])
    cube, patch, speed = cube.select(kept), found[index].select(kept), speeds[index]
    if site.carried is not None:
        carried_T, speed = _carried(site.carried, cube.days_T - day, data)
        cube = displaced(cube, bump(cube, patch.centre, CARRIER_M).share_N[:, None] * carried_T)
    return Ground(cube=cube, issue_day=day, patch=patch, speed_mm_yr=speed)


def _carried(carried: Carried, days_T: np.ndarray, data: Path | None) -> tuple[np.ndarray, float]:
    """Return a station's displacement at days from the issue date, mm, and its speed in three years before, mm/yr."""
    with np.load(find_file(carried.file, data)) as arrays:
        series = arrays["disp_mm"][list(arrays["ids"]).index(carried.station)]
        own = arrays["dates"].astype("datetime64[D]").astype(int) - to_day(carried.day)
    seen = np.isfinite(series)
    value_T = np.interp(days_T, own[seen], series[seen])
    window = (days_T <= 0) & (days_T > -3 * 365)
    return value_T - value_T[0], float(abs(np.polyfit(days_T[window] / 365.25, value_T[window], 1)[0]))


def motion_of(case: Case, site: Site) -> Motion:
    """Return the motion with the sign of the site: towards the satellite, up and east are positive."""
    return dataclasses.replace(case.motion, size=site.sign * case.motion.size)
