# SPDX-License-Identifier: GPL-2.0-or-later
"""Download files, two at once, each until it is whole or cannot be had."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.folders import free_bytes
from ..mmstt_core.words import say
from .http import Answer, Asked, Transfer, wait_until
from .partial import Partial, bytes_left, is_there, taken
from .problems import ServiceError, message_of, not_reached, page_instead, refused, refused_again
from .queries import Found, Hit, Query
from .session import BUSY, Patience, Session

AT_ONCE = 2
"""The service refuses more."""
KEPT_FREE = 100_000_000
"""Bytes that stay free on the disk."""
MOST_BREAKS = 8
"""Times that a transfer may break off without a single new byte between."""


@dataclass(frozen=True, kw_only=True)
class Done:
    """What has become of one file."""

    hit: Hit
    path: Path | None
    """None where it could not be had."""
    problem: MmsttError | None = None
    was_there: bool = False


@dataclass(frozen=True, kw_only=True)
class Stand:
    """How far all are."""

    have: int
    """Bytes, those of earlier attempts included."""
    total: int
    files: dict[str, int]
    """Bytes of the files under way, by name."""
    finished: tuple[Done, ...]

    @property
    def part(self) -> float:
        """Return it as a part of all, 0 to 1."""
        return min(1.0, self.have / max(self.total, 1))


class _Job:
    """One file, from the first attempt to the last."""

    def __init__(self, hit: Hit, folder: Path, unit_s: float) -> None:
        self.hit, self.file, self.patience = hit, Partial(hit, folder), Patience(unit_s)
        self.not_before = 0.0
        self.breaks = self.had = 0
        self.renewed = self.restarted = False
        self.transfer: Transfer | None = None
        self.answer: Answer | None = None


class Downloads:
    """Fetch files into a folder; on one thread."""

    def __init__(
        self,
        session: Session,
        found: Found,
        folder: Path,
        *,
        step: Callable[[Stand], None] = lambda stand: None,
    ) -> None:
        self._session, self._folder, self._step = session, folder, step
        self._ids: dict[Query, str] = dict(found.ids)
        self._done: list[Done] = []
        self._total = 0
        self._at_once = AT_ONCE

    def run(self, hits: Sequence[Hit]) -> list[Done]:
        """Download files; one that cannot be had does not keep others back.

        What is not complete stays in the folder under another name, and the next run goes on there.

        Raises:
            Cancelled: the user asked for it.
            ServiceError: folder or disk are not fit.
        """
        self._begin(hits)
        self._total = sum(hit.size for hit in hits)
        there = {hit.filename for hit in hits if is_there(hit, self._folder)}
        self._done = [
            Done(hit=hit, path=self._folder / hit.filename, was_there=True) for hit in hits if hit.filename in there
        ]
        waiting_jobs = [_Job(hit, self._folder, self._session.unit_s) for hit in hits if hit.filename not in there]
        active: list[_Job] = []

        def tick() -> None:
            for job in active:
                if job.answer is not None:
                    self._judge(job, job.answer)
            active[:] = [job for job in active if job.transfer is not None or job.not_before]
            while waiting_jobs and len(active) < self._at_once:
                active.append(waiting_jobs.pop(0))
                active[-1].not_before = time.monotonic()
            for job in active[: self._at_once]:
                if job.transfer is None and job.not_before <= time.monotonic():
                    self._send(job)
            active[:] = [job for job in active if job.transfer is not None or job.not_before]
            self._step(self._stand(active))

        try:
            wait_until(lambda: not waiting_jobs and not active, self._session.cancelled, tick)
        finally:
            for job in active:
                if job.transfer is not None:
                    job.transfer.abort()
                job.file.end()
        order = {hit.filename: place for place, hit in enumerate(hits)}
        return sorted(self._done, key=lambda done: order[done.hit.filename])

    def _begin(self, hits: Sequence[Hit]) -> None:
        """Make the folder, and see whether there is room."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ServiceError(
                say("The folder {0} cannot be made ({1}).", str(self._folder), error.strerror or ""),
                hint=say("Choose another folder."),
            ) from None
        needed = sum(bytes_left(hit, self._folder) for hit in hits if not is_there(hit, self._folder))
        free = free_bytes(self._folder)
        if free is not None and needed + KEPT_FREE > free:
            raise ServiceError(
                say("The files need {0:.1f} GB, and {1:.1f} GB are free.", needed / 1e9, free / 1e9),
                hint=say("Choose fewer files, or another disk."),
            )

    def _stand(self, active: Sequence[_Job]) -> Stand:
        under_way = {job.hit.filename: job.file.have for job in active}
        have = sum(done.hit.size for done in self._done if done.path is not None) + sum(under_way.values())
        return Stand(have=have, total=self._total, files=under_way, finished=tuple(self._done))

    def _send(self, job: _Job) -> None:
        """Start an attempt."""
        job.not_before, job.had = 0.0, job.file.have
        try:
            if job.file.path.exists():
                raise taken(job.hit)
            if job.hit.size and job.had == job.hit.size:  # it broke off after the last byte
                self._complete(job)
                return
            if job.hit.size and job.had > job.hit.size:
                job.file.discard()
            address = self._session.download_address(job.hit, self._ids.get(job.hit.query, ""))
            asked = Asked(address=address, headers=self._session.headers() | job.file.headers())
        except Cancelled:
            raise
        except MmsttError as error:
            self._give_up(job, error)
            return

        def done(answer: Answer) -> None:
            job.answer = answer

        job.transfer = Transfer(asked, done, job.file)
        job.transfer.start()

    def _judge(self, job: _Job, answer: Answer) -> None:
        """Decide what follows from an answer: done, once more, or given up."""
        job.answer = job.transfer = None
        job.file.end()
        try:
            self._follow(job, answer)
        except Cancelled:
            raise
        except MmsttError as error:
            self._give_up(job, error)
        except OSError as error:
            self._give_up(job, _disk(error))

    def _follow(self, job: _Job, answer: Answer) -> None:
        if job.file.failure is not None:
            raise job.file.failure
        if answer.status in BUSY:
            self._at_once = 1 if answer.status == 429 else self._at_once
            job.not_before = self._session.pause_ends(answer, job.patience)
        elif answer.status == 0 or answer.failure:
            job.breaks = 0 if job.file.have > job.had else job.breaks + 1
            if job.breaks >= MOST_BREAKS:
                raise not_reached(answer.failure)
            if answer.status == 0:
                job.not_before = self._session.pause_ends(answer, job.patience)
            else:
                job.not_before = time.monotonic() + self._session.unit_s / 5
        elif job.file.taken:
            self._complete(job)
        elif answer.status == 416 or answer.status == 206:  # a part that is not there, or another than was asked for
            self._anew(job, say("its parts do not fit together"))
        else:
            self._renew(job, answer)

    def _complete(self, job: _Job) -> None:
        """Check a file whose transfer has ended well, and keep it."""
        file, size = job.file, job.hit.size
        if size and file.have < size and file.begins_like_a_zip():
            job.breaks = 0 if file.have > job.had else job.breaks + 1
            if job.breaks < MOST_BREAKS:
                job.not_before = time.monotonic() + self._session.unit_s / 5
                return
        if not file.have or not file.begins_like_a_zip():  # a page that does not say what it is
            file.discard()
            self._renew(job, Answer(status=200, headers={}, body=b""))
            return
        damage = say("it has another size than was told") if size and file.have != size else file.damage()
        if damage:
            self._anew(job, damage)
        else:
            self._done.append(Done(hit=job.hit, path=file.keep()))

    def _anew(self, job: _Job, damage: str) -> None:
        """Fetch a damaged file once more from its first byte."""
        job.file.discard()
        if job.restarted:
            raise ServiceError(
                say("{0} arrived damaged twice: {1}.", job.hit.filename, damage), hint=say("Try again later.")
            )
        job.restarted, job.not_before = True, time.monotonic()

    def _renew(self, job: _Job, answer: Answer) -> None:
        """Sign in and search again, once: the sign-in may have ended, the id of the search may have expired."""
        message = message_of(answer.body)
        if job.renewed:
            if answer.status in (401, 403):
                raise refused_again()
            if answer.status in (404, 410):
                raise ServiceError(say("The service does not have the file {0} any more.", job.hit.filename))
            raise refused(answer.status, message) if message or answer.status != 200 else page_instead()
        job.renewed = True
        self._session.sign_in()
        _, self._ids[job.hit.query], _ = self._session.ask_query(job.hit.query)
        job.not_before = time.monotonic()

    def _give_up(self, job: _Job, problem: MmsttError) -> None:
        job.file.end()
        job.transfer, job.not_before = None, 0.0
        self._done.append(Done(hit=job.hit, path=None, problem=problem))


def _disk(error: OSError) -> ServiceError:
    return ServiceError(
        say("The disk refused: {0}.", error.strerror or str(error)), hint=say("Choose another folder, or make room.")
    )
