# SPDX-License-Identifier: GPL-2.0-or-later
"""What displacement counts from: a place that is taken to stand still, or a GNSS station that tells how it moves."""
