# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn the text of displacement samples into numbers and these into millimetres; count what could not be kept."""

# Shapes: R rows of a block, N points, T epochs, F fields

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from ..cube import LARGEST_TENTHS, MISSING, from_millimetres, is_present, to_millimetres
from ..errors import InputError
from ..stated import Recognised, you_said
from ..words import Said, say
from .numbers import LONGEST_WORD, field_bytes, field_text, parse_decimals, parse_tenths
from .units import MILLIMETRES, absurd, judge_unit

MISSING_WORDS = frozenset(
    "|nan|-nan|na|n/a|n.a.|null|none|nil|-|--|---|?|.|missing|nodata|no data|#n/a|#n/a n/a|#na|#nv|#n/d|#null!"
    "|#value!|#wert!"
    "|#valore!|#div/0!|#num!|#zahl!|\\n|<na>|<null>|(null)|1.#qnan|-1.#ind".split("|")
)
"""As numpy, pandas, R, Excel (in English, German, Italian), PostgreSQL, C and people write them."""
_MARKS = (999, 9999, 99999, 32767, 32768)
_SMALLEST_MARK = 999
_NEAR_MARK = 0.1
"""Ground that comes within this share of a mark really moves there."""
_LARGEST = 1e6
"""What netCDF and the like write where there is nothing is far larger; a kilometre in millimetres."""
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
_ROWS_PER_BLOCK = 4096


Field = tuple[str, str]
"""Words for the place of a field, and its text."""


def told_unit(stated: str | None, *, above: str = "", named: str = "") -> tuple[str | None, Said | None]:
    """Return the unit that the user states, else the file, and where the file does; None where nobody says it.

    Args:
        stated: by the user.
        above: by a line above the table.
        named: by the names of the columns.
    """
    if stated:
        return stated, None
    if above:
        return above, say("a line above the table says so")
    return (named, say("the names of the columns say so")) if named else (None, None)


class Samples:
    """Remember the unit of a source and what became missing in it.

    Samples are held as in a cube (tenths where they are, else float32), in the unit of the file until `settle`.
    """

    def __init__(self, name: str, unit: str | None = None, why: Said | None = None) -> None:
        """`unit` as stated by the user, or else by the file: then `why` tells where."""
        self.name, self.stated, self._because = name, unit, why
        self.unit = unit or "mm"
        self.why = say("no value says otherwise")
        self.empty = self.sentinel = self.too_large = 0
        self._absurd: Said | None = None

    def warnings(self) -> tuple[str, ...]:
        """Say what was converted or became missing."""
        gone = {
            "empty or NaN sample(s)": self.empty,
            "sample(s) of 999, 9999 or the like": self.sentinel,
            "sample(s) beyond a million": self.too_large,
        }
        lines = [f"{self.name}: {count:,} {words} were taken as missing." for words, count in gone.items() if count]
        if self.unit == "m" and not self.stated:
            lines.insert(0, say("{0}: the values look like metres; they were converted to millimetres.", self.name))
        if self._absurd:
            lines.insert(0, say("{0}: {1}", self.name, self._absurd))
        return tuple(lines)

    def recognised(self) -> Recognised:
        """Say which unit the values were taken for, and why."""
        if self.stated and not self._because:
            return you_said("unit", self.stated)
        return Recognised(fact="unit", value=self.unit, why=self._because or self.why)

    def settle(self, values_NT: np.ndarray, official: bool = False) -> np.ndarray:
        """Return whole series in millimetres, from the unit that is stated, official or judged by all of them.

        Raises:
            InputError: the unit cannot be told.
        """
        if self.stated:
            self._absurd = absurd(values_NT, self.stated)
        elif official:
            self.why = say("EGMS gives millimetres")
        else:
            self.unit, self.why = judge_unit(values_NT, self.name)
            self._absurd = absurd(values_NT, self.unit)
        if self.unit == "mm" and values_NT.dtype == np.int16:
            return values_NT
        result_NT = np.empty(values_NT.shape, np.int16)
        for begin in range(0, len(values_NT), _ROWS_PER_BLOCK):
            rows = slice(begin, begin + _ROWS_PER_BLOCK)
            block = from_millimetres(to_millimetres(values_NT[rows], np.float64) * MILLIMETRES[self.unit])
            if block.dtype != result_NT.dtype:
                result_NT = result_NT if result_NT.dtype != np.int16 else to_millimetres(result_NT)
                block = block if block.dtype != np.int16 else to_millimetres(block)
            result_NT[rows] = block
        return result_NT

    def without_marks(self, values_RT: np.ndarray) -> np.ndarray:
        """Make 999 and its like missing in whole series, unless the rest of a series comes near them as well."""
        smallest = 10 * _SMALLEST_MARK if values_RT.dtype == np.int16 else _SMALLEST_MARK
        present = is_present(values_RT)
        far = present & ((values_RT >= smallest) | (values_RT <= -smallest))
        if not far.any():
            return values_RT
        values_RT = values_RT.copy()
        for row in np.flatnonzero(far.any(axis=1)):
            series_T = to_millimetres(values_RT[row], np.float64)
            marked_T = np.isin(np.abs(np.round(series_T, 6)), _MARKS)
            others = series_T[~marked_T & ~np.isnan(series_T)]
            for epoch in np.flatnonzero(marked_T):
                if not (np.abs(others - series_T[epoch]) < _NEAR_MARK * abs(series_T[epoch])).any():
                    values_RT[row, epoch] = MISSING if values_RT.dtype == np.int16 else np.nan
                    self.sentinel += 1
        return values_RT if values_RT.dtype == np.int16 else from_millimetres(values_RT.astype(np.float64))

    def _held(self, numbers: np.ndarray) -> np.ndarray:
        """Hold numbers (float64, NaN where there is none), without those that no ground reaches."""
        far = np.abs(numbers) > _LARGEST
        self.too_large += int(far.sum())
        return from_millimetres(np.where(far, np.nan, numbers) if far.any() else numbers)


