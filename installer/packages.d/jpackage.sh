# The .dmg and the .msi, from the same app image with the same additions. Written from the documentation of jpackage,
# notarytool and signtool: neither has been run yet.
#
#   QUAYSIDE_MAC_IDENTITY      "Developer ID Application: …" in the keychain: signs the app and the .dmg
#   QUAYSIDE_MAC_NOTARY        profile that `xcrun notarytool store-credentials` has made: has Apple notarise the .dmg
#   QUAYSIDE_WINDOWS_SHA1      thumbprint of the certificate in the store: signs launcher and .msi
#   QUAYSIDE_WINDOWS_TIME      the timestamp server (default: http://timestamp.digicert.com)
# shellcheck shell=bash

# Never to be changed: by it Windows knows that a newer Quayside replaces an older one.
windows_upgrade=6f0d6c3e-5b0c-4f43-9b0e-2a4b6f6b7c51

make_dmg() {
    local app=$work/Quayside.app
    architecture=$(uname -m)
    # macOS takes no version that starts with 0 for an app; ours does until 1.0.
    read_version "$image/Quayside.app/Contents/app"
    cp -Rp "$image/Quayside.app" "$app"
    complete_app "$app/Contents/app" "$app/Contents/runtime"
    if [ -n "${QUAYSIDE_MAC_IDENTITY:-}" ]; then
        "$JAVA_HOME/bin/jpackage" --type app-image --app-image "$app" --mac-sign \
            --mac-signing-key-user-name "$QUAYSIDE_MAC_IDENTITY"
    else
        # What is in it has changed since jpackage signed it, and Apple's processors start nothing with a broken one.
        codesign --force --deep --sign - "$app"
    fi
    "$JAVA_HOME/bin/jpackage" --type dmg --app-image "$app" --name Quayside --app-version "$(version_from_one)" \
        --license-file "$root/LICENSE" --dest "$work/dmg"
    mv "$work"/dmg/*.dmg "$out/quayside-$version-macos-$architecture.dmg"
    if [ -n "${QUAYSIDE_MAC_IDENTITY:-}" ]; then
        codesign --sign "$QUAYSIDE_MAC_IDENTITY" --timestamp "$out"/quayside-*.dmg
    fi
    if [ -n "${QUAYSIDE_MAC_NOTARY:-}" ]; then
        xcrun notarytool submit "$out"/quayside-*.dmg --keychain-profile "$QUAYSIDE_MAC_NOTARY" --wait
        xcrun stapler staple "$out"/quayside-*.dmg
    fi
}

version_from_one() {
    case $version in 0.*) echo "1.${version#0.}" ;; *) echo "$version" ;; esac
}

make_msi() {
    local app=$work/Quayside
    read_version "$image/Quayside/app"
    cp -Rp "$image/Quayside" "$app"
    complete_app "$app/app" "$app/runtime"
    sign_for_windows "$app/Quayside.exe"
    "$JAVA_HOME/bin/jpackage" --type msi --app-image "$(cygpath -w "$app")" --name Quayside --app-version "$version" \
        --vendor Quayside --win-per-user-install --win-menu --win-menu-group Quayside \
        --win-upgrade-uuid "$windows_upgrade" --license-file "$(cygpath -w "$root/LICENSE")" \
        --dest "$(cygpath -w "$work/msi")"
    mv "$work"/msi/*.msi "$out/quayside-$version-windows-x64.msi"
    sign_for_windows "$out/quayside-$version-windows-x64.msi"
}

sign_for_windows() { # FILE
    [ -n "${QUAYSIDE_WINDOWS_SHA1:-}" ] || return 0
    MSYS2_ARG_CONV_EXCL='/' signtool sign /sha1 "$QUAYSIDE_WINDOWS_SHA1" /fd SHA256 /td SHA256 \
        /tr "${QUAYSIDE_WINDOWS_TIME:-http://timestamp.digicert.com}" "$(cygpath -w "$1")"
}
