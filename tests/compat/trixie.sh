#!/usr/bin/env bash
# Run the plugin on a newer Debian than this machine's, in a folder, as root on a Debian machine:
#     [SUITE=trixie|forky] tests/compat/trixie.sh FOLDER [make|forecast|tests|desktop] [FILES AND OPTIONS OF PYTEST]
# trixie (the default) has QGIS 3.44, Python 3.13, numpy 2.2 and GDAL 3.10; forky Python 3.14, numpy 2.4 and GDAL 3.13.
# Without a last word all four run. Not part of CI: the first call fills 4 GB and takes five minutes on a fast line.
# The mirror, the name lookup, the certificates and pip's settings are those of this machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -ge 1 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
root=$1 what=${2:-all} suite=${SUITE:-trixie}
shift $(($# < 2 ? $# : 2))
case $suite in
    trixie) suites="trixie trixie-updates trixie-backports" newest=trixie-backports ;;
    *) suites=$suite newest=$suite ;;  # what is being prepared has neither updates nor backports
esac

inside() {  # run a command in the folder, with an environment of its own
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/run/mmstt OMP_NUM_THREADS=1 "$@"
}

mirror() {
    sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1 | grep . ||
        awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' /etc/apt/sources.list
}

make_folder() {
    command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
    if [ ! -e "$root/etc/debian_version" ]; then
        local recipe=/usr/share/debootstrap/scripts/$suite
        [ -e "$recipe" ] || recipe=/usr/share/debootstrap/scripts/sid  # newer than this machine's debootstrap
        debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$(mirror)" "$recipe"
    fi
    for path in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt /etc/pip.conf; do
        if [ -e "$path" ]; then cp -L "$path" "$root$path"; fi
    done
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
        "$(mirror)" "$suites" /usr/share/keyrings/debian-archive-keyring.gpg > "$root/etc/apt/sources.list.d/debian.sources"
    : > "$root/etc/apt/sources.list"
    mount_folder
    # A mirror may hold an older state of a suite that still changes.
    inside apt-get -o Acquire::Retries=3 -o Acquire::Check-Valid-Until=false update -qq
    # Debian's torch wants the pthread OpenBLAS; with the reference BLAS a matrix product takes about 30 times longer.
    inside apt-get -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install -y -qq --no-install-recommends -t "$newest" \
        qgis python3-qgis python3-gdal gdal-bin python3-scipy python3-matplotlib python3-venv python3-torch \
        libopenblas0-pthread git zip xvfb xauth procps openbox imagemagick xdotool poppler-utils fonts-open-sans < /dev/null > /dev/null
    inside python3 -m venv --system-site-packages /opt/venv
    # Only what Debian lacks: the test tools, and safetensors where there is no package of it.
    inside apt-get install -y -qq --no-install-recommends python3-safetensors < /dev/null > /dev/null 2>&1 || true
    inside /opt/venv/bin/python -c "import safetensors" 2>/dev/null || inside /opt/venv/bin/pip install -q safetensors
    inside /opt/venv/bin/pip install -q "pytest>=8" pytest-qt==4.5.0 pytest-qgis==5.0.2 "pytest-timeout>=2.3" "pytest-xdist>=3.6" "hypothesis>=6"
    versions
}

mount_folder() {
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
    mkdir -p "$root/run/mmstt" && chmod 0700 "$root/run/mmstt"
    trap 'umount "$root/proc" 2>/dev/null || true' EXIT
}

versions() {
    inside /opt/venv/bin/python -c "
import platform, numpy, torch, safetensors
from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR
print('QGIS', Qgis.version(), '| Qt', QT_VERSION_STR, '| Python', platform.python_version(), '| numpy', numpy.__version__,
      '| GDAL', gdal.__version__, '| torch', torch.__version__, '| safetensors', safetensors.__version__)" | tail -n 1
}

copy_tree() {  # a fresh clone: what is committed, and nothing else
    rm -rf "$root/src"
    git -c safe.directory="*" clone -q --depth 1 "file://$PWD" "$root/src"
}

case $what in all|make) make_folder ;; esac
mount_folder
case $what in all|forecast)
    bash scripts/zip.sh mm_stt_forecast
    copy_tree
    mkdir -p "$root/src/dist" && cp dist/mm_stt_forecast-*.zip "$root/src/dist/"
    inside MMSTT_E2E_ZIP="/src/$(echo dist/mm_stt_forecast-*.zip)" /opt/venv/bin/python -m pytest -q -p no:cacheprovider \
        --rootdir /src /src/tests/e2e/test_zip.py "$@" ;;
esac
case $what in all|desktop)
    copy_tree
    inside /opt/venv/bin/python -m pytest -q -p no:cacheprovider --rootdir /src /src/tests/e2e/test_desktop.py "$@" ;;
esac
case $what in all|tests)
    copy_tree
    inside /opt/venv/bin/python -m pytest -q -p no:cacheprovider --rootdir /src /src/tests/runner /src/tests/qgis "$@" ;;
esac
