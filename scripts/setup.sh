#!/usr/bin/env bash
# Installs what is missing, and says what it does. Nothing is done twice: a second run takes a moment.
#   scripts/setup.sh          what the program and its documents need
#   scripts/setup.sh --test   and what the tests need, a PostgreSQL server among it
#   scripts/setup.sh --package   and what the Debian package is built with
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*"; }

packages=(libsqlite3-dev libboost-math-dev coinor-libcbc-dev zlib1g-dev libzip-dev libexpat1-dev libxlsxwriter-dev libqrencode-dev pkg-config python3-venv fonts-vollkorn fonts-inter-variable)
[ "${1:-}" = "--test" ] && packages+=(chromium chromium-driver sqlite3 poppler-utils libpq-dev postgresql)
[ "${1:-}" = "--package" ] && packages+=(libpq-dev dpkg-dev fakeroot)

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    say "Installerar Debianpaket: ${missing[*]}"
    started=$SECONDS
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    say "  klart på $((SECONDS - started)) s"
fi

wanted=$(cat requirements.txt requirements-axe.txt | sha256sum | cut -d' ' -f1)
if [ "$(cat .venv/samsyn-requirements 2>/dev/null)" != "$wanted" ]; then
    say "Installerar dokumentverktyg i .venv (Typst med flera)"
    started=$SECONDS
    [ -x .venv/bin/python3 ] || python3 -m venv .venv
    .venv/bin/python3 -m pip install --quiet --disable-pip-version-check -r requirements.txt
    .venv/bin/python3 -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-axe.txt
    printf '%s' "$wanted" >.venv/samsyn-requirements
    say "  klart på $((SECONDS - started)) s"
fi

if [ ! -e .build/assets/inter.woff2 ]; then
    say "Skär typsnitten Inter och Vollkorn till vad svenskan behöver"
    scripts/fonts.sh >/dev/null
fi

# Again when its sources have got another version.
if [ requirements-passwords.txt -nt .build/assets/breached.txt ]; then
    say "Hämtar listan över lösenord som är kända från intrång"
    scripts/passwords.sh >/dev/null
fi
