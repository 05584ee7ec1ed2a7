# SPDX-License-Identifier: GPL-2.0-or-later
"""Stand in for the background work of the set-up: nothing is started, tests say how it ends."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from mm_stt_forecast.runner import setup_plan as plan
from mm_stt_forecast.runner.setup_task import Surroundings

FOUND = Surroundings(
    folder=Path("/home/rossi/.local/share/mm-stt"),
    state="absent",
    marker={},
    nvidia=False,
    pythons=(("/usr/bin/python3", "3.12.3"), ("/usr/bin/python3.9", "3.9.2")),
    used_bytes=0,
    has_uv=False,
    uv_version="0.13.9",
    uv_download=17_606_939,
    own_sources=(),
)
MARKER = {"lock": "linux-x86_64-cpu", "python": "3.12.16", "made": "2026-11-22T15:21:14"}


class Task(QObject):
    """One piece of work that never runs by itself."""

    stepped = pyqtSignal(str, float, object)
    settled = pyqtSignal(object, object)

    def __init__(self, title, work):
        super().__init__()
        self.title, self.work, self.cancelled = title, work, False

    def cancel(self):
        self.cancelled = True


class Service:
    """Look at a made-up computer at once; keep every other task for the test to end."""

    def __init__(self, lock="linux-x86_64-cpu", free_bytes=79_600_000_000, **changes):
        self.free = free_bytes
        self.found, self.lock, self.tasks = dataclasses.replace(FOUND, **changes), lock, []
        self.choices = []

    def start(self, title, work, *, stepped=None, settled=None):
        task = Task(title, work)
        if stepped is not None:
            task.stepped.connect(stepped)
        if settled is not None:
            task.settled.connect(settled)
        self.tasks.append(task)
        if work == self.look:
            task.settled.emit(self.found, None)
        return task

    def look(self, listener):
        return self.found

    def free_bytes(self, folder):
        return self.free

    def lock_for(self, accelerator):
        name = self.lock if accelerator == "cpu" else self.lock.replace("cpu", "cuda")
        path = plan.LOCKS / f"{name}.txt"
        return plan.read_lock(path) if path.is_file() else None

    def install_work(self, choice):
        self.choices.append(choice)
        return "install"

    def remove_work(self, listener):
        return None

    def ask_version(self, path, listener):
        return "3.13.1" if "good" in path else ""
