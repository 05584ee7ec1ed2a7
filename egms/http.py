# SPDX-License-Identifier: GPL-2.0-or-later
"""One request through QGIS's own network: its proxy, its certificates, its time limit; on any thread.

Redirects are followed here, since the sign-in must not go along to another host.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..mmstt_core.errors import Cancelled
from ..mmstt_core.words import say
from .service_key import is_private

LARGEST_ANSWER = 50_000_000
"""Bytes of an answer that is kept in memory."""
LARGEST_PIECE = 1 << 20
POLL_MS = 100
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is sent."""

    address: str
    headers: dict[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)
    """Sent by POST; without one it is a GET."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came back."""

    status: int
    """0 where nothing came."""
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes
    """Empty where it went elsewhere."""
    failure: str = ""
    """Qt's words where the transfer broke."""


class Sink(Protocol):
    """Take the body of a large answer."""

    def begin(self, status: int, headers: dict[str, str]) -> bool:
        """Tell whether the body is wanted; else it is kept in memory as that of a refusal."""

    def write(self, piece: bytes) -> bool:
        """Take a piece; False ends the transfer."""


class Transfer:
    """One request under way. Made, started and ended on one thread that runs an event loop."""

    def __init__(self, asked: Asked, done: Callable[[Answer], None], sink: Sink | None = None) -> None:
        self._asked, self._done, self._sink = asked, done, sink
        self._reply: QNetworkReply | None = None
        self._redirects = 0
        self._begun = self._sinking = False
        self._body = bytearray()

    def start(self) -> None:
        """Send it."""
        self._send(self._asked.address)

    def abort(self) -> None:
        """End it; nothing is reported then."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.readyRead.disconnect(self._read)
            reply.finished.disconnect(self._end)
            reply.abort()
            reply.deleteLater()

    def _send(self, address: str) -> None:
        self._begun = self._sinking = False
        self._body.clear()
        request = QNetworkRequest(QUrl(address))
        kept = _host(address) == _host(self._asked.address)
        for name, value in self._asked.headers.items():
            if kept or name.lower() != "authorization":
                request.setRawHeader(QByteArray(name.encode("ascii")), QByteArray(value.encode("utf-8")))
        attributes = QNetworkRequest.Attribute
        _set(request, attributes.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        _set(request, attributes.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        request.setAttribute(attributes.CacheSaveControlAttribute, False)
        manager = QgsNetworkAccessManager.instance()
        body = self._asked.body
        self._reply = manager.get(request) if body is None else manager.post(request, QByteArray(body))
        self._reply.readyRead.connect(self._read)
        self._reply.finished.connect(self._end)

    def _read(self) -> None:
        """Take what has come."""
        reply = self._reply
        while reply is not None and reply.bytesAvailable():
            if not self._begun:
                self._begun = True
                if self._sink is not None and _status(reply) not in REDIRECTS:
                    self._sinking = self._sink.begin(_status(reply), _headers(reply))
            piece = bytes(reply.read(LARGEST_PIECE))
            if self._sink is not None and self._sinking:
                fine = self._sink.write(piece)
            else:
                self._body += piece
                fine = len(self._body) <= LARGEST_ANSWER
            if not fine:
                self._finish(reply, "")
                return

    def _end(self) -> None:
        """Follow a redirect, or report."""
        self._read()
        reply = self._reply
        if reply is None:
            return
        status, headers = _status(reply), _headers(reply)
        onward = headers.get("location", "") if status in REDIRECTS and self._asked.body is None else ""
        if onward and self._redirects < MOST_REDIRECTS:
            address = reply.url().resolved(QUrl(onward)).toString()
            if is_private(address):
                self._redirects += 1
                reply.deleteLater()
                self._send(address)
                return
        broken = status == 0 or reply.error() in _BROKEN
        self._finish(reply, reply.errorString() if broken else "")

    def _finish(self, reply: QNetworkReply, failure: str) -> None:
        status, headers = _status(reply), _headers(reply)
        self.abort()
        self._done(Answer(status=status, headers=headers, body=bytes(self._body), failure=failure))


_BROKEN = tuple(
    getattr(QNetworkReply.NetworkError, name)
    for name in (
        "RemoteHostClosedError",
        "TimeoutError",
        "OperationCanceledError",
        "TemporaryNetworkFailureError",
        "NetworkSessionFailedError",
        "UnknownNetworkError",
        "ProxyConnectionClosedError",
    )
)
"""Ways to break off after an answer had begun; a time limit of QGIS cancels."""


def _set(request: QNetworkRequest, attribute: QNetworkRequest.Attribute, value: object) -> None:
    """Set an attribute to a choice of Qt, which Qt 6 wants as its number."""
    request.setAttribute(attribute, getattr(value, "value", value))


def _headers(reply: QNetworkReply) -> dict[str, str]:
    pairs = reply.rawHeaderPairs()
    return {bytes(name).decode("latin-1").lower(): bytes(value).decode("latin-1") for name, value in pairs}


def _status(reply: QNetworkReply) -> int:
    told = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return told if isinstance(told, int) else 0


def _host(address: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(address)
    return parts.scheme, parts.hostname, parts.port


def ask(asked: Asked, cancelled: Callable[[], bool]) -> Answer:
    """Send a request and wait for its answer.

    Raises:
        Cancelled: the user asked for it.
    """
    held: list[Answer] = []
    transfer = Transfer(asked, held.append)
    transfer.start()
    try:
        wait_until(lambda: bool(held), cancelled)
    finally:
        transfer.abort()
    return held[0]


def wait_until(
    reached: Callable[[], bool], cancelled: Callable[[], bool], tick: Callable[[], None] | None = None
) -> None:
    """Let transfers go on until something is reached; `tick` is called ten times a second.

    Raises:
        Cancelled: the user asked for it.
    """
    loop, timer = QEventLoop(), QTimer()
    raised: list[BaseException] = []
    looking: list[bool] = []

    def look() -> None:
        if looking:  # a tick may itself wait for an answer
            return
        looking.append(True)
        try:  # an exception must not pass through Qt
            if tick is not None:
                tick()
            if cancelled():
                raise Cancelled(say("The download was cancelled."))
        except BaseException as error:
            raised.append(error)
        looking.clear()
        if raised or reached():
            timer.stop()
            loop.quit()

    timer.timeout.connect(look)
    timer.start(POLL_MS)
    QTimer.singleShot(0, look)
    loop.exec()
    timer.timeout.disconnect(look)
    if raised:
        raise raised[0]
