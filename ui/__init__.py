# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets: the forecast dock, the time series dock, the report dialog. What they decide stands in plain functions."""
