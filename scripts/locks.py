# SPDX-License-Identifier: GPL-2.0-or-later
"""Renew resources/locks: what the engine set-up installs, with a SHA-256 for every file: `python scripts/locks.py UV`.

One file per platform, for every Python in PYTHONS. All hashes come from the package index through uv, except those of
the Linux CPU build of PyTorch, which lies on PyTorch's own index and is listed here.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "locks"
UV = "uv==0.13.9"
WANTED = ("torch==2.13.0", "safetensors==0.8.0", "numpy")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = {
    "linux-x86_64-cpu": "x86_64-manylinux_2_28",
    "linux-x86_64-cuda": "x86_64-manylinux_2_28",
    "windows-amd64-cpu": "x86_64-pc-windows-msvc",
    "macos-arm64-cpu": "aarch64-apple-darwin",
}
UNPACKED = {"linux-x86_64-cpu": 4.4, "linux-x86_64-cuda": 2.0, "windows-amd64-cpu": 5.0, "macos-arm64-cpu": 5.0}
"""Size on disk, bytecode included, as a multiple of the download: measured for Linux on the CPU, else guessed."""

ONLY_CUDA = re.compile(r"nvidia-|cuda-|triton$")
CPU_TORCH = "2.13.0+cpu"
CPU_TORCH_BYTES = 191_794_682
CPU_TORCH_WHEELS = (  # torch-2.13.0+cpu-cp311 to cp314-manylinux_2_28_x86_64.whl on PyTorch's index
    "6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b",
    "4ca4a9394b0c771238a4f73590fdbbc4debad85ed0fa63d026ae1b085da7d6e2",
    "3fbf9c9d1f3c10c2d59d04aca426dee9ccc6ceb32d255c61e93acc3b4f75fae6",
    "d20fa53ee744502fa4c69818a720b05ca0d37abd055d4f6e66cae155114bc691",
)


def main(uv: str) -> int:
    """Write every lock."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, platform in PLATFORMS.items():
        write(name, {python: resolve(uv, WANTED, platform, python) for python in PYTHONS})
    installers = {platform: resolve(uv, (UV,), platform, PYTHONS[0]) for platform in set(PLATFORMS.values())}
    hashes = sorted({sha for packages in installers.values() for item in packages for sha, _ in item["files"]})
    size = max(size for packages in installers.values() for item in packages for _, size in item["files"])
    text = "\n".join([f"# download-bytes: {size}", f"{UV} \\", *hash_lines(hashes)])
    (FOLDER / "uv.txt").write_text(text + "\n", encoding="utf-8", newline="\n")
    return 0


def resolve(uv: str, wanted: tuple[str, ...], platform: str, python: str) -> list[dict]:
    """Return name, version and wheels (hash, bytes) of every package for one platform and Python."""
    with tempfile.TemporaryDirectory() as folder:
        request, answer = Path(folder) / "wanted.in", Path(folder) / "pylock.toml"
        request.write_text("\n".join(wanted), encoding="utf-8")
        variables = {"MACOSX_DEPLOYMENT_TARGET": "14.0", "UV_CACHE_DIR": str(Path(tempfile.gettempdir()) / "locks-uv")}
        subprocess.run(
            [
                uv,
                "pip",
                "compile",
                str(request),
                "--format",
                "pylock.toml",
                "--python-platform",
                platform,
                "--python-version",
                python,
                "--only-binary",
                ":all:",
                "-o",
                str(answer),
                "-q",
            ],
            check=True,
            cwd=folder,
            env={**os.environ, **variables},
        )
        packages = tomllib.loads(answer.read_text(encoding="utf-8"))["packages"]
    return [
        {
            "name": item["name"],
            "version": item["version"],
            "files": [(wheel["hashes"]["sha256"], wheel["size"]) for wheel in item.get("wheels", ())],
        }
        for item in packages
    ]


def write(name: str, by_python: dict[str, list[dict]]) -> None:
    """Merge the Pythons into one requirements file with markers."""
    cpu_linux = name == "linux-x86_64-cpu"
    pythons: dict[tuple[str, str], list[str]] = {}
    files: dict[tuple[str, str], set[str]] = {}
    sizes = dict.fromkeys(by_python, 0)
    for python, packages in by_python.items():
        for item in packages:
            if cpu_linux and ONLY_CUDA.match(item["name"]):
                continue
            replaced = cpu_linux and item["name"] == "torch"
            key = (item["name"], CPU_TORCH if replaced else item["version"])
            pythons.setdefault(key, []).append(python)
            files.setdefault(key, set()).update(CPU_TORCH_WHEELS if replaced else (sha for sha, _ in item["files"]))
            sizes[python] += CPU_TORCH_BYTES if replaced else max(size for _, size in item["files"])
    size = max(sizes.values())
    lines = [f"# download-bytes: {size}", f"# disk-bytes: {round(size * UNPACKED[name])}"]
    for key in sorted(pythons):
        marks = " or ".join(f"python_version == '{python}'" for python in pythons[key])
        lines.append(f"{key[0]}=={key[1]}{'' if len(pythons[key]) == len(by_python) else f' ; {marks}'} \\")
        lines += hash_lines(sorted(files[key]))
    (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(pythons)} packages, {size / 1e6:.0f} MB")


def hash_lines(hashes: list[str]) -> list[str]:
    """Return pip's way of writing hashes."""
    return [f"    --hash=sha256:{sha}{'' if sha == hashes[-1] else ' ' + chr(92)}" for sha in hashes]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
