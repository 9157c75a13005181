#!/usr/bin/env bash
# Runs every suite that keeps stores once more, on a PostgreSQL server of its own. Takes the flags that the tests were built with.
set -uo pipefail
cd "$(dirname "$0")/.."
suites='StorageTests|AreasTests|CountsTests|WeeklyTests|OverviewTests|RecordsTests|ReportsTests|ContractTests'
code=0
# What kills programs goes by itself. So many tests at once, each with connections of its own, as the server takes.
for filter in "$suites" FaultTests; do
    SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=12 scripts/with_server.sh scripts/test.sh "$@" --filter "$filter"
    code=$?
    [ $code -eq 0 ] || break
done
if [ $code -eq 77 ]; then
    echo "PostgreSQL är inte installerat: proven har bara körts på SQLite."
    exit 0
fi
exit $code
