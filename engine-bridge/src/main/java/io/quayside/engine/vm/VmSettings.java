package io.quayside.engine.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How a VM is to be.
///
/// @param processors 0 for a good number
/// @param memoryMiB how much it may have; what it does not use it gives back
/// @param diskGiB how much its disk may hold; it takes what is used
/// @param autoStart whether it starts with Quayside
/// @param stopsWithQuayside whether it ends with Quayside, or runs on
/// @param idleMinutes it stops after so many minutes in which no container runs and nobody works with it; 0 for never
/// @param shares folders of this machine that containers may bind
/// @param proxy variables for the engine: `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`
/// @param authorities further certificate authorities that it should trust, in PEM; empty for none
public record VmSettings(
        int processors,
        int memoryMiB,
        int diskGiB,
        boolean autoStart,
        boolean stopsWithQuayside,
        int idleMinutes,
        List<Share> shares,
        Map<String, String> proxy,
        String authorities) {
    public static final int LEAST_MEMORY = 384;
    public static final int LEAST_DISK = 1;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /// Two GiB, sixty GB that are taken as needed, kept running, nothing shared.
    public static final VmSettings USUAL = new VmSettings(0, 2048, 60, false, false, 0, List.of(), Map.of(), "");

    /// @throws IllegalArgumentException with a sentence for a person
    public VmSettings {
        shares = List.copyOf(shares);
        proxy = Map.copyOf(proxy);
        require(processors >= 0 && processors <= 256, "The processors must be from 1 to 256, or 0 to choose.");
        require(memoryMiB >= LEAST_MEMORY, "The VM needs at least " + LEAST_MEMORY + " MiB of memory.");
        require(diskGiB >= LEAST_DISK && diskGiB <= 16_384, "The disk must be from 1 to 16384 GiB.");
        require(idleMinutes >= 0, "The minutes until it stops when idle cannot be negative.");
        proxy.forEach((name, value) -> {
            require(VARIABLE.matcher(name).matches(), "\"" + name + "\" is no name of a variable.");
            require(value.chars().noneMatch(Character::isISOControl), "The value of " + name + " is not one line.");
        });
        require(
                authorities.isBlank() || authorities.contains("-----BEGIN CERTIFICATE-----"),
                "The certificate authorities are not in PEM: a line \"-----BEGIN CERTIFICATE-----\" is missing.");
    }

    /// A folder of this machine, at the same path in the VM.
    public record Share(Path folder, boolean writable) {
        /// @throws IllegalArgumentException with a sentence for a person
        public Share {
            require(folder.isAbsolute(), "The folder " + folder + " must be given by its whole path.");
            require(
                    folder.toString().chars().noneMatch(Character::isISOControl),
                    "A folder with a line break or a tab in its name cannot be shared.");
        }
    }

    public VmSettings withMachine(int otherProcessors, int otherMemoryMiB, int otherDiskGiB) {
        return new VmSettings(
                otherProcessors,
                otherMemoryMiB,
                otherDiskGiB,
                autoStart,
                stopsWithQuayside,
                idleMinutes,
                shares,
                proxy,
                authorities);
    }

    public VmSettings withShares(List<Share> others) {
        return new VmSettings(
                processors, memoryMiB, diskGiB, autoStart, stopsWithQuayside, idleMinutes, others, proxy, authorities);
    }

    public VmSettings withLife(boolean startsAlone, boolean endsWithQuayside, int minutesIdle) {
        return new VmSettings(
                processors, memoryMiB, diskGiB, startsAlone, endsWithQuayside, minutesIdle, shares, proxy, authorities);
    }

    public VmSettings withProxy(Map<String, String> variables, String trusted) {
        return new VmSettings(
                processors, memoryMiB, diskGiB, autoStart, stopsWithQuayside, idleMinutes, shares, variables, trusted);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
