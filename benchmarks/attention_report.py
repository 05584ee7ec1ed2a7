# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/results/attention.md: what attention adds, and what each kind of input adds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.attention_cases import AS_IT_IS, CASES, Case, load
from benchmarks.attention_scores import Errors, Forecaster, forecasters, partial, score, spatial
from benchmarks.attention_scores import corrected as network_forecast
from benchmarks.places import NOTE
from mmstt_core.network.mmstt import MMSTT, TensorBatch
from mmstt_core.network.weights import BUNDLED, LoadedNetwork, load_network
from mmstt_core.pages.markdown import table

ROOT = Path(__file__).resolve().parents[1]
CHANGED = tuple(name for name in CASES if name not in ("none", "steady 50 mm/yr"))
CLOSED = {
    "oracle": "oracle",
    "spatial": "B6",
    "laws": "laws of change",
    "bundled cell": "bundled, per cell",
    "bundled joint": "bundled, joint",
}
PAIRS = (
    ("joint", "none"),
    ("factorised", "none"),
    ("laws, joint", "laws, none"),
    ("joint", "laws"),
    ("none", "laws"),
    ("laws, joint", "laws"),
    ("laws, none", "laws"),
    ("laws, bundled joint", "laws"),
    ("laws, bundled joint", "laws, bundled cell"),
    ("joint", "bundled joint"),
    ("none", "spatial"),
)
AS_THEY_ARE = ("spatial", "laws", "bundled cell", "bundled joint", "none", "factorised", "joint")
OF_THIS_RUN = (
    "Of the run shown: the cosine of the learning rate was planned for 2,400 windows and shortened twice on the way, "
    "for want of time; elevation of real places came in for the last 26 windows, and is hidden from them here."
)
"""What happened on the way; whoever trains anew writes here what happened then."""
INPUT_PAIRS = (
    ("priors", "displacement"),
    ("all", "priors"),
    ("all", "displacement"),
    ("all", "all, priors shuffled"),
)


def write(
    folder: Path, experiments: dict[str, dict[str, Any]], without_priors: Callable[[TensorBatch], TensorBatch]
) -> None:
    """Score everything that has been trained, and write the page.

    Args:
        without_priors: hides the physical priors, of which these networks saw none at real places.
    """
    cases = load(folder / "cases")
    loaded = {
        kind: {name: _seeds(folder / kind, name) for name in arms}
        for kind, arms in experiments.items()
        if (folder / kind).is_dir()
    }
    networks = {
        "bundled cell": [(MMSTT.of(load_network(BUNDLED / "mmstt-cell.safetensors").network), without_priors)],
        "bundled joint": [(MMSTT.of(load_network(BUNDLED / "mmstt-nano.safetensors").network), without_priors)],
    }
    for name, seeds in loaded["attention"].items():
        networks[name] = [(MMSTT.of(one.network), without_priors) for one in seeds]
    found = forecasters(networks)
    added = score([case for case in cases if case.name in CASES and not case.trained], found, each_seed=True)
    as_they_are = {name: found[name] for name in AS_THEY_ARE}
    real = score([case for case in cases if case.name == AS_IT_IS], as_they_are, by_lead=True)
    lines = [
        "# What attention adds",
        "",
        *_answer(added, real),
        "",
        *_method(loaded["attention"], cases),
        *_added(added),
        *_places(added),
        *_after_training(cases, found),
        *_as_it_is(real),
        *(_inputs(cases, experiments["inputs"], loaded["inputs"]) if "inputs" in loaded else []),
        NOTE,
    ]
    (ROOT / "docs" / "results" / "attention.md").write_text("\n".join([*lines, ""]), encoding="utf-8")


def _seeds(folder: Path, name: str) -> list[LoadedNetwork]:
    return [load_network(path) for path in sorted(folder.glob(f"{name}-[0-9]*.safetensors"))]


def _answer(added: Errors, real: Errors) -> list[str]:
    """Say in words what the intervals say."""
    alone, beneath = added.ratio("joint", "none", CHANGED), added.ratio("laws, joint", "laws, none", CHANGED)
    network, whole = added.ratio("laws, none", "laws", CHANGED), added.ratio("laws, joint", "laws", CHANGED)
    still, bundled = real.ratio("joint", "none", real.cases), real.ratio("joint", "bundled joint", real.cases)
    verdict = {-1: "Attention pays", 0: "Attention does not pay", 1: "Attention harms"}[_side(alone)]
    places = len(dict.fromkeys(added.place_U))
    return [
        f"**{verdict}{', a little,' if _side(alone) < 0 and alone[0] > 0.9 else ''}** where motion has changed, at "
        f"places that no network has seen: error twelve months ahead with joint attention against without it "
        f"{_percent(alone)}; beneath the laws of change, as in the product, {_percent(beneath)}. On places as they are "
        f"{_percent(still)}. Intervals hold 95 %, over {places} places and their patches.",
        "",
        "Against the laws of change on the spatial process alone: with a network of this training beneath them "
        f"{_percent(network)}, with joint attention in it {_percent(whole)}; most of the gain is the training's, not "
        f"attention's. No network alone comes near the laws ({_percent(added.ratio('joint', 'laws', CHANGED))}).",
        "",
        "These weights against the bundled ones, of the same kind, on places as they are: "
        f"{_percent(bundled)}. They are bundled only if they are nowhere worse.",
    ]


