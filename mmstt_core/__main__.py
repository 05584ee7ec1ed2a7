# SPDX-License-Identifier: GPL-2.0-or-later
"""Let `python -m mmstt_core` run the command line."""

import sys

if __name__ == "__main__":
    try:
        from .cli import main

        sys.exit(main())
    except KeyboardInterrupt:  # before the work began or after it ended
        sys.exit(130)
