# The .dmg of macOS: signed and notarised where whoever builds it has what that takes. Has never been run on macOS.
# shellcheck shell=bash

make_dmg() {
    say "making the .dmg"
    local identity=${QUAYSIDE_MAC_IDENTITY:-} file
    mkdir -p "$work/image"
    cp -Rp "$image/$bundle" "$work/image/$bundle"
    complete_app "$work/image/$bundle/$app_folder" "$work/image/$bundle/$runtime_folder"
    if [ -n "$identity" ]; then
        sign_image_command "$work/image/$bundle" "$identity"
        "${command[@]}"
    else
        say "not signed: QUAYSIDE_MAC_IDENTITY names no identity of a Developer ID. macOS will refuse the app until a person allows it."
    fi
    dmg_command "$version" "$work/image/$bundle" "$out" "$identity"
    "${command[@]}"
    file=$out/quayside-$version-macos-$architecture.dmg
    mv "$out/Quayside-$version.dmg" "$file"
    if [ -n "$identity" ] && [ -n "${QUAYSIDE_APPLE_ID:-}" ]; then
        notarize_command "$file"
        "${command[@]}"
        xcrun stapler staple "$file"
    else
        say "not notarised: QUAYSIDE_APPLE_ID, QUAYSIDE_APPLE_TEAM and QUAYSIDE_APPLE_PASSWORD say who submits it, and it must be signed."
    fi
}
