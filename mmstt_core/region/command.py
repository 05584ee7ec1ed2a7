# SPDX-License-Identifier: GPL-2.0-or-later
"""`region`: cut the sources, ask the past of the region once, forecast every tile, put the whole together.

What is finished is kept. The next run into the same folder does what is missing: a tile is the same when the hashes of
its sources, the options, the weights, the engine and what the region has taught are the same.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
import time
from pathlib import Path
from typing import Any

from .. import __version__
from ..cube import to_date, to_day
from ..errors import Cancelled, InputError
from ..folders import is_full, nearest_existing
from ..forecast import refuse_outside
from ..network.weights import bundled_weights
from ..options.region import RegionRequest
from ..progress import Progress
from ..reading.archive import refuse_missing, sha256_of, shown_name
from ..reading.combine import refuse_mixture
from ..reading.source import system_of
from ..reading.stored import VERSION
from ..results.arrays import plain, write_json
from ..results.folder import check_folder, claimed
from ..results.reader import ForecastFolder, NotAForecast
from ..results.region_folder import TILES
from ..results.writer import OWN as FORECAST
from ..words import from_json, say, to_json, warnings_of
from .answers import DAMAGED, NOT_TOLD, REFUSED, refusal
from .cutting import cut_source, forget, head_of
from .putting_together import OWN, PLANNED, put_together
from .sampling import Block, choose_blocks, teaches_whole
from .starting import WORK, files_of, refuse_other, remove_unused
from .teaching import read_taught, teach
from .tiles import TileWork, forecast_tile, tell_blocks, write_sample
from .tiling import Tile
from .workers import Call, Workers, disk_full, distributed, workers_of

TAUGHT, TAUGHT_TOLD = "taught.npz", "taught.json"
MOST_REPLACED = 0.25
"""Share of the cells behind what the region has taught that may have been given anew before it is learned again."""


def run_region(request: RegionRequest, progress: Progress) -> dict[str, Any]:
    """Forecast a region into `request.out`, and return its record; `complete` tells whether every tile is there.

    Raises:
        InputError: no source can be read, they do not belong together, or nobody is there to work. Nothing is written.
        OutputError: the folder cannot be written, or another run is at work there.
        Cancelled: what is finished stays, and the next run goes on there.
    """
    begun, out = time.monotonic(), Path(request.out).absolute()
    sources = files_of(request.sources)
    distributed()
    check_folder(out, 0, OWN, PLANNED)
    there = nearest_existing(out)
    out.mkdir(parents=True, exist_ok=True)
    try:
        with claimed(out, OWN, PLANNED), workers_of(request, progress) as workers:
            refuse_other(request, out, sources)
            region = _Region(request, out, workers, progress)
            region.cut(sources)
            region.teach()
            region.forecast()
            record = put_together(request, out, region.told(time.monotonic() - begun), progress, workers.answers)
            if record["complete"]:
                shutil.rmtree(out / WORK, ignore_errors=True)
            return record
    except InputError:
        remove_unused(out, there)
        raise
    except (Cancelled, KeyboardInterrupt):
        raise Cancelled(
            say("The region was stopped; what is finished stays."),
            hint=say("Start it again; the run goes on where it was."),
        ) from None
    except OSError as error:
        if not is_full(error):
            raise
        raise disk_full() from None


def digest_of(told: object) -> str:
    """Return the hash of plain values."""
    return hashlib.sha256(json.dumps(plain(told), sort_keys=True).encode()).hexdigest()


def engine_digest() -> str:
    """Return the hash of this engine's own sources: between releases the version tells nothing."""
    digest, root = hashlib.sha256(__version__.encode()), Path(__file__).resolve().parents[1]
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def weights_digest(weights: str | None) -> str:
    """Return what tells weights apart: the hash of the file, or of all that are bundled."""
    files = [Path(weights)] if weights else sorted(bundled_weights().parent.glob("*.safetensors"))
    for path in files:
        refuse_missing(path)
    return digest_of([sha256_of(path, lambda: None) for path in files])


