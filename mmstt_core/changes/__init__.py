# SPDX-License-Identifier: GPL-2.0-or-later
"""Motion that has changed, as neighbours show it: found in a window, taken out of it, put into the forecast."""
