package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.Engine;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ExactPictureTest {
    private static final Duration SETTLE = Duration.ofSeconds(20);

    @Test
    void afterHundredsOfChangesAndSeveralCrashesThePictureIsWhatTheEngineLists(@Private TestEngine test) {
        long seed = Long.getLong("quayside.seed", System.nanoTime());
        var changes = new RandomChanges(test, seed);
        var versions = new CopyOnWriteArrayList<Long>();
        try (var engine = Watching.engineOf(test)) {
            engine.subscribe(view -> versions.add(view.version()));
            changes.make(100);
            awaitTruth(engine, test, seed);
            for (int crash = 0; crash < 3; crash++) {
                changes.make(30);
                test.kill();
                test.startAgain();
                changes.make(30);
                awaitTruth(engine, test, seed);
            }
            assertThat(changes.done()).as("changes done, seed %d", seed).isGreaterThan(150);
            assertThat(namesAndStates(engine.view().snapshot()))
                    .isEqualTo(test.docker("ps", "--all", "--format", "{{.Names}} {{.State}}")
                            .lines()
                            .sorted()
                            .toList());
            assertThat(versions).isSorted().doesNotHaveDuplicates();
        }
    }

    /// Asks over a connection of its own, and until both agree: containers start and end by themselves meanwhile.
    private static void awaitTruth(Engine engine, TestEngine test, long seed) {
        Await.until("the picture to be what the engine lists, seed " + seed, SETTLE, () -> {
            try (var http = new ChannelHttp(new Endpoint.Unix(test.socket()))) {
                var api = DockerApi.connect(http, Duration.ofSeconds(5));
                var shown = engine.view().snapshot();
                assertThat(engine.view().connection()).isInstanceOf(ConnectionState.Connected.class);
                assertThat(shown.containers()).isEqualTo(byId(api.containers(), Container::id));
                assertThat(shown.images()).isEqualTo(byId(api.images(), Image::id));
                assertThat(shown.volumes()).isEqualTo(byId(api.volumes(), Volume::name));
                assertThat(shown.networks()).isEqualTo(byId(api.networks(), Network::id));
                return true;
            }
        });
    }

    private static <V> Map<String, V> byId(Collection<V> objects, Function<V, String> id) {
        return objects.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static List<String> namesAndStates(EngineSnapshot snapshot) {
        return snapshot.containers().values().stream()
                .map(container ->
                        container.name() + " " + container.state().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
