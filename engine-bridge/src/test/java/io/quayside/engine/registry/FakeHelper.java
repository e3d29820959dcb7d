package io.quayside.engine.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A credential helper that keeps what it gets in files, one a server.
record FakeHelper(Path folder) {
    /// @param folder empty, for the program and for what it keeps
    static FakeHelper named(String name, Path folder) throws IOException {
        program(folder, name, """
                #!/bin/sh
                cd "%s" || exit 1
                echo "$1" >> calls
                in=$(cat)
                key() { printf %%s "$1" | tr -c 'a-zA-Z0-9\\n' _; }
                case $1 in
                store) server=${in#*\\"ServerURL\\":\\"}; server=${server%%%%\\"*}
                       printf %%s "$in" > "kept-$(key "$server")";;
                get)   if [ -f "kept-$(key "$in")" ]; then cat "kept-$(key "$in")"
                       else echo "credentials not found in native keychain"; exit 1; fi;;
                erase) rm -f "kept-$(key "$in")";;
                list)  printf '{'; comma=
                       for f in kept-*; do
                         [ -f "$f" ] || continue
                         in=$(cat "$f")
                         server=${in#*\\"ServerURL\\":\\"}; user=${in#*\\"Username\\":\\"}
                         printf '%%s"%%s":"%%s"' "$comma" "${server%%%%\\"*}" "${user%%%%\\"*}"; comma=,
                       done; printf '}';;
                esac
                """.formatted(folder));
        return new FakeHelper(folder);
    }

    static Path program(Path folder, String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve("docker-credential-" + name), script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /// The verbs that it was called with.
    String calls() throws IOException {
        var calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readString(calls).replace("\n", " ").strip() : "";
    }
}
