# Which system the app image is for, and where jpackage puts things there.
# shellcheck shell=bash disable=SC2034

# QUAYSIDE_OS is for looking at the command lines of another system: nothing can be built for it.
read_target() {
    target=${QUAYSIDE_OS:-}
    if [ -z "$target" ]; then
        case $(uname -s) in
            Darwin) target=macos ;;
            MINGW* | MSYS* | CYGWIN*) target=windows ;;
            *) target=linux ;;
        esac
    fi
    local machine=${QUAYSIDE_MACHINE:-$(uname -m)}
    case $target in
        linux)
            bundle=Quayside app_folder=lib/app runtime_folder=lib/runtime java=bin/java launcher=bin/Quayside
            javafx=linux separator=: icon_kind=png
            [ "$machine" != aarch64 ] || javafx=linux-aarch64
            ;;
        macos)
            bundle=Quayside.app app_folder=Contents/app runtime_folder=Contents/runtime/Contents/Home java=bin/java
            launcher=Contents/MacOS/Quayside javafx=mac separator=: icon_kind=icns
            [ "$machine" != arm64 ] || javafx=mac-aarch64
            ;;
        windows)
            bundle=Quayside app_folder=app runtime_folder=runtime java=bin/java.exe launcher=Quayside.exe
            javafx=win separator=';' icon_kind=ico
            ;;
        *) die "There is no recipe for '$target': linux, macos and windows are known." ;;
    esac
}

# The JDK's programs on Windows want C:/…, which Git's bash understands too.
native_path() { # PATH
    if [ "$target" = windows ] && command -v cygpath >/dev/null; then
        cygpath -m "$1"
    else
        printf '%s\n' "$1"
    fi
}
