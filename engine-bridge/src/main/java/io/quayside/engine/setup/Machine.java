package io.quayside.engine.setup;

import io.quayside.engine.endpoint.OperatingSystem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What matters of this machine for an engine. Figures are -1 where they could not be found out.
///
/// @param user the name of who runs this
/// @param root whether that is an administrator already
/// @param distribution of Linux; [Distribution#NONE] elsewhere
/// @param programs those of [MachineFacts#PROGRAMS] that are on the path or in their usual places
/// @param memory of the machine, in bytes
/// @param freeDisk in the user's home folder, in bytes
/// @param services whether systemd runs
/// @param locked the system's Docker, where there is one and this user may not use it
public record Machine(
        OperatingSystem system,
        String user,
        boolean root,
        Distribution distribution,
        Set<String> programs,
        long memory,
        long freeDisk,
        boolean services,
        Virtualisation virtualisation,
        Optional<LockedDocker> locked) {
    public Machine {
        programs = Set.copyOf(programs);
    }

    boolean has(String program) {
        return programs.contains(program);
    }

    /// As `/etc/os-release` has it.
    ///
    /// @param id of the distribution: "debian"
    /// @param like what it is derived from, separated by spaces; may be empty
    /// @param name for people
    public record Distribution(String id, String like, String name) {
        public static final Distribution NONE = new Distribution("", "", "");

        static Distribution of(Map<String, String> release) {
            return new Distribution(
                    release.getOrDefault("ID", "linux"),
                    release.getOrDefault("ID_LIKE", ""),
                    release.getOrDefault("PRETTY_NAME", release.getOrDefault("NAME", "Linux")));
        }

        boolean is(String family) {
            return id.equals(family) || (" " + like + " ").contains(" " + family + " ");
        }
    }

    /// A socket of the system's Docker that this user may not open.
    ///
    /// @param group whose members may
    /// @param member whether this user is one of them from the next login on
    public record LockedDocker(String group, boolean member) {}

    /// Whether a virtual machine can run at the processor's own speed.
    public enum Virtualisation {
        READY,
        /// The processor has it; this user may not use it.
        FORBIDDEN,
        /// The processor has it; the kernel does not offer it.
        OFF,
        /// The processor does not show it: it has none, or the firmware hides it.
        NONE,
        UNKNOWN
    }
}
