#!/usr/bin/env bash
# Make trained weights the bundled ones: `scripts/bundle_weights.sh build/weights/mmstt-nano.safetensors`.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$1
target=mmstt_core/weights/mmstt-nano.safetensors
install -m 644 "$source" "$target"
card=$(dirname "$source")/MODEL_CARD.md
[ -f "$card" ] && install -m 644 "$card" mmstt_core/weights/MODEL_CARD.md
sed -i "1s/.*/# Model card: $(basename "$target")/" mmstt_core/weights/MODEL_CARD.md
(cd mmstt_core/weights && sha256sum ./*.safetensors | sed 's# \./# #' > SHA256SUMS)
echo "Bundled $source as $target" >&2
