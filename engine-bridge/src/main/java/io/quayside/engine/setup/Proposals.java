package io.quayside.engine.setup;

import io.quayside.engine.setup.Machine.LockedDocker;
import io.quayside.engine.setup.Proposal.Install;
import io.quayside.engine.setup.Proposal.Join;
import io.quayside.engine.setup.Proposal.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What fits a machine on which no engine answers, the simplest first. Pure.
public final class Proposals {
    private Proposals() {}

    /// @param vm whether Quayside can make a virtual machine here
    public static List<Proposal> of(Machine machine, boolean vm) {
        List<Proposal> proposals = new ArrayList<>();
        machine.locked().map(locked -> join(machine, locked)).ifPresent(proposals::add);
        proposals.addAll(starts(machine));
        if (proposals.isEmpty()) {
            installation(machine).ifPresent(proposals::add);
        }
        if (vm) {
            proposals.add(new Proposal.MakeVm());
        }
        proposals.add(new Proposal.Connect());
        return List.copyOf(proposals);
    }

    private static Join join(Machine machine, LockedDocker locked) {
        var line = CommandLine.elevated("usermod", "--append", "--groups", locked.group(), machine.user());
        return new Join("Docker", locked.group(), locked.member() ? List.of() : List.of(line));
    }

    private static List<Start> starts(Machine machine) {
        List<Start> starts = new ArrayList<>();
        switch (machine.system()) {
            case LINUX -> {
                // One whose socket is locked may run: nobody but its group can tell.
                if (machine.has("dockerd") && machine.locked().isEmpty()) {
                    service(machine, "docker").ifPresent(line -> starts.add(new Start("Docker", List.of(line))));
                }
                if (machine.has("podman") && machine.services()) {
                    starts.add(new Start(
                            "Podman",
                            List.of(CommandLine.of("systemctl", "--user", "enable", "--now", "podman.socket"))));
                }
            }
            case MACOS, WINDOWS -> {
                if (machine.has("colima")) {
                    starts.add(new Start("Colima", List.of(CommandLine.of("colima", "start"))));
                }
                if (machine.has("podman")) {
                    starts.add(new Start("Podman machine", List.of(CommandLine.of("podman", "machine", "start"))));
                }
            }
        }
        return starts;
    }

    private static Optional<CommandLine> service(Machine machine, String name) {
        if (machine.services()) {
            return Optional.of(CommandLine.elevated("systemctl", "enable", "--now", name));
        }
        return machine.has("service") ? Optional.of(CommandLine.elevated("service", name, "start")) : Optional.empty();
    }

    private static Optional<Install> installation(Machine machine) {
        var from = machine.distribution();
        List<CommandLine> lines = new ArrayList<>();
        if (machine.has("apt-get") && (from.is("debian") || from.is("ubuntu"))) {
            lines.add(CommandLine.elevated("apt-get", "update"));
            lines.add(CommandLine.elevated(
                    "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "docker.io"));
        } else if (machine.has("dnf") && from.is("fedora")) {
            lines.add(CommandLine.elevated("dnf", "install", "--assumeyes", "moby-engine"));
        } else if (machine.has("zypper") && from.is("suse")) {
            lines.add(CommandLine.elevated("zypper", "--non-interactive", "install", "docker"));
        } else if (machine.has("pacman") && from.is("arch")) {
            lines.add(CommandLine.elevated("pacman", "--sync", "--noconfirm", "docker"));
        } else if (machine.has("apk") && from.is("alpine")) {
            lines.add(CommandLine.elevated("apk", "add", "docker"));
        } else {
            return Optional.empty();
        }
        service(machine, "docker").ifPresent(lines::add);
        return Optional.of(new Install("Docker", from.name(), lines));
    }
}
