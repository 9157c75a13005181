#!/usr/bin/env bash
# From a clone to the pages: installs, builds, loads the example, serves. Says what it does and how long it takes; the address comes last.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${1:-8080}

scripts/setup.sh

if [ -x .build/release/samsyn ] && [ -z "$(find Package.swift Sources -newer .build/release/samsyn -print -quit)" ]; then
    echo "Programmet är redan byggt"
else
    echo "Bygger programmet (första gången tar det några minuter)"
    started=$SECONDS
    if ! swift build -c release --product samsyn --explicit-target-dependency-import-check error >.build/demo-build.log 2>&1; then
        tail -40 .build/demo-build.log
        echo "Bygget misslyckades. Hela loggen: .build/demo-build.log"
        exit 3
    fi
    touch .build/release/samsyn
    echo "  klart på $((SECONDS - started)) s"
fi

echo "Läser in exemplet från 2024 i mappen demo och startar servern (avsluta med Ctrl-C)"
exec .build/release/samsyn serve --demo --port "$port"
