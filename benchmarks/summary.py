# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the tables of README.md and docs/results/README.md together from docs/results/real_places.md.

python -m benchmarks.summary            writes them between their marks
python -m benchmarks.summary --check    says whether they are there already
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from benchmarks.places import PLACES
from benchmarks.real_tables import ORDER
from mmstt_core.models import label

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "results" / "real_places.md"
LEADS = (1, 3, 6, 12, 24)
FOR_PEOPLE = {
    "Ustica L3 Up": "Ustica, IT: quiet island, EGMS L3 Up",
    "Ustica L2b 022 (Sentinel-1, quiet island, IT)": "Ustica, IT: the same, EGMS L2b, line of sight",
    "Nieuwolda (Sentinel-1, gas field and peat, NL)": "Nieuwolda, NL: sinks over a gas field and peat",
    "Boissano (RADARSAT-1, IT)": "Boissano, IT: slopes seen by RADARSAT-1",
    "Como (COSMO-SkyMed, subsidence, IT)": "Como, IT: sinking town seen by COSMO-SkyMed",
}
"""The five rows of README.md: name of the place on the page, and in plain words."""
A_YEAR = LEADS.index(12)


def main(check: bool) -> int:
    """Write the tables, or return 1 if they are not those of the page."""
    sections = read_page(PAGE.read_text(encoding="utf-8"))
    status = 0
    for path, tables in (
        (ROOT / "README.md", {"five places": five_places(sections)}),
        (ROOT / "docs" / "results" / "README.md", {place.name: one_place(sections[place.name]) for place in PLACES}),
    ):
        old = path.read_text(encoding="utf-8")
        new = put(old, tables)
        if new != old and check:
            print(
                f"{path.relative_to(ROOT)} does not tell what {PAGE.relative_to(ROOT)} does; run this without --check"
            )
            status = 1
        elif new != old:
            path.write_text(new, encoding="utf-8")
    return status


def read_page(text: str) -> dict[str, list[list[list[str]]]]:
    """Return the tables of each place: rows of cells, without the line beneath the head."""
    sections = {}
    for section in text.split("\n## ")[1:]:
        name, _, body = section.partition("\n")
        blocks = re.findall(r"(?:^\|.*\n?)+", body, re.MULTILINE)
        sections[name] = [
            [[cell.strip() for cell in line.strip("| \n").split(" | ")] for line in block.strip().split("\n")]
            for block in blocks
        ]
        for table in sections[name]:
            del table[1]
    return sections


def scores(tables: list[list[list[str]]], model: str) -> list[str]:
    """Return RMSE and coverage of a model at each lead: the rows stand in `ORDER`, beneath a head."""
    return tables[0][1 + ORDER.index(model)][1:]


def one_place(tables: list[list[list[str]]]) -> list[str]:
    """Return the table of one place on the page of results."""
    gain = next(row for row in tables[0] if row[0].startswith("MM-STT minus best"))
    rows = [["", *tables[0][0][1:]], ["**MM-STT**", *scores(tables, "mmstt")]]
    rows += [[label(name), *scores(tables, name)] for name in ("spatial", "gp", "last")]
    return lines([*rows, ["MM-STT minus the best of three closed forms, mm (95 % interval)", *gain[1:]]])


def five_places(sections: dict) -> list[str]:
    """Return the table of README.md: a year ahead, in words of people who look at maps."""
    rows = [["One year ahead", "typical error", "90 % interval", "observations inside it", "error of *nothing moves*"]]
    for name, words in FOR_PEOPLE.items():
        error, _, held = re.match(r"([\d.]+) \((\d+) / (\d+) %\)", scores(sections[name], "mmstt")[A_YEAR]).groups()
        width = float(re.search(r"\(([\d.]+)\)", sections[name][1][1][1 + A_YEAR])[1])
        still = scores(sections[name], "last")[A_YEAR].split()[0]
        rows.append([words, f"{error} mm", f"±{width / 2:.1f} mm", f"{held} %", f"{still} mm"])
    return lines(rows)


def lines(rows: list[list[str]]) -> list[str]:
    """Return a Markdown table."""
    head, *rest = ("| " + " | ".join(row) + " |" for row in rows)
    return [head, "|---" * len(rows[0]) + "|", *rest]


def put(text: str, tables: dict[str, list[str]]) -> str:
    """Replace what stands between the marks of each table."""
    for name, table in tables.items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
        before, _, rest = text.partition(begin)
        text = before + begin + "\n".join(table) + "\n" + rest[rest.index(end) :]
    return text


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
