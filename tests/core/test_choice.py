# SPDX-License-Identifier: GPL-2.0-or-later
"""When a network computes in numpy and when in torch."""

import sys

import pytest

from mmstt_core.errors import InputError
from mmstt_core.network import choice, probe
from mmstt_core.network.choice import BY_NUMPY, SMALL_CELLS, WORTH_SECONDS, choose
from mmstt_core.network.mmstt import MMSTT
from mmstt_core.network.numpy_pass import NumpyNetwork
from mmstt_core.network.weights import bundled_weights, load_network

LARGE = 1_000_000


@pytest.fixture
def network():
    return load_network(bundled_weights("linear")).network


@pytest.fixture
def rates(monkeypatch):
    """Let numpy, and torch on a device, compute so many cells a second."""

    def state(numpy, device, torch):
        monkeypatch.setattr(choice, "rate", lambda network: numpy)
        monkeypatch.setattr(probe, "fastest", lambda network: ((device, f"the {device}"), torch))

    return state


def test_the_processor_is_numpy_however_slow(network, rates):
    rates(1.0, "cuda", 1e9)
    assert choose([network], "cpu", LARGE) == ([network], "cpu", f"{BY_NUMPY}, which was asked for")


@pytest.mark.parametrize(
    ("cells", "numpy", "torch", "kind"),
    [
        (SMALL_CELLS, 1.0, 1e9, NumpyNetwork),
        (LARGE, 1.01 * LARGE / WORTH_SECONDS, 1e9, NumpyNetwork),
        (LARGE, 1e4, 9e3, NumpyNetwork),
        (LARGE, 1e4, 0.0, NumpyNetwork),
        (LARGE, 1e4, 2e4, MMSTT),
    ],
)
def test_by_itself_torch_is_taken_for_large_areas_where_it_is_faster(network, rates, cells, numpy, torch, kind):
    rates(numpy, "cpu", torch)
    (ready,), device, reason = choose([network], "auto", cells)
    assert type(ready) is kind
    assert device == "cpu"
    assert reason.startswith(BY_NUMPY if kind is NumpyNetwork else "PyTorch on the cpu")


def test_a_large_area_without_torch_is_computed_in_numpy(network, rates, monkeypatch):
    rates(1.0, "cpu", 1e9)
    monkeypatch.setattr(choice.importlib.util, "find_spec", lambda name: None)
    assert choose([network], "auto", LARGE)[0] == [network]
    monkeypatch.undo()
    rates(1.0, "cpu", 1e9)
    monkeypatch.setattr(choice, "torch_room", _broken)
    assert choose([network], "auto", LARGE)[0] == [network]
    assert choose([network], "auto", LARGE)[2] == f"{BY_NUMPY}: a DLL is missing"


def _broken():
    raise InputError("a DLL is missing")


@pytest.mark.parametrize("wanted", ["auto", "cpu"])
def test_a_network_that_learns_is_one_of_torch(network, wanted):
    (ready,), _, reason = choose([network], wanted, 10, learns=True)
    assert type(ready) is MMSTT
    assert not ready.training
    assert reason.startswith("PyTorch: ")


def test_a_torch_that_does_not_load_is_said_in_one_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.delitem(sys.modules, "mmstt_core.network.probe")
    monkeypatch.delattr("mmstt_core.network.probe", raising=False)
    with pytest.raises(InputError, match="need PyTorch, which does not load here") as caught:
        choice.torch_room()
    assert caught.value.exit_status == 2


def test_rates_are_those_of_every_device_that_computes_rightly(network, monkeypatch):
    monkeypatch.setattr(probe, "visible_devices", lambda: ["mps", "cpu"])
    right = probe._forward
    monkeypatch.setattr(probe, "_forward", lambda device: right("cpu") + (0.5 if device == "mps" else 0.0))
    assert set(probe.rates(network)) == {"cpu"}
    (device, name), cells_per_second = probe.fastest(network)
    assert (device, name) == ("cpu", "processor")
    assert cells_per_second > 10
