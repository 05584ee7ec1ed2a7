# SPDX-License-Identifier: GPL-2.0-or-later
"""The real places that benchmarks score, and the dates: all truth lies after what the settings were chosen on."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mmstt_core.cube import LAEA, DisplacementCube, to_day
from mmstt_core.gridding import to_cells
from mmstt_core.models import closed_forms
from mmstt_core.reading import read_cube

ROOT = Path(__file__).resolve().parents[1]
CLOSED_FORMS = closed_forms()
SHORT = (1, 3, 6, 12)

NOTE = "Generated using European Union's Copernicus Land Monitoring Service information; the data were modified."
"""Stands at the end of every page made from real data."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Name one real set and what is scored on it: issue dates, each with its leads in months."""

    name: str
    file: str
    issues: tuple[tuple[str, tuple[int, ...]], ...]
    page: str = ""
    """Name of the page with the whole evaluation; none where empty."""
    kind: str = "quiet"
    """quiet, subsidence, landslide, aquifer or stations: how the ground moves, or what measures it."""
    europe: bool = True
    chosen_until: str = ""
    """Development day: what the product is was chosen on truth up to it (docs/log.md, 10)."""

    @property
    def egms(self) -> bool:
        """Tell whether it comes from the European Ground Motion Service."""
        return self.file.startswith("EGMS")

    @property
    def title(self) -> str:
        """Return the name without what is in brackets."""
        return self.name.split(" (")[0]


