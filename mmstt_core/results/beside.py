# SPDX-License-Identifier: GPL-2.0-or-later
"""What later commands lay into the folder of a forecast: their files, and that they are ours.

A new forecast in the folder removes them, since they tell of the earlier one.
"""

from __future__ import annotations

from .folder import Own

AREAS_RECORD, AREAS_LAYERS, SIGNIFICANT = "areas.json", "areas.gpkg", "significant.tif"
ASSETS_RECORD, ASSETS_LAYERS, ASSETS_TABLE = "assets.json", "assets.gpkg", "assets.csv"
AREAS = Own(record=AREAS_RECORD, names=(AREAS_RECORD, AREAS_LAYERS, SIGNIFICANT))
"""Areas of concern."""
ASSETS = Own(record=ASSETS_RECORD, names=(ASSETS_RECORD, ASSETS_LAYERS, ASSETS_TABLE))
"""Buildings, lines and what else a user has on the ground."""
