# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line: `python -m mmstt_core COMMAND`. Progress goes to stderr, results into files, exit 0 means success."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator

from . import __version__
from .errors import InputError, MmsttError
from .request import DEVICES, LONGEST_HORIZON_MONTHS, MODELS, ForecastRequest, parse_date
from .terminal import TerminalProgress, describe, table

PROTOCOLS = ("honest", "leaky")
DEFAULT_ORIGINS = 3
DEFAULT_HORIZONS = (1, 3, 6, 12, 24)
CANCELLED_STATUS = 130


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status; every failure ends in one plain sentence on stderr."""
    arguments = sys.argv[1:] if arguments is None else arguments
    verbose = "--verbose" in arguments
    progress = TerminalProgress(quiet="--quiet" in arguments or os.environ.get("RANK", "0") != "0")
    _quieten_libraries(verbose)
    try:
        options = _parser().parse_args(arguments)
        with _stoppable():
            return options.run(options, progress) or 0
    except MmsttError as error:
        return _fail(progress, error.sentence(), error.exit_status, verbose)
    except KeyboardInterrupt:
        return _fail(progress, "The run was cancelled. Nothing was written.", CANCELLED_STATUS, False)
    except MemoryError:
        return _fail(progress, "The computer ran out of memory. Choose a smaller area with --bbox, or split the work with --shard.",
                     1, verbose)
    except BrokenPipeError:  # whoever read our output left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # the boundary of the process: a person gets one sentence, a developer --verbose
        kind = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        return _fail(progress, f"The run failed unexpectedly ({kind}). Run it again with --verbose and report what it says.",
                     1, verbose)


def _fail(progress: TerminalProgress, sentence: str, status: int, verbose: bool) -> int:
    progress.clear()
    if verbose:
        traceback.print_exc()
    print(sentence, file=sys.stderr, flush=True)
    return status


def _say(*lines: str) -> None:
    """Print results; the only place that writes to stdout."""
    print(*lines, sep="\n", flush=True)


def _quieten_libraries(verbose: bool) -> None:
    """Keep other people's log lines off the terminal, unless asked for."""
    logging.captureWarnings(True)
    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    else:
        logging.getLogger().addHandler(logging.NullHandler())


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Let the first Ctrl-C or SIGTERM unwind the work, and none disturb the clearing up."""
    stopping = (signal.SIGINT, signal.SIGTERM)

    def stop(number: int, frame: object) -> None:
        for each in stopping:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    earlier = [(number, signal.signal(number, stop)) for number in stopping]
    try:
        yield
    finally:
        for number, handler in earlier:
            signal.signal(number, handler)


# Commands. Each imports its room when called, so that `--help` is instant and baselines run without torch.

def _forecast(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = ForecastRequest(
        sources=tuple(options.sources), out=options.out, bbox=_tuple(options.bbox), area=_area(options.area),
        issue_date=parse_date(options.issue_date) if options.issue_date else None, horizon_months=options.horizon_months,
        cell_size=options.cell_size, device=options.device, model=options.model, weights=options.weights, adapt=options.adapt,
        threshold_mm=options.threshold, shard=_shard(options.shard), rasters=not options.no_rasters, priors=options.priors)
    from .writing import check_folder, write_forecast

    check_folder(request.out)
    from .forecast import run_forecast

    forecast = run_forecast(request, progress)
    paths = write_forecast(forecast, request.out, rasters=request.rasters, progress=progress)
    progress.clear()
    _say(*describe(forecast))
    backtest = forecast.record.get("backtest")
    rows = backtest.get("rows") if isinstance(backtest, dict) else backtest
    if isinstance(rows, list) and rows and isinstance(rows[0], dict):
        _say("", "Backtest on this area's own past:", *table(rows))
    _say("", f"{len(paths)} files in {os.path.abspath(request.out)}:", *(f"  {path.name}" for path in paths))


def _evaluate(options: argparse.Namespace, progress: TerminalProgress) -> None:
    horizons = _numbers(options.horizons, "--horizons")
    models = _words(options.models, "--models", MODELS)
    from .writing import check_folder

    check_folder(options.out)
    from .evaluate import run_evaluation

    run_evaluation(options.sources, options.out, origins=options.origins, horizons=horizons, models=models,
                   protocol=options.protocol, progress=progress, bbox=_tuple(options.bbox), weights=options.weights,
                   device=options.device)
    progress.clear()
    _say(f"The evaluation lies in {os.path.abspath(options.out)}.")


def _train(options: argparse.Namespace, progress: TerminalProgress) -> None:
    if not options.data and not options.simulated:
        raise InputError("There is nothing to train on.", hint="Give --data with EGMS files, --simulated with a number of tiles, or both.")
    from .training import run_training

    run_training(options, progress)
    progress.clear()


def _simulate(options: argparse.Namespace, progress: TerminalProgress) -> None:
    if options.cells < 1:
        raise InputError(f"{options.cells} cells cannot be simulated.", hint="Give --cells a number above 0.")
    from .writing import check_folder

    check_folder(options.out)
    from .simulation import run_simulation

    run_simulation(options.out, options.cells, options.seed, progress)
    progress.clear()
    _say(f"The simulated tiles lie in {os.path.abspath(options.out)}.")


def _doctor(options: argparse.Namespace, progress: TerminalProgress) -> int:
    from .doctor import as_json, as_text, examine

    findings = examine()
    _say(as_json(findings) if options.json else as_text(findings))
    return 0 if findings["can_forecast"] != "no" else 1


def _worker(options: argparse.Namespace, progress: TerminalProgress) -> int:
    from .worker import main as serve

    return serve()


# Reading arguments

class _Parser(argparse.ArgumentParser):
    """Refuse arguments by one sentence."""

    def __init__(self, **options: object) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> None:
        """Raise instead of printing the usage, so that the sentence is the last line."""
        raise InputError(f"{message[:1].upper()}{message[1:]}.", hint=f"See {self.prog} --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m mmstt_core", description="Forecast satellite-measured ground displacement, honestly.")
    parser.add_argument("--version", action="version", version=f"mmstt_core {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, run: Callable, summary: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary)
        added.set_defaults(run=run)
        added.add_argument("--quiet", action="store_true", help="show no progress and no warnings")
        added.add_argument("--verbose", action="store_true", help="show log lines, and the traceback of a failure")
        return added

    forecast = command("forecast", _forecast, "Forecast EGMS displacement and write maps, intervals and a backtest.")
    _add_sources(forecast)
    _add_model(forecast)
    forecast.add_argument("--area", metavar="RING", help='polygon in EPSG:3035 metres: "e n, e n, e n, ..."')
    forecast.add_argument("--issue-date", metavar="YYYY-MM-DD", help="use only epochs up to this day; the last epoch when not given")
    forecast.add_argument("--horizon-months", type=_integer, default=24, metavar="N", help=f"1 to {LONGEST_HORIZON_MONTHS}; %(default)s when not given")
    forecast.add_argument("--cell-size", type=_number, default=100.0, metavar="M", help="edge of the cells that points are averaged into, m (%(default)g)")
    forecast.add_argument("--model", default="mmstt", metavar="NAME", help=f"one of {', '.join(MODELS)} (%(default)s)")
    forecast.add_argument("--adapt", action="store_true", help="adapt the network to this area's own past first")
    forecast.add_argument("--threshold", type=_number, default=10.0, metavar="MM", help="exceedance is judged against this displacement, mm (%(default)g)")
    forecast.add_argument("--shard", metavar="I/N", help="only every N-th 100 km tile, beginning with tile I (0 to N-1)")
    forecast.add_argument("--priors", metavar="FILE", help="npz with easting, northing and elevation, slope, geology or soil")
    forecast.add_argument("--no-rasters", action="store_true", help="write no GeoTIFF and no picture")

    train = command("train", _train, "Train MM-STT on EGMS files, simulated tiles, or both; also under torchrun.")
    train.add_argument("--data", nargs="+", default=[], metavar="PATH", help="EGMS files or folders of them")
    train.add_argument("--simulated", type=_integer, default=0, metavar="N", help="number of simulated tiles")
    train.add_argument("--out", required=True, metavar="WEIGHTS.safetensors", help="file for the trained weights")
    train.add_argument("--config", metavar="FILE", help="JSON with settings of network and training")
    train.add_argument("--resume", action="store_true", help="go on where an interrupted training stopped")
    train.add_argument("--device", default="auto", metavar="NAME", help=f"one of {', '.join(DEVICES)} (%(default)s)")
    train.add_argument("--seed", type=_integer, default=0, metavar="S", help="seed of all random choices")

    evaluate = command("evaluate", _evaluate, "Measure forecasts against the truth at several earlier issue dates.")
    _add_sources(evaluate)
    _add_model(evaluate)
    evaluate.add_argument("--origins", type=_integer, default=DEFAULT_ORIGINS, metavar="N", help="number of issue dates (%(default)s)")
    evaluate.add_argument("--horizons", default=",".join(map(str, DEFAULT_HORIZONS)), metavar="LIST", help="leads in months (%(default)s)")
    evaluate.add_argument("--models", default=",".join(MODELS), metavar="LIST", help="models to compare (all when not given)")
    evaluate.add_argument("--protocol", default="honest", choices=PROTOCOLS,
                          help="leaky shows what a forecast gains by looking into the future; never quote it as accuracy")

    simulate = command("simulate", _simulate, "Simulate EGMS-format tiles with a known truth, marked SIMULATED.")
    simulate.add_argument("--out", required=True, metavar="DIR", help="folder for the tiles")
    simulate.add_argument("--cells", type=_integer, required=True, metavar="N", help="number of cells in total")
    simulate.add_argument("--seed", type=_integer, default=0, metavar="S", help="the same seed gives the same ground")

    doctor = command("doctor", _doctor, "Say what this Python can do, and what each missing piece costs.")
    doctor.add_argument("--json", action="store_true", help="for programs")
    command("worker", _worker, "Serve the QGIS plugin: JSON lines on stdin and stdout.")
    return parser


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="EGMS zip or CSV files of one component and level")
    parser.add_argument("--out", required=True, metavar="DIR", help="folder for the results; made when absent")
    parser.add_argument("--bbox", nargs=4, type=_number, metavar=("WEST", "SOUTH", "EAST", "NORTH"), help="EPSG:3035 metres")


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--weights", metavar="FILE", help="weights other than the bundled ones")
    parser.add_argument("--device", default="auto", metavar="NAME", help=f"one of {', '.join(DEVICES)} (%(default)s)")


def _integer(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number") from None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number") from None


def _tuple(values: list[float] | None) -> tuple | None:
    return None if values is None else tuple(values)


def _area(text: str | None) -> tuple[tuple[float, float], ...] | None:
    if text is None:
        return None
    try:
        corners = tuple(tuple(float(number) for number in corner.split()) for corner in text.split(",") if corner.strip())
    except ValueError:
        corners = ((),)
    if any(len(corner) != 2 for corner in corners):
        raise InputError(f"The area '{text}' cannot be read.", hint='Write it as "easting northing, easting northing, ..." in EPSG:3035 m.')
    return corners


def _shard(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    index, slash, count = text.partition("/")
    if not (slash and index.isdecimal() and count.isdecimal()):
        raise InputError(f"The shard '{text}' cannot be read.", hint="Write it as I/N, for example 0/4.")
    return int(index), int(count)


def _numbers(text: str, option: str) -> tuple[int, ...]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words or not all(word.isdecimal() and int(word) > 0 for word in words):
        raise InputError(f"'{text}' is no list of months for {option}.", hint="Write it as 1,3,6,12,24.")
    return tuple(sorted({int(word) for word in words}))


def _words(text: str, option: str, known: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    unknown = [word for word in words if word not in known]
    if unknown or not words:
        raise InputError(f"'{', '.join(unknown) or text}' is no model for {option}.", hint=f"Choose from {', '.join(known)}.")
    return words
