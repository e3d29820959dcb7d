package io.quayside.engine.files;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.RealEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The files of an engine's containers, as a test looks at them.
final class Box implements AutoCloseable {
    final RealEngine engine;
    final DockerApi api;
    final ContainerFiles files;
    private final ChannelHttp http;

    Box(RealEngine engine) {
        this.engine = engine;
        http = new ChannelHttp(new Endpoint.Unix(engine.socket()));
        api = DockerApi.connect(http, Duration.ofSeconds(20));
        files = new ContainerFiles(() -> api);
    }

    /// Makes a container by `docker`, and remembers what it is called.
    ContainerRef container(String name, String... command) {
        return new ContainerRef(engine.docker(command), name);
    }

    FileListing list(ContainerRef container, boolean running, String folder) {
        return files.list(container, running, folder, Bounds.USUAL, bytes -> {});
    }

    Map<String, FileEntry> byName(ContainerRef container, boolean running, String folder) {
        return byName(list(container, running, folder));
    }

    static Map<String, FileEntry> byName(FileListing listing) {
        return listing.entries().stream().collect(Collectors.toMap(FileEntry::name, Function.identity()));
    }

    String sh(ContainerRef container, String script) {
        return engine.docker("exec", container.name(), "sh", "-c", script);
    }

    void run(EngineAction action) {
        api.run(action, step -> {});
    }

    void twin(EngineAction action) {
        var words = action.command().arguments();
        engine.docker(words.subList(1, words.size()).toArray(String[]::new));
    }

    static String text(FileContent content) {
        return content.text().orElseThrow();
    }

    static List<String> names(FileListing listing) {
        return listing.entries().stream().map(FileEntry::name).sorted().toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
