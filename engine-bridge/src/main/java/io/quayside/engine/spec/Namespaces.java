package io.quayside.engine.spec;

/// What a container shares with the engine's host or with another container: "host", "container:NAME", …; empty for
/// what the engine usually does.
///
/// @param pid processes: "host", "container:NAME"
/// @param ipc shared memory: "private", "shareable", "none", "host", "container:NAME"
/// @param uts host name: "host"
/// @param user numbers of users: "host"
/// @param cgroup "host", "private"
/// @param cgroupParent where its cgroup is made
/// @param runtime the program that runs it
public record Namespaces(
        String pid, String ipc, String uts, String user, String cgroup, String cgroupParent, String runtime) {
    public static final Namespaces OWN = new Namespaces("", "", "", "", "", "", "");

    public Namespaces withPid(String value) {
        return new Namespaces(value, ipc, uts, user, cgroup, cgroupParent, runtime);
    }

    public Namespaces withIpc(String value) {
        return new Namespaces(pid, value, uts, user, cgroup, cgroupParent, runtime);
    }

    public Namespaces withUts(String value) {
        return new Namespaces(pid, ipc, value, user, cgroup, cgroupParent, runtime);
    }

    public Namespaces withUser(String value) {
        return new Namespaces(pid, ipc, uts, value, cgroup, cgroupParent, runtime);
    }

    public Namespaces withCgroup(String value) {
        return new Namespaces(pid, ipc, uts, user, value, cgroupParent, runtime);
    }

    public Namespaces withCgroupParent(String value) {
        return new Namespaces(pid, ipc, uts, user, cgroup, value, runtime);
    }

    public Namespaces withRuntime(String value) {
        return new Namespaces(pid, ipc, uts, user, cgroup, cgroupParent, value);
    }
}
