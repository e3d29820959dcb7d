# A clean Debian in a folder. What runs in it has its own mounts and processes, which end with it.
# shellcheck shell=bash

# What a window needs and Debian's rpm does not bring.
libraries=(libgtk-3-0t64 libxtst6 libxxf86vm1 libgl1 libpangoft2-1.0-0 fontconfig fonts-dejavu-core)
chroot=

new_chroot() { # NAME
    if [ ! -d "$chroots/$suite" ]; then
        say "debootstrap of $suite"
        mkdir -p "$chroots"
        rm -rf "$chroots/$suite.part"
        debootstrap --variant=minbase "$suite" "$chroots/$suite.part" "$mirror" >"$results/debootstrap.log" 2>&1 ||
            die "debootstrap failed: see $results/debootstrap.log"
        mv "$chroots/$suite.part" "$chroots/$suite"
    fi
    end_chroot
    chroot=$(mktemp -d)
    trap end_chroot EXIT
    cp -a --reflink=auto "$chroots/$suite/." "$chroot/"
    chmod 755 "$chroot"
    cp -L /etc/resolv.conf "$chroot/etc/resolv.conf"
    [ ! -d /etc/apt/apt.conf.d ] || find /etc/apt/apt.conf.d -name '*proxy*' -exec cp {} "$chroot/etc/apt/apt.conf.d/" \;
    printf '#!/bin/sh\nexit 101\n' >"$chroot/usr/sbin/policy-rc.d"
    chmod 755 "$chroot/usr/sbin/policy-rc.d"
    in_chroot useradd --create-home --shell /bin/bash tester
}

# Nothing is mounted in it here: the mounts are in namespaces that have ended.
end_chroot() {
    [ -z "$chroot" ] || rm -rf --one-file-system "$chroot"
    chroot=
}

in_chroot() { # COMMAND…
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --pid --fork --kill-child sh -c '
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount -t tmpfs -o mode=755 dev "$root/dev"
        for each in null zero full random urandom tty; do
            : >"$root/dev/$each"; mount --bind "/dev/$each" "$root/dev/$each"
        done
        mkdir -m 1777 "$root/dev/shm"; ln -s /proc/self/fd "$root/dev/fd"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' sh "$chroot" "$@"
}

# The display and what looks at it, none of which Quayside depends on.
install_tools() { # [PACKAGE…]
    say "preparing the chroot: a virtual display $*"
    in_chroot sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"' sh \
        xvfb openbox x11-utils imagemagick procps "$@" >"$results/tools.log" 2>&1 ||
        die "apt could not prepare the chroot: see $results/tools.log"
}

# All that is there but the user's own, Java's counters in /tmp and what apt and dpkg note down for themselves.
list_files() {
    (cd "$chroot" && find . -xdev \( -path ./home -o -path ./proc -o -path ./dev -o -path ./tmp/.X11-unix -o \
        -path ./tmp/hsperfdata_tester -o -path ./etc/mtab -o \
        -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log -o \
        -path ./var/lib/rpm -o -path ./root/.rpmdb \) -prune -o -printf '%P\n' | LC_ALL=C sort)
}

# Fails over any file that is there now and was not before, and names it.
nothing_left() { # NAME
    list_files >"$results/$1.after"
    LC_ALL=C comm -13 "$results/$1.before" "$results/$1.after" >"$results/$1.left"
    # GTK's own trigger makes it once there is an icon, and makes it anew when ours goes.
    local cache=usr/share/icons/hicolor/icon-theme.cache
    if grep -qxF "$cache" "$results/$1.left" && ! grep -qi quayside "$chroot/$cache"; then
        sed -i "\\|^$cache\$|d" "$results/$1.left"
        say "GTK's list of icons stays, which no longer names Quayside ($cache)"
    fi
    if [ -s "$results/$1.left" ]; then
        cat "$results/$1.left" >&2
        die "These files are left behind."
    fi
    if grep -qri quayside "$chroot/var/lib/dpkg/status" "$chroot/etc" "$chroot/usr/share/applications"; then
        die "Quayside is still named in dpkg's status, /etc or the menu."
    fi
    say "nothing is left behind; of the user's own: $(cd "$chroot/home/tester" && find . -type f -ipath '*quayside*' |
        paste -sd' ')"
}
