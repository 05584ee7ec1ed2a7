# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn the bytes of many numeric fields into numbers at once, exactly as written."""

# Shapes: F fields

from __future__ import annotations

import numpy as np

PAD = 8
"""Line feeds put before a block, so that looking a few bytes back from the first field stays inside it."""

LONGEST_NUMBER = 32
LONGEST_WORD = 64
"""Bytes of a field that `field_bytes` keeps."""
_LINE_FEED, _PLUS, _MINUS, _DOT, _ZERO = b"\n+-.0"
_FULL_MANTISSA = 10**16
"""Zeros beyond the seventeenth digit cannot move a tenth of a millimetre; they are dropped."""


def split_fields(block: bytes, separator: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Find the fields of whole lines.

    Returns:
        The bytes with `PAD` line feeds in front (uint8), the position of the separator after each field, counted in
        `block`, and the number of lines.
    """
    padded = np.frombuffer(b"\n" * PAD + block, dtype=np.uint8)
    body = padded[PAD:]
    cut = body == _LINE_FEED
    lines = int(np.count_nonzero(cut))
    cut |= body == separator
    return padded, np.flatnonzero(cut), lines


def parse_tenths(padded: np.ndarray, ends_F: np.ndarray, lengths_F: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Read fields written with one decimal and at most four digits before it, such as -12.3.

    Returns:
        Tenths (int32; -0.0 becomes 0) and a mask of the fields that are written this way; others hold nonsense.
    """

    def back(count: int) -> np.ndarray:
        return np.take(padded[PAD - count :], ends_F)

    tenth, dot, unit, ten, hundred = back(1) - _ZERO, back(2), back(3) - _ZERO, back(4), back(5)
    well_F = (tenth < 10) & (dot == _DOT) & (unit < 10)
    negative_F = ten == _MINUS
    ten -= _ZERO
    has_ten = ten < 10
    negative_F |= has_ten & (hundred == _MINUS)
    hundred -= _ZERO
    has_hundred = has_ten & (hundred < 10)
    digits_F = np.int8(3) + has_ten.view(np.int8) + has_hundred.view(np.int8)
    tenths_F = unit.astype(np.int16)
    tenths_F *= 10
    tenths_F += tenth
    ten *= has_ten
    tenths_F += ten.astype(np.int16) * 100
    if has_hundred.any():
        hundred *= has_hundred
        tenths_F = tenths_F.astype(np.int32)
        tenths_F += hundred.astype(np.int32) * 1000
        thousand, before = back(6), back(7)
        negative_F |= has_hundred & (thousand == _MINUS)
        thousand -= _ZERO
        has_thousand = has_hundred & (thousand < 10)
        negative_F |= has_thousand & (before == _MINUS)
        digits_F += has_thousand.view(np.int8)
        thousand *= has_thousand
        tenths_F += thousand.astype(np.int32) * 10000
    digits_F += negative_F.view(np.int8)
    well_F &= digits_F == lengths_F
    sign = np.int8(1) - np.int8(2) * negative_F.view(np.int8)
    tenths_F *= sign
    return tenths_F, well_F


def parse_decimals(
    padded: np.ndarray, starts_F: np.ndarray, lengths_F: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Read plain decimals of any precision: a sign, digits, a point, digits.

    Returns:
        Signed mantissa (int64), decimals (int64), so that value = mantissa / 10**decimals, and a mask of the fields
        that are written this way (no exponent, no letters, at most 18 digits before the point).
    """
    mantissa_F = np.zeros(starts_F.shape, np.int64)
    decimals_F = np.zeros(starts_F.shape, np.int64)
    after_dot = np.zeros(starts_F.shape, bool)
    negative_F = np.zeros(starts_F.shape, bool)
    any_digit = np.zeros(starts_F.shape, bool)
    well_F = (lengths_F > 0) & (lengths_F <= LONGEST_NUMBER)
    body = padded[PAD:]
    for place in range(int(min(lengths_F.max(initial=0), LONGEST_NUMBER))):
        inside = lengths_F > place
        byte = np.take(body, starts_F + place, mode="clip")
        digit = byte - _ZERO
        is_digit = inside & (digit < 10)
        room = mantissa_F < _FULL_MANTISSA
        use = is_digit & room
        mantissa_F = np.where(use, mantissa_F * 10 + digit, mantissa_F)
        decimals_F += use & after_dot
        any_digit |= is_digit
        is_dot = inside & (byte == _DOT)
        # A dropped digit matters where it breaks a tie (0.05 and twenty decimals later a 1): left to exact arithmetic.
        well_F &= ~(is_dot & after_dot) & ~(is_digit & ~room & (~after_dot | (digit > 0)))
        after_dot |= is_dot
        known = is_digit | is_dot | ~inside
        if place == 0:
            negative_F = inside & (byte == _MINUS)
            known |= negative_F | (inside & (byte == _PLUS))
        well_F &= known
    mantissa_F[negative_F] *= -1
    return mantissa_F, decimals_F, well_F & any_digit


def field_text(padded: np.ndarray, start: int, length: int) -> str:
    """Return one field as text."""
    return padded[PAD + start : PAD + start + length].tobytes().decode("utf-8", "replace").strip()


def field_bytes(
    padded: np.ndarray, starts_F: np.ndarray, lengths_F: np.ndarray, *, longest: int = LONGEST_WORD
) -> np.ndarray:
    """Copy fields into an array of byte strings, cut at `longest` bytes."""
    width = int(np.clip(lengths_F.max(initial=1), 1, longest))
    places = np.arange(width)
    bytes_FW = np.take(padded[PAD:], starts_F[:, None] + places, mode="clip")
    bytes_FW *= places < lengths_F[:, None]
    return np.ascontiguousarray(bytes_FW).view(f"S{width}").ravel()
