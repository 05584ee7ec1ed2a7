# SPDX-License-Identifier: GPL-2.0-or-later
"""Earlier origins of the same area: what each forecaster would have said, and what that teaches about the next one."""
