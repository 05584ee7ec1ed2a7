# SPDX-License-Identifier: GPL-2.0-or-later
"""The job folder: everything of a run is made inside it, and it is gone when the run ends, however it ends."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Self

MARK = ".mmstt-job-"


class JobFolder:
    """Make a hidden folder beside the results, and publish the results by moving them out of it.

    It lies on the same disk as the output folder, so that moving is a rename: a run that is killed leaves no
    half-written raster, and an output folder that did not exist before does not exist after.
    """

    def __init__(self, output: str | os.PathLike) -> None:
        self.output = Path(output)
        self._folder: Path | None = None

    def __enter__(self) -> Self:
        place = self.output
        while not place.is_dir():
            if place.exists():
                raise OSError(f"'{place}' is a file, not a folder.")
            place = place.parent
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

    def publish(self) -> list[Path]:
        """Move the results into the output folder and return their new paths; earlier results are replaced."""
        self.output.mkdir(parents=True, exist_ok=True)
        published = []
        for item in sorted(self.results.iterdir()):
            target = self.output / item.name
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            os.replace(item, target)
            published.append(target)
        return published
