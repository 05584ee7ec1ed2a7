# SPDX-License-Identifier: GPL-2.0-or-later
"""The words of the command line: which commands and options there are, and how their values are read."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping

from . import __version__
from .errors import InputError
from .request import DEVICES, LONGEST_HORIZON_MONTHS, MODELS

PROTOCOLS = ("honest", "leaky")
DEFAULT_ORIGINS = 3
DEFAULT_HORIZONS = (1, 3, 6, 12, 24)


class _Parser(argparse.ArgumentParser):
    """Refuse arguments by one sentence."""

    def __init__(self, **options: object) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> None:
        """Raise instead of printing the usage, so that the sentence is the last line."""
        raise InputError(f"{message[:1].upper()}{message[1:]}.", hint=f"See {self.prog} --help.")


def make_parser(commands: Mapping[str, Callable]) -> argparse.ArgumentParser:
    """Return the parser; the parsed options carry the chosen command's function as `run`."""
    parser = _Parser(
        prog="python -m mmstt_core", description="Forecast satellite-measured ground displacement, honestly."
    )
    parser.add_argument("--version", action="version", version=f"mmstt_core {__version__}")
    added = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (fill, summary) in _COMMANDS.items():
        command = added.add_parser(name, help=summary, description=summary)
        command.set_defaults(run=commands[name])
        fill(command)
        command.add_argument("--quiet", action="store_true", help="show no progress and no warnings")
        command.add_argument("--verbose", action="store_true", help="show log lines, and the traceback of a failure")
    return parser


def _forecast(command: argparse.ArgumentParser) -> None:
    _add_sources(command)
    add = command.add_argument
    add("--area", type=ring, metavar="RING", help='polygon in EPSG:3035 metres: "e n, e n, e n, ..."')
    add("--issue-date", metavar="YYYY-MM-DD", help="use only epochs up to this day (the last epoch)")
    add("--horizon-months", type=integer, default=24, metavar="N", help=f"1 to {LONGEST_HORIZON_MONTHS} (%(default)s)")
    add(
        "--cell-size",
        type=number,
        default=100.0,
        metavar="M",
        help="edge of the cells that points are averaged into, m (%(default)g)",
    )
    add("--model", default="mmstt", metavar="NAME", help=f"one of {', '.join(MODELS)} (%(default)s)")
    _add_model(command)
    add("--adapt", action="store_true", help="adapt the network to this area's own past first")
    add(
        "--threshold",
        type=number,
        default=10.0,
        metavar="MM",
        help="exceedance is the probability of more displacement than this, mm (%(default)g)",
    )
    add("--shard", type=shard, metavar="I/N", help="only every N-th 100 km tile, beginning with tile I (0 to N-1)")
    add("--priors", metavar="FILE", help="npz with easting, northing and any of elevation, slope, geology, soil")
    add("--no-rasters", action="store_true", help="write no GeoTIFF and no picture")


