# SPDX-License-Identifier: GPL-2.0-or-later
"""The finished forecast: in memory, as files (all of them, or none), read again, and drawn."""
