# SPDX-License-Identifier: GPL-2.0-or-later
"""Read any layer that OGR opens and that has one field per date: shapefile, GeoPackage, GeoJSON, FlatGeobuf and more.

A point is where it is; of several points and of polygons the centroid is taken. NULL is a missing sample.
"""

# Shapes: N features, B features of a batch, T epochs

from __future__ import annotations

import contextlib
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from ..cube import LAEA
from ..errors import InputError
from ..progress import Progress
from ..reading.archive import Opened
from ..reading.columns import PLACE_PAIRS, Schema, orbit_direction, read_name, understand_header
from ..reading.dates import decode
from ..reading.evidence import has_egms_columns
from ..reading.heights import ROLE as ELEVATION
from ..reading.heights import loose_numbers
from ..reading.places import PlaceReader, Selection, stated_instead
from ..reading.samples import MISSING_WORDS, NUMBER, told_unit
from ..reading.samples import joined as held_together
from ..reading.series import SIGHT, Found, NumberReader, found, refuse_two_directions
from ..reading.tracks import COLUMNS as TRACK_COLUMNS
from ..reading.tracks import TrackWatch
from ..stated import AS_IT_SAYS, Recognised, Stated, you_said
from ..words import say
from .systems import is_laea, name_of, quietly, system, to_cells_system

_PLACES = (ogr.wkbPoint, ogr.wkbMultiPoint, ogr.wkbPolygon, ogr.wkbMultiPolygon)
_POINT_BYTES = 21
_FEATURES_PER_BATCH = 2000
"""Small, so that a cancelled reading ends soon and QGIS, whose process this may be, draws in between."""
_NUMBERS = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal)
GEOMETRY = "wkb_geometry"
_DECIMAL_COMMA = re.compile(r"[-+]?\d*,\d+", re.ASCII)


def recognises(path: Path) -> bool:
    """Tell whether one of OGR's drivers takes a file for its own."""
    with quietly():
        try:
            return gdal.IdentifyDriverEx(str(path), gdal.OF_VECTOR) is not None
        except (RuntimeError, UnicodeEncodeError):
            return False


def read_layer(opened: Opened, selection: Selection, progress: Progress) -> Found:
    """Read the one layer of a source that has date fields.

    Raises:
        InputError: OGR cannot open it, there is no such layer or more than one, or its places cannot be found.
    """
    with quietly(), _without_gpkg_stream(), _damage_told(opened.name):
        try:
            source = gdal.OpenEx(opened.target, gdal.OF_VECTOR | gdal.OF_READONLY)
            problem = "" if source else gdal.GetLastErrorMsg()
        except (RuntimeError, UnicodeEncodeError) as error:  # GDAL 4, or a plugin that called UseExceptions()
            source, problem = None, str(error)
        if source is None:
            _refuse_raster(opened)
            raise InputError(
                say(
                    "{0} cannot be opened as a map layer ({1}).",
                    opened.name,
                    problem.splitlines()[0][:160] if problem else "?",
                ),
                hint=say("A shapefile consists of .shp, .shx, .dbf and .prj; export the layer again if all are there."),
            )
        layer = _layer_with_dates(source, opened.name)
        schema = understand_header([field.GetName() for field in layer.schema], opened.name, places_needed=False)
        kinds = [layer.schema[column].GetType() for column in schema.date_columns]
        if set(kinds) - {*_NUMBERS, ogr.OFTString}:
            raise InputError(
                say("{0}: the date fields hold no numbers.", opened.name), hint=say("Give fields of numbers, in mm.")
            )
        return _collect(layer, schema, opened.name, selection, progress, opened.stated)


def _refuse_raster(opened: Opened) -> None:
    """Say that a file is a raster under the ending of a layer; others are never taken for a layer."""
    try:
        raster = gdal.OpenEx(opened.target, gdal.OF_RASTER | gdal.OF_READONLY)
    except (RuntimeError, UnicodeEncodeError):
        raster = None
    if raster is not None:
        size = raster.RasterXSize, raster.RasterYSize, raster.RasterCount
        kind = raster.GetDriver().LongName
        raise InputError(
            say("{0} is a raster ({1}) of {2} x {3} pixels in {4} band(s).", opened.name, kind, *size),
            hint=say("Give it the ending of its kind, such as .tif."),
        )


