# The .deb, by dpkg-deb itself: jpackage's has maintainer scripts of its own and installs below /opt.
# shellcheck shell=bash

make_deb() {
    say "making the .deb"
    local tree=$work/deb size
    mkdir -p "$tree/DEBIAN" "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/share/doc/quayside"
    # Zstandard, which Debian 12 and Ubuntu 22.04 read: xz took four minutes for it. Hard links: the same bytes are packed three times.
    cp -al "$work/quayside" "$tree/usr/lib/quayside"
    cp -al "$work/share/." "$tree/usr/share/"
    ln -s ../lib/quayside/bin/Quayside "$tree/usr/bin/quayside"
    cp "$parts/copyright" "$tree/usr/share/doc/quayside/copyright"
    find "$tree" -type d -exec chmod 755 {} +
    size=$(du -sk --apparent-size "$tree/usr" | cut -f1)
    cat >"$tree/DEBIAN/control" <<EOF
Package: quayside
Version: $version
Architecture: $architecture
Maintainer: The Quayside authors <quayside@localhost>
Installed-Size: $size
Section: admin
Priority: optional
Depends: libc6 (>= 2.17), libgtk-3-0t64 | libgtk-3-0, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1,
 libgl1, libpango-1.0-0, libpangoft2-1.0-0, libfreetype6, libfontconfig1, fontconfig, fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core
Recommends: xdg-utils, openssh-client
Suggests: docker.io | docker-ce | podman, qemu-system-x86 | qemu-system-arm, qemu-utils
Description: See and manage containers
 Quayside shows what a container engine holds and does: containers, images,
 volumes, networks, builds and logs. It speaks to Docker and Podman, on this
 machine or on others, and brings the image of a small virtual machine with an
 engine, which QEMU runs.
 .
 It carries its own Java runtime. No account, no telemetry.
EOF
    (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    dpkg-deb --root-owner-group -Zzstd -z12 --build "$tree" "$out/quayside_${version}_$architecture.deb" >/dev/null
    rm -rf "$tree"
}
