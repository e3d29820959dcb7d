package io.quayside.app.bench;

import io.quayside.engine.log.PlayedLogs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// What measures inside of a process of the app image: these benchmarks' own classes and the sample engine.
final class ProbeJar {
    private ProbeJar() {}

    // The AOT cache takes a longer class path than it was trained with, but no folder in it.
    static Path make() throws IOException {
        var jar = Files.createTempFile("quayside-probe", ".jar");
        jar.toFile().deleteOnExit();
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            var root = Path.of(ProbeJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var folder : new String[] {"io/quayside/app/bench", "io/quayside/app/sample"}) {
                try (var files = Files.list(root.resolve(folder))) {
                    for (var file : files.sorted().toList()) {
                        out.putNextEntry(new JarEntry(root.relativize(file).toString()));
                        Files.copy(file, out);
                    }
                }
            }
            // Of the bridge's tests just this one, wherever it lies.
            for (var type : PlayedLogs.class.getNestMembers()) {
                var name = type.getName().replace('.', '/') + ".class";
                try (var played = Objects.requireNonNull(type.getResourceAsStream("/" + name), name)) {
                    out.putNextEntry(new JarEntry(name));
                    played.transferTo(out);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return jar;
    }
}
