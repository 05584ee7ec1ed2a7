#!/usr/bin/env bash
# Make trained weights the bundled ones, with the rungs beneath: `scripts/bundle_weights.sh build/weights/mmstt-nano.safetensors`.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$1
folder=mmstt_core/weights
for rung in cell linear; do  # before anything is replaced: rungs of two trainings must not mix
    [ -f "${source%.safetensors}-$rung.safetensors" ] || { echo "${source%.safetensors}-$rung.safetensors is missing." >&2; exit 2; }
done
install -m 644 "$source" $folder/mmstt-nano.safetensors
for rung in cell linear; do
    install -m 644 "${source%.safetensors}-$rung.safetensors" $folder/mmstt-$rung.safetensors
done
card=$(dirname "$source")/MODEL_CARD.md
[ -f "$card" ] && install -m 644 "$card" $folder/MODEL_CARD.md
sed -i "1s/.*/# Model card: mmstt-nano.safetensors/" $folder/MODEL_CARD.md
(cd $folder && sha256sum ./*.safetensors | sed 's# \./# #' > SHA256SUMS)
echo "Bundled $source and the rungs beneath it" >&2
