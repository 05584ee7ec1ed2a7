# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the QGIS plugin repository's security gate on what would be uploaded; any finding fails.

Bandit with the rules the gate enables, and detect-secrets, whose exit status is always 0, so that its JSON is read.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from shipped import ROOT, shipped

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
    """Copy what would be shipped into a folder of its own, and check it there."""
    with tempfile.TemporaryDirectory() as name:
        build = Path(name) / "mm_stt_forecast"
        for path in shipped():
            copy = build / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
        findings = bandit(build) + secrets(build)
    for finding in findings:
        print(finding)
    print(f"security gate: {len(findings)} findings")
    return 1 if findings else 0


def bandit(build: Path) -> list[str]:
    """Return Bandit's findings, suppressed ones too: a suppression marks the upload as configured."""
    rules = ",".join(f"{MANDATORY} {UNLESS_TICKED}".split())
    report = run(build, "bandit", "-r", ".", "-f", "json", "-q", "--ignore-nosec", "-t", rules)
    found = [f"{item['filename']}:{item['line_number']}: {item['test_id']} {item['issue_text']}"
             for item in report["results"]]
    return found + [f"{item['filename']}: {item['reason']}" for item in report["errors"]]


def secrets(build: Path) -> list[str]:
    """Return what detect-secrets takes for a credential."""
    report = run(build, "detect_secrets", "scan", "--all-files")
    return [f"{file}:{item['line_number']}: {item['type']}"
            for file, items in report["results"].items() for item in items]


def run(build: Path, module: str, *arguments: str) -> dict:
    """Run a tool in the build folder and read its JSON."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=build, capture_output=True, text=True)
    if not done.stdout.lstrip().startswith("{"):
        raise SystemExit(f"{module} failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
