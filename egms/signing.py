# SPDX-License-Identifier: GPL-2.0-or-later
"""RS256 with what Python itself brings.

QGIS ships no library that can sign on every platform: its own QCA has no Python, Qt only reads keys, and
`cryptography` comes with some builds alone. The signature of PKCS #1 v1.5 is one power of whole numbers, and the same
bytes for the same key and text wherever it is made, so it is tested byte by byte against OpenSSL.

It is made once an hour, on the user's own computer; nobody can ask for signatures of chosen texts from elsewhere.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_PEM = re.compile(r"-----BEGIN ((?:RSA )?PRIVATE KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----")
_RSA = bytes((0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01))
"""1.2.840.113549.1.1.1, a key of RSA."""
_SHA256 = bytes(
    (0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20)
)
"""What stands before a SHA-256 in a signature of PKCS #1 v1.5."""
_WHOLE, _OCTETS, _NAME, _SEQUENCE = 0x02, 0x04, 0x06, 0x30
FEWEST_BITS = 1024
MOST_BITS = 16_384


@dataclass(frozen=True, kw_only=True)
class RsaKey:
    """A private key."""

    modulus: int
    exponent: int
    """The public one."""
    own: int = field(repr=False)
    """The private exponent."""

    @property
    def octets(self) -> int:
        """Return the length of a signature."""
        return (self.modulus.bit_length() + 7) // 8


def read_pem(text: str) -> RsaKey:
    """Read a private key of RSA, as PKCS #1 or PKCS #8, without a pass phrase.

    Raises:
        ValueError: it is none, or a damaged one.
    """
    found = _PEM.search(text)
    if not found:
        raise ValueError("there is no private key in PEM format")
    try:
        der = base64.b64decode("".join(found[2].split()), validate=True)
    except binascii.Error:
        raise ValueError("the private key is damaged") from None
    parts = _sequence(der)
    if not found[1].startswith("RSA"):
        kind = _sequence(_expect(parts, 1, _SEQUENCE), framed=False)
        if _expect(kind, 0, _NAME) != _RSA:
            raise ValueError("the private key is not one of RSA")
        parts = _sequence(_expect(parts, 2, _OCTETS))
    modulus, exponent, own = (int.from_bytes(_expect(parts, place, _WHOLE), "big") for place in (1, 2, 3))
    key = RsaKey(modulus=modulus, exponent=exponent, own=own)
    if not FEWEST_BITS <= modulus.bit_length() <= MOST_BITS or not 1 < own < modulus or not 1 < exponent < modulus:
        raise ValueError("the private key is damaged")
    return key


def _sequence(der: bytes, *, framed: bool = True) -> list[tuple[int, bytes]]:
    """Return kind and content of what a sequence holds."""
    if framed:
        held = _items(der)
        if len(held) != 1:
            raise ValueError("the private key is damaged")
        der = _expect(held, 0, _SEQUENCE)
    return _items(der)


def _items(der: bytes) -> list[tuple[int, bytes]]:
    """Split octets of DER into items: kind, length (in one octet, or after the number of its octets), content."""
    found, at = [], 0
    while at < len(der):
        if at + 2 > len(der):
            raise ValueError("the private key is damaged")
        kind, length, at = der[at], der[at + 1], at + 2
        if length & 0x80:
            more = length & 0x7F
            length = int.from_bytes(der[at : at + more], "big")
            if not 1 <= more <= 4 or at + more > len(der):
                raise ValueError("the private key is damaged")
            at += more
        if at + length > len(der):
            raise ValueError("the private key is damaged")
        found.append((kind, der[at : at + length]))
        at += length
    return found


def _expect(items: list[tuple[int, bytes]], place: int, kind: int) -> bytes:
    if place >= len(items) or items[place][0] != kind:
        raise ValueError("the private key is damaged")
    return items[place][1]


def sign(key: RsaKey, text: bytes) -> bytes:
    """Return the signature RSASSA-PKCS1-v1_5 with SHA-256.

    Raises:
        ValueError: the parts of the key do not belong together.
    """
    told = _SHA256 + hashlib.sha256(text).digest()
    filling = b"\xff" * (key.octets - len(told) - 3)
    padded = int.from_bytes(b"\x00\x01" + filling + b"\x00" + told, "big")
    signed = pow(padded, key.own, key.modulus)
    if pow(signed, key.exponent, key.modulus) != padded:
        raise ValueError("the private key is damaged")
    return signed.to_bytes(key.octets, "big")


def web_token(key: RsaKey, claims: Mapping[str, object]) -> str:
    """Return a signed JSON Web Token (RFC 7519) with the algorithm RS256."""
    parts = ({"alg": "RS256", "typ": "JWT"}, claims)
    text = b".".join(_url_text(json.dumps(part, separators=(",", ":")).encode("utf-8")) for part in parts)
    return (text + b"." + _url_text(sign(key, text))).decode("ascii")


def _url_text(octets: bytes) -> bytes:
    return base64.urlsafe_b64encode(octets).rstrip(b"=")