class _Region:
    """Hold what is known of a region while it is computed."""

    def __init__(self, request: RegionRequest, out: Path, workers: Workers, progress: Progress) -> None:
        self._request, self._out, self._workers, self._progress = request, out, workers, progress
        self._fields = request.to_json()
        self._edge_m, self._around_m = request.tile_km * 1000, request.halo_km * 1000
        self._question = digest_of([engine_digest(), request.question(), weights_digest(request.weights)])
        self._sources: list[dict[str, Any]] = []
        self._failed: list[dict[str, Any]] = []
        self._rows: list[dict[str, Any]] = []
        self._taught_told: dict[str, Any] = {}
        self._computed_by = workers.count

    # Cutting

    def cut(self, files: list[str]) -> None:
        """Cut every source, and see that they belong together.

        Raises:
            InputError: none can be read, or they are of different kinds.
        """
        request = self._request
        stated = dataclasses.asdict(request.stated())
        crs = system_of(files[:1], stated=request.stated(), progress=self._progress) if len(files) > 1 else ""
        cutting = [__version__, VERSION, stated, crs, self._edge_m, self._around_m, request.cell_size]
        self._pieces = self._out / WORK / digest_of(cutting)[:16]
        self._pieces.mkdir(parents=True, exist_ok=True)
        how = {
            "stated": stated,
            "crs": crs,
            "edge_m": self._edge_m,
            "around_m": self._around_m,
            "cell_m": request.cell_size,
        }
        calls = [
            Call(name=str(number), work=cut_source, arguments=(os.path.abspath(file), str(self._pieces)), options=how)
            for number, file in enumerate(files)
        ]
        answers = dict(self._workers.answers(say("Reading"), calls))
        told = [answers[call.name] for call in calls]
        for file, one in zip(files, told):
            if (why := refusal(one)) is not None:
                self._failed.append({"name": shown_name(Path(file)), "status": "failed", "why": to_json(why)})
                self._progress.warn(say("{0} is left out: {1}", shown_name(Path(file)), why))
        kept = {one["folder"]: one for one in told if REFUSED not in one}
        self._sources = [kept[name] for name in sorted(kept)]
        for one in [one for one in told if REFUSED not in one and kept[one["folder"]] is not one]:
            self._progress.warn(say("{0} was given twice; it is used once.", one["name"]))
        if not self._sources:
            raise InputError(from_json(self._failed[0]["why"]))
        heads = [head_of(self._pieces, one) for one in self._sources]
        refuse_mixture(heads)
        self._head = heads[0]
        self._days = sorted(set().union(*(one["days"] for one in self._sources)))
        last_day = max(max(one["known_days"]) for one in self._sources)
        self._issue_day = last_day if request.issue_date is None else to_day(request.issue_date)
        refuse_outside(self._issue_day, self._days[0], last_day)

    @property
    def _cell_m(self) -> float:
        return self._head.cell_size or self._request.cell_size

    def _by_tile(self, *, own: bool = False) -> dict[Tile, list[tuple[str, str]]]:
        """Return source's hash and file of each piece, by tile with cells of its own; `own`: only pieces with such."""
        found: dict[Tile, list[tuple[str, str]]] = {}
        theirs = set()
        for one in self._sources:
            for piece in one["pieces"]:
                tile = Tile(column=piece["tile"][0], row=piece["tile"][1])
                if piece["own"]:
                    theirs.add(tile)
                if piece["own"] or not own:
                    file = self._pieces / one["folder"] / piece["file"]
                    found.setdefault(tile, []).append((one["sha256"], str(file)))
        return {tile: found[tile] for tile in sorted(theirs)}

    # Teaching

    def teach(self) -> None:
        """Learn from samples of all tiles, unless that was done and holds.

        What was learned stays while the sources of most cells that it came from are there: a tile that is added, or
        given again, does not move all others. With `replace` it is learned again.
        """
        digest = digest_of([self._question, self._issue_day, self._days])
        there = {one["sha256"]: one["cells"] for one in self._sources}
        known = _read_json(self._out / TAUGHT_TOLD)
        file = self._out / TAUGHT
        holds = known.get("question") == digest and not self._request.replace
        behind = known.get("sources", {})
        replaced = {sha256: cells for sha256, cells in behind.items() if sha256 not in there}
        if holds and behind and sum(replaced.values()) <= MOST_REPLACED * sum(behind.values()) and file.is_file():
            self._taught_told = {**known, "kept": True, "sources_replaced": len(replaced)}
        else:
            self._taught_told = self._learn(digest, there, file)
        self._taught = read_taught(file)
        self._taught_digest = sha256_of(file, lambda: None)

    def _learn(self, digest: str, there: dict[str, int], file: Path) -> dict[str, Any]:
        blocks = self._teaching_blocks()
        inside = self._pieces / "samples"
        inside.mkdir(exist_ok=True)
        calls = []
        for tile, pieces in self._by_tile(own=True).items():
            name = tile.name(self._edge_m)
            mine = [path for _, path in pieces]
            target = str(inside / f"{name}.npz")
            arguments = (mine, blocks, tile, self._edge_m, self._cell_m, target)
            calls.append(Call(name=name, work=write_sample, arguments=arguments))
        answers = dict(self._workers.answers(say("Choosing what teaches"), calls))
        for name, one in answers.items():
            for piece in one.get(DAMAGED, []):
                forget(Path(piece))
            if (why := refusal(one)) is not None:
                self._progress.warn(say("{0} does not teach the region: {1}", name, why))
        samples = [answers[call.name]["file"] for call in calls if "file" in answers[call.name]]
        lesson = (samples, blocks, self._fields, self._issue_day, self._days, str(file))
        call = Call(name="region", work=teach, arguments=lesson)
        told = dict(self._workers.answers(say("Learning from the region's past"), [call]))["region"]
        if (why := refusal(told)) is not None:
            raise InputError(say("The region's past cannot be learned from: {0}", why))
        for text in told.pop("warnings"):
            self._progress.warn(from_json(text))
        told = {**told, "question": digest, "sources": there, "tiles": len(samples)}
        write_json(told, self._out / TAUGHT_TOLD)
        return told

    def _teaching_blocks(self) -> dict[Block, float] | None:
        """Choose the blocks whose cells teach the region; None for all of them, where they are few enough."""
        if teaches_whole(self._sources):
            return None
        calls = []
        for tile, pieces in self._by_tile(own=True).items():
            arguments = ([path for _, path in pieces], tile, self._edge_m, self._cell_m, self._issue_day)
            calls.append(Call(name=tile.name(self._edge_m), work=tell_blocks, arguments=arguments))
        answers = dict(self._workers.answers(say("Choosing what teaches"), calls))
        # In the order of the tiles, not in that in which they were done.
        found = [block for call in calls for block in answers[call.name].get("blocks", [])]
        return choose_blocks(found, self._cell_m, self._edge_m)

    # Forecasting

    def forecast(self) -> None:
        """Forecast the tiles that are not there yet."""
        calls = []
        before = [self._question, self._issue_day, self._days, self._taught_digest]
        for tile, pieces in self._by_tile().items():
            name = tile.name(self._edge_m)
            content = digest_of([before, name, sorted(sha256 for sha256, _ in pieces)])
            row = {"name": name, "column": tile.column, "row": tile.row, "content": content}
            folder = self._out / TILES / name
            if (kept := _finished(folder, content)) is not None:
                tells = kept.record["tile"]
                held = {key: tells[key] for key in ("coverage_90", "samples") if key in tells}
                warnings = list(map(to_json, warnings_of(kept.record)))
                told = {"cells": kept.cells, "laws": kept.laws, "warnings": warnings, **held}
                self._rows.append({**row, **told, **self._spent(name, content), "status": "kept"})
                continue
            work = TileWork(
                tile=tile,
                pieces=[path for _, path in pieces],
                fields=self._fields,
                issue_day=self._issue_day,
                days=self._days,
                taught_file=str(self._out / TAUGHT),
                folder=str(folder),
                content=content,
                spent_file=str(self._pieces / f"{name}.json"),
            )
            calls.append(Call(name=name, work=forecast_tile, arguments=(work,)))
            self._rows.append(row)
        by_name = {row["name"]: row for row in self._rows}
        for name, told in self._workers.answers(say("Forecasting tiles"), calls):
            why = refusal(told)
            spent = {key: value for key, value in told.items() if key not in NOT_TOLD}
            by_name[name].update(spent, status="done" if why is None else "failed")
            for piece in told.get(DAMAGED, []):
                forget(Path(piece))
            if why is not None:
                by_name[name]["why"] = to_json(why)
                self._progress.warn(say("Tile {0} has failed: {1}", name, why))

    def _spent(self, name: str, content: str) -> dict[str, Any]:
        """Return the time and memory that a finished tile took when it was computed, as far as that was kept."""
        told = _read_json(self._pieces / f"{name}.json")
        if told.get("content") != content:
            earlier = (OWN.read(self._out) or {}).get("tiles", [])
            told = next((row for row in earlier if row.get("content") == content), {})
        return {key: told[key] for key in ("seconds", "cpu_seconds", "peak_mb", "worker") if key in told}

    def told(self, seconds: float) -> dict[str, Any]:
        """Return what the record of the region tells."""
        done = [row for row in self._rows if row["status"] in ("done", "kept")]
        return {
            "software": f"MM-STT {__version__}",
            "asked": plain(self._request.question()),
            "model": self._request.model,
            "component": self._head.component,
            "level": self._head.level,
            "issue_date": to_date(self._issue_day).isoformat(),
            "crs": self._head.crs,
            "cell_size_m": self._cell_m,
            "cells": sum(row["cells"] for row in done),
            "complete": not self._failed and len(done) == len(self._rows),
            "tiles": self._rows,
            "sources": [{"name": one["name"], "sha256": one["sha256"], "cells": one["cells"]} for one in self._sources],
            "failed_sources": self._failed,
            "taught": {key: value for key, value in self._taught_told.items() if key != "sources"},
            "workers": self._computed_by,
            "seconds": round(seconds, 1),
            **self._taught.told,
        }


def _finished(folder: Path, content: str) -> ForecastFolder | None:
    """Return a tile that was computed from the same, with all its files; None for any other."""
    record = FORECAST.read(folder)
    if record is None or (record.get("tile") or {}).get("content") != content:
        return None
    try:
        whole = all((folder / name).is_file() for name in record.get("files", []))
        return ForecastFolder(folder) if whole else None
    except NotAForecast:
        return None


def _read_json(path: Path) -> dict[str, Any]:
    """Return a JSON object, empty where there is none."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
