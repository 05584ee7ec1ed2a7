# SPDX-License-Identifier: GPL-2.0-or-later
"""The words of the command line: which commands there are, and how declared options become arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

from . import __version__
from .errors import InputError
from .options import REQUESTS, REQUIRED, Option, Request, options_of
from .options.kinds import BOX, NUMBER, SWITCH, parse_whole
from .words import say

RequestType = TypeVar("RequestType", bound=Request)


class _Parser(argparse.ArgumentParser):
    """Refuse arguments by one sentence."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the usage, so that the sentence is the last line."""
        raise InputError(f"{message[:1].upper()}{message[1:]}.", hint=say("See {0} --help.", self.prog))


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


def request_of(request: type[RequestType], parsed: argparse.Namespace) -> RequestType:
    """Return the request that was typed; what was not typed takes its default."""
    given = {name: value for name, value in vars(parsed).items() if name in options_of(request)}
    return request(**{name: tuple(value) if isinstance(value, list) else value for name, value in given.items()})


def describe(option: Option) -> str:
    """Return the help of an option: its sentence, what is allowed, and the default."""
    default = option.shown_default()
    more = "; ".join(filter(None, (option.allowed(), f"default: {default}" if default else "")))
    return f"{option.help} ({more})" if more else option.help


def metavar(option: Option) -> str:
    """Return what stands for the value of an option."""
    if option.many and not option.separate:
        return "LIST"
    return option.unit.upper() if option.kind is NUMBER and option.unit else option.kind.metavar


def _declared(name: str) -> Callable[[argparse.ArgumentParser], None]:
    """Return what gives a command the options of its request."""

    def fill(command: argparse.ArgumentParser) -> None:
        for option in options_of(REQUESTS[name]).values():
            _add(command, option)

    return fill


def _add(command: argparse.ArgumentParser, option: Option) -> None:
    shared: dict[str, Any] = {"help": describe(option).replace("%", "%%"), "default": argparse.SUPPRESS}
    if option.kind is SWITCH:
        action = "store_false" if option.flag.startswith("--no-") else "store_true"
        command.add_argument(option.flag, dest=option.name, action=action, **shared)
        return
    shared.update(type=_reader(option.parse), metavar=metavar(option))
    if option.positional:
        several = {"nargs": "+", "metavar": "SOURCE"} if option.many else {}
        command.add_argument(option.name, **{**shared, **several})
        return
    if option.kind is BOX:
        shared.update(nargs=4, metavar=tuple(option.kind.metavar.split()))
    elif option.separate:
        shared["nargs"] = "+"
    command.add_argument(option.flag, dest=option.name, required=option.default is REQUIRED, **shared)


def _reader(parse: Callable[[str], object]) -> Callable[[str], object]:
    """Return a parser for argparse, whose own sentence about an ArgumentTypeError names the option."""

    def read(text: str) -> object:
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return read


def _simulate(command: argparse.ArgumentParser) -> None:
    add, whole = command.add_argument, _reader(parse_whole)
    add("--out", required=True, metavar="DIR", help="folder for the tiles")
    add("--cells", type=whole, required=True, metavar="N", help="number of cells in total")
    add(
        "--seed",
        type=whole,
        default=0,
        metavar="S",
        help="the same seed gives the same ground (%(default)s)",
    )


def _doctor(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for programs")


def _worker(command: argparse.ArgumentParser) -> None:
    """The request comes on standard input."""


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "forecast": (_declared("forecast"), "Forecast EGMS displacement and write maps, intervals and a backtest."),
    "region": (
        _declared("region"),
        "Forecast many tiles as one by the workers of dask; goes on where it was stopped.",
    ),
    "decompose": (_declared("decompose"), "Turn ascending and descending lines of sight into Up and East."),
    "verify": (_declared("verify"), "Hold a finished forecast against data that came later."),
    "compare": (_declared("compare"), "Tell how two forecasts of one area differ."),
    "watch": (_declared("watch"), "Tell what a new release changes, and keep a watch list."),
    "export": (_declared("export"), "Write a finished forecast for other programs: CSV, netCDF, layers, grids."),
    "train": (_declared("train"), "Train MM-STT on EGMS files, simulated tiles, or both; also under torchrun."),
    "evaluate": (_declared("evaluate"), "Measure forecasts against the truth at several earlier issue dates."),
    "areas": (_declared("areas"), "Find the areas of concern of a finished forecast, observed and forecast."),
    "assets": (_declared("assets"), "Tell what becomes of buildings and lines, with chances of damage limits."),
    "simulate": (_simulate, "Simulate EGMS-format tiles with a known truth, marked SIMULATED."),
    "doctor": (_doctor, "Say what this Python can do, and what each missing piece costs."),
    "worker": (_worker, "Serve the QGIS plugin: JSON lines on stdin and stdout."),
}
