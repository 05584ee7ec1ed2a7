# SPDX-License-Identifier: GPL-2.0-or-later
"""Sign in, and ask the archive; what its users tell of its moods is dealt with here, in one place."""

from __future__ import annotations

import email.utils
import json
import os
import time
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from ..mmstt_core.words import say
from .http import Answer, Asked, ask, wait_until
from .problems import ServiceError, busy, message_of, not_reached, page_instead, refused, refused_again
from .queries import Found, Hit, Query, newest, once_each, read_hits
from .service_key import THIS_COMPUTER, ServiceKey

ARCHIVE = "https://egms.land.copernicus.eu/insar-api/archive"
ELSEWHERE = "MMSTT_EGMS_SERVICE"
"""Variable that names another archive; only one on this very computer, so that nothing can lead a sign-in astray."""
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
FIRST_WAIT_S, LONGEST_WAIT_S = 5.0, 300.0
MOST_WAITS = 5
EARLY_S = 60.0
"""A sign-in is renewed this long before it ends."""
BUSY = (429, 502, 503, 504)
"""Answers after which the service may be asked again in a while."""
LARGEST_CLOCK_ERROR_S = 300.0
SEA = "invalid tile id"
"""What the service says of a tile without land."""


def archive() -> str:
    """Return the address of the archive."""
    other = os.environ.get(ELSEWHERE, "")
    return other.rstrip("/") if other and urlsplit(other).hostname in THIS_COMPUTER else ARCHIVE


class Patience:
    """Know how long to wait when the service asks for it, and when to give up."""

    def __init__(self, unit_s: float = FIRST_WAIT_S) -> None:
        self._unit_s, self._waits = unit_s, 0

    def wait_s(self, answer: Answer) -> float | None:
        """Return for how long to wait before asking again; None to give up."""
        if self._waits >= MOST_WAITS:
            return None
        self._waits += 1
        told = _retry_after(answer.headers.get("retry-after", ""), answer.headers.get("date", ""))
        return min(self._unit_s * 2 ** (self._waits - 1) if told is None else told, LONGEST_WAIT_S)


def _retry_after(text: str, date: str) -> float | None:
    """Read seconds or a date, by the clock of the service."""
    if text.strip().isascii() and text.strip().isdigit():
        return float(text.strip()[:6])
    then, now = _time_of(text), _time_of(date)
    return None if then is None else max(0.0, then - (time.time() if now is None else now))


def _time_of(text: str) -> float | None:
    try:
        return email.utils.parsedate_to_datetime(text).timestamp() if text else None
    except (TypeError, ValueError, OverflowError):
        return None


