# SPDX-License-Identifier: GPL-2.0-or-later
"""What differs on Windows and macOS, as tables: those systems were not at hand, so the decisions are pure functions."""

from importlib import metadata
from pathlib import Path, PureWindowsPath

import pytest

from mm_stt_forecast.mmstt_core.reading import cache
from mm_stt_forecast.runner.environment import child_environment, qgis_folders
from mm_stt_forecast.runner.failures import End, from_exit
from mm_stt_forecast.runner.interpreter import find_interpreters, own_interpreter, unfit_program, user_data_folder
from mm_stt_forecast.runner.setup_plan import lock_name, python_candidates
from mm_stt_forecast.runner.setup_steps import uv_program

SHORT = r"C:\PROGRA~1\QGIS34~1.12"
LONG = r"C:\Program Files\QGIS 3.44.12"
OSGEO4W = {
    "executable": LONG + r"\bin\qgis-ltr-bin.exe",
    "prefix": SHORT + r"\apps\Python312",
    "variables": {"OSGEO4W_ROOT": SHORT},
}


@pytest.fixture
def tree(tmp_path):
    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("")
            path.chmod(0o755)
        return tmp_path

    return make


@pytest.mark.parametrize(
    ("given", "folders"),
    [
        (OSGEO4W, {LONG + r"\bin", LONG, SHORT + r"\apps\Python312", SHORT}),
        (
            {"executable": r"C:\OSGeo4W\bin\qgis-bin.exe", "prefix": r"C:\OSGeo4W\apps\Python312", "variables": {}},
            {r"C:\OSGeo4W\bin", r"C:\OSGeo4W", r"C:\OSGeo4W\apps\Python312"},
        ),
        (
            {
                "executable": r"C:\Users\José Mª\conda\envs\gis\Library\bin\qgis.exe",
                "prefix": r"C:\Users\José Mª\conda\envs\gis",
                "variables": {},
            },
            {
                r"C:\Users\José Mª\conda\envs\gis\Library\bin",
                r"C:\Users\José Mª\conda\envs\gis\Library",
                r"C:\Users\José Mª\conda\envs\gis",
            },
        ),
        (
            {
                "executable": r"\\server\gis\QGIS\bin\qgis-bin.exe",
                "prefix": r"\\server\gis\QGIS\apps\Python312",
                "variables": {},
            },
            {r"\\server\gis\QGIS\bin", r"\\server\gis\QGIS", r"\\server\gis\QGIS\apps\Python312"},
        ),
        (
            {"executable": r"C:\bin\qgis.exe", "prefix": r"C:\apps\Python312", "variables": {"OSGEO4W_ROOT": "C:\\"}},
            {r"C:\bin", r"C:\apps\Python312"},
        ),
        ({"executable": "", "prefix": "", "variables": {}}, set()),
    ],
)
def test_the_folders_of_qgis_on_windows_are_known_in_every_form_but_never_a_whole_drive(given, folders):
    assert set(qgis_folders(**given)) == folders


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        (SHORT + r"\apps\qgis-ltr\bin", False),
        (SHORT + r"\apps\Qt5\bin", False),
        (SHORT + r"\apps\Python312\Scripts", False),
        (LONG + r"\bin", False),
        (f'"{LONG}\\bin"', False),
        (LONG.replace("\\", "/") + "/bin/", False),
        (r"c:\progra~1\qgis34~1.12\BIN", False),
        (r"C:\Windows\System32", True),
        (LONG + r" tools\bin", True),
        (r"C:\Users\Zoë\AppData\Local\Microsoft\WindowsApps", True),
        (r"\\server\share\bin", True),
    ],
)
def test_the_path_of_another_python_loses_what_osgeo4w_put_in_and_nothing_else(entry, kept):
    child = child_environment(
        {"Path": entry + r";C:\Windows"}, own_python=False, windows=True, qgis_folders=qgis_folders(**OSGEO4W)
    )
    assert child["Path"] == (entry + r";C:\Windows" if kept else r"C:\Windows")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        (r"C:\OSGeo4W\bin\python-qgis.bat", "script"),
        (r"C:\OSGeo4W\bin\python-qgis-ltr.bat", "script"),
        (r"C:\Users\Zoë\python.CMD", "script"),
        (r"C:\Python312\pythonw.exe", "without a console"),
        (r"C:\OSGeo4W\bin\qgis-bin.exe", "not a Python"),
        (r"C:\Windows\py.exe", "not a Python"),
        (r"C:\Users\Zoë\notes.txt", "not a Python"),
        (r"C:\Python312\python.exe", ""),
        (r"C:\Python312\PYTHON.EXE", ""),
        (r"C:\OSGeo4W\bin\python3.exe", ""),
        (r"\\server\José\env\Scripts\python3.12.exe", ""),
    ],
)
def test_on_windows_only_a_python_with_a_console_is_taken(name, word):
    refusal = unfit_program(name, "win32")
    assert word in refusal if word else refusal == ""


