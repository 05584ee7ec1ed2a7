# SPDX-License-Identifier: GPL-2.0-or-later
"""Options that several requests have."""

from __future__ import annotations

from typing import Any

from ..stated import COMPONENTS, UNITS, Stated
from ..words import mark
from .declare import Request, option
from .kinds import BOX, CHOICE, CRS, FILE, FOLDER, NUMBER, RING, SWITCH, WHOLE

DEVICES = {
    "auto": mark("Automatic"),
    "cpu": mark("Processor (CPU)"),
    "cuda": mark("NVIDIA graphics (CUDA)"),
    "mps": mark("Apple graphics (MPS)"),
}
BUNDLED = mark("the bundled ones")
AS_RECOGNISED = mark("as recognised in the file")
STATED = ("unit", "component", "crs", "flip_sign")
"""The options that say how sources are to be understood."""


def sources() -> Any:
    help = "EGMS zip or CSV files, or other point series, of one component and level."
    return option(FILE, "Data", help, many=True, positional=True, qgis=False)


def forecast_folder(help: str) -> Any:
    return option(FOLDER, "Forecast folder", help, positional=True, qgis=False)


def out(help: str = "Folder for the results; made when absent.", *, inside: str = "") -> Any:
    """`inside` names the folder inside that of the forecast where results go when nobody says where."""
    if not inside:
        return option(FOLDER, "Output folder", help, qgis=False)
    return option(
        FOLDER, "Output folder", help, default=None, absent=f"{inside}, inside the forecast folder", qgis=False
    )


def replace() -> Any:
    help = "Let the results take the place of earlier ones of other data, component, area or issue date in the folder."
    return option(SWITCH, "Replace an earlier result", help, default=False, qgis=False)


def bbox() -> Any:
    help = "Only what lies in this box is used, in metres of the system of the cells."
    return option(BOX, "Extent", help, default=None, absent="all data", qgis=False)


def unit() -> Any:
    help = mark("Unit of the series in files that do not say it, or say it wrongly.")
    return option(
        CHOICE, mark("Unit"), help, default=None, choices=UNITS, absent=AS_RECOGNISED, advanced=True, per_source=True
    )


def component() -> Any:
    help = mark("Direction that the series measure, in files that do not say it.")
    absent = AS_RECOGNISED
    return option(
        CHOICE, mark("Component"), help, default=None, choices=COMPONENTS, absent=absent, advanced=True, per_source=True
    )


def crs() -> Any:
    help = mark("Coordinate system of the places in tables that do not say it, such as EPSG:32632.")
    return option(
        CRS, mark("Coordinate system"), help, default=None, absent=AS_RECOGNISED, advanced=True, per_source=True
    )


def flip_sign() -> Any:
    help = mark("Values are positive where the ground moves down or away; they are turned round.")
    return option(SWITCH, mark("Turn the sign round"), help, default=False, advanced=True, per_source=True)


def cell_size() -> Any:
    help = mark("Points are averaged into cells of this edge; EGMS Ortho keeps its own cells of 100 m.")
    return option(
        NUMBER,
        mark("Cell size"),
        help,
        default=100.0,
        low=10,
        high=10_000,
        decimals=0,
        unit="m",
        advanced=True,
    )


def thresholds(help: str, absent: str) -> Any:
    return option(
        NUMBER,
        mark("Displacement thresholds"),
        help,
        default=(),
        many=True,
        low=0.1,
        high=10_000,
        unit="mm",
        absent=absent,
        flag="--thresholds",
        parameter="THRESHOLDS",
    )


def false_alarms() -> Any:
    help = mark("Of what is told to have left its interval, so many in a hundred may be false alarms.")
    return option(NUMBER, mark("False alarms"), help, default=10.0, low=0.1, high=50, unit="%")


def device() -> Any:
    help = mark("Where the network runs; auto takes a graphics card only when it gives the same numbers as the CPU.")
    return option(CHOICE, mark("Device"), help, default="auto", choices=DEVICES, advanced=True)


def threads() -> Any:
    help = mark(
        "So many pieces of the work run side by side; no number depends on it. 0 takes all cores but one, which stays "
        "free for other work."
    )
    free = mark("all cores but one")
    return option(WHOLE, mark("Threads"), help, default=0, low=0, high=256, absent=free, advanced=True)


def weights() -> Any:
    help = mark("Weights of your own training.")
    return option(FILE, mark("Weights file"), help, default=None, absent=BUNDLED, ending=".safetensors", advanced=True)


def area() -> Any:
    help = 'Only cells whose centre lies in this polygon are used: "e n, e n, e n, ...", in metres like the extent.'
    return option(RING, "Area", help, default=None, absent="all data", qgis=False)


class OfSources(Request):
    """A request that has the options of `STATED`."""

    def stated(self) -> Stated:
        """Return what the user states of all sources."""
        return Stated(**{name: getattr(self, name) for name in STATED})
