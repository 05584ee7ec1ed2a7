# SPDX-License-Identifier: GPL-2.0-or-later
"""EGMS by area: sign in with the user's own service key, search, download. Qt's network, no widgets."""
