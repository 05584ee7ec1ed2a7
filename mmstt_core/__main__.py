# SPDX-License-Identifier: GPL-2.0-or-later
"""Let `python -m mmstt_core` run the command line."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
