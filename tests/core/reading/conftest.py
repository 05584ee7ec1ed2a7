# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiny tables in the writing of every release, and a cache of their own."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]

HEADERS = {
    "L3 2019_2023": "pid,easting,northing,height,rmse,mean_velocity,mean_velocity_std,acceleration,acceleration_std,"
    "seasonality,seasonality_std",
    "L3 2020_2024": "pid,easting,northing,height_ortho,rmse_ts,mean_velocity,mean_velocity_std,acceleration,"
    "acceleration_std,seasonality,seasonality_std,gnss_velocity_n,gnss_velocity_e,gnss_velocity_u",
    "L2 2019_2023": "pid,mp_type,latitude,longitude,easting,northing,height,height_wgs84,line,pixel,rmse,"
    "temporal_coherence,amplitude_dispersion,incidence_angle,track_angle,los_east,los_north,los_up,"
    "mean_velocity,mean_velocity_std,acceleration,acceleration_std,seasonality,seasonality_std",
    "L2 2020_2024": "pid,mp_type,latitude,longitude,easting,northing,height_ortho,height_ellipse,line,pixel,rmse_ts,"
    "temporal_coherence,amplitude_dispersion,incidence_angle,track_angle,los_east,los_north,los_up,"
    "mean_velocity,mean_velocity_std,acceleration,acceleration_std,seasonality,seasonality_std,"
    "gnss_velocity",
}
NAMES = {
    "L3 2019_2023": "EGMS_L3_E45N17_100km_U_2019_2023_1",
    "L3 2020_2024": "EGMS_L3_E45N17_100km_E_2020_2024_1",
    "L2 2019_2023": "EGMS_L2b_022_0845_IW2_VV_2019_2023_1",
    "L2 2020_2024": "EGMS_L2b_022_0845_IW2_VV_2020_2024_1",
}
PLACES = [
    (4597550, 1739750, 38.6913558, 13.1590919),
    (4598650, 1740850, 38.7009066, 13.172118),
    (4599050, 1741250, 38.7043791, 13.1768556),
    (4599650, 1742750, 38.7177395, 13.184351),
]
"""easting, northing, and their latitude and longitude."""


class Sample:
    """A small table as columns of text, with the tenths it must be read as."""

    def __init__(self, kind: str) -> None:
        generator = np.random.default_rng(3)
        self.kind = kind
        self.dates = ["20200103", "20200109", "20200121", "20200202", "20200208"]
        self.tenths = generator.integers(-400, 400, (len(PLACES), len(self.dates))).astype(np.int16)
        self.tenths[0, 0], self.tenths[1, 1], self.tenths[2, 2], self.tenths[3, 3] = 0, -1234, 12345, -5
        known = {
            "pid": ["10LDTjEkDv", "0000000001", "1E5", "x9"],
            "easting": [str(place[0]) for place in PLACES],
            "northing": [str(place[1]) for place in PLACES],
            "latitude": [f"{place[2]:.7f}" for place in PLACES],
            "longitude": [f"{place[3]:.7f}" for place in PLACES],
            "track_angle": ["191.42"] * len(PLACES),
        }
        names = HEADERS[kind].split(",") if kind in HEADERS else kind.split(",")
        self.columns = {name: list(known.get(name, ["1.25"] * len(PLACES))) for name in names}
        for epoch, date in enumerate(self.dates):
            self.columns[date] = [written(value) for value in self.tenths[:, epoch]]
        self.columns[self.dates[0]][0] = "-0.0"

    def rename(self, change) -> None:
        """Rename columns by a function."""
        self.columns = {change(name): values for name, values in self.columns.items()}

    def reorder(self, names: list[str]) -> None:
        """Put columns into another order."""
        self.columns = {name: self.columns[name] for name in names}

    def text(self, separator: str = ",", line_end: str = "\n") -> str:
        """Return the file's text."""
        rows = [self.columns, *zip(*self.columns.values())]
        return "".join(separator.join(row) + line_end for row in rows)


def written(tenths: int) -> str:
    """Write tenths of a millimetre as EGMS does."""
    return f"{'-' if tenths < 0 else ''}{abs(int(tenths)) // 10}.{abs(int(tenths)) % 10}"


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """Keep the user's cache out of the tests."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("MMSTT_CACHE", str(folder))
    return folder


@pytest.fixture
def sample():
    """Return the maker of small tables: `sample("L3 2020_2024")` or `sample("pid,latitude,longitude")`."""
    return Sample


@pytest.fixture
def save(tmp_path):
    """Write a sample (or text, or bytes) to a file and return its path."""

    def write(content, name: str = "") -> Path:
        if not name:
            name = NAMES.get(content.kind, "export") + ".csv"
        data = content.text().encode() if isinstance(content, Sample) else content
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return write


@pytest.fixture
def save_zip(tmp_path):
    """Write an archive from names and contents and return its path."""

    def write(name: str, **members: str | bytes) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for inner, content in members.items():
                archive.writestr(inner.replace("__", "."), content)
        return path

    return write


@pytest.fixture(scope="session")
def ustica():
    """Return the folder of the official sample."""
    for folder in (ROOT / "resources" / "ustica", ROOT.parent / "shared" / "data" / "ustica"):
        if list(folder.glob("*.zip")):
            return folder
    pytest.skip("the Ustica sample is not here")


@pytest.fixture(scope="session")
def shared():
    """Return the folder of the development data."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the development data are not here")
    return folder