def test_elsewhere_a_python_may_have_any_name():
    assert unfit_program("/opt/tools/run-python.cmd", "linux") == unfit_program("/opt/pypy", "darwin") == ""


def test_a_batch_file_chosen_on_windows_is_refused_and_the_next_interpreter_is_tried(tree):
    folder = tree("OSGeo4W/bin/python-qgis.bat", "data/env/Scripts/python.exe")
    interpreters = find_interpreters(
        chosen=str(folder / "OSGeo4W/bin/python-qgis.bat"),
        variables={},
        data_folder=folder / "data",
        own="",
        platform="win32",
    )
    assert [bool(interpreter.refusal) for interpreter in interpreters] == [True, True, False]
    assert interpreters[2].executable == str(folder / "data/env/Scripts/python.exe")


def test_a_path_copied_with_quotation_marks_is_understood(tree):
    folder = tree("Program Files é/Python312/python.exe")
    path = str(folder / "Program Files é/Python312/python.exe")
    interpreter = find_interpreters(chosen=f' "{path}" ', variables={}, data_folder=folder, own="", platform="win32")[0]
    assert (interpreter.executable, interpreter.refusal) == (path, "")


@pytest.mark.parametrize(
    ("files", "executable", "prefix", "found"),
    [
        (
            ["QGIS 3.44/bin/qgis-ltr-bin.exe", "QGIS 3.44/apps/Python312/python.exe"],
            "QGIS 3.44/bin/qgis-ltr-bin.exe",
            "QGIS 3.44/apps/Python312",
            "QGIS 3.44/apps/Python312/python.exe",
        ),
        (
            ["OSGeo4W/bin/qgis-bin.exe", "OSGeo4W/apps/Python312/python3.exe"],
            "OSGeo4W/bin/qgis-bin.exe",
            "OSGeo4W/apps/Python312",
            "OSGeo4W/apps/Python312/python3.exe",
        ),
        (
            ["conda é/Library/bin/qgis.exe", "conda é/python.exe"],
            "conda é/Library/bin/qgis.exe",
            "conda é",
            "conda é/python.exe",
        ),
        (["OSGeo4W/bin/qgis-bin.exe", "OSGeo4W/bin/python-qgis.bat"], "OSGeo4W/bin/qgis-bin.exe", "OSGeo4W", ""),
    ],
)
def test_qgis_own_python_on_windows(tree, files, executable, prefix, found):
    folder = tree(*files)
    assert own_interpreter(
        executable=str(folder / executable), prefix=str(folder / prefix), platform="win32", version=(3, 12)
    ) == (str(folder / found) if found else "")


