# Starts an installed Quayside as an ordinary user on a virtual display and looks at it.
# shellcheck shell=bash

# Twice: without an engine, and with one. Both must take their classes from the AOT cache.
use_quayside() { # NAME PROGRAM
    say "starting $2 as an ordinary user ($1)"
    show "$1-no-engine" none "$2"
    # The engine is one of paper, which answers as a small Docker does.
    cp -r "$root/engine-bridge/target/test-classes" "$chroot/home/tester/testkit"
    show "$1-engine" paper "$2"
    rm -rf "$chroot/home/tester/testkit"
    grep -q '^FIRST_TABLE$' "$results/$1-engine.log" || die "No container was shown: see $results/$1-engine.log"
}

show() { # NAME none|paper PROGRAM
    local name=$1
    shift
    rm -f "$results/$name".{png,log} "$results/$name-display.png"
    cp "$parts/on-display.sh" "$chroot/tmp/on-display.sh"
    in_chroot su tester -c "sh /tmp/on-display.sh $1 $2" >"$results/$name.log" 2>&1 ||
        { cat "$results/$name.log" >&2; die "$name: Quayside did not show its window."; }
    mv "$chroot/home/tester/window.png" "$results/$name.png"
    mv "$chroot/home/tester/display.png" "$results/$name-display.png"
    rm -f "$chroot/tmp/on-display.sh"
}
