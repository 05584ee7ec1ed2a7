# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the experiments: `.venv/bin/python -m benchmarks.experiments --data FOLDER [--only NAME]`.

Each writes one page of docs/results/experiments; the folder's README.md lists them. About twenty minutes on two cores.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.experiments import changes, folds, inputs, paper, regions, sensors, steps, strata, streaming, windows

EXPERIMENTS = {
    "inputs": inputs,
    "windows": windows,
    "regions": regions,
    "folds": folds,
    "steps": steps,
    "changes": changes,
    "sensors": sensors,
    "streaming": streaming,
    "paper": paper,
    "strata": strata,
}
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Run what was asked for, and list all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--only", choices=tuple(EXPERIMENTS), help="one experiment alone")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "results" / "experiments")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name, module in EXPERIMENTS.items():
        if options.only in (None, name):
            body = module.run(options.data, options.out)
            command = f"Regenerate: `.venv/bin/python -m benchmarks.experiments --data FOLDER --only {name}`.\n"
            (options.out / f"{name}.md").write_text(f"# {module.TITLE}\n\n{body}\n{command}", encoding="utf-8")
            print(f"wrote {name}.md", flush=True)
    lines = ["# Experiments", "", "Those of the method's paper, in honest form.", ""]
    there = {name: module for name, module in EXPERIMENTS.items() if (options.out / f"{name}.md").is_file()}
    lines += [f"* [{module.TITLE}]({name}.md)" for name, module in there.items()]
    lines += ["", "Joint, factorised and no attention at equal budgets: [attention.md](../attention.md).", ""]
    (options.out / "README.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
