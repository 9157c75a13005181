#!/usr/bin/env bash
# Measures and prints, with what it is compared to in the same run; writes .build/bench.json. ONLY one: scripts/bench.sh pages
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
for package in wrk hey curl sqlite3; do command -v "$package" >/dev/null || missing+=("$package"); done
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
# With both engines where libpq is there; without it what is measured on a database server is passed over.
traits=()
if pkg-config --exists libpq; then traits=(--traits PostgreSQL); fi
swift build -c release --product samsyn "${traits[@]}" --explicit-target-dependency-import-check error 2>&1 | tail -1
exec .venv/bin/python3 scripts/bench.py "$@"
