# SPDX-License-Identifier: GPL-2.0-or-later
"""How forecasts follow motion that begins, stops, jumps or goes on: `python -m benchmarks.moving --data FOLDER`.

Known motion is added to real series (`moving_cases.py`), and every real place is looked at as it is. What is computed
is kept in build/moving, and a second call goes on from there: remove that folder after the product has changed.
Writes docs/results/moving.md and moving.png. `--as-before` writes moving_before.json instead, which later pages are
held against.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from benchmarks.moving_alarms import alarms, revisions
from benchmarks.moving_cases import DEVELOPMENT, REPORTED, Site
from benchmarks.moving_page import page, picture
from benchmarks.moving_runs import file_of, in_parallel, run
from benchmarks.moving_scores import Row, bars, compared, summary
from benchmarks.places import ALL_PLACES, ROOT, Place

RESULTS = ROOT / "docs" / "results"
BEFORE = RESULTS / "moving_before.json"
KEPT = ROOT / "build" / "moving"
LOOKS = {"alarms": alarms, "revisions": revisions}
"""At every real place as it is."""


def main() -> None:
    """Run what is not kept, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--kept", type=Path, default=KEPT, help="folder of what has been computed")
    parser.add_argument("--before", type=Path, default=BEFORE, help="the state to compare with, where there is one")
    parser.add_argument("--as-before", action="store_true", help="write what was found as the state to compare with")
    parser.add_argument("--no-development", action="store_true", help="leave out the cases for choosing")
    parser.add_argument("--jobs", type=int, default=1, help="processes, one thread each")
    options = parser.parse_args()
    options.kept.mkdir(parents=True, exist_ok=True)

    def joined(sites: tuple[Site, ...]) -> list[Row]:
        found = in_parallel(options.jobs, run, [(site, options.data, options.kept) for site in sites])
        return [row for rows in found for row in rows]

    reported = joined(REPORTED)
    found = {
        name: [row for row in in_parallel(options.jobs, _looked_at, _tasks(name, options)) if row is not None]
        for name in LOOKS
    }
    now = summary(reported, **found)
    if options.as_before:
        options.before.write_text(json.dumps(_rounded(compared(now)), indent=1) + "\n", encoding="utf-8")
        return
    development = [] if options.no_development else joined(DEVELOPMENT)
    before = json.loads(options.before.read_text(encoding="utf-8")) if options.before.exists() else None
    (RESULTS / "moving.md").write_text(page(now, before, development, reported, REPORTED), encoding="utf-8")
    picture(now, before, RESULTS / "moving.png")
    for bar in bars(now, before):
        earlier = f" (before {bar.before})" if bar.before else ""
        print(f"{'pass' if bar.met else 'FAIL'}  {bar.demand}: {bar.found}{earlier}")


def _tasks(name: str, options: argparse.Namespace) -> list[tuple[str, Place, Path | None, Path]]:
    return [(name, place, options.data, options.kept) for place in ALL_PLACES]


def _looked_at(name: str, place: Place, data: Path | None, folder: Path) -> Row | None:
    """Return what a look at a place as it is finds, or what it found earlier."""
    np.seterr(all="ignore")
    path = file_of(folder, f"{name} {place.title}", ".json")
    if not path.exists():
        path.write_text(json.dumps(LOOKS[name](place, data)), encoding="utf-8")
        print(f"{name}: {path.read_text()}", flush=True)
    return json.loads(path.read_text(encoding="utf-8"))


def _rounded(item):
    """Round all numbers to four digits: the file is read by people as well."""
    if isinstance(item, dict):
        return {key: _rounded(value) for key, value in item.items()}
    if isinstance(item, list):
        return [_rounded(value) for value in item]
    return float(f"{item:.4g}") if isinstance(item, float) else item


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
