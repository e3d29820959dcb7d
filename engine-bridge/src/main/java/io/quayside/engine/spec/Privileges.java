package io.quayside.engine.spec;

import java.util.List;
import java.util.Map;

/// What a container may do to the engine's host.
///
/// @param privileged everything that root may
/// @param added capabilities beside the usual ones, "NET_ADMIN", "ALL"
/// @param dropped capabilities that it does not get
/// @param securityOptions "no-new-privileges", "seccomp=profile.json", "apparmor=…", "label=disable",
///     "systempaths=unconfined"; a seccomp profile is a file of this machine
/// @param sysctls the kernel's settings, by name
public record Privileges(
        boolean privileged,
        List<String> added,
        List<String> dropped,
        List<String> securityOptions,
        Map<String, String> sysctls) {
    public static final Privileges USUAL = new Privileges(false, List.of(), List.of(), List.of(), Map.of());

    public Privileges {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        securityOptions = List.copyOf(securityOptions);
        sysctls = Copies.of(sysctls);
    }

    public Privileges withPrivileged(boolean value) {
        return new Privileges(value, added, dropped, securityOptions, sysctls);
    }

    public Privileges withAdded(String one) {
        return new Privileges(privileged, Lists.and(added, one), dropped, securityOptions, sysctls);
    }

    public Privileges withDropped(String one) {
        return new Privileges(privileged, added, Lists.and(dropped, one), securityOptions, sysctls);
    }

    public Privileges withSecurityOption(String one) {
        return new Privileges(privileged, added, dropped, Lists.and(securityOptions, one), sysctls);
    }

    public Privileges withSysctls(Map<String, String> value) {
        return new Privileges(privileged, added, dropped, securityOptions, value);
    }
}
