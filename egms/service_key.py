# SPDX-License-Identifier: GPL-2.0-or-later
"""The service key of the Copernicus Land Monitoring Service: a JSON file that users make in their profile."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ..mmstt_core.words import say
from .problems import ServiceError
from .signing import RsaKey, read_pem, web_token

VALID_S = 3600
"""Seconds for which an assertion holds; the service takes an hour at most."""
LARGEST_TEXT = 100_000
THIS_COMPUTER = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, kw_only=True)
class ServiceKey:
    """Who signs in, where, and with what; what must stay private is never shown."""

    client: str
    user: str
    sign_in: str
    """Address that exchanges an assertion for a bearer."""
    rsa: RsaKey = field(repr=False)

    def assertion(self, now: float) -> str:
        """Return the signed statement who signs in; `now` in seconds since 1970."""
        claims = {"iss": self.client, "sub": self.user, "aud": self.sign_in, "iat": int(now)}
        return web_token(self.rsa, {**claims, "exp": int(now) + VALID_S})


def read_service_key(text: str) -> ServiceKey:
    """Understand the JSON of a service key.

    Raises:
        ServiceError: it is none; the sentence quotes nothing of it.
    """
    try:
        held = json.loads(text) if len(text) <= LARGEST_TEXT else None
    except (ValueError, RecursionError):
        held = None
    if not isinstance(held, dict):
        raise _unusable(say("It is not the JSON text of a service key"))
    names = ("client_id", "user_id", "token_uri", "private_key")
    lacking = [name for name in names if not isinstance(held.get(name), str) or not held[name].strip()]
    if lacking:
        raise _unusable(say("It lacks {0}", ", ".join(lacking)))
    client, user, sign_in, pem = (held[name].strip() for name in names)
    if not is_private(sign_in):
        raise _unusable(say("Its sign-in address does not begin with https"))
    try:
        rsa = read_pem(pem)
    except ValueError:
        raise _unusable(say("Its private key cannot be read")) from None
    return ServiceKey(client=client, user=user, sign_in=sign_in, rsa=rsa)


def compact(text: str) -> str:
    """Return the JSON of a key on one line, as fields of one line can hold it."""
    return json.dumps(json.loads(text), separators=(",", ":"))


def is_private(address: str) -> bool:
    """Tell whether nobody on the way can read what is sent there: https, or this very computer."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (
            parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in THIS_COMPUTER)
        )
    except ValueError:
        return False


def _unusable(reason: str) -> ServiceError:
    return ServiceError(
        say("The service key cannot be used. {0}.", reason),
        hint=say(
            "Make one in your profile at the Copernicus Land Monitoring Service (API tokens), and choose the JSON file "
            "that it gives you."
        ),
    )
