#!/bin/sh
# Makes the web fonts of the product: the parts of Vollkorn and Inter that Swedish needs, from Debian's fonts-vollkorn and fonts-inter-variable.
# usage: scripts/fonts.sh [FOLDER]        default .build/assets, where the server looks for them; about 120 kB in three files
# Needs pyftsubset (fonttools and brotli), taken from .venv when it is there. Without the fonts every page works with the system's own.
set -eu

here=$(pwd)
cd "$(dirname "$0")/.."
case ${1:-} in
"") folder=.build/assets ;;
/*) folder=$1 ;;
*) folder=$here/$1 ;;
esac
inter=${SAMSYN_INTER:-/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf}
vollkorn=${SAMSYN_VOLLKORN:-/usr/share/fonts/truetype/vollkorn}

if [ -x .venv/bin/pyftsubset ]; then subset=.venv/bin/pyftsubset; else subset=pyftsubset; fi
command -v "$subset" >/dev/null || { echo "pyftsubset is missing: pip install fonttools brotli" >&2; exit 3; }
for file in "$inter" "$vollkorn/Vollkorn-Regular.ttf" "$vollkorn/Vollkorn-SemiBold.ttf"; do
    [ -r "$file" ] || { echo "$file is missing: apt-get install fonts-vollkorn fonts-inter-variable" >&2; exit 3; }
done

# Letters of the Nordic and neighbouring languages, figures, thin and no-break spaces, dashes, quotes, arrows and the signs of comparison.
letters=U+20-7E,U+A0-17F,U+2002-200A,U+202F,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+20AC,U+2190-2193
letters=$letters,U+2212,U+2248,U+2260,U+2264-2265
features=kern,liga,calt,tnum,lnum,pnum,case,locl,ccmp,mark

mkdir -p "$folder"
make_font() { "$subset" "$1" --flavor=woff2 --output-file="$folder/$2" --layout-features="$features" --unicodes="$letters"; }
make_font "$inter" inter.woff2
make_font "$vollkorn/Vollkorn-Regular.ttf" vollkorn-400.woff2
make_font "$vollkorn/Vollkorn-SemiBold.ttf" vollkorn-600.woff2
ls -l "$folder"/*.woff2
