package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A release of Debian, asked through a private apt: it sees nothing of this machine's packages and changes nothing of
/// them.
///
/// @param suite "trixie", "sid"
/// @param folder where the private apt keeps its lists and what it has fetched; the caller deletes it
record DebianRelease(String suite, Path folder) {
    private static final String KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /// Where apt is set up for another distribution.
    private static final String USUAL_ARCHIVE = "http://deb.debian.org/debian/";

    private static final String SETTINGS = """
            Dir::State "%1$s/state";
            Dir::State::lists "%1$s/lists";
            Dir::State::status "%1$s/status";
            Dir::Cache "%1$s";
            Dir::Etc::sourcelist "%1$s/sources.list";
            Dir::Etc::sourceparts "/dev/null";
            Dir::Etc::preferences "/dev/null";
            Dir::Etc::preferencesparts "/dev/null";
            APT::Sandbox::User "root";
            APT::Install-Recommends "false";
            Acquire::Languages "none";
            Acquire::Retries "3";
            """;

    /// Reads the release's list of packages.
    ///
    /// @throws AssertionError with apt's complaint
    static DebianRelease read(String suite, Path folder) {
        Command.find("apt-get", "apt");
        if (!Files.exists(Path.of(KEYRING))) {
            throw new AssertionError("The tests need the file " + KEYRING
                    + ", which is not on this machine. `installer/dev test` installs it (package"
                    + " debian-archive-keyring of Debian and Ubuntu).");
        }
        try {
            for (String kept : List.of("state", "lists/partial", "archives/partial")) {
                Files.createDirectories(folder.resolve(kept));
            }
            Files.writeString(folder.resolve("status"), "");
            Files.writeString(
                    folder.resolve("sources.list"),
                    "deb [signed-by=%s] %s %s main\n".formatted(KEYRING, archive(), suite));
            Files.writeString(folder.resolve("apt.conf"), SETTINGS.formatted(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set up a private apt in " + folder, e);
        }
        DebianRelease release = new DebianRelease(suite, folder);
        release.apt("apt-get", "update", "-qq").output();
        return release;
    }

    /// The archive that this machine's own apt uses, where it is Debian's.
    private static String archive() {
        String targets = Command.of("apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(REPO_URI)")
                .output();
        return targets.lines()
                .filter(line -> line.startsWith("Debian Debian "))
                .map(line -> line.substring("Debian Debian ".length()))
                .findFirst()
                .orElse(USUAL_ARCHIVE);
    }

    /// The version that this release has of a package.
    String version(String debianPackage) {
        String found = apt("apt-cache", "show", "--no-all-versions", debianPackage)
                .output()
                .lines()
                .filter(line -> line.startsWith("Version: "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Debian " + suite + " has no package " + debianPackage));
        return found.substring("Version: ".length());
    }

    /// Fetches packages with all that they need, down to the C library, and unpacks them. Nothing is installed: no
    /// script of theirs runs.
    void unpack(List<String> packages, Path root) {
        apt("apt-get", "install", "-qq", "--yes", "--download-only")
                .and(packages.toArray(String[]::new))
                .output();
        try (var archives = Files.newDirectoryStream(folder.resolve("archives"), "*.deb")) {
            for (Path archive : archives) {
                Command.of("dpkg-deb", "--extract", archive.toString(), root.toString())
                        .output();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + packages, e);
        }
    }

    private Command apt(String... line) {
        return Command.of(line)
                .with(Map.of("APT_CONFIG", folder.resolve("apt.conf").toString(), "LC_ALL", "C"))
                .within(LIMIT);
    }
}
