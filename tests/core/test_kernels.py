# SPDX-License-Identifier: GPL-2.0-or-later
"""Which kernels of OpenBLAS are named for which processor."""

import sys

import pytest

from mmstt_core import kernels

ALL = "avx2 fma avx512f avx512cd avx512bw avx512dq avx512vl"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere OpenBLAS comes with numpy")
@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (f"vendor_id\t: GenuineIntel\nflags\t\t: fpu {ALL}\n\nprocessor : 1\n", {}, {kernels.NAME: "SkylakeX"}),
        ("vendor_id : GenuineIntel\nflags : fpu avx2 fma avx512f\n", {}, {kernels.NAME: "Haswell"}),
        ("vendor_id : GenuineIntel\nflags : fpu avx\n", {}, {}),
        (f"vendor_id : AuthenticAMD\nflags : {ALL}\n", {}, {}),
        (f"vendor_id : GenuineIntel\nflags : {ALL}\n", {kernels.NAME: "Zen"}, {kernels.NAME: "Zen"}),
        ("Features : asimd\n", {}, {}),
        (None, {}, {}),
    ],
)
def test_kernels_are_named_by_what_an_intel_processor_can_and_only_if_nobody_has(
    tmp_path, monkeypatch, text, before, after
):
    file = tmp_path / "cpuinfo"
    if text is not None:
        file.write_text(text)
    monkeypatch.setattr(kernels, "PROCESSOR", file)
    environment = dict(before)
    kernels.name_kernels(environment)
    assert environment == after


def test_nothing_is_named_outside_linux(monkeypatch):
    monkeypatch.setattr(kernels.sys, "platform", "win32")
    environment = {}
    kernels.name_kernels(environment)
    assert environment == {}
