# SPDX-License-Identifier: GPL-2.0-or-later
"""The sign-in and the archive of EGMS, played on this computer: what is documented, and the moods that users tell of.

Nothing here knows the code that is tested: the signature is verified by its own arithmetic.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

PAGE = b"<!DOCTYPE html><html><body>Please sign in</body></html>"
PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")


@dataclass
class Mood:
    """How the next request of a kind is answered, instead of properly."""

    status: int = 200
    body: bytes = b""
    kind: str = "text/html"
    headers: dict[str, str] = field(default_factory=dict)
    cut_after: int | None = None
    """Bytes of the file after which the connection breaks off; the rest is as it should be."""
    slow_s: float = 0.0
    """Pause after each piece of the file."""


@dataclass
class Offer:
    """A file of the archive."""

    filename: str
    content: bytes
    box: tuple[float, float, float, float]
    level: str = "L3"
    product: str = "ORTHO-UP"
    release: str = "2020-2024"
    filesize: object = None
    more: dict[str, object] = field(default_factory=dict)

    def hit(self) -> dict:
        west, south, east, north = self.box
        return {
            "filename": self.filename,
            "filesize": len(self.content) if self.filesize is None else self.filesize,
            "bbox": [[west, south], [east, north]],
            "productLevel": self.level,
            "productType": self.product,
            "release": self.release,
            "sub_release": 1,
            "version": f"{self.release}-1",
            **self.more,
        }


class Service:
    """Answer on a port of this computer until closed."""

    def __init__(self, modulus: int, exponent: int) -> None:
        self.modulus, self.exponent = modulus, exponent
        self.client, self.user = "a-client", "a-user"
        self.offers: list[Offer] = []
        self.releases = ["2018-2022", "2020-2024", "2019-2023"]
        self.moods: dict[str, deque[Mood]] = defaultdict(deque)
        self.gives_parts = True
        self.log: list[tuple[str, str, dict]] = []
        """Kind, path, and what was sent."""
        self.bearers: set[str] = set()
        self.ids: set[str] = set()
        self.under_way = self.most_under_way = 0
        self._lock = threading.Lock()
        service = self

        class Handler(_Handler):
            owner = service

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.host = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.archive = f"{self.host}/insar-api/archive"
        self.sign_in = f"{self.host}/@@oauth2-token"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def mood(self, asked: str, /, **fields: object) -> None:
        """Answer the next request of a kind so."""
        self.moods[asked].append(Mood(**fields))

    def asked(self, kind: str) -> list[dict]:
        return [sent for held, _, sent in self.log if held == kind]

    def verify(self, assertion: str) -> bool:
        """Tell whether an assertion was signed by the key and says what it must."""
        head, claims, signed = assertion.split(".")
        signature = base64.urlsafe_b64decode(signed + "=" * (-len(signed) % 4))
        size = (self.modulus.bit_length() + 7) // 8
        told = pow(int.from_bytes(signature, "big"), self.exponent, self.modulus).to_bytes(size, "big")
        wanted = PREFIX + hashlib.sha256(f"{head}.{claims}".encode()).digest()
        if told != b"\x00\x01" + b"\xff" * (size - len(wanted) - 3) + b"\x00" + wanted:
            return False
        held = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
        kind = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
        now = time.time()
        return (
            kind == {"alg": "RS256", "typ": "JWT"}
            and (held["iss"], held["sub"], held["aud"]) == (self.client, self.user, self.sign_in)
            and abs(held["iat"] - now) < 60
            and held["exp"] - held["iat"] == 3600
        )


class _Handler(BaseHTTPRequestHandler):
    owner: Service
    protocol_version = "HTTP/1.1"

    def log_message(self, *unused: object) -> None:
        """Stay silent."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = urlsplit(self.path).path
        if path == "/@@oauth2-token":
            self._sign_in(parse_qs(body.decode()))
        elif path.endswith("/search"):
            self._search(json.loads(body))
        else:
            self._json({"status": False, "message": "Unknown"}, 404)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        name = parts.path.rsplit("/", 1)[-1]
        if "/download/" in parts.path:
            self._download(unquote(name), parse_qs(parts.query).get("id", [""])[0])
        else:
            self._list(name)

    def _note(self, kind: str, sent: dict) -> Mood | None:
        self.owner.log.append((kind, self.path, sent))
        moods = self.owner.moods[kind]
        return moods.popleft() if moods else None

    def _signed_in(self) -> bool:
        return self.headers.get("Authorization", "").removeprefix("Bearer ") in self.owner.bearers

    def _sign_in(self, form: dict) -> None:
        mood = self._note("sign_in", form)
        if mood is not None:
            return self._send(mood.status, mood.kind, mood.body, mood.headers)
        right = form.get("grant_type") == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
        if not right or not self.owner.verify(form["assertion"][0]):
            return self._send(500, "text/html", b"<html>Internal Server Error</html>")
        bearer = f"bearer-{len(self.owner.bearers)}"
        self.owner.bearers.add(bearer)
        return self._json({"access_token": bearer, "expires_in": 3600, "token_type": "Bearer"})

    def _list(self, name: str) -> None:
        mood = self._note(name, {})
        if mood is not None:
            return self._send(mood.status, mood.kind, mood.body, mood.headers)
        if not self._signed_in():
            return self._json({"status": False})
        return self._json(self.owner.releases if name == "releases" else ["L2A", "L2B", "L3"])

    def _search(self, asked: dict) -> None:
        mood = self._note("search", asked)
        if mood is not None:
            return self._send(mood.status, mood.kind, mood.body, mood.headers)
        if not self._signed_in():
            return self._json({"status": False})
        if not asked.get("levels") or not asked.get("releases"):
            return self._json({"status": False, "message": "levels and releases are required"})
        xs, ys = zip(*asked["bbox"])
        if max(xs) - min(xs) > 5.000001 or max(ys) - min(ys) > 5.000001:
            return self._json({"status": False, "message": "The bounding box is larger than 5 degrees"})
        hits = [
            offer.hit()
            for offer in self.owner.offers
            if offer.level in asked["levels"]
            and offer.release in asked["releases"]
            and asked.get("productType") in (None, offer.product)
            and offer.box[0] < max(xs)
            and offer.box[2] > min(xs)
            and offer.box[1] < max(ys)
            and offer.box[3] > min(ys)
        ]
        if not hits and "L3" in asked["levels"]:
            return self._json({"status": False, "message": "Invalid tile ID"})
        made = f"{len(self.owner.log):032x}"
        self.owner.ids.add(made)
        return self._json({"status": True, "hits": hits, "id": made})

    def _download(self, name: str, search_id: str) -> None:
        owner, sent = self.owner, {"name": name, "id": search_id, "range": self.headers.get("Range")}
        mood = self._note("download", sent)
        if mood is not None and mood.cut_after is None and not mood.slow_s:
            return self._send(mood.status, mood.kind, mood.body, mood.headers)
        if not self._signed_in() or search_id not in owner.ids:
            return self._json({"status": False, "message": "Invalid id"})
        offer = next((one for one in owner.offers if one.filename == name), None)
        if offer is None:
            return self._send(502, "text/html", b"<html>Bad Gateway</html>")
        with owner._lock:
            owner.under_way += 1
            owner.most_under_way = max(owner.most_under_way, owner.under_way)
            many = owner.under_way > 2
        try:
            if many:
                return self._send(429, "text/plain", b"Too many requests", {"Retry-After": "1"})
            return self._file(offer, mood)
        finally:
            with owner._lock:
                owner.under_way -= 1

    def _file(self, offer: Offer, mood: Mood | None) -> None:
        content, start, wanted = offer.content, 0, self.headers.get("Range")
        if wanted and self.owner.gives_parts:
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
            if start >= len(content):
                return self._send(416, "text/plain", b"", {"Content-Range": f"bytes */{len(content)}"})
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        self.send_header("Content-Type", "application/zip")
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        end = len(content) if mood is None or mood.cut_after is None else start + mood.cut_after
        for at in range(start, end, 65536):
            self.wfile.write(content[at : min(end, at + 65536)])
            if mood is not None and mood.slow_s:
                time.sleep(mood.slow_s)
        if end < len(content):
            self.close_connection = True
        return None

    def _json(self, held: object, status: int = 200) -> None:
        self._send(status, "application/json", json.dumps(held).encode())

    def _send(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
