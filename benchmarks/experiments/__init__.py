# SPDX-License-Identifier: GPL-2.0-or-later
"""The experiments that the method's paper promises, in honest form: one file each."""
