# SPDX-License-Identifier: GPL-2.0-or-later
"""Take home folders, user names and sign-ins out of texts that people post in public."""

from __future__ import annotations

import getpass
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

USER = "<user>"
SHORTEST_WORD = 3
"""A shorter name is replaced only where it is a folder: as a word it would be everywhere."""
IMPERSONAL = frozenset({"root", "user", "users", "admin", "administrator", "home", "python", "qgis", "system"})
"""Accounts that name nobody, and would be replaced in every sentence."""
SHARED = frozenset({"public", "shared", "default", "all users", "default user", "linuxbrew"})
"""Folders beside those of people."""

_WORD = r"\w*(?:token|api[_-]?key|access[_-]?key|secret|passw(?:or)?d|passphrase|pwd|credentials?|signature)"
_HIDDEN = r"\1<hidden>"
SIGN_INS = (
    # "password": "...", 'token'='...', also with the quotation marks escaped, as JSON within JSON has them
    (re.compile(rf"(?i)([\\\"']{_WORD}\\?[\"']\s*[:=]\s*(\\?[\"']))(?:(?!\2)(?:\\.|.))*", re.DOTALL), _HIDDEN),
    # Authorization and its kin, to the end of the line or of the quotation
    (
        re.compile(
            r"(?i)((?:proxy-)?authorization\s*[:=]\s*|(?:set-)?cookie\s*:\s*|x-[\w-]*(?:token|key|signature)\s*:\s*)"
            r"[^\"'\r\n]+"
        ),
        _HIDDEN,
    ),
    # --proxy-user name:word, -u name:word, --password word
    (
        re.compile(
            rf"(?i)(?<!\S)((?:--?(?:proxy-)?user(?:name)?|-U|--{_WORD})(?:\s+|=))(\"[^\"]*\"|'[^']*'|[^\s\"']+)"
        ),
        _HIDDEN,
    ),
    # ?token=..., &X-Amz-Signature=..., and whatever else signs an address
    (
        re.compile(
            rf"(?i)([?&;](?:amp;)?(?:{_WORD}|[\w-]*(?:signature|credential|security-token)|key|sig|se|sp|sv|sr|st|auth"
            r"|code|policy|key-pair-id|expires|session)=)[^&\s\"'<>]+"
        ),
        _HIDDEN,
    ),
    # password=..., password: ..., with a quoted word or the rest of what is not broken by , ; or the line
    (re.compile(rf"(?i)(\b{_WORD}\s*[:=]\s*)(\"[^\"]*\"|'[^']*'|(?!<hidden>)[^,;&\r\n\"']+)"), _HIDDEN),
    # user:secret@, even when the secret holds what it should not: blanks, quotes, <, / and @
    (re.compile(r"(?<=://)(?:[^\s/?#\"'<>]+@|[^\s/@:\"'<>]*:(?!\d+(?:/|\s|$))[^\s@\"'<>]*@)"), ""),
    (re.compile(r"(?<=://)[^\s/@:?#]+:(?:(?!://)[^@\r\n]){1,100}@(?=[\w.-]+\.\w|localhost|\[)"), ""),
    # the same without the http:// in front, as some write it for a proxy
    (re.compile(r"(?<![^\s=\"'(,;])[^\s:/\\@=\"'<>(,;]+:(?![\\/])[^\s\"'<>]+@(?=[\w.-])"), ""),
)

SEPARATOR = r"(?:[\\/]+|%2F|%5C)"
HOMES = (
    rf"(?i:(?<![\w.-])(?:[a-z](?::|%3A))?{SEPARATOR}(?:[^\s\\/\"'<>|:%]+{SEPARATOR})*?"
    rf"(?:users|homes?|documents and settings){SEPARATOR})"
)
"""What stands before a user's folder on any system, also on a share (\\\\server\\users\\) and in /mnt/c/Users/."""
LETTER = r"[^\\/\s\"'<>|:*,;()\[\]]"
"""With the question mark, which stands for an accent where a log lost it."""
ROOMY = re.compile(rf"(?P<home>{HOMES})(?P<name>{LETTER}+(?: {LETTER}+){{0,4}})(?={SEPARATOR}|[\"'])")
"""A name that holds spaces ends with the next separator or quotation mark."""
TIGHT = re.compile(rf"(?P<home>{HOMES})(?P<name>{LETTER}+)")


