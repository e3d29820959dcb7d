# The files that the host gets. Same tree, same bytes: names in order, no owners, one time for all.
# shellcheck shell=bash

# Of the lock's own making: what has changed changes what is packed, never when it was packed.
export SOURCE_DATE_EPOCH=1760000000

# QEMU takes a gzipped kernel on arm64, where it does not unpack itself; Apple's hypervisor wants it unpacked.
pack_kernel() { # KERNEL FILE
    case $arch in
        arm64) gzip -9 -n -c "$1" >"$2" ;;
        *) cat "$1" >"$2" ;;
    esac
}

pack_initramfs() { # FOLDER FILE
    (
        cd "$1"
        find . -print0 | xargs -0 touch -h -d "@$SOURCE_DATE_EPOCH"
        find . -mindepth 1 | sort | cpio --quiet -o -H newc -R 0:0 --reproducible | zstd -19 -q -T1
    ) >"$2"
}

pack_root() { # ROOT FILE
    rm -f "$2"
    find "$1" -print0 | xargs -0 touch -h -d "@$SOURCE_DATE_EPOCH"
    mksquashfs "$1" "$2" -comp zstd -Xcompression-level 19 -b 262144 -all-root -reproducible -no-xattrs -noappend \
        -quiet -no-progress >&2
}

# For wsl --import: Windows brings the kernel and its modules.
pack_wsl() { # ROOT FILE
    tar -C "$1" --format=gnu --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
        --exclude=./usr/lib/modules --exclude=./usr/lib/quayside/init --exclude='./usr/lib/quayside/modules.*' \
        --exclude=./etc/acpi -cf - . | gzip -n -6 >"$2"
}

version_in_lock() { # LOCK PACKAGE
    awk -F '\t' -v package="$2" '$1 == package { split($2, part, "_"); print part[2] }' "$1"
}

write_manifest() { # LOCK KERNEL FOLDER
    local lock=$1 folder=$3 file separator=
    {
        printf '{\n  "image": "%s",\n  "arch": "%s",\n  "suite": "%s",\n' "$image_version" "$arch" "$suite"
        printf '  "kernel": "%s",\n  "engine": "%s",\n  "containerd": "%s",\n' "$2" \
            "$(version_in_lock "$lock" docker.io)" "$(version_in_lock "$lock" containerd)"
        printf '  "arguments": "%s",\n  "argumentsEmulated": "%s",\n  "files": {\n' "$arguments" "$arguments_emulated"
        for file in vmlinuz initrd.img root.squashfs wsl.tar.gz; do
            printf '%s    "%s": {"size": %d, "sha256": "%s"}' "$separator" "$file" "$(stat -c %s "$folder/$file")" \
                "$(sha256sum <"$folder/$file" | cut -d ' ' -f 1)"
            separator=$',\n'
        done
        printf '\n  }\n}\n'
    } >"$folder/manifest.json"
}
