package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Keeps programs from outliving this JVM that are made to outlive whoever starts them, as the QEMU of a VM is.
///
/// A shell in a session of its own reads a pipe from this JVM. When the JVM ends, however it ends, the pipe does, and
/// the
/// shell kills every process whose working directory is in the folder, then removes the folder.
public final class Leash {
    /// A process that starts another one may be killed before its child is seen: hence again, until there is none.
    private static final String SHELL = """
            trap '' HUP INT TERM
            cd /
            read -r _
            found=1
            while [ "$found" = 1 ]; do
                found=
                for process in /proc/[0-9]*; do
                    case $(readlink "$process/cwd") in
                        "$1" | "$1"/*) kill -9 "${process#/proc/}" && found=1 ;;
                    esac
                done
            done 2>/dev/null
            rm -rf -- "$1"
            """;

    private Leash() {}

    /// @param folder an existing one, of nobody else
    public static void on(Path folder) {
        try {
            // As the kernel names it: links in it would not be found again.
            String place = folder.toRealPath().toString();
            new ProcessBuilder(Command.find("setsid", "util-linux").toString(), "sh", "-c", SHELL, "leash", place)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a leash on " + folder, e);
        }
    }
}
