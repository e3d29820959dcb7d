package io.quayside.engine.vm.wsl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/// A `wsl.exe` of a test's own.
///
/// @param folder of what it keeps
record FakeWsl(Path folder) {
    /// Puts it into a folder.
    static FakeWsl in(Path folder) throws IOException {
        var fake = new FakeWsl(Files.createDirectories(folder));
        try (InputStream script = Objects.requireNonNull(FakeWsl.class.getResourceAsStream("wsl.exe"))) {
            Files.write(folder.resolve("script"), script.readAllBytes());
        }
        // The program has no argument by which it could be told where to keep things.
        Files.writeString(
                Path.of(fake.program()),
                "#!/bin/sh\nFAKE_WSL='%1$s' exec bash '%1$s/script' \"$@\"\n".formatted(folder));
        Files.setPosixFilePermissions(Path.of(fake.program()), PosixFilePermissions.fromString("rwxr-xr-x"));
        return fake;
    }

    String program() {
        return folder.resolve("wsl.exe").toString();
    }

    /// Makes it one that is broken in some way.
    FakeWsl broken(String how) throws IOException {
        Files.createFile(folder.resolve(how));
        return this;
    }

    /// Ends what still runs in any distribution; the real WSL does that by itself after a while.
    void terminate() throws IOException, InterruptedException {
        new ProcessBuilder(program(), "--terminate", "quayside")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// The arguments of all calls, one a line.
    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }
}
