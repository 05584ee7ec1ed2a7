# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast satellite-measured ground displacement: an EGMS file becomes calibrated forecast maps."""

__version__ = "0.1.0"

OLDEST_PYTHON = (3, 10)
"""Older ones cannot read the engine, nor the plugin; what tells so is written for them too."""
