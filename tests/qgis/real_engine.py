# SPDX-License-Identifier: GPL-2.0-or-later
"""What tests with the real engine share: a run that something happens to, and a look at its processes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication

from mm_stt_forecast.algorithms.launch import RunFeedback

STAGES = ("Reading", "Backtest", "Forecasting", "Writing")


class ActingFeedback(RunFeedback):
    """Do something once, as soon as a stage begins; `act` gets this feedback, on the thread of the run."""

    def __init__(self, stage, act):
        super().__init__()
        self._stage, self._act, self.acted = stage, act, False

    def receive_step(self, step):
        super().receive_step(step)
        if step.stage == self._stage and not self.acted:
            self.acted = True
            self._act(self)


def run(parameters, context, feedback):
    """Run the forecast on this thread."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    return algorithm.run(parameters, context, feedback)


def engines():
    """Return the child processes of this process."""
    return [int(pid) for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()]
