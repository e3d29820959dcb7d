package io.quayside.engine.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.layers.FileChange.Kind;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import io.quayside.testkit.RealEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Real images on engines whose archives differ: Docker's old form, the OCI layout, Podman's.
@ExtendWith(EngineExtension.class)
class ImageLayersTest {
    private static final String IMAGE = "quay/layered:1";

    private static String build(RealEngine engine, String tag, String... more) {
        var lines = new ArrayList<>(List.of(
                "FROM " + TestImages.BUSYBOX,
                "ENV A=b",
                "RUN mkdir -p /data/old && head -c 5000 /dev/zero > /data/old/a && head -c 3000 /dev/zero > /data/b"));
        lines.addAll(List.of(more));
        return TestImages.build(engine, tag, lines.toArray(String[]::new));
    }

    private interface Work {
        void on(ImageLayers layers, DockerApi api);
    }

    private static void with(RealEngine engine, Work work) {
        try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var api = DockerApi.connect(http, Duration.ofSeconds(10));
            work.on(new ImageLayers(() -> api), api);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKER_20_10", "DOCKER_NEWEST", "DOCKER_NEWEST_CONTAINERD"})
    void theFilesOfEachLayerAreSaid(EngineRelease release, EngineMatrix matrix) {
        var engine = matrix.engine(release);
        var id = build(
                engine,
                IMAGE,
                "RUN head -c 700 /dev/zero > /data/b && head -c 11 /dev/zero > /data/c",
                "RUN rm -r /data/old",
                "RUN rm -r /data && mkdir /data && echo new > /data/d");
        try {
            with(engine, (layers, api) -> {
                var gone = new AtomicLong();
                var files = layers.files(id, gone::set);

                assertThat(files.note()).isEmpty();
                assertThat(files.layers()).hasSize(5);
                assertThat(files.layers().get(1).changes())
                        .extracting(FileChange::kind, FileChange::path, FileChange::size)
                        .containsExactly(tuple(Kind.ADDED, "data/old/a", 5000L), tuple(Kind.ADDED, "data/b", 3000L));
                assertThat(files.layers().get(1).instruction()).contains("mkdir -p /data/old");
                assertThat(files.layers().get(2).changes())
                        .containsExactly(
                                new FileChange(Kind.CHANGED, "data/b", 700, 3000),
                                new FileChange(Kind.ADDED, "data/c", 11, 0));
                assertThat(files.layers().get(3).changes())
                        .containsExactly(new FileChange(Kind.DELETED, "data/old/a", 5000, 5000));
                var last = files.layers().get(4);
                assertThat(List.of(last.added(), last.changed(), last.deleted()))
                        .containsExactly(1, 0, 2);
                assertThat(files.wasted()).isEqualTo(3000 + 5000 + 700 + 11);
                assertThat(layers.of(List.of(id)).get(id))
                        .isEqualTo(
                                files.layers().stream().map(LayerFiles::diffId).toList());
                assertThat(gone.get()).isGreaterThan(1 << 20);
            });
        } finally {
            engine.docker("rmi", IMAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKER_20_10", "PODMAN"})
    void imagesOfTheSameBeginningShareItsLayers(EngineRelease release, EngineMatrix matrix) {
        var engine = matrix.engine(release);
        var one = build(engine, "quay/one:1", "RUN echo one > /one");
        var two = build(engine, "quay/two:1", "RUN echo two > /two", "RUN true");
        try {
            with(engine, (layers, api) -> {
                var all = layers.of(List.of(one, two, "sha256:" + "0".repeat(64)));
                var shared = SharedLayers.of(all);

                assertThat(all).containsOnlyKeys(one, two);
                assertThat(shared.others(one, all.get(one), 1)).containsExactly(two);
                assertThat(shared.others(one, all.get(one), 2)).isEmpty();
                var history = api.history(two);
                var found = LayerHistory.layersOf(history, all.get(two).size());
                assertThat(history.get(found.indexOf(1)).createdBy()).contains("/data/old");
                assertThat(history.get(found.indexOf(2)).createdBy()).contains("/two");
            });
        } finally {
            engine.docker("rmi", "quay/one:1", "quay/two:1");
        }
    }
}
