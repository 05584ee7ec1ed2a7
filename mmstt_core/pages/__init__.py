# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages that people read: what stands on one, and how it is written for a browser or as Markdown."""
