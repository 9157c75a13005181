#!/usr/bin/env bash
# Measures and prints, with what it is compared to in the same run; writes .build/bench.json. ONLY one: scripts/bench.sh pages
set -euo pipefail
cd "$(dirname "$0")/.."
only=${1:-}
# The statistics are a program of their own with peers of their own, so that measuring pages asks for neither R nor numpy.
program=true methods=true
case "$only" in
    "") ;;
    method*) program=false ;;
    *) methods=false ;;
esac

missing=()
if $program; then
    for package in wrk hey curl sqlite3; do command -v "$package" >/dev/null || missing+=("$package"); done
fi
if $methods; then
    for package in r-base-core r-cran-surveillance r-cran-survey r-cran-spdep python3-venv; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
fi
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
if $methods; then
    wanted=$(sha256sum <scripts/peers/requirements.txt)
    if [ "$(cat .build/peers/samsyn-requirements 2>/dev/null)" != "$wanted" ]; then
        python3 -m venv --clear .build/peers
        .build/peers/bin/python3 -m pip install --quiet --disable-pip-version-check -r scripts/peers/requirements.txt
        printf '%s' "$wanted" >.build/peers/samsyn-requirements
    fi
fi

# With both engines where libpq is there; without it what is measured on a database server is passed over.
traits=()
if pkg-config --exists libpq; then traits=(--traits PostgreSQL); fi
build() { swift build -c release --product "$1" "${traits[@]}" --explicit-target-dependency-import-check error 2>&1 | tail -1; }
if $program; then build samsyn; fi
if $methods; then build samsyn-bench; fi
exec .venv/bin/python3 scripts/bench.py "$@"
