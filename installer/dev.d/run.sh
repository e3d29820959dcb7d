# Opens the window, on the display or on a virtual one.
# shellcheck shell=bash

main_class=io.quayside.app.Launcher
screenshot=$root/target/quayside.png
run_arguments=()

run_quayside() {
    run_arguments=("$@")
    need_build_tools
    want_window_libraries
    has_display || want_virtual_display
    install_wanted "The window"
    need_engine
    build_quayside
    if has_display; then
        set_java_command
        exec "${java_command[@]}" "$@"
    fi
    run_on_virtual_display "$@"
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

want_window_libraries() {
    want_library libgtk-3.so.0 'libgtk-3-0t64|libgtk-3-0'
    want_library libXtst.so.6 libxtst6
    want_library libXxf86vm.so.1 libxxf86vm1
    want_library libGL.so.1 libgl1
    want_fonts
}

want_fonts() {
    want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
    want_program fc-list fontconfig
    want_file /usr/share/fonts/truetype/dejavu fonts-dejavu-core
}

want_virtual_display() {
    want_program Xvfb xvfb
    want_program openbox openbox
    want_program import imagemagick
}

# JavaFX is on the module path, as it wants to be; all else on the class path, as in the app image.
set_java_command() { # [JVM OPTION…]
    local entry modules='' classes=$root/app/target/classes
    while read -r entry; do
        case $entry in
            */javafx-*.jar) modules=$modules:$entry ;;
            *) classes=$classes:$entry ;;
        esac
    done < <(tr ':' '\n' <"$classpath_file" && echo)
    java_command=("$JAVA_HOME/bin/java" "@$here/jvm.flags" "$@" --module-path "${modules#:}"
        --add-modules javafx.controls -cp "${classes%:}" "$main_class")
}

run_on_virtual_display() {
    local number_file window_manager=openbox
    children=()
    trap 'stop_children' EXIT
    trap 'exit 130' INT TERM
    number_file=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number_file" >/dev/null 2>&1 &
    children+=($!)
    wait_for 20 "the virtual display" test -s "$number_file"
    DISPLAY=:$(cat "$number_file")
    export DISPLAY
    rm -f "$number_file"
    say "No display: opening the window on a virtual one ($DISPLAY, 1440x900)."
    "$window_manager" >/dev/null 2>&1 &
    children+=($!)
    mkdir -p "$root/target"
    rm -f "$screenshot"
    # Mesa's software OpenGL is not everywhere; JavaFX's own renderer is.
    set_java_command -Dprism.order=sw
    "${java_command[@]}" --screenshot "$screenshot" "$@" &
    app=$!
    children+=("$app")
    take_screenshot
    say "The window's picture is in $screenshot"
    if [ -t 0 ] && [ "${CI:-}" != true ]; then
        say "Quayside runs on $DISPLAY until Ctrl-C."
        wait "$app"
    fi
}

# Quayside writes it once its table is filled; if it does not, what is on the display will do.
take_screenshot() {
    local tries=0
    until [ -s "$screenshot" ]; do
        kill -0 "$app" 2>/dev/null || die "Quayside ended before its window was there."
        tries=$((tries + 1))
        if [ "$tries" -ge 240 ]; then
            warn "Quayside has written no picture in two minutes; taking the display's."
            import -window root "$screenshot"
        fi
        sleep 0.5
    done
}

wait_for() { # SECONDS WHAT COMMAND…
    local tries=$(($1 * 10)) what=$2
    shift 2
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || die "$what did not come up."
        sleep 0.1
    done
}

# The last started first: the window before its display.
stop_children() {
    local index
    for ((index = ${#children[@]} - 1; index >= 0; index--)); do
        kill "${children[index]}" 2>/dev/null || true
        wait "${children[index]}" 2>/dev/null || true
    done
}
