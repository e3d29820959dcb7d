# The command lines of jpackage, as the array `command`: built here, run or shown elsewhere.
# shellcheck shell=bash disable=SC2034

# What Windows knows an installed Quayside by, so that a newer one replaces it. Never to be changed.
upgrade_code=5d0a6b5e-8f0e-4c0b-9a55-1c6f2c3c7f1e

# Numbers alone, and on macOS none that begins with 0: these systems take nothing else.
require_version() { # VERSION
    case $target in
        linux) ;;
        *)
            [[ $1 =~ ^[0-9]+(\.[0-9]+){0,2}$ ]] ||
                die "A package for $target needs a version of numbers, such as 1.2.3: set QUAYSIDE_VERSION (it is '$1')."
            [ "$target" = windows ] || [[ ! $1 =~ ^0 ]] ||
                die "macOS takes no version that begins with 0: set QUAYSIDE_VERSION (it is '$1')."
            ;;
    esac
}

image_command() { # VERSION, MAIN JAR, RUNTIME, LIBRARIES, DESTINATION, ICON
    local flag
    require_version "$1"
    command=("$JAVA_HOME/bin/jpackage" --type app-image --name Quayside --app-version "$1" --vendor Quayside
        --runtime-image "$3" --input "$4" --main-jar "$2" --main-class "$main_class" --dest "$5" --icon "$6")
    [ "$target" != macos ] || command+=(--mac-package-identifier io.quayside.Quayside --mac-package-name Quayside
        --mac-app-category developer-tools)
    while read -r flag; do
        flag=${flag%$'\r'}
        [ -z "$flag" ] || command+=(--java-options "$flag")
    done <"$here/jvm.flags"
}

# The whole app is signed once nothing in it changes any more, the AOT cache and the VM's image included.
sign_image_command() { # IMAGE, IDENTITY
    command=("$JAVA_HOME/bin/jpackage" --type app-image --app-image "$1" --mac-sign --mac-signing-key-user-name "$2")
}

dmg_command() { # VERSION, IMAGE, DESTINATION, IDENTITY OR NOTHING
    require_version "$1"
    command=("$JAVA_HOME/bin/jpackage" --type dmg --name Quayside --app-version "$1" --vendor Quayside
        --app-image "$2" --dest "$3" --license-file "$root/LICENSE")
    [ -z "$4" ] || command+=(--mac-sign --mac-signing-key-user-name "$4")
}

notarize_command() { # FILE
    command=(xcrun notarytool submit "$1" --apple-id "$QUAYSIDE_APPLE_ID" --team-id "$QUAYSIDE_APPLE_TEAM"
        --password "$QUAYSIDE_APPLE_PASSWORD" --wait)
}

# For one person: it needs no administrator, and Windows asks nothing.
msi_command() { # VERSION, IMAGE, DESTINATION
    require_version "$1"
    command=("$JAVA_HOME/bin/jpackage" --type msi --name Quayside --app-version "$1" --vendor Quayside
        --app-image "$2" --dest "$3" --license-file "$root/LICENSE" --win-per-user-install --win-menu
        --win-dir-chooser --win-shortcut-prompt --win-upgrade-uuid "$upgrade_code")
}

sign_windows_command() { # FILE
    command=("${QUAYSIDE_SIGNTOOL:-signtool.exe}" sign //fd SHA256 //td SHA256
        //tr "${QUAYSIDE_TIMESTAMP:-http://timestamp.digicert.com}" //f "$QUAYSIDE_WINDOWS_CERTIFICATE"
        //p "$QUAYSIDE_WINDOWS_PASSWORD" "$1")
}

# As it would be typed; a password is never shown.
show_command() {
    local word hide=
    for word in "${command[@]}"; do
        if [ -n "$hide" ]; then
            word='***'
        fi
        case $word in --password | //p) hide=yes ;; *) hide= ;; esac
        printf '%q ' "$word"
    done
    printf '\n'
}

# Everything that would be run for this system, without running it.
show_commands() { # VERSION
    local out=$here/target image=$here/target/image/$bundle
    image_command "$1" app-"$1".jar "$work/runtime" "$work/libs" "$out/image" "$work/icon.$icon_kind"
    show_command
    case $target in
        macos)
            sign_image_command "$image" "${QUAYSIDE_MAC_IDENTITY:-IDENTITY}" && show_command
            dmg_command "$1" "$image" "$out/packages" "${QUAYSIDE_MAC_IDENTITY:-IDENTITY}" && show_command
            QUAYSIDE_APPLE_ID=APPLE_ID QUAYSIDE_APPLE_TEAM=TEAM QUAYSIDE_APPLE_PASSWORD=secret
            notarize_command "$out/packages/Quayside-$1.dmg" && show_command
            ;;
        windows)
            QUAYSIDE_WINDOWS_CERTIFICATE=certificate.pfx QUAYSIDE_WINDOWS_PASSWORD=secret
            sign_windows_command "$image/$launcher" && show_command
            msi_command "$1" "$image" "$out/packages" && show_command
            sign_windows_command "$out/packages/Quayside-$1.msi" && show_command
            ;;
    esac
}
