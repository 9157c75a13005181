#!/usr/bin/env bash
# Runs a command with a PostgreSQL server of its own, which is gone afterwards: scripts/with_server.sh swift test --skip-build
# The server's address is in SAMSYN_TEST_SERVER. Ends with 77 where the server is not installed.
set -euo pipefail
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$programs" ] || exit 77

folder=$(mktemp -d "${TMPDIR:-/tmp}/samsyn-server.XXXXXX")
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# The server refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$folder"
    as_owner=(runuser -u postgres --)
fi
stop() {
    "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

# Swedish order of letters, so that a store that leans on the server's own order is found out.
"${as_owner[@]}" "$programs/initdb" -D "$folder/data" --auth=trust --encoding=UTF8 --username=samsyn \
    --locale=C.UTF-8 --locale-provider=icu --icu-locale=sv >"$folder.log" 2>&1 ||
    { cat "$folder.log"; exit 3; }
# What a test stores need not survive a power cut.
"${as_owner[@]}" "$programs/pg_ctl" -w -D "$folder/data" -l "$folder/data/log" start >>"$folder.log" 2>&1 \
    -o "-p $port -k $folder/data -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400 -c shared_buffers=64MB" ||
    { cat "$folder.log" "$folder/data/log"; exit 3; }
rm -f "$folder.log"

SAMSYN_TEST_SERVER="postgresql://samsyn@127.0.0.1:$port/postgres" "$@"
