# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn the text of displacement samples into tenths of a millimetre, and count what could not be kept."""

# Shapes: R rows of a block, T epochs, F fields

from __future__ import annotations

import decimal
import re
from collections.abc import Callable

import numpy as np

from ..cube import LARGEST_TENTHS, MISSING
from ..errors import InputError
from ..stated import Recognised, you_said
from ..words import say
from .numbers import LONGEST_WORD, field_bytes, field_text, parse_decimals, parse_tenths, round_scaled

MISSING_WORDS = frozenset(
    "|nan|-nan|na|n/a|n.a.|null|none|nil|-|--|---|?|.|missing|nodata|no data|#n/a|#n/a n/a|#na|#nv|#n/d|#null!"
    "|#value!|#wert!"
    "|#valore!|#div/0!|#num!|#zahl!|\\n|<na>|<null>|(null)|1.#qnan|-1.#ind".split("|")
)
"""As numpy, pandas, R, Excel (in English, German, Italian), PostgreSQL, C and people write them."""
_SENTINELS = (999, 9999, 99999, 32767, 32768)
_SENTINEL_TENTHS = 9990
_FAR_SENTINEL_TENTHS = 99990
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
_EXACT = decimal.Context(prec=decimal.MAX_PREC, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
"""The usual 28 digits would round before the rounding to tenths."""
_ROWS_TO_JUDGE = 1000


Field = tuple[str, str]
"""Words for the place of a field, and its text."""


class Samples:
    """Remember the unit of a source and what became missing in it."""

    def __init__(self, name: str, unit: str | None = None) -> None:
        self.name = name
        self.stated = unit
        self.metres: bool | None = None if unit is None else unit == "m"
        self.empty = self.sentinel = self.too_large = 0

    def warnings(self) -> tuple[str, ...]:
        """Say what was converted or became missing."""
        gone = {
            "empty or NaN sample(s)": self.empty,
            "sample(s) of 999, 9999 or the like": self.sentinel,
            "sample(s) beyond +-3276.7 mm": self.too_large,
        }
        lines = [f"{self.name}: {count:,} {words} were taken as missing." for words, count in gone.items() if count]
        if self.metres and not self.stated:
            lines.insert(0, f"{self.name}: the values look like metres; they were converted to millimetres.")
        return tuple(lines)

    @property
    def power(self) -> int:
        """Return the power of ten from the unit to tenths of a millimetre."""
        return 2 if self.stated == "cm" else 4 if self.metres else 1

    def recognised(self) -> Recognised:
        """Say which unit the values were taken for, and why."""
        if self.stated:
            return you_said("unit", self.stated)
        why = say("the values look like metres") if self.metres else say("the values look like millimetres")
        return Recognised(fact="unit", value="m" if self.metres else "mm", why=why)


class SampleReader(Samples):
    """Convert blocks of sample fields."""

    def convert(
        self, padded: np.ndarray, ends_RT: np.ndarray, lengths_RT: np.ndarray, place: Callable[[int, int], Field]
    ) -> np.ndarray:
        """Return int16 tenths, `MISSING` where there is no sample.

        Args:
            padded, ends_RT, lengths_RT: bytes and fields as `numbers.split_fields` describes them.
            place: words for the place of (row, epoch), and its text as the file has it, for the sentence about it.
        Raises:
            InputError: letters or an infinite value in a field.
        """
        shape = ends_RT.shape
        ends_F, lengths_F = ends_RT.ravel(), lengths_RT.ravel()
        tenths_F, well_F = parse_tenths(padded, ends_F, lengths_F)
        self.judge_unit(padded, ends_RT, lengths_RT)
        sentinels = np.zeros(0, np.int64)
        if tenths_F.size and max(int(tenths_F.max()), -int(tenths_F.min())) >= _SENTINEL_TENTHS:
            marked_F = np.isin(np.abs(tenths_F), (_SENTINEL_TENTHS, _FAR_SENTINEL_TENTHS))
            sentinels = np.flatnonzero(marked_F & well_F)
        rest = np.arange(ends_F.size) if self.power > 1 else np.flatnonzero(~well_F)
        if rest.size:
            tenths_F = tenths_F.astype(np.int32)
            tenths_F[rest], marked = self._convert_any(
                padded, ends_F[rest], lengths_F[rest], lambda index: place(*divmod(int(rest[index]), shape[1]))
            )
            sentinels = rest[marked] if self.power > 1 else np.concatenate([sentinels, rest[marked]])
        if tenths_F.dtype != np.int16:
            far = sentinels[np.abs(tenths_F[sentinels]) > LARGEST_TENTHS]
            tenths_F[far] = MISSING
            self.sentinel += far.size
            far_F = (np.abs(tenths_F) > LARGEST_TENTHS) & (tenths_F != MISSING)
            self.too_large += int(far_F.sum())
            tenths_F[far_F] = MISSING
        tenths_RT = tenths_F.astype(np.int16, copy=False).reshape(shape)
        if sentinels.size:
            self._blank_sentinels(tenths_RT, sentinels)
        return tenths_RT

    def _convert_any(
        self, padded: np.ndarray, ends_F: np.ndarray, lengths_F: np.ndarray, place: Callable[[int], Field]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Read fields of any writing; returns tenths (int64) and the indices of numbers that mark missing samples."""
        power = self.power
        starts_F = ends_F - lengths_F
        mantissa_F, decimals_F, well_F = parse_decimals(padded, starts_F, lengths_F)
        tenths_F = round_scaled(mantissa_F, decimals_F, power)
        marked_F = well_F & np.isin(np.abs(mantissa_F) / 10.0**decimals_F, _SENTINELS)
        odd = np.flatnonzero(~well_F & (lengths_F <= LONGEST_WORD))
        if odd.size:
            words, inverse = np.unique(field_bytes(padded, starts_F[odd], lengths_F[odd]), return_inverse=True)
            values = np.empty(words.size, np.int64)
            for index, word in enumerate(words):
                value = _exact(word.decode("utf-8", "replace"), power)
                if value is None:
                    raise self._refusal(*place(int(odd[np.flatnonzero(inverse.ravel() == index)[0]])))
                values[index] = value
            tenths_F[odd] = values[inverse.ravel()]
            self.empty += int((tenths_F[odd] == MISSING).sum())
        for index in np.flatnonzero(~well_F & (lengths_F > LONGEST_WORD)).tolist():
            text = field_text(padded, int(starts_F[index]), int(lengths_F[index]))
            value = _exact(text, power)
            if value is None:
                raise self._refusal(*place(int(index)))
            tenths_F[index] = value
            self.empty += value == MISSING
        return tenths_F, np.flatnonzero(marked_F)

    def _refusal(self, where: str, text: str) -> InputError:
        return InputError(
            f"{self.name}, {where}: '{text[:40]}' is not a number.",
            hint="Correct it, or leave the field empty where there is no sample.",
        )

    def judge_unit(self, padded: np.ndarray, ends_RT: np.ndarray, lengths_RT: np.ndarray) -> None:
        """Tell once, from the first rows of the file, whether values are metres. Later calls change nothing."""
        if self.metres is not None or not ends_RT.size:
            return
        ends, lengths = ends_RT[:_ROWS_TO_JUDGE], lengths_RT[:_ROWS_TO_JUDGE]
        _, simple_F = parse_tenths(padded, ends.ravel(), lengths.ravel())
        self.metres = False
        if simple_F.mean() < 0.5:
            mantissa_F, decimals_F, well_F = parse_decimals(padded, (ends - lengths).ravel(), lengths.ravel())
            values_F = np.where(well_F, mantissa_F / 10.0**decimals_F, np.nan)
            values_F[np.isin(np.abs(values_F), _SENTINELS)] = np.nan
            self.metres = looks_like_metres(values_F.reshape(ends.shape))

    def _blank_sentinels(self, tenths_RT: np.ndarray, sentinels: np.ndarray) -> None:
        """Make 999 and its like missing, unless the rest of the series is that far away as well."""
        rows, epochs = np.divmod(sentinels, tenths_RT.shape[1])
        for row in np.unique(rows):
            here = epochs[rows == row]
            others = np.delete(tenths_RT[row], here)
            others = others[others != MISSING]
            if others.size and np.median(np.abs(others.astype(np.int32))) > _SENTINEL_TENTHS / 2:
                continue
            self.sentinel += int((tenths_RT[row, here] != MISSING).sum())
            tenths_RT[row, here] = MISSING


def _exact(text: str, power: int) -> int | None:
    """Return text times 10**power as an integer, halves to even; `MISSING` for its words, None for what is no number.

    Values beyond 10**9 become 10**9, which is out of range as well.
    """
    text = text.strip()
    if text.lower().strip("*") in MISSING_WORDS:  # shapefiles write a missing number as a row of stars
        return MISSING
    if not NUMBER.fullmatch(text):
        return None
    scaled = decimal.Decimal(text).scaleb(power, _EXACT)
    if abs(scaled.adjusted()) > 40:  # far out of range, or nothing: no need to spell it out
        return 10**9 if scaled and scaled.adjusted() > 0 else 0
    return int(scaled.to_integral_value(decimal.ROUND_HALF_EVEN)) if scaled.copy_abs() < 10**9 else 10**9


def looks_like_metres(values_RT: np.ndarray) -> bool:
    """Judge the unit by magnitude: all below 1, epoch-to-epoch change below 0.05, and written finer than hundredths."""
    finite = values_RT[np.isfinite(values_RT)]
    if finite.size < 2 or np.quantile(np.abs(finite), 0.999) >= 1 or not finite.any():
        return False
    change = np.abs(np.diff(values_RT, axis=1))
    change = change[np.isfinite(change)]
    fine = np.abs(finite * 100 - np.rint(finite * 100)) > 1e-6
    return bool(change.size and np.median(change) < 0.05 and fine.mean() > 0.5)
