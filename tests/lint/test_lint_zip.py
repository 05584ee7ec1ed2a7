# SPDX-License-Identifier: GPL-2.0-or-later
"""The gate on the ZIP: each rule of the plugin repository finds what it is there for."""

import stat
import sys
import zipfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import lint_gate
import lint_zip

METADATA = (
    "[general]\nname=a\ndescription=a\nversion=1.2\nqgisMinimumVersion=3.40\nqgisMaximumVersion=4.99\n"
    "hasProcessingProvider=yes\nauthor=a\nemail=a\nabout=It needs PyTorch, an external download.\n"
    "tracker=https://a\nrepository=https://a\nhomepage=https://a\nchangelog=1.2 First.\ntags=a\nicon=i.svg\n"
)
FILES = {
    "LICENSE": "",
    "README.md": "",
    "__init__.py": "def classFactory(iface): ...\n",
    "metadata.txt": METADATA,
    "i.svg": "",
}


@pytest.fixture
def faults(tmp_path):
    """Write a ZIP with some files changed (None leaves one out); return what is wrong with it."""

    def look(changes, top="mm_stt"):
        files = {f"{top}/{name}": text for name, text in FILES.items()} | changes
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            for name, text in files.items():
                if text is not None:
                    archive.writestr(name, text)
        return list(lint_zip.check(str(tmp_path / "a.zip")))

    return look


def test_a_good_zip_has_no_fault(faults):
    assert faults({}) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"other/a.py": ""}, "top folder"),
        ({"mm_stt/LICENSE": None}, "LICENSE is missing"),
        ({"mm_stt/LICENSE": None, "mm_stt/LICENSE.txt": ""}, "LICENSE is missing"),
        ({"mm_stt/__init__.py": None}, "__init__.py is missing"),
        ({"mm_stt/metadata.txt": None}, "metadata.txt is missing"),
        ({"mm_stt/__init__.py": "x = 1"}, "classFactory"),
        ({"mm_stt/.bandit": ""}, "changes the security scan"),
        ({"mm_stt/.flake8": ""}, "changes the security scan"),
        ({"mm_stt/.secrets.baseline": ""}, "changes the security"),
    ],
)
def test_a_missing_or_unwelcome_file_is_found(faults, changes, said):
    found = faults(changes)
    assert any(said in fault for fault in found), found


@pytest.mark.parametrize(
    "name",
    [
        "a.pyc",
        "__pycache__/a.py",
        ".git/config",
        ".gitignore",
        "__MACOSX/a",
        "a..b",
        "../a",
        "a\\b",
        "c:/a",
        "run.sh",
        "run.bat",
        "run.cmd",
        "run.ps1",
        "a.exe",
        "a.dll",
        "lib/a.so",
        "a.dylib",
    ],
)
def test_a_name_that_the_repository_refuses_is_found(faults, name):
    assert any("does not belong" in fault for fault in faults({f"mm_stt/{name}": ""}))


@pytest.mark.parametrize("top", ["mm-stt", "my_plugin", "1stt"])
def test_the_folder_must_be_an_identifier_without_the_word_plugin(faults, top):
    assert any("top folder" in fault for fault in faults({}, top=top))


@pytest.mark.parametrize(
    ("line", "replaced", "said"),
    [
        ("email=a", "", "lacks email"),
        ("tags=a", "", "lacks tags"),
        ("author=a", "author=a/b", "slash"),
        ("description=a", "description=95 % sure", "cannot be read"),
        ("[general]", "", "cannot be read"),
        ("3.40", "3.28", "qgisMinimumVersion"),
        ("qgisMaximumVersion=4.99\n", "", "qgisMaximumVersion"),
        ("Provider=yes", "Provider=no", "hasProcessingProvider"),
        ("tracker=https://a", "tracker=a", "tracker is no https"),
        ("icon=i.svg", "icon=j.svg", "icon j.svg"),
        ("an external download", "a library", "external download"),
        ("version=1.2\n", "version=1.3\n", "changelog says nothing"),
    ],
)
def test_wrong_metadata_are_found(faults, line, replaced, said):
    assert line in METADATA
    found = faults({"mm_stt/metadata.txt": METADATA.replace(line, replaced)})
    assert any(said in fault for fault in found), found


@pytest.mark.parametrize(
    ("mode", "said"), [(stat.S_IFREG | 0o755, "is executable"), (stat.S_IFLNK | 0o644, "is a link")]
)
def test_modes_of_the_entries_are_judged(tmp_path, mode, said):
    entry = zipfile.ZipInfo("mm_stt/a.py")
    entry.external_attr = mode << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, text in FILES.items():
            archive.writestr(f"mm_stt/{name}", text)
        archive.writestr(entry, "")
    assert list(lint_zip.check(str(tmp_path / "a.zip"))) == [f"mm_stt/a.py {said}"]


def test_a_zip_above_the_limit_is_found(faults, monkeypatch):
    monkeypatch.setattr(lint_zip, "LARGEST", 100)
    assert any("at most 100" in fault for fault in faults({}))


def test_bandit_knows_every_rule_that_the_gate_names():
    from bandit.core import extension_loader

    known = {plugin.plugin._test_id for plugin in extension_loader.MANAGER.plugins}
    known |= {rule["id"] for rules in extension_loader.MANAGER.blacklist.values() for rule in rules}
    named = f"{lint_gate.MANDATORY} {lint_gate.UNLESS_TICKED}".split()
    assert len(named) == len(set(named)) == 72  # 38 mandatory and 36 others, less B111 and B320
    assert set(named) <= known


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("def f(x):\n    assert x\n", "B101"),
        ("import pickle\npickle.loads(b'')  # nosec\n", "B301"),
        ("import subprocess\nsubprocess.run(['a'])\n", "B603"),
        ("try:\n    x = 1\nexcept Exception:\n    pass\n", "B110"),
        ("token_mode = 'mean'\n", "B105"),
    ],
)
def test_bandit_runs_with_these_rules_and_ignores_suppressions(tmp_path, text, rule):
    (tmp_path / "a.py").write_text(text)
    assert [finding.split()[1] for finding in lint_gate.bandit(tmp_path) if rule in finding]


def test_a_credential_is_found_although_the_tool_ends_well(tmp_path):
    (tmp_path / "a.py").write_text("key = 'AKIAIOSFODNN7EXAMPLX'\n")
    assert [finding.split(":")[0] for finding in lint_gate.secrets(tmp_path)] == ["a.py"]


def test_style_is_judged_at_120_columns(tmp_path):
    (tmp_path / "a.py").write_text(f"a = '{'x' * 114}'\nb = '{'x' * 115}'  # noqa\n")
    assert [finding.split()[1] for finding in lint_gate.style(tmp_path)] == ["E501"]
