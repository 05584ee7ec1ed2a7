#!/usr/bin/env bash
# Run the whole suite in two processes: the engine without QGIS, so that it cannot lean on it; then the plugin with it.
# `scripts/test.sh engine` or `scripts/test.sh qgis` runs one of them; further arguments go to pytest.
set -uo pipefail
cd "$(dirname "$0")/.."
which=${1:-all}
[ $# -gt 0 ] && shift
seconds=${TEST_SECONDS:-660}  # for each half; the suite is meant to stay far below

XDG_RUNTIME_DIR=$(mktemp -d)  # Qt wants a folder of its own, mode 0700
MMSTT_CACHE=$XDG_RUNTIME_DIR/cache  # tests neither use nor fill the user's cache
export XDG_RUNTIME_DIR MMSTT_CACHE
chmod 0700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-2}

status=0
half() {  # half NAME FOLDERS -- PYTEST OPTIONS
    local name=$1 folders=() code
    shift
    while [ "$1" != -- ]; do [ -d "$1" ] && folders+=("$1"); shift; done
    shift
    [ ${#folders[@]} -eq 0 ] && return
    echo "== $name: ${folders[*]}"
    timeout --kill-after=20 "$seconds" .venv/bin/python -m pytest -q "${folders[@]}" "$@" < /dev/null
    code=$?
    [ $code -eq 124 ] && echo "The $name tests did not end within $seconds s." >&2
    [ $code -eq 0 ] || [ $code -eq 5 ] || status=$code  # 5: the folder holds no test yet
}

[ "$which" = qgis ] || half engine tests/core -- -p no:pytest_qgis -p no:pytest-qt "$@"
[ "$which" = engine ] || QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} half plugin tests/runner tests/qgis tests/e2e -- "$@"
exit $status