def _side(ratio: tuple[float, float, float]) -> int:
    return -1 if ratio[2] < 1 else 1 if ratio[1] > 1 else 0


def _percent(ratio: tuple[float, float, float]) -> str:
    return f"{100 * (ratio[0] - 1):+.1f} % ({100 * (ratio[1] - 1):+.1f} to {100 * (ratio[2] - 1):+.1f} %)"


def _method(arms: dict[str, list[LoadedNetwork]], cases: list[Case]) -> list[str]:
    record = arms["joint"][0].record
    settings = record["settings"]
    skills = {name: [_skill(one) for one in seeds] for name, seeds in arms.items()}
    places = ", ".join(f"{place['name']} to {place['last_day_seen']}" for place in record["data"])
    dates: dict[str, list[str]] = {}
    for case in cases:
        if case.name == AS_IT_IS and not case.trained:
            dates.setdefault(case.place, []).append(case.issued)
    unseen = "; ".join(f"{place} {', '.join(days)}" for place, days in dates.items())
    share = settings["semi_synthetic_share"]
    return [
        f"{len(arms['joint'])} seeds of each arm continued the bundled per-cell network on the same "
        f"{record['windows']:,} windows in lockstep ({100 * share:.0f} % real places with their own motion taken out "
        f"and simulated motion added, {100 * (1 - share):.0f} % simulated tiles, simulator {record['simulator']}; "
        f"{settings['windows_per_step']} windows a step, {settings['cells_per_window']} cells of each in the loss; one "
        f"core of a shared machine, device {record['device']}). Trained on: {places}. All can carry on recent "
        "slopes. "
        f"Skill against B6 on held-out windows of the same kind, by seed: "
        + "; ".join(f"{name} {', '.join(values)}" for name, values in skills.items())
        + ".",
        "",
        f"Scored at places of which training saw nothing: {unseen} (development data of each place; Nieuwolda's points "
        "have no neighbours to move with, and both tracks of Almonte see one ground). The seeds differ in the first "
        "weights of attention alone, so that those of `none` are one network. The laws of change followed closed forms "
        "and networks here, with no mixture. Motion is added to patches of 4 to 40 neighbouring cells; their own "
        f"motion goes on beneath it. {OF_THIS_RUN} Regenerate: `python -m benchmarks.attention train --data FOLDER`, "
        "`train --experiment inputs --windows 500 --seeds 1 --data FOLDER`, `cases --data FOLDER`, `report`.",
        "",
        "Earlier: on simulated tiles alone, ten times the windows, three seeds (one GPU), held-out skill was 0.0363 "
        "without attention, 0.0363 factorised, 0.0366 joint, and equal on real places (docs/log.md, 16).",
        "",
    ]


def _skill(loaded: LoadedNetwork) -> str:
    scores = loaded.record["history"][-1]["held out"]
    return f"{scores['skill']:+.3f} (median {scores['median_skill']:+.3f})"


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    return [*table(head, rows), ""]


def _added(added: Errors) -> list[str]:
    arms = ("none", "factorised", "joint")
    names = (*CLOSED, *arms, "laws, none", "laws, joint")
    rows = [[case, *(f"{added.rmse(name, case):.1f}" for name in names)] for case in CASES]
    lines = [
        "## Added motion, twelve months ahead",
        "",
        "RMSE of the patches' cells, mm, geometric mean over places, mean over seeds. The oracle is least squares of "
        "each cell that knows law and date. B6 is the spatial Gaussian process that every network corrects; `laws, "
        "joint` sees the window without what the laws of change have found, which is put back into its forecast.",
        "",
        *_table(["case", *(CLOSED.get(name, name) for name in names)], rows),
        "Ratios of RMSE over the cases in which motion has changed, and for patches at rest; in brackets 95 % "
        "intervals from drawing places and patches again; then from drawing patches alone.",
        "",
    ]
    rows = [
        [
            f"{one} / {other}",
            _percent(added.ratio(one, other, CHANGED)),
            _percent(added.ratio(one, other, CHANGED, of_places=False)),
            _percent(added.ratio(one, other, ("none",))),
        ]
        for one, other in PAIRS
    ]
    lines += _table(["", "changed", "changed, places as they are", "at rest"], rows)
    seeds = [number for number in range(1, 10) if f"joint {number}" in added.names]
    each = ", ".join(_percent(added.ratio(f"joint {seed}", f"none {seed}", CHANGED, of_places=False)) for seed in seeds)
    return [*lines, f"Joint against none, seed by seed: {each}.", ""]


