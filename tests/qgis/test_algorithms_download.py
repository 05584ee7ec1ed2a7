# SPDX-License-Identifier: GPL-2.0-or-later
import json

import pytest

from tests.egms.conftest import BURST, UP
from tests.qgis.egms_service import *  # noqa: F403 - fixtures

EXTENT = "13.13,13.22,38.68,38.73 [EPSG:4326]"


@pytest.fixture
def run(provider, authcfg, context, feedback, tmp_path):
    from qgis.core import QgsApplication

    def go(**parameters):
        given = {"AUTHCFG": authcfg, "EXTENT": EXTENT, "OUTPUT_FOLDER": str(tmp_path / "egms"), **parameters}
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:download")
        fine, problem = algorithm.checkParameterValues(given, context)
        found, done = algorithm.run(given, context, feedback) if fine else ({}, False)
        return found if done else " ".join([problem, *feedback.errors])

    return go


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_files_of_an_area_arrive_and_are_told(run, tmp_path, service, feedback):
    found = run(LEVELS=["L3-UP", "L2B"])
    assert names(tmp_path / "egms") == sorted([UP, BURST])
    assert found["FILES"] == [str(tmp_path / "egms" / name) for name in (UP, BURST)] and found["COUNT"] == 2
    assert "22, descending, 0845 IW2" in feedback.textLog()
    assert service.asked("search")[0]["releases"] == ["2020-2024"]


def test_what_was_downloaded_is_read_by_the_forecast(run, tmp_path):
    from mmstt_core.reading import read_cube

    cube = read_cube(run(LEVELS=["L3-EAST"])["FILES"])
    assert (cube.level, cube.component, cube.cells) == ("L3", "east", 522)


def test_an_extent_in_metres_asks_for_the_same_degrees(run, service):
    run(EXTENT="4594000,4600000,1736000,1742000 [EPSG:3035]", LIST=True)
    (west, south), (east, north) = service.asked("search")[0]["bbox"]
    assert 13.1 < west < 13.18 < east < 13.25 and 38.65 < south < 38.71 < north < 38.76


def test_a_list_needs_no_folder_and_downloads_nothing(run, service):
    found = run(LEVELS=["L3-EAST", "L2B", "L2A"], LIST=True, OUTPUT_FOLDER=None)
    assert (found["COUNT"], found["FILES"], service.asked("download")) == (2, [], [])


def test_orbit_and_direction_choose_among_the_bursts(run, service, feedback):
    assert run(LEVELS=["L2B"], ORBIT="022", DIRECTION="descending", LIST=True)["COUNT"] == 1
    assert run(LEVELS=["L2B"], ORBIT="117", LIST=True)["COUNT"] == 0
    assert run(LEVELS=["L2B"], DIRECTION="ascending", LIST=True)["COUNT"] == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"AUTHCFG": "abcdefg"}, "no configuration 'abcdefg'"),
        ({"EXTENT": "-20,40,30,70 [EPSG:4326]"}, "60 by 40 degrees"),
        ({"OUTPUT_FOLDER": None}, "No folder"),
        ({"RELEASE": "2015-2021"}, "There are: 2020-2024, 2019-2023, 2018-2022"),
        ({"EXTENT": "11.0,11.2,38.9,39.1 [EPSG:4326]"}, "holds no such file"),
    ],
)
def test_what_cannot_be_is_one_sentence(run, change, said):
    assert said in run(**change)


def test_a_key_that_is_no_key_is_told_at_the_start(run, service, authcfg):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig("Basic")
    config.setName("other")
    config.setConfig("password", "secret")
    manager.storeAuthenticationConfig(config)
    try:
        assert "not the JSON text of a service key" in run(AUTHCFG=config.id())
    finally:
        manager.removeAuthenticationConfig(config.id())
    assert service.log == []


def test_the_key_lies_in_the_authentication_database_alone_and_encrypted(run, authcfg, service_key, tmp_path):
    from pathlib import Path

    from qgis.core import QgsApplication, QgsSettings

    run()
    line = json.loads(service_key)["private_key"].splitlines()[4].encode()
    database = Path(QgsApplication.authManager().authenticationDatabasePath())
    assert line not in database.read_bytes()
    settings = QgsSettings()
    held = " ".join(str(settings.value(key)) for key in settings.allKeys())
    assert line.decode() not in held
    assert all(line not in path.read_bytes() for path in (tmp_path / "egms").iterdir())
