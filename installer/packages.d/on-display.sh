#!/bin/sh
# Runs in the chroot, as the user: a display, a window manager, Quayside; the window's own picture and the display's.
# Arguments: none|paper, the program.
set -eu
engine=$1 program=$2
cd
rm -f window.png display.png
# A number that is free: displays have names that all chroots of a machine share.
rm -f number
Xvfb -displayfd 3 -screen 0 1280x860x24 -nolisten tcp 3>number >/dev/null 2>&1 &
tries=0
until [ -s number ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || { echo "no display"; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat number)
export DISPLAY
openbox >/dev/null 2>&1 &
if [ "$engine" = paper ]; then
    java=$(dirname "$(readlink -f "$(command -v "$program")")")/../lib/runtime/bin/java
    rm -f engine
    sleep 600 | "$java" -Djava.io.tmpdir="$HOME" -cp testkit io.quayside.testkit.PaperEngine >engine &
    until [ -s engine ]; do
        sleep 0.1
    done
    set -- --engine "$(head -n 1 engine)" --print-first-table
else
    set --
fi
# With AOTMode=on, Java refuses to start without the cache; where Quayside's own classes come from, the log of it tells.
rm -f classes.log
JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Xlog:class+load=info:file=$HOME/classes.log" "$program" "$@" --size 1180x760 --screenshot window.png &
quayside=$!
tries=0
until [ -s window.png ]; do
    kill -0 "$quayside" 2>/dev/null || { echo "Quayside has ended"; exit 1; }
    tries=$((tries + 1))
    [ "$tries" -lt 900 ] || { echo "no picture after 90 s"; exit 1; }
    sleep 0.1
done
grep -q 'io.quayside.app.shell.ShellView source: shared objects file' classes.log ||
    { echo "Quayside's classes are not from the AOT cache"; exit 1; }
import -window root display.png
xwininfo -root -tree | grep -i quayside || { echo "no window called Quayside"; exit 1; }
xprop -root _NET_CLIENT_LIST | grep -o '0x[0-9a-f]*' | while read -r window; do
    xprop -id "$window" WM_CLASS _NET_WM_NAME
done
kill "$quayside"
wait "$quayside" || true
