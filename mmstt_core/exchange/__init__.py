# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished forecast for other programs: a table of all points, a netCDF, layers of InSAR viewers, a grid per date."""
