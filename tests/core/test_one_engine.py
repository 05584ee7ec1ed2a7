# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests and plugin use one engine, under whichever of its two names."""

import importlib
import sys

import pytest


@pytest.mark.parametrize("name", ["errors", "reading.source", "network"])
def test_both_names_of_the_engine_lead_to_the_same_module(name):
    module = importlib.import_module(f"mm_stt_forecast.mmstt_core.{name}")
    assert module is importlib.import_module(f"mmstt_core.{name}")
    assert module.__spec__.name == f"mmstt_core.{name}"


def test_an_error_of_the_plugin_is_caught_as_the_engines():
    from mm_stt_forecast.mmstt_core.errors import InputError
    from mmstt_core import errors

    with pytest.raises(errors.InputError):
        raise InputError("one class")


def test_no_module_of_the_engine_is_loaded_twice():
    importlib.import_module("mm_stt_forecast.mmstt_core.gridding")
    loaded = {name: module for name, module in sys.modules.items() if "mmstt_core" in name}
    files = {}
    for module in loaded.values():
        files.setdefault(module.__file__, set()).add(id(module))
    assert [file for file, copies in files.items() if len(copies) > 1] == []
