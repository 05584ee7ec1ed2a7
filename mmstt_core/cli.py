# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line, `python -m mmstt_core COMMAND`: progress on stderr, results in files, exit 0 only on success."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import traceback
from pathlib import Path

from .arguments import make_parser, request_of
from .errors import Cancelled, InputError, MmsttError, OutputError, without_codes
from .options import (
    REQUESTS,
    AreasRequest,
    AssetsRequest,
    CompareRequest,
    DecomposeRequest,
    EvaluationRequest,
    ExportRequest,
    ForecastRequest,
    RegionRequest,
    TrainingRequest,
    VerifyRequest,
    WatchRequest,
    options_of,
)
from .options.common import OfSources
from .stated import FACTS
from .stopping import stoppable, too_late
from .terminal import TerminalProgress, backtest_table, describe, evaluation_table, open_closed_streams, put
from .words import join, say


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status; every failure ends in one plain sentence on stderr."""
    open_closed_streams()
    arguments = sys.argv[1:] if arguments is None else arguments
    verbose = "--verbose" in arguments
    progress = TerminalProgress(quiet="--quiet" in arguments or not _speaks())
    _quieten_libraries(verbose)
    try:
        options = _parse(arguments)
        with stoppable():
            return options.run(options, progress) or 0
    except MmsttError as error:
        return _fail(progress, join(error.sentence(), *_options_for(error, arguments)), error.exit_status, verbose)
    except KeyboardInterrupt:
        return _fail(progress, "The run was cancelled. Nothing was written.", Cancelled.exit_status, False)
    except MemoryError:
        advice = "Choose a smaller area with --bbox, or split the work with --shard."
        return _fail(progress, f"The computer ran out of memory. {advice}", 1, verbose)
    except Exception as error:  # the boundary of the process: a person gets one sentence, a developer --verbose
        kind = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        advice = "Run it again with --verbose and report what it says."
        return _fail(progress, f"The run failed unexpectedly ({kind}). {advice}", 1, verbose)


def _options_for(error: MmsttError, arguments: list[str]) -> list[str]:
    """Name the options that state what an error asks for, where the command has them."""
    if not any(issubclass(request, OfSources) for name, request in REQUESTS.items() if name in arguments):
        return []
    options = options_of(ForecastRequest)
    return [say("The option is {0}.", options[FACTS[fact]].flag) for fact in error.asks]


def _parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options. --help and --version end here; argparse prints them, not caring whether anybody can read."""
    try:
        return make_parser(COMMANDS).parse_args(arguments)
    except SystemExit:
        reason = put("", sys.stdout)
        if not reason:
            raise
    except OSError as error:
        reason = put("", sys.stdout) or str(error.strerror)
    raise OutputError(say("The text could not be shown ({0}).", reason))


def _fail(progress: TerminalProgress, sentence: str, status: int, verbose: bool) -> int:
    progress.clear()
    if verbose:
        put(traceback.format_exc(), sys.stderr)
    put(f"{sentence}\n", sys.stderr)
    return status


def _speaks() -> bool:
    """Tell whether this is the process that speaks: under torchrun, which sets RANK, one does so for all."""
    return os.environ.get("RANK", "0") == "0"


def _finish(progress: TerminalProgress, place: str | os.PathLike, *lines: str) -> None:
    """Print what a run whose files are in place has to tell.

    The files are the result. A reader that has left, or a full disk behind stdout, makes them no less complete: that
    gets a sentence on stderr, and the run has succeeded.
    """
    progress.clear()
    if reason := put("\n".join([*lines, ""]), sys.stdout):
        put(
            f"The results are complete in {os.path.abspath(place)}; only this summary of them could not be shown "
            f"({reason}).\n",
            sys.stderr,
        )


class _HarmlessLines(logging.Formatter):
    """Leave out what a file name could steer the terminal with."""

    def format(self, record: logging.LogRecord) -> str:
        return without_codes(super().format(record))


def _quieten_libraries(verbose: bool) -> None:
    """Keep other people's log lines off the terminal, unless asked for."""
    logging.captureWarnings(True)
    if verbose:
        handler = logging.StreamHandler()
        handler.setFormatter(_HarmlessLines("%(levelname)s %(name)s: %(message)s"))
        logging.basicConfig(level=logging.INFO, handlers=[handler])
    else:
        logging.getLogger().addHandler(logging.NullHandler())


# Commands. Each imports its room when called, so that --help is instant and the baselines run without torch.