def _train(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--data", nargs="+", default=[], metavar="PATH", help="EGMS files or folders of them")
    add("--simulated", type=integer, default=0, metavar="N", help="number of simulated tiles")
    add("--out", required=True, metavar="WEIGHTS.safetensors", help="file for the trained weights")
    add("--config", metavar="FILE", help="TOML with settings of network and training")
    add("--resume", action="store_true", help="go on where an interrupted training stopped")
    add("--device", default="auto", metavar="NAME", help=f"one of {', '.join(DEVICES)} (%(default)s)")
    add("--seed", type=integer, default=0, metavar="S", help="seed of all random choices (%(default)s)")


def _evaluate(command: argparse.ArgumentParser) -> None:
    _add_sources(command)
    add = command.add_argument
    add("--origins", type=integer, default=DEFAULT_ORIGINS, metavar="N", help="number of issue dates (%(default)s)")
    add("--issue-dates", type=dates, default=(), metavar="LIST", help="these issue dates instead: YYYY-MM-DD,...")
    add(
        "--cell-size",
        type=number,
        default=100.0,
        metavar="M",
        help="edge of the cells that points are averaged into, m (%(default)g)",
    )
    add(
        "--horizons",
        type=months,
        default=DEFAULT_HORIZONS,
        metavar="LIST",
        help=f"leads in months ({','.join(map(str, DEFAULT_HORIZONS))})",
    )
    add("--models", type=models, default=MODELS, metavar="LIST", help=f"models to compare ({','.join(MODELS)})")
    _add_model(command)
    add(
        "--protocol",
        default="honest",
        choices=PROTOCOLS,
        help="leaky shows what looking into the future would gain; never quote it as accuracy (%(default)s)",
    )


def _simulate(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--out", required=True, metavar="DIR", help="folder for the tiles")
    add("--cells", type=integer, required=True, metavar="N", help="number of cells in total")
    add("--seed", type=integer, default=0, metavar="S", help="the same seed gives the same ground (%(default)s)")


def _doctor(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for programs")


def _worker(command: argparse.ArgumentParser) -> None:
    """The request comes on standard input."""


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "forecast": (_forecast, "Forecast EGMS displacement and write maps, intervals and a backtest."),
    "train": (_train, "Train MM-STT on EGMS files, simulated tiles, or both; also under torchrun."),
    "evaluate": (_evaluate, "Measure forecasts against the truth at several earlier issue dates."),
    "simulate": (_simulate, "Simulate EGMS-format tiles with a known truth, marked SIMULATED."),
    "doctor": (_doctor, "Say what this Python can do, and what each missing piece costs."),
    "worker": (_worker, "Serve the QGIS plugin: JSON lines on stdin and stdout."),
}


def _add_sources(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("sources", nargs="+", metavar="SOURCE", help="EGMS zip or CSV files of one component and level")
    add("--out", required=True, metavar="DIR", help="folder for the results; made when absent")
    add("--bbox", nargs=4, type=number, metavar=("WEST", "SOUTH", "EAST", "NORTH"), help="EPSG:3035 metres")


def _add_model(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--weights", metavar="FILE", help="weights other than the bundled ones")
    add("--device", default="auto", metavar="NAME", help=f"one of {', '.join(DEVICES)} (%(default)s)")


# Values. argparse turns ArgumentTypeError into its own sentence, which names the option.


def integer(text: str) -> int:
    """Read a whole number."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number") from None


def number(text: str) -> float:
    """Read a number."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number") from None


def ring(text: str) -> tuple[tuple[float, float], ...]:
    """Read "e n, e n, e n"."""
    corners = tuple(tuple(map(number, corner.split())) for corner in text.split(",") if corner.strip())
    if any(len(corner) != 2 for corner in corners):
        raise argparse.ArgumentTypeError(f"'{text}' should read \"easting northing, easting northing, ...\"")
    return corners


def shard(text: str) -> tuple[int, int]:
    """Read I/N."""
    parts = re.fullmatch(r"(\d{1,9})/(\d{1,9})", text)
    if not parts:
        raise argparse.ArgumentTypeError(f"'{text}' should read I/N, for example 0/4")
    return int(parts[1]), int(parts[2])


def months(text: str) -> tuple[int, ...]:
    """Read a list of leads, ascending and each once."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words or not all(re.fullmatch(r"\d{1,3}", word) and int(word) > 0 for word in words):
        raise argparse.ArgumentTypeError(f"'{text}' should be months, such as 1,3,6,12,24")
    return tuple(sorted({int(word) for word in words}))


def dates(text: str) -> tuple[str, ...]:
    """Read a list of dates, as text."""
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", word) for word in words):
        raise argparse.ArgumentTypeError(f"'{text}' should be dates, such as 2022-12-31,2023-12-31")
    return words


def models(text: str) -> tuple[str, ...]:
    """Read a list of model names."""
    words = tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))
    unknown = [word for word in words if word not in MODELS]
    if unknown or not words:
        wrong = ", ".join(unknown) or text
        raise argparse.ArgumentTypeError(f"'{wrong}' is unknown; choose from {', '.join(MODELS)}")
    return words
