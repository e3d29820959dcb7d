# Debian's archive as the machine's own apt knows it, and what the lock files name of it.
# shellcheck shell=bash

suite=trixie
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
debs=${XDG_CACHE_HOME:-$HOME/.cache}/quayside/vm/debs

# The mirror that apt is set up with; QUAYSIDE_DEBIAN_ARCHIVE and QUAYSIDE_DEBIAN_SECURITY_ARCHIVE name others. Where apt
# knows none of Debian's (Ubuntu), Debian's own: the lock's sums, or the archive's signature, say whether it is genuine.
find_archives() {
    archive=${QUAYSIDE_DEBIAN_ARCHIVE:-$(repository Debian)}
    archive=${archive:-http://deb.debian.org/debian}
    archive=${archive%/}
    security_archive=${QUAYSIDE_DEBIAN_SECURITY_ARCHIVE:-$(repository Debian-Security)}
    security_archive=${security_archive:-$archive-security}
    security_archive=${security_archive%/}
}

repository() { # LABEL
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(LABEL) $(REPO_URI)' 2>/dev/null | awk -v label="$1" '$1 == label { print $2; exit }'
}

# A lock's path is that below the mirror: debian/pool/… or debian-security/pool/…
address_of() { # PATH
    case $1 in
        debian-security/*) echo "$security_archive/${1#debian-security/}" ;;
        debian/*) echo "$archive/${1#debian/}" ;;
        *) die "The lock names the path '$1', which is neither below debian/ nor below debian-security/." ;;
    esac
}

each_locked() { # LOCK COMMAND…   runs COMMAND PACKAGE FILE SIZE SHA256 PATH
    local lock=$1 package file size sha256 path
    shift
    while IFS=$'\t' read -r package file size sha256 path; do
        case $package in '#'* | '') continue ;; esac
        "$@" "$package" "$file" "$size" "$sha256" "$path"
    done <"$lock"
}

is_fetched() { # FILE SHA256
    [ -f "$debs/$1" ] && [ "$(sha256sum <"$debs/$1")" = "$2  -" ]
}

# Fetches what is not in the cache, by apt's own downloader, which checks the sum.
fetch_locked() { # LOCK
    mkdir -p "$debs"
    each_locked "$1" fetch_one
}

# A mirror has only the newest version of a package; Debian's snapshots have all that there ever were.
fetch_one() { # PACKAGE FILE SIZE SHA256 PATH
    ! is_fetched "$2" "$4" || return 0
    [ -n "${archive:-}" ] || find_archives
    say "Fetching $2 ($(($3 / 1000)) kB)"
    local partial=$debs/.$2.$$ log
    log=$(mktemp)
    if ! download "$(address_of "$5")" "$partial" "$4" "$log"; then
        say "The mirror has it no more; asking Debian's snapshots"
        if ! download "$(snapshot_of "$5")" "$partial" "$4" "$log"; then
            sed 's/^/  /' "$log" >&2
            rm -f "$partial"* "$log"
            die "$2 can be had neither from the mirror nor from Debian's snapshots. If it says 404 above, Debian has" \
                "replaced this version: run 'installer/vm/resolve $arch', look through what has changed in the lock, and" \
                "commit it. To build from the present lock, put the file into $debs. If it says that the sums differ, the" \
                "mirror is broken or tampered with: set QUAYSIDE_DEBIAN_ARCHIVE to another."
        fi
    fi
    mv "$partial" "$debs/$2"
    rm -f "$log"
}

download() { # ADDRESS FILE SHA256 LOG
    /usr/lib/apt/apt-helper -o APT::Sandbox::User=root download-file "$1" "$2" "SHA256:$3" >>"$4" 2>&1
}

# As the archive was when the lock was made; QUAYSIDE_DEBIAN_SNAPSHOTS names another place of snapshots.
snapshot_of() { # PATH
    local made
    made=$(sed -n 's/^# .* on \([0-9T]*Z\)\..*/\1/p' "$lock")
    echo "${QUAYSIDE_DEBIAN_SNAPSHOTS:-http://snapshot.debian.org/archive}/${1%%/*}/${made:-$(date -u +%Y%m%dT000000Z)}/${1#*/}"
}

deb_of() { # LOCK PACKAGE
    local file
    file=$(awk -F '\t' -v package="$2" '$1 == package { print $2 }' "$1")
    [ -n "$file" ] || die "$1 has no package $2; run 'installer/vm/resolve $arch'."
    echo "$debs/$file"
}

kernel_package() { # LOCK
    awk -F '\t' '$1 ~ /^linux-image-[0-9]/ { print $1 }' "$1"
}

root_packages() { sed '/^#/d; /^$/d' "$vm/packages"; }
