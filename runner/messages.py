# SPDX-License-Identifier: GPL-2.0-or-later
"""The talk with the worker: UTF-8 JSON lines, one object each, in both directions."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

from ..mmstt_core.words import Said, from_json, say

FORMAT = 1
"""A worker of another major number is refused, since its messages may mean something else. It has a number of its own:
the plugin of a QGIS that is still open may be older than the worker on disk."""

LONGEST_LINE = 4_000_000
"""Bytes; a longer line is no message, and keeping it would fill the memory of QGIS."""

KNOWN = frozenset({"hello", "ready", "progress", "heartbeat", "log", "warning", "result", "error"})


class FormatError(Exception):
    """Tell that the worker speaks another format."""

    def __init__(self, sentence: Said) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, kw_only=True)
class Message:
    """Hold one message of a known type."""

    type: str
    fields: dict

    def text(self, name: str) -> str:
        """Return a field as text, empty when absent."""
        value = self.fields.get(name)
        return "" if value is None else _whole(str(value))

    def sentence(self, name: str) -> str:
        """Return a field as a sentence that can be translated, where the message keeps its pattern beside it."""
        text = self.text(name)
        said = from_json(self.fields.get("said", {}).get(name) if isinstance(self.fields.get("said"), dict) else None)
        return said if said == text else text

    def names(self, name: str) -> tuple[str, ...]:
        """Return a field that lists names; empty when absent."""
        held = self.fields.get(name)
        return tuple(filter(lambda one: isinstance(one, str), held)) if isinstance(held, list) else ()

    def number(self, name: str, default: float = 0.0) -> float:
        """Return a field as a number, `default` when it is none."""
        value = self.fields.get(name)
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            return default
        try:
            number = float(value)
        except OverflowError:  # a whole number of 400 digits
            return default
        return number if math.isfinite(number) else default


class Decoder:
    """Turn the bytes of the worker's output into messages, whatever else is mixed into them."""

    def __init__(self) -> None:
        self._rest = b""
        self._skipping = False
        self.noise: list[str] = []
        """Lines that were no message, for the log; the newest 20."""

    def feed(self, data: bytes) -> list[Message]:
        """Add received bytes and return the messages that they complete.

        Raises:
            FormatError: the worker's `hello` names another format.
        """
        *lines, self._rest = (self._rest + data).split(b"\n")
        if self._skipping and lines:
            lines, self._skipping = lines[1:], False
        if len(self._rest) > LONGEST_LINE:
            self._keep_noise(self._rest[:200])
            self._rest, self._skipping = b"", True
        return [message for message in map(self._decode, lines) if message is not None]

    def _decode(self, line: bytes) -> Message | None:
        if not line.strip():
            return None
        try:
            fields = json.loads(line.decode("utf-8"))
        except (ValueError, RecursionError):  # a thousand opening brackets
            fields = None
        if not isinstance(fields, dict) or not isinstance(fields.get("type"), str):
            self._keep_noise(line)
            return None
        if fields["type"] not in KNOWN:  # a newer minor version may say more than we know
            return None
        if fields["type"] == "hello":
            _check_format(fields.get("format"))
        return Message(type=fields["type"], fields=fields)

    def _keep_noise(self, line: bytes) -> None:
        self.noise.append(line[:200].decode("utf-8", "replace").strip())
        del self.noise[:-20]


def _check_format(spoken: object) -> None:
    shown = str(spoken)[:40] if isinstance(spoken, (str, int, float)) else "of an unknown kind"
    if shown.split(".")[0] != str(FORMAT):
        raise FormatError(say("The engine speaks format {0}, this plugin speaks {1}.", _whole(shown), FORMAT))


def _whole(text: str) -> str:
    """Replace halves of characters, which JSON can spell and Qt cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def encode_request(command: str, request: dict) -> bytes:
    """Return the one line that starts the worker's work."""
    line = json.dumps({"format": FORMAT, "command": command, "request": request}, ensure_ascii=False)
    return line.encode("utf-8") + b"\n"
