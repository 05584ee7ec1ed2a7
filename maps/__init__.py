# SPDX-License-Identifier: GPL-2.0-or-later
"""Results become layers: groups, styles, time ranges, a chart and a print layout."""
