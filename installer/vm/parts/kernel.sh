# The kernel, the modules that the VM has use for, and the initramfs.
# shellcheck shell=bash

kernel_version() { # UNPACKED
    basename "$1"/usr/lib/modules/*
}

list_of() { sed '/^#/d; /^$/d' "$1"; }

unpack_kernel() { # LOCK UNPACKED
    local lock=$1 unpacked=$2 version tree
    dpkg-deb --extract "$(deb_of "$lock" "$(kernel_package "$lock")")" "$unpacked"
    version=$(kernel_version "$unpacked")
    tree=$unpacked/usr/lib/modules/$version
    drop_unused "$tree"
    find "$tree" -name '*.ko.xz' -print0 | xargs -0 -P 2 -n 64 xz -d
    depmod -b "$unpacked/usr" "$version"
}

# The bulk of a distribution's modules drives hardware that a VM does not have; unpacking them would take minutes.
drop_unused() { # TREE
    rm -rf "$1"/kernel/drivers/{gpu,media,net/ethernet,net/wireless,net/usb,scsi,infiniband,iio,usb,staging,hwmon,mtd,isdn} \
        "$1"/kernel/{sound,fs/xfs,fs/btrfs,fs/ocfs2,fs/gfs2,fs/ceph}
}

# Copies the allowed modules and what they depend on, all uncompressed: squashfs compresses better.
copy_modules() { # UNPACKED ROOT
    local version tree target want module
    version=$(kernel_version "$1")
    tree=$1/usr/lib/modules/$version
    target=$2/usr/lib/modules/$version
    mkdir -p "$target"
    (
        cd "$tree"
        list_of "$vm/modules" | while read -r want; do
            case $want in
                */*) find "$want" -name '*.ko' 2>/dev/null || true ;;
                *) find kernel -name "$want.ko" ;;
            esac
        done | without_denied | close_over modules.dep | sort -u >"$work/modules.wanted"
        without_denied <"$work/modules.wanted" | cmp -s - "$work/modules.wanted" ||
            die "A module of installer/vm/modules depends on a denied one:" \
                "$(without_denied <"$work/modules.wanted" | comm -13 - "$work/modules.wanted" | paste -sd ' ')"
        tar -cf - -T "$work/modules.wanted" modules.builtin modules.builtin.modinfo modules.order
    ) | tar -xf - -C "$target"
    find "$target" -name '*.ko' | while read -r module; do
        strip_signature "$module"
    done
    depmod -b "$2/usr" "$version"
    # The indexes of another modprobe; the one in there reads the plain lists.
    rm -f "$target"/modules.{*.bin,builtin.modinfo,order}
    local step
    for step in devices engine; do
        load_order "$target" "$step" >"$2/usr/lib/quayside/modules.$step"
    done
}

# The kernel checks a signature where there is one, which takes 4 % of an emulated start; nobody can put a module into
# the read-only root, whose checksum is in the manifest. At a module's end: the signature, 8 bytes, its length, a mark.
strip_signature() { # MODULE
    local size length bytes
    [ "$(tail -c 28 "$1" | tr -d '\0')" = '~Module signature appended~' ] || return 0
    size=$(stat -c %s "$1")
    read -r -a bytes < <(od -A n -t u1 -j $((size - 32)) -N 4 "$1")
    length=$((((bytes[0] * 256 + bytes[1]) * 256 + bytes[2]) * 256 + bytes[3]))
    truncate -s $((size - 28 - 12 - length)) "$1"
}

without_denied() {
    grep -vE "/($(list_of "$vm/modules.denied" | paste -sd '|'))\.ko\$"
}

close_over() { # MODULES.DEP   reads paths
    awk -v dep="$1" 'BEGIN { while ((getline line < dep) > 0) { split(line, part, ": *"); needs[part[1]] = part[2] } }
        { print; count = split(needs[$0], need, " "); for (i = 1; i <= count; i++) print need[i] }'
}

# The modules of a step of the start with what they depend on, in the order in which they load.
load_order() { # TREE STEP
    local tree=$1 kind name path
    list_of "$vm/modules.boot" | while read -r kind name; do
        [ "$kind" = "$2" ] || continue
        path=$(cd "$tree" && find kernel -name "${name#\?}.ko")
        case $path,$name in
            ,\?*) ;;
            ,*) grep -qE "/${name//[-_]/[-_]}\.ko\$" "$tree/modules.builtin" ||
                die "The kernel has no module $name." ;;
            *) echo "$path" ;;
        esac
    done | awk -v dep="$tree/modules.dep" '
        BEGIN { while ((getline line < dep) > 0) { split(line, part, ": *"); needs[part[1]] = part[2] } }
        { count = split(needs[$0], need, " "); for (i = count; i >= 1; i--) once(need[i]); once($0) }
        function once(path) { if (!(path in done)) { done[path] = 1; print path } }'
}

make_initramfs() { # ROOT FOLDER
    local root=$1 folder=$2 version tree
    version=$(basename "$root"/usr/lib/modules/*)
    tree=$root/usr/lib/modules/$version
    mkdir -p "$folder"/{bin,modules,proc,sys,dev,ro,rw,root}
    cp "$root/usr/bin/busybox" "$folder/bin/"
    ln -s busybox "$folder/bin/sh"
    cp "$vm/initramfs/init" "$folder/init"
    chmod 755 "$folder/init"
    load_order "$tree" initramfs >"$work/initramfs.order"
    local module
    while read -r module; do
        cp "$tree/$module" "$folder/modules/"
        basename "$module"
    done <"$work/initramfs.order" >"$folder/modules/order"
}
