# The .rpm, by rpmbuild: of the finished tree, with nothing in it touched.
# shellcheck shell=bash

make_rpm() {
    say "making the .rpm"
    local tree=$work/rpm arch
    arch=$(uname -m)
    mkdir -p "$tree"
    # Dependencies are the libraries themselves: the packages are called differently by each distribution.
    cat >"$tree/quayside.spec" <<EOF
Name: quayside
Version: $version
Release: 1
Summary: See and manage containers
License: Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0 AND MIT AND BSD-3-Clause
AutoReqProv: no
Requires: libgtk-3.so.0()(64bit), libX11.so.6()(64bit), libXtst.so.6()(64bit), libXxf86vm.so.1()(64bit)
Requires: libXi.so.6()(64bit), libXrender.so.1()(64bit), libGL.so.1()(64bit), libpangoft2-1.0.so.0()(64bit)
Requires: fontconfig
Recommends: xdg-utils, openssh-clients
Suggests: qemu-system-x86-core, qemu-img
%description
Quayside shows what a container engine holds and does: containers, images, volumes, networks, builds and logs. It speaks
to Docker and Podman, on this machine or on others, and brings the image of a small virtual machine with an engine, which
QEMU runs. It carries its own Java runtime. No account, no telemetry.
%install
mkdir -p %{buildroot}/usr/lib %{buildroot}/usr/bin %{buildroot}/usr/share/doc/quayside
cp -al $work/quayside %{buildroot}/usr/lib/quayside
cp -al $work/share/. %{buildroot}/usr/share/
ln -s ../lib/quayside/bin/Quayside %{buildroot}/usr/bin/quayside
cp $parts/copyright %{buildroot}/usr/share/doc/quayside/copyright
%files
%defattr(-,root,root)
/usr/lib/quayside
/usr/bin/quayside
/usr/share/applications/io.quayside.Quayside.desktop
/usr/share/metainfo/io.quayside.Quayside.metainfo.xml
/usr/share/icons/hicolor/scalable/apps/io.quayside.Quayside.svg
/usr/share/icons/hicolor/256x256/apps/io.quayside.Quayside.png
%dir /usr/share/doc/quayside
%license /usr/share/doc/quayside/copyright
EOF
    # No stripping, no byte-compiling, no build-id links: what was trained and tested is what is packed.
    rpmbuild -bb --quiet --target "$arch" --define "_topdir $tree/top" --define "_rpmdir $out" \
        --define "_build_name_fmt quayside-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
        --define "__os_install_post %{nil}" --define "debug_package %{nil}" --define "_build_id_links none" \
        --define "_binary_payload w12.zstdio" --define "clamp_mtime_to_source_date_epoch 0" \
        --define "__brp_mangle_shebangs %{nil}" --define "_dbpath $tree/db" "$tree/quayside.spec" \
        >"$work/rpm.log" 2>&1 || { cat "$work/rpm.log" >&2; die "rpmbuild failed."; }
    if [ -n "${QUAYSIDE_GPG_KEY:-}" ]; then
        rpm --define "_gpg_name $QUAYSIDE_GPG_KEY" --addsign "$out"/quayside-*.rpm
    fi
    rm -rf "$tree"
}
