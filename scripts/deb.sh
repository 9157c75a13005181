#!/usr/bin/env bash
# Builds the Debian package: the program with Swift's own libraries inside it, PostgreSQL included. Ends with the package's path.
#   scripts/deb.sh           installs what is missing, builds, packs
#   scripts/deb.sh --check   only looks whether everything that goes into the package is there and can be read
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
# Other flags than the usual build's, so a folder of its own: neither undoes the other's work.
scratch=.build/package
root=$scratch/pack/debian/samsyn

scripts=(postinst prerm postrm)
units=(samsyn.service samsyn-backup.service samsyn-backup.timer)
pages=(README.md CHANGELOG.md docs/*.md)

# What can be said without building.
check() {
    local script page version failed=0
    for script in "${scripts[@]/#/packaging/debian/}" packaging/install-documents; do
        sh -n "$script" || failed=1
        [ -x "$script" ] || { echo "$script är inte körbar"; failed=1; }
    done
    for page in "${pages[@]}" "${units[@]/#/packaging/}" packaging/samsyn.env packaging/debian/{changelog,copyright,lintian-overrides} LICENSE \
        requirements.txt docs/decisions; do
        [ -s "$page" ] || { echo "$page saknas"; failed=1; }
    done
    python3 -c 'import ast, sys; [ast.parse(open(name, encoding="utf-8").read(), name) for name in sys.argv[1:]]' packaging/*.py || failed=1
    version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/samsyn/Samsyn.swift)
    [ "$(sed -n '1s/^samsyn (\(.*\)) .*/\1/p' packaging/debian/changelog)" = "$version" ] ||
        { echo "packaging/debian/changelog börjar inte med programmets version, $version"; failed=1; }
    if command -v shellcheck >/dev/null; then
        shellcheck "${scripts[@]/#/packaging/debian/}" packaging/install-documents scripts/deb.sh scripts/try_deb.sh || failed=1
    fi
    return "$failed"
}

build() {
    local languages
    mkdir -p "$scratch"
    # It stands for the 32 MB of languages that Foundation carries.
    languages=$(python3 packaging/icudata.py "$swift/lib/swift_static/linux/lib_FoundationICU.a" "$PWD/$scratch/icudata.o")
    # The linker leaves out what nothing reaches (SwiftPM asks it to), and the names of what is left: nothing is loaded that would look for them.
    swift build -c release --product samsyn --static-swift-stdlib --traits PostgreSQL --scratch-path "$scratch" \
        --explicit-target-dependency-import-check error --disable-local-rpath -Xlinker "$PWD/$scratch/icudata.o" \
        -Xlinker "--wrap=$languages" -Xlinker --no-export-dynamic -Xlinker -z -Xlinker now -Xlinker -s
}

# put MODE SOURCE TARGET
put() { install -D -m "$1" "$2" "$root/$3"; }

# The same bytes every time: no name and no time in the compressed file.
packed() { gzip -9 --no-name >"$root/$1"; }

