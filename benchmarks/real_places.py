# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT, its networks and every closed form on real places: `.venv/bin/python -m benchmarks.real_places`.

`--data FOLDER` adds the public sets that may not be redistributed. The network learned from simulated tiles alone.
Settings of the product were chosen on truth up to each place's development day; what is scored here comes after it.
Writes docs/results/real_places.md with a reliability diagram, and for Ustica the whole evaluation with the leak.
"""

from __future__ import annotations

import argparse
import dataclasses
import shutil
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.places import CLOSED_FORMS, NOTE, PLACES, SHORT, Place, find_file
from benchmarks.real_tables import errors_picture, place_lines, reliability_picture
from mmstt_core.cube import to_day
from mmstt_core.evaluation.rolling import run_evaluation, score_origin
from mmstt_core.evaluation.scores import Scored
from mmstt_core.gridding import to_cells
from mmstt_core.models.shared import Networks
from mmstt_core.network.weights import BUNDLED, load_network
from mmstt_core.options import EvaluationRequest
from mmstt_core.options.kinds import parse_date
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube

ROOT = Path(__file__).resolve().parents[1]

STAGES = {"linear": "mmstt-linear.safetensors", "cell": "mmstt-cell.safetensors", "attention": "mmstt-nano.safetensors"}
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
    options = parser.parse_args()
    results = ROOT / "docs" / "results"
    networks = {name: load_network(BUNDLED / file).network for name, file in STAGES.items()}
    alone = {name: Networks(network=network) for name, network in networks.items()}
    product = Networks(network=networks["attention"], cell=networks["cell"])
    parts: dict[str, list[str]] = {}
    scored: dict[str, list[Scored]] = {}
    for place in PLACES:
        found = find_file(place.file, options.data)
        if found is None or options.only not in place.name:
            continue
        cube = to_cells(read_cube([str(found)]), 100.0)
        scored[place.name] = [score(cube, to_day(date), leads, product, alone) for date, leads in place.issues]
        parts[place.name] = place_lines(place, cube.cells, scored[place.name])
        print("\n".join(parts[place.name]), flush=True)
        if place.page:
            _write_page(place, found, results)
    reliability_picture(scored, results / "reliability.png")
    errors_picture(scored, results / "real_places.png")
    text = "\n".join([HEAD, *(line for lines in parts.values() for line in lines), NOTE, ""])
    (results / "real_places.md").write_text(text, encoding="utf-8")


def score(cube, issue_day: int, leads: tuple[int, ...], product: Networks, alone: dict[str, Networks]) -> Scored:
    """Score one origin: the product and the closed forms once, then the network of each stage alone."""
    silent = Progress()
    whole = score_origin(cube, issue_day, ("mmstt", *CLOSED_FORMS), product, leads, silent)
    laws = dict(whole.laws)
    for stage, networks in alone.items():
        laws[stage] = score_origin(cube, issue_day, ("network",), networks, leads, silent).laws["network"]
    return dataclasses.replace(whole, laws=laws)


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
