# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine set-up will do, as tables: platforms, locks, commands, sizes, obstacles."""

import dataclasses
import json
import re
from pathlib import Path

import pytest

from mm_stt_forecast.runner import setup_plan as plan

ALL_LOCKS = sorted(set(plan.LOCK_OF.values()))


@pytest.fixture
def choice():
    return plan.Choice(lock=plan.read_lock(plan.LOCKS / "linux-x86_64-cpu.txt"))


@pytest.mark.parametrize(
    ("platform", "machine", "accelerator", "name"),
    [
        ("linux", "x86_64", "cpu", "linux-x86_64-cpu"),
        ("linux", "x86_64", "cuda", "linux-x86_64-cuda"),
        ("win32", "AMD64", "cpu", "windows-amd64-cpu"),
        ("darwin", "arm64", "cpu", "macos-arm64-cpu"),
        ("darwin", "x86_64", "cpu", ""),
        ("win32", "ARM64", "cpu", ""),
        ("linux", "riscv64", "cpu", ""),
        ("darwin", "arm64", "cuda", ""),
    ],
)
def test_each_kind_of_computer_has_its_lock_or_none(platform, machine, accelerator, name):
    assert plan.lock_name(platform, machine, accelerator) == name


@pytest.mark.parametrize("name", ALL_LOCKS)
def test_every_line_of_a_lock_has_a_version_and_a_hash(name):
    text = (plan.LOCKS / f"{name}.txt").read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert len(packages) > 10
    for package in packages:
        assert re.fullmatch(r"[a-z0-9._-]+==[^\s;]+( ; [^\\]+)? \\\n(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+", package)


@pytest.mark.parametrize("name", ALL_LOCKS)
def test_every_lock_holds_the_engine_and_one_version_of_torch(name):
    lock = plan.read_lock(plan.LOCKS / f"{name}.txt")
    assert {"torch", "numpy", "safetensors"} <= set(lock.versions)
    assert lock.versions["torch"].split("+")[0] == "2.13.0"
    assert lock.download_bytes > 50_000_000
    assert lock.disk_bytes > lock.download_bytes


def test_only_the_cuda_lock_brings_nvidias_libraries():
    for name in ALL_LOCKS:
        versions = plan.read_lock(plan.LOCKS / f"{name}.txt").versions
        assert any(package.startswith("nvidia-") for package in versions) == name.endswith("cuda")


def test_the_hash_of_a_lock_ignores_the_line_ends_of_windows(tmp_path):
    unix, windows = tmp_path / "a.txt", tmp_path / "b.txt"
    unix.write_bytes(b"torch==1\n")
    windows.write_bytes(b"torch==1\r\n")
    assert plan.read_lock(unix).sha256 == plan.read_lock(windows).sha256


def test_another_estimate_of_the_size_makes_no_environment_outdated(tmp_path):
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("# disk-bytes: 1\ntorch==1\n")
    other.write_text("# disk-bytes: 2\ntorch==1\n")
    assert plan.read_lock(one).sha256 == plan.read_lock(other).sha256
    other.write_text("# disk-bytes: 1\ntorch==2\n")
    assert plan.read_lock(one).sha256 != plan.read_lock(other).sha256


def test_uvs_own_python_is_asked_for_unless_one_is_chosen(choice, tmp_path):
    own = plan.venv_arguments(choice, tmp_path / "env.tmp")
    chosen = plan.venv_arguments(dataclasses.replace(choice, python="/usr/bin/python3"), tmp_path / "env.tmp")
    assert own[-4:] == ["--managed-python", "--python", plan.MANAGED_PYTHON, str(tmp_path / "env.tmp")]
    assert "--no-python-downloads" in chosen
    assert "/usr/bin/python3" in chosen


@pytest.mark.parametrize(
    ("changes", "own_sources", "has", "lacks"),
    [
        ({}, False, ["--torch-backend", "cpu"], ["--offline"]),
        ({}, True, [], ["--torch-backend"]),
        ({"wheels": "/w"}, False, ["--offline", "--no-index", "--find-links", "/w"], ["--torch-backend"]),
    ],
)
def test_the_source_of_the_packages_follows_the_choice(choice, changes, own_sources, has, lacks):
    arguments = plan.install_arguments(
        dataclasses.replace(choice, **changes), "/e/bin/python3", own_sources=own_sources
    )
    assert {"--require-hashes", "--no-deps", *has} <= set(arguments)
    assert not set(lacks) & set(arguments)
    assert arguments[arguments.index("--only-binary") + 1] == ":all:"


def test_builds_from_the_common_index_need_no_index_of_pytorch():
    for name in ("windows-amd64-cpu", "macos-arm64-cpu", "linux-x86_64-cuda"):
        other = plan.Choice(lock=plan.read_lock(plan.LOCKS / f"{name}.txt"))
        assert "--torch-backend" not in plan.install_arguments(other, "python", own_sources=False)


def test_uv_keeps_everything_below_the_data_folder(tmp_path):
    made = plan.uv_environment(
        {
            "PATH": "/bin",
            "UV_TARGET": "/x",
            "UV_NO_VERIFY_HASHES": "1",
            "UV_INDEX": "company",
            "UV_CACHE_DIR": "/elsewhere",
        },
        tmp_path,
    )
    assert made["PATH"] == "/bin"
    assert made["UV_INDEX"] == "company"
    assert "UV_TARGET" not in made
    assert "UV_NO_VERIFY_HASHES" not in made
    assert Path(made["UV_CACHE_DIR"]).parent == tmp_path
    assert Path(made["UV_PYTHON_INSTALL_DIR"]).parent == tmp_path


