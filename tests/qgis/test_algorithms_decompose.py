# SPDX-License-Identifier: GPL-2.0-or-later
"""Up and East from two orbits, in the toolbox: with the real engine, on files and on a layer."""

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProject

from mm_stt_forecast import language
from mm_stt_forecast.maps.motion import add_motion
from tests.two_orbits import write_track


@pytest.fixture
def run(engine_parameters, context, feedback, tmp_path):
    """Return what runs the algorithm with this very Python as the engine."""

    def run(**given):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:decompose")
        parameters = {"OUTPUT_FOLDER": str(tmp_path / "out"), **given}
        fine, problem = algorithm.checkParameterValues(parameters, context)
        if not fine:
            return {}, problem
        results, fine = algorithm.run(parameters, context, feedback)
        return results, "" if fine else feedback.errors[-1]

    return run


def test_two_files_become_two_tables_that_the_forecast_takes(run, tmp_path):
    results, problem = run(INPUT_FILES=[str(write_track(tmp_path, track)) for track in ("117", "022")])
    assert problem == ""
    assert {"OUTPUT_UP", "OUTPUT_EAST", "OUTPUT_JSON"} <= results.keys()
    record = json.loads((tmp_path / "out" / "decompose.json").read_text(encoding="utf-8"))
    assert record["cells"] == 16
    from mm_stt_forecast.mmstt_core.reading import read_cube

    assert record["files"] == sorted(path.name for path in (tmp_path / "out").iterdir())
    project = QgsProject()
    layer = add_motion(Path(results["MOTION"]), project)
    assert layer.featureCount() == 16
    found = sorted((round(row["east_mm_yr"]), round(row["up_mm_yr"])) for row in layer.getFeatures())
    assert found == sorted((3 + column, -6 - row) for column in range(4) for row in range(4))
    assert layer.renderer().symbol().symbolLayer(0).xAttribute() == "east_mm_yr"
    project.clear()
    cube = read_cube(results["OUTPUT_EAST"], cache=False)
    assert cube.component == "east"
    years = (cube.days_T[-1] - cube.days_T[0]) / 365.25
    rate = (cube.millimetres_NT()[:, -1] - cube.millimetres_NT()[:, 0]) / years
    assert np.allclose(sorted(rate)[:4], 3.0, atol=0.1)


def test_a_layer_tells_its_directions_of_sight_too(run, make_layer, tmp_path):
    path = write_track(tmp_path, "022")
    head, *rows = [line.split(",") for line in path.read_text().splitlines()]
    fields = [
        f"{name}:{'string' if name == 'pid' else 'double'}" for name in head if name not in ("easting", "northing")
    ]
    places = [head.index("easting"), head.index("northing")]
    features = [
        [float(row[places[0]]), float(row[places[1]])]
        + [row[at] if name == "pid" else float(row[at]) for at, name in enumerate(head) if at not in places]
        for row in rows
    ]
    layer = make_layer(fields, features, name="EGMS_L2b_022_0001_IW2_VV_2020_2024_1")
    results, problem = run(
        INPUT_FILES=[str(write_track(tmp_path, "117"))], INPUT_LAYERS=[layer], CELL_SIZE=50, UNIT="mm"
    )
    assert problem == ""
    record = json.loads((tmp_path / "out" / "decompose.json").read_text(encoding="utf-8"))
    assert record["cell_size_m"] == 50
    assert [track["direction"] for track in record["tracks"]] == ["ascending", "descending"]


def test_one_direction_alone_is_refused_with_one_sentence(run, tmp_path):
    results, problem = run(INPUT_FILES=[str(write_track(tmp_path, "117"))])
    assert "of ascending orbits" in problem
    assert "Traceback" not in problem
    assert not (tmp_path / "out").exists()


def test_what_the_engine_sums_up_is_told_in_the_language_of_qgis(run, feedback, monkeypatch, tmp_path):
    lines = []
    monkeypatch.setattr(feedback, "pushInfo", lines.append)
    before = language._spoken.set(lambda text: f"«{text}»" if text else text)
    try:
        _, problem = run(INPUT_FILES=[str(write_track(tmp_path, track)) for track in ("117", "022")])
    finally:
        language._spoken.reset(before)
    assert problem == ""
    told = [line for line in lines if "seen by both orbits" in line or "in a typical cell" in line]
    assert len(told) == 2 and all(line.startswith("«") for line in told)
