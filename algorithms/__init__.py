# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider: the one way in for dock, toolbox, batch, graphical modeler and qgis_process."""
