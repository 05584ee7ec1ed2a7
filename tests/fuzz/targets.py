# SPDX-License-Identifier: GPL-2.0-or-later
"""What is fuzzed: each target takes bytes, and raises only when the engine breaks its promise.

The promise: a right answer, or an MmsttError of one sentence. Values of a table are compared with `tests.slow_parser`.
"""

from __future__ import annotations

import importlib
import io
import json
import math
import struct
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mmstt_core import worker
from mmstt_core.errors import MmsttError
from mmstt_core.options import EvaluationRequest, ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.reading.archive import open_table
from mmstt_core.reading.columns import understand_header
from mmstt_core.reading.csv_table import read_csv
from mmstt_core.reading.places import Selection
from mmstt_core.reading.rows import CsvRows
from tests import slow_parser

if "mm_stt_forecast" not in sys.modules:
    importlib.import_module("tests.conftest")  # makes the plugin importable under its own name
talk = importlib.import_module("mm_stt_forecast.runner.messages")

LONGEST = 20_000
"""Bytes of an input."""


def attempt(action: Callable[[], object]) -> object | None:
    """Do it; None when it was refused in one sentence."""
    try:
        return action()
    except MmsttError as error:
        refused = error
    sentence = refused.sentence()
    if "\n" in sentence or not refused.message.endswith(".") or len(sentence) > 2000 or refused.exit_status == 1:
        raise AssertionError(f"no clear sentence: {sentence!r}")
    return None


def csv_bytes(data: bytes) -> None:
    """Read the input as a CSV, and compare every sample with the slow parser."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data)
        attempt(lambda: read_cube(path, cache=False))
        found = attempt(lambda: _parse(path))
        if found is not None:
            parsed, rows, schema = found
            if not schema.long:
                _compare(data, parsed, rows, schema)


def _parse(path: Path) -> tuple:
    with open_table(path) as opened:
        if opened.kind != "csv" or path.read_bytes().startswith(b"PK"):
            return None
        parsed, _ = read_csv(opened, Selection(), Progress())
    with open_table(path) as opened:
        rows = CsvRows(opened)
        return parsed, rows, understand_header(rows.names, "table.csv")


def _compare(data: bytes, parsed, rows: CsvRows, schema) -> None:
    (unit,) = (fact.value for fact in parsed.sources[0].recognised if fact.fact == "unit")
    first, second = (schema.roles[role] for role in schema.place_roles)
    expected = [
        row
        for row in slow_parser.rows_of(data, rows.header_line, rows.separator)
        if None not in (slow_parser.number_of(row[first]), slow_parser.number_of(row[second]))
    ]
    if len(expected) != len(parsed.values_NT):
        raise AssertionError(f"{len(parsed.values_NT)} rows instead of {len(expected)}")
    for row, series_T, easting in zip(expected, parsed.millimetres_NT(float).tolist(), parsed.easting_N.tolist()):
        if schema.place_roles[0] == "easting" and not math.isclose(easting, float(row[first]), rel_tol=1e-14):
            raise AssertionError(f"easting {easting!r} for {row[first]!r}")
        for column, value in zip(schema.date_columns, series_T):
            if not slow_parser.allowed(row[column], value, unit=unit):
                raise AssertionError(f"{value} mm for {row[column][:80]!r}")


def archive_bytes(data: bytes) -> None:
    """Read the input as a zip, as a numpy archive, as a table in a zip, or as parts of a shapefile."""
    kind, data = data[:1], data[1:]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "source.zip"
        if kind == b"n":
            path = path.with_suffix(".npz")
        elif kind == b"s":
            path = path.with_suffix(".dbf")
            shapes, _, data = data.partition(b"|dbf|")
            path.with_suffix(".shp").write_bytes(shapes)
            path.with_suffix(".prj").write_text(
                'GEOGCS["x",DATUM["D_WGS_1984",SPHEROID["a",6378137,298.257223563]],PRIMEM["Greenwich",0],'
                'UNIT["Degree",0.0174532925199433]]'
            )
        elif kind == b"t":
            table, _, description = data.partition(b"|xml|")
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("table.csv", table)
                archive.writestr("table.xml", description)
            data = packed.getvalue()
        elif kind == b"a":
            path = path.with_suffix(".npz")
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                for name, member in zip(("displacement", "dates", "latlon"), data.split(b"|npy|")):
                    archive.writestr(f"{name}.npy", member)
            data = packed.getvalue()
        path.write_bytes(data)
        cube = attempt(lambda: read_cube(path, cache=False))
        if cube is not None and not np.isfinite(cube.easting_N + cube.northing_N).all():
            raise AssertionError("a place that is no number")


class _Lines:
    def __init__(self, data: bytes) -> None:
        self._data = data

    def line(self) -> bytes:
        return self._data


def message_bytes(data: bytes) -> None:
    """Feed the input to the plugin's decoder, whole and in pieces, and to the worker as a request."""
    heard = []
    for size in (len(data) + 1, 7):
        decoder, messages = talk.Decoder(), []
        try:
            for start in range(0, len(data) + 1, size):
                messages += decoder.feed(data[start : start + size])
        except talk.FormatError as error:
            messages.append(str(error))
        heard.append(repr(messages))
        for message in messages:
            if isinstance(message, str):
                message.encode()
                continue
            for name in ("stage", "message", "fraction"):
                message.text(name).encode()
                if not math.isfinite(message.number(name)):
                    raise AssertionError("a fraction that is no number")
    if heard[0] != heard[1] and "speaks format" not in heard[0]:
        raise AssertionError("pieces changed the messages")
    request = attempt(lambda: worker._read_request(_Lines(data)))
    if request is not None and request[0] == "forecast":
        attempt(lambda: ForecastRequest.from_json(request[1]))
    elif request is not None and request[0] == "evaluate":
        attempt(lambda: EvaluationRequest.from_json(request[1]))


def weights_bytes(data: bytes) -> None:
    """Load the input as a weights file; `j` before it: as the JSON header of one, `c`: as a network's configuration."""
    from mmstt_core.network.weights import load_network

    kind, rest = data[:1], data[1:]
    if kind == b"c":
        config = rest.decode("utf-8", "replace")
        rest = json.dumps({"__metadata__": {"format": "mmstt-1", "config": config}}).encode()
    if kind in (b"c", b"j"):
        data = struct.pack("<Q", len(rest)) + rest + bytes(256)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.safetensors"
        path.write_bytes(data)
        loaded = attempt(lambda: load_network(path))
    if loaded is not None and not all(bool(np.isfinite(value).all()) for value in loaded.network.arrays.values()):
        raise AssertionError("weights that are no numbers")


TARGETS = {"csv": csv_bytes, "archive": archive_bytes, "messages": message_bytes, "weights": weights_bytes}
