# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether the process that waits for this one is still there."""

from __future__ import annotations

import os
import sys

SYNCHRONIZE = 0x00100000
"""The right of Windows to wait for a process, and no other."""
ENDED, NO_SUCH_PROCESS = 0, 87
"""WAIT_OBJECT_0; ERROR_INVALID_PARAMETER, which OpenProcess gives for a number that nobody has any more."""


class Parent:
    """Watch one process; make it as early as possible."""

    def __init__(self, number: int | None = None, kernel=None) -> None:
        """Begin to watch.

        Args:
            number: of the process, on Windows: there the parent of an environment's Python is a launcher that ends
                after it, and the number of a parent stays the same when that is long gone. None for the parent.
            kernel: the functions of Windows; None for those of this system, if it is Windows.
        """
        self._kernel = _windows() if kernel is None else kernel
        self._number = os.getppid() if number is None or self._kernel is None else number
        self._handle = self._was_gone = None
        if self._kernel is not None:
            self._handle = self._kernel.OpenProcess(SYNCHRONIZE, False, self._number)
            self._was_gone = not self._handle and self._kernel.GetLastError() == NO_SUCH_PROCESS

    def is_gone(self) -> bool:
        """Tell whether the process has ended; False where the system does not say."""
        if self._kernel is None:
            return os.getppid() != self._number
        if not self._handle:
            return bool(self._was_gone)
        return self._kernel.WaitForSingleObject(self._handle, 0) == ENDED


def _windows():
    """Return the functions of Windows, with their types; None elsewhere."""
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.GetLastError = ctypes.get_last_error
    kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.WaitForSingleObject.argtypes = (wintypes.HANDLE, wintypes.DWORD)
    kernel.WaitForSingleObject.restype = wintypes.DWORD
    return kernel
