# SPDX-License-Identifier: GPL-2.0-or-later
"""Many tiles as one forecast, computed by the workers of dask.distributed."""
