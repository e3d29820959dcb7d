package io.quayside.engine.setup;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.setup.Check.Topic;
import io.quayside.engine.setup.Check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands in the way of an engine on this machine, in plain words, before anything is tried. Pure.
public final class Preflight {
    private static final long GIB = 1L << 30;
    /// The virtual machine takes 2 GB unless told otherwise; the rest is for the person's own work.
    private static final long ENOUGH_MEMORY = 4 * GIB;
    private static final long LEAST_MEMORY = 2 * GIB;
    /// The engine is some hundred megabytes; images are what fills a disk.
    private static final long ENOUGH_DISK = 10 * GIB;
    private static final long LEAST_DISK = 2 * GIB;

    private Preflight() {}

    public static List<Check> of(Machine machine) {
        List<Check> checks = new ArrayList<>();
        checks.add(virtualisation(machine));
        checks.add(memory(machine.memory()));
        checks.add(disk(machine.freeDisk()));
        if (machine.system() == OperatingSystem.LINUX) {
            checks.add(rights(machine));
        }
        if (machine.system() == OperatingSystem.WINDOWS) {
            checks.add(wsl(machine));
        }
        return List.copyOf(checks);
    }

    private static Check virtualisation(Machine machine) {
        var linux = machine.system() == OperatingSystem.LINUX;
        return switch (machine.virtualisation()) {
            case READY ->
                new Check(
                        Topic.VIRTUALISATION,
                        Verdict.GOOD,
                        linux
                                ? "The system offers the processor's virtualisation; a trial shows whether it works."
                                : "The processor's virtualisation is on.",
                        "");
            case FORBIDDEN ->
                new Check(
                        Topic.VIRTUALISATION,
                        Verdict.POOR,
                        "You may not use the processor's virtualisation (/dev/kvm): a virtual machine would be some ten"
                                + " times slower.",
                        "Join the group kvm (sudo usermod -aG kvm " + machine.user() + ") and log in anew.");
            case OFF ->
                new Check(
                        Topic.VIRTUALISATION,
                        linux ? Verdict.POOR : Verdict.BAD,
                        "The processor's virtualisation is not offered by the system.",
                        linux
                                ? "Load it: sudo modprobe kvm-intel, or kvm-amd. Without it a virtual machine is some ten"
                                        + " times slower; an engine of the distribution needs none."
                                : "Turn it on in the firmware's settings (Intel VT-x, AMD-V or SVM), then start anew.");
            case NONE ->
                new Check(
                        Topic.VIRTUALISATION,
                        Verdict.POOR,
                        "The processor shows no virtualisation: a virtual machine would be some ten times slower.",
                        "Turn it on in the firmware's settings (Intel VT-x, AMD-V or SVM), or let the host of this"
                                + " virtual machine pass it on. An engine of the distribution needs none.");
            case UNKNOWN ->
                new Check(
                        Topic.VIRTUALISATION,
                        Verdict.UNKNOWN,
                        "Whether virtualisation is on could not be found out.",
                        "If a virtual machine does not start, look in the firmware's settings for Intel VT-x, AMD-V or"
                                + " SVM.");
        };
    }

    private static Check memory(long bytes) {
        if (bytes < 0) {
            return new Check(Topic.MEMORY, Verdict.UNKNOWN, "How much memory there is could not be found out.", "");
        }
        var found = "This machine has " + gigabytes(bytes) + " of memory.";
        if (bytes < LEAST_MEMORY) {
            return new Check(
                    Topic.MEMORY,
                    Verdict.BAD,
                    found,
                    "An engine needs 2 GB: connect to one on another machine instead.");
        }
        return bytes < ENOUGH_MEMORY
                ? new Check(
                        Topic.MEMORY, Verdict.POOR, found, "Close large programs before you start a virtual machine.")
                : new Check(Topic.MEMORY, Verdict.GOOD, found, "");
    }

    private static Check disk(long bytes) {
        if (bytes < 0) {
            return new Check(Topic.DISK, Verdict.UNKNOWN, "How much disk is free could not be found out.", "");
        }
        var found = gigabytes(bytes) + " of disk are free.";
        if (bytes < LEAST_DISK) {
            return new Check(Topic.DISK, Verdict.BAD, found, "Make room first: images take some gigabytes.");
        }
        return bytes < ENOUGH_DISK
                ? new Check(Topic.DISK, Verdict.POOR, found, "A few larger images will fill that.")
                : new Check(Topic.DISK, Verdict.GOOD, found, "");
    }

    private static Check rights(Machine machine) {
        if (machine.root()) {
            return new Check(Topic.RIGHTS, Verdict.GOOD, "You are root: nothing has to be authorised.", "");
        }
        return machine.has("pkexec")
                ? new Check(
                        Topic.RIGHTS, Verdict.GOOD, "The system will ask for an administrator when one is needed.", "")
                : new Check(
                        Topic.RIGHTS,
                        Verdict.POOR,
                        "The system cannot ask for an administrator (there is no pkexec).",
                        "Copy the commands into a terminal, or install polkit.");
    }

    private static Check wsl(Machine machine) {
        return machine.has("wsl")
                ? new Check(Topic.WSL, Verdict.GOOD, "WSL is there.", "")
                : new Check(
                        Topic.WSL,
                        Verdict.BAD,
                        "WSL, which runs Linux on Windows, is not installed.",
                        "In a terminal as administrator: wsl --install --no-distribution, then start Windows anew.");
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
