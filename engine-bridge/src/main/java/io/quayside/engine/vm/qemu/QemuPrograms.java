package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.endpoint.Surroundings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where QEMU is on this machine: on the path of programs, or where its installers put it, which a program that was
/// started from a menu does not have on its path.
public final class QemuPrograms {
    private final OperatingSystem system;
    private final List<Path> folders = new ArrayList<>();

    public QemuPrograms(Surroundings surroundings) {
        this.system = surroundings.system();
        for (String folder : surroundings.environment().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        switch (system) {
            case LINUX -> folders.add(surroundings.root().resolve("usr/bin"));
            case MACOS -> {
                folders.add(surroundings.root().resolve("opt/homebrew/bin"));
                folders.add(surroundings.root().resolve("usr/local/bin"));
                folders.add(surroundings.root().resolve("opt/local/bin"));
            }
            case WINDOWS ->
                folders.add(Path.of(surroundings.environment().getOrDefault("ProgramFiles", "C:\\Program Files"))
                        .resolve("qemu"));
        }
    }

    public Optional<Path> machine(Architecture architecture) {
        return find("qemu-system-" + architecture.qemu());
    }

    /// What makes and changes disks.
    public Optional<Path> images() {
        return find("qemu-img");
    }

    /// How a person gets it.
    public String remedy() {
        return switch (system) {
            case LINUX ->
                "Install it with the system's packages: qemu-system-x86 (or qemu-system-arm) and qemu-utils on Debian and"
                        + " Ubuntu, qemu-kvm and qemu-img on Fedora.";
            case MACOS -> "Install it: brew install qemu.";
            case WINDOWS -> "Install it: winget install SoftwareFreedomConservancy.QEMU.";
        };
    }

    private Optional<Path> find(String name) {
        String file = system == OperatingSystem.WINDOWS ? name + ".exe" : name;
        return folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
