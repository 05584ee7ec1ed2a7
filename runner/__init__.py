# SPDX-License-Identifier: GPL-2.0-or-later
"""How QGIS runs the engine: find an interpreter, scrub the environment, drive the process, translate failures."""
