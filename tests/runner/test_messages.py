# SPDX-License-Identifier: GPL-2.0-or-later
"""The decoder of messages, fed with what real processes print."""

import json

import pytest

from mm_stt_forecast.runner import messages as talk


def test_a_message_split_over_reads_arrives_once_and_whole():
    decoder = talk.Decoder()
    line = '{"type": "log", "message": "Größe µm"}\n'.encode()
    received = [message for index in range(len(line)) for message in decoder.feed(line[index : index + 1])]
    assert [message.text("message") for message in received] == ["Größe µm"]


def test_two_messages_in_one_read_arrive_in_order():
    messages = talk.Decoder().feed(b'{"type":"heartbeat"}\n{"type":"log","message":"b"}\n')
    assert [message.type for message in messages] == ["heartbeat", "log"]


@pytest.mark.parametrize(
    "line", [b"stray print", b"[1]", b"42", b"null", b'{"no": "type"}', b'{"type": 3}', b"\xff\xfe"]
)
def test_what_is_no_message_is_kept_as_noise(line):
    decoder = talk.Decoder()
    assert decoder.feed(line + b"\n") == []
    assert len(decoder.noise) == 1


def test_an_unknown_type_is_ignored_without_noise():
    decoder = talk.Decoder()
    assert decoder.feed(b'{"type": "weather"}\n') == []
    assert decoder.noise == []


@pytest.mark.parametrize("version", [2, 0, "2.1", None, "x"])
def test_another_protocol_major_is_refused(version):
    with pytest.raises(talk.FormatError):
        talk.Decoder().feed(json.dumps({"type": "hello", "format": version}).encode() + b"\n")


@pytest.mark.parametrize("version", [1, "1", "1.4"])
def test_the_same_major_with_any_minor_is_welcome(version):
    messages = talk.Decoder().feed(json.dumps({"type": "hello", "format": version}).encode() + b"\n")
    assert messages[0].type == "hello"


def test_a_line_without_end_does_not_fill_the_memory():
    decoder = talk.Decoder()
    for _ in range(6):
        decoder.feed(b"x" * 1_000_000)
    assert len(decoder._rest) <= talk.LONGEST_LINE
    messages = decoder.feed(b'xxx\n{"type":"heartbeat"}\n')
    assert [message.type for message in messages] == ["heartbeat"]


def test_a_number_field_of_another_kind_gives_the_default():
    message = talk.Message(type="progress", fields={"fraction": "half", "other": True})
    assert message.number("fraction", 0.25) == 0.25
    assert message.number("other", 0.5) == 0.5


def test_the_request_is_one_line_that_names_the_protocol():
    line = talk.encode_request("forecast", {"sources": ["/daten/Größe.csv"]})
    assert line.count(b"\n") == 1
    assert json.loads(line) == {"format": 1, "command": "forecast", "request": {"sources": ["/daten/Größe.csv"]}}
