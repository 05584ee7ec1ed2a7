# SPDX-License-Identifier: GPL-2.0-or-later
"""Stand in for uv: `venv` makes a folder, `pip install` talks as uv does; FAKE_UV says where and how it fails."""

import os
import sys
import time
from pathlib import Path

TEXTS = {
    "proxy": "  cause: tunnel error: proxy authorization required",
    "disk": "  cause: No space left (os error 28)",
    "certificate": "  cause: invalid peer certificate: UnknownIssuer",
    "hash": "  cause: Hash mismatch for `torch`",
    "network": "  cause: dns error https://rossi:geheim@proxy.example/x",
    "blocked": "(os error 4551)",
}


def main() -> int:
    """Act out one call."""
    step = "venv" if sys.argv[1] == "venv" else "install"
    where, _, mode = os.environ.get("FAKE_UV", "").partition(":")
    if step == "venv":
        python = Path(sys.argv[-1]) / "bin" / "python3"
        python.parent.mkdir(parents=True)
        python.touch()
    else:
        cache = Path(os.environ["UV_CACHE_DIR"])
        cache.mkdir()
        (cache / "torch").write_bytes(bytes(1_000_000))
        print("Resolved 12 packages in 77ms", flush=True)
    if where == step and mode == "hang":
        hangs = Path(os.environ["UV_CACHE_DIR"]).parent / "hangs"
        hangs.with_suffix(".part").write_text(str(os.getpid()))
        hangs.with_suffix(".part").replace(hangs)
        time.sleep(3600)  # longer than any test may take
    if where == step and mode == "crash":
        os.kill(os.getpid(), 11)
    if where == step and mode:
        print("error: Failed to download `torch`", TEXTS[mode], sep="\n", flush=True)
        return 2
    if step == "install":
        print("Installed 12 packages in 104ms", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
