#!/usr/bin/env bash
# Builds the Debian package: the program with Swift's own libraries inside it, PostgreSQL included. Ends with the package's path.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh --package
# Other flags than the usual build's, so a folder of its own: neither undoes the other's work.
scratch=.build/package
swift build -c release --product samsyn --static-swift-stdlib --traits PostgreSQL --scratch-path "$scratch" \
    --explicit-target-dependency-import-check error -Xlinker -s

version=$("$scratch/release/samsyn" --version)
root=$scratch/debian
rm -rf "$root"
install -D -m 755 "$scratch/release/samsyn" "$root/usr/bin/samsyn"
for font in .build/assets/*; do install -D -m 644 "$font" "$root/usr/lib/samsyn/assets/$(basename "$font")"; done
install -m 644 requirements.txt "$root/usr/lib/samsyn/requirements.txt"
install -m 755 packaging/install-documents "$root/usr/lib/samsyn/install-documents"
for unit in samsyn.service samsyn-backup.service samsyn-backup.timer; do install -D -m 644 "packaging/$unit" "$root/lib/systemd/system/$unit"; done
install -D -m 640 packaging/samsyn.env "$root/etc/samsyn/samsyn.env"
for page in docs/operating.md docs/scaling.md README.md LICENSE CHANGELOG.md; do install -D -m 644 "$page" "$root/usr/share/doc/samsyn/$(basename "$page")"; done

# What the program is linked to, as Debian names it.
mkdir -p "$scratch/shlibs/debian"
printf 'Source: samsyn\n\nPackage: samsyn\nArchitecture: any\n' >"$scratch/shlibs/debian/control"
libraries=$(cd "$scratch/shlibs" && dpkg-shlibdeps -O --ignore-missing-info "../debian/usr/bin/samsyn" 2>/dev/null | sed 's/^shlibs:Depends=//')

install -d "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: samsyn
Version: $version
Section: web
Priority: optional
Architecture: $(dpkg --print-architecture)
Depends: adduser, ${libraries}
Recommends: python3-venv
Installed-Size: $(du -sk "$root" | cut -f1)
Maintainer: Samsyn <samsyn@example.org>
Description: Samsyn: en gemensam bild av brott och trygghet
 Kommuner och polis ser samma läge: nivåer, statistik med sin säkerhet, åtgärder och deras effekt. Händelser och platser, aldrig personer.
CONTROL
echo /etc/samsyn/samsyn.env >"$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do install -m 755 "packaging/debian/$script" "$root/DEBIAN/$script"; done
package=$scratch/samsyn_${version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group --build "$root" "$package" >/dev/null
echo "$package ($(du -h "$package" | cut -f1))"
