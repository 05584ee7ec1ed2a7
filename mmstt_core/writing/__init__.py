# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn a finished forecast into files: all of them, or none."""

from .files import OURS, check_folder, write_forecast

__all__ = ["OURS", "check_folder", "write_forecast"]
