# SPDX-License-Identifier: GPL-2.0-or-later
"""Evaluate on other producers and sensors: `.venv/bin/python benchmarks/other_sensors.py --data FOLDER`.

FOLDER holds the public sets named below; they may not be redistributed with the product. Issue dates lie after
everything of these places that the bundled network has seen. Writes docs/results/other_sensors.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.result_table import result_table  # noqa: E402 - the repository is not installed
from mmstt_core.evaluation.rolling import run_evaluation  # noqa: E402

SETS = {
    "Nieuwolda (Sentinel-1, gas field and peat, NL)": (
        "insart88_assimilationpnt_parcel2015_2020_Ny288.csv",
        ("2018-12-31", "2019-03-31", "2019-06-30"),
    ),
    "Boissano (RADARSAT-1, IT)": (
        "BOISSANO_RSAT_S3_A_T290_COMUNEBOISSANO_GBO-TSR.shp",
        ("2008-06-30", "2008-12-31", "2009-06-30"),
    ),
    "Bagnoregio (COSMO-SkyMed, landslide, IT)": ("bagnoregio.npz", ("2017-06-30", "2018-06-30", "2018-12-31")),
    "Como (COSMO-SkyMed, subsidence, IT)": ("como.npz", ("2016-06-30", "2017-03-31", "2017-06-30")),
}
MODELS = ("mmstt", "mean60", "damped", "gp", "ridge")
LEADS = (1, 3, 6, 12, 24)


def main() -> None:
    """Evaluate, gather, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the public sets")
    folder = parser.parse_args().data
    lines = [
        "# MM-STT on other sensors and producers",
        "",
        "Three issue dates each, all after what the network has seen of the place; 100 m cells, raw epochs. RMSE in "
        "mm; in brackets the share inside the 80 % and the 90 % interval. Regenerate: "
        "`.venv/bin/python benchmarks/other_sensors.py --data FOLDER`.",
        "",
    ]
    for name, (file, dates) in SETS.items():
        path = next(folder.rglob(file))
        with tempfile.TemporaryDirectory() as out:
            result = run_evaluation([str(path)], out, models=MODELS, issue_dates=dates, horizons=LEADS)
        issued = f"{result['cells']} cells, issued {', '.join(result['issue_dates'])}"
        lines += result_table(f"{name}: {issued}", result, MODELS)
    text = "\n".join(lines)
    (ROOT / "docs" / "results" / "other_sensors.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