class Session:
    """Speak with the archive in the name of one user; on one thread."""

    def __init__(
        self,
        key: ServiceKey,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        tell: Callable[[str], None] = lambda sentence: None,
        unit_s: float = FIRST_WAIT_S,
    ) -> None:
        self._key, self.cancelled, self.tell, self.unit_s = key, cancelled, tell, unit_s
        self._archive = archive()
        self._bearer, self._ends = "", 0.0

    def __repr__(self) -> str:
        return f"Session({self._archive})"

    # Signing in.

    def bearer(self) -> str:
        """Return what proves who asks, signed in anew when it is about to end.

        Raises:
            ServiceError: the service does not accept the key.
        """
        if not self._bearer or time.monotonic() > self._ends - EARLY_S:
            self.sign_in()
        return self._bearer

    def sign_in(self) -> None:
        """Exchange the service key for a bearer."""
        self._bearer = ""
        try:
            assertion = self._key.assertion(time.time())
        except ValueError:
            raise ServiceError(
                say("The private key of the service key is damaged."), hint=say("Make a new service key.")
            ) from None
        body = urlencode({"grant_type": GRANT, "assertion": assertion}).encode("ascii")
        headers = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
        patience = Patience(self.unit_s)
        while True:
            answer = ask(Asked(address=self._key.sign_in, headers=headers, body=body), self.cancelled)
            if answer.status == 0:
                raise not_reached(answer.failure)
            if answer.status not in BUSY:
                break
            self._wait(answer, patience)
        held = _decoded(answer.body)
        bearer = held.get("access_token") if isinstance(held, dict) else None
        if answer.status != 200 or not isinstance(bearer, str) or not bearer.isascii() or not bearer.isprintable():
            raise _not_accepted(answer)
        lasts = held.get("expires_in")
        lasts = float(lasts) if isinstance(lasts, (int, float)) and 0 < lasts < 1e6 else 3600.0
        self._bearer, self._ends = bearer, time.monotonic() + max(lasts, 2 * EARLY_S)

    # Asking.

    def releases(self) -> list[str]:
        """Return the releases that there are, the newest first.

        Raises:
            ServiceError: the service gives none.
        """
        held = self._ask_json("releases")
        names = [name for name in held if isinstance(name, str) and name] if isinstance(held, list) else []
        if not names:
            raise ServiceError(say("The EGMS service names no release."), hint=say("Try again later."))
        first = newest(names)
        return [first, *sorted((name for name in set(names) if name != first), reverse=True)]

    def search(self, queries: Sequence[Query], step: Callable[[float], None] = lambda fraction: None) -> Found:
        """Ask all questions.

        Raises:
            ServiceError: one cannot be answered.
        """
        hits: list[Hit] = []
        ids: dict[Query, str] = {}
        unusable = 0
        for number, query in enumerate(queries):
            step(number / len(queries))
            found, ids[query], strange = self.ask_query(query)
            hits += found
            unusable += strange
        step(1.0)
        return Found(hits=once_each(hits), ids=ids, unusable=unusable)

    def ask_query(self, query: Query) -> tuple[list[Hit], str, int]:
        """Ask one question: hits, the id for their download, and how many hits cannot be understood."""
        held = self._ask_json("search", {"id": None, **query.body()})
        if not isinstance(held, dict):
            raise page_instead()
        hits, unusable = read_hits(held, query)
        return hits, str(held.get("id") or ""), unusable

    def download_address(self, hit: Hit, search_id: str) -> str:
        """Return where a file lies."""
        return f"{self._archive}/download/{quote(hit.filename)}?id={quote(search_id, safe='')}"

    def headers(self) -> dict[str, str]:
        """Return what every request of the archive carries."""
        return {"Authorization": f"Bearer {self.bearer()}", "Accept": "application/json"}

    def _ask_json(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """Ask until there is an answer that is none of the service's moods."""
        patience, signed_again = Patience(self.unit_s), False
        sent = None if body is None else json.dumps(body).encode("utf-8")
        while True:
            headers = self.headers() | ({} if body is None else {"Content-Type": "application/json"})
            answer = ask(Asked(address=f"{self._archive}/{path}", headers=headers, body=sent), self.cancelled)
            held = _decoded(answer.body)
            if answer.status in (0, *BUSY):
                self._wait(answer, patience)
                continue
            message = message_of(answer.body)
            if SEA in message.lower():
                return {"hits": [], "id": ""}
            denied = isinstance(held, dict) and held.get("status") is False  # with 200, where nobody is signed in
            if answer.status == 200 and not denied and held is not None:
                return held
            if not signed_again and (denied or held is None or answer.status in (401, 403)):
                signed_again = True
                self.sign_in()
                continue
            if answer.status in (401, 403) or (denied and not message):
                raise refused_again()
            raise page_instead() if answer.status == 200 and held is None else refused(answer.status, message)

    def pause_ends(self, answer: Answer, patience: Patience) -> float:
        """Tell of a pause, and return when it ends, by the monotonic clock.

        Raises:
            ServiceError: it has lasted long enough.
        """
        wait_s = patience.wait_s(answer)
        if wait_s is None:
            raise not_reached(answer.failure) if answer.status == 0 else busy(answer.status)
        self.tell(_waiting(answer, wait_s))
        return time.monotonic() + wait_s

    def _wait(self, answer: Answer, patience: Patience) -> None:
        ends = self.pause_ends(answer, patience)
        wait_until(lambda: time.monotonic() >= ends, self.cancelled)


def _waiting(answer: Answer, wait_s: float) -> str:
    """Say why nothing happens for a while."""
    if answer.status == 429:
        return say("The service was asked too often and wants a pause: {0:.0f} s.", wait_s)
    if answer.status == 0:
        return say("The service does not answer; once more in {0:.0f} s.", wait_s)
    return say("The service is not working at the moment ({0}); once more in {1:.0f} s.", answer.status, wait_s)


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _not_accepted(answer: Answer) -> ServiceError:
    """Say why signing in failed; the service answers 500 to an assertion that it cannot read."""
    there = _time_of(answer.headers.get("date", ""))
    if there is not None and abs(there - time.time()) > LARGEST_CLOCK_ERROR_S:
        return ServiceError(
            say("The sign-in was refused. The clock of this computer is wrong by {0:.0f} minutes.", _minutes(there)),
            hint=say("Set it right and try again."),
        )
    message = message_of(answer.body)
    told = f"{answer.status}: {message}" if message else str(answer.status)
    return ServiceError(
        say("The sign-in with the service key was refused ({0}).", told),
        hint=say("The key may have been withdrawn. Make a new one in your profile, or try again later."),
    )


def _minutes(there: float) -> float:
    return abs(there - time.time()) / 60
