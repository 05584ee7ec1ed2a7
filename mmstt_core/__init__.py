# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast satellite-measured ground displacement: an EGMS file becomes calibrated forecast maps."""

__version__ = "0.1.0"
