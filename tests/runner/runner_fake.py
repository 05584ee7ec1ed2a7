# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the fake worker lies."""

from pathlib import Path

FAKE = Path(__file__).with_name("fake_worker.py")
