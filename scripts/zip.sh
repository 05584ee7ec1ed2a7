#!/usr/bin/env bash
# Pack the committed plugin for the QGIS plugin repository: scripts/zip.sh FOLDER_NAME
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1
version=$(sed -n 's/^version=//p' metadata.txt)
if [ -n "$(git -c safe.directory="*" status --porcelain --untracked-files=no)" ]; then
    echo "Note: uncommitted changes are not packed." >&2
fi
mkdir -p dist
rm -f "dist/$name"-*.zip
python3 scripts/i18n.py release
translations=()
for file in resources/i18n/*.qm; do translations+=(--add-file="$file"); done
git -c safe.directory="*" archive --format=zip --prefix="$name/resources/i18n/" "${translations[@]}" --prefix="$name/" -o "dist/$name-$version.zip" HEAD
echo "dist/$name-$version.zip, $(du -h "dist/$name-$version.zip" | cut -f1)"
