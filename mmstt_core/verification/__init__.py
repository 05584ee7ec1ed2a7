# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished forecast against what was measured later, and against another forecast of the same ground."""
