#!/usr/bin/env bash
# Runs tests that are built, and says last of all which of them failed: the end of a long log is what gets read.
set -uo pipefail
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test --skip-build "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
if [ "$code" -ne 0 ]; then
    printf '\n== Prov som inte höll ==\n'
    grep -E 'recorded an issue|✘ (Test|Suite)|Fatal error|error: Exited' "$log" | cut -c1-600 | head -60
fi
exit "$code"
