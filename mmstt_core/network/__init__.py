# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT: the multi-modal spatio-temporal transformer that corrects the closed-form baseline."""
