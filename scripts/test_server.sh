#!/usr/bin/env bash
# Runs every suite that keeps stores once more, on a PostgreSQL server of its own. Takes the flags that the tests were built with.
set -uo pipefail
cd "$(dirname "$0")/.."
suites='StorageTests|AreasTests|CountsTests|WeeklyTests|OverviewTests|ReportsTests|ContractTests'
# So many tests at once, each with connections of its own, as the server takes.
SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=12 scripts/with_server.sh swift test --skip-build "$@" --filter "$suites"
code=$?
if [ $code -eq 77 ]; then
    echo "PostgreSQL är inte installerat: proven har bara körts på SQLite."
    exit 0
fi
exit $code
