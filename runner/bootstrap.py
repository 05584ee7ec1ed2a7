# SPDX-License-Identifier: GPL-2.0-or-later
"""Start the worker: run as `python -I -X utf8 bootstrap.py [OUTPUT_FOLDER]` by the plugin.

`-I` keeps the user's own Python settings out and, with them, the script's folder: so the plugin folder, where
`mmstt_core` lies, is added here. Only that package is imported from it. A Python that needs PYTHONHOME gets `-s`
instead (see `environment.isolation`), with which Python 3.10 still adds the script's folder: it is taken out.

The plugin removes its hidden folders when a run ends. When QGIS itself is gone, nobody else is left to do so: the
worker notices by the end of its input, stops, and clears up at the output folder.

Everything up to the refusal of an old Python can be read by Python 3.7.
"""

import json
import os
import sys
from pathlib import Path


def main() -> int:
    """Run the worker on standard input and output; return its exit status."""
    sys.dont_write_bytecode = True  # the plugin folder may be read-only, and an upgrade must be able to remove it
    here = Path(__file__).resolve().parent
    sys.path[:] = [str(here.parent), *(entry for entry in sys.path if not entry or Path(entry).resolve() != here)]
    from mmstt_core import OLDEST_PYTHON

    if sys.version_info < OLDEST_PYTHON:
        return refuse(OLDEST_PYTHON)
    from mmstt_core.kernels import name_kernels
    from mmstt_core.threads import one_for_each_product

    name_kernels()  # both before numpy is loaded
    one_for_each_product()
    from mmstt_core import worker
    from mmstt_core.parent import Parent

    parent = Parent(int(os.environ.get("MMSTT_HOST") or os.getppid()))
    status = worker.main() or 0
    if len(sys.argv) > 1 and parent.is_gone():
        from mmstt_core.results.folder import clear_up

        clear_up(sys.argv[1])
    return status


def refuse(oldest: tuple) -> int:
    """Answer as the worker would, that this Python is too old for it."""
    from mmstt_core.words import say, to_json

    this, least = (".".join(map(str, version[:2])) for version in (sys.version_info, oldest))
    message = say("The engine needs Python {0} or later; this is Python {1}.", least, this)
    hint = say("Set up the engine, which brings a Python of its own.")
    said = {"message": to_json(message), "hint": to_json(hint)}
    for line in (
        {"type": "hello", "format": 1, "engine": "", "python": this},
        {"type": "error", "code": "input", "message": message, "hint": hint, "said": said},
    ):
        print(json.dumps(line), flush=True)
    return 2


if __name__ == "__main__":
    sys.exit(main())
