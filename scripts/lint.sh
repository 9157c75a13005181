#!/usr/bin/env bash
# Holds the form: swift format strict, generated files current, no file over 300 lines, shell scripts that parse.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0

swift format lint --strict --recursive --parallel Package.swift Sources Tests || failed=1
python3 scripts/embed.py --check || failed=1

long=$(find Sources -name '*.swift' -not -path '*/Generated/*' -print0 | xargs -0 wc -l | awk '$2 != "total" && $1 > 300 { print $2 ": " $1 " rader, högst 300" }')
[ -z "$long" ] || { echo "$long"; failed=1; }
long=$(find Sources Tests \( -name '*.js' -o -name '*.mjs' \) -print0 | xargs -0 wc -l | awk '$2 != "total" && $1 > 300 { print $2 ": " $1 " rader, högst 300" }')
[ -z "$long" ] || { echo "$long"; failed=1; }

for script in scripts/*.sh .ci/run; do bash -n "$script" || failed=1; done
# What goes into the Debian package is there, and its scripts can be read.
scripts/deb.sh --check || failed=1

[ "$failed" -eq 0 ] && echo "Formen håller."
exit "$failed"