@pytest.mark.parametrize(
    ("files", "prefix", "bundle", "found"),
    [
        (
            ["QGIS-LTR.app/Contents/MacOS/QGIS", "QGIS-LTR.app/Contents/MacOS/bin/python3.9"],
            "none",
            "QGIS-LTR.app/Contents/MacOS",
            "",
        ),
        (
            ["QGIS-LTR.app/Contents/MacOS/QGIS", "QGIS-LTR.app/Contents/MacOS/bin/python3.12"],
            "none",
            "QGIS-LTR.app/Contents/MacOS",
            "QGIS-LTR.app/Contents/MacOS/bin/python3.12",
        ),
        (
            ["QGIS è.app/Contents/MacOS/QGIS", "QGIS è.app/Contents/MacOS/python3"],
            "none",
            "",
            "QGIS è.app/Contents/MacOS/python3",
        ),
        (
            ["QGIS.app/Contents/MacOS/QGIS", "QGIS.app/Contents/Frameworks/bin/python3.12"],
            "QGIS.app/Contents/Frameworks",
            "QGIS.app/Contents/MacOS",
            "QGIS.app/Contents/Frameworks/bin/python3.12",
        ),
    ],
)
def test_qgis_own_python_on_macos_is_inside_the_bundle_and_of_its_version(tree, files, prefix, bundle, found):
    folder = tree(*files)
    assert own_interpreter(
        executable=str(folder / files[0]),
        prefix=str(folder / prefix),
        platform="darwin",
        bundle=str(folder / bundle) if bundle else "",
        version=(3, 12),
    ) == (str(folder / found) if found else "")


def test_the_bundle_of_qgis_may_be_chosen_for_its_python(tree):
    folder = tree("QGIS.app/Contents/MacOS/bin/python3")
    interpreter = find_interpreters(
        chosen=str(folder / "QGIS.app"), variables={}, data_folder=folder, own="", platform="darwin"
    )[0]
    assert interpreter.executable == str(folder / "QGIS.app/Contents/MacOS/bin/python3")


# crashed, status as Qt gives it, last words -> code, word of the sentence
ENDS_ON_WINDOWS = [
    (False, 9009, "", "start", "placeholder"),
    (True, 0xC0000135 - 2**32, "", "library", "Visual C++"),
    (True, 0xC0000139 - 2**32, "", "library", "Visual C++"),
    (True, 0xC0000142 - 2**32, "", "library", "Visual C++"),
    (True, 0xC000007B - 2**32, "", "binary", "CPU build"),
    (True, 0xC0000374 - 2**32, "", "binary", "CPU build"),
    (True, 0xC0000409 - 2**32, "", "binary", "CPU build"),
    (True, 0xC0000017 - 2**32, "", "memory", "smaller area"),
    (True, 0xC000012D - 2**32, "", "memory", "smaller area"),
    (False, 1, "RuntimeError: [enforce fail] DefaultCPUAllocator: not enough memory", "memory", "smaller area"),
    (False, 1, 'OSError: [WinError 126] Error loading "c10.dll"', "library", "Visual C++"),
    (True, 9, "", "exit", "outside"),
    (True, 62097, "", "exit", "outside"),
]


@pytest.mark.parametrize(("crashed", "status", "tail", "code", "word"), ENDS_ON_WINDOWS)
def test_how_a_process_ends_on_windows(crashed, status, tail, code, word):
    failure = from_exit(End(started=True, crashed=crashed, status=status, windows=True, tail=tail))
    assert (failure.code, word in failure.sentence()) == (code, True), failure.sentence()


# platform, word said before, status, last words -> code, words that must and must not be in the sentence
KILLED = [
    ("darwin", False, 9, "", "blocked", "code signature", "smaller area"),
    ("darwin", True, 9, "", "memory", "smaller area", "could not be started"),
    ("darwin", True, 9, "", "memory", "code signature", "was stopped by the system"),
    ("linux", False, 9, "", "memory", "smaller area", "signature"),
    ("linux", True, 9, "", "memory", "smaller area", "signature"),
    ("darwin", True, 9, "OSError: [Errno 28] No space left on device", "disk", "disk is full", "signature"),
    ("darwin", True, 11, "", "binary", "CPU build", "signature"),
]