def _forecast(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(ForecastRequest, options)
    from .gis import available
    from .results.folder import claimed
    from .results.writer import OWN, planned, write_forecast
    from .threads import automatic

    with claimed(request.out, OWN, planned(rasters=request.rasters, gdal=available())):
        _refuse_other_shard(request)
        from .forecast import run_forecast

        forecast = run_forecast(request, progress)
        threads = request.threads or automatic()
        paths = write_forecast(forecast, request.out, rasters=request.rasters, progress=progress, threads=threads)
    too_late()
    where = f"{len(paths)} files in {os.path.abspath(request.out)}: {', '.join(path.name for path in paths)}."
    _finish(progress, request.out, *describe(forecast), "", *backtest_table(forecast.record), "", where)


def _region(options: argparse.Namespace, progress: TerminalProgress) -> int:
    request = request_of(RegionRequest, options)
    from .region.command import run_region
    from .region.page import lines_of

    record = run_region(request, progress)
    too_late()
    _finish(progress, request.out, *lines_of(record), "", f"The region lies in {os.path.abspath(request.out)}.")
    return 0 if record["complete"] else 1


def _refuse_other_shard(request: ForecastRequest) -> None:
    """Keep the pieces of a divided run from overwriting one another."""
    record = Path(request.out) / "forecast.json"
    if request.shard is None or not record.is_file():
        return
    try:
        earlier = json.loads(record.read_text(encoding="utf-8")).get("shard")
    except (OSError, ValueError, AttributeError):
        return
    own = "{}/{}".format(*request.shard)
    if earlier not in (None, own):
        raise InputError(
            say("The folder '{0}' holds shard {1} already.", request.out, earlier),
            hint=say("Give each shard a folder of its own."),
        )


def _evaluate(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(EvaluationRequest, options)
    from .evaluation.rolling import OWN, PLANNED, run_evaluation
    from .results.folder import claimed

    with claimed(request.out, OWN, PLANNED):
        result = run_evaluation(request, progress)
    too_late()
    _finish(
        progress, request.out, *evaluation_table(result), "", f"The evaluation lies in {os.path.abspath(request.out)}."
    )


def _decompose(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(DecomposeRequest, options)
    from .orbits.command import OWN, PLANNED, run_decompose
    from .orbits.told import lines_of
    from .results.folder import claimed

    with claimed(request.out, OWN, PLANNED):
        record = run_decompose(request, progress)
    too_late()
    _finish(progress, request.out, *lines_of(record), "", f"up.csv and east.csv lie in {os.path.abspath(request.out)}.")


def _verify(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(VerifyRequest, options)
    from .results.folder import claimed
    from .verification.verified_page import lines_of
    from .verification.verify import INSIDE, OWN, PLANNED, run_verify

    out = request.out or os.path.join(request.folder, INSIDE)
    with claimed(out, OWN, PLANNED):
        record = run_verify(request, progress)
    too_late()
    _finish(progress, out, *lines_of(record), "", f"The verification lies in {os.path.abspath(out)}.")


def _compare(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(CompareRequest, options)
    from .results.folder import claimed
    from .verification.compare import OWN, PLANNED, run_compare
    from .verification.compared_page import lines_of

    with claimed(request.out, OWN, PLANNED):
        record = run_compare(request, progress)
    too_late()
    _finish(progress, request.out, *lines_of(record), "", f"The comparison lies in {os.path.abspath(request.out)}.")


def _watch(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(WatchRequest, options)
    from .verification.watch import run_watch
    from .verification.watched_page import lines_of

    record, changed = run_watch(request, progress)
    too_late()
    place = [f"The watch list lies in {os.path.abspath(request.out)}."] if changed else []
    _finish(progress, request.out, *lines_of(record, changed=changed), "", *place)


def _export(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(ExportRequest, options)
    from .exchange.command import lines_of, run_export

    paths, record = run_export(request, progress)
    too_late()
    where = f"{len(paths)} files lie in {os.path.abspath(paths[0].parent)}."
    _finish(progress, paths[0].parent, *lines_of(record), where)


def _train(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(TrainingRequest, options)
    from .network.choice import torch_room

    torch_room()
    from .training.command import run_training

    try:
        run_training(request, progress)
    except KeyboardInterrupt:
        checkpoint = Path(f"{request.out}.checkpoint").is_file()
        hint = "With --resume it goes on from its checkpoint." if checkpoint else "No checkpoint had been written yet."
        raise Cancelled(say("The training was stopped."), hint=hint) from None
    too_late()
    if _speaks():
        _finish(progress, request.out, f"The weights lie in {os.path.abspath(request.out)}.")


def _areas(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(AreasRequest, options)
    from .analysis.areas_run import run_areas, summary

    paths, record = run_areas(request, progress)
    too_late()
    where = f"{', '.join(path.name for path in paths)} lie in {os.path.abspath(request.folder)}."
    _finish(progress, request.folder, *summary(record), "", where)


def _assets(options: argparse.Namespace, progress: TerminalProgress) -> None:
    request = request_of(AssetsRequest, options)
    from .analysis.assets_run import run_assets, summary

    paths, record = run_assets(request, progress)
    too_late()
    where = f"{', '.join(path.name for path in paths)} lie in {os.path.abspath(request.folder)}."
    _finish(progress, request.folder, *summary(record), "", where)


def _simulate(options: argparse.Namespace, progress: TerminalProgress) -> None:
    if options.cells < 1:
        raise InputError(
            say("{0} cells cannot be simulated.", options.cells), hint=say("Give --cells a number above 0.")
        )
    from .results.folder import claimed
    from .simulation import run_simulation

    with claimed(options.out):
        run_simulation(options.out, options.cells, options.seed, progress)
    too_late()
    _finish(progress, options.out, f"The simulated tiles lie in {os.path.abspath(options.out)}.")


def _doctor(options: argparse.Namespace, progress: TerminalProgress) -> int:
    from .doctor import as_json, as_text, examine

    report = examine()
    if reason := put((as_json(report) if options.json else as_text(report)) + "\n", sys.stdout):
        raise OutputError(
            say("The report could not be shown ({0}).", reason), hint=say("Send it to a file or a program.")
        )
    return 1 if report["can_forecast"] == "no" else 0


def _worker(options: argparse.Namespace, progress: TerminalProgress) -> int:
    from .worker import main as serve

    return serve()


COMMANDS = {
    "forecast": _forecast,
    "region": _region,
    "decompose": _decompose,
    "verify": _verify,
    "compare": _compare,
    "watch": _watch,
    "export": _export,
    "train": _train,
    "evaluate": _evaluate,
    "areas": _areas,
    "assets": _assets,
    "simulate": _simulate,
    "doctor": _doctor,
    "worker": _worker,
}