@contextlib.contextmanager
def _damage_told(name: str) -> Iterator[None]:
    """Say by an error of ours what GDAL says by one of its own, as it does where its exceptions are switched on."""
    try:
        yield
    except RuntimeError as error:  # GDAL 4, or a plugin that called UseExceptions()
        said = " ".join(str(error).split())[:160]
        raise InputError(
            say("{0} is damaged or cut off{1}.", name, f" ({said})" if said else ""),
            hint=say("Export the layer again."),
        ) from None


@contextlib.contextmanager
def _without_gpkg_stream() -> Iterator[None]:
    """Let GeoPackage go to Arrow as other drivers do: its own way never ends beyond some 125 fields (GDAL 3.6)."""
    gdal.SetThreadLocalConfigOption("OGR_GPKG_STREAM_BASE_IMPL", "YES")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("OGR_GPKG_STREAM_BASE_IMPL", None)


def _dates_in(layer: ogr.Layer) -> int:
    """Count the fields that are dates, or look like them: these are refused by name later on."""
    decoded = decode([field.GetName() for field in layer.schema])
    return sum(day is not None for day in decoded.days) + len(decoded.unclear)


def _layer_with_dates(source: gdal.Dataset, name: str) -> ogr.Layer:
    layers = [source.GetLayer(index) for index in range(source.GetLayerCount())]
    dated = [layer for layer in layers if _dates_in(layer) > 1]
    if len(dated) > 1:
        raise InputError(
            say(
                "{0} holds {1} layers with date fields ({2}, {3}).",
                name,
                len(dated),
                dated[0].GetName(),
                dated[1].GetName(),
            ),
            hint=say("Save the one that you want as a file of its own."),
        )
    if not dated:
        raise InputError(
            say("{0} has no layer with date fields.", name),
            hint=say("Name one field per date, such as D20200103 or 2020-01-03."),
        )
    return dated[0]


def _collect(
    layer: ogr.Layer, schema: Schema, name: str, selection: Selection, progress: Progress, stated: Stated
) -> Found:
    """Go through the layer once."""
    names = [field.GetName() for field in layer.schema]
    reference = layer.GetSpatialRef()
    if reference is not None and reference.GetName().lower().startswith("undefined"):  # what GeoPackage calls none
        reference = None
    own = reference
    if stated.crs and layer.GetGeomType() != ogr.wkbNone:
        reference = system(stated.crs)
    of_geometry = reference is not None and layer.GetGeomType() != ogr.wkbNone
    where = reference if of_geometry else _place_fields(schema, name, layer)
    used = used_fields(names, schema, () if of_geometry else where)
    layer.SetIgnoredFields([field for field in names if field not in used] + ([] if of_geometry else ["OGR_GEOMETRY"]))
    count = layer.GetFeatureCount()
    batches = _batches(layer, [*used])
    return gather(batches, used, schema, name, where, selection, progress, count=count, stated=stated, own=own)


def used_fields(names: Sequence[str], schema: Schema, places: Sequence[str] = ()) -> dict[str, str]:
    """Return the fields to be read, each with its role, which is empty for a date."""
    roles = {
        names[schema.roles[role]]: role
        for role in ("pid", "track_angle", ELEVATION, *dict.fromkeys((*TRACK_COLUMNS, *SIGHT)), *places)
        if role in schema.roles
    }
    return {**{names[column]: "" for column in schema.date_columns}, **roles}


