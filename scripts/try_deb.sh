#!/usr/bin/env bash
# Tries the Debian package as an operator meets it: on a new Debian 12 that has nothing else, booted with systemd in a container.
# Installs, asks, reads the example in, backs up, upgrades, tries documents and PostgreSQL, removes. Says each step; ends with 1 at the first that fails.
#   scripts/try_deb.sh             builds the package first
#   scripts/try_deb.sh FILE.deb    takes one that is built
# Needs root, and Debian's and PyPI's archives. MIRROR names another archive than Debian's own. The container stands on the network only while something
# is fetched.
set -euo pipefail
cd "$(dirname "$0")/.."

place=.build/package/try
root=$place/root
port=8080
init=

say() { printf '%s\n' "$*"; }
fail() {
    # What went wrong within $(…) has been said; whoever asked for it ends.
    [ "$BASH_SUBSHELL" -eq 0 ] || exit 1
    printf 'FEL: %s\n' "$*" >&2
    [ -z "$init" ] || inside journalctl -u samsyn -u samsyn-backup -n 30 --no-pager -o cat >&2 || true
    exit 1
}

# A command in the container: as root, as the service's user, and with the computer's own network.
inside() { nsenter --target "$init" --mount --uts --ipc --net --pid -- env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
fetching() { nsenter --target "$init" --mount --uts --ipc --pid -- env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_samsyn() { inside runuser -u samsyn -- env --chdir=/var/lib/samsyn "$@"; }

# page PATH [CURL'S OPTIONS]: what the server answers, once it answers.
page() {
    local path=$1
    shift
    nsenter --target "$init" --net -- curl --silent --fail --noproxy '*' --retry 20 --retry-delay 1 --retry-connrefused "$@" "http://127.0.0.1:$port$path"
}
# expect WORDS TEXT
expect() { grep -qF -- "$1" <<<"$2" || fail "$1 saknas i: ${2:0:400}"; }
same() { [ "$1" = "$2" ] || fail "väntade $2, fick $1"; }
active() { inside systemctl is-active --quiet "$1" || fail "$1 är inte igång"; }

need() {
    [ "$(id -u)" -eq 0 ] || { echo "Kör som root: sudo $0" >&2; exit 2; }
    local program
    for program in debootstrap systemd-nspawn nsenter curl; do
        command -v "$program" >/dev/null || { echo "$program saknas: apt install debootstrap systemd-container util-linux curl" >&2; exit 3; }
    done
}

build() {
    say "Bygger paketet"
    scripts/deb.sh >"$place/build.log" 2>&1 || { tail -20 "$place/build.log"; fail "paketet gick inte att bygga"; }
    tail -1 "$place/build.log"
    deb=$(tail -1 "$place/build.log" | cut -d' ' -f1)
}

# The container ends with this script, and leaves nothing.
clear_up() {
    local code=$?
    [ -z "${container:-}" ] || { kill -TERM "$container" 2>/dev/null && wait "$container" 2>/dev/null; } || true
    rm -rf "$root"
    [ "$code" -eq 0 ] || echo "Försöket misslyckades." >&2
}

# What debootstrap made is kept untouched for the next time.
new_machine() {
    say "Gör en ny Debian 12"
    local base=$place/bookworm
    if [ ! -d "$base" ]; then
        rm -rf "$base.begun"
        debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates bookworm "$base.begun" \
            "${MIRROR:-http://deb.debian.org/debian}" >"$place/debootstrap.log" 2>&1 || { tail -5 "$place/debootstrap.log"; fail "debootstrap"; }
        mv "$base.begun" "$base"
    fi
    rm -rf "$root"
    cp -a "$base" "$root"
    # It trusts whom this computer trusts: the network may have certificates of its own.
    cp --dereference /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    cp "$deb" "$root/srv/samsyn.deb"
    mkdir "$root/srv/exempel"
    cp -r Examples/. "$root/srv/exempel"
    chmod -R a+rX "$root/srv/exempel"
}

boot() {
    say "Startar den"
    local unit=()
    [ -d /run/systemd/system ] || unit=(--keep-unit)
    systemd-nspawn --quiet --boot --register=no "${unit[@]}" --private-network --machine=samsyn-try --directory "$root" >"$place/boot.log" 2>&1 </dev/null &
    container=$!
    local attempt
    for attempt in $(seq 60); do
        init=$(pgrep --parent "$container" | head -1) || true
        if [ -n "$init" ] && inside systemctl is-system-running --wait 2>/dev/null | grep -qE 'running|degraded'; then return; fi
        sleep 1
    done
    tail -20 "$place/boot.log"
    init=
    fail "den nya maskinen startade inte, på $attempt s"
}

install_package() {
    say "Installerar"
    fetching apt-get -qq update
    fetching apt-get -qq install -y /srv/samsyn.deb >"$place/install.log" 2>&1 || { tail -20 "$place/install.log"; fail "apt install"; }
    same "$(inside stat -c '%U %G %a' /var/lib/samsyn)" "samsyn samsyn 700"
    same "$(inside stat -c '%U %a' /var/lib/samsyn/store)" "samsyn 700"
    same "$(inside stat -c '%U %G %a' /etc/samsyn/samsyn.env)" "root root 640"
    same "$(inside getent passwd samsyn | cut -d: -f6,7)" "/var/lib/samsyn:/usr/sbin/nologin"
    active samsyn.service
    active samsyn-backup.timer
    same "$(inside systemctl is-enabled samsyn.service samsyn-backup.timer | xargs)" "enabled enabled"
    inside systemd-analyze verify --man=no samsyn.service samsyn-backup.service samsyn-backup.timer
    inside gzip -t /usr/share/man/man1/samsyn.1.gz
}

ask() {
    say "Frågar"
    expect "Samsyn" "$(page /)"
    expect '"ready":true' "$(page /halsa)"
    expect "samsyn_ready" "$(page /metrics)"
    expect "/assets/inter-" "$(page "$(page / | grep -o '/assets/site-[0-9a-f]*.css' | head -1)")"
}

read_in() {
    say "Läser in exemplet från 2024, bredvid servern"
    local order=(samsyn import areas /srv/exempel/regso-2025/regso_2025_hasselby_vallingby.geojson --division stadsdel --name-property stadsdel
        --code-property regsokod --parent Hässelby-Vällingby)
    as_samsyn "${order[@]}" --data "$1" >/dev/null
    as_samsyn samsyn import levels /srv/exempel/lagesbild-2024/weekly-levels.csv --year 2024 --data "$1" >/dev/null
    order=(samsyn import counts /srv/exempel/lagesbild-2024/compstat.csv --source "Anmälda brott" --area Hässelby-Vällingby --window 01-01--10-31)
    as_samsyn "${order[@]}" --data "$1" >/dev/null
}

back_up() {
    say "Säkerhetskopierar"
    inside systemctl start samsyn-backup.service
    local file
    file=$(inside find /var/lib/samsyn/backups -name 'samsyn-*.sqlite')
    expect "Lagret har inte ändrats sedan kopian gjordes." "$(as_samsyn samsyn backup verify "$file" --data /var/lib/samsyn/store)"
    inside systemctl list-timers samsyn-backup.timer --no-legend | grep -q 02: || fail "kopian är inte bestämd till natten"
}

stop() {
    say "Stoppar"
    inside systemctl stop samsyn.service
    same "$(inside systemctl show samsyn.service -P Result -P ExecMainStatus | tr '\n' ' ')" "success 0 "
    inside systemctl start samsyn.service
    page /halsa >/dev/null
}

# What an operator has changed and turned off stays so.
upgrade() {
    say "Uppgraderar"
    port=8090
    inside sed -i "s/^SAMSYN_PORT=.*/SAMSYN_PORT=$port/" /etc/samsyn/samsyn.env
    inside systemctl disable --quiet --now samsyn-backup.timer
    rm -rf "$place/newer"
    dpkg-deb -R "$deb" "$place/newer"
    sed -i 's/^Version: .*/&+1/' "$place/newer/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$place/newer" "$root/srv/newer.deb" >/dev/null
    rm -rf "$place/newer"
    inside apt-get -qq install -y /srv/newer.deb >"$place/upgrade.log" 2>&1 || { tail -20 "$place/upgrade.log"; fail "uppgraderingen"; }
    expect '"ready":true' "$(page /halsa)"
    expect "Vinsta" "$(page /)"
    same "$(inside systemctl is-enabled samsyn-backup.timer || true)" disabled
    inside systemctl enable --quiet --now samsyn-backup.timer
}

# No command finds the documents' tools by its name alone yet, so the whole path.
documents() {
    say "Hämtar det som dokument görs med, och gör ett"
    fetching /usr/lib/samsyn/install-documents >"$place/documents.log" 2>&1 || { tail -5 "$place/documents.log"; fail "install-documents"; }
    expect '"documents":"ok"' "$(page /halsa)"
    as_samsyn /usr/bin/samsyn report build lagesbild-2024 --format pdf --out rapport.pdf --data store >/dev/null
    same "$(inside head -c 5 /var/lib/samsyn/rapport.pdf)" "%PDF-"
    same "$(page /rapporter/lagesbild-2024.pdf | head -c 5)" "%PDF-"
}

several() {
    say "Två kommuner, och en tredje som saknas"
    as_samsyn mkdir -m 700 stores
    as_samsyn samsyn store create --data stores/solna >/dev/null
    as_samsyn samsyn store copy store stores/nacka >/dev/null
    inside sed -i 's|^SAMSYN_DATA=.*|SAMSYN_DATA=/var/lib/samsyn/stores|; /MUNICIPALITIES/d' /etc/samsyn/samsyn.env
    inside sh -c 'echo "SAMSYN_MUNICIPALITIES=\"solna.exempel.se=solna nacka.exempel.se=nacka\"" >>/etc/samsyn/samsyn.env'
    inside systemctl restart samsyn.service
    expect "Vinsta" "$(page / --header 'Host: nacka.exempel.se')"
    inside sed -i 's/nacka"$/nacka borta.exempel.se=borta"/' /etc/samsyn/samsyn.env
    if inside systemctl start samsyn-backup.service 2>/dev/null; then fail "en kommun som saknas märktes inte"; fi
    same "$(inside systemctl show samsyn-backup.service -P ExecMainStatus)" 3
    same "$(inside find /var/lib/samsyn/backups -mindepth 2 -name '*.sqlite' -printf '%h\n' | sort | xargs -n1 basename | xargs)" "nacka solna"
}

database_server() {
    say "Lagret på PostgreSQL"
    fetching apt-get -qq install -y postgresql >"$place/postgresql.log" 2>&1 || { tail -20 "$place/postgresql.log"; fail "apt install postgresql"; }
    inside runuser -u postgres -- createuser samsyn
    inside runuser -u postgres -- createdb --owner samsyn region
    as_samsyn samsyn store copy store "postgresql:///region?schema=nacka" >/dev/null
    inside sed -i 's|^SAMSYN_DATA=.*|SAMSYN_DATA=postgresql:///region?schema=nacka|; s|^SAMSYN_BACKUPS=.*|&/av-servern|; /MUNICIPALITIES/d' /etc/samsyn/samsyn.env
    inside systemctl restart samsyn.service
    expect "Vinsta" "$(page /)"
    inside systemctl start samsyn-backup.service
    as_samsyn samsyn audit verify --data "postgresql:///region?schema=nacka" >/dev/null
}

remove() {
    say "Tar bort"
    inside apt-get -qq remove -y samsyn >/dev/null 2>&1
    if inside systemctl is-active --quiet samsyn.service; then fail "tjänsten är igång fast paketet är borta"; fi
    inside test ! -e /usr/lib/samsyn
    inside test -e /etc/samsyn/samsyn.env
    inside apt-get -qq purge -y samsyn >/dev/null 2>&1
    inside test ! -e /etc/samsyn
    inside test -s /var/lib/samsyn/store/samsyn.sqlite
    inside getent passwd samsyn >/dev/null
}

mkdir -p "$place"
need
trap clear_up EXIT
trap 'fail "steget ovan, rad $LINENO"' ERR
set -o errtrace
if [ -n "${1:-}" ]; then deb=$1; else build; fi
new_machine
boot
install_package
ask
read_in /var/lib/samsyn/store
expect "Vinsta" "$(page /)"
back_up
stop
upgrade
documents
several
database_server
remove
say "Paketet håller: $deb"