def _places(added: Errors) -> list[str]:
    names = ("oracle", "spatial", "laws", "none", "factorised", "joint", "laws, none", "laws, joint")
    rows = []
    for place in dict.fromkeys(added.place_U):
        patches = len({number for number in range(len(added.place_U)) if added.place_U[number] == place})
        for case in ("none", "began 120 d ago, 30 mm/yr", "began 60 d ago, 100 mm/yr", "rest for 200 d after 50 mm/yr"):
            errors = [f"{added.rmse(name, case, [place]):.1f}" for name in names]
            rows.append([f"{place} ({patches} patches)", case, *errors])
    head = ["place", "case", *(CLOSED.get(name, name) for name in names)]
    return ["### By place", "", *_table(head, rows)]


def _after_training(cases: list[Case], found: dict[str, list[Forecaster]]) -> list[str]:
    later = score([case for case in cases if case.name in CASES and case.trained], found)
    names = ("oracle", "spatial", "laws", "bundled joint", "none", "factorised", "joint", "laws, none", "laws, joint")
    rows = [[case, *(f"{later.rmse(name, case):.1f}" for name in names)] for case in CASES]
    return [
        "## Ustica, after what training saw of it",
        "",
        "The island was trained on up to the issue date, 2023-12-31; motion, patches and all truth are new.",
        "",
        *_table(["case", *(CLOSED.get(name, name) for name in names)], rows),
        f"Joint / none: {_percent(later.ratio('joint', 'none', CHANGED))}; laws, joint / laws: "
        f"{_percent(later.ratio('laws, joint', 'laws', CHANGED))}.",
        "",
    ]


def _as_it_is(real: Errors) -> list[str]:
    names = AS_THEY_ARE
    rows = [
        [place, lead, *(f"{real.rmse(name, lead, [place]):.3f}" for name in names)]
        for place in dict.fromkeys(real.place_U)
        for lead in real.cases
    ]
    pairs = (("joint", "none"), ("joint", "bundled joint"), ("none", "bundled cell"), ("joint", "spatial"))
    ratios = [f"{one} / {other} {_percent(real.ratio(one, other, real.cases))}" for one, other in pairs]
    return [
        "## Real places as they are",
        "",
        "RMSE of all cells, mm, networks alone, before any mixture; mean over seeds.",
        "",
        *_table(["place", "lead", *(CLOSED.get(name, name) for name in names)], rows),
        "Over places and leads: " + "; ".join(ratios) + ".",
        "",
    ]


def _inputs(cases: list[Case], arms: dict[str, Any], loaded: dict[str, list[LoadedNetwork]]) -> list[str]:
    found: dict[str, list[Forecaster]] = {"spatial": [spatial]}
    for name, seeds in loaded.items():
        found[name] = [partial(network_forecast, MMSTT.of(one.network), arms[name].shown) for one in seeds]
    found["all, priors shuffled"] = [
        partial(network_forecast, MMSTT.of(one.network), arms["all"].shown, shuffled=True) for one in loaded["all"]
    ]
    record = loaded["all"][0].record
    added = score([case for case in cases if case.name in CASES], found)
    real = score([case for case in cases if case.name == AS_IT_IS], found, by_lead=True)
    known = sorted({case.place for case in cases if case.windows[0].measured.shuffled is not None})
    rows = [
        [
            f"{one} / {other}",
            _percent(added.ratio(one, other, CHANGED)),
            _percent(added.ratio(one, other, ("none",))),
            _percent(real.ratio(one, other, real.cases)),
        ]
        for one, other in INPUT_PAIRS
    ]
    return [
        "## What each kind of input adds",
        "",
        f"Joint attention, trained again for each row on the same {record['windows']:,} windows, "
        f"seeds: {len(loaded['all'])}, from the arm without attention: with displacement alone; with physical priors "
        "as well (elevation and slope; on simulated tiles geology and soil); with the cycle of the year besides (day "
        "of the year, annual terms: all). The control gives the last network the priors of other cells. Elevation was "
        "known at "
        f"{', '.join(known) if known else 'no real place'}. Ratios of RMSE, as above; Ustica included.",
        "",
        *_table(["", "added motion that has changed", "patches at rest", "places as they are"], rows),
    ]
