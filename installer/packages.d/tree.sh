# What every package carries: the app image, the VM's image, licences, and how the desktop shows it.
# shellcheck shell=bash

read_version() { # FOLDER OF THE APP
    version=${QUAYSIDE_VERSION:-$(tr -d '\r' <"$1/Quayside.cfg" |
        sed -nE 's/^java-options=-Djpackage\.app-version=(.*)$/\1/p')}
    [ -n "$version" ] || die "$1/Quayside.cfg tells no version."
}

# $work/quayside: the program with all it brings. $work/share: what goes to /usr/share.
make_tree() {
    say "laying out version $version"
    # With their times, as they were when the AOT cache was trained.
    cp -a "$image/Quayside" "$work/quayside"
    rm -f "$work/quayside/lib/app/.jpackage.xml"
    cp "$parts/io.quayside.Quayside.png" "$work/quayside/lib/Quayside.png"
    complete_app "$work/quayside/lib/app" "$work/quayside/lib/runtime"
    local share=$work/share
    mkdir -p "$share"/{applications,metainfo,icons/hicolor/scalable/apps,icons/hicolor/256x256/apps}
    cp "$parts/io.quayside.Quayside.desktop" "$share/applications/"
    sed "s/@VERSION@/$version/; s/@DATE@/$(date -u +%F)/" "$parts/io.quayside.Quayside.metainfo.xml" \
        >"$share/metainfo/io.quayside.Quayside.metainfo.xml"
    cp "$parts/io.quayside.Quayside.svg" "$share/icons/hicolor/scalable/apps/"
    cp "$parts/io.quayside.Quayside.png" "$share/icons/hicolor/256x256/apps/"
    chmod -R u=rwX,go=rX "$work/quayside" "$share"
}

# Adds what the app finds beside itself, and tells it where.
complete_app() { # FOLDER OF THE APP, RUNTIME
    local app=$1 options=()
    add_licences "$app" "$2"
    if [ -n "${QUAYSIDE_VM_IMAGE:-}" ]; then
        add_vm_image "$app"
        options+=("-Dquayside.vm.images=\$APPDIR/vm")
    fi
    [ -z "${QUAYSIDE_UPDATES:-}" ] || options+=("-Dquayside.updates=$QUAYSIDE_UPDATES")
    # bash 3.2 takes an empty array for an unset variable, and macOS's awk no line break in -v.
    QUAYSIDE_OPTIONS=$(printf '%s\n' ${options[@]+"${options[@]}"}) awk -v version="$version" '
        /^java-options=-Djpackage\.app-version=/ {
            print "java-options=-Djpackage.app-version=" version
            count = split(ENVIRON["QUAYSIDE_OPTIONS"], each, "\n")
            for (i = 1; i <= count; i++) if (each[i] != "") print "java-options=" each[i]
            next
        }
        { print }' "$app/Quayside.cfg" >"$work/Quayside.cfg"
    mv "$work/Quayside.cfg" "$app/Quayside.cfg"
}

# The root for WSL goes to Windows alone, which runs nothing else unless it has QEMU.
add_vm_image() { # FOLDER OF THE APP
    local from=$QUAYSIDE_VM_IMAGE folder file
    local files=(manifest.json vmlinuz initrd.img root.squashfs)
    [ "$target" != windows ] || files+=(wsl.tar.gz)
    folder=$1/vm/$(basename "$from")
    mkdir -p "$folder"
    for file in "${files[@]}"; do
        [ -f "$from/$file" ] || die "The VM's image in $from has no $file."
        cp -p "$from/$file" "$folder/"
    done
    cat >"$1/licences/vm-image.txt" <<EOF
The VM's image is made from packages of Debian, unchanged. The copyright and licence of each is in the image, in
/usr/share/doc; /usr/lib/quayside/packages there names each package with its exact version. Debian keeps the sources of
all of them, of any day, at https://snapshot.debian.org.
EOF
}

# A list, and the texts: those that the libraries carry, and ours for those that carry none.
add_licences() { # FOLDER OF THE APP, RUNTIME
    local app=$1 licences=$1/licences jar name text line
    mkdir -p "$licences"
    : >"$licences/list.txt"
    for jar in "$app"/*.jar; do
        name=$(basename "$jar" .jar | sed -E 's/-[0-9].*$//')
        line=$(awk -F'\t' -v name="$name" '$1 == name' "$parts/licences/components" | tr -d '\r')
        [ -n "$line" ] || die "No licence is known of $(basename "$jar"): add it to packages.d/licences/components."
        printf '%s\t%s\n' "$(basename "$jar" .jar | sed -nE 's/^.*-([0-9][0-9.]*).*$/\1/p')" "$line" |
            awk -F'\t' '{ print $3 " " $1 "\t" $4 "\t" $5 }' >>"$licences/list.txt"
        while read -r text; do
            mkdir -p "$licences/$name"
            unzip -p "$jar" "$text" >"$licences/$name/$(basename "$text")"
        done < <(unzip -Z1 "$jar" | grep -E '^META-INF/[^/]*(LICENSE|NOTICE)[^/]*$' || true)
        [ ! -f "$parts/licences/$name.txt" ] || cp "$parts/licences/$name.txt" "$licences/"
    done
    cp "$root/LICENSE" "$licences/Apache-2.0.txt"
    {
        printf 'OpenJDK %s\tGPL-2.0 with the Classpath Exception\thttps://openjdk.org\n' \
            "$(sed -nE 's/^JAVA_VERSION="(.*)"/\1/p' "$2/release")"
        printf 'OpenJFX\tGPL-2.0 with the Classpath Exception\thttps://openjfx.io\n'
        if [ -n "${QUAYSIDE_VM_IMAGE:-}" ]; then
            printf 'The VM: Linux, Docker and %s\t%s\t%s\n' "other packages of Debian" \
                "GPL-2.0, Apache-2.0 and others: each text is in the image" https://www.debian.org
        fi
    } >>"$licences/list.txt"
}
