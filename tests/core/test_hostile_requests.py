# SPDX-License-Identifier: GPL-2.0-or-later
"""Whatever line reaches the worker, it is either understood or refused in one sentence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmstt_core import worker
from mmstt_core.errors import InputError, MmsttError
from mmstt_core.options import EvaluationRequest, ForecastRequest, options_of

PLAIN = {"sources": ["a.zip"], "out": "results", "model": "gp"}
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


class OneLine:
    """Stand in for the worker's standard input."""

    def __init__(self, line: bytes) -> None:
        self._line = line

    def line(self) -> bytes:
        return self._line


def understood(line: bytes) -> ForecastRequest | None:
    """Read a line as the worker does; None when it was refused in one sentence."""
    refused = None
    try:
        command, fields = worker._read_request(OneLine(line))
        if command == "forecast":
            return ForecastRequest.from_json(fields)
    except MmsttError as error:
        refused = error
    if refused is not None:
        assert refused.message.endswith(".")
        assert "\n" not in refused.sentence()
        assert refused.exit_status in (2, 130)
    return None


@given(st.binary(max_size=300))
def test_any_bytes_are_a_request_or_a_sentence(line):
    assert understood(line) is None


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(options_of(ForecastRequest))), JSON)
def test_a_field_of_any_json_is_understood_or_refused(name, value):
    line = json.dumps({"format": 1, "command": "forecast", "request": {**PLAIN, name: value}}).encode()
    request = understood(line)
    if request is not None:
        assert (
            understood(json.dumps({"format": 1, "command": "forecast", "request": request.to_json()}).encode())
            == request
        )


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(["format", "command", "request", "x"]), JSON))
def test_an_envelope_of_any_json_is_understood_or_refused(envelope):
    understood(json.dumps(envelope).encode())


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(sorted(options_of(EvaluationRequest))),
        JSON,
    )
)
def test_an_evaluation_of_any_json_is_understood_or_refused(fields):
    try:
        sources = EvaluationRequest.from_json(fields).sources
    except InputError:
        sources = []
    assert all(isinstance(source, str) for source in sources)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sources", "a.zip"),
        ("sources", [1]),
        ("sources", ["a\0.zip"]),
        ("out", 5),
        ("out", ""),
        ("out", None),
        ("horizon_months", 2.5),
        ("horizon_months", True),
        ("cell_size", "100"),
        ("cell_size", 10**400),
        ("bbox", [1, 2, 3]),
        ("bbox", [1, 2, 3, "4"]),
        ("adapt", "false"),
        ("rasters", 1),
        ("shard", [1]),
        ("area", [[1, 2], [3, 4], [5]]),
        ("area", [[1, 2], [3, 4], [5, 10**400]]),
        ("threshold_mm", float("nan")),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused(name, value):
    line = json.dumps({"format": 1, "command": "forecast", "request": {**PLAIN, name: value}}).encode()
    assert understood(line) is None


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 100_000,
        b'{"format": [1]}',
        b'{"format": 1, "command": ["forecast"]}',
        b'{"format": 1, "command": {}}',
        b'{"format": 1, "command": "forecast", "request": {"\\ud800": 1}}',
    ],
)
def test_hostile_lines_are_refused(line):
    assert understood(line) is None