class SampleReader(Samples):
    """Convert blocks of sample fields."""

    def convert(
        self, padded: np.ndarray, ends_RT: np.ndarray, lengths_RT: np.ndarray, place: Callable[[int, int], Field]
    ) -> np.ndarray:
        """Return samples in the unit of the file.

        Args:
            padded, ends_RT, lengths_RT: bytes and fields as `numbers.split_fields` describes them.
            place: words for the place of (row, epoch), and its text as the file has it, for the sentence about it.
        Raises:
            InputError: letters or an infinite value in a field.
        """
        shape = ends_RT.shape
        ends_F, lengths_F = ends_RT.ravel(), lengths_RT.ravel()
        tenths_F, well_F = parse_tenths(padded, ends_F, lengths_F)
        if well_F.all() and (
            tenths_F.dtype == np.int16 or not tenths_F.size or np.abs(tenths_F).max() <= LARGEST_TENTHS
        ):
            return tenths_F.astype(np.int16, copy=False).reshape(shape)
        values_F = tenths_F / 10.0
        rest = np.flatnonzero(~well_F)
        values_F[rest] = self._numbers(
            padded, ends_F[rest], lengths_F[rest], lambda index: place(*divmod(int(rest[index]), shape[1]))
        )
        return self._held(values_F).reshape(shape)

    def _numbers(
        self, padded: np.ndarray, ends_F: np.ndarray, lengths_F: np.ndarray, place: Callable[[int], Field]
    ) -> np.ndarray:
        """Read fields of any writing as float64; NaN where there is no sample."""
        starts_F = ends_F - lengths_F
        mantissa_F, decimals_F, well_F = parse_decimals(padded, starts_F, lengths_F)
        values_F: np.ndarray = mantissa_F / 10.0**decimals_F
        odd = np.flatnonzero(~well_F & (lengths_F <= LONGEST_WORD))
        if odd.size:
            words, inverse = np.unique(field_bytes(padded, starts_F[odd], lengths_F[odd]), return_inverse=True)
            values = np.empty(words.size)
            for index, word in enumerate(words):
                value = number(word.decode("utf-8", "replace"))
                if value is None:
                    raise self._refusal(*place(int(odd[np.flatnonzero(inverse.ravel() == index)[0]])))
                values[index] = value
            values_F[odd] = values[inverse.ravel()]
        for index in np.flatnonzero(~well_F & (lengths_F > LONGEST_WORD)).tolist():
            text = field_text(padded, int(starts_F[index]), int(lengths_F[index]))
            value = number(text)
            if value is None:
                raise self._refusal(*place(int(index)))
            values_F[index] = value
        self.empty += int(np.isnan(values_F).sum())
        return values_F

    def _refusal(self, where: str, text: str) -> InputError:
        return InputError(
            say("{0}, {1}: '{2}' is not a number.", self.name, where, text[:40]),
            hint=say("Correct it, or leave the field empty where there is no sample."),
        )


def number(text: str) -> float | None:
    """Return a number as written; NaN for the words for missing, None for what is no number."""
    text = text.strip()
    if text.lower().strip("*") in MISSING_WORDS:  # shapefiles write a missing number as a row of stars
        return np.nan
    return float(text) if NUMBER.fullmatch(text) else None


def joined(blocks: Sequence[np.ndarray]) -> np.ndarray:
    """Put blocks of samples under each other, held alike, and one at a time."""
    alike = np.int16 if all(block.dtype == np.int16 for block in blocks) else np.float32
    result = np.empty((sum(map(len, blocks)), *blocks[0].shape[1:]), alike)
    filled = 0
    for block in blocks:
        result[filled : filled + len(block)] = block if block.dtype == alike else to_millimetres(block)
        filled += len(block)
    return result
