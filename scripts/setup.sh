#!/usr/bin/env bash
# Prepare a Debian 12 machine: `setup.sh engine` for the engine and its tests, `setup.sh words` adds what translations
# and the ZIP need, `setup.sh qt6` adds PyQt6, `setup.sh qgis` all of that, QGIS 3.40 and a virtual screen.
# Installs only what is missing, so a second call takes a second.
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-engine}
engine_packages="python3 python3-venv python3-numpy python3-scipy python3-matplotlib python3-gdal gdal-bin git zip"
words_packages="qttools5-dev-tools"  # lupdate and lrelease, which make the translations
qt6_packages="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"  # what PyQt6 takes from the system
qgis_packages="$words_packages qgis python3-qgis xvfb xauth openbox imagemagick xdotool fonts-open-sans poppler-utils procps"

missing() {
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || printf '%s ' "$package"
    done
}

update_lists() {  # once per call of this script is enough, unless a suite was added since
    echo "Reading the lists of Debian packages" >&2
    apt-get -o Acquire::Retries=3 update -qq
}

apt_install() {  # apt_install [-t SUITE] PACKAGE...
    if [ "$(id -u)" -ne 0 ]; then
        echo "These Debian packages are missing: $*. Install them as root, then run this again." >&2
        exit 1
    fi
    DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install -y -qq --no-install-recommends "$@" \
        < /dev/null > /dev/null
}

enable_backports() {
    # Debian 12 itself ships QGIS 3.22; we need 3.40. The mirror is the one this machine already uses.
    apt-cache policy 2>/dev/null | grep 'n=bookworm-backports' >/dev/null && return  # no -q: pipefail and SIGPIPE
    if ! grep -q '^VERSION_CODENAME=bookworm' /etc/os-release; then
        echo "This recipe installs QGIS on Debian 12 only. Elsewhere install QGIS 3.40 or later with its Python, then run this again." >&2
        exit 1
    fi
    mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
    [ -n "$mirror" ] || mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' /etc/apt/sources.list)
    printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
        "$mirror" > /etc/apt/sources.list.d/bookworm-backports.sources
}

need=$(missing $engine_packages)
if [ -n "$need" ]; then
    echo "Installing Debian packages: $need" >&2
    [ "$(id -u)" -eq 0 ] && update_lists
    apt_install $need
fi

case "$what" in
    words) need=$(missing $words_packages) ;;
    qt6 | qgis) need=$(missing $qt6_packages) ;;
    *) need= ;;
esac
if [ -n "$need" ]; then
    echo "Installing Debian packages: $need" >&2
    [ "$(id -u)" -eq 0 ] && update_lists
    apt_install $need
fi

if [ "$what" = qgis ]; then
    need=$(missing $qgis_packages)
    if [ -n "$need" ]; then
        echo "Installing QGIS 3.40 from bookworm-backports (about 2 GB): $need" >&2
        [ "$(id -u)" -eq 0 ] && { update_lists; enable_backports; update_lists; }
        apt_install -t bookworm-backports $need
    fi
fi

# The engine's Python: Debian's own interpreter, so that tests can see osgeo and qgis beside torch.
wanted=$(cat requirements-dev.txt constraints.txt | sha256sum | cut -d' ' -f1)
if ! .venv/bin/python -c "" 2>/dev/null || [ "$(cat .venv/requirements.sha256 2>/dev/null)" != "$wanted" ]; then
    echo "Building .venv (torch and the test tools, about 1 GB)" >&2
    .venv/bin/python -c "" 2>/dev/null || /usr/bin/python3 -m venv --clear --system-site-packages .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --retries 5 -c constraints.txt -r requirements-dev.txt
    printf '%s' "$wanted" > .venv/requirements.sha256
fi

# Qt 6 for tests/compat, in a folder of its own: a process that has Qt 5 cannot load it. Without it those tests are skipped.
if [ "$what" != engine ] && [ ! -d .venv/qt6/PyQt6 ]; then
    echo "Adding PyQt6 (95 MB)" >&2
    .venv/bin/python -m pip install -q --disable-pip-version-check --retries 5 --no-deps --target .venv/qt6 \
        -r tests/compat/requirements-qt6.txt || { rm -rf .venv/qt6; echo "PyQt6 cannot be had; its tests are skipped." >&2; }
fi
