# SPDX-License-Identifier: GPL-2.0-or-later
"""Make files that no honest program writes, small on disk however large they claim to be."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
MEGABYTES = 900
"""Address space of a child: numpy alone maps some 300 MB."""

_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]) << 20,) * 2)
sys.argv[1:] = sys.argv[2:]
from mmstt_core.cli import main
sys.exit(main())
"""


def command_line(*arguments: str, megabytes: int = MEGABYTES) -> tuple[int, str]:
    """Run `python -m mmstt_core` in a child of limited memory; returns the exit status and the last line of stderr."""
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(megabytes), *arguments],
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, (done.stderr.strip().splitlines() or [""])[-1]


def repeated(unit: bytes, times: int) -> bytes:
    """Deflate a unit that repeats, without ever holding the whole: full flushes make the pieces independent."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return piece * times + packer.flush()


def raw_zip(*members: tuple[str, bytes, int, dict]) -> bytes:
    """Lay an archive out by hand: (name, packed bytes, stated size, fields that differ) for each member."""
    body, directory = b"", b""
    for name, packed, size, fields in members:
        flags, method = fields.get("flags", 0), fields.get("method", zipfile.ZIP_DEFLATED)
        crc32, mode = fields.get("crc32", 0), fields.get("mode", 0o100644)
        common = struct.pack("<HHHHIIIHH", flags, method, 0, 0x5A21, crc32, len(packed), size, len(name), 0)
        directory += struct.pack("<IHH", 0x02014B50, 0x0314, 20) + common
        directory += struct.pack("<HHHII", 0, 0, 0, mode << 16, len(body)) + name.encode()
        body += struct.pack("<IH", 0x04034B50, 20) + common + name.encode() + packed
    end = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(members) % 65536, len(members) % 65536, len(directory), len(body), 0
    )
    return body + directory + end


def many_entries(count: int) -> bytes:
    """An archive of a million entries that all point at the same bytes."""
    entry = struct.pack("<IHHHHHIIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 0x5A21, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"x"
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, count * len(entry), 4, 0)
    return b"PK\x03\x04" + entry * count + end


def npy(header: str, data: bytes = b"", version: int = 1) -> bytes:
    """A .npy file of any header."""
    text = header.encode("latin-1").ljust(117) + b"\n"
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H" if version == 1 else "<I", len(text)) + text + data


def npz(**members: bytes | np.ndarray) -> bytes:
    """An .npz of arrays, or of bytes that call themselves arrays."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if isinstance(content, np.ndarray):
                buffer = io.BytesIO()
                np.save(buffer, content)
                content = buffer.getvalue()
            archive.writestr(f"{name}.npy", content)
    return packed.getvalue()


def dbf(fields: list[tuple[str, int]], records: list[bytes], *, count: int | None = None) -> bytes:
    """A dBASE table; `count` is the number of records that it states."""
    size = 1 + sum(width for _, width in fields)
    head = struct.pack(
        "<BBBBIHH20x", 3, 120, 1, 1, len(records) if count is None else count, 33 + 32 * len(fields), size
    )
    for name, width in fields:
        head += name.encode().ljust(11, b"\0") + b"N" + bytes(4) + bytes([width, int(name != "ID")]) + bytes(14)
    return head + b"\r" + b"".join(b" " + record for record in records)


def index(count: int) -> bytes:
    """The .shx that belongs to a .shp of so many points."""
    body = b"".join(struct.pack(">ii", 50 + 14 * row, 10) for row in range(count))
    return struct.pack(">i20xi", 9994, 50 + len(body) // 2) + struct.pack("<ii", 1000, 1) + bytes(64) + body


def points(*places: tuple[float, float], words: int = 10) -> bytes:
    """A .shp of points; `words` is the length that each record states."""
    body = b"".join(struct.pack(">ii", 1, words) + struct.pack("<idd", 1, x, y) for x, y in places)
    return struct.pack(">i20xi", 9994, 50 + len(body) // 2) + struct.pack("<ii", 1000, 1) + bytes(64) + body