def _issues(dates: tuple[str, ...], leads: tuple[int, ...]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((date, leads) for date in dates)


USTICA_ISSUES = (*_issues(("2023-12-31",), SHORT), ("2022-12-31", (24,)))
PLACES = (
    Place(
        name="Ustica L2b 022 (Sentinel-1, quiet island, IT)",
        file="EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l2b_022",
        kind="quiet",
        chosen_until="2023-12-31",
    ),
    Place(
        name="Ustica L2b 117",
        file="EGMS_L2b_117_0227_IW2_VV_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l2b_117",
        kind="quiet",
        chosen_until="2023-12-31",
    ),
    Place(
        name="Ustica L3 Up",
        file="EGMS_L3_E45N17_100km_U_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l3_up",
        kind="quiet",
        chosen_until="2023-12-31",
    ),
    Place(
        name="Ustica L3 East",
        file="EGMS_L3_E45N17_100km_E_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l3_east",
        kind="quiet",
        chosen_until="2023-12-31",
    ),
    Place(
        name="Nieuwolda (Sentinel-1, gas field and peat, NL)",
        file="insart88_assimilationpnt_parcel2015_2020_Ny288.csv",
        issues=(*_issues(("2018-12-31", "2019-03-31", "2019-06-30"), SHORT), ("2018-06-30", (24,))),
        kind="subsidence",
        chosen_until="2018-12-31",
    ),
    Place(
        name="Boissano (RADARSAT-1, IT)",
        file="BOISSANO_RSAT_S3_A_T290_COMUNEBOISSANO_GBO-TSR.shp",
        issues=_issues(("2008-06-30", "2008-12-31", "2009-06-30"), (*SHORT, 24)),
        kind="quiet",
        chosen_until="2008-06-30",
    ),
    Place(
        name="Bagnoregio (COSMO-SkyMed, landslide, IT)",
        file="bagnoregio.npz",
        issues=_issues(("2017-06-30", "2018-06-30", "2018-12-31"), (*SHORT, 24)),
        kind="landslide",
        chosen_until="2017-06-30",
    ),
    Place(
        name="Como (COSMO-SkyMed, subsidence, IT)",
        file="como.npz",
        issues=_issues(("2016-06-30", "2017-03-31", "2017-06-30"), (*SHORT, 24)),
        kind="subsidence",
        chosen_until="2016-06-30",
    ),
)


def lead_name(lead: int) -> str:
    """Return `1 month`, `3 months`."""
    return f"{lead} month{'s' if lead > 1 else ''}"


def find_file(file: str, folder: Path | None) -> Path | None:
    """Return where a file lies, in the repository or in the folder of the public sets; None where it does not."""
    for root in (ROOT / "resources", folder):
        if root is not None:
            found = next(iter(sorted(root.rglob(file))), None)
            if found is not None:
                return found
    return None


MOVING_PLACES = (
    Place(
        name="Almonte ascending (Sentinel-1, aquifer, ES)",
        file="almonte/asc.npz",
        issues=_issues(("2018-01-31", "2018-07-31", "2018-12-31"), SHORT),
        kind="aquifer",
        chosen_until="2018-01-30",
    ),
    Place(
        name="Almonte descending",
        file="almonte/desc.npz",
        issues=(*_issues(("2018-01-31", "2018-07-31", "2018-12-31"), SHORT), ("2017-12-31", (24,))),
        kind="aquifer",
        chosen_until="2017-12-07",
    ),
    Place(
        name="Central Valley (GNSS up, monthly, US)",
        file="central_valley_gnss/cgps_monthly.npz",
        issues=_issues(("2015-12-31", "2018-06-30", "2021-06-30", "2023-12-31"), (*SHORT, 24)),
        kind="stations",
        europe=False,
        chosen_until="2015-10-21",
    ),
    Place(
        name="Tianjin (GNSS up, daily, CN)",
        file="gnss/tianjin_up.npz",
        issues=_issues(("2013-06-30", "2016-06-30", "2019-06-30"), (*SHORT, 24)),
        kind="stations",
        europe=False,
        chosen_until="2013-03-14",
    ),
    Place(
        name="Tohoku up (GNSS, daily, JP)",
        file="gnss/tohoku_up.npz",
        issues=_issues(("2013-06-30", "2016-03-31"), (*SHORT, 24)),
        kind="stations",
        europe=False,
        chosen_until="2013-03-14",
    ),
    Place(
        name="Tohoku east (GNSS, daily, JP)",
        file="gnss/tohoku_east.npz",
        issues=_issues(("2013-06-30", "2016-03-31"), (*SHORT, 24)),
        kind="stations",
        europe=False,
        chosen_until="2013-03-14",
    ),
)
"""Ground that moves, and stations of other continents: a development day after about 60 % of each record."""
ALL_PLACES = (*PLACES, *MOVING_PLACES)
APART_M = 50_000.0
"""Stations whose places are not known are laid out so far apart that none takes another for a neighbour."""
STATIONS_ZONE = "EPSG:32611"
"""UTM zone of the stations whose places are known (California)."""


@functools.lru_cache(maxsize=16)
def read_place(place: Place, folder: Path | None) -> DisplacementCube | None:
    """Read one place as 100 m cells; None where its file is not at hand."""
    found = find_file(place.file, folder)
    if found is None:
        return None
    return to_cells(_stations(found, place) if place in MOVING_PLACES else read_cube([str(found)]), 100.0)


def _stations(file: Path, place: Place) -> DisplacementCube:
    """Read the arrays `disp_mm`, `dates`, `lonlat`, a layout that no producer delivers."""
    with np.load(file) as arrays:
        values_NT, dates = arrays["disp_mm"].astype(np.float32), arrays["dates"]
        east_N, north_N = arrays["lonlat"].T
    if not np.isfinite(east_N).all():
        crs, east_N = LAEA, 4_300_000.0 + APART_M * np.arange(len(values_NT))
        north_N = np.full(len(values_NT), 3_000_000.0)
    else:
        from mmstt_core.cube import DEGREES
        from mmstt_core.gis.systems import transform

        crs = LAEA if place.europe else STATIONS_ZONE
        east_N, north_N = transform(east_N, north_N, DEGREES, crs)
    component = "east" if "east" in place.file else "up" if place.kind == "stations" else "los"
    return DisplacementCube(
        easting_N=east_N,
        northing_N=north_N,
        days_T=np.array([to_day(date) for date in dates]),
        values_NT=values_NT,
        component=component,
        crs=crs,
    )
