package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.RealEngine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What an engine itself lists, to hold a picture against.
final class Truth {
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private Truth() {}

    /// Asks over a connection of its own, and until both agree: containers start and end by themselves meanwhile.
    ///
    /// @param what to find it in a failure
    static void await(Supplier<EngineView> view, RealEngine engine, String what) {
        Await.until("the picture to be what the engine lists, " + what, SETTLE, () -> {
            try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
                var api = DockerApi.connect(http, Duration.ofSeconds(5));
                assertThat(view.get().connection()).isInstanceOf(ConnectionState.Connected.class);
                var shown = view.get().snapshot();
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
}
