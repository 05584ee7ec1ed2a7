# SPDX-License-Identifier: GPL-2.0-or-later
"""A Python that cannot find its own library, as in QGIS for macOS: the bundle, rebuilt with a real one."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.PyQt.QtCore")

from mm_stt_forecast.runner import environment
from mm_stt_forecast.runner.environment import bundle_variables, child_environment, isolation
from mm_stt_forecast.runner.interpreter import Interpreter, find_interpreters, own_interpreter
from mm_stt_forecast.runner.process import run_worker

SYSTEM = Path("/usr/bin/python3").resolve()
BUILT_FOR = b"\0/usr\0"
"""The prefix that a Python looks at last, as Debian builds it in."""


@pytest.fixture(params=["Frameworks", "Resources/python", "Resources"])
def bundle(tmp_path, request):
    """A QGIS.app whose Python was built for another place, with its library beside it and not above it."""
    if not SYSTEM.is_file() or SYSTEM.read_bytes().count(BUILT_FOR) != 1:
        pytest.skip("the Python of this system cannot be moved to a bundle")
    contents = tmp_path / "Apps è" / "QGIS.app" / "Contents"
    python = contents / "MacOS" / "python"
    python.parent.mkdir(parents=True)
    python.write_bytes(SYSTEM.read_bytes().replace(BUILT_FOR, b"\0/nix\0"))
    python.chmod(0o755)
    (contents / "MacOS" / "QGIS").touch(0o755)
    library = contents / request.param / "lib" / SYSTEM.name
    library.parent.mkdir(parents=True)
    library.symlink_to(Path("/usr/lib") / SYSTEM.name, target_is_directory=True)
    (library.parent / "python3").symlink_to("/usr/lib/python3", target_is_directory=True)  # Debian's packages
    return python


def answer(python: Path, options: list[str], variables: dict) -> subprocess.CompletedProcess:
    """Ask a Python for its prefix and its path."""
    command = [str(python), *options, "-c", "import sys; print(sys.prefix); print(sys.path[0])"]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


def home_of(python: Path) -> Path:
    """Return the folder in which the library of the bundle lies."""
    return next(python.parents[1].glob("**/lib/python3.*")).parents[1]


def test_isolated_the_python_of_the_bundle_finds_no_library(bundle):
    for variables in ({}, {"PYTHONHOME": str(home_of(bundle))}):
        done = answer(bundle, ["-I"], variables)
        assert done.returncode != 0
        assert "encodings" in done.stderr


@pytest.mark.parametrize("named", [True, False])
def test_with_the_home_of_the_bundle_it_runs_and_takes_nothing_of_the_user(bundle, tmp_path, named):
    base = {"PYTHONPATH": str(tmp_path), "PYTHONSTARTUP": "x", "PATH": "/usr/bin"}
    base |= {"PYTHONHOME": str(home_of(bundle))} if named else {}
    variables = child_environment(base, own_python=True, bundle=bundle_variables(str(bundle), base))
    done = answer(bundle, isolation(str(bundle)), variables)
    prefix, first = done.stdout.splitlines()
    assert prefix == str(home_of(bundle))
    assert first not in ("", str(tmp_path))
    assert {name for name in variables if name.startswith("PYTHON")} == {"PYTHONHOME", "PYTHONSAFEPATH"}


def test_the_worker_itself_runs_in_it(bundle, monkeypatch):
    monkeypatch.delenv("PYTHONHOME", raising=False)
    python = Interpreter(kind="qgis", executable=str(bundle))
    report = run_worker(python, "doctor", {})["report"]
    assert report["python"]["executable"] == str(bundle)
    assert report["can_forecast"] in ("mmstt", "baselines")


def test_it_is_found_when_the_bundle_itself_is_chosen_and_as_qgis_own(bundle):
    app = bundle.parents[2]
    chosen = find_interpreters(chosen=str(app), variables={}, data_folder=app, own="", platform="darwin")[0]
    assert (chosen.executable, chosen.refusal) == (str(bundle), "")
    own = own_interpreter(
        executable=str(app / "Contents/MacOS/QGIS"),
        prefix="/none",
        bundle=str(app / "Contents/MacOS"),
        platform="darwin",
        version=(3, 99),
    )
    assert own == str(bundle)


def test_a_home_outside_the_bundle_is_not_taken(bundle, tmp_path):
    variables = bundle_variables(str(bundle), {"PYTHONHOME": "/usr", "PYTHONPATH": f"/usr:{tmp_path}"})
    assert variables == {"PYTHONHOME": str(home_of(bundle)), "PYTHONSAFEPATH": "1"}


def test_of_the_paths_only_those_in_the_bundle_are_kept(bundle):
    inside = str(bundle.parents[1] / "Resources" / "site")
    assert bundle_variables(str(bundle), {"PYTHONPATH": f"/usr:{inside}"})["PYTHONPATH"] == inside


@pytest.mark.parametrize(
    "program", [sys.executable, "/usr/bin/python3", r"C:\OSGeo4W\apps\Python312\python.exe", "/none/Q.app/Contents/x"]
)
def test_every_other_python_stays_isolated(program):
    assert isolation(program) == ["-I"]
    assert bundle_variables(program, {"PYTHONHOME": "/usr"}) == {}


def test_a_bundle_whose_python_finds_its_library_stays_isolated(tmp_path):
    library = tmp_path / "QGIS.app" / "Contents" / "MacOS" / "lib" / "python3.12"
    library.mkdir(parents=True)
    (library / "os.py").touch()
    assert bundle_variables(str(tmp_path / "QGIS.app/Contents/MacOS/bin/python3"), {}) == {}


def test_no_place_starts_a_python_with_fixed_options():
    folder = Path(environment.__file__).parent
    fixed = [path.name for path in folder.glob("*.py") if re.search(r'\["-I"', path.read_text(encoding="utf-8"))]
    assert fixed == ["environment.py"]
