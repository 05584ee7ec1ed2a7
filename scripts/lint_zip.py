# SPDX-License-Identifier: GPL-2.0-or-later
"""Check a plugin ZIP against the rules of the QGIS plugin repository."""

from __future__ import annotations

import configparser
import os
import re
import stat
import sys
import zipfile
from collections.abc import Iterator

LARGEST = 25_000_000
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")
OURS = ("homepage", "changelog", "tags", "icon")
"""The repository takes a plugin without these; we do not publish one."""
FIXED = {"qgisMinimumVersion": "3.40", "qgisMaximumVersion": "4.99", "hasProcessingProvider": "yes"}
ADDRESSES = ("tracker", "repository", "homepage")
UNWANTED = re.compile(
    r"^/|\.py[co]$|__pycache__|/\.git|/\.DS_Store|__MACOSX|\.\.|\\|:|\.(sh|bat|cmd|ps1|exe|dll|so|dylib)$"
)
CONFIGURES = re.compile(r"/(\.bandit|bandit\.ya?ml|\.flake8|setup\.cfg|tox\.ini|\.secrets\.baseline)$")
"""Files by which a plugin changes the scan; the repository honours them but marks the version "configured"."""


def main(path: str) -> int:
    """Print every fault and return 1 if there is one."""
    faults = list(check(path))
    for fault in faults:
        print(fault)
    print(f"{path}: {len(faults)} faults")
    return 1 if faults else 0


def check(path: str) -> Iterator[str]:
    """Yield the faults of one ZIP."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        size = os.path.getsize(path)
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
        yield from (f"{name} changes the security scan" for name in names if CONFIGURES.search(name))
        yield from (f"{name} is there twice" for name in sorted({name for name in names if names.count(name) > 1}))
        yield from (
            f"{entry.filename} is executable"
            for entry in entries
            if not entry.is_dir() and entry.external_attr >> 16 & 0o111
        )
        yield from (f"{entry.filename} is a link" for entry in entries if stat.S_ISLNK(entry.external_attr >> 16))
        if f"{top}/__init__.py" in names and b"def classFactory(" not in archive.read(f"{top}/__init__.py"):
            yield "__init__.py has no classFactory"
        if f"{top}/metadata.txt" in names:
            yield from metadata_faults(archive.read(f"{top}/metadata.txt"), top, names)


def metadata_faults(data: bytes, top: str, names: list[str]) -> Iterator[str]:
    """Yield what is wrong in metadata.txt, read as the repository reads it: a bare per cent sign fails there."""
    metadata = configparser.ConfigParser()
    try:
        metadata.read_string(data.decode("utf-8"))
        general = dict(metadata["general"])
    except (configparser.Error, UnicodeDecodeError, KeyError) as error:
        yield f"metadata.txt cannot be read: {' '.join(str(error).split())}"
        return
    yield from (f"metadata.txt lacks {key}" for key in (*REQUIRED, *OURS) if not general.get(key.lower()))
    yield from (
        f"metadata.txt: {key} is {general.get(key.lower())}, not {value}"
        for key, value in FIXED.items()
        if general.get(key.lower()) != value
    )
    if "/" in general.get("author", ""):
        yield "the author's name holds a slash"
    yield from (
        f"metadata.txt: {key} is no https address"
        for key in ADDRESSES
        if not general.get(key, "https://").startswith("https://")
    )
    if general.get("icon") and f"{top}/{general['icon']}" not in names:
        yield f"the icon {general['icon']} is not in the ZIP"
    if general.get("about") and "external download" not in general["about"]:
        yield "metadata.txt: about must say in English that PyTorch is an external download"
    if general.get("changelog") and general.get("version", "") not in general["changelog"]:
        yield f"metadata.txt: the changelog says nothing about version {general['version']}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