def redact(value: Any, *, home: str | None = None, names: Iterable[str] | None = None) -> Any:
    """Replace home folder, user name and sign-ins in every text of a JSON value; keys stay.

    Args:
        value: dictionaries, lists, tuples (which become lists), texts; anything else is returned as it is.
        home: the user's home folder, by default this process's.
        names: the user's names, by default all by which this computer knows the user.
    """
    if home is None:
        home = str(Path.home())
    known = tuple(own_names(home, os.environ) if names is None else names)
    return _redact(value, home, known)


def _redact(value: object, home: str, names: tuple[str, ...]) -> object:
    if isinstance(value, Mapping):
        return {key: _redact(item, home, names) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_redact(item, home, names) for item in value]
    return redact_text(value, home, names) if isinstance(value, str) else value


def own_names(home: str, variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names by which this computer knows its user: account and home folder, which may differ."""
    found = [variables.get(key, "") for key in ("USER", "LOGNAME", "USERNAME")]
    found += [re.split(r"[\\/]", folder.rstrip("\\/"))[-1] for folder in (home, variables.get("USERPROFILE", ""))]
    try:
        found.append(getpass.getuser())
    except (ImportError, KeyError, OSError):  # no account entry, as in some containers
        found.append("")
    return tuple(dict.fromkeys(name for name in found if name))


def redact_text(text: str, home: str, names: tuple[str, ...]) -> str:
    """Redact one text; see `redact`."""
    text = without_sign_ins(text)
    pattern = _home_pattern(home)
    if pattern is not None:
        text = pattern.sub("~", text)
    folders, words = _name_patterns(names)
    if folders is not None:
        text = folders.sub(rf"\g<before>{USER}", text)
    for found in (ROOMY, TIGHT):
        text = found.sub(_without_name, text)
    return words.sub(USER, text) if words is not None else text


def without_sign_ins(text: str) -> str:
    """Take user and password out of addresses and headers."""
    for pattern, replacement in SIGN_INS:
        text = pattern.sub(replacement, text)
    return text


def _without_name(match: re.Match) -> str:
    """Replace whoever's folder it is, known or not: a short name (ROSSIA~1), a colleague's."""
    return match[0] if match["name"].lower() in SHARED else match["home"] + USER


@cache
def _home_pattern(home: str) -> re.Pattern | None:
    """Match the home folder in each spelling, but not the beginning of a longer name; None for a root."""
    parts = [part for part in re.split(r"[\\/]+", home) if part]
    if all(part.endswith(":") for part in parts):
        return None
    lead = SEPARATOR if home.startswith("\\") else r"(?:[\\/]|%2F)" if home.startswith("/") else ""
    body = SEPARATOR.join("(?:" + "|".join(_spellings(part)) + ")" for part in parts)
    flags = re.IGNORECASE if lead == "" or home.startswith(("/Users/", "\\")) else 0
    return re.compile(rf"(?<![\w.-]){lead}{body}(?![^\W_]|[.-]\w|_)", flags)


@cache
def _name_patterns(names: tuple[str, ...]) -> tuple[re.Pattern | None, re.Pattern | None]:
    """Return patterns of the names as folders (with `before`) and as whole words."""
    personal = [name for name in names if name.strip().lower() not in IMPERSONAL]

    def pattern(before: str, chosen: list[str]) -> re.Pattern | None:
        forms = sorted({form for name in chosen for form in _spellings(name)}, key=len, reverse=True)
        return re.compile(rf"{before}(?:{'|'.join(forms)})(?![^\W_])", re.IGNORECASE) if forms else None

    long = [name for name in personal if len(name) >= SHORTEST_WORD]
    return pattern(rf"(?P<before>{SEPARATOR})", personal), pattern(r"(?<![^\W_])", long)


def _spellings(name: str) -> set[str]:
    """Return the patterns of a name as systems and logs write it: accents in one or two characters, %C3, \\xe9, ~1."""
    composed = unicodedata.normalize("NFC", name)
    forms = {
        name,
        composed,
        unicodedata.normalize("NFD", name),
        quote(composed, safe=""),
        composed.encode("ascii", "backslashreplace").decode("ascii"),
        "".join(letter if letter.isascii() else f"\\u{ord(letter):04x}" for letter in composed),
    }
    found = {re.escape(form) for form in forms}
    if len(name) > 8 or re.search(r"[^\w-]", name):
        short = re.sub(r"[\s.]", "", composed)[:6]
        found.add(re.escape(short) + r"~\d")
    return found
