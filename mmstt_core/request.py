# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask the forecast for, validated before any work begins."""

from __future__ import annotations

import dataclasses
import datetime
import math
from dataclasses import dataclass

from .errors import InputError
from .models import offered

MODELS = offered()
DEVICES = ("auto", "cpu", "cuda", "mps")
LONGEST_HORIZON_MONTHS = 60


@dataclass(frozen=True, kw_only=True)
class ForecastRequest:
    """Ask for one forecast; the command line, the worker and QGIS all fill this in."""

    sources: tuple[str, ...]
    """EGMS zip or CSV files of one component and level."""
    out: str
    """Folder to write into; made when absent."""
    bbox: tuple[float, float, float, float] | None = None
    """west, south, east, north; EPSG:3035 m."""
    area: tuple[tuple[float, float], ...] | None = None
    """Polygon ring (easting, northing), EPSG:3035 m; cells whose centre lies inside are kept."""
    issue_date: datetime.date | None = None
    """Last usable day; None takes the last epoch of the record."""
    horizon_months: int = 24
    cell_size: float = 100.0
    device: str = "auto"
    model: str = "mmstt"
    weights: str | None = None
    adapt: bool = False
    threshold_mm: float = 10.0
    """Exceedance is the probability that |displacement since the issue date| passes this."""
    shard: tuple[int, int] | None = None
    """(i, n): only the 100 km tiles i, i+n, i+2n, ..."""
    rasters: bool = True
    priors: str | None = None
    """npz with easting, northing and any of elevation, slope, geology, soil; each cell takes the nearest sample."""

    def __post_init__(self) -> None:
        if not self.sources:
            raise InputError("No source file was given.", hint="Name at least one EGMS zip or CSV file.")
        if not self.out:
            raise InputError("No folder for the results was given.", hint="Name one; it is made when absent.")
        if self.bbox is not None:
            west, south, east, north = self.bbox
            if not all(math.isfinite(value) for value in self.bbox):
                raise InputError("The box holds a value that is not a number.")
            if west >= east or south >= north:
                raise InputError(
                    f"The box {west:g} {south:g} {east:g} {north:g} is empty or reversed.",
                    hint="Give west south east north in EPSG:3035 metres.",
                )
        if self.area is not None and len(self.area) < 3:
            raise InputError("The area needs at least three corners.")
        if not 1 <= self.horizon_months <= LONGEST_HORIZON_MONTHS:
            raise InputError(
                f"The horizon is {self.horizon_months} months.", hint=f"Choose 1 to {LONGEST_HORIZON_MONTHS} months."
            )
        if not (math.isfinite(self.cell_size) and 10 <= self.cell_size <= 10_000):
            raise InputError(f"The cell size is {self.cell_size:g} m.", hint="Choose 10 to 10,000 m.")
        if not (math.isfinite(self.threshold_mm) and self.threshold_mm > 0):
            raise InputError(f"The threshold is {self.threshold_mm:g} mm.", hint="Choose a value above 0 mm.")
        for value, known, word in ((self.model, MODELS, "model"), (self.device, DEVICES, "device")):
            if value not in known:
                raise InputError(f"Unknown {word} '{value}'.", hint=f"Choose one of {', '.join(known)}.")
        if self.shard is not None:
            index, count = self.shard
            if count < 1 or not 0 <= index < count:
                raise InputError(f"The shard {index}/{count} does not exist.", hint="Give I/N with 0 <= I < N.")

    @classmethod
    def from_json(cls, fields: dict) -> ForecastRequest:
        """Build a request from decoded JSON; unknown keys are refused."""
        known = {item.name for item in dataclasses.fields(cls)}
        unknown = set(fields) - known
        if unknown:
            raise InputError(f"Unknown request field: {', '.join(sorted(unknown))}.")
        check_kinds(fields, KINDS)
        values = dict(fields)
        for name in ("sources", "bbox", "shard"):
            if values.get(name) is not None:
                values[name] = tuple(values[name])
        if values.get("area") is not None:
            values["area"] = tuple((float(east), float(north)) for east, north in values["area"])
        if values.get("issue_date") is not None:
            values["issue_date"] = parse_date(values["issue_date"])
        return cls(**values)

    def to_json(self) -> dict:
        """Return plain values for JSON; `from_json` undoes it."""
        values = dataclasses.asdict(self)
        values["issue_date"] = self.issue_date.isoformat() if self.issue_date else None
        return values


KINDS = {
    "sources": [str],
    "out": str,
    "bbox": [float],
    "area": [[float]],
    "issue_date": str,
    "horizon_months": int,
    "cell_size": float,
    "device": str,
    "model": str,
    "weights": str,
    "adapt": bool,
    "threshold_mm": float,
    "shard": [int],
    "rasters": bool,
    "priors": str,
}
"""What each field of a decoded request must be; a list holds such items. Whole numbers are numbers, truth is none."""
EVALUATION_KINDS = {
    "sources": [str],
    "out": str,
    "origins": int,
    "horizons": [int],
    "models": [str],
    "protocol": str,
    "bbox": [float],
    "weights": str,
    "device": str,
    "cell_size": float,
    "issue_dates": [str],
}
_LENGTHS = {"bbox": 4, "shard": 2}


def check_kinds(fields: dict, kinds: dict) -> None:
    """Hold decoded JSON to its kinds, for a text would pass as a list of letters, and 2.5 as a number of months.

    Raises:
        TypeError: names the field and what it must be.
    """
    for name, value in fields.items():
        if value is not None and not _fits(value, kinds[name]):
            raise TypeError(f"{name} is of another kind")
        if name in _LENGTHS and value is not None and len(value) != _LENGTHS[name]:
            raise TypeError(f"{name} needs {_LENGTHS[name]} numbers")


def _fits(value: object, kind: object) -> bool:
    if isinstance(kind, list):
        return isinstance(value, (list, tuple)) and all(_fits(item, kind[0]) for item in value)
    if kind is str:
        return isinstance(value, str) and "\0" not in value
    if kind is bool:
        return isinstance(value, bool)
    return isinstance(value, (int, float) if kind is float else int) and not isinstance(value, bool)


def parse_date(text: str) -> datetime.date:
    """Read YYYY-MM-DD."""
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        raise InputError(f"'{text}' is not a date.", hint="Write it as YYYY-MM-DD, for example 2023-12-31.") from None
