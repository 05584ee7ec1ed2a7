# SPDX-License-Identifier: GPL-2.0-or-later
"""What can go wrong with the service, as sentences."""

from __future__ import annotations

import json

from ..mmstt_core.errors import MmsttError
from ..mmstt_core.words import say

LONGEST_QUOTE = 200
"""Characters of what the service says that are shown."""


class ServiceError(MmsttError):
    """Say why the service gave nothing, and what to do."""

    code = "service"


def quoted(text: str) -> str:
    """Return what the service says, short and on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}\N{HORIZONTAL ELLIPSIS}"


def message_of(body: bytes) -> str:
    """Return the message of an answer that refuses something; empty where it gives none."""
    try:
        held = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return ""
    if not isinstance(held, dict):
        return ""
    texts = [held.get(name) for name in ("message", "error_description", "detail", "error")]
    return quoted(next((text for text in texts if isinstance(text, str) and text.strip()), ""))


def not_reached(reason: str) -> ServiceError:
    """Say that no answer came at all."""
    return ServiceError(
        say("The EGMS service cannot be reached ({0}).", quoted(reason)),
        hint=say("Check the connection, and the proxy in the options of QGIS under Network."),
    )


def refused_again() -> ServiceError:
    """Say that a fresh sign-in did not help."""
    return ServiceError(
        say("The EGMS service did not accept the sign-in, also not after signing in again."),
        hint=say(
            "Sign in once to the EGMS Explorer in a browser and accept its terms, then make a new service key in your "
            "profile at the Copernicus Land Monitoring Service."
        ),
    )


def refused(status: int, message: str) -> ServiceError:
    """Say that the service refused what was asked, in its own words."""
    if message:
        return ServiceError(say("The EGMS service refused ({0}: {1}).", status, message))
    return ServiceError(say("The EGMS service refused ({0}).", status), hint=say("Try again later."))


def page_instead() -> ServiceError:
    """Say that a web page came instead of data."""
    return ServiceError(
        say("The EGMS service answered with a web page instead of data, also after signing in again."),
        hint=say("It may be under maintenance, or your network wants you to sign in first. Open it in a browser."),
    )


def busy(status: int) -> ServiceError:
    """Say that waiting did not help."""
    if status == 429:
        return ServiceError(
            say("The EGMS service still says that it was asked too often (429)."),
            hint=say("Wait a quarter of an hour, and see that no other program downloads with your account."),
        )
    return ServiceError(
        say("The EGMS service is not working at the moment ({0}).", status),
        hint=say("Try again later. For a single file it often means that the service has no such file."),
    )
