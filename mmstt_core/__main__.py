# SPDX-License-Identifier: GPL-2.0-or-later
"""Let `python -m mmstt_core` run the command line."""

import sys

from . import OLDEST_PYTHON

if __name__ == "__main__":
    if sys.version_info < OLDEST_PYTHON:
        this, least = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST_PYTHON))
        sys.exit(sys.stderr.write(f"The engine needs Python {least} or later; this is Python {this}.\n") and 2)
    try:
        from .kernels import name_kernels
        from .threads import one_for_each_product

        name_kernels()
        if "train" not in sys.argv[1:2]:  # long products of large matrices gain from threads
            one_for_each_product()
        from .cli import main
        from .threads import collect_seldom

        collect_seldom()
        sys.exit(main())
    except KeyboardInterrupt:  # before the work began or after it ended
        sys.exit(130)
