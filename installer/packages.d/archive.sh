# The portable archive: unpack it anywhere, start bin/Quayside, delete the folder.
# shellcheck shell=bash

make_archive() {
    say "making the archive"
    local name=quayside-$version-linux-$architecture
    mkdir "$work/archive"
    cp -al "$work/quayside" "$work/archive/$name"
    # For those who want it in their menu: the README says how.
    cp -al "$work/share" "$work/archive/$name/share"
    cp "$parts/copyright" "$parts/portable.txt" "$work/archive/$name/"
    # gzip, which every system can read; the large parts are compressed already.
    tar -C "$work/archive" --owner=root:0 --group=root:0 --numeric-owner --sort=name -cf - "$name" | gzip -6 -n \
        >"$out/$name.tar.gz"
    rm -rf "$work/archive"
}
