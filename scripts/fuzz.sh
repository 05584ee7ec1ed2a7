#!/usr/bin/env bash
# Fuzz each target for SECONDS_EACH seconds (60), or the one that is named: `scripts/fuzz.sh csv`. Says how many inputs
# were tried; fails when one broke a promise, and leaves that input in build/fuzz.
set -uo pipefail
cd "$(dirname "$0")/.."
seconds=${SECONDS_EACH:-60}
environment=build/fuzz-env

if [ ! -x $environment/bin/python ] || ! $environment/bin/python -c "import atheris" 2> /dev/null; then
    /usr/bin/python3 -m venv --clear --system-site-packages $environment || exit 1
    $environment/bin/pip install --quiet --disable-pip-version-check --requirement requirements-fuzz.txt || exit 1
fi
# The engine's libraries are those of .venv; only the fuzzer itself lives apart.
.venv/bin/python -c "import site; print(site.getsitepackages()[0])" > "$($environment/bin/python -c \
    "import site; print(site.getsitepackages()[0])")/engine.pth"

status=0
for target in "${@:-csv archive messages weights}"; do
    for name in $target; do
        log=build/fuzz/$name.log
        mkdir -p build/fuzz
        if OMP_NUM_THREADS=1 nice -n 15 $environment/bin/python tests/fuzz/run.py "$name" "$seconds" > "$log" 2>&1; then
            echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s, no finding"
        else
            echo "$name: broke a promise, or did not start; see $log" >&2
            status=1
        fi
    done
done
exit $status
