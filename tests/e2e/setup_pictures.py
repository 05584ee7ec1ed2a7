# SPDX-License-Identifier: GPL-2.0-or-later
"""Take a picture of the set-up dialog in each state, with a made-up computer: python tests/e2e/setup_pictures.py OUT

A language (de, it) as second argument takes them in that language.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QPalette

ROOT = Path(__file__).resolve().parents[2]


def main(out: Path, tongue: str = "en") -> int:
    """Save one PNG per state."""
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.insert(0, str(ROOT))
    importlib.import_module("tests.conftest")  # makes the package importable as QGIS sees it
    translator = importlib.import_module("mm_stt_forecast.language").translator_for(tongue)
    if translator is not None:
        application.installTranslator(translator)
    say = importlib.import_module("mm_stt_forecast.mmstt_core.words").say
    setup_failures = importlib.import_module("mm_stt_forecast.runner.setup_failures")
    dialogs = importlib.import_module("mm_stt_forecast.ui.setup_dialog")
    stand_in = importlib.import_module("tests.qgis.setup_service")
    out.mkdir(parents=True, exist_ok=True)

    def make(**changes):
        return dialogs.SetupDialog(service=stand_in.Service(**changes))

    def shoot(dialog, name):
        dialog.show()
        dialog.install_button.setFocus()
        for _ in range(5):
            application.processEvents()
        dialog.grab().save(str(out / f"setup_{name}.png"))

    def working(share, detail, **changes):
        dialog = make(**changes)
        dialog.install()
        dialog._service.tasks[-1].stepped.emit("Installing", share, detail)
        return dialog

    built = {"marker": stand_in.MARKER, "used_bytes": 976_000_000, "has_uv": True}
    shoot(make(), "absent")
    shoot(working(0.43, say("{0:.0f} of about {1:.0f} MB unpacked", 352, 812)), "running")
    failed = make()
    failed.install()
    failed._service.tasks[-1].settled.emit(None, setup_failures.from_installer("407 Proxy Authentication Required"))
    shoot(failed, "failed")
    cuda = make(nvidia=True)
    cuda.build.setCurrentIndex(1)
    shoot(cuda, "cuda")
    offline = make()
    offline.source.setCurrentIndex(1)
    offline.wheels.setFilePath("/media/usb/wheels")
    offline.python.setCurrentIndex(1)
    offline.python.activated.emit(1)
    shoot(offline, "offline")
    ready = make(state="ready", **built)
    ready.look_around("It is ready: the network ran a forward pass in it.")
    shoot(ready, "ready")
    shoot(make(state="outdated", **built), "outdated")
    shoot(make(state="broken", **built), "broken")
    shoot(make(lock="nothing"), "no_build")
    application.setStyle("Fusion")
    application.setPalette(dark())
    shoot(working(0.43, say("{0:.0f} of about {1:.0f} MB unpacked", 352, 812)), "dark_running")
    failed = make()
    failed.install()
    failed._service.tasks[-1].settled.emit(None, setup_failures.from_installer("No space left on device"))
    shoot(failed, "dark_failed")
    return 0


def dark() -> QPalette:
    """Return the colours of a dark theme."""
    palette = QPalette()
    for role, colour in (
        ("Window", "#323232"),
        ("Base", "#262626"),
        ("Button", "#3c3c3c"),
        ("WindowText", "#eeeeee"),
        ("Text", "#eeeeee"),
        ("ButtonText", "#eeeeee"),
        ("Highlight", "#3d7eb8"),
    ):
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(colour))
    for role in ("Text", "ButtonText"):
        palette.setColor(QPalette.ColorGroup.Disabled, getattr(QPalette.ColorRole, role), QColor("#8a8a8a"))
    return palette


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:3]))
