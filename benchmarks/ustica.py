# SPDX-License-Identifier: GPL-2.0-or-later
"""Evaluate MM-STT and the closed forms on the four Ustica files: `.venv/bin/python benchmarks/ustica.py`.

Issue date 2023-12-31, truth 2024; the bundled network has seen nothing after 2023-06-30 of any of them. Writes
docs/results/ustica.md (one table), and the whole evaluation of each file beside it, with the leak demonstration.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.result_table import result_table  # noqa: E402 - the repository is not installed
from mmstt_core.evaluation.rolling import run_evaluation  # noqa: E402

FILES = {
    "L2b 022": "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
    "L2b 117": "EGMS_L2b_117_0227_IW2_VV_2020_2024_1.zip",
    "L3 Up": "EGMS_L3_E45N17_100km_U_2020_2024_1.zip",
    "L3 East": "EGMS_L3_E45N17_100km_E_2020_2024_1.zip",
}
MODELS = ("mmstt", "last", "mean60", "linear-seasonal", "damped", "gp", "ridge")
LEADS = (1, 3, 6, 12)
ISSUE_DATE = "2023-12-31"


def main() -> None:
    """Evaluate, gather, write."""
    results = ROOT / "docs" / "results"
    lines = [
        "# MM-STT on Ustica",
        "",
        f"Issue date {ISSUE_DATE}, truth 2024, 100 m cells, raw epochs (no smoothing), at least 18 days after the last "
        "input. RMSE in mm; in brackets the share inside the 80 % and the 90 % interval. The network has seen "
        "nothing of these files after 2023-06-30. Regenerate: `.venv/bin/python benchmarks/ustica.py`.",
        "",
    ]
    for name, file in FILES.items():
        source = str(ROOT / "resources" / "ustica" / file)
        with tempfile.TemporaryDirectory() as folder:
            result = run_evaluation(
                [source], folder, models=MODELS, issue_dates=(ISSUE_DATE,), horizons=LEADS, protocol="leaky"
            )
            page = (Path(folder) / "evaluation.md").read_text(encoding="utf-8")
        (results / f"ustica_{name.lower().replace(' ', '_')}.md").write_text(page, encoding="utf-8")
        lines += result_table(f"{name} ({result['cells']} cells)", result, MODELS)
    lines += [
        "Generated using European Union's Copernicus Land Monitoring Service information; the data were modified.",
        "",
    ]
    text = "\n".join(lines)
    (results / "ustica.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
