package io.quayside.engine.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every flag of `docker run` and `docker create` up to Docker 28, by the reference and by `--help`; older names too.
/// Source: https://docs.docker.com/reference/cli/docker/container/run/
final class RunFlagTable {
    private RunFlagTable() {}

    static Map<String, Flag> byName() {
        var all = new ArrayList<Flag>();
        all.addAll(ASIDE);
        all.addAll(ContainerFlags.ALL);
        all.addAll(NetworkingFlags.ALL);
        all.addAll(StorageFlags.ALL);
        all.addAll(LimitFlags.ALL);
        all.addAll(IsolationFlags.ALL);
        var byName = new HashMap<String, Flag>();
        all.forEach(flag -> flag.names().forEach(name -> byName.put(name, flag)));
        return byName;
    }

    /// What is about the terminal or the command line, and nothing of the container.
    private static final List<Flag> ASIDE = List.of(
            Flag.toggle("--detach -d", Draft::detached),
            Flag.aside("--attach -a", true),
            Flag.aside("--cidfile", true),
            Flag.aside("--detach-keys", true),
            Flag.aside("--disable-content-trust", false),
            Flag.aside("--quiet -q", false),
            Flag.aside("--sig-proxy", false),
            Flag.toggle("--help", (draft, value) -> {
                throw new IllegalArgumentException("it asks for help, and makes nothing.");
            }),
            Flag.toggle("--use-api-socket", (draft, value) -> {
                throw new IllegalArgumentException(
                        "only docker's own command line can hand over the engine's socket and its logins.");
            }));
}
