# SPDX-License-Identifier: GPL-2.0-or-later
"""An engine without GDAL reads what it can, names the package for the rest, and takes what QGIS hands over."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from mmstt_core.reading import hand_over, read_cube
from tests.core.gis.made_layers import USTICA, moved

ROOT = Path(__file__).resolve().parents[3]
WITHOUT_GDAL = """
import sys
class NoGdal:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "osgeo":
            raise ModuleNotFoundError(name, name="osgeo")
sys.meta_path.insert(0, NoGdal())
sys.path.insert(0, {root!r})
"""


def without_gdal(code: str, *arguments: str) -> subprocess.CompletedProcess:
    program = WITHOUT_GDAL.format(root=str(ROOT)) + code
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=120)


def test_egms_and_european_degrees_are_read_without_gdal(tmp_path):
    for name, header, rows in (
        ("metres.csv", "easting,northing", USTICA),
        ("degrees.csv", "longitude,latitude", moved(USTICA, 3035, 4326)),
    ):
        text = "".join(f"{x!r},{y!r},{row}.5,{row}\n" for row, (x, y) in enumerate(rows))
        (tmp_path / name).write_text(f"{header},20200103,20200109\n{text}")
    ended = without_gdal(
        "from mmstt_core.reading import read_cube; print([read_cube(p).cells for p in sys.argv[1:]])",
        str(tmp_path / "metres.csv"),
        str(tmp_path / "degrees.csv"),
    )
    assert (ended.stdout.strip(), ended.returncode) == ("[3, 3]", 0), ended.stderr


def test_without_gdal_a_layer_is_refused_in_one_sentence_that_names_the_package(layer, tmp_path):
    code = "from mmstt_core.cli import main; sys.exit(main(sys.argv[1:]))"
    ended = without_gdal(code, "forecast", str(layer()), "--out", str(tmp_path / "out"), "--model", "last")
    last = ended.stderr.strip().splitlines()[-1]
    assert ended.returncode == 2, ended.stderr
    assert "Reading points.gpkg needs GDAL" in last
    assert "python3-gdal" in last
    assert not (tmp_path / "out").exists()


def test_an_engine_without_gdal_reads_what_was_handed_over(layer, tmp_path):
    places = [(-99.1 + 0.001 * row, 19.4) for row in range(3)]
    original = layer(places, 4326)
    (tmp_path / "job").mkdir()
    (prepared,), crs = hand_over([original], tmp_path / "job")
    assert crs == "EPSG:32614"
    expected = read_cube(original)
    ended = without_gdal(
        "import json; import numpy as np; from mmstt_core.reading import read_cube; "
        "c = read_cube(sys.argv[1]); s = c.sources[0]; values = np.nan_to_num(c.values_NT, nan=-1).tolist(); "
        "print(json.dumps([c.crs, c.easting_N.tolist(), values, s.name, s.sha256]))",
        prepared,
    )
    assert ended.returncode == 0, ended.stderr
    source = expected.sources[0]
    assert json.loads(ended.stdout) == [
        crs,
        expected.easting_N.tolist(),
        np.nan_to_num(expected.values_NT, nan=-1).tolist(),
        "points.gpkg",
        source.sha256,
    ]


def test_files_that_need_no_gdal_are_handed_over_as_they_are(tmp_path, layer):
    path = tmp_path / "metres.csv"
    path.write_text("easting,northing,20200103,20200109\n4600050,1740050,1.0,2.0\n4600150,1740850,2.0,1.0\n")
    assert hand_over([path], tmp_path) == ((str(path),), "EPSG:3035")
    paths, crs = hand_over([path, layer()], tmp_path)
    assert crs == "EPSG:3035"
    assert paths[0] == str(path)
    assert read_cube(list(paths)).cells == 5
