# The VM's image: built once for each state of what it is made from, and kept.
# shellcheck shell=bash

vm_images=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/quayside/vm/images

want_vm_image_tools() {
    have apt-get || die "The VM's image is made from packages of Debian, by apt; this system has none."
    want_program dpkg-deb dpkg
    want_program mksquashfs squashfs-tools
    want_program cpio cpio
    want_program zstd zstd
    want_program xz xz-utils
    want_program depmod kmod
    want_program readelf binutils
    want_file /usr/share/keyrings/debian-archive-keyring.gpg debian-archive-keyring
}

want_vm() { # ARCH
    case $1 in
        amd64) want_program qemu-system-x86_64 qemu-system-x86 ;;
        arm64) want_program qemu-system-aarch64 qemu-system-arm ;;
    esac
    want_program qemu-img qemu-utils
    want_program mkfs.ext4 e2fsprogs
    want_program openssl openssl
}

own_architecture() {
    case $(uname -m) in
        aarch64 | arm64) echo arm64 ;;
        *) echo amd64 ;;
    esac
}

# Where the image of an architecture is, or will be.
vm_image_folder() { # ARCH
    echo "$vm_images/$1-$("$here/vm/version" "$1")"
}

# Builds what is not there; half an image is never seen under its name.
need_vm_image() { # ARCH
    local folder building
    folder=$(vm_image_folder "$1")
    mkdir -p "$vm_images"
    # Two that build at a time would take away each other's half: the second finds what the first has made.
    exec {building}>"$vm_images/.building"
    flock "$building"
    if [ ! -f "$folder/manifest.json" ]; then
        say "Building the VM's image for $1 (a few minutes, once) …"
        rm -rf "$folder.part"
        "$here/vm/build" "$1" "$folder.part" || die "The VM's image could not be built; what is wrong is above."
        rm -rf "$folder"
        mv "$folder.part" "$folder"
        # Of other states, those are kept that somebody may still work with.
        find "$vm_images" -mindepth 1 -maxdepth 1 -name "$1-*" -mtime +7 ! -path "$folder" -exec rm -rf {} +
    fi
    # The newest is the one that Quayside takes.
    touch "$folder" "$folder/manifest.json"
    exec {building}>&-
    say "The VM's image for $1 is in $folder"
}

make_vm_images() { # [ARCH…]
    local arch
    [ $# -gt 0 ] || set -- "$(own_architecture)"
    for arch in "$@"; do
        case $arch in amd64 | arm64) ;; *) die "There is no VM for '$arch'; amd64 and arm64 are known." ;; esac
    done
    want_vm_image_tools
    for arch in "$@"; do
        want_vm "$arch"
    done
    install_wanted "The VM's image"
    for arch in "$@"; do
        need_vm_image "$arch"
    done
}
