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
git -c safe.directory="*" archive --format=zip --prefix="$name/" -o "dist/$name-$version.zip" HEAD
echo "dist/$name-$version.zip, $(du -h "dist/$name-$version.zip" | cut -f1)"
