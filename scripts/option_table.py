# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the tables of options into the user guide: `python scripts/option_table.py`; `check` compares only."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from mmstt_core.arguments import metavar  # noqa: E402 - not installed
from mmstt_core.options import (  # noqa: E402
    REQUESTS,
    REQUIRED,
    Option,
    TrainingRequest,
    options_of,
)

PAGE = ROOT / "docs" / "guide" / "headless.md"
BEGIN, END = "<!-- options begin: made by scripts/option_table.py -->", "<!-- options end -->"


def tables() -> str:
    """Return a table for each command."""
    parts = []
    for command, request in REQUESTS.items():
        parts += [f"### {command}", "", "| Option | Meaning | Values | Default | In QGIS |", "|---|---|---|---|---|"]
        parts += [row(option, in_qgis=request is not TrainingRequest) for option in options_of(request).values()]
        parts.append("")
    return "\n".join(parts)


def positional(option: Option) -> str:
    """Return what stands for a value that is given without a flag."""
    return "SOURCE" if option.many else option.kind.metavar


def row(option: Option, *, in_qgis: bool) -> str:
    """Return the line of one option."""
    name = positional(option) if option.positional else f"{option.flag} {metavar(option)}".strip()
    default = "needed" if option.default is REQUIRED else option.shown_default()
    parameter = f"`{option.parameter}`" if option.qgis and in_qgis else ""
    name = f"`{name} ...`" if option.separate else f"`{name}`"
    cells = (name, option.help, option.allowed(), default, parameter)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def filled(page: str) -> str:
    """Return the page with the tables as the options are now."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{tables()}\n{END}{rest.split(END)[1]}"


def main(action: str) -> int:
    """Write, or say whether the page is up to date."""
    page = PAGE.read_text(encoding="utf-8")
    if action == "check":
        return int(filled(page) != page)
    PAGE.write_text(filled(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "write"))
