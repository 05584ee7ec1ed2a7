# SPDX-License-Identifier: GPL-2.0-or-later
"""Where QGIS keeps its profiles, and a profile of our own with the plugin linked and switched on.

`python scripts/qgis_profile.py` prints the folder of the user's default profile. Only this module knows the names that
change with QGIS's first number; the user's profiles stay as they are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "mm_stt_forecast"
MAJORS = (4, 3)
"""Of QGIS, newest first."""
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


def default_profile(home: Path, variables: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the user's default profile: of the newest QGIS that made one, else where QGIS 3 would make it."""
    if platform == "win32":
        base = Path(variables.get("APPDATA") or home / "AppData" / "Roaming")
    elif platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(variables.get("XDG_DATA_HOME") or home / ".local" / "share")
    profiles = [base / "QGIS" / f"QGIS{major}" / "profiles" / "default" for major in MAJORS]
    return next((profile for profile in profiles if profile.is_dir()), profiles[-1])


def settings_files(profile: Path) -> list[Path]:
    """Return the settings of a profile, one for each first number of QGIS, which reads its own alone."""
    return [profile / "QGIS" / f"QGIS{major}.ini" for major in MAJORS]


def write_settings(profile: Path, text: str) -> None:
    """Give a profile settings for whichever QGIS will open it, unless it has some."""
    for path in settings_files(profile):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(text, encoding="utf-8")


def make_profile(folder: Path, settings: str = "") -> Path:
    """Make (or renew) the profile `default` below a folder; return the folder, for `--profiles-path`.

    Args:
        settings: further ones, as groups of an ini file; for a new profile only.
    """
    home = folder / "profiles" / "default"
    plugins = home / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    link = plugins / PLUGIN
    if link.is_symlink():
        link.unlink()
    link.symlink_to(ROOT, target_is_directory=True)
    write_settings(home, SETTINGS + settings)
    return folder


def use_own_python(variables: MutableMapping[str, str], program: str) -> None:
    """Let QGIS find its own Python; it takes its library from the first `python3` on the path, whosever that is."""
    for name in [name for name in variables if name.startswith("PYTHON") or name == "VIRTUAL_ENV"]:
        del variables[name]
    variables["PATH"] = os.pathsep.join([str(Path(program).parent), variables.get("PATH", "")])


if __name__ == "__main__":
    print(default_profile(Path.home(), os.environ))
