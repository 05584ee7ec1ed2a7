# SPDX-License-Identifier: GPL-2.0-or-later
"""Check a plugin ZIP against the rules of the QGIS plugin repository."""

from __future__ import annotations

import configparser
import re
import sys
import zipfile

LARGEST = 25_000_000
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")
UNWANTED = re.compile(r"\.pyc$|__pycache__|/\.git|__MACOSX|\.\.|\\|:|\.(sh|bat|ps1|exe|dll|so|dylib)$")


def main(path: str) -> int:
    """Print every fault and return 1 if there is one."""
    faults = list(check(path))
    for fault in faults:
        print(fault)
    print(f"{path}: {len(faults)} faults")
    return 1 if faults else 0


def check(path: str):
    """Yield the faults of one ZIP."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        size = sum(entry.compress_size for entry in entries)
        if size > LARGEST:
            yield f"{size:,} bytes, at most {LARGEST:,}"
        tops = sorted({name.split("/")[0] for name in names})
        top = next((name for name in tops if f"{name}/metadata.txt" in names), tops[0])
        if len(tops) > 1 or not top.isidentifier() or "plugin" in top.lower():
            yield f"the top folder must be one Python identifier without 'plugin': {tops}"
        for needed in ("LICENSE", "metadata.txt", "__init__.py", "README.md"):
            if f"{top}/{needed}" not in names:
                yield f"{needed} is missing"
        yield from (f"{name} does not belong into a plugin" for name in names if UNWANTED.search(name))
        yield from (f"{entry.filename} is executable" for entry in entries
                    if entry.filename.endswith(".py") and entry.external_attr >> 16 & 0o111)
        metadata = configparser.ConfigParser()
        metadata.read_string(archive.read(f"{top}/metadata.txt").decode("utf-8"))
        general = metadata["general"]
        yield from (f"metadata.txt lacks {key}" for key in REQUIRED if not general.get(key))
        if "/" in general.get("author", ""):
            yield "the author's name holds a slash"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
