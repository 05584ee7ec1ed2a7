# SPDX-License-Identifier: GPL-2.0-or-later
"""Start the worker: run as `python -I -X utf8 bootstrap.py [OUTPUT_FOLDER]` by the plugin.

`-I` keeps the user's own Python settings out and, with them, the script's folder: so the plugin folder, where
`mmstt_core` lies, is added here. Only that package is imported from it.

The plugin removes its hidden folders when a run ends. When QGIS itself is gone, nobody else is left to do so: the
worker notices by the end of its input, stops, and clears up at the output folder.
"""

import os
import sys
from pathlib import Path


def main() -> int:
    """Run the worker on standard input and output; return its exit status."""
    sys.dont_write_bytecode = True  # the plugin folder may be read-only, and an upgrade must be able to remove it
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from mmstt_core import worker

    parent = os.getppid()
    status = worker.main() or 0
    if len(sys.argv) > 1 and os.getppid() != parent:
        from mmstt_core.results.folder import clear_up

        clear_up(sys.argv[1])
    return status


if __name__ == "__main__":
    sys.exit(main())
