# SPDX-License-Identifier: GPL-2.0-or-later
"""The project's own lint checks: each finds what it is there for."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import lint_house

LICENCE = lint_house.SPDX + "\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Let the checks see a made-up project."""

    def put(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__slash__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    monkeypatch.setattr(lint_house, "ROOT", tmp_path)
    monkeypatch.setattr(lint_house, "tracked", lambda: [path for path in tmp_path.rglob("*") if path.is_file()])
    monkeypatch.setattr(lint_house, "shipped", lint_house.tracked)
    return lambda files: put(**{name.replace("/", "__slash__"): text for name, text in files.items()})


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("mmstt_core/a.py", "import qgis.core"),
        ("mmstt_core/a.py", "from osgeo import gdal"),
        ("mmstt_core/a.py", "def f():\n    from .gis.systems import transform"),
        ("mmstt_core/a.py", "def f():\n    import torch"),
        ("mmstt_core/network/a.py", "import torch"),
        ("mmstt_core/a.py", "import matplotlib"),
        ("mmstt_core/a.py", "from ..runner import process"),
        ("mmstt_core/results/a.py", "from runner import process"),
        ("runner/a.py", "import torch"),
        ("ui/a.py", "from ..mmstt_core.network import probe"),
        ("algorithms/a.py", "from ..ui import look"),
        ("maps/a.py", "from ..algorithms.base import tr"),
        ("egms/a.py", "from ..maps import wording"),
        ("runner/a.py", "from .. import language"),
    ],
)
def test_an_arrow_in_the_wrong_direction_is_found(project, name, line):
    project({name: LICENCE + line})
    assert len(list(lint_house.arrows())) == 1


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("mmstt_core/gis/a.py", "from osgeo import gdal\nfrom .systems import transform"),
        ("mmstt_core/a.py", "from . import gis"),
        ("mmstt_core/training/a.py", "import torch"),
        ("mmstt_core/network/mmstt.py", "import torch"),
        ("mmstt_core/results/overview.py", "import matplotlib"),
        ("mmstt_core/results/a.py", "def f():\n    import matplotlib"),
        ("mmstt_core/results/a.py", "from ..cube import DisplacementCube"),
        ("maps/a.py", "from ..mmstt_core.results.forecast import Forecast\nimport qgis"),
        ("ui/a.py", "from ..algorithms.base import tr\nfrom .. import language\nfrom . import look"),
        ("tests/a.py", "import torch, qgis"),
    ],
)
def test_an_arrow_in_the_right_direction_is_not(project, name, line):
    project({name: LICENCE + line})
    assert list(lint_house.arrows()) == []


def test_published_statistics_may_only_be_named_where_they_are_dropped_or_simulated(project):
    project({"mmstt_core/a.py": "x = 'mean_velocity'\n", "mmstt_core/reading/a.py": "x = 'mean_velocity'\n"})
    assert [breach.split(":")[0] for breach in lint_house.published()] == ["mmstt_core/a.py"]


def test_long_files_missing_licences_and_executables_are_found(project, tmp_path):
    project({"long.py": LICENCE + "\n" * 400, "short.py": "x = 1\n", "empty.py": ""})
    (tmp_path / "empty.py").chmod(0o755)
    assert [breach.split(":")[0] for breach in lint_house.lengths()] == ["long.py"]
    assert [breach.split(":")[0] for breach in lint_house.licences()] == ["short.py"]
    assert [breach.split(":")[0] for breach in lint_house.modes()] == ["empty.py"]


def test_traces_of_a_workplace_are_found_in_any_text(project):
    project({"notes.md": "see /wo" + "rk/here\n", "fine.md": "the work is done\n"})
    assert [breach.split(":")[0] for breach in lint_house.traces()] == ["notes.md"]


def test_a_version_that_stands_differently_in_one_place_is_found(project):
    project(
        {
            "metadata.txt": "name=x\nversion=0.2.0\n",
            "mmstt_core/__init__.py": '__version__ = "0.2.0"\n',
            "CITATION.cff": "cff-version: 1.2.0\nversion: 0.2.0\n",
            "CHANGELOG.md": "# Changes\n\n## Unreleased (0.3)\n\n## 0.2.0\n\n## 0.1.0\n",
        }
    )
    assert list(lint_house.versions()) == []
    project({"CITATION.cff": "version: 0.1.0\n"})
    assert [breach.split(":")[0] for breach in lint_house.versions()] == ["the version differs"]
