# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer to read, and a cache of its own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.core.gis.made_layers import DATES, DRIVERS, KINDS, USTICA, VALUES, ogr, point, reference


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def layer(tmp_path):
    """Write a layer and return its path."""

    def write(
        places=USTICA,
        code: int | None = 3035,
        ending: str = "gpkg",
        shape=point,
        fields=(),
        values=VALUES,
        kind=ogr.OFTReal,
        name: str = "points",
    ) -> Path:
        path = tmp_path / f"{name}.{ending}"
        dataset = ogr.GetDriverByName(DRIVERS[ending]).CreateDataSource(str(path))
        wkb = KINDS[shape] if shape in KINDS else ogr.wkbUnknown if shape else ogr.wkbNone
        made = dataset.CreateLayer(name, None if code is None else reference(code), wkb)
        made.CreateField(ogr.FieldDefn("code", ogr.OFTString))
        for field in (*(field for field, _ in fields), *(f"D{date}" for date in DATES)):
            definition = ogr.FieldDefn(field, kind if field[1:] in DATES else ogr.OFTReal)
            if kind == ogr.OFTString and field[1:] in DATES:
                definition.SetWidth(20)
            made.CreateField(definition)
        for row, (x, y) in enumerate(places):
            feature = ogr.Feature(made.GetLayerDefn())
            feature["code"] = f"p{row}"
            for field, column in fields:
                feature[field] = float(column[row])
            for date, value in zip(DATES, values[row]):
                if isinstance(value, str) or np.isfinite(value):
                    feature[f"D{date}"] = value if isinstance(value, str) else float(value)
            if shape is not None and np.isfinite(x):
                feature.SetGeometry(ogr.CreateGeometryFromWkt(shape(x, y)))
            made.CreateFeature(feature)
        dataset = made = None
        return path

    return write