def gather(
    batches: Iterable[dict[str, np.ndarray]],
    used: dict[str, str],
    schema: Schema,
    name: str,
    where: osr.SpatialReference | tuple[str, str],
    selection: Selection,
    progress: Progress,
    *,
    count: int,
    stated: Stated = AS_IT_SAYS,
    own: osr.SpatialReference | None = None,
) -> Found:
    """Make series of features.

    Args:
        batches: columns of some features by the names of their fields and, under `GEOMETRY`, their shapes as WKB.
        used: as `used_fields` gives them.
        where: the system of the shapes, or the roles of the fields that tell the places.
        count: of the features, as far as it is known.
        stated: what the user says of it; a stated system counts more than that of the shapes.
        own: the system that the source itself says, if any.
    Raises:
        InputError: there is no feature, a field holds no number, or a place cannot be found.
    """
    of_geometry = isinstance(where, osr.SpatialReference)
    dates = [field for field, role in used.items() if not role]
    samples, tenths, points, read = NumberReader(name, *told_unit(stated.unit, named=schema.unit)), [], [], 0
    others: dict[str, list[np.ndarray]] = {role: [] for role in used.values() if role}
    for batch in batches:
        tenths.append(samples.convert(np.column_stack([numbers(batch[date], name, date) for date in dates])))
        for field, role in used.items():
            if role:
                others[role].append(_others(role, batch[field], name, field))
        if of_geometry:
            points.append(_points(batch[GEOMETRY], name))
        read += len(tenths[-1])
        progress.step("Reading", read / max(count, 1), name)
    if not tenths:
        raise InputError(say("{0} holds no features.", name), hint=say("Export the layer again."))
    values_NT = samples.settle(held_together(tenths), schema.official)
    warned: tuple[str, ...] = ()
    joined = {role: np.concatenate(parts) for role, parts in others.items()}
    if of_geometry:
        x_N, y_N = np.concatenate(points).T
        easting_N, northing_N, crs = metres(x_N, y_N, where, name)
        place = _recognised(where, stated)
        if stated.crs and own is not None and not own.IsSame(where):
            warned += (stated_instead(name, name_of(own), stated.crs),)
    else:
        reader = PlaceReader(name, where, stated=stated.crs)
        reader.named(schema.system)
        if not schema.system:
            ids = [str(name).encode() for name in joined["pid"]] if "pid" in joined else None
            official, columns = bool(read_name(name).level), has_egms_columns(schema.names)
            x_N, y_N = joined[where[0]], joined[where[1]]
            reader.judge(x_N, y_N, ids, official=official, egms_columns=columns, beside=False)
        warned = tuple(reader.warnings)
        easting_N, northing_N, crs = reader.finish(*reader.convert(joined[where[0]], joined[where[1]]))
        place = reader.recognised()
    if "track_angle" in joined:
        refuse_two_directions(name, joined["track_angle"])
    tracks = TrackWatch(name, schema.names, {} if read_name(name).track else schema.roles)
    for role in tracks.columns:
        tracks.see(role, joined[role])
    tracks.compare(easting_N, northing_N)
    cube, roles = found(
        name,
        schema,
        selection,
        easting_N=easting_N,
        northing_N=northing_N,
        crs=crs,
        values_NT=values_NT,
        point_id_N=joined.get("pid"),
        elevation_N=joined.get(ELEVATION),
        sight={role: loose_numbers(joined[role]) for role in SIGHT if role in joined},
        direction=orbit_direction(joined["track_angle"][:200]) if "track_angle" in joined else "",
        warnings=samples.warnings() + warned + tracks.warnings(),
        recognised=(samples.recognised(), place),
    )
    if of_geometry and crs == LAEA:  # count as coordinate columns: cells of this grid are L3, in a layer as in a table
        roles |= {"easting", "northing"}
    return cube, roles


def _others(role: str, column: np.ndarray, name: str, field: str) -> np.ndarray:
    """Return a column that holds no samples."""
    if role == "pid" or role in TRACK_COLUMNS:
        return texts(column)
    return loose_numbers(column) if role in (ELEVATION, *SIGHT) else numbers(column, name, field)


def _recognised(reference: osr.SpatialReference, stated: Stated) -> Recognised:
    """Say which system the shapes are in, and why."""
    if stated.crs:
        return you_said("crs", stated.crs)
    return Recognised(fact="crs", value=name_of(reference), why=say("the layer says so"))


def _place_fields(schema: Schema, name: str, layer: ogr.Layer) -> tuple[str, str]:
    """Return the roles of coordinate fields, where geometries do not tell the places."""
    for pair in PLACE_PAIRS:
        if set(pair) <= schema.roles.keys():
            return pair
    if layer.GetGeomType() == ogr.wkbNone:
        raise InputError(
            say("{0} has neither geometries nor coordinates.", name),
            hint=say("Give fields easting and northing, or degrees."),
        )
    raise InputError(
        say("{0} does not say its coordinate system.", name),
        hint=say("State it, set it in QGIS and save the layer, or add its .prj file."),
        asks=("crs",),
    )


