# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the repository importable as QGIS sees it: one package, `mm_stt_forecast`, with relative imports inside.

The engine in it is also `mmstt_core`, as its worker and its command line see it. Both names lead to the same modules:
two copies would have two classes of each error, and a test that catches one of them would say nothing of the other.

Each process of pytest has a folder of its own for Qt and the cache, and one thread for linear algebra: its neighbours
do the rest.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "mm_stt_forecast"
ENGINE = f"{PACKAGE}.mmstt_core"

OWN = Path(tempfile.mkdtemp(prefix="tests-"))
os.environ.update(
    XDG_RUNTIME_DIR=str(OWN), MMSTT_CACHE=str(OWN / "cache"), OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1"
)
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


class OneEngine(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Find `mm_stt_forecast.mmstt_core.NAME` as the module `mmstt_core.NAME`."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname == ENGINE or fullname.startswith(f"{ENGINE}."):
            return importlib.machinery.ModuleSpec(fullname, self)
        return None

    def create_module(self, spec):
        module = importlib.import_module(spec.name.removeprefix(f"{PACKAGE}."))
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module):
        module.__spec__ = module.__spec__.loader_state  # import has put that of the other name there


if PACKAGE not in sys.modules:
    sys.meta_path.insert(0, OneEngine())
    spec = importlib.util.spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


def pytest_unconfigure():
    """Remove what this process had for itself."""
    shutil.rmtree(OWN, ignore_errors=True)
