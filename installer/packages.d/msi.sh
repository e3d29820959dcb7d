# The .msi of Windows, by WiX: signed where whoever builds it has a certificate. Has never been run on Windows.
# shellcheck shell=bash

make_msi() {
    say "making the .msi"
    local file
    mkdir -p "$work/image"
    cp -Rp "$image/$bundle" "$work/image/$bundle"
    complete_app "$work/image/$bundle/$app_folder" "$work/image/$bundle/$runtime_folder"
    sign_windows "$work/image/$bundle/$launcher"
    msi_command "$version" "$work/image/$bundle" "$out"
    "${command[@]}"
    file=$out/quayside-$version-windows-$architecture.msi
    mv "$out/Quayside-$version.msi" "$file"
    sign_windows "$file"
}

sign_windows() { # FILE
    if [ -z "${QUAYSIDE_WINDOWS_CERTIFICATE:-}" ]; then
        say "not signed: ${1##*/} (QUAYSIDE_WINDOWS_CERTIFICATE names no .pfx). Windows will warn of an unknown publisher."
        return 0
    fi
    sign_windows_command "$1"
    "${command[@]}"
}
