# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare an option once; command line, JSON check, toolbox, dock, remembered settings and guide derive from it."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from ..errors import InputError
from ..words import mark, say
from .kinds import FILE, FINE, FOLDER, NUMBER, SWITCH, WHOLE, Kind, Refusal, is_list

REQUIRED: Any = object()
"""The default of an option that must be given."""
DIFFERENT_VERSIONS = "The plugin and the engine may differ in version."
RequestType = TypeVar("RequestType", bound="Request")


def _english(text: str) -> str:
    return text


@dataclass(frozen=True, kw_only=True)
class Option:
    """All that is known of one option. `tr` of its methods translates; without it they speak English."""

    kind: Kind
    label: str
    """What people call it; English, marked for translation, like the next ones."""
    help: str
    """One sentence."""
    default: Any = REQUIRED
    many: bool = False
    """The value is a tuple of such; a list with commas where it is typed, or several words where it names files."""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    decimals: int = 1
    """Of the fields in which the number is typed."""
    choices: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """Value to label."""
    absent: str = ""
    """What no value means, for people."""
    ending: str = ""
    """Of the files that a file chooser offers."""
    advanced: bool = False
    flag: str = ""
    """On the command line; made from the name when empty. One that begins with `--no-` switches off."""
    positional: bool = False
    qgis: bool = True
    """It gets a parameter in the toolbox and a field in the dock; otherwise QGIS fills it from something else."""
    per_source: bool = False
    """It speaks of a source: the dock's data list asks for it there, and the form of the run does not."""
    parameter: str = ""
    """In the toolbox; the name in capitals when empty. Scripts and models of users rely on it."""
    name: str = ""
    """The field of the request."""

    @property
    def separate(self) -> bool:
        """Tell whether several values are words of their own on the command line."""
        return self.many and self.kind in (FILE, FOLDER)

    def title(self, tr: Callable[[str], str] = _english) -> str:
        """Return the label with its unit."""
        return f"{tr(self.label)} ({tr(self.unit)})" if self.unit else tr(self.label)

    def allowed(self, tr: Callable[[str], str] = _english) -> str:
        """Return the range with its unit, or the choices; empty when anything of the kind will do."""
        if self.choices:
            return ", ".join(self.choices)
        if self.low is None:
            return ""
        pattern = mark("{0} or more") if self.high is None else mark("{0} to {1}")
        return " ".join(filter(None, (tr(pattern).format(_shown(self.low), _shown(self.high)), tr(self.unit))))

    def shown_default(self, tr: Callable[[str], str] = _english) -> str:
        """Return the default as it would be typed, or what its absence means."""
        if self.default is REQUIRED or self.kind is SWITCH:
            return ""
        if self.default in (None, ()):
            return tr(self.absent)
        if self.many:  # no commas within a number
            return ",".join(f"{item:g}" if isinstance(item, float) else str(item) for item in self.default)
        return _shown(self.default)

    def refusal(self, value: Any, tr: Callable[[str], str] = _english) -> Refusal:
        """Say what is wrong with a value, and what to do; both empty when it will do."""
        if value is None and self.default is None:
            return FINE
        if self.many and value:
            return next((found for item in value if (found := self._refusal_of_one(item, tr)) != FINE), FINE)
        if self.many or value is None or value == "":
            fine = self.default is not REQUIRED and not self.default
            return FINE if fine else (tr("{0} cannot be empty.").format(tr(self.label)), "")
        return self._refusal_of_one(value, tr)

    def _refusal_of_one(self, value: Any, tr: Callable[[str], str]) -> Refusal:
        if self.choices and value not in self.choices:
            what = f"{self.label}: '{value}' is unknown." if self.many else f"Unknown {self.label.lower()} '{value}'."
            return what, f"Choose one of {self.allowed()}."
        if self.kind in (WHOLE, NUMBER):
            low, high = (
                edge if edge is not None else other for edge, other in ((self.low, -math.inf), (self.high, math.inf))
            )
            if not low <= value <= high or value in (-math.inf, math.inf):
                given = " ".join(filter(None, (_shown(value), tr(self.unit))))
                hint = tr("Choose {0}.").format(self.allowed(tr))
                return tr("{0} cannot be {1}.").format(tr(self.label), given), hint
        return self.kind.problem(value)

    def parse(self, text: str) -> Any:
        """Read what was typed; a list is read whole, and each item counts once.

        Raises:
            ValueError: says what the text should be.
        """
        if not self.many or self.separate:
            return self.kind.parse(text)
        try:
            found = dict.fromkeys(
                self.kind.parse(word.strip()) for word in text.replace(";", ",").split(",") if word.strip()
            )
            if not found:
                raise ValueError
        except ValueError:
            example = self.shown_default() if self.default else self.kind.metavar
            raise ValueError(f"'{text}' should be {self.unit or self.label.lower()}, such as {example}") from None
        return tuple(found) if self.choices else tuple(sorted(found))

    def from_json(self, value: Any) -> Any:
        """Turn decoded JSON into a value.

        Raises:
            TypeError: it is of another kind; a text would pass as a list of letters, and 2.5 as a number of months.
        """
        if not (is_list(value, self.kind.fits) if self.many else self.kind.fits(value)):
            raise TypeError(f"{self.name} is no {f'list of {self.kind.name}s' if self.many else self.kind.name}")
        return tuple(map(self.kind.build, value)) if self.many else self.kind.build(value)

    def to_json(self, value: Any) -> Any:
        """Turn a value into what JSON can hold."""
        if value is None:
            return None
        return tuple(map(self.kind.plain, value)) if self.many else self.kind.plain(value)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 and value.is_integer() else f"{value:g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def option(kind: Kind, label: str, help: str, **rest: Any) -> Any:
    """Return the field of a request that is this option."""
    declared = Option(kind=kind, label=label, help=help, **rest)
    default = dataclasses.MISSING if declared.default is REQUIRED else declared.default
    return dataclasses.field(default=default, metadata={"option": declared})


