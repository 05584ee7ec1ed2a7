# SPDX-License-Identifier: GPL-2.0-or-later
"""The job folder: everything of a run is made inside it, and it is gone when the run ends, however it ends."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from ..mmstt_core.folders import nearest_existing

MARK = ".mmstt-job-"


class JobFolder:
    """Make a hidden folder beside the results, and publish the results by moving them out of it.

    It lies on the same disk as the output folder, so that moving is a rename: a run that is killed leaves no
    half-written raster, and an output folder that did not exist before does not exist after.
    """

    def __init__(self, output: str | os.PathLike) -> None:
        self.output = Path(output)
        self._folder: Path | None = None

    def __enter__(self) -> JobFolder:
        place = nearest_existing(self.output)
        if not place.is_dir():
            raise OSError(f"'{place}' is a file, not a folder.")
        self._folder = Path(tempfile.mkdtemp(prefix=MARK, dir=place))
        return self

    def __exit__(self, *_unused) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    @property
    def path(self) -> Path:
        """Return the folder; only inside the `with` block."""
        if self._folder is None:
            raise RuntimeError("The job folder exists only inside its 'with' block.")
        return self._folder

    @property
    def results(self) -> Path:
        """Return the folder that the engine writes to."""
        return self.path / "results"

    def publish(self, replaces: tuple[str, ...] = ()) -> list[Path]:
        """Move the results into the output folder and return their new paths, sorted by name.

        Args:
            replaces: patterns of files of an earlier run that go, even where no new file takes their name.
        Raises:
            OSError: a file is in use or may not be replaced; the output folder is then as it was.
        """
        existed = self.output.is_dir()
        self.output.mkdir(parents=True, exist_ok=True)
        new = sorted(item.name for item in self.results.iterdir())
        old = {item.name for pattern in (*new, *replaces) for item in self.output.glob(pattern)}
        aside = self.path / "replaced"
        aside.mkdir()
        moved: list[tuple[Path, Path]] = []
        try:
            for source, target, names in ((self.output, aside, sorted(old)), (self.results, self.output, new)):
                for name in names:
                    os.replace(source / name, target / name)
                    moved.append((source / name, target / name))
        except OSError:
            for source, target in reversed(moved):
                os.replace(target, source)
            if not existed:
                self.output.rmdir()
            raise
        return [self.output / name for name in new]