@pytest.mark.parametrize(("child", "expected"), [({}, "http://p:3128"), ({"https_proxy": "http://mine"}, None)])
def test_the_proxy_of_qgis_is_used_unless_the_system_names_one(tmp_path, child, expected):
    assert plan.uv_environment(child, tmp_path, "http://p:3128").get("HTTPS_PROXY") == expected


def test_sizes_count_what_is_still_missing(choice):
    full = plan.sizes(choice, has_uv=False, uv_download=17)
    assert full[0] == choice.lock.download_bytes + plan.MANAGED_DOWNLOAD + 17
    least = plan.sizes(dataclasses.replace(choice, python="/p"), has_uv=True, uv_download=17)
    assert least == (choice.lock.download_bytes, choice.lock.disk_bytes)
    assert plan.sizes(dataclasses.replace(choice, wheels="/w"), has_uv=True)[0] == 0


@pytest.mark.parametrize(
    ("changes", "facts", "words"),
    [
        ({}, {}, ""),
        ({}, {"free": None}, ""),
        ({}, {"free": 99}, "1 MB are needed"),
        ({"python": "/p"}, {"version": (3, 9)}, "Python 3.9 does not fit"),
        ({"python": "/p"}, {"version": (3, 15)}, "3.11 to 3.14"),
        ({"python": "/p"}, {"version": (3, 11)}, ""),
        ({"wheels": "/w"}, {}, "holds no Python"),
        ({"wheels": "/w", "python": "/p"}, {"version": (3, 12), "names": ("torch-2.whl",)}, "lacks filelock"),
    ],
)
def test_what_stands_in_the_way_is_said_before(choice, changes, facts, words):
    given = {"needed": 100, "free": 1000, "version": None, **facts}
    sentence = plan.obstacle(dataclasses.replace(choice, **changes), **given)
    assert (words in sentence) if words else sentence == ""


def test_a_complete_folder_of_wheels_is_accepted_but_must_hold_uv_where_there_is_none(choice):
    offline = dataclasses.replace(choice, wheels="/w", python="/p")
    names = tuple(
        f"{name.replace('-', '_')}-{version}-py3-none-any.whl" for name, version in choice.lock.versions.items()
    )
    given = {"needed": 1, "free": 2, "version": (3, 12)}
    assert plan.obstacle(offline, names=names, **given) == ""
    assert "lacks uv 9.9" in plan.obstacle(offline, names=names, uv="9.9", **given)
    assert plan.obstacle(offline, names=(*names, "uv-9.9-py3-none-any.whl"), uv="9.9", **given) == ""


@pytest.mark.parametrize(
    ("platform", "there", "seen"),
    [
        ("linux", "/proc/driver/nvidia/version", True),
        ("linux", "nothing", False),
        ("win32", r"D:\Win\System32\nvcuda.dll", True),
        ("darwin", "/proc/driver/nvidia/version", False),
    ],
)
def test_a_driver_is_seen_by_its_files(platform, there, seen):
    assert plan.sees_nvidia(platform, {"SYSTEMROOT": r"D:\Win"}, lambda path: path == there) is seen


@pytest.mark.parametrize(
    ("platform", "path", "files", "found"),
    [
        (
            "linux",
            {"python3": "/usr/bin/python3", "python3.13": "/opt/python3.13"},
            (),
            ["/own/python3", "/usr/bin/python3", "/opt/python3.13"],
        ),
        ("linux", {"python3": "/own/python3"}, (), ["/own/python3"]),
        ("darwin", {"python3": "/usr/bin/python3"}, (), []),
        ("darwin", {"python3": "/usr/bin/python3"}, ("/opt/homebrew/bin/python3",), ["/opt/homebrew/bin/python3"]),
        ("win32", {"python": r"C:\QGIS\apps\Python312\python.exe"}, (), []),
        ("win32", {"python": r"C:\Users\anna\Python312\python.exe"}, (), [r"C:\Users\anna\Python312\python.exe"]),
        ("win32", {}, (), []),
    ],
)
def test_the_pythons_on_offer_leave_out_stubs_and_qgis_own(platform, path, files, found):
    assert (
        plan.python_candidates(
            platform,
            which=path.get,
            exists=lambda file: file in files,
            own="/own/python3",
            qgis_folders=(r"c:\QGIS\bin", "C:\\QGIS\\apps\\Python312"),
        )
        == found
    )


@pytest.fixture
def environment(tmp_path):
    """A data folder with an environment as the set-up leaves it."""
    lock = plan.read_lock(plan.LOCKS / "linux-x86_64-cpu.txt")
    python = tmp_path / "env" / "bin" / "python3"
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / "env" / plan.MARKER).write_text(json.dumps({"lock": lock.name, "lock_sha256": lock.sha256}))
    return tmp_path


def test_a_finished_environment_is_ready(environment):
    assert plan.state(environment) == "ready"


def test_without_an_environment_it_is_absent(tmp_path):
    assert plan.state(tmp_path) == "absent"


@pytest.mark.parametrize("damage", ["python", "marker gone", "marker spoiled"])
def test_a_damaged_environment_is_broken(environment, damage):
    marker = environment / "env" / plan.MARKER
    if damage == "python":
        (environment / "env" / "bin" / "python3").unlink()
    elif damage == "marker gone":
        marker.unlink()
    else:
        marker.write_text("[1")
    assert plan.state(environment) == "broken"


def test_a_new_lock_makes_the_environment_outdated(environment):
    (environment / "env" / plan.MARKER).write_text(json.dumps({"lock": "linux-x86_64-cpu", "lock_sha256": "old"}))
    assert plan.state(environment) == "outdated"
    (environment / "env" / plan.MARKER).write_text(json.dumps({"lock": "no-longer-there"}))
    assert plan.state(environment) == "outdated"