install_program() {
    local font unit
    put 755 "$scratch/release/samsyn" usr/bin/samsyn
    for font in .build/assets/*.woff2; do put 644 "$font" "usr/lib/samsyn/assets/$(basename "$font")"; done
    put 644 .build/assets/breached.txt usr/lib/samsyn/assets/breached.txt
    put 644 requirements.txt usr/lib/samsyn/requirements.txt
    put 755 packaging/install-documents usr/lib/samsyn/install-documents
    for unit in "${units[@]}"; do put 644 "packaging/$unit" "lib/systemd/system/$unit"; done
    put 640 packaging/samsyn.env etc/samsyn/samsyn.env
}

install_pages() {
    local page doc=usr/share/doc/samsyn
    for page in "${pages[@]}"; do put 644 "$page" "$doc/$(basename "$page")"; done
    for page in docs/decisions/*.md; do put 644 "$page" "$doc/decisions/$(basename "$page")"; done
    packed "$doc/changelog.gz" <packaging/debian/changelog
    # The licence's text, as Debian writes one: indented, and a full stop on each empty line.
    { cat packaging/debian/copyright && sed -e 's/[[:space:]]*$//' -e 's/^$/./' -e 's/^/ /' LICENSE; } >"$root/$doc/copyright"
    chmod 644 "$root/$doc/copyright"
    third_party | packed "$doc/third-party.gz"
    put 644 packaging/debian/lintian-overrides usr/share/lintian/overrides/samsyn
    install -d "$root/usr/share/man/man1" "$root/usr/share/bash-completion/completions"
    "$scratch/release/samsyn" --experimental-dump-help | python3 packaging/manpage.py "$version" | packed usr/share/man/man1/samsyn.1.gz
    "$scratch/release/samsyn" --generate-completion-script bash | sed 1d >"$root/usr/share/bash-completion/completions/samsyn"
}

# The licences of everything that lies in the program, and of the fonts and the list of passwords beside it.
third_party() {
    local file
    for file in "$swift/share/swift/LICENSE.txt" "$scratch"/checkouts/*/{LICENSE,NOTICE}* /usr/share/doc/fonts-{vollkorn,inter-variable}/copyright; do
        [ -f "$file" ] || continue
        printf '\n=== %s\n\n' "${file#"$scratch"/checkouts/}"
        cat "$file"
    done
    printf '\n'
    cat .build/assets/breached-licences.txt
}

# What the program is linked to, as Debian names it.
libraries() {
    printf 'Source: samsyn\n\nPackage: samsyn\nArchitecture: any\n' >"$scratch/pack/debian/control"
    (cd "$scratch/pack" && dpkg-shlibdeps -O debian/samsyn/usr/bin/samsyn) | sed -n 's/^shlibs:Depends=//p'
}

control() {
    cat <<CONTROL
Package: samsyn
Version: $version
Section: web
Priority: optional
Architecture: $architecture
Depends: adduser, $1
Recommends: ca-certificates, fonts-inter-variable, fonts-vollkorn, python3-venv
Suggests: postgresql (>= 15)
Installed-Size: $(du -sk --apparent-size "$root" | cut -f1)
Maintainer: ${DEBFULLNAME:-Samsyn} <${DEBEMAIL:-samsyn@example.org}>
Description: gemensam bild av brott och trygghet för kommun och polis
 Kommunen och polisen ser samma läge: nivåer, statistik med sin säkerhet,
 åtgärder och deras effekt. Händelser och platser, aldrig personer.
 .
 Tjänsten visar lägesbilden som webbsidor på den egna datorn och gör en
 säkerhetskopia varje natt. Lagret är en fil, eller ett schema i PostgreSQL.
CONTROL
}

pack() {
    local needed package script
    install -d "$root/DEBIAN"
    needed=$(libraries)
    control "$needed" >"$root/DEBIAN/control"
    echo /etc/samsyn/samsyn.env >"$root/DEBIAN/conffiles"
    (cd "$root" && find . -type f -not -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
    for script in "${scripts[@]}"; do put 755 "packaging/debian/$script" "DEBIAN/$script"; done
    find "$root" -type d -exec chmod 755 {} +
    package=$scratch/samsyn_${version}_$architecture.deb
    dpkg-deb --root-owner-group -Zxz -z9 --build "$root" "$package" >/dev/null
    echo "$package ($(du -h "$package" | cut -f1), programmet $(du -h "$root/usr/bin/samsyn" | cut -f1))"
}

check
[ "${1:-}" != --check ] || exit 0
scripts/setup.sh --package
# Where the Swift that builds lies.
swift=$(swift -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift",*|\1|p')
build
version=$("$scratch/release/samsyn" --version)
architecture=$(dpkg --print-architecture)
rm -rf "$scratch/pack"
install_program
install_pages
pack
