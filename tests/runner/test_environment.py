# SPDX-License-Identifier: GPL-2.0-or-later
"""The environment scrub, as a table."""

import pytest

from mm_stt_forecast.runner.environment import child_environment

# name, value, kept for another Python, kept for QGIS's own Python
TABLE = [
    ("PYTHONHOME", "/qgis", False, False),
    ("PYTHONPATH", "/qgis/python", False, False),
    ("PYTHONEXECUTABLE", "/qgis/python", False, False),
    ("VIRTUAL_ENV", "/venv", False, False),
    ("PIP_INDEX_URL", "x", False, False),
    ("GDAL_DATA", "/qgis/gdal", False, False),
    ("GDAL_DRIVER_PATH", "/qgis/gdal", False, False),
    ("PROJ_DATA", "/qgis/proj", False, False),
    ("PROJ_LIB", "/qgis/proj", False, False),
    ("QGIS_PREFIX_PATH", "/qgis", False, False),
    ("QGIS_PLUGINPATH", "/qgis", False, False),
    ("QT_PLUGIN_PATH", "/qgis/qt", False, False),
    ("LD_PRELOAD", "libx.so", False, False),
    ("LD_LIBRARY_PATH", "/qgis/lib", False, True),
    ("DYLD_LIBRARY_PATH", "/qgis/lib", False, True),
    ("SSL_CERT_FILE", "/missing.pem", False, False),
    ("REQUESTS_CA_BUNDLE", "/there.pem", True, True),
    ("SYSTEMROOT", "C:\\Windows", True, True),
    ("HOME", "/home/josé maría", True, True),
    ("TMPDIR", "/tmp", True, True),
    ("HTTPS_PROXY", "http://proxy:3128", True, True),
    ("CUDA_VISIBLE_DEVICES", "1", True, True),
    ("PATH", "/usr/bin", True, True),
    ("MMSTT_CACHE", "/cache", True, True),
]


@pytest.mark.parametrize(("name", "value", "elsewhere", "own"), TABLE)
def test_each_variable_is_kept_or_dropped_as_the_table_says(name, value, elsewhere, own):
    for own_python, kept in ((False, elsewhere), (True, own)):
        child = child_environment({name: value}, own_python=own_python, exists=lambda path: path == "/there.pem")
        assert child.get(name) == (value if kept else None)


def test_every_product_of_the_engine_runs_on_one_thread_whatever_the_environment_says():
    child = child_environment({"OMP_NUM_THREADS": "64", "MKL_NUM_THREADS": "8"}, own_python=False)
    assert {child[name] for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")} == {"1"}


def test_on_windows_names_are_compared_without_case():
    assert "PythonHome" not in child_environment({"PythonHome": "C:\\Q"}, own_python=False, windows=True)


def test_on_windows_the_folders_of_qgis_leave_the_path_of_another_python():
    base = {"Path": r'C:\QGIS 3.40\bin;"C:\QGIS 3.40\apps\Python312\";C:\Windows;C:\QGIS 3.40 tools'}
    child = child_environment(base, own_python=False, windows=True, qgis_folders=("c:\\qgis 3.40\\",))
    assert child["Path"] == r"C:\Windows;C:\QGIS 3.40 tools"


def test_on_windows_qgis_own_python_keeps_the_whole_path():
    base = {"PATH": r"C:\QGIS\bin;C:\Windows"}
    child = child_environment(base, own_python=True, windows=True, qgis_folders=(r"C:\QGIS",))
    assert child["PATH"] == base["PATH"]


def test_the_variables_of_qgis_stay_as_they_are():
    base = {"PYTHONHOME": "/qgis", "PATH": "/bin"}
    child_environment(base, own_python=False)
    assert base == {"PYTHONHOME": "/qgis", "PATH": "/bin"}


@pytest.mark.parametrize("own_python", [True, False])
@pytest.mark.parametrize(
    "name",
    ["LD_AUDIT", "LD_PRELOAD", "LD_DEBUG_OUTPUT", "LD_FUTURE", "GCONV_PATH", "LOCPATH", "GLIBC_TUNABLES"]
    + ["OPENSSL_CONF", "DYLD_INSERT_LIBRARIES", "BASH_ENV", "MPLBACKEND", "OMP_TOOL_LIBRARIES", "SSLKEYLOGFILE"],
)
def test_no_variable_has_foreign_code_loaded_into_the_engine(name, own_python):
    assert name not in child_environment({name: "/tmp/evil.so"}, own_python=own_python)
