#!/usr/bin/env bash
# Runs a command with a PostgreSQL server of its own, which is gone afterwards: scripts/with_server.sh swift test --skip-build
# The server's address is in SAMSYN_TEST_SERVER. Ends with 77 where the server is not installed.
# SAMSYN_SERVER_SETTINGS adds settings, which go before the usual ones: "-c fsync=on".
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/samsyn-server.XXXXXX")
stop() {
    "$here/database_server.sh" stop "$folder" || true
    rm -rf "$folder"
}
trap stop EXIT
SAMSYN_TEST_SERVER=$("$here/database_server.sh" start "$folder")
export SAMSYN_TEST_SERVER
"$@"
