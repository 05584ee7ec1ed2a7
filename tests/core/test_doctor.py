# SPDX-License-Identifier: GPL-2.0-or-later
"""Doctor: what it finds, what it concludes, and that it never breaks on a broken installation."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mmstt_core import cli, doctor

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def without(monkeypatch):
    """Make modules unimportable, as if they were not installed."""

    def hide(*names):
        for name in names:
            monkeypatch.setitem(sys.modules, name, None)

    return hide


@pytest.fixture
def weights(monkeypatch):
    monkeypatch.setattr(doctor, "_weights", lambda: [{"name": "small.safetensors", "megabytes": 4.0}])


def test_report_is_strict_json_with_a_verdict(capsys):
    status = cli.main(["doctor", "--json"])
    report = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    assert report["can_forecast"] in ("mmstt", "baselines")
    assert status == 0
    assert set(report["modules"]) == {"numpy", "torch", "safetensors", "matplotlib", "osgeo"}
    assert report["disk"]["cache"]["free_gb"] > 0


def test_text_begins_with_the_verdict_and_names_every_module(capsys):
    assert cli.main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert text.splitlines()[0].startswith(("Ready:", "The statistical baselines"))
    assert all(name in text for name in ("numpy", "torch", "osgeo", "Memory", "Disk, cache"))


def test_with_torch_and_weights_mmstt_can_forecast(weights):
    pytest.importorskip("torch")
    pytest.importorskip("safetensors")
    report = doctor.examine()
    assert report["can_forecast"] == "mmstt"
    assert report["device"]["probes"][-1]["device"] == "cpu"
    assert report["device"]["probes"][-1]["works"]


@pytest.mark.parametrize("missing", ["torch", "safetensors"])
def test_without_torch_mmstt_remains_and_the_cost_is_said(without, weights, missing, capsys):
    without(missing)
    assert cli.main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Ready: MM-STT and the statistical baselines can forecast.")
    assert doctor.COSTS[missing] in text


def test_without_weights_the_baselines_remain(monkeypatch, capsys):
    monkeypatch.setattr(doctor, "_weights", list)
    assert cli.main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("The statistical baselines can forecast; MM-STT cannot.")
    assert "No weights are bundled." in text


def test_the_rates_of_numpy_and_torch_are_told(capsys):
    pytest.importorskip("torch")
    rates = doctor.examine()["cells_per_second"]
    assert {"NumPy", "PyTorch cpu"} <= set(rates)
    assert min(rates.values()) > 10


def test_without_numpy_nothing_works_and_the_exit_status_says_so(monkeypatch, capsys):
    whole = doctor._module
    monkeypatch.setattr(
        doctor,
        "_module",
        lambda name, **load: (
            whole(name, **load)
            if name != "numpy"
            else {"version": None, "problem": "not installed", "cost": doctor.COSTS["numpy"]}
        ),
    )
    assert cli.main(["doctor"]) == 1
    assert capsys.readouterr().out.startswith("This Python cannot forecast.")


def test_doctor_itself_needs_no_numpy():
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
sys.modules["numpy"] = None
from mmstt_core.cli import main
sys.exit(main(["doctor"]))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout.startswith("This Python cannot forecast.")


def test_a_broken_binary_is_a_finding_and_no_crash(monkeypatch):
    def load(name):
        raise OSError("c10.dll\nnot found")

    monkeypatch.setattr(doctor.importlib, "import_module", load)
    found = doctor._module("torch")
    assert found["version"] is None
    assert found["problem"] == "OSError: c10.dll not found"


def test_torch_that_does_not_compute_leaves_mmstt_and_is_said_first(monkeypatch, weights):
    broken = {"name": None, "reason": "PyTorch fails on the CPU: x", "probes": []}
    monkeypatch.setattr(doctor, "_device", lambda: broken)
    monkeypatch.setattr(doctor, "_module", lambda name, **unused: {"version": "1", "problem": "", "cost": ""})
    report = doctor.examine()
    assert report["can_forecast"] == "mmstt"
    assert report["reasons"][0].startswith("PyTorch fails on the CPU: x.")


def test_short_memory_and_disk_are_said(monkeypatch):
    monkeypatch.setattr(doctor, "_memory", lambda: {"total_gb": 4.0, "free_gb": 0.5})
    monkeypatch.setattr(doctor, "_disk", lambda folder: {"folder": str(folder), "free_gb": 0.1, "writable": False})
    reasons = " ".join(doctor.examine()["reasons"])
    assert "0.5 GB of memory" in reasons
    assert "0.1 GB are free in the cache folder" in reasons
    assert "cannot be written, so files are read anew each time." in reasons


def test_the_worker_looks_for_gdal_but_does_not_load_it(monkeypatch):
    monkeypatch.setattr(doctor.importlib.util, "find_spec", lambda name: object())
    monkeypatch.setattr(doctor.importlib, "import_module", pytest.fail)
    assert doctor._module("osgeo", load=False)["version"] == "not loaded here"


def test_a_gdal_made_for_another_python_is_said_with_what_it_costs(monkeypatch):
    def load(name):
        raise ImportError(f"{name}: undefined symbol")

    monkeypatch.setattr(doctor.importlib, "import_module", load)
    found = doctor._module("osgeo")
    assert (found["version"], found["problem"]) == (None, "ImportError: osgeo.gdal: undefined symbol")
    assert "points.csv" in found["cost"]


def test_probe_compares_a_device_with_the_cpu():
    probe = pytest.importorskip("mmstt_core.network.probe")
    finding = probe.examine("cpu")
    assert finding.works
    assert finding.largest_difference == 0
    assert probe.visible_devices()[-1] == "cpu"
    assert probe.choose_device("cpu")[0] == "cpu"


def test_a_device_that_computes_wrongly_is_refused(monkeypatch):
    probe = pytest.importorskip("mmstt_core.network.probe")
    right = probe._forward
    monkeypatch.setattr(probe, "visible_devices", lambda: ["mps", "cpu"])
    monkeypatch.setattr(probe, "_forward", lambda device: right("cpu") + (0.5 if device == "mps" else 0.0))
    assert not probe.examine("mps").works
    device, reason = probe.choose_device("auto")
    assert device == "cpu"
    assert "Apple GPU was refused" in reason
    with pytest.raises(probe.DeviceError, match="fails its check"):
        probe.choose_device("mps")


def test_a_device_that_crashes_is_a_finding(monkeypatch):
    probe = pytest.importorskip("mmstt_core.network.probe")

    def crash(device):
        raise RuntimeError("no kernel image")

    monkeypatch.setattr(probe, "_forward", crash)
    assert probe.examine("cpu").reason == "RuntimeError: no kernel image"


def test_an_absent_device_is_refused_with_advice():
    probe = pytest.importorskip("mmstt_core.network.probe")
    if "mps" in probe.visible_devices():
        pytest.skip("this machine has one")
    with pytest.raises(probe.DeviceError, match="no 'mps' device"):
        probe.choose_device("mps")
