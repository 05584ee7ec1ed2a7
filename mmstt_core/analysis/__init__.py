# SPDX-License-Identifier: GPL-2.0-or-later
"""From maps to decisions: areas of concern, assets and profiles, read from a finished forecast."""