def metres(
    x_N: np.ndarray, y_N: np.ndarray, reference: osr.SpatialReference, name: str
) -> tuple[np.ndarray, np.ndarray, str]:
    """Return easting, northing and the system of cells."""
    known = reference.Clone()
    known.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if is_laea(known):
        reader = PlaceReader(name, ("easting", "northing"))
        return reader.finish(*reader.convert(x_N, y_N))
    try:
        return to_cells_system(x_N, y_N, known)
    except (RuntimeError, InputError):
        raise InputError(
            say("{0}: its coordinate system {1} leads to no place on Earth.", name, known.GetName() or ""),
            hint=say("Correct it in QGIS and save the layer again."),
        ) from None


def _batches(layer: ogr.Layer, fields: list[str]) -> Iterator[dict[str, np.ndarray]]:
    """Yield columns by name: through Arrow where GDAL was built with this numpy, else feature by feature."""
    layer.ResetReading()
    try:
        stream = layer.GetArrowStreamAsNumPy(
            ["INCLUDE_FID=NO", f"MAX_FEATURES_IN_BATCH={_FEATURES_PER_BATCH}", "USE_MASKED_ARRAYS=YES"]
        )
    except (AttributeError, ImportError):
        stream = None
    if stream is not None:
        geometry = layer.GetGeometryColumn() or GEOMETRY
        for batch in stream:
            yield {(GEOMETRY if name == geometry else name): column for name, column in batch.items()}
        return
    following = iter(layer.GetNextFeature, None)
    while features := list(itertools.islice(following, _FEATURES_PER_BATCH)):
        batch = {field: np.array([feature.GetField(field) for feature in features], dtype=object) for field in fields}
        shapes = [feature.GetGeometryRef() for feature in features]
        batch[GEOMETRY] = np.array([shape and bytes(shape.ExportToWkb()) for shape in shapes], dtype=object)
        yield batch


def numbers(column: np.ndarray, name: str, field: str) -> np.ndarray:
    """Return a column as float64, NaN where it is NULL or a word for missing."""
    if column.dtype.kind in "fiu":
        return np.ma.filled(column.astype(np.float64), np.nan)
    if column.dtype == object:
        with contextlib.suppress(TypeError, ValueError):  # None becomes NaN; texts are looked at one by one
            if not any(isinstance(value, (str, bytes, bool)) for value in column):
                return column.astype(np.float64)
    values_B = np.full(len(column), np.nan)
    for row, value in enumerate(column):
        text = "" if value is None or value is np.ma.masked else _text(value)
        if NUMBER.fullmatch(text):
            values_B[row] = float(text)
        elif text.lower().strip("*") not in MISSING_WORDS:
            raise InputError(
                say("{0}, field {1}: '{2}' is not a number.", name, field, text[:40]),
                hint=say("Correct it, or leave it empty."),
            )
    return values_B


def texts(column: np.ndarray) -> np.ndarray:
    return np.array(["" if value is None or value is np.ma.masked else _text(value) for value in column])


def _text(value: object) -> str:
    text = (value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)).strip()
    return text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else text


def _points(column: np.ndarray, name: str) -> np.ndarray:
    """Return x and y of geometries given as WKB, [B, 2]; NaN where there is none."""
    places_B2 = np.full((len(column), 2), np.nan)
    if column.dtype.itemsize == _POINT_BYTES and column.dtype.kind == "V" and not np.ma.is_masked(column):
        raw = np.ascontiguousarray(np.ma.getdata(column)).view(np.uint8).reshape(-1, _POINT_BYTES)
        if (raw[:, :5] == (1, 1, 0, 0, 0)).all():
            return np.ascontiguousarray(raw[:, 5:]).view("<f8")
    for row, wkb in enumerate(column):
        shape = None if wkb is None or wkb is np.ma.masked else ogr.CreateGeometryFromWkb(bytes(wkb))
        if shape is None or shape.IsEmpty():
            continue
        kind = ogr.GT_Flatten(shape.GetGeometryType())
        if kind not in _PLACES:
            raise InputError(
                say("{0} does not hold points or polygons, but {1}.", name, ogr.GeometryTypeToName(kind)),
                hint=say("Choose a layer of measurement points or cells."),
            )
        centre = shape if kind == ogr.wkbPoint else shape.Centroid()
        places_B2[row] = centre.GetX(), centre.GetY()
    return places_B2
