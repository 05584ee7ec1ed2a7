# SPDX-License-Identifier: GPL-2.0-or-later
"""The nearest folder that exists, and the space on its disk."""

import shutil
from pathlib import Path

from mmstt_core.folders import free_bytes, nearest_existing


def test_a_path_that_exists_is_its_own_nearest(tmp_path):
    assert nearest_existing(tmp_path) == tmp_path


def test_the_nearest_of_a_path_still_to_be_made_lies_above_it(tmp_path):
    assert nearest_existing(tmp_path / "a" / "b" / "c") == tmp_path


def test_a_file_in_the_way_is_found(tmp_path):
    (tmp_path / "file").write_text("")
    assert nearest_existing(tmp_path / "file" / "below") == tmp_path / "file"


def test_a_link_to_nowhere_is_in_the_way_too(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    assert nearest_existing(tmp_path / "link" / "below") == tmp_path / "link"


def test_a_relative_path_is_told_from_the_root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert nearest_existing("a/b") == Path.cwd()


def test_the_space_for_a_folder_still_to_be_made_is_that_of_its_disk(tmp_path):
    assert abs(free_bytes(tmp_path / "a" / "b") - shutil.disk_usage(tmp_path).free) < 1e9


def test_a_link_to_nowhere_tells_no_space(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    assert free_bytes(tmp_path / "link") is None
