#!/usr/bin/env bash
# Run the whole suite in three processes: the engine without QGIS, so that it cannot lean on it; the plugin with it; the
# plugin in the QGIS desktop on a virtual screen.
# `scripts/test.sh engine` or `scripts/test.sh qgis` runs one of them; further arguments go to pytest.
set -uo pipefail
cd "$(dirname "$0")/.."
which=${1:-all}
[ $# -gt 0 ] && shift
seconds=${TEST_SECONDS:-660}  # for each part; the suite is meant to stay far below

XDG_RUNTIME_DIR=$(mktemp -d)  # Qt wants a folder of its own, mode 0700
MMSTT_CACHE=$XDG_RUNTIME_DIR/cache  # tests neither use nor fill the user's cache
export XDG_RUNTIME_DIR MMSTT_CACHE
chmod 0700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-2}

status=0
part() {  # part NAME FOLDERS -- PYTEST OPTIONS
    local name=$1 folders=() code
    shift
    while [ "$1" != -- ]; do [ -d "$1" ] && folders+=("$1"); shift; done
    shift
    [ ${#folders[@]} -eq 0 ] && return
    echo "== $name: ${folders[*]}"
    timeout --kill-after=20 "$seconds" .venv/bin/python -m pytest -q "${folders[@]}" "$@" < /dev/null
    code=$?
    if [ "$name" = desktop ] && [ $code -eq 1 ]; then
        # Real windows on a loaded machine can miss a click; what fails twice in a row is a fault.
        echo "== $name: failed, once more" >&2
        timeout --kill-after=20 "$seconds" .venv/bin/python -m pytest -q "${folders[@]}" "$@" < /dev/null
        code=$?
    fi
    [ $code -eq 124 ] && echo "The $name tests did not end within $seconds s." >&2
    [ $code -eq 0 ] || [ $code -eq 5 ] || status=$code  # 5: the folder holds no test yet
}

[ "$which" = qgis ] || part engine tests/core tests/lint -- -p no:pytest_qgis -p no:pytest-qt "$@"
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
[ "$which" = engine ] || part plugin tests/runner tests/qgis tests/compat -- "$@"
[ "$which" = engine ] || part desktop tests/e2e -- "$@"
exit $status
