package io.quayside.engine.setup;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.setup.Machine.Distribution;
import io.quayside.engine.setup.Machine.LockedDocker;
import io.quayside.engine.setup.Machine.Virtualisation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds out what this machine is: reads files, and on macOS and Windows asks one program. Blocks for a moment.
public final class MachineFacts {
    /// What can start or install an engine.
    static final List<String> PROGRAMS = List.of(
            "dockerd",
            "podman",
            "colima",
            "limactl",
            "wsl",
            "apt-get",
            "dnf",
            "zypper",
            "pacman",
            "apk",
            "systemctl",
            "service",
            "pkexec",
            "qemu-system-x86_64",
            "qemu-system-aarch64");

    private static final List<String> SYSTEM_FOLDERS =
            List.of("usr/local/bin", "usr/bin", "usr/sbin", "opt/homebrew/bin");
    private static final String SOCKET = "var/run/docker.sock";
    private static final int KIB = 1024;

    private final Surroundings surroundings;
    private final Asking asking;
    private final Predicate<Path> open;

    /// Asks a program that only shows something.
    @FunctionalInterface
    interface Asking {
        /// @return what it printed; empty when there is no such program or it gave up
        String ask(String... line);
    }

    public MachineFacts(Surroundings surroundings) {
        this(surroundings, new ShortAnswer(), file -> Files.isReadable(file) && Files.isWritable(file));
    }

    /// @param open whether this user may read and write a file
    MachineFacts(Surroundings surroundings, Asking asking, Predicate<Path> open) {
        this.surroundings = surroundings;
        this.asking = asking;
        this.open = open;
    }

    public Machine look() {
        var user = System.getProperty("user.name", "");
        return new Machine(
                surroundings.system(),
                user,
                surroundings.userId().map(id -> id == 0).orElse(false),
                surroundings.system() == OperatingSystem.LINUX ? distribution() : Distribution.NONE,
                programs(),
                memory(),
                freeDisk(),
                Files.isDirectory(surroundings.root().resolve("run/systemd/system")),
                virtualisation(),
                locked(user));
    }

    private Distribution distribution() {
        Map<String, String> release = new HashMap<>();
        for (var line : lines("etc/os-release")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                release.put(
                        line.substring(0, equals), line.substring(equals + 1).replaceAll("^[\"']|[\"']$", ""));
            }
        }
        return Distribution.of(release);
    }

    private Set<String> programs() {
        var folders = new ArrayList<Path>();
        for (var folder : surroundings.environment().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                folders.add(surroundings.root().resolve(folder.replaceFirst("^/", "")));
            }
        }
        SYSTEM_FOLDERS.forEach(folder -> folders.add(surroundings.root().resolve(folder)));
        Set<String> found = new LinkedHashSet<>();
        for (var program : PROGRAMS) {
            var file = surroundings.system() == OperatingSystem.WINDOWS ? program + ".exe" : program;
            if (folders.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(file)))) {
                found.add(program);
            }
        }
        return found;
    }

    private long memory() {
        return switch (surroundings.system()) {
            case LINUX ->
                lines("proc/meminfo").stream()
                        .filter(line -> line.startsWith("MemTotal:"))
                        .mapToLong(line -> number(line.replaceAll("[^0-9]", "")) * KIB)
                        .findFirst()
                        .orElse(-1);
            case MACOS -> number(asking.ask("sysctl", "-n", "hw.memsize"));
            case WINDOWS -> number(powerShell("(Get-CimInstance Win32_ComputerSystem).TotalPhysicalMemory"));
        };
    }

    private long freeDisk() {
        // Not by Files.getFileStore, which looks for the disk in a list that a chroot or a container does not have.
        long free = surroundings.home().toFile().getUsableSpace();
        return free == 0 && !Files.isDirectory(surroundings.home()) ? -1 : free;
    }

    private Optional<LockedDocker> locked(String user) {
        var socket = surroundings.root().resolve(SOCKET);
        if (surroundings.system() != OperatingSystem.LINUX || !Files.exists(socket) || open.test(socket)) {
            return Optional.empty();
        }
        try {
            var group = Files.getAttribute(socket, "posix:group").toString();
            return group.equals("root")
                    ? Optional.empty()
                    : Optional.of(new LockedDocker(group, isMember(user, group)));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private boolean isMember(String user, String group) {
        return lines("etc/group").stream()
                .filter(line -> line.startsWith(group + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(line.lastIndexOf(':') + 1).split(",", -1)))
                .anyMatch(user::equals);
    }

    private Virtualisation virtualisation() {
        return switch (surroundings.system()) {
            case LINUX -> ofLinux();
            case MACOS -> answer(asking.ask("sysctl", "-n", "kern.hv_support"), "1", "0");
            case WINDOWS ->
                answer(
                        powerShell("(Get-CimInstance Win32_ComputerSystem).HypervisorPresent")
                                .toLowerCase(Locale.ROOT),
                        "true",
                        "false");
        };
    }

    private static Virtualisation answer(String said, String yes, String no) {
        var word = said.strip();
        return word.equals(yes) ? Virtualisation.READY : word.equals(no) ? Virtualisation.OFF : Virtualisation.UNKNOWN;
    }

    // Whether it works is only known when something has booted on it: it may be there and broken.
    private Virtualisation ofLinux() {
        var device = surroundings.root().resolve("dev/kvm");
        if (Files.exists(device)) {
            return open.test(device) ? Virtualisation.READY : Virtualisation.FORBIDDEN;
        }
        var processor = lines("proc/cpuinfo");
        if (processor.isEmpty()) {
            return Virtualisation.UNKNOWN;
        }
        var flagged = processor.stream()
                .filter(line -> line.startsWith("flags"))
                .anyMatch(line -> (line + " ").matches(".*\\s(vmx|svm)\\s.*"));
        return flagged ? Virtualisation.OFF : Virtualisation.NONE;
    }

    private String powerShell(String expression) {
        return asking.ask("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", expression);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(surroundings.root().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
