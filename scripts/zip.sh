#!/usr/bin/env bash
# Pack the committed plugin for the QGIS plugin repository: scripts/zip.sh NAME [FOLDER], into dist/ unless told otherwise
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1
folder=${2:-dist}
version=$(sed -n 's/^version=//p' metadata.txt)
if [ -n "$(git -c safe.directory="*" status --porcelain --untracked-files=no)" ]; then
    echo "Note: uncommitted changes are not packed." >&2
fi
mkdir -p "$folder"
rm -f "$folder/$name"-*.zip
python3 scripts/i18n.py release
translations=()
for file in resources/i18n/*.qm; do translations+=(--add-file="$file"); done
git -c safe.directory="*" archive --format=zip --prefix="$name/resources/i18n/" "${translations[@]}" --prefix="$name/" \
    -o "$folder/$name-$version.zip" HEAD
echo "$folder/$name-$version.zip, $(du -h "$folder/$name-$version.zip" | cut -f1)"
