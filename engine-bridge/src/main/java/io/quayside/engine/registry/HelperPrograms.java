package io.quayside.engine.registry;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the programs `docker-credential-…` are.
///
/// @param folders in the order in which they are looked through
record HelperPrograms(List<Path> folders) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    /// A program that was not started from a shell may have a short `PATH`.
    private static final List<String> USUAL = List.of("/usr/local/bin", "/opt/homebrew/bin", "/usr/bin");

    /// @param path the value of `PATH`
    /// @param config docker's folder, in whose `bin` Docker Desktop keeps its own
    static HelperPrograms of(String path, Path config) {
        return new HelperPrograms(Stream.of(
                        Stream.of(path.split(Pattern.quote(File.pathSeparator))),
                        Stream.of(config.resolve("bin").toString()),
                        USUAL.stream())
                .flatMap(folders -> folders)
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .toList());
    }

    /// @param name as docker's configuration has it: "desktop", "osxkeychain", "pass"
    Optional<CredentialProgram> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return folders.stream()
                .flatMap(folder ->
                        Stream.of("", ".exe", ".cmd").map(end -> folder.resolve("docker-credential-" + name + end)))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .map(program -> new CredentialProgram(name, program, CredentialProgram.PATIENCE))
                .findFirst();
    }
}
