# SPDX-License-Identifier: GPL-2.0-or-later
"""Ascending and descending lines of sight become Up and East, cell by cell."""
