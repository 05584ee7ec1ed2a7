# SPDX-License-Identifier: GPL-2.0-or-later
"""Write cells as points of a GeoPackage with the standard library's SQLite: the worker must not load GDAL."""

# Shapes: N cells, H leads, Q quantile levels, F fields

from __future__ import annotations

import datetime
import errno
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ..result import ATTRIBUTION, Forecast
from .rasters import SIGNS, quantile_since_issue

LAYER = "forecast"
_SRS = 3035
_ROWS_AT_ONCE = 4096

_LAEA_EUROPE = (
    'PROJCS["ETRS89-extended / LAEA Europe",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",'
    'SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],'
    'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AUTHORITY["EPSG","4258"]],PROJECTION["Lambert_Azimuthal_Equal_Area"],PARAMETER["latitude_of_center",52],'
    'PARAMETER["longitude_of_center",10],PARAMETER["false_easting",4321000],PARAMETER["false_northing",3210000],'
    'UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3035"]]'
)
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)

_TABLES = """
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10200;
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
"""

# GeoPackage 1.2, annex F.3: the R-tree and the triggers that keep it true when somebody edits the layer.
_RTREE = """
CREATE VIRTUAL TABLE rtree_forecast_geom USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO gpkg_extensions VALUES ('forecast', 'geom', 'gpkg_rtree_index',
    'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
"""
_ENVELOPE = "NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"
_TRIGGERS = "".join(
    " ".join(
        [
            "CREATE TRIGGER",
            f"rtree_forecast_geom_{name}",
            "AFTER",
            event,
            "ON forecast WHEN",
            when,
            "BEGIN",
            *actions,
            "END;\n",
        ]
    )
    for name, event, when, actions in (
        (
            "insert",
            "INSERT",
            "(NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))",
            ["INSERT OR REPLACE INTO rtree_forecast_geom VALUES (", _ENVELOPE, ");"],
        ),
        (
            "update1",
            "UPDATE OF geom",
            "OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))",
            ["INSERT OR REPLACE INTO rtree_forecast_geom VALUES (", _ENVELOPE, ");"],
        ),
        (
            "update2",
            "UPDATE OF geom",
            "OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))",
            ["DELETE FROM rtree_forecast_geom WHERE id = OLD.fid;"],
        ),
        (
            "update3",
            "UPDATE",
            "OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))",
            [
                "DELETE FROM rtree_forecast_geom WHERE id = OLD.fid;",
                "INSERT OR REPLACE INTO rtree_forecast_geom VALUES (",
                _ENVELOPE,
                ");",
            ],
        ),
        (
            "update4",
            "UPDATE",
            "OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))",
            ["DELETE FROM rtree_forecast_geom WHERE id IN (OLD.fid, NEW.fid);"],
        ),
        ("delete", "DELETE", "OLD.geom NOT NULL", ["DELETE FROM rtree_forecast_geom WHERE id = OLD.fid;"]),
    )
)


def write_points(forecast: Forecast, path: Path, tick: Callable[[float], None]) -> None:
    """Write layer `forecast`: velocity, support, the median per date, and all quantiles of the last date.

    Millimetres since the issue date, rounded to 0.01; the D-prefixed date fields are what InSAR viewers look for.
    `tick` is called with the fraction done and may raise to stop.

    Source: OGC 12-128r14 GeoPackage 1.2.
    """
    names, values_NF = _fields(forecast)
    connection = None
    try:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA journal_mode = OFF")  # the file is moved into place only when complete
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_TABLES)
        columns = ", ".join(f'"{name}" DOUBLE' for name in names)
        connection.execute(
            " ".join(
                [
                    "CREATE TABLE forecast (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,",
                    "geom POINT, point_id TEXT,",
                    columns,
                    ")",
                ]
            )
        )
        connection.execute("BEGIN")
        _describe(connection, forecast)
        marks = ", ".join("?" * (len(names) + 3))
        statement = " ".join(["INSERT", "INTO", LAYER, "VALUES", f"({marks})"])
        for start in range(0, forecast.easting_N.size, _ROWS_AT_ONCE):
            connection.executemany(statement, _rows(forecast, values_NF, start))
            tick(min(1.0, (start + _ROWS_AT_ONCE) / forecast.easting_N.size))
        _index(connection, forecast)
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        number = errno.ENOSPC if "full" in str(error) else errno.EIO  # SQLite tells a full disk by words alone
        raise OSError(number, f"SQLite could not write the points ({error})") from error
    finally:
        if connection is not None:
            connection.close()


