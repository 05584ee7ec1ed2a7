#!/usr/bin/env bash
# Run the whole suite in three parts: the engine without QGIS, so that it cannot lean on it; the plugin with it; the
# plugin in the QGIS desktop on a virtual screen.
# `scripts/test.sh engine`, `plugin` or `desktop` runs one of them; further arguments go to pytest.
# As many processes as there are cores share the first two; TEST_WORKERS says otherwise.
set -uo pipefail
cd "$(dirname "$0")/.."
which=${1:-all}
[ $# -gt 0 ] && shift
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}  # QGIS starts before any of our files is read
shared=(-n "${TEST_WORKERS:-$(nproc)}" --dist worksteal)

status=0
part() {  # part NAME FOLDERS AND OPTIONS OF PYTEST
    local name=$1
    shift
    [ "$which" = all ] || [ "$which" = "$name" ] || return 0
    echo "== $name"
    .venv/bin/python -m pytest -q "$@" < /dev/null || status=$?
}

part engine tests/core tests/cases tests/lint "${shared[@]}" -p no:pytest_qgis -p no:pytest-qt "$@"
part plugin tests/runner tests/egms tests/qgis tests/compat "${shared[@]}" --timeout-method=thread "$@"  # a signal cannot end Qt's loop
part desktop tests/e2e "$@"
exit $status
