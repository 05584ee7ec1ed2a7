# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT, its networks and every closed form on real places: `.venv/bin/python -m benchmarks.real_places`.

`--data FOLDER` adds the public sets that may not be redistributed.
Settings of the product were chosen on truth up to each place's development day; what is scored here comes after it.
Writes docs/results/places.md (all places on one page) and real_places.md (each in full) with their pictures, and with
`--evaluations` the whole evaluation of Ustica with the leak. What is scored is kept in build/places, and a second call
goes on from there: remove that folder after the product has changed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np

from benchmarks import places_page
from benchmarks.experiments.common import bundled
from benchmarks.moving_runs import file_of, in_parallel
from benchmarks.places import ALL_PLACES, CLOSED_FORMS, NOTE, ROOT, SHORT, Place, find_file, read_place
from benchmarks.places_kept import keep, load
from benchmarks.real_tables import errors_picture, place_lines, reliability_picture
from mmstt_core.cube import to_day
from mmstt_core.evaluation.rolling import run_evaluation, score_origin
from mmstt_core.evaluation.scores import Scored
from mmstt_core.models import get
from mmstt_core.options import EvaluationRequest
from mmstt_core.options.kinds import parse_date
from mmstt_core.progress import Progress
from mmstt_core.window import make_context, well_observed

RESULTS = ROOT / "docs" / "results"
BEFORE = RESULTS / "places_before.json"
KEPT = ROOT / "build" / "places"
MEMBERS = ("network", "lower", "local", *CLOSED_FORMS)
HEAD = """\
# MM-STT on real places

100 m cells, raw epochs (no smoothing; 2 to 4 mm of noise that nothing can forecast are in every error), at least 18
days after the last input. RMSE in mm; in brackets the share inside the 80 % and the 90 % interval. The spatial
Gaussian process and all networks see neighbours, the other closed forms single cells. The network learned from
simulated tiles alone and has never seen a real measurement; the settings of the product (radii of neighbourhoods,
shares of the mixture, width of the intervals) were chosen on truth that ends before what is scored here. Regenerate:
`.venv/bin/python -m benchmarks.real_places --data FOLDER`.

![Errors by lead](real_places.png)

![Observed against nominal coverage](reliability.png)
"""


def main() -> None:
    """Score, gather, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--only", default="", help="only places whose name holds this")
    parser.add_argument("--kept", type=Path, default=KEPT, help="folder of what has been computed")
    parser.add_argument(
        "--evaluations", action="store_true", help="write the whole evaluation of the sample's files too"
    )
    parser.add_argument("--jobs", type=int, default=1, help="processes, one thread each")
    options = parser.parse_args()
    options.kept.mkdir(parents=True, exist_ok=True)
    parts: dict[str, list[str]] = {}
    scored: dict[str, list[Scored]] = {}
    asked = [place for place in ALL_PLACES if options.only in place.name]
    tasks = [(place, options.data, file_of(options.kept, place.title, ".npz")) for place in asked]
    for place, path in zip(asked, in_parallel(options.jobs, scored_at, tasks)):
        if path is None:
            continue
        cube, scored[place.name] = read_place(place, options.data), load(path)
        parts[place.name] = place_lines(place, cube.cells, scored[place.name])
        print("\n".join(parts[place.name]), flush=True)
        if place.page and options.evaluations:
            _write_page(place, find_file(place.file, options.data), RESULTS)
    before = json.loads(BEFORE.read_text(encoding="utf-8")) if BEFORE.exists() else {}
    overview = places_page.page({name: places_page.facts(origins) for name, origins in scored.items()}, before)
    (RESULTS / "places.md").write_text(overview, encoding="utf-8")
    reliability_picture(scored, RESULTS / "reliability.png")
    errors_picture(scored, RESULTS / "real_places.png")
    text = "\n".join([HEAD, *(line for lines in parts.values() for line in lines), NOTE, ""])
    (RESULTS / "real_places.md").write_text(text, encoding="utf-8")


def scored_at(place: Place, data: Path | None, path: Path) -> Path | None:
    """Score a place unless an earlier call kept it, and return where it is kept; None where it is not at hand."""
    np.seterr(all="ignore")
    cube = read_place(place, data)
    if cube is None:
        return None
    if not path.exists():
        keep(path, [score(cube, to_day(date), leads) for date, leads in place.issues])
    return path


def score(cube, issue_day: int, leads: tuple[int, ...]) -> Scored:
    """Score one origin: the product, and each of its members alone."""
    context = make_context(cube, issue_day)
    context = context.select(np.flatnonzero(well_observed(context)))
    members = [name for name in MEMBERS if get(name).can_take_part(context, bundled())]
    return score_origin(cube, issue_day, ("mmstt", *members), bundled(), leads, Progress())


def _write_page(place: Place, source: Path, results: Path) -> None:
    """Write the whole evaluation of one file, honest and leaky rows in one table."""
    with tempfile.TemporaryDirectory() as folder:
        run_evaluation(
            EvaluationRequest(
                sources=(str(source),),
                out=folder,
                models=("mmstt", *CLOSED_FORMS),
                issue_dates=(parse_date(place.issues[0][0]),),
                horizons=SHORT,
                protocol="leaky",
            )
        )
        shutil.copy(Path(folder) / "evaluation.md", results / f"{place.page}.md")


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