def _fields(forecast: Forecast) -> tuple[list[str], np.ndarray]:
    """Return field names and float64 values, shape (N, F), in mm or mm/yr."""
    medians_NH = quantile_since_issue(forecast, 0.5)
    last_NQ = forecast.displacement_NHQ[:, -1, :] - forecast.issue_level_N[:, None]
    names = ["velocity", "velocity_sigma", "support"]
    names += ["D" + str(date).replace("-", "") for date in forecast.dates_H.astype("datetime64[D]")]
    names += [quantile_name(level) for level in forecast.quantile_levels_Q]
    values_NF = np.column_stack(
        [forecast.velocity_N, forecast.velocity_sigma_N, forecast.support_N, medians_NH, last_NQ]
    )
    return names, np.round(values_NF.astype(np.float64), 2)


def quantile_name(level: float) -> str:
    """Name the field of a quantile: q05 for 0.05, q10 for 0.1, q025 for 0.025."""
    digits = f"{level:.6f}".split(".")[1].rstrip("0")
    return "q" + digits.ljust(2, "0")


def _describe(connection: sqlite3.Connection, forecast: Forecast) -> None:
    """Fill the tables that tell what the layer is and where it lies."""
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
        [
            ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined cartesian coordinate reference system"),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
            ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude/latitude on the WGS 84 spheroid"),
            ("ETRS89-extended / LAEA Europe", _SRS, "EPSG", 3035, _LAEA_EUROPE, "equal-area grid of Europe"),
        ],
    )
    description = (
        f"Forecast issued {forecast.issue_date.isoformat()}. Displacement ({forecast.component}) in mm since the issue "
        f"date, {SIGNS[forecast.component]}; velocity in mm/yr; q fields are quantiles of the last date. {ATTRIBUTION}"
    )
    connection.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            LAYER,
            LAYER,
            description,
            datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            float(forecast.easting_N.min()),
            float(forecast.northing_N.min()),
            float(forecast.easting_N.max()),
            float(forecast.northing_N.max()),
            _SRS,
        ),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)", (LAYER, _SRS))


def _rows(forecast: Forecast, values_NF: np.ndarray, start: int) -> Iterator[tuple]:
    """Yield the rows of one batch."""
    batch = slice(start, start + _ROWS_AT_ONCE)
    eastings, northings = forecast.easting_N[batch].tolist(), forecast.northing_N[batch].tolist()
    for row, (easting, northing, blob, values) in enumerate(
        zip(eastings, northings, _geometries(forecast, batch), values_NF[batch].tolist()), start + 1
    ):
        yield (row, blob, f"E{easting:.0f}N{northing:.0f}", *values)  # SQLite stores NaN as NULL


def _geometries(forecast: Forecast, batch: slice) -> list[bytes]:
    """Encode points as GeoPackage blobs: header without envelope, then little-endian WKB."""
    eastings = forecast.easting_N[batch]
    blobs = np.zeros(
        eastings.size,
        np.dtype(
            [
                ("magic", "S2"),
                ("version", "u1"),
                ("flags", "u1"),
                ("srs", "<i4"),
                ("order", "u1"),
                ("kind", "<u4"),
                ("x", "<f8"),
                ("y", "<f8"),
            ]
        ),
    )
    blobs["magic"], blobs["flags"], blobs["srs"] = b"GP", 1, _SRS
    blobs["order"], blobs["kind"] = 1, 1
    blobs["x"], blobs["y"] = eastings, forecast.northing_N[batch]
    data, size = blobs.tobytes(), blobs.dtype.itemsize
    return [data[place : place + size] for place in range(0, len(data), size)]


def _index(connection: sqlite3.Connection, forecast: Forecast) -> None:
    """Add the spatial index, unless this Python's SQLite was built without R-trees."""
    if not connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'rtree'").fetchone():
        return
    for statement in filter(str.strip, _RTREE.split(";\n")):
        connection.execute(statement)
    eastings, northings = forecast.easting_N.tolist(), forecast.northing_N.tolist()
    connection.executemany(
        "INSERT INTO rtree_forecast_geom VALUES (?, ?, ?, ?, ?)",
        (
            (row, easting, easting, northing, northing)
            for row, (easting, northing) in enumerate(zip(eastings, northings), 1)
        ),
    )
    for trigger in filter(str.strip, _TRIGGERS.split("\n")):
        connection.execute(trigger)
