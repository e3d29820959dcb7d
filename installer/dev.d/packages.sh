# What is missing on this machine, and how it gets there. Wants are collected first, named once, installed together.
# shellcheck shell=bash

wanted=() # each: the packages' names, any of which will do, separated by |

have() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] || [ -x "/sbin/$1" ]; }

want_program() { # PROGRAM PACKAGES
    have "$1" || wanted+=("$2")
}

want_library() { # SONAME PACKAGES
    grep -qF "$1 " <<<"$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null)" || wanted+=("$2")
}

want_file() { # FILE PACKAGES
    [ -e "$1" ] || wanted+=("$2")
}

# The tests put it into images, where no library is.
want_static_busybox() {
    local busybox
    busybox=$(command -v busybox || true)
    if [ -z "$busybox" ] || grep -q '=>' <<<"$(ldd "$busybox" 2>&1)"; then
        wanted+=(busybox-static)
    fi
}

# Runs a command as root; fails if that cannot be had.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif can_sudo; then
        sudo "$@"
    else
        return 1
    fi
}

# By sudo that asks nothing, or can ask on this terminal.
can_sudo() {
    have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

can_be_root() { [ "$(id -u)" = 0 ] || can_sudo; }

has_candidate() {
    grep -q '^  Candidate: [^(]' <<<"$(apt-cache policy "$1" 2>/dev/null)"
}

# The first of the alternatives that this distribution has.
first_available() { # A|B|C
    local name
    for name in ${1//|/ }; do
        if has_candidate "$name"; then
            echo "$name"
            return
        fi
    done
    return 1
}

resolve_wanted() {
    local want name
    packages=()
    for want in "${wanted[@]}"; do
        name=$(first_available "$want") || return 1
        packages+=("$name")
    done
}

# Installs what the want_* functions have found missing. Says why ($1) and what before it does.
install_wanted() { # REASON
    [ ${#wanted[@]} -gt 0 ] || return 0
    local packages=() list=${wanted[*]}
    have apt-get || die "$1 needs what these packages of Debian have; install what your system calls them: ${list//|/ or }"
    can_be_root || die "$1 needs packages that only root can install. Run: sudo apt-get install $(sed -E 's/[|][^ ]*//g' <<<"$list")"
    if ! resolve_wanted; then
        say "Reading the distribution's package lists …"
        apt_get update -qq || warn "apt-get update failed; going on with the lists that are there."
        resolve_wanted || die "$1 needs packages that this distribution does not offer: ${list//|/ or }"
    fi
    say "$1 needs packages; installing: ${packages[*]}"
    # Lists may be older than what the mirror still has.
    apt_install "${packages[@]}" || { apt_get update -qq && apt_install "${packages[@]}"; } ||
        die "apt-get could not install: ${packages[*]}"
    wanted=()
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

apt_install() {
    local policy=/usr/sbin/policy-rc.d status=0 log
    log=$(mktemp)
    # Without systemd (a container, a chroot) a package's init script would start its service here and fail with it.
    if [ -d /run/systemd/system ] || [ -e "$policy" ]; then
        policy=
    else
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    apt_get install -qq -y --no-install-recommends "$@" >"$log" 2>&1 || status=$?
    [ -z "$policy" ] || as_root rm -f "$policy"
    [ "$status" = 0 ] || tail -n 20 "$log" >&2
    rm -f "$log"
    return "$status"
}