def options_of(request: type[Request]) -> Mapping[str, Option]:
    """Return the options of a request by the name of their field, in their order."""
    found = {}
    for item in dataclasses.fields(request):
        declared: Option = item.metadata["option"]
        found[item.name] = dataclasses.replace(
            declared,
            name=item.name,
            flag=declared.flag or "--" + item.name.replace("_", "-"),
            parameter=declared.parameter or item.name.upper(),
        )
    return found


@dataclass(frozen=True, kw_only=True)
class Request:
    """What can be asked for; each field is made by `option`, and checked before any work begins."""

    def __post_init__(self) -> None:
        for name, one in options_of(type(self)).items():
            message, hint = one.refusal(getattr(self, name))
            if message:
                raise InputError(message, hint=hint)

    @classmethod
    def from_json(cls: type[RequestType], fields: dict) -> RequestType:
        """Build a request from decoded JSON; null takes the default.

        Raises:
            InputError: a field is unknown, missing, or of another kind.
        """
        options = options_of(cls)
        unknown = set(fields) - set(options)
        if unknown:
            raise InputError(say("Unknown request field: {0}.", ", ".join(sorted(unknown))), hint=DIFFERENT_VERSIONS)
        given = {name: value for name, value in fields.items() if value is not None}
        needed = [name for name, one in options.items() if one.default is REQUIRED]
        try:
            if not set(needed) <= set(given):
                raise TypeError(f"it needs {' and '.join(needed)}")
            return cls(**{name: options[name].from_json(value) for name, value in given.items()})
        except (TypeError, ValueError, OverflowError) as error:
            message = f"The request cannot be understood: {str(error)[:200]}."
            raise InputError(message, hint=DIFFERENT_VERSIONS) from None

    def to_json(self) -> dict:
        """Return plain values for JSON; `from_json` undoes it."""
        return {name: one.to_json(getattr(self, name)) for name, one in options_of(type(self)).items()}
