# SPDX-License-Identifier: GPL-2.0-or-later
"""Train MM-STT on simulated and real cubes together, on one process or many (`command.run_training`). Needs torch."""
