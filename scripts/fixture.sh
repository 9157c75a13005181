#!/usr/bin/env bash
# Makes the small store that a released schema is kept as: scripts/fixture.sh PROGRAM FOLDER SCHEMA [FILE]
# PROGRAM is the built program of the version that had SCHEMA, FOLDER is where its store comes to lie, and FILE where the store's file is kept packed.
# Every table that the schema has gets rows, and some rows are corrected, so that there are ended ones too. See Tests/ContractTests/Schemas/README.md.
set -euo pipefail
program=$(realpath "$1")
folder=$(realpath -m "$2")
schema=$3
file=${4:+$(realpath -m "$4")}
cd "$(dirname "$0")/../Tests/ContractTests/Schemas/inputs"
minute=10

# Each command has a minute of its own, so that the trail tells the same whenever it is made.
samsyn() {
    "$program" "$@" --data "$folder" --now "2024-11-11T08:$minute" >/dev/null
    minute=$((minute + 1))
}

samsyn import areas map.geojson --division stadsdel --name-property namn --code-property kod --parent Exempelkommun
samsyn alias Norby --for Norrby --reason "annan stavning"
samsyn import levels levels.csv
samsyn import levels levels-corrected.csv
for counts in counts.csv counts-corrected.csv; do
    samsyn import counts "$counts" --source "Anmälda brott" --area Exempelkommun --window 01-01--10-31
done
if [ "$schema" -ge 14 ]; then
    samsyn import levels levels-reasons.csv
    samsyn import counts months.csv --source "Tyck till" --area Norrby --coverage 2022-07--2023-09
    samsyn import events events.csv --source Larm --keep events --column id=nummer
    samsyn import population population.csv --source "Statistiska centralbyrån"
    for indicators in indicators.csv indicators-corrected.csv; do
        samsyn import indicators "$indicators" --source "Områdesfakta"
    done
    samsyn note add --kind caveat --source tyck-till "Antalet följer hur många som hör av sig."
    samsyn source set tyck-till --owner Exempelkommun --next-due 2024-12-05
fi
if [ "$schema" -ge 15 ]; then
    samsyn import counts months-silent.csv --source "Tyck till" --area Norrby --coverage 2023-10--2023-11
fi

if [ -n "$file" ]; then
    # The last connection to leave takes the log with it: the file is then the whole store.
    [ ! -s "$folder/samsyn.sqlite-wal" ] || { echo "fixture.sh: lagrets logg är inte tömd" >&2; exit 1; }
    gzip -9 --no-name --stdout "$folder/samsyn.sqlite" >"$file"
fi
