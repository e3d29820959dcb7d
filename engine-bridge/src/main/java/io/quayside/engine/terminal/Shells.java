package io.quayside.engine.terminal;

import io.quayside.engine.docker.ProcessApi;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the shell of a container by looking at its files: nothing is run for that.
record Shells(ProcessApi api) {
    private static final List<String> NAMES = List.of("bash", "sh", "ash", "dash", "zsh");
    private static final List<String> USUAL_FOLDERS =
            List.of("/bin", "/usr/bin", "/usr/local/bin", "/busybox", "/sbin", "/usr/sbin");

    /// @return the command that starts it; empty when the container has none
    Optional<List<String>> find(String container) {
        var folders = folders(api.path(container));
        return Stream.concat(
                        NAMES.stream().flatMap(name -> folders.stream().map(folder -> List.of(folder + "/" + name))),
                        folders.stream().map(folder -> List.of(folder + "/busybox", "sh")))
                .filter(command -> api.hasFile(container, command.getFirst()))
                .findFirst();
    }

    private static Set<String> folders(String path) {
        var folders = new LinkedHashSet<>(USUAL_FOLDERS.subList(0, 2));
        Stream.of(path.split(":")).filter(folder -> folder.startsWith("/")).forEach(folders::add);
        folders.addAll(USUAL_FOLDERS);
        return folders;
    }
}
