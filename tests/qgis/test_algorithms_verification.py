# SPDX-License-Identifier: GPL-2.0-or-later
"""An older forecast against newer data, and two forecasts of one area, in the toolbox."""

import dataclasses
import json
import shutil

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

from mm_stt_forecast import language
from mm_stt_forecast.maps.checks import add_comparison, add_verification
from mmstt_core.results.writer import write_forecast
from tests.later_data import BOWL, truth_after, write_release
from tests.samples import ALL, sample_forecast


@pytest.fixture
def run(provider, context, feedback, tmp_path, monkeypatch):
    """Return what runs an algorithm."""
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))

    def run(name, **given):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"mmstt:{name}")
        parameters = {"OUTPUT_FOLDER": str(tmp_path / "out"), **given}
        fine, problem = algorithm.checkParameterValues(parameters, context)
        if not fine:
            return {}, problem
        results, fine = algorithm.run(parameters, context, feedback)
        return results, "" if fine else feedback.errors[-1]

    return run


@pytest.fixture
def forecast(tmp_path):
    made = sample_forecast(edge=10, share=ALL, gaps=0.0)
    write_forecast(made, tmp_path / "forecast", rasters=False)
    return made


def test_newer_data_become_maps_and_a_page(run, forecast, tmp_path):
    newer = write_release(tmp_path / "new.csv", forecast, *truth_after(forecast, event_mm=-60.0))
    folder = str(tmp_path / "forecast")
    results, problem = run("verify", FOLDER=folder, INPUT_FILES=[str(newer)], UNIT="mm")
    assert problem == ""
    error = QgsRasterLayer(results["ERROR"], "error")
    assert error.isValid()
    assert error.bandCount() == 13
    record = json.loads((tmp_path / "out" / "verification.json").read_text(encoding="utf-8"))
    assert record["left"]["below"] == BOWL
    assert {"LEFT", "OUTPUT_JSON", "OUTPUT_MARKDOWN", "OUTPUT_CELLS"} <= results.keys()
    project = QgsProject()
    group = add_verification(tmp_path / "out", project)
    assert group.name() == "Verification of the forecast of 2023-12-31"
    left, difference = (node.layer() for node in group.findLayers())
    assert [one.value for one in left.renderer().classes()] == [-1, 1]
    assert difference.renderer().inputBand() == 13
    assert difference.renderer().classificationMin() == -difference.renderer().classificationMax()
    assert difference.temporalProperties().isActive()
    project.clear()
    assert record["files"] == sorted(path.name for path in (tmp_path / "out").iterdir())


def test_data_of_other_ground_are_refused_with_one_sentence_and_leave_nothing(run, forecast, tmp_path):
    away = dataclasses.replace(forecast, easting_N=forecast.easting_N + 50_000)
    path = write_release(tmp_path / "away.csv", away, *truth_after(forecast))
    _, problem = run("verify", FOLDER=str(tmp_path / "forecast"), INPUT_FILES=[str(path)], UNIT="mm")
    assert "they are of other ground" in problem
    assert "Traceback" not in problem
    assert not (tmp_path / "out").exists()


def test_two_forecasts_become_difference_maps(run, forecast, tmp_path):
    other = dataclasses.replace(
        forecast, ground_NHQ=forecast.ground_NHQ + 100, displacement_NHQ=forecast.displacement_NHQ + 100
    )
    write_forecast(other, tmp_path / "other", rasters=False)
    results, problem = run("compare", FOLDER=str(tmp_path / "forecast"), OTHER_FOLDER=str(tmp_path / "other"))
    assert problem == ""
    difference = QgsRasterLayer(results["DIFFERENCE"], "difference")
    assert difference.bandCount() == forecast.dates_H.size
    statistics = difference.dataProvider().bandStatistics(1)
    assert statistics.minimumValue == pytest.approx(100, abs=0.01)
    project = QgsProject()
    group = add_comparison(tmp_path / "out", project)
    assert group.name() == "Forecast of 2023-12-31 minus that of 2023-12-31"
    assert [node.layer().isValid() for node in group.findLayers()] == [True, True]
    project.clear()
    assert QgsRasterLayer(results["BEYOND"], "beyond").dataProvider().bandStatistics(3).minimumValue == 1


def test_a_folder_without_a_forecast_is_refused(run, forecast, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    _, problem = run("compare", FOLDER=str(tmp_path / "forecast"), OTHER_FOLDER=str(empty))
    assert "no finished forecast" in problem
    assert not (tmp_path / "out").exists()


@pytest.fixture
def lines(feedback, monkeypatch):
    """Return what is told in the log."""
    found = []
    monkeypatch.setattr(feedback, "pushInfo", found.append)
    return found


@pytest.fixture
def foreign():
    """Speak a language in which every text is known."""
    before = language._spoken.set(lambda text: f"«{text}»" if text else text)
    yield
    language._spoken.reset(before)


def test_what_verifying_and_comparing_tell_in_the_log_is_told_in_the_language_of_qgis(
    run, forecast, lines, foreign, tmp_path
):
    newer = write_release(tmp_path / "new.csv", forecast, *truth_after(forecast, event_mm=-60.0))
    folder = str(tmp_path / "forecast")
    _, problem = run("verify", FOLDER=folder, INPUT_FILES=[str(newer)], UNIT="mm")
    assert problem == ""
    told = [line for line in lines if line.strip()]
    assert [line for line in told[:4] if not line.startswith("«")] == []
    head = next(line for line in told if "«RMSE mm»" in line)
    assert "«months»" in head and "«ground: median error»" in head
    assert {len(line) for line in told[told.index(head) :][:5]} == {len(head)}  # columns stand below one another
    lines.clear()
    shutil.copytree(tmp_path / "forecast", tmp_path / "other")
    _, problem = run(
        "compare", FOLDER=folder, OTHER_FOLDER=str(tmp_path / "other"), OUTPUT_FOLDER=str(tmp_path / "two")
    )
    assert problem == ""
    told = [line for line in lines if line.strip()]
    assert [line for line in told[:2] if not line.startswith("«")] == [] and "«median mm»" in told[2]
