# SPDX-License-Identifier: GPL-2.0-or-later
"""The reader of weights files takes what the format's own library writes, and nothing that only looks like it."""

import json

import numpy as np
import pytest

from mmstt_core.network.tensor_file import LARGEST_HEADER_BYTES, read_tensors

ARRAYS = {
    "b": np.arange(6, dtype=np.float32).reshape(2, 3),
    "a": np.array(7, np.float32),
    "none": np.zeros((0, 4), "f4"),
}


def content_of(header, data=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + data


def entry(begin, end, shape=None, dtype="F32"):
    return {"dtype": dtype, "shape": [(end - begin) // 4] if shape is None else shape, "data_offsets": [begin, end]}


def test_what_the_library_writes_is_read_as_the_library_reads_it(tmp_path):
    library = pytest.importorskip("safetensors.numpy")
    path = tmp_path / "w.safetensors"
    library.save_file(ARRAYS, path, metadata={"format": "x", "record": "{}"})
    texts, arrays = read_tensors(path.read_bytes())
    assert texts == {"format": "x", "record": "{}"}
    assert set(arrays) == set(ARRAYS)
    for name, array in ARRAYS.items():
        assert arrays[name].dtype == np.float32
        assert arrays[name].shape == array.shape
        assert np.array_equal(arrays[name], array)
        assert arrays[name].flags.writeable


def test_a_header_that_moves_the_arrays_off_their_boundary_is_read_all_the_same():
    data = np.arange(3, dtype="<f4").tobytes()
    for blanks in range(4):
        header = json.dumps({"a": entry(0, 12)}).encode() + b" " * blanks
        assert np.array_equal(read_tensors(content_of(header, data))[1]["a"], [0, 1, 2])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 7,
        b"<html>login</html>" * 50,
        (2**62).to_bytes(8, "little") + b"{}",
        (LARGEST_HEADER_BYTES + 1).to_bytes(8, "little") + b" " * (LARGEST_HEADER_BYTES + 1),
        content_of(b"{"),
        content_of(b"\xff\xfe"),
        content_of(b"[]"),
        content_of(b'{"a": NaN}'),
        content_of([1]),
        content_of({"__metadata__": {"format": 1}}),
        content_of({"__metadata__": []}),
        content_of({"a": 3}, bytes(4)),
        content_of({"a": {"dtype": "F32", "shape": [1]}}, bytes(4)),
        content_of({"a": {**entry(0, 4), "more": 1}}, bytes(4)),
        content_of({"a": entry(0, 8, [1], "F64")}, bytes(8)),
        content_of({"a": entry(0, 4, dtype=["F32"])}, bytes(4)),
        content_of({"a": entry(0, 8)}, bytes(4)),
        content_of({"a": entry(0, 4)}, bytes(8)),
        content_of({"a": entry(0, 4, [2])}, bytes(4)),
        content_of({"a": entry(0, 4, [True])}, bytes(4)),
        content_of({"a": entry(0, 4, [1.0])}, bytes(4)),
        content_of({"a": entry(0, 4, [-1, -1])}, bytes(4)),
        content_of({"a": entry(0, 4, [2**63, 0, 1])}, bytes(4)),
        content_of({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4, 8]}}, bytes(8)),
        content_of({"a": {"dtype": "F32", "shape": [1], "data_offsets": [-4, 0]}}, bytes(4)),
        content_of({"a": {"dtype": "F32", "shape": [0], "data_offsets": [8, 8]}}, bytes(4)),
        content_of({"a": entry(0, 8), "b": entry(4, 12)}, bytes(12)),
        content_of({"a": entry(0, 4), "b": entry(0, 4)}, bytes(4)),
        content_of({"a": entry(0, 4), "b": entry(8, 12)}, bytes(12)),
        content_of({"a": entry(4, 8)}, bytes(8)),
        content_of(b'{"a": %b, "a": %b}' % ((json.dumps(entry(0, 4)).encode(),) * 2), bytes(4)),
    ],
)
def test_what_only_looks_like_a_weights_file_is_refused(content):
    with pytest.raises(ValueError):
        read_tensors(content)


def test_a_header_of_a_thousand_brackets_is_refused():
    with pytest.raises((RecursionError, ValueError)):
        read_tensors(content_of(b"[" * 100_000))


def test_no_cut_and_no_changed_byte_of_the_header_passes_unseen_as_another_layout():
    """Whatever single byte of the header is changed, what is read has the same number of values, or nothing is read."""
    whole = content_of({"a": entry(0, 8), "b": entry(8, 24, [2, 2])}, np.arange(6, dtype="<f4").tobytes())
    for cut in range(len(whole)):
        with pytest.raises(ValueError):
            read_tensors(whole[:cut])
    for place in range(len(whole) - 24):
        for changed in (b" ", b"0", b"9", b'"', b"{"):
            try:
                _, arrays = read_tensors(whole[:place] + changed + whole[place + 1 :])
            except ValueError:
                continue
            assert sum(array.size for array in arrays.values()) == 6
