# SPDX-License-Identifier: GPL-2.0-or-later
"""The real places that benchmarks score, and the dates: all truth lies after what the settings were chosen on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mmstt_core.models import closed_forms

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


def _issues(dates: tuple[str, ...], leads: tuple[int, ...]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((date, leads) for date in dates)


USTICA_ISSUES = (*_issues(("2023-12-31",), SHORT), ("2022-12-31", (24,)))
PLACES = (
    Place(
        name="Ustica L2b 022 (Sentinel-1, quiet island, IT)",
        file="EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l2b_022",
    ),
    Place(
        name="Ustica L2b 117",
        file="EGMS_L2b_117_0227_IW2_VV_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l2b_117",
    ),
    Place(
        name="Ustica L3 Up", file="EGMS_L3_E45N17_100km_U_2020_2024_1.zip", issues=USTICA_ISSUES, page="ustica_l3_up"
    ),
    Place(
        name="Ustica L3 East",
        file="EGMS_L3_E45N17_100km_E_2020_2024_1.zip",
        issues=USTICA_ISSUES,
        page="ustica_l3_east",
    ),
    Place(
        name="Nieuwolda (Sentinel-1, gas field and peat, NL)",
        file="insart88_assimilationpnt_parcel2015_2020_Ny288.csv",
        issues=(*_issues(("2018-12-31", "2019-03-31", "2019-06-30"), SHORT), ("2018-06-30", (24,))),
    ),
    Place(
        name="Boissano (RADARSAT-1, IT)",
        file="BOISSANO_RSAT_S3_A_T290_COMUNEBOISSANO_GBO-TSR.shp",
        issues=_issues(("2008-06-30", "2008-12-31", "2009-06-30"), (*SHORT, 24)),
    ),
    Place(
        name="Bagnoregio (COSMO-SkyMed, landslide, IT)",
        file="bagnoregio.npz",
        issues=_issues(("2017-06-30", "2018-06-30", "2018-12-31"), (*SHORT, 24)),
    ),
    Place(
        name="Como (COSMO-SkyMed, subsidence, IT)",
        file="como.npz",
        issues=_issues(("2016-06-30", "2017-03-31", "2017-06-30"), (*SHORT, 24)),
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
