# SPDX-License-Identifier: GPL-2.0-or-later
"""Freeze whole forecasts of six real places, and tell whether the present code still makes the same.

`python -m benchmarks.golden freeze FOLDER --data DATA` before a change, `... compare FOLDER --data DATA` after it. Each
array, raster band, point field and entry of the record is compared bit for bit, whatever the layout of the files; what
differs is listed with its largest difference, and the status is 1. Frozen results hold on one machine only: another
BLAS rounds differently. Needs GDAL (`osgeo`).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.places import PLACES, ROOT, find_file

NAMES = ("Ustica", "Nieuwolda", "Boissano")
IGNORED = {"software", "files", "label"}
"""Entries of the record that name versions and files, not results."""


def main() -> int:
    """Freeze or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=("freeze", "compare"))
    parser.add_argument("folder", type=Path, help="where the frozen results are or will be")
    parser.add_argument("--data", type=Path, help="folder of the public sets beside the bundled sample")
    parser.add_argument("--engine", type=Path, default=ROOT, help="checkout whose engine runs (this one)")
    options = parser.parse_args()
    if options.action == "freeze":
        for name, file in _places(options.data):
            _forecast(file, options.folder / name, options.engine)
        return 0
    found = []
    for name, file in _places(options.data):
        with tempfile.TemporaryDirectory() as folder:
            _forecast(file, Path(folder) / name, options.engine)
            differences = compare_folders(options.folder / name, Path(folder) / name)
        found += differences
        print(f"{name}: {'equal' if not differences else ''}")
        for line in differences:
            print(f"  {line}")
    return 1 if found else 0


def _places(data: Path | None):
    """Yield name and file of each place whose file is there."""
    for place in PLACES:
        if place.name.startswith(NAMES):
            file = find_file(place.file, data)
            if file is None:
                sys.exit(f"{place.file} was not found. Name its folder with --data.")
            yield place.name.split(" (")[0].replace(" ", "_"), file


def _forecast(file: Path, out: Path, engine: Path) -> None:
    command = [sys.executable, "-m", "mmstt_core", "forecast", str(file), "--out", str(out), "--quiet"]
    subprocess.run(command, cwd=engine, check=True, env={**os.environ, "OMP_NUM_THREADS": "1"})


def compare_folders(old: Path, new: Path) -> list[str]:
    """Return one line for each thing that differs between two forecasts."""
    lines = _compare_arrays(old, new) + _compare_records(old, new) + _compare_points(old, new)
    for path in sorted(old.glob("*.tif")):
        lines += _compare_rasters(path, new / path.name)
    return lines


def _compare_arrays(old: Path, new: Path) -> list[str]:
    with np.load(old / "forecast.npz") as one, np.load(new / "forecast.npz") as two:
        lines = [f"npz {name}: missing" for name in one.files if name not in two.files]
        return lines + [
            line for name in one.files if name in two.files for line in _difference(f"npz {name}", one[name], two[name])
        ]


def _difference(name: str, one: np.ndarray, two: np.ndarray) -> list[str]:
    """Describe how two arrays differ; nothing where they are equal to the last bit."""
    if one.shape != two.shape or one.dtype != two.dtype:
        return [f"{name}: {one.dtype}{one.shape} became {two.dtype}{two.shape}"]
    if one.tobytes() == two.tobytes():
        return []
    if one.dtype.kind not in "fiu":
        return [f"{name}: {int((one != two).sum())} values differ"]
    apart = np.abs(one.astype(np.float64) - two)
    odd = np.isnan(one.astype(np.float64)) != np.isnan(two.astype(np.float64))
    return [
        f"{name}: {int((apart > 0).sum() + odd.sum())} of {one.size} values differ, by up to {np.nanmax(apart):.3g}"
    ]


def _compare_records(old: Path, new: Path) -> list[str]:
    one, two = (json.loads((folder / "forecast.json").read_text(encoding="utf-8")) for folder in (old, new))
    return [
        f"record {key}: {_short(one[key])} became {_short(two.get(key))}"
        for key in one
        if key not in IGNORED and not _holds(two.get(key), one[key])
    ]


def _holds(new: object, old: object) -> bool:
    """Tell whether everything that was told is still told; more may be."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(name in new and _holds(new[name], old[name]) for name in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(_holds(*pair) for pair in zip(new, old))
    return new == old


def _short(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) < 80 else text[:77] + "..."


def _compare_points(old: Path, new: Path) -> list[str]:
    one, two = (_read_points(folder / "points.gpkg") for folder in (old, new))
    lines = [f"points {name}: missing" for name in one if name not in two]
    for name in one:
        if name in two and one[name] != two[name]:
            count = sum(a != b for a, b in zip(one[name], two[name]))
            lines.append(f"points {name}: {count} of {len(one[name])} values differ")
    return lines


def _read_points(path: Path) -> dict[str, list]:
    from osgeo import ogr

    ogr.UseExceptions()
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    names = [layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())]
    table: dict[str, list] = {name: [] for name in ("x", "y", *names)}
    for feature in layer:
        geometry = feature.GetGeometryRef()
        table["x"].append(geometry.GetX())
        table["y"].append(geometry.GetY())
        for name in names:
            table[name].append(feature.GetField(name))
    return table


def _compare_rasters(old: Path, new: Path) -> list[str]:
    from osgeo import gdal

    gdal.UseExceptions()
    if not new.exists():
        return [f"{old.name}: missing"]
    one, two = gdal.Open(str(old)), gdal.Open(str(new))
    lines = []
    if one.GetGeoTransform() != two.GetGeoTransform() or one.RasterCount != two.RasterCount:
        lines.append(f"{old.name}: grid or number of bands")
        return lines
    if not one.GetSpatialRef().IsSame(two.GetSpatialRef()):
        lines.append(f"{old.name}: coordinate system")
    for number in range(1, one.RasterCount + 1):
        a, b = one.GetRasterBand(number), two.GetRasterBand(number)
        for what, before, after in (
            ("name", a.GetDescription(), b.GetDescription()),
            ("unit", a.GetUnitType(), b.GetUnitType()),
            ("missing value", repr(a.GetNoDataValue()), repr(b.GetNoDataValue())),
        ):
            if before != after:
                lines.append(f"{old.name} band {number} {what}: {before} became {after}")
        lines += _difference(f"{old.name} band {number}", a.ReadAsArray(), b.ReadAsArray())
    return lines


if __name__ == "__main__":
    sys.exit(main())