@pytest.mark.parametrize(("platform", "spoke", "status", "tail", "code", "word", "other"), KILLED)
def test_signal_nine_is_no_proof_of_want_of_memory_on_macos(platform, spoke, status, tail, code, word, other):
    failure = from_exit(
        End(started=True, crashed=True, status=status, macos=platform == "darwin", spoke=spoke, tail=tail)
    )
    assert (failure.code, word in failure.sentence(), other in failure.sentence()) == (code, True, False)


@pytest.mark.parametrize(("status", "code"), [(9009, "exit"), (0xC0000135 - 2**32, "exit"), (0xC0000017, "exit")])
def test_codes_of_windows_mean_nothing_elsewhere(status, code):
    assert from_exit(End(started=True, crashed=False, status=status, windows=False)).code == code


def test_the_wrong_processor_on_apple_silicon_is_named_in_the_sentence():
    tail = "ImportError: dlopen(x.so): mach-o file, but is an incompatible architecture (have 'x86_64', need 'arm64')"
    failure = from_exit(End(started=True, crashed=False, status=1, tail=tail))
    assert (failure.code, "need 'arm64'" in failure.message) == ("library", True)


@pytest.mark.parametrize(
    ("platform", "machine", "lock"),
    [
        ("darwin", "arm64", "macos-arm64-cpu"),
        ("darwin", "x86_64", ""),
        ("win32", "AMD64", "windows-amd64-cpu"),
        ("win32", "ARM64", ""),
        ("win32", "x86", ""),
    ],
)
def test_each_processor_gets_its_lock_or_none(platform, machine, lock):
    assert lock_name(platform, machine) == lock


@pytest.mark.parametrize(("windows", "name"), [(True, "uv.exe"), (False, "uv")])
def test_uv_has_the_name_of_its_system(windows, name):
    assert uv_program(Path("é"), "1.2", windows=windows) == Path("é/uv/1.2") / name


def test_the_python_of_osgeo4w_is_no_base_for_an_environment_in_its_short_form_either():
    path = SHORT + r"\apps\Python312\python.exe"
    found = python_candidates(
        "win32", which=lambda name: path, exists=lambda path: True, own="", qgis_folders=qgis_folders(**OSGEO4W)
    )
    assert found == []


def test_a_long_user_name_leaves_room_for_the_longest_file_of_torch_on_windows():
    try:
        record = metadata.distribution("torch").read_text("RECORD")
    except metadata.PackageNotFoundError:
        record = None
    if not record:
        pytest.skip("torch is not installed as a wheel, so there is no list of its files")
    names = [line.split(",")[0] for line in record.splitlines()]
    longest = max(len(name) for name in names if name.startswith("torch/"))
    assert longest > 80
    home = user_data_folder({"LOCALAPPDATA": r"C:\Users\Maximiliane Schüßler\AppData\Local"}, "win32")
    before = len(str(PureWindowsPath(home, "env.tmp", "Lib", "site-packages"))) + 1
    assert before + longest < 260


@pytest.mark.parametrize(
    ("platform", "variables"),
    [
        ("win32", {"LOCALAPPDATA": "/l"}),
        ("win32", {}),
        ("darwin", {}),
        ("linux", {}),
        ("linux", {"XDG_DATA_HOME": "/d", "XDG_CACHE_HOME": "/c"}),
    ],
)
def test_the_size_of_the_engine_does_not_count_the_cache_nor_does_remove_touch_it(platform, variables, monkeypatch):
    for name in ("LOCALAPPDATA", "XDG_CACHE_HOME", "MMSTT_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    engine = user_data_folder(variables, platform)
    monkeypatch.setattr(cache.sys, "platform", platform)
    kept = cache.cache_folder()
    monkeypatch.undo()
    assert engine != kept
    assert engine not in kept.parents


@pytest.mark.parametrize("folder", [r"C:\Users\José Mª Núñez\AppData\Local", r"\\server\profiles\zoë\Local"])
def test_the_data_folder_follows_the_system_whatever_the_name(folder):
    assert str(user_data_folder({"LOCALAPPDATA": folder}, "win32")).startswith(folder)
