# SPDX-License-Identifier: GPL-2.0-or-later
"""Files as people have them, and what must come out of each: series with the right values, or one sentence."""

# Shapes: N points, T epochs

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
USTICA = HERE.parents[1] / "resources" / "ustica"


@dataclass(frozen=True, kw_only=True)
class Right:
    """Say what a file holds. The twelve points of Ustica, unless told otherwise."""

    points: int = 12
    epochs: int = 105
    first: str = "2020-01-03"
    last: str = "2024-12-13"
    begins: tuple[float, ...] = (-1.0, -2.7, -0.2)
    """mm, of the first point of the file."""
    extremes: tuple[float, float] = (-19.4, 11.4)
    total: float | None = -5378.4
    """mm, of all samples together."""
    missing: int = 0
    component: str = "los"
    place: tuple[float, float] | None = (4598603.5, 1739722.2)
    """easting, northing of the first point in EPSG:3035, m."""
    within: float = 0.06
    """mm; the values of some files are rounded more coarsely."""


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Say what the one sentence must name, and what the user can state to be understood."""

    words: tuple[str, ...]
    asks: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Case:
    """One way of giving files."""

    files: tuple[str, ...]
    """Below this folder."""
    outcome: Right | Refused
    stated: dict = field(default_factory=dict)
    warns: str = ""
    """Words of a warning that must be among those given."""

    @property
    def name(self) -> str:
        """Return a name for the list of tests."""
        stated = ",".join(f"{key}={value}" for key, value in self.stated.items())
        return " ".join(filter(None, (self.files[0], f"(+{len(self.files) - 1})" * (len(self.files) > 1), stated)))


def case(*files: str, outcome: Right | Refused, warns: str = "", **stated: object) -> Case:
    """Return a case."""
    return Case(files=files, outcome=outcome, stated=stated, warns=warns)


RIGHT = Right()
DANISH = (4355649.0, 3847643.5)
NAMES = [
    "names_" + name
    for name in sorted(path.stem.removeprefix("names_") for path in (HERE / "files/14-names-of-dates").glob("names_*"))
]
AMBIGUOUS_DATES = ("names_doy", "names_decyear", "names_dmy_slash")
ASK_SYSTEM = Refused(words=("coordinate system",), asks=("crs",), never=("Rename", "rename"))
ASK_UNIT = Refused(words=("metres", "millimetres"), asks=("unit",))

CASES = [
    case("files/01-unpadded-day-and-month/01.csv", outcome=RIGHT),
    case("files/02-metres-in-e-notation/02.csv", outcome=RIGHT, warns="metres"),
    case(
        "files/03-metres-of-fast-ground/03.csv",
        outcome=Right(begins=(-1.0, -16.3, -27.5), extremes=(-1434.0, 9.0), total=None),
    ),
    case("files/04-grid-called-exchanged/04_epsg3003.csv", outcome=ASK_SYSTEM),
    case("files/04-grid-called-exchanged/04_epsg31467.csv", outcome=ASK_SYSTEM),
    case(
        "files/04-grid-called-exchanged/04_epsg3003.csv",
        crs="EPSG:3003",
        outcome=Right(place=(4177330, 2329436)),
    ),
    case(
        "files/04-grid-called-exchanged/04_epsg31467.csv",
        crs="EPSG:31467",
        outcome=Right(place=(4154430, 3157041)),
    ),
    case("files/05-grid-taken-for-3035/05_epsg31468.csv", outcome=ASK_SYSTEM),
    case("files/05-grid-taken-for-3035/05_epsg3857.csv", outcome=ASK_SYSTEM),
    case(
        "files/05-grid-taken-for-3035/05_epsg31468.csv",
        crs="EPSG:31468",
        outcome=Right(place=(4468606, 2833783)),
    ),
    case(
        "files/05-grid-taken-for-3035/05_epsg3857.csv",
        crs="EPSG:3857",
        outcome=Right(place=(4258443, 2487783)),
    ),
    case(
        "files/07-ascending-and-descending/AREA_SNT_T044_A.shp",
        "files/07-ascending-and-descending/AREA_SNT_T139_D.shp",
        outcome=Refused(words=("AREA_SNT_T044_A.shp", "AREA_SNT_T139_D.shp")),
    ),
    case("files/08-two-tracks-in-one-table/08_two_tracks.csv", outcome=Refused(words=("ascending", "descending"))),
    case("files/09-lone-letter-in-the-name/E_SBAS_TS.shp", outcome=RIGHT),
    case("files/09-lone-letter-in-the-name/via E. Fermi.csv", outcome=RIGHT),
    case(
        "files/10-component-cannot-be-said/AREA_2D_VERT.shp",
        outcome=Right(component="up", place=DANISH),
    ),
    case("files/12-centimetres/cm_converted.csv", unit="cm", outcome=Right(within=0.6)),
    case("files/13-metadata-lines-first/comment_lines.csv", outcome=RIGHT),
    *(case(f"files/14-names-of-dates/{name}.csv", outcome=RIGHT) for name in NAMES if name not in AMBIGUOUS_DATES),
    case("files/15-separator-at-the-end-of-rows/trailing.csv", outcome=RIGHT),
    case("files/16-zip-of-something-else/shapefile.zip", outcome=Right(component="up", place=DANISH)),
    case("files/17-geometry-as-text/wkt.csv", outcome=RIGHT),
    case("files/18-multipoint/multipoint.shp", outcome=RIGHT),
    case("files/19-qgis-layer-with-iso-fields/iso_fields.gpkg", outcome=RIGHT),
    case("files/20-columns-east-north-beside-degrees/enu.csv", outcome=RIGHT),
    *(
        case(f"files/21-words-for-missing/missing_{kind}.csv", outcome=Right(begins=(), total=None, missing=73))
        for kind in ("excel", "postgres", "pandas")
    ),
    case("files/22-latitude-twice/two_latitudes.csv", outcome=RIGHT),
    case("files/23-thousands-separators/thousands.csv", outcome=RIGHT),
    case(
        "faults/02-metres-over-1m/metres.csv",
        outcome=Right(
            points=25,
            epochs=0,
            first="",
            last="",
            begins=(0.31, -8.39, -14.52),
            extremes=(-2500, 20),
            total=None,
            place=(4600053, 1740057),
        ),
    ),
    *(
        case(f"faults/07-foreign-crs/{name}.csv", outcome=ASK_SYSTEM)
        for name in (
            "epsg3857_germany",
            "epsg3857_ustica",
            "gauss_boaga_bologna",
            "gauss_krueger_munich",
            "lambert93_lyon",
        )
    ),
    case("faults/10-orbits-mixed-in-one-file/in_ad1.csv", outcome=Refused(words=("ascending", "descending"))),
    case(
        "faults/07-foreign-crs/epsg3857_ustica_renamed_as_advised.csv",  # nothing in it tells; what is guessed is said
        outcome=Right(points=25, epochs=0, begins=(0.3, -0.5), extremes=(-200, 200), total=None, place=None),
        warns="taken for EPSG:3035",
    ),
    case(
        "faults/06-twin-cells-dead-dates/tile_old_U.csv",
        "faults/06-twin-cells-dead-dates/tile_new_U.csv",
        outcome=Refused(words=("tile_old_U.csv", "tile_new_U.csv")),
    ),
]


def zip_in_zip(folder: Path) -> Path:
    """Return an archive that holds an EGMS archive, as some portals deliver them."""
    path = folder / "zip_in_zip.zip"
    inner = USTICA / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(inner, inner.name)
    return path


def one_fast_of_400(folder: Path) -> tuple[Path, np.ndarray]:
    """Return a table in metres of 399 quiet points and one that sinks by 0.5 m a year, and its values in mm, [N, T]."""
    generator = np.random.default_rng(5)
    days_T = np.arange(0, 5 * 365, 6)
    values_NT = generator.normal(0, 2, (400, days_T.size))
    values_NT[17] -= 500 * days_T / 365.25
    values_NT = np.round(values_NT, 1)
    path = folder / "metres_one_fast_of_400.csv"
    dates = [str(np.datetime64("2020-01-03") + day).replace("-", "") for day in days_T.tolist()]
    lines = ["pid,easting,northing," + ",".join(dates)]
    for row, series_T in enumerate(values_NT):
        east, north = 4600053 + 100 * (row % 20), 1740057 + 100 * (row // 20)
        lines.append(f"p{row},{east},{north}," + ",".join(f"{value / 1000:.4f}" for value in series_T))
    path.write_text("\n".join(lines) + "\n")
    return path, values_NT


def copied(folder: Path, *files: str) -> tuple[Path, ...]:
    """Copy files, with all that lies beside them under the same name, where nothing else lies."""
    for name in files:
        source = HERE / name
        for part in source.parent.glob(source.stem + ".*"):
            shutil.copy(part, folder / part.name)
    return tuple(folder / Path(name).name for name in files)
