# SPDX-License-Identifier: GPL-2.0-or-later
"""Evaluate whole forecasts at rolling origins, honestly, or show what a leak would buy."""
