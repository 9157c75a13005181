#!/usr/bin/env bash
# A PostgreSQL server of one's own, with all it keeps in one folder:
#   scripts/database_server.sh start FOLDER            makes it, and prints its address
#   scripts/database_server.sh restart FOLDER MODE     smart, fast or immediate, as pg_ctl has them
#   scripts/database_server.sh stop FOLDER             ends it by force; the folder remains
# SAMSYN_SERVER_SETTINGS adds settings ("-c fsync=on"), SAMSYN_SERVER_INITDB words for initdb; SAMSYN_SERVER_LOG is a folder for its write-ahead log,
# SAMSYN_SERVER_FILE_KB how long its files may be. Ends with 77 where the server is not installed.
set -euo pipefail
# Where runuser is may not be on a tidy path.
PATH=$PATH:/usr/sbin:/sbin
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$programs" ] || exit 77
[ $# -ge 2 ] || { sed -n '2,7p' "$0"; exit 2; }
folder=$2
# The server refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then as_owner=(runuser -u postgres --); fi

# The server's words only when something went wrong.
quietly() { "$@" >>"$folder/words" 2>&1 || { cat "$folder/words" "$folder/log" >&2; exit 3; }; }

start() {
    local port
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
    touch "$folder/log" "$folder/words"
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder/log"
    local log=()
    if [ -n "${SAMSYN_SERVER_LOG:-}" ]; then
        mkdir -p "$SAMSYN_SERVER_LOG"
        [ "$(id -u)" -ne 0 ] || chown postgres "$SAMSYN_SERVER_LOG"
        log=(--waldir="$SAMSYN_SERVER_LOG")
    fi
    # Swedish order of letters, so that a store that leans on the server's own order is found out.
    # shellcheck disable=SC2086
    quietly "${as_owner[@]}" "$programs/initdb" -D "$folder/data" --auth=trust --encoding=UTF8 --username=samsyn \
        --locale=C.UTF-8 --locale-provider=icu --icu-locale=sv "${log[@]}" ${SAMSYN_SERVER_INITDB:-}
    [ -z "${SAMSYN_SERVER_FILE_KB:-}" ] || ulimit -f "$SAMSYN_SERVER_FILE_KB"
    # What a test stores need not survive a power cut. A later setting goes before an earlier one.
    local settings="-p $port -k $folder/data -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400 -c shared_buffers=64MB"
    quietly "${as_owner[@]}" "$programs/pg_ctl" -w -D "$folder/data" -l "$folder/log" start -o "$settings ${SAMSYN_SERVER_SETTINGS:-}"
    echo "postgresql://samsyn@127.0.0.1:$port/postgres"
}

case $1 in
    start) start ;;
    # Without words of its own it starts as it was started before.
    restart) quietly "${as_owner[@]}" "$programs/pg_ctl" -w -D "$folder/data" -l "$folder/log" -m "${3:-fast}" restart ;;
    stop) "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true ;;
    *) echo "okänt: $1" >&2; exit 2 ;;
esac
