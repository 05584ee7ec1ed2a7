# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the QGIS plugin repository's gate on the ZIP that would be uploaded; any finding fails.

The rules of the ZIP itself; Bandit with the rules the gate enables; detect-secrets, whose exit status is always 0, so
that its JSON is read; flake8.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import lint_zip
from shipped import ROOT, shipped

PLUGIN = "mm_stt_forecast"
MANDATORY = """
    B102 B103 B105 B106 B107 B201 B202 B301 B302 B304 B305 B306 B307 B312 B321 B323 B401 B402 B412 B413 B501
    B502 B503 B505 B506 B507 B601 B602 B604 B605 B609 B610 B611 B612 B613 B615 B701
"""
UNLESS_TICKED = """
    B101 B104 B108 B110 B112 B113 B303 B308 B310 B311 B313 B314 B315 B316 B317 B318 B319 B324 B403 B405 B406
    B407 B408 B409 B504 B508 B509 B603 B606 B607 B608 B614 B702 B703 B704
"""
"""The gate also names B111 and B320, which this Bandit does not know."""


def main() -> int:
    """Pack what would be shipped, unpack it in a folder of its own, and check it there."""
    with tempfile.TemporaryDirectory() as name:
        packed, build = Path(name) / f"{PLUGIN}.zip", Path(name) / PLUGIN
        pack(packed)
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(name)
        parts = {
            "ZIP": list(lint_zip.check(str(packed))),
            "Bandit": bandit(build),
            "detect-secrets": secrets(build),
            "flake8": style(build),
        }
        size, files = packed.stat().st_size, sum(path.is_file() for path in build.rglob("*"))
    for finding in (finding for found in parts.values() for finding in found):
        print(finding)
    print(
        f"gate on the ZIP ({files} files, {size / 1e6:.1f} MB): "
        + ", ".join(f"{name} {len(found)}" for name, found in parts.items())
        + " findings"
    )
    return 1 if any(parts.values()) else 0


def pack(path: Path) -> None:
    """Write the ZIP as `make zip` would, but from the working tree: a change is judged before it is committed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in shipped():
            archive.write(file, f"{PLUGIN}/{file.relative_to(ROOT).as_posix()}")


def bandit(build: Path) -> list[str]:
    """Return Bandit's findings, suppressed ones too: a suppression marks the upload as configured."""
    rules = ",".join(f"{MANDATORY} {UNLESS_TICKED}".split())
    report = run(build, "bandit", "-r", ".", "-f", "json", "-q", "--ignore-nosec", "-t", rules)
    found = [
        f"{item['filename']}:{item['line_number']}: {item['test_id']} {item['issue_text']}"
        for item in report["results"]
    ]
    return found + [f"{item['filename']}: {item['reason']}" for item in report["errors"]]


def style(build: Path) -> list[str]:
    """Return flake8's findings at 120 columns; the repository only informs of them.

    Without E203, which refuses the blanks that slices such as `a[i + 1 : n]` have in the style of PEP 8.
    """
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "flake8",
            "--isolated",
            "--disable-noqa",
            "--max-line-length",
            "120",
            "--extend-ignore",
            "E203,QGS",
            ".",
        ],
        cwd=build,
        capture_output=True,
        text=True,
    )
    if done.returncode > 1 or done.stderr.strip():
        raise SystemExit(f"flake8 failed: {done.stderr[-2000:]}")
    return done.stdout.splitlines()


def secrets(build: Path) -> list[str]:
    """Return what detect-secrets takes for a credential."""
    report = run(build, "detect_secrets", "scan", "--all-files")
    return [
        f"{file}:{item['line_number']}: {item['type']}" for file, items in report["results"].items() for item in items
    ]


def run(build: Path, module: str, *arguments: str) -> dict:
    """Run a tool in the build folder and read its JSON."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=build, capture_output=True, text=True)
    if not done.stdout.lstrip().startswith("{"):
        raise SystemExit(f"{module} failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
