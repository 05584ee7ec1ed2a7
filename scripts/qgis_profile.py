# SPDX-License-Identifier: GPL-2.0-or-later
"""Make a QGIS profile of our own, with the plugin linked and switched on; the user's profiles stay as they are."""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "mm_stt_forecast"
SETTINGS = f"""[PythonPlugins]
{PLUGIN}=true
processing=true

[qgis]
checkVersion=false
firstRunVersionFlag=34000
newsFeed\\httpsfeedqgisorg\\disabled=true
showTips=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[app]
projections\\newProjectCrsBehavior=UsePresetCrs

[projections]
defaultProjectCrs=EPSG:3035
"""


def make_profile(folder: Path) -> Path:
    """Make (or renew) the profile `default` below a folder; return the folder, for `--profiles-path`."""
    home = folder / "profiles" / "default"
    plugins = home / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    link = plugins / PLUGIN
    if link.is_symlink():
        link.unlink()
    link.symlink_to(ROOT, target_is_directory=True)
    settings = home / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    if not settings.exists():
        settings.write_text(SETTINGS, encoding="utf-8")
    return folder


def use_own_python(variables: MutableMapping[str, str], program: str) -> None:
    """Let QGIS find its own Python; it takes its library from the first `python3` on the path, whosever that is."""
    for name in [name for name in variables if name.startswith("PYTHON") or name == "VIRTUAL_ENV"]:
        del variables[name]
    variables["PATH"] = os.pathsep.join([str(Path(program).parent), variables.get("PATH", "")])
